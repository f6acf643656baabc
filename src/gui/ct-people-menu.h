/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ct-register.h"

#define CT_TYPE_PEOPLE_MENU (ct_people_menu_get_type ())
G_DECLARE_FINAL_TYPE (CtPeopleMenu, ct_people_menu, CT, PEOPLE_MENU, GtkWidget)

/* Narrows a list of members to one group, or to a list of the year: who is to be honoured, who reaches an age, whose
 * insurance runs out … Each with how many they are. "changed" when another one is chosen. */
void        ct_people_menu_fill      (CtPeopleMenu        *self,
                                      const CtRegister    *members);
gboolean    ct_people_menu_passes    (CtPeopleMenu        *self,
                                      const CtRegister    *members,
                                      const CtRegisterRow *row);
/* Back to everybody. */
void        ct_people_menu_reset     (CtPeopleMenu        *self);
/* The form that prints the list, NULL where there is none. */
const char *ct_people_menu_get_form  (CtPeopleMenu        *self);
