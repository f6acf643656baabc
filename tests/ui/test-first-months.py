# SPDX-License-Identifier: GPL-3.0-or-later
"""A club's first two months, from no book at all to the second month's report: a real list taken in, rules set, funds
opened, a loan paid out, sheets keyed in row by row and posted, the book closed and opened again. By the keyboard."""
import os
import re
import subprocess
import sys
import unittest

import openpyxl

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from journey import Journey, TOP
from uidrive import poll

LISTS = os.path.join(TOP, "tests", "data", "lists")
IMPORT = "Đưa danh sách thành viên vào sổ"


class FirstMonths(Journey):
    today = "2026-01-05"

    # -- what the hands do ------------------------------------------------------------------------

    def choose(self, title, path, is_new=False):
        """Types a path into the file chooser that is open."""
        self.app.window(title)
        self.ui.wait_still()
        if is_new:
            self.wait_focus("Tên:")
        else:
            self.ui.key("slash")
        self.ui.key("ctrl+a")
        self.ui.type(path)
        self.ui.wait_still()
        self.ui.key("Return")
        self.app.wait_gone(title)

    def menu(self, item, title):
        """Opens a dialog of the main menu."""
        self.ui.key("F10")
        self.win.find("menu item", item).click()
        return self.app.window(title)

    def wait_focus(self, name):
        def there():
            at = self.app.focused()
            return at is not None and at.acc is not None and at.name == name
        poll(there, f"the focus on {name}")

    def accept(self, title):
        self.ui.key("ctrl+Return")
        self.app.wait_gone(title)

    def cell(self, row, column):
        def there():
            at = self.app.focused()
            return at is not None and at.role == "text" and at.name.startswith(f"Hàng {row},") and f", {column}" in at.name and at
        return poll(there, f"row {row}, {column}; the focus is on {self.app.focused()!r}")

    def table(self, *argv):
        lines = [line.split("\t") for line in self.cli("list", *argv).splitlines()]
        return [dict(zip(lines[0], line)) for line in lines[1:]]

    # -- what a person does -----------------------------------------------------------------------

    def start_book(self):
        book = self.path("thanh-an.chungtay")
        self.start()
        self.ui.key("Return")
        form = self.app.window("Lập sổ mới")
        dues = form.find("text", "Hội phí một tháng")
        dues.type("15")
        form.find("text", "Tên câu lạc bộ").type("CLB LTHTGN thôn Thanh An")
        poll(lambda: dues.text == "15.000", "the dues to be said in full")
        self.shot("first-new-book")
        self.ui.key("ctrl+Return")
        self.choose("Nơi cất sổ", book, is_new=True)
        poll(lambda: os.path.exists(book), "the book")
        self.win = self.app.window("CLB LTHTGN thôn Thanh An · Chung Tay")
        return self.own(book)

    def take_in_the_list(self, book):
        self.ui.key("alt+2")
        self.win.find("push button", "Nhập bảng tính…").click()
        self.choose("Chọn danh sách", os.path.join(LISTS, "02-tieu-de-gop.xlsx"))
        dialog = self.app.window(IMPORT)
        dialog.find("label", re.compile("Sẽ thêm 30 người"))
        self.assertEqual(self.table(book, "members"), [], "nothing is written before it is accepted")
        self.shot("first-import")
        self.accept(IMPORT)
        poll(lambda: len(self.table(book, "members")) == 30, "30 members")
        self.ui.key("ctrl+z")
        poll(lambda: not self.table(book, "members"), "one undo takes all back")
        self.ui.key("ctrl+shift+z")
        poll(lambda: len(self.table(book, "members")) == 30, "30 members again")

    def set_rules(self, book):
        dialog = self.menu("Câu lạc bộ và quy chế…", "Câu lạc bộ và quy chế")
        dialog.find("text", "Hội phí một tháng").type("15")
        dialog.find("text", "Mức vay cao nhất").type("8tr")
        dialog.find("text", "Lãi suất, %/tháng").type("0,8")
        self.shot("first-rules")
        self.accept("Câu lạc bộ và quy chế")
        dialog = self.menu("Số dư ban đầu…", "Số dư ban đầu")
        dialog.find("text", "Được hỗ trợ").type("30tr")
        dialog.find("text", "Hoạt động").type("1,2tr")
        dialog.find("label", re.compile(r"phải có trong hộp: 31\.200\.000"))
        self.shot("first-opening")
        self.accept("Số dư ban đầu")
        poll(lambda: {"30000000", "1200000"} <= {row["closing"] for row in self.table(book, "funds")}, "the funds")

    def lend(self, book):
        self.ui.key("alt+4")
        self.win.find("push button", "Vay mới…")
        self.ui.key("ctrl+n")
        form = self.app.window("Khoản vay mới")
        self.ui.wait_still().type("le van on")
        form.find("label", re.compile("Lê Văn Ơn"))
        self.ui.key("Return", "Tab")
        self.ui.type("3tr")
        self.ui.key("Tab")
        self.ui.type("6")
        form.find("label", re.compile(r"Tổng lãi 84\.000\sđ"))      # 0,8 % of 3.000, 2.500 … 500 thousand
        form.find("text", "Mục đích vay").type("Nuôi gà")
        self.shot("first-loan")
        self.accept("Khoản vay mới")
        for button, title, state in (("Duyệt…", "Duyệt khoản vay", "approved"), ("Giải ngân…", "Giải ngân khoản vay", "running")):
            self.win.find("push button", button)
            self.ui.key("ctrl+Return")
            self.app.window(title)
            self.ui.wait_still()
            self.accept(title)
            poll(lambda: self.table(book, "loans")[0]["state"] == state, state)
        self.shot("first-loan-paid-out")

    def open_meeting(self):
        self.ui.key("alt+3", "Escape")
        self.win.find("label", "Buổi họp mới…")
        self.ui.key("ctrl+n")
        self.app.window("Buổi họp mới")
        self.ui.wait_still()
        self.accept("Buổi họp mới")
        self.asked_for_paper()

    def post(self, book):
        self.ui.key("ctrl+shift+Return")
        self.app.window("Ghi sổ buổi họp")
        self.ui.wait_still()
        self.shot("first-post")
        self.accept("Ghi sổ buổi họp")
        poll(lambda: self.table(book, "meetings", "--to", "2026-12-31")[-1]["state"] == "posted", "the meeting to be posted")

    def january(self, book):
        """One who owes nothing, one who is absent, one who pays two months ahead, one who has no money with her."""
        self.open_meeting()
        self.shot("first-sheet")
        paper = self.print_sheet(self.path("phiếu.pdf"))
        for words in ("PHIẾU SINH HOẠT", "Trần Văn Băng", "15.000"):
            self.assertIn(words, paper)
        self.asked_for_paper()
        self.ui.type(re.search(r"mã phiếu ([A-Z]{4})", paper).group(1))
        self.cell(1, "Thực nộp")
        self.ui.key("Return")                       # Băng, 89 years old, pays no dues
        self.cell(2, "Thực nộp")
        self.ui.key("period")                       # absent
        self.cell(3, "Thực nộp")
        self.ui.key("Return")
        self.cell(4, "Thực nộp")
        self.ui.type("45")                          # three months
        self.ui.key("Return")
        self.cell(5, "Thực nộp")
        self.ui.key("0", "Return")
        self.cell(6, "Thực nộp")
        self.ui.key("ctrl+Return")                  # the rest as due
        self.win.find("label", "30/30 hàng")
        self.shot("first-keyed")
        self.post(book)
        meeting = self.table(book, "meetings", "--to", "2026-12-31")[0]
        self.assertEqual((meeting["present"], meeting["dues"]), ("29", str(self.dues_of(book))))

    def dues_of(self, book):
        """What the sheet must come to: 15.000 of everybody under 80, but of one none and of one three months; one is away."""
        paying = [m for m in self.table(book, "members") if 2026 - int(m["birth"][:4]) < 80]
        return 15000 * (len(paying) - 2) + 30000

    def february(self, book):
        """The first instalment: the row is keyed column by column."""
        self.open_meeting()
        self.ui.key("Return")
        row = next(i for i, m in enumerate(self.in_order(book), 1) if m["name"] == "Lê Văn Ơn")
        for i in range(1, row):
            self.cell(i, "Thực nộp")
            self.ui.key("Return")
        self.cell(row, "Thực nộp")
        for column, text in (("Hội phí", "15"), ("Trả gốc", "500k"), ("Trả lãi", "24000")):
            self.ui.key("Tab")
            self.cell(row, column)
            self.ui.type(text)
        self.ui.key("Return")
        self.cell(row + 1, "Trả lãi")
        self.win.find("label", f"{row}/30 hàng")
        self.shot("first-instalment")
        self.ui.key(*["Return"] * (30 - row))       # whoever comes after pays as due
        self.win.find("label", "30/30 hàng")
        self.post(book)
        loan = self.table(book, "loans")[0]
        self.assertEqual(loan["outstanding"], "2500000")

    def in_order(self, book):
        names = "".join(m["name"] + "\n" for m in self.table(book, "members"))
        order = self.cli("sort-names", stdin=names).splitlines()
        return sorted(self.table(book, "members"), key=lambda m: order.index(m["name"]))

    def report(self, path):
        self.ui.key("alt+6")
        self.app.wait_text(f"Tháng {int(self.today[5:7])}/2026")
        self.shot("first-reports")
        self.win.find("push button", "Lưu ra Excel…").click()
        self.choose("Lưu báo cáo", path, is_new=True)
        poll(lambda: os.path.exists(path), "the workbook")
        return openpyxl.load_workbook(path, data_only=True)

    def reopen(self, today):
        self.today = today
        self.restart()                              # opens the book where it was left
        self.win.find("label", "CLB LTHTGN thôn Thanh An")

    def print_sheet(self, path):
        """The open meeting's sheet as a file; what is drawn is what the dialog showed."""
        self.ui.key("ctrl+p")
        self.app.window("In")
        self.ui.wait_still()
        self.shot("first-print")
        self.ui.key("ctrl+s")
        self.choose("Lưu thành PDF", path, is_new=True)
        self.app.wait_gone("In")
        return subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout

    # -- the two months ---------------------------------------------------------------------------

    def test_from_nothing_to_the_report(self):
        book = self.start_book()
        self.take_in_the_list(book)
        self.set_rules(book)
        self.lend(book)
        self.today = "2026-01-10"
        self.january(book)
        self.reopen("2026-02-10")
        self.february(book)
        self.ui.key("alt+5")
        self.app.wait_text("Tháng 2/2026")
        self.shot("first-cash-book")
        workbook = self.report(self.path("bc01.xlsx"))
        figures = [c.value for sheet in workbook for row in sheet.iter_rows() for c in row]
        self.assertIn(500000, figures)
        self.assertIn(24000, figures)
        before = self.cli("list", book, "vouchers")
        self.reopen("2026-02-11")
        self.ui.key("alt+4")
        self.win.find("label", re.compile(r"^2\.500\.000\sđ$"))
        self.assertEqual(self.cli("list", book, "vouchers"), before)


class BadLists(Journey):
    """Files that are no lists are refused in a sentence; the book stays as it is."""

    def test_refused_in_a_sentence(self):
        book = self.sample()
        self.start(book)
        self.ui.key("alt+2")
        for name, words in (("picture.xlsx", "PNG|ảnh|hình"), ("empty.xlsx", "trống|rỗng"), ("cut-off.xlsx", "dở|cụt|hỏng"),
                            ("old.xls", "xlsx"), ("password.xlsx", "mật khẩu")):
            self.win.find("push button", "Nhập bảng tính…").click()
            FirstMonths.choose(self, "Chọn danh sách", os.path.join(LISTS, name))
            telling = self.app.window()
            telling.find("label", re.compile(words))
            self.shot("refused-" + name)
            self.ui.key("Escape")


if __name__ == "__main__":
    unittest.main(verbosity=2)
