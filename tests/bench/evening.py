#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The evening as run.py measures it, in the real window: the processor's time for each frame while the grid is keyed in and
scrolled, drawn by cairo, as where there is no graphics card; and how many keys the whole evening takes.

    evening.py BUILD

A line each: name, tab, ours, tab, unit, tab, what it is measured against, tab, its value. Frames are in microseconds."""
import importlib.util
import os
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
UI = os.path.join(os.path.dirname(HERE), "ui")
sys.path.insert(0, UI)
sys.dont_write_bytecode = True
os.environ["CT_BUILD"] = os.path.abspath(sys.argv[1])

from journey import BUILD, Journey                             # needs CT_BUILD

FRAME = 1000000 / 60
KEYS = 240
_results = []


class Frames(Journey):
    today = "2027-01-08"
    shot_at_end = False

    def frames(self, keys):
        """The times of the frames that these keys cause."""
        done = os.path.getsize(self.log)
        for key in keys:
            self.ui.key(key)
            self.ui.wait_still()
        with open(self.log, encoding="ascii") as f:
            f.seek(done)
            return [int(line) for line in f]

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
        self.ui.wait_still()
        typing = self.frames(["5", "0", "Return", "Return", "period", "Tab", "2", "0", "Return"] * 4)
        scrolling = self.frames(["Page_Down", "Page_Down", "Page_Up", "Down", "Up", "Page_Up"] * 6)
        for name, times in ("typing", typing), ("scrolling", scrolling):
            times.sort()
            _results.append((f"a frame, {name} in the grid, the slowest", times[-1]))
            _results.append((f"a frame, {name} in the grid, 19 of 20", times[len(times) * 19 // 20]))


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
