/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-blank-set.h"

#include "ct-book-form.h"

const CtBlankPaper ct_blank_set[] = {
  { "meeting-sheet", NULL }, { "collection-list", NULL }, { "voucher", NULL }, { "minutes", NULL }, { "cash-count", NULL },
  { "cash-book", NULL }, { "application", NULL }, { "agreement", NULL }, { "booklet", NULL }, { "care-sheet", NULL },
  { NULL, "BC-01" }, { NULL, NULL },
};

/* All of one paper. */
static gboolean
add_paper (GPtrArray           *papers,
           const CtBlankPaper  *blank,
           CtStore             *store,
           CtDate               today,
           CtFonts             *fonts,
           GError             **error)
{
  const CtBookFormKeys keys = { .today = today, .blank = TRUE, .fund = CT_FUND_NONE };
  const CtReportOptions options = {
    .kind = blank->report, .from = ct_date_month_start (today), .to = ct_date_month_end (today), .today = today, .blank = TRUE,
  };
  g_autoptr(GPtrArray) made = NULL;
  CtPaper *paper;

  if (blank->form != NULL)
    {
      if (!ct_store_begin_read (store, error))
        return FALSE;
      paper = ct_book_form_find (blank->form)->make (store, &keys, fonts, error);
      ct_store_rollback (store);
      if (paper != NULL)
        g_ptr_array_add (papers, paper);
      return paper != NULL;
    }
  made = ct_report_make_papers (store, &options, fonts, error);
  for (guint i = 0; made != NULL && i < made->len; i++)
    g_ptr_array_add (papers, ct_paper_ref (g_ptr_array_index (made, i)));
  return made != NULL;
}

GPtrArray *
ct_blank_set_make (CtStore  *store,
                   CtDate    today,
                   CtFonts  *fonts,
                   GError  **error)
{
  g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_paper_unref);

  for (const CtBlankPaper *blank = ct_blank_set; blank->form != NULL || blank->report != NULL; blank++)
    if (!add_paper (papers, blank, store, today, fonts, error))
      return NULL;
  return g_steal_pointer (&papers);
}
