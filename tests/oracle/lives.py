# SPDX-License-Identifier: GPL-3.0-or-later
"""Random lives of clubs: streams of commands, most of them sensible, some not, from a seed.

The second treasurer's own book goes along, so that what is keyed lands near the limits: a payment of exactly what is owed,
or of one đồng more.
"""
import json
import random
from datetime import date

import days
import plan
from fields import FUNDS, PAYMENTS, PIECES, RECEIPTS
from oracle import Book, Refused
from commands_people import HOUSEHOLDS, dues


class Life:
    """One club: `lines` as keyed, and `results` ("ok" or "refused", id or sentence) as the second treasurer judges."""

    def __init__(self, seed, steps=140):
        self.random = random.Random(seed)
        self.book, self.lines, self.results = Book(), [], []
        self.today = date(self.random.randint(2023, 2027), self.random.randint(1, 12), self.random.randint(1, 28))
        if self.random.random() < 0.2:
            self.today = days.end_of_month(self.today)
        self.start = self.today
        self.late = self.random.choice((0, 0.1, 0.3))     # how often something is keyed days later
        self.noise = self.random.choice((0.02, 0.1))
        self.found()
        while len(self.lines) < steps:
            self.live()

    # --- Keying ----------------------------------------------------------------------------------

    def key(self, do, **fields):
        """Keys one command, now and then a spoilt one before it; returns whether it was accepted."""
        command = {"do": do, **{name.rstrip("_"): self.plain(value) for name, value in fields.items() if value is not None}}
        if self.chance(self.noise):
            self.enter(json.dumps(self.spoil(dict(command)), ensure_ascii=False))
        return self.enter(json.dumps(command, ensure_ascii=False))

    def enter(self, line):
        self.lines.append(line)
        try:
            self.results.append(("ok", self.book.execute(line)))
            return True
        except Refused as e:
            self.results.append(("refused", str(e)))
            return False

    @staticmethod
    def plain(value):
        return value.isoformat() if isinstance(value, date) else value

    def spoil(self, command):
        """The same with something wrong, or at least odd."""
        names = [name for name in command if name != "do"]
        name = self.random.choice(names or ["do"])
        value, kind = command.get(name), self.random.randrange(9)
        if kind == 0:
            command.pop(name)
        elif kind == 1:
            command["colour"] = 1
        elif kind == 2:
            command[name] = self.random.choice((None, True, "", " ", 1.5, -1, [], {}, "2026-02-30", 10 ** 12, 0, "L99", 999))
        elif isinstance(value, int) and not isinstance(value, bool):
            command[name] = self.random.choice((value + 1, value - 1, value * 1000, 0, -value, str(value), float(value)))
        elif days.parse(value):
            far = self.random.choice((-400, -40, -31, -7, -1, 1, 2, 7, 31, 300))
            command[name] = (days.parse(value) + far * days.ONE_DAY).isoformat()
        elif isinstance(value, str):
            command[name] = self.random.choice((value + "x", value.upper(), "", value.lower(), 5))
        return command

    # --- Chances ---------------------------------------------------------------------------------

    def chance(self, probability):
        return self.random.random() < probability

    def maybe(self, probability, value):
        return value if self.chance(probability) else None

    def pick(self, *choices):
        return self.random.choice(choices)

    def money(self, low, high, step=1000):
        return self.random.randint(low // step, high // step) * step if self.chance(0.8) else self.random.randint(low, high)

    def near(self, amount):
        """That amount, often; else a part of it, or a little more."""
        roll = self.random.random()
        if roll < 0.5 or amount < 2:
            return amount
        if roll < 0.6:
            return amount + 1
        return self.random.randint(1, amount) if roll < 0.75 else max(1, self.random.randint(1, amount) // 1000 * 1000)

    def someone(self):
        return self.random.choice(list(self.book.members))

    def day(self):
        """Today; now and then an earlier day that was forgotten, or one to come."""
        roll = self.random.random()
        if roll < self.late:
            return self.today - self.random.randint(1, 25) * days.ONE_DAY
        return self.today + self.random.randint(1, 20) * days.ONE_DAY if roll > 0.98 else self.today

    # --- The first evening -----------------------------------------------------------------------

    def settings(self):
        r = self.random
        shares = [0] * 5
        for _ in range(10):
            shares[r.randrange(5)] += 10
        values = {
            "dues": r.choice((0, 5000, 10000, 20000)), "dues_exempt_from_age": r.choice((0, 70, 75, 80)),
            "meeting_day": r.choice((1, 5, 10, 15, 28, 29, 30, 31)), "rate": r.choice((0, 0.5, 0.65, 0.8, 1, 1.66)),
            "method": r.choice(plan.METHODS), "rate_max": r.choice((0.8, 1, 1.66)), "loan_max": r.choice((0, 3000000, 10000000)),
            "split": {k: s for k, s in zip(("QTTN", "QHD", "QCS", "QDP", "BCN"), shares) if s}, "round": r.choice((1, 500, 1000)),
            "rounding": r.choice(("half-up", "down")), "late_days": r.choice((0, 3, 7, 14)),
        }
        return {name: values[name] for name in r.sample(list(values), r.randint(1, 5))}

    def found(self):
        for _ in range(self.random.randint(0, 3)):
            self.key("club.set", **self.settings())
        for n in range(self.random.randint(1, 3)):
            self.key("group.add", name=f"Tổ {n + 1}")
        for _ in range(self.random.randint(3, 9)):
            self.join(self.today - self.random.randint(-20, 700) * days.ONE_DAY)
        if self.chance(0.05):
            # A year typed wrong, seen at once.
            self.key("fund.open", fund="QTTN", date=self.today - 365 * days.ONE_DAY, amount=5000000, origin="support")
            self.key("voucher.reverse", voucher=self.results[-1][1], date=self.today - 365 * days.ONE_DAY, reason="Sai năm")
        for fund in self.random.sample(FUNDS, self.random.randint(1, 5)):
            origin = self.pick("support", "interest", "borrowed", "other") if fund == "QTTN" else "support"
            self.key("fund.open", fund=fund, date=self.start, amount=self.money(100000, 40000000), origin=origin)
        for member in self.random.sample(list(self.book.members), min(2, len(self.book.members))):
            self.key("fund.open", fund="QTTN", date=self.start, amount=self.money(100000, 900000), origin="contribution", member=member)
        for _ in range(self.random.randint(0, 3)):
            self.opening_loan()

    def join(self, day):
        year = self.random.choice((1938, 1944, 1945, 1946, 1947, 1950, 1956, 1964, 1975, 1990))
        month, on = self.random.randint(1, 12), self.random.randint(1, 28)
        birth = self.pick(f"{year}", f"{year}-{month:02}", f"{year}-{month:02}-{on:02}", f"{year}-{month:02}-{on:02}", "1944-02-29")
        group = self.random.choice(list(self.book.groups) or [None])
        self.key("member.add", name=f"Bà {len(self.book.members) + 1}", sex=self.pick("f", "m"), birth=birth, joined=day,
                 household=self.maybe(0.5, self.pick(*HOUSEHOLDS)), group=self.maybe(0.6, group), role=self.maybe(0.1, "TNV"))

    # --- Loans -----------------------------------------------------------------------------------

    def terms(self):
        r, method = self.random, self.random.choice(plan.METHODS)
        months = r.choice((1, 2, 3, 4, 5, 6, 8, 10, 12, 24))
        return {
            "amount": self.pick(self.money(1000000, 8000000, 500000), self.money(1, 12000000)), "months": months,
            "method": self.maybe(0.85, method), "rate": self.maybe(0.7, r.choice((0, 0.5, 0.65, 0.8, 0.87, 1, 1.2, 1.66))),
            "every": self.maybe(0.15, r.choice((1, 2, 3, 6, 12))), "grace": self.maybe(0.2, r.choice((0, 1, 2, 3))),
            "purpose": "Nuôi gà",
        }

    def opening_loan(self):
        terms = self.terms()
        disbursed = self.start - self.random.randint(1, 500) * days.ONE_DAY
        first = disbursed + self.random.randint(1, 60) * days.ONE_DAY
        self.key("loan.opening", member=self.someone(), date=self.start, disbursed=disbursed,
                 paid_principal=self.pick(0, terms["amount"] // 2, terms["amount"] // 3, self.random.randint(0, terms["amount"])),
                 first_due=self.maybe(0.3, first), origin=self.maybe(0.3, self.pick("support", "borrowed", "other")), **terms)

    def lend(self):
        day = self.day()
        if not self.key("loan.apply", member=self.someone(), date=day, **self.terms()):
            return
        label = self.results[-1][1]
        if self.chance(0.1):
            self.key("loan.refuse", loan=label, date=day)
            return
        day += self.pick(0, 0, 0, 3) * days.ONE_DAY
        if self.chance(0.9) and not self.key("loan.approve", loan=label, date=day, resolution=self.maybe(0.3, "Biên bản 1")):
            if self.chance(0.7):
                self.key("loan.approve", loan=label, date=day, override="Cả họp đồng ý")
        first = day + self.random.randint(1, 100) * days.ONE_DAY
        if self.chance(0.95):
            self.key("loan.disburse", loan=label, date=day, first_due=self.maybe(0.3, first))
        if self.chance(0.02):
            self.key("loan.refuse", loan=label, date=day)

    def live_loans(self):
        return [row for row in self.book.loans.values() if row.events and row.at(self.today).outstanding]

    def owing(self, day):
        """Of one loan, often: the label and what can be paid on the day."""
        rows = self.live_loans() or list(self.book.loans.values())
        if not rows:
            return None
        row = self.random.choice(rows)
        at = row.at(day) if row.terms else None
        return row.label, at.outstanding if at else 0, at.owed if at and at.paid_out else 0, at

    def repay(self):
        day = self.day()
        found = self.owing(day)
        if not found:
            return
        label, outstanding, owed, at = found
        roll = self.random.random()
        if roll < 0.6:
            due = owed + sum(part for when, part in at.uncovered() if when <= day) if at else 1
            amount = self.near(self.pick(due, due, owed, outstanding + owed, outstanding // 3))
            self.key("loan.repay", loan=label, date=day, amount=amount)
        else:
            principal, interest = self.near(self.pick(outstanding, outstanding // 4)), self.near(owed)
            self.key("loan.repay", loan=label, date=day, principal=self.maybe(0.8, principal), interest=self.maybe(0.8, interest))

    def decide(self):
        """Extension, freezing, writing off."""
        day = self.day()
        found = self.owing(day)
        if not found:
            return
        label, roll = found[0], self.random.random()
        if roll < 0.5:
            until = day + self.random.randint(1, 120) * days.ONE_DAY
            self.key("loan.extend", loan=label, date=day, months=self.random.randint(1, 9), resolution="Biên bản 2",
                     interest_only_until=self.maybe(0.3, until))
        elif roll < 0.75:
            self.key("loan.freeze", loan=label, date=day, resolution="Biên bản 3")
        else:
            if self.chance(0.6):
                self.key("fund.open", fund="QTTN", date=day, amount=200000, origin="support")
                self.key("receipt", fund="QDP", date=day, amount=self.money(100000, 5000000), category="donation", text="Ủng hộ")
            self.key("loan.write_off", loan=label, date=day, resolution="Biên bản 4", offset=self.maybe(0.3, self.random.randint(0, 300000)))

    # --- Money -----------------------------------------------------------------------------------

    def cash(self):
        fund, day, r = self.pick("QHD", "QCS", "QDP"), self.day(), self.random.random()
        most = self.book.fund(fund, day)
        if r < 0.3:
            category = self.pick(*RECEIPTS)
            self.key("receipt", fund="QHD" if category == "dues" else fund, date=day, amount=self.money(1000, 900000),
                     category=category, text="Thu", party=self.maybe(0.2, "Ủy ban xã"),
                     member=self.someone() if category == "dues" else self.maybe(0.1, self.someone()))
        elif r < 0.6:
            self.key("payment", fund=fund, date=day, amount=max(1, self.near(most // 3)), category=self.pick(*PAYMENTS), text="Chi")
        elif r < 0.75:
            self.key("transfer", from_=fund, to=self.pick("QTTN", "QHD", "QCS", "QDP"), date=day, amount=max(1, self.near(most)), text="Chuyển")
        elif r < 0.8:
            self.key("payment", fund="QTTN", date=day, amount=max(1, self.near(self.book.balance(("borrowed", ""), day))),
                     category="borrowed", text="Trả vốn mượn")
        elif r < 0.88:
            member = self.someone()
            self.key("refund", member=member, date=day, amount=max(1, self.near(self.book.contribution(member, day))))
        else:
            origin = self.pick("support", "contribution", "borrowed", "other")
            self.key("fund.open", fund="QTTN", date=day, amount=self.money(50000, 2000000), origin=origin,
                     member=self.someone() if origin == "contribution" else None)

    def split(self):
        self.key("interest.split", date=self.day())

    def reverse(self):
        standing = [v for v in self.book.vouchers.values() if v.series != "BD" and not v.reversed_by] or list(self.book.vouchers.values())
        if standing:
            voucher = self.random.choice(standing[-12:])
            day = max(voucher.date, self.today) if self.chance(0.8) else voucher.date
            self.key("voucher.reverse", voucher=voucher.number, date=day, reason="Ghi sai")

    def activity(self):
        if self.key("activity.plan", area=self.random.randint(1, 8), kind="giao lưu", title="Giao lưu", date=self.today):
            self.key("activity.record", activity=int(self.results[-1][1]), date=self.day(), income=self.maybe(0.5, self.random.randint(0, 300000)),
                     cost=self.maybe(0.5, self.random.randint(0, 200000)))

    # --- People ----------------------------------------------------------------------------------

    def people(self):
        r, member = self.random.random(), self.someone()
        if r < 0.3:
            self.join(self.today - self.random.randint(-5, 20) * days.ONE_DAY)
        elif r < 0.5:
            self.key("member.leave", member=member, date=self.day(), reason=self.pick("asked", "moved", "died", "excluded"))
        elif r < 0.7:
            self.key("member.set", member=member, **self.pick({"household": "poor"}, {"role": "Thủ quỹ"}, {"birth": "1946-06-16"},
                     {"joined": self.day()}, {"household": "average", "from": self.day()}, {"name": "Ông Tư"}))
        else:
            start = self.maybe(0.5, self.today + self.random.randint(-40, 40) * days.ONE_DAY)
            self.key("club.set", **self.settings(), **{"from": start})

    # --- Meetings and months ---------------------------------------------------------------------

    def meet(self):
        """A whole evening; now and then one that is only begun."""
        day = self.day()
        if not self.key("meeting.open", date=day):
            return
        no = int(self.results[-1][1])
        if self.chance(0.1):
            self.key("meeting.move", meeting=no, date=day + self.pick(-2, 1, 3) * days.ONE_DAY)
        if self.chance(0.07):
            self.key("meeting.cancel", meeting=no, reason="Mưa bão")
            return
        for member in self.random.sample(list(self.book.members), self.random.randint(0, min(7, len(self.book.members)))):
            self.row(no, member, self.book.meetings[no].date)
        if self.chance(0.1):
            return
        if not self.key("meeting.post", meeting=no, counted=self.maybe(0.2, self.count(day))) and self.chance(0.9):
            self.key("meeting.cancel", meeting=no, reason="Ghi sai")
            return
        if self.chance(0.35):
            self.correct(no)

    def sums(self, member, day):
        """What a member may pay on that day, about."""
        rows = [row.at(day) for row in self.book.loans.values() if row.member == member and row.terms]
        owed, left = sum(at.owed for at in rows if at.paid_out), sum(at.outstanding for at in rows)
        due = sum(part for at in rows if at.is_live for when, part in at.uncovered() if when <= day)
        arrears = dues(self.book, member, day)[2]
        exact = self.chance(0.85)
        return {
            "dues": self.maybe(0.7, self.pick(arrears, 10000, arrears + 20000)), "other": self.maybe(0.1, self.money(0, 50000)),
            "principal": self.maybe(0.8, self.pick(due, due, left, left // 2) if exact else self.near(left)),
            "interest": self.maybe(0.8, self.pick(owed, owed, owed // 2) if exact else self.near(owed)),
        }

    def row(self, no, member, day):
        mark = self.pick(True, True, True, False, "p", "o", "t", None)
        self.key("meeting.row", meeting=no, member=member, present=mark, **self.sums(member, day))
        if self.chance(0.1):
            self.enter(json.dumps({"do": "meeting.row", "meeting": no, "member": member, "principal": None, "dues": 5000}))

    def correct(self, no):
        row = self.book.meetings[no]
        member = self.random.choice([m for m, _ in row.rows] or list(self.book.members))
        day = self.pick(row.date, row.date, self.today, self.today + 3 * days.ONE_DAY)
        sums = {k: v for k, v in self.sums(member, row.date).items() if self.chance(0.6)}
        self.key("meeting.correct", meeting=no, member=member, date=day, reason="Nhầm dòng", present=self.maybe(0.1, True), **sums)

    def correct_old(self):
        posted = [m.no for m in self.book.meetings.values() if m.state == "posted"]
        if posted:
            self.correct(self.pick(*posted[-3:]))

    def count(self, day):
        """The whole cash box in notes and a bank."""
        left, pieces = sum(self.book.fund(f, day) for f in FUNDS), {}
        for piece in PIECES:
            if self.chance(0.5):
                pieces[piece], left = left // int(piece), left % int(piece)
        return {**pieces, "bank": left + self.pick(0, 0, 1)}

    def close(self):
        month = self.book.oldest_open() or days.first_of_month(self.today)
        end = days.end_of_month(month)
        for m in [m for m in self.book.meetings.values() if m.state == "open" and m.date <= end]:
            if self.chance(0.8):
                self.key("meeting.cancel", meeting=m.no, reason="Không họp")
        if self.chance(0.6):
            counted = {f: self.book.fund(f, end) for f in FUNDS if self.chance(0.98) or self.book.fund(f, end)}
            if self.chance(0.1) and counted:
                counted[self.pick(*counted)] += 1
        else:
            counted = self.count(end)
        self.key("month.close", month=f"{month:%Y-%m}", counted=counted, note=self.maybe(0.2, "Lệch tiền lẻ"))

    def reopen(self):
        month = max(self.book.months, default=days.first_of_month(self.today))
        self.key("month.reopen", month=f"{month:%Y-%m}", reason="Ghi thiếu")

    def undo(self):
        self.key("undo")

    # --- A day -----------------------------------------------------------------------------------

    WEIGHTS = ((lend, 14), (repay, 16), (decide, 6), (cash, 14), (split, 4), (reverse, 6), (activity, 1), (people, 7), (meet, 10),
               (correct_old, 3), (reopen, 1), (undo, 3))

    def live(self):
        self.today += self.pick(0, 0, 1, 2, 5, 9, 14, 31) * days.ONE_DAY
        oldest = self.book.oldest_open()
        if oldest and self.chance(0.3) and days.end_of_month(oldest) < self.today - 10 * days.ONE_DAY:
            self.close()
        acts, weights = zip(*self.WEIGHTS)
        self.random.choices(acts, weights)[0](self)
