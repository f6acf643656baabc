# SPDX-License-Identifier: GPL-3.0-or-later
"""The Windows program as people have it: installed by its installer, in the folder of a user with a Vietnamese name."""
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import wine
from wine import TODAY, cli, native

LIST = os.path.join(wine.TOP, "tests", "data", "lists", "02-tieu-de-gop.xlsx")
REPORT = ("--from", "2027-01-01", "--to", "2027-01-31")
FOUNDING = ("--name", "CLB LTHTGN thôn Nguyễn Huệ", "--commune", "Xã Đồng Tâm", "--founded", "2020-01-10", "--book-id", "0123456789abcdef")
EVENING = """\
{"do": "meeting.open", "date": "2027-01-08"}
{"do": "meeting.row", "meeting": 1, "member": 1, "present": true, "dues": 5000}
{"do": "meeting.row", "meeting": 1, "member": 2, "present": false}
{"do": "meeting.post", "meeting": 1}
"""


def dump(book):
    with sqlite3.connect(f"file:{book}?immutable=1", uri=True) as connection:
        return "\n".join(connection.iterdump())


def pages(pdf):
    """The pages of a PDF as pictures."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", "80", pdf, os.path.join(folder, "p")], check=True)
        found = []
        for name in sorted(os.listdir(folder)):
            with open(os.path.join(folder, name), "rb") as f:
                found.append(f.read())
        return found


def look_alike(one, other):
    """The two compilers round the last bit of a place differently, which shows as another shade of grey at the edge of a
    letter: at 80 dots an inch no point may differ by more than a sixth of the way from black to white."""
    mine, theirs = pages(one), pages(other)
    return len(mine) == len(theirs) and all(len(a) == len(b) and (a == b or max(abs(x - y) for x, y in zip(a, b)) < 43)
                                            for a, b in zip(mine, theirs))


def parts(xlsx):
    with zipfile.ZipFile(xlsx) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def setUpModule():
    """Installed afresh, over nothing."""
    global screen
    screen = wine.Screen()
    unittest.addModuleCleanup(screen.close)
    if os.path.exists(os.path.join(wine.PROGRAM, "uninstall.exe")):
        wine.remove()
    shutil.rmtree(wine.PROGRAM, ignore_errors=True)
    wine.install()


class Same(unittest.TestCase):
    """What one of the two programs writes, the other would have written."""

    def compare_files(self, one, other):
        for name in ("BC-01.xlsx", "B1.xlsx"):
            self.assertEqual(parts(os.path.join(one, name)), parts(os.path.join(other, name)), name)
        for name in ("phiếu sinh hoạt.pdf", "phiếu trắng.pdf"):
            a, b = os.path.join(one, name), os.path.join(other, name)
            self.assertTrue(look_alike(a, b), name)
            self.assertEqual(*(subprocess.run(["pdftotext", "-layout", p, "-"], capture_output=True, check=True).stdout.split() for p in (a, b)))

    def export(self, tool, book, folder):
        path = lambda name: os.path.join(folder, name)
        tool("report", book, "BC-01", *REPORT, "--output", path("BC-01.xlsx"), "--today", TODAY)
        tool("report", book, "B1", *REPORT, "--output", path("B1.xlsx"), "--today", TODAY)
        tool("print", book, "meeting-sheet", "--meeting", "1", "--output", path("phiếu sinh hoạt.pdf"), "--today", TODAY)
        tool("print", book, "minutes", "--meeting", "1", "--output", path("phiếu trắng.pdf"), "--blank", "--today", TODAY)

    def test_evening(self):
        """A book, a list, a meeting, its papers: by both, then compared."""
        folders = {cli: wine.fresh("Sổ của tôi"), native: tempfile.mkdtemp()}
        self.addCleanup(shutil.rmtree, folders[native])
        said = {}
        for tool, folder in folders.items():
            book = os.path.join(folder, "sổ quỹ.chungtay")
            shutil.copy(LIST, os.path.join(folder, "danh sách.xlsx"))
            said[tool] = [
                tool("new", book, *FOUNDING, "--today", TODAY),
                tool("import-members", book, os.path.join(folder, "danh sách.xlsx"), "--joined", "2020-01-10", "--today", TODAY),
                tool("apply", book, "--today", TODAY, input=EVENING.encode()),
                tool("check", book),
                *(tool("list", book, what, "--at", TODAY) for what in ("members", "vouchers", "meetings", "audit")),
            ]
            self.export(tool, book, folder)
            self.assertEqual(os.listdir(folder).count("sổ quỹ.chungtay-lock"), 0)
        self.assertEqual(said[cli], said[native])
        self.assertIn("ok\t4", said[cli][2])
        mine, other = (os.path.join(folders[t], "sổ quỹ.chungtay") for t in (cli, native))
        self.assertEqual(dump(mine), dump(other))
        self.compare_files(folders[cli], folders[native])

    def test_books_go_both_ways(self):
        folder = wine.fresh("Đi và về")
        book = os.path.join(folder, "mẫu.chungtay")
        cli("sample", book, "--today", TODAY)
        native("apply", book, "--today", TODAY, input=b'{"do": "club.set", "place": "\xc4\x90\xc3\xacnh l\xc3\xa0ng"}\n')
        cli("apply", book, "--today", TODAY, input=b'{"do": "group.add", "name": "T\xe1\xbb\x95 6"}\n')
        for tool in (cli, native):
            self.assertNotIn("failed", tool("check", book))
        copies = [os.path.join(folder, n) for n in ("một.csv", "hai.csv")]
        for tool, copy in zip((cli, native), copies):
            tool("export", book, "--format", "csv", "--output", copy)
        self.assertEqual(subprocess.run(["diff", "-r", *copies], capture_output=True).stdout, b"")


class Place(unittest.TestCase):
    """Wherever the program and the books lie."""

    def test_what_is_installed(self):
        have = {os.path.relpath(os.path.join(f, n), wine.PROGRAM) for f, _, names in os.walk(wine.PROGRAM) for n in names}
        for name in ("bin/chungtay.exe", "bin/chungtay-cli.exe", "etc/fonts/fonts.conf", "share/fonts/Inter-Regular.otf",
                     "share/fonts/Tinos-Regular.ttf", "share/locale/vi/LC_MESSAGES/chungtay.mo", "share/licences/versions.txt",
                     "share/glib-2.0/schemas/gschemas.compiled", "uninstall.exe"):
            self.assertIn(name, have)
        with open(os.path.join(wine.PROGRAM, "share", "licences", "versions.txt"), encoding="utf-8") as f:
            versions = f.read()
        for name in have:
            if name.endswith(".dll"):
                self.assertRegex(versions, re.escape(os.path.basename(name)) + r": \S+ \S*\d", name)

    def test_double_click(self):
        """Explorer's way from a file to the program."""
        key = r"HKCU\Software\Classes"
        self.assertIn("ChungTay.Book", wine.registry(key + r"\.chungtay"))
        command = wine.registry(key + r"\ChungTay.Book\shell\open\command")
        self.assertRegex(command, r'"C:\\users\\.*\\bin\\chungtay.exe" "%1"')
        menu = os.path.join(wine.HOME, "AppData", "Roaming", "Microsoft", "Windows", "Start Menu", "Programs", "Chung Tay.lnk")
        self.assertTrue(os.path.exists(menu))

    def test_long_path_and_spaces(self):
        folder = wine.fresh("Chỗ  có dấu cách")
        inside = r"C:\users\%s\Documents\Chỗ  có dấu cách" % wine.USER
        while len(inside) < 240 - len("\\sổ.chungtay") - 21:
            inside += "\\thư mục rất dài số 1"
            folder = os.path.join(folder, "thư mục rất dài số 1")
        os.makedirs(folder, exist_ok=True)
        name = "sổ" + "ạ" * (240 - len(inside) - len("\\sổ.chungtay")) + ".chungtay"
        book = inside + "\\" + name
        self.assertEqual(len(book), 240)
        cli("sample", book, "--today", TODAY)
        self.assertTrue(os.path.exists(os.path.join(folder, name)))
        self.assertNotIn("failed", cli("check", book))
        report = book.replace(".chungtay", ".xlsx")
        cli("report", book, "BC-01", "--from", "2026-10-01", "--to", "2026-10-31", "--output", report, "--today", TODAY)
        cli("print", book, "meeting-sheet", "--meeting", "3", "--output", book.replace(".chungtay", ".pdf"), "--today", TODAY)
        cli("backup", book, book.replace("sổ", "so", 1))
        self.assertEqual(len(os.listdir(folder)), 4)

    def test_portable(self):
        """Unpacked onto a stick, in a folder with blanks, the installed program's own out of the way."""
        folder = wine.fresh("USB của bà Hồng")
        with zipfile.ZipFile(wine.PORTABLE[0]) as archive:
            archive.extractall(folder)
        program = os.path.join(folder, "ChungTay")
        book = os.path.join(folder, "sổ.chungtay")
        cli("sample", book, "--today", TODAY, folder=program)
        cli("print", book, "calendar", "--month", "2026-10", "--output", os.path.join(folder, "lịch.pdf"), "--today", TODAY, folder=program)
        screen.start(os.path.join(program, "Chung Tay.exe"), book, title="CLB LTHTGN thôn Bình An")
        screen.picture("portable")
        screen.key("ctrl+q")
        wine.poll(lambda: not os.path.exists(book + "-lock"), "the book to be closed")
        settings = os.path.join(program, "settings", "glib-2.0", "settings", "keyfile")
        self.assertTrue(os.path.exists(settings))


class Window(unittest.TestCase):
    """The window, typed into; its pictures are in pictures/."""

    def setUp(self):
        self.folder = wine.fresh("Sổ câu lạc bộ")
        self.book = os.path.join(self.folder, "sổ quỹ.chungtay")
        cli("sample", self.book, "--today", TODAY)
        self.program = os.path.join(wine.PROGRAM, "bin", "chungtay.exe")

    def start(self):
        return screen.start(self.program, "--today", TODAY, self.book, title="CLB LTHTGN thôn Bình An")

    def last_meeting(self):
        lines = cli("list", self.book, "meetings", "--to", "2027-12-31").splitlines()
        return dict(zip(lines[0].split("\t"), lines[-1].split("\t")))

    def tearDown(self):
        for process in screen.processes[3:]:
            process.kill()

    def is_closed(self):
        return not os.path.exists(self.book + "-lock")

    def test_meeting(self):
        """A meeting keyed in without the mouse, posted, its papers the same as those of the Linux program."""
        self.start()
        screen.picture("opened")
        screen.key("alt+3", "ctrl+n", "ctrl+Return")
        screen.picture("sheet")
        screen.key("Return", "Return", "Return", "period")    # the first: no paper to name
        wine.poll(lambda: self.last_meeting()["present"] == "2", "two people to be present")
        screen.picture("keyed")
        screen.key("ctrl+Return", "ctrl+shift+Return")
        screen.picture("post")
        screen.key("ctrl+Return")
        wine.poll(lambda: self.last_meeting()["state"] == "posted", "the meeting to be posted")
        screen.picture("posted")
        screen.key("ctrl+q")
        wine.poll(self.is_closed, "the book to be closed")
        self.assertEqual(self.last_meeting()["present"], "59")
        self.assertNotIn("failed", native("check", self.book))
        no = self.last_meeting()["meeting"]
        for tool, name in ((cli, "cửa sổ.pdf"), (native, "linux.pdf")):
            tool("print", self.book, "meeting-sheet", "--meeting", no, "--output", os.path.join(self.folder, name), "--today", TODAY)
        self.assertTrue(look_alike(*(os.path.join(self.folder, name) for name in ("cửa sổ.pdf", "linux.pdf"))))

    def test_killed_in_the_middle(self):
        """The next start finds every row that was keyed, and says so."""
        process = self.start()
        screen.key("alt+3", "ctrl+n", "ctrl+Return", "Return", "Return", "Return")
        wine.poll(lambda: self.last_meeting()["present"] == "2", "two people to be present")
        process.kill()
        wine.poll(lambda: not screen.titles(), "the window to be gone")
        self.assertTrue(os.path.exists(self.book + "-lock"))
        self.assertNotIn("failed", cli("check", self.book))
        self.start()
        screen.picture("after-a-crash")
        self.assertEqual(self.last_meeting()["present"], "2")
        screen.key("ctrl+q")
        wine.poll(self.is_closed, "the book to be closed")

    def test_upgrade_while_open(self):
        """Refused without a change while the program runs; over the old version once it is closed."""
        self.start()
        stale = os.path.join(wine.PROGRAM, "bin", "old-version.dll")
        with open(stale, "w", encoding="utf-8") as f:
            f.write("left by an older version")
        with open(os.path.join(wine.PROGRAM, "sổ trong thư mục chương trình.chungtay"), "w", encoding="utf-8") as f:
            f.write("somebody's")
        wine.install(status=5)
        self.assertTrue(os.path.exists(stale))
        screen.key("alt+3", "ctrl+n", "ctrl+Return", "Return", "Return")
        wine.poll(lambda: self.last_meeting()["present"] == "1", "the program to go on working")
        screen.key("ctrl+q")
        wine.poll(self.is_closed, "the book to be closed")
        wine.install()
        self.assertFalse(os.path.exists(stale))
        self.assertTrue(os.path.exists(f.name))
        self.assertNotIn("failed", cli("check", self.book))


class Xremoval(unittest.TestCase):
    """Last, as unittest takes classes by their name."""

    def test_books_stay(self):
        book = os.path.join(wine.fresh("Giữ lại"), "sổ.chungtay")
        inside = os.path.join(wine.PROGRAM, "sổ.chungtay")
        cli("sample", book, "--today", TODAY)
        shutil.copy(book, inside)
        wine.remove()
        left = [os.path.join(f, n) for f, _, names in os.walk(wine.PROGRAM) for n in names]
        self.assertEqual([p for p in left if not p.endswith(".chungtay")], [])
        self.assertIn(inside, left)
        for path in (book, inside):
            self.assertNotIn("failed", native("check", path))
        for key in (r"\Classes\.chungtay", r"\Classes\ChungTay.Book", r"\ChungTay", r"\Microsoft\Windows\CurrentVersion\Uninstall\ChungTay"):
            self.assertEqual(wine.registry(r"HKCU\Software" + key), "", key)


if __name__ == "__main__":
    unittest.main(verbosity=2)
