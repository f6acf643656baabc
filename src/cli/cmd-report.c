/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands that report: the indicators of a period, reports and books as files. */

#include <glib/gi18n-lib.h>

#include "ct-cli-book.h"
#include "ct-indicators.h"

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

static const CtCliOption indicators_options[] = {
  { "from", "DATE", N_("From this day on; the first day of the book else") },
  { "to", "DATE", N_("Up to this day; today else") },
  { NULL },
};

const CtCliCommand ct_report_commands[] = {
  { "indicators", "BOOK", N_("Print the indicators of a period"), NULL, indicators_options, 1, 1, run_indicators },
  { NULL },
};
