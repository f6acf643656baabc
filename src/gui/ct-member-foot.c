/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-member-foot.h"

#include <glib/gi18n-lib.h>

#include "ct-badge.h"
#include "ct-composition.h"
#include "ct-look.h"

static void
add_badge (GtkWidget                 *foot,
           CtCompositionRule          rule,
           const CtCompositionFigure *figure,
           const char                *text)
{
  CtKind kind = ct_composition_judge (rule, figure) == 0 ? CT_KIND_GOOD : CT_KIND_WARN;

  gtk_box_append (GTK_BOX (foot), ct_badge_new (kind, text));
}

void
ct_member_foot_fill (GtkWidget        *foot,
                     const CtRegister *members,
                     int               older_age,
                     gboolean          is_narrow)
{
  CtCompositionFigure figures[CT_N_COMPOSITION];
  GtkWidget *button;
  const char *words[CT_N_COMPOSITION] = {
    [CT_COMPOSITION_WOMEN] = C_("composition", "Women"),
    [CT_COMPOSITION_OLDER] = C_("composition", "Older"),
    [CT_COMPOSITION_HARDSHIP] = C_("composition", "In hardship"),
  };

  ct_clear_children (foot);
  ct_composition_of (members, older_age, figures);
  for (CtCompositionRule rule = 0; rule < CT_N_COMPOSITION; rule++)
    {
      const CtCompositionFigure *figure = &figures[rule];
      g_autofree char *text = NULL;

      /* Where large text leaves no room for all, a rule that is met says nothing. */
      if (ct_look_scale () >= 150 && rule != CT_COMPOSITION_SIZE && ct_composition_judge (rule, figure) == 0)
        continue;
      if (rule == CT_COMPOSITION_SIZE && is_narrow)
        text = g_strdup_printf (ngettext ("%d person", "%d people", figure->count), figure->count);
      else if (rule == CT_COMPOSITION_SIZE)
        text = g_strdup_printf (C_("composition", "%d people (advised %d–%d)"), figure->count, figure->min, figure->max);
      else if (figure->max > 0 && !is_narrow)
        text = g_strdup_printf ("%s %d,%d %% (%d–%d)", words[rule], figure->per_mille / 10, figure->per_mille % 10,
                                figure->min / 10, figure->max / 10);
      else
        text = g_strdup_printf ("%s %d,%d %%", words[rule], figure->per_mille / 10, figure->per_mille % 10);
      add_badge (foot, rule, figure, text);
    }
  button = gtk_button_new_with_label (C_("composition", "If Some More Join…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.composition");
  gtk_widget_add_css_class (button, "ct-link");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (foot), button);
}
