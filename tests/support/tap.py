#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs Python's unittest and speaks TAP, so that every test method counts: tap.py FILE… [-k PATTERN]

A failing subTest is a failure of its own. What a test prints, and why it failed, goes to standard error, which meson
shows of a test that failed.
"""
import argparse
import importlib.util
import os
import sys
import traceback
import unittest

sys.dont_write_bytecode = True       # the sources stay as they were cloned


class TapResult(unittest.TestResult):
    def __init__(self, out):
        super().__init__()
        self.out, self.n = out, 0

    def _say(self, ok, test, text=""):
        self.n += 1
        print("ok" if ok else "not ok", self.n, "-", str(test).replace("#", "").split("\n")[0], file=self.out)
        self.out.flush()
        if text:
            print(f"{test}\n{text}", file=sys.stderr, flush=True)

    def addSuccess(self, test):
        self._say(True, test.id())

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._say(False, test.id(), "".join(traceback.format_exception(*err)))

    addError = addFailure

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.failures.append((subtest, ""))
            self._say(False, subtest.id(), "".join(traceback.format_exception(*err)))

    def addSkip(self, test, reason):
        self._say(False, test.id(), "skipped: " + reason)
        self.failures.append((test, reason))


def load(path):
    folder, name = os.path.split(os.path.abspath(path))
    if folder not in sys.path:
        sys.path.insert(0, folder)
    spec = importlib.util.spec_from_file_location(name.removesuffix(".py").replace("-", "_"), path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+")
    parser.add_argument("-k", action="append", default=[], help="only tests whose name contains this")
    args = parser.parse_args()
    loader = unittest.TestLoader()
    if args.k:
        loader.testNamePatterns = [f"*{k}*" for k in args.k]
    out, sys.stdout = sys.stdout, sys.stderr
    suite = unittest.TestSuite(loader.loadTestsFromModule(load(path)) for path in args.files)
    result = TapResult(out)
    suite.run(result)
    print(f"1..{result.n}", file=out, flush=True)
    return 0 if result.n and not result.failures else 1


if __name__ == "__main__":
    sys.exit(main())
