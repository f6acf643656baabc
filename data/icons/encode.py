#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The symbolic icons as GTK's own encoded pictures, for Windows, where nothing reads SVG: encode.py OUTPUT.c

Takes the list of icons from ct-icons.gresource.xml and writes the source of a GResource with every icon in the sizes
that the window uses at 100 to 200 %. GTK recolours these pictures as it does the SVG.
"""
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SIZES = (16, 22, 24, 28, 36, 48)         # those of the hicolor theme; others are never looked for


def main(output):
    with open(os.path.join(HERE, "ct-icons.gresource.xml"), encoding="utf-8") as f:
        icons = re.findall(r'<file alias="[^"]+">([^<]+)</file>', f.read())
    with tempfile.TemporaryDirectory() as folder:
        listing = ['<?xml version="1.0" encoding="UTF-8"?>', "<gresources>"]
        for size in SIZES:
            os.mkdir(os.path.join(folder, str(size)))
            listing.append(f'  <gresource prefix="/vn/chungtay/ChungTay/icons/{size}x{size}/actions">')
            for icon in icons:
                subprocess.run(["gtk4-encode-symbolic-svg", "-o", os.path.join(folder, str(size)), os.path.join(HERE, icon), f"{size}x{size}"],
                               check=True, stdout=subprocess.DEVNULL)
                name = os.path.basename(icon).removesuffix(".svg") + ".symbolic.png"
                listing.append(f'    <file alias="{name}">{size}/{name}</file>')
            listing.append("  </gresource>")
        listing.append("</gresources>\n")
        with open(os.path.join(folder, "icons.gresource.xml"), "w", encoding="utf-8") as f:
            f.write("\n".join(listing))
        how = ["--generate-source", "--c-name=ct_icons"] if output.endswith(".c") else []
        subprocess.run(["glib-compile-resources", *how, "--sourcedir", folder, "--target", output,
                        os.path.join(folder, "icons.gresource.xml")], check=True)


if __name__ == "__main__":
    main(sys.argv[1])
