#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What make-shapes.py and make-more-shapes.py write lists with."""
import csv, io, os, shutil, subprocess, tempfile, unicodedata
import openpyxl
from openpyxl.styles import Font

LISTS = []


def expect(file, what, rows, skipped=None, faulty=None, sheet=None, encoding=None, notes=None):
    """rows: {row number: fields}; skipped and faulty: {row number: code}; notes: {row number: codes that must be there}."""
    LISTS.append({k: v for k, v in dict(file=file, what=what, sheet=sheet, encoding=encoding,
                                        rows=[dict(row=n, **f) for n, f in rows.items()],
                                        skipped={str(n): c for n, c in (skipped or {}).items()},
                                        faulty={str(n): c for n, c in (faulty or {}).items()},
                                        notes={str(n): c for n, c in (notes or {}).items()}).items() if v is not None})


def person(name, birth, sex, **more):
    return dict(name=name, birth=birth, sex=sex, **more)


PEOPLE = [
    person('Nguyễn Thị Hòa', '1956-02-11', 'f'), person('Bùi Văn Hạnh', '1961-07-03', 'm'),
    person('Trần Thị Hà', '1957-10-20', 'f'), person('Lê Thị Ân', '1950-05-05', 'f'),
    person('Phạm Văn An', '1948-12-01', 'm'), person('Đinh Thị Ánh', '1964-03-15', 'f'),
    person('Hoàng Văn Bảy', '1944-08-19', 'm'), person('Quách Thị Bình', '1962-11-11', 'f'),
    person('Đỗ Thị Thoa', '1946-06-16', 'f'), person('Nguyễn Hữu Phước', '1971-09-27', 'm'),
]


def dmy(iso, sep='/'):
    return sep.join(reversed(iso.split('-')))


def vi(sex):
    return 'Nữ' if sex == 'f' else 'Nam'


def save(wb, file):
    wb.save(file)


def sheet_of(rows, title='DS', merges=(), formats=None, font=None):
    wb = openpyxl.Workbook()
    ws = wb.active
    ws.title = title
    fill(ws, rows, merges, formats, font)
    return wb


def fill(ws, rows, merges=(), formats=None, font=None):
    for r, row in enumerate(rows, 1):
        for c, value in enumerate(row, 1):
            if value is not None:
                cell = ws.cell(r, c, value)
                if font:
                    cell.font = Font(name=font)
                if formats and c in formats and not isinstance(value, str):
                    cell.number_format = formats[c]
    for m in merges:
        ws.merge_cells(m)


def write_bytes(file, data):
    with open(file, 'wb') as f:
        f.write(data)


def office(source, target, filter=None):
    """Lets LibreOffice save a file in another form."""
    with tempfile.TemporaryDirectory() as tmp:
        ext = target.rsplit('.', 1)[1]
        subprocess.run(['soffice', '-env:UserInstallation=file://' + tmp + '/profile', '--headless', '--convert-to',
                        ext + (':' + filter if filter else ''), '--outdir', tmp, source], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        shutil.move(os.path.join(tmp, os.path.basename(source).rsplit('.', 1)[0] + '.' + ext), target)


# ---- old encodings, the other way round than the program --------------------------------------------------------

TCVN3 = dict(zip(
    'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ',
    [0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6, 0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xae,
     0xcc, 0xce, 0xcf, 0xd0, 0xd1, 0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8, 0xdc, 0xdd, 0xde,
     0xdf, 0xe1, 0xe2, 0xe3, 0xe4, 0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xac, 0xea, 0xeb, 0xec, 0xed, 0xee,
     0xef, 0xf1, 0xf2, 0xf3, 0xf4, 0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe,
     0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7]))


def tcvn3(text):
    """Capitals with tones do not exist there: people type the small letter."""
    return bytes(TCVN3.get(c) or TCVN3.get(c.lower()) or ord(c) for c in unicodedata.normalize('NFC', text))


VNI_TONES = {'\u0301': 'ù', '\u0300': 'ø', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï'}
VNI_SHAPES = {'\u0302': ('â', 'áàåãä'), '\u0306': ('ê', 'éèúüë')}       # â: aâ aá aà aå aã aä; ă: aê aé aè aú aü aë
VNI_OTHER = {'đ': 'ñ', 'Đ': 'Ñ', 'í': 'í', 'ì': 'ì', 'ỉ': 'æ', 'ĩ': 'ó', 'ị': 'ò', 'ỵ': 'î'}


def vni(text):
    out = []
    for c in unicodedata.normalize('NFC', text):
        if c in VNI_OTHER:
            out.append(VNI_OTHER[c])
            continue
        d = unicodedata.normalize('NFD', c)
        base, marks = d[0], d[1:]
        tone = next((m for m in marks if m in VNI_TONES), None)
        shape = next((m for m in marks if m in VNI_SHAPES), None)
        if '\u031b' in marks:
            base = {'o': 'ô', 'u': 'ö', 'O': 'Ô', 'U': 'Ö'}[base]
        up = base.isupper()
        if shape:
            plain, toned = VNI_SHAPES[shape]
            order = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
            mark = toned[order.index(tone)] if tone else plain
        else:
            mark = VNI_TONES[tone] if tone else ''
        out.append(base + (mark.upper() if up else mark))
    return ''.join(out)


def cp1258(text):
    """Composed letters that the code page has, the others as letter and tone."""
    out = b''
    for c in unicodedata.normalize('NFC', text):
        try:
            out += c.encode('cp1258')
        except UnicodeEncodeError:
            d = unicodedata.normalize('NFD', c)
            tone = next(m for m in d[1:] if m in VNI_TONES)
            rest = unicodedata.normalize('NFC', d.replace(tone, ''))
            out += rest.encode('cp1258') + tone.encode('cp1258')
    return out


def delimited(rows, sep, line='\r\n'):
    out = io.StringIO()
    csv.writer(out, delimiter=sep, lineterminator=line).writerows(rows)
    return out.getvalue()
