/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-form-minutes.h"
#include "ct-store.h"

/* The minutes of a meeting as the book has them now; before it is posted with what is known by then. (transfer full) */
CtMinutes *ct_book_minutes_load (CtStore *store, int meeting, CtDate today, GError **error);
