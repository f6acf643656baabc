# SPDX-License-Identifier: GPL-3.0-or-later
"""The cash book and the reports: a receipt is written and taken out again, the monthly report is saved."""
import os
import re
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

    def test_new_voucher_is_the_chosen_line(self):
        """In an empty month too, where the list of funds has the focus for want of a row."""
        self.today = "2027-01-08"
        self.open_page(self.sample(), "alt+5", "Tháng 1/2027")
        self.ui.key("F9")
        dialog = self.app.window("Chuyển tiền giữa các quỹ")
        dialog.find("text", "Số tiền").type("100k")
        dialog.find("text", "Diễn giải").type("Dự phòng")
        self.ui.key("ctrl+Return")
        self.app.wait_gone("Chuyển tiền giữa các quỹ")
        table = self.win.find("tree table")
        poll(lambda: [row for row in table.rows() if any("100.000\u00a0đ chuyển giữa các quỹ" in c for c in row.cells)], "its sum")
        self.ui.wait_still().key("Delete")
        self.app.window("Hủy phiếu")

    def test_months_begin_with_the_book(self):
        self.open_page(self.sample(), "alt+5", "Tháng 10/2026")
        for month in range(9, 0, -1):
            self.ui.key("ctrl+Left")
            self.app.wait_text(f"Tháng {month}/2026")
        self.ui.key("ctrl+Left", "ctrl+Left")
        self.ui.wait_still()
        self.win.find("label", "Tháng 1/2026")
        self.win.find("label", "Số dư đầu kỳ")

    def test_reopening(self):
        book = self.sample()
        self.cli("apply", book, stdin='{"do": "month.close", "month": "2026-01", "counted": {"bank": 1000}, "note": "đếm sau"}\n')
        self.open_page(book, "alt+5", "Tháng 10/2026")
        self.ui.key(*["ctrl+Left"] * 9)
        self.win.find("push button", re.compile("^Mở lại tháng…")).click()
        title = poll(lambda: [w.name for w in self.app.children if w.name.startswith("Mở lại")], "the question why")[0]
        dialog = self.app.window(title)
        dialog.find("text", "Lý do").type("sót phiếu")
        dialog.find("push button", "Mở lại tháng").click()
        self.app.wait_gone(title)
        poll(lambda: (at := self.app.focused()) and at.role.startswith("table"), "the rows to have the focus")

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
