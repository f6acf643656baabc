# SPDX-License-Identifier: GPL-3.0-or-later
"""The driver itself, on a program with a label and an entry: where this fails, no journey can be trusted."""
import os
import unittest

from journey import BUILD, session
from uidrive import UiError, poll

PROGRAM = os.path.join(BUILD, "tests", "bench", "empty-window")


class Driver(unittest.TestCase):
    def setUp(self):
        self.ui = session()
        self.app = self.ui.launch([PROGRAM, "Họ và tên"])

    def tearDown(self):
        self.assertEqual(self.app.complaints(), [])
        self.app.quit()

    def test_types_vietnamese(self):
        entry = self.app.find("text", "Họ và tên")
        entry.type("Nguyễn Thị Ước Đặng ẤỨỬ")
        self.assertEqual(entry.text, "Nguyễn Thị Ước Đặng ẤỨỬ")
        self.app.window("Nguyễn Thị Ước Đặng ẤỨỬ")

    def test_pastes(self):
        self.app.find("text", "Họ và tên").click()
        self.ui.paste("Vũ Thị Hoà")
        poll(lambda: self.app.find("text").text == "Vũ Thị Hoà", "the pasted name")

    def test_misses_what_is_not_there(self):
        with self.assertRaises(UiError):
            self.app.find("push button", "Ghi sổ", timeout=0.2)

    def test_sees_the_program_end(self):
        self.app.quit()
        with self.assertRaises(UiError):
            self.app._attach()
