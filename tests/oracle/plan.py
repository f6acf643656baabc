# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan of a loan (rules.md section 6): on which days how much principal and interest should come."""
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import days

METHODS = ("declining", "bullet", "flat", "annuity", "quarterly", "single")


def rounded(base, rate, step, rounding):
    """Interest of a sum of bases: base x rate / 10000, rounded once to a multiple of step, from the exact fraction."""
    numerator, denominator = base * rate, 10000 * step
    if rounding == "half-up":
        return (2 * numerator + denominator) // (2 * denominator) * step
    return numerator // denominator * step


class Row(NamedTuple):
    """A due date: the number of its M, the day, and what is due."""
    index: int
    due: date
    principal: int
    interest: int


@dataclass(frozen=True)
class Terms:
    amount: int
    rate: int                # 1/10000 a month
    months: int
    method: str
    disbursed: date
    every: int = 1
    grace: int = 0
    day: int = 0             # the club's meeting day; 0: the day of the disbursement
    first_due: date = None
    step: int = 0            # of principal; 0: by the rule
    round: int = 1
    rounding: str = "half-up"

    @property
    def stride(self):
        """Months from one due date to the next."""
        return {"quarterly": 3, "single": self.months}.get(self.method, self.every)

    @property
    def first_index(self):
        return min(self.stride, self.months)

    def indexes(self):
        """The numbers of the M's that are due dates."""
        return [*range(self.stride, self.months, self.stride), self.months]

    def m(self, n):
        """The n-th M (6.1)."""
        if n == 0:
            return self.disbursed
        if self.first_due is None:
            return days.later_month(self.disbursed, n, self.day or self.disbursed.day)
        day = days.later_month(self.first_due, n - self.first_index, self.first_due.day)
        return max(day, self.disbursed)

    def interest(self, base):
        return rounded(base, self.rate, self.round, self.rounding)


def refuse_terms(terms):
    """Why there is no such plan; None where there is."""
    if terms.method in ("bullet", "single") and terms.grace:
        return "no grace where the principal is paid at the end"
    if terms.grace >= len(terms.indexes()):
        return "grace leaves no instalment"
    if terms.first_due is not None and terms.first_due <= terms.disbursed:
        return "first due before the disbursement"
    return None


class Planner:
    """Spreads a balance over due dates: `indexes` all of them, from the M `start` on; `paying` those with principal."""

    def __init__(self, terms, balance, start, indexes, paying):
        self.terms, self.balance, self.indexes, self.paying = terms, balance, indexes, paying
        self.lengths = [k - before for before, k in zip([start, *indexes], indexes)]
        n = len(paying)
        self.step = terms.step or (1000 if balance >= 1000 * n else 1)

    def interest(self, balance, length):
        """Of a period of so many months, at whose beginning so much was left."""
        base = self.balance if self.terms.method == "flat" and balance else balance
        return self.terms.interest(base * length)

    def principals(self):
        method, n = self.terms.method, len(self.paying)
        if method in ("bullet", "single"):
            parts = [0] * (n - 1)
        elif method == "annuity":
            return self.annuity()
        else:
            parts = [self.balance // n // self.step * self.step] * (n - 1)
        parts = dict(zip(self.paying, [*parts, self.balance - sum(parts)]))
        return [parts.get(k, 0) for k in self.indexes]

    def annuity(self):
        """The smallest A, a multiple of the step, whose last payment is not above it."""
        low, high = 0, 1
        while not self.enough(high):
            low, high = high, high * 2
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if self.enough(middle) else (middle, high)
        return self.pay(high * self.step)[0]

    def enough(self, steps):
        return self.pay(steps * self.step)[1] <= steps * self.step

    def pay(self, each):
        """The principal of every due date when each pays so much, and the whole last payment."""
        parts, left, last = [], self.balance, 0
        for k, length in zip(self.indexes, self.lengths):
            interest, part = self.interest(left, length), 0
            if k == self.indexes[-1]:
                part = left
            elif k in self.paying:
                part = min(left, max(0, each - interest))
            last = part + interest
            left -= part
            parts.append(part)
        return parts, last

    def rows(self):
        rows, left = [], self.balance
        for k, length, part in zip(self.indexes, self.lengths, self.principals()):
            rows.append(Row(k, self.terms.m(k), part, self.interest(left, length)))
            left -= part
        return rows


def first_plan(terms):
    indexes = terms.indexes()
    return Planner(terms, terms.amount, 0, indexes, indexes[terms.grace:]).rows()


def table(rows, amount):
    """The columns of `schedule`."""
    left, out = amount, []
    for no, row in enumerate(rows, 1):
        left -= row.principal
        out.append((no, row.due, row.principal, row.interest, row.principal + row.interest, left))
    return out
