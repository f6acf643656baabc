# SPDX-License-Identifier: GPL-3.0-or-later
"""The cash book and the reports: a receipt is written and taken out again, the monthly report is saved."""
import os
import unittest

from journey import Journey
from uidrive import poll


class Cash(Journey):
    def open_page(self, name):
        self.win.find("list item", name).click()

    def test_receipt_and_reversal(self):
        book = self.sample()
        self.start(book)
        self.open_page("Sổ quỹ")
        self.app.wait_text("Tháng 10/2026")
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
        self.open_page("Báo cáo")
        self.app.wait_text("BC-01 · Báo cáo hoạt động của câu lạc bộ")
        self.shot("reports")


if __name__ == "__main__":
    unittest.main()
