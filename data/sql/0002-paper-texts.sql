-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people add to a paper in their own words, kept so that it can be printed again: to the minutes of a meeting (key is
-- its number), to the report of a month (key is YYYY-MM).
CREATE TABLE paper_text ( -- journal
  id     INTEGER PRIMARY KEY,
  paper  TEXT NOT NULL CHECK (paper = 'minutes' OR paper = 'report'),
  key    TEXT NOT NULL,
  field  TEXT NOT NULL,
  value  TEXT NOT NULL CHECK (value <> ''),
  UNIQUE (paper, key, field)
) STRICT;

-- Minutes that were signed on paper: from then on they are printed from the book as that command left it.
CREATE TABLE minutes_signed ( -- journal
  meeting  INTEGER PRIMARY KEY REFERENCES meeting (no) DEFERRABLE INITIALLY DEFERRED,
  date     TEXT NOT NULL,
  command  INTEGER NOT NULL
) STRICT;
