/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands that read spreadsheets. */

#include <glib/gi18n-lib.h>

#include "ct-cli-book.h"
#include "ct-grid-text.h"
#include "ct-member-import.h"
#include "ct-template.h"

static CtExit
fail_table (CtCli        *cli,
            const GError *error)
{
  ct_cli_refuse (cli, "%s", error->message);
  return error->code == CT_TABLE_ERROR_UNREADABLE || error->code == CT_TABLE_ERROR_DAMAGED ? CT_EXIT_SYSTEM
                                                                                           : CT_EXIT_REFUSED;
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

static void
print_header (CtOut *out,
              guint  n_columns)
{
  ct_out_cell (out, "row");
  for (guint i = 1; i <= n_columns; i++)
    {
      g_autofree char *name = g_strdup_printf ("c%u", i);

      ct_out_cell (out, name);
    }
  ct_out_end_row (out);
}

/* A row has a cell for each column, so that scripts can count on them. */
static void
print_row (CtOut            *out,
           const CtGrid     *grid,
           const CtGridText *texts,
           guint             row)
{
  guint n, column = 0;
  const CtGridCell *cells = ct_grid_row_cells (grid, row, &n);
  gboolean is_empty = TRUE;

  for (guint i = 0; i < n && is_empty; i++)
    is_empty = is_blank (cells[i].text);
  if (is_empty)
    return;

  ct_out_cell_int (out, ct_grid_row_number (grid, row));
  for (guint i = 0; i < n; i++, column++)
    {
      g_autofree char *text = ct_grid_text_dup (texts, &cells[i]);

      for (; column < cells[i].column; column++)
        ct_out_cell (out, "");
      ct_out_cell (out, text);
    }
  for (; column < ct_grid_n_columns (grid); column++)
    ct_out_cell (out, "");
  ct_out_end_row (out);
}

static CtExit
run_read_table (CtCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtTableFile) file = ct_table_file_open (ct_cli_argument (cli, 0), &error);
  g_autoptr(CtGrid) grid = NULL;
  g_autoptr(CtGridText) texts = NULL;
  guint sheet;

  if (file == NULL || !ct_table_file_find_sheet (file, ct_cli_option (cli, "sheet"), &sheet, &error))
    return fail_table (cli, error);
  grid = ct_table_file_read_sheet (file, sheet, &error);
  if (grid == NULL)
    return fail_table (cli, error);

  texts = ct_grid_text_new (grid, CT_ENCODING_AUTO);
  print_header (cli->out, ct_grid_n_columns (grid));
  for (guint row = 0; row < ct_grid_n_rows (grid) && ct_out_error (cli->out) == 0; row++)
    print_row (cli->out, grid, texts, row);
  return CT_EXIT_DONE;
}

/* --- import-members ---------------------------------------------------------------------------------- */

static void
print_import (CtOut                *out,
              const CtMemberImport *import)
{
  ct_out_row (out, "row", "action", "reason", "field:value", NULL);
  for (guint i = 0; i < import->rows->len; i++)
    {
      const CtImportRow *row = g_ptr_array_index (import->rows, i);
      g_autoptr(GString) reasons = g_string_new (NULL);

      for (guint k = 0; k < row->reasons->len; k++)
        g_string_append_printf (reasons, "%s%s", k > 0 ? "; " : "", (const char *) g_ptr_array_index (row->reasons, k));
      ct_out_cell_int (out, row->number);
      ct_out_cell (out, ct_import_action_name (row->action));
      ct_out_cell (out, reasons->str);
      for (guint field = 0; field < CT_LIST_N_MEMBER_FIELDS; field++)
        if (row->fields[field] != NULL)
          {
            g_autofree char *pair = g_strdup_printf ("%s:%s", ct_list_field_name (field), row->fields[field]);

            ct_out_cell (out, pair);
          }
      ct_out_end_row (out);
    }
}

static CtMemberList *
read_list (CtCli  *cli,
           CtExit *exit)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtTableFile) file = ct_table_file_open (ct_cli_argument (cli, 1), &error);
  CtMemberListOptions options = { .sheet = ct_cli_option (cli, "sheet"), .today = cli->today };
  CtMemberList *list = file != NULL ? ct_member_list_read (file, &options, &error) : NULL;

  if (list == NULL)
    *exit = fail_table (cli, error);
  else if (list->unread != NULL)
    ct_cli_warn (cli, _("Only the sheet “%s” was read. These look like lists of members too: %s. Read each with --sheet."),
                 ct_table_file_sheet_name (file, list->sheet), list->unread);
  return list;
}

static CtExit
run_import_members (CtCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtBook) book = NULL;
  g_autoptr(CtMemberList) list = NULL;
  g_autoptr(CtMemberImport) import = NULL;
  g_auto(CtOutcome) outcome = { NULL };
  gboolean is_dry = ct_cli_flag (cli, "dry-run");
  CtDate joined = cli->today;
  CtExit exit = CT_EXIT_DONE;
  char at[CT_AT_LENGTH];
  CtActor actor = ct_cli_actor (cli, at);

  if (!ct_cli_option_date (cli, "joined", &joined))
    return CT_EXIT_USAGE;
  book = ct_cli_open_book (cli, is_dry ? CT_STORE_READER : CT_STORE_WRITER, &exit);
  list = book != NULL ? read_list (cli, &exit) : NULL;
  if (list == NULL)
    return exit;

  import = ct_member_import_plan (ct_book_get_store (book), list, joined, cli->today, &error);
  if (import == NULL || (!is_dry && !ct_member_import_execute (import, book, &actor, &outcome, &error)))
    return ct_cli_fail_book (cli, error);

  ct_cli_say_warnings (cli, &outcome);
  print_import (cli->out, import);
  return CT_EXIT_DONE;
}

/* --- The table ------------------------------------------------------------------------------------- */

/* --- template ------------------------------------------------------------------------------------------ */

static CtExit
run_template (CtCli *cli)
{
  const char *kind = ct_cli_option (cli, "kind");
  g_autoptr(GError) error = NULL;

  if (kind == NULL)
    return ct_cli_wrong_use (cli, _("Say what the form is for: --kind members."));
  if (!g_str_equal (kind, "members"))
    return ct_cli_refuse (cli, _("There is no blank form “%s”. There are: members."), kind);
  if (ct_template_write_members (ct_cli_argument (cli, 0), cli->today, &error))
    return CT_EXIT_DONE;
  ct_cli_fail (cli, error);
  return CT_EXIT_SYSTEM;
}

static const CtCliOption template_options[] = {
  { "kind", "KIND", N_("What the form is for: members") },
  { NULL },
};

static const CtCliOption import_options[] = {
  { "sheet", "NAME", N_("This sheet; else the one that looks most like a list of members") },
  { "joined", "DATE", N_("The day of joining of those who have none in the list; else today") },
  { "dry-run", NULL, N_("Show what would become of each row, and write nothing") },
  { NULL },
};

static const CtCliOption sheet_options[] = {
  { "sheet", "NAME", N_("This sheet; else the first visible one") },
  { NULL },
};

const CtCliCommand ct_table_commands[] = {
  { "read-table", "FILE", N_("Print a spreadsheet’s rows that are not blank"),
    N_("FILE is xlsx, ods, or text with commas, semicolons or tabs, in any encoding of Vietnamese. Dates are ISO, numbers\n"
       "have a dot; cells in the fonts .VnTime or VNI-Times come out in Unicode."),
    sheet_options, 1, 1, run_read_table },
  { "import-members", "BOOK FILE", N_("Take a list of members over into the book"),
    N_("The list may be as the club keeps it: titles anywhere, in any words. Each row is new, change, same, duplicate, faulty\n"
       "or skipped; columns of money are named and never posted. One undo takes the whole import back."),
    import_options, 2, 2, run_import_members },
  { "template", "FILE", N_("Write a blank form, to be filled in with a spreadsheet program"),
    N_("Answers of which there are few drop down; cells of numbers that begin with 0 are text. import-members reads it."),
    template_options, 1, 1, run_template },
  { NULL },
};
