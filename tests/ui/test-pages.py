# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page, and what opens inside one, at every text size and in every theme: it fits the screen, its controls have
names and are large enough to be hit, and its words can be read.

Each place is looked at by a program started for it: what was shown before it keeps its size in the accessible tree, and
would be measured in its stead."""
import re
import shutil

from journey import Journey
from uiaudit import lasting, low_contrast, small_targets, tooltip_only, unnamed_controls

SCREEN = (1366, 768)
SIZES = ["100", "125", "150", "200"]
THEMES = ["light", "dark", "high-contrast", "high-contrast-dark"]
# Where one is: the page that the program starts with, then the keys that open something in it.
PLACES = {
    "today": ("today", []),
    "members": ("members", []),
    "member": ("members", ["Down", "Return"]),
    "meetings": ("meetings", []),
    "sheet": ("meetings", []),
    "loans": ("loans", []),
    "loan": ("loans", ["Return"]),
    "cash": ("cash", []),
    "reports": ("reports", []),
}
_keyed = []


class Pages(Journey):
    today = "2027-01-08"                     # the sample club has met every month of 2026
    shot_at_end = False

    def test_places(self):
        """Every page of the sidebar is among the places."""
        self.start(self.sample())
        rows = self.win.find("list", "Trang").children
        self.assertEqual(len(rows), len({page for page, _ in PLACES.values()}))

    def half_keyed(self):
        """A book whose meeting is open on its page, three rows keyed."""
        if not _keyed:
            book = self.sample(name="keyed.chungtay")
            self.write_settings({"last-page": "'meetings'"})
            self.start(book)
            self.win.find("label", "Buổi họp mới…")
            self.ui.key("ctrl+n")
            self.app.window("Buổi họp mới")
            self.ui.key("ctrl+Return")
            self.app.wait_gone("Buổi họp mới")
            self.asked_for_paper()
            self.ui.key("Return", "Return", "5", "Return", "period")
            self.win.find("label", re.compile("^3/60"))
            self.stop()
            self.cli("check", book)                             # brings what is in the log beside the book into it
            _keyed.append(shutil.copy(book, f"{self.ui.home}/keyed.chungtay"))
        return self.own(shutil.copy(_keyed[0], self.path("sổ.chungtay")))

    def visit(self, check, **settings):
        """Shows place after place with these settings and checks each."""
        for place, (page, keys) in PLACES.items():
            book = self.half_keyed() if place == "sheet" else self.sample()
            self.write_settings({**settings, "last-page": f"'{page}'"})
            self.start(book)
            self.ui.wait_still()
            for key in keys:
                self.ui.key(key)
                self.ui.wait_still()
            with self.subTest(place=place):
                self.shot("-".join([place, *(v.strip("'") for v in settings.values())]))
                check()
            self.stop()

    def is_usable(self):
        width, height = self.win.extents[2:]
        self.assertTrue(width <= SCREEN[0] and height <= SCREEN[1], f"{width} × {height}")
        self.assertEqual(lasting(self.app, lambda: unnamed_controls(self.app) + tooltip_only(self.app)), [])
        self.assertEqual(lasting(self.app, lambda: small_targets(self.app)), [])

    def is_readable(self):
        self.assertEqual(lasting(self.app, lambda: low_contrast(self.app, self.win)), [])


for size in SIZES:
    setattr(Pages, "test_usable_" + size, lambda self, size=size: self.visit(self.is_usable, **{"text-scale": size}))
for theme in THEMES:
    setattr(Pages, "test_readable_" + theme.replace("-", "_"),
            lambda self, theme=theme: self.visit(self.is_readable, **{"colour-scheme": f"'{theme}'"}))
