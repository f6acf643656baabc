# SPDX-License-Identifier: GPL-3.0-or-later
"""What every journey through the window starts from: the real program, in a real window, on a book of its own.

    class Loans(Journey):
        def test_new_loan(self):
            book = self.sample()
            self.start(book)
            self.win.find("list item", "Vốn vay").click()
            …
            self.assertIn("L17", self.cli("list", book, "loans"))

Each test has its own folder, settings and program; the X server is shared. A test fails on any warning of GTK or GLib,
on a program that ended by itself, and on a book that does not prove itself afterwards.

    CT_BUILD=FOLDER      which build to drive (build/)
    CT_SHOTS=FOLDER      keeps the pictures that shot () takes, and one of every test's end
"""
import atexit
import os
import shutil
import signal
import subprocess
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from uidrive import Session, poll

TOP = os.path.dirname(os.path.dirname(HERE))
BUILD = os.path.abspath(os.environ.get("CT_BUILD", os.path.join(TOP, "build")))
WINDOW = os.path.join(BUILD, "src", "gui", "chungtay")
CLI = os.path.join(BUILD, "src", "cli", "chungtay-cli")
SCREEN = "1366x768"                      # the laptop it is made for
TODAY = "2026-10-08"                     # of the sample club

_session = None
_samples = {}


def session():
    """One X server, bus and accessibility bus a process: libatspi connects once."""
    global _session
    if _session is None:
        _session = Session(size=SCREEN)
        _session.__enter__()
        atexit.register(_session.stop)
    return _session


class Journey(unittest.TestCase):
    language = "vi"
    today = TODAY
    shot_at_end = True
    settings = {}                        # of vn.chungtay.ChungTay, as GVariant text: {"text-scale": "150"}

    def setUp(self):
        self.ui = session()
        self.app = self.win = None
        self.books = []
        self.dir = os.path.join(self.ui.home, "tmp", self.id())
        shutil.rmtree(self.dir, ignore_errors=True)
        os.makedirs(os.path.join(self.dir, "config", "glib-2.0", "settings"))
        self.write_settings(self.settings)
        self.env = {
            "HOME": self.dir, "XDG_CONFIG_HOME": os.path.join(self.dir, "config"), "XDG_DATA_HOME": os.path.join(self.dir, "data"),
            "XDG_CACHE_HOME": os.path.join(self.dir, "cache"), "GSETTINGS_BACKEND": "keyfile",
            "XDG_DATA_DIRS": os.path.join(BUILD, "data", "share") + ":/usr/local/share:/usr/share",
            "GSETTINGS_SCHEMA_DIR": os.path.join(BUILD, "data"), "CHUNGTAY_LOCALEDIR": os.path.join(BUILD, "po"),
            "LANGUAGE": self.language,
        }

    def write_settings(self, settings):
        """A file, not memory: what a person chose is still there when the program starts again."""
        with open(os.path.join(self.dir, "config", "glib-2.0", "settings", "keyfile"), "w", encoding="utf-8") as f:
            f.write("[vn/chungtay/ChungTay]\n" + "".join(f"{k}={v}\n" for k, v in settings.items()))

    # -- programs and books -----------------------------------------------------------------------

    def cli(self, *argv, stdin=None, status=0):
        """What chungtay-cli prints; it must end with this status."""
        done = subprocess.run([CLI, "--today", self.today, *argv], env={**self.ui.env, **self.env}, cwd=self.dir, input=stdin,
                              capture_output=True, text=True, timeout=120)
        self.assertEqual(done.returncode, status, f"chungtay-cli {' '.join(argv)}: {done.stdout[-400:]}{done.stderr[-800:]}")
        return done.stdout

    def path(self, name):
        return os.path.join(self.dir, name)

    def sample(self, *options, name="sổ.chungtay"):
        """A fresh copy of the sample club, or of a larger one: sample ("--members", "300")."""
        if options not in _samples:
            made = os.path.join(self.ui.home, f"sample-{len(_samples)}.chungtay")
            self.cli("sample", made, *options)
            _samples[options] = made
        shutil.copy(_samples[options], self.path(name))
        return self.own(self.path(name))

    def own(self, book):
        """A book that must prove itself when the test is over."""
        self.books.append(book)
        return book

    def start(self, *argv, env=None):
        """Opens the window; self.win is the newest toplevel."""
        self.app = self.ui.launch([WINDOW, "--today", self.today, *argv], env={**self.env, **(env or {})}, cwd=self.dir)
        self.win = self.app.window()
        return self.app

    def stop(self):
        """Ends the program as a session does at log-out. It must have been alive, and have complained of nothing."""
        app, self.app, self.win = self.app, None, None
        complaints = app.complaints()
        status = app.quit()
        self.assertIn(status, (0, -signal.SIGTERM), app.output()[-2000:])
        self.assertEqual(complaints, [])

    def restart(self, *argv):
        self.stop()
        return self.start(*argv)

    # -- the meeting's paper ----------------------------------------------------------------------

    def asked_for_paper(self):
        """Waits until the letters in the foot of the paper are asked for."""
        def there():
            at = self.app.focused()
            return at is not None and at.name == "Mã phiếu ở chân tờ giấy"
        poll(there, f"the letters of the paper; the focus is on {self.app.focused()!r}")

    # -- pictures ---------------------------------------------------------------------------------

    def shot(self, name):
        folder = os.environ.get("CT_SHOTS")
        if folder:
            os.makedirs(folder, exist_ok=True)
            self.ui.screenshot(os.path.join(folder, name + ".png"))

    def tearDown(self):
        if self.app is None:
            return
        name = self.id().split(".", 1)[-1]
        if self.shot_at_end:
            self.shot(name)
        if any(test is self for test, _ in self._outcome.result.failures):
            self.ui.screenshot(os.path.join(BUILD, "meson-logs", f"failed-{name}.png"))
        self.stop()
        for book in self.books:
            self.cli("check", book)
