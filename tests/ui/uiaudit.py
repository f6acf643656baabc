# SPDX-License-Identifier: GPL-3.0-or-later
"""Accessibility checks on a running App (see uidrive.py)."""
import tempfile
from uidrive import UiError, poll, quiet

CONTROLS = {"push button", "toggle button", "check box", "radio button", "text", "entry", "password text", "spin button",
            "combo box", "slider", "page tab", "menu item", "list item", "link", "tree table", "table"}


def unnamed_controls(app):
    """Shown controls a screen reader has no name for.  (A drop-down names its inner button.)"""
    bad = lambda n: n.role in CONTROLS and n.shown and not n.name and not n.parent.name and not n.acc.get_description()
    return [n for n in app.walk() if quiet(lambda: bad(n), False)]


def tooltip_only(app):
    """Controls whose only words are a tooltip: announced by GTK 4.8 as their C type name."""
    return [n for n in app.walk() if quiet(lambda: n.role in CONTROLS and n.shown and not n.name and n.acc.get_description(), False)]


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
    small = lambda n: n.role in CONTROLS and "sensitive" in n.states and n.shown and min(n.extents[2:]) < least
    return [(n, n.extents[2:]) for n in app.walk() if quiet(lambda: small(n), False)]


def contrast(app, node):
    """WCAG contrast between the lightest and darkest pixel of a node on screen (text wants 4.5 : 1)."""
    from PIL import Image
    (x0, y0), (x1, y1) = node.point(0, 0), node.point(1, 1)
    with tempfile.NamedTemporaryFile(suffix=".png") as f:
        app.ui.screenshot(f.name, (x0, y0, max(1, x1 - x0), max(1, y1 - y0)))
        pixels = list(Image.open(f.name).convert("RGB").getdata())
    lin = lambda c: c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
    lum = sorted(0.2126 * lin(r / 255) + 0.7152 * lin(g / 255) + 0.0722 * lin(b / 255) for r, g, b in pixels)
    return (lum[-1] + 0.05) / (lum[0] + 0.05)


def same_picture(a, b, fuzz="2%"):
    """Number of pixels that differ between two screenshots (needs ImageMagick)."""
    import subprocess
    p = subprocess.run(["compare", "-metric", "AE", "-fuzz", fuzz, a, b, "null:"], capture_output=True, text=True)
    return int(float(p.stderr.split()[0])) if p.returncode in (0, 1) else None
