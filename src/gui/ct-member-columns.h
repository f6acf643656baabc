/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-date.h"
#include "ct-table.h"

/* The columns of the member list; its records are CtRegisterRow. @today is lent: ages are those of its day. */
void ct_member_columns_set_up (CtTable      *table,
                               const CtDate *today);
