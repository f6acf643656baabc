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
} CtDuesMonth;

/* The twelve months of @year. @members tells the day: what is charged later is not yet. */
void ct_dues_year (const CtRegister    *members,
                   const CtRegisterRow *member,
                   int                  year,
                   CtDuesMonth          months[12]);
