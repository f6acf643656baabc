/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-dues-year.h"

static CtDuesMonth
judge (CtDong charge,
       CtDong left)
{
  if (left >= charge)
    return CT_DUES_PAID;
  return left > 0 ? CT_DUES_PARTLY : CT_DUES_UNPAID;
}

void
ct_dues_year (const CtRegister    *members,
              const CtRegisterRow *member,
              int                  year,
              CtDuesMonth          months[12])
{
  CtDong left = member->dues.paid;

  for (int i = 0; i < 12; i++)
    months[i] = CT_DUES_NOT_YET;

  for (guint i = 0; i < members->calendar->len; i++)
    {
      const CtDuesCharge *charge = &g_array_index (members->calendar, CtDuesCharge, i);
      CtDong amount = ct_dues_charge_of (charge, &member->payer);

      if (ct_date_year (charge->date) == year)
        {
          CtDuesMonth *month = &months[ct_date_month (charge->date) - 1];

          if (amount > 0)
            *month = judge (amount, left);
          else if (ct_dues_is_exempt (charge, &member->payer))
            *month = CT_DUES_EXEMPT;
        }
      left -= MIN (left, amount);
    }
}
