/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-cell.h"
#include "ct-record-model.h"

/**
 * CtColumn:
 * @title: English, marked with NC_ ("column", …)
 * @width: pixels at 100 %
 * @show: fills a cell
 * @compare: sorts by this column when its head is clicked; %NULL: it cannot
 */
typedef struct
{
  const char *id;
  const char *title;
  int         width;
  float       xalign;
  gboolean    expand;
  void     (* show)    (CtCell        *cell,
                        gconstpointer  record,
                        gpointer       user_data);
  int      (* compare) (gconstpointer  a,
                        gconstpointer  b);
} CtColumn;

#define CT_TYPE_TABLE (ct_table_get_type ())
G_DECLARE_FINAL_TYPE (CtTable, ct_table, CT, TABLE, GtkWidget)

/* A ruled table as in a paper book: columns from a table of descriptions, rows from an array of records, totals below
 * that stay under their columns. Signals: "activate" (gint64 id) for Enter and double click, "selection" when the
 * chosen row is another one. Ctrl+C copies rows that a spreadsheet takes. */
void           ct_table_set_up           (CtTable            *self,
                                          const char         *name,          /* for a screen reader */
                                          const CtColumn     *columns,
                                          guint               n_columns,
                                          const CtRecordKind *kind,
                                          gpointer            user_data);
void           ct_table_set_records      (CtTable            *self,
                                          GPtrArray          *records);      /* (transfer full) */
guint          ct_table_get_length       (CtTable            *self);
gconstpointer  ct_table_get_record       (CtTable            *self,
                                          guint               position);
gboolean       ct_table_find             (CtTable            *self,
                                          gint64              id,
                                          guint              *position);

/* The one chosen row; NULL, 0 if none is or several are. */
gconstpointer  ct_table_get_selected     (CtTable            *self);
gint64         ct_table_get_selected_id  (CtTable            *self);
/* Chooses a row, brings it into view and, where @focus, the keyboard to it. */
gboolean       ct_table_select           (CtTable            *self,
                                          gint64              id,
                                          gboolean            focus);
void           ct_table_unselect         (CtTable            *self);
void           ct_table_focus_rows       (CtTable            *self);

void           ct_table_set_menu         (CtTable            *self,
                                          GMenuModel         *menu);
void           ct_table_set_column_visible (CtTable          *self,
                                          const char         *column,
                                          gboolean            visible);
void           ct_table_sort_by          (CtTable            *self,
                                          const char         *column);
/* A line of totals: @line 0 or 1; the last one has the double rule. */
void           ct_table_set_total        (CtTable            *self,
                                          guint               line,
                                          const char         *column,
                                          const char         *text);

/* For an editor that lies over a cell: the cell of a row, NULL while it is not on screen. */
GtkWidget     *ct_table_get_cell         (CtTable            *self,
                                          guint               position,
                                          const char         *column);
/* The row and the column under a point of the table. */
gboolean       ct_table_pick             (CtTable            *self,
                                          double              x,
                                          double              y,
                                          guint              *position,
                                          const char        **column);
int            ct_table_get_head_height  (CtTable            *self);
void           ct_table_scroll_to        (CtTable            *self,
                                          guint               position);
void           ct_table_refresh_row      (CtTable            *self,
                                          guint               position);
GtkAdjustment *ct_table_get_vadjustment  (CtTable            *self);
