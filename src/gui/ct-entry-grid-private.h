/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-bubble.h"
#include "ct-entry-grid.h"

/* Between ct-entry-grid.c, where the current cell is, and ct-entry-keys.c, which knows what each key does to it. */

/* One entry field lies over the current cell and goes where the cell goes. So the keyboard is always in one and the same
 * widget, whatever the table does with its rows, and no key falls between two cells. On coming to a cell the field
 * holds what stands there: a digit overwrites it, F2 goes into it. */

struct _CtEntryGrid
{
  GtkWidget           parent_instance;
  /* Template children */
  GtkWidget          *overlay;
  CtTable            *table;
  GtkWidget          *frame;
  GtkWidget          *editor;
  CtBubble           *bubble;
  GtkEventController *keys;
  GtkGesture         *click;
  /* Owned */
  CtSession          *session;
  char               *draft_name;
  char               *asked;         /* the cell and the text that were doubted */
  CtEntryGround       ground;
  GArray             *pages;         /* of guint: where each page of the paper ends; NULL: none */
  /* Borrowed */
  CtEntrySheet       *sheet;
  /* Of a posted sheet: the number of a row as far as it is typed, and when */
  guint               number;
  guint32             number_time;
  /* The current cell */
  guint               row;
  CtEntryColumn       column;
  gboolean            is_dirty;      /* the text was typed, and is not written yet */
  gboolean            is_refused;    /* nor can it be: the next letter begins anew */
  gboolean            is_inside;     /* F2: the arrows move in the text, not between cells, and nothing is overwritten */
  gboolean            is_composing;  /* an input method is in the middle of a letter */
  gboolean            is_writing;    /* the change that the book announces is ours */
  gboolean            is_setting;    /* the text changes by our own doing */
  gboolean            visible[CT_N_ENTRY_COLUMNS];
  guint               page;          /* whose totals are shown */
  gboolean            has_page_line; /* once there it stays */
  CtEntryView         view;
};

CtEntryRow *ct_entry_grid_row_at      (CtEntryGrid    *self,
                                       guint           position);
/* Puts what stands in the cell into the editor, ready to be overwritten. */
void        ct_entry_grid_show_cell   (CtEntryGrid    *self);
void        ct_entry_grid_set_text    (CtEntryGrid    *self,
                                       const char     *text);
void        ct_entry_grid_keep_draft  (CtEntryGrid    *self);
/* What the sum being typed will be divided into is shown in its row. */
void        ct_entry_grid_show_division (CtEntryGrid   *self);
void        ct_entry_grid_hide_division (CtEntryGrid   *self);
/* The totals of the page where the current cell is. */
void        ct_entry_grid_show_page   (CtEntryGrid    *self);
/* Takes @fields over. */
gboolean    ct_entry_grid_write_row   (CtEntryGrid    *self,
                                       guint           position,
                                       json_t         *fields,
                                       GError        **error);
void        ct_entry_grid_complain    (CtEntryGrid    *self,
                                       const GError   *error);
/* Asks once about a sum that is likely a slip; FALSE then. */
gboolean    ct_entry_grid_is_sure     (CtEntryGrid    *self,
                                       json_t         *fields);
/* Writes what was typed in the current cell, and, where asked, accepts what else its row proposes. */
gboolean    ct_entry_grid_take_cell   (CtEntryGrid    *self,
                                       gboolean        accept_rest);
void        ct_entry_grid_mark        (CtEntryGrid    *self,
                                       char            mark);
void        ct_entry_grid_enter       (CtEntryGrid    *self);
void        ct_entry_grid_go_inside   (CtEntryGrid    *self);
void        ct_entry_grid_go          (CtEntryGrid    *self,
                                       guint           row,
                                       CtEntryColumn   column);
void        ct_entry_grid_move_row    (CtEntryGrid    *self,
                                       int             by);
/* To the next column that is shown; where it @may_turn, past the last one to the next row. */
void        ct_entry_grid_move_column (CtEntryGrid    *self,
                                       int             by,
                                       gboolean        may_turn);

/* In a posted sheet nothing is typed in: a number goes to that row, Enter asks for its correction. */
gboolean    ct_entry_grid_number_key_cb   (GtkEventControllerKey *keys,
                                           guint                  keyval,
                                           guint                  keycode,
                                           GdkModifierType        state,
                                           CtEntryGrid           *self);
void        ct_entry_grid_row_activated_cb (CtEntryGrid   *self,
                                            gint64         member);

void        ct_entry_grid_snapshot    (GtkWidget      *widget,
                                       GtkSnapshot    *snapshot);
gboolean    ct_entry_grid_place_cb    (GtkOverlay     *overlay,
                                       GtkWidget      *child,
                                       GdkRectangle   *place,
                                       CtEntryGrid    *self);

gboolean    ct_entry_grid_key         (CtEntryGrid    *self,
                                       guint           keyval,
                                       GdkModifierType state);
