/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-page.h"

#define CT_TYPE_CASH_PAGE (ct_cash_page_get_type ())
G_DECLARE_FINAL_TYPE (CtCashPage, ct_cash_page, CT, CASH_PAGE, CtPage)
