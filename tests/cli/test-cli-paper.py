#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reports and books on paper: every one of them, with the figures of the same report as a spreadsheet."""
import json
import os
import re
import subprocess
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "support"))
import pictures
import xlsx
from cli import DONE, REFUSED, SYSTEM, USAGE, run
from importlib import import_module

report = import_module("test-cli-report")
REPORTS, MONTH, ReportTest = report.REPORTS, report.MONTH, report.ReportTest
# Signed papers of their own look, which leave out sums that the spreadsheet has.
SIGNED = {"B8", "B20"}
# Told in thousands where whole đồng find no room on the page.
IN_THOUSANDS = {"B5"}


def pdf(tool, path, *args):
    return subprocess.run([tool, *args, path] + (["-"] if tool == "pdftotext" else []), check=True, capture_output=True, text=True).stdout


def printed(number):
    return f"{number:,}".replace(",", ".")


class PaperTest(ReportTest):
    def write(self, kind, ending, *period, book=None, name=None):
        path = self.path(name or f"{kind}.{ending}")
        done = run("report", book or self.book, kind, *(period or REPORTS[kind]), "--output", path)
        self.assertEqual(done, (DONE, "", ""), kind)
        return path

    def numbers(self, kind):
        """Every figure of the spreadsheet but dates, running numbers and zeros."""
        for sheet in xlsx.read(self.write(kind, "xlsx")):
            for cell in sheet.cells.values() if not sheet.hidden else ():
                if cell.kind == "n" and re.fullmatch(r"-?\d{4,}", cell.value) and not 40000 < int(cell.value) < 50000:
                    yield int(cell.value)

    def test_figures(self):
        for kind in REPORTS.keys() - SIGNED:
            with self.subTest(kind):
                text = pdf("pdftotext", self.write(kind, "pdf"), "-layout")
                unit = 1000 if kind in IN_THOUSANDS else 1
                self.assertEqual("Đơn vị tính: nghìn đồng" in text, unit > 1)
                missing = {n for n in self.numbers(kind) if printed(n // unit) not in text}
                self.assertEqual(missing, set())

    def test_pages(self):
        """Tinos and nothing else, embedded; pages of A4; what is told above a table is told on its every page."""
        for kind in REPORTS:
            with self.subTest(kind):
                path = self.write(kind, "pdf")
                fonts = pdf("pdffonts", path).splitlines()[2:]
                self.assertTrue(fonts)
                for font in fonts:
                    self.assertRegex(font, r"^[A-Z]{6}\+Tinos(-\w+)? +.* yes yes yes +\d+ +0$")
                sizes = set(re.findall(r"size: +([\d.]+ x [\d.]+)", pdf("pdfinfo", path, "-f", "1", "-l", "999")))
                self.assertLessEqual(sizes, {"595.276 x 841.89", "841.89 x 595.276", "419.528 x 595.276"})
                for page in pdf("pdftotext", path, "-layout").split("\f")[:-1]:
                    self.assertRegex(page, r"Trang \d+/\d+")
                    self.assertNotIn("…\n", page.replace("……", ""))

    def test_as_approved(self):
        """The first pages look as they did when somebody looked at them, but for the check code, which is another one with each
        version of the program."""
        for kind in REPORTS:
            with self.subTest(kind):
                self.assertEqual(pictures.check(self.write(kind, "pdf"), kind, pages=1), "")

    def test_same_bytes(self):
        for kind in REPORTS:
            with open(self.write(kind, "pdf", name="one.pdf"), "rb") as a, open(self.write(kind, "pdf", name="other.pdf"), "rb") as b:
                self.assertEqual(a.read(), b.read(), kind)

    def test_check_code(self):
        """The code on paper is that of the file which goes with it."""
        for kind in report.GOES_UP:
            sheets = xlsx.read(self.write(kind, "xlsx"))
            code = dict(row[:2] for row in sheets[-1].rows() if len(row) == 2)["check"].upper()
            text = pdf("pdftotext", self.write(kind, "pdf"), "-layout")
            if kind != "BC-06":                  # hung up for people who have no file
                self.assertIn(" ".join(code[i:i + 4] for i in range(0, 16, 4)), text, kind)

    def test_empty_book(self):
        book = self.path("trống.chungtay")
        self.assertEqual(run("new", book, "--name", "CLB mới")[0], DONE)
        for kind in REPORTS:
            self.write(kind, "pdf", *MONTH, book=book)

    def form(self, *args, book=None, today="2026-12-31"):
        path = self.path("form.pdf")
        self.assertEqual(run("--today", today, "print", book or self.book, *args, "--output", path)[0], DONE, args)
        return " ".join(pdf("pdftotext", path, "-layout").split())

    def test_read_aloud(self):
        """Those who listen add up."""
        for meeting in range(1, 13):
            text = self.form("read-aloud", "--meeting", str(meeting))
            told = re.search(r"Hôm nay thu (.*?)\. Hôm nay chi", text).group(1)
            whole, *parts = [int(n.replace(".", "")) for n in re.findall(r"([\d.]+) đồng", told)]
            self.assertEqual(whole, sum(parts), meeting)

    def test_same_things(self):
        """What one paper says the others say: what the club owns, what is lent."""
        handover, assets = self.form("handover"), pdf("pdftotext", self.write("B16", "pdf"), "-layout")
        owned = re.findall(r"([\d.]{5,})", handover.split("IV. Tài sản")[1].split("V. Việc")[0])
        self.assertIn(printed(sum(int(n.replace(".", "")) for n in owned)), assets)
        lent = re.search(r"Cộng \d+ khoản ([\d.]+)", handover).group(1)
        for kind in "BC-04", "B7":
            total = [line for line in pdf("pdftotext", self.write(kind, "pdf"), "-layout").splitlines() if line.split()[:1] == ["Cộng"]]
            self.assertIn(lent, total[-1].split(), kind)

    def test_booklet_tells_the_end(self):
        """What was written off is no payment that was missed; after the last day the borrower reads what she owes."""
        written_off, late = (self.form("booklet", "--loan", loan, today="2026-11-22") for loan in ("L03", "L16"))
        self.assertIn("10/06/2026 1.000.000 0 đối trừ, xóa nợ", written_off)
        self.assertNotIn("chưa nộp", written_off)
        self.assertIn("10/10/2026 chưa nộp – 1.500.000", late)
        self.assertIn("Đã quá hạn cuối. Đến 22/11/2026 phải nộp gốc 1.500.000 + lãi 48.000 = 1.548.000 đ.", late)

    def test_who_left_still_owes(self):
        book = self.path("còn nợ.chungtay")
        self.assertEqual(run("new", book, "--name", "CLB")[0], DONE)
        commands = [{"do": "member.add", "name": name, "sex": "f", "birth": "1950", "joined": "2026-01-01"} for name in ("Lê Thị An", "Lê Thị Ba")]
        commands += [{"do": "fund.open", "fund": "QHD", "date": "2026-01-01", "amount": 100000, "origin": "support"},
                     {"do": "member.leave", "member": 2, "date": "2026-03-20", "reason": "moved"}]
        self.assertEqual(run("--today", "2026-06-30", "apply", book, stdin="".join(json.dumps(c) + "\n" for c in commands))[0], DONE)
        arrears = [int(line.split("\t")[4]) for line in run("list", book, "dues", "--at", "2026-06-30")[1].splitlines()[1:]]
        self.assertTrue(all(arrears))
        self.assertIn(f"Nợ hội phí 02 người, {printed(sum(arrears))} đ", self.form("handover", book=book, today="2026-06-30"))

    def test_nobody_signs_for_another(self):
        """The secretary does not lead the volunteers; nobody signs on a day that has not come."""
        signed = pdf("pdftotext", self.write("B12", "pdf"), "-layout").split("TRƯỞNG NHÓM TNV")[1]
        self.assertEqual(signed.count("Phạm Thị Dung"), 1)
        book = self.path("tháng 11.chungtay")
        self.assertEqual(run("--today", "2026-11-22", "new", book, "--name", "CLB mới")[0], DONE)
        for form in ("cash-count", "--month", "2026-11"), ("cash-book", "--fund", "QTTN", "--month", "2026-11"):
            text = self.form(*form, book=book, today="2026-11-22")
            self.assertIn("ngày 22 tháng 11 năm 2026", text)
            self.assertNotIn("ngày 30 tháng 11 năm 2026", text)

    def test_nothing_invented(self):
        """A club that has not met yet has no day of a meeting on its lists, but rows to write on."""
        book = self.path("mới.chungtay")
        self.assertEqual(run("new", book, "--name", "CLB mới")[0], DONE)
        text = pdf("pdftotext", self.write("B9", "pdf", *MONTH, book=book), "-layout")
        self.assertRegex(text, "BẢNG KÊ THU THÁNG +NĂM")
        self.assertNotIn("Buổi sinh hoạt ngày 1", text)

    def test_month_and_year(self):
        """One form for a month and for another time."""
        self.assertIn("THÁNG 12 NĂM 2026", pdf("pdftotext", self.write("BC-01", "pdf", *MONTH)))
        self.assertIn("NĂM 2026", pdf("pdftotext", self.write("BC-01", "pdf", *report.YEAR)))

    def test_refused(self):
        self.assertEqual(run("report", self.book, "BC-01", "--output", "/proc/x.pdf")[0], SYSTEM)
        self.assertEqual(run("report", self.book, "BC-99", "--output", self.path("x.pdf"))[0], REFUSED)
        self.assertEqual(run("report", self.book, "BC-01", "--output", self.path("x.doc"))[0], USAGE)
        code, _, err = run("report", self.book, "BC-01", "--output", self.path("x.pdf"), CHUNGTAY_FONTDIR=self.folder.name)
        self.assertEqual(code, SYSTEM)
        self.assertIn("Tinos", err)
        self.assertFalse(os.path.exists(self.path("x.pdf")))


if __name__ == "__main__":
    unittest.main()
