#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# make-mime.sh KINDS.xml FOLDER STAMP: a database of file kinds in FOLDER/mime that knows our own.
set -eu
mkdir -p "$2/mime/packages"
cp "$1" "$2/mime/packages/"
update-mime-database "$2/mime" >/dev/null 2>&1
touch "$3"
