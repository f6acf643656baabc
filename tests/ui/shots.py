#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev shots: a picture of every page of the sample club, at every text size and in every theme; or the few that software
shops show (data/screenshots, named in the metainfo).

    shots.py BUILD FOLDER
    shots.py BUILD FOLDER shop
"""
import os
import sys
import unittest

PAGES = ["today", "members", "meetings", "loans", "cash", "reports"]
VARIANTS = {
    "100": {}, "125": {"text-scale": "125"}, "150": {"text-scale": "150"}, "200": {"text-scale": "200"},
    "dark": {"colour-scheme": "'dark'"}, "contrast": {"colour-scheme": "'high-contrast'"},
    "contrast-dark": {"colour-scheme": "'high-contrast-dark'"},
}


def suite():
    from journey import Journey

    class Shots(Journey):
        shot_at_end = False

        def take(self):
            self.start(self.sample())
            for number, page in enumerate(PAGES, 1):
                self.ui.key(f"alt+{number}")
                self.ui.wait_still()
                self.shot(f"{number}-{page}-{self.variant}")

    tests = unittest.TestSuite()
    for variant, settings in VARIANTS.items():
        tests.addTest(type("Shots_" + variant.replace("-", "_"), (Shots,), {"variant": variant, "settings": settings})("take"))
    return tests


def shop():
    from journey import Journey
    from uidrive import poll

    class Shop(Journey):
        today = "2027-01-08"
        shot_at_end = False

        def page(self, number):
            self.ui.key(f"alt+{number}")
            self.ui.wait_still()

        def take(self):
            self.start(self.sample())
            self.page(1)
            self.shot("today")
            self.page(3)
            self.ui.key("ctrl+n")
            self.app.window("Buổi họp mới")
            self.ui.key("ctrl+Return")
            self.app.wait_gone("Buổi họp mới")
            self.ui.wait_still()
            self.ui.key(*["Return"] * 9, "period", *["Return"] * 5)
            self.ui.wait_still()
            self.shot("evening")
            self.ui.key("ctrl+p")
            poll(lambda: len(self.app.children) == 2, "the print dialog")
            self.ui.wait_still()
            self.shot("paper")
            self.ui.key("Escape")
            poll(lambda: len(self.app.children) == 1, "the print dialog to go")
            self.page(4)
            self.ui.key("Return")
            self.win.find("label", "Lịch trả đã hẹn")
            self.ui.wait_still()
            self.shot("loan")

    return unittest.TestSuite([Shop("take")])


if __name__ == "__main__":
    os.environ["CT_BUILD"], os.environ["CT_SHOTS"] = map(os.path.abspath, sys.argv[1:3])
    result = unittest.TextTestRunner(verbosity=2).run(shop() if sys.argv[3:] == ["shop"] else suite())
    print(f"{len(os.listdir(os.environ['CT_SHOTS']))} pictures in {sys.argv[2]}" if os.path.isdir(sys.argv[2]) else "no pictures")
    sys.exit(not result.wasSuccessful())
