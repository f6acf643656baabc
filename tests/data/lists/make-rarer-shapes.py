#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the lists of rarer-shapes.json, as make-shapes.py writes those of shapes.json: run it in this folder."""
import codecs, json, zipfile
from datetime import date
import openpyxl
from shape_kit import LISTS, expect, fill, person, save, sheet_of, write_bytes


def group_tables():
    head = ['STT', 'Họ và tên (in hoa)', 'Năm sinh\n(dương lịch)', 'Giới tính', 'Chỗ ở']
    rows = [['DANH SÁCH CLB LTHTGN THÔN CAO XÁ'], ['TỔ 1'], head, [1, 'ĐOÀN THỊ NGHI', 1951, 'Nữ', 'Xóm Mới'], [2, 'ĐOÀN VĂN LỄ', 1947, 'Nam', 'nt'], ['Cộng tổ 1: 02 người'],
            ['TỔ 2'], head, [1, 'TÔN THẤT TÙNG', 1950, 'Nam', 'Xóm Giữa'], [2, 'CÔNG TẰNG TÔN NỮ THỊ HUÊ', 1953, 'Nữ', '"'], [3, 'NGUYỄN-KHOA DIỆU', 1960, 'Nữ', '-nt-'], ['Cộng tổ 2: 03 người']]
    save(sheet_of(rows, merges=['A1:E1', 'A2:E2', 'A6:E6', 'A7:E7', 'A12:E12']), 'group-tables.xlsx')
    expect('group-tables.xlsx', 'each group under its own titles, ditto marks', {
        4: person('Đoàn Thị Nghi', '1951', 'f', group='Tổ 1', address='Xóm Mới'), 5: person('Đoàn Văn Lễ', '1947', 'm', group='Tổ 1', address='Xóm Mới'),
        9: person('Tôn Thất Tùng', '1950', 'm', group='Tổ 2', address='Xóm Giữa'), 10: person('Công Tằng Tôn Nữ Thị Huê', '1953', 'f', group='Tổ 2', address='Xóm Giữa'),
        11: person('Nguyễn-Khoa Diệu', '1960', 'f', group='Tổ 2', address='Xóm Giữa')}, {6: 'total', 7: 'heading', 8: 'header-again', 12: 'total'})


def two_phones():
    rows = [['TT', 'Họ và tên', 'Ngày tháng năm sinh', None, 'Điện thoại', None, 'Số CMND', 'Số CCCD', 'Năm vào CLB'],
            [None, None, 'Nam', 'Nữ', 'Di động', 'Cố định'],
            [1, 'Hồ Đắc Di', date(1950, 5, 11), None, '0914000071', '02343888777', '190000071', '046050000071', 2019],
            [2, 'Hồ Thị Kỷ', None, date(1953, 10, 7), None, '02343888778', '190000072', None, 2019],
            [3, 'Bửu Chỉ', date(1948, 10, 8), None, '0914000073', None, None, '046048000073', '2020']]
    save(sheet_of(rows, merges=['C1:D1', 'E1:F1', 'A1:A2', 'B1:B2', 'G1:G2', 'H1:H2', 'I1:I2'], formats={3: 'dd/mm/yyyy', 4: 'dd/mm/yyyy'}), 'two-phones.xlsx')
    expect('two-phones.xlsx', 'two columns of telephones and of identity numbers', {
        3: person('Hồ Đắc Di', '1950-05-11', 'm', phone='0914000071', id_number='046050000071', joined='2019-01-01', note='ĐT: 0914000071 / 02343888777'),
        4: person('Hồ Thị Kỷ', '1953-10-07', 'f', phone='02343888778', id_number='190000072', joined='2019-01-01'),
        5: person('Bửu Chỉ', '1948-10-08', 'm', phone='0914000073', id_number='046048000073', joined='2020-01-01')})


def yearly():
    wb = openpyxl.Workbook()
    head = ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính']
    fill(wb.active, [head, [1, 'Người Đã Ra', 1940, 'Nam'], [2, 'Mai Thị Hai', 1950, 'Nữ'], [3, 'Mai Văn Ba', 1951, 'Nam']])
    wb.active.title = 'DS 2024'
    fill(wb.create_sheet('DS 2025'), [head, [1, 'Mai Thị Hai', 1950, 'Nữ'], [2, 'Mai Văn Ba', 1951, 'Nam']])
    save(wb, 'yearly.xlsx')
    expect('yearly.xlsx', 'a sheet each year: the last is the list', {2: person('Mai Thị Hai', '1950', 'f'), 3: person('Mai Văn Ba', '1951', 'm')})


def no_refs():
    ns = 'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"'
    rel = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    h = '<?xml version="1.0"?>'
    def row(cells):
        return '<row>' + ''.join('<c t="inlineStr"><is><t>%s</t></is></c>' % c if isinstance(c, str) else '<c><v>%d</v></c>' % c if c is not None else '<c/>' for c in cells) + '</row>'
    data = row(['STT', 'Họ và tên', 'Năm sinh', 'Nam', 'Nữ', 'Ghi chú']) + row([1, 'Ma Thị Dí', 1955, None, 'x', 'mù chữ']) + row([2, 'Ma A Sính', 1949, 'x', None]) 
    parts = {'[Content_Types].xml': h + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
     '_rels/.rels': h + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>' % rel,
     'xl/_rels/workbook.xml.rels': h + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/></Relationships>' % rel,
     'xl/workbook.xml': h + '<workbook %s xmlns:r="%s"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>' % (ns, rel),
     'xl/worksheets/sheet1.xml': h + '<worksheet %s><sheetData>%s</sheetData></worksheet>' % (ns, data)}
    with zipfile.ZipFile('no-refs.xlsx', 'w') as z:
        for n, b in parts.items():
            z.writestr(zipfile.ZipInfo(n), b.encode())
    expect('no-refs.xlsx', 'strict namespaces, cells without references', {2: person('Ma Thị Dí', '1955', 'f', note='mù chữ'), 3: person('Ma A Sính', '1949', 'm')})


def diff_headers_pages():
    rows = [['Danh sách trang 1'], ['TT', 'Họ và tên', 'Giới', 'Năm sinh', 'Thôn'], [1, 'Cao Thị Nhị', 'Nữ', 1955, 'Bắc'], [2, 'Cao Văn Tam', 'Nam', 1950, 'Nam'], [],
            ['Danh sách bổ sung năm 2025'], ['TT', 'Họ tên', 'Năm sinh', 'Giới tính', 'Ngày vào', 'Thôn'], [3, 'Đồng Thị Tứ', 1960, 'Nữ', '05/02/2025', 'Đông'], [4, 'Đồng Văn Ngũ', 1962, 'Nam', '05/02/2025', 'Đông'],
            ['Người lập', None, None, 'Chủ nhiệm'], [], ['Cao Thị Nhị', None, None, 'Đồng Văn Ngũ']]
    save(sheet_of(rows), 'supplement.xlsx')
    expect('supplement.xlsx', 'a second list below with other columns', {
      3: person('Cao Thị Nhị', '1955', 'f', address='Bắc'), 4: person('Cao Văn Tam', '1950', 'm', address='Nam'),
      8: person('Đồng Thị Tứ', '1960', 'f', joined='2025-02-05', address='Đông'), 9: person('Đồng Văn Ngũ', '1962', 'm', joined='2025-02-05', address='Đông')},
      {6: 'remark', 10: 'signature', 12: 'signature'})


def loans_below():
    rows = [['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Tổ'], [1, 'Hàn Thị Xuyến', 1957, 'Nữ', '1'], [2, 'Hàn Mặc Tử', 1962, 'Nam', '2'], [3, 'Bích Khê', 1966, 'Nam', '2'], [],
            ['Danh sách vay vốn'], ['STT', 'Họ và tên', 'Số tiền vay', 'Ngày vay', 'Ký nhận'], [1, 'Hàn Thị Xuyến', 5000000, '01/02/2025', None], [2, 'Bích Khê', 3000000, '01/02/2025', None], ['Cộng', None, 8000000]]
    save(sheet_of(rows), 'loans-below.xlsx')
    expect('loans-below.xlsx', 'a table of loans below the list', {2: person('Hàn Thị Xuyến', '1957', 'f', group='Tổ 1'), 3: person('Hàn Mặc Tử', '1962', 'm', group='Tổ 2'), 4: person('Bích Khê', '1966', 'm', group='Tổ 2')},
      {6: 'remark', 8: 'other-table', 9: 'other-table', 10: 'other-table'})


def sums_below():
    rows = [['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Hộ nghèo', 'Hộ cận nghèo'], [1, 'Mai Hắc Đế', '3/1/1950', 'Nam', None, 'x'], [2, 'Bà Triệu', '1955', 'Nữ', 'x', None], [3, 'Lý Thị Bà Chúa', '1958', 'Nữ', None, None],
            [], ['Tổng hợp:'], [None, 'Tổng số thành viên', 3], [None, 'Nam', 1], [None, 'Nữ', 2], [None, 'Hộ nghèo', 1], [None, 'Hộ cận nghèo', 1], [None, 'Từ 60 tuổi trở lên', 3]]
    save(sheet_of(rows), 'sums-below.xlsx')
    expect('sums-below.xlsx', 'a little table of sums below', {2: person('Mai Hắc Đế', '1950-01-03', 'm', household='near-poor'), 3: person('Bà Triệu', '1955', 'f', household='poor'), 4: person('Lý Thị Bà Chúa', '1958', 'f')},
      {6: 'total', 7: 'total', 8: 'total', 9: 'total', 10: 'total', 11: 'total', 12: 'total'})


def word_paste():
    # copied from Word: each cell with trailing blanks, NBSP, soft breaks, zero-width
    text = 'STT\tHọ và tên\tNăm sinh\tGiới\u00a0tính\tĐiện thoại\tGhi chú\r\n1\t\u200bLường Thị\u00a0Ịn \t 1953\u00a0\tNữ \t0912\u00a0000\u00a0081\t\r\n2\tLò\u00a0\u00a0Văn Hặc\t1949\tNam\t0912 000 082\t\u2013\r\n'
    write_bytes('word-paste.txt', codecs.BOM_UTF8 + text.encode('utf-8'))
    expect('word-paste.txt', 'pasted from Word: hard blanks, zero-width', {2: person('Lường Thị Ịn', '1953', 'f', phone='0912000081'), 3: person('Lò Văn Hặc', '1949', 'm', phone='0912000082')})


def role_cols():
    rows = [['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Thành phần BCN', 'Tổ trưởng', 'TNV', 'Tham gia từ ngày', 'Ghi chú'],
            [1, 'Trần Thị Lý', 1953, 'Nữ', 'Chủ nhiệm', None, None, '10/10/2018', None], [2, 'Phan Bá Vành', 1951, 'Nam', 'Phó CN', None, 'x', '10/10/2018', None],
            [3, 'Nguyễn Thị Chiên', 1960, 'Nữ', None, 'x', None, '01/01/2019', 'vay 5 triệu'], [4, 'Bùi Thị Cúc', 1958, 'Nữ', None, None, None, '01/01/2019', None]]
    save(sheet_of(rows), 'role-marks.xlsx')
    expect('role-marks.xlsx', 'roles as marks in columns', {2: person('Trần Thị Lý', '1953', 'f', role='Chủ nhiệm', joined='2018-10-10'), 3: person('Phan Bá Vành', '1951', 'm', role='Phó CN, TNV', joined='2018-10-10'),
      4: person('Nguyễn Thị Chiên', '1960', 'f', role='Tổ trưởng', joined='2019-01-01', note='vay 5 triệu'), 5: person('Bùi Thị Cúc', '1958', 'f', joined='2019-01-01')})


def household_sections():
    rows = [['TT', 'Họ và tên', 'Năm sinh', 'Nam', 'Nữ', 'Thôn'], ['A', 'Hộ nghèo'], [1, 'Lương Thị Tám', 1952, None, 'x', 'Ba'], ['B', 'Hộ cận nghèo'], [2, 'Lương Văn Chín', 1949, 'x', None, 'Ba'], ['C', 'Hội viên khác'], [3, 'Lương Văn Mười', 1957, 'x', None, 'Tư']]
    save(sheet_of(rows), 'class-headings.xlsx')
    expect('class-headings.xlsx', 'household classes as headings', {3: person('Lương Thị Tám', '1952', 'f', household='poor', address='Ba'), 5: person('Lương Văn Chín', '1949', 'm', household='near-poor', address='Ba'), 7: person('Lương Văn Mười', '1957', 'm', address='Tư')}, {2: 'heading', 4: 'heading', 6: 'heading'})


def sheet_title_group():
    rows = [['CLB LTHTGN thôn Trung', None, None, None], ['DANH SÁCH HỘI VIÊN TỔ 3'], ['STT', 'Họ, chữ đệm và tên', 'Năm\nsinh', 'Giới\ntính', 'Số\nđiện\nthoại', 'Số\nCCCD'],
            ['1', 'Phương Thị Mỹ', "1954", 'nữ', 915000091, 25154000091], ['2', 'Phương Công Danh', 1950, 'NAM', 915000092, 25050000092]]
    save(sheet_of(rows, merges=['A2:F2']), 'title-group.xlsx')
    expect('title-group.xlsx', 'the group stands in the title', {4: person('Phương Thị Mỹ', '1954', 'f', phone='0915000091', id_number='025154000091', group='Tổ 3'), 5: person('Phương Công Danh', '1950', 'm', phone='0915000092', id_number='025050000092', group='Tổ 3')})


def numbers_of_others():
    rows = [['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'SĐT', 'CCCD', 'SĐT con', 'CCCD chủ hộ'],
            [1, 'Vi Thị Lả', 1951, 'Nữ', None, None, '0914000111', '038075000111'], [2, 'Vi Văn Pún', 1948, 'Nam', '0914000112', '038048000112', '0914000113', '038075000113']]
    save(sheet_of(rows), 'numbers-of-others.xlsx')
    expect('numbers-of-others.xlsx', 'telephones and cards of children and householders beside the own ones', {
        2: person('Vi Thị Lả', '1951', 'f'), 3: person('Vi Văn Pún', '1948', 'm', phone='0914000112', id_number='038048000112')})


for make in (group_tables, two_phones, yearly, no_refs, diff_headers_pages, loans_below, sums_below, word_paste, role_cols, household_sections, sheet_title_group,
             numbers_of_others):
    make()
with open('rarer-shapes.json', 'w') as f:
    json.dump({'about': 'What an import must make of the lists that make-rarer-shapes.py writes; all persons are made up.',
               'today': '2026-03-01', 'files': LISTS}, f, ensure_ascii=False, indent=1)
    f.write('\n')
