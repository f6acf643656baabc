/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-page.h"

#define CT_TYPE_TODAY_PAGE (ct_today_page_get_type ())
G_DECLARE_FINAL_TYPE (CtTodayPage, ct_today_page, CT, TODAY_PAGE, CtPage)
