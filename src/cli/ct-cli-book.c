/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-cli-book.h"

#include "ct-model-error.h"

CtExit
ct_cli_fail_book (CtCli        *cli,
                  const GError *error)
{
  if (error->domain != CT_STORE_ERROR)
    return error->domain == CT_MODEL_ERROR ? ct_cli_refuse (cli, "%s", error->message) : ct_cli_fail (cli, error);

  ct_cli_refuse (cli, "%s", error->message);
  switch (error->code)
    {
    case CT_STORE_ERROR_DAMAGED:
    case CT_STORE_ERROR_READ_ONLY:
    case CT_STORE_ERROR_FULL:
    case CT_STORE_ERROR_IO:
      return CT_EXIT_SYSTEM;
    default:
      return CT_EXIT_REFUSED;
    }
}

CtBook *
ct_cli_open_book (CtCli      *cli,
                  CtStoreMode mode,
                  CtExit     *exit)
{
  g_autoptr(GError) error = NULL;
  CtBook *book = ct_book_open (ct_cli_argument (cli, 0), mode, &error);

  if (book == NULL)
    *exit = ct_cli_fail_book (cli, error);
  return book;
}

CtActor
ct_cli_actor (CtCli *cli,
              char   at[CT_AT_LENGTH])
{
  char iso[CT_DATE_ISO_LENGTH];

  if (cli->is_today_given)
    g_snprintf (at, CT_AT_LENGTH, "%s 00:00:00", ct_date_to_iso (cli->today, iso));
  else
    {
      g_autoptr(GDateTime) now = g_date_time_new_now_local ();
      g_autofree char *text = g_date_time_format (now, "%Y-%m-%d %H:%M:%S");

      g_strlcpy (at, text, CT_AT_LENGTH);
    }
  return (CtActor) { cli->today, at, cli->by != NULL ? cli->by : "" };
}

void
ct_cli_say_warnings (CtCli           *cli,
                     const CtOutcome *outcome)
{
  for (guint i = 0; outcome->warnings != NULL && i < outcome->warnings->len; i++)
    ct_cli_warn (cli, "%s", (const char *) outcome->warnings->pdata[i]);
}
