/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-page.h"

#define CT_TYPE_REPORT_PAGE (ct_report_page_get_type ())
G_DECLARE_FINAL_TYPE (CtReportPage, ct_report_page, CT, REPORT_PAGE, CtPage)
