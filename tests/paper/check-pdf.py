#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the printed forms back with programs of other people (poppler): pages, fonts, every word of every text."""
import collections
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import pictures

PRINT_FORMS = sys.argv.pop(1)
count = 0


def check(ok, name, why=""):
    global count
    count += 1
    print(f"{'ok' if ok else 'not ok'} {count} {name}")
    if not ok and why:
        print("# " + why.replace("\n", "\n# ")[:2000])
    return ok


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def words(text):
    text = re.sub("…{2,}", " ", text)   # a dotted line is drawn there
    return collections.Counter(unicodedata.normalize("NFC", text).split())


def check_words(pdf):
    """Every text that was placed is read back, whole; broken figures and lines may come in another order."""
    expected = collections.defaultdict(collections.Counter)
    for line in pdf.with_suffix(".txt").read_text().splitlines():
        page, text = line.split("\t", 1)
        expected[int(page)] += words(text)
    for number, page in enumerate(run("pdftotext", "-raw", pdf, "-").split("\f")[:-1], 1):
        found = words(page)
        # Two texts that stand close together are read as one word.
        glued = page.replace("\n", " ")
        missing = [w for w, n in (expected[number] - found).items() if glued.count(w) < expected[number][w]]
        if missing:
            return f"page {number}: {missing[:10]}"
    return ""


def check_fonts(pdf):
    lines = run("pdffonts", pdf).splitlines()[2:]
    bad = [line for line in lines if not re.match(r"[A-Z]{6}\+Tinos(-\w+)? +.* yes yes yes +\d+ +0$", line)]
    return "\n".join(bad) if lines else "no fonts"


def check_sizes(pdf):
    text = run("pdfinfo", "-f", "1", "-l", "999", pdf)
    sizes = set(re.findall(r"size: +([\d.]+ x [\d.]+)", text))
    known = {"595.276 x 841.89", "841.89 x 595.276", "419.528 x 595.276", "1190.55 x 841.89"}
    return "" if len(sizes) == 1 and sizes <= known else str(sizes)


with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
    for folder in one, two:
        subprocess.run([PRINT_FORMS, folder], check=True)
    pdfs = sorted(pathlib.Path(one).glob("*.pdf"))
    check(len(pdfs) > 0, "forms are printed")
    for pdf in pdfs:
        other = pathlib.Path(two) / pdf.name
        check(pdf.read_bytes() == other.read_bytes(), f"{pdf.stem}: the same bytes twice")
        for name, function in ("fonts", check_fonts), ("sizes", check_sizes), ("words", check_words):
            why = function(pdf)
            check(not why, f"{pdf.stem}: {name}", why)
        why = pictures.check(str(pdf), pdf.stem)
        check(not why, f"{pdf.stem}: as it was approved", why)
    left = [p.name for p in pathlib.Path(one).iterdir() if p.suffix not in (".pdf", ".txt")]
    check(not left, "nothing half-written is left", str(left))

print(f"1..{count}")
