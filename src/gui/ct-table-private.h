/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-table.h"
#include "ct-totals.h"

/* Between ct-table.c, the table as a whole, and ct-table-rows.c, its cells and what is done to a row. */

typedef struct
{
  CtTable             *table;      /* borrowed */
  const CtColumn      *column;
  GtkColumnViewColumn *view;       /* owned by the view */
  guint                index;
} CtTableSlot;

struct _CtTable
{
  GtkWidget           parent_instance;
  /* Template children */
  GtkWidget          *scroller;
  GtkColumnView      *view;
  CtTotals           *totals;
  GtkWidget          *row_menu;
  GtkGesture         *second_click;
  /* Owned */
  CtRecordModel      *model;
  GtkSelectionModel  *selection;
  CtTableSlot               *slots;
  guint               n_slots;
  GHashTable         *cells;       /* CtRow → array of n_slots borrowed cells, of the rows on screen */
  /* Borrowed */
  gpointer            user_data;
  CtTableSlot               *sorted_by;   /* NULL: as the records came */
  gboolean            is_reversed;
  CtTableSlot               *asked_first; /* while the view's sorter is being asked */
  gint64              selected_id;
  gboolean            is_laid_out; /* since its rows changed last */
};

/* The list of rows inside the view, which GTK 4.8 has no name for. */
GtkWidget *ct_table_view_list       (CtTable      *self);
void       ct_table_add_column      (CtTable      *self,
                                     CtTableSlot  *slot);
int        ct_table_note_asked      (gconstpointer a,
                                     gconstpointer b,
                                     gpointer      user_data);
void       ct_table_second_click_cb (CtTable      *self,
                                     int           n_press,
                                     double        x,
                                     double        y);
gboolean   ct_table_menu_key_cb     (GtkWidget    *widget,
                                     GVariant     *args,
                                     gpointer      user_data);
