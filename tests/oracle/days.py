# SPDX-License-Identifier: GPL-3.0-or-later
"""Civil days, for the second treasurer: real days only, months that are shorter than the day asked for."""
import re
from calendar import monthrange
from datetime import date, timedelta

EVER = date.min          # what holds "since ever" holds from here
ONE_DAY = timedelta(days=1)


def parse(text):
    """A day from YYYY-MM-DD; None for everything else."""
    if not isinstance(text, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def parse_month(text):
    """The first day of a month from YYYY-MM; None for everything else."""
    return parse(text + "-01") if isinstance(text, str) and len(text) == 7 else None


def day_of_month(year, month, day):
    """That day of the month, or its last one where the month is shorter."""
    return date(year, month, min(day, monthrange(year, month)[1]))


def later_month(start, months, day):
    """`day` of the month that comes `months` after the one of `start`."""
    n = start.year * 12 + start.month - 1 + months
    return day_of_month(n // 12, n % 12 + 1, day)


def first_of_month(day):
    return day.replace(day=1)


def end_of_month(day):
    return day_of_month(day.year, day.month, 31)


def next_month(day):
    return later_month(day, 1, 1)


class Birth:
    """A day of birth as people know it: the year, year and month, or the day (rules.md 4.2)."""

    def __init__(self, text):
        self.text = text
        self.year_only = len(text) == 4
        full = {4: text + "-01-01", 7: text + "-01"}.get(len(text), text)
        self.day = parse(full)

    def age(self, day):
        years = day.year - self.day.year
        if self.year_only:
            return years
        # 29 February counts as 1 March in common years, which comparing month and day does by itself.
        return years - ((day.month, day.day) < (self.day.month, self.day.day))
