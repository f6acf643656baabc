# SPDX-License-Identifier: GPL-3.0-or-later
"""Money between people, funds and the box (rules.md section 5), reversals and closings (section 9)."""
from dataclasses import replace

import days
import loan as loans
from book import Line, command
from fields import (AMOUNT, FUNDS, ORIGINS, PAYMENTS, RECEIPTS, activity, check, choice, counted_funds, day, member,
                    month, tenths, text, voucher, whole, words)

MONEY = {"amount_": AMOUNT, "date_": day}


@command("fund.open", fund_=choice(*FUNDS), origin_=choice(*ORIGINS), member=member, **MONEY)
def fund_open(book, fund, date, amount, origin, member=None):
    book.check_day(date)
    check((origin == "contribution") == (member is not None), "a contribution is somebody's")
    check(origin != "contribution" or fund == "QTTN", "contributions are capital of QTTN")
    opening = book.first_day in (None, date)
    check(opening or fund == "QTTN", "other funds use receipt")
    account = f"capital.{origin}" if fund == "QTTN" else "opening"
    lines = [Line("cash", fund, amount), Line(account, fund, -amount, member)]
    book.post("SD" if opening else "PT", date, "fund.open", fund, lines, member=member)


PARTY = {"text_": words, "member": member, "party": text, "turns": whole(1, 9999)}


@command("receipt", fund_=choice("QHD", "QCS", "QDP"), category_=choice(*RECEIPTS), **MONEY, **PARTY)
def receipt(book, fund, date, amount, category, text, member=None, party="", turns=None):
    book.check_day(date)
    check(category != "dues" or (fund == "QHD" and member is not None), "dues are a member's, to QHD")
    lines = [Line("cash", fund, amount), Line(f"income.{category}", fund, -amount, member)]
    book.post("PT", date, "receipt", fund, lines, text=text, member=member, party=party)


@command("payment", fund_=choice("QTTN", "QHD", "QCS", "QDP"), category_=choice(*PAYMENTS, "borrowed"), **MONEY, **PARTY)
def payment(book, fund, date, amount, category, text, member=None, party="", turns=None):
    book.check_day(date)
    check((fund == "QTTN") == (category == "borrowed"), "QTTN gives back borrowed capital only")
    account = "capital.borrowed" if fund == "QTTN" else f"expense.{category}"
    lines = [Line(account, fund, amount, member), Line("cash", fund, -amount)]
    book.post("PC", date, "payment", fund, lines, text=text, member=member, party=party)


@command("transfer", **{"from_": choice("QHD", "QCS", "QDP")}, to_=choice("QTTN", "QHD", "QCS", "QDP"), text_=words, **MONEY)
def transfer(book, to, date, amount, text, **fields):
    source = fields["from"]
    book.check_day(date)
    check(source != to, "between two different funds")
    target = "capital.other" if to == "QTTN" else "transfer"
    lines = [Line("cash", to, amount), Line("transfer", source, amount), Line(target, to, -amount), Line("cash", source, -amount)]
    book.post("DC", date, "transfer", source, lines, amount, text=text)


@command("refund", member_=member, **MONEY)
def refund(book, member, date, amount):
    book.check_day(date)
    check(amount <= book.contribution(member, date), "more than was contributed")
    lines = [Line("capital.contribution", "QTTN", amount, member), Line("cash", "QTTN", -amount)]
    book.post("PC", date, "refund", "QTTN", lines, member=member)


@command("interest.split", date_=day)
def interest_split(book, date):
    book.check_day(date)
    standing = [v for v in book.vouchers.values() if v.kind == "interest.split" and v.reversed_by is None]
    check(all(v.date <= date for v in standing), "a split of a later date")
    whole_sum, step, percents = book.fund("LCP", date), book.setting("round", date), book.setting("split", date)
    check(whole_sum > 0, "nothing to split")
    share = {f: whole_sum * percents[f] // 100 // step * step for f in ("QHD", "QCS", "QDP", "BCN")}
    shares = {"QTTN": whole_sum - sum(share.values()), **share}
    cash = shares.pop("BCN")
    rest = sum(shares.values())
    lines = [Line("cash", f, a) for f, a in shares.items()] + [Line("transfer", "LCP", rest)]
    lines += [Line("capital.interest" if f == "QTTN" else "transfer", f, -a) for f, a in shares.items()] + [Line("cash", "LCP", -rest)]
    book.post("DC", date, "interest.split", "LCP", lines, rest)
    book.post("PC", date, "interest.split", "LCP", [Line("expense.board", "LCP", cash), Line("cash", "LCP", -cash)])


@command("activity.record", activity_=activity, date_=day, participants=whole(0, 99999), helped=whole(0, 99999),
         workdays=tenths, goods_value=AMOUNT, income=AMOUNT, cost=AMOUNT, note=text)
def activity_record(book, activity, date, income=0, cost=0, **_facts):
    # What was done is a fact; what it brought and cost is money (2.4).
    if income or cost:
        book.check_day(date)
    book.put("facts", (activity, date), book.no)
    book.post("PT", date, "activity.record", "QHD", [Line("cash", "QHD", income), Line("income.fundraising", "QHD", -income)])
    book.post("PC", date, "activity.record", "QHD", [Line("expense.event", "QHD", cost), Line("cash", "QHD", -cost)])
    return activity


# --- Reversal ------------------------------------------------------------------------------------

UNDO = {loans.DISBURSE: loans.UNDO_DISBURSE, loans.REPAY: loans.UNDO_REPAY, loans.WRITE_OFF: loans.UNDO_WRITE_OFF}
DECISIONS = (loans.EXTEND, loans.FREEZE, loans.WRITE_OFF)


def reverse_events(book, group, date, only=None):
    """Takes back what a command did to loans; refused where a later decision built on it (9.2)."""
    for row in list(book.loans.values()):
        standing = row.standing() if only in (None, row.no) else []
        for n, event in enumerate(standing):
            if event.group != group or event.kind not in UNDO:
                continue
            later = standing[n + 1:]
            check(event.kind != loans.DISBURSE or not later, "something stands after the disbursement")
            check(event.kind != loans.REPAY or not any(e.kind in DECISIONS for e in later), "a later decision stands")
            check(date >= book.loans[row.no].latest_event, "before the loan's latest event")
            book.put("loans", row.no, book.loans[row.no].having(event._replace(kind=UNDO[event.kind], date=date)))


@command("voucher.reverse", voucher_=voucher, date_=day, reason_=words)
def voucher_reverse(book, voucher, date, reason):
    row = book.vouchers[voucher]
    check(row.series != "BD", "a reversal")
    check(row.reversed_by is None, "reversed already")
    check(row.kind != "meeting.correct", "the row is corrected again, or the meeting reversed")
    if row.meeting is not None:
        return reverse_meeting(book, book.meetings[row.meeting], date)
    book.check_day(date, row.date)
    reverse_events(book, row.group, date)
    return book.reverse_group(row.group, date, "voucher.reverse")


def reverse_meeting(book, meeting, date):
    """The whole meeting, with what corrections made of it."""
    check(meeting.state == "posted", "reversed already")
    old = [v for v in book.vouchers.values() if v.meeting == meeting.no]
    book.check_day(date, *(v.date for v in old))
    for group in sorted({v.group for v in old}):
        reverse_events(book, group, date)
    lines = {}
    for line in (line for v in old for line in v.lines):
        key = line._replace(amount=0)
        lines[key] = lines.get(key, 0) - line.amount
    lines = [key._replace(amount=amount) for key, amount in lines.items() if amount]
    check(lines, "corrections took everything out already")
    book.put("meetings", meeting.no, replace(meeting, state="reversed", reversed=date))
    standing = [v for v in old if v.series != "BD"]
    return book.enter_reversal(standing, lines, date, "voucher.reverse", sum(v.amount for v in old), meeting=meeting.no)


# --- Months --------------------------------------------------------------------------------------

@command("month.close", month_=month, counted_=counted_funds, note=text)
def month_close(book, month, counted, note=""):
    check(month == book.oldest_open(), "months are closed in order")
    waiting = [m for m in book.meetings.values() if m.state == "open" and days.first_of_month(m.date) == month]
    check(not waiting, "a meeting is neither posted nor cancelled")
    balances = {f: book.fund(f, days.end_of_month(month)) for f in FUNDS}
    if isinstance(counted, dict):
        check(all(f in counted for f, amount in balances.items() if amount), "every fund with a balance is counted")
        differs = any(counted.get(f, 0) != amount for f, amount in balances.items())
    else:
        differs = counted != sum(balances.values())
    check(note or not differs, "a difference is explained")
    book.put("months", month, True)
    return f"{month:%Y-%m}"


@command("month.reopen", month_=month, reason_=words)
def month_reopen(book, month, reason):
    check(book.months and month == max(book.months), "only the last closed month")
    book.put("months", month, None)
    return f"{month:%Y-%m}"
