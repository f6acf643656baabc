/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-people-menu.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ct-format.h"
#include "ct-people-list.h"

#define GROUP "group:"     /* before a group's name, in the id of a choice */

struct _CtPeopleMenu
{
  GtkWidget    parent_instance;
  GtkDropDown *choices;
  GPtrArray   *ids;          /* of char *: one a choice; "" is everybody */
  gboolean     is_filling;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtPeopleMenu, ct_people_menu, GTK_TYPE_WIDGET)

/* --- The lists ------------------------------------------------------------------------------------------ */

static gboolean
is_honoured (const CtRegister    *members,
             const CtRegisterRow *row)
{
  return ct_people_longevity_age (row, ct_date_year (members->date)) > 0;
}

static gboolean
has_new_rights (const CtRegister    *members,
                const CtRegisterRow *row)
{
  return ct_people_rights_age (row, ct_date_year (members->date)) > 0;
}

static gboolean
needs_insurance (const CtRegister    *members,
                 const CtRegisterRow *row)
{
  return ct_people_needs_insurance (row, members->date);
}

static gboolean
has_paid_ahead (const CtRegister    *members,
                const CtRegisterRow *row)
{
  (void) members;
  return row->dues.advance > 0;
}

static gboolean
is_exempt (const CtRegister    *members,
           const CtRegisterRow *row)
{
  const GArray *calendar = members->calendar;

  return calendar->len > 0 && ct_dues_is_exempt (&g_array_index (calendar, CtDuesCharge, calendar->len - 1), &row->payer);
}

static gboolean
has_not_consented (const CtRegister    *members,
                   const CtRegisterRow *row)
{
  (void) members;
  return *row->consent == '\0';
}

static const struct
{
  const char *id;
  const char *words;
  const char *form;        /* that prints it */
  gboolean (* has) (const CtRegister    *members,
                    const CtRegisterRow *row);
} lists[] = {
  { "longevity", NC_("people", "Longevity Wishes This Year"), "longevity-list", is_honoured },
  { "rights", NC_("people", "60, 70, 75 Years Old This Year"), "age-list", has_new_rights },
  { "insurance", NC_("people", "Insurance Missing or Running Out"), "insurance-list", needs_insurance },
  { "ahead", NC_("people", "Dues Paid Ahead"), NULL, has_paid_ahead },
  { "exempt", NC_("people", "Exempt From Dues"), NULL, is_exempt },
  { "consent", NC_("people", "Consent Not Signed"), NULL, has_not_consented },
};

static gboolean
passes (const char          *id,
        const CtRegister    *members,
        const CtRegisterRow *row)
{
  if (*id == '\0')
    return TRUE;
  if (g_str_has_prefix (id, GROUP))
    return g_str_equal (row->group, id + strlen (GROUP));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].id, id))
      return lists[i].has (members, row);
  return TRUE;
}

static guint
count (guint             list,
       const CtRegister *members)
{
  guint n = 0;

  for (guint i = 0; i < members->rows->len; i++)
    {
      const CtRegisterRow *row = g_ptr_array_index (members->rows, i);

      n += ct_register_row_is_member (row) && lists[list].has (members, row);
    }
  return n;
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const char *one = *(const char *const *) a, *other = *(const char *const *) b;
  gint64 x = g_ascii_strtoll (one, NULL, 10), y = g_ascii_strtoll (other, NULL, 10);

  return x != y ? (x > y) - (x < y) : strcmp (one, other);
}

/* The groups that members are in, "2" before "10", and into @sizes how many are in each; names are lent. */
static GPtrArray *
dup_groups (const CtRegister *members,
            GHashTable       *sizes)
{
  GPtrArray *groups = g_ptr_array_new ();

  for (guint i = 0; i < members->rows->len; i++)
    {
      const CtRegisterRow *row = g_ptr_array_index (members->rows, i);
      guint size;

      if (*row->group == '\0' || !ct_register_row_is_member (row))
        continue;
      size = GPOINTER_TO_UINT (g_hash_table_lookup (sizes, row->group));
      if (size == 0)
        g_ptr_array_add (groups, row->group);
      g_hash_table_insert (sizes, row->group, GUINT_TO_POINTER (size + 1));
    }
  g_ptr_array_sort (groups, compare_groups);
  return groups;
}

/* --- The menu ------------------------------------------------------------------------------------------- */

static void
selected_cb (CtPeopleMenu *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
ct_people_menu_dispose (GObject *object)
{
  CtPeopleMenu *self = CT_PEOPLE_MENU (object);

  self->is_filling = TRUE;
  g_clear_pointer ((GtkWidget **) &self->choices, gtk_widget_unparent);
  G_OBJECT_CLASS (ct_people_menu_parent_class)->dispose (object);
}

static void
ct_people_menu_finalize (GObject *object)
{
  g_ptr_array_unref (CT_PEOPLE_MENU (object)->ids);
  G_OBJECT_CLASS (ct_people_menu_parent_class)->finalize (object);
}

static void
ct_people_menu_class_init (CtPeopleMenuClass *class)
{
  G_OBJECT_CLASS (class)->dispose = ct_people_menu_dispose;
  G_OBJECT_CLASS (class)->finalize = ct_people_menu_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

/* On the button a long choice is cut; in the list it stands in full. */
static void
button_set_up_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  (void) factory;
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 7);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
list_set_up_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  (void) factory;
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  (void) factory;
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (item))));
}

static GtkListItemFactory *
factory_new (GCallback set_up)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", set_up, NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}

static void
ct_people_menu_init (CtPeopleMenu *self)
{
  g_autoptr(GtkListItemFactory) button = factory_new (G_CALLBACK (button_set_up_cb));
  g_autoptr(GtkListItemFactory) list = factory_new (G_CALLBACK (list_set_up_cb));

  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->choices = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_drop_down_set_factory (self->choices, button);
  gtk_drop_down_set_list_factory (self->choices, list);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choices), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("people", "Group or list"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->choices), GTK_WIDGET (self));
  g_signal_connect_object (self->choices, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

static void
add_choice (CtPeopleMenu  *self,
            GtkStringList *words,
            char          *id,
            const char    *text)
{
  g_ptr_array_add (self->ids, id);
  gtk_string_list_append (words, text);
}

static const char *
chosen_id (CtPeopleMenu *self)
{
  guint selected = gtk_drop_down_get_selected (self->choices);

  return selected < self->ids->len ? g_ptr_array_index (self->ids, selected) : "";
}

static void
choose (CtPeopleMenu *self,
        const char   *id)
{
  guint index = 0;

  if (!g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, &index))
    index = 0;
  gtk_drop_down_set_selected (self->choices, index);
}

void
ct_people_menu_fill (CtPeopleMenu     *self,
                     const CtRegister *members)
{
  g_autofree char *chosen = g_strdup (chosen_id (self));
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);
  g_autoptr(GHashTable) sizes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) groups = dup_groups (members, sizes);

  g_return_if_fail (CT_IS_PEOPLE_MENU (self));
  self->is_filling = TRUE;
  g_ptr_array_set_size (self->ids, 0);
  add_choice (self, words, g_strdup (""), C_("people", "All Groups"));
  for (guint i = 0; i < groups->len; i++)
    {
      char *id = g_strconcat (GROUP, groups->pdata[i], NULL);
      g_autofree char *group = ct_format_group (groups->pdata[i]);
      g_autofree char *text = g_strdup_printf ("%s: %u", group,
                                               GPOINTER_TO_UINT (g_hash_table_lookup (sizes, groups->pdata[i])));

      add_choice (self, words, id, text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s: %u", g_dpgettext2 (GETTEXT_PACKAGE, "people", lists[i].words),
                                               count (i, members));

      add_choice (self, words, g_strdup (lists[i].id), text);
    }
  gtk_drop_down_set_model (self->choices, G_LIST_MODEL (words));
  choose (self, chosen);
  self->is_filling = FALSE;
}

gboolean
ct_people_menu_passes (CtPeopleMenu        *self,
                       const CtRegister    *members,
                       const CtRegisterRow *row)
{
  g_return_val_if_fail (CT_IS_PEOPLE_MENU (self), TRUE);
  return passes (chosen_id (self), members, row);
}

void
ct_people_menu_reset (CtPeopleMenu *self)
{
  g_return_if_fail (CT_IS_PEOPLE_MENU (self));
  choose (self, "");
}

const char *
ct_people_menu_get_form (CtPeopleMenu *self)
{
  const char *id;

  g_return_val_if_fail (CT_IS_PEOPLE_MENU (self), NULL);
  id = chosen_id (self);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].id, id))
      return lists[i].form;
  return NULL;
}
