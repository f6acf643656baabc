/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-blocks.h"
#include "ct-book-club.h"
#include "ct-book-form.h"
#include "ct-list-rows.h"
#include "ct-register.h"

/* What the forms of a book share. */

/* "bà", "ông" */
const char *ct_book_form_title (const CtRegisterRow *person);
/* "tổ 1, thôn Bình An, xã An Mẫu, tỉnh Phú Thọ", or as it stands in the register; (transfer full) */
char *ct_book_form_address (const CtClubHead *club, const CtRegisterRow *person);
/* The day of a second print; none for a first one. */
CtDate ct_book_form_reprinted_on (const CtBookFormKeys *keys);
/* "14 giờ", "14 giờ 30" of "14:30"; other words stay; (transfer full) (nullable) */
char *ct_book_form_time (const char *time);
/* "0008" of "PT 0008/2026", "ĐC 0001" and the like where @series; (transfer full) */
char *ct_book_form_number (const char *voucher, gboolean series);
/* The number as printed: DC is ĐC. (transfer full) */
char *ct_book_form_voucher (const char *voucher);
/* "12/2026", and "12/2026-2" for the second meeting of a month; (transfer full) */
char *ct_book_form_meeting_number (CtStore *store, int meeting, CtDate date);
/* "L08/2026": the loan's number and the year of its first day; (transfer full) */
char *ct_book_form_loan_number (int loan, CtDate date);

/* A voucher as people speak of it: "Hội phí tháng 12/2026". (transfer full) */
typedef struct
{
  CtListRows *vouchers;
  CtListRows *postings;
  GHashTable *first_line;   /* voucher, lent → its first posting + 1 */
  CtRegister *people;
} CtBookVouchers;

gboolean ct_book_vouchers_load (CtBookVouchers *vouchers, CtStore *store, CtDate from, CtDate to, GError **error);
void     ct_book_vouchers_clear (CtBookVouchers *vouchers);
char    *ct_book_vouchers_describe (CtBookVouchers *vouchers, guint row);
/* The postings of a voucher: from @first up to, not with, @end. */
void     ct_book_vouchers_lines (CtBookVouchers *vouchers, const char *voucher, guint *first, guint *end);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CtBookVouchers, ct_book_vouchers_clear)

/* The makers, by form. */
CtPaper *ct_book_make_meeting_sheet   (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_minutes         (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_read_aloud      (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_collection_list (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_voucher         (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_cash_book       (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_cash_count      (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_application     (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_agreement       (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_booklet         (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_consent         (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_handover        (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_calendar        (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_care_sheet      (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_vouchers        (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_review_list     (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_use_check       (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_extension       (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_longevity_list  (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_age_list        (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
CtPaper *ct_book_make_insurance_list  (CtStore *store, const CtBookFormKeys *keys, CtFonts *fonts, GError **error);
