#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clean-root.sh SUITE [FILE.deb]: the package in a Debian with nothing else in it (bookworm, trixie). As root.
#
# Builds the .deb in a root of that Debian where none is given, then installs it in a fresh one, runs it, shows its
# window on a display of its own, and removes it. Takes five to twenty minutes and half a gigabyte to fetch, so that the
# tests of every day leave it out. Roots and packages are in build-deb/SUITE/; a root that is there is used again.
set -euo pipefail
suite=$1
top=$(cd "$(dirname "$0")/../.." && pwd)
out=${CHUNGTAY_BUILD:-$top/build-deb}/$suite
mirror=$(sed -n 's/^URIs: *\(.*debian\)\/*$/\1/p; s/^deb [^#]*\(http[^ ]*debian\)\/* .*/\1/p' \
  /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -1 || true)

inside ()             # ROOT COMMAND…
{
  local root=$1
  shift
  chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

make_root ()          # FOLDER
{
  [ ! -e "$1/complete" ] || return 0
  rm -rf "$1"
  mkdir -p "$1"
  debootstrap --variant=minbase "$suite" "$1" "$mirror" >"$out/debootstrap.log"
  touch "$1/complete"
}

build ()
{
  local root=$out/build

  make_root "$root"
  rm -rf "$root/src"
  mkdir "$root/src"
  (cd "$top" && git ls-files -z --cached --others --exclude-standard | tar -c --null -T -) | tar -x -C "$root/src"
  cp -r "$top/data/debian" "$root/src/debian"
  rm "$root/src/debian/make.sh" "$root/src/debian/packages"
  inside "$root" apt-get -q update
  inside "$root" sh -c 'apt-get -q -y --no-install-recommends install build-essential && cd /src && apt-get -q -y --no-install-recommends build-dep .'
  inside "$root" sh -c 'cd /src && dpkg-buildpackage --build=binary --no-sign'
  cp "$root"/chungtay_*.deb "$out/"
}

# What of the system is not as it was before.
changes ()            # ROOT
{
  (cd "$1" && find etc usr -xdev \( -type f -o -type l \) -printf '%p\n' | grep -v -e '\.cache$' -e '__pycache__' -e '^etc/ld.so.cache' | LC_ALL=C sort)
}

mkdir -p "$out"
if [ $# -gt 1 ]; then
  cp "$2" "$out/"
else
  build >"$out/build.log" 2>&1 || { grep -E "error|FAILED" "$out/build.log" | cut -c1-300 | tail -20; exit 1; }
fi
deb=$(ls "$out"/chungtay_*.deb | tail -1)
root=$out/clean
make_root "$root"
cp "$deb" "$root/chungtay.deb"
cp "$top/data/debian/tests/sample" "$root/sample"
{
  inside "$root" apt-get -q update
  # What it leans on stays, so that what is left of itself shows.
  inside "$root" apt-get -q -y --no-install-recommends install xvfb xauth ./chungtay.deb
  inside "$root" apt-get -q -y remove chungtay
  changes "$root" >"$out/before"
  inside "$root" apt-get -q -y --no-install-recommends install ./chungtay.deb
} >"$out/install.log" 2>&1 || { tail -20 "$out/install.log"; exit 1; }
inside "$root" sh /sample
inside "$root" sh -c 'desktop-file-validate 2>/dev/null /usr/share/applications/vn.chungtay.ChungTay.desktop || test ! -x /usr/bin/desktop-file-validate'
inside "$root" chungtay --version
# The window comes up on a book, with every warning fatal, and is still there five seconds later.
inside "$root" sh -c 'cd /root && rm -f a.chungtay && chungtay-cli sample a.chungtay --today 2026-11-22 &&
  { G_DEBUG=fatal-criticals GSETTINGS_BACKEND=memory timeout 8 xvfb-run -a -s "-screen 0 1366x768x24" chungtay a.chungtay; test $? = 124; }'
inside "$root" apt-get -q -y purge chungtay >>"$out/install.log" 2>&1
changes "$root" >"$out/after"
diff "$out/before" "$out/after" || { echo "removing it left something behind" >&2; exit 1; }
echo "$suite: $(basename "$deb") was installed, run and removed"
