#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The evening as run.py measures it, in the real window: the processor's time for each frame while the grid is keyed in and
scrolled, drawn by cairo, as where there is no graphics card; and how many keys the whole evening takes.

    evening.py BUILD

A line each: name, tab, ours, tab, unit, tab, what it is measured against, tab, its value. Frames are in microseconds. The same keys
are pressed in the same rows in several turns: of each key the best turn counts, since another program's work on the same
core, its cache and its clock makes any single frame twice as slow. The slowest of every turn stands beside it."""
import importlib.util
import os
import sys
import tempfile
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
UI = os.path.join(os.path.dirname(HERE), "ui")
sys.path.insert(0, UI)
sys.dont_write_bytecode = True
os.environ["CT_BUILD"] = os.path.abspath(sys.argv[1])

from journey import BUILD, Journey                             # needs CT_BUILD

FRAME = 1000000 / 60
KEYS = 240
TURNS = 3
_results = []


class Frames(Journey):
    today = "2027-01-08"
    shot_at_end = False

    def idle(self):
        """Waits until the program has nothing left to do, so that a key's frames are its own."""
        def spent():
            with open(f"/proc/{self.app.proc.pid}/stat", encoding="ascii") as f:
                fields = f.read().rsplit(")", 1)[1].split()
            return int(fields[11]) + int(fields[12])
        now, calm = spent(), 0
        while calm < 3:                                        # a busy machine lets it wait for its turn now and then
            time.sleep(0.3)
            before, now = now, spent()
            calm = calm + 1 if now - before <= 3 else 0        # hundredths; a blinking cursor takes one or two

    def frames(self, keys):
        """The slowest frame that each of these keys causes."""
        slowest = []
        for key in keys:
            done = os.path.getsize(self.log)
            self.ui.key(key)
            self.ui.wait_still()
            with open(self.log, encoding="ascii") as f:
                f.seek(done)
                slowest.append(max((int(line) for line in f), default=0))
        return slowest

    def test_frames(self):
        book = self.sample()
        self.cli("apply", book, stdin='{"do": "meeting.open", "date": "2027-01-10"}\n')
        self.write_settings({"last-page": "'meetings'"})
        self.log = self.path("frames")
        self.start(book, env={"GSK_RENDERER": "cairo", "CT_BENCH_FRAMES": self.log,
                              "LD_PRELOAD": os.path.join(BUILD, "tests/bench/frame-times.so")})
        self.win.find("label", "Buổi họp mới…")
        self.ui.key("Return")
        self.asked_for_paper()
        self.ui.key("Return")
        self.idle()
        kinds = ("typing", ["5", "0", "Return", "Return", "period", "Tab", "2", "0", "Return", "Home", "Tab"] * 4), \
            ("scrolling", ["Page_Down", "Page_Down", "Page_Up", "Down", "Up", "Page_Up"] * 4)
        for name, keys in kinds:
            turns = []
            for _ in range(TURNS):
                self.ui.key("ctrl+Home")
                self.idle()
                turns.append(self.frames(keys))
            every = sorted(time for turn in turns for time in turn)
            _results.append((f"a frame, {name} in the grid, the slowest", max(min(times) for times in zip(*turns))))
            _results.append((f"a frame, {name}, the slowest of every turn", every[-1]))
            _results.append((f"a frame, {name} in the grid, 19 of 20", every[len(every) * 19 // 20]))


def count_keys():
    spec = importlib.util.spec_from_file_location("evening_journey", os.path.join(UI, "test-evening.py"))
    journey = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(journey)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CT_EVENING_KEYS"] = os.path.join(folder, "keys")
        run(journey.Evening("test_whole_evening"))
        with open(os.environ["CT_EVENING_KEYS"], encoding="utf-8") as f:
            return int(f.read().split()[0])


def run(test):
    with open(os.devnull, "w", encoding="utf-8") as nothing:
        result = unittest.TextTestRunner(stream=nothing).run(unittest.TestSuite([test]))
    if not result.wasSuccessful():
        raise SystemExit((result.failures + result.errors)[0][1])


if __name__ == "__main__":
    said = os.dup(1)
    os.dup2(2, 1)                                              # the journeys print too
    run(Frames("test_frames"))
    with os.fdopen(said, "w", encoding="utf-8") as out:
        for name, time in _results:
            out.write(f"{name}\t{time:.0f}\tus\tone frame at 60 Hz\t{FRAME:.0f}\n")
        out.write(f"keys of the whole evening\t{count_keys()}\tkeys\tthe most there may be\t{KEYS}\n")
