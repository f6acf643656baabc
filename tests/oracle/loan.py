# SPDX-License-Identifier: GPL-3.0-or-later
"""What really happens to a loan (rules.md section 7), worked out anew for every day from the events up to it."""
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

import days
from plan import Planner, Row, Terms, first_plan

# Kinds of events. An UNDO_ event is the reversal of an earlier one.
DISBURSE, REPAY, EXTEND, FREEZE, WRITE_OFF = "disburse", "repay", "extend", "freeze", "write_off"
UNDO_DISBURSE, UNDO_REPAY, UNDO_WRITE_OFF = "undo disburse", "undo repay", "undo write_off"


class Event(NamedTuple):
    kind: str
    date: date
    principal: int = 0
    interest: int = 0
    offset: int = 0              # of a write-off; `principal` is the rest
    months: int = 0              # of an extension
    interest_only_until: date = None
    group: int = 0               # the command that made it; of a reversal: the one that it reverses


class Decision(NamedTuple):
    date: date
    resolution: str
    overridden: bool = False


@dataclass(frozen=True)
class Loan:
    no: int
    member: int
    purpose: str
    applied: date
    asked: Terms                 # of the application; with the day of disbursement once paid out
    late_days: int
    approved: Decision = None
    refused: Decision = None
    terms: Terms = None          # once paid out
    opening: date = None         # of a loan that ran before the book: the book's first day
    paid_before: int = 0
    events: tuple = ()
    resolutions: tuple = ()      # (date, text)
    cache: dict = field(default_factory=dict, compare=False, repr=False)

    @property
    def label(self):
        return f"L{self.no:02}"

    @property
    def latest_event(self):
        return self.events[-1].date if self.events else date.min

    def at(self, day):
        """The loan at the end of that day."""
        if day not in self.cache:
            self.cache[day] = Account(self, day)
        return self.cache[day]

    def having(self, event, **changes):
        return replace(self, events=self.events + (event,), cache={}, **changes)

    def standing(self):
        """The events that were not reversed."""
        gone = {e.group for e in self.events if e.kind.startswith("undo")}
        return [e for e in self.events if not e.kind.startswith("undo") and not (e.group in gone and e.group)]


class Account:
    """Outstanding, interest and the plan in force, at the end of one day."""

    def __init__(self, loan, day):
        self.loan, self.day, self.terms = loan, day, loan.terms
        self.events = [e for e in loan.events if e.date <= day]
        self.kinds = [e.kind for e in self.events]
        self.paid_out = bool(loan.terms) and bool(self.events)
        self.cancelled = UNDO_DISBURSE in self.kinds
        self.written = self.kinds.count(WRITE_OFF) > self.kinds.count(UNDO_WRITE_OFF)
        self.extended = EXTEND in self.kinds
        state = [k for k in self.kinds if k in (FREEZE, EXTEND)]
        self.frozen = bool(state) and state[-1] == FREEZE
        self.offset, self.written_off = self.offsets(day)
        self.principal_paid, self.interest_paid = self.paid(day)
        if not self.paid_out:
            self.rows, self.before, self.outstanding, self.charges = [], 0, 0, []
            return
        self.rows, self.before = self.plan()
        self.outstanding = 0 if self.cancelled else self.balance(day)
        self.charges = [] if self.cancelled or self.written else self.charge()

    # --- Sums of events --------------------------------------------------------------------------

    def paid(self, day, events=None):
        principal, interest = self.loan.paid_before, 0
        for e in self.events if events is None else events:
            sign = {REPAY: 1, UNDO_REPAY: -1}.get(e.kind, 0)
            if e.date <= day:
                principal, interest = principal + sign * e.principal, interest + sign * e.interest
        return principal, interest

    def offsets(self, day):
        offset = rest = 0
        for e in self.events:
            sign = {WRITE_OFF: 1, UNDO_WRITE_OFF: -1}.get(e.kind, 0)
            if e.date <= day:
                offset, rest = offset + sign * e.offset, rest + sign * e.principal
        return offset, rest

    def balance(self, day):
        return self.terms.amount - self.paid(day)[0] - sum(self.offsets(day))

    # --- The plan in force -----------------------------------------------------------------------

    def plan(self):
        """The rows in force, and what was paid before an extension and stands on none of them."""
        rows, before = first_plan(self.terms), 0
        for n, e in enumerate(self.events):
            if e.kind == EXTEND:
                rows, before = self.extend(rows, before, e, self.paid(e.date, self.events[:n])[0])
        return rows, before

    def extend(self, rows, before, event, paid):
        """7.8: what was due by then stays as it was paid; the outstanding is planned anew over what comes after."""
        terms, last = self.terms, rows[-1].index
        kept, left, k = [row for row in rows if row.due <= event.date], paid - before, last + 1
        while terms.m(k) <= event.date:
            kept.append(Row(k, terms.m(k), 0, self.single_month(k)))
            k += 1
        for n, row in enumerate(kept):
            # What came ahead of the later due dates stands on the last of these, so that the balance runs through.
            part = left if n == len(kept) - 1 else min(row.principal, left)
            kept[n], left = row._replace(principal=part), left - part
        new_last = last + event.months
        after = {new_last}
        if terms.method != "single":
            after |= {row.index for row in rows if row.due > event.date}
            after |= {k for k in range(last + terms.stride, new_last, terms.stride) if terms.m(k) > event.date}
        after = sorted(after)
        until = event.interest_only_until or event.date
        planner = Planner(terms, terms.amount - paid, kept[-1].index if kept else 0, after,
                          [k for k in after if terms.m(k) > until])
        return kept + planner.rows(), before + left

    def single_month(self, k):
        """The interest of a month after the last due date."""
        charging = self.charging_day(k)
        return 0 if self.is_frozen(charging) else self.terms.interest(self.balance(charging))

    # --- Interest --------------------------------------------------------------------------------

    def charging_day(self, month):
        begin, end = self.terms.m(month - 1), self.terms.m(month)
        late = begin + self.loan.late_days * days.ONE_DAY
        return late if late < end else begin

    def is_frozen(self, charging):
        state = [e for e in self.events if e.kind in (FREEZE, EXTEND) and e.date <= charging]
        return bool(state) and state[-1].kind == FREEZE

    def base(self, month, charging):
        """Of a flat loan the original amount, after an extension what was left then; both up to the last due date."""
        balance = self.balance(charging)
        if self.terms.method != "flat" or not balance:
            return balance
        last, base = self.terms.months, self.terms.amount
        for n, e in enumerate(self.events):
            if e.kind == EXTEND and e.date <= charging:
                last, base = last + e.months, self.terms.amount - self.paid(e.date, self.events[:n])[0]
        return base if month <= last else balance

    def charge(self):
        """[(due date, interest)] of the periods of which a month is charged."""
        indexes = {row.index for row in self.rows}
        last, periods, bases, month = self.rows[-1].index, [], 0, 1
        charged = False
        while True:
            charging = self.charging_day(month)
            if charging >= self.day:
                break
            charged = True
            if not self.is_frozen(charging):
                bases += self.base(month, charging)
            if month in indexes or month > last:
                periods.append((self.terms.m(month), self.terms.interest(bases)))
                bases, charged = 0, False
            month += 1
        if charged:
            due = self.terms.m(min(k for k in indexes if k >= month)) if month <= last else self.terms.m(month)
            periods.append((due, self.terms.interest(bases)))
        return [p for p in periods if self.loan.opening is None or p[0] > self.loan.opening]

    def interest_due(self, before=None):
        """What fell due by the day, or before the day, and is not paid."""
        due = sum(i for d, i in self.charges if d <= self.day and (before is None or d < before))
        return max(0, due - self.interest_paid)

    @property
    def interest_running(self):
        return max(0, sum(i for _, i in self.charges) - self.interest_paid - self.interest_due())

    @property
    def owed(self):
        return self.interest_due() + self.interest_running

    # --- Principal -------------------------------------------------------------------------------

    def uncovered(self):
        """[(due date, principal)] that is not paid, by the plan."""
        left, out = self.principal_paid - self.before, []
        for row in self.rows:
            part = min(left, row.principal)
            left -= part
            if row.principal > part:
                out.append((row.due, row.principal - part))
        return out

    def overdue_rows(self):
        if not self.paid_out or self.cancelled or self.written or self.frozen:
            return []
        return [(due, part) for due, part in self.uncovered() if due < self.day]

    @property
    def overdue(self):
        return sum(part for _, part in self.overdue_rows())

    @property
    def overdue_days(self):
        rows = self.overdue_rows()
        return (self.day - rows[0][0]).days if rows else 0

    def allocate(self, amount):
        """7.6: (principal, interest) of a payment of so much on this day; None where it is too much."""
        if amount > self.owed + self.outstanding:
            return None
        due_today = 0 if self.frozen else sum(part for due, part in self.uncovered() if due == self.day)
        before = self.interest_due(before=self.day)
        principal = interest = 0
        for is_interest, most in ((True, before), (True, self.interest_due() - before), (False, self.overdue),
                                  (False, due_today), (True, self.interest_running), (False, self.outstanding)):
            if not is_interest:
                most = min(most, self.outstanding - principal)
            part = min(amount, most)
            amount -= part
            principal, interest = principal + part * (not is_interest), interest + part * is_interest
        return principal, interest

    # --- Words -----------------------------------------------------------------------------------

    @property
    def state(self):
        loan, day = self.loan, self.day
        if not self.paid_out:
            decided = [("refused", loan.refused), ("approved", loan.approved)]
            return next((word for word, d in decided if d and d.date <= day), "applied")
        words = (("written_off", self.written), ("cancelled", self.cancelled), ("closed", not self.outstanding and not self.owed),
                 ("frozen", self.frozen), ("overdue", self.overdue), ("extended", self.extended))
        return next((word for word, holds in words if holds), "running")

    @property
    def is_live(self):
        """Paid out, and neither cancelled, written off nor closed."""
        return self.paid_out and self.state not in ("written_off", "cancelled", "closed")

    @property
    def resolution(self):
        texts = [text for day, text in self.loan.resolutions if day <= self.day and text]
        return texts[-1] if texts else ""
