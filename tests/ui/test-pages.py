# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page of the sample club: at every text size it fits the screen, in every theme its words can be read, and every
control has a name and is large enough to be hit."""
from journey import Journey
from uiaudit import low_contrast, small_targets, tooltip_only, unnamed_controls

SCREEN = (1366, 768)
SIZES = ["100", "125", "150", "200"]
THEMES = ["light", "dark", "high-contrast", "high-contrast-dark"]
_pages = []


class Pages(Journey):
    def pages(self):
        """The names in the sidebar, which large text folds away."""
        if not _pages:
            self.start(self.sample())
            _pages.extend(row.name for row in self.win.find("list", "Trang").children)
            self.stop()
        return _pages

    def visit(self, check, **settings):
        """Shows page after page with these settings and checks each."""
        pages = self.pages()
        self.write_settings(settings)
        self.start(self.sample())
        for number, page in enumerate(pages, 1):
            self.ui.key(f"alt+{number}")
            self.ui.wait_still()
            with self.subTest(page=page):
                self.shot(f"{number}-" + "-".join(v.strip("'") for v in settings.values()))
                check()

    def fits(self):
        width, height = self.win.extents[2:]
        self.assertTrue(width <= SCREEN[0] and height <= SCREEN[1], f"{width} × {height}")

    def is_usable(self):
        self.assertEqual(unnamed_controls(self.app) + tooltip_only(self.app), [])
        self.assertEqual(small_targets(self.app), [])

    def is_readable(self):
        self.assertEqual(low_contrast(self.app, self.win), [])

    def test_usable(self):
        self.visit(self.is_usable)


for size in SIZES:
    setattr(Pages, "test_fits_" + size, lambda self, size=size: self.visit(self.fits, **{"text-scale": size}))
for theme in THEMES:
    setattr(Pages, "test_readable_" + theme.replace("-", "_"),
            lambda self, theme=theme: self.visit(self.is_readable, **{"colour-scheme": f"'{theme}'"}))
