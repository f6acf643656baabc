/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ct-book-form.h"
#include "ct-report.h"
#include "ct-session.h"

/* One of the papers that the print dialog offers. */
typedef struct
{
  const CtBookForm *form;         /* NULL: a report */
  CtBookFormKeys    keys;
  CtReportOptions   report;
  char             *voucher;      /* what keys.voucher lends */
  char             *title;
  GtkWidget        *check;        /* borrowed from the list of papers */
  GPtrArray        *papers;       /* of CtPaper; NULL: not made yet */
} CtPrintItem;

void     ct_print_item_free (gpointer item);
/* Makes its papers, as of today. */
gboolean ct_print_item_make (CtPrintItem *item, CtSession *session, CtFonts *fonts, gboolean blank, gboolean again, GError **error);
