/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-blocks.h"
#include "ct-fund-lines.h"

/* Form 12, "Biên bản bàn giao quỹ, sổ sách và tài sản". */

typedef struct
{
  char *title;     /* "bà" */
  char *name;
  char *birth;     /* "1966" */
  char *office;    /* "Thủ quỹ", "thành viên tổ 4" */
} CtHandoverParty;

typedef struct
{
  char  *number;   /* "14/26" */
  char  *name;
  int    birth_year;
  CtDate due;      /* the last day */
  CtDong outstanding;
  CtDong overdue;
} CtHandoverLoan;

typedef struct
{
  char *name;
  int   volumes;   /* 0 is left for the pen */
  char *from;
  char *to;
} CtHandoverBook;

typedef struct
{
  char  *name;
  char  *quantity;
  CtDong value;    /* 0 unknown */
  char  *state;
} CtHandoverAsset;

/* Owns everything in it. */
typedef struct
{
  CtClubHead      club;
  char           *number;         /* "01/2027/BBBG-CLB" */
  CtDate          date;
  char           *place;
  CtHandoverParty giver;
  CtHandoverParty receiver;
  char           *witness;
  CtDate          books_closed;   /* the figures are of this day */
  GArray         *funds;          /* of CtFundLine: closing */
  GArray         *loans;          /* of CtHandoverLoan */
  char           *loan_note;      /* extended loans, interest not yet paid */
  GArray         *books;          /* of CtHandoverBook */
  GArray         *assets;         /* of CtHandoverAsset */
  char           *open_matters;
  CtDate          reprinted_on;
  gboolean        blank;
} CtHandover;

CtHandover *ct_handover_new       (void);
void        ct_handover_free      (CtHandover *handover);
void        ct_handover_add_loan  (CtHandover *handover, const char *number, const char *name, int birth_year, CtDate due,
                                   CtDong outstanding, CtDong overdue);
void        ct_handover_add_book  (CtHandover *handover, const char *name, int volumes, const char *from, const char *to);
void        ct_handover_add_asset (CtHandover *handover, const char *name, const char *quantity, CtDong value, const char *state);
CtPaper    *ct_handover_print     (const CtHandover *handover, CtFonts *fonts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtHandover, ct_handover_free)
