/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ct-count.h"

#define CT_TYPE_CASH_STRIP (ct_cash_strip_get_type ())
G_DECLARE_FINAL_TYPE (CtCashStrip, ct_cash_strip, CT, CASH_STRIP, GtkWidget)

/* The notes down to 1,000 đ; the small ones and the bank are in the dialog. */
#define CT_CASH_STRIP_NOTES 9

/* The count of the cash box at the foot of the meeting sheet: what was counted, what should be there, the difference. */
void   ct_cash_strip_set_count    (CtCashStrip *self,
                                   CtCount     *count);       /* NULL: nothing to count any more */
void   ct_cash_strip_set_expected (CtCashStrip *self,
                                   CtDong       expected,
                                   gboolean     is_whole);    /* FALSE: rows not keyed yet count as proposed */
/* What was counted when the meeting was posted; shown where there is no count any more. */
void   ct_cash_strip_set_recorded (CtCashStrip *self,
                                   gboolean     was_counted,
                                   CtDong       counted,
                                   CtDong       difference);
CtDong ct_cash_strip_difference   (CtCashStrip *self);
/* Where there is no room for the notes there is a button for them. */
void   ct_cash_strip_set_compact  (CtCashStrip *self,
                                   gboolean     is_compact);
