/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-cli.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ct-input.h"

const char *
ct_cli_argument (CtCli *cli,
                 guint  index)
{
  return index < cli->arguments->len ? cli->arguments->pdata[index] : NULL;
}

const char *
ct_cli_option (CtCli      *cli,
               const char *name)
{
  return g_hash_table_lookup (cli->options, name);
}

gboolean
ct_cli_flag (CtCli      *cli,
             const char *name)
{
  return g_hash_table_contains (cli->options, name);
}

gboolean
ct_cli_parse_int (const char *text,
                  gint64     *out)
{
  const char *digits = *text == '-' ? text + 1 : text;

  return *digits != 0 && strspn (digits, "0123456789") == strlen (digits) &&
         g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, out, NULL);
}

gboolean
ct_cli_option_date (CtCli      *cli,
                    const char *name,
                    CtDate     *out)
{
  const char *text = ct_cli_option (cli, name);

  if (text == NULL || ct_date_parse_iso (text, out))
    return TRUE;
  ct_cli_wrong_use (cli, _("--%s needs a day like 2026-10-08; “%s” is none."), name, text);
  return FALSE;
}

gboolean
ct_cli_option_month (CtCli      *cli,
                     const char *name,
                     CtDate     *out)
{
  const char *text = ct_cli_option (cli, name);

  if (text == NULL || ct_date_parse_month (text, out))
    return TRUE;
  ct_cli_wrong_use (cli, _("--%s needs a month like 2026-10; “%s” is none."), name, text);
  return FALSE;
}

gboolean
ct_cli_option_int (CtCli      *cli,
                   const char *name,
                   gint64      min,
                   gint64      max,
                   gint64     *out)
{
  const char *text = ct_cli_option (cli, name);
  char smallest[32], largest[32];
  gint64 value;

  if (text == NULL)
    return TRUE;
  if (ct_cli_parse_int (text, &value) && value >= min && value <= max)
    {
      *out = value;
      return TRUE;
    }
  g_snprintf (smallest, sizeof smallest, "%" G_GINT64_FORMAT, min);
  g_snprintf (largest, sizeof largest, "%" G_GINT64_FORMAT, max);
  ct_cli_wrong_use (cli, _("--%s needs a whole number from %s to %s; “%s” is none."), name, smallest, largest, text);
  return FALSE;
}

/* Sentences are UTF-8 whatever the locale says: what reads them is a terminal of today, or a file. */
static void
say (const char *sentence)
{
  g_autofree char *valid = g_utf8_make_valid (sentence, -1);

  fprintf (stderr, "chungtay-cli: %s\n", valid);
}

CtExit
ct_cli_wrong_use (CtCli      *cli,
                  const char *format,
                  ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  say (sentence);
  if (cli->command != NULL)
    {
      g_autofree char *command_line = g_strconcat ("chungtay-cli ", cli->command->name, " ", cli->command->usage, NULL);
      g_autofree char *usage = g_strdup_printf (_("Usage: %s"), command_line);

      fprintf (stderr, "%s\n", usage);
    }
  return CT_EXIT_USAGE;
}

/* A sentence about a line of the input begins with its number. */
static void
say_with_place (CtCli      *cli,
                const char *sentence)
{
  if (cli->line_no > 0)
    {
      g_autofree char *placed = g_strdup_printf (_("Line %u: %s"), cli->line_no, sentence);
      say (placed);
    }
  else
    say (sentence);
}

CtExit
ct_cli_refuse (CtCli      *cli,
               const char *format,
               ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  say_with_place (cli, sentence);
  return CT_EXIT_REFUSED;
}

void
ct_cli_warn (CtCli      *cli,
             const char *format,
             ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  say_with_place (cli, sentence);
}

/**
 * ct_cli_fail:
 *
 * Says why something failed. Files and streams that cannot be read or written are the system's failures; all else is
 * something refused.
 */
CtExit
ct_cli_fail (CtCli        *cli,
             const GError *error)
{
  (void) cli;
  say (error->message);
  return error->domain == G_FILE_ERROR ? CT_EXIT_SYSTEM : CT_EXIT_REFUSED;
}

/* On a terminal one line that is written over; in a file every tenth. */
void
ct_cli_progress (CtCli      *cli,
                 const char *what,
                 gint64      done,
                 gint64      total)
{
  gboolean is_terminal;
  int percent, before;

  if (!cli->shows_progress || total <= 0 || done < 1)
    return;
  percent = (int) (done * 100 / total);
  before = (int) ((done - 1) * 100 / total);
  if (percent == before)
    return;
  is_terminal = isatty (2);
  if (is_terminal)
    fprintf (stderr, "\r%s %d %%%s", what, percent, percent == 100 ? "\n" : "");
  else if (percent / 10 != before / 10)
    fprintf (stderr, "%s %d %%\n", what, percent);
}

static CtExit
each_line (CtCli          *cli,
           CtCliValueFunc  func,
           gboolean        is_stripped)
{
  g_autoptr(CtInput) input = ct_input_new (0);
  g_autoptr(GError) error = NULL;
  const char *line;
  CtExit result = CT_EXIT_DONE;

  while (result == CT_EXIT_DONE && ct_out_error (cli->out) == 0 && (line = ct_input_next_line (input, &error)) != NULL)
    {
      g_autofree char *stripped = is_stripped ? g_strstrip (g_strdup (line)) : NULL;

      cli->line_no = ct_input_line_no (input);
      result = func (cli, is_stripped ? stripped : line);
    }
  cli->line_no = 0;
  return error != NULL ? ct_cli_fail (cli, error) : result;
}

CtExit
ct_cli_each_line (CtCli          *cli,
                  CtCliValueFunc  func)
{
  return each_line (cli, func, FALSE);
}

CtExit
ct_cli_each_value (CtCli          *cli,
                   CtCliValueFunc  func)
{
  CtExit result = CT_EXIT_DONE;

  if (cli->arguments->len == 0)
    return each_line (cli, func, TRUE);
  for (guint i = 0; i < cli->arguments->len && result == CT_EXIT_DONE; i++)
    {
      g_autofree char *stripped = g_strstrip (g_strdup (cli->arguments->pdata[i]));
      result = func (cli, stripped);
    }
  return result;
}
