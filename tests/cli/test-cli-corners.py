# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases at the edges of a sentence of the rules, reckoned by hand."""
import json
import os
import subprocess
import tempfile
import unittest

from cli import DONE, REFUSED, USAGE, CliTest, run

TODAY = "2026-12-31"


def do(what, /, **fields):
    return {"do": what, **{key.rstrip("_"): value for key, value in fields.items()}}


def member(name, /, joined="2026-01-01", **more):
    return do("member.add", name=name, sex="f", birth="1960", joined=joined, **more)


class CornerTest(CliTest):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.book = os.path.join(self.folder, "sổ.chungtay")
        self.assertEqual(run("new", self.book, "--name", "CLB", "--today", TODAY, "--book-id", "b"), (DONE, "", ""))

    def apply(self, *commands, status=DONE):
        """The ids of the commands; the sentence of a refused one."""
        text = "".join(json.dumps(c, ensure_ascii=False) + "\n" for c in commands)
        code, out, err = run("apply", self.book, "--keep-going", "--today", TODAY, stdin=text)
        self.assertEqual(code, status, out + err)
        return [row.split("\t")[2] for row in out.splitlines()[1:]]

    def list(self, what, *options):
        return self.rows("list", self.book, what, "--today", TODAY, *options)[1:]

    def test_a_correction_is_not_dated_before_what_it_takes_out(self):
        self.apply(do("fund.open", fund="QHD", date="2026-01-01", amount=1, origin="support"), member("A"),
                   do("meeting.open", date="2026-02-10"), do("meeting.row", meeting=1, member=1, dues=10000),
                   do("meeting.post", meeting=1))

        def correct(date, dues):
            return do("meeting.correct", meeting=1, member=1, date=date, dues=dues, reason="nhầm")
        self.assertEqual(self.apply(correct("2026-02-12", 0)), ["BD 0001/2026"])
        self.assertIn("12/02/2026", self.apply(correct("2026-02-11", 6000), status=REFUSED)[0])
        self.assertEqual(self.apply(correct("2026-02-12", 7000)), ["PT 0002/2026"])
        self.assertEqual([row[5] for row in self.list("meetings", "--at", "2026-02-11")], ["10000"])
        self.assertEqual([row[5] for row in self.list("meetings")], ["7000"])

    def test_money_of_an_activity_stands_in_its_own_row(self):
        self.apply(do("fund.open", fund="QHD", date="2026-01-01", amount=1000, origin="support"),
                   do("activity.plan", area=1, kind="talk", title="Nói chuyện", date="2026-02-10"),
                   do("activity.record", activity=1, date="2026-02-20", participants=9),
                   do("activity.record", activity=1, date="2026-02-20", income=70, cost=20),
                   do("activity.record", activity=1, date="2026-02-20", income=50))

        def money(*options):
            return [row[-2:] for row in self.list("activities", *options)]
        self.assertEqual(money(), [["", ""], ["70", "20"], ["50", ""]])
        self.apply(do("voucher.reverse", voucher="PT 0001/2026", date="2026-03-20", reason="nhầm"))
        self.assertEqual(money("--to", "2026-03-19"), [["", ""], ["70", "20"], ["50", ""]])
        self.assertEqual(money(), [["", ""], ["", ""], ["50", ""]])

    def test_every_count_and_month_end_is_in_the_journal(self):
        """Also of a meeting at which nobody paid, of a month without a voucher, and of a closing."""
        self.apply(do("fund.open", fund="QHD", date="2026-01-05", amount=1000, origin="support"),
                   do("meeting.open", date="2026-02-10"), do("meeting.post", meeting=1, counted={"500": 2}),
                   do("meeting.open", date="2026-04-10"), do("meeting.post", meeting=2, counted={"500": 1}),
                   do("month.close", month="2026-01", counted={"bank": 900}, note="thiếu"))
        journal = os.path.join(self.folder, "sổ.journal")
        self.assertEqual(run("export", self.book, "--format", "hledger", "--output", journal), (DONE, "", ""))
        with open(journal, encoding="utf-8") as file:
            text = file.read()
        heads = [line for line in text.splitlines() if line[:4] == "2026" or line[:6] == "; 2026"]
        self.assertEqual(heads, ["2026-01-05 (SD 0001/2026) fund.open",
                                 "; 2026-01-31 cash count: 900 VND found, 1000 VND in the book", "2026-01-31 month end",
                                 "2026-02-10 cash count", "2026-02-28 month end", "2026-03-31 month end",
                                 "; 2026-04-10 cash count: 500 VND found, 1000 VND in the book", "2026-04-30 month end"])
        subprocess.run(["hledger", "-f", journal, "check"], check=True, capture_output=True)

    def test_counts_as_a_sheet(self):
        self.apply(do("fund.open", fund="QHD", date="2026-01-05", amount=1610000, origin="support"),
                   do("month.close", month="2026-01", counted={"10000": 1, "500000": 3, "100000": 1}),
                   do("month.close", month="2026-02", counted={"QHD": 1600000, "bank": 5000}, note="thiếu"))
        sheet = os.path.join(self.folder, "B19.xlsx")
        self.assertEqual(run("report", self.book, "B19", "--from", "2026-01-01", "--to", "2026-12-31", "--output", sheet), (DONE, "", ""))
        rows = [row[1:] for row in self.rows("read-table", sheet)]
        first = rows.index(next(row for row in rows if row[0] == "Tháng")) + 1
        self.assertEqual(rows[first:first + 7], [
            ["01/2026", "500000", "3", "1500000", "", "", ""],
            ["01/2026", "100000", "1", "100000", "", "", ""],
            ["01/2026", "10000", "1", "10000", "", "", ""],
            ["01/2026", "Cộng tiền đếm được", "", "1610000", "1610000", "0", ""],
            ["02/2026", "Quỹ hoạt động", "", "1600000", "", "", ""],
            ["02/2026", "Gửi ngân hàng", "", "5000", "", "", ""],
            ["02/2026", "Cộng tiền đếm được", "", "1605000", "1610000", "-5000", "thiếu"]])

    def test_a_schedule_that_the_rules_forbid_is_refused(self):
        """What cannot be read is wrong use."""
        terms = {"principal": "1000000", "rate": "1", "months": "6", "method": "declining", "disbursed": "2026-01-31"}
        for name, value in (("rate", "1.67"), ("principal", "0"), ("principal", "1000000000000"), ("months", "0"), ("months", "61"),
                            ("every", "13"), ("grace", "6"), ("grace", "-1"), ("round", "100"), ("step", "0")):
            self.refused("schedule", *(f"--{k}={v}" for k, v in (terms | {name: value}).items()), status=REFUSED)
        for name, value in (("rate", "1,5"), ("rate", "0.655"), ("months", "sáu"), ("method", "weekly"), ("disbursed", "2026-02-30")):
            code, _, err = run("schedule", *(f"--{k}={v}" for k, v in (terms | {name: value}).items()))
            self.assertEqual(code, USAGE, err)


if __name__ == "__main__":
    unittest.main()
