# SPDX-License-Identifier: GPL-3.0-or-later
"""Accessibility checks on a running App (see uidrive.py)."""
from uidrive import UiError, poll, quiet

CONTROLS = {"push button", "toggle button", "check box", "radio button", "text", "entry", "password text", "spin button",
            "combo box", "slider", "page tab", "menu item", "list item", "link", "tree table", "table"}


def controls(app):
    return [n for n in app.walk(shown=True) if quiet(lambda: n.role in CONTROLS, False)]


def unnamed_controls(app):
    """Shown controls a screen reader has no name for.  (A drop-down names its inner button.)"""
    bad = lambda n: not n.name and not n.parent.name and not n.acc.get_description()
    return [n for n in controls(app) if quiet(lambda: bad(n), False)]


def tooltip_only(app):
    """Controls whose only words are a tooltip: announced by GTK 4.8 as their C type name."""
    return [n for n in controls(app) if quiet(lambda: not n.name and n.acc.get_description(), False)]


def tab_order(app, limit=60, key="Tab"):
    """Names the focus visits, until it comes round or stays put."""
    seen = []
    while len(seen) < limit:
        f = app.focused()
        here = (f.role, f.name, f.extents) if f else None
        if here is not None and here in seen:
            break
        seen.append(here)
        app.ui.focus = None
        app.ui.key(key)
        try:
            poll(lambda: app.ui.focus is not None, "the focus to move", 0.7)
        except UiError:
            pass                                             # nothing announced: a None in the list
    return [s and s[:2] for s in seen]


def small_targets(app, least=24):
    """Controls smaller than this many pixels either way."""
    small = lambda n: "sensitive" in n.states and min(n.extents[2:]) < least
    return [(n, n.extents[2:]) for n in controls(app) if quiet(lambda: small(n), False)]


def luminance(pixel):
    """Of an sRGB pixel, by WCAG."""
    r, g, b = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in pixel))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def ratio(picture):
    """WCAG contrast between the lightest and the darkest pixel of a picture."""
    values = sorted(luminance(p) for _, p in picture.getcolors(picture.width * picture.height))
    return (values[-1] + 0.05) / (values[0] + 0.05)


def contrast(app, node):
    """WCAG contrast between the lightest and darkest pixel of a node on screen (text wants 4.5 : 1)."""
    (x0, y0), (x1, y1) = node.point(0, 0), node.point(1, 1)
    return ratio(app.ui.grab().crop((x0, y0, max(x0 + 1, x1), max(y0 + 1, y1))))


def lasting(app, look):
    """What look () finds, and still finds a moment later: on a busy machine a page is there before it is drawn."""
    for _ in range(8):
        found = look()
        if not found:
            break
        app.ui.wait_still()
    return found


def low_contrast(app, window, least=4.5):
    """[(text, ratio)] of labels on screen that are hard to read; those of disabled controls may be."""
    screen = app.ui.grab()
    ox, oy = app.origin_of(window)
    found = []
    for label in window.find_all("label"):
        x, y, w, h = label.extents
        box = ox + x, oy + y, ox + x + w, oy + y + h
        inside = 0 <= box[0] < box[2] <= screen.width and 0 <= box[1] < box[3] <= screen.height
        if inside and label.name and "sensitive" in label.states:
            value = ratio(screen.crop(box))
            if value < least:
                found.append((label.name, round(value, 1)))
    return found
