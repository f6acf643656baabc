/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-page.h"

#define CT_TYPE_START_PAGE (ct_start_page_get_type ())
G_DECLARE_FINAL_TYPE (CtStartPage, ct_start_page, CT, START_PAGE, CtPage)

/* What a window without a book shows: start one, open one, or one of those opened before. @paths is NULL-terminated. */
void ct_start_page_set_recent (CtStartPage       *self,
                               const char *const *paths);

/* Puts a book first among those that the page offers from the next start on. */
void ct_start_page_remember (GSettings *settings, const char *path);
