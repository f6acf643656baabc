/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-page.h"

#define CT_TYPE_MEMBER_PAGE (ct_member_page_get_type ())
G_DECLARE_FINAL_TYPE (CtMemberPage, ct_member_page, CT, MEMBER_PAGE, CtPage)
