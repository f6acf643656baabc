# SPDX-License-Identifier: GPL-3.0-or-later
"""The long evening: a sheet keyed in without the mouse, through a power cut, to the ledger."""
import os
import re
import signal
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from journey import Journey
from uidrive import poll


class Meetings(Journey):
    today = "2027-01-08"                     # the sample club has met every month of 2026

    def open_meeting(self):
        """The meeting of 10/01/2027 on the Meetings page, its sheet ready to be keyed."""
        book = self.sample()
        self.start(book)
        self.ui.key("alt+3")
        self.win.find("label", "Buổi họp mới…")
        self.ui.key("ctrl+n")
        self.app.window("Buổi họp mới")
        self.ui.key("ctrl+Return")
        self.asked_for_paper()
        self.ui.key("Return")                                   # none is at hand
        self.cell(1, "Thực nộp")
        return book

    def cell(self, row, column):
        """Waits until this is the current cell, and gives its editor."""
        def there():
            at = self.app.focused()
            return at is not None and at.role == "text" and at.name.startswith(f"Hàng {row},") and f", {column}" in at.name and at
        return poll(there, f"row {row}, {column}; the focus is on {self.app.focused()!r}")

    def rows(self, book):
        lines = self.cli("list", book, "meetings", "--to", "2027-12-31").splitlines()
        return [dict(zip(lines[0].split("\t"), line.split("\t"))) for line in lines[1:]]

    def test_enter_takes_what_is_proposed(self):
        book = self.open_meeting()
        self.ui.key("Return", "Return")
        self.cell(3, "Thực nộp")
        self.ui.key("period")
        self.cell(4, "Thực nộp")
        self.win.find("label", "3/60 hàng")
        self.win.find("label", "2 có")
        last = self.rows(book)[-1]
        self.assertEqual((last["state"], last["present"]), ("open", "2"))
        self.assertGreater(int(last["dues"]), 0)
        self.win.find("label", f"{int(last['total']):,}".replace(",", "."))
        self.ui.key("ctrl+z")                                   # the absence
        self.win.find("label", "2/60 hàng")

    def test_wrong_amount_stays_and_is_explained(self):
        self.open_meeting()
        self.ui.key("Tab", "Tab")
        self.cell(1, "Trả gốc")
        self.ui.type("5oo k")
        self.ui.key("Return")
        self.win.find(name=re.compile("5oo k"))
        self.assertEqual(self.cell(1, "Trả gốc").text, "5oo k")
        self.ui.key("Escape")
        poll(lambda: not self.win.find_all("label", re.compile("5oo k")), "the complaint to go")
        self.cell(1, "Trả gốc")

    def test_unlikely_sum_is_asked_about_once(self):
        self.open_meeting()
        self.ui.key("Down", "Tab")
        self.cell(2, "Hội phí")
        self.ui.type("100")                                     # for 10
        self.ui.key("Return")
        self.win.find(name=re.compile("gấp mười lần"))
        self.cell(2, "Hội phí")
        self.ui.key("Return")
        self.cell(3, "Hội phí")
        self.win.find("label", "100.000")

    def test_division_shows_while_typing(self):
        book = self.open_meeting()
        self.ui.key("Down")
        self.ui.type("25")                                      # of 10.000 dues a month, and no loan
        self.win.find("label", "= hội phí 20.000\u00a0đ; còn 5.000\u00a0đ chưa có chỗ")
        self.shot("division")
        self.ui.key("BackSpace", "0")
        self.win.find("label", "= hội phí 20.000\u00a0đ")
        self.assertEqual(self.rows(book)[-1]["dues"], "0")      # nothing is written yet
        self.ui.key("Escape")
        poll(lambda: not self.win.find_all("label", re.compile("^= ")), "the reading to go")
        self.ui.key("Tab")
        self.ui.type("50")
        self.win.find("label", "= 50.000\u00a0đ")

    def test_escape_leads_from_the_count_to_the_cell(self):
        self.open_meeting()
        self.ui.key("Return", "Return", "Tab")
        self.cell(3, "Hội phí")
        self.ui.key("F8", "7")
        poll(lambda: self.app.focused().name == "500.000", "the count")
        self.ui.key("Escape")
        self.cell(3, "Hội phí")
        self.assertEqual(self.win.find("text", "500.000").text, "7")

    def test_what_was_refused_is_overwritten(self):
        self.open_meeting()
        self.ui.key("Tab", "Tab")
        self.cell(1, "Trả gốc")
        self.ui.type("5oo")
        self.ui.key("Return")
        self.win.find(name=re.compile("5oo"))
        self.ui.key("7")
        poll(lambda: self.cell(1, "Trả gốc").text == "7", "7 alone")
        self.ui.key("5")
        poll(lambda: self.cell(1, "Trả gốc").text == "75", "then letters add up again")

    def test_a_full_count_fits_the_screen(self):
        self.open_meeting()
        self.ui.key("F8")
        for pieces in ("660", "880", "990", "4x", "880", "990", "990", "990", "990"):
            self.ui.type(pieces)
            self.ui.key("Tab")
        self.ui.wait_still()
        self.shot("full-count")
        self.assertLessEqual(self.win.extents[2], 1366)

    def test_first_key_overwrites(self):
        self.open_meeting()
        for key, row in ("Return", 2), ("Down", 3), ("Down", 4), ("Up", 3):
            self.ui.key(key, "7")                               # at once: no time to settle
            poll(lambda: self.cell(row, "Thực nộp").text == "7", f"7 alone in row {row}")
            self.ui.key("Escape")
        self.ui.key("BackSpace")
        poll(lambda: self.cell(3, "Thực nộp").text == "", "an empty cell")

    def test_power_cut_between_any_two_keys(self):
        book = self.open_meeting()
        keys = ["Return", "Tab", "2", "0", "Return", "period", "Tab", "Tab", "3", "0", "0", "k"]
        for i, key in enumerate(keys):
            self.ui.key(key)
            if i % 4 != 3:
                continue
            kept = self.kept()
            os.kill(self.app.proc.pid, signal.SIGKILL)
            self.app.proc.wait()
            self.start(book)
            self.ui.key("alt+3")
            after = poll(lambda: (at := self.app.focused()) and at.role == "text" and at.name == kept[0] and at, f"{kept[0]} again")
            self.assertEqual(after.text, kept[1])
        self.ui.key("Return")

    def kept(self):
        """The name and the text of the current cell, once they no longer change: the key has done its work."""
        last = [None]

        def settled():
            at = self.app.focused()
            now = at and at.role == "text" and (at.name, at.text)
            same, last[0] = now == last[0], now
            return same and now
        return poll(settled, "the cell to settle", every=0.1)

    def test_post(self):
        book = self.open_meeting()
        self.ui.key("ctrl+Return")                              # everything as proposed
        self.win.find("label", "60/60 hàng")
        self.ui.key("ctrl+shift+Return")
        dialog = self.app.window("Ghi sổ buổi họp")
        dialog.find("push button", "Ghi sổ").click()
        self.app.wait_gone("Ghi sổ buổi họp")
        poll(lambda: self.rows(book)[-1]["state"] == "posted", "the meeting to be posted")
        self.assertEqual(self.rows(book)[-1]["present"], "60")

    def test_posted_count_is_shown(self):
        """What was counted, and what it differed by, stays to be read."""
        book = self.open_meeting()
        self.ui.key("Return", "F8", "6", "0")
        self.win.find("label", "30.000.000")
        figure = lambda words: self.win.find("label", words).parent.find_all("label")[-1].name
        self.ui.key("ctrl+shift+Return")
        dialog = self.app.window("Ghi sổ buổi họp")
        dialog.find("push button", "Ghi sổ").click()
        self.app.wait_gone("Ghi sổ buổi họp")
        poll(lambda: self.rows(book)[-1]["state"] == "posted", "the meeting to be posted")
        self.win.find("label", re.compile("đã.*ghi sổ"))
        self.assertEqual(figure("Đếm được"), "30.000.000")
        self.assertNotIn(figure(re.compile("^Lệch")), ("", "0"))

    def test_gift_of_somebody_exempt(self):
        """No dues, no loan: told where the money goes."""
        self.open_meeting()
        self.ui.key("Down", "Down", "Down")
        self.cell(4, "Thực nộp")
        self.ui.key("1", "0", "Return")
        self.win.find(name=re.compile("Hoàng Văn Bảy được miễn hội phí.*ghi vào cột “Khác”"))
        self.cell(4, "Thực nộp")

    def test_count_in_the_strip_and_in_the_dialog(self):
        """Both show the same count; what is typed in one stands in the other, and the window keeps its width."""
        self.open_meeting()
        self.ui.key("F8", "6", "0", "Tab", "3", "0")
        self.win.find("label", "36.000.000")
        self.ui.key("F8")
        dialog = self.app.window("Đếm tiền trong hộp")
        dialog.find("text", "100.000").type("1234")
        dialog.find("label", re.compile(r"159\.400\.000"))
        self.ui.key("ctrl+Return")
        self.app.wait_gone("Đếm tiền trong hộp")
        self.win.find("label", "159.400.000")
        self.assertEqual(self.win.find("text", "100.000").text, "1234")
        self.assertLessEqual(self.win.extents[2], 1366)


if __name__ == "__main__":
    unittest.main(verbosity=2)
