# SPDX-License-Identifier: GPL-3.0-or-later
"""The cash book and the reports: a receipt is written and taken out again, the monthly report is saved."""
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import openpyxl

from journey import Journey
from uidrive import poll


class Cash(Journey):
    def open_page(self, book, key, sign):
        self.start(book)
        self.ui.key(key)
        self.app.wait_text(sign)
        self.ui.wait_still()

    def vouchers(self, book):
        lines = [line.split("\t") for line in self.cli("list", book, "vouchers", "--from", self.today, "--to", self.today).splitlines()]
        return [dict(zip(lines[0], line)) for line in lines[1:]]

    def test_receipt_and_reversal(self):
        book = self.sample()
        self.open_page(book, "alt+5", "Tháng 10/2026")
        before = self.vouchers(book)
        self.ui.key("F7")
        dialog = self.app.window("Phiếu thu mới")
        self.shot("receipt")
        dialog.find("text", "Số tiền").type("150k")
        dialog.find("text", "Nội dung").type("Con cháu ủng hộ")
        self.ui.key("ctrl+Return")
        self.app.wait_gone("Phiếu thu mới")
        new = poll(lambda: [v for v in self.vouchers(book) if v not in before], "the receipt")
        self.assertEqual([v["amount"] for v in new], ["150000"])

        table = self.win.find("tree table")
        poll(lambda: [row for row in table.rows() if "Con cháu ủng hộ" in row.cells], "the row of the receipt")[0].click()
        self.ui.wait_still().key("Delete")
        dialog = self.app.window("Hủy phiếu")
        dialog.find("text", "Lý do").type("ghi nhầm")
        self.shot("reversal")
        self.ui.key("ctrl+Return")
        self.app.wait_gone("Hủy phiếu")
        poll(lambda: sum(int(v["amount"]) for v in self.vouchers(book) if v not in before) == 0, "the reversal")
        self.ui.wait_still()
        self.shot("cash-book-reversed")

    def test_report(self):
        self.open_page(self.sample(), "alt+6", "Tháng 10/2026")
        self.ui.key("ctrl+e")
        dialog = self.app.window("Lưu báo cáo")
        poll(lambda: [e for e in dialog.find_all("text") if e.text == "BC-01 CLB LTHTGN thôn Bình An 2026-10.xlsx"], "the club's name in the file's")
        self.ui.wait_still().key("ctrl+a")
        path = self.path("báo cáo.xlsx")
        self.ui.type(path)
        self.ui.wait_still().key("Return")
        poll(lambda: os.path.exists(path), "the workbook")
        cells = [c.value for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows() for c in row]
        self.assertIn("BÁO CÁO HOẠT ĐỘNG THÁNG 10 NĂM 2026", cells)


if __name__ == "__main__":
    unittest.main(verbosity=2)
