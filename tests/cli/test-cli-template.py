# SPDX-License-Identifier: GPL-3.0-or-later
"""The blank list of members: filled in with another program, it comes into the book as it was typed."""
import os
import subprocess
import tempfile
import unittest

import openpyxl

from cli import DONE, REFUSED, USAGE, CliTest, run

PEOPLE = [
    ("Nguyễn Thị Hòa", "11/02/1956", "Nữ", "10/01/2026", "Nghèo", "1", "001156000123", "0912345678", "Xóm Đình", "Kinh", "Có", "hay ốm"),
    ("Trần Văn Băng", "1937", "Nam", "10/01/2026", "Cận nghèo", "2", None, None, None, None, "Không", None),
    ("Lê Thị Ân", "05/1960", "Nữ", "10/01/2026", "Khó khăn", None, None, "0987654321", None, "Thái", None, None),
    ("Vũ Thị Tám", "03/03/1961", "Nữ", "10/01/2026", "Trung bình", None, None, None, None, None, None, None),
    ("Đỗ Văn Ước", "1970", "Nam", "10/01/2026", "Khá", None, None, None, None, None, None, None),
]


class Template(CliTest):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.form = os.path.join(self.folder, "danh sách.xlsx")

    def fill_in(self):
        self.assertEqual(run("template", self.form, "--kind", "members", "--today", "2026-01-05"), (DONE, "", ""))
        workbook = openpyxl.load_workbook(self.form)
        sheet = workbook.active
        header = next(row for row in sheet.iter_rows() if row[0].value == "Họ và tên")
        for i, person in enumerate(PEOPLE, header[0].row + 1):
            for column, value in enumerate(person, 1):
                sheet.cell(i, column).value = value
        return workbook

    def imported(self, path):
        book = os.path.join(self.folder, "sổ.chungtay")
        self.assertEqual(run("new", book, "--name", "CLB", "--today", "2026-01-05")[0], DONE)
        code, out, err = run("import-members", book, path, "--today", "2026-01-15")
        self.assertEqual((code, err), (DONE, ""), out)
        self.assertEqual([line.split("\t")[1] for line in out.splitlines()[1:] if line.split("\t")[1] != "skipped"], ["new"] * len(PEOPLE), out)
        names, *rows = self.rows("list", book, "members", "--today", "2026-01-15")
        os.unlink(book)
        return [dict(zip(names, row)) for row in rows]

    def test_filled_in_and_taken_over(self):
        self.fill_in().save(self.form)
        rows = self.imported(self.form)
        self.assertEqual([row["name"] for row in rows], [person[0] for person in PEOPLE])
        self.assertEqual([row["birth"] for row in rows], ["1956-02-11", "1937", "1960-05", "1961-03-03", "1970"])
        self.assertEqual([row["household"] for row in rows], ["poor", "near-poor", "hardship", "average", "well-off"])
        self.assertEqual({row["joined"] for row in rows}, {"2026-01-10"})

    def test_saved_by_another_program(self):
        self.fill_in().save(self.form)
        for kind in ("ods", "csv:Text - txt - csv (StarCalc):44,34,76"):
            with self.subTest(kind):
                subprocess.run(["soffice", "--headless", "--convert-to", kind, "--outdir", self.folder, self.form], check=True,
                               capture_output=True, env={**os.environ, "HOME": self.folder}, timeout=120)
                other = os.path.join(self.folder, "danh sách." + kind[:3])
                self.assertEqual(len(self.imported(other)), len(PEOPLE))

    def test_drop_downs(self):
        rules = {str(rule.sqref).rstrip("0123456789"): rule for rule in self.fill_in().active.data_validations.dataValidation}
        self.assertEqual([(rule.type, rule.formula1) for rule in rules.values() if rule.type == "list"],
                         [("list", '"Nữ,Nam"'), ("list", '"Nghèo,Cận nghèo,Khó khăn,Trung bình,Khá"'), ("list", '"Có,Không"')])
        self.assertTrue(all(rule.prompt for rule in rules.values()))

    def test_refusals(self):
        self.assertEqual(run("template", self.form)[0], USAGE)
        code, _, err = run("template", self.form, "--kind", "cake")
        self.assertEqual((code, "cake" in err, os.path.exists(self.form)), (REFUSED, True, False))
        code, _, err = run("template", os.path.join(self.folder, "không", "có.xlsx"), "--kind", "members")
        self.assertEqual((code, "có.xlsx" in err), (3, True))


if __name__ == "__main__":
    unittest.main()
