/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-list-field.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *title;
} fields[CT_LIST_N_FIELDS] = {
  [CT_LIST_FIELD_NAME] = { "name", NC_("list column", "Full name") },
  [CT_LIST_FIELD_BIRTH] = { "birth", NC_("list column", "Date of birth") },
  [CT_LIST_FIELD_SEX] = { "sex", NC_("list column", "Sex") },
  [CT_LIST_FIELD_JOINED] = { "joined", NC_("list column", "Joined on") },
  [CT_LIST_FIELD_NO] = { "no", NC_("list column", "Member number") },
  [CT_LIST_FIELD_NICKNAME] = { "nickname", NC_("list column", "Usual name") },
  [CT_LIST_FIELD_HOUSEHOLD] = { "household", NC_("list column", "Household class") },
  [CT_LIST_FIELD_GROUP] = { "group", NC_("list column", "Group") },
  [CT_LIST_FIELD_ROLE] = { "role", NC_("list column", "Role") },
  [CT_LIST_FIELD_ID_NUMBER] = { "id_number", NC_("list column", "Identity number") },
  [CT_LIST_FIELD_PHONE] = { "phone", NC_("list column", "Telephone") },
  [CT_LIST_FIELD_ADDRESS] = { "address", NC_("list column", "Address") },
  [CT_LIST_FIELD_ETHNICITY] = { "ethnicity", NC_("list column", "Ethnic group") },
  [CT_LIST_FIELD_INSURED] = { "insured", NC_("list column", "Health insurance") },
  [CT_LIST_FIELD_INSURANCE_UNTIL] = { "insurance_until", NC_("list column", "Insurance ends on") },
  [CT_LIST_FIELD_ASSOCIATION] = { "association", NC_("list column", "Member of the association") },
  [CT_LIST_FIELD_HEIR] = { "heir", NC_("list column", "Heir or contact") },
  [CT_LIST_FIELD_CONSENT] = { "consent", NC_("list column", "Consent to keeping data") },
  [CT_LIST_FIELD_NOTE] = { "note", NC_("list column", "Note") },
  [CT_LIST_FIELD_FAMILY_NAME] = { "family_name", NC_("list column", "Family and middle name") },
  [CT_LIST_FIELD_MIDDLE_NAME] = { "middle_name", NC_("list column", "Middle name") },
  [CT_LIST_FIELD_GIVEN_NAME] = { "given_name", NC_("list column", "Given name") },
  [CT_LIST_FIELD_BIRTH_DAY] = { "birth_day", NC_("list column", "Day of birth") },
  [CT_LIST_FIELD_BIRTH_MONTH] = { "birth_month", NC_("list column", "Month of birth") },
  [CT_LIST_FIELD_BIRTH_YEAR] = { "birth_year", NC_("list column", "Year of birth") },
  [CT_LIST_FIELD_AGE] = { "age", NC_("list column", "Age") },
  [CT_LIST_FIELD_MALE] = { "male", NC_("list column", "Men (mark or year of birth)") },
  [CT_LIST_FIELD_FEMALE] = { "female", NC_("list column", "Women (mark or year of birth)") },
  [CT_LIST_FIELD_POOR] = { "poor", NC_("list column", "Poor (mark)") },
  [CT_LIST_FIELD_NEAR_POOR] = { "near_poor", NC_("list column", "Near-poor (mark)") },
  [CT_LIST_FIELD_HARDSHIP] = { "hardship", NC_("list column", "In hardship (mark)") },
  [CT_LIST_FIELD_AVERAGE] = { "average", NC_("list column", "Average (mark)") },
  [CT_LIST_FIELD_WELL_OFF] = { "well_off", NC_("list column", "Well-off (mark)") },
  [CT_LIST_FIELD_NOT_INSURED] = { "not_insured", NC_("list column", "Not insured (mark)") },
  [CT_LIST_FIELD_ADDRESS_PART] = { "address_part", NC_("list column", "Part of the address") },
  [CT_LIST_FIELD_ORDINAL] = { "ordinal", NC_("list column", "Running number") },
  [CT_LIST_FIELD_MONEY] = { "money", NC_("list column", "Money (not taken over)") },
  [CT_LIST_FIELD_KNOWN] = { "other", NC_("list column", "Other (not taken over)") },
  [CT_LIST_FIELD_NONE] = { "none", NC_("list column", "Not read") },
};

const char *
ct_list_field_name (CtListField field)
{
  g_return_val_if_fail (field < CT_LIST_N_FIELDS, "none");
  return fields[field].name;
}

const char *
ct_list_field_title (CtListField field)
{
  g_return_val_if_fail (field < CT_LIST_N_FIELDS, "");
  return g_dpgettext2 (NULL, "list column", fields[field].title);
}

gboolean
ct_list_field_is_many (CtListField field)
{
  return field == CT_LIST_FIELD_ADDRESS_PART || field == CT_LIST_FIELD_NOTE || field >= CT_LIST_FIELD_ORDINAL;
}
