/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-dues-squares.h"

#include <glib/gi18n-lib.h>

#include "ct-badge.h"
#include "ct-format.h"

static const struct
{
  const char *style;
  const char *number;      /* what stands in the square: a month */
  const char *words;
} states[CT_N_DUES_MONTHS] = {
  [CT_DUES_NOT_YET] = { NULL, "%d", NC_("dues", "not due") },
  [CT_DUES_EXEMPT] = { NULL, "(%d)", NC_("dues", "exempt") },
  [CT_DUES_UNPAID] = { "ct-bad", "%d!", NC_("dues", "owed") },
  [CT_DUES_PARTLY] = { "ct-warn", "%d", NC_("dues", "paid in part") },
  [CT_DUES_PAID] = { "ct-good", "%d", NC_("dues", "paid") },
  [CT_DUES_AHEAD] = { "ct-good", "%d+", NC_("dues", "paid ahead") },
};

static GtkWidget *
square_new (int         month,
            CtDuesMonth state)
{
  const char *form = states[state].number;
  g_autofree char *digits = g_strdup_printf ("%d", month);
  g_auto(GStrv) parts = g_strsplit (form, "%d", 2);
  g_autofree char *number = g_strjoinv (digits, parts);
  g_autofree char *words = g_strdup_printf (_("Month %d: %s"), month,
                                            g_dpgettext2 (GETTEXT_PACKAGE, "dues", states[state].words));
  GtkWidget *square = gtk_label_new (number);

  gtk_widget_add_css_class (square, "ct-square");
  if (states[state].style != NULL)
    gtk_widget_add_css_class (square, states[state].style);
  gtk_widget_set_tooltip_text (square, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (square), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return square;
}

void
ct_dues_squares_fill (GtkWidget           *box,
                      const CtRegister    *members,
                      const CtRegisterRow *member,
                      int                  year)
{
  CtDuesMonth months[12];

  ct_clear_children (box);
  ct_dues_year (members, member, year, months);
  for (int month = 1; month <= 12; month++)
    gtk_box_append (GTK_BOX (box), square_new (month, months[month - 1]));
}

char *
ct_dues_squares_dup_sum (const CtRegisterRow *member)
{
  g_autofree char *arrears = ct_format_money (member->dues.arrears);
  g_autofree char *advance = ct_format_money (member->dues.advance);

  if (member->dues.arrears > 0)
    return g_strdup_printf (C_("member", "Owes %s"), arrears);
  if (member->dues.advance > 0)
    return g_strdup_printf (C_("member", "%s ahead"), advance);
  return g_strdup (C_("member", "Nothing owed"));
}
