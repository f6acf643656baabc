#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Translations: every word for people is in po/vi.po, in Vietnamese, and nothing else is.

    check-po.py            the rules, as TAP
    check-po.py --write    brings po/POTFILES.in and po/vi.po up to date, taking both sides of a conflict (./dev po)
"""
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

sys.dont_write_bytecode = True
from lint import HERE, Tree, collector, main, matches

rules, rule = collector()

POTFILES, VI = "po/POTFILES.in", "po/vi.po"
CALL = re.compile(r"\b(_|N_|C_|NC_|ngettext|g_dngettext|g_dcngettext|g_dpgettext2?|g_dgettext)\s*\(")
# What gettext reads in C: the macros of glib/gi18n-lib.h.
XGETTEXT = ["--from-code=UTF-8", "--add-comments=TRANSLATORS", "--add-location=file", "--package-name=Chung Tay",
            "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2", "--keyword=NC_:1c,2", "--keyword=ngettext:1,2",
            "--keyword=g_dgettext:2", "--keyword=g_dngettext:2,3", "--keyword=g_dpgettext2:2c,3",
            "--flag=C_:2:pass-c-format", "--flag=NC_:2:pass-c-format", "--flag=N_:1:pass-c-format", "--flag=_:1:pass-c-format",
            "--flag=ngettext:1:pass-c-format", "--flag=ngettext:2:pass-c-format"]


def with_words(tree):
    """Every file with words for people, sorted."""
    found = tree.files("data/*.desktop.in", "data/*.metainfo.xml.in")
    found += [p for p in tree.files("src/*.c", "src/*.h", "src/*.inc") if CALL.search(tree.code(p))]
    found += [p for p in tree.files("ui/*.ui") if re.search(r"translatable=\"(yes|true|1)\"", tree.read(p))]
    return sorted(found)


def listed(tree):
    text = tree.read(POTFILES) if tree.exists(POTFILES) else ""
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def extract(tree, paths, output):
    """The template: what the sources say now."""
    subprocess.run(["xgettext", "--output", output, "--force-po", *XGETTEXT, *paths], cwd=tree.root, check=True,
                   stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def unquote(text):
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m.group(1), m.group(1)), text)


def entries(text):
    """[(line, flags, {msgctxt, msgid, msgid_plural, msgstr[0] …: text})] of a .po file, header and obsolete ones apart."""
    found, flags, fields, key, start = [], set(), {}, None, 0
    for n, line in enumerate(text.splitlines() + [""], 1):
        m = re.match(r'(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s+)?"(.*)"$', line)
        if m and m.group(1):
            key, start = m.group(1), start or n
            fields[key] = unquote(m.group(2))
        elif m and key:
            fields[key] += unquote(m.group(2))
        elif line.startswith("#,"):
            flags.update(x.strip() for x in line[2:].split(","))
        elif not line.strip():
            if fields.get("msgid"):
                found.append((start, flags, fields))
            flags, fields, key, start = set(), {}, None, 0
    return found


def identity(fields):
    return fields.get("msgctxt"), fields["msgid"], fields.get("msgid_plural")


def translations(fields):
    return [v for k, v in fields.items() if k.startswith("msgstr")]


def vietnamese(tree):
    return entries(tree.read(VI)) if tree.exists(VI) else []


@rule
def potfiles(tree):
    have, want = listed(tree), with_words(tree)
    for path in sorted(set(want) - set(have)):
        yield f"{POTFILES}:1: {path} has words for people; run ./dev po"
    for path in sorted(set(have) - set(want)):
        yield f"{POTFILES}:1: {path} has none; run ./dev po"
    if have != sorted(have) or len(have) != len(set(have)):
        yield f"{POTFILES}:1: is not sorted; run ./dev po"


@rule
def whole_sentences(tree):
    """Gettext reads a string up to the first macro: the rest is never found at run time."""
    for path in tree.files("src/*.c", "src/*.h", "src/*.inc"):
        for where, m in matches(CALL.pattern + r'[^;]*?"\s*([A-Z]\w*_FORMAT|PRI\w+)\b', path, tree.code(path)):
            yield f"{where}: {m.group(2)} cuts the sentence for gettext: write %zu, %d, or %lld with a cast to long long"


@rule
def complete(tree):
    """vi.po holds what the sources say, no more and no less."""
    paths = with_words(tree)
    if not paths:
        return
    with tempfile.TemporaryDirectory() as folder:
        template = os.path.join(folder, "chungtay.pot")
        extract(tree, paths, template)
        with open(template, encoding="utf-8") as f:
            want = {identity(e) for _, _, e in entries(f.read())}
    have = {identity(e): line for line, _, e in vietnamese(tree)}
    for context, text, _ in sorted(want - set(have), key=str):
        yield f"{VI}:1: lacks {text!r}" + (f" ({context})" if context else "") + "; run ./dev po and translate it"
    for key in set(have) - want:
        yield f"{VI}:{have[key]}: nothing says {key[1]!r} any more; run ./dev po"


@rule
def translated(tree):
    for line, flags, e in vietnamese(tree):
        if "fuzzy" in flags:
            yield f"{VI}:{line}: {e['msgid']!r} is fuzzy"
        if not all(translations(e)):
            yield f"{VI}:{line}: {e['msgid']!r} is not translated"


@rule
def well_formed(tree):
    """Header, formats and mnemonics, as gettext itself sees them."""
    if tree.exists(VI):
        done = subprocess.run(["msgfmt", "--check", "--check-accelerators=_", "--output-file=/dev/null", "-"], input=tree.read(VI),
                              capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"})
        if done.returncode:
            lines = [line.replace("<stdin>", VI) for line in done.stderr.splitlines() if re.match(r"<stdin>:\d", line)]
            yield from lines or [f"{VI}:1: {done.stderr.strip()}"]


@rule
def ends_alike(tree):
    """A label with a colon keeps it, a button that opens a dialog keeps its …"""
    for line, _, e in vietnamese(tree):
        for text in filter(None, translations(e)):
            for end in ("…", ":", "\n", " "):
                if e["msgid"].endswith(end) != text.endswith(end):
                    yield f"{VI}:{line}: {e['msgid']!r} and {text!r} do not both end with {end!r}"
            if "..." in text:
                yield f"{VI}:{line}: three dots are one sign: …"


@rule
def one_form_of_letters(tree):
    for line, _, e in vietnamese(tree):
        for text in translations(e):
            if unicodedata.normalize("NFC", text) != text:
                yield f"{VI}:{line}: {text!r} is not in NFC"


def sides(text):
    """A file that git left in conflict, as each side had it; one without a conflict is both."""
    conflict = re.compile(r"^<{7} [^\n]*\n(.*?)(?:^\|{7} .*?)?^={7}\n(.*?)^>{7} [^\n]*\n", re.M | re.S)
    return conflict.sub(r"\1", text), conflict.sub(r"\2", text)


def write(root):
    tree = Tree(root)
    paths, vi = with_words(tree), os.path.join(root, VI)
    with open(os.path.join(root, POTFILES), "w", encoding="utf-8") as f:
        f.write("# Made by ./dev po: every file with words for people, sorted.\n" + "".join(p + "\n" for p in paths))
    with tempfile.TemporaryDirectory() as folder:
        def gettext(*argv):
            return subprocess.run(argv, cwd=folder, check=True, stdout=subprocess.PIPE, text=True).stdout
        extract(tree, paths, os.path.join(folder, "new.pot"))
        for name, text in zip(("ours.po", "theirs.po"), sides(tree.read(VI))):
            with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
                f.write(text)
        gettext("msgcat", "--use-first", "--no-wrap", "-o", "both.po", "ours.po", "theirs.po")
        # No guesses: a wrong word for money is worse than an English one, and the rules find what is left to say.
        gettext("msgmerge", "--quiet", "--no-fuzzy-matching", "--no-wrap", "-o", "new.po", "both.po", "new.pot")
        text = gettext("msgattrib", "--no-obsolete", "--no-wrap", "new.po")
    # The day of the template is no news, and would be a conflict in every merge.
    with open(vi, "w", encoding="utf-8") as f:
        f.write(re.sub(r'^"POT-Creation-Date:.*\n', "", text, flags=re.M))


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        write(os.path.dirname(os.path.dirname(HERE)))
    else:
        main(rules)
