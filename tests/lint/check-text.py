#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How every file is written: its licence, its letters, its size, nothing left undone."""
import ast
import re
import sys
import unicodedata

sys.dont_write_bytecode = True
from lint import collector, line_of, main, matches

rules, rule = collector()

PROGRAM = ["*.c", "*.h", "*.inc", "*.py", "*.sh", "*.sql", "*.css", "*.ui", "dev", ".ci/run"]
WORDS = PROGRAM + ["*.md", "*.xml", "*.xml.in", "*.desktop.in", "*.build", "*_options.txt", "*.po", "*.1", "*.nsi", "*.ini",
                   "data/debian/packages", "tests/lint/allow.txt"]
FILE_LINES, FUNCTION_LINES = 600, 80
SELF = "tests/lint/"                     # names what it looks for


def texts(tree, patterns):
    """Files for people; tests/data holds bad input on purpose."""
    return [p for p in tree.files(*patterns) if not p.startswith("tests/data/")]


@rule
def licence(tree):
    for path in texts(tree, PROGRAM):
        if "SPDX-License-Identifier: GPL-3.0-or-later" not in "\n".join(tree.read(path).splitlines()[:3]):
            yield f"{path}:1: no SPDX line on top"


@rule
def letters(tree):
    """UTF-8 in NFC (a name typed in one form is not found in the other), lines that end plainly."""
    for path in texts(tree, WORDS):
        try:
            text = tree.read(path)
        except UnicodeDecodeError as e:
            yield f"{path}:1: is not UTF-8: {e.reason}"
            continue
        if text and not text.endswith("\n"):
            yield f"{path}:{text.count(chr(10)) + 1}: no line end at the end"
        for n, line in enumerate(text.split("\n"), 1):
            if line != line.rstrip():
                yield f"{path}:{n}: blanks at the end of the line"
            if "\t" in line and not path.endswith((".po", ".md")):
                yield f"{path}:{n}: a tab"
            if not line.isascii() and unicodedata.normalize("NFC", line) != line:
                yield f"{path}:{n}: is not in NFC"


@rule
def nothing_left_undone(tree):
    for path in texts(tree, WORDS):
        if not path.startswith(SELF):
            for where, m in matches(r"\b(TODO|FIXME|XXX|HACK)\b", path, tree.read(path)):
                yield f"{where}: {m.group(1)}: do it, or say it where work is planned"


@rule
def no_machine_paths(tree):
    for path in texts(tree, WORDS):
        if not path.startswith(SELF):
            for where, m in matches(r"(?<![\w.])/(home|root|work|Users|mnt)/[\w.-]+|(?<!\w)[A-Z]:\\Users\\", path, tree.read(path)):
                yield f"{where}: a path of one machine: {m.group(0)}"


@rule
def file_size(tree):
    for path in texts(tree, ["*.c", "*.h", "*.py", "dev"]):
        lines = tree.read(path).count("\n")
        if lines > FILE_LINES:
            yield f"{path}:1: {lines} lines; more than {FILE_LINES} are two files"


@rule
def function_size(tree):
    for path in texts(tree, ["*.c"]):
        for m in re.finditer(r"^\{$(.*?)^\}", tree.code(path), re.M | re.S):
            lines = m.group(0).count("\n")
            if lines > FUNCTION_LINES:
                yield f"{path}:{line_of(tree.code(path), m.start())}: {lines} lines; more than {FUNCTION_LINES} are two functions"
    for path in texts(tree, ["*.py"]):
        for node in ast.walk(ast.parse(tree.read(path))):
            if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno > FUNCTION_LINES:
                yield f"{path}:{node.lineno}: {node.end_lineno - node.lineno} lines; more than {FUNCTION_LINES} are two functions"


@rule
def autofree_frees_one(tree):
    """Of an array g_autofree frees the first element and forgets the others."""
    for path in tree.files("*.c", "*.h"):
        for where, _ in matches(r"\bg_autofree\b[^;=()]*\[", path, tree.code(path)):
            yield f"{where}: g_autofree frees only the first element of an array"


@rule
def no_waiting_in_tests(tree):
    """A test waits for what it expects, never for a time; and none is skipped."""
    for path in tree.files("tests/unit/*.c", "tests/gui/*.c"):
        for where, m in matches(r"\b(sleep|usleep|g_usleep|nanosleep|g_test_skip|g_test_incomplete)\s*\(", path, tree.code(path)):
            yield f"{where}: {m.group(1)} () in a test"
    for path in tree.files("tests/ui/test*.py", "tests/cli/test*.py"):
        for where, m in matches(r"\btime\.sleep\b|\bskip(If|Unless|Test)?\b\s*\(", path, tree.read(path)):
            yield f"{where}: {m.group(0).rstrip(' (')} in a test"


if __name__ == "__main__":
    main(rules)
