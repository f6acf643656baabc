# SPDX-License-Identifier: GPL-3.0-or-later
"""What lands on the computer of somebody who installs it: all of it, and nothing else."""
import glob
import os
import subprocess
import tempfile
import unittest

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILD = os.environ.get("CT_BUILD", os.path.join(TOP, "build"))
ID = "vn.chungtay.ChungTay"
SHARE = {
    f"applications/{ID}.desktop",
    f"glib-2.0/schemas/{ID}.gschema.xml",
    f"icons/hicolor/scalable/apps/{ID}.svg",
    f"icons/hicolor/symbolic/apps/{ID}-symbolic.svg",
    "locale/vi/LC_MESSAGES/chungtay.mo",
    "man/man1/chungtay.1",
    "man/man1/chungtay-cli.1",
    "man/vi/man1/chungtay.1",
    "man/vi/man1/chungtay-cli.1",
    f"metainfo/{ID}.metainfo.xml",
    f"mime/packages/{ID}.xml",
}


class Install(unittest.TestCase):
    def test_files(self):
        with tempfile.TemporaryDirectory() as root:
            subprocess.run(["meson", "install", "-C", BUILD, "--no-rebuild", "--quiet", "--destdir", root], check=True, stdout=subprocess.DEVNULL)
            prefix = os.path.join(root, "usr", "local")
            found = {os.path.relpath(p, prefix) for p in glob.glob(os.path.join(prefix, "**"), recursive=True) if os.path.isfile(p)}
            programs = {p for p in found if p.startswith("bin/")}
            for program in programs:
                done = subprocess.run([os.path.join(prefix, program), "--version"], capture_output=True, text=True,
                                      env={**os.environ, "GSETTINGS_SCHEMA_DIR": os.path.join(BUILD, "data")})
                self.assertRegex(done.stdout, r"^[\w-]+ \d+\.\d+\.\d+\n$", program + done.stderr)
            fonts = {p for p in found if p.startswith("share/chungtay/fonts/")}
            for family in ("Inter", "Tinos"):
                for name in (f"{family}-Regular", f"{family}-Bold", f"{family}-copyright"):
                    self.assertTrue([p for p in fonts if os.path.basename(p).startswith(name)], name)
            self.assertEqual(found - programs - fonts, {"share/" + p for p in SHARE})
