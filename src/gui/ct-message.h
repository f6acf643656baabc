/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"

#define CT_TYPE_MESSAGE (ct_message_get_type ())
G_DECLARE_FINAL_TYPE (CtMessage, ct_message, CT, MESSAGE, CtDialog)

/* Something to read where no page or dialog is there to say it, and a button that closes it. */
CtMessage *ct_message_new (GtkWindow  *parent,
                           const char *heading,
                           const char *body);
