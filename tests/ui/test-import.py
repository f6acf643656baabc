# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists as clubs keep them, taken in by the window: the same people come into the book as by the command line."""
import os
import re
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from journey import Journey, TOP
from uidrive import poll

LISTS = os.path.join(TOP, "tests", "data", "lists")
EXAMPLES = ["02-tieu-de-gop.xlsx", "04-ngay-thang.xlsx", "07-tach-ho-ten.xlsx", "10-libreoffice.ods", "11-utf8-bom.csv", "14-tcvn3.xlsx"]
IMPORT = "Đưa danh sách thành viên vào sổ"
FIELDS = ["name", "sex", "birth", "household", "group", "joined"]


class Import(Journey):
    today = "2026-10-08"

    def setUp(self):
        super().setUp()
        self.book = self.own(self.path("sổ.chungtay"))
        self.cli("new", self.book, "--name", "CLB LTHTGN thôn Thanh An")
        self.start(self.book)
        self.ui.key("alt+2")
        self.win.find("push button", "Nhập bảng tính…")

    def members(self, book):
        lines = [line.split("\t") for line in self.cli("list", book, "members").splitlines()]
        return [[dict(zip(lines[0], line))[field] for field in FIELDS] for line in lines[1:]]

    def wanted(self, name):
        """What the command line makes of the list, in a book of its own."""
        book = self.path(name + ".chungtay")
        self.cli("new", book, "--name", "CLB")
        self.cli("import-members", book, os.path.join(LISTS, name), "--joined", "2026-10-01")   # the book is still empty
        return self.members(book)

    def open_list(self, name):
        self.win.find("push button", "Nhập bảng tính…").click()
        self.app.window("Chọn danh sách")
        self.ui.wait_still().key("slash", "ctrl+a")
        self.ui.type(os.path.join(LISTS, name))
        self.ui.wait_still().key("Return")
        self.app.wait_gone("Chọn danh sách")
        dialog = self.app.window(IMPORT)
        dialog.find("label", re.compile("Chưa ghi gì"))
        return dialog

    def test_examples(self):
        for name in EXAMPLES:
            with self.subTest(name):
                wanted = self.wanted(name)
                self.assertTrue(wanted)
                self.open_list(name)
                self.shot("import-" + name)
                self.ui.key("ctrl+Return")
                self.app.wait_gone(IMPORT)
                poll(lambda: self.members(self.book) == wanted, lambda: f"the same people: {self.members(self.book)[:3]} … {wanted[:3]}")
                self.ui.key("ctrl+z")
                poll(lambda: not self.members(self.book), "one undo takes all back")

    def test_left_out(self):
        """A row that is left out stays out; the focus is on the first one."""
        wanted = self.wanted(EXAMPLES[0])
        dialog = self.open_list(EXAMPLES[0])
        dialog.find("tree table", "Các dòng trong danh sách").rows()[0].click()
        self.ui.key("space")
        dialog.find("label", re.compile(f"Sẽ thêm {len(wanted) - 1} người"))
        self.ui.key("ctrl+Return")
        self.app.wait_gone(IMPORT)
        poll(lambda: self.members(self.book) == wanted[1:], "all but the first")

    def test_pasted(self):
        rows = "Họ và tên\tNăm sinh\tGiới tính\nNguyễn Thị Hòa\t1956\tNữ\nTrần Văn Băng\t1937\tNam\n"
        subprocess.run(["xclip", "-selection", "clipboard"], input=rows.encode(), env=self.ui.env, check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        self.ui.key("ctrl+v")
        self.app.window(IMPORT).find("label", re.compile("Sẽ thêm 2 người"))
        self.ui.key("ctrl+Return")
        self.app.wait_gone(IMPORT)
        poll(lambda: [m[0] for m in self.members(self.book)] == ["Nguyễn Thị Hòa", "Trần Văn Băng"], "the two")


if __name__ == "__main__":
    unittest.main(verbosity=2)
