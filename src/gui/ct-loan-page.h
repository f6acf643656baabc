/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-page.h"

#define CT_TYPE_LOAN_PAGE (ct_loan_page_get_type ())
G_DECLARE_FINAL_TYPE (CtLoanPage, ct_loan_page, CT, LOAN_PAGE, CtPage)
