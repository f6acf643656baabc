# SPDX-License-Identifier: GPL-3.0-or-later
"""Meetings: a draft row for each member, posted together, corrected one by one (rules.md section 8)."""
from dataclasses import dataclass, replace
from datetime import date

import loan as loans
from book import Line, command
from commands_loan import repay
from commands_money import reverse_events
from fields import AMOUNT_OR_0, check, counted, day, mark, meeting, member, tenths, text, whole, words

SUMS = ("dues", "other", "principal", "interest")
FUND_OF = {"dues": "QHD", "other": "QHD", "principal": "QTTN", "interest": "LCP"}
ACCOUNT_OF = {"dues": "income.dues", "other": "income.other", "principal": "loan", "interest": "income.interest"}


@dataclass(frozen=True)
class Meeting:
    no: int
    date: date
    state: str = "open"
    rows: tuple = ()             # ((member, {field: value}), ...) in order of entry
    counted: int = None
    difference: int = None
    reversed: date = None        # the day of the reversal

    def row(self, member):
        return dict(self.rows).get(member, {})

    def with_row(self, member, row):
        rows = dict(self.rows)
        rows[member] = row
        return replace(self, rows=tuple(rows.items()))


MEASURES = {"weight": tenths, "systolic": whole(1, 400), "diastolic": whole(1, 400)}
ROW = {"present": mark, **{name: AMOUNT_OR_0 for name in SUMS}, **MEASURES, "note": text}


def check_free(book, day, but=None):
    check(not any(m.date == day and m.state == "open" and m.no != but for m in book.meetings.values()), "that day has a meeting")


def waiting(book, no):
    check(book.meetings[no].state == "open", "posted or cancelled")
    return book.meetings[no]


@command("meeting.open", date_=day, time=text, place=text, agenda=text)
def meeting_open(book, date, **_texts):
    book.check_day(date)
    check_free(book, date)
    no = book.next_number("meeting")
    book.put("meetings", no, Meeting(no, date))
    return no


@command("meeting.move", meeting_=meeting, date_=day)
def meeting_move(book, meeting, date):
    row = waiting(book, meeting)
    book.check_day(date)
    check_free(book, date, but=meeting)
    book.put("meetings", meeting, replace(row, date=date))
    return meeting


@command("meeting.cancel", meeting_=meeting, reason_=words)
def meeting_cancel(book, meeting, reason):
    book.put("meetings", meeting, replace(waiting(book, meeting), state="cancelled"))
    return meeting


def check_person(book, no, day, row):
    person = book.members[no]
    check(person.joined <= day, "joins later")
    check(row.get("present") != "x" or book.is_member(no, day), "has left")


@command("meeting.row", meeting_=meeting, member_=member, **{name + "__": kind for name, kind in ROW.items()})
def meeting_row(book, meeting, member, **fields):
    row = waiting(book, meeting)
    check(fields, "nothing in it")
    merged = {name: value for name, value in {**row.row(member), **fields}.items() if value is not None}
    check_person(book, member, row.date, merged)
    book.put("meetings", meeting, row.with_row(member, merged))
    return meeting


def spread(book, member, date, principal, interest):
    """[(loan, principal, interest)]: oldest disbursement first, to each up to its outstanding and owed (8.3)."""
    own = [row for row in book.loans.values() if row.member == member and row.terms and row.at(date).is_live]
    out = []
    for row in sorted(own, key=lambda row: (row.terms.disbursed, row.no)):
        part = min(principal, row.at(date).outstanding), min(interest, row.at(date).owed)
        principal, interest = principal - part[0], interest - part[1]
        if any(part):
            out.append((row, *part))
    check(not principal and not interest, "more than is owed")
    return out


def take(book, member, date, row):
    """The credit lines of one member's money; the repayments happen."""
    lines = [Line(ACCOUNT_OF[kind], "QHD", -row.get(kind, 0), member) for kind in ("dues", "other")]
    for owed, principal, interest in spread(book, member, date, row.get("principal", 0), row.get("interest", 0)):
        repay(book, owed, date, principal, interest)
        lines += [Line("loan", "QTTN", -principal, member, owed.no), Line("income.interest", "LCP", -interest, member, owed.no)]
    return lines


def post_money(book, no, day, kind, lines, member=None):
    """One PT for each fund that received money."""
    for fund in ("QTTN", "QHD", "LCP"):
        credit = [line for line in lines if line.fund == fund]
        total = -sum(line.amount for line in credit)
        book.post("PT", day, kind, fund, [Line("cash", fund, total), *credit], meeting=no, member=member)


@command("meeting.post", meeting_=meeting, counted=counted)
def meeting_post(book, meeting, counted=None):
    row = waiting(book, meeting)
    book.check_day(row.date)
    lines = []
    for member, fields in sorted(row.rows):
        check_person(book, member, row.date, fields)
        lines += take(book, member, row.date, fields)
    post_money(book, meeting, row.date, "meeting.post", lines)
    difference = None
    if counted is not None:
        difference = counted - sum(book.fund(f, row.date) for f in ("QTTN", "QHD", "QCS", "QDP", "LCP"))
    book.put("meetings", meeting, replace(row, state="posted", counted=counted, difference=difference))
    return "-"


@command("meeting.correct", meeting_=meeting, member_=member, date_=day, reason_=words, present=mark,
         **{name: AMOUNT_OR_0 for name in SUMS}, **MEASURES)
def meeting_correct(book, meeting, member, date, reason, **fields):
    row = book.meetings[meeting]
    check(row.state == "posted", "not posted, or reversed")
    check(fields, "nothing to correct")
    merged = {**row.row(member), **fields}
    check_person(book, member, row.date, merged)
    check(date >= row.date, "before the meeting")
    if any(row.row(member).get(name, 0) != merged.get(name, 0) for name in SUMS):
        correct_money(book, row, member, date, merged)
    book.put("meetings", meeting, row.with_row(member, merged))
    return meeting


def correct_money(book, row, member, date, right):
    """One BD takes the member's standing lines out, then one PT for each fund gives the right ones (8.5)."""
    book.check_day(date)
    tied = [v for v in book.vouchers.values() if v.meeting == row.no]
    standing = {}
    for voucher in tied:
        for line in voucher.lines:
            if line.member == member:
                check(date >= voucher.date, "before what it corrects")
                key = line._replace(amount=0)
                standing[key] = standing.get(key, 0) + line.amount
    out = [key._replace(amount=-amount) for key, amount in standing.items() if amount]
    for group in sorted({v.group for v in tied}):
        reverse_member_events(book, group, member, date)
    funds = [f for f in ("QTTN", "QHD", "LCP") if any(line.fund == f for line in out)]
    lines = []
    for fund in funds:
        mine = [line for line in out if line.fund == fund]
        lines += [Line("cash", fund, -sum(line.amount for line in mine)), *mine]
    total = sum(line.amount for line in out)
    book.post("BD", date, "meeting.correct", ",".join(funds), lines, -total, meeting=row.no, member=member)
    post_money(book, row.no, date, "meeting.correct", take(book, member, date, right), member)


def reverse_member_events(book, group, member, date):
    for row in [row for row in book.loans.values() if row.member == member]:
        if any(e.group == group and e.kind == loans.REPAY for e in row.standing()):
            reverse_events(book, group, date, only=row.no)
