/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-member-pane.h"

#include <glib/gi18n-lib.h>

#include "ct-badge.h"
#include "ct-dues-squares.h"
#include "ct-form.h"
#include "ct-format.h"
#include "ct-loan.h"
#include "ct-member-cards.h"

struct _CtMemberPane
{
  GtkWidget  parent_instance;
  /* Template children */
  GtkWidget *scroller;
  GtkWidget *back_button;
  GtkWidget *name_label;
  GtkWidget *facts_label;
  GtkWidget *badges;
  GtkWidget *dues_title;
  GtkWidget *dues_state;
  GtkWidget *squares;
  GtkWidget *dues_note;
  GtkWidget *loan_link;
  GtkWidget *loan_lines;
  GtkWidget *detail_lines;
};

G_DEFINE_FINAL_TYPE (CtMemberPane, ct_member_pane, GTK_TYPE_WIDGET)

/* --- Small parts -------------------------------------------------------------------------------------- */

static void
add_line (GtkWidget  *grid,
          int         row,
          const char *words,
          const char *figure)
{
  GtkWidget *left = gtk_label_new (words);
  GtkWidget *right = gtk_label_new (figure);

  gtk_label_set_xalign (GTK_LABEL (left), 0);
  gtk_label_set_wrap (GTK_LABEL (left), TRUE);
  gtk_widget_add_css_class (left, "ct-dim");
  gtk_widget_set_hexpand (left, TRUE);
  gtk_label_set_xalign (GTK_LABEL (right), 1);
  gtk_label_set_wrap (GTK_LABEL (right), TRUE);
  gtk_widget_add_css_class (right, "ct-strong");
  gtk_widget_add_css_class (right, "ct-number");
  gtk_grid_attach (GTK_GRID (grid), left, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), right, 1, row, 1, 1);
}

/* --- The parts of the pane ------------------------------------------------------------------------------ */

static void
show_head (CtMemberPane        *self,
           const CtRegister    *members,
           const CtRegisterRow *member)
{
  g_autofree char *joined = ct_date_dup_vi (member->joined);
  g_autofree char *facts = ct_member_cards_dup_facts (members, member);
  g_autofree char *since = g_strdup_printf (C_("member", "Since %s"), joined);

  gtk_label_set_label (GTK_LABEL (self->name_label), member->name);
  gtk_label_set_label (GTK_LABEL (self->facts_label), facts);

  ct_clear_children (self->badges);
  if (ct_date_is_set (member->left))
    {
      g_autofree char *day = ct_date_dup_vi (member->left);
      g_autofree char *text = g_strdup_printf (C_("member", "Left on %s"), day);

      gtk_box_append (GTK_BOX (self->badges), ct_badge_new (CT_KIND_WARN, text));
    }
  if (*member->household != '\0')
    gtk_box_append (GTK_BOX (self->badges),
                         ct_badge_new (CT_KIND_NEUTRAL,
                                       ct_choice_words (ct_choice_households, "household", member->household)));
  if (ct_register_row_is_insured (member, members->date))
    gtk_box_append (GTK_BOX (self->badges), ct_badge_new (CT_KIND_GOOD, C_("member", "Insured")));
  if (!ct_date_is_set (member->left))
    gtk_box_append (GTK_BOX (self->badges), ct_badge_new (CT_KIND_NEUTRAL, since));
}

static void
show_dues (CtMemberPane        *self,
           const CtRegister    *members,
           const CtRegisterRow *member)
{
  int year = ct_date_year (members->date);
  g_autofree char *title = g_strdup_printf (C_("member", "Dues %d"), year);
  g_autofree char *state = ct_dues_squares_dup_sum (member);

  gtk_label_set_label (GTK_LABEL (self->dues_title), title);
  gtk_label_set_label (GTK_LABEL (self->dues_state), state);
  ct_dues_squares_fill (self->squares, members, member, year);
  gtk_label_set_label (GTK_LABEL (self->dues_note), _("Green: paid. “!”: owed. “+”: paid ahead. Money pays the oldest months first."));
}

static void
show_loans (CtMemberPane        *self,
            CtSession           *session,
            CtDate               today,
            const CtRegisterRow *member)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) loans = ct_loan_load_of_member (ct_session_get_store (session), member->no, today, &error);
  guint n_open = 0;
  int line = 0;

  ct_clear_children (self->loan_lines);
  for (guint i = 0; loans != NULL && i < loans->len; i++)
    {
      const CtLoanAccount *loan = g_ptr_array_index (loans, i);
      g_autofree char *outstanding = NULL;
      g_autofree char *label = NULL;
      CtLoanFigures figures;

      ct_loan_account_at (loan, today, &figures);
      if (figures.outstanding == 0)
        continue;
      n_open++;
      outstanding = ct_format_money (figures.outstanding);
      label = ct_loan_dup_label (loan->no);
      add_line (self->loan_lines, line++, loan->purpose, label);
      add_line (self->loan_lines, line++, C_("member", "Principal left"), outstanding);
      if (figures.overdue > 0)
        {
          g_autofree char *overdue = ct_format_money (figures.overdue);

          add_line (self->loan_lines, line++, C_("member", "Of it overdue"), overdue);
        }
      if (figures.interest_due > 0)
        {
          g_autofree char *interest = ct_format_money (figures.interest_due);

          add_line (self->loan_lines, line++, C_("member", "Interest due"), interest);
        }
    }
  if (n_open == 0)
    add_line (self->loan_lines, line++, error != NULL ? error->message : C_("member", "No loan running"), NULL);
  if (member->contribution > 0)
    {
      g_autofree char *contribution = ct_format_money (member->contribution);

      add_line (self->loan_lines, line, C_("member", "Own contribution"), contribution);
    }
  gtk_widget_set_visible (self->loan_link, n_open > 0);
}

static void
show_details (CtMemberPane        *self,
              const CtRegisterRow *member)
{
  const struct
  {
    const char *words;
    const char *value;
  } details[] = {
    { C_("member", "Nickname"), member->nickname },   { C_("member", "Telephone"), member->phone },
    { C_("member", "Address"), member->address },     { C_("member", "Role"), member->role },
    { C_("member", "Ethnicity"), member->ethnicity }, { C_("member", "Heir"), member->heir },
    { C_("member", "Note"), member->note },
  };
  int line = 0;

  ct_clear_children (self->detail_lines);
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    if (*details[i].value != '\0')
      add_line (self->detail_lines, line++, details[i].words, details[i].value);
  if (line == 0)
    add_line (self->detail_lines, 0, C_("member", "Nothing more is written down"), NULL);
}

void
ct_member_pane_show (CtMemberPane        *self,
                     CtSession           *session,
                     const CtRegister    *members,
                     const CtRegisterRow *member)
{
  g_return_if_fail (CT_IS_MEMBER_PANE (self));

  show_head (self, members, member);
  show_dues (self, members, member);
  show_loans (self, session, members->date, member);
  show_details (self, member);
}

void
ct_member_pane_set_back (CtMemberPane *self,
                         gboolean      has_back)
{
  g_return_if_fail (CT_IS_MEMBER_PANE (self));
  gtk_widget_set_visible (self->back_button, has_back);
  gtk_widget_set_hexpand (GTK_WIDGET (self), has_back);
}

static void
ct_member_pane_dispose (GObject *object)
{
  g_clear_pointer (&CT_MEMBER_PANE (object)->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (ct_member_pane_parent_class)->dispose (object);
}

static void
ct_member_pane_class_init (CtMemberPaneClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_member_pane_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-member-pane.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPane, back_button);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPane, name_label);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPane, facts_label);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPane, badges);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPane, dues_title);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPane, dues_state);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPane, squares);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPane, dues_note);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPane, loan_link);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPane, loan_lines);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPane, detail_lines);
}

static void
ct_member_pane_init (CtMemberPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
