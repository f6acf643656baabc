#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bundle.sh SYSROOT STAGED_APP OUT
# Makes a self-contained Windows folder: the staged app (meson install --destdir,
# flattened so that it has bin/ and share/), every DLL it needs, and GTK's data.
set -euo pipefail
sys=$(readlink -f "$1") app=$(readlink -f "$2") out=$3
HOST=x86_64-w64-mingw32
rm -rf "$out"; mkdir -p "$out/bin" "$out/share"
cp -a "$app"/. "$out"/
# DLLs: the transitive closure of the import tables, looked up in the sysroot and
# in the compiler's own runtime folders; whatever is found in neither is Windows'.
gccdir=$(dirname "$($HOST-gcc-posix -print-libgcc-file-name)")
search=("$sys/bin" "$gccdir" "/usr/$HOST/lib" "/usr/$HOST/bin")
todo=("$out"/bin/*.exe)
# programs GLib starts by name
for h in gspawn-win64-helper.exe gspawn-win64-helper-console.exe; do
  [ -e "$sys/bin/$h" ] && { cp "$sys/bin/$h" "$out/bin/"; todo+=("$out/bin/$h"); }
done
while [ ${#todo[@]} -gt 0 ]; do
  f=${todo[0]}; todo=("${todo[@]:1}")
  while read -r d; do
    [ -e "$out/bin/$d" ] && continue
    for s in "${search[@]}"; do
      if [ -e "$s/$d" ]; then cp -L "$s/$d" "$out/bin/"; $HOST-strip "$out/bin/$d" 2>/dev/null || true; todo+=("$out/bin/$d"); break; fi
    done
  done < <($HOST-objdump -p "$f" | awk '/DLL Name:/{print $3}')
done
# data
mkdir -p "$out/share/glib-2.0/schemas" "$out/share/icons"
cp "$sys"/share/glib-2.0/schemas/org.gtk.gtk4.*.xml "$out/share/glib-2.0/schemas/"
glib-compile-schemas "$out/share/glib-2.0/schemas"
rm -f "$out"/share/glib-2.0/schemas/*.xml
# hicolor's index only: GTK carries the symbolic icons it uses, the app its own
mkdir -p "$out/share/icons/hicolor"; cp /usr/share/icons/hicolor/index.theme "$out/share/icons/hicolor/"
# translations of the libraries, for the app's own languages only
for l in "$out"/share/locale/*/; do
  l=$(basename "$l")
  for d in gtk40 glib20 gdk-pixbuf; do
    s=$sys/share/locale/$l/LC_MESSAGES/$d.mo
    [ -e "$s" ] && cp "$s" "$out/share/locale/$l/LC_MESSAGES/"
  done
done
# fontconfig's configuration: the DLL looks for ../etc/fonts/fonts.conf, which names ../../share/fonts,
# where the app has put its fonts; without them all text would be boxes
mkdir -p "$out/etc/fonts"
cp "$sys/etc/fonts/fonts.conf" "$out/etc/fonts/"
for f in Inter-Regular.otf Inter-Bold.otf Tinos-Regular.ttf Tinos-BoldItalic.ttf; do
  [ -e "$out/share/fonts/$f" ] || { echo "bundle.sh: no font $f" >&2; exit 1; }
done
