#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Indicators and reports of the sample club, from outside."""
import hashlib
import os
import re
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
from cli import DONE, REFUSED, SYSTEM, TOP, USAGE, CliTest, run
import xlsx

EXPECTED = os.path.join(TOP, "tests", "data", "reports")
MONTH = ("--from", "2026-12-01", "--to", "2026-12-31", "--today", "2026-12-31")
YEAR = ("--from", "2026-01-01", "--to", "2026-12-31", "--today", "2026-12-31")
REPORTS = {"BC-01": MONTH, "BC-04": YEAR, "BC-05": YEAR, "BC-06": MONTH, "BC-07": YEAR, "BC-08": YEAR, "B1": YEAR, "B2": YEAR,
           "B3": YEAR, "B4": MONTH, "B5": YEAR, "B6": YEAR, "B7": YEAR, "B8": YEAR, "B9": MONTH, "B10": YEAR, "B11": YEAR, "B12": MONTH,
           "B13": YEAR, "B14": YEAR, "B15": YEAR, "B16": YEAR, "B17": YEAR, "B18": YEAR, "B19": YEAR,
           "B20": YEAR}
GOES_UP = [kind for kind in REPORTS if kind.startswith("BC-")]


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


class FilesTest(ReportTest):
    def report(self, kind, *period, name=None):
        path = self.path(name or f"{kind}.xlsx")
        self.assertEqual(run("report", self.book, kind, *(period or REPORTS[kind]), "--output", path), (DONE, "", ""))
        return path

    def test_expected_tables(self):
        """Every cell of every report of the sample club. CT_ACCEPT=1 writes the tables anew: look at what changed."""
        for kind in REPORTS:
            with self.subTest(kind):
                lines = []
                for sheet in xlsx.read(self.report(kind)):
                    if not sheet.hidden:
                        lines += ["# " + sheet.name] + ["\t".join(row).replace("\n", " ").rstrip() for row in sheet.rows()]
                # The code changes with the program's version; test_check_code_is_printed looks at it.
                table = re.sub(r"(Mã kiểm tra:)( [0-9A-F]{4}){4}", r"\1", "\n".join(lines)) + "\n"
                path = os.path.join(EXPECTED, kind + ".tsv")
                if os.environ.get("CT_ACCEPT"):
                    with open(path, "w", encoding="utf-8", newline="\n") as file:
                        file.write(table)
                with open(path, encoding="utf-8") as file:
                    self.assertEqual(table, file.read())

    def test_same_bytes(self):
        for kind in REPORTS:
            one, other = self.report(kind, name="one.xlsx"), self.report(kind, name="other.xlsx")
            with open(one, "rb") as a, open(other, "rb") as b:
                self.assertEqual(a.read(), b.read(), kind)

    def test_machine_sheet(self):
        for kind in GOES_UP:
            with self.subTest(kind):
                hidden = [s for s in xlsx.read(self.report(kind)) if s.hidden]
                self.assertEqual([s.name for s in hidden], ["_chungtay"])
                self.assertTrue(all(c.kind in ("s", "inlineStr") for c in hidden[0].cells.values() if c.value))
                rows = hidden[0].rows()
                head = next(i for i, row in enumerate(rows) if row[0] == "code")
                self.assertEqual([row[0] for row in rows[:head]],
                                 ["key", "format", "program", "kind", "unit_code", "unit_name", "commune", "province", "from",
                                  "to", "made_on", "book_id", "check"])
                period = REPORTS[kind]
                self.assertEqual(rows[head:], self.rows("indicators", self.book, *period))
                key = dict(rows[1:head])
                self.assertEqual((key["format"], key["kind"], key["from"], key["to"]), ("1", kind, period[1], period[3]))
                digest = hashlib.sha256()
                for row in rows:
                    if row[0] != "check":
                        digest.update(("\t".join(row) + "\n").encode())
                self.assertEqual(key["check"], digest.hexdigest()[:16])

    def test_check_code_is_printed(self):
        for kind in GOES_UP:
            sheets = xlsx.read(self.report(kind))
            code = dict(row[:2] for row in sheets[-1].rows() if len(row) == 2)["check"].upper()
            printed = " ".join(code[i:i + 4] for i in range(0, 16, 4))
            foot = sheets[0].find("headerFooter").find(f"{xlsx.MAIN}oddFooter").text
            self.assertIn(printed, foot)
            self.assertNotIn("&C", foot, "parts of a footer may lie over each other")

    def test_set_up_for_print(self):
        for kind in REPORTS:
            for sheet in xlsx.read(self.report(kind)):
                if sheet.hidden:
                    continue
                self.assertEqual(sheet.find("pageSetup").get("paperSize"), "9")
                margins = {k: float(v) for k, v in sheet.find("pageMargins").attrib.items()}
                self.assertEqual(margins, {"left": 1.18, "right": 0.59, "top": 0.79, "bottom": 0.79, "header": 0.3,
                                           "footer": 0.39} | {"header": margins["header"]})
                self.assertIsNotNone(sheet.find("sheetPr").find(f"{xlsx.MAIN}pageSetUpPr"))

    def test_kinds(self):
        """Every report that there is, is tested here."""
        kinds = sorted(REPORTS, key=lambda kind: (kind[:2] != "BC", int(kind.strip("BC-"))))
        self.assertIn(", ".join(kinds) + ".", run("report", self.book, "B99", "--output", "x.xlsx")[2])

    def test_an_older_file_is_replaced(self):
        path = self.path("old.xlsx")
        with open(path, "w", encoding="ascii") as file:
            file.write("old")
        self.report("BC-01", name="old.xlsx")
        self.assertEqual(xlsx.read(path)[0].name, "BC-01")
        self.assertEqual([n for n in os.listdir(self.folder.name) if n.startswith("old")], ["old.xlsx"])

    def test_refusals(self):
        out = ("--output", self.path("x.xlsx"))
        self.refused("report", self.book, "BC-02", *out, naming="BC-02")
        self.refused("report", self.book, "BC-99", *out, naming="BC-01")
        self.refused("report", self.book, "BC-01", "--from", "2026-02-01", "--to", "2026-01-01", *out)
        self.assertEqual(run("report", self.book, "BC-01")[0], USAGE)
        self.assertEqual(run("report", self.book, "BC-01", "--output", self.path("x.ods"))[0], USAGE)
        code, _, err = run("report", self.book, "BC-01", "--output", os.path.join(self.folder.name, "no", "x.xlsx"))
        self.assertEqual(code, SYSTEM)
        self.assertRegex(err, r"\Achungtay-cli: .+x\.xlsx.+[.]\n")
        self.assertFalse([n for n in os.listdir(self.folder.name) if n.startswith("x.")])

    def test_unwritable_folder(self):
        self.assertEqual(run("report", self.book, "BC-01", "--output", "/proc/x.xlsx")[0], SYSTEM)

    def test_empty_book(self):
        """A book in which nothing has happened yet makes every report, without a figure that is not 0."""
        book = self.path("empty.chungtay")
        self.assertEqual(run("new", book, "--name", "CLB mới")[0], DONE)
        for kind in REPORTS:
            path = self.path("empty.xlsx")
            self.assertEqual(run("report", book, kind, *MONTH, "--output", path), (DONE, "", ""), kind)
            for sheet in xlsx.read(path):
                for cell in sheet.cells.values():
                    self.assertTrue(cell.formula is None or cell.value in ("0", "Đúng"), (kind, cell.formula, cell.value))

    def test_strange_names(self):
        """A club's name of any length, with what means something in a footer, a formula or XML."""
        book = self.path("strange.chungtay")
        name = "=&P&\"A\" <b> " + "dài " * 60
        self.assertEqual(run("new", book, "--name", name, "--commune", "phường Bến Thủy")[0], DONE)
        for kind in REPORTS:
            path = self.path("strange.xlsx")
            self.assertEqual(run("report", book, kind, *REPORTS[kind], "--output", path), (DONE, "", ""))
            sheets = xlsx.read(path)
            footer = sheets[0].find("headerFooter").find(f"{xlsx.MAIN}oddFooter").text
            self.assertLess(len(footer), 256)
            formulas = [c.formula for s in sheets for c in s.cells.values() if c.formula is not None]
            self.assertFalse([f for f in formulas if "dài" in f])


if __name__ == "__main__":
    unittest.main()
