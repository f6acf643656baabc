# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the Windows program share: Wine, an X server, the two programs.

CT_WINDOWS names the folder that data/win32/make.sh has filled, CT_BUILD the build folder of the Linux program.
"""
import glob
import os
import shutil
import subprocess
import tempfile
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
OUT = os.environ.get("CT_WINDOWS", os.path.join(TOP, "build-win32"))
NATIVE = os.path.join(os.environ.get("CT_BUILD", os.path.join(TOP, "build")), "src", "cli", "chungtay-cli")
USER = "Nguyễn Thị Hồng"
TODAY = "2027-01-08"
PREFIX = os.path.join(OUT, "wine")
HOME = os.path.join(PREFIX, "drive_c", "users", USER)
PROGRAM = os.path.join(HOME, "AppData", "Local", "Programs", "ChungTay")
SETUP = glob.glob(os.path.join(OUT, "chungtay-*-setup.exe"))
PORTABLE = glob.glob(os.path.join(OUT, "chungtay-*-portable.zip"))
WINE = os.path.join(TOP, "data", "win32", "wine-run.sh")
PATIENCE = 60


def environment(**more):
    """Like that of a person's computer: no variable of ours."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("CHUNGTAY_", "GSETTINGS_", "XDG_", "G_", "LC_"))}
    clean.pop("SYSROOT_BIN", None)
    clean.pop("WINEPATH", None)
    return {**clean, "WINEPREFIX": PREFIX, "USER": USER, "LANGUAGE": "vi", **more}


def wineserver(*words):
    path = "/usr/lib/wine/wineserver" if os.path.exists("/usr/lib/wine/wineserver") else "wineserver"
    subprocess.run([path, *words], env=environment())


def run(program, *words, status=0, input=b""):
    """What a Windows program prints, which must end with this status. Into files: services that Wine starts on the way
    would hold the end of a pipe."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        given.write(input)
        given.seek(0)
        done = subprocess.run([WINE, program, *words], env=environment(), stdin=given, stdout=out, stderr=err, timeout=300)
        said, complained = (f.seek(0) or f.read() for f in (out, err))
    # On a busy machine the wineserver kills who has said that it ends and is not gone a second later: the status is
    # lost then, not the work, and what was written is compared anyhow.
    if done.returncode != status and not (done.returncode == -9 and not complained):
        raise AssertionError(f"{os.path.basename(program)} {words}: {done.returncode}, not {status}: "
                             f"{said[-2000:].decode(errors='replace')}{complained[-2000:].decode(errors='replace')}")
    return said.decode()


def native(*words, status=0, **kw):
    """The same of the Linux program."""
    done = subprocess.run([NATIVE, *words], capture_output=True, timeout=300,
                          env={**os.environ, "LANGUAGE": "vi", "LC_ALL": "C.UTF-8"}, **kw)
    if done.returncode != status:
        raise AssertionError(f"{words}: {done.returncode}, not {status}: {done.stderr.decode()}")
    return done.stdout.decode()


def cli(*words, folder=PROGRAM, **kw):
    return run(os.path.join(folder, "bin", "chungtay-cli.exe"), *words, **kw)


def install(status=0):
    return run(SETUP[0], "/S", status=status)


def remove():
    """The uninstaller goes on in a copy of itself, so its end is waited for by what it does last."""
    run(os.path.join(PROGRAM, "uninstall.exe"), "/S")
    poll(lambda: not os.path.exists(os.path.join(PROGRAM, "uninstall.exe")), "the uninstaller to end")


def registry(key):
    """A key of the user's registry as text; nothing where there is none."""
    with tempfile.TemporaryFile() as out:
        done = subprocess.run([WINE, "reg", "query", key, "/s"], env=environment(), stdout=out, stderr=out, timeout=60)
        out.seek(0)
        return out.read().decode(errors="replace") if done.returncode == 0 else ""


def poll(fn, what, timeout=PATIENCE):
    end = time.monotonic() + timeout
    while True:
        answer = fn()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"waited {timeout} s for {what}")
        time.sleep(0.1)


def fresh(*path):
    """An empty folder among the person's documents."""
    folder = os.path.join(HOME, "Documents", *path)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    return folder


class Screen:
    """An X server with a window manager, its size that of a small old screen."""

    def __init__(self, size="1366x768"):
        self.log = tempfile.TemporaryFile()
        r, w = os.pipe()
        self.processes = [subprocess.Popen(["Xvfb", "-displayfd", str(w), "-screen", "0", size + "x24", "-nolisten", "tcp", "-noreset"],
                                           pass_fds=[w], stderr=subprocess.DEVNULL)]
        os.close(w)
        with os.fdopen(r) as f:
            os.environ["DISPLAY"] = ":" + f.readline().strip()
        self._spawn("openbox", "--sm-disable")
        # What a wineserver was started without stays without: a display.
        wineserver("-k")
        wineserver("-w")
        # A Windows program that stays, so that Wine's services are started once.
        self._spawn(WINE, "cmd", "/c", "more", stdin=subprocess.PIPE)

    def _spawn(self, *argv, **kw):
        process = subprocess.Popen(argv, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **kw)
        self.processes.append(process)
        return process

    def close(self):
        wineserver("-k")
        for process in reversed(self.processes):
            process.terminate()
            process.wait()
        self.log.close()

    def start(self, program, *words, title="Chung Tay"):
        """Starts a program and waits for its window."""
        process = subprocess.Popen([WINE, program, *words], env=environment(), stdout=self.log, stderr=self.log)
        self.processes.append(process)
        self.wait_window(title)
        return process

    def titles(self):
        done = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "."], capture_output=True, text=True)
        return [subprocess.run(["xdotool", "getwindowname", n], capture_output=True, text=True).stdout.strip()
                for n in done.stdout.split()]

    def wait_window(self, title):
        try:
            poll(lambda: any(title in t for t in self.titles()), f"a window “{title}”")
        except AssertionError as e:
            raise AssertionError(f"{e}; there are {self.titles()}; {self.said()}") from None
        self.wait_still()

    def said(self):
        self.log.seek(0)
        return self.log.read().decode(errors="replace")[-2000:]

    def key(self, *keys):
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
            self.wait_still()

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "30", text], check=True)
        self.wait_still()

    def grab(self):
        return subprocess.run(["import", "-window", "root", "ppm:-"], check=True, capture_output=True).stdout

    def wait_still(self):
        """Until two looks at the screen show the same, the blinking cursor apart."""
        last = [b""]

        def same():
            now = self.grab()
            changed = sum(a != b for a, b in zip(now, last[0])) if len(now) == len(last[0]) else len(now)
            last[0] = now
            return changed < 1000
        poll(same, "the screen to come to rest")

    def picture(self, name):
        """Kept for people to look at. A window comes up empty and is painted a moment later; one that stays all of one
        colour is a failure here already."""
        folder = os.path.join(OUT, "pictures")
        os.makedirs(folder, exist_ok=True)
        path = os.path.join(folder, name + ".png")

        def painted():
            subprocess.run(["import", "-window", "root", path], check=True)
            colours = subprocess.run(["identify", "-format", "%k", path], check=True, capture_output=True, text=True).stdout
            return int(colours) >= 50
        poll(painted, f"{path} to show more than one colour")
