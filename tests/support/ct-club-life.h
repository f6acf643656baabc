/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-book.h"

/* The random life of a club, command by command: most of them sensible, some late, some wrong. */
typedef struct
{
  CtBook *book;        /* owned; in memory */
  GRand  *rand;        /* owned */
  CtDate  today;
  int     members;     /* numbers 1 ... */
  int     loans;
  int     meeting;     /* the latest one; 0 for none */
  GQueue  waiting;     /* commands to come next (owned texts) */
} CtClubLife;

void  ct_club_life_init  (CtClubLife *life, guint32 seed);
void  ct_club_life_clear (CtClubLife *life);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CtClubLife, ct_club_life_clear)

/* The next command, as JSON; (transfer full) */
char *ct_club_life_next  (CtClubLife *life);
/* Tells what came of it, so that later ones can name it: @id as apply prints it. */
void  ct_club_life_took  (CtClubLife *life, const char *name, const char *id);
