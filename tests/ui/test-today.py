# SPDX-License-Identifier: GPL-3.0-or-later
"""The first page leads to what it speaks of; the book is proved from the menu."""
import re

from journey import Journey
from uidrive import poll


class Today(Journey):
    def test_line_leads_to_its_place(self):
        self.start(self.sample())
        line = self.win.find("list item", re.compile("Bùi Văn Thịnh quá hạn"))
        line.click()
        self.win.find("label", re.compile("^Khoản vay L16"))
        self.ui.key("alt+1")
        self.win.find("list item", re.compile("chưa khóa sổ")).click()
        self.win.find("label", "Tháng 1/2026")

    def test_next_meeting_opens(self):
        self.today = "2027-01-08"
        book = self.sample()
        self.cli("apply", book, stdin='{"do":"meeting.open","date":"2027-01-10"}\n')
        self.start(book)
        self.win.find("push button", "Nhập buổi họp")
        self.ui.key("Return")                                   # the main button has the focus
        self.win.find("text", re.compile("Mã phiếu"))
        self.ui.wait_still()
        self.ui.key("Return")                      # there is no paper
        poll(lambda: (at := self.app.focused()) and at.name.startswith("Hàng 1,"), "the first row of the sheet")

    def test_new_book_begins_with_its_members(self):
        book = self.own(self.path("mới.chungtay"))
        self.cli("new", book, "--name", "CLB thôn Mới")
        self.start(book)
        for words in ("Chưa có thành viên nào:", "Chưa có số dư ban đầu:"):
            self.win.find("list item", re.compile(words))
        self.shot("new-book")
        self.win.find("push button", "Nhập thành viên")
        self.win.find("list item", re.compile("Chưa có số dư ban đầu:")).click()
        poll(lambda: len(self.app.children) == 2, "the opening balances")

    def test_prove(self):
        self.start(self.sample())
        self.win.press("win.check")
        dialog = self.app.window("Kiểm tra sổ")
        dialog.find("label", "Sổ đúng.")
        dialog.find("label", re.compile("^[0-9a-f]{64}$"))
        self.shot("dialog-check")
        self.ui.key("Escape")
        self.app.wait_gone("Kiểm tra sổ")
