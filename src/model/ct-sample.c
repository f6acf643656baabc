/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The club of thôn Bình An, year 2026 (domain.md 9.1, 9.2, 9.4). All persons are made up. */
#include "ct-sample.h"

#include "ct-dues.h"
#include "ct-loan.h"
#include "ct-sample-people.h"

#define YEAR 2026

#define N_MEMBERS  CT_N_SAMPLE_MEMBERS
#define N_FOUNDERS 60

typedef struct
{
  int         member;
  const char *purpose;
} Borrower;

static const Borrower opening_loans[] = {
  { 3, "Nuôi gà thả vườn" }, { 8, "Trồng rau" }, { 13, "Nuôi lợn" }, { 18, "Bán hàng nước" }, { 23, "Nuôi vịt" },
  { 28, "Sửa chuồng trại" },
};
static const Borrower february_loans[] = {
  { 2, "Nuôi ong" }, { 6, "Mua giống ngan" }, { 10, "Làm đậu phụ" }, { 14, "Bán xôi" }, { 19, "Nuôi dê" },
  { 24, "Trồng nấm" }, { 30, "Nuôi gà đẻ" }, { 35, "Mua máy cắt cỏ" }, { 40, "Đan lát" }, { 45, "Nuôi lợn nái" },
};
static const Borrower august_loans[] = {
  { 28, "Nuôi gà Tết" }, { 1, "Trồng cây cảnh" }, { 5, "Nuôi cá" }, { 11, "Sửa xe" }, { 16, "Bán tạp hóa" },
  { 22, "Nuôi gà thả vườn" }, { 26, "May vá" }, { 34, "Làm bún" }, { 36, "Trồng chuối" },
};
static const Borrower october_loans[] = {
  { 4, "Bán hàng Tết" }, { 9, "Gói bánh chưng" }, { 15, "Nuôi ngan" }, { 20, "Làm hương" }, { 25, "Trồng đào" },
  { 33, "Làm mứt" },
};

static const int home_care_clients[] = { 7, 17, 32, 39, 53 };
static const int home_care_pairs[][2] = { { 10, 11 }, { 15, 25 }, { 33, 42 }, { 43, 44 }, { 49, 57 } };

typedef struct
{
  CtBook *book;
  CtDate  until;
  int     next_loan;
  int     next_activity;
} Sample;

/* ---- Issuing commands ---- */

static CtDate
day_of (int month,
        int day)
{
  CtDate date = CT_DATE_NONE;

  ct_date_from_ymd (YEAR, month, day, &date);
  return date;
}

static gboolean
has_come (const Sample *sample,
          CtDate        date)
{
  return !ct_date_is_set (sample->until) || ct_date_compare (date, sample->until) <= 0;
}

/* Takes @object over. What is dated later than the sample goes is left out. */
static gboolean
issue (Sample  *sample,
       CtDate   date,
       json_t  *object,
       GError **error)
{
  char iso[CT_DATE_ISO_LENGTH];
  g_autofree char *at = g_strdup_printf ("%s 00:00:00", ct_date_to_iso (date, iso));
  CtActor actor = { date, at, "" };

  if (!has_come (sample, date))
    {
      json_decref (object);
      return TRUE;
    }
  return ct_book_execute_json (sample->book, object, &actor, NULL, error);
}

/* A command with the field "date". */
static gboolean
issue_dated (Sample  *sample,
             CtDate   date,
             json_t  *object,
             GError **error)
{
  char iso[CT_DATE_ISO_LENGTH];

  json_object_set_new (object, "date", json_string (ct_date_to_iso (date, iso)));
  return issue (sample, date, object, error);
}

/* ---- The first day ---- */

static gboolean
add_member (Sample  *sample,
            int      no,
            CtDate   joined,
            GError **error)
{
  const CtSampleMember *member = &ct_sample_members[no - 1];
  char iso[CT_DATE_ISO_LENGTH];

  return issue (sample, joined,
                json_pack ("{s:s, s:s, s:s, s:s, s:s, s:i, s:s, s:s, s:b, s:s*}", "do", "member.add", "name", member->name,
                           "sex", member->sex == 'f' ? "f" : "m", "birth", member->birth, "joined",
                           ct_date_to_iso (joined, iso), "no", no, "household", member->household, "group", member->group,
                           "insured", member->insured, "role", member->role[0] != '\0' ? member->role : NULL),
                error);
}

static gboolean
add_founders (Sample  *sample,
              CtDate   founded,
              GError **error)
{
  static const char *const groups[] = { "1", "2", "3", "4", "5" };

  if (!issue (sample, founded,
              json_pack ("{s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s}", "do", "club.set", "name", "CLB LTHTGN thôn Bình An",
                         "village", "Bình An", "commune", "An Mẫu", "province", "Phú Thọ", "place", "Nhà văn hóa thôn Bình An",
                         "founded", "2024-05-10", "code", "PT-AM-BA"),
              error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    if (!issue (sample, founded, json_pack ("{s:s, s:s}", "do", "group.add", "name", groups[i]), error))
      return FALSE;
  for (int no = 1; no <= N_FOUNDERS; no++)
    if (!add_member (sample, no, founded, error))
      return FALSE;
  return TRUE;
}

static gboolean
open_fund (Sample     *sample,
           CtDate      date,
           const char *fund,
           CtDong      amount,
           const char *origin,
           int         member,
           GError    **error)
{
  json_t *object = json_pack ("{s:s, s:s, s:I, s:s}", "do", "fund.open", "fund", fund, "amount", (json_int_t) amount,
                              "origin", origin);

  if (member != 0)
    json_object_set_new (object, "member", json_integer (member));
  return issue_dated (sample, date, object, error);
}

static gboolean
open_book (Sample  *sample,
           GError **error)
{
  CtDate first = day_of (1, 1);

  if (!open_fund (sample, first, "QTTN", 29000000, "support", 0, error))
    return FALSE;
  for (int no = 1; no <= N_FOUNDERS; no += 3)
    if (!open_fund (sample, first, "QTTN", 500000, "contribution", no, error))
      return FALSE;
  if (!open_fund (sample, first, "QHD", 2450000, "other", 0, error) ||
      !open_fund (sample, first, "QCS", 1800000, "other", 0, error) ||
      !open_fund (sample, first, "QDP", 2000000, "other", 0, error))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (opening_loans); i++)
    if (!issue_dated (sample, first,
                      json_pack ("{s:s, s:i, s:i, s:i, s:s, s:s, s:f, s:s, s:i}", "do", "loan.opening", "member",
                                 opening_loans[i].member, "amount", 6000000, "months", 12, "purpose",
                                 opening_loans[i].purpose, "method", "declining", "rate", 1.0, "disbursed", "2025-07-10",
                                 "paid_principal", 2500000),
                      error))
      return FALSE;
  sample->next_loan = G_N_ELEMENTS (opening_loans) + 1;
  return TRUE;
}

/* ---- A meeting ---- */

static gboolean
is_absent (int member,
           int month)
{
  return (7 * member + 5 * month) % 13 == 0;
}

/* What the special cases of 9.2 say of a loan in a month: nothing is paid. */
static gboolean
is_unpaid (int loan,
           int month)
{
  return (loan == 12 && (month == 6 || month == 7)) || (loan == 16 && month >= 8);
}

static gboolean
propose_loans (Sample  *sample,
               int      member,
               CtDate   date,
               CtDong  *principal,
               CtDong  *interest,
               GError **error)
{
  g_autoptr(GPtrArray) loans = ct_loan_load_of_member (ct_book_get_store (sample->book), member, date, error);

  *principal = *interest = 0;
  if (loans == NULL)
    return FALSE;
  for (guint i = 0; i < loans->len; i++)
    {
      const CtLoanAccount *loan = loans->pdata[i];
      CtDong due_principal, due_interest;

      if (is_unpaid (loan->no, ct_date_month (date)))
        continue;
      ct_loan_account_due_by (loan, date, date, &due_principal, &due_interest);
      *principal += due_principal;
      *interest += due_interest;
    }
  return TRUE;
}

static void
set_amount (json_t     *row,
            const char *field,
            CtDong      amount)
{
  if (amount > 0)
    json_object_set_new (row, field, json_integer (amount));
}

static void
set_health (json_t *row,
            int     k,
            int     m)
{
  int half_kilograms = 2 * (42 + (7 * k) % 19 + (ct_sample_members[k - 1].sex == 'm' ? 6 : 0)) + (k + m) % 3;

  json_object_set_new (row, "systolic", json_integer (112 + (11 * k) % 41 + (5 * m + k) % 9 - 4));
  json_object_set_new (row, "diastolic", json_integer (68 + (7 * k) % 23 + (3 * m + k) % 7 - 3));
  json_object_set_new (row, "weight", json_real (half_kilograms / 2.0));
}

/* Who is not there pays the loan through the group's leader, and the dues next time. */
static gboolean
key_row (Sample  *sample,
         int      meeting,
         int      member,
         CtDate   date,
         GError **error)
{
  int month = ct_date_month (date);
  gboolean absent = is_absent (member, month);
  CtStore *store = ct_book_get_store (sample->book);
  g_autoptr(CtSettingsHistory) settings = ct_settings_history_load (store, error);
  CtDong principal, interest;
  CtDuesFigures dues;
  json_t *row;

  if (settings == NULL || !ct_dues_of_member (store, settings, member, date, &dues, error) ||
      !propose_loans (sample, member, date, &principal, &interest, error))
    return FALSE;

  row = json_pack ("{s:s, s:i, s:i, s:b}", "do", "meeting.row", "meeting", meeting, "member", member, "present", !absent);
  set_amount (row, "dues", absent ? 0 : dues.arrears);
  set_amount (row, "principal", principal);
  set_amount (row, "interest", interest);
  if (!absent)
    set_health (row, member, month);
  return issue (sample, date, row, error);
}

static gboolean
is_here (int    member,
         CtDate date)
{
  return !(member == 13 && ct_date_compare (date, day_of (5, 20)) >= 0) &&
         !(member == 52 && ct_date_compare (date, day_of (9, 5)) >= 0) &&
         !(member == 61 && ct_date_compare (date, day_of (4, 10)) < 0) &&
         !(member == 62 && ct_date_compare (date, day_of (9, 10)) < 0);
}

static gboolean
hold_meeting (Sample  *sample,
              int      month,
              GError **error)
{
  CtDate date = day_of (month, 10);

  if (!has_come (sample, date))
    return TRUE;
  if (!issue_dated (sample, date, json_pack ("{s:s, s:s, s:s}", "do", "meeting.open", "time", "14:00", "place",
                                             "Nhà văn hóa thôn Bình An"), error))
    return FALSE;
  for (int no = 1; no <= N_MEMBERS; no++)
    if (is_here (no, date) && !key_row (sample, month, no, date, error))
      return FALSE;
  return issue (sample, date, json_pack ("{s:s, s:i}", "do", "meeting.post", "meeting", month), error);
}

/* ---- Loans paid out at a meeting ---- */

static gboolean
lend (Sample         *sample,
      CtDate          date,
      const Borrower *borrowers,
      gsize           n,
      CtDong          amount,
      int             months,
      const char     *method,
      GError        **error)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *label = ct_loan_dup_label (sample->next_loan++);

      if (!issue_dated (sample, date,
                        json_pack ("{s:s, s:i, s:I, s:i, s:s, s:s, s:f}", "do", "loan.apply", "member", borrowers[i].member,
                                   "amount", (json_int_t) amount, "months", months, "purpose", borrowers[i].purpose, "method",
                                   method, "rate", 0.8),
                        error) ||
          !issue_dated (sample, date, json_pack ("{s:s, s:s}", "do", "loan.approve", "loan", label), error) ||
          !issue_dated (sample, date, json_pack ("{s:s, s:s}", "do", "loan.disburse", "loan", label), error))
        return FALSE;
    }
  return TRUE;
}

/* ---- Other money ---- */

static gboolean
pay (Sample     *sample,
     CtDate      date,
     const char *fund,
     CtDong      amount,
     const char *category,
     const char *text,
     int         turns,
     GError    **error)
{
  json_t *object = json_pack ("{s:s, s:s, s:I, s:s, s:s}", "do", "payment", "fund", fund, "amount", (json_int_t) amount,
                              "category", category, "text", text);

  if (turns > 0)
    json_object_set_new (object, "turns", json_integer (turns));
  return issue_dated (sample, date, object, error);
}

static gboolean
pay_monthly (Sample  *sample,
             int      month,
             GError **error)
{
  CtDate date = day_of (month, 10);
  int turns = month % 2 == 1 ? 2 : 1;

  return pay (sample, date, "QHD", 200000, "meeting", "Chè, nước buổi sinh hoạt", 0, error) &&
         (month % 3 != 1 || pay (sample, date, "QHD", 150000, "printing", "In phiếu, sổ sách", 0, error)) &&
         pay (sample, date, "QCS", 200000 * turns, "sick", "Thăm thành viên ốm", turns, error);
}

static gboolean
record_activity (Sample     *sample,
                 CtDate      date,
                 int         area,
                 const char *kind,
                 const char *title,
                 json_t     *result,
                 GError    **error)
{
  if (!has_come (sample, date))
    {
      json_decref (result);
      return TRUE;
    }
  json_object_set_new (result, "do", json_string ("activity.record"));
  json_object_set_new (result, "activity", json_integer (sample->next_activity++));
  return issue_dated (sample, date,
                      json_pack ("{s:s, s:i, s:s, s:s}", "do", "activity.plan", "area", area, "kind", kind, "title", title),
                      error) &&
         issue_dated (sample, date, result, error);
}

static gboolean
checkup (Sample  *sample,
         int      month,
         GError **error)
{
  CtDate date = day_of (month, 10);
  json_t *numbers = json_array ();

  for (int no = 1; no <= N_MEMBERS; no++)
    if (is_here (no, date) && !is_absent (no, month))
      json_array_append_new (numbers, json_integer (no));
  return issue_dated (sample, date,
                      json_pack ("{s:s, s:s, s:o}", "do", "checkup", "place", "Trạm y tế xã An Mẫu", "members", numbers), error);
}

/* What happens once, in the months in which it happens. */
static gboolean
hold_special_events (Sample  *sample,
                     int      month,
                     GError **error)
{
  CtDate date = day_of (month, 10);

  switch (month)
    {
    case 2:
      return issue_dated (sample, date,
                          json_pack ("{s:s, s:s, s:i, s:s, s:s, s:s}", "do", "receipt", "fund", "QCS", "amount", 5000000,
                                     "category", "donation", "text", "Ủng hộ quà Tết", "party", "Con em xa quê"),
                          error) &&
             pay (sample, date, "QCS", 3000000, "gift", "Quà Tết cho thành viên", 0, error) &&
             lend (sample, date, february_loans, G_N_ELEMENTS (february_loans), 4000000, 8, "declining", error);
    case 3:
      return pay (sample, date, "QHD", 900000, "equipment", "Mua máy đo huyết áp", 0, error);
    case 4:
    case 10:
      return checkup (sample, month, error) &&
             (month == 4 || lend (sample, date, october_loans, G_N_ELEMENTS (october_loans), 2000000, 4, "flat", error));
    case 6:
      return issue_dated (sample, date,
                          json_pack ("{s:s, s:s, s:s}", "do", "loan.write_off", "loan", "L03", "resolution",
                                     "Biên bản họp CLB ngày 10/06/2026"),
                          error) &&
             issue_dated (sample, date,
                          json_pack ("{s:s, s:s, s:i, s:s, s:s}", "do", "loan.extend", "loan", "L14", "months", 6,
                                     "interest_only_until", "2026-12-31", "resolution", "Biên bản họp CLB ngày 10/06/2026"),
                          error) &&
             open_fund (sample, date, "QTTN", 5000000, "support", 0, error);
    case 8:
      return lend (sample, date, august_loans, G_N_ELEMENTS (august_loans), 4000000, 12, "bullet", error);
    case 9:
      return issue_dated (sample, date, json_pack ("{s:s, s:i, s:i}", "do", "refund", "member", 52, "amount", 500000), error);
    default:
      return TRUE;
    }
}

/* Before the meeting of the month: who comes and goes, and what is dated earlier. */
static gboolean
hold_earlier_events (Sample  *sample,
                     int      month,
                     GError **error)
{
  switch (month)
    {
    case 4:
      return !has_come (sample, day_of (4, 10)) || add_member (sample, 61, day_of (4, 10), error);
    case 6:
      return issue_dated (sample, day_of (5, 20), json_pack ("{s:s, s:i, s:s}", "do", "member.leave", "member", 13, "reason", "died"),
                          error) &&
             record_activity (sample, day_of (6, 6), 8, "gây quỹ", "Ngày Người cao tuổi Việt Nam",
                              json_pack ("{s:i, s:i, s:i}", "income", 3000000, "cost", 1200000, "participants", 58), error);
    case 9:
      return issue_dated (sample, day_of (9, 5), json_pack ("{s:s, s:i, s:s}", "do", "member.leave", "member", 52, "reason", "moved"),
                          error) &&
             (!has_come (sample, day_of (9, 10)) || add_member (sample, 62, day_of (9, 10), error));
    case 10:
      return pay (sample, day_of (10, 1), "QHD", 2500000, "event", "Ngày Quốc tế Người cao tuổi", 0, error);
    default:
      return TRUE;
    }
}

/* ---- Activities and home care of a month (9.4) ---- */

static gboolean
hold_activities (Sample  *sample,
                 int      month,
                 GError **error)
{
  CtDate meeting = day_of (month, 10), later = day_of (month, 20);

  if (!record_activity (sample, meeting, 2, "nói chuyện sức khỏe", "Nói chuyện sức khỏe", json_pack ("{s:i}", "participants", 55), error) ||
      !record_activity (sample, later, 4, "vệ sinh môi trường", "Vệ sinh đường làng",
                        json_pack ("{s:i, s:i}", "workdays", 4 + 3 * (month % 3), "participants", 12), error) ||
      !record_activity (sample, day_of (month, 5), 6, "loa truyền thanh", "Tin trên loa truyền thanh", json_object (), error))
    return FALSE;
  if ((month == 3 || month == 9) &&
      !record_activity (sample, meeting, 1, "tập huấn kỹ thuật", "Tập huấn kỹ thuật chăn nuôi", json_pack ("{s:i}", "participants", 40), error))
    return FALSE;
  if (month % 3 == 2 &&
      (!record_activity (sample, later, 5, "vụ việc quyền lợi", "Hỗ trợ làm hồ sơ trợ cấp",
                         json_pack ("{s:i, s:s}", "helped", month == 11 ? 0 : 1, "note", month == 11 ? "chưa xong" : "đã giải quyết"), error) ||
       !record_activity (sample, later, 7, "giao lưu", "Giao lưu văn nghệ", json_pack ("{s:i}", "participants", 30), error)))
    return FALSE;
  if (month == 10 && !record_activity (sample, day_of (10, 15), 6, "tin bài", "Bài viết về câu lạc bộ trên báo", json_object (), error))
    return FALSE;
  return month != 7 || record_activity (sample, day_of (7, 15), 8, "hiện vật", "Nhận xe lăn ủng hộ",
                                        json_pack ("{s:i}", "goods_value", 2000000), error);
}

static gboolean
make_visits (Sample  *sample,
             int      month,
             GError **error)
{
  CtDate end = ct_date_month_end (day_of (month, 1));

  for (CtDate date = day_of (month, 1); ct_date_compare (date, end) <= 0; date = ct_date_add_days (date, 1))
    for (gsize i = 0; ct_date_weekday (date) == 3 && i < G_N_ELEMENTS (home_care_clients); i++)
      if (!issue_dated (sample, date,
                        json_pack ("{s:s, s:i, s:[i, i], s:i}", "do", "visit", "member", home_care_clients[i], "volunteers",
                                   home_care_pairs[i][0], home_care_pairs[i][1], "hours", 2),
                        error))
        return FALSE;
  return TRUE;
}

static gboolean
live_month (Sample  *sample,
            int      month,
            GError **error)
{
  CtDate date = day_of (month, 10);

  return hold_earlier_events (sample, month, error) && hold_meeting (sample, month, error) &&
         pay_monthly (sample, month, error) && hold_special_events (sample, month, error) &&
         (month % 3 != 0 || issue_dated (sample, date, json_pack ("{s:s}", "do", "interest.split"), error)) &&
         hold_activities (sample, month, error) && make_visits (sample, month, error);
}

gboolean
ct_sample_build (CtBook  *book,
                 CtDate   until,
                 GError **error)
{
  Sample sample = { .book = book, .until = until, .next_activity = 1 };
  CtDate founded = CT_DATE_NONE;
  gboolean built;

  ct_date_from_ymd (2024, 5, 10, &founded);
  if (!ct_book_begin_bulk (book, error))
    return FALSE;
  built = add_founders (&sample, founded, error) && open_book (&sample, error);
  for (int month = 1; built && month <= 12; month++)
    built = live_month (&sample, month, error);
  return ct_book_end_bulk (book, built, built ? error : NULL);
}
