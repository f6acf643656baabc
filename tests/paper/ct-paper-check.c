/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-paper-check.h"

#include <math.h>
#include <string.h>

#define TOLERANCE     0.35   /* mm: what a leaning letter may stand out */
#define FOOT_MARGIN   4.0    /* heads and feet keep this from the edge of the paper */
#define LEAST_LINE    0.4
#define LEAST_TEXT    10.5
#define CLEAR         25.0

static gboolean
is_inside (const CtBox *box,
           double       left,
           double       top,
           double       right,
           double       bottom)
{
  return MIN (box->x, box->x + box->width) >= left - TOLERANCE && MAX (box->x, box->x + box->width) <= right + TOLERANCE &&
         MIN (box->y, box->y + box->height) >= top - TOLERANCE && MAX (box->y, box->y + box->height) <= bottom + TOLERANCE;
}

static const CtBox *
black_of (const CtPaperMark *mark)
{
  return mark->kind == CT_MARK_TEXT ? &mark->ink : &mark->box;
}

static void
check_margins (const CtPaperMark *mark,
               const CtPageSpec  *spec)
{
  gboolean inside;

  if (mark->zone == CT_ZONE_BODY)
    inside = is_inside (black_of (mark), spec->left, spec->top, spec->width - spec->right, spec->height - spec->bottom);
  else
    inside = is_inside (black_of (mark), FOOT_MARGIN, FOOT_MARGIN, spec->width - FOOT_MARGIN, spec->height - FOOT_MARGIN);
  if (inside)
    return;
  g_test_message ("outside: \"%s\" %d at %.1f %.1f, %.1f x %.1f", mark->text, mark->kind, black_of (mark)->x,
                  black_of (mark)->y, black_of (mark)->width, black_of (mark)->height);
  g_test_fail ();
}

/* "Trả 10…" was cut short; "…… tháng ……" are dots for the pen. */
static gboolean
is_cut_short (const char *text)
{
  static const char dots[] = "…";
  const gsize length = strlen (dots);

  for (const char *p = strstr (text, dots); p != NULL; p = strstr (p, dots))
    {
      const char *end = p + length;

      if (!g_str_has_prefix (end, dots))
        return TRUE;
      while (g_str_has_prefix (end, dots))
        end += length;
      p = end;
    }
  return strstr (text, "...") != NULL;
}

static guint
count_digits (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += g_ascii_isdigit (*p);
  return n;
}

/* Is the mark in a column with a figure of nine digits or more, the limit of paper.md, and set as small as may be? */
static gboolean
may_break (const CtPaperMark *mark,
           const CtPaperMark *marks,
           guint              n_marks)
{
  if ((mark->role != CT_ROLE_CELL && mark->role != CT_ROLE_TOTAL && mark->role != CT_ROLE_CARRY) || mark->weight > LEAST_TEXT)
    return FALSE;
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == CT_MARK_TEXT && marks[i].column == mark->column && count_digits (marks[i].text) >= 9 &&
        ABS (marks[i].room.x - mark->room.x) < 0.1)
      return TRUE;
  return FALSE;
}

/* A figure stays on one line; only where the limits are passed do those of its column go on to a second one, at a dot. */
static void
check_figures (const CtPaperMark *mark,
               const CtPaperMark *marks,
               guint              n_marks)
{
  const char *text = mark->set != NULL ? pango_layout_get_text (mark->set->layout) : "";

  for (int i = 1; mark->set != NULL && i < mark->set->n_lines; i++)
    {
      int start = pango_layout_get_line_readonly (mark->set->layout, i)->start_index;
      const char *after = text + start, *before = after > text ? after - 1 : after;

      if (*before == '\n' && before > text)
        before--;
      if (!g_ascii_isdigit (*after) || (!g_ascii_isdigit (*before) && *before != '.') ||
          (*before == '.' && !(before > text && g_ascii_isdigit (before[-1]))))
        continue;
      if (*before == '.' && may_break (mark, marks, n_marks))
        continue;
      /* A sentence may end with a figure at the end of a line. */
      if (*before == '.' && start > 0 && text[start - 1] == ' ')
        continue;
      g_test_message ("the figure \"%s\" is broken", text);
      g_test_fail ();
    }
}

static void
check_text (const CtPaperMark *mark,
            const CtPaperMark *marks,
            guint              n_marks)
{
  const CtBox *room = &mark->room;

  g_assert_cmpfloat (mark->weight, >=, LEAST_TEXT);
  g_assert_true (g_utf8_validate (mark->text, -1, NULL));
  g_assert_false (pango_layout_is_ellipsized (mark->set->layout));
  check_figures (mark, marks, n_marks);
  if (is_cut_short (mark->text))
    {
      g_test_message ("\"%s\" was cut short", mark->text);
      g_test_fail ();
    }
  if (!is_inside (&mark->ink, room->x, room->y, room->x + room->width, room->y + room->height))
    {
      g_test_message ("\"%s\" at %.1f %.1f, %.2f x %.2f leaves its room %.1f %.1f, %.2f x %.2f", mark->text, mark->ink.x, mark->ink.y,
                      mark->ink.width, mark->ink.height, room->x, room->y, room->width, room->height);
      g_test_fail ();
    }
}

static gboolean
overlap (const CtBox *a,
         const CtBox *b)
{
  return a->x + 0.05 < b->x + b->width && b->x + 0.05 < a->x + a->width &&
         a->y + 0.05 < b->y + b->height && b->y + 0.05 < a->y + a->height;
}

/* Text is not on text, nor does a line run through it, but for the one that strikes an entry out. */
static void
check_overlaps (const CtPaperMark *marks,
                guint              n_marks)
{
  for (guint i = 0; i < n_marks; i++)
    for (guint j = 0; j < n_marks; j++)
      {
        const CtPaperMark *text = &marks[i], *other = &marks[j];
        CtBox line = other->box;

        if (i == j || text->kind != CT_MARK_TEXT || text->ink.width == 0)
          continue;
        if (other->kind == CT_MARK_TEXT ? i < j && overlap (&text->ink, &other->ink)
                                        : other->kind == CT_MARK_LINE && (line.width == 0 || line.height == 0) &&
                                          other->weight != 0.8 &&
                                          overlap (&text->ink, &(CtBox) { line.x, line.y, line.width + 0.06, line.height + 0.06 }))
          {
            g_test_message ("\"%s\" is under %s%s", text->text, other->kind == CT_MARK_TEXT ? "text " : "a line",
                            other->text != NULL ? other->text : "");
            g_test_fail ();
          }
      }
}

#define APART      2.9    /* mm between two printed names */
#define ROWS_ALONG 3
#define WORDS_HIGH 60.0   /* so much of words stands for the rows */
#define SENTENCE   5.0

/* Names under the signatures are told apart. */
static void
check_names (const CtPaperMark *marks,
             guint              n_marks)
{
  for (guint i = 0; i < n_marks; i++)
    for (guint j = 0; j < n_marks; j++)
      if (i != j && marks[i].kind == CT_MARK_TEXT && marks[j].kind == CT_MARK_TEXT && marks[i].role == CT_ROLE_SIGNER &&
          marks[j].role == CT_ROLE_SIGNER && ABS (marks[i].box.y - marks[j].box.y) < 2 && marks[j].ink.x > marks[i].ink.x &&
          marks[j].ink.x - marks[i].ink.x - marks[i].ink.width < APART)
        {
          g_test_message ("\"%s\" and \"%s\" stand %.1f mm apart", marks[i].text, marks[j].text,
                          marks[j].ink.x - marks[i].ink.x - marks[i].ink.width);
          g_test_fail ();
        }
}

static gboolean
is_row (const CtPaperMark *mark)
{
  return mark->role == CT_ROLE_CELL || mark->role == CT_ROLE_BAR || mark->role == CT_ROLE_TOTAL;
}

/* Is what stands last on the page a row of a table? */
static gboolean
ends_with_row (const CtPaperMark *marks,
               guint              n_marks)
{
  const CtPaperMark *last = NULL;

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].zone == CT_ZONE_BODY && marks[i].kind == CT_MARK_TEXT && (last == NULL || marks[i].box.y > last->box.y))
      last = &marks[i];
  return last != NULL && (is_row (last) || last->role == CT_ROLE_CARRY);
}

/* Signatures on a later page have three rows above them, or a good deal of words; the last of them, where more words stand on
 * the page before. */
static void
check_signed_page (const CtPaperMark *marks,
                   guint              n_marks,
                   gboolean           after_row,
                   const CtPageSpec  *spec)
{
  double signed_at = 0, top = spec->height;
  g_autoptr(GHashTable) rows = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_marks; i++)
    {
      if (marks[i].role == CT_ROLE_OFFICE)
        signed_at = MAX (signed_at, marks[i].box.y);
      else if (marks[i].zone == CT_ZONE_BODY && marks[i].kind == CT_MARK_TEXT)
        top = MIN (top, marks[i].box.y);
      /* Rows with nothing in them are seen by their lines. */
      if (is_row (&marks[i]) && marks[i].kind == CT_MARK_LINE && marks[i].box.height == 0)
        g_hash_table_add (rows, GINT_TO_POINTER ((int) (marks[i].box.y * 10)));
    }
  if (signed_at == 0 || g_hash_table_size (rows) >= ROWS_ALONG || signed_at - top >= (after_row ? WORDS_HIGH : SENTENCE))
    return;
  g_test_message ("the signatures stand with %u rows", g_hash_table_size (rows));
  g_test_fail ();
}

/* Rows that go on from the page before say whose they are. */
static void
check_bars (CtPaper *paper)
{
  gboolean any = FALSE;

  for (guint page = 0; page < ct_paper_get_n_pages (paper); page++)
    {
      guint n_marks;
      const CtPaperMark *marks = ct_paper_get_marks (paper, page, &n_marks);
      double bar = G_MAXDOUBLE, cell = G_MAXDOUBLE;

      for (guint i = 0; i < n_marks; i++)
        if (marks[i].kind == CT_MARK_TEXT && marks[i].role == CT_ROLE_BAR)
          bar = MIN (bar, marks[i].box.y);
        else if (marks[i].kind == CT_MARK_TEXT && marks[i].role == CT_ROLE_CELL)
          cell = MIN (cell, marks[i].box.y);
      if (any && cell < bar)
        {
          g_test_message ("page %u begins with rows of nobody", page + 1);
          g_test_fail ();
        }
      any |= bar < G_MAXDOUBLE;
    }
}

/* 25 mm stay free between the offices and the names printed under them. */
static void
check_signatures (const CtPaperMark *marks,
                  guint              n_marks)
{
  for (guint i = 0; i < n_marks; i++)
    for (guint j = 0; j < n_marks; j++)
      if (marks[i].role == CT_ROLE_SIGNER && marks[j].role != CT_ROLE_SIGNER && marks[j].kind == CT_MARK_TEXT &&
          marks[i].kind == CT_MARK_TEXT)
        {
          CtBox clear = { marks[i].box.x, marks[i].box.y - CLEAR + 0.1, marks[i].box.width, CLEAR - 0.2 };

          if (!overlap (&clear, &marks[j].box))
            continue;
          g_test_message ("\"%s\" stands where \"%s\" is to sign", marks[j].text, marks[i].text);
          g_test_fail ();
        }
}

void
ct_paper_check (CtPaper          *paper,
                const CtPageSpec *spec)
{
  g_assert_cmpuint (ct_paper_get_n_pages (paper), >, 0);
  for (guint page = 0; page < ct_paper_get_n_pages (paper); page++)
    {
      guint n_marks;
      const CtPaperMark *marks = ct_paper_get_marks (paper, page, &n_marks);

      for (guint i = 0; i < n_marks; i++)
        {
          check_margins (&marks[i], spec);
          if (marks[i].kind == CT_MARK_TEXT)
            check_text (&marks[i], marks, n_marks);
          else if (marks[i].kind != CT_MARK_OUTLINE)
            g_assert_cmpfloat (marks[i].weight, >=, LEAST_LINE);
        }
      check_overlaps (marks, n_marks);
      check_signatures (marks, n_marks);
      check_names (marks, n_marks);
      if (page > 0)
        {
          guint n_before;
          const CtPaperMark *before = ct_paper_get_marks (paper, page - 1, &n_before);

          check_signed_page (marks, n_marks, ends_with_row (before, n_before), spec);
        }
    }
  check_bars (paper);
}

#define PEN_APART     8.0
#define VOUCHER_APART 7.6    /* paper.md, form 02 */

static gboolean
is_pen_line (const CtPaperMark *mark)
{
  if (mark->zone != CT_ZONE_BODY)
    return FALSE;
  /* The line across that says whose rows follow is as high as form 14 has it. */
  return mark->kind == CT_MARK_DOTS || (mark->kind == CT_MARK_LINE && mark->role == CT_ROLE_CELL && mark->box.height == 0);
}

void
ct_paper_check_pen (CtPaper    *paper,
                    const char *name)
{
  double apart = (g_str_has_prefix (name, "voucher") ? VOUCHER_APART : PEN_APART) - 0.02;

  for (guint page = 0; page < ct_paper_get_n_pages (paper); page++)
    {
      guint n_marks;
      const CtPaperMark *marks = ct_paper_get_marks (paper, page, &n_marks);

      for (guint i = 0; i < n_marks; i++)
        for (guint j = 0; j < n_marks; j++)
          {
            const CtBox *upper = &marks[i].box, *lower = &marks[j].box;

            if (i == j || !is_pen_line (&marks[i]) || !is_pen_line (&marks[j]) || marks[i].kind != marks[j].kind ||
                lower->y - upper->y < 0.2 || lower->y - upper->y >= apart ||
                upper->x + 1 > lower->x + lower->width || lower->x + 1 > upper->x + upper->width)
              continue;
            g_test_message ("page %u: lines for the pen at %.1f and %.1f stand %.2f mm apart", page + 1, upper->y, lower->y,
                            lower->y - upper->y);
            g_test_fail ();
          }
    }
}

guint
ct_paper_count_text (CtPaper    *paper,
                     const char *text)
{
  guint count = 0;

  for (guint page = 0; page < ct_paper_get_n_pages (paper); page++)
    {
      guint n_marks;
      const CtPaperMark *marks = ct_paper_get_marks (paper, page, &n_marks);

      for (guint i = 0; i < n_marks; i++)
        count += g_strcmp0 (marks[i].text, text) == 0;
    }
  return count;
}

/* Words beside the figures, "Mang sang (từ trang 1)", are none. */
static gboolean
is_amount (const char *text)
{
  return *text != '\0' && strspn (text, "-0123456789.*\n") == strlen (text);
}

static CtDong
parse_amount (const char *text)
{
  CtDong amount = 0;

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      amount = amount * 10 + (*p - '0');
  return *text == '-' ? -amount : amount;
}

GArray *
ct_paper_read_page (CtPaper *paper,
                    guint    page,
                    CtRole   role,
                    int      column)
{
  GArray *amounts = g_array_new (FALSE, FALSE, sizeof (CtDong));
  guint n_marks;
  const CtPaperMark *marks = ct_paper_get_marks (paper, page, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == CT_MARK_TEXT && marks[i].role == role && marks[i].column == column && is_amount (marks[i].text))
      {
        CtDong amount = parse_amount (marks[i].text);

        g_array_append_val (amounts, amount);
      }
  return amounts;
}

GArray *
ct_paper_read_amounts (CtPaper *paper,
                       CtRole   role,
                       int      column)
{
  GArray *amounts = g_array_new (FALSE, FALSE, sizeof (CtDong));

  for (guint page = 0; page < ct_paper_get_n_pages (paper); page++)
    {
      g_autoptr(GArray) here = ct_paper_read_page (paper, page, role, column);

      g_array_append_vals (amounts, here->data, here->len);
    }
  return amounts;
}

const CtPageSpec *
ct_paper_page_of (CtPaper    *paper,
                  const char *name)
{
  static const CtPageSpec voucher_page = { 210, 297, 8, 5, 20, 12 };
  static const CtPageSpec calendar_page = { 297, 210, 12, 12, 20, 15 };
  double width, height;

  ct_paper_get_size (paper, &width, &height);
  if (g_str_has_prefix (name, "voucher"))
    return &voucher_page;
  if (g_str_equal (name, "calendar"))
    return &calendar_page;
  return width > height ? &ct_page_a4_landscape : width < 200 ? &ct_page_a5 : &ct_page_a4;
}
