# SPDX-License-Identifier: GPL-3.0-or-later
"""What counts the tests is tested itself."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))


class Results(unittest.TestCase):
    def results(self, *records, steps=0):
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(os.path.join(folder, "meson-logs"))
            with open(os.path.join(folder, "meson-logs", "testlog.json"), "w", encoding="utf-8") as f:
                f.writelines(json.dumps({"name": "t", "stdout": out, "result": result}) + "\n" for result, out in records)
            done = subprocess.run([sys.executable, os.path.join(HERE, "results.py"), "--steps-failed", str(steps), folder],
                                  capture_output=True, text=True)
            return done.stdout.splitlines()[-1], done.returncode

    def test_all_is_well(self):
        self.assertEqual(self.results(("OK", "1..2\nok 1 /a\nok 2 /b\n"), ("OK", "")), ("3 passed, 0 failed", 0))

    def test_subtest_fails(self):
        self.assertEqual(self.results(("FAIL", "ok 1 /a\nnot ok 2 /b\n")), ("1 passed, 1 failed", 1))

    def test_crash_without_a_subtest(self):
        self.assertEqual(self.results(("ERROR", "1..2\nok 1 /a\n")), ("1 passed, 1 failed", 1))

    def test_too_slow(self):
        self.assertEqual(self.results(("TIMEOUT", "")), ("0 passed, 1 failed", 1))

    def test_skipping_is_no_success(self):
        self.assertEqual(self.results(("OK", "ok 1 /a\nok 2 /b # SKIP no display\n")), ("1 passed, 1 failed", 1))

    def test_step(self):
        self.assertEqual(self.results(("OK", "ok 1 /a\n"), steps=1), ("1 passed, 1 failed", 1))

    def test_nothing_ran(self):
        self.assertEqual(self.results(), ("0 passed, 0 failed", 1))


class Tap(unittest.TestCase):
    def tap(self, body):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "test-x.py")
            with open(path, "w", encoding="utf-8") as f:
                f.write("import unittest\nclass T(unittest.TestCase):\n" + body)
            done = subprocess.run([sys.executable, os.path.join(HERE, "tap.py"), path], capture_output=True, text=True)
            return [line for line in done.stdout.splitlines() if not line.startswith("#")], done.returncode

    def test_passes(self):
        self.assertEqual(self.tap("  def test_a(self): print('not ok 7')\n"), (["ok 1 - test_x.T.test_a", "1..1"], 0))

    def test_fails(self):
        self.assertEqual(self.tap("  def test_a(self): self.fail()\n  def test_b(self): pass\n"),
                         (["not ok 1 - test_x.T.test_a", "ok 2 - test_x.T.test_b", "1..2"], 1))

    def test_subtest_fails(self):
        lines, status = self.tap("  def test_a(self):\n    for i in 1, 2:\n      with self.subTest(i=i): self.assertEqual(i, 1)\n")
        self.assertEqual((lines, status), (["not ok 1 - test_x.T.test_a (i=2)", "1..1"], 1))

    def test_skip_is_a_failure(self):
        self.assertEqual(self.tap("  @unittest.skip('x')\n  def test_a(self): pass\n"), (["not ok 1 - test_x.T.test_a", "1..1"], 1))

    def test_module_set_up_fails(self):
        lines, status = self.tap("  def test_a(self): pass\ndef setUpModule(): raise OSError\n")
        self.assertEqual((lines[0][:6], status), ("not ok", 1))

    def test_no_tests(self):
        self.assertEqual(self.tap("  pass\n"), (["1..0"], 1))
