/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands that answer questions: lists of a book, and the plan of a loan without one. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ct-cli-book.h"
#include "ct-list.h"
#include "ct-loan-plan.h"
#include "ct-reason.h"

static gboolean
print_cells (const char *const *cells,
             gpointer           data,
             GError           **error)
{
  CtCli *cli = data;

  for (; *cells != NULL; cells++)
    ct_out_cell (cli->out, *cells);
  ct_out_end_row (cli->out);
  if (ct_out_error (cli->out) == 0)
    return TRUE;
  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (ct_out_error (cli->out)),
                       ct_reason (ct_out_error (cli->out)));
  return FALSE;
}

static CtExit
run_list (CtCli *cli)
{
  const char *what = ct_cli_argument (cli, 1);
  const char *loan = ct_cli_option (cli, "loan");
  CtListOptions options = { .to = cli->today, .find = ct_cli_option (cli, "find"), .full = ct_cli_flag (cli, "full") };
  g_autoptr(GError) error = NULL;
  CtExit exit = CT_EXIT_DONE;
  g_autoptr(CtBook) book = NULL;

  if (!g_strv_contains (ct_list_names (), what))
    {
      g_autofree char *names = g_strjoinv (", ", (char **) ct_list_names ());

      return ct_cli_wrong_use (cli, _("There is no list “%s”. There are: %s."), what, names);
    }
  if (!ct_cli_option_date (cli, "from", &options.from) || !ct_cli_option_date (cli, "to", &options.to) ||
      !ct_cli_option_date (cli, "at", &options.to))
    return CT_EXIT_USAGE;
  if (ct_cli_option (cli, "at") != NULL && ct_cli_option (cli, "to") != NULL)
    return ct_cli_wrong_use (cli, _("Write --at, or --from and --to, not both."));
  if (g_str_equal (what, "schedule") && (loan == NULL || !ct_loan_parse_label (loan, &options.loan)))
    return ct_cli_wrong_use (cli, _("Say which loan: --loan L07."));

  book = ct_cli_open_book (cli, CT_STORE_READER, &exit);
  if (book == NULL)
    return exit;
  return ct_list_run (ct_book_get_store (book), what, &options, print_cells, cli, &error) ? CT_EXIT_DONE
                                                                                           : ct_cli_fail_book (cli, error);
}

/* --- schedule -------------------------------------------------------------------------------------- */

/* Percent a month with at most two decimals and a dot. */
static gboolean
parse_rate (const char *text,
            int        *rate_bp)
{
  const char *dot = strchr (text, '.');
  gsize whole = dot != NULL ? (gsize) (dot - text) : strlen (text);
  int value = 0, decimals = 0;

  if (whole < 1 || whole > 2 || (dot != NULL && (strlen (dot) < 2 || strlen (dot) > 3)))
    return FALSE;
  for (const char *p = text; *p != '\0'; p++)
    {
      if (p == dot)
        continue;
      if (!g_ascii_isdigit (*p))
        return FALSE;
      value = value * 10 + (*p - '0');
      decimals += dot != NULL && p > dot;
    }
  for (; decimals < 2; decimals++)
    value *= 10;
  *rate_bp = value;
  return TRUE;
}

/* A number that can be read, but that the rules do not let a loan have, is refused; what is no number is wrong use. */
static gboolean
read_number (CtCli      *cli,
             const char *name,
             gint64      min,
             gint64      max,
             gint64     *out,
             CtExit     *exit)
{
  const char *text = ct_cli_option (cli, name);
  char smallest[32], largest[32];
  gint64 value;

  if (text == NULL || !ct_cli_parse_int (text, &value) || (value >= min && value <= max))
    return ct_cli_option_int (cli, name, min, max, out);
  g_snprintf (smallest, sizeof smallest, "%" G_GINT64_FORMAT, min);
  g_snprintf (largest, sizeof largest, "%" G_GINT64_FORMAT, max);
  *exit = ct_cli_refuse (cli, _("--%s is %s; write a whole number from %s to %s."), name, text, smallest, largest);
  return FALSE;
}

static gboolean
read_terms (CtCli       *cli,
            CtLoanTerms *terms,
            CtExit      *exit)
{
  const char *method = ct_cli_option (cli, "method");
  const char *rate = ct_cli_option (cli, "rate");
  const char *rounding = ct_cli_option (cli, "rounding");
  gint64 months = 0, grace = 0, every = 1, round = 1;

  *terms = (CtLoanTerms) { .step = 0 };
  *exit = CT_EXIT_USAGE;
  if (!read_number (cli, "principal", 1, CT_DONG_MAX, &terms->amount, exit) ||
      !read_number (cli, "months", 1, CT_MAX_MONTHS, &months, exit) ||
      !read_number (cli, "grace", 0, CT_MAX_MONTHS, &grace, exit) || !read_number (cli, "every", 1, 12, &every, exit) ||
      !read_number (cli, "step", 1, CT_DONG_MAX, &terms->step, exit) ||
      !ct_cli_option_int (cli, "round", G_MININT64, G_MAXINT64, &round) ||
      !ct_cli_option_date (cli, "disbursed", &terms->disbursed) || !ct_cli_option_date (cli, "first-due", &terms->first_due))
    return FALSE;

  if (terms->amount == 0 || months == 0 || rate == NULL || method == NULL || !ct_date_is_set (terms->disbursed))
    ct_cli_wrong_use (cli, _("A schedule needs --principal, --rate, --months, --method and --disbursed."));
  else if (!parse_rate (rate, &terms->rate_bp))
    ct_cli_wrong_use (cli, _("“%s” is no rate: write percent a month with at most two decimals, from 0 to 1.66."), rate);
  else if (terms->rate_bp > CT_MAX_RATE)
    *exit = ct_cli_refuse (cli, _("“%s” is above 1.66 percent a month, which is all that the Civil Code allows."), rate);
  else if ((terms->method = ct_method_parse (method)) == CT_N_METHODS)
    ct_cli_wrong_use (cli, _("“%s” is no method: write declining, bullet, flat, annuity, quarterly or single."), method);
  else if (round != 1 && round != 500 && round != 1000)
    *exit = ct_cli_refuse (cli, _("Interest is rounded to 1, 500 or 1000 đ: --round."));
  else if (rounding != NULL && !g_str_equal (rounding, "half-up") && !g_str_equal (rounding, "down"))
    ct_cli_wrong_use (cli, _("“%s” is no rounding: write half-up or down."), rounding);
  else
    {
      terms->months = months;
      terms->grace = grace;
      terms->every = every;
      terms->round = round;
      terms->rounding = g_strcmp0 (rounding, "down") == 0 ? CT_ROUND_DOWN : CT_ROUND_HALF_UP;
      terms->due_day = ct_date_day (terms->disbursed);
      return TRUE;
    }
  return FALSE;
}

static CtExit
run_schedule (CtCli *cli)
{
  g_autofree CtLoanPlan *plan = NULL;
  g_autoptr(GError) error = NULL;
  CtLoanTerms terms;
  CtExit exit;

  if (!read_terms (cli, &terms, &exit))
    return exit;
  if (!ct_loan_terms_check (&terms, &error))
    return ct_cli_refuse (cli, "%s", error->message);

  plan = ct_loan_plan_build (&terms);
  ct_out_row (cli->out, "no", "due", "principal", "interest", "total", "balance", NULL);
  for (guint i = 0; i < plan->n; i++)
    {
      const CtInstalment *row = &plan->rows[i];
      char iso[CT_DATE_ISO_LENGTH];

      ct_out_cell_int (cli->out, i + 1);
      ct_out_cell (cli->out, ct_date_to_iso (row->due, iso));
      ct_out_cell_int (cli->out, row->principal);
      ct_out_cell_int (cli->out, row->interest);
      ct_out_cell_int (cli->out, row->principal + row->interest);
      ct_out_cell_int (cli->out, row->balance);
      ct_out_end_row (cli->out);
    }
  return CT_EXIT_DONE;
}

static const CtCliOption list_options[] = {
  { "from", "DATE", N_("From this day on; the first day of the book else") },
  { "to", "DATE", N_("Up to this day; today else") },
  { "at", "DATE", N_("As it stood at the end of this day") },
  { "find", "TEXT", N_("Only rows in which a name or text begins so; no marks needed") },
  { "loan", "L07", N_("The loan whose schedule is listed") },
  { "full", NULL, N_("Members with all that is known of them") },
  { NULL },
};

static const CtCliOption schedule_options[] = {
  { "principal", "N", N_("The amount, in đồng") },
  { "rate", "R", N_("Percent a month, such as 0.65") },
  { "months", "N", N_("1 to 60") },
  { "method", "METHOD", N_("declining, bullet, flat, annuity, quarterly or single") },
  { "grace", "N", N_("Due dates at the beginning that carry interest only") },
  { "every", "N", N_("Months between two due dates") },
  { "disbursed", "DATE", N_("The day of the pay-out") },
  { "first-due", "DATE", N_("The first due date, if it is another day") },
  { "step", "N", N_("Principal in multiples of this") },
  { "round", "N", N_("Interest in multiples of 1, 500 or 1000") },
  { "rounding", "MODE", N_("half-up or down") },
  { NULL },
};

const CtCliCommand ct_list_commands[] = {
  { "list", "BOOK WHAT",
    N_("List what the book holds, as of any day"),
    N_("WHAT is members, groups, funds, vouchers, postings, loans, dues, meetings, attendance, health, activities, visits or\n"
       "audit; schedule with --loan L07; or due: what everybody owes, each amount with the reason why it is this much."),
    list_options, 2, 2, run_list },
  { NULL },
};

const CtCliCommand ct_schedule_commands[] = {
  { "schedule", "", N_("Print the plan of a loan"), NULL, schedule_options, 0, 0, run_schedule },
  { NULL },
};
