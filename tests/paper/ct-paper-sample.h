/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-form-agreement.h"
#include "ct-form-booklet.h"
#include "ct-form-calendar.h"
#include "ct-form-care-sheet.h"
#include "ct-form-cash-book.h"
#include "ct-form-cash-count.h"
#include "ct-form-collection-list.h"
#include "ct-form-consent.h"
#include "ct-form-handover.h"
#include "ct-form-meeting-sheet.h"
#include "ct-form-minutes.h"
#include "ct-form-month-report.h"
#include "ct-form-voucher.h"

/* Forms filled with the worked sample club, as it stands in December 2026, and with hostile figures. */

void            ct_paper_sample_club          (CtClubHead *club);
CtMeetingSheet *ct_paper_sample_meeting_sheet (void);
CtVoucherForm  *ct_paper_sample_receipt       (void);
CtVoucherForm  *ct_paper_sample_payment       (void);
/* A receipt of the meeting, as the collection list has it: dues, or interest. */
CtVoucherForm  *ct_paper_sample_list_receipt  (gboolean interest);
/* Every field as long as it may be, and longer. */
CtVoucherForm  *ct_paper_sample_long_voucher  (CtVoucherKind kind);
CtCollectionList *ct_paper_sample_collection  (void);
/* The operating fund: of June, or of the whole year. */
CtCashForm     *ct_paper_sample_cash_book     (gboolean year);
CtMinutes      *ct_paper_sample_minutes       (void);
CtCashCountForm    *ct_paper_sample_cash_count    (void);
/* A loan of @periods instalments of @principal each. */
CtAgreement    *ct_paper_sample_agreement     (guint periods, CtDong principal);
CtBooklet      *ct_paper_sample_booklet       (guint payments);
CtMonthReport  *ct_paper_sample_month_report  (void);
CtHandover     *ct_paper_sample_handover      (guint loans);
CtConsent      *ct_paper_sample_consent       (void);
CtCareSheet    *ct_paper_sample_care_sheet    (void);
CtWallCalendar *ct_paper_sample_calendar      (int year, int month);
/* @n_members people with names of 45 letters and @digits digits in every amount. */
CtMeetingSheet *ct_paper_sample_hard_sheet    (guint n_members, guint digits);
