/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-post-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-banner.h"
#include "ct-dialog-command.h"
#include "ct-format.h"

struct _CtPostDialog
{
  CtDialog   parent_instance;
  /* Template children */
  GtkWidget *lines;
  CtBanner  *warning;
  /* Owned */
  CtSession *session;
  CtCount   *count;
  int        meeting;
  int        n_lines;
};

enum
{
  POSTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtPostDialog, ct_post_dialog, CT_TYPE_DIALOG)

static void
add_line (CtPostDialog *self,
          const char   *words,
          CtDong        amount,
          gboolean      is_sum)
{
  GtkWidget *left = gtk_label_new (words);
  g_autofree char *text = ct_format_dong_zero (amount);
  GtkWidget *right = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (left), 0);
  gtk_widget_set_hexpand (left, TRUE);
  gtk_label_set_xalign (GTK_LABEL (right), 1);
  gtk_widget_add_css_class (right, is_sum ? "ct-figure-s" : "ct-number");
  if (is_sum)
    gtk_widget_add_css_class (left, "ct-strong");
  gtk_grid_attach (GTK_GRID (self->lines), left, 0, self->n_lines, 1, 1);
  gtk_grid_attach (GTK_GRID (self->lines), right, 1, self->n_lines++, 1, 1);
}

static void
ct_post_dialog_accept (CtDialog *dialog)
{
  CtPostDialog *self = CT_POST_DIALOG (dialog);
  g_auto(CtOutcome) outcome = { 0 };
  g_autofree char *sentence = NULL;
  g_autofree char *vouchers = NULL;
  json_t *command = json_pack ("{s:s, s:i}", "do", "meeting.post", "meeting", self->meeting);
  json_t *counted = self->count != NULL && !ct_count_is_empty (self->count) ? ct_count_dup_json (self->count) : NULL;

  if (counted != NULL)
    json_object_set_new (command, "counted", counted);
  if (!ct_dialog_execute (dialog, self->session, command, &outcome))
    return;
  g_signal_emit (self, signals[POSTED], 0);
  vouchers = ct_outcome_dup_vouchers (&outcome);
  sentence = g_str_equal (outcome.id, "-") ? g_strdup (_("The meeting is posted; it made no voucher."))
                                           : g_strdup_printf (_("The meeting is posted: %s."), vouchers);
  ct_dialog_finish (dialog, sentence, &outcome, FALSE);
}

static void
ct_post_dialog_finalize (GObject *object)
{
  CtPostDialog *self = CT_POST_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->count);
  G_OBJECT_CLASS (ct_post_dialog_parent_class)->finalize (object);
}

static void
ct_post_dialog_class_init (CtPostDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_post_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_post_dialog_accept;
  signals[POSTED] = g_signal_new ("posted", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  g_type_ensure (CT_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-post-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtPostDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, CtPostDialog, warning);
}

static void
ct_post_dialog_init (CtPostDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Nothing here hinders the posting; but one should know. */
static void
warn (CtPostDialog       *self,
      const CtGridTotals *totals,
      CtDong              difference,
      gboolean            is_counted)
{
  g_autoptr(GString) text = g_string_new (NULL);
  guint n_open = totals->n_rows - totals->n_touched;

  if (n_open > 0)
    g_string_append_printf (text,
                            ngettext ("%u row was not keyed: it is posted as absent and without money.",
                                      "%u rows were not keyed: they are posted as absent and without money.", n_open),
                            n_open);
  if (is_counted && difference != 0)
    {
      g_autofree char *gap = ct_format_money (difference);

      g_string_append_printf (text, "%s", text->len > 0 ? "\n" : "");
      g_string_append_printf (text, _("The box differs by %s. The difference is kept with the meeting."), gap);
    }
  else if (!is_counted)
    {
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", _("The cash box was not counted."));
    }
  if (text->len > 0)
    ct_banner_show (self->warning, CT_KIND_WARN, text->str, NULL, NULL);
  else
    ct_banner_show (self->warning, CT_KIND_GOOD, _("The box holds exactly what should be there."), NULL, NULL);
}

CtPostDialog *
ct_post_dialog_new (GtkWindow          *parent,
                    CtSession          *session,
                    const CtEntrySheet *sheet,
                    const CtGridTotals *totals,
                    CtCount            *count,
                    CtDong              in_book)
{
  CtPostDialog *self = g_object_new (CT_TYPE_POST_DIALOG, "transient-for", parent, NULL);
  CtDong expected = in_book + totals->keyed[CT_ENTRY_TOTAL];
  gboolean is_counted = count != NULL && !ct_count_is_empty (count);

  self->session = g_object_ref (session);
  g_set_object (&self->count, count);
  self->meeting = sheet->meeting.no;
  add_line (self, C_("meeting", "Dues"), totals->keyed[CT_ENTRY_DUES], FALSE);
  add_line (self, C_("meeting", "Principal"), totals->keyed[CT_ENTRY_PRINCIPAL], FALSE);
  add_line (self, C_("meeting", "Interest"), totals->keyed[CT_ENTRY_INTEREST], FALSE);
  add_line (self, C_("meeting", "Other"), totals->keyed[CT_ENTRY_OTHER], FALSE);
  add_line (self, C_("meeting", "Taken in all"), totals->keyed[CT_ENTRY_TOTAL], TRUE);
  add_line (self, C_("meeting", "Should be in the box afterwards"), expected, FALSE);
  if (is_counted)
    add_line (self, C_("meeting", "Counted"), ct_count_total (count), FALSE);
  warn (self, totals, is_counted ? ct_count_total (count) - expected : 0, is_counted);
  return self;
}
