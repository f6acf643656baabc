/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands around the tables of a report: head, foot, signatures. */
#include <string.h>

#include "ct-fold.h"
#include "ct-report-private.h"
#include "ct-sheet-record.h"

/* A line too long for its place is set smaller: text that is centred across cells cannot be broken in two. */
static CtStyle
fit_head (const char *text,
          glong       room)
{
  glong length = g_utf8_strlen (text, -1);

  return CT_STYLE_SIZE (length <= room ? 12 : length <= room * 12 / 10 ? 10 : 8);
}

/* Paper draws heads in its own way. */
static void
record_head (CtSheet      *sheet,
             CtRecordKind  kind,
             int           size,
             const char   *title,
             const char   *subtitle,
             const char   *remark)
{
  CtRecordItem *item = ct_sheet_record_add (ct_sheet_get_record (sheet), kind, 0);

  item->size = size;
  item->texts[0] = g_strdup (title);
  item->texts[1] = g_strdup (subtitle);
  item->texts[2] = g_strdup (remark);
}

void
ct_report_head (CtReport   *report,
                CtSheet    *sheet,
                int         split,
                int         last,
                const char *title,
                int         size)
{
  g_autofree char *commune = ct_report_commune (report);
  g_autofree char *association = g_strconcat ("HỘI NGƯỜI CAO TUỔI ", commune, NULL);
  g_autofree char *above = ct_report_upper (association);
  g_autofree char *club = ct_report_upper (report->settings.name);
  g_autofree char *period = ct_report_period_long (report);
  g_autofree char *bracket = g_strdup_printf ("(Kỳ báo cáo: %s)", period);
  g_autofree char *form = g_strdup_printf ("(Biểu %s)", report->spec->kind);

  if (ct_sheet_get_record (sheet) != NULL)
    {
      record_head (sheet, CT_RECORD_HEAD, size, title, bracket, report->spec->kind);
      return;
    }
  ct_sheet_begin_row (sheet, CT_ROW_READ);
  ct_sheet_across (sheet, 0, split - 1, fit_head (above, 32), above);
  ct_sheet_across (sheet, split, last, CT_STYLE_BOLD, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  ct_sheet_begin_row (sheet, CT_ROW_READ);
  ct_sheet_across (sheet, 0, split - 1, CT_STYLE_BOLD | fit_head (club, 28), club);
  ct_sheet_across (sheet, split, last, CT_STYLE_BOLD | CT_STYLE_UNDER, "Độc lập - Tự do - Hạnh phúc");
  ct_sheet_begin_row (sheet, CT_ROW_READ);
  ct_sheet_across (sheet, 0, split - 1, CT_STYLE_PLAIN, "Số: ……/BC-CLB");
  ct_sheet_across (sheet, split, last, CT_STYLE_ITALIC, form);
  ct_sheet_begin_row (sheet, 9);
  ct_sheet_begin_row (sheet, size * 1.7);
  ct_sheet_across (sheet, 0, last, CT_STYLE_BOLD | CT_STYLE_SIZE (size), title);
  ct_sheet_begin_row (sheet, CT_ROW_READ);
  ct_sheet_across (sheet, 0, last, CT_STYLE_ITALIC, bracket);
}

void
ct_report_book_head (CtReport   *report,
                     CtSheet    *sheet,
                     int         last,
                     const char *title,
                     const char *subtitle,
                     const char *volume)
{
  g_autofree char *address = ct_report_address (report);
  g_autofree char *unit = g_strconcat ("Đơn vị: ", report->settings.name, NULL);
  g_autofree char *place = g_strconcat ("Địa chỉ: ", address, NULL);
  g_autofree char *period = ct_report_period_long (report);
  g_autofree char *bracket = g_strdup_printf ("(%s)", subtitle != NULL ? subtitle : period);

  if (ct_sheet_get_record (sheet) != NULL)
    {
      record_head (sheet, CT_RECORD_BOOK_HEAD, 16, title, bracket, volume);
      return;
    }
  ct_sheet_begin_row (sheet, CT_ROW_READ);
  ct_sheet_text (sheet, 0, CT_STYLE_BOLD, unit);
  ct_sheet_text (sheet, last, CT_STYLE_ITALIC | CT_STYLE_RIGHT, volume);
  ct_sheet_begin_row (sheet, CT_ROW_READ);
  ct_sheet_text (sheet, 0, CT_STYLE_PLAIN, place);
  ct_sheet_begin_row (sheet, 9);
  ct_sheet_begin_row (sheet, 24);
  ct_sheet_across (sheet, 0, last, CT_STYLE_BOLD | CT_STYLE_SIZE (14), title);
  ct_sheet_begin_row (sheet, CT_ROW_READ);
  ct_sheet_across (sheet, 0, last, CT_STYLE_ITALIC, bracket);
}

void
ct_report_unit_line (CtSheet *sheet,
                     int      last)
{
  if (ct_sheet_get_record (sheet) != NULL)
    {
      ct_sheet_record_add (ct_sheet_get_record (sheet), CT_RECORD_UNIT, 0);
      return;
    }
  ct_sheet_begin_row (sheet, CT_ROW_READ);
  ct_sheet_text (sheet, last, CT_STYLE_ITALIC | CT_STYLE_RIGHT, "Đơn vị tính: đồng");
}

void
ct_report_headings (CtSheet           *sheet,
                    double             height,
                    const char *const *headings)
{
  ct_sheet_begin_row (sheet, height);
  for (int i = 0; headings[i] != NULL; i++)
    ct_sheet_text (sheet, i, CT_STYLE_HEAD, headings[i]);
}

void
ct_report_footer (CtReport   *report,
                  CtSheet    *sheet,
                  const char *name)
{
  g_autofree char *period = ct_report_period_short (report);
  const char *unit = report->settings.code[0] != '\0' ? report->settings.code : report->settings.name;
  g_autofree char *left = unit[0] != '\0' ? g_strjoin (" · ", name, unit, period, NULL) : g_strjoin (" · ", name, period, NULL);
  g_autofree char *check = ct_report_check_print (report);
  g_autofree char *code = report->spec->goes_up ? g_strconcat ("Mã kiểm tra: ", check, NULL) : g_strdup ("");

  ct_sheet_set_footer (sheet, left, code);
}

/* ---- Signatures ---- */

/* Whoever holds the office at the end of the period; of several the one with the lowest number. */
static const char *
find_holder (const CtReport *report,
             CtOffice        office)
{
  static const char *const words[CT_N_OFFICES][3] = {
    [CT_OFFICE_BOOKKEEPER] = { "ke toan", "thu ky", NULL },
    [CT_OFFICE_TREASURER] = { "thu quy", NULL },
    [CT_OFFICE_CHAIR] = { "chu nhiem", NULL },
    [CT_OFFICE_VOLUNTEERS] = { "truong nhom tnv", "truong nhom tinh nguyen", NULL },
  };

  for (gsize word = 0; words[office][word] != NULL; word++)
    for (guint i = 0; i < report->members->rows->len; i++)
      {
        const CtRegisterRow *row = report->members->rows->pdata[i];
        g_autofree char *role = NULL;

        if (row->role[0] == '\0' || !ct_register_row_is_member (row))
          continue;
        role = ct_fold (row->role);
        if (strstr (role, words[office][word]) != NULL && !g_str_has_prefix (role, "pho "))
          return row->name;
      }
  return "";
}

static void
record_signatures (CtReport          *report,
                   CtSheet           *sheet,
                   const CtSignature *signatures,
                   guint              n,
                   const char        *place)
{
  CtRecordItem *item = ct_sheet_record_add (ct_sheet_get_record (sheet), CT_RECORD_SIGN, 0);

  item->texts[0] = g_strdup (place);
  for (guint i = 0; i < n; i++)
    {
      CtRecordCell cell = { .text = g_strdup (signatures[i].title),
                            .name = g_strdup (find_holder (report, signatures[i].office)) };

      g_array_append_val (item->cells, cell);
    }
}

void
ct_report_sign (CtReport          *report,
                CtSheet           *sheet,
                const CtSignature *signatures,
                guint              n,
                int                last)
{
  g_autofree char *place = ct_report_place_date (report);

  if (ct_sheet_get_record (sheet) != NULL)
    {
      record_signatures (report, sheet, signatures, n, place);
      return;
    }
  /* With a gap, a line of totals and three rows. */
  ct_sheet_keep_together (sheet, 4 * CT_ROW_READ + 5 * 15, 5);
  ct_sheet_begin_row (sheet, CT_ROW_READ);
  ct_sheet_text (sheet, last, CT_STYLE_ITALIC | CT_STYLE_RIGHT, place);
  ct_sheet_begin_row (sheet, CT_ROW_READ);
  for (guint i = 0; i < n; i++)
    ct_sheet_across (sheet, signatures[i].first, signatures[i].last, CT_STYLE_BOLD, signatures[i].title);
  ct_sheet_begin_row (sheet, CT_ROW_READ);
  for (guint i = 0; i < n; i++)
    ct_sheet_across (sheet, signatures[i].first, signatures[i].last, CT_STYLE_ITALIC | CT_STYLE_SIZE (11), "(Ký, ghi rõ họ tên)");
  ct_sheet_skip_rows (sheet, 5, 15);
  ct_sheet_begin_row (sheet, CT_ROW_READ);
  for (guint i = 0; i < n; i++)
    ct_sheet_across (sheet, signatures[i].first, signatures[i].last, CT_STYLE_BOLD, find_holder (report, signatures[i].office));
}

void
ct_report_check_box (CtReport *report,
                     CtSheet  *sheet,
                     int       last)
{
  g_autofree char *code = ct_report_check_print (report);
  g_autofree char *line = g_strconcat ("Mã kiểm tra: ", code, NULL);
  static const char explained[] = "Mã trên giấy và mã trong tệp phải giống nhau; khác một ký tự là hai bản khác nhau.";

  if (ct_sheet_get_record (sheet) != NULL)
    {
      CtRecordItem *item = ct_sheet_record_add (ct_sheet_get_record (sheet), CT_RECORD_CHECK, 0);

      item->texts[0] = g_strdup (line);
      item->texts[1] = g_strdup (explained);
      return;
    }
  ct_sheet_begin_row (sheet, CT_ROW_WRITE);
  ct_sheet_merge (sheet, 0, last, CT_STYLE_BORDER | CT_STYLE_BOLD | CT_STYLE_SIZE (15), line);
  ct_sheet_begin_row (sheet, CT_ROW_READ);
  ct_sheet_text (sheet, 0, CT_STYLE_ITALIC | CT_STYLE_SIZE (11), explained);
}
