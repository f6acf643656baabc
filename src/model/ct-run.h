/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-command.h"
#include "ct-model-error.h"
#include "ct-settings.h"
#include "ct-store.h"

/* One run of a command inside its transaction: what apply functions work with. Only ct-book.c makes one. */
struct _CtRun
{
  CtStore           *store;
  const CtCommand   *command;
  gint64             no;            /* of the audit trail */
  gint64             entry;         /* 0 until ct_run_entry() */
  CtDate             today;         /* for warnings only: the same commands make the same book on any day */
  CtSettingsHistory *settings;      /* owned; ct_run_settings(); handed on to the next command */
  GString           *result;        /* the id that apply prints */
  GPtrArray         *warnings;      /* sentences (owned texts) */
  gboolean           made_voucher;
  gboolean           never_undone;  /* a batch that closes a month */
  GPtrArray         *step_ids;      /* of a batch */
  guint              step;          /* of a batch: the one that is being done; CT_NO_STEP before and after */
  /* The earliest day on which each fund's cash was touched: its balances are looked at when the command is done. */
  CtDate             touched[CT_N_FUNDS];
  gboolean           touched_borrowed;
  int                touched_contribution;   /* a member's number */
  CtDate             first_day;     /* cached; ct_ledger_first_day() */
  gboolean           first_day_known;
  /* The meeting of the row before, in a batch of rows; 0 after any other command. */
  int                open_meeting;
  CtDate             open_meeting_date;
};

void ct_run_clear (CtRun *run);

/* The order of entry of this command among the movements of money and of plans. */
gboolean ct_run_entry    (CtRun *run, gint64 *entry, GError **error);
/* The next number of a counter; never given twice. */
gboolean ct_run_next_number (CtRun *run, const char *counter, gint64 *number, GError **error);
/* The settings in force on @date. */
gboolean ct_run_settings (CtRun *run, CtDate date, CtSettings *settings, GError **error);
const CtSettingsHistory *ct_run_settings_history (CtRun *run, GError **error);
void     ct_run_forget_settings (CtRun *run);

void ct_run_warn   (CtRun *run, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* What apply prints as id; several are joined by commas. */
void ct_run_add_result (CtRun *run, const char *id);
void ct_run_add_result_number (CtRun *run, gint64 number);

/* rules.md 2.4: a day about money, loans or meetings is neither before the first day nor in a closed month; later than
 * today is a warning. */
gboolean ct_run_check_date (CtRun *run, CtDate date, GError **error);
/* Only the warning. */
void     ct_run_warn_future (CtRun *run, CtDate date);

/* The member's row, lent until the next call of the same kind; refused where there is none. */
typedef struct
{
  int     no;
  char   *name;
  CtBirth birth;
  CtDate  joined;
  CtDate  left;
} CtMemberBrief;

void     ct_member_brief_clear (CtMemberBrief *member);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CtMemberBrief, ct_member_brief_clear)
gboolean ct_run_member (CtRun *run, int no, CtMemberBrief *member, GError **error);
/* A member at the end of @date: joined, and not left or left later (rules.md 4.1). */
gboolean ct_member_brief_is_member (const CtMemberBrief *member, CtDate date);
