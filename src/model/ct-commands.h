/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-run.h"

/* What each command does. The fields are those of ct-command-table.c; the rules those of rules.md. */

/* ct-commands-club.c */
gboolean ct_apply_club_set         (CtRun *run, GError **error);
gboolean ct_apply_group_add        (CtRun *run, GError **error);
/* ct-commands-member.c */
gboolean ct_apply_member_add       (CtRun *run, GError **error);
gboolean ct_apply_member_set       (CtRun *run, GError **error);
gboolean ct_apply_member_leave     (CtRun *run, GError **error);
/* ct-commands-fund.c */
gboolean ct_apply_fund_open        (CtRun *run, GError **error);
gboolean ct_apply_receipt          (CtRun *run, GError **error);
gboolean ct_apply_payment          (CtRun *run, GError **error);
gboolean ct_apply_transfer         (CtRun *run, GError **error);
gboolean ct_apply_refund           (CtRun *run, GError **error);
gboolean ct_apply_interest_split   (CtRun *run, GError **error);
/* ct-commands-loan.c */
gboolean ct_apply_loan_opening     (CtRun *run, GError **error);
gboolean ct_apply_loan_apply       (CtRun *run, GError **error);
gboolean ct_apply_loan_approve     (CtRun *run, GError **error);
gboolean ct_apply_loan_refuse      (CtRun *run, GError **error);
gboolean ct_apply_loan_disburse    (CtRun *run, GError **error);
/* ct-commands-repay.c */
gboolean ct_apply_loan_repay       (CtRun *run, GError **error);
gboolean ct_apply_loan_extend      (CtRun *run, GError **error);
gboolean ct_apply_loan_freeze      (CtRun *run, GError **error);
gboolean ct_apply_loan_write_off   (CtRun *run, GError **error);
/* ct-commands-meeting.c */
gboolean ct_apply_meeting_open     (CtRun *run, GError **error);
gboolean ct_apply_meeting_move     (CtRun *run, GError **error);
gboolean ct_apply_meeting_cancel   (CtRun *run, GError **error);
gboolean ct_apply_meeting_row      (CtRun *run, GError **error);
/* ct-commands-meeting-post.c */
gboolean ct_apply_meeting_post     (CtRun *run, GError **error);
gboolean ct_apply_meeting_correct  (CtRun *run, GError **error);
/* ct-commands-month.c */
gboolean ct_apply_voucher_reverse  (CtRun *run, GError **error);
gboolean ct_apply_month_close      (CtRun *run, GError **error);
gboolean ct_apply_month_reopen     (CtRun *run, GError **error);
/* ct-commands-paper.c */
gboolean ct_apply_meeting_minutes  (CtRun *run, GError **error);
gboolean ct_apply_month_report     (CtRun *run, GError **error);
/* ct-commands-activity.c */
gboolean ct_apply_activity_plan    (CtRun *run, GError **error);
gboolean ct_apply_activity_record  (CtRun *run, GError **error);
gboolean ct_apply_visit            (CtRun *run, GError **error);
gboolean ct_apply_health           (CtRun *run, GError **error);
gboolean ct_apply_checkup          (CtRun *run, GError **error);
/* ct-journal.c */
gboolean ct_apply_undo             (CtRun *run, GError **error);
gboolean ct_apply_batch            (CtRun *run, GError **error);
