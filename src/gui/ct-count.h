/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-session.h"

/* A count of the cash box as it is being typed: pieces of each note, and what lies in a bank. Every keystroke is kept as
 * a draft. "changed" follows each. */
#define CT_TYPE_COUNT (ct_count_get_type ())
G_DECLARE_FINAL_TYPE (CtCount, ct_count, CT, COUNT, GObject)

#define CT_N_NOTES    12
#define CT_COUNT_BANK CT_N_NOTES          /* the place after the notes */
#define CT_N_COUNTS   (CT_N_NOTES + 1)

CtCount    *ct_count_new         (CtSession  *session,
                                  const char *draft_name);
CtDong      ct_count_face        (guint       place);        /* 500000 … 100; 0 for the bank */
const char *ct_count_get_text    (CtCount    *self,
                                  guint       place);
void        ct_count_set_text    (CtCount    *self,
                                  guint       place,
                                  const char *text);
gboolean    ct_count_is_right    (CtCount    *self,
                                  guint       place);        /* empty, or a number */
gboolean    ct_count_is_empty    (CtCount    *self);
CtDong      ct_count_total       (CtCount    *self);
/* As "counted" of a command; NULL where something is no number. (transfer full) */
json_t     *ct_count_dup_json    (CtCount    *self);
/* Takes over a count as a command had it, in JSON text. */
void        ct_count_take        (CtCount    *self,
                                  const char *counted);
void        ct_count_forget      (CtCount    *self);
