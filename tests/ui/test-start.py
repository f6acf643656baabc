# SPDX-License-Identifier: GPL-3.0-or-later
"""The first moment: no book yet."""
from journey import Journey
from uiaudit import contrast, small_targets, tab_order, unnamed_controls
from uidrive import poll

SCREEN_WIDTH, SCREEN_HEIGHT = 1366, 768


class Start(Journey):
    def test_speaks_vietnamese(self):
        self.start()
        self.win.find("push button", "Lập sổ mới…")
        self.win.find("push button", "Mở sổ…")

    def test_every_control_has_a_name(self):
        self.start()
        self.assertEqual(unnamed_controls(self.app), [])

    def test_keyboard_begins_with_a_new_book(self):
        self.start()
        poll(lambda: self.app.focused() is not None, "the focus")
        self.assertEqual(tab_order(self.app, limit=2), [("push button", "Lập sổ mới…"), ("push button", "Mở sổ…")])

    def test_targets_are_large_and_readable(self):
        self.start()
        self.assertEqual(small_targets(self.app), [])
        for name in ("Lập sổ mới…", "Mở sổ…"):
            self.assertGreater(contrast(self.app, self.win.find("push button", name)), 4.5, name)

    def test_survives_a_reader_that_asks_for_a_window_too_many(self):
        self.start()
        count = lambda: len(self.app.children)
        for key, windows in (("Shift_L", 1), ("F1", 2), ("Escape", 1), ("ctrl+o", 2), ("Escape", 1)):
            self.ui.key(key)
            poll(lambda: count() == windows, f"{windows} windows after {key}")
            self.app.acc.get_child_at_index(windows)
            self.assertEqual(count(), windows)

    def test_text_size_is_kept(self):
        self.start()
        button = lambda: self.win.find("push button", "Mở sổ…").extents[3]
        small = button()
        self.ui.key("ctrl+plus")
        poll(lambda: button() > small, "larger text")
        large = button()
        self.restart()
        self.assertEqual(button(), large)


class English(Journey):
    settings = {"language": "'en'"}

    def test_setting_wins_over_the_system(self):
        self.start()
        self.win.find("push button", "Start a New Book…")


class Largest(Journey):
    settings = {"text-scale": "200"}

    def test_fits_the_screen(self):
        self.start()
        _, _, width, height = self.win.extents
        self.assertLessEqual((width, height), (SCREEN_WIDTH, SCREEN_HEIGHT))


class DarkContrast(Journey):
    settings = {"colour-scheme": "'high-contrast-dark'"}

    def test_readable(self):
        self.start()
        for name in ("Lập sổ mới…", "Mở sổ…"):
            self.assertGreater(contrast(self.app, self.win.find("push button", name)), 7, name)
