-- SPDX-License-Identifier: GPL-3.0-or-later
-- A club's book. Days are 'YYYY-MM-DD', months 'YYYY-MM', money whole đồng, rates 1/10000 a month.
-- The comment "journal" on a table's first line has its changes kept in command_change, for undo and the audit
-- trail. What is posted (voucher, posting) is never changed and needs no such images.
--
-- Three things are for speed, where rows come by the million. A list of more than two values behind IN would be made
-- into a table at every row, hence the ORs. A statement that can fail half way, and take back what it did, keeps
-- copies of the pages it writes; it needs none where failing means ROLLBACK, and where foreign keys are looked at
-- when the transaction ends. The program rolls a transaction back after any failure.

CREATE TABLE book (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  book_id  TEXT NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('club', 'consolidation')),
  created  TEXT NOT NULL,
  -- The date of the first posting; set anew by a posting made while every voucher is reversed.
  first_day TEXT
) STRICT;

-- Numbers that were given once are never given again, not even after an undo.
CREATE TABLE counter (
  name  TEXT PRIMARY KEY,
  last  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The audit trail: every command, in order, with the JSON it was given as. hash covers the row and prev's hash.
CREATE TABLE command (
  no         INTEGER PRIMARY KEY,
  at         TEXT NOT NULL,
  today      TEXT NOT NULL,
  who        TEXT NOT NULL,
  name       TEXT NOT NULL,
  json       TEXT NOT NULL,
  result     TEXT NOT NULL,
  undoes     INTEGER REFERENCES command (no) DEFERRABLE INITIALLY DEFERRED,
  undoable   INTEGER NOT NULL CHECK (undoable IN (0, 1)),
  hash       TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX command_undoes ON command (undoes) WHERE undoes IS NOT NULL;

-- What a command changed in the tables marked "journal": the row before and after, as JSON.
CREATE TABLE command_change (
  id       INTEGER PRIMARY KEY,
  command  INTEGER NOT NULL,
  tbl      TEXT NOT NULL,
  row      INTEGER NOT NULL,
  before   TEXT,
  after    TEXT
) STRICT;
CREATE INDEX command_change_command ON command_change (command);

CREATE TABLE setting ( -- journal
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL,
  valid_from  TEXT NOT NULL,          -- '' is since ever
  value       TEXT NOT NULL
) STRICT;
CREATE INDEX setting_name ON setting (name, valid_from, id);

CREATE TABLE member ( -- journal
  no               INTEGER PRIMARY KEY,
  name             TEXT NOT NULL CHECK (name <> ''),
  name_key         TEXT NOT NULL,      -- folded, for searching
  sort_key         TEXT NOT NULL,      -- given name first, Vietnamese order
  sex              TEXT NOT NULL CHECK (sex IN ('f', 'm')),
  birth            TEXT NOT NULL,      -- YYYY, YYYY-MM or YYYY-MM-DD
  joined           TEXT NOT NULL,
  left_on          TEXT,
  leave_reason     TEXT
    CHECK (leave_reason = 'asked' OR leave_reason = 'moved' OR leave_reason = 'died' OR leave_reason = 'excluded'),
  nickname         TEXT NOT NULL DEFAULT '',
  id_number        TEXT NOT NULL DEFAULT '',
  phone            TEXT NOT NULL DEFAULT '',
  address          TEXT NOT NULL DEFAULT '',
  ethnicity        TEXT NOT NULL DEFAULT '',
  insured          INTEGER NOT NULL DEFAULT 0 CHECK (insured IN (0, 1)),
  insurance_until  TEXT NOT NULL DEFAULT '',
  heir             TEXT NOT NULL DEFAULT '',
  consent          TEXT NOT NULL DEFAULT '',
  note             TEXT NOT NULL DEFAULT '',
  CHECK ((left_on IS NULL) = (leave_reason IS NULL))
) STRICT;
CREATE INDEX member_sort ON member (sort_key, no);

CREATE TABLE member_fact ( -- journal
  id          INTEGER PRIMARY KEY,
  member      INTEGER NOT NULL REFERENCES member (no) DEFERRABLE INITIALLY DEFERRED,
  field       TEXT NOT NULL CHECK (field = 'household' OR field = 'group' OR field = 'role' OR field = 'association'),
  valid_from  TEXT NOT NULL,          -- '' is since ever
  value       TEXT NOT NULL
) STRICT;
CREATE INDEX member_fact_member ON member_fact (member, field, valid_from, id);

CREATE TABLE club_group ( -- journal
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE,
  leader  INTEGER REFERENCES member (no) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE loan ( -- journal
  no              INTEGER PRIMARY KEY,
  member          INTEGER NOT NULL REFERENCES member (no) DEFERRABLE INITIALLY DEFERRED,
  purpose         TEXT NOT NULL,
  applied         TEXT NOT NULL,
  amount          INTEGER NOT NULL CHECK (amount > 0),
  months          INTEGER NOT NULL CHECK (months BETWEEN 1 AND 60),
  method          TEXT NOT NULL CHECK (method IN ('declining', 'bullet', 'flat', 'annuity', 'quarterly', 'single')),
  rate            INTEGER NOT NULL CHECK (rate BETWEEN 0 AND 166),
  every           INTEGER NOT NULL CHECK (every BETWEEN 1 AND 12),
  grace           INTEGER NOT NULL CHECK (grace >= 0),
  round           INTEGER NOT NULL CHECK (round IN (1, 500, 1000)),
  rounding        TEXT NOT NULL CHECK (rounding IN ('half-up', 'down')),
  late_days       INTEGER NOT NULL CHECK (late_days BETWEEN 0 AND 14),
  due_day         INTEGER CHECK (due_day BETWEEN 1 AND 31),   -- the meeting day of the disbursement
  approved        TEXT,                                       -- on this day
  refused         TEXT,                                       -- the same; an approved loan may be withdrawn
  resolution      TEXT NOT NULL DEFAULT '',                   -- of the approval
  refusal         TEXT NOT NULL DEFAULT '',                   -- the resolution to refuse
  override        TEXT NOT NULL DEFAULT '',
  disbursed       TEXT,
  first_due       TEXT,
  opening         INTEGER NOT NULL DEFAULT 0 CHECK (opening IN (0, 1)),
  paid_principal  INTEGER NOT NULL DEFAULT 0 CHECK (paid_principal >= 0 AND paid_principal < amount)
) STRICT;
CREATE INDEX loan_member ON loan (member);

-- Extensions and freezes: changes of a loan's plan that move no money.
CREATE TABLE loan_change ( -- journal
  id                   INTEGER PRIMARY KEY,
  loan                 INTEGER NOT NULL REFERENCES loan (no) DEFERRABLE INITIALLY DEFERRED,
  entry                INTEGER NOT NULL,      -- order of entry, shared with voucher.entry
  date                 TEXT NOT NULL,
  kind                 TEXT NOT NULL CHECK (kind IN ('extend', 'freeze')),
  months               INTEGER NOT NULL DEFAULT 0,
  interest_only_until  TEXT,
  resolution           TEXT NOT NULL
) STRICT;
CREATE INDEX loan_change_loan ON loan_change (loan);

CREATE TABLE meeting ( -- journal
  no             INTEGER PRIMARY KEY,
  date           TEXT NOT NULL,
  time           TEXT NOT NULL DEFAULT '',
  place          TEXT NOT NULL DEFAULT '',
  agenda         TEXT NOT NULL DEFAULT '',
  cancelled      TEXT,                        -- the reason
  posted         INTEGER,                     -- the entry that posted it
  counted        TEXT,                        -- JSON: pieces by denomination, and bank
  difference     INTEGER                      -- counted less the sum of all funds, once posted
) STRICT;
CREATE INDEX meeting_date ON meeting (date);

CREATE TABLE meeting_row ( -- journal
  id         INTEGER PRIMARY KEY,
  meeting    INTEGER NOT NULL REFERENCES meeting (no) DEFERRABLE INITIALLY DEFERRED,
  member     INTEGER NOT NULL REFERENCES member (no) DEFERRABLE INITIALLY DEFERRED,
  present    TEXT CHECK (present = 'x' OR present = 'k' OR present = 'p' OR present = 'o' OR present = 't'),
  dues       INTEGER CHECK (dues >= 0),
  principal  INTEGER CHECK (principal >= 0),
  interest   INTEGER CHECK (interest >= 0),
  other      INTEGER CHECK (other >= 0),
  weight     INTEGER,                         -- tenths of a kilogram
  systolic   INTEGER,
  diastolic  INTEGER,
  note       TEXT,
  UNIQUE (meeting, member)
) STRICT;
CREATE INDEX meeting_row_member ON meeting_row (member);

CREATE TABLE health ( -- journal
  id         INTEGER PRIMARY KEY,
  member     INTEGER NOT NULL REFERENCES member (no) DEFERRABLE INITIALLY DEFERRED,
  date       TEXT NOT NULL,
  weight     INTEGER,
  systolic   INTEGER,
  diastolic  INTEGER,
  pulse      INTEGER,
  note       TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX health_member ON health (member, date);

CREATE TABLE checkup ( -- journal
  id     INTEGER PRIMARY KEY,
  date   TEXT NOT NULL,
  place  TEXT NOT NULL
) STRICT;

CREATE TABLE checkup_member ( -- journal
  id       INTEGER PRIMARY KEY,
  checkup  INTEGER NOT NULL REFERENCES checkup (id) DEFERRABLE INITIALLY DEFERRED,
  member   INTEGER NOT NULL REFERENCES member (no) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (checkup, member)
) STRICT;

CREATE TABLE activity ( -- journal
  no                    INTEGER PRIMARY KEY,
  area                  INTEGER NOT NULL CHECK (area BETWEEN 1 AND 8),
  kind                  TEXT NOT NULL,
  title                 TEXT NOT NULL,
  date                  TEXT NOT NULL,
  time                  TEXT NOT NULL DEFAULT '',
  place                 TEXT NOT NULL DEFAULT '',
  repeat                TEXT NOT NULL DEFAULT '',
  until                 TEXT,
  lunar                 INTEGER NOT NULL DEFAULT 0 CHECK (lunar IN (0, 1)),
  planned_participants  INTEGER,
  budget                INTEGER,
  responsible           TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE activity_record ( -- journal
  id            INTEGER PRIMARY KEY,
  activity      INTEGER NOT NULL REFERENCES activity (no) DEFERRABLE INITIALLY DEFERRED,
  date          TEXT NOT NULL,
  participants  INTEGER NOT NULL DEFAULT 0,
  helped        INTEGER NOT NULL DEFAULT 0,
  workdays      INTEGER NOT NULL DEFAULT 0,   -- tenths of a day
  goods_value   INTEGER NOT NULL DEFAULT 0,
  note          TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX activity_record_activity ON activity_record (activity, date);

CREATE TABLE visit ( -- journal
  no      INTEGER PRIMARY KEY,
  member  INTEGER NOT NULL REFERENCES member (no) DEFERRABLE INITIALLY DEFERRED,
  date    TEXT NOT NULL,
  hours   INTEGER NOT NULL DEFAULT 0,         -- tenths of an hour
  note    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX visit_date ON visit (date, no);

CREATE TABLE visit_volunteer ( -- journal
  id      INTEGER PRIMARY KEY,
  visit   INTEGER NOT NULL REFERENCES visit (no) DEFERRABLE INITIALLY DEFERRED,
  member  INTEGER NOT NULL REFERENCES member (no) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (visit, member)
) STRICT;

-- Vouchers of one entry stand and fall together. A BD that reverses a whole entry names it in reverses.
CREATE TABLE voucher (
  id        INTEGER PRIMARY KEY,
  command   INTEGER NOT NULL,                 -- its row follows at the end of the transaction: no foreign key
  entry     INTEGER NOT NULL,
  series    TEXT NOT NULL
    CHECK (series = 'PT' OR series = 'PC' OR series = 'DC' OR series = 'KT' OR series = 'SD' OR series = 'BD'),
  number    INTEGER NOT NULL CHECK (number > 0),
  date      TEXT NOT NULL,
  kind      TEXT NOT NULL,
  fund      TEXT NOT NULL,
  amount    INTEGER NOT NULL CHECK (amount <> 0),
  text      TEXT NOT NULL DEFAULT '',
  member    INTEGER REFERENCES member (no) DEFERRABLE INITIALLY DEFERRED,
  party     TEXT NOT NULL DEFAULT '',
  loan      INTEGER REFERENCES loan (no) DEFERRABLE INITIALLY DEFERRED,
  meeting   INTEGER REFERENCES meeting (no) DEFERRABLE INITIALLY DEFERRED,
  activity  INTEGER REFERENCES activity (no) DEFERRABLE INITIALLY DEFERRED,
  turns     INTEGER NOT NULL DEFAULT 0,
  opening   INTEGER NOT NULL DEFAULT 0 CHECK (opening IN (0, 1)),
  reverses  INTEGER,                          -- an entry
  year      INTEGER GENERATED ALWAYS AS (CAST (substr (date, 1, 4) AS INTEGER)) STORED,
  CHECK (reverses IS NULL OR series = 'BD'),
  CHECK ((amount < 0) = (series = 'BD'))
) STRICT;
CREATE UNIQUE INDEX voucher_number ON voucher (series, year, number);
CREATE INDEX voucher_date ON voucher (date, id);
CREATE INDEX voucher_entry ON voucher (entry);
CREATE INDEX voucher_meeting ON voucher (meeting) WHERE meeting IS NOT NULL;
CREATE UNIQUE INDEX voucher_reverses ON voucher (reverses) WHERE reverses IS NOT NULL;

CREATE TABLE posting (
  voucher  INTEGER NOT NULL REFERENCES voucher (id) DEFERRABLE INITIALLY DEFERRED,
  line     INTEGER NOT NULL,
  account  TEXT NOT NULL,
  fund     TEXT NOT NULL CHECK (fund = 'QHD' OR fund = 'QTTN' OR fund = 'LCP' OR fund = 'QCS' OR fund = 'QDP'),
  member   INTEGER REFERENCES member (no) DEFERRABLE INITIALLY DEFERRED,
  loan     INTEGER REFERENCES loan (no) DEFERRABLE INITIALLY DEFERRED,
  amount   INTEGER NOT NULL CHECK (amount <> 0),     -- debit positive
  PRIMARY KEY (voucher, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX posting_member ON posting (member, account) WHERE member IS NOT NULL;
CREATE INDEX posting_loan ON posting (loan) WHERE loan IS NOT NULL;
CREATE INDEX posting_cash ON posting (fund, amount) WHERE account = 'cash';
CREATE INDEX posting_borrowed ON posting (account) WHERE account = 'capital.borrowed';

-- Stored totals: a fund's cash at the end of each day on which it moved. check recomputes them.
CREATE TABLE fund_day (
  fund     TEXT NOT NULL,
  date     TEXT NOT NULL,
  closing  INTEGER NOT NULL,
  PRIMARY KEY (fund, date)
) STRICT, WITHOUT ROWID;

-- Closed months: nothing is dated in one. sealed is the fingerprint of everything dated up to its end.
CREATE TABLE closed_month (
  month    TEXT PRIMARY KEY,
  counted  TEXT NOT NULL,
  note     TEXT NOT NULL,
  sealed   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Where the cursor stood and what was half typed: not a command, not journalled (see ct-draft.h).
CREATE TABLE draft (
  name   TEXT PRIMARY KEY,
  value  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER voucher_update BEFORE UPDATE ON voucher
BEGIN SELECT RAISE (ABORT, 'a posted voucher never changes'); END;
CREATE TRIGGER voucher_delete BEFORE DELETE ON voucher
BEGIN SELECT RAISE (ABORT, 'a posted voucher never changes'); END;
CREATE TRIGGER posting_update BEFORE UPDATE ON posting
BEGIN SELECT RAISE (ABORT, 'a posting never changes'); END;
CREATE TRIGGER posting_delete BEFORE DELETE ON posting
BEGIN SELECT RAISE (ABORT, 'a posting never changes'); END;
CREATE TRIGGER command_update BEFORE UPDATE ON command
BEGIN SELECT RAISE (ABORT, 'the audit trail never changes'); END;
CREATE TRIGGER command_delete BEFORE DELETE ON command
BEGIN SELECT RAISE (ABORT, 'the audit trail never changes'); END;
-- INSERT OR REPLACE would take out a row without the triggers above.
CREATE TRIGGER voucher_insert BEFORE INSERT ON voucher
WHEN EXISTS (SELECT 1 FROM voucher WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM voucher WHERE series = NEW.series AND year = CAST (substr (NEW.date, 1, 4) AS INTEGER)
             AND number = NEW.number)
  OR EXISTS (SELECT 1 FROM voucher WHERE reverses = NEW.reverses)
BEGIN SELECT RAISE (ROLLBACK, 'a posted voucher never changes'); END;
CREATE TRIGGER posting_insert BEFORE INSERT ON posting
WHEN EXISTS (SELECT 1 FROM posting WHERE voucher = NEW.voucher AND line = NEW.line)
BEGIN SELECT RAISE (ROLLBACK, 'a posting never changes'); END;
CREATE TRIGGER command_insert BEFORE INSERT ON command
WHEN NEW.no <= (SELECT max (no) FROM command) OR EXISTS (SELECT 1 FROM command WHERE undoes = NEW.undoes)
BEGIN SELECT RAISE (ROLLBACK, 'the audit trail never changes'); END;
-- Days and months compare as texts: the last closed month that does not begin later is the day's own, or ended before it.
CREATE TRIGGER voucher_closed BEFORE INSERT ON voucher
WHEN NEW.date <= (SELECT month || '-31' FROM closed_month WHERE month <= NEW.date ORDER BY month DESC LIMIT 1)
BEGIN SELECT RAISE (ROLLBACK, 'a closed month never changes'); END;
CREATE TRIGGER posting_closed BEFORE INSERT ON posting
WHEN (SELECT date <= (SELECT month || '-31' FROM closed_month WHERE month <= date ORDER BY month DESC LIMIT 1)
      FROM voucher WHERE id = NEW.voucher)
BEGIN SELECT RAISE (ROLLBACK, 'a closed month never changes'); END;
CREATE TRIGGER loan_change_closed BEFORE INSERT ON loan_change
WHEN NEW.date <= (SELECT month || '-31' FROM closed_month WHERE month <= NEW.date ORDER BY month DESC LIMIT 1)
BEGIN SELECT RAISE (ROLLBACK, 'a closed month never changes'); END;
