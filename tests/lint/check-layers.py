#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What each layer may know: headers of other people, SQL, the clock, fractions of a đồng."""
import re
import sys

sys.dont_write_bytecode = True
from lint import collector, line_of, main, matches

rules, rule = collector()

CORE = ["base", "table", "store", "model", "paper", "report"]
# Who may include what belongs to others; the include path of each layer already keeps our own headers apart.
OWNERS = {
    r"sqlite3\.h": ["store"],
    r"xlsxwriter(/.*)?\.h": ["report"],
    r"(gtk|gdk|gsk)/.*|adwaita\.h|graphene.*": ["gui"],
    r"pango/.*|cairo.*|fontconfig/.*": ["paper", "gui"],
}
MONEY = r"(?:dong|amount|principal|interest|balance|dues|money|owed)"


def layer(path):
    return path.split("/")[1]


def sources(tree, layers=None):
    return [p for p in tree.files("src/*.c", "src/*.h", "src/*.inc") if layers is None or layer(p) in layers]


@rule
def foreign_headers(tree):
    for path in sources(tree):
        for where, m in matches(r'#\s*include\s*[<"]([^>"]+)[>"]', path, tree.read(path)):
            for header, owners in OWNERS.items():
                if re.fullmatch(header, m.group(1)) and layer(path) not in owners:
                    yield f"{where}: only {' and '.join(owners)} may include {m.group(1)}"


@rule
def no_way_round(tree):
    """A path in an include goes around the layers."""
    for path in sources(tree):
        for where, m in matches(r'#\s*include\s*"([^"]*/[^"]*)"', path, tree.read(path)):
            yield f"{where}: include \"{m.group(1)}\" by its name alone, so that the layers hold"


@rule
def sql_in_store(tree):
    sql = re.compile(r"\bSELECT\b.+\bFROM\b|\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bUPDATE\s+\w+\s+SET\b|\bDELETE\s+FROM\b"
                     r"|\b(CREATE|DROP|ALTER)\s+(TEMP\s+)?(TABLE|INDEX|VIEW|TRIGGER)\b|\bPRAGMA\s+\w|\bORDER\s+BY\b", re.S)
    for path in sources(tree):
        if layer(path) != "store":
            for line, text in tree.strings(path):
                if sql.search(text):
                    yield f"{path}:{line}: SQL belongs to the store: {text[:60]}"


@rule
def no_clock(tree):
    calls = (r"\b(time|gettimeofday|clock_gettime|timespec_get|localtime(_r)?|g_get_real_time|g_get_current_time"
             r"|g_date_time_new_now\w*|g_date_set_time\w*|GetSystemTime\w*|GetLocalTime)\s*\(")
    for path in sources(tree, CORE):
        for where, m in matches(calls, path, tree.code(path)):
            yield f"{where}: today is an argument, nothing in the core asks the clock: {m.group(1)} ()"


@rule
def no_clock_in_sql(tree):
    clock = re.compile(r"'now'|\bCURRENT_(TIMESTAMP|DATE|TIME)\b|\bunixepoch\s*\(\s*\)", re.I)
    for path in tree.files("data/sql/*.sql"):
        for where, m in matches(clock, path, tree.read(path)):
            yield f"{where}: {m.group(0)} asks the clock"
    for path in sources(tree, CORE):
        for line, text in tree.strings(path):
            if clock.search(text):
                yield f"{path}:{line}: {text[:60]} asks the clock"


@rule
def whole_dong(tree):
    """Money is CtDong: never declared, returned or turned into a fraction."""
    fraction = r"(?:double|float|gdouble|gfloat)"
    declared = rf"\b{fraction}\s+\*?((?:\w+_)?{MONEY})\b(?!\s*\()|\b{fraction}\s+\*?(ct_\w*{MONEY})\s*\("
    for path in sources(tree):
        code = tree.code(path)
        dong = set(re.findall(r"\bCtDong\s+\*?(\w+)\b(?!\s*\()", code))
        for where, m in matches(declared, path, code):
            yield f"{where}: money is CtDong, whole đồng, not {m.group(0)}"
        for where, m in matches(rf"\(\s*{fraction}\s*\)\s*\(?\s*(?:\w+\s*(?:->|\.)\s*)*(\w+)", path, code):
            if m.group(1) in dong or re.fullmatch(rf"(\w+_)?{MONEY}", m.group(1)):
                yield f"{where}: money stays whole đồng: {m.group(0)}"


@rule
def no_fraction_formats(tree):
    """Money is formatted by ct_dong_dup (), not by %f."""
    fraction = re.compile(r"%[-+ 0#']*[\d*]*(\.[\d*]+)?[fFeEgG]")
    for path in sources(tree):
        text, code = tree.read(path), tree.code(path)
        for m in re.finditer(r'"[^"\n]*"', code):
            arguments = code[m.end():m.end() + 300].split(";")[0]
            if fraction.search(text[m.start():m.end()]) and re.search(rf"\b(\w+_)?{MONEY}\b", arguments):
                yield f"{path}:{line_of(text, m.start())}: money in a fraction's format: {text[m.start():m.end()][:60]}"


if __name__ == "__main__":
    main(rules)
