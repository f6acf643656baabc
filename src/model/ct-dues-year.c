/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-dues-year.h"

#define MOST_YEARS_AHEAD 5     /* that somebody may pay ahead, or is looked ahead for */

static CtDuesMonth
judge (CtDong   charge,
       CtDong   left,
       gboolean is_due)
{
  if (left >= charge)
    return is_due ? CT_DUES_PAID : CT_DUES_AHEAD;
  if (left > 0)
    return CT_DUES_PARTLY;
  return is_due ? CT_DUES_UNPAID : CT_DUES_NOT_YET;
}

static CtDate
year_end (int year)
{
  CtDate end = CT_DATE_NONE;

  ct_date_from_ymd (CLAMP (year, 1801, 9999), 12, 31, &end);
  return end;
}

void
ct_dues_year (const CtRegister    *members,
              const CtRegisterRow *member,
              int                  year,
              CtDuesMonth          months[12])
{
  g_autoptr(GArray) calendar = ct_dues_dup_calendar (members->settings, members->first_day, year_end (year));
  CtDong left = member->dues.paid;

  for (int i = 0; i < 12; i++)
    months[i] = CT_DUES_NOT_YET;

  for (guint i = 0; i < calendar->len; i++)
    {
      const CtDuesCharge *charge = &g_array_index (calendar, CtDuesCharge, i);
      CtDong amount = ct_dues_charge_of (charge, &member->payer);

      if (ct_date_year (charge->date) == year)
        {
          CtDuesMonth *month = &months[ct_date_month (charge->date) - 1];

          if (amount > 0)
            *month = judge (amount, left, ct_date_compare (charge->date, members->date) <= 0);
          else if (ct_dues_is_exempt (charge, &member->payer))
            *month = CT_DUES_EXEMPT;
        }
      left -= MIN (left, amount);
    }
}

void
ct_dues_years (const CtRegister    *members,
               const CtRegisterRow *member,
               int                 *first,
               int                 *last)
{
  CtDate begin = ct_register_begin (members), until;
  int months = 0;

  if (ct_date_compare (member->joined, begin) > 0)
    begin = member->joined;
  *first = ct_date_year (begin);
  *last = ct_date_year (ct_date_is_set (member->left) ? member->left : members->date);
  if (member->dues.advance > 0)
    {
      CtDate from;

      ct_dues_ahead (members, member, &months, &from, &until);
      if (ct_date_is_set (from))
        *last = MAX (*last, ct_date_year (from));
    }
  *last = MAX (*first, *last);
}

CtDong
ct_dues_ahead (const CtRegister    *members,
               const CtRegisterRow *member,
               int                 *months,
               CtDate              *from,
               CtDate              *until)
{
  g_autoptr(GArray) calendar = ct_dues_dup_calendar (members->settings, members->first_day,
                                                     year_end (ct_date_year (members->date) + MOST_YEARS_AHEAD));
  CtDong left = member->dues.paid, sum = 0;
  int n = 0;

  *from = *until = CT_DATE_NONE;
  for (guint i = 0; i < calendar->len; i++)
    {
      const CtDuesCharge *charge = &g_array_index (calendar, CtDuesCharge, i);
      CtDong amount = ct_dues_charge_of (charge, &member->payer);
      CtDong covered = MIN (left, amount);

      left -= covered;
      if (amount == covered)
        continue;
      if (!ct_date_is_set (*from))
        *from = charge->date;
      if (n == *months)
        break;
      sum += amount - covered;
      *until = charge->date;
      n++;
    }
  *months = n;
  return sum;
}

CtDate
ct_dues_reach (const CtRegister    *members,
               const CtRegisterRow *member,
               CtDong               amount,
               CtDong              *rest)
{
  g_autoptr(GArray) calendar = ct_dues_dup_calendar (members->settings, members->first_day,
                                                     year_end (ct_date_year (members->date) + MOST_YEARS_AHEAD));
  CtDong left = member->dues.paid + amount;
  CtDate reach = CT_DATE_NONE;

  for (guint i = 0; i < calendar->len; i++)
    {
      const CtDuesCharge *charge = &g_array_index (calendar, CtDuesCharge, i);
      CtDong asked = ct_dues_charge_of (charge, &member->payer);

      if (asked > left)
        break;
      if (asked > 0)
        reach = charge->date;
      left -= asked;
    }
  *rest = left;
  return reach;
}
