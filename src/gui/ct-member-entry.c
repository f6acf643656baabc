/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-member-entry.h"

#include <glib/gi18n-lib.h>

#include "ct-badge.h"
#include "ct-fold.h"
#include "ct-form.h"
#include "ct-format.h"

#define MAX_FOUND 6

struct _CtMemberEntry
{
  GtkWidget            parent_instance;
  /* Template children */
  GtkWidget           *entry;
  GtkWidget           *found;
  GtkWidget           *chosen;
  /* Borrowed */
  const CtRegister    *members;
  const CtRegisterRow *member;
  const CtRegisterRow *hits[MAX_FOUND];   /* the rows of found, in order */
  gboolean             is_setting;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtMemberEntry, ct_member_entry, GTK_TYPE_WIDGET)

static char *
dup_facts (const CtMemberEntry *self,
           const CtRegisterRow *row)
{
  g_autofree char *group = ct_format_group (row->group);

  return g_strdup_printf (_("No. %d · %d years old%s%s"), row->no, ct_birth_age (row->birth, self->members->date),
                          *group != '\0' ? " · " : "", group);
}

static void
choose (CtMemberEntry       *self,
        const CtRegisterRow *row)
{
  g_autofree char *facts = row != NULL ? dup_facts (self, row) : NULL;

  gtk_widget_hide (self->found);
  gtk_label_set_label (GTK_LABEL (self->chosen), facts != NULL ? facts : "");
  gtk_widget_set_visible (self->chosen, row != NULL);
  if (row != NULL)
    {
      self->is_setting = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self->entry), row->name);
      gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
      self->is_setting = FALSE;
    }
  if (self->member == row)
    return;
  self->member = row;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_found (CtMemberEntry       *self,
           const CtRegisterRow *row)
{
  g_autofree char *name = ct_format_name (row->name);
  g_autofree char *facts = dup_facts (self, row);
  g_autofree char *markup = g_strdup_printf ("%s  <small>%s</small>", name, facts);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *line = gtk_list_box_row_new ();

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line), label);
  gtk_list_box_append (GTK_LIST_BOX (self->found), line);
}

static void
typed_cb (CtMemberEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *query = ct_fold (text);
  gint64 number = 0;
  guint n = 0;

  if (self->is_setting || self->members == NULL || (self->member != NULL && g_str_equal (text, self->member->name)))
    return;

  choose (self, NULL);
  ct_clear_children (self->found);
  g_ascii_string_to_signed (query, 10, 1, G_MAXINT, &number, NULL);
  for (guint i = 0; *query != '\0' && i < self->members->rows->len && n < MAX_FOUND; i++)
    {
      const CtRegisterRow *row = g_ptr_array_index (self->members->rows, i);

      if (ct_register_row_is_member (row) && (row->no == number || ct_fold_matches (row->name_key, query)))
        {
          add_found (self, row);
          self->hits[n++] = row;
        }
    }
  gtk_widget_set_visible (self->found, n > 0);
  if (n == 0 && *query != '\0')
    {
      gtk_label_set_label (GTK_LABEL (self->chosen), _("No member has this name or number."));
      gtk_widget_set_visible (self->chosen, TRUE);
    }
  if (n > 0)
    gtk_list_box_select_row (GTK_LIST_BOX (self->found), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->found), 0));
}

static void
row_activated_cb (CtMemberEntry *self,
                  GtkListBoxRow *line)
{
  choose (self, self->hits[gtk_list_box_row_get_index (line)]);
  gtk_widget_grab_focus (self->entry);
}

/* Up and Down go through those found, Enter takes the one marked; with somebody chosen Enter is the form's. */
static gboolean
key_pressed_cb (CtMemberEntry   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GtkListBoxRow *marked = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->found));
  int by = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? 1 : keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up ? -1 : 0;

  (void) keycode;
  (void) state;
  if (!gtk_widget_get_visible (self->found) || marked == NULL)
    return FALSE;
  if (by != 0)
    {
      GtkListBoxRow *next = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->found),
                                                           MAX (gtk_list_box_row_get_index (marked) + by, 0));

      if (next != NULL)
        gtk_list_box_select_row (GTK_LIST_BOX (self->found), next);
      return TRUE;
    }
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_Tab)
    return FALSE;
  choose (self, self->hits[gtk_list_box_row_get_index (marked)]);
  return keyval != GDK_KEY_Tab;
}

/* A name that nobody has is not left behind unnoticed. */
static void
entered_cb (CtMemberEntry *self)
{
  if (self->member == NULL && *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "dialog.enter", NULL);
}

static gboolean
ct_member_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CT_MEMBER_ENTRY (widget)->entry);
}

/* A search entry keeps Esc for itself: first it empties the field, then it cancels the form as everywhere else. */
static void
stop_cb (CtMemberEntry *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "dialog.cancel", NULL);
}

static void
ct_member_entry_dispose (GObject *object)
{
  CtMemberEntry *self = CT_MEMBER_ENTRY (object);
  GtkWidget *child;

  self->members = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ct_member_entry_parent_class)->dispose (object);
}

static void
ct_member_entry_class_init (CtMemberEntryClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_member_entry_dispose;
  widget_class->grab_focus = ct_member_entry_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-member-entry.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, CtMemberEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, CtMemberEntry, found);
  gtk_widget_class_bind_template_child (widget_class, CtMemberEntry, chosen);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
ct_member_entry_init (CtMemberEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
}

void
ct_member_entry_set_members (CtMemberEntry    *self,
                             const CtRegister *members)
{
  g_return_if_fail (CT_IS_MEMBER_ENTRY (self));
  self->members = members;
  self->member = NULL;
}

const CtRegisterRow *
ct_member_entry_get (CtMemberEntry *self)
{
  g_return_val_if_fail (CT_IS_MEMBER_ENTRY (self), NULL);
  return self->member;
}

void
ct_member_entry_set (CtMemberEntry *self,
                     int            member)
{
  g_return_if_fail (CT_IS_MEMBER_ENTRY (self));
  g_return_if_fail (self->members != NULL);
  choose (self, ct_register_find (self->members, member));
}
