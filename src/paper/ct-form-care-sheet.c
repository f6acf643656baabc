/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-form-care-sheet.h"

#include "ct-wording.h"

#define N_COLUMNS    12
#define BOX_FIRST    3
#define BOX_LAST     8
#define PRESSURE     9
#define BAR_SPLIT    6      /* where the left half of a bar ends */
#define PEN_SPLIT    7      /* where its letters are written, not printed */
#define ROW_HEIGHT   8.0
#define BAR_HEIGHT   7.6
#define BLANK_VISITS 5

static const CtPrintColumn columns[N_COLUMNS] = {
  { "Thứ …\nngày", NULL, NULL, 20, 0, CT_ALIGN_CENTRE, CT_COLUMN_TEXT },
  { "Số\ngiờ", NULL, NULL, 15, 0, CT_ALIGN_CENTRE, CT_COLUMN_PEN },
  { "Số\nTNV", NULL, NULL, 14, 0, CT_ALIGN_CENTRE, CT_COLUMN_PEN },
  { "Hỏi han", "Việc đã làm (đánh dấu x)", NULL, 16, 0, CT_ALIGN_CENTRE, CT_COLUMN_PEN },
  { "Vệ sinh", "Việc đã làm (đánh dấu x)", NULL, 16, 0, CT_ALIGN_CENTRE, CT_COLUMN_PEN },
  { "Nấu ăn", "Việc đã làm (đánh dấu x)", NULL, 16, 0, CT_ALIGN_CENTRE, CT_COLUMN_PEN },
  { "Thuốc", "Việc đã làm (đánh dấu x)", NULL, 16, 0, CT_ALIGN_CENTRE, CT_COLUMN_PEN },
  { "Xoa bóp", "Việc đã làm (đánh dấu x)", NULL, 16, 0, CT_ALIGN_CENTRE, CT_COLUMN_PEN },
  { "Dọn nhà", "Việc đã làm (đánh dấu x)", NULL, 16, 0, CT_ALIGN_CENTRE, CT_COLUMN_PEN },
  { "Huyết áp", NULL, NULL, 23, 0, CT_ALIGN_CENTRE, CT_COLUMN_PEN },
  { "Tình trạng,\nviệc khác", NULL, NULL, 45, 0, CT_ALIGN_LEFT, CT_COLUMN_PEN },
  { "Người nhà\nký", NULL, NULL, 39, 0, CT_ALIGN_LEFT, CT_COLUMN_PEN },
};

static void
clear_client (gpointer data)
{
  CtCareClient *client = data;

  g_free (client->title);
  g_free (client->name);
  g_free (client->group);
  g_free (client->volunteers);
  g_clear_pointer (&client->days, g_array_unref);
}

CtCareSheet *
ct_care_sheet_new (void)
{
  CtCareSheet *self = g_new0 (CtCareSheet, 1);

  self->clients = g_array_new (FALSE, TRUE, sizeof (CtCareClient));
  g_array_set_clear_func (self->clients, clear_client);
  return self;
}

void
ct_care_sheet_free (CtCareSheet *self)
{
  ct_club_head_clear (&self->club);
  g_free (self->number);
  g_free (self->leader);
  g_array_unref (self->clients);
  g_free (self);
}

CtCareClient *
ct_care_sheet_add_client (CtCareSheet *self)
{
  CtCareClient *client;

  g_array_set_size (self->clients, self->clients->len + 1);
  client = &g_array_index (self->clients, CtCareClient, self->clients->len - 1);
  client->days = g_array_new (FALSE, FALSE, sizeof (CtDate));
  return client;
}

/* A sheet of nobody is for the pen, as a blank one is. */
static gboolean
is_for_pen (const CtCareSheet *self)
{
  return self->blank || self->clients->len == 0;
}

/* Who is visited, and by whom, on one line across. */
static void
add_bar (const CtCareSheet  *self,
         CtPrintTable       *table,
         const CtCareClient *client)
{
  CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_BAR);
  g_autofree char *name = ct_wording_escape (client->name);
  g_autofree char *group = ct_wording_escape (client->group);
  g_autofree char *volunteers = ct_wording_escape (client->volunteers);
  g_autoptr(GString) who = g_string_new (NULL);
  g_autofree char *by = NULL;
  guint split = is_for_pen (self) ? PEN_SPLIT : BAR_SPLIT;

  if (is_for_pen (self))
    g_string_append (who, "Ông/Bà ………………………………, sinh ………, tổ ……");
  else
    {
      g_string_append_printf (who, "<b>%s%s%s</b>", client->title != NULL ? client->title : "", client->title != NULL ? " " : "", name);
      if (client->birth_year > 0)
        g_string_append_printf (who, ", sinh %d", client->birth_year);
      if (*group != '\0')
        g_string_append_printf (who, ", tổ %s", group);
    }
  by = is_for_pen (self) || *volunteers == '\0' ? g_strdup ("TNV: ………………………… và …………………………")
                                           : g_strdup_printf ("TNV: <b>%s</b>", volunteers);
  row->height = BAR_HEIGHT;
  row->above = 1;
  row->keep_next = TRUE;
  ct_print_row_set_markup (row, 0, who->str);
  ct_print_row_set_span (row, 0, split, CT_ALIGN_LEFT);
  ct_print_row_set_markup (row, split, by);
  ct_print_row_set_span (row, split, N_COLUMNS - split, CT_ALIGN_RIGHT);
}

static void
add_client (const CtCareSheet  *self,
            CtPrintTable       *table,
            const CtCareClient *client)
{
  guint n_visits = is_for_pen (self) ? BLANK_VISITS : client->days->len;

  add_bar (self, table, client);
  for (guint i = 0; i < n_visits; i++)
    {
      CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_DETAIL);

      if (i == 0)
        row->above = 1;
      /* A client of five weeks stays on one page; more visits than that break where they must. */
      row->keep_next = i + 1 < n_visits && i < BLANK_VISITS;
      if (!is_for_pen (self))
        {
          g_autofree char *day = ct_wording_short_date (g_array_index (client->days, CtDate, i));

          ct_print_row_set_text (row, 0, day);
        }
      for (guint j = BOX_FIRST; j <= BOX_LAST; j++)
        ct_print_row_set_flags (row, j, CT_CELL_BOX);
      ct_print_row_set_flags (row, PRESSURE, CT_CELL_SLASH);
    }
}

static CtPrintTable *
make_table (const CtCareSheet *self)
{
  CtPrintOptions options = { .row_height = ROW_HEIGHT, .note_column = CT_NOTE_BEHIND };
  static const char *const weekdays[] = { "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật" };
  CtPrintColumn own[N_COLUMNS];
  g_autofree char *heading = self->weekday > 0 ? g_strdup_printf ("%s\nngày", weekdays[self->weekday - 1]) : g_strdup ("Ngày");

  memcpy (own, columns, sizeof own);
  own[0].heading = heading;
  return ct_print_table_new (own, N_COLUMNS, &options);
}

static void
add_totals (const CtCareSheet *self,
            CtFlow            *flow)
{
  guint visits = 0;
  g_autofree char *plan = NULL, *turns = NULL;

  for (guint i = 0; i < self->clients->len; i++)
    visits += g_array_index (self->clients, CtCareClient, i).days->len;
  plan = is_for_pen (self) ? g_strdup ("số lượt TNV") : g_strdup_printf ("/ %u   số lượt TNV", visits);
  turns = is_for_pen (self) ? g_strdup ("số giờ") : g_strdup_printf ("/ %u   số giờ", self->planned_turns);
  {
    CtFillPart parts[] = {
      { "<b>Cộng tháng:</b> số lượt thăm", NULL, { 0 }, 15 }, { plan, NULL, { 0 }, 20 }, { turns, NULL, { 0 }, 22 },
      { "lý do không thăm", NULL, { 0 }, 0 },
    };
    CtBlock *block = ct_flow_add_fill (flow, parts, G_N_ELEMENTS (parts), &(CtFillOptions) { .size = 12.5 });

    block->before = 1;
    block->keep = CT_KEEP_WITH_PREVIOUS;
  }
}

static void
set_margins (const CtCareSheet *self,
             CtFlow            *flow)
{
  g_autofree char *number = ct_wording_escape (self->number);
  g_autofree char *club = ct_wording_escape (self->club.name);
  g_autofree char *month = ct_wording_month (self->month);
  g_autofree char *last = ct_date_dup_vi (ct_date_month_end (self->month));
  g_autofree char *reprint = ct_wording_reprint (self->reprinted_on);
  g_autofree char *left = g_strdup_printf ("Phiếu chăm sóc tại nhà tháng %s", month);
  g_autofree char *right = g_strdup_printf ("<b>%s · Tờ " CT_PAGE "/" CT_PAGES "</b>", number);
  g_autofree char *foot = g_strdup_printf ("Phiếu chăm sóc tại nhà %s · %s · nộp thư ký trước ngày %s%s", number, club, last, reprint);

  ct_flow_set_running_head (flow, left, right);
  ct_flow_set_foot (flow, foot);
}

CtPaper *
ct_care_sheet_print (const CtCareSheet *self,
                     CtFonts           *fonts)
{
  CtFlow *flow = ct_flow_new (fonts, "Phiếu chăm sóc tại nhà", &ct_page_a4_landscape);
  g_autofree char *number = ct_wording_escape (self->number);
  g_autofree char *numbered = g_strdup_printf ("Số: %s", number);
  g_autofree char *month = ct_wording_month (self->month);
  g_autofree char *title = g_strdup_printf ("PHIẾU CHĂM SÓC TẠI NHÀ THÁNG %s", month);
  guint n_clients = is_for_pen (self) ? MAX (self->clients->len, 3) : self->clients->len;
  static const CtCareClient nobody = { NULL };
  CtPrintTable *table = NULL;
  CtSignatures signatures = {
    .n_signers = 3,
    .signers = {
      { "TRƯỞNG NHÓM TNV", "(Ký, họ tên)", self->leader },
      { "THƯ KÝ", "(Ký, họ tên)", self->club.secretary },
      { "CHỦ NHIỆM", "(Ký, họ tên)", self->club.chair },
    },
  };

  set_margins (self, flow);
  ct_flow_add_band (flow, &self->club, title, 16, "<i>Mỗi lần đến ghi một dòng. Từ 140/90 trở lên: đề nghị đi khám tại trạm y tế.</i>",
                    numbered, "Tờ " CT_PAGE "/" CT_PAGES);
  ct_flow_add_space (flow, 1.8);
  for (guint i = 0; i < n_clients; i++)
    {
      if (table == NULL || self->one_client_a_sheet)
        {
          CtBlock *block;

          table = make_table (self);
          block = ct_flow_add_table (flow, table);
          if (i > 0)
            block->keep |= CT_KEEP_NEW_PAGE;
        }
      add_client (self, table, i < self->clients->len ? &g_array_index (self->clients, CtCareClient, i) : &nobody);
    }
  add_totals (self, flow);
  ct_flow_add_signatures (flow, &signatures)->before = 1.2;
  return ct_flow_finish (flow);
}
