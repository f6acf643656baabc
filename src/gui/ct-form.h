/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <jansson.h>

#include "ct-birth.h"
#include "ct-form-field.h"
#include "ct-session.h"

/* Fields of a form as values. Each read function says in the field what is wrong with it and answers FALSE; a form
 * reads all its fields before it gives up, so that every mistake is seen at once. */

gboolean ct_form_read_text    (CtFormField  *field,
                               gboolean      is_required,
                               char        **text);
gboolean ct_form_read_amount  (CtFormField  *field,
                               CtSession    *session,
                               gboolean      is_required,   /* else an empty field is 0 */
                               CtDong       *amount);
gboolean ct_form_read_day     (CtFormField  *field,
                               CtDate        near,
                               gboolean      is_required,
                               CtDate       *day);
gboolean ct_form_read_birth   (CtFormField  *field,
                               CtDate        today,
                               char        **birth);
gboolean ct_form_read_int     (CtFormField  *field,
                               int           min,
                               int           max,
                               int          *value);
/* Percent a month, "0,8" or "0.8", to 1/10000; the first without a word about what is wrong. */
gboolean ct_form_parse_rate   (const char   *text,
                               int          *rate_bp);
gboolean ct_form_read_rate    (CtFormField  *field,
                               int          *rate_bp);

void     ct_form_show_amount  (CtFormField  *field,
                               CtDong        amount);       /* 0: empty */
void     ct_form_show_day     (CtFormField  *field,
                               CtDate        day);

/* What was typed is written out in full once the field is left, never while it is being typed. An amount needs no session: before
 * there is a book, a short one counts thousands. */
void     ct_form_tidy_amount  (CtFormField  *field,
                               CtSession    *session);
void     ct_form_tidy_day     (CtFormField  *field,
                               CtSession    *session);

/* A choice from a fixed table: the words people read, the value a command takes. */
typedef struct
{
  const char *value;
  const char *words;      /* marked with NC_ (context, …) */
} CtChoice;

const char *ct_choice_words   (const CtChoice *choices,
                               const char     *context,
                               const char     *value);      /* "" for an unknown one */
void        ct_form_tidy_list (GtkDropDown    *drop_down);     /* its arrows choose; ct_form_fill () does it */
void        ct_form_fill      (GtkDropDown    *drop_down,
                               const CtChoice *choices,
                               const char     *context);
const char *ct_form_chosen    (GtkDropDown    *drop_down,
                               const CtChoice *choices);
void        ct_form_choose    (GtkDropDown    *drop_down,
                               const CtChoice *choices,
                               const char     *value);

/* Tables of choices, ended by a NULL value. */
extern const CtChoice ct_choice_sexes[];
extern const CtChoice ct_choice_households[];
extern const CtChoice ct_choice_leave_reasons[];
extern const CtChoice ct_choice_methods[];
extern const CtChoice ct_choice_roundings[];
extern const CtChoice ct_choice_receipt_categories[];
extern const CtChoice ct_choice_payment_categories[];
extern const CtChoice ct_choice_origins[];

/* JSON objects for commands: what is empty or unset is left out. */
void     ct_json_set_text     (json_t         *object,
                               const char     *name,
                               const char     *text);
void     ct_json_set_day      (json_t         *object,
                               const char     *name,
                               CtDate          day);
/* A rate is written with its two decimals and no more. */
void     ct_json_set_rate     (json_t         *object,
                               const char     *name,
                               int             rate_bp);
