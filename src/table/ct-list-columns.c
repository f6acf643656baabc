/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-list-columns.h"

#include "ct-clean.h"
#include "ct-loose-date.h"

#include <string.h>

#define MIN_HEADER_SCORE 20
#define REJECTED         (-1000)

/* ---- counting ------------------------------------------------------------------------------ */

static gboolean
is_ethnic_word (const char *key)
{
  static const char *const words[] = { "kinh", "tay", "thai", "muong", "nung", "hmong", "mong", "h mong", "dao", "hoa",
                                       "khmer", "kho me", "gia rai", "e de", "ba na", "xo dang", "san chay", "san diu",
                                       "co ho", "cham", "cao lan", "giay", "tho", "ra glai", "van kieu", "bru van kieu",
                                       "ta oi", "co tu", "kho mu", "ha nhi", "la hu", "lao", "viet" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (key, words[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_group_text (const char *key)
{
  static const char *const words[] = { "to ", "nhom ", "doi ", "chi hoi ", "cum " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (key, words[i]) && strlen (key) <= 20)
      return TRUE;
  return FALSE;
}

/* "Thôn Đông Hạ" */
static gboolean
is_place_text (const char *key)
{
  static const char *const words[] = { "thon ", "xom ", "ap ", "ban ", "lang ", "khu ", "to dan pho ", "khom ", "buon ",
                                       "khoi ", "tieu khu ", "pho ", "xa ", "phuong ", "tdp ", "duong ", "ngo ", "so nha " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (key, words[i]))
      return TRUE;
  return FALSE;
}

/* Phó and Chu are family names too. */
static gboolean
is_role_text (const char *key)
{
  static const char *const words[] = { "chu nhiem", "pho chu nhiem", "pho cn", "thu quy", "thu ky", "to truong", "to pho",
                                       "uy vien", "ke toan", "tinh nguyen vien", "thanh vien", "hoi vien", "nhom truong" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (key, words[i]))
      return TRUE;
  return FALSE;
}

/* Does a whole identity number stand in the text, among other words? */
static gboolean
has_id_inside (const char *text)
{
  while (*text != '\0')
    {
      gsize n = strspn (text, "0123456789");

      if (n == 12 || n == 9)
        return TRUE;
      text += MAX (n, 1);
    }
  return FALSE;
}

static void
count_numbers (CtColumnStats    *stats,
               const CtListCell *cell)
{
  char digits[32];
  gsize n = 0;
  gboolean is_plain = TRUE;
  gint64 value;
  int age;

  for (const char *p = cell->text; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p) && n + 1 < sizeof digits)
        digits[n++] = *p;
      else if (strchr (" .-+()", *p) == NULL)
        is_plain = FALSE;
    }
  digits[n] = '\0';
  age = ct_clean_age (cell->text);
  stats->n_ages += age >= 14 && age <= 115;
  if (!is_plain || n == 0)
    return;

  value = g_ascii_strtoll (digits, NULL, 10);
  if (n == strlen (cell->text) || (n + 1 == strlen (cell->text) && cell->text[n] == '.'))
    {
      stats->n_days += value >= 1 && value <= 31;
      stats->n_months += value >= 1 && value <= 12;
      stats->n_ordinals += n <= 5 && (value - 1 == stats->last_ordinal || (value == 1 && stats->n > 0));
      stats->last_ordinal = value;
    }
  stats->n_phones += (n >= 9 && n <= 11 && cell->type != CT_CELL_DATE) || (n == 11 && g_str_has_prefix (digits, "84"));
  stats->n_ids += n == 9 || (n >= 10 && n <= 12 && (n == 12 || cell->type == CT_CELL_NUMBER));
  stats->n_money += n >= 4 && n <= 12 && value % 1000 == 0 && value > 0;
}

void
ct_column_stats_add (CtColumnStats    *stats,
                     const CtListCell *cell,
                     int               now)
{
  CtLooseDate date;
  CtLooseHow how;
  g_autofree char *key = NULL;
  g_autofree char *name = NULL;
  const char *text = cell->text;
  CtLooseResult result;

  if (*text == '\0')
    return;
  key = ct_header_key (text);
  count_numbers (stats, cell);
  stats->n++;

  /* "Trần Thị Thu (1949)": what stands in brackets is no part of a name. */
  name = g_strndup (text, strcspn (text, "("));
  g_strstrip (name);
  if (ct_clean_is_name (name) && strlen (name) > 1 && !is_role_text (key))
    {
      gboolean is_many = strchr (name, ' ') != NULL;

      stats->n_names += is_many;
      stats->n_given += !is_many;
      stats->n_families += is_many && ct_clean_has_family_name (name);
    }
  result = ct_loose_date_read (text, cell->type, cell->shown, now, TRUE, &date, &how);
  if (result == CT_LOOSE_READ && how != CT_LOOSE_TWO_DIGITS)
    {
      stats->n_years += date.month == 0;
      stats->n_dates += date.month != 0;
      stats->n_late += date.year > now - 14;
    }
  else if (result == CT_LOOSE_READ && date.month != 0)
    stats->n_dates++;
  else if (result == CT_LOOSE_NO_SUCH_DAY)
    stats->n_dates++;
  stats->n_ids_inside += has_id_inside (text);
  stats->n_sexes += ct_clean_sex (text) != 0;
  stats->n_marks += ct_clean_mark (text) != CT_MARK_OTHER;
  stats->n_households += ct_clean_household (text, FALSE) != NULL;
  stats->n_groups += is_group_text (key);
  stats->n_ethnic += is_ethnic_word (key);
  stats->n_places += is_place_text (key);
  stats->n_long += strchr (text, ',') != NULL || (strlen (text) > 12 && strlen (key) > strcspn (key, "0123456789"));
  stats->n_k += strcmp (key, "k") == 0;
}

/* ---- weighing ------------------------------------------------------------------------------ */

static gboolean
most (const CtColumnStats *stats,
      guint                count,
      guint                percent)
{
  return stats->n > 0 && count * 100 >= stats->n * percent;
}

/* What the cells say about the field that the header names. */
static int
weigh (CtListField          field,
       const CtColumnStats *stats)
{
  guint n_days = stats->n_dates + stats->n_years;

  if (stats->n == 0)
    return field == CT_LIST_FIELD_NAME || field == CT_LIST_FIELD_BIRTH ? -15 : 0;

  switch ((int) field)
    {
    case CT_LIST_FIELD_NAME:
    case CT_LIST_FIELD_FAMILY_NAME:
      return most (stats, stats->n_names, 50) ? 15 : most (stats, stats->n_names + stats->n_given, 40) ? 0 : REJECTED;
    case CT_LIST_FIELD_MIDDLE_NAME:
      return most (stats, stats->n_names + stats->n_given, 60) ? 10 : REJECTED;
    case CT_LIST_FIELD_GIVEN_NAME:
      return most (stats, stats->n_given, 60) ? 15 : REJECTED;
    case CT_LIST_FIELD_NICKNAME:
      return most (stats, stats->n_names + stats->n_given, 50) ? 10 : REJECTED;
    case CT_LIST_FIELD_BIRTH:
      return most (stats, n_days, 50) ? 15 : most (stats, n_days, 20) ? 0 : REJECTED;
    case CT_LIST_FIELD_JOINED:
    case CT_LIST_FIELD_INSURANCE_UNTIL:
      return most (stats, n_days, 50) ? 15 : most (stats, n_days, 20) ? 0 : REJECTED;
    case CT_LIST_FIELD_BIRTH_DAY:
      return most (stats, stats->n_days, 60) ? 15 : REJECTED;
    case CT_LIST_FIELD_BIRTH_MONTH:
      return most (stats, stats->n_months, 60) ? 15 : REJECTED;
    case CT_LIST_FIELD_BIRTH_YEAR:
      return most (stats, stats->n_years, 60) ? 15 : REJECTED;
    case CT_LIST_FIELD_AGE:
      return most (stats, stats->n_ages, 60) ? 15 : REJECTED;
    case CT_LIST_FIELD_SEX:
      /* Marks and numbers too, which the title may explain: "Giới tính (1: Nam, 0: Nữ)". */
      return most (stats, stats->n_sexes, 50) ? 15 : most (stats, stats->n_marks, 80) ? 0 : REJECTED;
    case CT_LIST_FIELD_MALE:
    case CT_LIST_FIELD_FEMALE:
      return most (stats, stats->n_marks, 60) || most (stats, n_days, 60) ? 15 : REJECTED;
    case CT_LIST_FIELD_POOR: case CT_LIST_FIELD_NEAR_POOR: case CT_LIST_FIELD_HARDSHIP:
    case CT_LIST_FIELD_AVERAGE: case CT_LIST_FIELD_WELL_OFF: case CT_LIST_FIELD_NOT_INSURED:
      return most (stats, stats->n_marks, 70) ? 15 : REJECTED;
    case CT_LIST_FIELD_HOUSEHOLD:
      return most (stats, stats->n_households, 40) ? 15 : most (stats, stats->n_households, 15) ? 0 : REJECTED;
    case CT_LIST_FIELD_PHONE:
      return most (stats, stats->n_phones, 40) ? 10 : most (stats, stats->n_names, 60) ? REJECTED : -15;
    case CT_LIST_FIELD_ID_NUMBER:
      return most (stats, MAX (stats->n_ids, stats->n_ids_inside), 40) ? 12 : most (stats, n_days, 60) ? REJECTED : -15;
    case CT_LIST_FIELD_KNOWN:
      /* "Số CCCD, ngày cấp" in one column. */
      return most (stats, stats->n_ids_inside, 40) ? -25 : 0;
    case CT_LIST_FIELD_ETHNICITY:
      return most (stats, stats->n_ethnic, 40) ? 15 : most (stats, stats->n_names + stats->n_given, 40) ? 0 : REJECTED;
    case CT_LIST_FIELD_ORDINAL:
      return most (stats, stats->n_ordinals, 50) ? 15 : most (stats, stats->n_days + stats->n_ages, 60) ? 0 : REJECTED;
    case CT_LIST_FIELD_NO:
      return most (stats, stats->n_phones, 60) || most (stats, stats->n_names, 50) ? REJECTED : 0;
    case CT_LIST_FIELD_ASSOCIATION:
      return most (stats, stats->n_families, 50) ? REJECTED : 0;
    case CT_LIST_FIELD_ROLE:
      return most (stats, n_days, 60) || most (stats, stats->n_families, 50) ? REJECTED : 0;
    case CT_LIST_FIELD_GROUP:
      return most (stats, n_days, 60) || most (stats, stats->n_families, 70) ? REJECTED : 0;
    case CT_LIST_FIELD_MONEY:
      return most (stats, stats->n_families, 60) ? REJECTED : 0;
    default:
      return 0;
    }
}

/* A header may name one class where the cells tell which, or the age where they have the year. */
static CtListField
mend_by_content (CtListField          field,
                 const CtColumnStats *stats)
{
  gboolean has_days = most (stats, stats->n_dates + stats->n_years, 60);

  if (field == CT_LIST_FIELD_AGE && has_days)
    return CT_LIST_FIELD_BIRTH;
  if ((field == CT_LIST_FIELD_POOR || field == CT_LIST_FIELD_NEAR_POOR || field == CT_LIST_FIELD_HARDSHIP) &&
      !most (stats, stats->n_marks, 70) && most (stats, stats->n_households, 50))
    return CT_LIST_FIELD_HOUSEHOLD;
  if ((field == CT_LIST_FIELD_MALE || field == CT_LIST_FIELD_FEMALE) && !has_days && most (stats, stats->n_sexes, 60) &&
      !most (stats, stats->n_marks, 60))
    return CT_LIST_FIELD_SEX;
  if (field == CT_LIST_FIELD_GIVEN_NAME && most (stats, stats->n_names, 50))
    return CT_LIST_FIELD_NAME;
  return field;
}

/* Where the header says nothing that holds, what the cells look like; never as sure as a header. */
static CtListField
guess_by_content (const CtColumnStats *stats)
{
  if (stats->n < 2)
    return CT_LIST_FIELD_NONE;
  if (most (stats, stats->n_families, 60))
    return CT_LIST_FIELD_NAME;
  if (most (stats, stats->n_ordinals, 80))
    return CT_LIST_FIELD_ORDINAL;
  if (most (stats, stats->n_sexes, 85))
    return CT_LIST_FIELD_SEX;
  if (most (stats, stats->n_dates + stats->n_years, 80))
    return most (stats, stats->n_late, 50) ? CT_LIST_FIELD_NONE : CT_LIST_FIELD_BIRTH;
  if (most (stats, stats->n_groups, 80))
    return CT_LIST_FIELD_GROUP;
  if (most (stats, stats->n_households, 80) && !most (stats, stats->n_marks, 50))
    return CT_LIST_FIELD_HOUSEHOLD;
  if (most (stats, stats->n_money, 70))
    return CT_LIST_FIELD_MONEY;
  if (most (stats, stats->n_ids, 80) && !most (stats, stats->n_phones, 60))
    return CT_LIST_FIELD_ID_NUMBER;
  if (most (stats, stats->n_phones, 70))
    return CT_LIST_FIELD_PHONE;
  if (most (stats, stats->n_ethnic, 85))
    return CT_LIST_FIELD_ETHNICITY;
  return most (stats, MAX (stats->n_long, stats->n_places), 70) ? CT_LIST_FIELD_ADDRESS : CT_LIST_FIELD_NONE;
}

static int
compare_guesses (gconstpointer a,
                 gconstpointer b,
                 gpointer      unused G_GNUC_UNUSED)
{
  return ((const CtHeaderGuess *) b)->score - ((const CtHeaderGuess *) a)->score;
}

guint
ct_list_column_guess (const CtHeaderWords *words,
                      const char          *parent,
                      const char          *header,
                      const CtColumnStats *stats,
                      CtHeaderGuess        guesses[CT_HEADER_MAX_GUESSES])
{
  guint n_words = ct_header_words_guess (words, parent, header, guesses);
  guint n = 0;
  CtListField field;

  for (guint i = 0; i < n_words; i++)
    {
      CtHeaderGuess guess = guesses[i];

      if (stats->n > 0)
        guess.field = mend_by_content (guess.field, stats);
      guess.score += weigh (guess.field, stats);
      if (guess.score >= MIN_HEADER_SCORE)
        guesses[n++] = guess;
    }
  field = guess_by_content (stats);
  if (n < CT_HEADER_MAX_GUESSES && field != CT_LIST_FIELD_NONE)
    guesses[n++] = (CtHeaderGuess) { .field = field, .score = 15 };
  g_qsort_with_data (guesses, n, sizeof *guesses, compare_guesses, NULL);   /* stable */
  return n;
}

void
ct_list_columns_assign (const CtHeaderGuess (*guesses)[CT_HEADER_MAX_GUESSES],
                        const guint         *n_guesses,
                        guint                n_columns,
                        CtListField         *fields)
{
  gboolean is_taken[CT_LIST_N_FIELDS] = { FALSE, };
  guint at[CT_LIST_MAX_COLUMNS] = { 0, };

  for (guint i = 0; i < n_columns; i++)
    fields[i] = CT_LIST_N_FIELDS;

  for (;;)
    {
      int best_score = 0;
      guint best = n_columns;

      for (guint i = 0; i < n_columns; i++)
        {
          if (fields[i] != CT_LIST_N_FIELDS)
            continue;
          while (at[i] < n_guesses[i] && is_taken[guesses[i][at[i]].field] &&
                 !ct_list_field_is_many (guesses[i][at[i]].field))
            at[i]++;
          if (at[i] < n_guesses[i] && guesses[i][at[i]].score > best_score)
            {
              best = i;
              best_score = guesses[i][at[i]].score;
            }
        }
      if (best == n_columns)
        break;
      fields[best] = guesses[best][at[best]].field;
      is_taken[fields[best]] = TRUE;
    }
  for (guint i = 0; i < n_columns; i++)
    if (fields[i] == CT_LIST_N_FIELDS)
      fields[i] = CT_LIST_FIELD_NONE;
}
