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


def seconds(argv, env=None):
    started = time.monotonic()
    subprocess.run(argv, env=env, check=True, stdout=subprocess.DEVNULL, timeout=600)
    return time.monotonic() - started


def alternate(times, ours, baseline):
    """The best of several turns each, taken in turn, so that a busy moment strikes both."""
    pairs = [(ours(), baseline()) for _ in range(times)]
    return min(p[0] for p in pairs), min(p[1] for p in pairs)


def start_of_the_window(times):
    window, cli = os.path.join(BUILD, "src/gui/chungtay"), os.path.join(BUILD, "src/cli/chungtay-cli")
    if not (os.path.exists(window) and os.path.exists(cli)):
        return
    from uidrive import Session
    with Session(size="1366x768") as ui:
        env = {**ui.env, "GSETTINGS_SCHEMA_DIR": os.path.join(BUILD, "data"), "CHUNGTAY_LOCALEDIR": os.path.join(BUILD, "po")}
        empty = lambda: first_frame(env, [os.path.join(BUILD, "tests/bench/empty-window")], "empty")
        for name, more in (("sample club", []), ("300 members, 5 years", ["--members", "300", "--months", "60", "--seed", "1"])):
            book = os.path.join(ui.home, name.replace(" ", "-") + ".chungtay")
            if subprocess.run([cli, "sample", book, *more], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env).returncode:
                continue                             # a command that is not there yet
            first_frame(env, [window, book])             # once for the caches
            empty()
            yield (f"window on a book: {name}", *alternate(times, lambda: first_frame(env, [window, book]), empty), "empty GTK window")


def programs(times):
    """bench-*.c measure themselves."""
    for path in sorted(glob.glob(os.path.join(BUILD, "tests/bench/bench-*"))):
        if os.access(path, os.X_OK) and os.path.isfile(path):
            for line in subprocess.run([path, str(times)], check=True, capture_output=True, text=True, timeout=600).stdout.splitlines():
                name, ours, against, baseline = line.split("\t")
                yield name, int(ours) / 1e6, int(baseline) / 1e6, against


def main():
    global BUILD
    parser = argparse.ArgumentParser()
    parser.add_argument("build")
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("name", nargs="*")
    args = parser.parse_args()
    BUILD = os.path.abspath(args.build)
    row = "{:<44} {:>12} {:>12} {:>7}  {}".format
    print(row("", "ours", "baseline", "ratio", "baseline is"))
    ratios = []
    for group in (start_of_the_window, programs):
        for name, ours, baseline, against in group(args.times):
            if not args.name or any(n in name for n in args.name):
                ratios.append(ours / baseline)
                print(row(name, f"{ours * 1000:.1f} ms", f"{baseline * 1000:.1f} ms", f"{ratios[-1]:.2f}", against), flush=True)
    if not ratios:
        print("nothing to measure yet" if not args.name else "no bench of that name")
        return 1
    print(row("geometric mean", "", "", f"{statistics.geometric_mean(ratios):.2f}", ""))
    return 0


if __name__ == "__main__":
    sys.exit(main())
