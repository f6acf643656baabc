#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Indicators and reports of the sample club, from outside."""
import os
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
from cli import USAGE, CliTest, run


class ReportTest(CliTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.book = cls.path("mẫu.chungtay")
        assert run("sample", cls.book)[0] == 0

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def path(cls, name):
        return os.path.join(cls.folder.name, name)


class IndicatorsTest(ReportTest):
    def indicators(self, *args):
        rows = self.rows("indicators", self.book, *args)
        self.assertEqual(rows[0], ["code", "name", "value", "unit"])
        return {row[0]: row for row in rows[1:]}

    def test_year(self):
        rows = self.indicators("--from", "2026-01-01", "--to", "2026-12-31")
        self.assertEqual(rows["I03"][2:], ["60", "người"])
        self.assertEqual(rows["I06"][2:], ["66.7", "%"])
        self.assertEqual(rows["I21"][2:], ["73347700", "đồng"])
        self.assertEqual(rows["I30"][2], "96.2")

    def test_without_a_period(self):
        """From the first day of the book to today."""
        self.assertEqual(self.indicators("--today", "2026-12-31"), self.indicators("--from", "2026-01-01", "--to", "2026-12-31"))
        self.assertEqual(self.indicators("--today", "2025-12-31")["I20"][2], "0")

    def test_refusals(self):
        self.refused("indicators", self.book, "--from", "2026-02-01", "--to", "2026-01-31")
        self.refused("indicators", self.path("none.chungtay"), naming="none.chungtay")
        for bad in ("2026-02-30", "2026", ""):
            code, out, _ = run("indicators", self.book, "--from", bad)
            self.assertEqual((code, out), (USAGE, ""))
        self.assertEqual(run("indicators")[0], USAGE)


if __name__ == "__main__":
    unittest.main()
