# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages as pictures, compared with those that were looked at and approved (tests/data/pages).

Small and in sixteen greys: enough to see a column that moved, a line that is gone, a text on another. Renderers differ in how
they smooth letters, so a page is the same where no square of a few millimetres is darker or lighter than it was by more than
LIMIT of 255, no row and no column of dots, or the one beside it, by more than LIMIT_LINE, and the whole page by no more than LIMIT_ALL. CT_ACCEPT=1 writes the pictures anew: look at each that changed."""
import os
import re
import subprocess
import tempfile

from PIL import Image, ImageChops, ImageStat

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER = os.path.join(os.path.dirname(HERE), "data", "pages")
DPI = 40
SQUARE = 8                               # dots, 5 mm
LIMIT, LIMIT_LINE, LIMIT_ALL = 36, 14, 1.5


def codes(pdf, pages):
    """Where check codes stand on the first pages, in dots: they are others with every version of the program."""
    text = subprocess.run(["pdftotext", "-bbox", "-l", str(pages), pdf, "-"], check=True, capture_output=True, text=True).stdout
    for page in text.split("<page ")[1:]:
        words = re.findall(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', page)
        yield [[round(float(v) * DPI / 72) for v in word[:4]] for word, code in zip(words, words[1:])
               if word[4] == "tra:" and re.fullmatch("[0-9A-F]{4}", code[4])]


def hide_codes(picture, places):
    """White over the code: from its words “… kiểm tra:” to the end of its line."""
    for left, top, right, bottom in places:
        picture.paste(255, (left - 1, top - 1, right + 82, bottom + 1))


def render(pdf, pages):
    """The first pages of a file, without their check codes."""
    places = list(codes(pdf, pages))
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", "-l", str(pages), pdf, os.path.join(folder, "p")], check=True)
        for name, hidden in zip(sorted(os.listdir(folder)), places, strict=True):
            with Image.open(os.path.join(folder, name)) as picture:
                grey = picture.convert("L")
                hide_codes(grey, hidden)
                yield grey


def difference(old, new):
    """Why two pictures are not the same page; "" where they are."""
    if old.size != new.size:
        return f"{new.size}, not {old.size}"
    apart = ImageChops.difference(old, new)
    if ImageStat.Stat(apart).mean[0] > LIMIT_ALL:
        return f"differs by {ImageStat.Stat(apart).mean[0]:.1f} all over"
    small = [p.resize((p.width // SQUARE, p.height // SQUARE), Image.Resampling.BOX) for p in (old, new)]
    worst = max(ImageChops.difference(*small).getdata())
    if worst > LIMIT:
        return f"a square differs by {worst}"
    for size in (1, old.height), (old.width, 1):     # a thin line fills no square
        before, after = (list(p.resize(size, Image.Resampling.BOX).getdata()) for p in (old, new))
        worst = max(min(abs(value - near) for near in after[max(0, i - 1):i + 2]) for i, value in enumerate(before))
        if worst > LIMIT_LINE:
            return f"a line of dots differs by {worst}"
    return ""


def check(pdf, name, pages=2):
    """What is wrong with the first pages of a file, by the approved ones of that name."""
    wrong = []
    for number, picture in enumerate(render(pdf, pages), 1):
        path = os.path.join(FOLDER, f"{name}-{number}.png")
        if os.environ.get("CT_ACCEPT"):
            os.makedirs(FOLDER, exist_ok=True)
            picture.point(lambda v: v // 16 * 17).quantize(16).save(path, optimize=True)
        if not os.path.exists(path):
            wrong.append(f"{path} is not there; CT_ACCEPT=1 makes it")
            continue
        with Image.open(path) as approved:
            why = difference(approved.convert("L"), picture)
        if why:
            wrong.append(f"{name}, page {number}: {why}")
    return "\n".join(wrong)
