/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands and their fields, in the order of the command line's contract. */
#include "ct-commands.h"
#include "ct-paper-texts.h"

#define AMOUNT(name, flags)  { name, CT_FIELD_AMOUNT, flags, 1, CT_DONG_MAX }
#define AMOUNT0(name, flags) { name, CT_FIELD_AMOUNT, flags, 0, CT_DONG_MAX }
#define COUNT(name, flags)   { name, CT_FIELD_INT, flags, 0, 1000000 }

static const char *const sexes[] = { "f", "m", NULL };
static const char *const households[] = { "poor", "near-poor", "hardship", "average", "well-off", NULL };
static const char *const leave_reasons[] = { "asked", "moved", "died", "excluded", NULL };
static const char *const funds[] = { "QTTN", "QHD", "QCS", "QDP", "LCP", NULL };
static const char *const receipt_funds[] = { "QHD", "QCS", "QDP", NULL };
static const char *const payment_funds[] = { "QTTN", "QHD", "QCS", "QDP", NULL };
static const char *const loan_funds[] = { "QTTN", NULL };
static const char *const origins[] = { "support", "contribution", "interest", "borrowed", "other", NULL };
static const char *const loan_origins[] = { "support", "interest", "borrowed", "other", NULL };
static const char *const receipt_categories[] = { "support", "donation", "fundraising", "dues", "other", NULL };
static const char *const payment_categories[] = { "meeting", "printing", "equipment", "event", "sick", "funeral", "gift",
                                                  "care", "board", "other", "borrowed", NULL };
static const char *const methods[] = { "declining", "bullet", "flat", "annuity", "quarterly", "single", NULL };
static const char *const roundings[] = { "half-up", "down", NULL };
static const char *const wordings[] = { "north", "south", NULL };
static const char *const fours[] = { "tư", "bốn", NULL };

static const CtField club_set[] = {
  { "name", CT_FIELD_TEXT, CT_PLURAL },
  { "code", CT_FIELD_TEXT, CT_PLURAL },
  { "village", CT_FIELD_TEXT, CT_PLURAL },
  { "commune", CT_FIELD_TEXT, CT_PLURAL },
  { "province", CT_FIELD_TEXT, CT_PLURAL },
  { "place", CT_FIELD_TEXT, CT_PLURAL },
  { "founded", CT_FIELD_DATE, CT_PLURAL },
  AMOUNT0 ("dues", CT_PLURAL),
  { "dues_exempt_from_age", CT_FIELD_INT, CT_PLURAL, 0, 130 },
  { "meeting_day", CT_FIELD_INT, CT_PLURAL, 1, 31 },
  { "rate", CT_FIELD_RATE, CT_PLURAL, 0, 166 },
  { "method", CT_FIELD_CHOICE, CT_PLURAL, 0, 0, methods },
  { "rate_max", CT_FIELD_RATE, CT_PLURAL, 0, 166 },
  AMOUNT0 ("loan_max", CT_PLURAL),
  { "split", CT_FIELD_SPLIT, CT_PLURAL },
  { "round", CT_FIELD_INT, CT_PLURAL, 1, 1000 },
  { "rounding", CT_FIELD_CHOICE, CT_PLURAL, 0, 0, roundings },
  { "late_days", CT_FIELD_INT, CT_PLURAL, 0, 14 },
  { "older_age", CT_FIELD_INT, CT_PLURAL, 0, 130 },
  { "unit", CT_FIELD_INT, CT_PLURAL, 1, 1000 },
  { "words", CT_FIELD_CHOICE, CT_PLURAL, 0, 0, wordings },
  { "four", CT_FIELD_CHOICE, CT_PLURAL, 0, 0, fours },
  { "cutoff", CT_FIELD_INT, CT_PLURAL, 0, 28 },
  { "from", CT_FIELD_DATE, CT_OPTIONAL },
  { NULL },
};

static const CtField group_add[] = {
  { "name", CT_FIELD_TEXT, CT_REQUIRED },
  { "leader", CT_FIELD_MEMBER, CT_OPTIONAL },
  { NULL },
};

#define MEMBER_DETAILS(flags) \
  { "nickname", CT_FIELD_TEXT, flags }, \
  { "household", CT_FIELD_CHOICE, flags, 0, 0, households }, \
  { "group", CT_FIELD_TEXT, flags }, \
  { "role", CT_FIELD_TEXT, flags }, \
  { "id_number", CT_FIELD_TEXT, flags }, \
  { "phone", CT_FIELD_TEXT, flags }, \
  { "address", CT_FIELD_TEXT, flags }, \
  { "ethnicity", CT_FIELD_TEXT, flags }, \
  { "insured", CT_FIELD_BOOL, flags }, \
  { "insurance_until", CT_FIELD_DATE, flags }, \
  { "association", CT_FIELD_BOOL, flags }, \
  { "heir", CT_FIELD_TEXT, flags }, \
  { "consent", CT_FIELD_TEXT, flags }, \
  { "note", CT_FIELD_TEXT, flags }

static const CtField member_add[] = {
  { "name", CT_FIELD_TEXT, CT_REQUIRED },
  { "sex", CT_FIELD_CHOICE, CT_REQUIRED, 0, 0, sexes },
  { "birth", CT_FIELD_BIRTH, CT_REQUIRED },
  { "joined", CT_FIELD_DATE, CT_REQUIRED },
  { "no", CT_FIELD_INT, CT_OPTIONAL, 1, 100000000 },
  MEMBER_DETAILS (CT_OPTIONAL),
  { NULL },
};

static const CtField member_set[] = {
  { "member", CT_FIELD_MEMBER, CT_REQUIRED },
  { "name", CT_FIELD_TEXT, CT_PLURAL },
  { "sex", CT_FIELD_CHOICE, CT_PLURAL, 0, 0, sexes },
  { "birth", CT_FIELD_BIRTH, CT_PLURAL },
  { "joined", CT_FIELD_DATE, CT_PLURAL },
  { "no", CT_FIELD_INT, CT_PLURAL, 1, 100000000 },
  MEMBER_DETAILS (CT_PLURAL | CT_NULLABLE),
  { "from", CT_FIELD_DATE, CT_OPTIONAL },
  { NULL },
};

static const CtField member_leave[] = {
  { "member", CT_FIELD_MEMBER, CT_REQUIRED },
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  { "reason", CT_FIELD_CHOICE, CT_REQUIRED, 0, 0, leave_reasons },
  { NULL },
};

static const CtField fund_open[] = {
  { "fund", CT_FIELD_FUND, CT_REQUIRED, 0, 0, funds },
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  AMOUNT ("amount", CT_REQUIRED),
  { "origin", CT_FIELD_CHOICE, CT_REQUIRED, 0, 0, origins },
  { "member", CT_FIELD_MEMBER, CT_OPTIONAL },
  { NULL },
};

static const CtField receipt[] = {
  { "fund", CT_FIELD_FUND, CT_REQUIRED, 0, 0, receipt_funds },
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  AMOUNT ("amount", CT_REQUIRED),
  { "category", CT_FIELD_CHOICE, CT_REQUIRED, 0, 0, receipt_categories },
  { "text", CT_FIELD_TEXT, CT_REQUIRED },
  { "member", CT_FIELD_MEMBER, CT_OPTIONAL },
  { "party", CT_FIELD_TEXT, CT_OPTIONAL },
  { "turns", CT_FIELD_INT, CT_OPTIONAL, 1, 1000000 },
  { NULL },
};

static const CtField payment[] = {
  { "fund", CT_FIELD_FUND, CT_REQUIRED, 0, 0, payment_funds },
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  AMOUNT ("amount", CT_REQUIRED),
  { "category", CT_FIELD_CHOICE, CT_REQUIRED, 0, 0, payment_categories },
  { "text", CT_FIELD_TEXT, CT_REQUIRED },
  { "member", CT_FIELD_MEMBER, CT_OPTIONAL },
  { "party", CT_FIELD_TEXT, CT_OPTIONAL },
  { "turns", CT_FIELD_INT, CT_OPTIONAL, 1, 1000000 },
  { NULL },
};

static const CtField transfer[] = {
  { "from", CT_FIELD_FUND, CT_REQUIRED, 0, 0, funds },
  { "to", CT_FIELD_FUND, CT_REQUIRED, 0, 0, funds },
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  AMOUNT ("amount", CT_REQUIRED),
  { "text", CT_FIELD_TEXT, CT_REQUIRED },
  { NULL },
};

#define LOAN_TERMS \
  { "member", CT_FIELD_MEMBER, CT_REQUIRED }, \
  { "date", CT_FIELD_DATE, CT_REQUIRED }, \
  AMOUNT ("amount", CT_REQUIRED), \
  { "months", CT_FIELD_INT, CT_REQUIRED, 1, CT_MAX_MONTHS }, \
  { "purpose", CT_FIELD_TEXT, CT_REQUIRED }, \
  { "fund", CT_FIELD_FUND, CT_OPTIONAL, 0, 0, loan_funds }, \
  { "method", CT_FIELD_CHOICE, CT_OPTIONAL, 0, 0, methods }, \
  { "rate", CT_FIELD_RATE, CT_OPTIONAL, 0, 166 }, \
  { "every", CT_FIELD_INT, CT_OPTIONAL, 1, 12 }, \
  { "grace", CT_FIELD_INT, CT_OPTIONAL, 0, CT_MAX_MONTHS }

static const CtField loan_opening[] = {
  LOAN_TERMS,
  { "disbursed", CT_FIELD_DATE, CT_REQUIRED },
  AMOUNT0 ("paid_principal", CT_REQUIRED),
  { "first_due", CT_FIELD_DATE, CT_OPTIONAL },
  { "origin", CT_FIELD_CHOICE, CT_OPTIONAL, 0, 0, loan_origins },
  { NULL },
};

static const CtField loan_apply[] = {
  LOAN_TERMS,
  { NULL },
};

static const CtField loan_decide[] = {
  { "loan", CT_FIELD_LOAN, CT_REQUIRED },
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  { "resolution", CT_FIELD_TEXT, CT_OPTIONAL },
  { "override", CT_FIELD_TEXT, CT_OPTIONAL },
  { NULL },
};

static const CtField loan_disburse[] = {
  { "loan", CT_FIELD_LOAN, CT_REQUIRED },
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  { "first_due", CT_FIELD_DATE, CT_OPTIONAL },
  { NULL },
};

static const CtField loan_repay[] = {
  { "loan", CT_FIELD_LOAN, CT_REQUIRED },
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  AMOUNT ("amount", CT_OPTIONAL),
  AMOUNT0 ("principal", CT_OPTIONAL),
  AMOUNT0 ("interest", CT_OPTIONAL),
  { NULL },
};

static const CtField loan_extend[] = {
  { "loan", CT_FIELD_LOAN, CT_REQUIRED },
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  { "months", CT_FIELD_INT, CT_REQUIRED, 1, CT_MAX_MONTHS },
  { "resolution", CT_FIELD_TEXT, CT_REQUIRED },
  { "interest_only_until", CT_FIELD_DATE, CT_OPTIONAL },
  { NULL },
};

static const CtField loan_freeze[] = {
  { "loan", CT_FIELD_LOAN, CT_REQUIRED },
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  { "resolution", CT_FIELD_TEXT, CT_REQUIRED },
  { NULL },
};

static const CtField loan_write_off[] = {
  { "loan", CT_FIELD_LOAN, CT_REQUIRED },
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  { "resolution", CT_FIELD_TEXT, CT_REQUIRED },
  AMOUNT0 ("offset", CT_OPTIONAL),
  { NULL },
};

static const CtField meeting_open[] = {
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  { "time", CT_FIELD_TEXT, CT_OPTIONAL },
  { "place", CT_FIELD_TEXT, CT_OPTIONAL },
  { "agenda", CT_FIELD_TEXT, CT_OPTIONAL },
  { NULL },
};

#define MEETING { "meeting", CT_FIELD_INT, CT_REQUIRED, 1, G_MAXINT32 }

static const CtField meeting_move[] = {
  MEETING,
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  { NULL },
};

static const CtField meeting_cancel[] = {
  MEETING,
  { "reason", CT_FIELD_TEXT, CT_REQUIRED },
  { NULL },
};

#define ROW_FIELDS(flags) \
  { "present", CT_FIELD_MARK, flags }, \
  AMOUNT0 ("dues", flags), \
  AMOUNT0 ("principal", flags), \
  AMOUNT0 ("interest", flags), \
  AMOUNT0 ("other", flags), \
  { "weight", CT_FIELD_DECIMAL, flags, 10, 4000 }, \
  { "systolic", CT_FIELD_INT, flags, 30, 400 }, \
  { "diastolic", CT_FIELD_INT, flags, 20, 300 }

static const CtField meeting_row[] = {
  MEETING,
  { "member", CT_FIELD_MEMBER, CT_REQUIRED },
  ROW_FIELDS (CT_PLURAL | CT_NULLABLE),
  { "note", CT_FIELD_TEXT, CT_PLURAL | CT_NULLABLE },
  { NULL },
};

static const CtField meeting_post[] = {
  MEETING,
  { "counted", CT_FIELD_COUNT, CT_OPTIONAL },
  { NULL },
};

static const CtField meeting_correct[] = {
  MEETING,
  { "member", CT_FIELD_MEMBER, CT_REQUIRED },
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  { "reason", CT_FIELD_TEXT, CT_REQUIRED },
  ROW_FIELDS (CT_PLURAL),
  { NULL },
};

/* What is written into a paper: null clears it. */
#define PAPER_TEXT(name) { name, CT_FIELD_TEXT, CT_PLURAL | CT_NULLABLE, 0, CT_PAPER_TEXT_LONGEST }

static const CtField meeting_minutes[] = {
  MEETING,
  PAPER_TEXT ("guests"),
  PAPER_TEXT ("programme"),
  PAPER_TEXT ("opinions"),
  PAPER_TEXT ("topic"),
  PAPER_TEXT ("speaker"),
  PAPER_TEXT ("in_need"),
  PAPER_TEXT ("help"),
  PAPER_TEXT ("proposals"),
  PAPER_TEXT ("plan"),
  PAPER_TEXT ("tasks"),
  PAPER_TEXT ("difference"),
  PAPER_TEXT ("decisions"),
  PAPER_TEXT ("ended"),
  { "signed", CT_FIELD_DATE, CT_PLURAL | CT_NULLABLE },
  { NULL },
};

static const CtField interest_split[] = {
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  { NULL },
};

static const CtField refund[] = {
  { "member", CT_FIELD_MEMBER, CT_REQUIRED },
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  AMOUNT ("amount", CT_REQUIRED),
  { NULL },
};

static const CtField voucher_reverse[] = {
  { "voucher", CT_FIELD_VOUCHER, CT_REQUIRED },
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  { "reason", CT_FIELD_TEXT, CT_REQUIRED },
  { NULL },
};

static const CtField month_close[] = {
  { "month", CT_FIELD_MONTH, CT_REQUIRED },
  { "counted", CT_FIELD_COUNT_FUNDS, CT_REQUIRED },
  { "note", CT_FIELD_TEXT, CT_OPTIONAL },
  { NULL },
};

static const CtField month_report[] = {
  { "month", CT_FIELD_MONTH, CT_REQUIRED },
  PAPER_TEXT ("difficulties"),
  PAPER_TEXT ("proposals"),
  PAPER_TEXT ("plan"),
  { NULL },
};

static const CtField month_reopen[] = {
  { "month", CT_FIELD_MONTH, CT_REQUIRED },
  { "reason", CT_FIELD_TEXT, CT_REQUIRED },
  { NULL },
};

static const CtField activity_plan[] = {
  { "area", CT_FIELD_INT, CT_REQUIRED, 1, 8 },
  { "kind", CT_FIELD_TEXT, CT_REQUIRED },
  { "title", CT_FIELD_TEXT, CT_REQUIRED },
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  { "time", CT_FIELD_TEXT, CT_OPTIONAL },
  { "place", CT_FIELD_TEXT, CT_OPTIONAL },
  { "repeat", CT_FIELD_TEXT, CT_OPTIONAL },
  { "until", CT_FIELD_DATE, CT_OPTIONAL },
  { "lunar", CT_FIELD_BOOL, CT_OPTIONAL },
  COUNT ("planned_participants", CT_OPTIONAL),
  AMOUNT0 ("budget", CT_OPTIONAL),
  { "responsible", CT_FIELD_TEXT, CT_OPTIONAL },
  { NULL },
};

static const CtField activity_record[] = {
  { "activity", CT_FIELD_INT, CT_REQUIRED, 1, G_MAXINT32 },
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  COUNT ("participants", CT_OPTIONAL),
  COUNT ("helped", CT_OPTIONAL),
  { "workdays", CT_FIELD_DECIMAL, CT_OPTIONAL, 0, 10000000 },
  AMOUNT0 ("goods_value", CT_OPTIONAL),
  AMOUNT ("income", CT_OPTIONAL),
  AMOUNT ("cost", CT_OPTIONAL),
  { "note", CT_FIELD_TEXT, CT_OPTIONAL },
  { NULL },
};

static const CtField visit[] = {
  { "member", CT_FIELD_MEMBER, CT_REQUIRED },
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  { "volunteers", CT_FIELD_MEMBERS, CT_REQUIRED },
  { "hours", CT_FIELD_DECIMAL, CT_OPTIONAL, 0, 240 },
  { "note", CT_FIELD_TEXT, CT_OPTIONAL },
  { NULL },
};

static const CtField health[] = {
  { "member", CT_FIELD_MEMBER, CT_REQUIRED },
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  { "weight", CT_FIELD_DECIMAL, CT_PLURAL, 10, 4000 },
  { "systolic", CT_FIELD_INT, CT_PLURAL, 30, 400 },
  { "diastolic", CT_FIELD_INT, CT_PLURAL, 20, 300 },
  { "pulse", CT_FIELD_INT, CT_PLURAL, 20, 300 },
  { "note", CT_FIELD_TEXT, CT_PLURAL },
  { NULL },
};

static const CtField checkup[] = {
  { "date", CT_FIELD_DATE, CT_REQUIRED },
  { "place", CT_FIELD_TEXT, CT_REQUIRED },
  { "members", CT_FIELD_MEMBERS, CT_REQUIRED },
  { NULL },
};

static const CtField undo[] = {
  { NULL },
};

static const CtField batch[] = {
  { "commands", CT_FIELD_COMMANDS, CT_REQUIRED },
  { "label", CT_FIELD_TEXT, CT_OPTIONAL },
  { NULL },
};

static const CtCommandSpec specs[] = {
  { "club.set", club_set, ct_apply_club_set },
  { "group.add", group_add, ct_apply_group_add },
  { "member.add", member_add, ct_apply_member_add },
  { "member.set", member_set, ct_apply_member_set },
  { "member.leave", member_leave, ct_apply_member_leave },
  { "fund.open", fund_open, ct_apply_fund_open },
  { "receipt", receipt, ct_apply_receipt },
  { "payment", payment, ct_apply_payment },
  { "transfer", transfer, ct_apply_transfer },
  { "loan.opening", loan_opening, ct_apply_loan_opening },
  { "loan.apply", loan_apply, ct_apply_loan_apply },
  { "loan.approve", loan_decide, ct_apply_loan_approve },
  { "loan.refuse", loan_decide, ct_apply_loan_refuse },
  { "loan.disburse", loan_disburse, ct_apply_loan_disburse },
  { "loan.repay", loan_repay, ct_apply_loan_repay },
  { "loan.extend", loan_extend, ct_apply_loan_extend },
  { "loan.freeze", loan_freeze, ct_apply_loan_freeze },
  { "loan.write_off", loan_write_off, ct_apply_loan_write_off },
  { "meeting.open", meeting_open, ct_apply_meeting_open },
  { "meeting.move", meeting_move, ct_apply_meeting_move },
  { "meeting.cancel", meeting_cancel, ct_apply_meeting_cancel },
  { "meeting.row", meeting_row, ct_apply_meeting_row },
  { "meeting.post", meeting_post, ct_apply_meeting_post },
  { "meeting.correct", meeting_correct, ct_apply_meeting_correct },
  { "meeting.minutes", meeting_minutes, ct_apply_meeting_minutes },
  { "interest.split", interest_split, ct_apply_interest_split },
  { "refund", refund, ct_apply_refund },
  { "voucher.reverse", voucher_reverse, ct_apply_voucher_reverse },
  { "month.close", month_close, ct_apply_month_close, TRUE },
  { "month.reopen", month_reopen, ct_apply_month_reopen, TRUE },
  { "month.report", month_report, ct_apply_month_report },
  { "activity.plan", activity_plan, ct_apply_activity_plan },
  { "activity.record", activity_record, ct_apply_activity_record },
  { "visit", visit, ct_apply_visit },
  { "health", health, ct_apply_health },
  { "checkup", checkup, ct_apply_checkup },
  { "undo", undo, ct_apply_undo },
  { "batch", batch, ct_apply_batch },
  { NULL },
};

const CtCommandSpec *
ct_command_specs (void)
{
  return specs;
}

const CtCommandSpec *
ct_command_find (const char *name)
{
  for (const CtCommandSpec *spec = specs; spec->name != NULL; spec++)
    if (g_str_equal (spec->name, name))
      return spec;
  return NULL;
}
