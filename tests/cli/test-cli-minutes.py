#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people write into minutes and reports: kept, printed, signed, and printed again as it was signed."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
from cli import DONE, CliTest, run
from version1 import make_version_1

TODAY = ["--today", "2026-02-12"]
CLOSE = {"do": "month.close", "month": "2026-02", "counted": {"QTTN": 17500000, "QHD": 540000, "LCP": 30000}}


FIRST = [
    {"do": "club.set", "village": "Bình An", "commune": "An Mẫu", "province": "Phú Thọ", "place": "Nhà văn hóa thôn Bình An"},
    {"do": "member.add", "name": "Nguyễn Thị Hòa", "sex": "f", "birth": "1958-03-02", "joined": "2026-01-01", "role": "Chủ nhiệm"},
    {"do": "member.add", "name": "Phạm Thị Dung", "sex": "f", "birth": "1969", "joined": "2026-01-01", "role": "Thư ký"},
    {"do": "member.add", "name": "Lê Văn Thành", "sex": "m", "birth": "1961-07", "joined": "2026-01-01", "role": "Thủ quỹ"},
    {"do": "fund.open", "fund": "QTTN", "date": "2026-01-01", "amount": 20000000, "origin": "support"},
    {"do": "fund.open", "fund": "QHD", "date": "2026-01-01", "amount": 500000, "origin": "other"},
    {"do": "loan.apply", "member": 3, "date": "2026-01-05", "amount": 3000000, "months": 6, "purpose": "nuôi gà"},
    {"do": "loan.approve", "loan": "L01", "date": "2026-01-08"},
    {"do": "loan.disburse", "loan": "L01", "date": "2026-01-10"},
    {"do": "meeting.open", "date": "2026-02-10", "time": "14:00"},
    {"do": "meeting.row", "meeting": 1, "member": 1, "present": True, "dues": 20000, "systolic": 128, "diastolic": 80},
    {"do": "meeting.row", "meeting": 1, "member": 3, "present": True, "dues": 20000, "principal": 500000, "interest": 30000},
    {"do": "meeting.post", "meeting": 1},
    {"do": "month.close", "month": "2026-01", "counted": {"QTTN": 17000000, "QHD": 500000}},
]


def minutes(**fields):
    return {"do": "meeting.minutes", "meeting": 1} | fields


class MinutesTest(CliTest):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.book = os.path.join(self.folder, "sổ.chungtay")
        self.assertEqual(run("new", self.book, "--name", "CLB LTHTGN thôn Bình An", *TODAY)[0], DONE)
        self.assertEqual(self.apply(*FIRST), [])
        make_version_1(self.book)

    def apply(self, *commands):
        """The words of what was refused, in order; everything else was done."""
        lines = "".join(json.dumps(c, ensure_ascii=False) + "\n" for c in commands)
        _, out, err = run("apply", self.book, "--keep-going", *TODAY, stdin=lines)
        self.assertEqual(run("check", self.book)[0], DONE)
        rows = [row.split("\t") for row in out.splitlines()[1:]]
        self.assertEqual(len(rows), len(commands), out + err)
        return [row[2] for row in rows if row[0] == "refused"]

    def pages(self, *args, name="trang.pdf"):
        path = os.path.join(self.folder, name)
        self.assertEqual(run(*args, "--output", path, *TODAY), (DONE, "", ""))
        with open(path, "rb") as f:
            return f.read()

    def text(self, *args):
        self.pages(*args)
        done = subprocess.run(["pdftotext", "-layout", os.path.join(self.folder, "trang.pdf"), "-"], check=True,
                              capture_output=True, text=True)
        return " ".join(done.stdout.split())

    def minutes(self):
        return self.text("print", self.book, "minutes", "--meeting", "1")

    def test_a_book_of_version_1_is_read_and_left_alone(self):
        with open(self.book, "rb") as f:
            before = f.read()
        self.assertEqual(run("check", self.book)[0], DONE)
        self.assertIn("Có mặt: 2/3", self.minutes())
        self.assertEqual(len(self.rows("list", self.book, "members", *TODAY)), 4)
        with open(self.book, "rb") as f:
            self.assertEqual(f.read(), before)
        os.chmod(self.book, 0o444)
        self.assertEqual(run("check", self.book)[0], DONE)

    def test_words_are_printed_and_taken_back(self):
        self.assertEqual(self.apply(minutes(topic="Phòng đột quỵ", decisions="Mua 5 suất quà", ended="16:30")), [])
        text = self.minutes()
        for words in ("Chủ đề: Phòng đột quỵ", "Kết luận: Mua 5 suất quà", "kết thúc vào hồi 16 giờ 30 cùng ngày"):
            self.assertIn(words, text)
        self.assertNotIn("Phòng", self.text("print", self.book, "minutes", "--meeting", "1", "--blank"))
        self.assertEqual(self.apply(minutes(topic="Phòng cúm", decisions=None)), [])
        self.assertIn("Phòng cúm", self.minutes())
        self.assertNotIn("Mua 5", self.minutes())
        self.assertEqual(self.apply({"do": "undo"}), [])
        self.assertIn("Mua 5", self.minutes())
        book = self.text("report", self.book, "B3", "--from", "2026-02-01", "--to", "2026-02-28")
        self.assertIn("Phòng đột quỵ", book)
        self.assertIn("Mua 5 suất quà", book)

    def test_what_is_refused(self):
        refused = self.apply(minutes(), minutes(topic="x" * 901), minutes(signed="2026-02-09"), minutes(signed="hôm nay"),
                             minutes(meeting=9, topic="a"), {"do": "meeting.open", "date": "2026-03-10"},
                             {"do": "meeting.minutes", "meeting": 2, "topic": "sẽ nói"},
                             {"do": "meeting.minutes", "meeting": 2, "signed": "2026-03-10"},
                             {"do": "meeting.cancel", "meeting": 2, "reason": "mưa"},
                             {"do": "meeting.minutes", "meeting": 2, "topic": None})
        for sentence, part in zip(refused, ("changes nothing", "longer than 900", "before the meeting", "“signed”",
                                            "no meeting number 9", "not posted yet", "was cancelled"), strict=True):
            self.assertIn(part, sentence)

    def test_signed_minutes_stay(self):
        self.assertEqual(self.apply(minutes(topic="Phòng đột quỵ", signed="2026-02-11")), [])
        first = self.pages("print", self.book, "minutes", "--meeting", "1")
        # A correction of money, of presence, and another name: none of it was on the paper that was signed.
        self.assertEqual(self.apply(
            {"do": "meeting.correct", "meeting": 1, "member": 1, "date": "2026-02-11", "reason": "ghi nhầm", "dues": 10000},
            {"do": "meeting.correct", "meeting": 1, "member": 2, "date": "2026-02-11", "reason": "có đến", "present": True},
            {"do": "member.set", "member": 2, "name": "Phạm Thị Dung Hạnh"}), [])
        self.assertEqual(self.pages("print", self.book, "minutes", "--meeting", "1"), first)
        aloud = self.text("print", self.book, "read-aloud", "--meeting", "1")
        self.assertIn("hội phí 30.000 đồng", aloud)
        refused = self.apply(minutes(topic="khác"), minutes(topic="Phòng cúm", signed="2026-02-12"))
        self.assertEqual(len(refused), 1)
        self.assertIn("signed on 11/02/2026", refused[0])
        second = self.minutes()
        self.assertIn("Phòng cúm", second)
        self.assertIn("Phạm Thị Dung Hạnh", second)

    def test_signed_minutes_of_a_closed_month_stay_for_good(self):
        self.assertEqual(self.apply(CLOSE, minutes(topic="muộn"), minutes(signed="2026-02-12")), [])
        refused = self.apply(minutes(signed=None), minutes(topic="khác", signed="2026-02-12"))
        self.assertEqual(len(refused), 2)
        for sentence in refused:
            self.assertIn("month 02/2026 is closed", sentence)

    def test_words_of_a_report(self):
        long = "xin hỗ trợ " * 60
        self.assertEqual(self.apply(CLOSE, {"do": "month.report", "month": "2026-02", "difficulties": "Trời rét", "plan": long}), [])
        month = ["--from", "2026-02-01", "--to", "2026-02-28"]
        text = self.text("report", self.book, "BC-01", *month)
        self.assertIn("Khó khăn: Trời rét", text)
        self.assertEqual(text.count("xin hỗ trợ"), 60)
        self.assertNotIn("Trời rét", self.text("report", self.book, "BC-01", "--from", "2026-01-01", "--to", "2026-02-28"))
        path = os.path.join(self.folder, "bc.xlsx")
        self.assertEqual(run("report", self.book, "BC-01", *month, "--output", path, *TODAY), (DONE, "", ""))
        rows = self.rows("read-table", path)
        self.assertIn("Khó khăn: Trời rét", [cell for row in rows for cell in row])
        self.assertEqual(self.apply({"do": "month.report", "month": "2026-02", "plan": None}), [])
        self.assertNotIn("xin hỗ trợ", self.text("report", self.book, "BC-01", *month))


if __name__ == "__main__":
    unittest.main()
