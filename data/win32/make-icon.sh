#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# make-icon.sh ICON.svg OUTPUT.ico: the icon in the sizes that Windows shows, each drawn for itself.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
pictures=()
for size in 16 24 32 48 64 256; do
  rsvg-convert -w $size -h $size -o "$folder/$size.png" "$1"
  pictures+=("$folder/$size.png")
done
convert "${pictures[@]}" -strip "$2"
