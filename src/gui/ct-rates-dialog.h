/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-session.h"

#define CT_TYPE_RATES_DIALOG (ct_rates_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtRatesDialog, ct_rates_dialog, CT, RATES_DIALOG, CtDialog)

/* What dues cost since when and who is exempt, and a new rate from a day on. */
CtRatesDialog *ct_rates_dialog_new (GtkWindow *parent,
                                    CtSession *session);
