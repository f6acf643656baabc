/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands that make, change, check and copy a book. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "ct-check.h"
#include "ct-cli-book.h"
#include "ct-export.h"
#include "ct-help.h"
#include "ct-input.h"
#include "ct-model-error.h"
#include "ct-reason.h"
#include "ct-sample-large.h"
#include "ct-sample.h"

/* --- new, sample ----------------------------------------------------------------------------------- */

/* Removes what was begun, so that the same call can be made again. */
static CtExit
fail_new_book (CtCli        *cli,
               CtBook       *book,
               const GError *error)
{
  CtExit exit = ct_cli_fail_book (cli, error);

  g_object_unref (book);
  g_unlink (ct_cli_argument (cli, 0));
  return exit;
}

static CtExit
run_new (CtCli *cli)
{
  static const char *const settings[] = { "name", "code", "village", "commune", "province", "founded" };
  g_autoptr(GError) error = NULL;
  const char *name = ct_cli_option (cli, "name");
  CtDate founded = CT_DATE_NONE;
  json_t *command;
  CtBook *book;
  char at[CT_AT_LENGTH];
  CtActor actor = ct_cli_actor (cli, at);

  if (name == NULL || name[0] == '\0')
    return ct_cli_wrong_use (cli, _("A new book needs the club's name: --name “CLB LTHTGN thôn …”."));
  if (!ct_cli_option_date (cli, "founded", &founded))
    return CT_EXIT_USAGE;

  book = ct_book_create (ct_cli_argument (cli, 0), ct_cli_option (cli, "book-id"),
                         ct_cli_flag (cli, "consolidation") ? "consolidation" : "club", cli->today, &error);
  if (book == NULL)
    return ct_cli_fail_book (cli, error);

  command = json_pack ("{s:s}", "do", "club.set");
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    if (ct_cli_option (cli, settings[i]) != NULL)
      json_object_set_new (command, settings[i], json_string (ct_cli_option (cli, settings[i])));
  if (!ct_book_execute_json (book, command, &actor, NULL, &error))
    return fail_new_book (cli, book, error);
  g_object_unref (book);
  return CT_EXIT_DONE;
}

static void
show_progress (gint64   done,
               gint64   total,
               gpointer data)
{
  ct_cli_progress (data, _("Making the club"), done, total);
}

static CtExit
run_sample (CtCli *cli)
{
  g_autoptr(GError) error = NULL;
  gint64 members = 0, months = 12, seed = 1;
  gboolean large = ct_cli_option (cli, "members") != NULL || ct_cli_option (cli, "months") != NULL;
  const char *id = ct_cli_option (cli, "book-id");
  CtBook *book;
  gboolean made;

  if (!ct_cli_option_int (cli, "members", 1, 500000, &members) || !ct_cli_option_int (cli, "months", 1, 600, &months) ||
      !ct_cli_option_int (cli, "seed", 0, G_MAXUINT32, &seed))
    return CT_EXIT_USAGE;
  if (large && members == 0)
    members = 60;

  book = ct_book_create (ct_cli_argument (cli, 0), id != NULL ? id : "sample", "club", cli->today, &error);
  if (book == NULL)
    return ct_cli_fail_book (cli, error);
  made = large ? ct_sample_large_build (book, members, months, seed, cli->shows_progress ? show_progress : NULL, cli, &error)
               : ct_sample_build (book, CT_DATE_NONE, &error);
  if (!made)
    return fail_new_book (cli, book, error);
  g_object_unref (book);
  return CT_EXIT_DONE;
}

/* --- apply ----------------------------------------------------------------------------------------- */

typedef struct
{
  CtCli   *cli;
  CtBook  *book;
  CtActor  actor;
  gboolean keep_going;
  gboolean refused;
  json_t  *batch;      /* with --all-or-nothing: the commands so far */
  GArray  *lines;      /* and the lines that they stand on */
} Apply;

static void
print_result (Apply      *apply,
              const char *result,
              guint       line,
              const char *id)
{
  ct_out_cell (apply->cli->out, result);
  ct_out_cell_int (apply->cli->out, line);
  ct_out_cell (apply->cli->out, id);
  ct_out_end_row (apply->cli->out);
}

/* A refusal is a row of the results; what the system cannot do ends the work. */
static CtExit
report_refusal (Apply        *apply,
                guint         line,
                const GError *error)
{
  if (error->domain == CT_STORE_ERROR && error->code != CT_STORE_ERROR_CONSTRAINT)
    return ct_cli_fail_book (apply->cli, error);

  print_result (apply, "refused", line, error->message);
  apply->refused = TRUE;
  return apply->keep_going ? CT_EXIT_DONE : CT_EXIT_REFUSED;
}

static CtExit
apply_line (Apply      *apply,
            guint       line,
            const char *text)
{
  g_autoptr(GError) error = NULL;
  g_auto(CtOutcome) outcome = { NULL };
  g_autoptr(CtCommand) command = ct_command_parse (text, &error);

  if (command == NULL)
    return report_refusal (apply, line, error);
  if (apply->batch != NULL)
    {
      json_array_append (apply->batch, command->args);
      g_array_append_val (apply->lines, line);
      return CT_EXIT_DONE;
    }
  if (!ct_book_execute (apply->book, command, &apply->actor, &outcome, &error))
    return report_refusal (apply, line, error);

  /* Committed: only now is it acknowledged. A warning names its line. */
  apply->cli->line_no = line;
  ct_cli_say_warnings (apply->cli, &outcome);
  apply->cli->line_no = 0;
  print_result (apply, "ok", line, outcome.id);
  return ct_out_flush (apply->cli->out) ? CT_EXIT_DONE : CT_EXIT_SYSTEM;
}

static CtExit
commit_batch (Apply *apply)
{
  g_autoptr(GError) error = NULL;
  g_auto(CtOutcome) outcome = { NULL };

  if (apply->lines->len == 0)
    return CT_EXIT_DONE;
  if (!ct_book_execute_json (apply->book, json_pack ("{s:s, s:O}", "do", "batch", "commands", apply->batch), &apply->actor,
                             &outcome, &error))
    return report_refusal (apply, g_array_index (apply->lines, guint, MIN (outcome.failed_step, apply->lines->len - 1)), error);

  ct_cli_say_warnings (apply->cli, &outcome);
  for (guint i = 0; i < apply->lines->len; i++)
    print_result (apply, "ok", g_array_index (apply->lines, guint, i), outcome.step_ids->pdata[i]);
  return CT_EXIT_DONE;
}

static gboolean
is_blank (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return *text == '\0';
}

static CtExit
apply_input (Apply   *apply,
             CtInput *input)
{
  g_autoptr(GError) error = NULL;
  const char *text;
  CtExit exit = CT_EXIT_DONE;

  while (exit == CT_EXIT_DONE && (text = ct_input_next_line (input, &error)) != NULL)
    if (!is_blank (text))
      exit = apply_line (apply, ct_input_line_no (input), text);

  if (exit == CT_EXIT_DONE && error != NULL)
    exit = error->domain == G_FILE_ERROR ? ct_cli_fail (apply->cli, error)
                                         : report_refusal (apply, ct_input_line_no (input), error);
  if (exit == CT_EXIT_DONE && apply->batch != NULL && !apply->refused)
    exit = commit_batch (apply);
  return exit == CT_EXIT_DONE && apply->refused ? CT_EXIT_REFUSED : exit;
}

/* A folder can be opened, but not be read as a file. */
static int
open_input (const char *path)
{
  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    return g_open (path, O_RDONLY, 0);
  errno = EISDIR;
  return -1;
}

static CtExit
run_apply (CtCli *cli)
{
  const char *path = ct_cli_argument (cli, 1);
  char at[CT_AT_LENGTH];
  Apply apply = { .cli = cli, .actor = ct_cli_actor (cli, at), .keep_going = ct_cli_flag (cli, "keep-going") };
  CtExit exit = CT_EXIT_DONE;
  int fd = 0;

  if (apply.keep_going && ct_cli_flag (cli, "all-or-nothing"))
    return ct_cli_wrong_use (cli, _("--keep-going and --all-or-nothing exclude each other."));
  if (path != NULL)
    fd = open_input (path);
  if (fd < 0)
    return ct_cli_refuse (cli, _("“%s” cannot be read: %s."), path, ct_reason (errno));

  apply.book = ct_cli_open_book (cli, CT_STORE_WRITER, &exit);
  if (apply.book != NULL)
    {
      g_autoptr(CtInput) input = ct_input_new (fd);

      if (ct_cli_flag (cli, "all-or-nothing"))
        {
          apply.batch = json_array ();
          apply.lines = g_array_new (FALSE, FALSE, sizeof (guint));
        }
      ct_out_row (cli->out, "result", "line", "id", NULL);
      ct_out_flush (cli->out);
      exit = apply_input (&apply, input);
      json_decref (apply.batch);
      g_clear_pointer (&apply.lines, g_array_unref);
      g_object_unref (apply.book);
    }
  if (path != NULL)
    close (fd);
  return exit;
}

/* --- check, backup, restore, export ---------------------------------------------------------------- */

static void
print_check (const char *check,
             gboolean    ok,
             const char *detail,
             gpointer    data)
{
  CtCli *cli = data;
  /* A damaged book may hold bytes that are no text. */
  g_autofree char *shown = g_utf8_make_valid (detail, -1);

  ct_out_row (cli->out, check, ok ? "ok" : "failed", shown, NULL);
}

static CtExit
run_check (CtCli *cli)
{
  CtExit exit = CT_EXIT_DONE;
  g_autoptr(CtBook) book = ct_cli_open_book (cli, CT_STORE_READER, &exit);

  if (book == NULL)
    return exit;
  ct_out_row (cli->out, "check", "result", "detail", NULL);
  return ct_check_run (ct_book_get_store (book), print_check, cli) ? CT_EXIT_DONE : CT_EXIT_REFUSED;
}

static CtExit
run_backup (CtCli *cli)
{
  g_autoptr(GError) error = NULL;
  CtExit exit = CT_EXIT_DONE;
  g_autoptr(CtBook) book = ct_cli_open_book (cli, CT_STORE_READER, &exit);

  if (book == NULL)
    return exit;
  return ct_store_backup (ct_book_get_store (book), ct_cli_argument (cli, 1), &error) ? CT_EXIT_DONE
                                                                                       : ct_cli_fail_book (cli, error);
}

static CtExit
run_export (CtCli *cli)
{
  g_autoptr(GError) error = NULL;
  const char *format = ct_cli_option (cli, "format");
  const char *path = ct_cli_option (cli, "output");
  CtExit exit = CT_EXIT_DONE;
  g_autoptr(CtBook) book = NULL;
  gboolean done;

  if (format == NULL || path == NULL || (!g_str_equal (format, "hledger") && !g_str_equal (format, "csv")))
    return ct_cli_wrong_use (cli, _("Say what to write and where: --format hledger or csv, --output PATH."));
  book = ct_cli_open_book (cli, CT_STORE_READER, &exit);
  if (book == NULL)
    return exit;
  done = g_str_equal (format, "csv") ? ct_export_csv (ct_book_get_store (book), path, &error)
                                     : ct_export_hledger (ct_book_get_store (book), path, &error);
  return done ? CT_EXIT_DONE : ct_cli_fail_book (cli, error);
}

/* --- The help of apply ----------------------------------------------------------------------------- */

static void
print_choices (CtOut         *out,
               const CtField *field)
{
  g_autofree char *values = g_strjoinv (", ", (char **) field->choices);
  g_autofree char *line = g_strdup_printf ("%s: %s", field->name, values);

  ct_help_print_entry (out, 16, "", line);
}

static void
print_commands (CtOut *out)
{
  ct_out_line (out, _("The commands and their fields; those in brackets may be left out:"));
  for (const CtCommandSpec *spec = ct_command_specs (); spec->name != NULL; spec++)
    {
      g_autofree char *usage = ct_command_spec_dup_usage (spec);

      ct_help_print_entry (out, 16, spec->name, usage);
      for (const CtField *field = spec->fields; field->name != NULL; field++)
        if (field->choices != NULL)
          print_choices (out, field);
    }
}

/* --- The table ------------------------------------------------------------------------------------- */

static const CtCliOption new_options[] = {
  { "name", "NAME", N_("The club's name") },
  { "code", "CODE", N_("The club's code in reports upward") },
  { "village", "NAME", N_("Its village") },
  { "commune", "NAME", N_("Its commune") },
  { "province", "NAME", N_("Its province") },
  { "founded", "DATE", N_("The day of the decision that founded it") },
  { "book-id", "ID", N_("The book's own number; a random one else") },
  { "consolidation", NULL, N_("A book of a commune, province or the national office") },
  { NULL },
};

static const CtCliOption sample_options[] = {
  { "members", "N", N_("A larger made-up club of so many members") },
  { "months", "N", N_("that lives so many months") },
  { "seed", "N", N_("and is another one for each number") },
  { "book-id", "ID", N_("The book's own number") },
  { NULL },
};

static const CtCliOption apply_options[] = {
  { "all-or-nothing", NULL, N_("Make the whole file one transaction") },
  { "keep-going", NULL, N_("Go on after a refused line") },
  { NULL },
};

static const CtCliOption export_options[] = {
  { "format", "FORMAT", N_("hledger (the ledger) or csv (all tables)") },
  { "output", "PATH", N_("The file, or for csv the folder, to write") },
  { NULL },
};

const CtCliCommand ct_book_commands[] = {
  { "new", "BOOK --name NAME", N_("Make an empty book"), NULL, new_options, 1, 1, run_new },
  { "sample", "BOOK", N_("Make the worked sample club, or a large one"), NULL, sample_options, 1, 1, run_sample },
  { "apply", "BOOK [FILE]", N_("Carry out commands, one JSON object a line"),
    N_("Each line is like {\"do\": \"receipt\", \"fund\": \"QHD\", …} and is written whole or not at all; without FILE, lines come\n"
       "from standard input. Amounts are whole đồng, rates percent a month like 0.65, days like 2026-10-08, months like\n"
       "2026-10; members are named by their number, loans like “L07”, vouchers like “PT 0001/2026”."),
    apply_options, 1, 2, run_apply, print_commands },
  { "check", "BOOK", N_("Prove that the book is sound"),
    N_("Every rule of the ledger is tested, and all commands of the audit trail are carried out again and compared. What was\n"
       "cut off the end of the audit trail together with all that it did leaves no trace in the book: it is found only by\n"
       "comparing the fingerprint with one that was printed and signed before."),
    NULL, 1, 1, run_check },
  { "backup", "BOOK FILE", N_("Make a verified copy, also while the book is open elsewhere"), NULL, NULL, 2, 2, run_backup },
  { "restore", "FILE BOOK", N_("Make a book from a copy; never overwrites"), NULL, NULL, 2, 2, run_backup },
  { "export", "BOOK --format FORMAT --output PATH", N_("Write the ledger or all tables for other programs"), NULL,
    export_options, 1, 1, run_export },
  { NULL },
};
