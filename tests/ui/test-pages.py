# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page of the sample club fits the screen, and every control has a name and is large enough to be hit. The page that
is shown first also fits with larger text, and its words can be read in every theme."""
from journey import Journey
from uiaudit import low_contrast, small_targets, tooltip_only, unnamed_controls

SCREEN = (1366, 768)
LARGER = ["125", "150"]
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

    def visit(self, check, first_only=False, **settings):
        """Shows page after page with these settings and checks each."""
        pages = self.pages()[:1] if first_only else self.pages()
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


Pages.test_fits = lambda self: self.visit(self.fits)
for size in LARGER:
    setattr(Pages, "test_fits_" + size, lambda self, size=size: self.visit(self.fits, first_only=True, **{"text-scale": size}))
for theme in THEMES:
    setattr(Pages, "test_readable_" + theme.replace("-", "_"),
            lambda self, theme=theme: self.visit(self.is_readable, first_only=True, **{"colour-scheme": f"'{theme}'"}))
