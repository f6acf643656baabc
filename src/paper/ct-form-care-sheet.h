/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-blocks.h"

/* Form 14, "Phiếu chăm sóc tại nhà": a row for every planned visit, filled by the volunteers. */

typedef struct
{
  char   *title;         /* "Ông"; NULL unknown */
  char   *name;
  int     birth_year;    /* 0 unknown */
  char   *group;
  char   *volunteers;    /* "Bùi Thị Chung và Nguyễn Văn Cường"; NULL for the pen */
  GArray *days;          /* of CtDate */
} CtCareClient;

typedef struct
{
  CtClubHead club;
  char      *number;              /* "CS 12/2026" */
  CtDate     month;               /* any day of it */
  int        weekday;             /* 1-7 where all visits are on one; 0 */
  guint      planned_turns;       /* of volunteers */
  char      *leader;              /* of the volunteers; NULL a dotted line */
  CtDate     reprinted_on;
  gboolean   one_client_a_sheet;  /* a pair carries no one else's health */
  gboolean   blank;               /* no names */
  GArray    *clients;             /* of CtCareClient */
} CtCareSheet;

CtCareSheet  *ct_care_sheet_new        (void);
void          ct_care_sheet_free       (CtCareSheet *sheet);
/* Adds a client without days; valid until the next one is added. */
CtCareClient *ct_care_sheet_add_client (CtCareSheet *sheet);
CtPaper      *ct_care_sheet_print      (const CtCareSheet *sheet, CtFonts *fonts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtCareSheet, ct_care_sheet_free)
