#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# wine-prefix.sh: makes $WINEPREFIX ready for GTK programs. Run once per prefix, by wine-run.sh.
set -eu
here=$(dirname "$(readlink -f "$0")")
wine=$1 FONT=${2:-DejaVu Sans}
r() { "$wine" reg add "$@" /f >/dev/null 2>&1; }
# The system font: GTK asks Windows for it, and Wine answers "MS Shell Dlg", which its own
# DirectWrite does not know. A real Windows has Segoe UI.
lf=$(python3 - "$FONT" <<'PY'
import struct, sys
face = sys.argv[1].encode('utf-16le')[:62].ljust(64, b'\0')
print((struct.pack('<5l8B', -12, 0, 0, 0, 400, 0, 0, 0, 0, 0, 0, 0, 0) + face).hex())
PY
)
for v in MessageFont StatusFont MenuFont CaptionFont SmCaptionFont IconFont; do
  r 'HKCU\Control Panel\Desktop\WindowMetrics' /v $v /t REG_BINARY /d "$lf"
done
# A keyboard layout: GTK loads system32's layout DLL, which Wine 8 does not have.
x86_64-w64-mingw32-gcc-posix -O2 -shared -nostdlib -e 0 "$here/kbdus.c" -o "$WINEPREFIX/drive_c/windows/system32/kbdus.dll"
for k in 00000409 00000809 0000042a; do
  r "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Keyboard Layouts\\$k" /v 'Layout File' /t REG_SZ /d kbdus.dll
done
# No crash dialogue: a crashed test must end.
r 'HKCU\Software\Wine\WineDbg' /v ShowCrashDialog /t REG_DWORD /d 0
# A wineserver started without DISPLAY keeps its desktop without X: GUI programs would
# then die in CreateWindow. End it; the next program starts a new one.
"$(dirname "$wine")/wineserver" -k 2>/dev/null || true
"$(dirname "$wine")/wineserver" -w 2>/dev/null || true
