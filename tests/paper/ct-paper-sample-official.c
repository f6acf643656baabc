/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-paper-sample.h"

static CtDate
day (int year, int month, int number)
{
  CtDate date = CT_DATE_NONE;

  ct_date_from_ymd (year, month, number, &date);
  return date;
}

static void
add_funds (GArray *funds)
{
  ct_fund_lines_add (funds, "Quỹ tăng thu nhập", 16506800, 3454400, 0, 19961200);
  ct_fund_lines_add (funds, "Quỹ hoạt động", 4795100, 860800, 200000, 5455900);
  ct_fund_lines_add (funds, "Quỹ chăm sóc", 651700, 113600, 200000, 565300);
  ct_fund_lines_add (funds, "Quỹ dự phòng rủi ro", 1751700, 113600, 0, 1865300);
  ct_fund_lines_add (funds, "Lãi chờ phân bổ", 736000, 400000, 1136000, 0);
}

CtMinutes *
ct_paper_sample_minutes (void)
{
  CtMinutes *minutes = ct_minutes_new ();

  ct_paper_sample_club (&minutes->club);
  minutes->number = g_strdup ("12/2026/BB-CLB");
  minutes->date = day (2026, 12, 10);
  minutes->time = g_strdup ("14 giờ 00");
  minutes->place = g_strdup ("Nhà văn hóa thôn Bình An");
  minutes->members = 60;
  minutes->present = 55;
  minutes->readings = 55;
  minutes->high_readings = 17;
  minutes->sick_visits = 1;
  minutes->sick_money = 200000;
  minutes->sick_fund = g_strdup ("Quỹ chăm sóc");
  minutes->loan_payers = 16;
  minutes->principal = 3000000;
  minutes->interest = 400000;
  minutes->outstanding = 45500000;
  minutes->overdue = 1500000;
  minutes->dues_payers = 49;
  minutes->dues = 520000;
  minutes->dues_owing = 5;
  minutes->dues_owed = 50000;
  minutes->split_period = g_strdup ("quý IV năm 2026");
  minutes->split_total = 1136000;
  ct_minutes_add_share (minutes, "Nhập vốn QTTN", 40, 454400);
  ct_minutes_add_share (minutes, "Quỹ hoạt động", 30, 340800);
  ct_minutes_add_share (minutes, "Quỹ chăm sóc", 10, 113600);
  ct_minutes_add_share (minutes, "Quỹ dự phòng", 10, 113600);
  ct_minutes_add_share (minutes, "Bồi dưỡng BCN", 10, 113600);
  add_funds (minutes->funds);
  minutes->transfers = 1022400;
  minutes->next_meeting = day (2027, 1, 10);
  minutes->code = g_strdup ("7c1e90ab44d2f063");
  return minutes;
}

CtCashCountForm *
ct_paper_sample_cash_count (void)
{
  static const gint64 pieces[CT_CASH_COUNT_FORM_NOTES] = { 40, 25, 18, 12, 15, 9, 8, 6, 5 };
  CtCashCountForm *count = ct_cash_count_form_new ();

  ct_paper_sample_club (&count->club);
  count->number = g_strdup ("12/2026/KKQ-CLB");
  count->date = day (2026, 12, 31);
  count->time = g_strdup ("16 giờ 00");
  count->place = g_strdup ("Nhà văn hóa thôn Bình An");
  count->is_counted = TRUE;
  memcpy (count->pieces, pieces, sizeof pieces);
  add_funds (count->funds);
  count->reason = g_strdup ("phần lẻ dưới 1.000 đồng khi phân bổ lãi quý III và quý IV, không có tiền lẻ.");
  count->conclusion = g_strdup ("quỹ khớp sổ; số lẻ 700 đồng để lại trong sổ, theo dõi tiếp.");
  return count;
}

CtAgreement *
ct_paper_sample_agreement (guint  periods,
                           CtDong principal)
{
  CtAgreement *agreement = ct_agreement_new ();
  CtDong balance = periods * principal;

  ct_paper_sample_club (&agreement->club);
  agreement->number = g_strdup ("08/2026/KU-CLB");
  agreement->date = agreement->from = day (2026, 2, 10);
  agreement->title = g_strdup ("bà");
  agreement->name = g_strdup ("Đinh Thị Ánh");
  agreement->birth = g_strdup ("1964");
  agreement->group = g_strdup ("1");
  agreement->id_number = g_strdup ("025164000006");
  agreement->address = g_strdup ("tổ 1, thôn Bình An, xã An Mẫu, tỉnh Phú Thọ");
  agreement->approval = g_strdup ("số 02/BB-CLB ngày 08/02/2026");
  agreement->amount = balance;
  agreement->purpose = g_strdup ("nuôi lợn thịt");
  agreement->rate_bp = 80;
  agreement->method = g_strdup ("trên dư nợ thực tế giảm dần");
  agreement->months = periods;
  agreement->to = ct_date_month_day (agreement->from, periods, 10);
  agreement->repayment = g_strdup ("gốc và lãi trả hằng tháng, vào ngày sinh hoạt CLB (ngày 10)");
  for (guint i = 1; i <= periods; i++)
    {
      CtDong interest = ct_dong_round_fraction (balance * 80, CT_BP, 1, CT_ROUND_HALF_UP);

      balance -= principal;
      ct_agreement_add_row (agreement, ct_date_month_day (agreement->from, i, 10), principal, interest, balance);
    }
  return agreement;
}

CtBooklet *
ct_paper_sample_booklet (guint payments)
{
  CtBooklet *booklet = ct_booklet_new ();
  CtDong balance = 500000 * (payments + 2);

  ct_paper_sample_club (&booklet->club);
  booklet->number = g_strdup ("12/2026");
  booklet->title = g_strdup ("Bà");
  booklet->name = g_strdup ("Bùi Thị Lan");
  booklet->group = g_strdup ("2");
  booklet->purpose = g_strdup ("nuôi gà đẻ");
  booklet->amount = balance;
  booklet->disbursed_on = day (2026, 2, 10);
  booklet->rate = g_strdup ("0,80 %/tháng, dư nợ");
  booklet->last_due = day (2026, 10, 10);
  booklet->next_due = day (2026, 9, 10);
  booklet->next_principal = 500000;
  booklet->next_interest = 8000;
  booklet->printed_on = day (2026, 8, 10);
  ct_booklet_add_row (booklet, CT_BOOKLET_DISBURSED, booklet->disbursed_on, 0, 0, balance);
  for (guint i = 1; i <= payments; i++)
    {
      gboolean missed = i == 4 || i == 5;
      CtDong interest = missed ? 0 : 4000;

      balance -= missed ? 0 : 500000;
      ct_booklet_add_row (booklet, missed ? CT_BOOKLET_MISSED : CT_BOOKLET_PAID, ct_date_month_day (booklet->disbursed_on, i, 10),
                          missed ? 0 : 500000, interest, balance);
    }
  return booklet;
}

CtMonthReport *
ct_paper_sample_month_report (void)
{
  static const char *const results[CT_REPORT_AREAS][2] = {
    { "Thu gốc, lãi đúng kỳ 16 khoản; 1 khoản quá hạn", "16/17" },
    { "Cân, đo huyết áp tại buổi sinh hoạt; chỉ số cao 17 người", "55 lượt" },
    { "10 TNV chăm sóc 5 người, mỗi tuần một lần", "25 lượt" },
    { "Vệ sinh đường làng; thăm ốm 1 lượt, 200.000 đ", "4 công" },
    { "Không có vụ việc mới", "0" },
    { "1 buổi nói chuyện tại sinh hoạt; 1 bài phát thanh", "2" },
    { "Văn nghệ, trò chơi trong buổi sinh hoạt", "1 buổi" },
    { "Không phát sinh", "0 đ" },
  };
  CtMonthReport *report = ct_month_report_new ();

  ct_paper_sample_club (&report->club);
  report->number = g_strdup ("12/2026/BC-CLB");
  report->from = day (2026, 12, 1);
  report->to = report->date = report->posted_from = day (2026, 12, 31);
  report->posted_to = day (2027, 1, 10);
  report->members = 60;
  report->women = 40;
  report->older = 43;
  report->meeting = day (2026, 12, 10);
  report->meeting_members = 60;
  report->present = 55;
  add_funds (report->funds);
  report->transfers = 1022400;
  report->capital_cash = 19961200;
  report->capital = 65461200;
  report->all_funds = 73347700;
  report->principal = 3000000;
  report->interest = 400000;
  report->outstanding = 45500000;
  report->overdue = 1500000;
  report->borrowers = 17;
  report->overdue_borrowers = 1;
  for (guint i = 0; i < CT_REPORT_AREAS; i++)
    {
      report->results[i] = g_strdup (results[i][0]);
      report->figures[i] = g_strdup (results[i][1]);
    }
  report->difficulties = g_strdup ("một khoản vay quá hạn 143 ngày, tổ trưởng và BCN đã gặp gia đình hai lần.");
  report->proposals = g_strdup ("Hội NCT xã hỗ trợ 01 máy đo huyết áp cho tổ 5 ở xa nhà văn hóa.");
  report->plan = g_strdup ("sinh hoạt ngày 10/01/2027; rà soát hộ nghèo, thẻ BHYT; chuẩn bị quà Tết, mừng thọ.");
  report->code = g_strdup ("d6212441be3a5a5f");
  return report;
}

CtHandover *
ct_paper_sample_handover (guint loans)
{
  CtHandover *handover = ct_handover_new ();

  ct_paper_sample_club (&handover->club);
  handover->number = g_strdup ("01/2027/BBBG-CLB");
  handover->date = day (2027, 1, 10);
  handover->place = g_strdup ("Nhà văn hóa thôn Bình An");
  handover->giver = (CtHandoverParty) { g_strdup ("bà"), g_strdup ("Phạm Thị Hương"), g_strdup ("1966"), g_strdup ("Thủ quỹ") };
  handover->receiver = (CtHandoverParty) { g_strdup ("bà"), g_strdup ("Hoàng Thị Thảo"), g_strdup ("1984"), g_strdup ("thành viên tổ 4") };
  handover->books_closed = day (2026, 12, 31);
  add_funds (handover->funds);
  for (guint i = 0; i < loans; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u/26", 14 + i);
      g_autofree char *name = g_strdup_printf ("Nguyễn Thị Hoa %c", 'A' + (char) (i % 26));

      ct_handover_add_loan (handover, number, name, 1950 + i % 40, day (2027, 8, 10), i < 11 ? 4000000 : 1000000, i == 1 ? 1500000 : 0);
    }
  handover->loan_note = g_strdup ("Khế ước 14/26 đã gia hạn (biên bản số 06/2026). Khế ước 16/26: lãi chưa thu 60.000 đ.");
  ct_handover_add_book (handover, "Phiếu thu", 1, "PT 0001", "PT 0039");
  ct_handover_add_book (handover, "Phiếu chi", 1, "PC 0001", "PC 0040");
  ct_handover_add_book (handover, "Phiếu điều chuyển quỹ", 1, "ĐC 01", "ĐC 17");
  ct_handover_add_book (handover, "Khế ước vay vốn (bản CLB giữ)", 1, "01/25", "31/26");
  ct_handover_add_book (handover, "Sổ quỹ tiền mặt (mỗi quỹ một quyển)", 5, NULL, NULL);
  ct_handover_add_book (handover, "Tệp sổ máy tính, bản sao lưu USB", 1, NULL, NULL);
  ct_handover_add_asset (handover, "Máy đo huyết áp", "1", 900000, NULL);
  ct_handover_add_asset (handover, "Xe lăn (được tặng)", "1", 2000000, NULL);
  handover->open_matters = g_strdup ("1. Nợ hội phí 05 người, 50.000 đ.   2. Thu nợ quá hạn khế ước 16/26.");
  return handover;
}

CtConsent *
ct_paper_sample_consent (void)
{
  CtConsent *consent = ct_consent_new ();

  ct_paper_sample_club (&consent->club);
  consent->title = g_strdup ("Bà");
  consent->name = g_strdup ("Vũ Thị Lương");
  consent->birth = g_strdup ("15/08/1963");
  consent->address = g_strdup ("Tổ 3, thôn Bình An, xã An Mẫu");
  consent->printed_on = day (2026, 12, 10);
  return consent;
}

CtCareSheet *
ct_paper_sample_care_sheet (void)
{
  static const struct { const char *title, *name; int birth; const char *group, *volunteers; } clients[] = {
    { "Ông", "Hoàng Văn Bảy", 1944, "1", "Bùi Thị Chung và Nguyễn Văn Cường" },
    { "Bà", "Hà Thị Hiền", 1945, "2", "Nguyễn Văn Đức và Lê Thị Liên" },
    { "Bà", "Trần Thị Nhàn", 1943, "3", "Lê Thị Nhung và Nguyễn Thị Thanh" },
    { "Bà", "Bùi Thị Sáu", 1938, "4", "Lê Văn Thắng và Hoàng Thị Thảo" },
    { "Ông", "Đinh Văn Tư", 1940, "5", "Phạm Thị Thủy và Trần Thị Yến" },
  };
  CtCareSheet *sheet = ct_care_sheet_new ();

  ct_paper_sample_club (&sheet->club);
  sheet->number = g_strdup ("CS 12/2026");
  sheet->month = day (2026, 12, 1);
  sheet->weekday = 3;
  sheet->planned_turns = 50;
  for (gsize i = 0; i < G_N_ELEMENTS (clients); i++)
    {
      CtCareClient *client = ct_care_sheet_add_client (sheet);

      client->title = g_strdup (clients[i].title);
      client->name = g_strdup (clients[i].name);
      client->birth_year = clients[i].birth;
      client->group = g_strdup (clients[i].group);
      client->volunteers = g_strdup (clients[i].volunteers);
      for (int j = 2; j <= 31; j += 7)
        {
          CtDate date = day (2026, 12, j);

          g_array_append_val (client->days, date);
        }
    }
  return sheet;
}

CtWallCalendar *
ct_paper_sample_calendar (int year,
                          int month)
{
  static const struct { int day, area; const char *text; } entries[] = {
    { 1, 4, "7h dọn đường làng" }, { 4, 3, "Thăm 5 cụ" }, { 8, 4, "7h quét nhà văn hóa" }, { 11, 3, "Thăm 5 cụ" },
    { 13, 6, "Bài phát thanh: ăn Tết an toàn" }, { 18, 3, "Thăm 5 cụ" }, { 20, 7, "8h mừng thọ: bà Hòa, ông Phúc 70 tuổi" },
    { 24, 7, "14h giao lưu văn nghệ đầu xuân" }, { 25, 3, "Thăm 5 cụ" }, { 27, 2, "8h đo huyết áp tại trạm y tế" },
    { 25, 8, "9h nhận quà của doanh nghiệp" }, { 25, 1, "14h tập huấn chăn nuôi gà" }, { 25, 5, "16h nghe phổ biến luật" },
  };
  static const struct { int day; const char *name; gboolean off, great; } holidays[] = {
    { 3, "Thành lập Đảng", FALSE, FALSE }, { 10, "Tết Ông Táo", FALSE, FALSE }, { 16, "Giao thừa", FALSE, FALSE },
    { 17, "Tết Nguyên đán", TRUE, TRUE }, { 18, "Mùng 2 Tết", TRUE, FALSE }, { 19, "Mùng 3 Tết", TRUE, FALSE },
  };
  CtWallCalendar *calendar = ct_wall_calendar_new ();

  ct_paper_sample_club (&calendar->club);
  calendar->month = day (year, month, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    ct_wall_calendar_add_entry (calendar, entries[i].day, entries[i].area, entries[i].text);
  for (gsize i = 0; i < G_N_ELEMENTS (holidays); i++)
    {
      CtCalendarDay *calendar_day = &calendar->days[holidays[i].day - 1];

      calendar_day->holiday = g_strdup (holidays[i].name);
      calendar_day->is_holiday = holidays[i].off;
      calendar_day->is_great = holidays[i].great;
    }
  calendar->days[9].meeting = g_strdup ("14h SINH HOẠT cân đo, thu tiền");
  g_ptr_array_add (calendar->notes, g_strdup ("Ngày 10 mang theo sổ vay vốn, hội phí 10.000 đ"));
  g_ptr_array_add (calendar->notes, g_strdup ("Gốc, lãi kỳ tháng 02 nộp tại buổi sinh hoạt"));
  calendar->contact = g_strdup ("Việc của CLB hỏi bà Nguyễn Thị Hòa (Chủ nhiệm), điện thoại 0912 345 678.");
  return calendar;
}
