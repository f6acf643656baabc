#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev shots: a picture of every page of the sample club, at every text size and in every theme.

    shots.py BUILD FOLDER
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


if __name__ == "__main__":
    os.environ["CT_BUILD"], os.environ["CT_SHOTS"] = map(os.path.abspath, sys.argv[1:3])
    result = unittest.TextTestRunner(verbosity=2).run(suite())
    print(f"{len(os.listdir(os.environ['CT_SHOTS']))} pictures in {sys.argv[2]}" if os.path.isdir(sys.argv[2]) else "no pictures")
    sys.exit(not result.wasSuccessful())
