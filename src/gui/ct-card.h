/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CT_TYPE_CARD (ct_card_get_type ())
G_DECLARE_FINAL_TYPE (CtCard, ct_card, CT, CARD, GtkWidget)

/* A card with a title (its property) and, below, facts line by line; a button that leads further stands beside the title.
 * Made in C: its lines come and go with what is shown. */
void ct_card_clear      (CtCard     *self);
/* Beside the title; NULL: nothing. */
void ct_card_set_state  (CtCard     *self,
                         const char *text);
/* What it is to the left, its value to the right; NULL: none. */
void ct_card_add_line   (CtCard     *self,
                         const char *words,
                         const char *value);
/* A day, what was on it, and a figure; markup in @what. */
void ct_card_add_event  (CtCard     *self,
                         const char *day,
                         const char *what,
                         const char *figure);
/* Across the card. */
void ct_card_add_note   (CtCard     *self,
                         const char *text);
void ct_card_add_widget (CtCard     *self,
                         GtkWidget  *widget);
/* From here on lines are folded away behind @text, until one opens it. */
void ct_card_fold       (CtCard     *self,
                         const char *text);
