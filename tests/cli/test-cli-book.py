# SPDX-License-Identifier: GPL-3.0-or-later
"""Commands with a book: what they print, how they end, what they refuse."""
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import unittest

from cli import DONE, REFUSED, SYSTEM, USAGE, CliTest, run

HOA = {"do": "member.add", "name": "Nguyễn Thị Hòa", "sex": "f", "birth": "1956-02-11", "joined": "2025-01-01"}
CAPITAL = {"do": "fund.open", "fund": "QTTN", "date": "2026-01-01", "amount": 20000000, "origin": "support"}
APPLY = {"do": "loan.apply", "member": 1, "date": "2026-01-05", "amount": 3000000, "months": 6, "purpose": "nuôi gà"}


def lines(*commands):
    return "".join((c if isinstance(c, str) else json.dumps(c, ensure_ascii=False)) + "\n" for c in commands)


class BookTest(CliTest):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.book = os.path.join(self.folder, "sổ quỹ.chungtay")
        self.assertEqual(run("new", self.book, "--name", "CLB", "--today", "2026-01-01", "--book-id", "b"), (DONE, "", ""))

    def apply(self, *commands, options=(), status=DONE):
        code, out, err = run("apply", self.book, "--today", "2026-03-01", *options, stdin=lines(*commands))
        self.assertEqual(code, status, out + err)
        return [row.split("\t") for row in out.splitlines()[1:]]

    def list(self, what, *options):
        return self.rows("list", self.book, what, "--today", "2026-03-01", *options)

    def test_new_refuses_to_overwrite(self):
        self.refused("new", self.book, "--name", "CLB", naming="exists already")

    def test_folders_that_are_not_there(self):
        nowhere = os.path.join(self.folder, "không có", "sổ.chungtay")
        self.refused("new", nowhere, "--name", "CLB", naming="The folder for “")
        self.refused("backup", self.book, nowhere, status=SYSTEM, naming=f"“{nowhere}” could not be read or written: there is no such")

    def test_warnings_name_their_line(self):
        code, _, err = run("apply", self.book, "--today", "2026-03-01", stdin=lines(HOA, HOA | {"joined": "2026-03-02"}))
        self.assertEqual((code, err.count("\n")), (DONE, 1))
        self.assertTrue(err.startswith("chungtay-cli: Line 2: 02/03/2026 is later than today"), err)

    def test_apply_acknowledges_each_line(self):
        self.assertEqual(self.apply(HOA, "", CAPITAL, APPLY), [["ok", "1", "1"], ["ok", "3", "SD 0001/2026"], ["ok", "4", "L01"]])

    def test_first_refusal_ends_the_work(self):
        rows = self.apply(HOA, {"do": "nothing"}, CAPITAL, status=REFUSED)
        self.assertEqual([r[:2] for r in rows], [["ok", "1"], ["refused", "2"]])
        self.assertEqual(len(self.list("vouchers")), 1)

    def test_keep_going(self):
        rows = self.apply(HOA, {"do": "nothing"}, CAPITAL, options=["--keep-going"], status=REFUSED)
        self.assertEqual([r[:2] for r in rows], [["ok", "1"], ["refused", "2"], ["ok", "3"]])

    def test_all_or_nothing(self):
        rows = self.apply(HOA, CAPITAL, {"do": "loan.approve", "loan": "L09", "date": "2026-01-02"},
                          options=["--all-or-nothing"], status=REFUSED)
        self.assertEqual([r[:2] for r in rows], [["refused", "3"]])
        self.assertEqual(len(self.list("members")), 1)
        rows = self.apply(HOA, CAPITAL, APPLY, options=["--all-or-nothing"])
        self.assertEqual(rows, [["ok", "1", "1"], ["ok", "2", "SD 0001/2026"], ["ok", "3", "L01"]])

    def test_bad_values(self):
        receipt = '{"do": "receipt", "fund": "QHD", "date": "2026-01-02", "category": "other", "text": "x", "amount": %s}'
        bad = [receipt % value for value in
               ('0', '-1', '1.0', '1e3', '"1000"', 'null', 'true', '99999999999999999999', '1000000000000', '[]')]
        bad += [receipt.replace("2026-01-02", day) % "1" for day in ("2026-02-30", "2026-1-2", "02/01/2026", "", "2026-13-01")]
        bad += [(receipt % '1').replace('"other"', '"dues"'), (receipt % '1').replace('"QHD"', '"QTTN"'),
                (receipt % '1').replace('"x"', '" "'), (receipt % '1, "amount": 1'), (receipt % '1, "colour": "red"'),
                '{"do": "receipt"}', '{}', '[]', '1', '"x"', '{', 'x', '{"do": 1}', '\ufeff{"do"}', '{"do": "undo", "x": 1}',
                '{"do": "member.add", "name": "A", "sex": "x", "birth": "1950", "joined": "2025-01-01"}',
                '{"do": "member.add", "name": "", "sex": "f", "birth": "1950", "joined": "2025-01-01"}',
                '{"do": "member.add", "name": "A", "sex": "f", "birth": "1950-02-30", "joined": "2025-01-01"}',
                '{"do": "member.add", "name": "A", "sex": "f", "birth": "2030", "joined": "2025-01-01"}',
                '{"do": "member.add", "name": "' + "A" * 5000 + '", "sex": "f", "birth": "1950", "joined": "2025-01-01"}',
                '{"do": "loan.apply", "member": 99, "date": "2026-01-05", "amount": 1, "months": 6, "purpose": "x"}',
                '{"do": "loan.apply", "member": 1, "date": "2026-01-05", "amount": 1000, "months": 61, "purpose": "x"}',
                '{"do": "loan.apply", "member": 1, "date": "2026-01-05", "amount": 1000, "months": 6, "purpose": "x", "rate": 1.67}',
                '{"do": "loan.apply", "member": 1, "date": "2026-01-05", "amount": 1000, "months": 6, "purpose": "x", "rate": 0.805}',
                '{"do": "club.set"}', '{"do": "club.set", "split": {"QTTN": 50}}', '{"do": "club.set", "late_days": 15}',
                '{"do": "voucher.reverse", "voucher": "PT 1/2026", "date": "2026-01-05", "reason": "x"}']
        self.apply(HOA, CAPITAL)
        rows = self.apply(*bad, options=["--keep-going"], status=REFUSED)
        self.assertEqual(len(rows), len(bad))
        for row, line in zip(rows, bad):
            with self.subTest(line=line[:120]):
                self.assertEqual(row[0], "refused")
                self.assertRegex(row[2], r"[.]$")
        self.assertEqual([r[3] for r in self.list("audit")[1:]], ["club.set", "member.add", "fund.open"])

    def test_due_says_why(self):
        self.apply(HOA, CAPITAL, APPLY | {"rate": 1}, {"do": "loan.approve", "loan": "L01", "date": "2026-01-05"},
                   {"do": "loan.disburse", "loan": "L01", "date": "2026-01-10"})
        self.assertEqual(self.list("due", "--at", "2026-02-10"), [
            ["member", "name", "what", "loan", "amount", "why"],
            ["1", "Nguyễn Thị Hòa", "dues", "", "20000", "20.000 đ = dues of 2 months (01/2026, 02/2026)"],
            ["1", "Nguyễn Thị Hòa", "principal", "L01", "500000", "500.000 đ = the instalment of 10/02/2026"],
            ["1", "Nguyễn Thị Hòa", "interest", "L01", "30000", "30.000 đ = 3.000.000 đ × 1 %, one month begun on 10/01/2026"]])
        self.assertEqual(len(self.list("due", "--at", "2026-01-09")), 1)

    def test_undo_goes_further_back(self):
        self.apply(CAPITAL, HOA, {"do": "member.set", "member": 1, "name": "Trần Thị Hòa"})
        self.assertEqual(self.list("members")[1][1], "Trần Thị Hòa")
        self.assertEqual(self.apply({"do": "undo"}), [["ok", "1", "4"]])
        self.assertEqual(self.list("members")[1][1], "Nguyễn Thị Hòa")
        self.assertEqual(self.apply({"do": "undo"}), [["ok", "1", "3"]])
        self.assertEqual(len(self.list("members")), 1)
        self.assertIn("SD 0001/2026", self.apply({"do": "undo"}, status=REFUSED)[0][2])
        # What the trail keeps of a row is compared with the row: quotes and backslashes too.
        self.apply(HOA | {"no": 7, "name": 'Bà "Hai" \\ Ba', "note": '\\"'}, {"do": "member.set", "member": 7, "note": '"'})
        self.assertEqual([row[0] for row in self.apply({"do": "undo"}, {"do": "undo"})], ["ok", "ok"])
        self.assertEqual(len(self.list("members")), 1)
        # Numbers of what was undone are not given again.
        self.assertEqual(self.apply(HOA), [["ok", "1", "8"]])

    def test_closed_month_and_missing_book(self):
        self.apply(HOA, CAPITAL, {"do": "month.close", "month": "2026-01", "counted": {"QTTN": 20000000}})
        rows = self.apply(APPLY, status=REFUSED)
        self.assertIn("closed", rows[0][2])
        self.refused("apply", os.path.join(self.folder, "none.chungtay"), stdin="{}", naming="none.chungtay")
        self.refused("list", os.path.join(self.folder, "none.chungtay"), "members", naming="none.chungtay")

    def test_not_a_book(self):
        path = os.path.join(self.folder, "ảnh.chungtay")
        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n" + bytes(200))
        self.refused("list", path, "members", naming="not a Chung Tay book")
        self.refused("apply", path, stdin="{}", naming="not a Chung Tay book")

    def test_damaged_book(self):
        self.apply(HOA, CAPITAL)
        with open(self.book, "r+b") as file:
            file.truncate(os.path.getsize(self.book) // 2)
        self.refused("list", self.book, "members", status=SYSTEM, naming="damaged")

    def test_log_left_beside_a_short_book(self):
        """The disk was full when the log was to be brought in: the header names more pages than the file has."""
        self.apply(HOA, CAPITAL)
        code = f"""import os, sqlite3
db = sqlite3.connect({self.book!r})
db.execute("PRAGMA journal_mode = WAL")
db.execute("INSERT INTO draft VALUES ('x', zeroblob (50000))".replace("zeroblob (50000)", "printf ('%050000d', 1)"))
db.commit()
os._exit(0)"""
        subprocess.run([sys.executable, "-c", code], check=True)
        with open(self.book, "r+b") as file:
            file.seek(28)
            file.write((10 ** 6).to_bytes(4, "big"))
        self.assertEqual(len(self.list("members")), 2)
        self.assertEqual(run("check", self.book)[0], DONE)

    def test_damaged_schema(self):
        with open(self.book, "r+b") as file:
            file.seek(100)
            file.write(b"X" * 100)
        self.assertEqual(self.refused("list", self.book, "members", status=SYSTEM, naming="damaged"), "")

    def test_names_that_are_none(self):
        self.refused("new", "", "--name", "CLB", naming="needs a name")
        self.refused("backup", self.book, "", naming="needs a name")
        self.refused("apply", self.book, self.folder, naming="it is a folder")
        self.refused("export", self.book, "--format", "hledger", "--output", os.path.join(self.folder, "không", "x"), status=SYSTEM,
                     naming="cannot be written: there is no such file or folder")

    def test_open_elsewhere(self):
        holder = subprocess.Popen([__import__("cli").CLI, "apply", self.book], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        try:
            holder.stdout.readline()
            self.refused("apply", self.book, stdin="{}", naming="open in another window or program")
            self.assertEqual(len(self.list("members")), 1)
        finally:
            holder.communicate()

    def test_database_refuses_by_itself(self):
        """Somebody with the sqlite3 shell: what is posted, the audit trail and closed months stay as they are."""
        self.apply(HOA, CAPITAL, {"do": "receipt", "fund": "QHD", "date": "2026-02-02", "category": "other", "text": "x", "amount": 5},
                   {"do": "month.close", "month": "2026-01", "counted": {"QTTN": 20000000}})
        voucher = "(id, command, entry, series, number, date, kind, fund, amount) VALUES "
        for statement in ("UPDATE posting SET amount = 1", "DELETE FROM posting", "UPDATE voucher SET text = 'y'", "DELETE FROM voucher",
                          "INSERT OR REPLACE INTO posting VALUES (2, 1, 'cash', 'QHD', NULL, NULL, 9)",
                          f"INSERT OR REPLACE INTO voucher {voucher} (2, 9, 9, 'PT', 7, '2026-02-02', 'receipt', 'QHD', 9)",
                          f"INSERT OR REPLACE INTO voucher {voucher} (NULL, 9, 9, 'PT', 1, '2026-02-03', 'receipt', 'QHD', 9)",
                          f"INSERT INTO voucher {voucher} (NULL, 9, 9, 'PT', 2, '2026-01-31', 'receipt', 'QHD', 9)",
                          "INSERT INTO posting VALUES (1, 9, 'cash', 'QTTN', NULL, NULL, 9)",
                          "UPDATE command SET json = '{}'", "DELETE FROM command",
                          "INSERT OR REPLACE INTO command SELECT * FROM command WHERE no = 2"):
            with self.subTest(statement=statement):
                db = sqlite3.connect(self.book)
                with self.assertRaisesRegex(sqlite3.IntegrityError, "never change"):
                    db.execute(statement)
                db.close()
        self.assertEqual(run("check", self.book)[0], DONE)

    def test_same_input_same_bytes(self):
        def make(name):
            path = os.path.join(self.folder, name)
            self.assertEqual(run("sample", path, "--today", "2026-12-31", "--members", "30", "--months", "5", "--seed", "7")[0], DONE)
            out = os.path.join(self.folder, name + ".ledger")
            self.assertEqual(run("export", path, "--format", "hledger", "--output", out)[0], DONE)
            with open(out, "rb") as ledger, open(path, "rb") as book:
                return ledger.read(), book.read()

        self.assertEqual(make("a.chungtay"), make("b.chungtay"))

    def test_hledger_agrees(self):
        book, ledger = os.path.join(self.folder, "s.chungtay"), os.path.join(self.folder, "s.ledger")
        for more in ([], ["--members", "40", "--months", "14", "--seed", "3"]):
            with self.subTest(more=more):
                self.assertEqual(run("sample", book, *more)[0], DONE)
                self.assertEqual(run("export", book, "--format", "hledger", "--output", ledger)[0], DONE)
                subprocess.run(["hledger", "-f", ledger, "check"], check=True, capture_output=True)
                said = subprocess.run(["hledger", "-f", ledger, "balance", "cash:", "--flat", "--no-total", "--empty", "-O", "csv"],
                                      check=True, capture_output=True, text=True).stdout
                held = {a.strip('"')[5:]: int(b.strip('"').split()[0]) for a, b in (l.split(",") for l in said.splitlines()[1:])}
                funds = {r[0]: int(r[4]) for r in self.rows("list", book, "funds", "--at", "2099-12-31")[1:]}
                self.assertEqual(held, funds)
                with open(ledger, encoding="utf-8") as file:
                    text = file.read()
                altered = text.replace("  -200000 VND", "  -200001 VND", 1)
                self.assertNotEqual(altered, text)
                self.assertNotEqual(subprocess.run(["hledger", "-f", "-", "check"], input=altered, text=True, capture_output=True).returncode, 0)
                os.unlink(book)
                os.unlink(ledger)

    def test_export_csv(self):
        folder = os.path.join(self.folder, "bảng")
        self.apply(HOA, CAPITAL)
        self.assertEqual(run("export", self.book, "--format", "csv", "--output", folder)[0], DONE)
        with open(os.path.join(folder, "member.csv"), encoding="utf-8", newline="") as file:
            self.assertIn("Nguyễn Thị Hòa", file.read())
        self.refused("export", self.book, "--format", "csv", "--output", folder, naming="exists already")

    def test_backup_and_restore(self):
        copy, again = os.path.join(self.folder, "c.chungtay"), os.path.join(self.folder, "d.chungtay")
        self.apply(HOA, CAPITAL)
        self.assertEqual(run("backup", self.book, copy), (DONE, "", ""))
        self.assertEqual(run("restore", copy, again), (DONE, "", ""))
        self.refused("restore", copy, again, naming="exists already")
        self.assertEqual(self.rows("list", again, "members"), self.rows("list", self.book, "members"))
        self.assertEqual(run("check", again)[0], DONE)

    def test_schedule(self):
        rows = self.rows("schedule", "--principal", "5000000", "--rate", "1.00", "--months", "12", "--method", "declining",
                         "--disbursed", "2026-01-10")
        self.assertEqual(rows[0], ["no", "due", "principal", "interest", "total", "balance"])
        self.assertEqual(rows[1], ["1", "2026-02-10", "416000", "50000", "466000", "4584000"])
        self.assertEqual(sum(int(r[3]) for r in rows[1:]), 325440)
        self.refused("schedule", "--principal", "1", status=USAGE)


if __name__ == "__main__":
    unittest.main()
