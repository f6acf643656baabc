/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-blocks.h"

/* Form 03, "Bảng kê thu": who paid what at a meeting; the receipts of the funds are attached to it. */

typedef struct
{
  char  *name;
  int    birth_year;
  CtDong dues;
  CtDong principal;
  CtDong interest;
  CtDong other;
} CtCollectionRow;

/* "hội phí 520.000 đ (PT 0037, Quỹ hoạt động)" */
typedef struct
{
  char  *what;
  CtDong amount;
  char  *voucher;
  char  *fund;
} CtCollectionPart;

/* Owns its texts and rows. Only people who paid, in the order of the meeting sheet. */
typedef struct
{
  CtClubHead  club;
  char       *number;            /* "BK 12/2026" */
  char       *sheet_number;      /* "SH 12/2026" */
  char       *vouchers;          /* "PT 0037, 0038, 0039"; NULL none yet */
  CtDate      date;
  char       *place;
  CtDate      reprinted_on;
  gboolean    signed_on_sheet;   /* nobody signs again: lower rows, no column for signatures */
  gboolean    blank;             /* names without figures */
  GArray     *rows;              /* of CtCollectionRow */
  GArray     *parts;             /* of CtCollectionPart */
} CtCollectionList;

CtCollectionList *ct_collection_list_new      (void);
void              ct_collection_list_free     (CtCollectionList *list);
CtCollectionRow  *ct_collection_list_add_row  (CtCollectionList *list);
void              ct_collection_list_add_part (CtCollectionList *list, const char *what, CtDong amount,
                                               const char *voucher, const char *fund);
CtPaper          *ct_collection_list_print    (const CtCollectionList *list, CtFonts *fonts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtCollectionList, ct_collection_list_free)
