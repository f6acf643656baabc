#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a Windows program: the exe_wrapper of the cross file, and the tests' way to Wine.
# WINEPREFIX is made on first use. SYSROOT_BIN (DLLs of the sysroot) goes into WINEPATH.
set -eu
export WINEPREFIX=${WINEPREFIX:-${XDG_CACHE_HOME:-$HOME/.cache}/wine-test}
export WINEARCH=win64 WINEDEBUG=${WINEDEBUG:--all}
export WINEDLLOVERRIDES=${WINEDLLOVERRIDES:-mscoree,mshtml=}
# USER names the Windows profile folder, at every start; the locale must be UTF-8 for file names
export LC_ALL=${LC_ALL:-C.UTF-8}
wine=/usr/lib/wine/wine64; [ -x "$wine" ] || wine=$(command -v wine64 || command -v wine)
if [ ! -e "$WINEPREFIX/system.reg" ]; then
  mkdir -p "$WINEPREFIX"; "$wine" wineboot -i >/dev/null 2>&1
  bash "$(dirname "$(readlink -f "$0")")/wine-prefix.sh" "$wine"
fi
if [ -n "${SYSROOT_BIN:-}" ]; then
  # the sysroot's DLLs, and the compiler's (libgcc_s_seh-1, libwinpthread-1)
  for d in "$SYSROOT_BIN" "$(dirname "$(x86_64-w64-mingw32-gcc-posix -print-libgcc-file-name)")" /usr/x86_64-w64-mingw32/lib; do
    WINEPATH="${WINEPATH:+$WINEPATH;}Z:${d//\//\\}"
  done
  export WINEPATH
fi
exec "$wine" "$@"
