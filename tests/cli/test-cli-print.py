#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The printed forms, from outside: which are refused, that the same call writes the same bytes, what is on the pages."""
import os
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
from cli import DONE, SYSTEM, USAGE, CliTest, run

FORMS = {
    "meeting-sheet": ["--meeting", "12"], "minutes": ["--meeting", "12"], "collection-list": ["--meeting", "12"],
    "read-aloud": ["--meeting", "12"], "voucher": ["--voucher", "PT 0038/2026"], "cash-book": ["--fund", "QHD", "--month", "2026-06"],
    "cash-count": ["--month", "2026-12"], "application": ["--loan", "L08"], "agreement": ["--loan", "L08"],
    "booklet": ["--loan", "L08"], "consent": ["--member", "61"], "handover": [], "calendar": ["--month", "2026-02"],
    "care-sheet": ["--month", "2026-12"], "vouchers": ["--meeting", "12"], "review-list": [], "use-check": ["--loan", "L08"],
    "extension": ["--loan", "L16"], "longevity-list": [], "age-list": [], "insurance-list": [],
}


class PrintTest(CliTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.book = cls.path("mẫu.chungtay")
        assert run("sample", cls.book)[0] == 0

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def path(cls, name):
        return os.path.join(cls.folder.name, name)

    def pages(self, form, *keys, output="trang.pdf"):
        path = self.path(output)
        done = run("--today", "2026-12-31", "print", self.book, form, *keys, "--output", path)
        self.assertEqual(done, (DONE, "", ""), form)
        return path

    def text(self, path):
        return subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout

    def test_every_form(self):
        self.assertEqual({*FORMS, "blank-set"}, set(run("print", self.book, "x", "--output", "x.pdf")[2].split("There are: ")[1].split(".")[0].split(", ")))
        for form, keys in FORMS.items():
            with open(self.pages(form, *keys), "rb") as f:
                first = f.read()
            with open(self.pages(form, *keys, output="lại.pdf"), "rb") as f:
                self.assertEqual(f.read(), first, form)
            self.assertTrue(first.startswith(b"%PDF"))

    def test_blank_set(self):
        text = self.text(self.pages("blank-set"))
        for title in ("PHIẾU SINH HOẠT", "PHIẾU THU", "PHIẾU CHI", "BIÊN BẢN", "SỔ QUỸ TIỀN MẶT", "KHẾ ƯỚC", "SỔ VAY VỐN", "Biểu BC-01"):
            self.assertIn(title, text)
        self.assertIn("Nguyễn Thị Hòa", text)
        self.assertNotRegex(text, r"\d\.\d{3}\.\d{3}")

    def test_blank_books(self):
        path = self.path("sổ trắng.pdf")
        for kind in ("BC-01", "BC-06", "B3", "B6", "B8", "B9", "B12", "B14", "B17", "B18", "B19", "B20"):
            self.assertEqual(run("report", self.book, kind, "--blank", "--output", path), (DONE, "", ""), kind)
            self.assertNotRegex(self.text(path), r"\d\.\d{3}\.\d{3}", kind)
        self.refused("report", self.book, "B1", "--blank", "--output", path, naming="B1 tells")
        self.refused("report", self.book, "B6", "--blank", "--output", self.path("x.xlsx"), status=USAGE, naming="ends in .pdf")

    def test_blank(self):
        for form, keys in FORMS.items():
            self.pages(form, *keys, "--blank")
            self.pages(form, "--blank")

    def test_figures(self):
        text = self.text(self.pages("meeting-sheet", *FORMS["meeting-sheet"]))
        for figure in "1.816.000", "1.866.000", "1.778.000", "5.530.000", "1.500.000*":
            self.assertIn(figure, text)
        self.assertNotIn("quá hạn", text)
        text = self.text(self.pages("cash-book", *FORMS["cash-book"]))
        for figure in "3.228.000", "3.838.000", "1.400.000", "5.666.000":
            self.assertIn(figure, text)

    def test_again(self):
        self.assertNotIn("in lại", self.text(self.pages("minutes", "--meeting", "12")))
        self.assertIn("in lại ngày 31/12/2026", self.text(self.pages("minutes", "--meeting", "12", "--again")))

    def test_never_writes_to_the_book(self):
        with open(self.book, "rb") as f:
            before = f.read()
        self.pages("minutes", "--meeting", "12")
        with open(self.book, "rb") as f:
            self.assertEqual(f.read(), before)

    def test_refused(self):
        out = ["--output", self.path("x.pdf")]
        for form, keys in FORMS.items():
            if keys:
                self.refused("print", self.book, form, *out, status=USAGE)
        self.refused("print", self.book, "no-such-form", *out, status=USAGE, naming="meeting-sheet")
        self.refused("print", self.book, "handover", status=USAGE, naming="--output")
        self.refused("print", self.book, "handover", "--output", self.path("x.txt"), status=USAGE, naming="--output")
        self.refused("print", self.book, "cash-book", "--fund", "XYZ", "--month", "2026-06", *out, status=USAGE, naming="XYZ")
        self.refused("print", self.book, "booklet", "--loan", "7", *out, status=USAGE)
        self.refused("print", self.book, "minutes", "--meeting", "99", *out, naming="99")
        self.refused("print", self.book, "voucher", "--voucher", "PT 9999/2026", *out, naming="PT 9999/2026")
        self.refused("print", self.book, "booklet", "--loan", "L99", *out, naming="L99")
        self.refused("print", self.book, "consent", "--member", "99", *out, naming="99")
        self.assertFalse(os.path.exists(self.path("x.pdf")))

    def test_unwritable(self):
        self.refused("print", self.book, "handover", "--output", self.path("không có/x.pdf"), status=SYSTEM)

    def test_disk_full(self):
        """Where the file cannot be written to its end, what was there before stays, and nothing else is left."""
        path = self.path("đầy.pdf")
        with open(path, "w") as f:
            f.write("cũ")
        command = ("import resource, signal, sys, os; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
                   "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)); os.execv(sys.argv[1], sys.argv[1:])")
        from cli import CLI, environment
        done = subprocess.run([sys.executable, "-c", command, CLI, "print", self.book, "minutes", "--meeting", "12", "--output", path],
                              capture_output=True, env=environment())
        self.assertEqual(done.returncode, SYSTEM, done.stderr)
        self.assertRegex(done.stderr.decode(), r"\Achungtay-cli: .+\.\n")
        with open(path) as f:
            self.assertEqual(f.read(), "cũ")
        self.assertEqual([n for n in os.listdir(self.folder.name) if n.startswith("đầy.pdf.")], [])

    def test_missing_font(self):
        code, out, err = run("print", self.book, "handover", "--output", self.path("x.pdf"), CHUNGTAY_FONTDIR=self.folder.name)
        self.assertEqual((code, out), (SYSTEM, ""))
        self.assertIn("Tinos", err)


if __name__ == "__main__":
    unittest.main()
