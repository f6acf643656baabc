#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the lists of more-shapes.json, as make-shapes.py writes those of shapes.json: run it in this folder."""
import codecs, json, os, tempfile, unicodedata, zipfile
from datetime import date
import openpyxl
from openpyxl.styles import Font
from shape_kit import LISTS, cp1258, delimited, expect, fill, office, person, save, sheet_of, tcvn3, vni, write_bytes


def heading_leaders():
    """Groups as headings that name their leaders, a preamble of two columns, the header far down."""
    rows = [['HỘI LIÊN HIỆP PHỤ NỮ', None, None, None, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
            ['XÃ YÊN LẬP', None, None, None, 'Độc lập - Tự do - Hạnh phúc'],
            ['-------', None, None, None, '---------------'], [],
            [None, None, None, None, 'Yên Lập, ngày 15 tháng 3 năm 2025'], [],
            ['DANH SÁCH'], ['Thành viên Câu lạc bộ Liên thế hệ tự giúp nhau thôn Đồng Bông'],
            ['(Kèm theo Quyết định số 12/QĐ-HPN ngày 10/3/2025)'], [], [],
            ['STT', 'Họ và tên', 'Năm sinh', 'Nam/Nữ', 'Chức vụ trong CLB', 'Số điện thoại']]
    want, skipped = {}, {}

    def head(text):
        rows.append([text])
        skipped[len(rows)] = 'heading'

    def add(cells, **f):
        rows.append(cells)
        want[len(rows)] = f

    head('Tổ 1: Bà Nguyễn Thị Vượng làm tổ trưởng')
    add([1, 'Nguyễn Thị Vượng', 1958, 'Nữ', 'Tổ trưởng', '0979 112 334'], name='Nguyễn Thị Vượng', birth='1958', sex='f', role='Tổ trưởng', phone='0979112334', group='Tổ 1')
    add([2, 'Hà Văn Sỹ', 1949, 'Nam', None, None], name='Hà Văn Sỹ', birth='1949', sex='m', group='Tổ 1')
    add([3, 'Đinh Thị Mơ', 1963, 'Nữ', 'Thủ quỹ CLB', '0384.556.778'], name='Đinh Thị Mơ', birth='1963', sex='f', role='Thủ quỹ CLB', phone='0384556778', group='Tổ 1')
    head('Tổ 2 (tổ trưởng: ông Trần Đình Khoa)')
    add([4, 'Trần Đình Khoa', 1955, 'Nam', 'TT', '0912345111'], name='Trần Đình Khoa', birth='1955', sex='m', role='TT', phone='0912345111', group='Tổ 2')
    add([5, 'Phùng Thị Lý', 1971, 'Nữ', None, '0912345112'], name='Phùng Thị Lý', birth='1971', sex='f', phone='0912345112', group='Tổ 2')
    head('Tổ 3 - Tổ trưởng Bà Đỗ Thị Nhàn')
    add([6, 'Đỗ Thị Nhàn', 1960, 'Nữ', 'Phó chủ nhiệm', None], name='Đỗ Thị Nhàn', birth='1960', sex='f', role='Phó chủ nhiệm', group='Tổ 3')
    add([7, 'Lương Văn Thắng', 1947, 'Nam', None, None], name='Lương Văn Thắng', birth='1947', sex='m', group='Tổ 3')
    head('TỔ SỐ 4 ÔNG HOÀNG VĂN PÁO - TỔ TRƯỞNG')
    add([8, 'Hoàng Văn Páo', 1952, 'Nam', None, None], name='Hoàng Văn Páo', birth='1952', sex='m', group='Tổ số 4')
    rows.append([None, 'Ấn định danh sách gồm 8 (tám) thành viên./.'])
    skipped[len(rows)] = 'total'
    wb = sheet_of(rows, merges=['A7:F7', 'A8:F8', 'A9:F9', 'A13:F13', 'A17:F17', 'A20:F20', 'A23:F23', 'A1:C1', 'E1:F1', 'A2:C2', 'E2:F2'])
    save(wb, 'heading-leaders.xlsx')
    expect('heading-leaders.xlsx', 'titles in row 12, group headings that name the leader', want, skipped)


def three_row_header():
    rows = [['DANH SÁCH THÀNH VIÊN CLB LIÊN THẾ HỆ TGN XÓM CHIỀNG'],
            ['TT', 'Thông tin cá nhân', None, None, None, None, 'Tình trạng kinh tế hộ', None, None, 'Bảo hiểm y tế', None, 'Ghi chú'],
            [None, 'Họ và tên', 'Năm sinh', None, 'Số định danh cá nhân', 'Điện thoại', 'Nghèo', 'Cận nghèo', 'Khác', 'Có', 'Không', None],
            [None, None, 'Nam', 'Nữ', None, None, None, None, None, None, None, None],
            [1, 'Bùi Thị Ỉn', None, 1954, '017154003321', '0976001002', 'x', None, None, 'x', None, None],
            [2, 'Bùi Văn Ển', 1950, None, '017050001177', None, None, 'x', None, 'x', None, 'mù một mắt'],
            [3, 'Quách Công Thức', 1967, None, None, '0976001004', None, None, 'x', None, 'x', None],
            [4, 'Đinh Thị Huê', None, '1961', None, None, None, None, 'x', 'x', None, 'Tổ trưởng tổ 2']]
    want = {5: person('Bùi Thị Ỉn', '1954', 'f', id_number='017154003321', phone='0976001002', household='poor', insured='yes'),
            6: person('Bùi Văn Ển', '1950', 'm', id_number='017050001177', household='near-poor', insured='yes', note='mù một mắt'),
            7: person('Quách Công Thức', '1967', 'm', phone='0976001004', insured='no'),
            8: person('Đinh Thị Huê', '1961', 'f', insured='yes', note='Tổ trưởng tổ 2')}
    save(sheet_of(rows, merges=['A1:L1', 'A2:A4', 'B2:F2', 'B3:B4', 'C3:D3', 'E3:E4', 'F3:F4', 'G2:I2', 'J2:K2', 'L2:L4',
                                'G3:G4', 'H3:H4', 'I3:I4', 'J3:J4', 'K3:K4']), 'three-row-header.xlsx')
    expect('three-row-header.xlsx', 'titles in three rows, insurance yes or no in two columns', want)


def bare_rows():
    """No titles, no running numbers, capitals."""
    rows = [['NGUYỄN THỊ XUYẾN', 1957, 'Nữ', 'Thôn Đông Hạ', 912445667], ['LÊ QUANG VINH', 1949, 'Nam', 'Thôn Đông Thượng', 978110220],
            ['TRƯƠNG THỊ MẾN', 1964, 'Nữ', 'Thôn Đông Hạ', 386110221], ['CAO BÁ QUÁT', 1946, 'Nam', 'Thôn Trung', None],
            ['VÕ THỊ THẮNG', 1970, 'Nữ', 'Thôn Đông Hạ', 357110229]]
    want = {i + 1: person(n, str(r[1]), 'f' if r[2] == 'Nữ' else 'm', address=r[3], **({'phone': '0%d' % r[4]} if r[4] else {}))
            for i, (n, r) in enumerate(zip(['Nguyễn Thị Xuyến', 'Lê Quang Vinh', 'Trương Thị Mến', 'Cao Bá Quát', 'Võ Thị Thắng'], rows))}
    save(sheet_of(rows), 'bare-rows.xlsx')
    expect('bare-rows.xlsx', 'no titles and no running numbers, names in capitals, telephones as numbers', want)


def page_totals():
    head = ['Số TT', 'Họ và tên', 'Ngày, tháng, năm sinh', 'Giới tính', 'Chỗ ở hiện nay', 'Số tiền góp']
    rows, want, skipped = [['SỔ THEO DÕI HỘI VIÊN'], head], {}, {}
    people = [('Vi Thị Nọi', '02/09/1951', '1951-09-02', 'Nữ', 'f', 'Bản Lác'), ('Hà Công Nấm', '7/5/1948', '1948-05-07', 'Nam', 'm', 'Bản Lác'),
              ('Lò Thị Muôn', '15-11-1960', '1960-11-15', 'Nữ', 'f', 'Bản Pom Coọng'), ('Khà Văn Tiếng', '1955', '1955', 'Nam', 'm', 'Bản Văn'),
              ('Ngần Thị Thao', '08/1966', '1966-08', 'Nữ', 'f', 'Bản Lác'), ('Lộc Văn Chướng', '3/2/1953', '1953-02-03', 'Nam', 'm', 'Bản Nhót')]

    def skip(cells, code):
        rows.append(cells)
        skipped[len(rows)] = code

    for i, (n, b, iso, s, sex, a) in enumerate(people):
        if i == 3:
            skip([None, 'Cộng trang 1', None, None, None, 300000], 'total')
            skip(head, 'header-again')
            skip([None, 'Trang trước mang sang', None, None, None, 300000], 'total')
        rows.append([i + 1, n, b, s, a, 100000])
        want[len(rows)] = person(n, iso, sex, address=a)
    skip([None, 'Cộng trang 2', None, None, None, 600000], 'total')
    skip([None, 'Cộng: 6 người', None, 'Nữ: 3', None, 600000], 'total')
    skip([None, 'Trong đó: Nữ 3 người; hộ nghèo 2 người'], 'total')
    save(sheet_of(rows, merges=['A1:F1']), 'page-totals.xlsx')
    expect('page-totals.xlsx', 'totals of each page, carried over, titles again', want, skipped, notes={3: ['money-not-posted']})


def name_forms():
    """Titles, nicknames and signs around names."""
    rows = [['TT', 'Họ tên ông (bà)', 'NS', 'GT', 'ĐT'],
            [1, 'Bà Nguyễn Thị Tám (Tám Lùn)', '1950', 'Nữ', ''], [2, 'Ông Lê Văn Ba (tức Ba Đen)', '1948', 'Nam', ''],
            [3, 'Cụ bà Trần Thị Sửu', '1937', 'Nữ', ''], [4, 'cụ ông Phan Đình Giót', '1939', 'Nam', ''],
            [5, 'Bà Phạm  Thị   Nụ ', '1955', 'Nữ', ''], [6, 'Ông ÐẶNG VĂN ÐẠT', '1956', 'Nam', ''],
            [7, 'bà nguyễn thị hoà', '1961', 'Nữ', ''], [8, 'Bà Ông Thị Lành', '1962', 'Nữ', ''],
            [9, 'Bà H\'Loan Niê', '1964', 'Nữ', ''], [10, 'Ông Y Bhin Êban', '1952', 'Nam', '']]
    want = {2: person('Nguyễn Thị Tám', '1950', 'f', nickname='Tám Lùn'), 3: person('Lê Văn Ba', '1948', 'm', nickname='Ba Đen'),
            4: person('Trần Thị Sửu', '1937', 'f'), 5: person('Phan Đình Giót', '1939', 'm'), 6: person('Phạm Thị Nụ', '1955', 'f'),
            7: person('Đặng Văn Đạt', '1956', 'm'), 8: person('Nguyễn Thị Hoà', '1961', 'f'), 9: person('Ông Thị Lành', '1962', 'f'),
            10: person('H\'Loan Niê', '1964', 'f'), 11: person('Y Bhin Êban', '1952', 'm')}
    rows = [[unicodedata.normalize('NFD', v) if isinstance(v, str) and i in (3, 4) else v for v in r] for i, r in enumerate(rows)]
    save(sheet_of(rows), 'name-forms.xlsx')
    expect('name-forms.xlsx', 'titles of respect in all forms, nicknames, Ð for Đ, blanks, decomposed letters', want)


def title_column():
    """Ông or Bà in a column of its own before the name."""
    text = delimited([['STT', 'Ông/Bà', 'Họ và tên', 'Sinh năm', 'Ghi chú'], ['1', 'Bà', 'Phan Thị Sáu', '1953', ''],
                      ['2', 'Ông', 'Dương Tấn Lực', '1949', 'Chủ nhiệm'], ['3', 'Cô', 'Mai Thu Nguyệt', '1978', 'TNV'],
                      ['4', 'Chú', 'Huỳnh Út', '1971', ''], ['5', 'Cụ bà', 'Tiêu Thị Bảy', '1936', '']], ';')
    write_bytes('title-column.csv', codecs.BOM_UTF8 + text.encode('utf-8'))
    expect('title-column.csv', 'Ông or Bà in a column of its own', {2: person('Phan Thị Sáu', '1953', 'f'),
           3: person('Dương Tấn Lực', '1949', 'm', note='Chủ nhiệm'), 4: person('Mai Thu Nguyệt', '1978', 'f', note='TNV'),
           5: person('Huỳnh Út', '1971', 'm'), 6: person('Tiêu Thị Bảy', '1936', 'f')})


def sex_numbers():
    rows = [['STT', 'Họ và tên', 'Giới tính (1: Nam, 0: Nữ)', 'Năm sinh'], [1, 'Tạ Đình Đề', 1, 1951], [2, 'Tạ Thị Xuân', 0, 1955],
            [3, 'Nghiêm Xuân Hạ', 1, 1960], [4, 'Âu Thị Thu', 0, 1958], [5, 'Khúc Minh Đông', 0, 1966]]
    save(sheet_of(rows), 'sex-numbers.xlsx')
    expect('sex-numbers.xlsx', 'sex as 1 and 0, which the title explains', {2: person('Tạ Đình Đề', '1951', 'm'), 3: person('Tạ Thị Xuân', '1955', 'f'),
           4: person('Nghiêm Xuân Hạ', '1960', 'm'), 5: person('Âu Thị Thu', '1958', 'f'), 6: person('Khúc Minh Đông', '1966', 'f')})


def women_marked():
    rows = [['TT', 'Họ tên', 'Nữ', 'Năm sinh', 'Hội viên NCT'], [1, 'Lê Công Hậu', None, 1950, 'x'], [2, 'Lê Như Hoa', 'x', 1957, 'x'],
            [3, 'Vũ Ngọc Ánh', 'Nữ', 1963, None], [4, 'Vũ Ngọc Phan', None, 1946, 'x'], [5, 'Trịnh Kim Chi', 'x', 1959, 'chưa']]
    save(sheet_of(rows), 'women-marked.xlsx')
    expect('women-marked.xlsx', 'only women are marked', {2: person('Lê Công Hậu', '1950', 'm', association='yes'),
           3: person('Lê Như Hoa', '1957', 'f', association='yes'), 4: person('Vũ Ngọc Ánh', '1963', 'f'),
           5: person('Vũ Ngọc Phan', '1946', 'm', association='yes'), 6: person('Trịnh Kim Chi', '1959', 'f', association='no')})


def birth_words():
    rows = [['STT', 'Họ và tên', 'Sinh ngày', 'Giới'], [1, 'Đoàn Thị Mận', '5.3.1951', 'Nữ'], [2, 'Đoàn Văn Đào', '05/03/ 1947', 'Nam'],
            [3, 'Tống Thị Lê', 'khoảng 1945', 'Nữ'], [4, 'Tống Văn Lựu', '1945?', 'Nam'], [5, 'Lã Thị Bưởi', '?/1952', 'Nữ'],
            [6, 'Lã Văn Cam', '00/00/1953', 'Nam'], [7, 'Hồ Thị Quýt', 'Canh Dần (1950)', 'Nữ'], [8, 'Hồ Văn Chanh', '--/--/1954', 'Nam'],
            [9, 'Mạc Thị Dừa', 'Tháng 7 năm 1956', 'Nữ'], [10, 'Mạc Văn Dâu', '1957-08-09', 'Nam'], [11, 'Khổng Thị Khế', '01 - 02 - 1958', 'Nữ'],
            [12, 'Khổng Văn Ổi', '01/02/1959 (âm lịch)', 'Nam'], [13, 'Phí Thị Na', "'1960", 'Nữ'], [14, 'Phí Văn Mít', '1961.', 'Nam'],
            [15, 'Ứng Thị Hồng', '20/O3/1962', 'Nữ'], [16, 'Ứng Văn Vải', '3/1963 ', 'Nam']]
    births = ['1951-03-05', '1947-03-05', '1945', '1945', '1952', '1953', '1950', '1954', '1956-07', '1957-08-09', '1958-02-01',
              '1959-02-01', '1960', '1961', '1962-03-20', '1963-03']
    want = {i + 2: person(r[1], b, 'f' if r[3] == 'Nữ' else 'm') for i, (r, b) in enumerate(zip(rows[1:], births))}
    save(sheet_of(rows), 'birth-words.xlsx')
    expect('birth-words.xlsx', 'births as people write what they half know', want)


def birth_columns_csv():
    rows = [['Danh sách hội viên', '', '', '', '', '', ''], ['TT', 'Họ và tên', 'Ngày sinh', '', '', 'Giới', 'Ngày vào'],
            ['', '', 'Ngày', 'Tháng', 'Năm', '', ''], ['1', 'Giàng A Páo', '4', '7', '1951', 'Nam', '5/2021'],
            ['2', 'Sùng Thị Mỷ', '', '', '1956', 'Nữ', '2021'], ['3', 'Thào A Chư', '0', '0', '1949', 'Nam', '12/05/2021'],
            ['4', 'Vàng Thị Dợ', '', '11', '1962', 'Nữ', '12/05/2021'], ['5', 'Lý Thị Say', '31', '02', '1960', 'Nữ', '12/05/2021']]
    write_bytes('birth-columns.csv', delimited(rows, ';').encode('utf-16'))
    expect('birth-columns.csv', 'UTF-16, semicolons; day, month and year of birth under one title', {
        4: person('Giàng A Páo', '1951-07-04', 'm', joined='2021-05-01'), 5: person('Sùng Thị Mỷ', '1956', 'f', joined='2021-01-01'),
        6: person('Thào A Chư', '1949', 'm', joined='2021-05-12'), 7: person('Vàng Thị Dợ', '1962-11', 'f', joined='2021-05-12')},
        faulty={8: 'no-such-day birth'}, notes={4: ['day-assumed joined']})


def ages():
    rows = [['DANH SÁCH HỘI VIÊN NĂM 2024'], ['STT', 'Họ và tên', 'Tuổi', 'Giới tính', 'Thôn'], [1, 'Chu Thị Bưởi', '68 tuổi', 'Nữ', 'Hạ'],
            [2, 'Chu Văn An', '72t', 'Nam', 'Thượng'], [3, 'Kiều Thị Oanh', 75, 'Nữ', 'Hạ'], [4, 'Kiều Văn Mười', '60', 'Nam', 'Trung']]
    save(sheet_of(rows, merges=['A1:E1']), 'ages.xlsx')
    expect('ages.xlsx', 'ages in words, of the year that the title names', {3: person('Chu Thị Bưởi', '1956', 'f', address='Hạ'),
           4: person('Chu Văn An', '1952', 'm', address='Thượng'), 5: person('Kiều Thị Oanh', '1949', 'f', address='Hạ'),
           6: person('Kiều Văn Mười', '1964', 'm', address='Trung')}, notes={3: ['from-age birth']})


def numbers():
    """Telephones and identity numbers as they are typed."""
    rows = [['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Số CCCD', 'Số ĐT liên hệ'],
            [1, 'Ngô Thị Lựu', 1956, 'Nữ', '025 156 000 011', '0912.345.678'],
            [2, 'Ngô Văn Hải', 1950, 'Nam', '025.050.000.012', '84912345679'],
            [3, 'Từ Thị Hoan', 1960, 'Nữ', 25160000013, '+84 (0)912 345 680'],
            [4, 'Từ Văn Cảnh', 1947, 'Nam', '131234567', '0210 3856 123'],
            [5, 'Lữ Thị Vân', 1958, 'Nữ', 'CCCD: 025158000014', 'không'],
            [6, 'Lữ Văn Bính', 1953, 'Nam', 'Chưa có', '(0210) 3856124'],
            [7, 'Mẫn Thị Duyên', 1965, 'Nữ', '025165000015\n(cấp 2021)', 'O912345681'],
            [8, 'Mẫn Bá Ước', 1945, 'Nam', '025045000016 ', '0912345682 (con gái)'],
            [9, 'Viên Thị Nga', 1961, 'Nữ', None, '0912345683; 0387000111'],
            [10, 'Viên Đình Tứ', 1955, 'Nam', '025155000018', '01234567890']]
    want = {2: person('Ngô Thị Lựu', '1956', 'f', id_number='025156000011', phone='0912345678'),
            3: person('Ngô Văn Hải', '1950', 'm', id_number='025050000012', phone='0912345679'),
            4: person('Từ Thị Hoan', '1960', 'f', id_number='025160000013', phone='0912345680'),
            5: person('Từ Văn Cảnh', '1947', 'm', id_number='131234567', phone='02103856123'),
            6: person('Lữ Thị Vân', '1958', 'f', id_number='025158000014'),
            7: person('Lữ Văn Bính', '1953', 'm', phone='02103856124'),
            8: person('Mẫn Thị Duyên', '1965', 'f', id_number='025165000015', phone='0912345681'),
            9: person('Mẫn Bá Ước', '1945', 'm', id_number='025045000016', phone='0912345682'),
            10: person('Viên Thị Nga', '1961', 'f', phone='0912345683', note='ĐT: 0912345683; 0387000111'),
            11: person('Viên Đình Tứ', '1955', 'm', id_number='025155000018', phone='0834567890')}
    save(sheet_of(rows), 'numbers.xlsx')
    expect('numbers.xlsx', 'telephones and identity numbers as people type them', want,
           notes={4: ['lost-zero id_number'], 5: ['old-number'], 11: ['id-mismatch', 'renumbered']})


def classes():
    rows = [['TT', 'Họ và tên', 'Sinh năm', 'GT', 'Diện (nghèo, cận nghèo, khó khăn)', 'Hoàn cảnh gia đình'],
            [1, 'Bạch Thị Tuyết', 1951, 'Nữ', 'Hộ nghèo', 'cô đơn'], [2, 'Bạch Văn Mai', 1949, 'Nam', 'Hộ cận nghèo', 'nuôi cháu'],
            [3, 'Cung Thị Trúc', 1957, 'Nữ', 'Không nghèo', ''], [4, 'Cung Văn Tùng', 1963, 'Nam', 'Hộ TB', ''],
            [5, 'Diệp Thị Lan', 1970, 'Nữ', 'Khá', ''], [6, 'Diệp Văn Cúc', 1945, 'Nam', 'Mới thoát nghèo', 'khuyết tật'],
            [7, 'Giáp Thị Đào', 1966, 'Nữ', 'KK', ''], [8, 'Giáp Văn Mận', 1968, 'Nam', 'Cận nghèo ', ''], [9, 'Hứa Thị Huệ', 1954, 'Nữ', '', '']]
    values = ['poor', 'near-poor', None, 'average', 'well-off', None, 'hardship', 'near-poor', None]
    want = {}
    for i, (r, v) in enumerate(zip(rows[1:], values)):
        want[i + 2] = person(r[1], str(r[2]), 'f' if r[3] == 'Nữ' else 'm', **({'household': v} if v else {}))
    save(sheet_of(rows), 'classes.xlsx')
    expect('classes.xlsx', 'household classes in words, and the situation beside them', want)


def own_words():
    """Header words of one's own."""
    rows = [['S.T.T', 'Tên hội viên CLB', 'N.sinh', 'G/tính', 'Số CC công dân', 'Số ĐTDĐ', 'Nơi ở hiện tại', 'D.tộc', 'C.vụ',
             'Ngày vào CLB LTHTGN', 'Thuộc hộ (N, CN, KK)', 'Có thẻ BHYT không?', 'HV Hội NCT', 'Đang vay vốn', 'Ghi chú thêm'],
            ['01', 'Cầm Thị Ín', '1952', 'Nữ', '014152000021', '0868000021', 'Tiểu khu 3', 'Thái', 'Chủ nhiệm', '01/6/2018', 'N', 'Có', 'x', '5.000.000', 'sức khỏe yếu'],
            ['02', 'Cầm Văn Dón', '1948', 'Nam', '014048000022', '0868000022', 'Tiểu khu 4', 'Thái', 'P.Chủ nhiệm', '01/6/2018', 'CN', 'Không', 'x', '', ''],
            ['03', 'Hoàng Thị Pọm', '1975', 'Nữ', '014175000023', '', 'Tiểu khu 3', 'Tày', '', '15/8/2022', 'KK', 'Có', '', '3.000.000', ''],
            ['04', 'Lường Văn Thoong', '1959', 'Nam', '', '', 'Tiểu khu 3', 'Thái', 'Thủ quỹ', '15/8/2022', '', 'Có', 'x', '', '']]
    want = {2: person('Cầm Thị Ín', '1952', 'f', id_number='014152000021', phone='0868000021', address='Tiểu khu 3', ethnicity='Thái', role='Chủ nhiệm',
                      joined='2018-06-01', household='poor', insured='yes', association='yes', note='sức khỏe yếu'),
            3: person('Cầm Văn Dón', '1948', 'm', id_number='014048000022', phone='0868000022', address='Tiểu khu 4', ethnicity='Thái', role='P.Chủ nhiệm',
                      joined='2018-06-01', household='near-poor', insured='no', association='yes'),
            4: person('Hoàng Thị Pọm', '1975', 'f', id_number='014175000023', address='Tiểu khu 3', ethnicity='Tày', joined='2022-08-15',
                      household='hardship', insured='yes'),
            5: person('Lường Văn Thoong', '1959', 'm', address='Tiểu khu 3', ethnicity='Thái', role='Thủ quỹ', joined='2022-08-15',
                      insured='yes', association='yes')}
    save(sheet_of(rows), 'own-words.xlsx')
    expect('own-words.xlsx', 'titles in words of their own, shortened with dots', want, notes={2: ['money-not-posted']})


def merged_name():
    """One merged title over family and given names, no second row."""
    rows = [['TT', 'Họ và tên', None, 'Ngày sinh', 'Giới tính', 'Tổ'], ['1', 'Nguyễn Thị', 'Bích', date(1955, 4, 3), 'Nữ', 1],
            ['2', 'Trần Quốc', 'Toản', date(1949, 12, 22), 'Nam', 1], ['3', 'Lê', 'Lợi', date(1950, 1, 9), 'Nam', 2],
            ['4', 'Phạm Thị Hồng', 'Ngọc', date(1968, 8, 30), 'Nữ', 2]]
    save(sheet_of(rows, merges=['B1:C1'], formats={4: 'dd/mm/yyyy'}), 'merged-name.xlsx')
    expect('merged-name.xlsx', 'one merged title over the two parts of the name', {
        2: person('Nguyễn Thị Bích', '1955-04-03', 'f', group='Tổ 1'), 3: person('Trần Quốc Toản', '1949-12-22', 'm', group='Tổ 1'),
        4: person('Lê Lợi', '1950-01-09', 'm', group='Tổ 2'), 5: person('Phạm Thị Hồng Ngọc', '1968-08-30', 'f', group='Tổ 2')})


def name_parts():
    text = delimited([['No.', 'Given name', 'Middle name', 'Surname', 'Sex', 'Year of birth', 'Village', 'Mobile phone', 'National ID', 'Date joined', 'Poverty status'],
                      ['1', 'Hoa', 'Thị', 'Nguyễn', 'F', '1956', 'Bình An', '0912000001', '025156000031', '2020-05-01', 'Poor'],
                      ['2', 'Sơn', 'Hữu', 'Đặng', 'M', '1950', 'Bình An', '0912000002', '025050000032', '2020-05-01', 'Near poor'],
                      ['3', 'Vinh', '', 'Hà', 'M', '1962', 'Bình Yên', '', '', '2021-11-15', 'None'],
                      ['4', 'Linh', 'Ngọc Mai', 'Vương', 'F', '1990', 'Bình Yên', '', '', '2021-11-15', '']], ',')
    write_bytes('name-parts.csv', text.encode('utf-8'))
    expect('name-parts.csv', 'English titles, the name in three columns from the last to the first', {
        2: person('Nguyễn Thị Hoa', '1956', 'f', address='Bình An', phone='0912000001', id_number='025156000031', joined='2020-05-01', household='poor'),
        3: person('Đặng Hữu Sơn', '1950', 'm', address='Bình An', phone='0912000002', id_number='025050000032', joined='2020-05-01', household='near-poor'),
        4: person('Hà Vinh', '1962', 'm', address='Bình Yên', joined='2021-11-15'),
        5: person('Vương Ngọc Mai Linh', '1990', 'f', address='Bình Yên', joined='2021-11-15')})


def couples():
    """Merged cells for couples: one address, telephone and class for two."""
    rows = [['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Địa chỉ', 'Điện thoại', 'Hộ nghèo', 'Ghi chú'],
            [1, 'Phan Văn Hớn', 1949, 'Nam', 'Ấp 3', '0909111222', 'x', 'vợ chồng'], [2, 'Lê Thị Hồng Gấm', 1951, 'Nữ', None, None, None, None],
            [3, 'Trần Văn Ơn', 1956, 'Nam', 'Ấp 5', None, None, None], [4, 'Nguyễn Thị Định', 1960, 'Nữ', 'Ấp 5', '0909111223', None, None]]
    save(sheet_of(rows, merges=['E2:E3', 'F2:F3', 'G2:G3', 'H2:H3']), 'couples.xlsx')
    expect('couples.xlsx', 'one merged address, telephone and class for a couple', {
        2: person('Phan Văn Hớn', '1949', 'm', address='Ấp 3', phone='0909111222', household='poor', note='vợ chồng'),
        3: person('Lê Thị Hồng Gấm', '1951', 'f', address='Ấp 3', phone='0909111222', household='poor'),
        4: person('Trần Văn Ơn', '1956', 'm', address='Ấp 5'), 5: person('Nguyễn Thị Định', '1960', 'f', address='Ấp 5', phone='0909111223')})


def two_tables():
    """The board first, then all members, in one sheet."""
    rows = [['I. BAN CHỦ NHIỆM'], ['STT', 'Họ và tên', 'Chức vụ', 'Điện thoại'], [1, 'Lại Thế Nghĩa', 'Chủ nhiệm', '0915000001'],
            [2, 'Đào Thị Thơm', 'Phó chủ nhiệm', '0915000002'], [], ['II. DANH SÁCH HỘI VIÊN'],
            ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Địa chỉ', 'Điện thoại'], [1, 'Lại Thế Nghĩa', 1953, 'Nam', 'Xóm 1', '0915000001'],
            [2, 'Đào Thị Thơm', 1958, 'Nữ', 'Xóm 2', '0915000002'], [3, 'Thiều Văn Chửu', 1944, 'Nam', 'Xóm 2', None],
            [4, 'Ninh Thị Tốn', 1966, 'Nữ', 'Xóm 1', None]]
    save(sheet_of(rows, merges=['A1:F1', 'A6:F6']), 'two-tables.xlsx')
    expect('two-tables.xlsx', 'the board under titles of its own, then the members', {
        8: person('Lại Thế Nghĩa', '1953', 'm', address='Xóm 1', phone='0915000001'), 9: person('Đào Thị Thơm', '1958', 'f', address='Xóm 2', phone='0915000002'),
        10: person('Thiều Văn Chửu', '1944', 'm', address='Xóm 2'), 11: person('Ninh Thị Tốn', '1966', 'f', address='Xóm 1')},
        {3: 'other-table', 4: 'other-table', 6: 'other-table'})


def sections():
    rows = [['TT', 'HỌ VÀ TÊN', 'NĂM SINH', 'NỮ', 'NHIỆM VỤ', 'ĐƠN VỊ'], ['I', 'BAN CHỦ NHIỆM'], [1, 'Đàm Quang Trung', 1950, None, 'Chủ nhiệm', 'Xóm Đình'],
            [2, 'Vương Thị Loan', 1961, 'x', 'Phó CN, kế toán', 'Xóm Chùa'], ['II', 'TÌNH NGUYỆN VIÊN'], [3, 'Nông Thị Trưng', 1980, 'x', 'TNV', 'Xóm Đình'],
            ['III', 'THÀNH VIÊN'], [4, 'Bế Văn Đàn', 1949, None, None, 'Xóm Đình'], [5, 'Lục Thị Kiều', 1955, 'x', None, 'Xóm Chùa']]
    save(sheet_of(rows), 'sections.xlsx')
    expect('sections.xlsx', 'board, volunteers and members under headings with Roman numbers', {
        3: person('Đàm Quang Trung', '1950', 'm', role='Chủ nhiệm', address='Xóm Đình'), 4: person('Vương Thị Loan', '1961', 'f', role='Phó CN, kế toán', address='Xóm Chùa'),
        6: person('Nông Thị Trưng', '1980', 'f', role='TNV', address='Xóm Đình'), 8: person('Bế Văn Đàn', '1949', 'm', address='Xóm Đình'), 9: person('Lục Thị Kiều', '1955', 'f', address='Xóm Chùa')},
        {2: 'heading', 5: 'heading', 7: 'heading'})


def old_font_csv():
    """TCVN3 and VNI as Excel saves them in UTF-8, fonts gone."""
    rows = [['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Địa chỉ', 'Diện'], ['1', 'Nguyễn Thị Thường', '1952', 'Nữ', 'Xóm Ngọc Sơn', 'Hộ nghèo'],
            ['2', 'Trương Đình Phượng', '1947', 'Nam', 'Xóm Ngọc Hà', 'Cận nghèo'], ['3', 'Đỗ Thị Dưỡng', '1963', 'Nữ', 'Xóm Ngọc Sơn', ''],
            ['4', 'Hoàng Ngọc Hưởng', '1958', 'Nam', 'Xóm Trại', 'Hộ nghèo']]
    want = {2: person('Nguyễn Thị Thường', '1952', 'f', address='Xóm Ngọc Sơn', household='poor'),
            3: person('Trương Đình Phượng', '1947', 'm', address='Xóm Ngọc Hà', household='near-poor'),
            4: person('Đỗ Thị Dưỡng', '1963', 'f', address='Xóm Ngọc Sơn'), 5: person('Hoàng Ngọc Hưởng', '1958', 'm', address='Xóm Trại', household='poor')}
    write_bytes('tcvn3-as-utf8.csv', codecs.BOM_UTF8 + tcvn3(delimited(rows, ',')).decode('latin-1').encode('utf-8'))
    expect('tcvn3-as-utf8.csv', 'TCVN3 that Excel saved as UTF-8', want, encoding='tcvn3')
    write_bytes('vni-as-utf16.txt', vni(delimited(rows, '\t')).encode('utf-16'))
    expect('vni-as-utf16.txt', 'VNI that Excel saved as Unicode text', want, encoding='vni')
    write_bytes('nfd-1258.txt', cp1258(delimited(rows, '\t')))
    expect('nfd-1258.txt', 'windows-1258 with tabs', want)


def tcvn3_mixed():
    """Headings in .VnTimeH, cells in .VnTime, numbers in Arial."""
    wb = openpyxl.Workbook()
    ws = wb.active
    old = [['H', 'Câu lạc bộ liên thế hệ tự giúp nhau'], ['H', 'Danh sách hội viên'],
           ['H', 'stt', 'họ và tên', 'năm sinh', None, 'chức vụ', 'địa chỉ', 'ghi chú'], ['H', None, None, 'nam', 'nữ', None, None, None],
           ['H', 'tổ 1'], ['', 1, 'Lưu Thị Phượng', None, 1953, 'Tổ trưởng', 'Đội 3, Đồng Bưởi', None],
           ['', 2, 'Ngọ Văn Được', 1948, None, None, 'Đội 3, Đồng Bưởi', 'thương binh'], ['H', 'tổ 2'],
           ['', 3, 'Âu Thị Ước', None, 1960, 'Tổ trưởng', 'Đội 5, Đường Cát', None], ['', 4, 'Đặng Đình Ứng', 1957, None, None, 'Đội 5, Đường Cát', None]]
    for r, (kind, *cells) in enumerate(old, 1):
        for c, v in enumerate(cells, 1):
            if v is not None:
                cell = ws.cell(r, c, tcvn3(v).decode('latin-1') if isinstance(v, str) else v)
                cell.font = Font(name='.VnTime' + kind if isinstance(v, str) else 'Arial')
    for m in ('A1:G1', 'A2:G2', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'F3:F4', 'G3:G4', 'A5:G5', 'A8:G8'):
        ws.merge_cells(m)
    save(wb, 'tcvn3-mixed.xlsx')
    expect('tcvn3-mixed.xlsx', 'titles and headings in .VnTimeH, cells in .VnTime, two rows of titles', {
        6: person('Lưu Thị Phượng', '1953', 'f', group='Tổ 1', role='Tổ trưởng', address='Đội 3, Đồng Bưởi'),
        7: person('Ngọ Văn Được', '1948', 'm', group='Tổ 1', address='Đội 3, Đồng Bưởi', note='thương binh'),
        9: person('Âu Thị Ước', '1960', 'f', group='Tổ 2', role='Tổ trưởng', address='Đội 5, Đường Cát'),
        10: person('Đặng Đình Ứng', '1957', 'm', group='Tổ 2', address='Đội 5, Đường Cát')}, {5: 'heading', 8: 'heading'}, encoding='tcvn3')


def group_sheets():
    """A sheet of totals first, then each group on its own."""
    wb = openpyxl.Workbook()
    fill(wb.active, [['TỔNG HỢP HỘI VIÊN'], ['Tổ', 'Tổ trưởng', 'Tổng số', 'Nữ', 'Hộ nghèo'], ['Tổ 1', 'Trần Thị Nga', 3, 2, 1],
                     ['Tổ 2', 'Hoàng Minh', 2, 1, 0], ['Cộng', None, 5, 3, 1]])
    wb.active.title = 'Tổng hợp'
    head = ['TT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Hộ nghèo']
    fill(wb.create_sheet('Tổ 1'), [['DANH SÁCH TỔ 1'], head, [1, 'Trần Thị Nga', 1960, 'Nữ', None], [2, 'Lê Văn Sâm', 1948, 'Nam', 'x'],
                                   [3, 'Vũ Thị Thìn', 1952, 'Nữ', None]], merges=['A1:E1'])
    fill(wb.create_sheet('Tổ 2'), [['DANH SÁCH TỔ 2'], head, [1, 'Hoàng Minh', 1955, 'Nam', None], [2, 'Lê Thị Sâm', 1949, 'Nữ', None]], merges=['A1:E1'])
    save(wb, 'group-sheets.xlsx')
    expect('group-sheets.xlsx', 'a sheet of totals, then each group on a sheet of its own', {
        3: person('Trần Thị Nga', '1960', 'f', group='Tổ 1'), 4: person('Lê Văn Sâm', '1948', 'm', group='Tổ 1', household='poor'),
        5: person('Vũ Thị Thìn', '1952', 'f', group='Tổ 1')})
    LISTS[-1]['rows'] += [dict(row=3, **person('Hoàng Minh', '1955', 'm', group='Tổ 2')), dict(row=4, **person('Lê Thị Sâm', '1949', 'f', group='Tổ 2'))]
    expect('group-sheets.xlsx', 'the second group by name', {
        3: person('Hoàng Minh', '1955', 'm', group='Tổ 2'), 4: person('Lê Thị Sâm', '1949', 'f', group='Tổ 2')}, sheet='Tổ 2')


def formulas():
    """Formulas with values kept, errors, texts that are numbers; written by hand since openpyxl keeps no values."""
    def c(ref, v, f=None, t=None, s=None):
        return '<c r="%s"%s%s>%s<v>%s</v></c>' % (ref, ' t="%s"' % t if t else '', ' s="%d"' % s if s else '', '<f>%s</f>' % f if f else '', v)

    def text(ref, v):
        return '<c r="%s" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>' % (ref, v)

    head = ''.join(text('%s2' % l, v) for l, v in zip('ABCDEFGH', ['STT', 'Họ đệm', 'Tên', 'Họ và tên', 'Ngày sinh', 'Tuổi', 'Giới tính', 'Số CCCD']))
    rows = ['<row r="1">%s</row><row r="2">%s</row>' % (text('A1', 'DANH SÁCH'), head)]
    people = [('Thân Thị', 'Lài', 18629, 75, 'Nữ', '025151000001'), ('Thân Văn', 'Bưởi', 17533, 78, 'Nam', '025048000002'),
              ('Chử Đồng', 'Tử', 20456, 70, 'Nam', '025056000003')]
    for i, (a, b, d, age, s, n) in enumerate(people):
        r = i + 3
        rows.append('<row r="%d"%s>' % (r, ' hidden="1"' if i == 1 else '') + c('A%d' % r, i + 1, 'ROW()-2') + text('B%d' % r, a) + text('C%d' % r, b + ' ') +
                    c('D%d' % r, a + ' ' + b, 'B%d&amp;" "&amp;C%d' % (r, r), 'str') + c('E%d' % r, d, 'DATE(1951,1,1)', None, 1) +
                    c('F%d' % r, age, 'DATEDIF(E%d,TODAY(),"y")' % r) + c('G%d' % r, s, 'IF(1,"Nữ","Nam")', 'str') + text('H%d' % r, n) + '</row>')
    rows.append('<row r="6">' + text('B6', 'Tổng số hội viên:') + c('D6', 3, 'COUNTA(D3:D5)') + '</row>')
    ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    parts = {
        '[Content_Types].xml': head + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        '_rels/.rels': head + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>' % rel,
        'xl/_rels/workbook.xml.rels': head + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="%s/styles" Target="styles.xml"/></Relationships>' % (rel, rel),
        'xl/workbook.xml': head + '<workbook %s xmlns:r="%s"><sheets><sheet name="DS" sheetId="1" r:id="r1"/></sheets></workbook>' % (ns, rel),
        'xl/styles.xml': head + '<styleSheet %s><fonts count="1"><font><name val="Times New Roman"/></font></fonts><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/></cellXfs></styleSheet>' % ns,
        'xl/worksheets/sheet1.xml': head + '<worksheet %s><dimension ref="A1:XFD1048576"/><cols><col min="1" max="1" hidden="1"/></cols><sheetData>%s</sheetData></worksheet>' % (ns, ''.join(rows))}
    with zipfile.ZipFile('formulas.xlsx', 'w', zipfile.ZIP_DEFLATED) as z:
        for name, body in parts.items():
            z.writestr(zipfile.ZipInfo(name), body.encode('utf-8'))
    expect('formulas.xlsx', 'family and given name, and both together by a formula; a hidden row and column; inline strings', {
        3: person('Thân Thị Lài', '1951-01-01', 'f', id_number='025151000001'), 4: person('Thân Văn Bưởi', '1948-01-01', 'm', id_number='025048000002'),
        5: person('Chử Đồng Tử', '1956-01-02', 'm', id_number='025056000003')}, {6: 'total'})


def ticks():
    """As Google Sheets saves it: check boxes are TRUE and FALSE, a thousand empty rows below."""
    wb = openpyxl.Workbook()
    ws = wb.active
    ws.title = 'Trang tính1'
    rows = [['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Hộ nghèo', 'Hộ cận nghèo', 'Có BHYT', 'Đã ký đồng ý'],
            [1, 'Lâm Thị Mỹ', date(1957, 5, 1), 'Nữ', True, False, True, True], [2, 'Lâm Quang Ky', date(1950, 10, 10), 'Nam', False, True, False, True],
            [3, 'Danh Thị Tươi', date(1963, 2, 28), 'Nữ', False, False, True, False]]
    fill(ws, rows, formats={3: 'd"/"m"/"yyyy'})
    for r in range(5, 1001):
        for c in (5, 6, 7, 8):
            ws.cell(r, c, False)
    save(wb, 'ticks.xlsx')
    expect('ticks.xlsx', 'check boxes as TRUE and FALSE, also in a thousand empty rows', {
        2: person('Lâm Thị Mỹ', '1957-05-01', 'f', household='poor', insured='yes', consent='có'),
        3: person('Lâm Quang Ky', '1950-10-10', 'm', household='near-poor', insured='no', consent='có'),
        4: person('Danh Thị Tươi', '1963-02-28', 'f', insured='yes')})


def plain_csv_kinds():
    text = ('"Danh sách hội viên CLB LTHTGN ấp Mỹ Hòa"\r\n"Cập nhật: 31/12/2025"\r\n\r\n"STT";"Họ và tên";"Ngày sinh";"Giới";"Địa chỉ";"Ghi chú";;;\r\n'
            '"1";"Thạch Thị Sương";"01/07/1954";"Nữ";"Ấp Mỹ Hòa; nhà số 5";"đi lại khó,\nmắt kém";;;\r\n"2";"Kim ""Bảy"" Sơn";"1949";"Nam";"Ấp Mỹ Hòa";"";;;\r\n'
            ';;;;;;;;\r\n"3";"Sơn Thị Pha";"12/1960";"Nữ";"Ấp Mỹ Hiệp";"";;;\r\n"Tổng cộng: 3";;;;;;;;\r\n')
    write_bytes('quoted.csv', text.encode('utf-8'))
    expect('quoted.csv', 'all quoted, semicolons, lines above, empty fields to the right, a line break in a note', {
        5: person('Thạch Thị Sương', '1954-07-01', 'f', address='Ấp Mỹ Hòa; nhà số 5', note='đi lại khó,\nmắt kém'),
        6: person('Kim Sơn', '1949', 'm', address='Ấp Mỹ Hòa', nickname='Bảy'), 8: person('Sơn Thị Pha', '1960-12', 'f', address='Ấp Mỹ Hiệp')}, {9: 'total'})


def repeats():
    rows = [['TT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'CCCD', 'Điện thoại'], [1, 'Trần Thị Thu', 1949, 'Nữ', '025149000041', '0912000041'],
            [2, 'Trần Thị Thu', 1955, 'Nữ', '025155000042', '0912000042'], [3, 'TRẦN THỊ THU', 1949, 'Nữ', '025149000041', None],
            [4, 'Trần Thị Thu', 1949, 'Nữ', '025149000099', '0912000043'], [5, 'Lê Hòa', 1950, 'Nam', None, None], [6, 'Lê Hoà', 1950, 'Nam', None, None]]
    save(sheet_of(rows), 'repeats.xlsx')
    expect('repeats.xlsx', 'people twice, and two people of one name', {
        2: person('Trần Thị Thu', '1949', 'f', id_number='025149000041', phone='0912000041'), 3: person('Trần Thị Thu', '1955', 'f', id_number='025155000042', phone='0912000042'),
        4: person('Trần Thị Thu', '1949', 'f', id_number='025149000041'), 5: person('Trần Thị Thu', '1949', 'f', id_number='025149000099', phone='0912000043'),
        6: person('Lê Hòa', '1950', 'm'), 7: person('Lê Hoà', '1950', 'm')})


def insurance():
    rows = [['TT', 'Họ và tên', 'Sinh năm', 'Giới tính', 'Thẻ bảo hiểm y tế', None, None, 'Vào câu lạc bộ'], [None, None, None, None, 'Số thẻ', 'Từ ngày', 'Đến ngày', None],
            [1, 'Mông Thị Keo', 1955, 'Nữ', 'HT3010112345678', '01/01/2026', '31/12/2026', 'tháng 3/2020'],
            [2, 'Mông Văn Pảo', 1944, 'Nam', 'BT2010187654321', '01/7/2025', '30/6/2026', '3/2020'],
            [3, 'Nình Thị Sáu', 1962, 'Nữ', 'chưa có', None, None, 'Từ 15/04/2021']]
    save(sheet_of(rows, merges=['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:G1', 'H1:H2']), 'insurance.xlsx')
    expect('insurance.xlsx', 'number, first and last day of the insurance card under one title', {
        3: person('Mông Thị Keo', '1955', 'f', insured='yes', insurance_until='2026-12-31', joined='2020-03-01'),
        4: person('Mông Văn Pảo', '1944', 'm', insured='yes', insurance_until='2026-06-30', joined='2020-03-01'),
        5: person('Nình Thị Sáu', '1962', 'f', insured='no', joined='2021-04-15')})


def split_beside():
    """Two lists side by side whose titles differ a little, totals and signatures below both."""
    rows = [['DANH SÁCH HỘI VIÊN'], ['TT', 'Họ và tên', 'NS', 'GT', 'Ghi chú', 'TT', 'Họ và tên', 'NS', 'GT'],
            [1, 'Cù Thị Hậu', 1956, 'Nữ', 'TNV', 4, 'Nguyễn Sơn Hà', 1951, 'Nam'], [2, 'Cù Chính Lan', 1948, 'Nam', None, 5, 'Mạc Thị Bưởi', 1953, 'Nữ'],
            [3, 'La Văn Cầu', 1950, 'Nam', None, None, None, None, None], ['Cộng: 5 người'], [None, 'Người lập']]
    save(sheet_of(rows, merges=['A1:I1']), 'split-beside.xlsx')
    expect('split-beside.xlsx', 'two lists side by side, the second without the last column', {
        3: person('Cù Thị Hậu', '1956', 'f', note='TNV'), 4: person('Cù Chính Lan', '1948', 'm'), 5: person('La Văn Cầu', '1950', 'm')},
        {6: 'total', 7: 'signature'})
    LISTS[-1]['rows'] += [dict(row=3, **person('Nguyễn Sơn Hà', '1951', 'm')), dict(row=4, **person('Mạc Thị Bưởi', '1953', 'f'))]


def ods_styles():
    """LibreOffice: a hidden sheet, years as numbers with formats, a covered row of titles, telephone with a format."""
    wb = openpyxl.Workbook()
    old = wb.active
    old.title = 'Cũ'
    fill(old, [['STT', 'Họ và tên', 'Năm sinh', 'Giới tính']] + [[i, 'Người Thị Cũ', 1930, 'Nữ'] for i in range(1, 9)])
    old.sheet_state = 'hidden'
    ws = wb.create_sheet('HV')
    wb.active = 1
    fill(ws, [['DANH SÁCH HỘI VIÊN CLB', None, None, None, None, None, None], [],
              ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'SĐT', 'Số CCCD', 'Ngày vào'],
              [1, 'Phạm Thị Trân', date(1956, 3, 4), 'Nữ', 912000051, 25156000051, date(2020, 6, 1)],
              [2, 'Phạm Ngũ Lão', date(1949, 11, 30), 'Nam', 387000052, 25049000052, date(2020, 6, 1)],
              [3, 'Yết Kiêu', 1952, 'Nam', None, None, date(2021, 6, 1)]], merges=['A1:G1'])
    for r in (4, 5, 6):
        ws.cell(r, 3).number_format = 'dd/mm/yy' if r < 6 else '0'
        ws.cell(r, 5).number_format = '0000000000'
        ws.cell(r, 6).number_format = '000000000000'
        ws.cell(r, 7).number_format = 'mm/yyyy'
    with tempfile.TemporaryDirectory() as tmp:
        source = os.path.join(tmp, 'ods-formats.xlsx')
        save(wb, source)
        office(source, 'ods-formats.ods')
    expect('ods-formats.ods', 'ODS: a hidden sheet, formats that show the lost zeros, days shown as months', {
        4: person('Phạm Thị Trân', '1956-03-04', 'f', phone='0912000051', id_number='025156000051', joined='2020-06-01'),
        5: person('Phạm Ngũ Lão', '1949-11-30', 'm', phone='0387000052', id_number='025049000052', joined='2020-06-01'),
        6: person('Yết Kiêu', '1952', 'm', joined='2021-06-01')})


def family_sheet():
    """Titles that speak of others than the member; a first column without a title; the year with blanks in it."""
    rows = [['', 'DANH SÁCH NGƯỜI CAO TUỔI THAM GIA CÂU LẠC BỘ', '', '', '', '', '', '', ''],
            ['', 'Tên người cao tuổi', 'Sinh năm', 'Giới tính', 'Họ tên vợ/chồng', 'Năm sinh vợ/chồng', 'Người thân khi cần', 'SĐT người thân', 'Tổ dân phố'],
            ['1', 'Đồng Thị Sinh', '1953', 'Nữ', 'Lê Văn Sự', '1950', 'Lê Thị Con', '0913000061', '7'],
            ['2', 'Nhữ Đình Toàn', '1949', 'Nam', 'Hà Thị Bông', '1955', 'Nhữ Văn Cháu', '0913000062', '7'],
            ['3', 'Ông Thị Bảy', '1958', 'Nữ', '', '', 'Trần Văn Rể', '', '8']]
    write_bytes('relatives.csv', delimited(rows, ',').encode('utf-8'))
    expect('relatives.csv', 'names, years and telephones of relatives beside those of the members', {
        3: person('Đồng Thị Sinh', '1953', 'f', heir='Lê Thị Con', address='Tổ dân phố 7'),
        4: person('Nhữ Đình Toàn', '1949', 'm', heir='Nhữ Văn Cháu', address='Tổ dân phố 7'),
        5: person('Ông Thị Bảy', '1958', 'f', heir='Trần Văn Rể', address='Tổ dân phố 8')})


def year_titles():
    """Year columns of dues, a birth of the men under "Nam" with days, and a note of leaving."""
    rows = [['SỔ HỘI PHÍ NĂM 2025'], ['STT', 'Họ và tên', 'Năm sinh', None, 'Tổ', 'T1', 'T2', 'T3', 'Cả năm', 'Ghi chú'], [None, None, 'Nam', 'Nữ'],
            [1, 'Khuất Duy Tiến', '12/3/1950', None, 'A', 5000, 5000, 5000, 60000, None], [2, 'Khuất Thị Vĩnh', None, '1/1956', 'A', 5000, None, None, 5000, 'Đã mất 2/2025'],
            [3, 'Phó Đức Chính', '1947', None, 'B', None, None, None, None, 'miễn'], ['', 'Tổng', '2', '1', '', 10000, 5000, 5000, 65000, '']]
    save(sheet_of(rows, merges=['A1:J1', 'C2:D2']), 'dues-book.xlsx')
    expect('dues-book.xlsx', 'a book of dues: months as columns, births under Nam and Nữ', {
        4: person('Khuất Duy Tiến', '1950-03-12', 'm', group='Tổ A'), 5: person('Khuất Thị Vĩnh', '1956-01', 'f', group='Tổ A', note='Đã mất 2/2025'),
        6: person('Phó Đức Chính', '1947', 'm', group='Tổ B', note='miễn')}, {7: 'total'})


def misnamed():
    """Workbooks under the name of a text, texts under the name of a workbook."""
    rows = [['STT', 'Họ và tên', 'Năm sinh', 'Giới tính'], [1, 'Ngụy Thị Tơ', 1954, 'Nữ'], [2, 'Ngụy Như Ý', 1947, 'Nam'], [3, 'Bàng Thị Lụa', 1969, 'Nữ']]
    want = {2: person('Ngụy Thị Tơ', '1954', 'f'), 3: person('Ngụy Như Ý', '1947', 'm'), 4: person('Bàng Thị Lụa', '1969', 'f')}
    with tempfile.TemporaryDirectory() as tmp:
        source = os.path.join(tmp, 'a.xlsx')
        save(sheet_of(rows), source)
        with open(source, 'rb') as f:
            write_bytes('really-xlsx.csv', f.read())
    expect('really-xlsx.csv', 'a workbook under the name of a text', want)
    write_bytes('really-text.xls', codecs.BOM_UTF16_LE + delimited(rows, '\t').encode('utf-16-le'))
    expect('really-text.xls', 'Unicode text under the name of a workbook', want)
    write_bytes('really-csv.xlsx', delimited(rows, ';').encode('utf-8'))
    expect('really-csv.xlsx', 'a text under the name of a workbook', want)


def vertical_group():
    """Group only in the first row of each, not merged; given name column repeats; births in two-digit years."""
    rows = [['TT', 'Tổ', 'Họ và tên', 'Tên', 'Ngày sinh', 'Phái', 'Vai trò'], [1, 'Tổ Sen', 'Võ Thị Sáu', 'Sáu', '5/5/52', 'Nữ', 'Tổ trưởng'],
            [2, None, 'Võ Văn Tần', 'Tần', '6/6/48', 'Nam', None], [3, 'Tổ Huệ', 'Phan Thị Ràng', 'Ràng', '7/7/60', 'Nữ', 'Tổ trưởng'],
            [4, None, 'Trần Văn Giàu', 'Giàu', '8/8/46', 'Nam', None]]
    save(sheet_of(rows, merges=['B2:B3', 'B4:B5']), 'vertical-group.xlsx')
    expect('vertical-group.xlsx', 'groups as merged cells, the given name once more, years of two digits', {
        2: person('Võ Thị Sáu', '1952-05-05', 'f', group='Tổ Sen', role='Tổ trưởng'), 3: person('Võ Văn Tần', '1948-06-06', 'm', group='Tổ Sen'),
        4: person('Phan Thị Ràng', '1960-07-07', 'f', group='Tổ Huệ', role='Tổ trưởng'), 5: person('Trần Văn Giàu', '1946-08-08', 'm', group='Tổ Huệ')},
        notes={2: ['two-digit-year']})


def marks_with_codes():
    """Household as numbers that the title explains, codes of members with letters, insurance as a year."""
    rows = [['Mã hội viên', 'Họ và tên', 'Năm sinh', 'Nam', 'Nữ', 'Thôn', 'Xã', 'Trung bình', 'Cận nghèo', 'Nghèo', 'BHYT (hạn)', 'Ngày vào CLB'],
            ['HV001', 'Trịnh Thị Mùa', 1951, 0, 1, 'Cao Sơn', 'Yên Mỹ', 0, 0, 1, '2026', '20/11/2019'],
            ['HV002', 'Trịnh Công Sử', 1956, 1, 0, 'Cao Sơn', 'Yên Mỹ', 0, 1, 0, '31/12/2025', '20/11/2019'],
            ['HV003', 'Lỗ Thị Gái', 1944, 0, 1, 'Hạ Sơn', 'Yên Mỹ', 1, 0, 0, None, '20.11.2019']]
    save(sheet_of(rows), 'ones-and-zeros.xlsx')
    expect('ones-and-zeros.xlsx', 'marks as 1 and 0 everywhere', {
        2: person('Trịnh Thị Mùa', '1951', 'f', address='Cao Sơn, Yên Mỹ', household='poor', insured='yes', insurance_until='2026-12-31', joined='2019-11-20'),
        3: person('Trịnh Công Sử', '1956', 'm', address='Cao Sơn, Yên Mỹ', household='near-poor', insured='yes', insurance_until='2025-12-31', joined='2019-11-20'),
        4: person('Lỗ Thị Gái', '1944', 'f', address='Hạ Sơn, Yên Mỹ', household='average', joined='2019-11-20')})


for make in (heading_leaders, three_row_header, bare_rows, page_totals, name_forms, title_column, sex_numbers, women_marked, birth_words,
             birth_columns_csv, ages, numbers, classes, own_words, merged_name, name_parts, couples, two_tables, sections, old_font_csv,
             tcvn3_mixed, group_sheets, formulas, ticks, plain_csv_kinds, repeats, insurance, split_beside, ods_styles, family_sheet,
             year_titles, misnamed, vertical_group, marks_with_codes):
    make()
with open('more-shapes.json', 'w') as f:
    json.dump({'about': 'What an import must make of the lists that make-more-shapes.py writes; all persons are made up.',
               'today': '2026-03-01', 'files': LISTS}, f, ensure_ascii=False, indent=1)
    f.write('\n')
