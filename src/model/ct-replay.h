/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-book.h"

/* Issues every command of the audit trail of @from again, in order, into the empty book @to: the same book comes of it.
 * Stops at the first that is refused, with its number in the sentence. */
gboolean ct_replay (CtStore *from, CtBook *to, GError **error);

/* Compares all tables of two books, except for what is half typed. Sentences naming the table, the row and both values, at
 * most @most; none if they are equal. (transfer full) (element-type utf8) */
GPtrArray *ct_replay_compare (CtStore *one, CtStore *other, guint most, GError **error);
