#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the lists of shapes.json: made-up people in the shapes that clubs keep them in.

Needs python3-openpyxl and LibreOffice; the files are committed, so that nobody else does. Run it in this folder.
What an import must make of each list is written here by hand, beside what goes into the file.
"""
import codecs, json, os, shutil, tempfile, unicodedata, zipfile
from datetime import date
import openpyxl
from openpyxl.styles import Font
from shape_kit import (LISTS, PEOPLE, cp1258, delimited, dmy, expect, fill, office, person, save, sheet_of, tcvn3, vi, vni,
                       write_bytes)

# ---- the lists --------------------------------------------------------------------------------------------------

def two_row_header():
    rows = [['HỘI NGƯỜI CAO TUỔI XÃ AN MẪU'], ['SỔ DANH SÁCH THÀNH VIÊN'],
            ['Số TT', 'Họ và tên', 'Năm sinh', None, 'Dân tộc', 'Địa chỉ', None, 'Diện hộ', None, 'Thẻ\nBHYT', 'Ghi chú'],
            [None, None, 'Nam', 'Nữ', None, 'Thôn', 'Xã', 'Nghèo', 'Cận nghèo', None, None],
            ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)', '(11)']]
    want = {}
    for i, p in enumerate(PEOPLE[:8]):
        year = int(p['birth'][:4])
        poor, near = i % 3 == 0, i % 3 == 1
        rows.append([i + 1, p['name'], year if p['sex'] == 'm' else None, year if p['sex'] == 'f' else None, 'Kinh',
                     i % 3 + 1, 'An Mẫu', 'x' if poor else None, 'x' if near else None, 'x' if i != 4 else None, None])
        want[6 + i] = person(p['name'], str(year), p['sex'], ethnicity='Kinh', address='Thôn %d, An Mẫu' % (i % 3 + 1))
        if poor or near:
            want[6 + i]['household'] = 'poor' if poor else 'near-poor'
        if i != 4:
            want[6 + i]['insured'] = 'yes'
    rows += [[None, 'Cộng', 3, 5], [None, None, None, None, None, 'An Mẫu, ngày 05 tháng 01 năm 2026'],
             [None, 'THƯ KÝ', None, None, None, 'CHỦ NHIỆM'], [None, 'Phạm Thị Dung', None, None, None, 'Nguyễn Thị Hòa']]
    merges = ['A1:K1', 'A2:K2', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'F3:G3', 'H3:I3', 'J3:J4', 'K3:K4']
    save(sheet_of(rows, merges=merges), 'two-row-header.xlsx')
    skipped = {14: 'total', 15: 'signature', 16: 'signature', 17: 'signature'}
    expect('two-row-header.xlsx', 'two rows of titles with merged cells, years under Nam and Nữ, classes as marks', want, skipped)
    office('two-row-header.xlsx', 'two-row-header.ods')
    expect('two-row-header.ods', 'the same, saved by LibreOffice as ODS', want, skipped)
    with tempfile.TemporaryDirectory() as tmp:
        again = os.path.join(tmp, 'two-row-header-resaved.ods')
        shutil.copy('two-row-header.ods', again)
        office(again, 'two-row-header-resaved.xlsx', 'Calc MS Excel 2007 XML')
    expect('two-row-header-resaved.xlsx', 'the same, saved again by LibreOffice as xlsx', want, skipped)
    text = delimited([['' if v is None else v for v in r] for r in rows], ',')
    write_bytes('two-row-header.csv', text.encode('utf-8'))
    expect('two-row-header.csv', 'the same as CSV, where merged cells are empty', want, skipped)


def group_headings():
    rows = [['DANH SÁCH HỘI VIÊN CLB'], [], ['TT', 'Họ và tên', 'Sinh năm', 'Giới tính', 'Chức vụ']]
    want, skipped = {}, {}
    for g, (head, people) in enumerate([('I. TỔ 1 (3 người)', PEOPLE[:3]), ('II. TỔ 2: 3 người', PEOPLE[3:6]),
                                        ('III. Tổ Hoa Sen', PEOPLE[6:8])]):
        rows.append([head])
        skipped[len(rows)] = 'heading'
        for i, p in enumerate(people):
            role = 'Tổ trưởng' if i == 0 else None
            rows.append([i + 1, p['name'], int(p['birth'][:4]), vi(p['sex']), role])
            want[len(rows)] = person(p['name'], p['birth'][:4], p['sex'], group=['Tổ 1', 'Tổ 2', 'Tổ Hoa Sen'][g])
            if role:
                want[len(rows)]['role'] = role
        rows.append([None, 'Cộng tổ: %d người' % len(people)])
        skipped[len(rows)] = 'total'
    save(sheet_of(rows, merges=['A4:E4', 'A9:E9', 'A14:E14']), 'group-headings.xlsx')
    expect('group-headings.xlsx', 'groups as headings between the rows, with a subtotal each', want, skipped)


def encodings():
    head = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Điện thoại', 'Địa chỉ']
    rows, want = [head], {}
    for i, p in enumerate(PEOPLE):
        phone = '0387%06d' % (282754 + i * 1117)
        rows.append([i + 1, p['name'], dmy(p['birth']), vi(p['sex']), phone, 'Xóm Đoài, xã Phú Lương'])
        want[i + 2] = person(p['name'], p['birth'], p['sex'], phone=phone, address='Xóm Đoài, xã Phú Lương')
    write_bytes('windows-1258.csv', cp1258(delimited(rows, ';')))
    expect('windows-1258.csv', 'windows-1258, semicolons', want)
    write_bytes('utf16-bom.txt', codecs.BOM_UTF16_LE + delimited(rows, '\t').encode('utf-16-le'))
    expect('utf16-bom.txt', 'UTF-16 with its mark and tabs: "Unicode text" of Excel', want)
    write_bytes('utf16-be.csv', delimited(rows, ',').encode('utf-16-be'))
    expect('utf16-be.csv', 'UTF-16, big end first, without a mark', want)
    write_bytes('tcvn3.csv', tcvn3(delimited(rows, ',')))
    expect('tcvn3.csv', 'TCVN3 bytes, no font to tell', want)
    write_bytes('vni.csv', vni(delimited(rows, ',')).encode('cp1252'))
    expect('vni.csv', 'VNI bytes, no font to tell', want)
    write_bytes('utf8-nfd.csv', unicodedata.normalize('NFD', delimited(rows, '|', '\n')).encode('utf-8'))
    expect('utf8-nfd.csv', 'decomposed letters as from a Macintosh, bars', want)
    write_bytes('sep-line.csv', ('sep=;\r' + delimited(rows, ';', '\r')).encode('utf-8'))
    expect('sep-line.csv', 'a first line that names the delimiter, lines ended by CR alone', want)

    old = [[vni(v) if isinstance(v, str) else v for v in r] for r in rows]
    save(sheet_of(old, font='VNI-Times'), 'vni-fonts.xlsx')
    expect('vni-fonts.xlsx', 'cells in VNI with the font VNI-Times', want, encoding='vni')
    old = [[tcvn3(v).decode('latin-1') if isinstance(v, str) else v for v in r] for r in rows]
    save(sheet_of(old, font='Times New Roman'), 'tcvn3-no-font.xlsx')
    expect('tcvn3-no-font.xlsx', 'TCVN3, but the font was changed: only the letters tell', want, encoding='tcvn3')
    save(sheet_of(rows, font='.VnTime'), 'lying-font.xlsx')
    expect('lying-font.xlsx', 'typed anew in Unicode, the cells still have the font .VnTime', want)
    old = [rows[0]] + [[r[0], tcvn3(r[1].lower()).decode('latin-1')] + r[2:] for r in rows[1:]]
    wb = sheet_of(old)
    for r in range(2, len(old) + 1):
        wb.active.cell(r, 2).font = Font(name='.VnTimeH')
    save(wb, 'tcvn3-capitals.xlsx')
    expect('tcvn3-capitals.xlsx', 'names in the capitals font .VnTimeH, all else Unicode', want, encoding='tcvn3')


def sheets():
    wb = openpyxl.Workbook()
    fill(wb.active, [['CÂU LẠC BỘ LIÊN THẾ HỆ TỰ GIÚP NHAU'], ['SỔ SÁCH NĂM 2026']])
    wb.active.title = 'Bìa'
    fill(wb.create_sheet('Thu chi'), [['Ngày', 'Diễn giải', 'Thu', 'Chi'], ['01/01/2026', 'Hội phí', 600000, None],
                                      ['05/01/2026', 'Trà nước', None, 200000]])
    old = wb.create_sheet('DS 2020')
    fill(old, [['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Điện thoại']] +
         [[i, 'Nguyễn Văn Cũ', 1940, 'Nam', '0912345678'] for i in range(1, 30)])
    old.sheet_state = 'hidden'
    rows, want = [['STT', 'Họ tên hội viên', 'Năm sinh', 'Nam/nữ']], {}
    for i, p in enumerate(PEOPLE[:6]):
        rows.append([i + 1, p['name'], p['birth'][:4], vi(p['sex'])])
        want[i + 2] = person(p['name'], p['birth'][:4], p['sex'])
    fill(wb.create_sheet('Hội viên 2026'), rows)
    save(wb, 'several-sheets.xlsx')
    expect('several-sheets.xlsx', 'a cover, a cash book, a hidden old list, then the list', want)
    expect('several-sheets.xlsx', 'the hidden list, asked for by name',
           {i: person('Nguyễn Văn Cũ', '1940', 'm', phone='0912345678') for i in range(2, 31)}, sheet='ds 2020')


def lost_zeros():
    rows = [['TT', 'Họ tên', 'Nam', 'Nữ', 'Năm sinh', 'Số CMND/CCCD', 'SĐT', 'Hộ nghèo/cận nghèo']]
    ids = [1156000001, 38061000002, 25157000003, 12345678, '025150000005', 38164000006]
    full = ['001156000001', '038061000002', '025157000003', '012345678', '025150000005', '038164000006']
    phones = [912345678, 387282754, '0912 345 678', '+84 912.345.678', 1662345678, '0987654321 / 0912345678']
    dialled = ['0912345678', '0387282754', '0912345678', '0912345678', '0362345678', '0987654321']
    classes = ['Hộ nghèo', 'Cận nghèo', 'HCN', 'Không', 'Nghèo', '']
    values = ['poor', 'near-poor', 'near-poor', None, 'poor', None]
    want = {}
    people = [PEOPLE[0], PEOPLE[1], PEOPLE[2], PEOPLE[4], PEOPLE[3], PEOPLE[5]]
    for i, p in enumerate(people):
        rows.append([i + 1, p['name'].upper(), 'x' if p['sex'] == 'm' else None, 'X' if p['sex'] == 'f' else None,
                     int(p['birth'][:4]), ids[i], phones[i], classes[i]])
        want[i + 2] = person(p['name'], p['birth'][:4], p['sex'], id_number=full[i], phone=dialled[i])
        if values[i]:
            want[i + 2]['household'] = values[i]
    want[7]['note'] = 'ĐT: 0987654321 / 0912345678'
    save(sheet_of(rows), 'lost-zeros.xlsx')
    expect('lost-zeros.xlsx', 'numbers that lost their zeros, sex as marks, classes in many spellings', want,
           notes={2: ['lost-zero id_number', 'lost-zero phone'], 5: ['lost-zero id_number'], 6: ['renumbered phone', 'lost-zero phone'],
                  7: ['second-phone']})


def no_header():
    rows, want = [], {}
    for i, p in enumerate(PEOPLE):
        rows.append([i + 1, p['name'], dmy(p['birth'], '-'), vi(p['sex']), '09123456%02d' % i])
        want[i + 1] = person(p['name'], p['birth'], p['sex'], phone='09123456%02d' % i)
    save(sheet_of(rows), 'no-header.xlsx')
    expect('no-header.xlsx', 'no titles at all: only the cells tell', want)


def odd_header():
    rows = [['Nơi đang ở', 'Phone', 'Mã số', 'Quý danh', 'NTNS', 'GT', 'Sinh hoạt tại tổ', 'Vào CLB từ', 'Ký tên']]
    want = {}
    for i, p in enumerate(PEOPLE[:7]):
        rows.append(['Ấp Bình Hòa', '0868567%03d' % (100 + i), 101 + i, p['name'], dmy(p['birth'], '.'), vi(p['sex']).upper(),
                     i % 2 + 1, '2024', None])
        want[i + 2] = person(p['name'], p['birth'], p['sex'], address='Ấp Bình Hòa', phone='0868567%03d' % (100 + i),
                             no=str(101 + i), group='Tổ %d' % (i % 2 + 1), joined='2024-01-01')
    save(sheet_of(rows), 'odd-header.xlsx')
    expect('odd-header.xlsx', 'other words, other order', want, notes={2: ['day-assumed joined']})


def titles_of_respect():
    rows, want = [['STT', 'Ông/Bà', 'Tuổi', 'Tổ']], {}
    for i, p in enumerate(PEOPLE[:8]):
        rows.append([i + 1, ('Ông ' if p['sex'] == 'm' else 'Bà ') + p['name'], int(p['birth'][:4]), 'Tổ %02d' % (i % 3 + 1)])
        want[i + 2] = person(p['name'], p['birth'][:4], p['sex'], group='Tổ %02d' % (i % 3 + 1))
    rows.append([9, 'Ông Ông Văn Trí', 1952, 'tổ 02'])
    want[10] = person('Ông Văn Trí', '1952', 'm', group='Tổ 02')
    save(sheet_of(rows), 'titles-of-respect.xlsx')
    expect('titles-of-respect.xlsx', 'Ông and Bà before the names tell the sex; a year under "Tuổi"', want,
           notes={2: ['sex-from-title']})


def side_by_side():
    rows = [['DANH SÁCH'], ['TT', 'Họ và tên', 'Năm sinh', 'Giới', None, 'TT', 'Họ và tên', 'Năm sinh', 'Giới']]
    left, right, want = PEOPLE[:5], PEOPLE[5:9], {}
    for i in range(5):
        row = [i + 1, left[i]['name'], int(left[i]['birth'][:4]), vi(left[i]['sex']), None]
        if i < 4:
            row += [i + 6, right[i]['name'], int(right[i]['birth'][:4]), vi(right[i]['sex'])]
        rows.append(row)
    for i, p in enumerate(left):
        want[(0, i + 3)] = person(p['name'], p['birth'][:4], p['sex'])
    for i, p in enumerate(right):
        want[(1, i + 3)] = person(p['name'], p['birth'][:4], p['sex'])
    save(sheet_of(rows), 'side-by-side.xlsx')
    expect('side-by-side.xlsx', 'two lists beside each other, to spare paper', want)
    LISTS[-1]['rows'] = [dict(r, row=r['row'][1]) for r in LISTS[-1]['rows']]


def hand_written():
    """As a .NET program writes it: prefixed elements, absolute targets, shared rich text, dates of 1904."""
    strings = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Ngày vào CLB', 'Nam', 'Nữ', 'Lê Thị_x000D_\n Ân']
    rich = '<x:si><x:r><x:rPr><x:b/><x:rFont val="Arial"/></x:rPr><x:t xml:space="preserve">Nguyễn </x:t></x:r><x:r><x:t>Thị Hòa</x:t></x:r>' \
           '<x:rPh sb="0" eb="1"><x:t>phonetic</x:t></x:rPh></x:si>'
    shared = ''.join('<x:si><x:t xml:space="preserve">%s</x:t></x:si>' % s for s in strings) + rich

    def serial(iso):
        return (date.fromisoformat(iso) - date(1904, 1, 1)).days

    def row(n, cells):
        return '<x:row r="%d">%s</x:row>' % (n, ''.join(cells))

    def s(ref, i):
        return '<x:c r="%s" t="s"><x:v>%d</x:v></x:c>' % (ref, i)

    data = [row(3, [s(c + '3', i) for i, c in enumerate('ABCDE')]),
            row(4, ['<x:c r="A4"><x:v>1</x:v></x:c>', s('B4', 8), '<x:c r="C4" s="1"><x:v>%d</x:v></x:c>' % serial('1956-02-11'),
                    s('D4', 6), '<x:c r="E4" s="2"><x:v>%d.25</x:v></x:c>' % serial('2024-05-10')]),
            row(5, ['<x:c r="A5"><x:f>A4+1</x:f><x:v>2</x:v></x:c>', '<x:c r="B5" t="str"><x:f>PROPER(Z1)</x:f><x:v>Bùi Văn Hạnh</x:v></x:c>',
                    '<x:c r="C5" s="3"><x:v>%d</x:v></x:c>' % serial('1961-07-01'), s('D5', 5),
                    '<x:c r="E5" t="d"><x:v>2024-05-10T00:00:00</x:v></x:c>']),
            row(6, ['<x:c r="A6"><x:v>3</x:v></x:c>', s('B6', 7), '<x:c r="C6" s="4"><x:v>%d</x:v></x:c>' % serial('1950-01-01'),
                    s('D6', 6), '<x:c r="E6" t="e"><x:v>#REF!</x:v></x:c>'])]
    ns = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    head = '<?xml version="1.0" encoding="utf-8"?>'
    parts = {
        '[Content_Types].xml': head + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        '_rels/.rels': head + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="R1" Type="%s/officeDocument" Target="/book/main.xml"/></Relationships>' % rel,
        'book/_rels/main.xml.rels': head + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="Ra" Type="%s/worksheet" Target="/book/pages/one.xml"/><Relationship Id="Rb" Type="%s/sharedStrings" Target="texts.xml"/>'
            '<Relationship Id="Rc" Type="%s/styles" Target="../book/looks.xml"/><Relationship Id="Rd" Type="%s/chartsheet" Target="chart.xml"/></Relationships>' % (rel, rel, rel, rel),
        'book/main.xml': head + '<x:workbook %s xmlns:r="%s"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="Biểu đồ" sheetId="1" r:id="Rd"/>'
            '<x:sheet name="Hội viên" sheetId="2" r:id="Ra"/></x:sheets></x:workbook>' % (ns, rel),
        'book/texts.xml': head + '<x:sst %s>%s</x:sst>' % (ns, shared),
        'book/looks.xml': head + '<x:styleSheet %s><x:numFmts count="3"><x:numFmt numFmtId="164" formatCode="[$-42A]dd\\ &quot;tháng&quot;\\ mm;@"/>'
            '<x:numFmt numFmtId="165" formatCode="yyyy"/><x:numFmt numFmtId="166" formatCode="dd/mm/yyyy\\ hh:mm"/></x:numFmts>'
            '<x:fonts count="1"><x:font><x:name val="Arial"/></x:font></x:fonts><x:cellXfs count="5"><x:xf numFmtId="0" fontId="0"/>'
            '<x:xf numFmtId="164" fontId="0"/><x:xf numFmtId="166" fontId="0"/><x:xf numFmtId="17" fontId="0"/><x:xf numFmtId="165" fontId="0"/></x:cellXfs></x:styleSheet>' % ns,
        'book/pages/one.xml': head + '<x:worksheet %s><x:sheetData>%s</x:sheetData></x:worksheet>' % (ns, ''.join(data)),
    }
    with zipfile.ZipFile('hand-written.xlsx', 'w', zipfile.ZIP_DEFLATED) as z:
        for name, text in parts.items():
            z.writestr(zipfile.ZipInfo(name), text.encode('utf-8'))
    expect('hand-written.xlsx', 'prefixes, absolute targets, rich text, cached formulas, dates of 1904, month and year formats',
           {4: person('Nguyễn Thị Hòa', '1956-02-11', 'f', joined='2024-05-10'),
            5: person('Bùi Văn Hạnh', '1961-07', 'm', joined='2024-05-10'), 6: person('Lê Thị Ân', '1950', 'f')},
           notes={6: ['not-understood joined']})


def merged_groups():
    rows = [['TT', 'Tổ', 'Họ và tên', None, 'Sinh', None, None, 'Giới tính'], [None, None, 'Họ đệm', 'Tên', 'Ngày', 'Tháng', 'Năm', None]]
    want = {}
    for i, p in enumerate(PEOPLE[:8]):
        y, m, d = (int(v) for v in p['birth'].split('-'))
        family, given = p['name'].rsplit(' ', 1)
        whole = i != 2
        rows.append([i + 1, i // 4 + 1 if i % 4 == 0 else None, family, given, d if whole else None, m if whole else None, y, vi(p['sex'])])
        want[i + 3] = person(p['name'], p['birth'] if whole else p['birth'][:4], p['sex'], group='Tổ %d' % (i // 4 + 1))
    wb = sheet_of(rows, merges=['A1:A2', 'B1:B2', 'C1:D1', 'E1:G1', 'H1:H2', 'B3:B6', 'B7:B10'])
    with tempfile.TemporaryDirectory() as tmp:
        source = os.path.join(tmp, 'merged-groups.xlsx')
        save(wb, source)
        office(source, 'merged-groups.ods')
    expect('merged-groups.ods', 'ODS: groups as cells merged downwards, day, month and year in three columns', want)


def plain_letters():
    rows, want = [['DANH SACH HOI VIEN'], ['So TT', 'Ho va ten', 'Nam sinh', 'Gioi tinh', 'So CMND', 'Dia chi', 'Dan toc', 'Ghi chu']], {}
    for i, p in enumerate(PEOPLE[:6]):
        rows.append([i + 1, p['name'], p['birth'][:4], vi(p['sex']), '03815600%04d' % i, 'Thôn 2', 'Mường', None])
        want[i + 3] = person(p['name'], p['birth'][:4], p['sex'], id_number='03815600%04d' % i, address='Thôn 2', ethnicity='Mường')
    write_bytes('plain-letters.txt', ('\n'.join('\t'.join('' if v is None else str(v) for v in r) for r in rows) + '\n').encode('utf-8'))
    expect('plain-letters.txt', 'titles without marks, tabs, a title line above', want)


def pages():
    head = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Tiền gửi (đ)']
    rows, want, skipped = [head], {}, {}
    for i, p in enumerate(PEOPLE):
        if i == 5:
            rows.append(head)
            skipped[len(rows)] = 'header-again'
        rows.append([i + 1, p['name'], dmy(p['birth']), vi(p['sex']), 50000 * (i + 1)])
        want[len(rows)] = person(p['name'], p['birth'], p['sex'])
    for i in range(3):
        rows.append([len(PEOPLE) + 1 + i])
        skipped[len(rows)] = 'number-only'
    rows += [[], [None, 'Danh sách này có 10 người./.'], [None, 'Xác nhận của UBND xã', None, 'Người lập'], [None, '(Ký tên, đóng dấu)'],
             [], [None, 'Trần Văn Xác', None, 'Lê Thị Lập']]
    skipped.update({len(rows) - 4: 'total', len(rows) - 3: 'signature', len(rows): 'signature'})
    save(sheet_of(rows), 'pages.xlsx')
    expect('pages.xlsx', 'titles again on each page, numbered empty lines, confirmation and signatures', want, skipped,
           notes={2: ['money-not-posted']})


def faults():
    rows = [['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính'],
            [1, 'Nguyễn Thị Hòa', '31/02/1956', 'Nữ'], [2, 'Bùi Văn Hạnh', '19/08/2044', 'Nam'], [3, 'Trần Thị Hà', None, 'Nữ'],
            [4, 'Mai Lâm', '1950', None], [5, None, '1950', 'Nam'], [6, 'Lê Thị Ân', '12/25/1950', 'Nữ'],
            [7, 'Phạm Văn An', '01/12/48', 'Nam'], [8, 'Đinh Thị Ánh', 23451, 'Nữ'], [9, 'Hoàng Văn Bảy', 'không nhớ', 'Nam'],
            [10, 'Quách Thị Bình', '11/1962', None], [11, 'Đỗ Thị Thoa', '1846', 'Nữ'], [12, 'Lò Văn Páo', date(1905, 5, 4), 'Nam']]
    want = {7: person('Lê Thị Ân', '1950-12-25', 'f'), 8: person('Phạm Văn An', '1948-12-01', 'm'),
            9: person('Đinh Thị Ánh', '1964-03-15', 'f'), 11: person('Quách Thị Bình', '1962-11', 'f'),
            13: person('Lò Văn Páo', '1951', 'm')}
    faulty = {2: 'no-such-day birth', 3: 'future birth', 4: 'no-birth birth', 5: 'no-sex sex', 6: 'no-name name',
              10: 'not-understood birth', 12: 'not-understood birth'}
    save(sheet_of(rows, formats={3: 'dd/mm/yyyy'}), 'faults.xlsx')
    wb = openpyxl.load_workbook('faults.xlsx')
    wb.active['C9'].number_format = 'General'
    save(wb, 'faults.xlsx')
    expect('faults.xlsx', 'days that are none, years to come, missing facts, repairs', want, {}, faulty,
           notes={7: ['month-first birth'], 8: ['two-digit-year birth'], 9: ['day-number birth'], 11: ['sex-from-name'],
                  13: ['year-as-day birth']})
    LISTS[-1]['rows'] = [r if r['row'] != 11 else r for r in LISTS[-1]['rows']]


def everything():
    rows = [['Mã TV', 'Họ tên thành viên', 'Tên thường gọi', 'Ngày sinh', 'Phái', 'Hoàn cảnh', 'Nhóm', 'Nhiệm vụ', 'Số căn cước',
             'Ngày cấp', 'Số điện thoại', 'Thôn', 'Xã', 'Dân tộc', 'Số thẻ BHYT', 'Hạn thẻ BHYT', 'Hội viên Hội NCT',
             'Người thừa kế', 'Đồng ý xử lý dữ liệu', 'Ngày tham gia', 'Vốn góp', 'Dư nợ vay', 'Ghi chú'],
            ['7', 'Trần Thị Thu (Thu béo)', None, date(1949, 9, 15), 'Nữ', 'KK', '4', 'TNV', '025149000041', '01/02/2022', '0912345678',
             'Bình An', 'An Mẫu', 'Mường', 'HN 2 25 2512345678', '12/2026', 'x', 'Trần Văn Con', '01/01/2026, giấy số 5', date(2024, 5, 10), 500000, 4000000, 'cô đơn'],
            ['8', 'Lê Văn Thắng', 'Thắng Hợi', date(1972, 5, 30), 'Nam', 'K', '4', None, None, None, None,
             'Bình An', 'An Mẫu', 'Kinh', 'không', None, None, None, None, date(2024, 5, 10), None, None, None],
            ['9', 'Nguyễn Văn Toàn', None, date(1986, 11, 18), 'Nam', 'TB', '5', 'Thủ quỹ', None, None, None,
             'Bình An', 'An Mẫu', 'Kinh', None, None, 'không', None, None, date(2024, 5, 10), 0, None, None]]
    want = {2: person('Trần Thị Thu', '1949-09-15', 'f', no='7', nickname='Thu béo', household='hardship', group='Nhóm 4', role='TNV',
                      id_number='025149000041', phone='0912345678', address='Bình An, An Mẫu', ethnicity='Mường', insured='yes',
                      insurance_until='2026-12-31', association='yes', heir='Trần Văn Con', consent='01/01/2026, giấy số 5',
                      joined='2024-05-10', note='cô đơn'),
            3: person('Lê Văn Thắng', '1972-05-30', 'm', no='8', nickname='Thắng Hợi', household='well-off', group='Nhóm 4',
                      address='Bình An, An Mẫu', ethnicity='Kinh', insured='no', joined='2024-05-10'),
            4: person('Nguyễn Văn Toàn', '1986-11-18', 'm', no='9', household='average', group='Nhóm 5', role='Thủ quỹ',
                      address='Bình An, An Mẫu', ethnicity='Kinh', association='no', joined='2024-05-10')}
    fmt = {4: 'd/m/yyyy', 20: '[$-1010000]d/m/yyyy;@'}
    save(sheet_of(rows, formats=fmt), 'everything.xlsx')
    expect('everything.xlsx', 'every field of a member, and money that is reported only', want, notes={2: ['money-not-posted']})


def sex_headings():
    rows = [['STT', 'Họ và tên', 'Tuổi', 'Ghi chú'], ['A', 'NAM'], [1, 'Bùi Hải', 64, None], [2, 'Mai Lâm', 75, 'yếu'],
            ['B', 'NỮ (2 người)'], [3, 'Lã Hạnh', 60, None], [4, 'Tô Khánh Hoàng', 71, None]]
    want = {4: person('Bùi Hải', '1961', 'm'), 5: person('Mai Lâm', '1950', 'm', note='yếu'),
            7: person('Lã Hạnh', '1965', 'f'), 8: person('Tô Khánh Hoàng', '1954', 'f')}
    rows.insert(0, ['DANH SÁCH TỔ VIÊN NĂM 2025'])
    for f in want.values():
        f['group'] = 'Tổ 3'
    save(sheet_of(rows, title='Tổ 3'), 'sex-headings.xlsx')
    expect('sex-headings.xlsx', 'men and women under headings, ages instead of years, the group is the name of the sheet', want,
           {3: 'heading', 6: 'heading'}, notes={4: ['from-age birth', 'sex-from-heading sex']})


def english():
    rows = [['No', 'Full name', 'DOB', 'Gender', 'Telephone', 'Address'], ['1', 'Nguyen Thi Hoa', '1956-02-11', 'F', '0912345678', 'Binh An'],
            ['2', 'Bui Van Hanh', '03-Jul-1961', 'M', '0912345679', 'Binh An'], ['3', 'Tran Thi Ha', '20-Oct-57', 'F', '', '']]
    write_bytes('english.csv', delimited(rows, ',').encode('ascii'))
    expect('english.csv', 'an English form, names without marks',
           {2: person('Nguyen Thi Hoa', '1956-02-11', 'f', phone='0912345678', address='Binh An'),
            3: person('Bui Van Hanh', '1961-07-03', 'm', phone='0912345679', address='Binh An'), 4: person('Tran Thi Ha', '1957-10-20', 'f')})


def stray_quotes():
    text = ('STT,Họ và tên,Năm sinh,Giới tính,Ghi chú\r\n1,Nguyễn Thị Hòa,1956,Nữ,"cao 1m5\r\n2,Bùi Văn Hạnh,1961,Nam,nói "thôi" rồi\r\n'
            '3,Trần Thị Hà,1957,Nữ, "a, b"\r\n\r\n5,Lê Thị Ân,1950,Nữ,"dòng 1\r\ndòng 2"')
    write_bytes('stray-quotes.csv', text.encode('utf-8'))
    expect('stray-quotes.csv', 'quotes that are never closed, quotes within, an empty line, no end of line',
           {2: person('Nguyễn Thị Hòa', '1956', 'f', note='"cao 1m5'), 3: person('Bùi Văn Hạnh', '1961', 'm', note='nói "thôi" rồi'),
            4: person('Trần Thị Hà', '1957', 'f', note='a, b'), 6: person('Lê Thị Ân', '1950', 'f', note='dòng 1\ndòng 2')})


def together():
    """Two facts in one cell, as where paper is short."""
    text = 'STT,Họ tên,Giới tính,"Số CCCD, ngày cấp",SĐT\n1,Nguyễn Văn An (1950),Nam,"025050000001, 01/02/2022, CA Phú Thọ","=""0912345678"""\n2,Bà Lê Thị Ân (SN 1948),,"025148000001, 01/02/2022",\n3,Ông Văn Trí (12/3/1955),Nam,025055000001 cấp 01/02/2022,\n4,Hà Thị Út (1953),Nữ,,\n5,Tô Khánh Hoàng (1960),Nam,,\nDanh sách gồm 5 người,,,,\n'
    write_bytes('together.csv', text.encode('utf-8'))
    expect('together.csv', 'birth in brackets behind the name, number and day of the card in one column, ="…" around a telephone',
           {2: person('Nguyễn Văn An', '1950', 'm', id_number='025050000001', phone='0912345678'),
            3: person('Lê Thị Ân', '1948', 'f', id_number='025148000001'), 4: person('Ông Văn Trí', '1955-03-12', 'm', id_number='025055000001'),
            5: person('Hà Thị Út', '1953', 'f'), 6: person('Tô Khánh Hoàng', '1960', 'm')}, {7: 'total'}, notes={3: ['sex-from-title']})


def refused():
    """Files that are no table; the test names the error of each."""
    write_bytes('picture.xlsx', b'\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01')
    write_bytes('empty.xlsx', b'')
    with open('two-row-header.xlsx', 'rb') as f:
        write_bytes('cut-off.xlsx', f.read()[:3000])
    directory = 'Root Entry'.encode('utf-16-le') + bytes(100) + 'EncryptedPackage'.encode('utf-16-le')
    write_bytes('password.xlsx', b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(504) + directory + bytes(300))
    office('no-header.xlsx', 'old.xls', 'MS Excel 97')
    write_bytes('web-page.xls', '<html><table><tr><td>Họ tên</td></tr></table></html>'.encode('utf-8'))


for make in (two_row_header, group_headings, encodings, sheets, lost_zeros, no_header, odd_header, titles_of_respect, side_by_side,
             hand_written, merged_groups, plain_letters, pages, faults, everything, sex_headings, english, stray_quotes, together, refused):
    make()
with open('shapes.json', 'w') as f:
    json.dump({'about': 'What an import must make of the lists that make-shapes.py writes; all persons are made up.',
               'today': '2026-03-01', 'files': LISTS}, f, ensure_ascii=False, indent=1)
    f.write('\n')
