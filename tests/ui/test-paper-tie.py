# SPDX-License-Identifier: GPL-3.0-or-later
"""The letters in the foot of the printed sheet tie the paper to the book; the totals of its pages stand beside the book's; a
gap leads to the row where it came from."""
import os
import re
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from journey import Journey
from uidrive import poll


class PaperTie(Journey):
    today = "2027-01-08"                     # the sample club has met every month of 2026
    shot_at_end = False

    def commands(self, book, *lines):
        self.cli("apply", book, stdin="\n".join(lines) + "\n")

    def letters(self, book, meeting):
        """What the printed sheet of a meeting has in its foot."""
        paper = self.path(f"{meeting}.pdf")
        self.cli("print", book, "meeting-sheet", "--meeting", str(meeting), "--output", paper)
        text = subprocess.run(["pdftotext", "-layout", paper, "-"], check=True, capture_output=True, text=True).stdout
        return re.search(r"mã phiếu ([A-Z]{4})", text).group(1)

    def open_sheet(self, book):
        self.write_settings({**self.settings, "last-page": "'meetings'"})
        self.start(book)
        self.win.find("label", "Buổi họp mới…")
        self.ui.wait_still()
        self.ui.key("Return")
        self.asked_for_paper()

    def cell(self, row):
        def there():
            at = self.app.focused()
            return at is not None and at.role == "text" and at.name.startswith(f"Hàng {row},") and at
        return poll(there, f"row {row}; the focus is on {self.app.focused()!r}")

    def test_letters(self):
        book = self.sample()
        self.commands(book, '{"do": "meeting.open", "date": "2027-01-10"}')
        meeting = self.cli("list", book, "meetings", "--to", "2027-12-31").splitlines()[-1].split("\t")[0]
        code, last = self.letters(book, meeting), self.letters(book, int(meeting) - 1)
        self.commands(book, '{"do": "member.add", "name": "An Thị Bé", "sex": "f", "birth": "1958", "joined": "2027-01-05"}')
        self.open_sheet(book)
        self.ui.type(last.lower())
        self.win.find("label", re.compile(f"Phiếu {last} .* đã ghi sổ rồi"))
        self.shot("paper-keyed")
        self.ui.type("zzzz")
        self.win.find("label", re.compile("Không phiếu nào"))
        self.ui.type(code.lower())
        self.assertNotIn("An Thị Bé", self.cell(1).name)
        self.win.find("label", re.compile("1 người vào hội sau khi in phiếu.*hàng 61: An Thị Bé"))
        self.win.find("label", re.compile(f"phiếu {code}$"))
        self.shot("paper-joined")
        self.ui.key("ctrl+End")
        self.assertIn("An Thị Bé", self.cell(61).name)
        self.restart(book)                                      # the paper stays chosen
        self.win.find("label", re.compile(f"phiếu {code}$"))
        self.assertIn("An Thị Bé", self.cell(61).name)

    def test_rows_first(self):
        """Whoever begins with the rows loses no key."""
        book = self.sample()
        self.commands(book, '{"do": "meeting.open", "date": "2027-01-10"}')
        self.open_sheet(book)
        self.ui.key("5")
        poll(lambda: self.cell(1).text == "5", "the digit in the first row")
        self.ui.key("Escape", "F7")
        self.asked_for_paper()
        self.ui.key("period")                                   # absent
        self.cell(2)
        self.win.find("label", "1/60 hàng")

    def test_gap(self):
        """54 keyed for 45: the box holds 9.000 less; the list names the row, Enter leads there."""
        book = self.sample()
        self.commands(book, '{"do": "meeting.open", "date": "2027-01-10"}')
        self.open_sheet(book)
        self.ui.key("Return", "Down", "Down")
        name = self.cell(3).name
        self.ui.key("Tab")
        self.ui.type("54")
        self.ui.key("Return")
        self.win.find("label", "Tờ 1")
        self.win.find("label", "Cả")
        self.ui.key("Up")
        self.cell(3)
        self.ui.key("Down")
        should = int(self.win.find("label", re.compile("^(Phải|Dự kiến) có$")).parent.find_all("label")[-1].name.replace(".", "")) - 9000
        self.ui.key("F8")
        self.ui.wait_still()
        for note in (500000, 200000, 100000, 50000, 20000, 10000, 5000, 2000, 1000):
            self.ui.type(str(should // note))
            self.ui.key("Return")
            should %= note
        if should:
            self.ui.key("F8")
            self.app.window("Đếm tiền trong hộp")
            self.ui.wait_still()
            for note in (500, 200, 100):
                self.ui.type(str(should // note))
                self.ui.key("Return")
                should %= note
            self.shot("count-all")
            self.ui.key("ctrl+Return")
        self.ui.wait_still()
        self.shot("gap-strip")
        self.ui.key("F9")
        dialog = self.app.window("Tìm chỗ lệch")
        self.ui.wait_still()
        self.shot("gap-dialog")
        dialog.find("label", re.compile("Hàng 3, .*54.000.*45.000"))
        sums = [entry for entry in dialog.find_all("text") if entry.name]
        sums[0].click()
        self.ui.key("1", "0", "0", "0", "Return", "2", "0", "0", "0")
        poll(lambda: (sums[0].text, sums[1].text) == ("1000", "2000"), "Enter to lead to the sum of the next page")
        self.ui.key("Escape")
        self.app.wait_gone("Tìm chỗ lệch")
        self.ui.key("F9")
        self.app.window("Tìm chỗ lệch")
        self.ui.wait_still().key("Return")
        self.app.wait_gone("Tìm chỗ lệch")
        poll(lambda: (at := self.app.focused()) and at.name.startswith("Hàng 3,"), "the row of the gap")
        self.assertTrue(name.startswith("Hàng 3,"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
