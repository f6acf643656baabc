/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands that report: the indicators of a period, reports and books as files. */

#include <glib/gi18n-lib.h>

#include "ct-cli-book.h"
#include "ct-indicators.h"
#include "ct-paper.h"
#include "ct-report.h"

typedef struct
{
  CtDate from, to;
} Period;

static gboolean
read_period (CtCli  *cli,
             Period *period)
{
  *period = (Period) { .to = cli->today };
  return ct_cli_option_date (cli, "from", &period->from) && ct_cli_option_date (cli, "to", &period->to);
}

static CtExit
run_indicators (CtCli *cli)
{
  g_autoptr(CtIndicators) indicators = NULL;
  g_autoptr(GError) error = NULL;
  CtExit exit = CT_EXIT_DONE;
  g_autoptr(CtBook) book = NULL;
  Period period;

  if (!read_period (cli, &period))
    return CT_EXIT_USAGE;
  book = ct_cli_open_book (cli, CT_STORE_READER, &exit);
  if (book == NULL)
    return exit;
  indicators = ct_indicators_load (ct_book_get_store (book), period.from, period.to, &error);
  if (indicators == NULL)
    return ct_cli_fail_book (cli, error);

  ct_out_row (cli->out, "code", "name", "value", "unit", NULL);
  for (guint i = 0; i < indicators->rows->len; i++)
    {
      const CtIndicator *row = indicators->rows->pdata[i];

      ct_out_row (cli->out, row->code, row->name, row->value, row->unit, NULL);
    }
  return CT_EXIT_DONE;
}

/* --- report ---------------------------------------------------------------------------------------- */

static char *
dup_kinds (void)
{
  g_autoptr(GPtrArray) kinds = g_ptr_array_new ();

  for (guint i = 0; ct_report_kind (i) != NULL; i++)
    g_ptr_array_add (kinds, (gpointer) ct_report_kind (i));
  g_ptr_array_add (kinds, NULL);
  return g_strjoinv (", ", (char **) kinds->pdata);
}

static gboolean
ends_in (const char *path,
         const char *ending)
{
  g_autofree char *small = g_ascii_strdown (path, -1);

  return g_str_has_suffix (small, ending);
}

static gboolean
check_report (CtCli      *cli,
              const char *kind,
              const char *path,
              CtExit     *exit)
{
  g_autofree char *kinds = dup_kinds ();

  if (path == NULL || path[0] == '\0')
    *exit = ct_cli_wrong_use (cli, _("Say which file to write: --output report.xlsx or report.pdf."));
  else if (g_str_equal (kind, "BC-02") || g_str_equal (kind, "BC-03"))
    *exit = ct_cli_refuse (cli, _("%s adds up the reports of several clubs: make it from a book of the commune or the province."),
                           kind);
  else if (ct_report_title (kind) == NULL)
    *exit = ct_cli_refuse (cli, _("A club's book makes no report “%s”. There are: %s."), kind, kinds);
  else if (!ends_in (path, ".pdf") && !ends_in (path, ".xlsx"))
    *exit = ct_cli_wrong_use (cli, _("“%s” should end in .xlsx or .pdf."), path);
  else
    return TRUE;
  return FALSE;
}

static CtExit
write_pdf (CtCli                 *cli,
           CtStore               *store,
           const CtReportOptions *options)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtFonts) fonts = ct_fonts_new (NULL, &error);
  g_autoptr(GPtrArray) papers = NULL;

  if (fonts == NULL)
    {
      ct_cli_fail (cli, error);
      return CT_EXIT_SYSTEM;
    }
  papers = ct_report_make_papers (store, options, fonts, &error);
  if (papers == NULL)
    return ct_cli_fail_book (cli, error);
  if (ct_papers_write_pdf ((CtPaper *const *) papers->pdata, papers->len, options->path, cli->today, &error))
    return CT_EXIT_DONE;
  ct_cli_fail (cli, error);
  return CT_EXIT_SYSTEM;
}

static CtExit
run_report (CtCli *cli)
{
  CtReportOptions options = { .kind = ct_cli_argument (cli, 1), .path = ct_cli_option (cli, "output"), .today = cli->today };
  g_autoptr(GError) error = NULL;
  CtExit exit = CT_EXIT_DONE;
  g_autoptr(CtBook) book = NULL;
  Period period;

  if (!read_period (cli, &period))
    return CT_EXIT_USAGE;
  if (!check_report (cli, options.kind, options.path, &exit))
    return exit;
  options.from = period.from;
  options.to = period.to;
  options.blank = ct_cli_flag (cli, "blank");
  if (options.blank && !ends_in (options.path, ".pdf"))
    return ct_cli_wrong_use (cli, _("What is filled by pen is printed: give the file a name that ends in .pdf."));
  book = ct_cli_open_book (cli, CT_STORE_READER, &exit);
  if (book == NULL)
    return exit;
  if (ends_in (options.path, ".pdf"))
    return write_pdf (cli, ct_book_get_store (book), &options);
  return ct_report_write (ct_book_get_store (book), &options, &error) ? CT_EXIT_DONE : ct_cli_fail_book (cli, error);
}

/* --- The table ------------------------------------------------------------------------------------- */

static const CtCliOption report_options[] = {
  { "from", "DATE", N_("From this day on; the first day of the book else") },
  { "to", "DATE", N_("Up to this day; today else") },
  { "blank", NULL, N_("PDF: the same book to be filled by pen") },
  { "output", "FILE", N_("The file to write, ending in .xlsx or .pdf") },
  { NULL },
};

static const CtCliOption indicators_options[] = {
  { "from", "DATE", N_("From this day on; the first day of the book else") },
  { "to", "DATE", N_("Up to this day; today else") },
  { NULL },
};

const CtCliCommand ct_report_commands[] = {
  { "indicators", "BOOK", N_("Print the indicators of a period"), NULL, indicators_options, 1, 1, run_indicators },
  { "report", "BOOK KIND", N_("Write a report or a book of the club as a spreadsheet or as PDF"), NULL, report_options, 2, 2, run_report },
  { NULL },
};
