/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-register.h"

/* A member's dues month by month, as the oldest charges are paid first (rules.md 4.4). */

typedef enum
{
  CT_DUES_NOT_YET,     /* the charging day is still to come, or lies before the book, the joining, after the leaving */
  CT_DUES_EXEMPT,
  CT_DUES_UNPAID,
  CT_DUES_PARTLY,
  CT_DUES_PAID,
  CT_DUES_AHEAD,       /* paid before its charging day */
  CT_N_DUES_MONTHS
} CtDuesMonth;

/* The twelve months of @year. @members tells the day: what is charged later is not yet, or paid ahead. */
void ct_dues_year (const CtRegister    *members,
                   const CtRegisterRow *member,
                   int                  year,
                   CtDuesMonth          months[12]);
/* The first and the last year that has something to show. */
void ct_dues_years (const CtRegister    *members,
                    const CtRegisterRow *member,
                    int                 *first,
                    int                 *last);
/* What @months months from the first that is not covered on cost, by the settings known today; fewer where no more will
 * be charged, as to somebody who becomes exempt. @until is the last of them. */
CtDong ct_dues_ahead (const CtRegister    *members,
                      const CtRegisterRow *member,
                      int                 *months,
                      CtDate              *from,
                      CtDate              *until);
/* The last charging day that is covered once @amount more is paid, no day where not even the first is; the rest is what
 * is left over for the next one. */
CtDate ct_dues_reach (const CtRegister    *members,
                      const CtRegisterRow *member,
                      CtDong               amount,
                      CtDong              *rest);
