#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The Windows program, made and tested on Debian; ./dev windows runs it. Everything lands in build-win32/.
#
#   make.sh             all of it, in this order:
#   make.sh sysroot     the libraries: unpacked from a cache where the key matches, else built from Debian's sources
#   make.sh program     the programs and the tests' programs
#   make.sh bundle      a folder that runs anywhere
#   make.sh installer   the installer and the portable zip
#   make.sh test        the core's tests, then the installed program, under Wine
#   make.sh twice       build once more, elsewhere, and compare every byte of what is installed
#
# The cache is a folder with sysroot-KEY.tar.xz (build-sysroot.sh key): CHUNGTAY_SYSROOT, else ../shared/windows.
# CHUNGTAY_BUILD names another folder to build in.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
out=${CHUNGTAY_BUILD:-$top/build-win32}
sysroot=$out/sysroot
version=$(sed -n "s/^ *version: '\(.*\)',$/\1/p" "$top/meson.build")
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$top" log -1 --format=%ct 2>/dev/null || date +%s)}

say () { printf 'windows: %s\n' "$*" >&2; }

# --- The libraries --------------------------------------------------------------------------------

unpack_sysroot ()     # KEY: from a cache; fails where there is none
{
  local folder

  for folder in ${CHUNGTAY_SYSROOT:+"$CHUNGTAY_SYSROOT"} "$top/../shared/windows" "$out/cache"; do
    if [ -f "$folder/sysroot-$1.tar.xz" ]; then
      say "the libraries come from sysroot-$1.tar.xz"
      mkdir -p "$sysroot"
      tar -C "$sysroot" -xf "$folder/sysroot-$1.tar.xz"
      return
    fi
  done
  return 1
}

# From Debian's source packages; what is ready stays ready when it is interrupted.
build_sysroot ()      # KEY
{
  say "no sysroot-$1.tar.xz: building the libraries from source; this takes 15 to 60 minutes"
  WIN_WORK=$out/work "$here/build-sysroot.sh" ||
    { say "the libraries could not be built; see $out/work/logs"; return 1; }
  mkdir -p "$out/cache"
  WIN_WORK=$out/work "$here/build-sysroot.sh" pack "$out/cache/sysroot-$1.tar.xz"
}

sysroot ()
{
  local key

  key=$("$here/build-sysroot.sh" key)
  [ "$(cat "$sysroot/key" 2>/dev/null)" != "$key" ] || return 0
  rm -rf "$sysroot"
  unpack_sysroot "$key" || { build_sysroot "$key" && unpack_sysroot "$key"; }
  echo "$key" >"$sysroot/key"
}

# --- The program ----------------------------------------------------------------------------------

program ()
{
  local cross=$out/sysroot.ini output

  if [ ! -f "$out/program/build.ninja" ]; then
    cat >"$cross" <<INI
[constants]
sysroot = '$sysroot'
wine = ['env', 'USER=Nguyễn Thị Hồng', 'WINEPREFIX=$out/wine', 'SYSROOT_BIN=$sysroot/bin', '$here/wine-run.sh']
INI
    output=$(meson setup "$out/program" "$top" --cross-file "$cross" --cross-file "$here/mingw64.ini" --prefix / \
      --buildtype debugoptimized -Ddebug=false -Dgui=enabled -Dwerror=true 2>&1) || { echo "$output" >&2; return 1; }
  fi
  ninja -C "$out/program" --quiet
}

# --- What people get ------------------------------------------------------------------------------

bundle ()
{
  rm -rf "$out/stage" "$out/ChungTay"
  DESTDIR=$out/stage meson install -C "$out/program" --no-rebuild --quiet --strip
  "$here/bundle.sh" "$sysroot" "$out/stage" "$out/ChungTay"
  cp "$out/program/data/win32/launcher.exe" "$out/ChungTay/Chung Tay.exe"
  x86_64-w64-mingw32-strip "$out/ChungTay/Chung Tay.exe"
  "$here/licences.sh" "$sysroot" "$out/ChungTay"
  find "$out/ChungTay" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
  say "$(find "$out/ChungTay" -type f | wc -l) files, $(du -sh "$out/ChungTay" | cut -f1)"
}

# The files by name and in order: what is installed is known, so the uninstaller removes that and nothing else, and the
# order of a disk does not get into the installer.
list_files ()         # FOLDER OUTPUT-FOLDER: install.nsh and remove.nsh
{
  local file folder last=

  : >"$2/install.nsh"
  : >"$2/remove.nsh"
  while read -r file; do
    folder=$(dirname "$file")
    if [ "$folder" != "$last" ]; then
      printf 'SetOutPath "$INSTDIR\\%s"\n' "${folder//\//\\}" >>"$2/install.nsh"
      last=$folder
    fi
    printf 'File "%s"\n' "$1/$file" >>"$2/install.nsh"
    printf 'Delete "$INSTDIR\\%s"\n' "${file//\//\\}" >>"$2/remove.nsh"
  done < <(cd "$1" && find . -type f -printf '%P\n' | LC_ALL=C sort)
  while read -r folder; do
    printf 'RMDir "$INSTDIR\\%s"\n' "${folder//\//\\}" >>"$2/remove.nsh"
  done < <(cd "$1" && find . -mindepth 1 -type d -printf '%P\n' | LC_ALL=C sort -r)
}

installer ()
{
  local lists=$out/lists

  mkdir -p "$lists"
  # The launcher is for the stick; who installs has the start menu.
  mv "$out/ChungTay/Chung Tay.exe" "$lists/"
  list_files "$out/ChungTay" "$lists"
  convert -size 164x314 xc:'#12463b' \( "$out/program/data/win32/icon-128.png" -resize 96x96 \) -gravity center -composite \
    -type truecolor "BMP3:$lists/side.bmp"
  touch -d "@$SOURCE_DATE_EPOCH" "$lists/side.bmp"     # its time goes into the installer
  makensis -V2 -INPUTCHARSET UTF8 -DLISTS="$lists" -DVERSION="$version" -DICON="$out/program/data/win32/chungtay.ico" \
    -DOUT="$out/chungtay-$version-setup.exe" "$here/installer.nsi"
  mv "$lists/Chung Tay.exe" "$out/ChungTay/"

  rm -f "$out/chungtay-$version-portable.zip"
  (cd "$out" && find ChungTay -type f | LC_ALL=C sort | TZ=UTC zip -q -9 -X -@ "chungtay-$version-portable.zip")
  say "$(cd "$out" && du -h --apparent-size chungtay-"$version"-setup.exe chungtay-"$version"-portable.zip | tr '\n\t' '; ')"
}

# The second time under a longer path, with nothing taken over but the libraries.
twice ()
{
  local first=$out

  out=$first/another/place
  rm -rf "$out"
  mkdir -p "$out"
  cp -a "$sysroot" "$out/sysroot"
  sysroot=$out/sysroot
  program
  bundle
  installer
  diff -r "$first/ChungTay" "$out/ChungTay"
  cmp "$first/chungtay-$version-setup.exe" "$out/chungtay-$version-setup.exe"
  cmp "$first/chungtay-$version-portable.zip" "$out/chungtay-$version-portable.zip"
  say "two builds have the same bytes"
}

# --- Wine -----------------------------------------------------------------------------------------

# Each test is one of meson's, so that all are counted alike: core, then the journeys through the installed program.
test_all ()
{
  local holder

  export CT_WINDOWS=$out USER='Nguyễn Thị Hồng'
  rm -f "$out/program/meson-logs/testlog.json"
  # A Windows program that stays, so that Wine's services are not started by a test, which they would keep waiting.
  WINEPREFIX=$out/wine "$here/wine-run.sh" cmd /c exit >/dev/null 2>&1
  mkfifo "$out/hold" 2>/dev/null || true
  exec 9<>"$out/hold"
  WINEPREFIX=$out/wine "$here/wine-run.sh" cmd /c more <&9 >/dev/null 2>&1 &
  holder=$!
  # A hundredth of the heavy repetitions: they prove arithmetic, which Linux does at length.
  CT_HEAVY=1 meson test -C "$out/program" --no-rebuild --print-errorlogs --timeout-multiplier 4 --suite unit || true
  kill $holder 2>/dev/null || true
  exec 9>&-
  mv "$out/program/meson-logs/testlog.json" "$out/unit.json"
  meson test -C "$out/program" --no-rebuild --print-errorlogs --timeout-multiplier 2 --suite windows --num-processes 1 || true
  cat "$out/unit.json" >>"$out/program/meson-logs/testlog.json"
}

case ${1:-all} in
  all)                               sysroot; program; bundle; installer; test_all ;;
  made)                              sysroot; program; bundle; installer ;;
  sysroot|program|bundle|installer)  "$1" ;;
  test)                              test_all ;;
  twice)                             twice ;;
  *)                                 sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
