/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands that need no book: calendar, amounts in words, names, old encodings, identity and telephone numbers. */

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "ct-cli.h"
#include "ct-decode.h"
#include "ct-fold.h"
#include "ct-input.h"
#include "ct-lunar.h"
#include "ct-name.h"
#include "ct-person-id.h"
#include "ct-phone.h"
#include "ct-words.h"

/* --- lunar, solar ---------------------------------------------------------------------------------- */

static CtExit
print_lunar (CtCli      *cli,
             const char *value)
{
  g_autofree char *year_name = NULL;
  CtDate date;
  CtLunar lunar;

  if (*value == 0)
    return CT_EXIT_DONE;
  if (!ct_date_parse_iso (value, &date))
    return ct_cli_refuse (cli, _("“%s” is not a day; write it like 2026-02-17."), value);
  if (!ct_lunar_from_date (date, &lunar))
    return ct_cli_refuse (cli, _("The lunar calendar is known from 1800 to 2199; %s lies outside."), value);

  year_name = ct_lunar_year_name (lunar.year);
  ct_out_cell (cli->out, value);
  ct_out_cell_int (cli->out, lunar.day);
  ct_out_cell_int (cli->out, lunar.month);
  ct_out_cell (cli->out, lunar.is_leap ? "yes" : "no");
  ct_out_cell_int (cli->out, lunar.year);
  ct_out_cell (cli->out, year_name);
  ct_out_end_row (cli->out);
  return CT_EXIT_DONE;
}

static CtExit
run_lunar (CtCli *cli)
{
  ct_out_row (cli->out, "solar", "day", "month", "leap", "year", "year_name", NULL);
  return ct_cli_each_value (cli, print_lunar);
}

static CtExit
run_solar (CtCli *cli)
{
  char iso[CT_DATE_ISO_LENGTH];
  CtLunar lunar = { .is_leap = ct_cli_flag (cli, "leap") };
  int *const parts[] = { &lunar.day, &lunar.month, &lunar.year };
  CtDate date;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gint64 number;

      if (!ct_cli_parse_int (ct_cli_argument (cli, i), &number) || number < 0 || number > 9999)
        return ct_cli_refuse (cli, _("“%s” is not a number; write day, month and year like 15 8 2026."), ct_cli_argument (cli, i));
      *parts[i] = (int) number;
    }
  if (!ct_lunar_to_date (&lunar, &date))
    {
      if (lunar.is_leap)
        return ct_cli_refuse (cli, _("There is no day %d of a leap month %d in the lunar year %d."), lunar.day, lunar.month, lunar.year);
      return ct_cli_refuse (cli, _("There is no day %d of month %d in the lunar year %d."), lunar.day, lunar.month, lunar.year);
    }
  ct_out_row (cli->out, "solar", NULL);
  ct_out_row (cli->out, ct_date_to_iso (date, iso), NULL);
  return CT_EXIT_DONE;
}

/* --- words ----------------------------------------------------------------------------------------- */

static CtExit
print_words (CtCli      *cli,
             const char *value)
{
  CtWordsFlags flags = (ct_cli_flag (cli, "south") ? CT_WORDS_SOUTH : 0) | (ct_cli_flag (cli, "no-unit") ? CT_WORDS_NO_UNIT : 0);
  g_autofree char *words = NULL;
  gint64 amount;

  if (*value == 0)
    return CT_EXIT_DONE;
  if (!ct_cli_parse_int (value, &amount))
    return ct_cli_refuse (cli, _("“%s” is not an amount; write whole đồng without separators, like 1200000."), value);

  words = ct_words (amount, flags);
  ct_out_cell_int (cli->out, amount);
  ct_out_cell (cli->out, words);
  ct_out_end_row (cli->out);
  return CT_EXIT_DONE;
}

static CtExit
run_words (CtCli *cli)
{
  ct_out_row (cli->out, "amount", "words", NULL);
  return ct_cli_each_value (cli, print_words);
}

/* --- sort-names, fold, decode ------------------------------------------------------------------------ */

typedef struct
{
  char  *key;
  char  *name;
  gsize  place;
} SortedName;

static void
clear_sorted_name (gpointer name)
{
  g_free (((SortedName *) name)->key);
  g_free (((SortedName *) name)->name);
}

static int
compare_names (const void *a,
               const void *b)
{
  const SortedName *left = a;
  const SortedName *right = b;
  int order = strcmp (left->key, right->key);

  return order != 0 ? order : (left->place > right->place) - (left->place < right->place);
}

static CtExit
run_sort_names (CtCli *cli)
{
  g_autoptr(CtInput) input = ct_input_new (0);
  g_autoptr(GArray) names = g_array_new (FALSE, FALSE, sizeof (SortedName));
  g_autoptr(GError) error = NULL;
  const char *line;

  g_array_set_clear_func (names, clear_sorted_name);
  while ((line = ct_input_next_line (input, &error)) != NULL)
    {
      SortedName name = { ct_name_sort_key (line), g_strdup (line), names->len };
      g_array_append_val (names, name);
    }
  if (error != NULL)
    return ct_cli_fail (cli, error);

  qsort (names->data, names->len, sizeof (SortedName), compare_names);
  for (guint i = 0; i < names->len; i++)
    ct_out_line (cli->out, g_array_index (names, SortedName, i).name);
  return CT_EXIT_DONE;
}

static CtExit
print_folded (CtCli      *cli,
              const char *value)
{
  g_autofree char *key = ct_fold (value);

  ct_out_line (cli->out, key);
  return CT_EXIT_DONE;
}

static CtExit
run_fold (CtCli *cli)
{
  return ct_cli_each_line (cli, print_folded);
}

static CtExit
run_decode (CtCli *cli)
{
  const char *from = ct_cli_option (cli, "from");
  g_autoptr(GByteArray) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  CtEncoding encoding;

  if (from == NULL)
    return ct_cli_wrong_use (cli, _("--from must say the encoding: tcvn3, vni, windows-1258 or auto."));
  if (!ct_encoding_from_name (from, &encoding))
    return ct_cli_wrong_use (cli, _("“%s” is not one of the encodings tcvn3, vni, windows-1258, auto."), from);

  bytes = ct_input_read_all (0, &error);
  if (bytes != NULL)
    text = ct_decode_bytes ((const char *) bytes->data, bytes->len, encoding, &error);
  if (text == NULL)
    return ct_cli_fail (cli, error);
  ct_out_bytes (cli->out, text, strlen (text));
  return CT_EXIT_DONE;
}

/* --- check-id, check-phone -------------------------------------------------------------------------- */

#define FIRST_BIRTH_YEAR 1850
#define LAST_BIRTH_YEAR 2099

static gboolean
parse_sex (const char *text,
           char       *out)
{
  if (strlen (text) != 1 || strchr ("fmFM", *text) == NULL)
    return FALSE;
  *out = g_ascii_tolower (*text);
  return TRUE;
}

static gboolean
parse_birth_year (const char *text,
                  gint64     *out)
{
  gint64 year;

  if (strlen (text) != 4 || !ct_cli_parse_int (text, &year) || year < FIRST_BIRTH_YEAR || year > LAST_BIRTH_YEAR)
    return FALSE;
  *out = year;
  return TRUE;
}

/* What the options tell of the person, for the number behind them or for every line that does not know better. */
static gboolean
read_expected (CtCli  *cli,
               gint64 *birth_year,
               char   *sex)
{
  const char *given = ct_cli_option (cli, "sex");

  if (!ct_cli_option_int (cli, "birth", FIRST_BIRTH_YEAR, LAST_BIRTH_YEAR, birth_year))
    return FALSE;
  if (given == NULL || parse_sex (given, sex))
    return TRUE;
  ct_cli_wrong_use (cli, _("--sex is f or m; “%s” is neither."), given);
  return FALSE;
}

static void
print_checked_id (CtCli      *cli,
                  const char *number,
                  gint64      birth_year,
                  char        sex)
{
  CtPersonId id;

  ct_person_id_check (number, (int) birth_year, sex, &id);
  ct_out_cell (cli->out, number);
  ct_out_cell (cli->out, ct_person_id_verdict_name (id.verdict));
  ct_out_cell (cli->out, id.province);
  ct_out_end_row (cli->out);
}

/* "NUMBER", "YEAR" and "SEX" between tabs, the last two empty where not known. */
static CtExit
print_id_cells (CtCli      *cli,
                const char *line)
{
  g_auto(GStrv) cells = g_strsplit (line, "\t", -1);
  guint n = g_strv_length (cells);
  gint64 year = 0;
  char sex = 0;

  read_expected (cli, &year, &sex);
  for (guint i = 0; i < n; i++)
    g_strstrip (cells[i]);
  if (n > 3 || (cells[1][0] != 0 && !parse_birth_year (cells[1], &year)) ||
      (n == 3 && cells[2][0] != 0 && !parse_sex (cells[2], &sex)))
    return ct_cli_refuse (cli, _("“%s” is not a number, a year of birth, and f or m."), line);

  print_checked_id (cli, cells[0], year, sex);
  return CT_EXIT_DONE;
}

/* The same between blanks. The number itself may be written in groups, so a sex and a year are taken off the end. */
static CtExit
print_id_words (CtCli      *cli,
                const char *line)
{
  g_autofree char *clean = ct_text_clean (line);
  g_auto(GStrv) words = g_strsplit (clean, " ", -1);
  g_autofree char *number = NULL;
  guint n = g_strv_length (words);
  gint64 year = 0;
  char sex = 0;

  read_expected (cli, &year, &sex);
  if (n > 1 && parse_sex (words[n - 1], &sex))
    g_clear_pointer (&words[--n], g_free);
  if (n > 1 && parse_birth_year (words[n - 1], &year))
    g_clear_pointer (&words[--n], g_free);
  number = g_strjoinv (" ", words);
  print_checked_id (cli, number, year, sex);
  return CT_EXIT_DONE;
}

static CtExit
print_id_line (CtCli      *cli,
               const char *line)
{
  return strchr (line, '\t') != NULL ? print_id_cells (cli, line) : print_id_words (cli, line);
}

static CtExit
run_check_id (CtCli *cli)
{
  gint64 year = 0;
  char sex = 0;

  if (!read_expected (cli, &year, &sex))
    return CT_EXIT_USAGE;

  ct_out_row (cli->out, "number", "verdict", "province", NULL);
  if (cli->arguments->len == 0)
    return ct_cli_each_line (cli, print_id_line);
  print_checked_id (cli, ct_cli_argument (cli, 0), year, sex);
  return CT_EXIT_DONE;
}

static CtExit
print_checked_phone (CtCli      *cli,
                     const char *value)
{
  char normal[CT_PHONE_LENGTH];
  CtPhoneVerdict verdict = ct_phone_check (value, normal);

  ct_out_row (cli->out, value, normal, ct_phone_verdict_name (verdict), NULL);
  return CT_EXIT_DONE;
}

static CtExit
run_check_phone (CtCli *cli)
{
  ct_out_row (cli->out, "number", "normal", "verdict", NULL);
  return ct_cli_each_value (cli, print_checked_phone);
}

/* --- The table --------------------------------------------------------------------------------------- */

static const CtCliOption solar_options[] = {
  { "leap", NULL, N_("The second month of that number, in a leap year") },
  { NULL },
};

static const CtCliOption words_options[] = {
  { "no-unit", NULL, N_("Without the word đồng") },
  { "south", NULL, N_("With the words of the South: lẻ, ngàn") },
  { NULL },
};

static const CtCliOption decode_options[] = {
  { "from", "ENCODING", N_("tcvn3, vni, windows-1258, or auto to find it out") },
  { NULL },
};

static const CtCliOption check_id_options[] = {
  { "birth", "YEAR", N_("The year of birth that the number should tell") },
  { "sex", "f|m", N_("The sex that the number should tell") },
  { NULL },
};

const CtCliCommand ct_text_commands[] = {
  { "lunar", "[DATE...]", N_("Lunar days of solar ones"), N_("Without dates: of those on standard input, one a line."), NULL, 0, -1,
    run_lunar },
  { "solar", "DAY MONTH YEAR [--leap]", N_("The solar day of a lunar one"), NULL, solar_options, 3, 3, run_solar },
  { "words", "[AMOUNT...]", N_("Amounts in words, as on a voucher"), N_("Without amounts: those on standard input, one a line."),
    words_options, 0, -1, run_words },
  { "sort-names", "<NAMES", N_("Names in the order of Vietnamese lists: by given name first"), NULL, NULL, 0, 0, run_sort_names },
  { "fold", "<LINES", N_("The search key of each line: no marks, no capitals"), NULL, NULL, 0, 0, run_fold },
  { "decode", "--from ENCODING <TEXT", N_("Old Vietnamese encodings to UTF-8"), NULL, decode_options, 0, 0, run_decode },
  { "check-id", "[NUMBER]", N_("Whether an identity number can be right"),
    N_("Without a number: lines NUMBER YEAR SEX on standard input, year and sex as far as known."), check_id_options, 0, 1, run_check_id },
  { "check-phone", "[NUMBER]", N_("A telephone number as it is dialled today"), N_("Without a number: those on standard input, one a line."),
    NULL, 0, 1, run_check_phone },
  { NULL },
};
