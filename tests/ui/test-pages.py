# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page of the sample club, at every text size and in every theme: it fits the screen, every control has a name
and can be hit, every word can be read."""
from journey import Journey
from uiaudit import low_contrast, small_targets, tooltip_only, unnamed_controls

SCREEN = (1366, 768)
VARIANTS = {
    "100": {}, "125": {"text-scale": "125"}, "150": {"text-scale": "150"}, "200": {"text-scale": "200"},
    "dark": {"colour-scheme": "'dark'"}, "contrast": {"colour-scheme": "'high-contrast'"},
    "contrast_dark": {"colour-scheme": "'high-contrast-dark'"},
}


_pages = []


class Pages(Journey):
    def pages(self):
        """The names in the sidebar, which large text folds away."""
        if not _pages:
            self.start(self.sample())
            _pages.extend(row.name for row in self.win.find("list", "Trang").children)
            self.stop()
        return _pages

    def audit(self, variant):
        pages = self.pages()
        self.write_settings(VARIANTS[variant])
        self.start(self.sample())
        for number, page in enumerate(pages, 1):
            self.ui.key(f"alt+{number}")
            self.ui.wait_still()
            with self.subTest(page=page):
                self.shot(f"{number}-{variant}")
                self.assertTrue(all(have <= most for have, most in zip(self.win.extents[2:], SCREEN)), self.win.extents)
                self.assertEqual(unnamed_controls(self.app) + tooltip_only(self.app), [])
                self.assertEqual(small_targets(self.app), [])
                self.assertEqual(low_contrast(self.app, self.win), [])


for variant in VARIANTS:
    setattr(Pages, f"test_{variant}", lambda self, variant=variant: self.audit(variant))
