/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-fund.h"
#include "ct-paper.h"
#include "ct-store.h"

/* The printed forms, filled from a book: what the command line prints, the window previews and the printer gets. */

typedef enum
{
  CT_BOOK_FORM_KEY_NONE,
  CT_BOOK_FORM_KEY_MEETING,
  CT_BOOK_FORM_KEY_VOUCHER,
  CT_BOOK_FORM_KEY_FUND,      /* and a month */
  CT_BOOK_FORM_KEY_MONTH,
  CT_BOOK_FORM_KEY_MEETING_OR_MONTH,
  CT_BOOK_FORM_KEY_LOAN,
  CT_BOOK_FORM_KEY_MEMBER,
} CtBookFormKey;

/* Which paper, and of what day it is printed. */
typedef struct
{
  CtDate      today;
  gboolean    blank;      /* same rows, no figures; then the key may be left out */
  gboolean    again;      /* says "in lại ngày …" */
  int         meeting;
  const char *voucher;    /* "PT 0001/2026" */
  CtFund      fund;
  CtDate      month;      /* its first day */
  CtDate      from;       /* cash book of another time than a month; no day: the month */
  CtDate      to;
  int         loan;
  int         member;
  gboolean    separate_health;   /* meeting sheet: weight and blood pressure on a list of their own */
  gboolean    one_a_sheet;       /* home care: one client a sheet */
  gboolean    a3;                /* wall calendar */
} CtBookFormKeys;

typedef struct
{
  const char    *name;    /* "meeting-sheet" */
  const char    *title;   /* for people, to be translated with the context "paper" */
  CtBookFormKey  key;
  CtPaper     *(*make) (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
} CtBookForm;

extern const CtBookForm ct_book_forms[];   /* ended by one without name */

const CtBookForm *ct_book_form_find (const char *name);   /* NULL for none */
