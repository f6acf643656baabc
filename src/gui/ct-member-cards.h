/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-card.h"
#include "ct-person.h"

/* What the book knows of one member, card by card: words for what CtPerson has read. */
typedef struct
{
  const CtRegister    *members;
  const CtRegisterRow *member;
  const CtPerson      *person;
} CtMemberFacts;

/* "No. 7 · Nữ · born 1956, 70 years old · Group 2"; (transfer full) */
char *ct_member_cards_dup_facts (const CtRegister *members, const CtRegisterRow *member);

void ct_member_card_profile  (CtCard *card, const CtMemberFacts *facts);
void ct_member_card_history  (CtCard *card, const CtMemberFacts *facts);
void ct_member_card_dues     (CtCard *card, const CtMemberFacts *facts);
void ct_member_card_loans    (CtCard *card, const CtMemberFacts *facts);
void ct_member_card_capital  (CtCard *card, const CtMemberFacts *facts);
void ct_member_card_health   (CtCard *card, const CtMemberFacts *facts);
void ct_member_card_presence (CtCard *card, const CtMemberFacts *facts);
void ct_member_card_care     (CtCard *card, const CtMemberFacts *facts);
/* "10.000 đ a month; nothing from the age of 80 on"; (transfer full) */
char *ct_member_cards_dup_rate  (const CtDuesRate *rate);
/* "01/11/2026", "from the start"; (transfer full) */
char *ct_member_cards_dup_since (CtDate day);
