# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers out of the window: the same pages as from the command line, into a file, to a printer, or refused in a sentence."""
import os
import re
import subprocess
import unittest

from journey import Journey
from uidrive import poll


def text_of(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout


class Print(Journey):
    today = "2026-12-31"

    def open_page(self, book, name="Buổi họp"):
        self.start(book)
        self.win.find("list item", name).click()
        self.ui.wait_still()

    def print_dialog(self):
        self.ui.key("ctrl+p")
        dialog = self.app.window("In")
        self.ui.wait_still()
        return dialog

    def save(self, path, proposed=""):
        self.ui.key("ctrl+s")
        self.app.window("Lưu thành PDF")
        poll(lambda: (at := self.app.focused()) and at.role == "text" and at.text.endswith(f"{proposed}.pdf"), f"a name with {proposed}, to be typed over")
        self.ui.key("ctrl+a")
        self.ui.type(path)
        poll(lambda: self.app.focused().text == path, lambda: f"{path}, not {self.app.focused().text}")
        self.ui.key("Return")

    def test_meeting_sheet(self):
        """The sheet of a meeting, saved: byte for byte what the command line prints."""
        book = self.sample()
        self.open_page(book)
        dialog = self.print_dialog()
        self.shot("print-meeting")
        dialog.find("check box", "Bảng kê thu").click()
        dialog.find("check box", "Các phiếu thu, phiếu chi").click()
        dialog.find("check box", "Biên bản sinh hoạt").click()
        dialog.find("check box", "Phiếu sinh hoạt").click()
        dialog.find("label", re.compile("^Trang 1/4$"))
        self.ui.key("Next")
        dialog.find("label", re.compile("^Trang 2/4$"))
        self.save(self.path("phiếu.pdf"), proposed="Phiếu sinh hoạt 12-2026")
        self.app.wait_gone("In")
        self.cli("print", book, "meeting-sheet", "--meeting", "12", "--output", self.path("cli.pdf"))
        with open(self.path("phiếu.pdf"), "rb") as ours, open(self.path("cli.pdf"), "rb") as theirs:
            self.assertEqual(ours.read(), theirs.read())
        self.assertIn("5.530.000", text_of(self.path("phiếu.pdf")))

    def test_blank_set(self):
        """One button takes the empty papers of a whole month; they are those of the command line, byte for byte."""
        book = self.sample()
        self.open_page(book)
        dialog = self.print_dialog()
        dialog.find("push button", "Giấy trắng cho một tháng").click()
        dialog.find("label", "Trang 1/22")
        self.ui.wait_still()
        self.shot("print-blank-set")
        self.save(self.path("trắng.pdf"))
        self.app.wait_gone("In")
        self.cli("print", book, "blank-set", "--output", self.path("cli.pdf"))
        with open(self.path("trắng.pdf"), "rb") as ours, open(self.path("cli.pdf"), "rb") as theirs:
            self.assertEqual(ours.read(), theirs.read())
        text = text_of(self.path("trắng.pdf"))
        for title in ("PHIẾU SINH HOẠT", "BẢNG KÊ", "PHIẾU THU", "PHIẾU CHI", "SỔ QUỸ TIỀN MẶT", "KHẾ ƯỚC", "SỔ VAY VỐN", "Biểu BC-01"):
            self.assertIn(title, text)
        self.assertNotRegex(text, r"\d\.\d{3}\.\d{3}")

    def test_every_page(self):
        """Each page offers the papers of what it shows, the likeliest already taken."""
        book = self.sample()
        self.start(book)
        for page, first in (("Thành viên", "B1 · Sổ danh sách thành viên"), ("Buổi họp", "Phiếu sinh hoạt"),
                            ("Vốn vay", "Đơn xin vay vốn L16"), ("Sổ quỹ", "Sổ quỹ tiền mặt QTTN 12/2026"),
                            ("Báo cáo", "BC-01 · Báo cáo hoạt động của câu lạc bộ")):
            with self.subTest(page=page):
                self.win.find("list item", page).click()
                self.ui.wait_still()
                dialog = self.print_dialog()
                dialog.find("check box", first)
                dialog.find("label", re.compile("^Trang 1/"))
                self.shot(f"print-{page}")
                self.ui.key("Escape")
                self.app.wait_gone("In")

    def test_cancelled(self):
        """Leaving the printer's dialog and the file chooser alone leaves everything as it was."""
        self.open_page(self.sample())
        dialog = self.print_dialog()
        for opener in ("ctrl+p", "ctrl+s"):
            self.ui.key(opener)
            poll(lambda: len(self.app.xwindows()) == 3, "a third window")
            self.ui.wait_still()
            self.shot("print-" + opener)
            self.ui.key("Escape")
            poll(lambda: len(self.app.xwindows()) == 2, "it to close")
        dialog.find("label", "Trang 1/7")
        self.ui.key("Escape")
        self.app.wait_gone("In")

    def test_printed(self):
        """Through the printer's dialog, into the file that takes a printer's place here: pages of both ways up."""
        self.open_page(self.sample())
        dialog = self.print_dialog()
        dialog.find("check box", "Phiếu sinh hoạt").click()
        dialog.find("label", "Trang 1/11")
        self.ui.key("ctrl+p")
        poll(lambda: len(self.app.xwindows()) == 3, "the printer's dialog")
        self.app.find("label", "In ra tập tin", tables=True).click()
        self.app.children[-1].find("push button", "In").click()
        poll(lambda: not [w for w in self.app.xwindows() if w[0] == "In"], "both dialogs to go")
        poll(self.is_whole, "all the pages")
        info = subprocess.run(["pdfinfo", "-f", "1", "-l", "11", self.printed()], check=True, capture_output=True, text=True).stdout
        self.assertEqual(len(re.findall(r"Page +\d+ size: +84[12]\S* x 59[45]", info)), 4)
        self.assertEqual(len(re.findall(r"Page +\d+ size: +59[45]\S* x 84[12]", info)), 7)
        text = text_of(self.printed())
        self.assertIn("5.530.000", text)
        self.assertIn("SINH HOẠT CÂU LẠC BỘ THÁNG 12 NĂM 2026", text)
        self.assertEqual(self.setting("printer"), "In ra tập tin")

    def setting(self, key):
        with open(os.path.join(self.dir, "config", "glib-2.0", "settings", "keyfile"), encoding="utf-8") as f:
            return dict(line.rstrip("\n").split("=", 1) for line in f if "=" in line)[key].strip("'")

    def test_printer_that_is_gone(self):
        """The printer used last time was given away: that is said, and another one can be chosen."""
        self.write_settings({"printer": "'Canon LBP 2900'", "printer-duplex": "'vertical'"})
        self.open_page(self.sample())
        dialog = self.print_dialog()
        self.ui.key("ctrl+p")
        poll(lambda: len(self.app.xwindows()) == 3, "the printer's dialog")
        dialog.find("label", re.compile("Canon LBP 2900"))
        self.ui.wait_still()
        self.shot("print-gone")
        self.ui.key("Escape")
        poll(lambda: len(self.app.xwindows()) == 2, "it to close")
        self.ui.key("Escape")
        self.app.wait_gone("In")

    def printed(self):
        return next((os.path.join(f, n) for f, _, names in os.walk(self.dir) for n in names if n.endswith(".pdf")), None)

    def is_whole(self):
        """GTK writes the file while the program goes on."""
        path = self.printed()
        if path is None:
            return False
        with open(path, "rb") as f:
            return f.read().rstrip().endswith(b"%%EOF")

    def test_cannot_be_written(self):
        self.open_page(self.sample())
        dialog = self.print_dialog()
        self.save("/proc/phiếu.pdf")
        dialog.find("label", re.compile("phiếu.pdf”.*thư mục khác"))
        self.shot("print-refused")
        self.save(self.path("lại.pdf"))
        self.app.wait_gone("In")
        self.assertIn("BẢNG KÊ THU", text_of(self.path("lại.pdf")))


if __name__ == "__main__":
    unittest.main(verbosity=2)
