#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# licences.sh SYSROOT BUNDLE: the licence of everything in the bundle, with the version of its source, into
# share/licences. A library that nobody accounts for is an error.
set -euo pipefail
sysroot=$1 bundle=$2
here=$(cd "$(dirname "$0")" && pwd)
out=$bundle/share/licences
mkdir -p "$out"

# DLL, its name in the sysroot's list of versions, the Debian package that holds the same source's licence.
dlls='
libcairo-2 cairo libcairo2
libcairo-gobject-2 cairo libcairo2
libepoxy-0 epoxy libepoxy0
libexpat-1 expat libexpat1
libffi-8 ffi libffi8
libfontconfig-1 fontconfig libfontconfig1
libfreetype-6 freetype libfreetype6
libfribidi-0 fribidi libfribidi0
libgdk_pixbuf-2.0-0 gdkpixbuf libgdk-pixbuf-2.0-0
libgio-2.0-0 glib libglib2.0-0
libglib-2.0-0 glib libglib2.0-0
libgmodule-2.0-0 glib libglib2.0-0
libgobject-2.0-0 glib libglib2.0-0
libgraphene-1.0-0 graphene libgraphene-1.0-0
libgtk-4-1 gtk libgtk-4-1
libharfbuzz-0 harfbuzz libharfbuzz0b
libintl-8 intl gettext
libjansson jansson libjansson4
libjpeg-62 jpeg libjpeg62-turbo
libpango-1.0-0 pango libpango-1.0-0
libpangocairo-1.0-0 pango libpango-1.0-0
libpangoft2-1.0-0 pango libpango-1.0-0
libpangowin32-1.0-0 pango libpango-1.0-0
libpcre2-8 pcre2 libpcre2-8-0
libpixman-1-0 pixman libpixman-1-0
libpng16 png libpng16-16
libsqlite3-0 sqlite libsqlite3-0
libtiff tiff libtiff6
libwinpthread-1 winpthread mingw-w64-common
libxlsxwriter xlsxwriter libxlsxwriter-dev
libzip zip libzip4
zlib1 zlib zlib1g
'

version_of ()         # NAME in the sysroot's list: Debian's source package and its version
{
  awk -v name="$1" '$1 == name { print $2 " " $3 }' "$sysroot/share/sysroot-versions.txt"
}

copy_licence ()       # NAME PACKAGE
{
  local text=/usr/share/doc/$2/copyright common

  cp -L "$text" "$out/$1.txt"
  for common in $(grep -o '/usr/share/common-licenses/[A-Za-z0-9.-]*[A-Za-z0-9]' "$text" | sort -u); do
    [ ! -f "$common" ] || cp -L "$common" "$out/$(basename "$common").txt"
  done
}

list=$(mktemp)
trap 'rm -f "$list"' EXIT
for dll in "$bundle"/bin/*.dll; do
  name=$(basename "$dll" .dll)
  read -r _ source package < <(awk -v dll="$name" '$1 == dll' <<<"$dlls") ||
    { echo "licences.sh: $name.dll: nobody says under which licence it is" >&2; exit 1; }
  case $source in
    winpthread) version="mingw-w64 $(dpkg-query -W -f '${Version}' mingw-w64-common)" ;;
    *)          version=$(version_of "$source") ;;
  esac
  [ -n "$version" ] || { echo "licences.sh: $source: no version in the sysroot's list" >&2; exit 1; }
  copy_licence "$source" "$package"
  echo "$name.dll: $version ($source.txt)" >>"$list"
done
copy_licence libgcc gcc-mingw-w64-base
copy_licence Inter fonts-inter
copy_licence Tinos fonts-croscore
rm -f "$bundle"/share/fonts/*-copyright.txt
cp "$here/../../LICENSE" "$out/ChungTay.txt"
{
  cat <<'END'
Chung Tay is free software: GPL-3.0-or-later (ChungTay.txt). It comes with the libraries below, each under the licence
in the file named beside it. They were built from the source packages of Debian, whose names and versions are given;
Debian keeps those sources for everybody.

END
  sort "$list"
  echo "gspawn-win64-helper.exe, gspawn-win64-helper-console.exe: $(version_of glib) (glib.txt)"
  echo "linked into all of them: gcc-mingw-w64 $(dpkg-query -W -f '${Version}' gcc-mingw-w64-base) (libgcc.txt)"
  echo "Inter: fonts-inter $(dpkg-query -W -f '${Version}' fonts-inter) (Inter.txt)"
  echo "Tinos: fonts-croscore $(dpkg-query -W -f '${Version}' fonts-croscore) (Tinos.txt)"
} >"$out/versions.txt"
