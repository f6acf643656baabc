/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet that the next office's program reads: who reports for which period, then the indicators. The check code is the
 * beginning of the SHA-256 of all rows but its own, each as its cells joined by tabs and ended by a newline. */
#include <string.h>

#include "ct-report-private.h"

#define SHEET  "_chungtay"
#define FORMAT "1"

static void
add_row (CtReport   *report,
         const char *first,
         ...)
{
  g_autoptr(GPtrArray) cells = g_ptr_array_new ();
  va_list args;

  va_start (args, first);
  for (const char *cell = first; cell != NULL; cell = va_arg (args, const char *))
    g_ptr_array_add (cells, g_strdup (cell));
  va_end (args);
  g_ptr_array_add (cells, NULL);
  g_ptr_array_add (report->machine_rows, g_ptr_array_steal (cells, NULL));
}

static gboolean
is_check_row (char **cells)
{
  return g_str_equal (cells[0], "check") && g_strv_length (cells) == 2;
}

static void
compute_check (CtReport *report)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < report->machine_rows->len; i++)
    {
      char **cells = report->machine_rows->pdata[i];
      g_autofree char *line = g_strjoinv ("\t", cells);

      if (is_check_row (cells))
        continue;
      g_checksum_update (sum, (const guchar *) line, (gssize) strlen (line));
      g_checksum_update (sum, (const guchar *) "\n", 1);
    }
  g_strlcpy (report->check, g_checksum_get_string (sum), sizeof report->check);
}

gboolean
ct_report_prepare_machine_rows (CtReport *report,
                                GError  **error)
{
  char from[CT_DATE_ISO_LENGTH], to[CT_DATE_ISO_LENGTH], made_on[CT_DATE_ISO_LENGTH];

  if (!ct_stmt_dup_text (ct_store_stmt (report->store, CT_SQL_BOOK_ID), &report->book_id, error))
    return FALSE;
  add_row (report, "key", "value", NULL);
  add_row (report, "format", FORMAT, NULL);
  add_row (report, "program", "Chung Tay " CT_VERSION, NULL);
  add_row (report, "kind", report->spec->kind, NULL);
  add_row (report, "unit_code", report->settings.code, NULL);
  add_row (report, "unit_name", report->settings.name, NULL);
  add_row (report, "commune", report->settings.commune, NULL);
  add_row (report, "province", report->settings.province, NULL);
  add_row (report, "from", ct_date_to_iso (report->from, from), NULL);
  add_row (report, "to", ct_date_to_iso (report->to, to), NULL);
  add_row (report, "made_on", ct_date_to_iso (report->today, made_on), NULL);
  add_row (report, "book_id", report->book_id, NULL);
  add_row (report, "check", "", NULL);
  add_row (report, "code", "name", "value", "unit", NULL);
  for (guint i = 0; i < report->indicators->rows->len; i++)
    {
      const CtIndicator *row = report->indicators->rows->pdata[i];

      add_row (report, row->code, row->name, row->value, row->unit, NULL);
    }
  compute_check (report);
  return TRUE;
}

void
ct_report_write_machine_sheet (CtReport *report)
{
  CtSheet *sheet = ct_workbook_add_hidden_sheet (report->workbook, SHEET);

  for (guint i = 0; i < report->machine_rows->len; i++)
    {
      char **cells = report->machine_rows->pdata[i];

      ct_sheet_begin_row (sheet, CT_ROW_READ);
      for (int column = 0; cells[column] != NULL; column++)
        ct_sheet_text (sheet, column, CT_STYLE_PLAIN, is_check_row (cells) && column == 1 ? report->check : cells[column]);
    }
}
