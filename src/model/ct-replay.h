/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-book.h"

/* Issues the commands of the audit trail of @from again, in order, up to number @until (0: all) into a new book in memory:
 * the book as it stood then. Stops at the first that is refused, with its number in the sentence. (transfer full) */
CtBook *ct_replay_book (CtStore *from, gint64 until, GError **error);

/* Compares all tables of two books, except for what is half typed. Sentences naming the table, the row and both values, at
 * most @most; none if they are equal. (transfer full) (element-type utf8) */
GPtrArray *ct_replay_compare (CtStore *one, CtStore *other, guint most, GError **error);
