/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-print-item.h"

void
ct_print_item_free (gpointer data)
{
  CtPrintItem *item = data;

  g_clear_pointer (&item->papers, g_ptr_array_unref);
  g_free (item->voucher);
  g_free (item->title);
  g_free (item);
}

gboolean
ct_print_item_make (CtPrintItem  *item,
                    CtSession    *session,
                    CtFonts      *fonts,
                    gboolean      blank,
                    gboolean      again,
                    GError      **error)
{
  CtStore *store = ct_session_get_store (session);
  CtDate today = ct_session_get_today (session);
  CtPaper *paper;

  if (item->form == NULL)
    {
      item->report.today = today;
      item->report.blank = blank && ct_report_has_blank (item->report.kind);
      item->report.again = again ? today : CT_DATE_NONE;
      item->papers = ct_report_make_papers (store, &item->report, fonts, error);
      return item->papers != NULL;
    }
  item->keys.today = today;
  item->keys.blank = blank;
  item->keys.again = again;
  /* All figures of a paper are of one moment. */
  if (!ct_store_begin_read (store, error))
    return FALSE;
  paper = item->form->make (store, &item->keys, fonts, error);
  ct_store_rollback (store);
  if (paper == NULL)
    return FALSE;
  item->papers = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_paper_unref);
  g_ptr_array_add (item->papers, paper);
  return TRUE;
}
