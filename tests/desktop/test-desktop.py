# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop is told about the program, judged by the desktop's own tools. CT_BUILD names the build folder."""
import configparser
import glob
import os
import re
import sqlite3
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as xml

from PIL import Image

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILD = os.environ.get("CT_BUILD", os.path.join(TOP, "build"))
ID = "vn.chungtay.ChungTay"
MIME = "application/vnd.chungtay.book+sqlite3"
APPLICATION_ID = 0x43485459              # "CHTY"


def source(*path):
    return os.path.join(TOP, *path)


def built(*path):
    return os.path.join(BUILD, *path)


def say(*argv, **kw):
    """What a tool says, if it has no complaint."""
    done = subprocess.run(argv, capture_output=True, text=True, **kw)
    if done.returncode:
        raise AssertionError(f"{argv[0]}: {done.stdout}{done.stderr}")
    return done.stdout


class DesktopEntry(unittest.TestCase):
    def test_valid(self):
        self.assertEqual(say("desktop-file-validate", built("data", ID + ".desktop")), "")

    def test_vietnamese(self):
        entry = configparser.RawConfigParser()
        entry.optionxform = str
        entry.read(built("data", ID + ".desktop"), encoding="utf-8")
        for key in ("GenericName", "Comment", "Keywords"):
            self.assertNotEqual(entry["Desktop Entry"][key + "[vi]"], entry["Desktop Entry"][key])
        self.assertEqual(entry["Desktop Entry"]["MimeType"], MIME + ";")
        self.assertEqual(entry["Desktop Entry"]["Icon"], ID)


class Metainfo(unittest.TestCase):
    path = built("data", ID + ".metainfo.xml")

    def test_valid(self):
        say("appstreamcli", "validate", "--no-net", "--explain", self.path)

    def test_every_sentence_in_vietnamese(self):
        for where in ("summary", "description/p", "description/ul/li", "screenshots/screenshot/caption"):
            texts = xml.parse(self.path).getroot().findall(where)
            lang = "{http://www.w3.org/XML/1998/namespace}lang"
            self.assertEqual(len([t for t in texts if t.get(lang) == "vi"]), len([t for t in texts if t.get(lang) is None]), where)

    def test_pictures(self):
        """Every one that is named is there, of the size that is said, and no other."""
        named = [(os.path.basename(image.text), int(image.get("width")), int(image.get("height")))
                 for image in xml.parse(self.path).getroot().iter("image")]
        there = [(os.path.basename(path), *Image.open(path).size) for path in glob.glob(source("data", "screenshots", "*.png"))]
        self.assertEqual(sorted(named), sorted(there))
        self.assertTrue(named)

    def test_version(self):
        with open(source("meson.build"), encoding="utf-8") as f:
            version = re.search(r"version: '([\d.]+)'", f.read()).group(1)
        self.assertEqual(xml.parse(self.path).getroot().find("releases/release").get("version"), version)


class Package(unittest.TestCase):
    def test_all_it_is_built_with_is_in_the_list(self):
        with open(source("data", "debian", "control"), encoding="utf-8") as f:
            wanted = re.search(r"Build-Depends:\n((?: .*\n)+)", f.read()).group(1)
        with open(source("data", "debian", "packages"), encoding="utf-8") as f:
            listed = {line.split()[1] for line in f if line.strip() and not line.startswith("#")}
        names = {re.split(r"[ (:<,]", line.strip())[0] for line in wanted.splitlines()}
        self.assertEqual(names - listed, {"debhelper-compat"})         # a name that debhelper has as well


class Settings(unittest.TestCase):
    def keys(self):
        return xml.parse(source("data", ID + ".gschema.xml")).getroot().findall("schema/key")

    def test_valid(self):
        say("glib-compile-schemas", "--strict", "--dry-run", source("data"))

    def test_every_key_says_what_it_is(self):
        for key in self.keys():
            self.assertTrue(key.findtext("summary"), key.get("name"))

    def test_defaults_read_back(self):
        env = {**os.environ, "GSETTINGS_BACKEND": "memory"}
        lines = say("gsettings", "--schemadir", built("data"), "list-recursively", ID, env=env).splitlines()
        found = {line.split()[1]: line.split(None, 2)[2] for line in lines}
        self.assertEqual(set(found), {k.get("name") for k in self.keys()})
        for key in self.keys():
            self.assertEqual(found[key.get("name")].removeprefix("@as "), key.findtext("default"))


class FileType(unittest.TestCase):
    def kind(self, name, application_id=APPLICATION_ID):
        """What a desktop takes a file of this name for."""
        with tempfile.TemporaryDirectory() as home:
            packages = os.path.join(home, "mime", "packages")
            os.makedirs(packages)
            with open(source("data", ID + ".mime.xml"), encoding="utf-8") as f, \
                 open(os.path.join(packages, ID + ".xml"), "w", encoding="utf-8") as out:
                out.write(f.read())
            say("update-mime-database", os.path.join(home, "mime"))
            path = os.path.join(home, name)
            book = sqlite3.connect(path)
            book.executescript(f"PRAGMA application_id = {application_id}; CREATE TABLE a (b);")
            book.close()
            text = say("gio", "info", "-a", "standard::content-type", path,
                       env={**os.environ, "XDG_DATA_HOME": home, "GIO_USE_VFS": "local", "LC_ALL": "C.UTF-8"})
        return re.search(r"standard::content-type: (\S+)", text).group(1)

    def test_by_ending(self):
        self.assertEqual(self.kind("sổ quỹ.chungtay"), MIME)

    def test_by_content(self):
        self.assertEqual(self.kind("sổ quỹ"), MIME)

    def test_another_database_is_not_a_book(self):
        self.assertNotEqual(self.kind("other", 0), MIME)


class Icons(unittest.TestCase):
    def test_drawn(self):
        import gi
        gi.require_version("GdkPixbuf", "2.0")
        from gi.repository import GdkPixbuf
        paths = glob.glob(source("data", "icons", "**", "*.svg"), recursive=True)
        self.assertGreater(len(paths), 20)
        for path in paths:
            for size in (16, 48):
                picture = GdkPixbuf.Pixbuf.new_from_file_at_size(path, size, size)
                self.assertEqual((picture.get_width(), picture.get_height()), (size, size), path)
                opaque = sum(a > 128 for a in picture.get_pixels()[3::4])
                self.assertGreater(opaque, size, f"{path} is nearly empty at {size} pixels")

    def test_symbolic_icons_are_fills(self):
        """GTK recolours fills, not strokes."""
        for path in glob.glob(source("data", "icons", "symbolic", "*.svg")):
            with open(path, encoding="utf-8") as f:
                text = f.read()
            self.assertNotIn("stroke", text, path)
            self.assertIn('viewBox="0 0 16 16"', text, path)

    def test_encoded_for_windows(self):
        with tempfile.TemporaryDirectory() as folder:
            bundle = os.path.join(folder, "icons.gresource")
            say(source("data", "icons", "encode.py"), bundle)
            names = {os.path.basename(line) for line in say("gresource", "list", bundle).splitlines()}
        have = {os.path.basename(p) for p in glob.glob(source("data", "icons", "symbolic", "*.svg"))}
        self.assertEqual(names, {n.removesuffix(".svg") + ".symbolic.png" for n in have})


class Manual(unittest.TestCase):
    def test_valid(self):
        for path in sorted(glob.glob(source("data", "man", "**", "*.1"), recursive=True)):
            self.assertEqual(say("mandoc", "-T", "lint", "-W", "warning", path), "")

    def test_same_in_vietnamese(self):
        """Commands, options and file names stand in the same order; only the words between them differ."""
        for name in ("chungtay.1", "chungtay-cli.1"):
            fixed = []
            for folder in (("data", "man"), ("data", "man", "vi")):
                with open(source(*folder, name), encoding="utf-8") as f:
                    page = f.read()
                fixed.append(re.findall(r"\b(?:Cm|Fl|Ev) (\S+)|^(chungtay-cli \w+)", page, re.M))
            self.assertEqual(*fixed, name)

    def test_names_every_command(self):
        """The manual tells of what --help lists, and of nothing that is not there."""
        listed = set(re.findall(r"^  ([a-z][a-z-]+) ", say(built("src", "cli", "chungtay-cli"), "--help", env={**os.environ, "LANGUAGE": "en"}), re.M))
        with open(source("data", "man", "chungtay-cli.1"), encoding="utf-8") as f:
            page = f.read()
        described = set(re.findall(r"^\.It Cm ([a-z][a-z-]+)|, Cm ([a-z][a-z-]+) Ar", page, re.M))
        self.assertEqual(listed, {a or b for a, b in described})
