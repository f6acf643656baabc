# SPDX-License-Identifier: GPL-3.0-or-later
"""A loan from the application to its repayments, without the mouse: the figures are those of the command line."""
import os
import re
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from journey import Journey
from uidrive import poll


def money(figure):
    """The amount with its unit, a blank that does not break between them."""
    return re.compile("^" + re.escape(figure) + r"\sđ$")


class Loans(Journey):
    def open_page(self):
        book = self.sample()
        self.start(book)
        self.ui.key("alt+4")
        self.win.find("label", "Bùi Văn Thịnh")
        return book

    def loans(self, book):
        lines = self.cli("list", book, "loans").splitlines()
        rows = [dict(zip(lines[0].split("\t"), line.split("\t"))) for line in lines[1:]]
        return {row["loan"]: row for row in rows}

    def dialog(self, title):
        return self.app.window(title)

    def apply(self, name="le thi an", amount="2tr"):
        """Keys an application in and keeps it."""
        self.ui.key("ctrl+n")
        form = self.dialog("Khoản vay mới")
        self.ui.type(name)
        form.find("label", re.compile("Lê Thị Ân"))
        self.ui.key("Return", "Tab")
        self.ui.type(amount)
        self.ui.key("Tab")
        self.ui.type("4")
        return form

    def test_overdue_first_and_why(self):
        self.open_page()
        for figure in ("1.024.000", "1.536.000", "1.500.000"):
            self.win.find("label", money(figure))
        self.win.find("label", re.compile(r"Vì sao hôm nay 1\.024\.000\sđ"))
        self.win.find(name="Quá hạn 1")

    def test_from_application_to_repayment(self):
        book = self.open_page()
        before = set(self.loans(book))
        form = self.apply()
        form.find("label", re.compile("Không có khoản vay nào khác"))
        form.find("label", re.compile(r"Tổng lãi 50\.000\sđ"))        # 1 % of 2.000, 1.500, 1.000 and 500 thousand
        self.shot("loan-form")
        form.find("text", "Mục đích vay").type("Mua gà giống")
        self.ui.key("ctrl+Return")
        self.app.wait_gone("Khoản vay mới")
        new = poll(lambda: set(self.loans(book)) - before, "the application")
        label = new.pop()
        self.assertEqual((self.loans(book)[label]["state"], self.loans(book)[label]["amount"]), ("applied", "2000000"))

        for title, state in (("Duyệt khoản vay", "approved"), ("Giải ngân khoản vay", "running")):
            self.win.find("push button", re.compile("^(Duyệt|Giải ngân)…"))
            self.ui.key("ctrl+Return")
            self.dialog(title)
            self.ui.key("ctrl+Return")
            self.app.wait_gone(title)
            poll(lambda: self.loans(book)[label]["state"] == state, state)
        self.assertEqual(self.loans(book)[label]["outstanding"], "2000000")

        self.ui.key("ctrl+Return")
        form = self.dialog("Thu nợ")
        self.ui.key("ctrl+a")
        self.ui.type("500k")
        form.find("label", re.compile(r"Gốc 500\.000\sđ, lãi 0\sđ; sau đó còn nợ gốc 1\.500\.000\sđ"))
        self.shot("loan-repay")
        self.ui.key("ctrl+Return")
        self.app.wait_gone("Thu nợ")
        poll(lambda: self.loans(book)[label]["outstanding"] == "1500000", "the repayment")
        self.win.find("label", money("1.500.000"))
        self.win.find("label", "Đã trả và thay đổi")
        history = self.win.find_all("tree table")[-1]
        poll(lambda: [row.cells[1] for row in history.rows()] == ["trả nợ", "giải ngân"], "what happened to it")

    def test_form_grows_with_its_complaint(self):
        self.open_page()
        self.ui.key("ctrl+Return")
        form = self.dialog("Thu nợ")
        before = form.find("text", "Ngày").extents
        height = form.extents[3]
        self.ui.type("99tr")
        self.ui.key("ctrl+Return")
        form.find("label", re.compile("gấp mười lần"))
        poll(lambda: form.extents[3] > height, f"a form taller than {height}")
        poll(lambda: (now := form.find("text", "Ngày").extents)[1] + now[3] <= form.extents[1] + form.extents[3] and
             now[1] > before[1], "the last field inside it")

    def test_nobody_of_that_name(self):
        self.open_page()
        self.ui.key("ctrl+n")
        form = self.dialog("Khoản vay mới")
        self.ui.type("zzz")
        form.find("label", "Không có thành viên nào tên hay số như vậy.")
        self.ui.key("Return", "5")
        poll(lambda: self.app.focused().text == "zzz5", "the name still to be the field")

    def test_wrong_figure_is_told_at_once(self):
        self.open_page()
        form = self.apply()
        form.find("label", re.compile("Không có khoản vay nào khác"))
        grace = form.find("text", "Số kỳ đầu chỉ trả lãi")
        grace.type("9")                                         # of four months
        form.find("label", re.compile("Có số bên trái chưa đọc được, hoặc không khớp"))
        grace.type("1")
        form.find("label", re.compile("Không có khoản vay nào khác"))

    def test_refusal_asks_for_a_reason(self):
        """A second loan is for the board to allow, in words that are kept."""
        book = self.open_page()
        before = set(self.loans(book))
        self.ui.key("ctrl+n")
        form = self.dialog("Khoản vay mới")
        self.ui.type("bui van thinh")
        form.find("label", re.compile("Bùi Văn Thịnh"))
        self.ui.key("Return", "Tab")
        self.ui.type("1tr")
        self.ui.key("Tab")
        self.ui.type("2")
        form.find("label", re.compile("L16 chưa trả xong"))
        form.find("text", "Mục đích vay").type("Chữa bệnh")
        self.ui.key("ctrl+Return")
        self.app.wait_gone("Khoản vay mới")
        label = poll(lambda: set(self.loans(book)) - before, "the application").pop()
        self.ui.key("ctrl+Return")
        form = self.dialog("Duyệt khoản vay")
        self.ui.key("ctrl+Return")
        form.find("label", re.compile("L16"))
        reason = form.find("text", "Lý do ban chủ nhiệm vẫn cho vay").wait_state("focused")
        self.ui.type("Nằm viện")
        poll(lambda: reason.text == "Nằm viện", "the reason")
        self.ui.key("ctrl+Return")
        self.app.wait_gone("Duyệt khoản vay")
        poll(lambda: self.loans(book)[label]["state"] == "approved", "the approval")


class LargeForm(Journey):
    """At 200 % the form is longer than the screen."""
    settings = {"text-scale": "200"}
    dialog, apply = Loans.dialog, Loans.apply

    def test_wrong_sum_is_brought_into_view(self):
        self.start(self.sample())
        self.ui.key("alt+4")
        self.ui.wait_still()
        form = self.apply(amount="2x")
        self.ui.key("ctrl+Return")
        amount = form.find("text", "Số tiền vay").wait_state("focused")
        said = form.find("label", re.compile("“2x”"))
        poll(lambda: amount.extents[1] > 0 and (now := said.extents)[1] + now[3] <= form.extents[3], "the sum and what is wrong with it in view")


if __name__ == "__main__":
    unittest.main(verbosity=2)
