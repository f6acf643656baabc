# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the second treasurer's figures against the program's.

compare.py SEED… shows the lives of these seeds and where they part.
"""
import os
import sys
import tempfile

import days
import lists
import program
from lives import Life


def difference(mine, theirs):
    """The first row in which two tables part; None where they agree."""
    for n in range(max(len(mine), len(theirs))):
        a, b = (rows[n] if n < len(rows) else None for rows in (mine, theirs))
        if a != b:
            return f"row {n}:\n  oracle  {a}\n  program {b}"
    return None


def compare_results(life, results):
    for n, (line, mine, theirs) in enumerate(zip(life.lines, life.results, results), 1):
        if mine[0] != theirs[0] or mine[0] == "ok" and mine[1] != theirs[1]:
            yield f"line {n}: {line}\n  oracle  {mine}\n  program {theirs}"
    if len(results) != len(life.lines):
        yield f"{len(life.lines)} lines, but {len(results)} results"


def some_days(life, n):
    """The first day, the last, ends of months and days between."""
    book, first = life.book, life.start
    span = max(1, (life.today - first).days)
    chosen = [first, life.today + 3 * days.ONE_DAY]
    chosen += [days.end_of_month(first + life.random.randint(0, span) * days.ONE_DAY) for _ in range(n // 2)]
    chosen += [first + life.random.randint(0, span + 60) * days.ONE_DAY for _ in range(n)]
    vouchers = sorted({v.date for v in book.vouchers.values()})
    return sorted({*chosen, *life.random.sample(vouchers, min(n // 2, len(vouchers)))})


def compare_lists(life, path, on):
    for what in lists.LISTS:
        found = difference(lists.run(life.book, what, None, on), program.listed(path, what, on))
        if found:
            yield f"list {what} --at {on}, {found}"
    for loan in life.book.loans.values():
        if loan.at(on).paid_out and life.random.random() < 0.2:
            found = difference(lists.schedule(life.book, loan.no, on), program.listed(path, "schedule", on, "--loan", loan.label))
            if found:
                yield f"list schedule --loan {loan.label} --at {on}, {found}"


def compare_life(seed, n_days=4):
    """Everything in which a life's two books part."""
    life = Life(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "life.chungtay")
        program.new_book(path, life.today)
        yield from compare_results(life, program.apply(path, life.lines, life.today))
        for on in some_days(life, n_days):
            yield from compare_lists(life, path, on)
        for row in program.run("check", path, expect=(0, 1))[1:]:
            if row[1] != "ok":
                yield "check: " + " ".join(row)


if __name__ == "__main__":
    for given in sys.argv[1:]:
        first, _, last = given.partition("-")
        for number in range(int(first), int(last or first) + 1):
            for n_found, complaint in enumerate(compare_life(number)):
                if n_found < 3:
                    print(f"life {number}, {complaint}")
