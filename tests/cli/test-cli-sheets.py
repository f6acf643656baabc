#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An office program opens every report, works out every formula anew, and gets what is stored beside it."""
import csv
import glob
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
from cli import DONE, run
import xlsx

# Formulas are worked out when a file is opened, not taken from it.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
# Comma, quotes, UTF-8, from row 1, figures as they are and not as they are shown, every sheet into its own file.
FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
YEAR = ("--from", "2026-01-01", "--to", "2026-12-31", "--today", "2026-12-31")
KINDS = ["BC-01", "BC-04", "BC-05", "BC-06", "BC-07", "BC-08", "B1", "B2", "B5", "B6", "B7", "B9", "B10", "B11"]


class SheetsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        top = cls.folder.name
        book = os.path.join(top, "s.chungtay")
        assert run("sample", book)[0] == DONE
        for kind in KINDS:
            assert run("report", book, kind, *YEAR, "--output", os.path.join(top, kind + ".xlsx")) == (DONE, "", "")
        profile = os.path.join(top, "profile")
        os.makedirs(os.path.join(profile, "user"))
        with open(os.path.join(profile, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as file:
            file.write(SETTINGS)
        subprocess.run([shutil.which("soffice"), f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", FILTER,
                        "--outdir", top, *sorted(glob.glob(os.path.join(top, "*.xlsx")))],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=240)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def recalculated(self, kind, sheet):
        with open(os.path.join(self.folder.name, f"{kind}-{sheet.name}.csv"), encoding="utf-8", newline="") as file:
            return list(csv.reader(file))

    def test_formulas(self):
        found = 0
        for kind in KINDS:
            for sheet in xlsx.read(os.path.join(self.folder.name, kind + ".xlsx")):
                if sheet.hidden:
                    continue
                rows = self.recalculated(kind, sheet)
                for (row, column), cell in sheet.cells.items():
                    if cell.formula is None:
                        continue
                    found += 1
                    with self.subTest(kind=kind, sheet=sheet.name, row=row, column=column, formula=cell.formula):
                        self.assertEqual(rows[row - 1][column - 1], cell.value)
        self.assertGreater(found, 300)

    def test_texts(self):
        """What a cell says is what the office program reads there."""
        for kind in KINDS:
            for sheet in xlsx.read(os.path.join(self.folder.name, kind + ".xlsx")):
                if sheet.hidden:
                    continue
                rows = self.recalculated(kind, sheet)
                for (row, column), cell in sheet.cells.items():
                    if cell.kind in ("s", "inlineStr") and cell.value:
                        with self.subTest(kind=kind, sheet=sheet.name, row=row, column=column):
                            self.assertEqual(rows[row - 1][column - 1], cell.value)


if __name__ == "__main__":
    unittest.main()
