# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands that need no book, and the manners that all commands share."""
import os
import subprocess
import unicodedata

from cli import CLI, DONE, REFUSED, SYSTEM, USAGE, CliTest, environment, run

COMMANDS = ["lunar", "solar", "words", "sort-names", "fold", "decode", "check-id", "check-phone"]


class Manners(CliTest):
    def test_help(self):
        code, out, err = run("--help")
        self.assertEqual((code, err), (DONE, ""))
        for command in COMMANDS:
            self.assertIn(f"  {command} ", out)

    def test_help_of_each(self):
        for command in COMMANDS:
            for words in ([command, "--help"], ["--help", command], [command, "--help", "--today", "2026-01-01"]):
                code, out, err = run(*words)
                self.assertEqual((code, err), (DONE, ""), words)
                self.assertTrue(out.startswith(f"Usage: chungtay-cli {command}"), out)

    def test_help_in_vietnamese(self):
        """Not only the sentences: also the words that stand for what is written in their place."""
        self.assertIn("chungtay-cli LỆNH [THAM-SỐ]\n", run("--help", LANGUAGE="vi")[1])
        out = run("schedule", "--help", LANGUAGE="vi")[1]
        self.assertRegex(out, r"(?m)^  --disbursed NGÀY      Ngày giải ngân$")
        self.assertNotIn("DATE", out)

    def test_help_of_apply(self):
        """Every command with its fields, required ones first, and the values of those that are a choice."""
        code, out, err = run("apply", "--help")
        self.assertEqual((code, err), (DONE, ""))
        self.assertRegex(out, r"(?m)^  transfer          from to date amount text$")
        self.assertRegex(out, r"(?m)^  group\.add         name \[leader\]$")
        self.assertRegex(out, r"(?m)^  undo$")
        self.assertRegex(out, r"(?m)^ {20}reason: asked, moved, died, excluded$")
        self.assertLessEqual(max(map(len, out.split("\n\n")[-1].splitlines())), 100)

    def test_version(self):
        code, out, err = run("--version")
        self.assertEqual((code, err), (DONE, ""))
        self.assertRegex(out, r"\Achungtay-cli \d+\.\d+\.\d+\n\Z")

    def test_wrong_use(self):
        for words in ([], ["no-such-command"], ["words", "--no-such-option", "5"], ["words", "-x"], ["solar"], ["solar", "1", "1"],
                      ["solar", "1", "1", "2026", "5"], ["check-phone", "1", "2"], ["decode"], ["decode", "--from"],
                      ["decode", "--from", "latin1"], ["words", "--south=1", "5"], ["words", "--south", "--south", "5"],
                      ["words", "5", "--today", "2026-02-30"], ["words", "5", "--today"], ["words", "5", "--today="],
                      ["check-id", "025156000001", "--sex", "x"], ["check-id", "025156000001", "--birth", "56"],
                      ["check-id", "025156000001", "--birth", "99999999999999999999"], ["check-id", "--birth", "abc"],
                      ["sort-names", "Hoa"], ["fold", "Hoa"]):
            with self.subTest(words=words):
                self.assertEqual(self.refused(*words, status=USAGE), "")

    def test_options_stand_anywhere(self):
        for words in (["--today", "2026-10-08", "words", "5"], ["words", "--today=2026-10-08", "5"], ["words", "5", "--by", "Hoa"],
                      ["--progress", "words", "5"], ["words", "--", "5"]):
            self.assertEqual(self.rows(*words), [["amount", "words"], ["5", "Năm đồng"]])

    def test_language(self):
        for language, word in (("vi", "Cách dùng:"), ("en", "Usage:"), ("", "Cách dùng:"), ("fr", "Cách dùng:"), ("fr:en", "Usage:")):
            for locale in ("C", "C.UTF-8", "POSIX"):
                code, out, err = run("--help", LANGUAGE=language, LC_ALL=locale)
                self.assertEqual((code, err), (DONE, ""))
                self.assertTrue(out.startswith(word), (language, locale, out))

    def test_results_that_cannot_be_written(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([CLI, "words", "5"], stdout=full, stderr=subprocess.PIPE, env=environment(), timeout=60)
        self.assertEqual(done.returncode, SYSTEM)
        self.assertIn(b"cannot be written", done.stderr)

    def test_closed_pipe(self):
        """A reader that has seen enough ends the work, without a word."""
        read, write = os.pipe()
        os.close(read)
        done = subprocess.run([CLI, "fold"], input=b"Hoa\n" * 300000, stdout=write, stderr=subprocess.PIPE, env=environment(), timeout=60)
        os.close(write)
        self.assertEqual((done.returncode, done.stderr), (SYSTEM, b""))

    def test_input_that_cannot_be_read(self):
        folder = os.open(os.path.dirname(CLI), os.O_RDONLY)
        done = subprocess.run([CLI, "fold"], stdin=folder, capture_output=True, env=environment(), timeout=60)
        os.close(folder)
        self.assertEqual((done.returncode, done.stdout), (SYSTEM, b""))
        self.assertIn(b"cannot be read", done.stderr)

    def test_bad_bytes(self):
        for command in ("fold", "sort-names", "lunar", "words", "check-id", "check-phone"):
            self.refused(command, stdin=b"\n\n1\xff\n", naming="Line 3")
            self.refused(command, stdin=b"1\x002\n", naming="Line 1")
        self.refused("check-phone", b"\xff", status=USAGE)


class Calendar(CliTest):
    header = ["solar", "day", "month", "leap", "year", "year_name"]

    def test_lunar(self):
        rows = [["2026-02-16", "29", "12", "no", "2025", "Ất Tỵ"], ["2026-02-17", "1", "1", "no", "2026", "Bính Ngọ"],
                ["2025-07-25", "1", "6", "yes", "2025", "Ất Tỵ"]]
        self.assertEqual(self.rows("lunar", *[r[0] for r in rows]), [self.header] + rows)
        self.assertEqual(self.rows("lunar", stdin="".join(r[0] + "\n" for r in rows)), [self.header] + rows)
        self.assertEqual(self.rows("lunar", stdin="\ufeff 2026-02-16\r\n\r\n2026-02-17\r\n2025-07-25"), [self.header] + rows)

    def test_nothing(self):
        self.assertEqual(self.rows("lunar", stdin=""), [self.header])

    def test_no_day(self):
        for day in ("2026-02-30", "17/02/2026", "2026", "tomorrow", "2200-01-01", "9999-12-31"):
            self.refused("lunar", day, naming=day)
        self.assertEqual(self.refused("lunar", stdin="2026-02-17\n2026-13-01\n2026-02-18\n", naming="Line 2").count("\n"), 2)

    def test_solar(self):
        for words, solar in ((["1", "1", "2026"], "2026-02-17"), (["15", "8", "2026"], "2026-09-25"), (["29", "12", "2025"], "2026-02-16"),
                             (["1", "6", "2025", "--leap"], "2025-07-25"), (["--leap", "01", "06", "2025"], "2025-07-25")):
            self.assertEqual(self.rows("solar", *words), [["solar"], [solar]])

    def test_no_lunar_day(self):
        for words in (["30", "12", "2025"], ["31", "1", "2026"], ["0", "1", "2026"], ["1", "13", "2026"], ["1", "6", "2026", "--leap"],
                      ["1", "1", "1700"], ["1", "1", "99999999999999999999"], ["a", "1", "2026"], ["-1", "1", "2026"]):
            self.assertEqual(self.refused("solar", *words), "")


class Words(CliTest):
    def test_words(self):
        rows = [["0", "Không đồng"], ["1005", "Một nghìn không trăm linh năm đồng"], ["-500000", "Âm năm trăm nghìn đồng"],
                ["1000000000000000", "Một triệu tỷ đồng"]]
        self.assertEqual(self.rows("words", *[r[0] for r in rows]), [["amount", "words"]] + rows)
        self.assertEqual(self.rows("words", stdin="\n".join(r[0] for r in rows)), [["amount", "words"]] + rows)

    def test_options(self):
        self.assertEqual(self.rows("words", "1005", "--south")[1], ["1005", "Một ngàn không trăm lẻ năm đồng"])
        self.assertEqual(self.rows("words", "--no-unit", "1005")[1], ["1005", "Một nghìn không trăm linh năm"])

    def test_no_amount(self):
        for amount in ("1.200", "1,200", "abc", "9223372036854775808", "1 200", "5đ", "+5", "0x10", "1e3", "--5"):
            self.refused("words", amount, status=USAGE if amount == "--5" else REFUSED)
        self.refused("words", stdin="5\nx\n", naming="Line 2")


class Names(CliTest):
    ordered = ["Lê Thị Ân", "Trần Văn Định", "Nguyễn Thị Hoa", "Nguyễn Thị Hòa", "Trần Thị Hòa", "Hoàng Văn Hưng"]

    def sorted(self, names, end="\n"):
        code, out, err = run("sort-names", stdin=end.join(names))
        self.assertEqual((code, err), (DONE, ""))
        return out[:-1].split("\n")

    def test_order(self):
        for end in ("\n", "\r\n"):
            self.assertEqual(self.sorted(self.ordered[::-1], end), self.ordered)

    def test_equals_stay(self):
        """Names that differ in no letter, mark or capital keep their order, whatever their form."""
        hoa = "Nguyễn Thị Hòa"
        forms = [hoa, unicodedata.normalize("NFD", hoa), "Nguyễn  Thị Hòa"]
        for names in (forms, forms[::-1]):
            self.assertEqual(self.sorted(names), names)

    def test_many(self):
        """A long list: nothing is lost, and sorting twice changes nothing."""
        names = [f"{a} {b} {c}" for a in ("Nguyễn", "Trần", "Lê", "Đỗ") for b in ("Văn", "Thị", "Đức") for c in ("Hoa", "Hòa", "An")] * 500
        once = self.sorted(names)
        self.assertEqual(sorted(once), sorted(names))
        self.assertEqual(self.sorted(once), once)

    def test_fold(self):
        code, out, err = run("fold", stdin="Nguyễn Thị HÒA\n\n  Đỗ   Ðức\r\n" + unicodedata.normalize("NFD", "Hoàng Ưởng"))
        self.assertEqual((code, out, err), (DONE, "nguyen thi hoa\n\ndo duc\nhoang uong\n", ""))

    def test_long_line(self):
        code, out, err = run("fold", stdin="Ầ" * 1000000 + "\nĐ")
        self.assertEqual((code, out, err), (DONE, "a" * 1000000 + "\nd\n", ""))


class Decode(CliTest):
    text = "Nguyễn Thị Hòa\nĐỗ Văn Minh\nPhạm Thị Hương\n"
    tcvn3 = "NguyÔn ThÞ Hßa\n§ç V¨n Minh\nPh¹m ThÞ H\u00ad¬ng\n".encode("latin-1")
    vni = "Nguyeãn Thò Hoøa\nÑoã Vaên Minh\nPhaïm Thò Höông\n".encode("latin-1")

    def test_decode(self):
        for name, data in (("tcvn3", self.tcvn3), ("vni", self.vni), ("auto", self.tcvn3), ("auto", self.vni),
                           ("auto", self.text.encode()), ("auto", unicodedata.normalize("NFD", self.text).encode()),
                           ("auto", b"\xef\xbb\xbf" + self.text.encode()), ("auto", self.text.encode("utf-16")),
                           ("windows-1258", b"Nguy\xea\xden Thi\xf2 Ho\xcca\n\xd0\xf4\xde V\xe3n Minh\nPha\xf2m Thi\xf2 H\xfd\xf5ng\n"),
                           ("tcvn3", self.tcvn3.decode("latin-1").encode()), ("auto", self.vni.decode("latin-1").encode())):
            with self.subTest(name=name, data=data):
                code, out, err = run("decode", "--from", name, stdin=data)
                self.assertEqual((code, out, err), (DONE, self.text, ""))

    def test_line_ends_stay(self):
        code, out, err = run("decode", "--from", "tcvn3", stdin=self.tcvn3.replace(b"\n", b"\r\n"))
        self.assertEqual(out.encode(), self.text.replace("\n", "\r\n").encode())

    def test_nothing(self):
        for name in ("tcvn3", "vni", "windows-1258", "auto"):
            self.assertEqual(run("decode", "--from", name), (DONE, "", ""))

    def test_no_text(self):
        self.refused("decode", "--from", "tcvn3", stdin=b"abc\0def", naming="4")
        self.refused("decode", "--from", "vni", stdin=self.text)
        self.refused("decode", "--from", "auto", stdin=self.text.encode("utf-16")[:-1])
        self.refused("decode", "--from", "auto", stdin=self.text.encode() + b"\xff")


class Numbers(CliTest):
    def test_check_id(self):
        rows = [["025156000001", "valid", "Phú Thọ"], ["025156000001 1956 f", "valid", "Phú Thọ"], ["025156000001 1957 f", "mismatch", "Phú Thọ"],
                ["025156000001\t1956\tm", "mismatch", "Phú Thọ"], ["025156000001\t\tm", "mismatch", "Phú Thọ"],
                ["025 156 000 001 1956 F", "valid", "Phú Thọ"], ["003156000001", "unknown-province", ""], ["123456789", "old-number", ""],
                ["25156000001", "lost-zero", "Phú Thọ"], ["1060854219 1960", "lost-zero", "Hà Nội"], ["02515600000x", "invalid", ""],
                ["", "empty", ""], ["\t1956\tf", "empty", ""]]
        expected = [["number", "verdict", "province"]]
        for line, verdict, province in rows:
            number = line.split("\t")[0] if "\t" in line else line.split(" 19")[0]
            expected.append([number, verdict, province])
        self.assertEqual(self.rows("check-id", stdin="".join(r[0] + "\n" for r in rows)), expected)

    def test_check_id_argument(self):
        for words, verdict in (([], "valid"), (["--birth", "1956", "--sex", "f"], "valid"), (["--birth", "1957"], "mismatch"),
                               (["--sex", "m"], "mismatch")):
            self.assertEqual(self.rows("check-id", "025156000001", *words)[1], ["025156000001", verdict, "Phú Thọ"])
        self.assertEqual(self.rows("check-id", "")[1], ["", "empty", ""])
        self.assertEqual([r[1] for r in self.rows("check-id", "--sex", "m", stdin="025156000001\n025156000001 f\n")[1:]], ["mismatch", "valid"])

    def test_check_id_line_refused(self):
        for line in ("025156000001\tabc\tf", "025156000001\t1956\tx", "025156000001\t1956\tf\t1"):
            self.refused("check-id", stdin="\n" + line, naming="Line 2")

    def test_check_phone(self):
        rows = [["0912 345 678", "0912345678", "valid"], ["912345678", "0912345678", "changed"], ["01681234567", "0381234567", "changed"],
                ["+84 912 345 678", "0912345678", "changed"], ["024 3825 1234", "02438251234", "valid"], ["12345", "", "invalid"],
                ["", "", "invalid"]]
        self.assertEqual(self.rows("check-phone", stdin="".join(r[0] + "\n" for r in rows)), [["number", "normal", "verdict"]] + rows)
        for row in rows:
            self.assertEqual(self.rows("check-phone", row[0])[1], row)
