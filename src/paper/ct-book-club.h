/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-blocks.h"
#include "ct-register.h"

/* The club as it called itself on the day of the register, with who held its offices then. */
void ct_club_head_load (CtClubHead *head, const CtRegister *people);
