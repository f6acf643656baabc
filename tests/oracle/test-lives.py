# SPDX-License-Identifier: GPL-3.0-or-later
"""Random lives of clubs, kept by two treasurers: every line accepted or refused alike, every list alike on every day
looked at. CT_HEAVY percent of 50 lives."""
import os
import unittest

from compare import compare_life

HEAVY = int(os.environ.get("CT_HEAVY", "10"))
SEED = int(os.environ.get("CT_SEED", "1"))


class Lives(unittest.TestCase):
    def test_lives(self):
        for number in range(max(1, 50 * HEAVY // 100)):
            with self.subTest(life=SEED * 1000 + number):
                self.assertEqual(list(compare_life(SEED * 1000 + number)), [])


if __name__ == "__main__":
    unittest.main()
