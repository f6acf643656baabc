# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs chungtay-cli as a script would. CT_BUILD names the build folder."""
import os
import subprocess
import unittest

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILD = os.environ.get("CT_BUILD", os.path.join(TOP, "build"))
CLI = os.path.join(BUILD, "src", "cli", "chungtay-cli")

DONE, REFUSED, USAGE, SYSTEM = range(4)


def environment(**changes):
    """As a script of somebody else would have it: no locale, sentences in English."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG"))}
    return env | {"LANGUAGE": "en", "CHUNGTAY_LOCALEDIR": os.path.join(BUILD, "po")} | changes


def run(*args, stdin=b"", **changes):
    """(exit status, standard output, standard error); what goes in may be text or bytes."""
    if isinstance(stdin, str):
        stdin = stdin.encode()
    done = subprocess.run([CLI, *args], input=stdin, capture_output=True, env=environment(**changes), timeout=120)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


class CliTest(unittest.TestCase):
    maxDiff = None

    def rows(self, *args, stdin=b"", status=DONE):
        """The rows of a command that says nothing, each a list of cells, the header first."""
        code, out, err = run(*args, stdin=stdin)
        self.assertEqual((code, err), (status, ""), args)
        self.assertTrue(out.endswith("\n"))
        return [line.split("\t") for line in out[:-1].split("\n")]

    def refused(self, *args, stdin=b"", status=REFUSED, naming=None):
        """A command that is refused with a sentence which ends as one, and in which `naming` stands."""
        code, out, err = run(*args, stdin=stdin)
        self.assertEqual(code, status, (args, out, err))
        self.assertRegex(err, r"\Achungtay-cli: .+[.!?]\n")
        if naming is not None:
            self.assertIn(naming, err)
        return out
