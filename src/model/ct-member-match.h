/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-list-field.h"
#include "ct-register.h"

/* Is a row of a list somebody of the book, or of another row? */

/* One spelling for a name, wherever its tone marks stand and in whatever case: "Hòa" and "HOÀ" are one, "Hoa" is
 * another. (transfer full) */
char    *ct_member_match_key         (const char *name);
/* Two dates of birth as far as both are known. */
gboolean ct_member_match_births      (const char *a, const char *b);
/* What the book has in that field, as text; lent, or in @buffer. */
const char *ct_member_match_value    (const CtRegisterRow *row, CtListField field, char buffer[24]);
/* Does the value of a list differ from that of the book in more than writing? */
gboolean ct_member_match_differs     (const CtRegisterRow *row, CtListField field, const char *value);
/* "1", "Tổ 1" and "tổ 01" are one group. (transfer full) */
char    *ct_member_match_group_key   (const char *group);
