-- SPDX-License-Identifier: GPL-3.0-or-later
-- Changes are counted from command << 32 on, so that a command's changes lie together and need no index. And a line is
-- looked at by one trigger, not two. Some books were made so before this file was: hence IF EXISTS.
DROP INDEX IF EXISTS command_change_command;
ALTER TABLE command_change RENAME TO command_change_before;

-- What a command changed in the tables marked "journal": the row before and after, as JSON.
CREATE TABLE command_change (
  id       INTEGER PRIMARY KEY,
  command  INTEGER NOT NULL,
  tbl      TEXT NOT NULL,
  row      INTEGER NOT NULL,
  before   TEXT,
  after    TEXT,
  CHECK (id >> 32 = command)
) STRICT;

INSERT INTO command_change (id, command, tbl, row, before, after)
SELECT (command << 32) + row_number () OVER (PARTITION BY command ORDER BY id), command, tbl, row, before, after
FROM command_change_before ORDER BY command, id;
DROP TABLE command_change_before;

DROP TRIGGER IF EXISTS posting_closed;
DROP TRIGGER posting_insert;
-- INSERT OR REPLACE would take out a row without the triggers that refuse it.
CREATE TRIGGER posting_insert BEFORE INSERT ON posting
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM posting WHERE voucher = NEW.voucher AND line = NEW.line)
      THEN RAISE (ROLLBACK, 'a posting never changes')
    WHEN (SELECT date <= (SELECT month || '-31' FROM closed_month WHERE month <= date ORDER BY month DESC LIMIT 1)
          FROM voucher WHERE id = NEW.voucher)
      THEN RAISE (ROLLBACK, 'a closed month never changes') END;
END;
