# SPDX-License-Identifier: GPL-3.0-or-later
"""read-table and import-members: results, manners, and files that mean harm."""
import io
import os
import tempfile
import unittest
import zipfile

from cli import CLI, DONE, REFUSED, SYSTEM, TOP, USAGE, CliTest, run

LISTS = os.path.join(TOP, "tests", "data", "lists")
TODAY = ("--today", "2026-03-01")
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SANITIZED = b"__asan_init" in open(CLI, "rb").read()


def file(name):
    return os.path.join(LISTS, name)


def xlsx(sheet, shared=b"", styles=b"", level=1):
    """The bytes of a workbook with one sheet, its XML as given."""
    rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>'
    rel = '<Relationship Id="r%d" Type="' + OFFICE + '/%s" Target="%s"/>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as z:
        z.writestr("[Content_Types].xml", "<Types/>")
        z.writestr("_rels/.rels", rels % (rel % (1, "officeDocument", "xl/workbook.xml")))
        z.writestr("xl/_rels/workbook.xml.rels", rels % "".join((rel % (1, "worksheet", "worksheets/sheet1.xml"),
                   rel % (2, "sharedStrings", "sharedStrings.xml"), rel % (3, "styles", "styles.xml"))))
        z.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>')
        z.writestr("xl/worksheets/sheet1.xml", sheet)
        if shared:
            z.writestr("xl/sharedStrings.xml", shared)
        if styles:
            z.writestr("xl/styles.xml", styles)
    return out.getvalue()


def ods(content):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        z.writestr("content.xml", content)
    return out.getvalue()


def cells(data):
    return f'<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData></worksheet>'


def ods_rows(rows, before=""):
    ns = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{p}:1.0"' for p in ("office", "table", "text", "style"))
    return (f"<office:document-content {ns}>{before}<office:body><office:spreadsheet><table:table table:name='A'>{rows}"
            "</table:table></office:spreadsheet></office:body></office:document-content>")


class ReadTable(CliTest):
    def test_rows(self):
        rows = self.rows("read-table", file("11-utf8-bom.csv"))
        self.assertEqual(rows[0], ["row", "c1", "c2", "c3", "c4", "c5", "c6", "c7"])
        self.assertEqual(rows[9], ["9", "8", "Ôn Hồng Hạnh", "02/07/1949", "Nam", "0830105307", "Tổ 3, phường Hiệp Thành", "dòng 1 dòng 2"])
        rows = self.rows("read-table", file("02-tieu-de-gop.xlsx"))
        self.assertEqual([r[0] for r in rows[1:6]], ["1", "2", "4", "5", "7"])
        self.assertEqual(rows[6][:4], ["8", "1", "Lê Thị Thảo Linh", "1969"])
        rows = self.rows("read-table", file("14-tcvn3.xlsx"))
        self.assertEqual(rows[3][2:], ["Từ Xuân Nam", "1966", "Nữ", "0332739295", "Tổ 3, phường Hiệp Thành"])

    def test_values(self):
        styles = (f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="170" formatCode="h:mm"/></numFmts><cellXfs><xf numFmtId="0"/>'
                  '<xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="170"/><xf numFmtId="9"/></cellXfs></styleSheet>')
        values = [("0.1", 0, "0.1"), ("0.1000000000000000055", 0, "0.1"), ("1E3", 0, "1000"), ("-0", 0, "0"), ("1.5E-5", 0, "0.000015"),
                  ("123456789012", 0, "123456789012"), ("1e21", 0, "1e+21"), ("0.3", 4, "0.3"), ("20496", 1, "1956-02-11"),
                  ("20496.75", 2, "1956-02-11T18:00:00"), ("20496.75", 1, "1956-02-11"), ("0.5", 3, "12:00:00"), ("1", 1, "1900-01-01"),
                  ("59", 1, "1900-02-28"), ("60", 1, "60"), ("61", 1, "1900-03-01"), ("-1", 1, "-1"), ("2958465", 1, "9999-12-31"),
                  ("2958466", 1, "2958466"), ("1e400", 1, "1e400"), ("abc", 0, "abc")]
        sheet = "".join(f'<row r="{i + 1}"><c s="{s}"><v>{v}</v></c></row>' for i, (v, s, _) in enumerate(values))
        with tempfile.TemporaryDirectory() as tmp:
            path = os.path.join(tmp, "a.xlsx")
            with open(path, "wb") as f:
                f.write(xlsx(cells(sheet), styles=styles))
            self.assertEqual([r[1] for r in self.rows("read-table", path)[1:]], [w for _, _, w in values])

    def test_order(self):
        """Rows and cells out of order come in order, of two in one place the later; places may be left out."""
        sheet = ('<row r="5"><c r="C5"><v>3</v></c><c r="A5"><v>1</v></c><c r="A5"><v>2</v></c></row><row r="2"><c r="B2"><v>7</v></c></row>'
                 '<row><c><v>8</v></c></row>')
        with tempfile.TemporaryDirectory() as tmp:
            path = os.path.join(tmp, "a.xlsx")
            with open(path, "wb") as f:
                f.write(xlsx(cells(sheet)))
            self.assertEqual(self.rows("read-table", path)[1:], [["2", "", "7", ""], ["3", "8", "", ""], ["5", "2", "", "3"]])

    def test_sheets(self):
        rows = self.rows("read-table", file("several-sheets.xlsx"))
        self.assertEqual(rows[1], ["1", "CÂU LẠC BỘ LIÊN THẾ HỆ TỰ GIÚP NHAU"])
        self.assertEqual(self.rows("read-table", file("several-sheets.xlsx"), "--sheet", "thu CHI")[1][1], "Ngày")
        self.refused("read-table", file("several-sheets.xlsx"), "--sheet", "Không có", naming="Hội viên 2026")

    def test_no_table(self):
        for name, status, word in (("old.xls", REFUSED, "Save As"), ("picture.xlsx", REFUSED, "picture"), ("empty.xlsx", REFUSED, "empty"),
                                   ("password.xlsx", REFUSED, "password"), ("cut-off.xlsx", SYSTEM, "damaged"),
                                   ("web-page.xls", REFUSED, "web page"), ("no-such-file", SYSTEM, "no file"), ("", SYSTEM, "folder")):
            with self.subTest(name=name):
                self.assertEqual(self.refused("read-table", file(name), status=status, naming=word), "")

    def test_language(self):
        """Results are the same in every language."""
        for args in (("read-table", file("pages.xlsx")),):
            self.assertEqual(run(*args, LANGUAGE="en")[1], run(*args, LANGUAGE="vi")[1])


class Harm(CliTest):
    """No file of up to ten megabytes takes more than 300 MB or ten seconds of a processor, whatever it says of itself."""

    def survives(self, data, name="a.xlsx", also_imports=False):
        self.assertLess(len(data), 10_000_000)
        with tempfile.TemporaryDirectory() as tmp:
            path = os.path.join(tmp, name)
            with open(path, "wb") as f:
                f.write(data)
            for args in (("read-table", path), ("import-members", self.book, path, "--dry-run", *TODAY))[:1 + also_imports]:
                pid = os.fork()
                if pid == 0:
                    null = os.open(os.devnull, os.O_RDWR)
                    for fd in range(3):
                        os.dup2(null, fd)
                    os.execv(CLI, [CLI, *args])
                _, status, usage = os.wait4(pid, 0)
                self.assertIn(os.waitstatus_to_exitcode(status), (DONE, REFUSED, SYSTEM), args)
                self.assertLess(usage.ru_utime + usage.ru_stime, 60 if SANITIZED else 10, args)
                if not SANITIZED:
                    self.assertLess(usage.ru_maxrss / 1024, 300, args)

    def setUp(self):
        self.tmp = tempfile.TemporaryDirectory()
        self.addCleanup(self.tmp.cleanup)
        self.book = os.path.join(self.tmp.name, "book.chungtay")
        self.assertEqual(run("new", self.book, "--name", "CLB", *TODAY)[0], DONE)

    def test_bombs(self):
        self.survives(xlsx(cells(" " * 300_000_000)))
        self.survives(xlsx(cells("<row/>" * 6_500_000)))
        self.survives(xlsx(cells("<row>" + "<c/>" * 6_500_000 + "</row>")))
        self.survives(xlsx(cells(""), shared=f'<sst xmlns="{MAIN}">' + "<si/>" * 6_500_000 + "</sst>"))
        self.survives(xlsx(cells(""), shared=f'<sst xmlns="{MAIN}"><si><t>' + "a" * 100_000_000 + "</t></si></sst>"))

    def test_many_texts(self):
        """One long text shown a million times; a million texts."""
        shown = "".join(f'<row>{"<c t=%ss%s><v>0</v></c>" % (chr(34), chr(34)) * 1000}</row>' for _ in range(1000))
        self.survives(xlsx(cells(shown), shared=f'<sst xmlns="{MAIN}"><si><t>' + "a" * 30_000 + "</t></si></sst>"))
        self.survives(xlsx(cells(("<row>" + "<c><v>1</v></c>" * 1000 + "</row>") * 1900)), also_imports=True)
        self.survives(xlsx(cells(("<row>" + '<c t="inlineStr"><is><t>Nguyễn Văn An</t></is></c>' * 100 + "</row>") * 19000)), also_imports=True)

    def test_xml(self):
        laughs = "<!DOCTYPE x [" + "".join(f'<!ENTITY l{i + 1} "{"&l%d;" % i * 10}">' for i in range(12)) + "]>"
        self.survives(xlsx(laughs + cells("<row><c><v>&l11;</v></c></row>")))
        self.survives(xlsx('<!DOCTYPE x SYSTEM "file:///etc/passwd"><x>&y;</x>'))
        self.survives(xlsx("<a>" * 1_000_000))
        self.survives(xlsx("<a " + " ".join(f'b{i}="{i}"' for i in range(1_000_000)) + "/>"))
        self.survives(xlsx('<a b="' + "x" * 50_000_000 + '"/>'))
        self.survives(xlsx("<!--" + "x" * 50_000_000 + "-->" + cells("")))

    def test_numbers(self):
        for row in ("99999999999999999999", "-5", "0", "x", "1048577"):
            self.survives(xlsx(cells(f'<row r="{row}"><c><v>1</v></c></row>')))
        for place in ("XFE1", "ZZZZZZZZZZ1", "A99999999999", "1", "$A$1", ""):
            self.survives(xlsx(cells(f'<row r="1"><c r="{place}"><v>1</v></c></row>')))
        self.survives(xlsx(cells('<row><c t="s"><v>99999999999</v></c><c t="s"><v>-1</v></c></row>')))
        merges = '<mergeCells>' + '<mergeCell ref="A1:XFD1048576"/>' * 90_000 + "</mergeCells></worksheet>"
        self.survives(xlsx(cells("<row><c><v>1</v></c></row>" * 1000).replace("</worksheet>", merges)))

    def test_ods(self):
        cell = "<table:table-cell {} office:value-type='string'><text:p>a</text:p></table:table-cell>"
        for rows in ("1000000000", "99999999999999999999", "-1", "1048576"):
            for columns in ("1", "16384", "99999999999"):
                self.survives(ods(ods_rows(f"<table:table-row table:number-rows-repeated='{rows}'>"
                                           + cell.format(f"table:number-columns-repeated='{columns}'") + "</table:table-row>")), "a.ods")
        style = "<office:automatic-styles>" + "".join(
            f"<style:style style:name='a{i}' style:family='table-cell' style:parent-style-name='a{(i + 1) % 3}'/>" for i in range(3)) + "</office:automatic-styles>"
        self.survives(ods(ods_rows("<table:table-row>" + cell.format("table:style-name='a1'") + "</table:table-row>", style)), "a.ods")
        self.survives(ods(ods_rows("<table:table-column/>" * 6_500_000)), "a.ods")
        self.survives(ods(ods_rows("<table:table-row><table:table-cell>" + "<table:table>" * 300)), "a.ods")
        self.survives(ods(ods_rows("<table:table-row/>" * 6_500_000)), "a.ods")

    def test_text(self):
        self.survives(b"," * 9_900_000, "a.csv", True)
        self.survives(b"a," * 4_900_000, "a.csv", True)
        self.survives(b"\n" * 9_900_000, "a.csv", True)
        self.survives(b'"' * 9_900_000, "a.csv", True)
        self.survives(b',"' * 4_900_000, "a.csv", True)
        self.survives(b'"a\n' * 3_300_000, "a.csv", True)
        self.survives("ệ".encode() * 3_300_000, "a.csv", True)
        self.survives(b"\xea" * 9_900_000, "a.csv", True)
        self.survives(("Nguyễn Văn An,Nam,1950\n" * 200_000).encode("utf-16"), "a.csv", True)
        self.survives(("Họ và tên,Năm sinh,Giới tính\n" + "Nguyễn Văn An,1950,Nam\n" * 19_000).encode(), "a.csv", True)
        self.survives(("Họ và tên,Năm sinh\n" * 19_000).encode(), "a.csv", True)


class ImportMembers(CliTest):
    def setUp(self):
        self.tmp = tempfile.TemporaryDirectory()
        self.addCleanup(self.tmp.cleanup)
        self.book = os.path.join(self.tmp.name, "book.chungtay")
        self.assertEqual(run("new", self.book, "--name", "CLB", *TODAY)[0], DONE)

    def members(self, *more):
        return self.rows("import-members", self.book, *more, *TODAY)

    def test_take_over_and_undo(self):
        before = self.rows("list", self.book, "members", *TODAY)
        rows = self.members(file("group-headings.xlsx"))
        self.assertEqual(rows[0], ["row", "action", "reason", "field:value"])
        self.assertEqual(rows[2], ["5", "new", "", "name:Nguyễn Thị Hòa", "birth:1956", "sex:f", "joined:2026-03-01", "group:Tổ 1", "role:Tổ trưởng"])
        self.assertEqual(len(self.rows("list", self.book, "members", *TODAY)), 9)
        self.assertEqual([r[0] for r in self.rows("list", self.book, "groups")[1:]], ["Tổ 1", "Tổ 2", "Tổ Hoa Sen"])
        self.assertEqual({r[1] for r in self.members(file("group-headings.xlsx"))[1:]}, {"same", "skipped"})
        self.assertEqual(self.rows("apply", self.book, *TODAY, stdin='{"do":"undo"}')[1][0], "ok")
        self.assertEqual(self.rows("list", self.book, "members", *TODAY), before)
        self.assertEqual(len(self.rows("list", self.book, "groups")), 1)
        self.assertEqual({r[1] for r in self.rows("check", self.book)[1:]}, {"ok"})

    def test_dry_run(self):
        rows = self.members(file("02-tieu-de-gop.xlsx"), "--dry-run", "--joined", "2020-01-02")
        self.assertEqual(rows[1][:3], ["8", "new", "money-not-posted “Số tiền tiết kiệm (đồng): 600000”"])
        self.assertIn("joined:2020-01-02", rows[1])
        self.assertEqual([r[1] for r in rows].count("skipped"), 4)
        self.assertEqual(len(self.rows("list", self.book, "members", *TODAY)), 1)

    def test_change(self):
        self.members(file("no-header.xlsx"))
        path = os.path.join(self.tmp.name, "a.csv")
        with open(path, "w") as f:
            f.write("Họ tên,Ngày sinh,Giới tính,SĐT,Diện hộ\n"
                    "NGUYỄN THỊ HOÀ,1956,Nữ,0912345600,Nghèo\n"        # other tone place, capitals, a new class
                    "Bùi Văn Hạnh,03/07/1961,Nam,0987654321,\n"         # another telephone
                    "Trần Thị Hà,1957,Nữ,,\n"                           # knows less: the same
                    "Trần Thị Hạ,20/10/1957,Nữ,,\n"                     # other marks: another person
                    "Lê Thị Ân,05/05/1951,Nữ,,\n"                       # another birth: another person
                    "Trần Thị Hà,20/10/1957,Nữ,,\n")                    # twice in the list
        rows = self.members(path)
        self.assertEqual([r[1] for r in rows[1:]], ["change", "change", "same", "new", "new", "duplicate"])
        self.assertEqual(rows[1][2], "household “” → “poor”")
        self.assertEqual(rows[6][2], "row 4")
        listed = {r[0]: r for r in self.rows("list", self.book, "members", "--full", *TODAY)[1:]}
        self.assertEqual((listed["1"][1], listed["1"][3], listed["1"][5]), ("Nguyễn Thị Hòa", "1956-02-11", "poor"))
        self.assertIn("0987654321", listed["2"])

    def test_who_left(self):
        self.members(file("no-header.xlsx"))
        self.rows("apply", self.book, *TODAY, stdin='{"do":"member.leave","member":1,"date":"2026-03-01","reason":"moved"}')
        rows = self.members(file("no-header.xlsx"))
        self.assertEqual(rows[1][1:3], ["duplicate", "left “1”"])

    def test_refused(self):
        self.refused("import-members", self.book, file("old.xls"), *TODAY)
        self.refused("import-members", self.book, file("no-such-file"), *TODAY, status=SYSTEM)
        self.refused("import-members", self.book + "x", file("no-header.xlsx"), *TODAY)
        self.refused("import-members", self.book, file("no-header.xlsx"), "--joined", "today", status=USAGE)
        self.refused("import-members", self.book, status=USAGE)
        self.assertEqual(run("import-members", self.book, file("faults.xlsx"), *TODAY, LANGUAGE="en")[1].count("new"), 5)

    def test_language(self):
        args = ("import-members", self.book, file("faults.xlsx"), "--dry-run", *TODAY)
        self.assertEqual(run(*args, LANGUAGE="en")[1], run(*args, LANGUAGE="vi")[1])


if __name__ == "__main__":
    unittest.main()
