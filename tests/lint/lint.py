# SPDX-License-Identifier: GPL-3.0-or-later
"""What the check-*.py share: the tree of sources, C without its comments, and rules that speak TAP.

A rule is a generator of complaints, `path:line: sentence`. A rule that must give way somewhere has a line in allow.txt
beside this file, with its reason; a line there that is not needed is itself a complaint.
"""
import argparse
import fnmatch
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SKIPPED = re.compile(r"^(build.*|wt|screenshots|__pycache__|\.git)$")


class Tree:
    """The files below a folder, by their path from it."""

    def __init__(self, root):
        self.root, self.paths, self.texts, self.codes = root, [], {}, {}
        for folder, folders, files in os.walk(root):
            folders[:] = sorted(f for f in folders if not SKIPPED.match(f) or folder != root and f != "__pycache__")
            for name in sorted(files):
                path = os.path.relpath(os.path.join(folder, name), root)
                if not os.path.islink(os.path.join(root, path)):
                    self.paths.append(path)

    def files(self, *patterns):
        return [p for p in self.paths if any(fnmatch.fnmatchcase(p, x) for x in patterns)]

    def read(self, path):
        if path not in self.texts:
            with open(os.path.join(self.root, path), encoding="utf-8", newline="") as f:
                self.texts[path] = f.read()
        return self.texts[path]

    def exists(self, path):
        return os.path.exists(os.path.join(self.root, path))

    def code(self, path):
        """C with comments blanked and strings emptied; every character keeps its place."""
        if path not in self.codes:
            self.codes[path] = blank(self.read(path), comments=True, strings=True)
        return self.codes[path]

    def strings(self, path):
        """(line, text) of every string literal, comments apart; neighbours joined as the compiler joins them."""
        text, found, end = blank(self.read(path), comments=True), [], None
        for m in re.finditer(r'"((?:[^"\\\n]|\\.)*)"', text):
            if text[:m.start()].rstrip().endswith("#include"):
                continue
            if found and end is not None and not text[end:m.start()].strip():
                found[-1] = found[-1][0], found[-1][1] + m.group(1)
            else:
                found.append((line_of(text, m.start()), m.group(1)))
            end = m.end()
        return found


TOKEN = re.compile(r'(?P<comment>/\*.*?\*/|//[^\n]*)|(?P<string>"(?:[^"\\\n]|\\.)*")|\'(?:[^\'\\\n]|\\.)+\'', re.S)


def blank(text, comments=False, strings=False):
    def cover(m):
        if m.group("comment") is not None and comments:
            return re.sub(r"[^\n]", " ", m.group(0))
        if m.group("string") is not None and strings:
            return '"' + " " * (len(m.group(0)) - 2) + '"'
        return m.group(0)
    return TOKEN.sub(cover, text)


def line_of(text, index):
    return text.count("\n", 0, index) + 1


def matches(pattern, path, text):
    """(path:line, match) of everywhere the pattern is found."""
    for m in re.finditer(pattern, text):
        yield f"{path}:{line_of(text, m.start())}", m


class Allowed:
    """allow.txt: rule, path, reason."""

    def __init__(self, tree):
        self.rows, self.used, self.faults = {}, set(), []
        path = "tests/lint/allow.txt"
        lines = tree.read(path).splitlines() if tree.exists(path) else []
        for n, line in enumerate(lines, 1):
            parts = line.split(None, 2)
            if not parts or parts[0].startswith("#"):
                continue
            if len(parts) < 3:
                self.faults.append(f"{path}:{n}: gives no reason")
            else:
                self.rows[parts[0], parts[1]] = f"{path}:{n}"

    def gives_way(self, rule, complaint):
        key = rule, complaint.split(":")[0]
        if key in self.rows:
            self.used.add(key)
        return key in self.rows

    def unused(self, rules):
        return [where + ": is not needed" for key, where in self.rows.items() if key[0] in rules and key not in self.used]


def run(rules, tree):
    """{rule name: complaints}"""
    allowed = Allowed(tree)
    found = {name: [c for c in rule(tree) if not allowed.gives_way(name, c)] for name, rule in rules.items()}
    found["allow-list"] = allowed.faults + allowed.unused(rules)
    return found


def collector():
    """A dictionary of rules and the decorator that fills it: my_rule becomes my-rule."""
    rules = {}

    def rule(fn):
        rules[fn.__name__.replace("_", "-")] = fn
        return fn
    return rules, rule


def main(rules):
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", default=os.path.dirname(os.path.dirname(HERE)))
    tree = Tree(parser.parse_args().root)
    found = run(rules, tree)
    print(f"1..{len(found)}")
    for n, (name, complaints) in enumerate(found.items(), 1):
        print("not ok" if complaints else "ok", n, "-", name)
        for c in complaints:
            print(c, file=sys.stderr)    # which meson shows of a test that failed
    sys.exit(any(found.values()))
