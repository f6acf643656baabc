#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev bench: how long things take, each beside a baseline measured in the same run, so that the ratio means the
same on every machine.

    run.py BUILD [--times N] [NAME…]     only benches whose name contains NAME
"""
import argparse
import glob
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "ui"))
sys.dont_write_bytecode = True


def first_frame(env, argv, title=None):
    """Seconds from exec to a painted window."""
    env = {**env, "LD_PRELOAD": os.path.join(BUILD, "tests/bench/first-frame.so"), **({"CT_BENCH_TITLE": title} if title else {})}
    started = time.monotonic()
    done = subprocess.run(argv, env=env, capture_output=True, text=True, timeout=60)
    said = re.search(r"^first-frame (\d+)$", done.stdout, re.M)
    if not said:
        raise SystemExit(f"{argv[0]} painted no window: {done.stdout}{done.stderr}")
    return int(said.group(1)) / 1e6 - started


def seconds(argv, env, stdin=None):
    started = time.monotonic()
    subprocess.run(argv, env=env, check=True, input=stdin, text=True, stdout=subprocess.DEVNULL, timeout=600)
    return time.monotonic() - started


def alternate(times, ours, baseline):
    """The best of several turns each, taken in turn, so that a busy moment strikes both."""
    pairs = [(ours(), baseline()) for _ in range(times)]
    return min(p[0] for p in pairs), min(p[1] for p in pairs)


BIG = ["--members", "300", "--months", "60", "--seed", "1"]


def make_book(env, folder, options):
    """A sample book; made once."""
    book = os.path.join(folder, "-".join(["book", *options]).replace("--", "") + ".chungtay")
    if not os.path.exists(book):
        subprocess.run([os.path.join(BUILD, "src/cli/chungtay-cli"), "sample", book, *options], check=True, stdout=subprocess.DEVNULL, env=env)
    return book


def start_of_the_window(times):
    from uidrive import Session
    with Session(size="1366x768") as ui:
        env = {**ui.env, **UNINSTALLED}
        empty = lambda: first_frame(env, [os.path.join(BUILD, "tests/bench/empty-window")], "empty")
        for name, options in (("the sample club", []), ("300 members, 5 years", BIG)):
            book = make_book(env, ui.home, options)
            ours = lambda: first_frame(env, [os.path.join(BUILD, "src/gui/chungtay"), book], "Chung Tay")
            ours(), empty()                          # once for the caches
            yield f"window on a book: {name}", *alternate(times, ours, empty), "an empty GTK window"


def commands(times):
    """A book of 300 members and five years, against what the bare database needs to hand out or take the same rows."""
    members = "".join(f'{{"do": "member.add", "name": "Nguyễn Thị Số {i}", "sex": "f", "birth": "1958", "joined": "2026-01-01"}}\n'
                      for i in range(2000))
    inserts = "CREATE TABLE m (no INTEGER PRIMARY KEY, name TEXT, sex TEXT, birth TEXT, joined TEXT); BEGIN; " + "".join(
        f"INSERT INTO m (name, sex, birth, joined) VALUES ('Nguyễn Thị Số {i}', 'f', '1958', '2026-01-01');" for i in range(2000)) + "COMMIT;"
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, **UNINSTALLED}
        book = make_book(env, folder, BIG)
        cli = lambda *argv, **kw: seconds([os.path.join(BUILD, "src/cli/chungtay-cli"), *argv], env, **kw)
        sql = lambda text, path=book: seconds(["sqlite3", "-batch", "-separator", "\t", path], env, stdin=text)
        period = ["--from", "2025-01-01", "--to", "2025-12-31"]

        def export():
            path = os.path.join(folder, "x.journal")
            taken = cli("export", book, "--format", "hledger", "--output", path)
            os.remove(path)                          # the program never overwrites
            return taken

        def add_members():
            fresh = os.path.join(folder, "fresh.chungtay")
            subprocess.run([os.path.join(BUILD, "src/cli/chungtay-cli"), "new", fresh, "--name", "CLB"], check=True, env=env, stdout=subprocess.DEVNULL)
            taken = cli("apply", fresh, "--all-or-nothing", stdin=members)
            os.remove(fresh)
            return taken

        def add_rows():
            taken = sql(inserts, os.path.join(folder, "rows.db"))
            os.remove(os.path.join(folder, "rows.db"))
            return taken
        everything = "SELECT * FROM posting JOIN voucher ON voucher.id = posting.voucher ORDER BY voucher.date, voucher.id, line;"
        rows = [
            ("list postings", lambda: cli("list", book, "postings"), lambda: sql(everything), "the same rows from sqlite3"),
            ("list members", lambda: cli("list", book, "members"), lambda: sql("SELECT * FROM member ORDER BY sort_key;"), "the bare rows from sqlite3"),
            ("indicators of a year", lambda: cli("indicators", book, *period), lambda: sql(everything), "all postings from sqlite3"),
            ("check", lambda: cli("check", book), lambda: sql("PRAGMA integrity_check; PRAGMA foreign_key_check;"), "sqlite3's own check"),
            ("export hledger", export, lambda: sql(".dump"), "a dump by sqlite3"),
            ("add 2,000 members", add_members, add_rows, "2,000 inserts by sqlite3"),
        ]
        for name, ours, baseline, against in rows:
            yield name, *alternate(times, ours, baseline), against


def programs(times):
    """bench-*.c measure themselves."""
    for path in sorted(glob.glob(os.path.join(BUILD, "tests/bench/bench-*"))):
        if os.access(path, os.X_OK) and os.path.isfile(path):
            for line in subprocess.run([path, str(times)], check=True, capture_output=True, text=True, timeout=600).stdout.splitlines():
                name, ours, against, baseline = line.split("\t")
                yield name, int(ours) / 1e6, int(baseline) / 1e6, against


def evening(times):
    """The grid of a meeting: frames, and the keys of a whole evening."""
    done = subprocess.run([sys.executable, os.path.join(HERE, "evening.py"), BUILD], env={**os.environ, **UNINSTALLED}, check=True,
                          capture_output=True, text=True, timeout=1200)
    for line in done.stdout.splitlines():
        name, ours, unit, against, baseline = line.split("\t")
        scale = 1e6 if unit == "us" else 1
        yield name, int(ours) / scale, int(baseline) / scale, against, unit


def show(value, unit):
    return f"{value * 1000:.1f} ms" if unit == "us" else f"{value:.0f} {unit}"


def main():
    global BUILD, UNINSTALLED
    parser = argparse.ArgumentParser()
    parser.add_argument("build")
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("name", nargs="*")
    args = parser.parse_args()
    BUILD = os.path.abspath(args.build)
    UNINSTALLED = {"GSETTINGS_SCHEMA_DIR": os.path.join(BUILD, "data"), "CHUNGTAY_LOCALEDIR": os.path.join(BUILD, "po")}
    row = "{:<44} {:>12} {:>12} {:>7}  {}".format
    print(row("", "ours", "baseline", "ratio", "baseline is"))
    ratios = []
    for group in (start_of_the_window, commands, programs, evening):
        for name, ours, baseline, against, *unit in group(args.times):
            if not args.name or any(n in name for n in args.name):
                ratios.append(ours / baseline)
                print(row(name, *(show(v, *(unit or ["us"])) for v in (ours, baseline)), f"{ratios[-1]:.2f}", against), flush=True)
    if not ratios:
        print("nothing to measure yet" if not args.name else "no bench of that name")
        return 1
    print(row("geometric mean", "", "", f"{statistics.geometric_mean(ratios):.2f}", ""))
    return 0


if __name__ == "__main__":
    sys.exit(main())
