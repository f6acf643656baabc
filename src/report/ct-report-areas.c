/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The eight areas of a club's work in BC-01: what was done in each, and its figure. */
#include "ct-report-private.h"
#include "ct-wording.h"

static gint64
figure (CtReport   *report,
        const char *code)
{
  return ct_indicators_int (report->indicators, code);
}

static char *
describe_income (CtReport *report)
{
  return g_strdup_printf ("cho vay %s lượt; %s người đang vay", ct_indicators_value (report->indicators, "I26"),
                          ct_indicators_value (report->indicators, "I24d"));
}

static char *
describe_health (CtReport *report)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "lượt cân, đo huyết áp; chỉ số cao %s người",
                          ct_indicators_value (report->indicators, "I40b"));
  if (figure (report, "I41a") > 0)
    g_string_append_printf (text, "; khám sức khỏe %s lượt", ct_indicators_value (report->indicators, "I41b"));
  return g_string_free (text, FALSE);
}

static char *
describe_home_care (CtReport *report)
{
  return g_strdup_printf ("lượt thăm; %s tình nguyện viên chăm sóc %s người",
                          ct_indicators_value (report->indicators, "I50a"),
                          ct_indicators_value (report->indicators, "I50b"));
}

static char *
describe_self_help (CtReport *report)
{
  g_autofree char *money = ct_dong_dup (figure (report, "I95"));

  if (figure (report, "I95") == 0)
    return g_strdup ("ngày công");
  return g_strdup_printf ("ngày công; thăm hỏi %s lượt, %s đ", ct_indicators_value (report->indicators, "I95a"), money);
}

static char *
describe_rights (CtReport *report)
{
  return g_strdup_printf ("vụ việc; đã giải quyết %s", ct_indicators_value (report->indicators, "I70c"));
}

static char *
describe_communication (CtReport *report)
{
  return g_strdup_printf ("%s buổi truyền thông; %s tin, bài", ct_indicators_value (report->indicators, "I80a"),
                          ct_indicators_value (report->indicators, "I80b"));
}

static char *
describe_culture (CtReport *report G_GNUC_UNUSED)
{
  return g_strdup ("hoạt động");
}

static char *
describe_resources (CtReport *report)
{
  g_autofree char *goods = ct_dong_dup (figure (report, "I100b"));

  return figure (report, "I100b") > 0 ? g_strdup_printf ("đồng, trong đó hiện vật trị giá %s", goods) : g_strdup ("đồng");
}

static const struct
{
  const char *name;
  const char *codes[4];          /* their sum is the figure; ended by NULL */
  char     *(*describe) (CtReport *report);
} areas[8] = {
  { "Tăng thu nhập", { "I24d" }, describe_income },
  { "Chăm sóc sức khỏe", { "I40a" }, describe_health },
  { "Tình nguyện viên chăm sóc tại nhà", { "I50c" }, describe_home_care },
  { "Tự giúp nhau, hỗ trợ cộng đồng", { "I61" }, describe_self_help },
  { "Bảo vệ quyền, lợi ích", { "I70b" }, describe_rights },
  { "Truyền thông", { "I80a", "I80b", "I80c" }, describe_communication },
  { "Thể thao, văn hóa văn nghệ", { "I90a" }, describe_culture },
  { "Vận động nguồn lực", { "I100a", "I100b" }, describe_resources },
};

/* What was done in an area: each title once, and how often; as many as two lines hold, the rest is counted. */
#define LONGEST_RESULT 84
#define LONGEST_REST   18      /* "; và 12 việc khác" */

static guint
count_title (GPtrArray *titles,
             guint      first)
{
  guint n = 0;

  for (guint i = first; i < titles->len; i++)
    n += g_str_equal (titles->pdata[i], titles->pdata[first]);
  return n;
}

static gboolean
is_told_before (GPtrArray *titles,
                guint      index)
{
  for (guint i = 0; i < index; i++)
    if (g_str_equal (titles->pdata[i], titles->pdata[index]))
      return TRUE;
  return FALSE;
}

static char *
join_results (const char *described,
              GPtrArray  *titles)
{
  GString *text = g_string_new (described);
  guint rest = titles->len;

  for (guint i = 0; i < titles->len; i++)
    {
      guint times = count_title (titles, i);
      g_autofree char *told = times > 1 ? g_strdup_printf ("%s (%u lần)", (char *) titles->pdata[i], times) : g_strdup (titles->pdata[i]);

      if (is_told_before (titles, i))
        continue;
      if (g_utf8_strlen (text->str, -1) + g_utf8_strlen (told, -1) > LONGEST_RESULT - (rest > times ? LONGEST_REST : 0))
        {
          g_string_append_printf (text, text->len > 0 ? "; và %u việc khác" : "%u việc", rest);
          break;
        }
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", told);
      rest -= times;
    }
  return g_string_free (text, FALSE);
}

/* Days of work may be halves; all else is whole. */
static gint64
area_tenths (CtReport *report,
             int   area)
{
  gint64 tenths = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (areas[area].codes) && areas[area].codes[i] != NULL; i++)
    {
      const char *value = ct_indicators_value (report->indicators, areas[area].codes[i]);
      char *dot = NULL;

      tenths += g_ascii_strtoll (value, &dot, 10) * 10;
      if (dot != NULL && *dot == '.')
        tenths += g_ascii_digit_value (dot[1]);
    }
  return tenths;
}

/* What was done by area, by title. (transfer full) (element-type GPtrArray) */
static GPtrArray *
load_titles (CtReport  *report,
             GError   **error)
{
  CtStmt *stmt = ct_report_open (report, CT_SQL_ACTIVITY_TITLES);
  g_autoptr(GPtrArray) titles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  CtStep step;

  for (int area = 0; area < 8; area++)
    g_ptr_array_add (titles, g_ptr_array_new_with_free_func (g_free));
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    g_ptr_array_add (titles->pdata[ct_stmt_int (stmt, "area") - 1], g_strdup (ct_stmt_text (stmt, "title")));
  return step == CT_STEP_DONE ? g_steal_pointer (&titles) : NULL;
}

static gboolean
was_done (CtReport  *report,
          int        area,
          GPtrArray *titles)
{
  return area_tenths (report, area) > 0 || titles->len > 0 || (area == 3 && figure (report, "I95") > 0);
}

static char *
print_tenths (gint64 tenths)
{
  g_autofree char *whole = ct_dong_dup (tenths / 10);

  return tenths % 10 != 0 ? g_strdup_printf ("%s,%d", whole, (int) (tenths % 10)) : g_steal_pointer (&whole);
}

static void
clear_told (gpointer data)
{
  g_free (((CtAreaTold *) data)->results);
}

GArray *
ct_report_tell_areas (CtReport  *report,
                      GError   **error)
{
  g_autoptr(GPtrArray) titles = load_titles (report, error);
  GArray *told = NULL;

  if (titles == NULL)
    return NULL;
  told = g_array_new (FALSE, TRUE, sizeof (CtAreaTold));
  g_array_set_clear_func (told, clear_told);
  for (int i = 0; i < 8; i++)
    {
      CtAreaTold area = { .name = areas[i].name, .done = was_done (report, i, titles->pdata[i]), .tenths = area_tenths (report, i) };
      g_autofree char *described = area.done ? areas[i].describe (report) : g_strdup ("");

      area.results = join_results (described, titles->pdata[i]);
      g_array_append_val (told, area);
    }
  return told;
}

gboolean
ct_report_describe_areas (CtReport  *report,
                          char     **results,
                          char     **figures,
                          GError   **error)
{
  g_autoptr(GArray) told = ct_report_tell_areas (report, error);

  for (guint i = 0; told != NULL && i < told->len; i++)
    {
      const CtAreaTold *area = &g_array_index (told, CtAreaTold, i);

      if (!area->done)
        continue;
      results[i] = ct_wording_capital (area->results);
      figures[i] = print_tenths (area->tenths);
    }
  return told != NULL;
}
