#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# make.sh: the .deb of what is checked out, into build-deb/; ./dev package runs it. The packaging lies here and is copied
# into a scratch folder, where the tools want it. What is not known to git does not get in.
#
#   make.sh          build, then lintian, which may complain of nothing worse than a warning
#   make.sh twice    two builds, in two folders; both must have the same bytes
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
out=${CHUNGTAY_BUILD:-$top/build-deb}

build ()              # FOLDER
{
  local options=${DEB_BUILD_OPTIONS:-}

  rm -rf "$1"
  mkdir -p "$1/chungtay"
  (cd "$top" && git ls-files -z --cached --others --exclude-standard | tar -c --null --ignore-failed-read -T - 2>/dev/null) | tar -x -C "$1/chungtay"
  cp -r "$here" "$1/chungtay/debian"
  rm "$1/chungtay/debian/make.sh" "$1/chungtay/debian/packages"
  (cd "$1/chungtay" &&
    DEB_BUILD_OPTIONS="$options parallel=$(nproc)" dpkg-buildpackage --build=binary --no-sign --jobs="$(nproc)") >"$1/log" 2>&1 ||
    { tail -40 "$1/log" >&2; echo "the .deb could not be built; see $1/log" >&2; return 1; }
}

mkdir -p "$out"
build "$out/one"
if [ "${1:-}" = twice ]; then
  build "$out/another/place"
  for deb in "$out"/one/*.deb; do
    cmp "$deb" "$out/another/place/$(basename "$deb")" || { echo "two builds differ: $deb" >&2; exit 1; }
  done
  echo "two builds have the same bytes"
fi
cp "$out"/one/chungtay_*.deb "$out/"
lintian --allow-root --fail-on error --tag-display-limit 0 "$out"/one/chungtay_*.changes
ls -l "$out"/chungtay_*.deb
