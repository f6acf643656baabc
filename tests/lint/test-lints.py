# SPDX-License-Identifier: GPL-3.0-or-later
"""Every rule of every lint is shown something bad that it must refuse, and something good that it must let pass."""
import importlib.util
import os
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import lint

SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
C = f"/* {SPDX} */\n"
PO = ('msgid ""\nmsgstr ""\n"Project-Id-Version: x\\n"\n"PO-Revision-Date: 2026-01-01 00:00+0700\\n"\n"Last-Translator: x\\n"\n'
      '"Language-Team: x\\n"\n"Language: vi\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
      '"Content-Transfer-Encoding: 8bit\\n"\n"Plural-Forms: nplurals=1; plural=0;\\n"\n')


def ui(body):
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- {SPDX} -->\n<interface>{body}</interface>\n'


def po(msgid, msgstr, before=""):
    return {"src/cli/a.c": C + f'_("{msgid}");\n', "po/POTFILES.in": "src/cli/a.c\n",
            "po/vi.po": f'{PO}\n{before}msgid "{msgid}"\nmsgstr "{msgstr}"\n'}


# lint, rule: [bad files], [good files]; a file is {path: text}
CASES = {
    ("layers", "foreign-headers"): (
        [{"src/model/a.c": "#include <sqlite3.h>\n"}, {"src/gui/a.c": "#include <xlsxwriter.h>\n"}, {"src/paper/a.h": "#include <gtk/gtk.h>\n"},
         {"src/cli/a.c": "#include <cairo-pdf.h>\n"}, {"src/base/a.c": "# include \"adwaita.h\"\n"}],
        [{"src/store/a.c": "#include <sqlite3.h>\n", "src/report/a.c": "#include <xlsxwriter.h>\n", "src/gui/a.c": "#include <gtk/gtk.h>\n"}]),
    ("layers", "no-way-round"): (
        [{"src/base/a.c": "#include \"../gui/ct-window.h\"\n"}],
        [{"src/gui/a.c": "#include \"ct-window.h\"\n#include <gtk/gtk.h>\n"}]),
    ("layers", "sql-in-store"): (
        [{"src/gui/a.c": 'run ("SELECT id "\n     "FROM member");\n'}, {"src/model/a.c": 'x = "INSERT OR REPLACE INTO member";\n'},
         {"src/cli/a.c": 'x = "PRAGMA user_version";\n'}, {"src/report/a.c": 'x = "UPDATE loan SET a = 1";\n'}],
        [{"src/store/a.c": 'x = "SELECT id FROM member";\n', "src/gui/a.c": '/* SELECT id FROM member */ x = "select a row from the list";\n'}]),
    ("layers", "no-clock"): (
        [{"src/model/a.c": "t = time (NULL);\n"}, {"src/base/a.c": "g_date_time_new_now_local ();\n"}, {"src/paper/a.c": "g_get_real_time();\n"}],
        [{"src/gui/a.c": "g_date_time_new_now_local ();\n", "src/model/a.c": '/* time () */ x = "time ()"; ct_run_time (x); g_get_monotonic_time ();\n'}]),
    ("layers", "no-clock-in-sql"): (
        [{"data/sql/0001-a.sql": "DEFAULT CURRENT_TIMESTAMP\n"}, {"src/store/a.inc": 'CT_SQL (A, "date (\'now\')")\n'}],
        [{"data/sql/0001-a.sql": "made_at TEXT NOT NULL\n", "src/store/a.c": "/* 'now' */\n"}]),
    ("layers", "whole-dong"): (
        [{"src/model/a.c": "double principal;\n"}, {"src/model/a.c": "CtDong rest;\nx = (double) rest / 3;\n"}, {"src/gui/a.c": "f ((float) loan->balance);\n"},
         {"src/report/a.h": "double ct_loan_interest (void);\n"}, {"src/cli/a.c": "gdouble loan_amount = 0;\n"}],
        [{"src/paper/a.c": "double measure_amount (int n);\ndouble width;\n", "src/model/a.c": "CtDong principal; x = (double) n_members;\n"}]),
    ("layers", "no-fraction-formats"): (
        [{"src/cli/a.c": 'g_print ("%.2f", loan->interest);\n'}, {"src/gui/a.c": 'g_strdup_printf ("%s %.0f đ", name,\n  amount);\n'}],
        [{"src/gui/a.c": 'g_strdup_printf ("%.1f kg", weight);\n', "src/cli/a.c": 'g_print ("%s", ct_dong_dup (amount));\n'}]),
    ("text", "licence"): (
        [{"src/base/a.c": "int a;\n"}, {"dev": "#!/bin/bash\n"}, {"ui/a.ui": "<interface/>\n"}, {"ui/a.css": "a {}\n"}],
        [{"src/base/a.c": C, "tests/a.py": f"#!/usr/bin/python3\n# {SPDX}\n"}]),
    ("text", "letters"): (
        [{"a.md": "x \n"}, {"a.md": "x"}, {"src/base/a.c": C + "\tint a;\n"}, {"po/vi.po": "# Nguye\u0302\u0303n\n"}, {"a.md": "x\r\n"},
         {"a.md": b"\xff\xfe\n"}],
        [{"a.md": "Nguyễn\n", "tests/data/bad.py": b"\xff \t\r\n"}]),
    ("text", "nothing-left-undone"): (
        [{"src/base/a.c": C + "/* TODO later */\n"}, {"README.md": "FIXME\n"}, {"ui/a.ui": "<!-- XXX -->\n"}],
        [{"src/base/a.c": C + "int todo_list;\n"}]),
    ("text", "no-machine-paths"): (
        [{"README.md": "see /home/lan/x\n"}, {"src/base/a.c": C + 'x = "/root/book";\n'}, {"a.py": f"# {SPDX}\nx = '/work/a'\n"},
         {"a.md": "C:\\Users\\lan\n"}],
        [{"README.md": "see src/home/x, https://example.org/home/x and ~/work\n"}]),
    ("text", "file-size"): (
        [{"src/base/a.c": C + "\n" * 600}], [{"src/base/a.c": C + "\n" * 590, "README.md": "\n" * 900}]),
    ("text", "function-size"): (
        [{"src/base/a.c": C + "int\na (void)\n{\n" + "  b ();\n" * 81 + "}\n"}, {"a.py": f"# {SPDX}\ndef a():\n" + "    b()\n" * 81}],
        [{"src/base/a.c": C + ("int\na (void)\n{\n" + "  b ();\n" * 50 + "}\n") * 3}]),
    ("text", "autofree-frees-one"): (
        [{"src/base/a.c": C + "  g_autofree char *keys[2] = { NULL, NULL };\n"}],
        [{"src/base/a.c": C + "  g_autofree char *key = keys[2];\n"}]),
    ("text", "no-waiting-in-tests"): (
        [{"tests/unit/test-a.c": "g_usleep (5);\n"}, {"tests/gui/test-a.c": "g_test_skip (\"\");\n"}, {"tests/ui/test-a.py": "time.sleep(1)\n"},
         {"tests/cli/test-a.py": "@unittest.skipIf(True)\n"}],
        [{"tests/unit/test-a.c": "/* no sleep () */ wait_for (x);\n", "tests/ui/test-a.py": "poll(x)\n"}]),
    ("ui", "well-formed"): ([{"ui/a.ui": "<interface><object></interface>\n"}], [{"ui/a.ui": ui("")}]),
    ("ui", "words-have-a-context"): (
        [{"ui/a.ui": ui('<property name="label" translatable="yes">Paid</property>')}],
        [{"ui/a.ui": ui('<property name="label" translatable="yes" context="loan">Paid</property>')}]),
    ("ui", "words-are-translated"): (
        [{"ui/a.ui": ui('<property name="label">Paid</property>')}, {"ui/a.ui": ui('<attribute name="title">Chi</attribute>')}],
        [{"ui/a.ui": ui('<property name="label">−</property><property name="icon-name">list-add</property>')}]),
    ("ui", "no-words-in-cdata"): ([{"ui/a.ui": ui("<![CDATA[<a/>]]>")}], [{"ui/a.ui": ui("")}]),
    ("ui", "named-for-a-screen-reader"): (
        [{"ui/a.ui": ui('<object class="GtkButton"><property name="icon-name">x</property><property name="tooltip-text">y</property></object>')},
         {"ui/a.ui": ui('<object class="GtkEntry"/>')},
         {"ui/a.ui": ui('<object class="GtkBox"><accessibility><property name="label">y</property></accessibility><child><object class="GtkColumnView"/></child></object>')},
         {"ui/a.ui": ui('<template class="A" parent="GtkListBox"/>')}],
        [{"ui/a.ui": ui('<object class="GtkButton"><property name="icon-name">x</property><accessibility><property name="label">y</property></accessibility></object>'
                        '<object class="GtkEntry" id="name"/><object class="GtkLabel"><property name="mnemonic-widget">name</property></object>'
                        '<object class="GtkListView"><accessibility><relation name="labelled-by">z</relation></accessibility></object>'
                        '<object class="GtkButton"><property name="icon-name">x</property><property name="label">y</property></object>')}]),
    ("ui", "handlers-are-bound"): (
        [{"ui/a.ui": ui('<signal name="clicked" handler="add_clicked_cb"/>'), "src/gui/a.c": C + "static void add_clicked_cb (void);\n"},
         {"ui/a.ui": ui('<closure type="gchararray" function="ct_format_dong"/>')}],
        [{"ui/a.ui": ui('<signal name="clicked" handler="add_clicked_cb"/><closure function="ct_format_dong"/>'),
          "src/gui/a.c": C + "gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);\nx[] = { \"ct_format_dong\" };\n"},
         {"ui/a.ui": ui('<signal name="clicked" handler="a_cb"/>'),
          "src/gui/a.c": C + "gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), a_cb);\n"}]),
    ("ui", "ids-are-snake-case"): (
        [{"ui/a.ui": ui('<object class="GtkBox" id="addButton"/>')}, {"ui/a.ui": ui('<object class="GtkBox" id="add-button"/>')}],
        [{"ui/a.ui": ui('<object class="GtkBox" id="add_button_2"/>')}]),
    ("ui", "one-class-one-file"): (
        [{"ui/ct-page.ui": ui('<template class="CtMemberPage" parent="GtkWidget"/>')}],
        [{"ui/ct-member-page.ui": ui('<template class="CtMemberPage" parent="GtkWidget"/>'), "ui/cells/ct-cell.ui": ui('<template class="GtkListItem"/>')}]),
    ("ui", "every-file-is-a-resource"): (
        [{"ui/a.ui": ui(""), "ui/ct.gresource.xml": "<file>b.ui</file>\n"},
         {"data/icons/symbolic/ct-a-symbolic.svg": "", "data/icons/ct-icons.gresource.xml": ""}],
        [{"ui/a.ui": ui(""), "ui/cells/b.ui": ui(""), "ui/ct.gresource.xml": "<file preprocess=\"x\">a.ui</file><file>cells/b.ui</file>\n"}]),
    ("ui", "icons-exist"): (
        [{"ui/a.ui": ui('<property name="icon-name">ct-nothing-symbolic</property>')}, {"src/gui/a.c": C + 'x = "ct-nothing-symbolic";\n'}],
        [{"ui/a.ui": ui('<property name="icon-name">ct-a-symbolic</property>'), "data/icons/symbolic/ct-a-symbolic.svg": ""}]),
    ("ui", "lengths-grow-with-the-text"): (
        [{"ui/a.css": "a { padding: 4px; }\n"}, {"ui/a.css": "a { font-size: 12.5px; }\n"}],
        [{"ui/a.css": "/* 46px */ a { padding: 1rem; border: 3px solid; border-radius: 8px; min-height: 1px; box-shadow: 0 4px 9px; }\n"}]),
    ("ui", "colours-have-names"): (
        [{"ui/a.css": "a { color: #fff; }\n"}, {"ui/a.css": "a { background: rgba(0,0,0,0.5); }\n"}, {"ui/a.css": "a { color: white; }\n"}],
        [{"ui/a.css": "@define-color ct_a #fff;\n#id { color: @ct_a; box-shadow: 0 1px alpha(black, 0.2); background: transparent; }\n"}]),
    ("ui", "every-colour-is-in-the-list"): (
        [{"ui/style.css": "a { color: @ct_b; }\n"}, {"ui/style.css": "", "ui/style-dark.css": "@define-color ct_c #000;\n"}],
        [{"ui/style.css": "@define-color ct_a #fff;\na { color: @ct_a; }\n", "ui/style-dark.css": "@define-color ct_a #000;\n"}]),
    ("po", "potfiles"): (
        [{"src/cli/a.c": C + '_("Paid");\n', "po/POTFILES.in": ""}, {"po/POTFILES.in": "src/cli/gone.c\n"},
         {"src/cli/a.c": '_("a");\n', "src/cli/b.c": '_("b");\n', "po/POTFILES.in": "src/cli/b.c\nsrc/cli/a.c\n"},
         {"ui/a.ui": ui('<property translatable="yes" context="x">a</property>'), "po/POTFILES.in": ""}],
        [{"src/cli/a.c": C + '/* _("x") */ _("Paid");\n', "src/cli/b.c": C, "po/POTFILES.in": "# made\nsrc/cli/a.c\n"}]),
    ("po", "whole-sentences"): (
        [{"src/cli/a.c": '_("Byte %" G_GSIZE_FORMAT " is zero");\n'}, {"src/cli/a.c": 'f (_("a"\n "%" PRId64 "b"));\n'}],
        [{"src/cli/a.c": 'x = _("a"); y = g_strdup_printf ("%" G_GINT64_FORMAT, n);\n_("%zu");\n'}]),
    ("po", "complete"): (
        [{"src/cli/a.c": '_("Paid");\n', "po/vi.po": PO}, po("Paid", "Đã thu") | {"src/cli/a.c": 'C_("loan", "Paid");\n'},
         po("Paid", "Đã thu") | {"src/cli/a.c": '_("Unpaid");\n'}],
        [po("Paid", "Đã thu"), po("two\\nlines", "hai\\ndòng")]),
    ("po", "translated"): ([po("Paid", ""), po("Paid", "Đã thu", "#, fuzzy\n")], [po("Paid", "Đã thu")]),
    ("po", "well-formed"): (
        [po("%d loans", "%s khoản", "#, c-format\n"), po("_Add", "Thêm"), {"po/vi.po": PO + '\nmsgid "a\n'}],
        [po("%d loans", "%d khoản", "#, c-format\n"), po("_Add", "_Thêm")]),
    ("po", "ends-alike"): (
        [po("Add…", "Thêm"), po("Name:", "Tên"), po("Name", "Tên "), po("Add", "Thêm...")], [po("Add…", "Thêm…"), po("Name:", "Tên:")]),
    ("po", "one-form-of-letters"): ([po("Paid", "Đã thu tie\u0302\u0300n")], [po("Paid", "Đã thu tiền")]),
}


def load(name):
    """The module of check-NAME.py."""
    spec = importlib.util.spec_from_file_location("check_" + name, os.path.join(HERE, f"check-{name}.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


LINTS = {name: load(name).rules for name in ("layers", "text", "ui", "po")}


def complaints(name, rule, files):
    with tempfile.TemporaryDirectory() as root:
        for path, text in files.items():
            os.makedirs(os.path.dirname(os.path.join(root, path)), exist_ok=True)
            with open(os.path.join(root, path), "wb") as f:
                f.write(text if isinstance(text, bytes) else text.encode())
        return lint.run({rule: LINTS[name][rule]}, lint.Tree(root))


class Rules(unittest.TestCase):
    def test_every_rule_is_tested(self):
        self.assertEqual({(n, r) for n, rules in LINTS.items() for r in rules}, set(CASES))

    def check(self, name, rule):
        bad, good = CASES[name, rule]
        for files in bad:
            found = complaints(name, rule, files)[rule]
            self.assertTrue(found, files)
            for c in found:
                self.assertRegex(c, r"^[\w./-]+:\d+: .")
        for files in good:
            self.assertEqual(complaints(name, rule, files)[rule], [], files)


for key in CASES:
    setattr(Rules, "test_" + "_".join(key).replace("-", "_"), lambda self, key=key: self.check(*key))


class AllowList(unittest.TestCase):
    BAD = {"src/model/a.c": "t = time (NULL);\n"}

    def allow(self, line, files=None):
        return complaints("layers", "no-clock", {**(self.BAD if files is None else files), "tests/lint/allow.txt": line + "\n"})

    def test_gives_way(self):
        self.assertEqual(self.allow("no-clock src/model/a.c it is a clock"), {"no-clock": [], "allow-list": []})

    def test_other_file_does_not(self):
        self.assertTrue(self.allow("no-clock src/model/b.c it is a clock")["no-clock"])

    def test_wants_a_reason(self):
        self.assertTrue(self.allow("no-clock src/model/a.c")["allow-list"])

    def test_must_be_needed(self):
        self.assertTrue(self.allow("no-clock src/model/a.c it is a clock", {"src/model/a.c": ""})["allow-list"])


class Code(unittest.TestCase):
    def test_blank_keeps_places(self):
        text = 'a /* "x" \n y */ = "/* no */"; // z\nb = \'"\'; c = "q\\"r";\n'
        code = lint.blank(text, comments=True, strings=True)
        self.assertEqual((len(code), code.count("\n")), (len(text), text.count("\n")))
        for word in ("x", "y", "no", "z", "q", "r"):
            self.assertNotIn(word, code.replace("'\"'", ""))
        for word in ("a", "b =", "c ="):
            self.assertIn(word, code)


class WritePo(unittest.TestCase):
    def written(self, vi, source='_("Paid");\nC_("loan", "Due");\n'):
        with tempfile.TemporaryDirectory() as root:
            for folder in ("src/cli", "po"):
                os.makedirs(os.path.join(root, folder))
            with open(os.path.join(root, "src/cli/a.c"), "w", encoding="utf-8") as f:
                f.write(source)
            with open(os.path.join(root, "po/vi.po"), "w", encoding="utf-8") as f:
                f.write(PO + vi)
            module = load("po")
            module.write(root)
            tree = lint.Tree(root)
            self.assertEqual(tree.read("po/POTFILES.in").splitlines()[1:], ["src/cli/a.c"])
            return {module.identity(e)[:2]: e["msgstr"] for _, _, e in module.vietnamese(tree)}

    def test_new_and_gone(self):
        self.assertEqual(self.written('\nmsgid "Paid"\nmsgstr "Đã thu"\n\nmsgid "Gone"\nmsgstr "Hết"\n'),
                         {(None, "Paid"): "Đã thu", ("loan", "Due"): ""})

    def test_takes_both_sides_of_a_conflict(self):
        self.assertEqual(self.written('\nmsgid "Paid"\n<<<<<<< HEAD\nmsgstr ""\n=======\nmsgstr "Đã thu"\n\nmsgctxt "loan"\n'
                                      'msgid "Due"\nmsgstr "Phải trả"\n>>>>>>> mine\n'),
                         {(None, "Paid"): "Đã thu", ("loan", "Due"): "Phải trả"})
