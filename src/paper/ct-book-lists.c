/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists that a board works through: who is to be honoured, who reaches an age, whose insurance ends, which loans are to be
 * decided on. What a column shows is data; the pen has the rest. */

#include "ct-book-form-private.h"
#include "ct-command.h"
#include "ct-funds.h"
#include "ct-loan.h"
#include "ct-people-list.h"
#include "ct-wording.h"

#define ROW_HEIGHT     8.4
#define BLANK_ROWS     16
#define SPARE_ROWS     3

typedef enum
{
  SHOW_PEN,
  SHOW_NUMBER,
  SHOW_NAME,
  SHOW_BIRTH,
  SHOW_AGE,        /* that is reached this year */
  SHOW_GROUP,
  SHOW_REASON,
  SHOW_INSURANCE,
} Show;

typedef struct
{
  const char *heading;
  double      width;
  Show        show;
} Column;

/* What a list is of. */
typedef enum
{
  LIST_LONGEVITY,
  LIST_RIGHTS,
  LIST_INSURANCE,
} Kind;

typedef struct
{
  const char      *title;        /* "DANH SÁCH MỪNG THỌ NĂM %d" */
  const char      *foot;
  const char      *note;         /* under the table */
  Kind             kind;
  const Column    *columns;
  guint            n_columns;
} PeopleList;

/* --- People ---------------------------------------------------------------------------------------------------------- */

static gboolean
is_listed (const PeopleList    *list,
           const CtRegisterRow *person,
           CtDate               today)
{
  if (!ct_register_row_is_member (person))
    return FALSE;
  switch (list->kind)
    {
    case LIST_LONGEVITY:
      return ct_people_longevity_age (person, ct_date_year (today)) > 0;
    case LIST_RIGHTS:
      return ct_people_rights_age (person, ct_date_year (today)) > 0;
    case LIST_INSURANCE:
    default:
      return ct_people_needs_insurance (person, today);
    }
}

static const char *
reason_of (int age)
{
  switch (age)
    {
    case 60:
      return "đủ tuổi vào Hội Người cao tuổi";
    case 70:
      return "hộ nghèo, cận nghèo: xem xét trợ cấp hưu trí xã hội";
    default:
      return "xem xét trợ cấp hưu trí xã hội";
    }
}

static void
show_cell (const PeopleList    *list,
           CtPrintRow          *row,
           guint                column,
           guint                number,
           const CtRegisterRow *person,
           CtDate               today)
{
  g_autofree char *text = NULL;

  switch (list->columns[column].show)
    {
    case SHOW_NUMBER:
      ct_print_row_set_number (row, column, number);
      return;
    case SHOW_NAME:
      text = g_strdup (person->name);
      break;
    case SHOW_BIRTH:
      text = ct_birth_dup_vi (person->birth);
      break;
    case SHOW_AGE:
      text = g_strdup_printf ("%d", ct_date_year (today) - person->birth.year);
      break;
    case SHOW_GROUP:
      text = g_strdup_printf ("%s%s", *person->group != '\0' && g_ascii_isdigit (*person->group) ? "tổ " : "", person->group);
      break;
    case SHOW_REASON:
      text = g_strdup (reason_of (ct_people_rights_age (person, ct_date_year (today))));
      break;
    case SHOW_INSURANCE:
      text = !person->insured ? g_strdup ("chưa có thẻ") : g_strdup (person->insurance_until);
      break;
    case SHOW_PEN:
    default:
      return;
    }
  ct_print_row_set_text (row, column, text);
}

static CtPrintTable *
make_people_table (const PeopleList *list,
                   const CtRegister *people,
                   CtDate            today,
                   gboolean          blank)
{
  static const CtPrintColumnKind kinds[] = {
    [SHOW_PEN] = CT_COLUMN_PEN, [SHOW_NAME] = CT_COLUMN_NAME, [SHOW_REASON] = CT_COLUMN_WORDS,
    [SHOW_INSURANCE] = CT_COLUMN_TEXT,
  };
  CtPrintOptions options = { .row_height = ROW_HEIGHT, .note_column = CT_NOTE_BEHIND };
  g_autofree CtPrintColumn *columns = g_new0 (CtPrintColumn, list->n_columns);
  g_autoptr(GPtrArray) sorted = g_ptr_array_new ();
  CtPrintTable *table;

  for (guint i = 0; i < list->n_columns; i++)
    {
      Show show = list->columns[i].show;

      columns[i] = (CtPrintColumn) { .heading = list->columns[i].heading, .width = list->columns[i].width, .kind = kinds[show],
                                     .align = show == SHOW_NAME || show == SHOW_REASON ? CT_ALIGN_LEFT : CT_ALIGN_CENTRE };
    }
  table = ct_print_table_new (columns, list->n_columns, &options);
  for (guint i = 0; i < people->rows->len && !blank; i++)
    if (is_listed (list, g_ptr_array_index (people->rows, i), today))
      g_ptr_array_add (sorted, g_ptr_array_index (people->rows, i));
  g_ptr_array_sort (sorted, ct_register_compare_for_sheet);
  for (guint i = 0; i < sorted->len + (blank ? BLANK_ROWS : SPARE_ROWS); i++)
    {
      CtPrintRow *row = ct_print_table_add_row (table, i < sorted->len ? CT_ROW_DETAIL : CT_ROW_BLANK);

      for (guint j = 0; j < list->n_columns && i < sorted->len; j++)
        show_cell (list, row, j, i + 1, g_ptr_array_index (sorted, i), today);
    }
  return table;
}

static CtPaper *
make_people_list (const PeopleList      *list,
                  CtStore               *store,
                  const CtBookFormKeys  *keys,
                  CtFonts               *fonts,
                  GError               **error)
{
  g_autoptr(CtRegister) people = ct_register_load (store, keys->today, error);
  g_autofree char *year = keys->blank ? g_strdup ("………") : g_strdup_printf ("%d", ct_date_year (keys->today));
  g_autofree char *title = g_strdup_printf (list->title, year);
  g_autofree char *place_date = NULL;
  g_autofree char *foot = NULL;
  CtClubHead club;
  CtBlock *note;
  CtFlow *flow;

  if (people == NULL)
    return NULL;
  ct_club_head_load (&club, people);
  flow = ct_flow_new (fonts, list->foot, &ct_page_a4);
  place_date = ct_club_head_place_date (&club, keys->blank ? CT_DATE_NONE : keys->today);
  {
    g_autofree char *name = ct_wording_escape (club.name);
    g_autofree char *reprint = ct_wording_reprint (ct_book_form_reprinted_on (keys));

    foot = g_strdup_printf ("%s %s · %s%s", list->foot, year, name, reprint);
  }
  ct_flow_set_foot (flow, foot);
  ct_flow_set_page_numbers (flow, TRUE);
  ct_flow_set_cross (flow, !keys->blank);
  ct_flow_add_official_head (flow, &club, NULL, NULL);
  ct_flow_add_title (flow, title, 16, NULL, (CtFace) { 13, 0 })->before = 4;
  ct_flow_add_table (flow, make_people_table (list, people, keys->today, keys->blank))->before = 2;
  note = ct_flow_add_paragraph (flow, list->note, (CtFace) { 12, CT_FACE_ITALIC }, CT_ALIGN_LEFT);
  note->before = 1;
  note->keep |= CT_KEEP_WITH_PREVIOUS;
  ct_flow_add_signatures (flow, &(CtSignatures) {
    .place_date = place_date, .n_signers = 2,
    .signers = { { "NGƯỜI LẬP", "(Ký, ghi rõ họ tên)", club.secretary }, { "CHỦ NHIỆM", "(Ký, ghi rõ họ tên)", club.chair } },
  })->before = 3;
  ct_club_head_clear (&club);
  return ct_flow_finish (flow);
}

CtPaper *
ct_book_make_longevity_list (CtStore               *store,
                             const CtBookFormKeys  *keys,
                             CtFonts               *fonts,
                             GError               **error)
{
  static const Column columns[] = {
    { "STT", 11, SHOW_NUMBER }, { "Họ và tên", 46, SHOW_NAME }, { "Ngày sinh", 24, SHOW_BIRTH }, { "Tuổi\nmừng thọ", 22, SHOW_AGE },
    { "Tổ", 16, SHOW_GROUP }, { "Quà", 23, SHOW_PEN }, { "Ký nhận", 23, SHOW_PEN },
  };
  static const PeopleList list = {
    "DANH SÁCH MỪNG THỌ NĂM %s", "Danh sách mừng thọ năm",
    "Tuổi tính theo năm: năm nay trừ năm sinh. Mừng thọ tuổi 70, 75, 80, 85, 90, 95, từ 100 trở lên.", LIST_LONGEVITY, columns,
    G_N_ELEMENTS (columns),
  };

  return make_people_list (&list, store, keys, fonts, error);
}

CtPaper *
ct_book_make_age_list (CtStore               *store,
                       const CtBookFormKeys  *keys,
                       CtFonts               *fonts,
                       GError               **error)
{
  static const Column columns[] = {
    { "STT", 11, SHOW_NUMBER }, { "Họ và tên", 44, SHOW_NAME }, { "Ngày sinh", 24, SHOW_BIRTH }, { "Tuổi", 12, SHOW_AGE },
    { "Tổ", 14, SHOW_GROUP }, { "Việc cần làm", 38, SHOW_REASON }, { "Đã làm", 22, SHOW_PEN },
  };
  static const PeopleList list = {
    "NGƯỜI ĐỦ 60, 70, 75 TUỔI TRONG NĂM %s", "Người đủ 60, 70, 75 tuổi trong năm",
    "Trợ cấp hưu trí xã hội: người không có lương hưu; làm đơn tại xã.", LIST_RIGHTS, columns, G_N_ELEMENTS (columns),
  };

  return make_people_list (&list, store, keys, fonts, error);
}

CtPaper *
ct_book_make_insurance_list (CtStore               *store,
                             const CtBookFormKeys  *keys,
                             CtFonts               *fonts,
                             GError               **error)
{
  static const Column columns[] = {
    { "STT", 11, SHOW_NUMBER }, { "Họ và tên", 48, SHOW_NAME }, { "Ngày sinh", 24, SHOW_BIRTH }, { "Tổ", 16, SHOW_GROUP },
    { "Hạn thẻ", 24, SHOW_INSURANCE }, { "Đã gia hạn", 22.5, SHOW_PEN }, { "Ghi chú", 19.5, SHOW_PEN },
  };
  static const PeopleList list = {
    "THẺ BẢO HIỂM Y TẾ CẦN LÀM, CẦN GIA HẠN NĂM %s", "Thẻ bảo hiểm y tế cần làm, cần gia hạn năm",
    "Người chưa có thẻ và người có thẻ hết hạn trong 90 ngày tới.", LIST_INSURANCE, columns, G_N_ELEMENTS (columns),
  };

  return make_people_list (&list, store, keys, fonts, error);
}

/* --- Loans to be decided on ------------------------------------------------------------------------------------------ */

enum { NUMBER, LOAN, NAME, GROUP, DAY, AMOUNT, PURPOSE, MONTHS, BEFORE, DUES, DECISION, N_COLUMNS };

static const CtPrintColumn loan_columns[N_COLUMNS] = {
  [NUMBER]   = { "STT", NULL, NULL, 10, 0, CT_ALIGN_CENTRE },
  [LOAN]     = { "Số", NULL, NULL, 13, 0, CT_ALIGN_CENTRE },
  [NAME]     = { "Họ và tên", NULL, NULL, 44, 36, CT_ALIGN_LEFT, CT_COLUMN_NAME },
  [GROUP]    = { "Tổ", NULL, NULL, 10, 0, CT_ALIGN_CENTRE },
  [DAY]      = { "Ngày\nđề nghị", NULL, NULL, 24, 0, CT_ALIGN_CENTRE },
  [AMOUNT]   = { "Số tiền", NULL, NULL, 25, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [PURPOSE]  = { "Mục đích", NULL, NULL, 49, 34, CT_ALIGN_LEFT, CT_COLUMN_WORDS },
  [MONTHS]   = { "Thời\nhạn", NULL, NULL, 18, 0, CT_ALIGN_CENTRE },
  [BEFORE]   = { "Đã vay\n(lần)", NULL, NULL, 15, 0, CT_ALIGN_CENTRE },
  [DUES]     = { "Nợ\nhội phí", NULL, NULL, 18, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY },
  [DECISION] = { "Duyệt\ncho vay", NULL, NULL, 26, 24, CT_ALIGN_LEFT, CT_COLUMN_PEN, CT_CARRY_NOTHING, TRUE },
};

/* How often the member was lent to before. */
static guint
count_before (GPtrArray           *loans,
              const CtLoanAccount *asked)
{
  guint n = 0;

  for (guint i = 0; i < loans->len; i++)
    {
      const CtLoanAccount *loan = g_ptr_array_index (loans, i);

      n += loan->member == asked->member && loan->no != asked->no && ct_date_is_set (loan->terms.disbursed);
    }
  return n;
}

static void
add_asked (CtPrintTable        *table,
           GPtrArray           *loans,
           const CtLoanAccount *loan,
           const CtRegisterRow *person,
           guint                number)
{
  CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_DETAIL);
  g_autofree char *label = ct_loan_dup_label (loan->no);
  g_autofree char *day = ct_date_dup_vi (loan->applied);
  g_autofree char *months = g_strdup_printf ("%d tháng", loan->terms.months);
  g_autofree char *before = g_strdup_printf ("%u", count_before (loans, loan));

  ct_print_row_set_number (row, NUMBER, number);
  ct_print_row_set_text (row, LOAN, label);
  ct_print_row_set_text (row, NAME, person != NULL ? person->name : "");
  ct_print_row_set_text (row, GROUP, person != NULL ? person->group : "");
  ct_print_row_set_text (row, DAY, day);
  ct_print_row_set_amount (row, AMOUNT, loan->terms.amount);
  ct_print_row_set_text (row, PURPOSE, loan->purpose);
  ct_print_row_set_text (row, MONTHS, months);
  ct_print_row_set_text (row, BEFORE, before);
  ct_print_row_set_amount (row, DUES, person != NULL ? person->dues.arrears : 0);
}

static CtPrintTable *
make_loan_table (GPtrArray            *loans,
                 const CtRegister     *people,
                 const CtBookFormKeys *keys,
                 CtDong               *asked)
{
  CtPrintOptions options = { .row_height = ROW_HEIGHT, .page_sum = CT_PAGE_SUM_CARRY, .label_column = NAME, .label_span = 1,
                             .note_column = CT_NOTE_BEHIND, .no_sums = keys->blank };
  CtPrintTable *table = ct_print_table_new (loan_columns, N_COLUMNS, &options);
  CtPrintRow *sum;
  guint number = 0;

  for (guint i = 0; i < loans->len && !keys->blank; i++)
    {
      const CtLoanAccount *loan = g_ptr_array_index (loans, i);
      CtLoanFigures figures;

      ct_loan_account_at (loan, keys->today, &figures);
      if (figures.state != CT_LOAN_APPLIED)
        continue;
      add_asked (table, loans, loan, ct_register_find (people, loan->member), ++number);
      *asked += loan->terms.amount;
    }
  for (guint i = 0; i < (keys->blank ? BLANK_ROWS / 2 : SPARE_ROWS); i++)
    ct_print_table_add_row (table, CT_ROW_BLANK);
  sum = ct_print_table_add_row (table, CT_ROW_SUM);
  sum->above = 1;
  ct_print_row_set_text (sum, NAME, "Cộng");
  if (!keys->blank)
    ct_print_row_set_amount (sum, AMOUNT, *asked);
  return table;
}

static char *
describe_means (const CtBookFormKeys *keys,
                CtDong                cash,
                CtDong                asked)
{
  g_autofree char *held = ct_dong_dup (cash);
  g_autofree char *wanted = ct_dong_dup (asked);

  if (keys->blank)
    return g_strdup ("Tiền mặt Quỹ tăng thu nhập: …………………… đ. Tổng đề nghị: …………………… đ.");
  return g_strdup_printf ("Tiền mặt Quỹ tăng thu nhập: <b>%s đ</b>. Tổng đề nghị: <b>%s đ</b>%s.", held, wanted,
                          asked > cash ? ", nhiều hơn tiền hiện có" : "");
}

CtPaper *
ct_book_make_review_list (CtStore               *store,
                          const CtBookFormKeys  *keys,
                          CtFonts               *fonts,
                          GError               **error)
{
  g_autoptr(CtRegister) people = ct_register_load (store, keys->today, error);
  g_autoptr(GPtrArray) loans = people != NULL ? ct_loan_load_all (store, keys->today, error) : NULL;
  CtFundFlow flows[CT_N_FUNDS];
  g_autofree char *place_date = NULL;
  g_autofree char *means = NULL;
  g_autofree char *foot = NULL;
  CtClubHead club;
  CtDong asked = 0;
  CtBlock *block;
  CtFlow *flow;

  if (loans == NULL || !ct_funds_flow (store, CT_DATE_NONE, keys->today, flows, error))
    return NULL;
  ct_club_head_load (&club, people);
  flow = ct_flow_new (fonts, "Danh sách đề nghị vay vốn", &ct_page_a4_landscape);
  place_date = ct_club_head_place_date (&club, keys->blank ? CT_DATE_NONE : keys->today);
  {
    g_autofree char *name = ct_wording_escape (club.name);
    g_autofree char *reprint = ct_wording_reprint (ct_book_form_reprinted_on (keys));

    foot = g_strdup_printf ("Danh sách đề nghị vay vốn · %s%s", name, reprint);
  }
  ct_flow_set_foot (flow, foot);
  ct_flow_set_page_numbers (flow, TRUE);
  ct_flow_set_cross (flow, !keys->blank);
  ct_flow_add_official_head (flow, &club, "Số: ……/DS-CLB", NULL);
  ct_flow_add_title (flow, "DANH SÁCH ĐỀ NGHỊ VAY VỐN", 16, "(kèm biên bản họp xét duyệt số …… ngày ……/……/………)",
                     (CtFace) { 13, CT_FACE_ITALIC })->before = 2;
  ct_flow_add_unit (flow);
  ct_flow_add_table (flow, make_loan_table (loans, people, keys, &asked))->before = 0.4;
  means = describe_means (keys, flows[CT_FUND_QTTN].closing, asked);
  block = ct_flow_add_paragraph (flow, means, (CtFace) { 13, 0 }, CT_ALIGN_LEFT);
  block->before = 1.4;
  block->keep |= CT_KEEP_WITH_PREVIOUS;
  block = ct_flow_add_paragraph (flow, "Ưu tiên: người chưa được vay, hộ nghèo và cận nghèo, đơn nộp trước; không cho vay khi còn nợ quá hạn.",
                                 (CtFace) { 12, CT_FACE_ITALIC }, CT_ALIGN_LEFT);
  block->before = 0.6;
  block->keep |= CT_KEEP_WITH_PREVIOUS;
  ct_flow_add_signatures (flow, &(CtSignatures) {
    .place_date = place_date, .n_signers = 3,
    .signers = { { "THƯ KÝ", "(Ký, ghi rõ họ tên)", club.secretary }, { "THỦ QUỸ", "(Ký, ghi rõ họ tên)", club.treasurer },
                 { "CHỦ NHIỆM", "(Ký, ghi rõ họ tên)", club.chair } },
  })->before = 2;
  ct_club_head_clear (&club);
  return ct_flow_finish (flow);
}
