# SPDX-License-Identifier: GPL-3.0-or-later
"""The club's settings, groups, members; what happens outside money (rules.md sections 3 and 4)."""
from dataclasses import dataclass, field, replace
from datetime import date

import days
import plan
from book import Value, command
from fields import (AMOUNT_OR_0, activity, birth, boolean, check, choice, day, group, member, of_steps, rate, split, text, whole,
                    words)

HOUSEHOLDS = ("poor", "near-poor", "hardship", "average", "well-off")
HISTORIES = ("household", "group", "role", "association")


@dataclass(frozen=True)
class Member:
    no: int
    name: str
    sex: str
    birth: days.Birth
    joined: date
    left: date = None
    reason: str = ""
    histories: dict = field(default_factory=dict)     # field: (Value, ...)


SETTINGS = {
    "from": day, "dues": AMOUNT_OR_0, "dues_exempt_from_age": whole(0, 150), "meeting_day": whole(1, 31), "rate": rate,
    "method": choice(*plan.METHODS), "rate_max": rate, "loan_max": AMOUNT_OR_0, "split": split, "round": of_steps(1, 500, 1000),
    "rounding": choice("half-up", "down"), "late_days": whole(0, 14), "older_age": whole(0, 150), "unit": of_steps(1, 1000),
    "words": choice("north", "south"), "four": choice("tư", "bốn"), "cutoff": whole(0, 31), "name": words, "code": text,
    "village": text, "commune": text, "province": text, "place": text, "founded": day,
}


@command("club.set", **SETTINGS)
def club_set(book, **fields):
    start = book.since(fields.pop("from", None))
    check(fields, "nothing to set")
    for name, value in fields.items():
        book.put("settings", name, book.settings.get(name, ()) + (Value(start, value),))
    return "-"


@command("group.add", name_=words, leader=member)
def group_add(book, name, leader=None):
    check(name not in book.groups, "there is such a group")
    book.put("groups", name, (leader,))
    return name


def history(book, fields, start):
    """The new values of the fields that keep history."""
    return {name: (Value(start, fields.pop(name)),) for name in HISTORIES if name in fields}


MEMBER_FIELDS = {
    "nickname": text, "household": choice(*HOUSEHOLDS), "group": group, "role": text, "id_number": text, "phone": text,
    "address": text, "ethnicity": text, "insured": boolean, "insurance_until": day, "association": boolean, "heir": text,
    "consent": text, "note": text,
}


@command("member.add", name_=words, sex_=choice("f", "m"), birth_=birth, joined_=day, no=whole(1, 999999), **MEMBER_FIELDS)
def member_add(book, name, sex, birth, joined, no=None, **fields):
    if no is None:
        no = book.numbers["member"] + 1
    check(no not in book.members, "the number is taken")
    book.numbers["member"] = max(book.numbers["member"], no)
    book.put("members", no, Member(no, name, sex, birth, joined, histories=history(book, fields, days.EVER)))
    return no


@command("member.set", member_=member, name=words, sex=choice("f", "m"), birth=birth, joined=day, **{"from": day}, **MEMBER_FIELDS)
def member_set(book, member, **fields):
    row, has_start = book.members[member], "from" in fields
    start = book.since(fields.pop("from", None))
    check(fields, "nothing to set")
    check(not has_start or any(name in HISTORIES for name in fields), "from without a field that keeps history")
    new = history(book, fields, start)
    histories = {name: row.histories.get(name, ()) + new.get(name, ()) for name in HISTORIES}
    facts = {name: fields[name] for name in ("name", "sex", "birth", "joined") if name in fields}
    row = replace(row, histories=histories, **facts)
    check(row.left is None or row.left >= row.joined, "leaving before joining")
    book.put("members", member, row)
    return member


@command("member.leave", member_=member, date_=day, reason_=choice("asked", "moved", "died", "excluded"))
def member_leave(book, member, date, reason):
    row = book.members[member]
    check(row.left is None, "left already")
    check(date >= row.joined, "leaving before joining")
    book.put("members", member, replace(row, left=date, reason=reason))
    return member


# --- Dues (section 4) ----------------------------------------------------------------------------

def charges(book, no, until):
    """[(day, amount)]: the dues charged to a member to the end of that day."""
    row, out = book.members[no], []
    month = book.first_day and days.first_of_month(book.first_day)
    while month and month <= until:
        on = days.day_of_month(month.year, month.month, book.setting("meeting_day", month))
        month = days.next_month(month)
        if not book.first_day <= on <= until or not book.is_member(no, on):
            continue
        amount, limit = book.setting("dues", on), book.setting("dues_exempt_from_age", on)
        if amount and not (limit and row.birth.age(on) >= limit):
            out.append((on, amount))
    return out


def dues(book, no, until):
    """(charged, paid, arrears, advance)"""
    charged = sum(amount for _, amount in charges(book, no, until))
    paid = -sum(line.amount for _, line in book.lines_until(until) if line.account == "income.dues" and line.member == no)
    return charged, paid, max(0, charged - paid), max(0, paid - charged)


# --- Activities: only their money is compared ----------------------------------------------------

@command("activity.plan", area_=whole(1, 8), kind_=words, title_=words, date_=day)
def activity_plan(book, area, kind, title, date):
    n = book.next_number("activity")
    book.put("activities", n, date)
    return n
