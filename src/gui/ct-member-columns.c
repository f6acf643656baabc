/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-member-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ct-form.h"
#include "ct-format.h"
#include "ct-register.h"

static gint64
row_id (gconstpointer record)
{
  return ((const CtRegisterRow *) record)->no;
}

static gboolean
row_equal (gconstpointer a,
           gconstpointer b)
{
  const CtRegisterRow *x = a, *y = b;

  return g_str_equal (x->name, y->name) && g_str_equal (x->birth_text, y->birth_text) && x->sex == y->sex &&
         g_str_equal (x->household, y->household) && g_str_equal (x->group, y->group) &&
         g_str_equal (x->role, y->role) && x->dues.arrears == y->dues.arrears && x->dues.advance == y->dues.advance &&
         x->outstanding == y->outstanding &&
         ct_date_compare (x->left, y->left) == 0;
}

static const CtRecordKind member_kind = { row_id, row_equal };

static void
show_number (CtCell        *cell,
             gconstpointer  record,
             gpointer       today)
{
  g_autofree char *text = g_strdup_printf ("%d", ((const CtRegisterRow *) record)->no);

  (void) today;
  ct_cell_set_text (cell, text);
}

static void
show_name (CtCell        *cell,
           gconstpointer  record,
           gpointer       today)
{
  const CtRegisterRow *row = record;
  g_autofree char *name = ct_format_name (row->name);
  g_autofree char *role = g_markup_escape_text (row->role, -1);
  g_autofree char *markup = NULL;

  (void) today;
  markup = *role != '\0' ? g_strdup_printf ("%s  <small>· %s</small>", name, role) : g_strdup (name);
  ct_cell_set_markup (cell, markup);
  ct_cell_set_style (cell, ct_register_row_is_member (row) ? NULL : "ct-dim");
}

static void
show_birth (CtCell        *cell,
            gconstpointer  record,
            gpointer       today)
{
  const CtRegisterRow *row = record;
  g_autofree char *text = g_strdup_printf ("%d · %d", row->birth.year, ct_birth_age (row->birth, *(const CtDate *) today));

  ct_cell_set_text (cell, text);
}

static void
show_sex (CtCell        *cell,
          gconstpointer  record,
          gpointer       today)
{
  const char sex[] = { ((const CtRegisterRow *) record)->sex, '\0' };

  (void) today;
  ct_cell_set_text (cell, ct_choice_words (ct_choice_sexes, "sex", sex));
}

static void
show_household (CtCell        *cell,
                gconstpointer  record,
                gpointer       today)
{
  const CtRegisterRow *row = record;

  (void) today;
  ct_cell_set_text (cell, *row->household != '\0' ? ct_choice_words (ct_choice_households, "household", row->household)
                                                  : NULL);
}

static void
show_group (CtCell        *cell,
            gconstpointer  record,
            gpointer       today)
{
  (void) today;
  ct_cell_set_text (cell, ((const CtRegisterRow *) record)->group);
}

/* What is owed with a mark; what was paid ahead with a plus. */
static void
show_dues (CtCell        *cell,
           gconstpointer  record,
           gpointer       today)
{
  const CtRegisterRow *row = record;
  g_autofree char *owed = ct_format_dong (row->dues.arrears);
  g_autofree char *ahead = ct_format_dong (row->dues.advance);
  g_autofree char *text = row->dues.advance > 0 ? g_strconcat ("+", ahead, NULL) : g_strdup (owed);

  (void) today;
  ct_cell_set_text (cell, text);
  ct_cell_set_icon (cell, row->dues.arrears > 0 ? "ct-warning-symbolic" : NULL);
  ct_cell_set_style (cell, row->dues.arrears > 0 ? "ct-warned" : row->dues.advance > 0 ? "ct-good" : NULL);
}

static void
show_outstanding (CtCell        *cell,
                  gconstpointer  record,
                  gpointer       today)
{
  g_autofree char *text = ct_format_dong (((const CtRegisterRow *) record)->outstanding);

  (void) today;
  ct_cell_set_text (cell, text);
}

static int
compare_number (gconstpointer a,
                gconstpointer b)
{
  return ((const CtRegisterRow *) a)->no - ((const CtRegisterRow *) b)->no;
}

static int
compare_name (gconstpointer a,
              gconstpointer b)
{
  const CtRegisterRow *x = a, *y = b;
  int order = strcmp (x->sort_key, y->sort_key);

  return order != 0 ? order : compare_number (a, b);
}

static int
compare_birth (gconstpointer a,
               gconstpointer b)
{
  return strcmp (((const CtRegisterRow *) a)->birth_text, ((const CtRegisterRow *) b)->birth_text);
}

static int
compare_household (gconstpointer a,
                   gconstpointer b)
{
  return strcmp (((const CtRegisterRow *) a)->household, ((const CtRegisterRow *) b)->household);
}

static int
compare_group (gconstpointer a,
               gconstpointer b)
{
  int order = strcmp (((const CtRegisterRow *) a)->group, ((const CtRegisterRow *) b)->group);

  return order != 0 ? order : compare_name (a, b);
}

static int
compare_dues (gconstpointer a,
              gconstpointer b)
{
  const CtDuesFigures *one = &((const CtRegisterRow *) a)->dues, *other = &((const CtRegisterRow *) b)->dues;
  CtDong x = one->arrears - one->advance, y = other->arrears - other->advance;

  return (x > y) - (x < y);
}

static int
compare_outstanding (gconstpointer a,
                     gconstpointer b)
{
  CtDong x = ((const CtRegisterRow *) a)->outstanding, y = ((const CtRegisterRow *) b)->outstanding;

  return (x > y) - (x < y);
}

static const CtColumn columns[] = {
  { "no", NC_("column", "No."), 48, 1, FALSE, show_number, compare_number },
  { "name", NC_("column", "Full Name"), 190, 0, TRUE, show_name, compare_name },
  { "birth", NC_("column", "Born · Age"), 96, 1, FALSE, show_birth, compare_birth },
  { "sex", NC_("column", "Sex"), 56, 0, FALSE, show_sex, NULL },
  { "household", NC_("column", "Household"), 104, 0, FALSE, show_household, compare_household },
  { "group", NC_("column", "Group"), 48, 0, FALSE, show_group, compare_group },
  { "arrears", NC_("column", "Dues Owed"), 100, 1, FALSE, show_dues, compare_dues },
  { "outstanding", NC_("column", "Loan Left"), 104, 1, FALSE, show_outstanding, compare_outstanding },
};

void
ct_member_columns_set_up (CtTable      *table,
                          const CtDate *today)
{
  ct_table_set_up (table, C_("member list", "Members"), columns, G_N_ELEMENTS (columns), &member_kind, (gpointer) today);
  ct_table_sort_by (table, "name");
}
