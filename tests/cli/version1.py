# SPDX-License-Identifier: GPL-3.0-or-later
"""Books as the first version kept them."""
import os
import sqlite3

from cli import TOP


def make_version_1(book):
    """Puts the book's rows into the tables of 0001 alone, the changes counted from 1 as they came. What later versions added
    is left out: let there be nothing in it."""
    with open(os.path.join(TOP, "data", "sql", "0001-initial.sql"), encoding="utf-8") as f:
        tables, triggers = f.read().split("CREATE TRIGGER", 1)
    old = book + ".1"
    db = sqlite3.connect(old, isolation_level=None)
    db.execute("PRAGMA application_id = 0x43485459")
    db.executescript(tables)
    db.execute("ATTACH ? AS new", (book,))
    db.execute("BEGIN")
    for (table,) in db.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'").fetchall():
        columns = ", ".join(f'"{c}"' for (c,) in db.execute("SELECT name FROM pragma_table_info (?)", (table,)))
        db.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM new.{table}")
    ids = db.execute("SELECT id FROM main.command_change ORDER BY id").fetchall()
    db.executemany("UPDATE main.command_change SET id = ? WHERE id = ?", [(i, n) for i, (n,) in enumerate(ids, 1)])
    db.execute("COMMIT")
    db.execute("DETACH new")
    db.executescript("CREATE TRIGGER" + triggers)
    db.execute("PRAGMA user_version = 1")
    db.close()
    os.replace(old, book)
