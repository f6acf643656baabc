# SPDX-License-Identifier: GPL-3.0-or-later
"""What `list` prints (rules.md section 10): functions of the book and two days that give rows of cells."""
import days
from book import in_force
from commands_people import dues
from commands_meeting import ACCOUNT_OF
from fields import FUNDS
from plan import table

LISTS = {}


def listed(name, columns):
    def register(fn):
        LISTS[name] = columns.split(), fn
        return fn
    return register


def cell(value):
    return "" if value is None else str(value)


def run(book, what, start, to):
    """The header and the rows, as text, of everything dated up to `to`."""
    columns, fn = LISTS[what]
    return [columns, *([cell(value) for value in row] for row in fn(book, start or book.first_day or days.EVER, to))]


def number(book, n):
    return book.vouchers[n].number if n else None


def label(book, no):
    return book.loans[no].label if no else None


def joined_by(book, to):
    return [row for _, row in sorted(book.members.items()) if row.joined <= to]


@listed("members", "member name sex birth age household group role joined left reason dues_arrears outstanding contribution")
def members(book, start, to):
    for row in joined_by(book, to):
        left = row.left if row.left and row.left <= to else None
        outstanding = sum(loan.at(to).outstanding for loan in book.loans.values() if loan.member == row.no)
        facts = [in_force(row.histories.get(name, ()), to) for name in ("household", "group", "role")]
        yield (row.no, row.name, row.sex, row.birth.text, row.birth.age(to), *facts, row.joined, left, left and row.reason,
               dues(book, row.no, to)[2], outstanding, book.contribution(row.no, to))


@listed("groups", "group leader members")
def groups(book, start, to):
    for name, (leader,) in book.groups.items():
        inside = [row for row in joined_by(book, to)
                  if book.is_member(row.no, to) and in_force(row.histories.get("group", ()), to) == name]
        yield name, leader, len(inside)


def is_opening(book, voucher):
    """An opening balance, or what takes one out again."""
    return voucher.series == "SD" or voucher.series == "BD" and any(book.vouchers[n].series == "SD" for n in voucher.reverses)


def is_income(book, voucher, line):
    """A reversal lowers the side that it reverses: it does not raise the other."""
    return line.amount > 0 if voucher.series != "BD" else line.amount < 0


@listed("funds", "fund opening in out closing")
def funds(book, start, to):
    for fund in FUNDS:
        opening = came = went = 0
        for voucher, line in book.lines_until(to):
            if line.account == "cash" and line.fund == fund:
                if voucher.date < start or is_opening(book, voucher):
                    opening += line.amount
                elif is_income(book, voucher, line):
                    came += line.amount
                else:
                    went -= line.amount
        yield fund, opening, came, went, opening + came - went


def by_date(book, start, to):
    return sorted((v for v in book.vouchers.values() if start <= v.date <= to), key=lambda v: (v.date, v.n))


@listed("vouchers", "voucher date kind fund amount text member party loan meeting reverses reversed_by")
def vouchers(book, start, to):
    for v in by_date(book, start, to):
        undone = v.reversed_by and book.vouchers[v.reversed_by].date <= to
        yield (v.number, v.date, v.kind, v.fund, v.amount, v.text, v.member, v.party, label(book, v.loan), v.meeting,
               ",".join(number(book, n) for n in v.reverses), number(book, v.reversed_by) if undone else None)


@listed("postings", "voucher date line account fund member loan amount")
def postings(book, start, to):
    for v in by_date(book, start, to):
        for n, line in enumerate(v.lines, 1):
            yield v.number, v.date, n, line.account, line.fund, line.member, label(book, line.loan), line.amount


@listed("loans", "loan member name fund purpose method rate amount months every grace applied approved disbursed first_due last_due"
        " state principal_paid interest_paid offset written_off outstanding overdue overdue_days interest_due interest_running resolution")
def loans(book, start, to):
    for loan in book.loans.values():
        if loan.applied > to:
            continue
        at, asked = loan.at(to), loan.asked if not loan.terms else loan.terms
        approved = loan.approved.date if loan.approved and loan.approved.date <= to else None
        disbursed = loan.terms.disbursed if at.paid_out else None
        dues_days = [at.rows[0].due, at.rows[-1].due] if at.rows and not at.cancelled else [None, None]
        yield (loan.label, loan.member, book.members[loan.member].name, "QTTN", loan.purpose, asked.method,
               f"{asked.rate // 100}.{asked.rate % 100:02}", asked.amount, asked.months, 3 if asked.method == "quarterly" else asked.every, asked.grace, loan.applied,
               approved, disbursed, *dues_days, at.state, at.principal_paid * (not at.cancelled), at.interest_paid, at.offset, at.written_off,
               at.outstanding, at.overdue, at.overdue_days, at.interest_due() if at.paid_out else 0,
               at.interest_running if at.paid_out else 0, at.resolution)


def schedule(book, loan, to):
    header = ["no", "due", "principal", "interest", "total", "balance"]
    at = book.loans[loan].at(to)
    return [header, *([cell(value) for value in row] for row in table(at.rows, at.terms.amount - at.before))]


@listed("dues", "member name charged paid arrears advance")
def dues_of_all(book, start, to):
    for row in joined_by(book, to):
        yield (row.no, row.name, *dues(book, row.no, to))


@listed("meetings", "meeting date state members present dues principal interest other total counted difference")
def meetings(book, start, to):
    for m in book.meetings.values():
        if m.date > to:
            continue
        state = "posted" if m.state == "reversed" and m.reversed > to else m.state
        people = [no for no in book.members if book.is_member(no, m.date)]
        present = m.state != "cancelled" and sum(m.row(no).get("present") == "x" for no in people)
        sums = dict.fromkeys(("dues", "principal", "interest", "other"), 0)
        for voucher, line in book.lines_until(to):
            if voucher.meeting == m.no:
                for kind in sums:
                    sums[kind] -= line.amount * (line.account == ACCOUNT_OF[kind])
        if m.state == "open":
            sums = {kind: sum(row.get(kind, 0) for _, row in m.rows) for kind in sums}
        yield m.no, m.date, state, len(people), int(present), *sums.values(), sum(sums.values()), m.counted, m.difference


@listed("attendance", "meeting date member name present")
def attendance(book, start, to):
    for m in book.meetings.values():
        if m.date <= to and m.state in ("posted", "reversed"):
            for row in joined_by(book, m.date):
                if book.is_member(row.no, m.date):
                    yield m.no, m.date, row.no, row.name, m.row(row.no).get("present", "k")
