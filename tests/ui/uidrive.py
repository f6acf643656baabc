# SPDX-License-Identifier: GPL-3.0-or-later
"""uidrive - drive a GTK 4 program in a real window, as a person would, and read back what it shows.

    with Session() as ui:
        app = ui.launch(["./myapp"])
        app.find("text", "Họ và tên:").type("Nguyễn Thị Thủy")    # pointer and real key presses
        app.find("push button", "Thêm").click()
        app.wait_text("Đã thêm: Nguyễn Thị Thủy")
        app.screenshot("added.png")

A Session owns a private X server, window manager, D-Bus, accessibility bus and HOME, and ends them
all.  Nothing waits a fixed time: every wait is a poll with a deadline ($CT_UI_TIMEOUT seconds).
One Session per process (libatspi connects once); it can launch any number of programs.
"""
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import uuid
import warnings

import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib
from PIL import ImageGrab

warnings.filterwarnings("ignore", category=DeprecationWarning)
# libatspi asks every new program for a cache that GTK 4.8 does not have, and warns.
GLib.log_set_handler("dbind", GLib.LogLevelFlags.LEVEL_WARNING, lambda *_: None, None)
TIMEOUT = float(os.environ.get("CT_UI_TIMEOUT", "20"))
# GTK 4.8 names an unlabelled object after its C type; such a name is no name.
TYPE_NAME = re.compile(r"^[A-Z][a-z]+([A-Z][a-z]*)+$")
LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ…–₫"


class UiError(AssertionError):
    pass


def poll(fn, what, timeout=None, every=0.02):
    """Call fn until it returns something true; a D-Bus error counts as 'not yet'."""
    end, last = time.monotonic() + (timeout or TIMEOUT), ""
    while True:
        while GLib.MainContext.default().iteration(False):   # deliver focus events
            pass
        try:
            value = fn()
            if value:
                return value
        except GLib.Error as e:
            last = f" ({e})"
        if time.monotonic() > end:
            raise UiError(f"timed out waiting for {what() if callable(what) else what}{last}")
        time.sleep(every)


def run(*argv, **kw):
    return subprocess.run(argv, check=True, capture_output=True, text=True, timeout=30, **kw).stdout


def clean(name):
    """'_Thêm Thêm' -> 'Thêm' (GTK 4.8 joins the raw mnemonic and the child label); type names -> ''."""
    s = (name or "").replace("_", "")
    half = len(s) // 2
    if len(s) % 2 and s[half] == " " and s[:half] == s[half + 1:]:
        s = s[:half]
    return "" if TYPE_NAME.match(s) else s


def quiet(fn, default=None):
    """fn(), or default where the object went away meanwhile."""
    try:
        return fn()
    except GLib.Error:
        return default


class Node:
    """One accessible object."""
    def __init__(self, acc, app):
        self.acc, self.app = acc, app

    role = property(lambda s: s.acc.get_role_name())
    name = property(lambda s: clean(s.acc.get_name()))
    states = property(lambda s: {x.value_nick for x in s.acc.get_state_set().get_states()})
    parent = property(lambda s: Node(s.acc.get_parent(), s.app))
    actions = property(lambda s: [s.acc.get_action_name(i) for i in range(s.acc.get_n_actions())])
    def __repr__(self): return quiet(lambda: f"<{self.role} {self.name!r}>", "<gone>")

    @property
    def children(self):
        kids = (self.acc.get_child_at_index(i) for i in range(self.acc.get_child_count()))
        return [Node(k, self.app) for k in kids if k is not None]

    @property
    def text(self):
        """What an entry or label reads (GTK 4.8 answers '' to get_text(0, -1): ask for the length)."""
        if self.role == "label" or "Text" not in self.acc.get_interfaces():
            return self.acc.get_name()
        return Atspi.Text.get_text(self.acc, 0, Atspi.Text.get_character_count(self.acc))

    @property
    def extents(self):
        """(x, y, w, h) in the toplevel's content.  Never ask for SCREEN: GTK 4 answers nonsense and warns."""
        e = Atspi.Component.get_extents(self.acc, Atspi.CoordType.WINDOW)
        return e.x, e.y, e.width, e.height

    @property
    def sized(self):
        """Has a size: nothing has on hidden pages, in closed menus, in revealers that reveal nothing (GTK 4.8 has no
        usable SHOWING state)."""
        return "Component" not in self.acc.get_interfaces() or 0 not in self.extents[2:]

    def walk(self, tables=False, shown=False):
        """This object and all below; tables=False does not enter table rows (there are hundreds), shown=True leaves
        out what has no size, with all that is in it."""
        if shown and not quiet(lambda: self.sized, False):
            return
        yield self
        for child in quiet(lambda: () if not tables and self.role == "table row" else self.children, ()):
            yield from child.walk(tables, shown)

    def find_all(self, role=None, name=None, shown=True, tables=False):
        """Matches in tree order.  name: exact, or a compiled pattern to search."""
        ok = lambda n: ((role is None or n.role == role)
                        and (name is None or (name.search(n.name) if hasattr(name, "search") else n.name == name)))
        return [n for n in self.walk(tables, shown) if quiet(lambda: ok(n), False)]

    def find(self, role=None, name=None, timeout=None, **kw):
        """The first match, waiting for it."""
        return poll(lambda: self.find_all(role, name, **kw), f"{role or 'object'} named {name!r} in {self!r}", timeout)[0]

    def wait_state(self, state, on=True, timeout=None):
        poll(lambda: (state in self.states) == on, lambda: f"{self!r} to be {'' if on else 'not '}{state}", timeout)
        return self

    # -- acting ---------------------------------------------------------------------------------
    def point(self, fx=0.5, fy=0.5):
        """A screen point in this object, once it has stopped moving."""
        last = [None]
        def settled():
            now = self.extents, self.app.origin_of(self)
            same, last[0] = now == last[0] and now[0][2] > 0, now
            return same and now
        (x, y, w, h), (ox, oy) = poll(settled, lambda: f"{self!r} to settle, at {last[0]}")
        return round(ox + x + w * fx), round(oy + y + h * fy)

    def click(self, count=1, button=1):
        self.wait_state("sensitive")
        x, y = self.point()
        run("xdotool", "mousemove", str(x), str(y), "click", "--repeat", str(count), "--delay", "60", str(button))
        return self

    def press(self, action="click"):
        """An accessible action, no pointer needed: buttons ('click'), window actions ('win.save')."""
        self.wait_state("sensitive")
        if action not in self.actions or not self.acc.do_action(self.actions.index(action)):
            raise UiError(f"{self!r} has no action {action!r}, only {self.actions}")
        return self

    def set_text(self, value):
        """Fill an entry at once, without keys."""
        if not self.acc.set_text_contents(value):
            raise UiError(f"{self!r} does not take text")
        poll(lambda: self.text == value, lambda: f"{self!r} to read {value!r}, reads {self.text!r}")
        return self

    def type(self, value):
        """Click into an entry, empty it and type, key by key."""
        self.click()
        self.app.ui.key("ctrl+a", "BackSpace")
        poll(lambda: self.text == "", f"{self!r} to be empty")
        self.app.ui.type(value)
        poll(lambda: self.text == value, lambda: f"{self!r} to read {value!r}, reads {self.text!r}")
        return self

    def choose(self, item):
        """Pick an item of a GtkDropDown (role 'combo box')."""
        button = self.find("push button", shown=False).click()
        self.find("list").find("label", item).parent.click()
        button.wait_state("pressed", False)

    def rows(self, visible=True):
        """Rows of a GtkColumnView (self is its 'tree table'), in model order.

        GTK 4.8 keeps up to about 205 row objects around the viewport, and those scrolled out keep a
        stale place.  visible=True keeps the longest run of neighbours inside the viewport."""
        body = next((c for c in self.children if c.role == "list"), self)
        rows = [Row(c.acc, self.app) for c in body.children]
        if not visible:
            return rows
        (_, top, _, height), runs, bottom = body.extents, [[]], None
        for row in rows:
            _, y, w, h = row.extents
            if not w or bottom is None or not 0 <= y - bottom <= 8:
                runs.append([])
            bottom = y + h if w else None
            if w and y + h > top and y < top + height:
                runs[-1].append(row)
        return max(runs, key=len)


class Row(Node):
    cells = property(lambda s: [" ".join(n.name for n in c.walk() if n.role == "label" and n.name) for c in s.children])


class App(Node):
    """A launched program; also the root of its accessible tree."""
    def __init__(self, ui, proc, log):
        self.ui, self.proc, self.log, self.app, self.acc = ui, proc, log, self, None

    def output(self):
        with open(self.log, encoding="utf-8", errors="replace") as f:
            return f.read()

    def complaints(self):
        """Warnings so far; a good test ends with `assert not app.complaints()`."""
        return [l for l in self.output().splitlines() if re.search(r"(WARNING|CRITICAL|ERROR) \*\*|Sanitizer", l)]

    def _attach(self):
        if self.proc.poll() is not None:
            raise UiError(f"program ended with {self.proc.returncode}: {self.output()[-800:]}")
        desk = Atspi.get_desktop(0)
        for acc in (desk.get_child_at_index(i) for i in range(desk.get_child_count())):
            if acc is not None and acc.get_process_id() == self.proc.pid and acc.get_child_count():
                acc.set_cache_mask(Atspi.Cache.NONE)         # GTK 4.8 does not announce every change
                self.acc = acc
                return self.xwindows()

    def window(self, name=None, timeout=None):
        """The toplevel with this title (default: the newest).  Roles vary (frame, dialog, even filler)."""
        return poll(lambda: [w for w in self.children if name is None or w.name == name], f"window {name!r}", timeout)[-1]

    def wait_gone(self, name, timeout=None):
        poll(lambda: not [w for w in self.children if w.name == name], f"window {name!r} to go", timeout)

    def wait_text(self, text, timeout=None):
        """Wait for a shown label that reads exactly this (or matches the pattern)."""
        return self.find("label", text, timeout)

    def focused(self):
        """The object with the keyboard focus, or None (AdwEntryRow 1.2 never says it has it)."""
        poll(lambda: True, "")                               # deliver events
        if self.ui.focus is not None and quiet(lambda: self.ui.focus.get_state_set().contains(Atspi.StateType.FOCUSED)):
            return Node(self.ui.focus, self)
        hits = [n for n in self.walk() if quiet(lambda: "focused" in n.states)]
        return hits[-1] if hits else None

    def menu(self, *path):
        """Walk a GtkPopoverMenuBar with the pointer: app.menu('Tệp', 'Lưu…')."""
        bar = self.find("menu bar")
        for step in path:
            bar.find("menu item", step).click()

    def screenshot(self, path, window=None):
        """The whole screen, or the X window with this title."""
        box = next((v[1:5] for v in self.xwindows() if v[0] == window), None) if window else None
        return self.ui.screenshot(path, box)

    def xwindows(self):
        """[(title, x, y, w, h, (l, r, t, b) shadow, is_popup)] of this program, on screen now."""
        out, ids = [], subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.proc.pid)], capture_output=True, text=True).stdout
        for xid in ids.split():
            try:
                # not `xdotool getwindowgeometry`: it is off by the title bar of decorated windows
                g = re.findall(r"(?:Absolute upper-left [XY]|Width|Height): +(-?\d+)", run("xwininfo", "-id", xid))
                p = run("xprop", "-id", xid, "_NET_WM_NAME", "_GTK_FRAME_EXTENTS", "_NET_WM_WINDOW_TYPE")
            except subprocess.CalledProcessError:            # closed meanwhile
                continue
            title, shadow = re.search(r'_NET_WM_NAME\S* = "(.*)"', p), re.search(r"_GTK_FRAME_EXTENTS\S* = (.*)", p)
            out.append((title and title[1], *map(int, g),
                        tuple(map(int, shadow[1].split(","))) if shadow else (0, 0, 0, 0),
                        bool(re.search("_TYPE_(POPUP|DROPDOWN|COMBO|TOOLTIP|MENU)", p))))
        return out

    def origin_of(self, node):
        """The screen point that a node's extents count from."""
        top, popover = node, None
        while top.parent.acc is not None and top.parent.role != "application":
            if popover is None and re.match("GtkPopover(Menu)?$", top.acc.get_name() or ""):
                popover = top
            top = top.parent
        wins = poll(self.xwindows, "an X window")
        fit = lambda wins, e: min(wins, key=lambda v: abs(v[3] - e[2]) + abs(v[4] - e[3]))
        if popover and any(v[6] for v in wins):              # a popover is an X window of its own
            px, py, pw, ph = e = popover.extents
            _, x, y, w, h, _, _ = fit([v for v in wins if v[6]], e)
            return x - px + (w - pw) // 2, y - py + (h - ph)
        _, _, tw, th = e = top.extents
        plain, title = [v for v in wins if not v[6]], top.acc.get_name()
        _, x, y, w, h, (l, r, t, b), _ = fit([v for v in plain if v[0] == title] or plain, e)
        return x + l + (w - l - r - tw) // 2, y + t + (h - t - b - th) // 2

    def quit(self, timeout=None):
        """End it; its exit status (negative: the signal)."""
        if self.proc.poll() is None:
            self.proc.terminate()
        try:
            return self.proc.wait(timeout or TIMEOUT)
        except subprocess.TimeoutExpired:
            self.proc.kill()
            return self.proc.wait()


class Session:
    """size: of the screen; language: for GTK's own words ('C' for English); text_scale: 1.5 for large
    text; env: added to every program's, e.g. {"ADW_DEBUG_HIGH_CONTRAST": "1"} or {"GTK_THEME": "Default-hc"}."""
    def __init__(self, size="1280x900", language="vi", text_scale=1.0, env=None):
        self.size, self.text_scale, self.id, self.procs, self.apps, self.focus = size, text_scale, uuid.uuid4().hex, [], [], None
        self.home = tempfile.mkdtemp(prefix="uidrive-")
        foreign = re.compile("GTK_|GDK_|GSK_|ADW_|XDG_|DBUS_|AT_SPI|WAYLAND|DISPLAY|LC_|LANG|GSETTINGS|XMODIFIERS")
        self.env = {**{k: v for k, v in os.environ.items() if not foreign.match(k)},
                    "HOME": self.home, "TMPDIR": self.home + "/tmp", "XDG_RUNTIME_DIR": self.home + "/run",
                    "LANG": "C.UTF-8", "LANGUAGE": language, "CT_UI_SESSION": self.id,
                    "GDK_BACKEND": "x11", "GSK_RENDERER": "cairo", "GDK_DEBUG": "gl-disable",
                    "GTK_A11Y": "atspi", "GSETTINGS_BACKEND": "memory", "GTK_IM_MODULE": "gtk-im-context-simple", **(env or {})}

    def __enter__(self):
        try:
            return self._start()
        except BaseException:
            self.stop()
            raise

    def __exit__(self, *exc):
        self.stop()

    def _spawn(self, *argv, **kw):
        kw = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "stdin": subprocess.DEVNULL, **kw}
        self.procs.append(subprocess.Popen(argv, env=self.env, cwd=self.home, **kw))
        return self.procs[-1]

    def _export(self, name, value):
        if not value:
            raise UiError(f"no {name}: the server behind it did not start")
        self.env[name] = os.environ[name] = value

    def _start(self):
        for d in ("run", "tmp"):
            os.mkdir(os.path.join(self.home, d), 0o700)
        r, w = os.pipe()
        self._spawn("Xvfb", "-displayfd", str(w), "-screen", "0", self.size + "x24", "-nolisten", "tcp", "-noreset", "-dpi", "96", pass_fds=[w])
        os.close(w)
        with os.fdopen(r) as f:                              # the number comes once the server takes clients
            number = f.readline().strip()
        self._export("DISPLAY", number and ":" + number)
        # One key for every Vietnamese letter, once.  Left alone, xdotool remaps a key per letter while
        # typing, and GTK reads the map too late: letters get lost.  205-207 and 203 are modifiers.
        codes = [c for c in range(255, 120, -1) if c not in (133, 134, 203, 204, 205, 206, 207)]
        run("xmodmap", "-", input="".join(f"keycode {k} = U{ord(c):04X} U{ord(c.upper()):04X}\n" for k, c in zip(codes, LETTERS)))
        run("xrdb", "-merge", input=f"Xft.dpi: {round(96 * self.text_scale)}\n")
        self._spawn("openbox", "--sm-disable")
        bus = self._spawn("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1", stdout=subprocess.PIPE, text=True)
        self._export("DBUS_SESSION_BUS_ADDRESS", bus.stdout.readline().strip())
        # Have the accessibility bus up before anybody needs it, and hand everybody its address.
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        conn = Gio.DBusConnection.new_for_address_sync(self.env["DBUS_SESSION_BUS_ADDRESS"], flags, None, None)
        call = lambda iface, method, args: conn.call_sync("org.a11y.Bus", "/org/a11y/bus", iface, method, args, None, 0, int(TIMEOUT * 1000), None)
        self._export("AT_SPI_BUS_ADDRESS", call("org.a11y.Bus", "GetAddress", None).unpack()[0])
        call("org.freedesktop.DBus.Properties", "Set", GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True))))
        if Atspi.init() > 1:
            raise UiError("could not reach the accessibility bus")
        Atspi.set_timeout(int(TIMEOUT * 1000), int(TIMEOUT * 1000))
        self.listener = Atspi.EventListener.new(lambda ev: setattr(self, "focus", ev.source if ev.detail1 else None))
        self.listener.register("object:state-changed:focused")
        # openbox says that it is there before it listens, and loses the window that asks in between to be shown: it
        # listens when it has answered.
        poll(lambda: "window id" in run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"), "the window manager")
        poll(lambda: run("xdotool", "set_num_desktops", "1") == "" and "= 1" in run("xprop", "-root", "_NET_NUMBER_OF_DESKTOPS"),
             "the window manager to answer")
        return self

    def launch(self, argv, env=None, cwd=None, timeout=None):
        """Start a program; return once it is on the accessibility bus with a window on screen."""
        log, cwd = os.path.join(self.home, f"app{len(self.apps)}.log"), cwd or self.home
        argv = [os.path.abspath(argv[0]) if os.sep in argv[0] else argv[0], *argv[1:]]
        with open(log, "wb") as f:
            started, proc = time.monotonic(), subprocess.Popen(argv, env={**self.env, **(env or {})}, cwd=cwd, stdin=subprocess.DEVNULL, stdout=f, stderr=f)
        app = App(self, proc, log)
        self.apps.append(app)
        poll(app._attach, lambda: f"{argv[0]} to show a window; it said: {app.output()[-800:]}", timeout)
        app.seconds_to_window = time.monotonic() - started
        return app

    def key(self, *keys):
        """Press keys by X name: ui.key('ctrl+s', 'Tab', 'Return')."""
        run("xdotool", "key", "--clearmodifiers", "--delay", "12", *keys)

    def type(self, text):
        run("xdotool", "type", "--clearmodifiers", "--delay", "6", "--", text)

    def paste(self, text):
        """Through the clipboard: for long text, and letters that have no key."""
        subprocess.run(["xclip", "-selection", "clipboard"], input=text.encode(), env=self.env, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.key("ctrl+v")

    def wait_still(self, timeout=None):
        """Wait until two looks at the screen, a moment apart, see the same."""
        look = lambda: self.grab().tobytes()
        last = [look()]

        def same():
            seen, last[0] = last[0], look()
            return seen == last[0]
        poll(same, "the screen to be still", timeout, every=0.15)
        return self

    def grab(self):
        """The screen as a picture of PIL."""
        return ImageGrab.grab(xdisplay=self.env["DISPLAY"])

    def screenshot(self, path, box=None):
        x, y, w, h = box or (0, 0, *map(int, self.size.split("x")))
        self.grab().crop((x, y, x + w, y + h)).save(path)
        return path

    def stop(self):
        for app in self.apps:
            app.quit(3)
        mark = b"CT_UI_SESSION=" + self.id.encode()        # all that inherited it, services the bus started too
        for sig in (signal.SIGTERM, signal.SIGKILL):
            for pid in map(int, filter(str.isdigit, os.listdir("/proc"))):
                try:
                    with open(f"/proc/{pid}/environ", "rb") as f:
                        if pid != os.getpid() and mark in f.read().split(b"\0"):
                            os.kill(pid, sig)
                except OSError:
                    pass
            for p in self.procs:
                try:
                    p.wait(2)
                except subprocess.TimeoutExpired:
                    pass
        if not os.environ.get("CT_UI_KEEP"):
            shutil.rmtree(self.home, ignore_errors=True)
