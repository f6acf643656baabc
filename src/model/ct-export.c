/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-export.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "ct-cash-count.h"
#include "ct-command.h"
#include "ct-dump.h"
#include "ct-reason.h"

/* ---- A file that is whole or not there ---- */

typedef struct
{
  char *path;
  char *part;      /* what is written, until it is whole */
  FILE *file;
} Output;

static void
output_clear (Output *output)
{
  if (output->file != NULL)
    fclose (g_steal_pointer (&output->file));
  if (output->part != NULL)
    g_unlink (output->part);
  g_clear_pointer (&output->part, g_free);
  g_clear_pointer (&output->path, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Output, output_clear)

static gboolean
refuse_existing (const char *path,
                 GError    **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_EXISTS,
               _("“%s” exists already and is not overwritten. Choose another name."), path);
  return FALSE;
}

static gboolean
output_fail (const Output *output,
             GError      **error)
{
  int code = errno;

  g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_IO, _("The file “%s” cannot be written: %s."), output->path,
               ct_reason (code));
  return FALSE;
}

static gboolean
output_open (Output     *output,
             const char *path,
             GError    **error)
{
  *output = (Output) { NULL };
  if (!refuse_existing (path, error))
    return FALSE;
  output->path = g_strdup (path);
  output->part = g_strconcat (path, ".part", NULL);
  output->file = g_fopen (output->part, "wb");
  return output->file != NULL || output_fail (output, error);
}

static gboolean
output_put (Output     *output,
            const char *text,
            GError    **error)
{
  return fputs (text, output->file) != EOF || output_fail (output, error);
}

static gboolean
output_finish (Output  *output,
               GError **error)
{
  if (fclose (g_steal_pointer (&output->file)) != 0 || g_rename (output->part, output->path) != 0)
    return output_fail (output, error);
  return TRUE;
}

/* ---- hledger ---- */

typedef struct
{
  CtDate date;
  gint64 entry;                /* after which it was made */
  CtDong total;
  gboolean agreed;
} Count;

typedef struct
{
  CtStore *store;
  Output  *output;
  GArray  *counts;             /* Count, in order of day and entry */
  guint    n_written;          /* of them */
  CtDong   cash[CT_N_FUNDS];
  CtDate   month;              /* first day of the month being written; no day before anything is */
} Ledger;

static GArray *
load_counts (CtStore *store,
             GError **error)
{
  g_autoptr(GArray) counts = g_array_new (FALSE, FALSE, sizeof (Count));
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_EXPORT_COUNTS);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      Count count = {
        .date = ct_stmt_date (stmt, "day"), .entry = ct_stmt_int (stmt, "entry"), .agreed = ct_stmt_int (stmt, "difference") == 0,
      };

      if (ct_cash_count_parse_total (ct_stmt_text (stmt, "counted"), &count.total))
        g_array_append_val (counts, count);
    }
  return step == CT_STEP_DONE ? g_steal_pointer (&counts) : NULL;
}

/* "capital.support" to "capital:support", cash and what else belongs to a fund with the fund's code. */
static char *
dup_account (CtStmt *stmt)
{
  const char *account = ct_stmt_text (stmt, "account");
  const char *fund = ct_stmt_text (stmt, "fund");
  const char *dot = strchr (account, '.');

  if (g_str_equal (account, "loan"))
    {
      g_autofree char *label = ct_loan_dup_label (ct_stmt_int (stmt, "loan"));

      return g_strconcat ("loan:", label, NULL);
    }
  if (g_str_has_prefix (account, "capital."))
    return g_strconcat ("capital:", dot + 1, NULL);
  if (dot != NULL)
    return g_strdup_printf ("%.*s:%s:%s", (int) (dot - account), account, fund, dot + 1);
  return g_strconcat (account, ":", fund, NULL);
}

static gboolean
assert_month_end (Ledger  *ledger,
                  GError **error)
{
  char iso[CT_DATE_ISO_LENGTH];
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s month end\n", ct_date_to_iso (ct_date_month_end (ledger->month), iso));
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    g_string_append_printf (text, "    cash:%s  0 VND = %" G_GINT64_FORMAT " VND\n", ct_fund_code (fund), ledger->cash[fund]);
  g_string_append_c (text, '\n');
  return output_put (ledger->output, text->str, error);
}

/* Ends the months before that of @date. */
static gboolean
reach_month (Ledger  *ledger,
             CtDate   date,
             GError **error)
{
  CtDate month = ct_date_month_start (date);

  if (!ct_date_is_set (ledger->month))
    ledger->month = month;
  for (; ct_date_compare (ledger->month, month) < 0; ledger->month = ct_date_month_day (ledger->month, 1, 1))
    if (!assert_month_end (ledger, error))
      return FALSE;
  return TRUE;
}

static gboolean
write_count (Ledger       *ledger,
             const Count  *count,
             GError      **error)
{
  char iso[CT_DATE_ISO_LENGTH];
  g_autofree char *text = NULL;

  ct_date_to_iso (count->date, iso);
  /* What was keyed later with an earlier date may have changed what the box should have held. */
  if (count->agreed && count->total == ct_cash_count_sum (ledger->cash))
    text = g_strdup_printf ("%s cash count\n    cash  0 VND =* %" G_GINT64_FORMAT " VND\n\n", iso, count->total);
  else
    text = g_strdup_printf ("; %s cash count: %" G_GINT64_FORMAT " VND found, %" G_GINT64_FORMAT " VND in the book\n\n", iso,
                            count->total, ct_cash_count_sum (ledger->cash));
  return reach_month (ledger, count->date, error) && output_put (ledger->output, text, error);
}

/* The counts before that entry of that day, also of meetings at which nobody paid; all of them for no day. */
static gboolean
write_counts (Ledger  *ledger,
              CtDate   date,
              gint64   entry,
              GError **error)
{
  for (; ledger->n_written < ledger->counts->len; ledger->n_written++)
    {
      const Count *count = &g_array_index (ledger->counts, Count, ledger->n_written);
      int order = ct_date_is_set (date) ? ct_date_compare (count->date, date) : -1;

      if (order > 0 || (order == 0 && count->entry >= entry))
        break;
      if (!write_count (ledger, count, error))
        return FALSE;
    }
  return TRUE;
}

/* A description must stay on its line and clear of the characters that end it. */
static char *
clean_description (const char *text)
{
  return g_strdelimit (g_strdup (text), "\n\r\t;|", ' ');
}

static gboolean
write_head (Ledger  *ledger,
            CtStmt  *stmt,
            GError **error)
{
  g_autofree char *text = clean_description (ct_stmt_text (stmt, "text"));
  g_autofree char *line = g_strdup_printf ("%s (%s) %s%s%s\n", ct_stmt_text (stmt, "date"), ct_stmt_text (stmt, "voucher"),
                                           ct_stmt_text (stmt, "kind"), text[0] != '\0' ? ": " : "", text);

  return output_put (ledger->output, line, error);
}

static gboolean
write_line (Ledger  *ledger,
            CtStmt  *stmt,
            GError **error)
{
  g_autofree char *account = dup_account (stmt);
  g_autofree char *line = g_strdup_printf ("    %s  %s VND\n", account, ct_stmt_text (stmt, "amount"));

  if (g_str_equal (ct_stmt_text (stmt, "account"), "cash"))
    ledger->cash[ct_fund_parse (ct_stmt_text (stmt, "fund"))] += ct_stmt_int (stmt, "amount");
  return output_put (ledger->output, line, error);
}

/* The head of a voucher, and what stands before it: counts, and the assertions at the end of a month. */
static gboolean
begin_voucher (Ledger  *ledger,
               CtStmt  *stmt,
               GError **error)
{
  CtDate date = ct_stmt_date (stmt, "date");

  return write_counts (ledger, date, ct_stmt_int (stmt, "entry"), error) && reach_month (ledger, date, error) &&
         write_head (ledger, stmt, error);
}

static gboolean
write_ledger (Ledger  *ledger,
              GError **error)
{
  CtStmt *stmt = ct_store_stmt (ledger->store, CT_SQL_EXPORT_LEDGER);
  gint64 voucher = 0;
  gboolean done = TRUE;
  CtStep step = CT_STEP_DONE;

  while (done && (step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      if (ct_stmt_int (stmt, "id") != voucher)
        done = (voucher == 0 || output_put (ledger->output, "\n", error)) && begin_voucher (ledger, stmt, error);
      voucher = ct_stmt_int (stmt, "id");
      done = done && write_line (ledger, stmt, error);
    }
  ct_stmt_reset (stmt);
  return done && step == CT_STEP_DONE && (voucher == 0 || output_put (ledger->output, "\n", error)) &&
         write_counts (ledger, CT_DATE_NONE, 0, error) &&
         (!ct_date_is_set (ledger->month) || assert_month_end (ledger, error));
}

static gboolean
write_hledger (CtStore    *store,
               const char *path,
               GError    **error)
{
  g_auto(Output) output = { NULL };
  g_autoptr(GArray) counts = load_counts (store, error);
  Ledger ledger = { .store = store, .output = &output, .counts = counts };

  return counts != NULL && output_open (&output, path, error) &&
         output_put (&output, "; hledger journal of a Chung Tay book\n\n", error) && write_ledger (&ledger, error) &&
         output_finish (&output, error);
}

/* Whoever has the book open goes on writing meanwhile; what is written here is of one moment. */
static gboolean
write_one_moment (CtStore    *store,
                  gboolean  (*write) (CtStore *store, const char *path, GError **error),
                  const char *path,
                  GError    **error)
{
  gboolean done;

  if (!ct_store_begin_read (store, error))
    return FALSE;
  done = write (store, path, error);
  ct_store_rollback (store);
  return done;
}

gboolean
ct_export_hledger (CtStore    *store,
                   const char *path,
                   GError    **error)
{
  return write_one_moment (store, write_hledger, path, error);
}

/* ---- CSV ---- */

static void
append_field (GString    *line,
              int         column,
              const char *text)
{
  if (column > 0)
    g_string_append_c (line, ',');
  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (line, text);
      return;
    }
  g_string_append_c (line, '"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *text);
    }
  g_string_append_c (line, '"');
}

static gboolean
write_table (CtStore    *store,
             const char *table,
             const char *folder,
             GError    **error)
{
  g_autofree char *name = g_strconcat (table, ".csv", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(CtStmt) stmt = ct_dump_open_table (store, table, error);
  g_autoptr(GString) line = g_string_new (NULL);
  g_auto(Output) output = { NULL };
  gboolean done;
  CtStep step = CT_STEP_DONE;

  if (stmt == NULL || !output_open (&output, path, error))
    return FALSE;
  for (int i = 0; i < ct_stmt_n_columns (stmt); i++)
    append_field (line, i, ct_stmt_column_name (stmt, i));
  g_string_append (line, "\r\n");
  done = output_put (&output, line->str, error);

  while (done && (step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      g_string_truncate (line, 0);
      for (int i = 0; i < ct_stmt_n_columns (stmt); i++)
        append_field (line, i, ct_stmt_column_text (stmt, i));
      g_string_append (line, "\r\n");
      done = output_put (&output, line->str, error);
    }
  return done && step == CT_STEP_DONE && output_finish (&output, error);
}

static void
remove_folder (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

static gboolean
write_tables (CtStore    *store,
              char      **tables,
              const char *folder,
              GError    **error)
{
  for (char **table = tables; *table != NULL; table++)
    if (!g_str_equal (*table, "draft") && !write_table (store, *table, folder, error))
      return FALSE;
  return TRUE;
}

static gboolean
write_csv (CtStore    *store,
           const char *path,
           GError    **error)
{
  g_auto(GStrv) tables = ct_dump_dup_tables (store, error);

  if (tables == NULL || !refuse_existing (path, error))
    return FALSE;
  if (g_mkdir_with_parents (path, 0755) != 0)
    {
      g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_IO, _("The folder “%s” cannot be made: %s."), path, ct_reason (errno));
      return FALSE;
    }
  if (write_tables (store, tables, path, error))
    return TRUE;
  remove_folder (path);
  return FALSE;
}

gboolean
ct_export_csv (CtStore    *store,
               const char *path,
               GError    **error)
{
  return write_one_moment (store, write_csv, path, error);
}
