/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The printed forms of a book, as PDF. */

#include <glib/gi18n-lib.h>

#include "ct-blank-set.h"
#include "ct-book-form.h"
#include "ct-cli-book.h"
#include "ct-command.h"

/* Several forms at once, for a month without the computer. */
#define BLANK_SET "blank-set"

static char *
dup_form_names (void)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (const CtBookForm *form = ct_book_forms; form->name != NULL; form++)
    g_ptr_array_add (names, (gpointer) form->name);
  g_ptr_array_add (names, (gpointer) BLANK_SET);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

/* Reads every key that was given; which of them the form needs is asked afterwards. */
static CtExit
read_keys (CtCli          *cli,
           CtBookFormKeys *keys)
{
  const char *fund = ct_cli_option (cli, "fund");
  const char *loan = ct_cli_option (cli, "loan");
  gint64 meeting = 0, member = 0;

  *keys = (CtBookFormKeys) {
    .today = cli->today,
    .blank = ct_cli_flag (cli, "blank"),
    .again = ct_cli_flag (cli, "again"),
    .voucher = ct_cli_option (cli, "voucher"),
    .fund = CT_FUND_NONE,
  };
  if (!ct_cli_option_int (cli, "meeting", 1, G_MAXINT, &meeting) || !ct_cli_option_int (cli, "member", 1, G_MAXINT, &member) ||
      !ct_cli_option_month (cli, "month", &keys->month))
    return CT_EXIT_USAGE;
  keys->meeting = (int) meeting;
  keys->member = (int) member;
  if (fund != NULL && (keys->fund = ct_fund_parse (fund)) == CT_FUND_NONE)
    return ct_cli_wrong_use (cli, _("There is no fund “%s”. There are: QTTN, QHD, QCS, QDP, LCP."), fund);
  if (loan != NULL && !ct_loan_parse_label (loan, &keys->loan))
    return ct_cli_wrong_use (cli, _("Say which loan: --loan L07."));
  return CT_EXIT_DONE;
}

/* A blank form may do without its key. */
static CtExit
check_key (CtCli                *cli,
           const CtBookForm     *form,
           const CtBookFormKeys *keys)
{
  if (keys->blank)
    return CT_EXIT_DONE;
  switch (form->key)
    {
    case CT_BOOK_FORM_KEY_NONE:
      break;
    case CT_BOOK_FORM_KEY_MEETING:
      if (keys->meeting == 0)
        return ct_cli_wrong_use (cli, _("Say which meeting: --meeting 3."));
      break;
    case CT_BOOK_FORM_KEY_VOUCHER:
      if (keys->voucher == NULL)
        return ct_cli_wrong_use (cli, _("Say which voucher: --voucher “PT 0001/2026”."));
      break;
    case CT_BOOK_FORM_KEY_FUND:
      if (keys->fund == CT_FUND_NONE || !ct_date_is_set (keys->month))
        return ct_cli_wrong_use (cli, _("Say which fund and month: --fund QHD --month 2026-06."));
      break;
    case CT_BOOK_FORM_KEY_MONTH:
      if (!ct_date_is_set (keys->month))
        return ct_cli_wrong_use (cli, _("Say which month: --month 2026-06."));
      break;
    case CT_BOOK_FORM_KEY_MEETING_OR_MONTH:
      if (keys->meeting == 0 && !ct_date_is_set (keys->month))
        return ct_cli_wrong_use (cli, _("Say of which meeting, or of which month: --meeting 3 or --month 2026-06."));
      break;
    case CT_BOOK_FORM_KEY_LOAN:
      if (keys->loan == 0)
        return ct_cli_wrong_use (cli, _("Say which loan: --loan L07."));
      break;
    case CT_BOOK_FORM_KEY_MEMBER:
      if (keys->member == 0)
        return ct_cli_wrong_use (cli, _("Say which member: --member 12."));
      break;
    }
  return CT_EXIT_DONE;
}

/* No font, no disk, no permission: nothing that another question to the book would mend. */
static CtExit
fail_system (CtCli        *cli,
             const GError *error)
{
  ct_cli_fail (cli, error);
  return CT_EXIT_SYSTEM;
}

/* (transfer full) (element-type CtPaper): one paper, or all of the blank set where @form is NULL */
static GPtrArray *
make_papers (CtStore               *store,
             const CtBookForm      *form,
             const CtBookFormKeys  *keys,
             CtFonts               *fonts,
             GError               **error)
{
  g_autoptr(GPtrArray) papers = NULL;
  CtPaper *paper;

  if (form == NULL)
    return ct_blank_set_make (store, keys->today, fonts, error);
  /* All figures of a paper are of one moment. */
  if (!ct_store_begin_read (store, error))
    return NULL;
  paper = form->make (store, keys, fonts, error);
  ct_store_rollback (store);
  if (paper == NULL)
    return NULL;
  papers = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_paper_unref);
  g_ptr_array_add (papers, paper);
  return g_steal_pointer (&papers);
}

static CtExit
print_form (CtCli                *cli,
            const CtBookForm     *form,
            const CtBookFormKeys *keys,
            const char           *output)
{
  g_autoptr(GError) error = NULL;
  CtExit exit = CT_EXIT_DONE;
  g_autoptr(CtBook) book = ct_cli_open_book (cli, CT_STORE_READER, &exit);
  g_autoptr(CtFonts) fonts = NULL;
  g_autoptr(GPtrArray) papers = NULL;

  if (book == NULL)
    return exit;
  fonts = ct_fonts_new (NULL, &error);
  if (fonts == NULL)
    return fail_system (cli, error);
  papers = make_papers (ct_book_get_store (book), form, keys, fonts, &error);
  if (papers == NULL)
    return ct_cli_fail_book (cli, error);
  return ct_papers_write_pdf ((CtPaper *const *) papers->pdata, papers->len, output, cli->today, &error) ? CT_EXIT_DONE
                                                                                                           : fail_system (cli, error);
}

static CtExit
run_print (CtCli *cli)
{
  const char *name = ct_cli_argument (cli, 1);
  const char *output = ct_cli_option (cli, "output");
  const CtBookForm *form = ct_book_form_find (name);
  CtBookFormKeys keys;
  CtExit exit;

  if (form == NULL && !g_str_equal (name, BLANK_SET))
    {
      g_autofree char *names = dup_form_names ();

      return ct_cli_wrong_use (cli, _("There is no form “%s”. There are: %s."), name, names);
    }
  if (output == NULL || !g_str_has_suffix (output, ".pdf"))
    return ct_cli_wrong_use (cli, _("Say where to write the pages: --output FILE.pdf."));
  exit = read_keys (cli, &keys);
  if (exit == CT_EXIT_DONE && form != NULL)
    exit = check_key (cli, form, &keys);
  return exit == CT_EXIT_DONE ? print_form (cli, form, &keys, output) : exit;
}

static const CtCliOption print_options[] = {
  { "meeting", "N", N_("The meeting of a sheet, a list or minutes") },
  { "voucher", "NUMBER", N_("The voucher, such as “PT 0001/2026”") },
  { "fund", "FUND", N_("The fund of a cash book") },
  { "month", "YYYY-MM", N_("The month of a cash book, a count, a calendar or care sheets") },
  { "loan", "L07", N_("The loan of an application, agreement or booklet") },
  { "member", "N", N_("The member of a consent") },
  { "blank", NULL, N_("The same form to be filled by pen") },
  { "again", NULL, N_("A second print: says so, with the day") },
  { "output", "FILE.pdf", N_("The file to write") },
  { NULL },
};

const CtCliCommand ct_print_commands[] = {
  { "print", "BOOK FORM", N_("Print a form of a book as PDF"),
    N_("FORM is meeting-sheet, minutes, collection-list or read-aloud (--meeting), voucher (--voucher), vouchers (--meeting or "
       "--month), cash-book (--fund and --month), cash-count, calendar or care-sheet (--month), application, agreement, "
       "use-check, extension or booklet (--loan), consent (--member), review-list, longevity-list, age-list, insurance-list, "
       "handover; or blank-set, everything a month without the computer needs on paper."),
    print_options, 2, 2, run_print },
  { NULL },
};
