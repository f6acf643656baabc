/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-book.h"

/* Called now and then with the months done. */
typedef void (*CtSampleProgress) (gint64 done, gint64 total, gpointer data);

/* A made-up club of any size, into an empty book: the same numbers make the same club, its books balance, and every command
 * is used. Holds one meeting's rows in memory, whatever the length of its life. @progress may be NULL. */
gboolean ct_sample_large_build (CtBook *book, int n_members, int n_months, guint32 seed, CtSampleProgress progress,
                                gpointer data, GError **error);
