/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-list-field.h"

/* What the words above a column say about it. */

typedef struct
{
  CtListField field;
  int         score;            /* above 0; the more the surer */
} CtHeaderGuess;

#define CT_HEADER_MAX_GUESSES 8

typedef struct _CtHeaderWords CtHeaderWords;

CtHeaderWords *ct_header_words_new   (void);
void           ct_header_words_free  (CtHeaderWords *words);
/* The best guesses first; @parent is the header above, "" if there is none. Returns their number. */
guint          ct_header_words_guess (const CtHeaderWords *words, const char *parent, const char *header,
                                      CtHeaderGuess guesses[CT_HEADER_MAX_GUESSES]);

/* "so dt" of "Số ĐT:": folded, words only, single blanks. */
char *ct_header_key (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtHeaderWords, ct_header_words_free)
