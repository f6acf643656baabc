/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-member-view.h"

#include <glib/gi18n-lib.h>

#include "ct-badge.h"
#include "ct-format.h"
#include "ct-member-cards.h"

struct _CtMemberView
{
  GtkWidget  parent_instance;
  /* Template children */
  GtkWidget *content;
  GtkWidget *name_label;
  GtkWidget *facts_label;
  GtkWidget *badges;
  GtkWidget *scroller;
  GtkWidget *columns;
  CtCard    *profile;
  CtCard    *history;
  CtCard    *dues;
  CtCard    *loans;
  CtCard    *capital;
  CtCard    *health;
  CtCard    *presence;
  CtCard    *care;
  /* State */
  int        member;      /* who is shown; 0: nobody */
};

G_DEFINE_FINAL_TYPE (CtMemberView, ct_member_view, GTK_TYPE_WIDGET)

static void
show_head (CtMemberView        *self,
           const CtRegister    *members,
           const CtRegisterRow *member)
{
  g_autofree char *facts = ct_member_cards_dup_facts (members, member);

  gtk_label_set_label (GTK_LABEL (self->name_label), member->name);
  gtk_label_set_label (GTK_LABEL (self->facts_label), facts);

  ct_clear_children (self->badges);
  if (ct_date_is_set (member->left))
    {
      g_autofree char *day = ct_date_dup_vi (member->left);
      g_autofree char *text = g_strdup_printf (C_("member", "Left on %s"), day);

      gtk_box_append (GTK_BOX (self->badges), ct_badge_new (CT_KIND_WARN, text));
    }
  if (member->dues.arrears > 0)
    {
      g_autofree char *amount = ct_format_money (member->dues.arrears);
      g_autofree char *text = g_strdup_printf (C_("member", "Dues owed: %s"), amount);

      gtk_box_append (GTK_BOX (self->badges), ct_badge_new (CT_KIND_WARN, text));
    }
}

gboolean
ct_member_view_show (CtMemberView        *self,
                     CtSession           *session,
                     const CtRegister    *members,
                     const CtRegisterRow *member,
                     GError             **error)
{
  g_autoptr(CtPerson) person = NULL;
  CtMemberFacts facts = { members, member, NULL };

  g_return_val_if_fail (CT_IS_MEMBER_VIEW (self), FALSE);
  person = ct_person_load (ct_session_get_store (session), members, member, error);
  if (person == NULL)
    return FALSE;

  facts.person = person;
  show_head (self, members, member);
  ct_member_card_profile (self->profile, &facts);
  ct_member_card_history (self->history, &facts);
  ct_member_card_dues (self->dues, &facts);
  ct_member_card_loans (self->loans, &facts);
  ct_member_card_capital (self->capital, &facts);
  ct_member_card_health (self->health, &facts);
  ct_member_card_presence (self->presence, &facts);
  ct_member_card_care (self->care, &facts);
  /* Another person is read from the top; after a change one stays where one is. */
  if (self->member != member->no)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  self->member = member->no;
  return TRUE;
}

/* Two columns of cards as long as they have room. */
void
ct_member_view_rescale (CtMemberView *self,
                        int           scale)
{
  g_return_if_fail (CT_IS_MEMBER_VIEW (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  scale >= 150 ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (GTK_BOX (self->columns), scale < 150);
}

void
ct_member_view_focus (CtMemberView *self)
{
  g_return_if_fail (CT_IS_MEMBER_VIEW (self));
  gtk_widget_grab_focus (self->scroller);
}

static void
ct_member_view_dispose (GObject *object)
{
  g_clear_pointer (&CT_MEMBER_VIEW (object)->content, gtk_widget_unparent);
  G_OBJECT_CLASS (ct_member_view_parent_class)->dispose (object);
}

static void
ct_member_view_class_init (CtMemberViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_member_view_dispose;
  g_type_ensure (CT_TYPE_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-member-view.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, CtMemberView, content);
  gtk_widget_class_bind_template_child (widget_class, CtMemberView, name_label);
  gtk_widget_class_bind_template_child (widget_class, CtMemberView, facts_label);
  gtk_widget_class_bind_template_child (widget_class, CtMemberView, badges);
  gtk_widget_class_bind_template_child (widget_class, CtMemberView, scroller);
  gtk_widget_class_bind_template_child (widget_class, CtMemberView, columns);
  gtk_widget_class_bind_template_child (widget_class, CtMemberView, profile);
  gtk_widget_class_bind_template_child (widget_class, CtMemberView, history);
  gtk_widget_class_bind_template_child (widget_class, CtMemberView, dues);
  gtk_widget_class_bind_template_child (widget_class, CtMemberView, loans);
  gtk_widget_class_bind_template_child (widget_class, CtMemberView, capital);
  gtk_widget_class_bind_template_child (widget_class, CtMemberView, health);
  gtk_widget_class_bind_template_child (widget_class, CtMemberView, presence);
  gtk_widget_class_bind_template_child (widget_class, CtMemberView, care);
}

static void
ct_member_view_init (CtMemberView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
