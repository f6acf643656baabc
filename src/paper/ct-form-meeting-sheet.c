/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-form-meeting-sheet.h"

#include "ct-meeting-closing.h"
#include "ct-namesakes.h"
#include "ct-wording.h"

enum { NUMBER, NAME, GROUP, PRESENT, WEIGHT, PRESSURE, DUES, OWED, PRINCIPAL, INTEREST, TOTAL, PAID, SIGNED, N_COLUMNS };

static const CtPrintColumn all_columns[N_COLUMNS] = {
  [NUMBER]    = { "STT", NULL, NULL, 9.5, 0, CT_ALIGN_CENTRE, CT_COLUMN_TEXT },
  [NAME]      = { "Họ và tên", NULL, NULL, 41.5, 38, CT_ALIGN_LEFT, CT_COLUMN_NAME },
  [GROUP]     = { "Tổ", NULL, NULL, 7.5, 0, CT_ALIGN_CENTRE, CT_COLUMN_TEXT },
  [PRESENT]   = { "Có\nmặt", NULL, NULL, 11, 0, CT_ALIGN_CENTRE, CT_COLUMN_PEN },
  [WEIGHT]    = { "Cân kg", "Cân, đo", NULL, 14.2, 0, CT_ALIGN_CENTRE, CT_COLUMN_PEN },
  [PRESSURE]  = { "Huyết áp", "Cân, đo", NULL, 21.5, 0, CT_ALIGN_CENTRE, CT_COLUMN_PEN },
  [DUES]      = { "Kỳ này", "Hội phí", NULL, 15.6, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [OWED]      = { "Còn nợ", "Hội phí", NULL, 15.5, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [PRINCIPAL] = { "Gốc", "Vốn vay đến hạn", NULL, 21.2, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [INTEREST]  = { "Lãi", "Vốn vay đến hạn", NULL, 16.6, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [TOTAL]     = { "Tổng\nphải nộp", NULL, NULL, 21, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [PAID]      = { "Thực\nnộp", NULL, NULL, 25, 0, CT_ALIGN_RIGHT, CT_COLUMN_PEN, CT_CARRY_NOTHING, TRUE },
  [SIGNED]    = { "Ký nộp", NULL, NULL, 31.9, 28, CT_ALIGN_LEFT, CT_COLUMN_PEN },
};

#define NOBODY_ROWS 9     /* for the pen, on the sheet of a club whose members are not in the book yet */
#define ROW_HEIGHT        8.0
#define GROUP_LINE        1.3
#define PAID_WITHOUT_HEALTH 30.0
#define GROUP_MOST        15.0

static void
clear_row (gpointer data)
{
  CtMeetingSheetRow *row = data;

  g_free (row->name);
  g_free (row->group);
}

CtMeetingSheet *
ct_meeting_sheet_new (void)
{
  CtMeetingSheet *self = g_new0 (CtMeetingSheet, 1);

  self->rows = g_array_new (FALSE, TRUE, sizeof (CtMeetingSheetRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->n_blank_rows = 5;
  return self;
}

void
ct_meeting_sheet_free (CtMeetingSheet *self)
{
  ct_club_head_clear (&self->club);
  g_free (self->number);
  g_free (self->time);
  g_free (self->place);
  g_free (self->code);
  g_array_unref (self->rows);
  g_free (self);
}

CtMeetingSheetRow *
ct_meeting_sheet_add_row (CtMeetingSheet *self)
{
  g_array_set_size (self->rows, self->rows->len + 1);
  return &g_array_index (self->rows, CtMeetingSheetRow, self->rows->len - 1);
}

/* The columns of this sheet: without health where that has a list of its own, and with room for long group names. */
static guint
choose_columns (const CtMeetingSheet *self,
                CtFonts              *fonts,
                CtPrintColumn        *columns,
                int                  *index)
{
  double group = all_columns[GROUP].width;
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *markup = ct_wording_escape (g_array_index (self->rows, CtMeetingSheetRow, i).group);
      g_autoptr(CtSetText) set = ct_set_text_line (fonts, (CtFace) { 12.5, 0 }, markup);

      group = MAX (group, MIN (set->width + 2.3, GROUP_MOST));
    }

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      gboolean is_health = i == WEIGHT || i == PRESSURE;

      index[i] = self->separate_health && is_health ? -1 : (int) n;
      if (index[i] >= 0)
        columns[n++] = all_columns[i];
    }
  if (self->separate_health)
    {
      double freed = all_columns[WEIGHT].width + all_columns[PRESSURE].width;
      double to_paid = PAID_WITHOUT_HEALTH - all_columns[PAID].width;

      columns[index[PAID]].width += to_paid;
      columns[index[SIGNED]].width += freed - to_paid;
    }
  columns[index[SIGNED]].width -= group - all_columns[GROUP].width;
  columns[index[GROUP]].width = group;
  return n;
}

static void
fill_figures (const CtMeetingSheetRow *figures,
              CtPrintRow              *row,
              const int               *index)
{
  ct_print_row_set_amount (row, index[DUES], figures->dues);
  if (figures->exempt && figures->dues == 0)
    {
      row->cells[index[DUES]].is_amount = FALSE;
      ct_print_row_set_text (row, index[DUES], "miễn");
      ct_print_row_set_flags (row, index[DUES], CT_CELL_ITALIC);
    }
  ct_print_row_set_amount (row, index[OWED], figures->dues_owed);
  ct_print_row_set_amount (row, index[PRINCIPAL], figures->principal);
  ct_print_row_set_amount (row, index[INTEREST], figures->interest);
  ct_print_row_set_amount (row, index[TOTAL], figures->dues + figures->dues_owed + figures->principal + figures->interest);
  ct_print_row_set_flags (row, index[TOTAL], CT_CELL_BOLD | CT_CELL_ZERO);
  if (figures->principal_overdue)
    ct_print_row_set_flags (row, index[PRINCIPAL], CT_CELL_STAR);
  if (figures->interest_overdue)
    ct_print_row_set_flags (row, index[INTEREST], CT_CELL_STAR);
}

static void
add_rows (const CtMeetingSheet *self,
          CtPrintTable         *table,
          const int            *index)
{
  g_autoptr(CtNamesakes) namesakes = ct_namesakes_new ();
  const char *group = NULL;
  guint n_blank = self->rows->len > 0 ? self->n_blank_rows : MAX (self->n_blank_rows, NOBODY_ROWS);

  for (guint i = 0; i < self->rows->len; i++)
    ct_namesakes_add (namesakes, g_array_index (self->rows, CtMeetingSheetRow, i).name);

  for (guint i = 0; i < self->rows->len + n_blank; i++)
    {
      const CtMeetingSheetRow *figures = i < self->rows->len ? &g_array_index (self->rows, CtMeetingSheetRow, i) : NULL;
      CtPrintRow *row = ct_print_table_add_row (table, figures != NULL ? CT_ROW_DETAIL : CT_ROW_BLANK);

      ct_print_row_set_number (row, NUMBER, i + 1);
      if (index[PRESSURE] >= 0)
        ct_print_row_set_flags (row, index[PRESSURE], CT_CELL_SLASH);
      if (i > 0 && (figures == NULL ? i == self->rows->len : g_strcmp0 (figures->group, group) != 0))
        row->above = GROUP_LINE;
      if (figures != NULL)
        {
          g_autofree char *name = ct_namesakes_dup_label (namesakes, figures->name, figures->birth_year);

          ct_print_row_set_text (row, NAME, name);
          ct_print_row_set_text (row, GROUP, figures->group);
          group = figures->group;
          if (!self->blank)
            fill_figures (figures, row, index);
        }
    }
}

/* Sums of nothing would stand where somebody has to write. */
static gboolean
is_for_pen (const CtMeetingSheet *self)
{
  return self->blank || self->rows->len == 0;
}

static CtPrintTable *
make_table (const CtMeetingSheet *self,
            CtFonts              *fonts,
            guint                *total_column)
{
  CtPrintColumn columns[N_COLUMNS];
  int index[N_COLUMNS];
  guint n_columns = choose_columns (self, fonts, columns, index);
  CtPrintOptions options = {
    .row_height = ROW_HEIGHT,
    .page_sum = CT_PAGE_SUM_SHEET,
    .label_span = 3,
    .note_column = CT_NOTE_BEHIND,
    .merge_column = MAX (index[WEIGHT], 0),
    .no_sums = is_for_pen (self),
  };
  CtPrintTable *table = ct_print_table_new (columns, n_columns, &options);

  add_rows (self, table, index);
  *total_column = index[TOTAL];
  return table;
}

/* "Thứ Năm 10/12/2026 (02/11 Bính Ngọ), 14 giờ, Nhà văn hóa thôn Bình An" */
static char *
dup_when_and_where (const CtMeetingSheet *self)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *day = ct_date_dup_vi (self->date);
  g_autofree char *lunar = ct_wording_lunar (self->date);

  g_string_append_printf (text, "%s %s", ct_wording_weekday (self->date), day);
  if (*lunar != '\0')
    g_string_append_printf (text, " (%s)", lunar);
  if (self->time != NULL && *self->time != '\0')
    g_string_append_printf (text, ", %s", self->time);
  if (self->place != NULL && *self->place != '\0')
    g_string_append_printf (text, ", %s", self->place);
  return ct_wording_escape (text->str);
}

static void
add_head (const CtMeetingSheet *self,
          CtFlow               *flow)
{
  g_autofree char *number = ct_wording_escape (self->number);
  g_autofree char *numbered = g_strdup_printf ("Số: %s", number);
  g_autofree char *title = g_strdup_printf ("PHIẾU SINH HOẠT THÁNG %02d NĂM %d", ct_date_month (self->date), ct_date_year (self->date));
  g_autofree char *line = dup_when_and_where (self);

  ct_flow_add_band (flow, &self->club, title, 17, line, numbered, "Tờ " CT_PAGE "/" CT_PAGES);
  ct_flow_add_ends (flow, "<span size=\"12288\"><i>Đơn vị tính: đồng</i></span>",
                    "<i>Viết bút bi; ghi sai thì gạch ngang, viết lại bên cạnh và ký nháy.</i>");
}

static void
set_margins (const CtMeetingSheet *self,
             CtFlow               *flow)
{
  g_autofree char *club = ct_wording_escape (self->club.name);
  g_autofree char *number = ct_wording_escape (self->number);
  g_autofree char *code = ct_wording_escape (self->code);
  g_autofree char *month = ct_wording_month (self->date);
  g_autofree char *printed = ct_date_dup_vi (self->printed_on);
  g_autofree char *reprinted = ct_wording_reprint (self->reprinted_on);
  g_autofree char *left = g_strdup_printf ("Phiếu sinh hoạt tháng %s · %s", month, club);
  g_autofree char *right = g_strdup_printf ("<b>%s · Tờ " CT_PAGE "/" CT_PAGES "</b>", number);
  g_autofree char *foot = g_strdup_printf ("Phiếu sinh hoạt %s · %s · in ngày %s%s%s%s", number, club, printed,
                                           *code != '\0' ? " · mã phiếu " : "", code, reprinted);

  ct_flow_set_running_head (flow, left, right);
  ct_flow_set_foot (flow, foot);
  ct_flow_set_note (flow, CT_MEETING_LEGEND);
  ct_flow_set_cross (flow, TRUE);
}

static CtFlow *
make_flow (const CtMeetingSheet  *self,
           CtFonts               *fonts,
           CtPrintTable         **table)
{
  g_autofree char *title = ct_date_is_set (self->date)
                            ? g_strdup_printf ("Phiếu sinh hoạt %02d/%d", ct_date_month (self->date), ct_date_year (self->date))
                            : g_strdup ("Phiếu sinh hoạt");   /* a blank one */
  CtFlow *flow = ct_flow_new (fonts, title, &ct_page_a4_landscape);
  guint total_column;

  *table = make_table (self, fonts, &total_column);
  set_margins (self, flow);
  add_head (self, flow);
  ct_flow_add_table (flow, *table);
  ct_meeting_closing_add (flow, *table, total_column, &self->club, is_for_pen (self));
  return flow;
}

CtPaper *
ct_meeting_sheet_print (const CtMeetingSheet *self,
                        CtFonts              *fonts)
{
  CtPrintTable *table;

  return ct_flow_finish (make_flow (self, fonts, &table));
}

GArray *
ct_meeting_sheet_dup_pages (const CtMeetingSheet *self,
                            CtFonts              *fonts)
{
  CtPrintTable *table;
  CtFlow *flow = make_flow (self, fonts, &table);
  g_autoptr(GArray) pieces = ct_flow_finish_pieces (flow, table);
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < pieces->len; i++)
    g_array_append_val (ends, g_array_index (pieces, CtPrintPiece, i).end);
  return ends;
}
