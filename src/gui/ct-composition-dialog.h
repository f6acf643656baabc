/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-register.h"

#define CT_TYPE_COMPOSITION_DIALOG (ct_composition_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtCompositionDialog, ct_composition_dialog, CT, COMPOSITION_DIALOG, CtDialog)

/* Who a club is made of against what the programme advises, each rule with where it comes from; and how it would be if some
 * people more joined. */
CtCompositionDialog *ct_composition_dialog_new (GtkWindow        *parent,
                                                const CtRegister *members,
                                                int               older_age);
