# SPDX-License-Identifier: GPL-3.0-or-later
"""What cannot be is refused in a sentence, where it was typed; the book stays as it was."""
import os
import re
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from journey import Journey
from uidrive import poll


class Typed(Journey):
    def setUp(self):
        super().setUp()
        self.book = self.sample()
        self.start(self.book)
        self.before = self.cli("list", self.book, "audit")

    def tearDown(self):
        self.assertEqual(self.cli("list", self.book, "audit"), self.before)
        super().tearDown()

    def refused(self, window, field, text, words):
        """Types it, accepts, and waits for the sentence; what was typed stays."""
        entry = window.find("text", field)
        entry.type(text)
        self.ui.key("ctrl+Return")
        window.find("label", re.compile(words))
        self.assertEqual(entry.text, text)

    def test_receipt(self):
        self.ui.key("alt+5", "F7")
        form = self.app.window("Phiếu thu mới")
        self.ui.wait_still()
        form.find("text", "Nội dung").type("Ủng hộ")
        for text, words in (("năm mươi", "“năm mươi”"), ("99999999999999999999", "99999999999999999999"), ("-5", "“-5”"), ("1,2", "“1,2”")):
            self.refused(form, "Số tiền", text, words)
        form.find("text", "Số tiền").type("50k")
        for text, words in (("30/02", "30/02"), ("hôm qua", "hôm qua"), ("31/12/2099", "chưa đến")):
            self.refused(form, "Ngày", text, words)
        self.shot("refused-day")
        self.ui.key("Escape")
        self.app.wait_gone("Phiếu thu mới")


class Books(Journey):
    """A book that cannot be opened is told of; no other window comes, nothing is made in its place."""

    def refused(self, path, words):
        listing = sorted(os.listdir(self.dir))
        self.start(path)
        poll(lambda: len(self.app.children) == 2, "the sentence")
        self.app.window().find("label", re.compile(words))
        self.shot("refused-" + os.path.basename(path))
        self.ui.key("Escape")
        self.stop()
        self.assertEqual(sorted(set(os.listdir(self.dir)) - set(listing) - {"data", "cache"}), [])

    def test_missing(self):
        self.refused(self.path("không có.chungtay"), "không có")

    def test_no_book(self):
        with open(self.path("ảnh.chungtay"), "wb") as f:
            f.write(b"\x89PNG\r\n\x1a\n" + bytes(500))
        self.refused(self.path("ảnh.chungtay"), "không phải")

    def test_cut_off(self):
        book = self.sample()
        self.books.remove(book)
        os.truncate(book, os.path.getsize(book) // 2)
        self.refused(book, "hỏng")


if __name__ == "__main__":
    unittest.main(verbosity=2)
