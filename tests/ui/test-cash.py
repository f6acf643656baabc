# SPDX-License-Identifier: GPL-3.0-or-later
"""The cash book and the reports: a receipt is written and taken out again, the monthly report is saved."""
import os
import unittest

from journey import Journey
from uidrive import poll


class Cash(Journey):
    def open_page(self, digit):
        self.ui.key(f"alt+{digit}")

    def test_receipt_and_reversal(self):
        book = self.sample()
        self.start(book)
        self.open_page(self.page_digit("Sổ quỹ"))
        poll(lambda: self.app.find("table"), "the cash book")
        self.shot("cash-book")
        self.ui.key("F7")
        dialog = self.app.window("Phiếu thu mới")
        self.shot("receipt")
        dialog.find("text", "Số tiền").click()
        self.ui.key("ctrl+a")
        self.ui.type("150k")
        dialog.find("text", "Nội dung").click()
        self.ui.type("ung ho")
        self.ui.key("ctrl+Return")
        poll(lambda: "150000" in self.cli("list", book, "vouchers", "--from", "2026-10-08", "--to", "2026-10-08"), "the receipt")
        self.shot("after-receipt")

    def test_reports(self):
        book = self.sample()
        self.start(book)
        self.open_page(self.page_digit("Báo cáo"))
        poll(lambda: self.app.find("list"), "the reports")
        self.shot("reports")

    def page_digit(self, name):
        """The digit of Alt that stands beside the page in the sidebar."""
        row = self.win.find("list item", name)
        return next(child.name for child in row.walk() if (child.name or "").isdigit())


if __name__ == "__main__":
    unittest.main()
