# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what a spreadsheet file holds, without the library that wrote it."""
import re
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class Cell:
    def __init__(self, kind, value, formula, style):
        self.kind, self.value, self.formula, self.style = kind, value, formula, style


class Sheet:
    def __init__(self, name, state, xml, strings):
        self.name, self.hidden = name, state == "hidden"
        self.root = ElementTree.fromstring(xml)
        self.cells = {}
        for c in self.root.iter(f"{MAIN}c"):
            letters, row = re.fullmatch(r"([A-Z]+)(\d+)", c.get("r")).groups()
            column = 0
            for letter in letters:
                column = column * 26 + ord(letter) - 64
            self.cells[int(row), column] = self.read_cell(c, strings)

    @staticmethod
    def read_cell(c, strings):
        value, formula = c.find(f"{MAIN}v"), c.find(f"{MAIN}f")
        text = value.text or "" if value is not None else ""
        if c.get("t") == "s":
            text = strings[int(text)]
        elif c.get("t") == "inlineStr":
            text = "".join(t.text or "" for t in c.iter(f"{MAIN}t"))
        return Cell(c.get("t", "n"), text, None if formula is None else formula.text, c.get("s"))

    def rows(self):
        """Rows of texts, each as long as its last cell that is not empty."""
        last = max((row for row, _ in self.cells), default=0)
        table = [[] for _ in range(last)]
        for (row, column), cell in sorted(self.cells.items()):
            if cell.value != "":
                cells = table[row - 1]
                cells.extend([""] * (column - len(cells)))
                cells[column - 1] = cell.value
        return table

    def find(self, tag):
        return self.root.find(f"{MAIN}{tag}")


def read(path):
    """The sheets of a file, in order."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        relations = {r.get("Id"): r.get("Target") for r in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))}
        strings = []
        if "xl/sharedStrings.xml" in archive.namelist():
            for si in ElementTree.fromstring(archive.read("xl/sharedStrings.xml")):
                strings.append("".join(t.text or "" for t in si.iter(f"{MAIN}t")))
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
        return [Sheet(s.get("name"), s.get("state"), archive.read("xl/" + relations[s.get(RELATION)]), strings)
                for s in book.iter(f"{MAIN}sheet")]
