/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an amount being typed means, said while it is typed: how a short one is read, and what the sum of a whole row will be
 * divided into, which stands in the row's own cells until the sum is accepted or left. */

#include "ct-entry-grid-private.h"

#include <glib/gi18n-lib.h>

#include "ct-amount-input.h"
#include "ct-format.h"

static char *
dup_typed (CtEntryGrid *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->editor))));
}

void
ct_entry_grid_hide_division (CtEntryGrid *self)
{
  guint row;

  if (self->view.divided == NULL)
    return;
  if (ct_table_find (self->table, self->view.divided->member, &row))
    {
      self->view.divided = NULL;
      ct_table_refresh_row (self->table, row);
    }
  self->view.divided = NULL;
}

void
ct_entry_grid_show_division (CtEntryGrid *self)
{
  const CtEntryRow *row = ct_entry_grid_row_at (self, self->row);
  g_autofree char *text = dup_typed (self);

  if (self->column != CT_ENTRY_TOTAL || *text == '\0' || !ct_entry_divide (&self->ground, row, text, &self->view.parts, NULL))
    {
      ct_entry_grid_hide_division (self);
      return;
    }
  self->view.divided = row;
  ct_table_refresh_row (self->table, self->row);
}

static void
add_part (GString    *text,
          const char *name,
          CtDong      amount)
{
  g_autofree char *said = NULL;

  if (amount == 0)
    return;
  said = ct_format_money (amount);
  g_string_append (text, text->len > 0 ? " + " : "= ");
  g_string_append_printf (text, "%s %s", name, said);
}

static char *
dup_parts (const CtEntryParts *parts)
{
  g_autoptr(GString) text = g_string_new (NULL);

  add_part (text, C_("part of a sum", "dues"), parts->dues);
  add_part (text, C_("part of a sum", "principal"), parts->principal);
  add_part (text, C_("part of a sum", "interest"), parts->interest);
  if (parts->rest > 0)
    {
      g_autofree char *rest = ct_format_money (parts->rest);

      g_string_append (text, text->len > 0 ? "; " : "");
      g_string_append_printf (text, C_("part of a sum", "%s has no place"), rest);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
ct_entry_grid_dup_reading (CtEntryGrid *self)
{
  g_autofree char *text = NULL;
  CtDong amount;

  g_return_val_if_fail (CT_IS_ENTRY_GRID (self), NULL);

  if (!self->is_dirty || !CT_ENTRY_IS_MONEY (self->column))
    return NULL;
  if (self->view.divided != NULL)
    return dup_parts (&self->view.parts);
  text = dup_typed (self);
  if (!ct_amount_input_parse (text, self->ground.unit, &amount, NULL))
    return NULL;
  g_free (text);
  text = ct_format_money (amount);
  return g_strconcat ("= ", text, NULL);
}
