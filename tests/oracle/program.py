# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under test, through its command line, as an office would use it."""
import os
import subprocess

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILD = os.environ.get("CT_BUILD", os.path.join(TOP, "build"))
CLI = os.path.join(BUILD, "src", "cli", "chungtay-cli")


def run(*arguments, text=None, expect=(0,)):
    """The rows that the program prints, as lists of cells."""
    done = subprocess.run([CLI, *map(str, arguments)], input=text, capture_output=True, text=True, check=False, encoding="utf-8")
    if done.returncode not in expect:
        raise AssertionError(f"chungtay-cli {' '.join(map(str, arguments))} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return [line.split("\t") for line in done.stdout.splitlines()]


def new_book(path, today):
    run("new", path, "--name", "CLB", "--book-id", "oracle", "--today", today)


def apply(book, lines, today):
    """[("ok" or "refused", id or sentence)] of every line."""
    rows = run("apply", book, "--keep-going", "--today", today, text="\n".join(lines) + "\n", expect=(0, 1))
    return [(result, said) for result, _line, said in rows[1:]]


def listed(book, what, to, *more):
    return run("list", book, what, "--at", to, *more)
