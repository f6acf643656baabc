#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Books of earlier versions become what a new book is, with all that they hold."""
import gzip
import json
import os
import shutil
import sqlite3
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
from cli import DONE, TOP, CliTest, run
from version1 import make_version_1


def look(book, *queries):
    db = sqlite3.connect(f"file:{book}?mode=ro", uri=True)
    answers = [db.execute(query).fetchall() for query in queries]
    db.close()
    return answers


def schema(book):
    return look(book, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2", "PRAGMA user_version",
                "PRAGMA application_id")


def content(book):
    tables = [name for (name,) in look(book, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")[0]]
    return dict(zip(tables, look(book, *(f"SELECT * FROM {table} ORDER BY 1, 2" for table in tables))))


class MigrateTest(CliTest):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.book = os.path.join(folder.name, "sổ.chungtay")
        self.new = os.path.join(folder.name, "mới.chungtay")
        self.assertEqual(run("sample", self.new, "--members", "40", "--months", "8", "--seed", "3")[0], DONE)
        self.apply(self.new, {"do": "group.add", "name": "Tổ cũ"})
        shutil.copy(self.new, self.book)

    def apply(self, book, command):
        code, out, err = run("apply", book, "--today", "2021-09-01", stdin=json.dumps(command) + "\n")
        self.assertEqual((code, err), (DONE, ""), out)

    def test_version_1_becomes_a_new_book(self):
        make_version_1(self.book)
        self.assertNotEqual(schema(self.book)[0], schema(self.new)[0])
        self.assertEqual(look(self.book, "SELECT min (id) FROM command_change"), [[(1,)]])
        self.assertEqual(run("check", self.book)[0], DONE)
        # The first command migrates; it is undone, and the one of the earlier version too.
        self.apply(self.book, {"do": "group.add", "name": "Tổ mới"})
        self.assertEqual(schema(self.book), schema(self.new))
        self.assertEqual(run("check", self.book)[0], DONE)
        self.apply(self.book, {"do": "undo"})
        self.apply(self.book, {"do": "undo"})
        self.assertEqual(run("check", self.book)[0], DONE)
        for command in ({"do": "group.add", "name": "Tổ mới"}, {"do": "undo"}, {"do": "undo"}):
            self.apply(self.new, command)
        mine, theirs = content(self.book), content(self.new)
        for table in theirs:
            if table != "command":
                self.assertEqual(mine[table], theirs[table], table)
        self.assertEqual([row[3:-1] for row in mine["command"]], [row[3:-1] for row in theirs["command"]])

    def test_a_book_that_version_1_wrote(self):
        with gzip.open(os.path.join(TOP, "tests", "data", "version-1.chungtay.gz")) as packed, open(self.book, "wb") as f:
            f.write(packed.read())
        self.assertEqual(look(self.book, "PRAGMA user_version"), [[(1,)]])
        self.assertEqual(run("check", self.book)[0], DONE)
        self.apply(self.book, {"do": "undo"})
        self.assertEqual(schema(self.book), schema(self.new))
        self.assertEqual(run("check", self.book)[0], DONE)

    def test_a_book_between_the_versions(self):
        """Some of the third version's ways were there before it had a number."""
        before = content(self.book)
        db = sqlite3.connect(self.book)
        db.execute("PRAGMA user_version = 2")
        db.close()
        self.assertEqual(run("check", self.book)[0], DONE)
        self.assertEqual(look(self.book, "PRAGMA user_version"), [[(2,)]])
        self.apply(self.book, {"do": "undo"})
        self.assertEqual(schema(self.book), schema(self.new))
        self.assertEqual(run("check", self.book)[0], DONE)
        after = content(self.book)
        self.assertEqual(after["command_change"][:len(before["command_change"])], before["command_change"])
        self.assertEqual(after["posting"], before["posting"])


if __name__ == "__main__":
    unittest.main()
