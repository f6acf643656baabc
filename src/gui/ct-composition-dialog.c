/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-composition-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-badge.h"
#include "ct-composition.h"
#include "ct-form-field.h"

struct _CtCompositionDialog
{
  CtDialog            parent_instance;
  /* Template children */
  GtkWidget          *rules;
  GtkWidget          *people;
  GtkWidget          *women;
  GtkWidget          *older;
  GtkWidget          *hardship;
  GtkWidget          *source_label;
  /* State */
  CtCompositionFigure now[CT_N_COMPOSITION];
};

G_DEFINE_FINAL_TYPE (CtCompositionDialog, ct_composition_dialog, CT_TYPE_DIALOG)

static const char *
rule_words (CtCompositionRule rule)
{
  switch (rule)
    {
    case CT_COMPOSITION_SIZE:
      return C_("composition", "Members");
    case CT_COMPOSITION_WOMEN:
      return C_("composition", "Women");
    case CT_COMPOSITION_OLDER:
      return C_("composition", "Older");
    case CT_COMPOSITION_HARDSHIP:
    case CT_N_COMPOSITION:
    default:
      return C_("composition", "In hardship");
    }
}

static char *
dup_value (CtCompositionRule          rule,
           const CtCompositionFigure *figure)
{
  if (rule == CT_COMPOSITION_SIZE)
    return g_strdup_printf ("%d", figure->count);
  return g_strdup_printf ("%d · %d,%d %%", figure->count, figure->per_mille / 10, figure->per_mille % 10);
}

static char *
dup_advice (CtCompositionRule          rule,
            const CtCompositionFigure *figure)
{
  if (figure->max == 0)
    return g_strdup (C_("composition", "given preference"));
  if (rule == CT_COMPOSITION_SIZE)
    return g_strdup_printf ("%d–%d", figure->min, figure->max);
  return g_strdup_printf ("%d–%d %%", figure->min / 10, figure->max / 10);
}

static void
attach (CtCompositionDialog *self,
        int                  column,
        int                  row,
        const char          *style,
        const char          *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_set_hexpand (label, column == 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_grid_attach (GTK_GRID (self->rules), label, column, row, 1, 1);
}

static void
show_rules (CtCompositionDialog       *self,
            const CtCompositionFigure *then)
{
  ct_clear_children (self->rules);
  attach (self, 1, 0, "ct-dim", C_("composition", "Advised"));
  attach (self, 2, 0, "ct-dim", C_("composition", "Now"));
  attach (self, 3, 0, "ct-dim", C_("composition", "Then"));
  for (CtCompositionRule rule = 0; rule < CT_N_COMPOSITION; rule++)
    {
      g_autofree char *advice = dup_advice (rule, &self->now[rule]);
      g_autofree char *now = dup_value (rule, &self->now[rule]);
      g_autofree char *value = dup_value (rule, &then[rule]);
      GtkWidget *badge = ct_badge_new (ct_composition_judge (rule, &then[rule]) == 0 ? CT_KIND_GOOD : CT_KIND_WARN, value);

      attach (self, 0, rule + 1, "ct-strong", rule_words (rule));
      attach (self, 1, rule + 1, NULL, advice);
      attach (self, 2, rule + 1, "ct-number", now);
      gtk_widget_set_halign (badge, GTK_ALIGN_END);
      gtk_grid_attach (GTK_GRID (self->rules), badge, 3, rule + 1, 1, 1);
    }
}

static int
value_of (GtkWidget *spin)
{
  return gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin));
}

/* Nobody who is counted in a part is more than there are in all. */
static void
joining_cb (CtCompositionDialog *self)
{
  int people = value_of (self->people);
  const int joining[CT_N_COMPOSITION] = {
    [CT_COMPOSITION_SIZE] = people,
    [CT_COMPOSITION_WOMEN] = MIN (value_of (self->women), people),
    [CT_COMPOSITION_OLDER] = MIN (value_of (self->older), people),
    [CT_COMPOSITION_HARDSHIP] = MIN (value_of (self->hardship), people),
  };
  CtCompositionFigure then[CT_N_COMPOSITION];

  gtk_spin_button_set_range (GTK_SPIN_BUTTON (self->women), 0, people);
  gtk_spin_button_set_range (GTK_SPIN_BUTTON (self->older), 0, people);
  gtk_spin_button_set_range (GTK_SPIN_BUTTON (self->hardship), 0, people);
  ct_composition_if (self->now, joining, then);
  show_rules (self, then);
}

static void
ct_composition_dialog_accept (CtDialog *dialog)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
ct_composition_dialog_class_init (CtCompositionDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  CT_DIALOG_CLASS (class)->accept = ct_composition_dialog_accept;
  g_type_ensure (CT_TYPE_FORM_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-composition-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtCompositionDialog, rules);
  gtk_widget_class_bind_template_child (widget_class, CtCompositionDialog, people);
  gtk_widget_class_bind_template_child (widget_class, CtCompositionDialog, women);
  gtk_widget_class_bind_template_child (widget_class, CtCompositionDialog, older);
  gtk_widget_class_bind_template_child (widget_class, CtCompositionDialog, hardship);
  gtk_widget_class_bind_template_child (widget_class, CtCompositionDialog, source_label);
  gtk_widget_class_bind_template_callback (widget_class, joining_cb);
}

static void
ct_composition_dialog_init (CtCompositionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_dialog_hide_cancel (CT_DIALOG (self));
}

CtCompositionDialog *
ct_composition_dialog_new (GtkWindow        *parent,
                           const CtRegister *members,
                           int               older_age)
{
  CtCompositionDialog *self = g_object_new (CT_TYPE_COMPOSITION_DIALOG, "transient-for", parent, NULL);
  g_autofree char *source = g_strdup_printf (_("Advised by %s. “Older” is from the age of %d; in hardship are poor, near-poor and "
                                               "households in difficulty. It is advice: nobody is turned away for it."),
                                             ct_composition_source (), older_age);

  ct_composition_of (members, older_age, self->now);
  gtk_label_set_label (GTK_LABEL (self->source_label), source);
  joining_cb (self);
  gtk_widget_grab_focus (self->people);
  return self;
}
