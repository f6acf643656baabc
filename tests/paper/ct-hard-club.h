/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-book.h"

/* A club made to hurt, at the limits of paper.md: names of 45 letters, nine digits a member and ten in sums, more members than
 * an evening has chairs. Its last meeting is posted on CT_HARD_DAY of January, 2023. Fails the test where a command is refused. */

#define CT_HARD_YEAR 2023
#define CT_HARD_DAY  10

CtBook *ct_hard_club_new (int n_members);
