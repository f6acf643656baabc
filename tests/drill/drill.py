# SPDX-License-Identifier: GPL-3.0-or-later
"""Books and commands for the drills, and how hard to drill: CT_HEAVY percent of the full numbers."""
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "cli"))
from cli import CLI, DONE, environment, run  # noqa: E402,F401

HEAVY = int(os.environ.get("CT_HEAVY", "10"))
SEED = int(os.environ.get("CT_SEED", "1"))


def count(full):
    return max(1, full * HEAVY // 100)


def rng(name):
    return random.Random(f"{name} {SEED}")


def sample(path, *more):
    code, out, err = run("sample", path, "--today", "2026-12-31", *more)
    assert code == DONE, err
    return path
