/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ct-cli.h"
#include "ct-help.h"
#include "ct-i18n.h"
#include "ct-place.h"
#include "ct-reason.h"

static const CtCliGroup groups[] = {
  { N_("With a book:"), ct_book_commands },
  { N_("Questions to a book:"), ct_list_commands },
  { N_("Reports of a book:"), ct_report_commands },
  { N_("Papers of a book:"), ct_print_commands },
  { N_("Without a book:"), ct_text_commands },
  { N_("Spreadsheets:"), ct_table_commands },
  { N_("The plan of a loan:"), ct_schedule_commands },
  { NULL },
};

static const CtCliOption common_options[] = {
  { "today", "DATE", N_("Take this day for today, and midnight for every time written") },
  { "by", "NAME", N_("Who does it; goes into the book’s history") },
  { "progress", NULL, N_("Show progress of long work on standard error") },
  { "help", NULL, N_("Show this help") },
  { "version", NULL, N_("Show the version of the program") },
  { NULL },
};

static const CtCliCommand *
find_command (const char *name)
{
  for (const CtCliGroup *group = groups; group->title != NULL; group++)
    for (const CtCliCommand *command = group->commands; command->name != NULL; command++)
      if (g_str_equal (command->name, name))
        return command;
  return NULL;
}

static const CtCliOption *
find_option (const CtCliOption *options,
             const char        *name)
{
  for (const CtCliOption *option = options; option != NULL && option->name != NULL; option++)
    if (g_str_equal (option->name, name))
      return option;
  return NULL;
}

/* --- The command line ------------------------------------------------------------------------------ */

/* "-5" is an amount and "-" a name, not options. */
static gboolean
is_option (const char *text)
{
  return text[0] == '-' && text[1] != 0 && !g_ascii_isdigit (text[1]);
}

/* Takes one option, "--name", "--name=VALUE" or "--name VALUE"; gives how many words it was, 0 after a sentence. */
static int
take_option (CtCli              *cli,
             const CtCliCommand *command,
             char              **words)
{
  const char *equals = strchr (words[0], '=');
  g_autofree char *name = equals != NULL ? g_strndup (words[0], equals - words[0]) : g_strdup (words[0]);
  const CtCliOption *option = NULL;
  const char *value = "";
  int n_words = 1;

  if (g_str_has_prefix (name, "--"))
    option = find_option (common_options, name + 2);
  if (option == NULL && command != NULL && g_str_has_prefix (name, "--"))
    option = find_option (command->options, name + 2);
  if (option == NULL)
    {
      ct_cli_wrong_use (cli, _("There is no option %s here."), name);
      return 0;
    }
  if (option->value == NULL && equals != NULL)
    {
      ct_cli_wrong_use (cli, _("The option %s takes no value."), name);
      return 0;
    }
  if (option->value != NULL)
    {
      value = equals != NULL ? equals + 1 : words[1];
      n_words = equals != NULL ? 1 : 2;
      if (value == NULL)
        {
          ct_cli_wrong_use (cli, _("The option %s needs a value."), name);
          return 0;
        }
    }
  if (g_hash_table_contains (cli->options, option->name))
    {
      ct_cli_wrong_use (cli, _("The option %s was given twice."), name);
      return 0;
    }
  g_hash_table_insert (cli->options, (gpointer) option->name, (gpointer) value);
  return n_words;
}

static gboolean
take_words (CtCli  *cli,
            char  **words)
{
  gboolean options_are_over = FALSE;

  while (*words != NULL)
    {
      if (!options_are_over && g_str_equal (*words, "--"))
        {
          options_are_over = TRUE;
          words++;
        }
      else if (!options_are_over && is_option (*words))
        {
          int n = take_option (cli, cli->command, words);

          if (n == 0)
            return FALSE;
          words += n;
        }
      else if (cli->command == NULL)
        {
          cli->command = find_command (*words);
          if (cli->command == NULL)
            {
              ct_cli_wrong_use (cli, _("“%s” is not a command; chungtay-cli --help lists them all."), *words);
              return FALSE;
            }
          words++;
        }
      else
        g_ptr_array_add (cli->arguments, *words++);
    }
  return TRUE;
}

static gboolean
check_words (CtCli *cli)
{
  int n = (int) cli->arguments->len;

  if (cli->command == NULL)
    {
      ct_cli_wrong_use (cli, _("Name a command; chungtay-cli --help lists them all."));
      return FALSE;
    }
  if (n < cli->command->min_arguments)
    {
      ct_cli_wrong_use (cli, _("Something is missing behind the command."));
      return FALSE;
    }
  if (cli->command->max_arguments >= 0 && n > cli->command->max_arguments)
    {
      ct_cli_wrong_use (cli, _("“%s” is too much here."), (const char *) cli->arguments->pdata[cli->command->max_arguments]);
      return FALSE;
    }
  return ct_cli_option_date (cli, "today", &cli->today);
}

static gboolean
check_encoding (CtCli  *cli,
                char  **words)
{
  for (int i = 0; words[i] != NULL; i++)
    if (!g_utf8_validate (words[i], -1, NULL))
      {
        ct_cli_wrong_use (cli, _("Word %d behind chungtay-cli is not UTF-8."), i + 1);
        return FALSE;
      }
  return TRUE;
}

static CtDate
clock_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  CtDate today = CT_DATE_NONE;

  ct_date_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now), &today);
  return today;
}

static CtExit
run (CtCli  *cli,
     char  **words)
{
  if (!check_encoding (cli, words) || !take_words (cli, words))
    return CT_EXIT_USAGE;
  if (ct_cli_flag (cli, "version"))
    {
      ct_out_line (cli->out, "chungtay-cli " CT_VERSION);
      return CT_EXIT_DONE;
    }
  if (ct_cli_flag (cli, "help"))
    {
      if (cli->command != NULL)
        ct_help_print_command (cli->out, cli->command, common_options);
      else
        ct_help_print (cli->out, groups, common_options);
      return CT_EXIT_DONE;
    }
  if (!check_words (cli))
    return CT_EXIT_USAGE;

  cli->is_today_given = ct_cli_flag (cli, "today");
  cli->by = ct_cli_option (cli, "by");
  cli->shows_progress = ct_cli_flag (cli, "progress");
  return cli->command->run (cli);
}

/* Results that nobody could receive are a failure, whatever the command thought of itself. A reader who has seen
 * enough (head) needs no sentence about it. */
static CtExit
finish (CtCli  *cli,
        CtExit  result)
{
  if (ct_out_flush (cli->out))
    return result;
  if (ct_out_error (cli->out) != EPIPE)
    ct_cli_warn (cli, _("The results cannot be written: %s."), ct_reason (ct_out_error (cli->out)));
  return CT_EXIT_SYSTEM;
}

int
main (int    argc,
      char **argv)
{
  g_auto(GStrv) words = NULL;
  CtCli cli = { 0 };
  CtExit result;

  (void) argc;
  ct_i18n_init (NULL);
  words = ct_place_begin_console (argv);

  cli.arguments = g_ptr_array_new ();
  cli.options = g_hash_table_new (g_str_hash, g_str_equal);
  cli.out = ct_out_new (1);
  cli.today = clock_today ();
  result = finish (&cli, run (&cli, words[0] != NULL ? words + 1 : words));

  ct_out_free (cli.out);
  g_hash_table_unref (cli.options);
  g_ptr_array_unref (cli.arguments);
  return result;
}
