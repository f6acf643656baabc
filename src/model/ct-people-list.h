/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-register.h"

/* Which members a list of the year is about (domain: ages by calendar year, as the ceremonies count them). */

/* 70, 75 … 95, and every age from 100 on, if it is reached in @year; 0: none. */
int      ct_people_longevity_age   (const CtRegisterRow *person, int year);
/* 60, 70 of a poor or near-poor household, 75, if it is reached in @year; 0: none. */
int      ct_people_rights_age      (const CtRegisterRow *person, int year);
/* Not insured, or not for the next 90 days. */
gboolean ct_people_needs_insurance (const CtRegisterRow *person, CtDate today);
gboolean ct_people_is_poor         (const CtRegisterRow *person);   /* or near-poor */
