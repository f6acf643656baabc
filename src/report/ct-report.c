/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-report.h"

#include <glib/gi18n-lib.h>

#include "ct-book-club.h"
#include "ct-loan.h"
#include "ct-model-error.h"
#include "ct-report-private.h"
#include "ct-sheet-paper.h"

static const CtReportSpec specs[] = {
  { "BC-01", "Báo cáo hoạt động của câu lạc bộ", TRUE, ct_report_fill_bc01 },
  { "BC-04", "Danh sách vay vốn và dư nợ", TRUE, ct_report_fill_bc04 },
  { "BC-05", "Báo cáo thu chi các quỹ", TRUE, ct_report_fill_bc05 },
  { "BC-06", "Công khai tài chính", TRUE, ct_report_fill_bc06 },
  { "BC-07", "Kết quả 8 mảng hoạt động", TRUE, ct_report_fill_bc07 },
  { "BC-08", "Biến động thành viên", TRUE, ct_report_fill_bc08 },
  { "B1", "Sổ danh sách thành viên", FALSE, ct_report_fill_b1 },
  { "B2", "Sổ điểm danh", FALSE, ct_report_fill_b2 },
  { "B3", "Sổ biên bản", FALSE, ct_report_fill_b3 },
  { "B4", "Sổ theo dõi sức khỏe", FALSE, ct_report_fill_b4 },
  { "B5", "Sổ thu hội phí", FALSE, ct_report_fill_b5 },
  { "B6", "Sổ quỹ tiền mặt", FALSE, ct_report_fill_b6 },
  { "B7", "Sổ theo dõi cho vay", FALSE, ct_report_fill_b7 },
  { "B8", "Sổ vay vốn cá nhân", FALSE, ct_report_fill_b8 },
  { "B9", "Bảng kê thu", FALSE, ct_report_fill_b9 },
  { "B10", "Sổ vốn góp", FALSE, ct_report_fill_b10 },
  { "B11", "Bảng phân bổ lãi", FALSE, ct_report_fill_b11 },
  { "B12", "Sổ chăm sóc tại nhà", FALSE, ct_report_fill_b12 },
  { "B13", "Sổ tự giúp nhau, hỗ trợ cộng đồng", FALSE, ct_report_fill_b13 },
  { "B14", "Sổ quyền lợi", FALSE, ct_report_fill_b14 },
  { "B15", "Sổ vận động nguồn lực", FALSE, ct_report_fill_b15 },
  { "B16", "Sổ tài sản", FALSE, ct_report_fill_b16 },
  { "B17", "Kế hoạch hoạt động", FALSE, ct_report_fill_b17 },
  { "B18", "Sổ công văn đi, đến", FALSE, ct_report_fill_b18 },
  { "B19", "Biên bản kiểm kê quỹ", FALSE, ct_report_fill_b19 },
  { "B20", "Biên bản bàn giao", FALSE, ct_report_fill_b20 },
};

static const CtReportSpec *
find_spec (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (specs); i++)
    if (g_str_equal (specs[i].kind, kind))
      return &specs[i];
  return NULL;
}

const char *
ct_report_kind (guint i)
{
  return i < G_N_ELEMENTS (specs) ? specs[i].kind : NULL;
}

const char *
ct_report_title (const char *kind)
{
  const CtReportSpec *spec = find_spec (kind);

  return spec != NULL ? spec->title : NULL;
}

gboolean
ct_report_has_blank (const char *kind)
{
  static const char *const kinds[] = { "BC-01", "BC-06", "B3", "B6", "B8", "B9", "B12", "B14", "B17", "B18", "B19", "B20", NULL };

  return g_strv_contains (kinds, kind);
}

/* ---- Data that reports share ---- */

GPtrArray *
ct_report_loans (CtReport *report,
                 GError  **error)
{
  if (report->loans == NULL)
    report->loans = ct_loan_load_all (report->store, report->to, error);
  return report->loans;
}

gboolean
ct_report_count_overdue (CtReport *report,
                         int      *n,
                         GError  **error)
{
  g_autoptr(GHashTable) borrowers = g_hash_table_new (g_direct_hash, g_direct_equal);
  GPtrArray *loans = ct_report_loans (report, error);

  if (loans == NULL)
    return FALSE;
  for (guint i = 0; i < loans->len; i++)
    {
      const CtLoanAccount *loan = loans->pdata[i];
      CtLoanFigures figures;

      ct_loan_account_at (loan, report->to, &figures);
      if (figures.overdue > 0)
        g_hash_table_add (borrowers, GINT_TO_POINTER (loan->member));
    }
  *n = (int) g_hash_table_size (borrowers);
  return TRUE;
}

CtStmt *
ct_report_open (CtReport *report,
                CtSql     sql)
{
  CtStmt *stmt = ct_store_stmt (report->store, sql);

  ct_stmt_bind_date (stmt, ":from", report->from);
  ct_stmt_bind_date (stmt, ":to", report->to);
  return stmt;
}

const char *
ct_report_member_name (const CtReport *report,
                       int             no)
{
  const CtRegisterRow *row = ct_register_find (report->members, no);

  return row != NULL ? row->name : "";
}

void
ct_member_change_count (CtMemberChange      *change,
                        const CtReport      *report,
                        const CtRegisterRow *row)
{
  gboolean joined = ct_date_compare (row->joined, report->from) >= 0;
  gboolean left = ct_date_is_set (row->left) && ct_date_compare (row->left, report->from) >= 0;

  change->begin += !joined && (left || !ct_date_is_set (row->left));
  change->joined += joined;
  change->end += !ct_date_is_set (row->left);
  if (!left)
    return;
  change->moved += g_str_equal (row->leave_reason, "moved");
  change->died += g_str_equal (row->leave_reason, "died");
  change->asked += g_str_equal (row->leave_reason, "asked");
  change->excluded += g_str_equal (row->leave_reason, "excluded");
}

/* ---- Making a report ---- */

static void
report_clear (CtReport *report)
{
  g_clear_pointer (&report->members, ct_register_free);
  g_clear_pointer (&report->indicators, ct_indicators_free);
  g_clear_pointer (&report->loans, g_ptr_array_unref);
  g_clear_pointer (&report->machine_rows, g_ptr_array_unref);
  g_clear_pointer (&report->workbook, ct_workbook_free);
  g_free (report->book_id);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CtReport, report_clear)

static gboolean
load (CtReport *report,
      GError  **error)
{
  if (ct_date_is_set (report->from) && ct_date_compare (report->to, report->from) < 0)
    return ct_refuse (error, _("The period ends before it begins."));
  report->members = ct_register_load (report->store, report->to, error);
  if (report->members == NULL)
    return FALSE;
  if (!ct_date_is_set (report->from))
    report->from = ct_register_begin (report->members);
  ct_settings_at (report->members->settings, report->to, &report->settings);
  if (!report->spec->goes_up)
    return TRUE;
  report->indicators = ct_indicators_count (report->store, report->members, report->from, error);
  return report->indicators != NULL && ct_report_prepare_machine_rows (report, error);
}

static gboolean
make (CtReport   *report,
      const char *path,
      GError    **error)
{
  if (!load (report, error))
    return FALSE;
  report->workbook = ct_workbook_new (path, report->spec->title, report->today, error);
  if (report->workbook == NULL || !report->spec->fill (report, error))
    return FALSE;
  if (report->spec->goes_up)
    ct_report_write_machine_sheet (report);
  return ct_workbook_save (report->workbook, error);
}

static GPtrArray *
make_papers (CtReport  *report,
             CtFonts   *fonts,
             GError   **error)
{
  g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_paper_unref);
  CtClubHead club = { NULL };

  if (!ct_report_make_forms (report, fonts, papers, error))
    return NULL;
  if (papers->len > 0)
    return g_steal_pointer (&papers);

  report->workbook = ct_workbook_new (NULL, report->spec->title, report->today, error);
  if (!report->spec->fill (report, error))
    return NULL;
  ct_club_head_load (&club, report->members);
  for (guint i = 0; i < ct_workbook_n_sheets (report->workbook); i++)
    g_ptr_array_add (papers, ct_sheet_make_paper (ct_workbook_sheet (report->workbook, i), &club, report->spec->title, report->again,
                                                  fonts));
  ct_club_head_clear (&club);
  return g_steal_pointer (&papers);
}

GPtrArray *
ct_report_make_papers (CtStore                *store,
                       const CtReportOptions  *options,
                       CtFonts                *fonts,
                       GError                **error)
{
  g_auto(CtReport) report = {
    .store = store, .spec = find_spec (options->kind), .from = options->from, .to = options->to, .today = options->today,
    .again = options->again, .blank = options->blank,
  };
  GPtrArray *papers = NULL;

  if (report.spec == NULL)
    {
      ct_refuse (error, _("A club's book makes no report “%s”."), options->kind);
      return NULL;
    }
  if (report.blank && !ct_report_has_blank (options->kind))
    {
      ct_refuse (error, _("%s tells what the book knows and is not kept by pen: print it with its figures."), options->kind);
      return NULL;
    }
  report.machine_rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  if (!ct_store_begin_read (store, error))
    return NULL;
  if (load (&report, error))
    papers = make_papers (&report, fonts, error);
  ct_store_rollback (store);
  return papers;
}

gboolean
ct_report_write (CtStore               *store,
                 const CtReportOptions *options,
                 GError               **error)
{
  g_auto(CtReport) report = {
    .store = store, .spec = find_spec (options->kind), .from = options->from, .to = options->to, .today = options->today,
  };
  gboolean done;

  if (report.spec == NULL)
    return ct_refuse (error, _("A club's book makes no report “%s”."), options->kind);
  report.machine_rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  if (!ct_store_begin_read (store, error))
    return FALSE;
  done = make (&report, options->path, error);
  ct_store_rollback (store);
  return done;
}
