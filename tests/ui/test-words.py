# SPDX-License-Identifier: GPL-3.0-or-later
"""Minutes and the words of a month's report, written in the window, kept, signed, and printed."""
import re
import subprocess
import unittest

from journey import Journey


class Words(Journey):
    today = "2026-12-31"

    def open_minutes(self, book):
        self.start(book)
        self.win.find("list item", "Buổi họp").click()
        self.ui.wait_still()
        return self.minutes()

    def minutes(self):
        self.win.find("push button", "Biên bản…").click()
        dialog = self.app.window("Biên bản Thứ Năm 10/12/2026")
        self.ui.wait_still()
        return dialog

    def printed(self, book, *what):
        self.cli(*what, "--output", self.path("trang.pdf"))
        done = subprocess.run(["pdftotext", "-layout", self.path("trang.pdf"), "-"], check=True, capture_output=True, text=True)
        return " ".join(done.stdout.split())

    def test_minutes(self):
        book = self.sample()
        dialog = self.open_minutes(book)
        self.shot("minutes")
        dialog.find("label", re.compile("thu gốc 3.000.000"))
        self.ui.type("Ông Bình, Chủ tịch Hội NCT xã")
        self.ui.key("Return")
        self.ui.type("Hát tập thể")
        self.ui.key(*["Tab"] * 7)
        self.ui.type("Giao thủ quỹ mua 5 suất quà Tết, mỗi suất hai trăm nghìn đồng; giao chủ nhiệm gửi công văn về thẻ BHYT")
        self.ui.wait_still()
        self.shot("minutes-typed")
        # Left by mistake: what was typed is there again.
        self.ui.key("Escape")
        self.app.wait_gone("Biên bản Thứ Năm 10/12/2026")
        dialog = self.minutes()
        self.assertEqual(dialog.find("text", "Tiết mục").text, "Hát tập thể")
        self.ui.key("ctrl+Return")
        self.app.wait_gone("Biên bản Thứ Năm 10/12/2026")
        self.win.find("label", re.compile("Đã lưu biên bản"))
        text = self.printed(book, "print", book, "minutes", "--meeting", "12")
        self.assertIn("khách mời: Ông Bình, Chủ tịch Hội NCT xã", text)
        self.assertIn("Kết luận: Giao thủ quỹ mua 5 suất quà Tết", text)

        dialog = self.minutes()
        self.ui.key(*["Tab"] * 13, "space")
        dialog.find("check box", "Đã in và ký trên giấy").wait_state("checked")
        self.ui.wait_still()
        self.shot("minutes-signing")
        self.ui.key("ctrl+Return")
        self.app.wait_gone("Biên bản Thứ Năm 10/12/2026")
        dialog = self.minutes()
        dialog.find("text", "Tiết mục").wait_state("editable", False)
        self.shot("minutes-signed")
        self.ui.key(*["Tab"] * 13, "space")
        dialog.find("text", "Tiết mục").wait_state("editable")
        self.ui.key("Escape")
        self.app.wait_gone("Biên bản Thứ Năm 10/12/2026")

    def test_report(self):
        book = self.sample()
        self.start(book)
        self.win.find("list item", "Báo cáo").click()
        self.ui.wait_still()
        self.shot("report-words-page")
        self.win.find("push button", "Lời ghi BC-01…").click()
        self.app.window("Lời ghi cho báo cáo tháng 12/2026")
        self.ui.wait_still()
        self.ui.type("Trời rét, 5 cụ không đi họp được")
        self.ui.wait_still()
        self.shot("report-words")
        self.ui.key("ctrl+Return")
        self.app.wait_gone("Lời ghi cho báo cáo tháng 12/2026")
        text = self.printed(book, "report", book, "BC-01", "--from", "2026-12-01", "--to", "2026-12-31")
        self.assertIn("Khó khăn: Trời rét, 5 cụ không đi họp được", text)


if __name__ == "__main__":
    unittest.main(verbosity=2)
