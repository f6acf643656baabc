/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum
{
  CT_MATCH_NONE,
  CT_MATCH_FOLDED,   /* the letters are the same */
  CT_MATCH_EXACT,    /* so are the marks that were typed */
} CtMatch;

/* The search key of a text: without marks, đ as d, lower case, single blanks. (transfer full) */
char     *ct_fold         (const char *utf8);
gboolean  ct_fold_matches (const char *folded_text, const char *folded_query);
CtMatch   ct_fold_rank    (const char *text, const char *query);

/* NFC, in a time that grows with the length only: g_utf8_normalize () moves the rest of the text for each letter that
 * it composes. @length in bytes, -1 up to the NUL. (transfer full) */
char     *ct_text_compose (const char *utf8, gssize length);

/* A text as it is kept: NFC, trimmed, single blanks, nothing invisible. (transfer full) */
char     *ct_text_clean   (const char *utf8);
