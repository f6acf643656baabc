/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-row-kind.h"

#include "ct-clean.h"
#include "ct-fold.h"
#include "ct-header-words.h"
#include "ct-loose-date.h"

#include <string.h>

/* ---- words --------------------------------------------------------------------------------- */

static gboolean
begins_with_any (const char        *key,
                 const char *const *words)
{
  for (; *words != NULL; words++)
    {
      gsize n = strlen (*words);

      if (strncmp (key, *words, n) == 0 && (key[n] == '\0' || key[n] == ' '))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_total_text (const char *text,
               const char *key)
{
  static const char *const words[] = { "tong cong", "tong so", "tong", "cong", "cong cuoi", "an dinh danh sach",
                                       "danh sach nay co", "danh sach co", "danh sach gom", "tc", "tong hop", "trong do",
                                       "bang chu", "total", "sum", "mang sang", "trang truoc", "chuyen trang", "luy ke",
                                       "cong don", NULL };
  /* A person may be called Tòng or Công: then more letters than these stand in the name, and no colon or number. */
  static const char *const sure[] = { "tong cong", "tong so", "an dinh danh sach", "danh sach nay co", "danh sach co",
                                      "tong hop", "danh sach gom", "trong do", "bang chu", "mang sang", "luy ke",
                                      "cong don", "cong mang", "cong trang", NULL };

  if (strstr (key, "mang sang") != NULL)
    return TRUE;
  if (!begins_with_any (key, words))
    return FALSE;
  if (begins_with_any (key, sure) || strchr (text, ':') != NULL || strchr (key, ' ') == NULL ||
      strpbrk (key, "0123456789") != NULL)
    return TRUE;
  return strncmp (key, "cong to", 7) == 0 || strncmp (key, "cong nhom", 9) == 0 || strstr (key, "nguoi") != NULL;
}

/* "Hoàng Tân, ngày 31 tháng 12 năm 2025" */
static gboolean
is_place_and_date (const char *key)
{
  const char *day = strstr (key, "ngay ");
  const char *month = day != NULL ? strstr (day, "thang") : NULL;

  return month != NULL && strstr (month, "nam") != NULL;
}

static gboolean
is_signing_text (const char *key)
{
  static const char *const whole[] = { "chu nhiem", "pho chu nhiem", "thu ky", "thu quy", "ke toan", "nguoi lap",
                                       "nguoi lap bieu", "nguoi lap danh sach", "nguoi lap phieu", "chu tich",
                                       "pho chu tich", "tm ban chu nhiem", "t m ban chu nhiem", "nguoi ke khai",
                                       "xac nhan cua ubnd xa", "nguoi tong hop", "truong thon", "to truong", "bi thu",
                                       "nguoi viet", "lap bieu", "nguoi lap ds", "ban chu nhiem", "can bo phu trach",
                                       "xac nhan cua hoi nct", "nguoi duyet", "nguoi kiem tra", "thu truong don vi",
                                       "truong ban", "chu nhiem clb", "chu nhiem cau lac bo", "lap bang", NULL };
  static const char *const parts[] = { "ky ghi ro ho ten", "ky ten dong dau", "ky va ghi ro", "ky ho ten", "da ky",
                                       "nguoi lap bieu", "nguoi lap danh sach", "xac nhan cua", "t m ban", "tm ban",
                                       "noi nhan", "luu vt", "ky ten", "ghi ro ho ten", "tm ubnd", "ky thay" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (key, parts[i]) != NULL)
      return TRUE;
  for (guint i = 0; whole[i] != NULL; i++)
    if (strcmp (key, whole[i]) == 0)
      return TRUE;
  return FALSE;
}

/* ---- a row --------------------------------------------------------------------------------- */

typedef struct
{
  guint       n_texts;
  guint       n_bracketed;
  guint       n_facts;          /* cells that say something about a person as they should */
  gboolean    has_name;         /* something that may be a name in a column of names */
  gboolean    has_number;       /* a running number */
  gboolean    has_words;        /* anything but numbers and boxes that are not ticked */
  gboolean    has_amount;       /* a number that is neither the running one nor a fact */
  gboolean    has_roman;        /* a Roman number or a letter where the running number should be */
  gboolean    has_total, has_signing, has_date;
  const char *first;            /* the first text */
  guint       first_column;
  gboolean    is_wide;          /* it is merged over several columns */
} RowLook;

static gboolean
is_fact (CtListField       field,
         const CtListCell *cell,
         int               now)
{
  CtLooseDate date;
  CtLooseHow how;

  switch ((int) field)
    {
    case CT_LIST_FIELD_BIRTH: case CT_LIST_FIELD_JOINED: case CT_LIST_FIELD_BIRTH_YEAR:
      return ct_loose_date_read (cell->text, cell->type, cell->shown, now, TRUE, &date, &how) == CT_LOOSE_READ;
    case CT_LIST_FIELD_SEX:
      return ct_clean_sex (cell->text) != 0;
    case CT_LIST_FIELD_MALE: case CT_LIST_FIELD_FEMALE:
      return ct_clean_mark (cell->text) == CT_MARK_YES ||
             ct_loose_date_read (cell->text, cell->type, cell->shown, now, TRUE, &date, &how) == CT_LOOSE_READ;
    case CT_LIST_FIELD_PHONE: case CT_LIST_FIELD_ID_NUMBER:
      return strspn (cell->text, "0123456789 .+-") == strlen (cell->text) && strlen (cell->text) >= 8;
    case CT_LIST_FIELD_HOUSEHOLD:
      return ct_clean_household (cell->text, FALSE) != NULL && ct_clean_mark (cell->text) == CT_MARK_OTHER;
    default:
      return FALSE;
    }
}

static void
look_at_cell (const CtListCells *cells,
              CtListField        field,
              guint              row,
              guint              column,
              int                now,
              RowLook           *look)
{
  const CtListCell *cell = ct_list_cells_at (cells, row, column);
  const char *text = cell->text;
  g_autofree char *key = ct_header_key (text);

  if (look->n_texts++ == 0)
    {
      look->first = text;
      look->first_column = column;
      look->is_wide = column + 1 < cells->n_columns && ct_list_cells_at (cells, row, column + 1)->is_beside;
    }
  look->n_bracketed += *text == '(' && text[strlen (text) - 1] == ')' && strlen (text) > 4;
  look->n_facts += is_fact (field, cell, now);
  look->has_total |= is_total_text (text, key);
  look->has_signing |= is_signing_text (key) && field != CT_LIST_FIELD_ROLE;
  look->has_date |= is_place_and_date (key) && field != CT_LIST_FIELD_BIRTH && field != CT_LIST_FIELD_JOINED;
  if (field == CT_LIST_FIELD_ORDINAL && strspn (text, "0123456789.)") == strlen (text))
    look->has_number = TRUE;
  else if (field == CT_LIST_FIELD_ORDINAL && (strspn (text, "IVX.)") == strlen (text) ||
                                              (strlen (key) == 1 && g_ascii_isupper (*text))))
    look->has_roman = TRUE;
  else if (cell->type == CT_CELL_NUMBER || strspn (text, "0123456789., ") == strlen (text))
    look->has_amount = TRUE;
  else if (cell->type != CT_CELL_BOOL || ct_clean_mark (text) != CT_MARK_NO)
    look->has_words = TRUE;
  if (field == CT_LIST_FIELD_NAME || field == CT_LIST_FIELD_GIVEN_NAME || field == CT_LIST_FIELD_FAMILY_NAME)
    look->has_name = TRUE;
}

static gboolean
is_heading_text (const char *text)
{
  CtRowHeading heading = { 0 };
  gboolean is_heading;

  ct_row_heading_read (text, &heading);
  is_heading = heading.group != NULL || heading.sex != 0 || heading.household != NULL;
  ct_row_heading_clear (&heading);
  return is_heading;
}

/* "I.", "A -", "1)", "*" before a heading. */
static const char *
skip_enumerator (const char *text)
{
  const char *p = text;
  gsize n = strspn (p, "IVXLC");

  if (n == 0 && g_ascii_isalpha (*p) && !g_ascii_isalpha (p[1]) && (guchar) p[1] < 0x80)
    n = 1;
  if (n == 0)
    n = strspn (p, "0123456789");
  if (n > 0 && (p[n] == '.' || p[n] == ')' || p[n] == '/' || p[n] == '-' || p[n] == ':' ||
                (p[n] == ' ' && (p[n + 1] == '-' || p[n + 1] == '.'))))
    {
      p += n;
      p += strspn (p, " .)/-:");
    }
  else
    p += strspn (p, " *-+•");
  return *p != '\0' ? p : text;
}

CtRowKind
ct_row_kind (const CtListCells *cells,
             const CtListSpan  *span,
             guint              row,
             int                now,
             gboolean           is_footer)
{
  RowLook look = { .first = "" };
  const char *plain;

  for (guint column = span->first; column < span->end; column++)
    if (*ct_list_cells_own (cells, row, column) != '\0')
      look_at_cell (cells, span->fields[column], row, column, now, &look);

  /* Only what a merged cell repeats. */
  if (look.n_texts == 0)
    return CT_ROW_BRACKETS;
  if (look.n_facts > 0 && (look.has_number || (look.has_name && !look.has_total && !look.has_signing)))
    return CT_ROW_MEMBER;
  if (look.has_total)
    return CT_ROW_TOTAL;
  /* Boxes that wait to be ticked, numbers that are filled in beforehand, sums without a word. */
  if (look.n_facts == 0 && !look.has_name && !look.has_words && !look.has_roman)
    return look.has_number ? CT_ROW_NUMBER_ONLY : look.has_amount ? CT_ROW_TOTAL : CT_ROW_BRACKETS;
  if (look.n_facts == 0 && look.n_texts == 2 && look.has_roman)
    return CT_ROW_HEADING;      /* "I" | "Ban chủ nhiệm" */
  if (look.n_bracketed == look.n_texts)
    return CT_ROW_BRACKETS;
  if (look.has_signing || (look.has_date && look.n_facts == 0))
    return CT_ROW_SIGNATURE;

  plain = skip_enumerator (look.first);
  if (look.n_texts <= 2 && look.n_facts == 0 && is_heading_text (look.first) &&
      (look.n_texts == 1 || !look.has_name || look.first_column == span->first))
    return CT_ROW_HEADING;
  if (is_footer && !look.has_number && look.n_facts == 0)
    return look.has_amount ? CT_ROW_TOTAL : CT_ROW_SIGNATURE;
  if (look.n_texts == 1 && look.n_facts == 0 && !look.has_number &&
      (look.is_wide || plain != look.first || !look.has_name || !ct_clean_is_name (look.first)))
    return look.is_wide || plain != look.first ? CT_ROW_HEADING : CT_ROW_REMARK;
  return CT_ROW_MEMBER;
}

/* ---- headings ------------------------------------------------------------------------------ */

/* A group's heading may go on with its leader. */
static void
cut_leader (char *heading)
{
  static const char *const words[] = { " ông ", " bà ", " tổ trưởng", " do ", " gồm ", " nhóm trưởng", " – ", " — ", " có " };
  g_autofree char *lower = g_utf8_strdown (heading, -1);

  if (strlen (lower) != strlen (heading))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *at = strstr (lower, words[i]);

      if (at != NULL)
        heading[at - lower] = '\0';
    }
  g_strchomp (heading);
  for (gsize n = strlen (heading); n > 0 && strchr (",-", heading[n - 1]) != NULL; n--)
    heading[n - 1] = '\0';
}

char *
ct_row_heading_dup_group (const char *text)
{
  static const char *const words[] = { "to", "nhom", "xom", "thon", "ap", "khu", "doi", "chi hoi", "ban", "khom",
                                       "to dan pho", "tdp", "cum", "chi to", "lang", "buon", "pho", "ngo", "khu pho",
                                       "khoi", "phan hoi", "to hoi", "to tu quan", "khu dan cu", NULL };
  const char *plain = skip_enumerator (text);
  g_autofree char *key = ct_header_key (plain);
  g_autofree char *cut = NULL;
  g_autofree char *clean = NULL;
  char *end;

  if (strlen (key) > 60 || !begins_with_any (key, words) || strchr (key, ' ') == NULL)
    return NULL;
  if (g_str_has_prefix (key, "ban chu nhiem") || g_str_has_prefix (key, "ban quan ly") ||
      g_str_has_prefix (key, "ban chap hanh") || g_str_has_prefix (key, "to truong") || g_str_has_prefix (key, "to pho") ||
      g_str_has_prefix (key, "ban dieu hanh") || g_str_has_prefix (key, "ban thuong vu"))
    return NULL;

  /* "Tổ 1: 12 người", "Tổ 1 (12 người)", "Tổ 1 - Tổ trưởng: …", "Tổ 1 bà Hòa làm tổ trưởng" */
  cut = g_strdup (plain);
  cut_leader (cut);
  end = strpbrk (cut, "(:;");
  if (end != NULL && end > cut)
    {
      g_autofree char *before = g_strndup (cut, end - cut);
      g_autofree char *before_key = ct_header_key (before);

      if (strchr (before_key, ' ') != NULL)
        *end = '\0';
      else
        *end = ' ';
    }
  end = strstr (cut, " - ");
  if (end != NULL)
    *end = '\0';
  clean = ct_text_clean (cut);
  return ct_clean_group (clean, "");
}

void
ct_row_heading_read (const char   *text,
                     CtRowHeading *heading)
{
  const char *plain = skip_enumerator (text);
  g_autofree char *key = ct_header_key (plain);
  char *count = strpbrk (key, "0123456789");
  const char *household;

  heading->group = ct_row_heading_dup_group (text);
  if (heading->group != NULL)
    return;

  /* "Nữ (35 người)": what counts stands before the number. */
  if (count != NULL && count > key)
    {
      *count = '\0';
      g_strchomp (key);
    }
  if (g_str_has_prefix (key, "hoi vien "))
    memmove (key, key + strlen ("hoi vien "), strlen (key) - strlen ("hoi vien ") + 1);
  if (strcmp (key, "danh sach nam") == 0 || strcmp (key, "danh sach nu") == 0)
    memmove (key, key + strlen ("danh sach "), strlen (key) - strlen ("danh sach ") + 1);
  heading->sex = strlen (key) > 1 ? ct_clean_sex (key) : 0;
  if (heading->sex != 0)
    return;
  household = g_str_has_prefix (key, "ho ") || g_str_has_prefix (key, "dien ") ? ct_clean_household (key, FALSE) : NULL;
  if (household != NULL && *household != '\0')
    heading->household = household;
}

void
ct_row_heading_clear (CtRowHeading *heading)
{
  g_clear_pointer (&heading->group, g_free);
  heading->sex = 0;
  heading->household = NULL;
}
