# SPDX-License-Identifier: GPL-3.0-or-later
"""Thành viên: finding somebody, adding somebody, taking it back, and what the clipboard gets."""
import re
import subprocess

from journey import Journey
from uidrive import poll


class Members(Journey):
    def setUp(self):
        super().setUp()
        self.book = self.sample()
        self.start(self.book)
        self.ui.key("alt+2")
        self.table = self.win.find("tree table", "Thành viên")
        poll(lambda: self.names(), "the members")

    def names(self):
        """The names on screen; what a person does besides stands behind a dot."""
        return [row.cells[1].split("·")[0].strip() for row in self.table.rows() if len(row.cells) > 1]

    def wait_names(self, right, what):
        poll(lambda: right(self.names()), lambda: f"{what}; there are {self.names()}")

    def members(self):
        lines = self.cli("list", self.book, "members").splitlines()
        return [dict(zip(lines[0].split("\t"), line.split("\t"))) for line in lines[1:]]

    def test_lists_by_given_name(self):
        given = [name.split()[-1] for name in self.names()]
        in_order = self.cli("sort-names", stdin="".join(n + "\n" for n in self.names())).splitlines()
        self.assertEqual(self.names(), in_order)
        self.assertEqual(given[0], "An")

    def test_finds_without_marks(self):
        search = self.win.find("entry", "Tìm thành viên")
        search.click()
        self.ui.type("nguyen thi h")
        self.wait_names(lambda have: have and all(n.startswith("Nguyễn Thị H") for n in have), "only Nguyễn Thị H…")
        self.ui.key("Escape")
        self.wait_names(lambda have: len(have) > 10, "everybody again")

    def test_finds_nobody_and_says_so(self):
        self.win.find("entry", "Tìm thành viên").click()
        self.ui.type("qqqq")
        self.win.find("label", re.compile("Không có ai hợp"))

    def test_adds_by_keyboard_and_takes_it_back(self):
        before = self.members()
        self.ui.key("ctrl+n")
        dialog = self.app.window("Thành viên mới")
        poll(lambda: self.app.focused() and self.app.focused().name == "Họ và tên", "focus on the name")
        self.ui.type("Đỗ Thị Ước")
        self.ui.key("Tab", "Tab")
        self.ui.type("1958")
        self.ui.key("ctrl+Return")
        self.app.wait_gone("Thành viên mới")
        poll(lambda: len(self.members()) == len(before) + 1, "the new member in the book")
        new = [m for m in self.members() if m not in before]
        self.assertEqual([(m["name"], m["birth"], m["sex"]) for m in new], [("Đỗ Thị Ước", "1958", "f")])
        self.ui.key("ctrl+z")
        poll(lambda: self.members() == before, "the book as it was")
        self.assertFalse(dialog.find_all("text"))

    def test_refuses_an_empty_name_beside_the_field(self):
        before = self.members()
        self.ui.key("ctrl+n")
        dialog = self.app.window("Thành viên mới")
        dialog.find("push button", "Thêm").click()
        poll(lambda: "invalid" in " ".join(dialog.find("text", "Họ và tên").states), "the name marked as wrong")
        self.ui.key("Escape")
        self.app.wait_gone("Thành viên mới")
        self.assertEqual(self.members(), before)

    def test_copies_rows_for_a_spreadsheet(self):
        self.table.rows()[0].click()
        self.ui.key("ctrl+c")
        copied = lambda: subprocess.run(["xclip", "-selection", "clipboard", "-o"], env=self.ui.env, capture_output=True, text=True).stdout
        poll(lambda: "\t" in copied(), "a row with tabs on the clipboard")
        self.assertIn(self.names()[0], copied())

    def test_power_cut(self):
        """What was done is in the book the moment it was done."""
        before = len(self.members())
        self.ui.key("ctrl+n")
        self.app.window("Thành viên mới")
        poll(lambda: self.app.focused() and self.app.focused().name == "Họ và tên", "focus on the name")
        self.ui.type("Vũ Văn Điện")
        self.ui.key("Tab", "Tab")
        self.ui.type("1960")
        self.ui.key("ctrl+Return")
        self.app.wait_gone("Thành viên mới")
        self.app.proc.kill()
        self.app.proc.wait()
        self.start(self.book)
        self.ui.key("alt+2")
        self.win.find("tree table", "Thành viên")
        self.assertEqual(len(self.members()), before + 1)


class Person(Journey):
    """The page of one person: opened from the list, and what is done from it."""
    today = "2027-01-08"                     # after all that the sample club did

    def setUp(self):
        super().setUp()
        self.book = self.sample()
        self.start(self.book)
        self.ui.key("alt+2")
        self.table = self.win.find("tree table", "Thành viên")
        poll(lambda: len(self.table.rows()) > 5, "the members")

    def open(self, name):
        self.win.find("entry", "Tìm thành viên").click()
        self.ui.type(name)
        self.ui.key("Return", "Return")
        self.win.find("push button", "Danh sách thành viên")

    def dues(self, member):
        lines = [line.split("\t") for line in self.cli("list", self.book, "dues").splitlines()]
        return [dict(zip(lines[0], line)) for line in lines[1:]][member - 1]

    def test_opens_and_goes_back(self):
        self.open("dinh thi anh")
        self.win.find("label", "Đinh Thị Ánh")
        for title in ["Hồ sơ", "Quá trình: diện, tổ, nhiệm vụ", "Dự họp", "Sức khỏe", "Hội phí", "Vốn vay"]:
            self.win.find("label", title)
        self.shot("person")
        self.ui.key("Escape")
        poll(lambda: self.win.find("tree table", "Thành viên").rows(), "the list again")
        self.ui.key("Down", "Return")
        self.win.find("push button", "Danh sách thành viên")

    def test_opens_a_loan(self):
        self.open("dinh thi anh")
        self.win.find("push button", re.compile("Mở khoản vay L08")).click()
        self.win.find("label", re.compile("L08"))

    def test_pays_months_ahead_for_a_neighbour(self):
        self.open("dinh thi anh")
        before = self.dues(6)
        self.win.find("push button", "Đóng hội phí…").click()
        dialog = self.app.window("Đóng hội phí ngoài buổi họp")
        poll(lambda: "spin" in (self.app.focused().role if self.app.focused() else ""), "focus on the months")
        self.ui.key("ctrl+a")
        self.ui.type("3")
        self.ui.key("Tab")
        dialog.find("label", "Vậy là đóng đủ đến hết tháng 03/2027.")
        self.shot("dues-dialog")
        dialog.find("text", "Người nộp").click()
        self.ui.type("Lê Thị Ân")
        self.ui.key("ctrl+Return")
        self.app.wait_gone("Đóng hội phí ngoài buổi họp")
        poll(lambda: int(self.dues(6)["advance"]) == int(before["advance"]) + 30000, "three months ahead")
        self.win.find("label", re.compile(r"^Đóng trước 30\.000\sđ"))
        last = self.cli("list", self.book, "vouchers").splitlines()[-1].split("\t")
        self.assertIn("Lê Thị Ân", last)
        self.assertIn("Hội phí đến tháng 03/2027", last)

    def test_changes_the_rate(self):
        self.open("dinh thi anh")
        self.win.find("push button", "Mức đóng, miễn đóng…").click()
        dialog = self.app.window("Mức đóng và miễn hội phí")
        self.shot("rates-dialog")
        dialog.find("text", "Mức mới một tháng").click()
        self.ui.key("ctrl+a")
        self.ui.type("15")
        self.ui.key("ctrl+Return")
        self.app.wait_gone("Mức đóng và miễn hội phí")
        new = re.compile(r"15\.000\sđ một tháng")
        self.win.find("label", new)
        self.ui.key("ctrl+z")
        poll(lambda: not self.win.find_all("label", new), "the old rate alone")

    def test_leaves_with_everything_settled(self):
        rows = [line.split("\t") for line in self.cli("list", self.book, "members").splitlines()]
        debtor = next(row for row in (dict(zip(rows[0], line)) for line in rows[1:])
                      if int(row["outstanding"]) > 0 and int(row["contribution"]) > 0 and row["name"] != "Nguyễn Thị Hòa")
        self.open(debtor["name"])
        self.win.find("push button", "Ra khỏi câu lạc bộ…").click()
        dialog = self.app.window("Ra khỏi câu lạc bộ")
        dialog.find("check box", re.compile("Trả hết vốn vay cả lãi")).click()
        dialog.find("check box", re.compile("Nhận lại vốn góp")).click()
        dialog.find("label", re.compile("Tất toán khoản vay"))
        dialog.find("text", "Người thừa kế hoặc liên hệ").click()
        self.ui.type("Đinh Văn Con")
        self.shot("leave-dialog")
        self.ui.key("ctrl+Return")
        self.app.wait_gone("Ra khỏi câu lạc bộ")
        row = lambda: self.cli("list", self.book, "members", "--full").splitlines()[int(debtor["member"])].split("\t")
        poll(lambda: row()[9:14] == [self.today, "asked", "0", "0", "0"] and "Đinh Văn Con" in row(), lambda: f"who has left: {row()}")
        self.shot("left")
        poll(self.app.focused, "something to have the keyboard")
        self.ui.key("Escape")
        poll(lambda: any(debtor["name"] in str([c.name for c in row.walk(tables=True)]) for row in self.table.rows()),
             "the list of those who left, with the one that was open")

    def test_shows_what_is_folded_away(self):
        self.restart(self.own(self.sample("--members", "20", "--months", "24", "--seed", "4", name="lâu.chungtay")))
        self.ui.key("alt+2")
        self.open("hoang")
        older = poll(lambda: self.win.find_all("label", re.compile(r"^\d+ lần trước nữa$")), "what is folded away")[-1]   # of the dues
        lines = lambda: len(self.win.find_all("label", re.compile(r"^PT \d+/202\d · buổi họp")))
        self.ui.wait_still()
        seen = lines()
        older.click()
        poll(lambda: lines() == seen + int(older.name.split()[0]), lambda: f"the older payments below {seen}; there are {lines()}")

    def test_correct_or_changed(self):
        self.open("dinh thi anh")
        for answer, wanted in ((None, 2), (re.compile("ghi sai"), 1)):
            self.ui.key("F2")
            dialog = self.app.window("Đinh Thị Ánh")
            dialog.find("text", "Tổ").click()
            self.ui.key("ctrl+a")
            self.ui.type("2" if answer is None else "3")
            dialog.find("label", re.compile("Diện, tổ, nhiệm vụ"))
            if answer is not None:
                dialog.find(None, answer).click()
            self.ui.wait_still()
            self.shot(f"correct-{wanted}")
            self.ui.key("ctrl+Return")
            self.app.wait_gone("Đinh Thị Ánh")
            poll(lambda: len(self.win.find_all("label", re.compile("^Tổ: "))) == 2, "two lines of the history")
        self.win.find("label", re.compile("^Tổ: Tổ 3"))

    def test_lists_of_the_year(self):
        self.win.find("combo box", "Tổ hoặc danh sách").click()
        self.ui.wait_still()
        self.shot("people-menu")
        self.ui.key("End", "Return")
        self.ui.wait_still()
        self.shot("people-chosen")

    def test_what_if_some_more_join(self):
        self.win.find("push button", "Nếu nhận thêm…").click()
        dialog = self.app.window("Cơ cấu câu lạc bộ")
        self.ui.key("3", "Tab")
        dialog.find("label", re.compile("^6[0-9]$"))
        dialog.find("label", re.compile("1336/QĐ-TTg"))
        self.ui.key("Escape")
        self.app.wait_gone("Cơ cấu câu lạc bộ")
