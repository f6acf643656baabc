#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up what meson's tests said: results.py [--steps-failed N] BUILD-FOLDER…

Every subtest of a TAP program counts as one test, any other program as one. A program that fails without naming a
subtest (it crashed, took too long, stopped early) counts as one failure, and so does a skipped subtest: nothing here
is meant to be skipped. The last line printed is `N passed, N failed`; the exit status is 1 if anything failed, or if
nothing passed.
"""
import argparse
import json
import os
import re
import sys

LINE = re.compile(r"^(not )?ok\b(.*)$", re.M)
SKIPPED = re.compile(r"#\s*(skip|todo)", re.I)


def count(record):
    """(passed, what failed) of one line of testlog.json."""
    passed, failed = 0, []
    for no, rest in LINE.findall(record.get("stdout") or ""):
        if no or SKIPPED.search(rest):
            failed.append((rest.strip(" -") or "a subtest") + ("" if no else " (skipped)"))
        else:
            passed += 1
    if record["result"] not in ("OK", "EXPECTEDFAIL"):
        if not failed:
            failed.append(record["result"].lower())
    elif not passed and not failed:
        passed = 1
    return passed, failed


def read(folder):
    """The records of one build folder; none where the tests never ran."""
    try:
        with open(os.path.join(folder, "meson-logs", "testlog.json"), encoding="utf-8") as f:
            return [json.loads(line) for line in f if line.strip()]
    except FileNotFoundError:
        return []


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--steps-failed", type=int, default=0, help="failures already seen outside meson")
    parser.add_argument("folder", nargs="*")
    args = parser.parse_args()
    passed, failed = 0, args.steps_failed
    for folder in args.folder:
        for record in read(folder):
            good, bad = count(record)
            passed, failed = passed + good, failed + len(bad)
            for name in bad:
                print(f"failed in {folder}: {record['name']}: {name}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
