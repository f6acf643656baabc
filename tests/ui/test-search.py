# SPDX-License-Identifier: GPL-3.0-or-later
"""Ctrl+K: what a person would type leads to the person, the loan or the month of the voucher. F1: the keys."""
import os
import re
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from journey import Journey


class Search(Journey):
    def setUp(self):
        super().setUp()
        self.start(self.sample())
        self.win.find("push button", "Hoàn tác")

    def find(self, text, line):
        self.ui.key("ctrl+k")
        dialog = self.app.window("Tìm")
        dialog.find("entry", "Tìm gì").click()
        self.ui.wait_still().type(text)
        dialog.find("label", re.compile(line))
        self.shot("search-" + re.sub(r"\W", "-", text))
        self.ui.key("Return")
        self.app.wait_gone("Tìm")

    def test_leads_there(self):
        self.find("le thi an", r"^Lê Thị Ân")
        self.win.find("list item", "Thành viên").wait_state("selected")
        self.win.find("label", re.compile("^Lê Thị Ân$"))
        self.find("L16", r"L16")
        self.win.find("list item", "Vốn vay").wait_state("selected")
        self.win.find("label", re.compile("Bùi Văn Thịnh"))
        self.find("PT 1", r"PT 0001/2026")
        self.win.find("list item", "Sổ quỹ").wait_state("selected")
        self.app.wait_text("Tháng 1/2026")

    def test_nothing(self):
        self.ui.key("ctrl+k")
        dialog = self.app.window("Tìm")
        dialog.find("entry", "Tìm gì").click()
        self.ui.wait_still().type("qqqq")
        dialog.find("label", re.compile("không có gì khớp"))
        self.ui.key("Escape")
        self.app.wait_gone("Tìm")

    def test_keys(self):
        self.ui.key("F1")
        self.app.find("label", "Khi nhập phiếu sinh hoạt")
        self.ui.wait_still()
        self.shot("keys")


if __name__ == "__main__":
    unittest.main(verbosity=2)
