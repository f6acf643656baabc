/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum
{
  CT_ENCODING_AUTO,           /* not known: look at the text */
  CT_ENCODING_UNICODE,        /* UTF-8 or UTF-16: nothing to convert but the form */
  CT_ENCODING_TCVN3,          /* ABC, the fonts .VnTime, .VnTimeH ... */
  CT_ENCODING_VNI,            /* VNI-Times ...: a vowel and its mark are two characters */
  CT_ENCODING_WINDOWS_1258,
} CtEncoding;

/* "tcvn3", "vni", "windows-1258", "auto", as typed by people; %FALSE for anything else. */
gboolean   ct_encoding_from_name (const char *name, CtEncoding *encoding);
/* What the name of a font tells: %CT_ENCODING_TCVN3 or %CT_ENCODING_VNI, else %CT_ENCODING_AUTO. @capitals (may
 * be %NULL): a font of capitals, whose text is typed with the codes of small letters. */
CtEncoding ct_encoding_from_font (const char *font, gboolean *capitals);

/* Bytes of a file. (transfer full): UTF-8 in NFC */
CtEncoding ct_detect_bytes       (const char *bytes, gsize length);
char      *ct_decode_bytes       (const char *bytes, gsize length, CtEncoding encoding, GError **error);

/* Text of a spreadsheet cell, where each byte of the old encoding stands as the Latin-1 letter of that number
 * ("NguyÔn V¨n An"). It must not have been cleaned: U+00AD is the ư of TCVN3. (transfer full): UTF-8 in NFC */
CtEncoding ct_detect_seen        (const char *utf8);
char      *ct_decode_seen        (const char *utf8, CtEncoding encoding, gboolean capitals);
