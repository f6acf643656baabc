/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes every form with the sample's figures into a folder, to be looked at and to be read back by check-pdf.py. */

#include "ct-book-form.h"
#include "ct-hard-club.h"
#include "ct-list-rows.h"
#include "ct-paper-sample.h"
#include "ct-sample.h"

static const char *folder;
static int         failures;

/* What should be read on the pages, a text a line: page, then text. */
static void
write_texts (const char *name,
             CtPaper    *paper)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.txt", folder, name);
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint page = 0; page < ct_paper_get_n_pages (paper); page++)
    {
      guint n_marks;
      const CtPaperMark *marks = ct_paper_get_marks (paper, page, &n_marks);

      for (guint i = 0; i < n_marks; i++)
        if (marks[i].kind == CT_MARK_TEXT)
          {
            g_autofree char *text = g_strdelimit (g_strdup (marks[i].text), "\n", ' ');

            g_string_append_printf (lines, "%u\t%s\n", page + 1, text);
          }
    }
  g_file_set_contents (path, lines->str, lines->len, NULL);
}

static void
write_pages (const char *name,
             CtPaper    *paper)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.pdf", folder, name);
  g_autoptr(GError) error = NULL;
  CtDate day;

  ct_date_from_ymd (2026, 12, 10, &day);
  if (!ct_paper_write_pdf (paper, path, day, &error))
    {
      g_printerr ("%s\n", error->message);
      failures++;
    }
  write_texts (name, paper);
  ct_paper_unref (paper);
}

static void
write_meeting_sheets (CtFonts *fonts)
{
  g_autoptr(CtMeetingSheet) sheet = ct_paper_sample_meeting_sheet ();
  g_autoptr(CtMeetingSheet) hard = ct_paper_sample_hard_sheet (88, 9);
  g_autoptr(CtMeetingSheet) huge = ct_paper_sample_hard_sheet (400, 12);

  write_pages ("01-meeting-sheet", ct_meeting_sheet_print (sheet, fonts));
  sheet->blank = TRUE;
  write_pages ("01-meeting-sheet-blank", ct_meeting_sheet_print (sheet, fonts));
  sheet->blank = FALSE;
  sheet->separate_health = TRUE;
  write_pages ("01-meeting-sheet-separate", ct_meeting_sheet_print (sheet, fonts));
  write_pages ("01-meeting-sheet-hard", ct_meeting_sheet_print (hard, fonts));
  write_pages ("01-meeting-sheet-huge", ct_meeting_sheet_print (huge, fonts));
  g_array_set_size (sheet->rows, 0);
  write_pages ("01-meeting-sheet-empty", ct_meeting_sheet_print (sheet, fonts));
}

static void
write_vouchers (CtFonts *fonts)
{
  g_autoptr(CtVoucherForm) receipt = ct_paper_sample_receipt ();
  g_autoptr(CtVoucherForm) payment = ct_paper_sample_payment ();
  g_autoptr(CtVoucherForm) dues = ct_paper_sample_list_receipt (FALSE);
  g_autoptr(CtVoucherForm) interest = ct_paper_sample_list_receipt (TRUE);
  g_autoptr(CtVoucherForm) long_receipt = ct_paper_sample_long_voucher (CT_VOUCHER_RECEIPT);
  g_autoptr(CtVoucherForm) long_payment = ct_paper_sample_long_voucher (CT_VOUCHER_PAYMENT);
  g_autoptr(CtVoucherForm) transfer = ct_paper_sample_long_voucher (CT_VOUCHER_TRANSFER);
  g_autoptr(CtVoucherForm) blank = ct_voucher_form_new (CT_VOUCHER_PAYMENT);
  const CtVoucherForm *list[] = { dues, interest };

  write_pages ("02-receipt", ct_voucher_form_print ((const CtVoucherForm *const *) &receipt, 1, fonts));
  write_pages ("02-payment", ct_voucher_form_print ((const CtVoucherForm *const *) &payment, 1, fonts));
  write_pages ("02-from-list", ct_voucher_form_print (list, 2, fonts));
  long_payment->cancelled_on = long_payment->reprinted_on = long_payment->date;
  long_payment->cancel_reason = g_strdup ("ghi nhầm số tiền, lập lại phiếu PC 0042/2026");
  write_pages ("02-long-receipt", ct_voucher_form_print ((const CtVoucherForm *const *) &long_receipt, 1, fonts));
  write_pages ("02-long-cancelled", ct_voucher_form_print ((const CtVoucherForm *const *) &long_payment, 1, fonts));
  write_pages ("02-transfer", ct_voucher_form_print ((const CtVoucherForm *const *) &transfer, 1, fonts));
  ct_paper_sample_club (&blank->club);
  blank->blank = TRUE;
  write_pages ("02-blank", ct_voucher_form_print ((const CtVoucherForm *const *) &blank, 1, fonts));
}

static void
write_books (CtFonts *fonts)
{
  g_autoptr(CtCollectionList) list = ct_paper_sample_collection ();
  g_autoptr(CtCashForm) month = ct_paper_sample_cash_book (FALSE);
  g_autoptr(CtCashForm) year = ct_paper_sample_cash_book (TRUE);

  write_pages ("03-collection-list", ct_collection_list_print (list, fonts));
  list->signed_on_sheet = TRUE;
  write_pages ("03-collection-list-signed", ct_collection_list_print (list, fonts));
  list->blank = TRUE;
  write_pages ("03-collection-list-blank", ct_collection_list_print (list, fonts));
  write_pages ("04-cash-book-month", ct_cash_form_print (month, fonts));
  write_pages ("04-cash-book-year", ct_cash_form_print (year, fonts));
  month->blank = TRUE;
  write_pages ("04-cash-book-blank", ct_cash_form_print (month, fonts));
}

static void
write_official (CtFonts *fonts)
{
  g_autoptr(CtMinutes) minutes = ct_paper_sample_minutes ();
  g_autoptr(CtCashCountForm) count = ct_paper_sample_cash_count ();
  g_autoptr(CtMonthReport) report = ct_paper_sample_month_report ();
  g_autoptr(CtHandover) handover = ct_paper_sample_handover (17);
  g_autoptr(CtConsent) consent = ct_paper_sample_consent ();

  write_pages ("07-minutes", ct_minutes_print (minutes, fonts));
  write_pages ("08-cash-count", ct_cash_count_form_print (count, fonts));
  write_pages ("09-report", ct_month_report_print (report, fonts));
  write_pages ("10-posting", ct_month_report_print_posting (report, fonts));
  write_pages ("12-handover", ct_handover_print (handover, fonts));
  write_pages ("13-consent", ct_consent_print (consent, fonts));
  minutes->blank = count->blank = report->blank = handover->blank = consent->blank = TRUE;
  write_pages ("07-minutes-blank", ct_minutes_print (minutes, fonts));
  write_pages ("08-cash-count-blank", ct_cash_count_form_print (count, fonts));
  write_pages ("09-report-blank", ct_month_report_print (report, fonts));
  write_pages ("10-posting-blank", ct_month_report_print_posting (report, fonts));
  write_pages ("12-handover-blank", ct_handover_print (handover, fonts));
  write_pages ("13-consent-blank", ct_consent_print (consent, fonts));
}

static void
write_loans (CtFonts *fonts)
{
  static const guint periods[] = { 8, 12, 24 };
  g_autoptr(CtBooklet) booklet = ct_paper_sample_booklet (6);
  g_autoptr(CtBooklet) long_booklet = ct_paper_sample_booklet (30);

  for (gsize i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autoptr(CtAgreement) agreement = ct_paper_sample_agreement (periods[i], 500000);
      g_autofree char *name = g_strdup_printf ("05-agreement-%u", periods[i]);

      agreement->closed_on = i == 2 ? agreement->to : CT_DATE_NONE;
      agreement->effective_bp = i == 1 ? 143 : 0;
      write_pages (name, ct_agreement_print (agreement, fonts));
      if (i > 0)
        continue;
      write_pages ("05-application", ct_agreement_print_application (agreement, fonts));
      agreement->blank = TRUE;
      write_pages ("05-agreement-blank", ct_agreement_print (agreement, fonts));
      write_pages ("05-application-blank", ct_agreement_print_application (agreement, fonts));
    }
  write_pages ("06-booklet", ct_booklet_print (booklet, fonts));
  write_pages ("06-booklet-long", ct_booklet_print (long_booklet, fonts));
  booklet->blank = TRUE;
  write_pages ("06-booklet-blank", ct_booklet_print (booklet, fonts));
}

static void
write_plans (CtFonts *fonts)
{
  g_autoptr(CtCareSheet) care = ct_paper_sample_care_sheet ();
  g_autoptr(CtWallCalendar) five_weeks = ct_paper_sample_calendar (2026, 2);
  g_autoptr(CtWallCalendar) six_weeks = ct_paper_sample_calendar (2026, 8);

  write_pages ("14-care-sheet", ct_care_sheet_print (care, fonts));
  care->one_client_a_sheet = TRUE;
  write_pages ("14-care-sheet-apart", ct_care_sheet_print (care, fonts));
  care->one_client_a_sheet = FALSE;
  care->blank = TRUE;
  write_pages ("14-care-sheet-blank", ct_care_sheet_print (care, fonts));
  write_pages ("11-calendar", ct_wall_calendar_print (five_weeks, fonts));
  write_pages ("11-calendar-six-weeks", ct_wall_calendar_print (six_weeks, fonts));
  five_weeks->a3 = TRUE;
  write_pages ("11-calendar-a3", ct_wall_calendar_print (five_weeks, fonts));
}

/* ── papers that only a book fills ── */

static void
write_of_book (CtBook               *book,
               const char           *club,
               const CtBookFormKeys *keys,
               CtFonts              *fonts)
{
  static const char *const forms[] = {
    "minutes", "read-aloud", "vouchers", "review-list", "use-check", "extension", "longevity-list", "age-list", "insurance-list", NULL,
  };

  for (guint i = 0; forms[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%s", club, forms[i]);
      g_autoptr(GError) error = NULL;
      CtPaper *paper = ct_book_form_find (forms[i])->make (ct_book_get_store (book), keys, fonts, &error);

      if (paper != NULL)
        {
          write_pages (name, paper);
          continue;
        }
      g_printerr ("%s: %s\n", name, error->message);
      failures++;
    }
}

static void
execute (CtBook *book,
         json_t *command)
{
  const CtActor actor = { .at = "2026-12-31 00:00:00", .who = "" };
  g_autoptr(GError) error = NULL;

  if (ct_book_execute_json (book, command, &actor, NULL, &error))
    return;
  g_printerr ("%s\n", error->message);
  failures++;
}

/* Words in every place of a meeting's minutes, and loans to be decided on. */
static void
fill_book (CtBook     *book,
           int         meeting,
           const char *day,
           const char *words)
{
  static const char *const fields[] = {
    "guests", "programme", "opinions", "topic", "speaker", "in_need", "help", "proposals", "decisions", "plan", "tasks", "difference",
  };
  json_t *command = json_pack ("{s:s, s:i, s:s}", "do", "meeting.minutes", "meeting", meeting, "ended", "16:45");

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    json_object_set_new (command, fields[i], json_string (words));
  execute (book, command);
  for (int member = 4; member < 8; member++)
    execute (book, json_pack ("{s:s, s:i, s:s, s:I, s:i, s:s}", "do", "loan.apply", "member", member, "date", day, "amount",
                              (json_int_t) member * 1500000, "months", 12, "purpose",
                              member % 2 == 0 ? "Nuôi gà" : "Mua phân bón, giống lúa và sửa chuồng trại sau mùa mưa bão"));
}

/* The number in the first column of a list's last row. */
static int
last_of (CtBook     *book,
         const char *what,
         const char *column,
         CtDate      today)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtListRows) rows = ct_list_rows_load (ct_book_get_store (book), what, CT_DATE_NONE, today, &error);
  const char *text = rows != NULL ? ct_list_rows_text (rows, ct_list_rows_count (rows) - 1, column) : "0";

  return (int) g_ascii_strtoll (*text == 'L' ? text + 1 : text, NULL, 10);
}

static void
write_clubs (CtFonts *fonts)
{
  CtBookFormKeys keys = { .meeting = 12, .loan = 16, .member = 1, .fund = CT_FUND_NONE };
  g_autoptr(GError) error = NULL;
  g_autoptr(CtBook) sample = ct_book_create (NULL, "sample", "club", CT_DATE_NONE, &error);
  g_autoptr(CtBook) hard = ct_hard_club_new (88);

  if (sample == NULL || !ct_sample_build (sample, CT_DATE_NONE, &error))
    g_error ("%s", error->message);
  ct_date_from_ymd (2026, 12, 31, &keys.today);
  fill_book (sample, keys.meeting, "2026-12-20", "Giao thủ quỹ mua 5 suất quà Tết, mỗi suất 200.000 đồng; tổ 1 và tổ 2 trang trí hội trường trước ngày 20/12");
  write_of_book (sample, "sample", &keys, fonts);
  ct_date_from_ymd (CT_HARD_YEAR, 1, 31, &keys.today);
  keys.meeting = last_of (hard, "meetings", "meeting", keys.today);
  keys.loan = last_of (hard, "loans", "loan", keys.today);
  fill_book (hard, keys.meeting, "2023-01-30", "Câu lạc bộ giao cho thủ quỹ và các tổ trưởng phân công từng người thăm hỏi, giúp đỡ các cụ "
             "ốm đau, neo đơn, không nơi nương tựa trong những ngày giáp Tết Nguyên đán, ghi sổ đầy đủ và báo cáo lại vào buổi sinh hoạt sau");
  write_of_book (hard, "hard", &keys, fonts);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtFonts) fonts = ct_fonts_new (NULL, &error);

  if (argc != 2 || fonts == NULL)
    {
      g_printerr ("%s\n", fonts == NULL ? error->message : "print-forms FOLDER");
      return 2;
    }
  folder = argv[1];
  write_meeting_sheets (fonts);
  write_vouchers (fonts);
  write_books (fonts);
  write_official (fonts);
  write_loans (fonts);
  write_plans (fonts);
  write_clubs (fonts);
  return failures > 0;
}
