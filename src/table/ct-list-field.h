/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a column of a member list may hold. The first ones are the fields of the command member.add; then come
 * the shapes in which lists spread them over columns; then what is known but never taken over. */
typedef enum
{
  CT_LIST_FIELD_NAME,
  CT_LIST_FIELD_BIRTH,
  CT_LIST_FIELD_SEX,
  CT_LIST_FIELD_JOINED,
  CT_LIST_FIELD_NO,
  CT_LIST_FIELD_NICKNAME,
  CT_LIST_FIELD_HOUSEHOLD,
  CT_LIST_FIELD_GROUP,
  CT_LIST_FIELD_ROLE,
  CT_LIST_FIELD_ID_NUMBER,
  CT_LIST_FIELD_PHONE,
  CT_LIST_FIELD_ADDRESS,
  CT_LIST_FIELD_ETHNICITY,
  CT_LIST_FIELD_INSURED,
  CT_LIST_FIELD_INSURANCE_UNTIL,
  CT_LIST_FIELD_ASSOCIATION,
  CT_LIST_FIELD_HEIR,
  CT_LIST_FIELD_CONSENT,
  CT_LIST_FIELD_NOTE,
  CT_LIST_N_MEMBER_FIELDS,

  CT_LIST_FIELD_FAMILY_NAME = CT_LIST_N_MEMBER_FIELDS,   /* họ và tên đệm: all before the given name */
  CT_LIST_FIELD_MIDDLE_NAME,
  CT_LIST_FIELD_GIVEN_NAME,
  CT_LIST_FIELD_BIRTH_DAY,
  CT_LIST_FIELD_BIRTH_MONTH,
  CT_LIST_FIELD_BIRTH_YEAR,
  CT_LIST_FIELD_AGE,
  CT_LIST_FIELD_MALE,           /* a mark, or the year of birth of men */
  CT_LIST_FIELD_FEMALE,
  CT_LIST_FIELD_POOR,           /* marks, one column a class */
  CT_LIST_FIELD_NEAR_POOR,
  CT_LIST_FIELD_HARDSHIP,
  CT_LIST_FIELD_AVERAGE,
  CT_LIST_FIELD_WELL_OFF,
  CT_LIST_FIELD_NOT_INSURED,    /* a mark, beside one for those who are */
  CT_LIST_FIELD_ADDRESS_PART,   /* several, joined from left to right */

  CT_LIST_FIELD_ORDINAL,
  CT_LIST_FIELD_MONEY,          /* reported, never posted */
  CT_LIST_FIELD_KNOWN,          /* understood, but no field of ours: signature, date of issue … */
  CT_LIST_FIELD_NONE,           /* not understood */
  CT_LIST_N_FIELDS
} CtListField;

/* "name", "id_number" …: as member.add calls it; the others have names in the same manner. */
const char *ct_list_field_name  (CtListField field);
/* What people call it, translated: for lists to choose from. */
const char *ct_list_field_title (CtListField field);
/* May several columns of one list have it? */
gboolean    ct_list_field_is_many (CtListField field);
