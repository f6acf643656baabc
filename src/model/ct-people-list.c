/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-people-list.h"

#define INSURANCE_DAYS 90     /* ahead */

static int
age_in (const CtRegisterRow *person,
        int                  year)
{
  return person->birth.year > 0 ? year - person->birth.year : 0;
}

int
ct_people_longevity_age (const CtRegisterRow *person,
                         int                  year)
{
  int age = age_in (person, year);

  return age >= 100 || (age >= 70 && age % 5 == 0) ? age : 0;
}

gboolean
ct_people_is_poor (const CtRegisterRow *person)
{
  return g_strcmp0 (person->household, "poor") == 0 || g_strcmp0 (person->household, "near-poor") == 0;
}

int
ct_people_rights_age (const CtRegisterRow *person,
                      int                  year)
{
  int age = age_in (person, year);

  return age == 60 || age == 75 || (age == 70 && ct_people_is_poor (person)) ? age : 0;
}

gboolean
ct_people_needs_insurance (const CtRegisterRow *person,
                           CtDate               today)
{
  return !ct_register_row_is_insured (person, ct_date_add_days (today, INSURANCE_DAYS));
}
