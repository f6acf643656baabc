# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is altered in a book, behind the program's back, is named by check; what no table or index holds is counted
apart. CT_HEAVY percent of 200 alterations."""
import os
import shutil
import sqlite3
import tempfile
import unittest

from drill import HEAVY, count, rng, run, sample

# One alteration each, as somebody with the sqlite3 shell would make it: the triggers are taken away and put back.
EDITS = [
    "UPDATE posting SET amount = amount + 1 WHERE (voucher, line) = (SELECT voucher, line FROM posting ORDER BY random () LIMIT 1)",
    "UPDATE posting SET fund = 'QCS' WHERE (voucher, line) = (SELECT voucher, line FROM posting WHERE fund <> 'QCS' ORDER BY random () LIMIT 1)",
    "UPDATE posting SET account = 'income.other' WHERE (voucher, line) = (SELECT voucher, line FROM posting WHERE account = 'income.dues' ORDER BY random () LIMIT 1)",
    "UPDATE posting SET member = member % 12 + 1 WHERE (voucher, line) = (SELECT voucher, line FROM posting WHERE member > 12 ORDER BY random () LIMIT 1)",
    "UPDATE voucher SET amount = amount * 10 WHERE id = (SELECT id FROM voucher ORDER BY random () LIMIT 1)",
    "UPDATE voucher SET date = date (date, '+1 day') WHERE id = (SELECT id FROM voucher ORDER BY random () LIMIT 1)",
    "UPDATE voucher SET text = text || ' (sửa)' WHERE id = (SELECT id FROM voucher ORDER BY random () LIMIT 1)",
    "UPDATE voucher SET member = 5 WHERE id = (SELECT id FROM voucher WHERE member IS NOT 5 ORDER BY random () LIMIT 1)",
    "UPDATE voucher SET number = number + 1000 WHERE id = (SELECT id FROM voucher ORDER BY random () LIMIT 1)",
    "DELETE FROM posting WHERE voucher = (SELECT id FROM voucher ORDER BY random () LIMIT 1)",
    "DELETE FROM posting WHERE (voucher, line) = (SELECT voucher, line FROM posting ORDER BY random () LIMIT 1)",
    "UPDATE fund_day SET closing = closing + 1000 WHERE (fund, date) = (SELECT fund, date FROM fund_day ORDER BY random () LIMIT 1)",
    "DELETE FROM fund_day WHERE (fund, date) = (SELECT fund, date FROM fund_day ORDER BY random () LIMIT 1)",
    "UPDATE command SET json = replace (json, '1', '2') WHERE no = (SELECT no FROM command WHERE json LIKE '%1%' ORDER BY random () LIMIT 1)",
    "UPDATE command SET who = 'ai đó' WHERE no = (SELECT no FROM command ORDER BY random () LIMIT 1)",
    "UPDATE command SET at = '2020-01-01 00:00:00' WHERE no = (SELECT no FROM command ORDER BY random () LIMIT 1)",
    "UPDATE command SET hash = lower (hex (randomblob (32))) WHERE no = (SELECT no FROM command ORDER BY random () LIMIT 1)",
    "DELETE FROM command WHERE no = (SELECT no FROM command ORDER BY random () LIMIT 1)",
    "UPDATE command_change SET before = NULL WHERE id = (SELECT id FROM command_change WHERE before IS NOT NULL ORDER BY random () LIMIT 1)",
    "UPDATE member SET name = 'Nguyễn Văn Khác' WHERE no = (SELECT no FROM member ORDER BY random () LIMIT 1)",
    "UPDATE member SET birth = '1950' WHERE no = (SELECT no FROM member WHERE birth <> '1950' ORDER BY random () LIMIT 1)",
    "UPDATE member SET sex = iif (sex = 'f', 'm', 'f') WHERE no = (SELECT no FROM member ORDER BY random () LIMIT 1)",
    "UPDATE member_fact SET value = 'poor' WHERE id = (SELECT id FROM member_fact WHERE value <> 'poor' ORDER BY random () LIMIT 1)",
    "DELETE FROM member_fact WHERE id = (SELECT id FROM member_fact ORDER BY random () LIMIT 1)",
    "UPDATE setting SET value = '5000' WHERE id = (SELECT id FROM setting ORDER BY random () LIMIT 1)",
    "INSERT INTO setting (name, valid_from, value) VALUES ('dues', '2026-06-01', '5000')",
    "UPDATE loan SET rate = rate + 1 WHERE no = (SELECT no FROM loan ORDER BY random () LIMIT 1)",
    "UPDATE loan SET amount = amount + 1000000 WHERE no = (SELECT no FROM loan ORDER BY random () LIMIT 1)",
    "UPDATE loan SET member = member % 60 + 1 WHERE no = (SELECT no FROM loan ORDER BY random () LIMIT 1)",
    "UPDATE loan_change SET months = months + 1",
    "DELETE FROM loan_change",
    "UPDATE meeting_row SET present = 'k' WHERE id = (SELECT id FROM meeting_row WHERE present = 'x' ORDER BY random () LIMIT 1)",
    "UPDATE meeting_row SET dues = coalesce (dues, 0) + 10000 WHERE id = (SELECT id FROM meeting_row ORDER BY random () LIMIT 1)",
    "UPDATE meeting_row SET systolic = coalesce (systolic, 0) + 5 WHERE id = (SELECT id FROM meeting_row ORDER BY random () LIMIT 1)",
    "UPDATE meeting SET date = date (date, '+1 day') WHERE no = (SELECT no FROM meeting ORDER BY random () LIMIT 1)",
    "UPDATE activity_record SET workdays = workdays + 10 WHERE id = (SELECT id FROM activity_record ORDER BY random () LIMIT 1)",
    "DELETE FROM visit_volunteer WHERE id = (SELECT id FROM visit_volunteer ORDER BY random () LIMIT 1)",
    "UPDATE counter SET last = last - 1 WHERE name = (SELECT name FROM counter ORDER BY random () LIMIT 1)",
    "UPDATE book SET book_id = 'another'",
    "UPDATE book SET first_day = '2026-02-01'",
    "UPDATE closed_month SET note = 'khác'",
    "DROP TRIGGER posting_update",
    "DROP INDEX posting_member",
    "CREATE TABLE extra (x)",
]


def contents(path):
    """Everything that tables and indexes hold, or None where SQLite cannot read it through."""
    try:
        db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        db.text_factory = bytes
        if db.execute("PRAGMA integrity_check").fetchall() != [(b"ok",)]:
            return None
        tables = [name.decode() for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        held = [db.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name").fetchall(),
                db.execute("PRAGMA application_id").fetchall(), db.execute("PRAGMA user_version").fetchall()]
        return held + [sorted(map(repr, db.execute(f'SELECT * FROM "{name}"'))) for name in tables]
    except sqlite3.Error:
        return None


def edit(path, statement):
    db = sqlite3.connect(path)
    triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        db.execute(f"DROP TRIGGER {name}")
    if statement.startswith("DROP TRIGGER"):
        triggers = [t for t in triggers if not statement.endswith(t[0])]
    else:
        db.execute(statement)
    changed = db.total_changes > 0 or statement.startswith(("DROP", "CREATE"))
    for _, sql in triggers:
        db.execute(sql)
    db.commit()
    db.close()
    return changed


class Mutations(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.book = sample(os.path.join(self.folder.name, "good.chungtay"))
        code, _, err = run("apply", self.book, stdin='{"do": "month.close", "month": "2026-01", "counted": {"QTTN": 42000000, '
                           '"QHD": 2600000, "QCS": 1400000, "QDP": 2000000, "LCP": 210000}}\n')
        self.assertEqual(code, 0, err)
        self.copy = os.path.join(self.folder.name, "altered.chungtay")
        self.good = contents(self.book)

    def is_named(self):
        code, out, err = run("check", self.copy)
        self.assertIn(code, (0, 1, 3), (out, err))
        if code == 1 and "\tfailed\t" in out:
            for line in out.splitlines():
                self.assertEqual(line.count("\t"), 2, line)
        return code != 0

    def test_rows_changed(self):
        for statement in rng("edits").sample(EDITS * 3, count(len(EDITS) * 3) + 10) if HEAVY < 100 else EDITS * 3:
            shutil.copy(self.book, self.copy)
            with self.subTest(statement=statement):
                self.assertTrue(edit(self.copy, statement), "the edit did not change anything")
                self.assertTrue(self.is_named(), "check found nothing")

    def test_bytes_flipped(self):
        random, unused, held = rng("flips"), 0, 0
        with open(self.book, "rb") as file:
            good = file.read()
        for _ in range(count(200)):
            place, bit = random.randrange(len(good)), 1 << random.randrange(8)
            with open(self.copy, "wb") as file:
                file.write(good[:place] + bytes([good[place] ^ bit]) + good[place + 1:])
            if contents(self.copy) == self.good:
                unused += 1
                continue
            held += 1
            with self.subTest(place=place, bit=bit):
                self.assertTrue(self.is_named(), "check found nothing")
        print(f"# {held} flips in what tables and indexes hold, all named; {unused} in free pages and slack")

    def test_good_book_passes(self):
        shutil.copy(self.book, self.copy)
        self.assertFalse(self.is_named())

    def test_cut_end_needs_the_printed_fingerprint(self):
        """The last command taken away with all that it did leaves a sound book: only its fingerprint is another."""
        def fingerprint(path):
            return next(line.split("\t")[2] for line in run("check", path)[1].splitlines() if line.startswith("audit-chain\t"))

        shutil.copy(self.book, self.copy)
        printed = fingerprint(self.copy)
        db = sqlite3.connect(self.copy)
        db.execute("DROP TRIGGER command_delete")
        db.execute("DELETE FROM closed_month")
        db.execute("DELETE FROM command WHERE no = (SELECT max (no) FROM command)")
        db.execute("CREATE TRIGGER command_delete BEFORE DELETE ON command\n"
                   "BEGIN SELECT RAISE (ABORT, 'the audit trail never changes'); END")
        db.commit()
        db.close()
        self.assertFalse(self.is_named())
        self.assertNotEqual(fingerprint(self.copy), printed)


if __name__ == "__main__":
    unittest.main()
