# SPDX-License-Identifier: GPL-3.0-or-later
"""From the application to the last đồng (rules.md 7.6-7.13)."""
from dataclasses import replace

import loan as loans
from book import Line, command
from fields import AMOUNT, AMOUNT_OR_0, LOAN_TERMS, ORIGINS, check, choice, day, loan, member, text, whole, words
from loan import Decision, Event, Loan
from plan import Terms, refuse_terms


def asked_terms(book, date, disbursed, amount, months, method=None, rate=None, every=1, grace=0, fund="QTTN", first_due=None):
    """The terms of an application: where it names none, the settings of its date."""
    method = method or book.setting("method", date)
    terms = Terms(amount=amount, months=months, method=method, every=every, grace=grace, disbursed=disbursed,
                  rate=book.setting("rate", date) if rate is None else rate, first_due=first_due,
                  round=book.setting("round", date), rounding=book.setting("rounding", date))
    refusal = refuse_terms(terms)
    check(not refusal, refusal)
    return terms


def keep(book, row):
    book.put("loans", row.no, row)
    return row.label


@command("loan.apply", member_=member, date_=day, amount_=AMOUNT, purpose_=words,
         **{name + "_" * (name == "months"): kind for name, kind in LOAN_TERMS.items()})
def loan_apply(book, member, date, purpose, **asked):
    book.check_day(date)
    check(book.is_member(member, date), "no member on that day")
    terms = asked_terms(book, date, date, **asked)
    return keep(book, Loan(book.next_number("loan"), member, purpose, date, terms, book.setting("late_days", date)))


@command("loan.opening", member_=member, date_=day, amount_=AMOUNT, purpose_=words, disbursed_=day, paid_principal_=AMOUNT_OR_0,
         first_due=day, origin=choice(*ORIGINS), **{name + "_" * (name == "months"): kind for name, kind in LOAN_TERMS.items()})
def loan_opening(book, member, date, purpose, disbursed, paid_principal, origin="support", **asked):
    book.check_day(date)
    check(book.first_day in (None, date), "only on the first day")
    check(disbursed < date, "paid out before the first day")
    check(origin != "contribution", "not of this origin")
    check(paid_principal < asked["amount"], "nothing is left of it")
    terms = replace(asked_terms(book, date, disbursed, **asked), day=book.setting("meeting_day", disbursed))
    row = Loan(book.next_number("loan"), member, purpose, date, terms, book.setting("late_days", date), terms=terms, opening=date,
               paid_before=paid_principal)
    left = terms.amount - paid_principal
    lines = [Line("loan", "QTTN", left, member, row.no), Line(f"capital.{origin}", "QTTN", -left)]
    book.post("SD", date, "loan.opening", "QTTN", lines, member=member, loan=row.no)
    return keep(book, row.having(Event(loans.DISBURSE, date, group=book.no)))


def owes_another(book, row, date):
    return any(other.member == row.member and other.no != row.no and other.at(date).outstanding for other in book.loans.values())


@command("loan.approve", loan_=loan, date_=day, resolution=text, override=words)
def loan_approve(book, loan, date, resolution="", override=None):
    row = book.loans[loan]
    book.check_day(date, row.applied)
    check(not row.approved and not row.refused and not row.events, "decided already")
    most = book.setting("loan_max", date)
    fits = (book.is_member(row.member, date) and not (most and row.asked.amount > most)
            and row.asked.rate <= book.setting("rate_max", date) and not owes_another(book, row, date))
    check(fits or override, "against the club's rules")
    decision = Decision(date, resolution, bool(override))
    return keep(book, replace(row, approved=decision, resolutions=row.resolutions + ((date, resolution),), cache={}))


@command("loan.refuse", loan_=loan, date_=day, resolution=text, override=words)
def loan_refuse(book, loan, date, resolution="", override=None):
    row = book.loans[loan]
    book.check_day(date, row.approved.date if row.approved else row.applied)
    check(not row.refused and not row.events, "decided already")
    decision = Decision(date, resolution)
    return keep(book, replace(row, refused=decision, resolutions=row.resolutions + ((date, resolution),), cache={}))


@command("loan.disburse", loan_=loan, date_=day, first_due=day)
def loan_disburse(book, loan, date, first_due=None):
    row = book.loans[loan]
    check(row.approved and not row.refused and not row.events, "not approved, or paid out")
    book.check_day(date, row.approved.date)
    fits = book.is_member(row.member, date) and not owes_another(book, row, date)
    check(fits or row.approved.overridden, "against the club's rules")
    terms = replace(row.asked, disbursed=date, first_due=first_due, day=book.setting("meeting_day", date))
    refusal = refuse_terms(terms)
    check(not refusal, refusal)
    lines = [Line("loan", "QTTN", terms.amount, row.member, loan), Line("cash", "QTTN", -terms.amount)]
    book.post("PC", date, "loan.disburse", "QTTN", lines, member=row.member, loan=loan)
    return keep(book, row.having(Event(loans.DISBURSE, date, group=book.no), terms=terms))


def live_loan(book, no, date):
    """A loan that something may happen to on that day, and how it stands then."""
    row = book.loans[no]
    book.check_day(date)
    check(row.events and date >= row.latest_event, "not paid out, or before the loan's latest event")
    account = row.at(date)
    check(account.is_live, "closed, cancelled or written off")
    return row, account


def repay(book, row, date, principal, interest):
    """The event of a payment that was judged and is posted by the caller."""
    account = row.at(date)
    check(date >= row.latest_event, "before the loan's latest event")
    check(principal <= account.outstanding and interest <= account.owed, "more than is owed")
    keep(book, row.having(Event(loans.REPAY, date, principal, interest, group=book.no)))


@command("loan.repay", loan_=loan, date_=day, amount=AMOUNT, principal=AMOUNT_OR_0, interest=AMOUNT_OR_0)
def loan_repay(book, loan, date, amount=None, principal=None, interest=None):
    row, account = live_loan(book, loan, date)
    if amount is not None:
        check(principal is None and interest is None, "amount beside the others")
        parts = account.allocate(amount)
        check(parts, "more than is owed")
    else:
        parts = principal or 0, interest or 0
        check(any(parts), "nothing at all")
    repay(book, row, date, *parts)
    who = {"member": row.member, "loan": loan}
    for fund, account, part in (("QTTN", "loan", parts[0]), ("LCP", "income.interest", parts[1])):
        book.post("PT", date, "loan.repay", fund, [Line("cash", fund, part), Line(account, fund, -part, row.member, loan)], **who)


@command("loan.extend", loan_=loan, date_=day, months_=whole(1, 60), resolution_=words, interest_only_until=day)
def loan_extend(book, loan, date, months, resolution, interest_only_until=None):
    row, account = live_loan(book, loan, date)
    check(account.outstanding, "nothing is left to plan")
    last = row.terms.m(account.rows[-1].index + months)
    check(last > date, "the new end is not after the day")
    check(interest_only_until is None or last > interest_only_until, "no instalment is left")
    return keep(book, row.having(Event(loans.EXTEND, date, months=months, interest_only_until=interest_only_until),
                                 resolutions=row.resolutions + ((date, resolution),)))


@command("loan.freeze", loan_=loan, date_=day, resolution_=words)
def loan_freeze(book, loan, date, resolution):
    row, account = live_loan(book, loan, date)
    check(not account.frozen, "frozen already")
    return keep(book, row.having(Event(loans.FREEZE, date), resolutions=row.resolutions + ((date, resolution),)))


@command("loan.write_off", loan_=loan, date_=day, resolution_=words, offset=AMOUNT_OR_0)
def loan_write_off(book, loan, date, resolution, offset=None):
    row, account = live_loan(book, loan, date)
    check(account.outstanding, "nothing is left to write off")
    most = min(book.contribution(row.member, date), account.outstanding)
    offset = most if offset is None else offset
    check(offset <= most, "more than the contribution or the outstanding")
    rest = account.outstanding - offset
    lines = [Line("capital.contribution", "QTTN", offset, row.member, loan), Line("expense.write_off", "QTTN", rest, row.member, loan),
             Line("loan", "QTTN", -offset - rest, row.member, loan)]
    who = {"member": row.member, "loan": loan}
    book.post("KT", date, "loan.write_off", "QTTN", lines, **who)
    lines = [Line("cash", "QTTN", rest), Line("transfer", "QDP", rest), Line("transfer", "QTTN", -rest), Line("cash", "QDP", -rest)]
    book.post("DC", date, "loan.write_off", "QDP", lines, rest, **who)
    return keep(book, row.having(Event(loans.WRITE_OFF, date, rest, offset=offset, group=book.no),
                                 resolutions=row.resolutions + ((date, resolution),)))
