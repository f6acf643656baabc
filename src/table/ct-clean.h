/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-list-note.h"

/* Cells of member lists as the values of member.add. Texts come clean (ct_text_clean ()); those given back are
 * (transfer full). */

typedef enum
{
  CT_MARK_EMPTY,
  CT_MARK_YES,
  CT_MARK_NO,
  CT_MARK_OTHER,
} CtMark;

/* x, v, 1, có … */
CtMark ct_clean_mark      (const char *text);

/* 'm', 'f', or 0 where it says nothing. */
char   ct_clean_sex       (const char *text);
/* The same of a family's words before a name: Ông, Bà … 0 for none; @rest is then @name. */
char   ct_clean_title     (const char *name, const char **rest);
/* Two words or more, the first a family name of Vietnam. */
gboolean ct_clean_has_family_name (const char *text);
/* Years of "68", "68 tuổi" and "68t"; 0 where it says none. */
int    ct_clean_age       (const char *text);
/* What @title says that @text means, as "Giới tính (1: Nam, 0: Nữ)" does of "1"; 0 for nothing. */
char   ct_clean_sex_by_title (const char *text, const char *title);
/* What the middle name tells: Thị and Văn; 0 for others. */
char   ct_clean_name_sex  (const char *name);

/* Without numbering and quotes, capitals where a name has them. @nickname: what stood in brackets. */
char  *ct_clean_name      (const char *text, char **nickname);
/* Could this be a person's name? */
gboolean ct_clean_is_name (const char *text);
/* "Nguyễn Văn An" of "NGUYỄN VĂN AN"; other texts as they are. */
char  *ct_clean_capitals  (const char *text);

/* poor, near-poor, hardship, average, well-off, "" for none of them; NULL if not understood. @k_is_no: in this list
 * K is không, not khá. */
const char *ct_clean_household (const char *text, gboolean k_is_no);

/* "Tổ 1" of "1", where the column is headed by @header. */
char  *ct_clean_group     (const char *text, const char *header);

/* As it is dialled today; one that looks wrong as it stands; NULL for no number at all. Further numbers of the cell
 * are left in @second. */
char  *ct_clean_phone     (const char *text, char **second, GPtrArray *notes);
/* Twelve digits, or nine of the old kind; one that looks wrong as it stands; NULL for no number at all. */
char  *ct_clean_id_number (const char *text, int birth_year, char sex, GPtrArray *notes);
