/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-book.h"

/* The worked sample club of domain.md section 9, made with the same commands as everybody uses, into an empty book.
 * Nothing dated after @until is entered; no day is the whole year 2026. */
gboolean ct_sample_build (CtBook *book, CtDate until, GError **error);
