#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Interface files: words with a context, names for a screen reader, handlers that are bound; and the style sheet."""
import re
import sys
import xml.parsers.expat

sys.dont_write_bytecode = True
from lint import collector, line_of, main, matches

rules, rule = collector()

ICON_BUTTONS = {"GtkButton", "GtkToggleButton", "GtkMenuButton", "GtkLinkButton"}
NAMED = {"GtkEntry", "GtkSearchEntry", "GtkText", "GtkPasswordEntry", "GtkSpinButton", "GtkTextView", "GtkDropDown", "GtkScale",
         "GtkComboBoxText", "GtkSwitch", "GtkListView", "GtkGridView", "GtkColumnView", "GtkListBox", "GtkFlowBox"}
WORDS = {"label", "title", "text", "tooltip-text", "placeholder-text", "subtitle"}
TRUE = {"yes", "true", "1"}


class Element:
    def __init__(self, tag, attrs, line, parent):
        self.tag, self.attrs, self.line, self.parent, self.children, self.text = tag, attrs, line, parent, [], ""
        if parent is not None:
            parent.children.append(self)

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def property(self, *names):
        """A <property> or <relation> of this very object, not of one inside it."""
        return next((c for c in self.children if c.tag in ("property", "relation") and c.attrs.get("name") in names), None)


def parse(text):
    """The tree of elements with their lines; raises ExpatError."""
    root, parser = Element("", {}, 0, None), xml.parsers.expat.ParserCreate()
    at = [root]

    def start(tag, attrs):
        at.append(Element(tag, attrs, parser.CurrentLineNumber, at[-1]))

    def data(text):
        at[-1].text += text
    parser.StartElementHandler, parser.CharacterDataHandler = start, data
    parser.EndElementHandler = lambda tag: at.pop()
    parser.Parse(text, True)
    return root


def interfaces(tree):
    for path in tree.files("ui/*.ui"):
        try:
            yield path, parse(tree.read(path))
        except xml.parsers.expat.ExpatError:
            pass                         # well_formed says so


@rule
def well_formed(tree):
    for path in tree.files("ui/*.ui", "ui/*.xml"):
        try:
            parse(tree.read(path))
        except xml.parsers.expat.ExpatError as e:
            yield f"{path}:{e.lineno}: {e}"


@rule
def words_have_a_context(tree):
    for path, root in interfaces(tree):
        for e in root.walk():
            if e.attrs.get("translatable") in TRUE and not e.attrs.get("context"):
                yield f"{path}:{e.line}: {e.text.strip()!r} has no context: one English word is two in Vietnamese"


@rule
def words_are_translated(tree):
    for path, root in interfaces(tree):
        for e in root.walk():
            words = e.tag in ("property", "attribute") and e.attrs.get("name") in WORDS and re.search(r"[^\W\d_]{2}", e.text)
            if words and e.attrs.get("translatable") not in TRUE and not e.attrs.get("bind-source"):
                yield f"{path}:{e.line}: {e.text.strip()!r} is not translatable"


@rule
def no_words_in_cdata(tree):
    for path in tree.files("ui/*.ui"):
        for where, _ in matches(r"<!\[CDATA\[", path, tree.read(path)):
            yield f"{where}: words in CDATA are never translated; give the cell a file of its own"


@rule
def named_for_a_screen_reader(tree):
    """In GTK 4.8 a tooltip gives no name."""
    for path, root in interfaces(tree):
        labelled = {c.text.strip() for e in root.walk() for c in e.children if c.attrs.get("name") == "mnemonic-widget"}
        for e in root.walk():
            kind = e.attrs.get("class") if e.tag == "object" else e.attrs.get("parent") if e.tag == "template" else None
            icon_only = kind in ICON_BUTTONS and e.property("icon-name") and not e.property("label")
            if not icon_only and kind not in NAMED or e.attrs.get("id") in labelled:
                continue
            # A form field ties its own label to the control in it.
            if e.parent.tag == "property" and e.parent.parent.attrs.get("class") == "CtFormField":
                continue
            if not any(a.property("label", "labelled-by") for a in e.children if a.tag == "accessibility"):
                yield f"{path}:{e.line}: {kind} {e.attrs.get('id', '')} has no accessible label or labelled-by"


@rule
def handlers_are_bound(tree):
    """By class_init or a scope: looking a function up by its symbol fails on Windows."""
    code = "\n".join(tree.code(p) for p in tree.files("src/gui/*.c"))
    names = {text for p in tree.files("src/gui/*.c") for _, text in tree.strings(p)}
    names.update(re.findall(r"(?:bind_template_callback|add_callback)\s*\(\s*[^,()]*(?:\([^()]*\))?[^,()]*,\s*(\w+)\s*\)", code))
    for path, root in interfaces(tree):
        for e in root.walk():
            name = e.attrs.get("handler") if e.tag == "signal" else e.attrs.get("function") if e.tag == "closure" else None
            if name is not None and name not in names:
                yield f"{path}:{e.line}: {name} is bound nowhere in src/gui"


@rule
def ids_are_snake_case(tree):
    for path, root in interfaces(tree):
        for e in root.walk():
            if "id" in e.attrs and not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", e.attrs["id"]):
                yield f"{path}:{e.line}: id {e.attrs['id']} is not snake_case"


@rule
def one_class_one_file(tree):
    for path, root in interfaces(tree):
        stem = path.split("/")[-1].removesuffix(".ui")
        for e in root.walk():
            if e.tag == "template" and e.attrs.get("class") not in ("GtkListItem", None):
                words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", e.attrs["class"]).lower()
                if words != stem:
                    yield f"{path}:{e.line}: {e.attrs['class']} belongs in {words}.ui"


@rule
def every_file_is_a_resource(tree):
    listing = "ui/ct.gresource.xml"
    files = tree.files("ui/*.ui", "ui/*.css")
    listed = re.findall(r"<file[^>]*>\s*([^<]+?)\s*</file>", tree.read(listing)) if tree.exists(listing) else []
    for path in files:
        if path.removeprefix("ui/") not in listed:
            yield f"{path}:1: is not in {listing}"
    icons = "data/icons/ct-icons.gresource.xml"
    for path in tree.files("data/icons/symbolic/*.svg"):
        if path.removeprefix("data/icons/") not in tree.read(icons):
            yield f"{path}:1: is not in {icons}"


@rule
def icons_exist(tree):
    """Our own icons by their names, in interface files and in C."""
    have = {p.split("/")[-1].removesuffix(".svg") for p in tree.files("data/icons/symbolic/*.svg")}
    for path in tree.files("ui/*.ui", "src/gui/*.c"):
        for where, m in matches(r"[>\"](ct-[a-z0-9-]+-symbolic)[<\"]", path, tree.read(path)):
            if m.group(1) not in have:
                yield f"{where}: there is no icon {m.group(1)}"


# --- The style sheet ---

def style(tree):
    for path in tree.files("ui/*.css"):
        yield path, re.sub(r"/\*.*?\*/", lambda m: re.sub(r"[^\n]", " ", m.group(0)), tree.read(path), flags=re.S)


def declarations(text):
    """(index, selector, property, value)"""
    for block in re.finditer(r"([^{};]*)\{([^{}]*)\}", text):
        for d in re.finditer(r"([\w-]+)\s*:\s*([^;]+)", block.group(2)):
            yield block.start(2) + d.start(), block.group(1).strip(), d.group(1), d.group(2)


@rule
def lengths_grow_with_the_text(tree):
    """px only for lines, rings, corners and shadows, and for what is no thicker than a line."""
    for path, text in style(tree):
        for index, selector, name, value in declarations(text):
            if re.match(r"border|outline|box-shadow|text-shadow", name) or selector.startswith("scrollbar"):
                continue
            for length in re.findall(r"-?[\d.]+px", value):
                if abs(float(length[:-2])) > 2:
                    yield f"{path}:{line_of(text, index)}: {name}: {length} does not grow with the text; use rem"


@rule
def colours_have_names(tree):
    for path, text in style(tree):
        for index, _, name, value in declarations(text):
            for m in re.finditer(r"#[0-9a-fA-F]{3,8}\b|\b(rgba?|hsla?)\s*\(|(?<![\w@(-])(black|white|red|green|blue|gr[ae]y)\b", value):
                yield f"{path}:{line_of(text, index)}: {name}: {m.group(0)} is not from the list of colours"


@rule
def every_colour_is_in_the_list(tree):
    """A theme is a list of colours: what is used is defined in style.css, what another theme defines is used there."""
    for path, text in style(tree):
        if path != "ui/style.css":
            continue
        defined = set(re.findall(r"@define-color\s+(\w+)", text))
        for where, m in matches(r"@(ct_\w+)", path, text):
            if m.group(1) not in defined:
                yield f"{where}: @{m.group(1)} is not defined"
        for other, its_text in style(tree):
            for where, m in matches(r"@define-color\s+(\w+)", other, its_text):
                if other != path and m.group(1) not in defined:
                    yield f"{where}: {m.group(1)} is not one of the colours of {path}"


if __name__ == "__main__":
    main(rules)
