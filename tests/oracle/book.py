# SPDX-License-Identifier: GPL-3.0-or-later
"""A book as the second treasurer keeps it: tables in memory, every command all or nothing.

The rules of rules.md are in commands_*.py (what is refused, what is posted), plan.py and loan.py (loans) and lists.py
(what is shown). Here is what they stand on: vouchers, days, settings, histories, and taking commands back.
"""
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

import days
from fields import FUNDS, Refused, check, parse, read

COMMANDS = {}            # name: (spec of the fields, function)


def command(name, /, **spec):
    """Registers a command. A field's name ends in `_` where it is required, in `__` where null clears it."""
    def register(fn):
        shape = {}
        for field, kind in spec.items():
            end = "?" if field.endswith("__") else "*" if field.endswith("_") else ""
            shape[field.rstrip("_") + end] = kind
        COMMANDS[name] = shape, fn
        return fn
    return register


class Line(NamedTuple):
    account: str
    fund: str
    amount: int
    member: int = None
    loan: int = None


@dataclass(frozen=True)
class Voucher:
    n: int                   # order of entry
    series: str
    number: str
    date: date
    kind: str
    fund: str
    amount: int
    lines: tuple
    group: int               # the command that made it: its vouchers stand and fall together
    text: str = ""
    member: int = None
    party: str = ""
    loan: int = None
    meeting: int = None
    reverses: tuple = ()     # order numbers
    reversed_by: int = None


class Value(NamedTuple):
    """One value of what has a history: from which day it holds."""
    start: date
    value: object


def in_force(history, day):
    """The value with the latest start on or before the day; of equal ones, the one keyed last."""
    found = None
    for v in history:
        if v.start <= day and (found is None or v.start >= found.start):
            found = v
    return found.value if found else None


NEW_BOOK = {
    "dues": 10000, "dues_exempt_from_age": 80, "meeting_day": 10, "rate": 100, "method": "declining", "rate_max": 100,
    "loan_max": 10000000, "split": {"QTTN": 40, "QHD": 30, "QCS": 10, "QDP": 10, "BCN": 10}, "round": 1,
    "rounding": "half-up", "late_days": 7,
}


class Done(NamedTuple):
    """An accepted command, for undo."""
    no: int
    name: str
    log: list
    vouchers: list
    lasting: bool            # a closing or a reopening


class Book:
    TABLES = ("settings", "groups", "members", "loans", "vouchers", "meetings", "takings", "splits", "months", "activities", "facts")

    def __init__(self):
        self.log = []
        for name in self.TABLES:
            setattr(self, name, {})
        self.settings = {name: (Value(days.EVER, value),) for name, value in NEW_BOOK.items()}
        self.first_day = None
        self.numbers = defaultdict(int)      # counters; what was undone is not given again
        self.done, self.no = [], 1           # the first command named the club
        self.made = []                       # vouchers of the running command
        self.cash = defaultdict(lambda: defaultdict(int))    # (account, fund or member): {day: net}

    # --- All or nothing --------------------------------------------------------------------------

    def put(self, table, key, row):
        """Writes a row, so that it can be taken back; None removes it."""
        rows = getattr(self, table)
        self.log.append((table, key, rows.get(key)))
        if row is None:
            rows.pop(key, None)
        else:
            rows[key] = row

    def take_back(self, log):
        for table, key, row in reversed(log):
            rows = getattr(self, table)
            if row is None:
                rows.pop(key, None)
            else:
                rows[key] = row

    def execute(self, text):
        """Does a command. Returns what `apply` prints as id; raises Refused and changes nothing."""
        saved = self.first_day, dict(self.numbers), self.no
        self.log, self.made = [], []
        try:
            fields = read(text)
            name = fields.pop("do", None)
            check(isinstance(name, str) and name in COMMANDS, "no such command")
            spec, run = COMMANDS[name]
            values = parse(self, fields, spec)
            self.no += 1
            result = run(self, **values)
            self.check_balances()
        except Refused:
            self.take_back(self.log)
            for voucher in self.made:
                self.count(voucher, -1)
            self.first_day, self.no = saved[0], saved[2]
            self.numbers = defaultdict(int, saved[1])
            raise
        if name != "undo":
            self.done.append(Done(self.no, name, self.log, list(self.made), name.startswith("month.")))
        made = [] if name == "loan.opening" else [v.number for v in self.made]
        return ",".join(made) or str(result)

    def next_number(self, counter):
        self.numbers[counter] += 1
        return self.numbers[counter]

    # --- Days ------------------------------------------------------------------------------------

    def is_closed(self, day):
        return days.first_of_month(day) in self.months

    def check_day(self, day, *after):
        """2.4: not before the first day, not closed, not before what it builds on."""
        check(self.first_day is None or day >= self.first_day, "before the first day")
        check(not self.is_closed(day), "a closed month")
        check(all(day >= d for d in after), "before what it builds on")

    def oldest_open(self):
        """The first day of the oldest open month; None where the book has no first day."""
        if self.months:
            return days.next_month(max(self.months))
        return self.first_day and days.first_of_month(self.first_day)

    def since(self, start):
        """From when a new setting holds (section 3)."""
        if start is not None:
            check(not self.months or start > days.end_of_month(max(self.months)), "a closed day")
            return start
        posted = [m.date + days.ONE_DAY for m in self.meetings.values() if m.state in ("posted", "reversed")]
        # A closed month stays as it was, also where no meeting was posted in it.
        closed = [days.next_month(month) for month in self.months]
        return max([*posted, *closed], default=days.EVER)

    def setting(self, name, day):
        return in_force(self.settings[name], day)

    # --- Members ---------------------------------------------------------------------------------

    def is_member(self, no, day):
        member = self.members[no]
        return member.joined <= day and (member.left is None or member.left > day)

    # --- Vouchers --------------------------------------------------------------------------------

    def post(self, series, day, kind, fund, lines, amount=None, **more):
        """Enters a voucher with the lines that have a sum."""
        lines = [line for line in lines if line.amount]
        if not lines:
            return None
        lines.sort(key=lambda line: (FUNDS.index(line.fund), line.amount < 0))
        assert sum(line.amount for line in lines) == 0, lines
        number = self.next_number((series, day.year))
        if amount is None:
            amount = sum(line.amount for line in lines if line.amount > 0)
        n = self.next_number("voucher")
        voucher = Voucher(n, series, f"{series} {number:04}/{day.year}", day, kind, fund, amount, tuple(lines), self.no, **more)
        self.put("vouchers", n, voucher)
        self.made.append(voucher)
        self.count(voucher, 1)
        if self.first_day is None and series != "BD":
            self.first_day = day
        return voucher

    def count(self, voucher, sign):
        for line in voucher.lines:
            if line.account == "cash":
                self.cash["cash", line.fund][voucher.date] += sign * line.amount
            elif line.account == "capital.borrowed":
                self.cash["borrowed", ""][voucher.date] -= sign * line.amount
            elif line.account == "capital.contribution":
                self.cash["contribution", line.member][voucher.date] -= sign * line.amount

    def balance(self, key, day):
        return sum(amount for d, amount in self.cash[key].items() if d <= day)

    def fund(self, fund, day):
        return self.balance(("cash", fund), day)

    def contribution(self, member, day):
        return self.balance(("contribution", member), day)

    def check_balances(self):
        """2.6: no balance is below zero at the end of any day."""
        for key, net in self.cash.items():
            total = 0
            for day in sorted(net):
                total += net[day]
                check(total >= 0, f"{key} below zero at {day}")

    def lines_until(self, day, start=date.min):
        for voucher in self.vouchers.values():
            if start <= voucher.date <= day:
                for line in voucher.lines:
                    yield voucher, line

    def reverse_group(self, group, day, kind, **more):
        """One BD with all lines of a command's vouchers, signs changed."""
        old = [v for v in self.vouchers.values() if v.group == group]
        lines = [line._replace(amount=-line.amount) for v in old for line in v.lines]
        return self.enter_reversal(old, lines, day, kind, sum(v.amount for v in old), **more)

    def enter_reversal(self, old, lines, day, kind, amount, **more):
        funds = {line.fund for line in lines}
        voucher = self.post("BD", day, kind, ",".join(f for f in FUNDS if f in funds), lines, -amount,
                            reverses=tuple(v.n for v in old), **more)
        for v in old:
            self.put("vouchers", v.n, replace(self.vouchers[v.n], reversed_by=voucher.n))
        standing = [v for v in self.vouchers.values() if v.series != "BD" and v.reversed_by is None]
        if not standing and not self.months:
            self.first_day = None
        return voucher


@command("undo")
def undo(book):
    check(book.done, "nothing to undo")
    last = book.done[-1]
    check(not last.vouchers, "it made a voucher")
    check(not last.lasting, "a closing or a reopening")
    book.done.pop()
    book.take_back(last.log)
    return last.no
