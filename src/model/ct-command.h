/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <jansson.h>

#include "ct-birth.h"
#include "ct-dong.h"
#include "ct-fund.h"

/* A command: one thing that a person does to a book, as a JSON object {"do": NAME, ...}. The window, the command line and
 * imports all make these; nothing else writes (rules.md section 2, the table of commands in --help of apply). */

typedef enum
{
  CT_FIELD_TEXT,          /* any text, of at most max letters where that is set; required ones must not be blank */
  CT_FIELD_DATE,
  CT_FIELD_MONTH,         /* YYYY-MM */
  CT_FIELD_BIRTH,         /* YYYY, YYYY-MM or YYYY-MM-DD */
  CT_FIELD_AMOUNT,        /* whole đồng, min ... max */
  CT_FIELD_INT,           /* min ... max */
  CT_FIELD_RATE,          /* percent a month, two decimals, 0 ... 1.66 */
  CT_FIELD_DECIMAL,       /* min ... max tenths, one decimal: weights, days, hours */
  CT_FIELD_BOOL,
  CT_FIELD_CHOICE,        /* one of choices */
  CT_FIELD_FUND,          /* one of choices, a subset of the fund codes */
  CT_FIELD_MEMBER,        /* a member's number */
  CT_FIELD_MEMBERS,       /* an array of them, none twice */
  CT_FIELD_LOAN,          /* "L07" */
  CT_FIELD_VOUCHER,       /* "PT 0001/2026" */
  CT_FIELD_MARK,          /* presence: true, false or one of x p k o t */
  CT_FIELD_SPLIT,         /* object of fund and BCN to whole percents, sum 100 */
  CT_FIELD_COUNT,         /* object of denomination to pieces, and bank */
  CT_FIELD_COUNT_FUNDS,   /* the same, or object of fund to amount */
  CT_FIELD_COMMANDS,      /* array of commands */
} CtFieldType;

typedef enum
{
  CT_OPTIONAL = 0,
  CT_REQUIRED = 1 << 0,
  CT_NULLABLE = 1 << 1,   /* null clears it */
  CT_PLURAL   = 1 << 2,   /* at least one of these fields must stand there */
} CtFieldFlags;

typedef struct
{
  const char        *name;
  CtFieldType        type;
  CtFieldFlags       flags;
  gint64             min, max;
  const char *const *choices;
} CtField;

typedef struct _CtRun CtRun;

typedef struct
{
  const char    *name;
  const CtField *fields;      /* ends with a NULL name */
  gboolean     (*apply) (CtRun *run, GError **error);
  /* Money, closings and the like are not undone: they are reversed, reopened. */
  gboolean       never_undone;
} CtCommandSpec;

typedef struct
{
  const CtCommandSpec *spec;
  json_t              *args;   /* owned; checked and cleaned: NFC, trimmed */
} CtCommand;

/* Reads one JSON object. Anything unknown, missing, doubled or of the wrong type is refused in a sentence. */
CtCommand *ct_command_parse     (const char *text, GError **error);
/* Takes the object over, also where it is refused. */
CtCommand *ct_command_take_json (json_t *object, GError **error);
void       ct_command_free      (CtCommand *command);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtCommand, ct_command_free)
/* The command as it is kept in the audit trail; (transfer full) */
char      *ct_command_dup_json  (const CtCommand *command);

/* All commands, in the order of cli.md; ends with a NULL name. */
const CtCommandSpec *ct_command_specs (void);
const CtCommandSpec *ct_command_find  (const char *name);
/* The fields, "name sex birth joined [no nickname ...]"; (transfer full) */
char *ct_command_spec_dup_usage (const CtCommandSpec *spec);

/* Making a command in C: ct_command_take_json (json_pack (...)). The arguments of a parsed one: */
gboolean    ct_command_has       (const CtCommand *command, const char *field);     /* stands there and is not null */
gboolean    ct_command_is_null   (const CtCommand *command, const char *field);     /* stands there as null */
const char *ct_command_text      (const CtCommand *command, const char *field);     /* "" where absent */
CtDate      ct_command_date      (const CtCommand *command, const char *field);
gint64      ct_command_int       (const CtCommand *command, const char *field);     /* also amounts, members, bools */
gint64      ct_command_int_or    (const CtCommand *command, const char *field, gint64 fallback);
int         ct_command_rate_bp   (const CtCommand *command, const char *field);
int         ct_command_tenths    (const CtCommand *command, const char *field);
CtFund      ct_command_fund      (const CtCommand *command, const char *field);
int         ct_command_loan      (const CtCommand *command, const char *field);
json_t     *ct_command_json      (const CtCommand *command, const char *field);     /* borrowed, NULL where absent */

/* "L07", "L100"; (transfer full) */
char    *ct_loan_dup_label   (int no);
gboolean ct_loan_parse_label (const char *label, int *no);
/* "PT 0001/2026"; (transfer full) */
char    *ct_voucher_dup_label   (const char *series, int number, int year);
gboolean ct_voucher_parse_label (const char *label, char series[3], int *number, int *year);
