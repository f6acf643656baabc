/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"

#define CT_TYPE_QUESTION (ct_question_get_type ())
G_DECLARE_FINAL_TYPE (CtQuestion, ct_question, CT, QUESTION, CtDialog)

/* A question with one sentence of consequence; "answered" (gboolean yes) is emitted once, also when it is closed. */
CtQuestion *ct_question_new (GtkWindow  *parent,
                             const char *heading,
                             const char *body,
                             const char *accept_label,
                             gboolean    is_destructive);
