#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# fuzz.sh TARGET SECONDS: runs one fuzzer with address and undefined-behaviour sanitizers on its corpus and on new
# inputs, kept in a folder of the build; fuzz.sh TARGET --merge packs what reaches more than the inputs written by hand
# into corpus/TARGET.zip, as few as will do.
set -eu
cd "$(dirname "$0")"
target=$1
work=${CT_FUZZ:-../../build/fuzz}
mkdir -p "$work/$target"
[ ! -f "corpus/$target.zip" ] || python3 -m zipfile -e "corpus/$target.zip" "$work/$target"
flags=$(pkg-config --cflags --libs glib-2.0 gio-2.0 libzip expat)
# shellcheck disable=SC2086
[ -n "${CT_FUZZ_BUILT-}" ] || clang -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined -std=gnu17 -DGETTEXT_PACKAGE='"chungtay"' \
  -DCT_LOCALEDIR='""' -DCT_DATADIR='""' -I. -I../../src/base -I../../src/table "fuzz-$target.c" ct-stored-zip.c ../../src/base/*.c \
  ../../src/table/*.c $flags -lm -o "$work/fuzz-$target"
export ASAN_OPTIONS=detect_leaks=1:replace_str=0:replace_intrin=0:intercept_strstr=0:intercept_strlen=0 G_DEBUG=fatal-criticals G_SLICE=always-malloc
if [ "${2-}" = --merge ]; then
  rm -rf "$work/$target.min"
  cp -r "corpus/$target" "$work/$target.min"
  "$work/fuzz-$target" -set_cover_merge=1 "$work/$target.min" "$work/$target"
  here=$PWD
  cd "$work/$target.min"
  # shellcheck disable=SC2046
  exec python3 -m zipfile -c "$here/corpus/$target.zip" $(comm -23 <(ls) <(ls "$here/corpus/$target"))
fi
exec "$work/fuzz-$target" -max_total_time="${2-60}" -max_len=8192 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
  -dict=words.dict "$work/$target" "corpus/$target"
