/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-gap-dialog.h"

#include <glib/gi18n-lib.h>
#include <jansson.h>

#include "ct-amount-input.h"
#include "ct-badge.h"
#include "ct-find-gap.h"
#include "ct-format.h"
#include "ct-look.h"

enum
{
  COLUMN_PAGE,
  COLUMN_ROWS,
  COLUMN_HERE,
  COLUMN_DUES,
  COLUMN_PRINCIPAL,
  COLUMN_INTEREST,
  COLUMN_TOTAL,
  COLUMN_PAPER,
  COLUMN_GAP,
};

typedef struct
{
  guint      first;
  CtDong     total;
  GtkWidget *entry;
  GtkWidget *difference;
} Page;

struct _CtGapDialog
{
  CtDialog   parent_instance;
  /* Template children */
  GtkWidget *gap_label;
  GtkWidget *clues;
  GtkWidget *pages_box;
  GtkWidget *pages;
  /* Owned */
  CtSession *session;
  GPtrArray *found;        /* of CtGapClue */
  GArray    *page_list;    /* of Page */
  char      *draft_name;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtGapDialog, ct_gap_dialog, CT_TYPE_DIALOG)

static void
choose (CtGapDialog *self,
        guint        row)
{
  g_signal_emit (self, signals[CHOSEN], 0, row);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* --- The rows that fit ------------------------------------------------------------------------------------------- */

static void
row_activated_cb (CtGapDialog   *self,
                  GtkListBoxRow *row)
{
  const CtGapClue *clue = g_ptr_array_index (self->found, (guint) gtk_list_box_row_get_index (row));

  choose (self, clue->row);
}

static void
show_clues (CtGapDialog *self,
            CtDong       gap)
{
  g_autofree char *money = ct_format_money (ABS (gap));
  g_autofree char *words = NULL;

  if (gap == 0)
    words = g_strdup (_("The box agrees with the sheet, or is not counted yet. These are the totals of each page."));
  else if (self->found->len == 0)
    words = g_strdup_printf (gap < 0 ? _("The box holds %s less than it should. No single row fits: count the notes once more, then compare the totals of each page.")
                                     : _("The box holds %s more than it should. No single row fits: count the notes once more, then compare the totals of each page."), money);
  else
    words = g_strdup_printf (gap < 0 ? _("The box holds %s less than it should. Look at these rows first; Enter leads there.")
                                     : _("The box holds %s more than it should. Look at these rows first; Enter leads there."), money);
  gtk_label_set_label (GTK_LABEL (self->gap_label), words);
  gtk_widget_set_visible (self->clues, self->found->len > 0);
  for (guint i = 0; i < self->found->len; i++)
    {
      const CtGapClue *clue = g_ptr_array_index (self->found, i);
      GtkWidget *label = gtk_label_new (clue->sentence);
      GtkWidget *row = gtk_list_box_row_new ();

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, clue->sentence, -1);
      gtk_list_box_append (GTK_LIST_BOX (self->clues), row);
    }
}

/* --- The pages ----------------------------------------------------------------------------------------------------- */

static void
keep_typed (CtGapDialog *self)
{
  json_t *typed = json_array ();
  char *text;

  for (guint i = 0; i < self->page_list->len; i++)
    json_array_append_new (typed, json_string (gtk_editable_get_text (GTK_EDITABLE (g_array_index (self->page_list, Page, i).entry))));
  text = json_dumps (typed, JSON_COMPACT);
  if (ct_session_is_writable (self->session))
    ct_session_set_draft (self->session, self->draft_name, text);
  g_free (text);
  json_decref (typed);
}

/* FALSE where nothing readable is typed. */
static gboolean
read_difference (CtGapDialog *self,
                 const Page  *page,
                 CtDong      *difference)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (page->entry))));
  CtSettings settings;
  CtDong paper;

  ct_session_get_settings (self->session, ct_session_get_today (self->session), &settings);
  if (*text == '\0' || !ct_amount_input_parse (text, (int) settings.unit, &paper, NULL))
    return FALSE;
  *difference = page->total - paper;
  return TRUE;
}

static void
show_differences (CtGapDialog *self)
{
  for (guint i = 0; i < self->page_list->len; i++)
    {
      const Page *page = &g_array_index (self->page_list, Page, i);
      g_autofree char *words = NULL;
      CtDong difference;

      if (!read_difference (self, page, &difference))
        {
          gtk_label_set_label (GTK_LABEL (page->difference), "");
          continue;
        }
      words = difference == 0 ? g_strdup (C_("count", "agrees")) : ct_format_dong (difference);
      gtk_label_set_label (GTK_LABEL (page->difference), words);
      gtk_widget_remove_css_class (page->difference, difference == 0 ? "ct-warn" : "ct-good");
      gtk_widget_add_css_class (page->difference, difference == 0 ? "ct-good" : "ct-warn");
    }
}

static void
typed_cb (CtGapDialog *self)
{
  show_differences (self);
  keep_typed (self);
}

/* FALSE where every page agrees with its paper. */
static gboolean
choose_first_difference (CtGapDialog *self)
{
  for (guint i = 0; i < self->page_list->len; i++)
    {
      const Page *page = &g_array_index (self->page_list, Page, i);
      CtDong difference;

      if (read_difference (self, page, &difference) && difference != 0)
        {
          choose (self, page->first);
          return TRUE;
        }
    }
  return FALSE;
}

/* Enter goes through the totals of all pages, then to the first page that differs. */
static void
page_entered_cb (CtGapDialog *self,
                 GtkEntry    *entry)
{
  for (guint i = 0; i < self->page_list->len; i++)
    {
      if (g_array_index (self->page_list, Page, i).entry != GTK_WIDGET (entry))
        continue;
      if (i + 1 < self->page_list->len)
        gtk_widget_grab_focus (g_array_index (self->page_list, Page, i + 1).entry);
      else
        choose_first_difference (self);
      return;
    }
}

static GtkWidget *
attach (CtGapDialog *self,
        const char  *text,
        int          column,
        int          row)
{
  GtkWidget *label = gtk_label_new (text);

  /* Large text has room for the sums that are written on paper. */
  gtk_widget_set_visible (label, ct_look_scale () < 150 || column < COLUMN_DUES || column > COLUMN_INTEREST);
  gtk_label_set_xalign (GTK_LABEL (label), column <= COLUMN_ROWS ? 0 : 1);
  gtk_widget_add_css_class (label, row == 0 ? "ct-caption" : "ct-number");
  if (row == 0)
    gtk_widget_add_css_class (label, "ct-dim");
  gtk_grid_attach (GTK_GRID (self->pages), label, column, row, 1, 1);
  return label;
}

static void
attach_sum (CtGapDialog *self,
            CtDong       sum,
            int          column,
            int          row)
{
  g_autofree char *text = ct_format_dong (sum);

  attach (self, text, column, row);
}

static void
add_page (CtGapDialog *self,
          CtEntryGrid *grid,
          guint        first,
          guint        end,
          const char  *typed)
{
  guint no = self->page_list->len + 1;
  int line = (int) no;
  g_autofree char *page_words = g_strdup_printf ("%u", no);
  g_autofree char *label = g_strdup_printf (C_("count", "Total written on page %u of the paper"), no);
  g_autofree char *rows_words = NULL;
  g_autofree char *here = NULL;
  CtGridTotals totals;
  Page page = { .first = first };

  ct_entry_grid_get_sums (grid, first, end, &totals);
  rows_words = g_strdup_printf ("%u–%u", first + 1, first + totals.n_rows);
  here = g_strdup_printf ("%u", totals.n_here);
  attach (self, page_words, COLUMN_PAGE, line);
  attach (self, rows_words, COLUMN_ROWS, line);
  attach (self, here, COLUMN_HERE, line);
  attach_sum (self, totals.keyed[CT_ENTRY_DUES], COLUMN_DUES, line);
  attach_sum (self, totals.keyed[CT_ENTRY_PRINCIPAL], COLUMN_PRINCIPAL, line);
  attach_sum (self, totals.keyed[CT_ENTRY_INTEREST], COLUMN_INTEREST, line);
  attach_sum (self, totals.keyed[CT_ENTRY_TOTAL], COLUMN_TOTAL, line);

  page.total = totals.keyed[CT_ENTRY_TOTAL];
  page.entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (page.entry), 10);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (page.entry), 10);
  gtk_editable_set_alignment (GTK_EDITABLE (page.entry), 1);
  gtk_editable_set_text (GTK_EDITABLE (page.entry), typed != NULL ? typed : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (page.entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_grid_attach (GTK_GRID (self->pages), page.entry, COLUMN_PAPER, line, 1, 1);
  page.difference = attach (self, "", COLUMN_GAP, line);
  gtk_label_set_width_chars (GTK_LABEL (page.difference), 9);
  g_array_append_val (self->page_list, page);
  g_signal_connect_object (page.entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page.entry, "activate", G_CALLBACK (page_entered_cb), self, G_CONNECT_SWAPPED);
}

static void
show_pages (CtGapDialog        *self,
            CtEntryGrid        *grid,
            const CtEntrySheet *sheet,
            GArray             *pages)
{
  const char *const heads[] = { C_("count", "Page"), C_("count", "Rows"), C_("count", "Here"), C_("column", "Dues"),
                                C_("column", "Principal"), C_("column", "Interest"), C_("column", "Paid in All"),
                                C_("count", "On paper"), C_("column", "Difference") };
  g_autofree char *text = ct_session_dup_draft (self->session, self->draft_name);
  json_t *typed = text != NULL ? json_loads (text, 0, NULL) : NULL;
  guint first = 0;

  gtk_widget_set_visible (self->pages_box, pages != NULL);
  for (int i = 0; i < (int) G_N_ELEMENTS (heads); i++)
    attach (self, heads[i], i, 0);
  for (guint i = 0; pages != NULL && i < pages->len && first < sheet->rows->len; i++)
    {
      guint end = i + 1 == pages->len ? sheet->rows->len : MIN (g_array_index (pages, guint, i), sheet->rows->len);

      add_page (self, grid, first, end, json_string_value (json_array_get (typed, i)));
      first = end;
    }
  json_decref (typed);
  show_differences (self);
}

/* --- The widget ---------------------------------------------------------------------------------------------------- */

/* The chosen row, else the first page that differs. */
static void
ct_gap_dialog_accept (CtDialog *dialog)
{
  CtGapDialog *self = CT_GAP_DIALOG (dialog);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->clues));

  if (row != NULL)
    row_activated_cb (self, row);
  else if (!choose_first_difference (self))
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
ct_gap_dialog_finalize (GObject *object)
{
  CtGapDialog *self = CT_GAP_DIALOG (object);

  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_array_unref (self->page_list);
  g_clear_object (&self->session);
  g_free (self->draft_name);
  G_OBJECT_CLASS (ct_gap_dialog_parent_class)->finalize (object);
}

static void
ct_gap_dialog_class_init (CtGapDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_gap_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_gap_dialog_accept;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-gap-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtGapDialog, gap_label);
  gtk_widget_class_bind_template_child (widget_class, CtGapDialog, clues);
  gtk_widget_class_bind_template_child (widget_class, CtGapDialog, pages_box);
  gtk_widget_class_bind_template_child (widget_class, CtGapDialog, pages);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ct_gap_dialog_init (CtGapDialog *self)
{
  self->page_list = g_array_new (FALSE, FALSE, sizeof (Page));
  gtk_widget_init_template (GTK_WIDGET (self));
}

CtGapDialog *
ct_gap_dialog_new (GtkWindow          *parent,
                   CtSession          *session,
                   CtEntryGrid        *grid,
                   const CtEntrySheet *sheet,
                   CtDong              gap,
                   GArray             *pages)
{
  CtGapDialog *self = g_object_new (CT_TYPE_GAP_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->draft_name = g_strdup_printf ("meeting.%d.pages", sheet->meeting.no);
  self->found = ct_find_gap (sheet, gap, pages);
  show_clues (self, gap);
  show_pages (self, grid, sheet, pages);
  if (self->found->len > 0)
    {
      GtkListBoxRow *first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->clues), 0);

      gtk_list_box_select_row (GTK_LIST_BOX (self->clues), first);
      gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (first));
    }
  else if (self->page_list->len > 0)
    gtk_window_set_focus (GTK_WINDOW (self), g_array_index (self->page_list, Page, 0).entry);
  return self;
}
