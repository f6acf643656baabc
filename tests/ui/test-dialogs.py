# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialogs of the evening, at every text size and in every theme: they fit the screen, their controls have names and are
large enough to be hit, and their words can be read. One program for each setting; a dialog is made when it is wanted, so what
was shown before it is not measured in its stead."""
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from journey import Journey
from uiaudit import lasting, low_contrast, small_targets, tooltip_only, unnamed_controls
from uidrive import quiet

SCREEN = (1366, 768)
# A page's number; the keys that open the dialog there, or the action that one of its menus has; its title.
DIALOGS = [
    (3, ["F5"], "Cho vay trong buổi họp"),
    (3, ["F9"], "Tìm chỗ lệch"),
    (3, ["F8", "F8"], "Đếm tiền trong hộp"),
    (3, ["ctrl+shift+Return"], "Ghi sổ buổi họp"),
    (3, ["ctrl+p"], "In"),
    (4, ["ctrl+n"], "Khoản vay mới"),
    (4, ["ctrl+Return"], "Thu nợ"),
    (4, ["page.extend"], "Gia hạn khoản vay"),
    (4, ["page.freeze"], "Khoanh nợ"),
    (4, ["page.write-off"], "Xóa nợ"),
    (4, ["ctrl+p"], "In"),
    (5, ["F7"], "Phiếu thu mới"),
    (5, ["F8"], "Phiếu chi mới"),
    (5, ["F9"], "Chuyển tiền giữa các quỹ"),
    (5, ["page.refund"], "Hoàn vốn góp"),
    (5, ["page.split"], "Phân bổ lãi"),
    (5, ["page.close-month"], "Khóa tháng"),
    (5, ["ctrl+p"], "In"),
    (5, [*["ctrl+Left"] * 12, "page.reopen-month"], "Mở lại tháng 1/2026"),
    (1, ["win.settings"], "Câu lạc bộ và quy chế"),
]


class Dialogs(Journey):
    today = "2027-01-08"                     # the sample club has met every month of 2026
    shot_at_end = False

    def act(self, action):
        """Does what a menu has, of the page that is shown or of the window."""
        self.ui.wait_still()
        near, found = [self.win], []
        while near and not found:                              # level by level: a page is not far down
            found = [n for n in near if action in quiet(lambda: n.actions, [])]
            near = [child for n in near for child in n.children if quiet(lambda: child.sized, False)]
        found[0].press(action)

    def visit(self, check, **settings):
        book = self.sample()
        self.cli("apply", book, stdin='{"do": "meeting.open", "date": "2027-01-10"}\n'
                 '{"do": "loan.apply", "member": 31, "date": "2027-01-08", "amount": 3000000, "months": 10, "purpose": "Nuôi gà"}\n'
                 '{"do": "month.close", "month": "2026-01", "counted": {"bank": 1000}, "note": "đếm sau"}\n')
        self.write_settings({**settings, "last-page": "'meetings'"})
        self.start(book)
        self.win.find("label", "Buổi họp mới…")
        self.ui.key("Return")
        self.asked_for_paper()
        self.ui.key("Return")
        self.ui.wait_still()
        large = settings.get("text-scale", "100") not in ("100",)
        for page, keys, title in DIALOGS:
            self.ui.key(f"alt+{page}")
            self.ui.wait_still()
            for key in keys[1:] if title.startswith("Đếm") and large else keys:
                if "." in key:
                    self.act(key)
                else:
                    self.ui.key(key)
                if key != keys[-1] and not key.startswith("ctrl"):
                    self.ui.wait_still()
            dialog = self.app.window(title)
            self.ui.wait_still()
            with self.subTest(dialog=title):
                self.shot("-".join(["dialog", str(page), title.replace("/", "-"), *(v.strip("'") for v in settings.values())]))
                check(dialog)
            self.ui.key("Escape")
            self.app.wait_gone(title)
            self.ui.wait_still()

    def is_usable(self, dialog):
        width, height = dialog.extents[2:]
        self.assertTrue(width <= SCREEN[0] and height <= SCREEN[1], f"{width} × {height}")
        self.assertEqual(lasting(self.app, lambda: unnamed_controls(dialog) + tooltip_only(dialog)), [])
        self.assertEqual(lasting(self.app, lambda: small_targets(dialog)), [])

    def is_readable(self, dialog):
        self.assertEqual(lasting(self.app, lambda: low_contrast(self.app, dialog)), [])


for size in ["100", "125", "150", "200"]:
    setattr(Dialogs, "test_usable_" + size, lambda self, size=size: self.visit(self.is_usable, **{"text-scale": size}))
for theme in ["light", "dark", "high-contrast", "high-contrast-dark"]:
    setattr(Dialogs, "test_readable_" + theme.replace("-", "_"),
            lambda self, theme=theme: self.visit(self.is_readable, **{"colour-scheme": f"'{theme}'"}))

if __name__ == "__main__":
    unittest.main(verbosity=2)
