# SPDX-License-Identifier: GPL-3.0-or-later
"""The shape of a command: one JSON object, its fields of the right types, none missing, none unknown (rules.md 2.1-2.4)."""
import json
import re
from decimal import Decimal

import days
import plan

FUNDS = ("QTTN", "QHD", "QCS", "QDP", "LCP")
ORIGINS = ("support", "contribution", "interest", "borrowed", "other")
RECEIPTS = ("support", "donation", "fundraising", "dues", "other")
PAYMENTS = ("meeting", "printing", "equipment", "event", "sick", "funeral", "gift", "care", "board", "other")
PIECES = ("500000", "200000", "100000", "50000", "20000", "10000", "5000", "2000", "1000", "500", "200", "100")
LARGEST = 999999999999


class Refused(Exception):
    """The sentence of a refusal; only that there is one is compared."""


def check(holds, sentence):
    if not holds:
        raise Refused(sentence)


def once(pairs):
    names = [name for name, _ in pairs]
    check(len(names) == len(set(names)), "a field twice")
    return dict(pairs)


def no_constant(name):
    raise ValueError(name)


def read(line):
    """The object of one line; numbers with a point or an exponent are Decimals."""
    try:
        command = json.loads(line, parse_float=Decimal, parse_constant=no_constant, object_pairs_hook=once)
    except ValueError as e:
        raise Refused(str(e)) from e
    check(isinstance(command, dict), "not an object")
    return command


def is_whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


# Types of fields: functions of the book and the JSON value, which give what the command works with, or refuse.

def whole(low, high):
    def read_whole(_book, value):
        check(is_whole(value) and low <= value <= high, "not a whole number in bounds")
        return value
    return read_whole


AMOUNT, AMOUNT_OR_0 = whole(1, LARGEST), whole(0, LARGEST)


def choice(*words):
    def read_choice(_book, value):
        check(isinstance(value, str) and value in words, "not one of the choices")
        return value
    return read_choice


def of_steps(*numbers):
    def read_step(_book, value):
        check(is_whole(value) and value in numbers, "not one of the steps")
        return value
    return read_step


def text(_book, value):
    check(isinstance(value, str), "not a text")
    return value.strip()


def words(book, value):
    check(text(book, value), "an empty text")
    return value.strip()


def boolean(_book, value):
    check(isinstance(value, bool), "neither true nor false")
    return value


def day(_book, value):
    parsed = days.parse(value)
    check(parsed is not None, "not a day")
    return parsed


def month(_book, value):
    parsed = days.parse_month(value)
    check(parsed is not None, "not a month")
    return parsed


def birth(_book, value):
    check(isinstance(value, str) and re.fullmatch(r"\d{4}(-\d\d){0,2}", value, re.ASCII), "not a birth")
    parsed = days.Birth(value)
    check(parsed.day is not None, "not a birth")
    return parsed


def rate(_book, value):
    """Percent a month as 1/10000."""
    check(is_whole(value) or isinstance(value, Decimal), "not a rate")
    hundredths = Decimal(value) * 100
    check(hundredths == hundredths.to_integral_value() and 0 <= hundredths <= 166, "not a rate")
    return int(hundredths)


def tenths(_book, value):
    """A weight, days, hours: a number with at most one decimal."""
    check(is_whole(value) or isinstance(value, Decimal), "not a number")
    check(value >= 0 and value * 10 % 1 == 0, "more than one decimal")
    return value


def member(book, value):
    check(is_whole(value) and value in book.members, "no such member")
    return value


def loan(book, value):
    for found in book.loans.values():
        if value == found.label:
            return found.no
    raise Refused("no such loan")


def voucher(book, value):
    for n, found in book.vouchers.items():
        if value == found.number:
            return n
    raise Refused("no such voucher")


def meeting(book, value):
    check(is_whole(value) and value in book.meetings, "no such meeting")
    return value


def activity(book, value):
    check(is_whole(value) and value in book.activities, "no such activity")
    return value


def group(book, value):
    check(isinstance(value, str) and (not value.strip() or value in book.groups), "no such group")
    return value.strip()


def mark(_book, value):
    if isinstance(value, bool):
        return "x" if value else "k"
    return choice(*"xpkot")(_book, value)


def split(_book, value):
    keys = ("QTTN", "QHD", "QCS", "QDP", "BCN")
    check(isinstance(value, dict) and all(k in keys for k in value), "not a split")
    check(all(is_whole(v) and 0 <= v <= 100 for v in value.values()) and sum(value.values()) == 100, "not 100 percent")
    return {k: value.get(k, 0) for k in keys}


def counted(_book, value):
    """Pieces of each denomination, and what lies in a bank."""
    check(isinstance(value, dict) and all(k in PIECES or k == "bank" for k in value), "not a count")
    check(all(is_whole(v) and 0 <= v <= LARGEST for v in value.values()), "not a count")
    return sum(v * (1 if k == "bank" else int(k)) for k, v in value.items())


def counted_funds(book, value):
    """The same, or an amount for each fund."""
    check(isinstance(value, dict), "not a count")
    if not any(k in FUNDS for k in value):
        return counted(book, value)
    check(all(k in FUNDS for k in value), "not a count")
    check(all(is_whole(v) and 0 <= v <= LARGEST for v in value.values()), "not a count")
    return value


LOAN_TERMS = {
    "months": whole(1, 60), "fund": choice("QTTN"), "method": choice(*plan.METHODS), "rate": rate,
    "every": whole(1, 12), "grace": whole(0, 59),
}


def parse(book, fields, spec):
    """The values of a command's fields, by the spec {name: type}; a required one has its name in capitals at the end: `*`."""
    types = {name.rstrip("*?"): kind for name, kind in spec.items()}
    required = {name.rstrip("*") for name in spec if name.endswith("*")}
    nullable = {name.rstrip("?") for name in spec if name.endswith("?")}
    check(set(fields) <= set(types), "an unknown field")
    check(required <= set(fields), "a field is missing")
    return {name: None if value is None and name in nullable else types[name](book, value) for name, value in fields.items()}
