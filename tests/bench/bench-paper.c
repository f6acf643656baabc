/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of each of some forms, from the question to the book to the drawing, against plain Pango that sets the same words at
 * the same places. */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdio.h>

#include "ct-book-form.h"
#include "ct-sample.h"

#define TIMES 5

static cairo_status_t
swallow (void                *closure G_GNUC_UNUSED,
         const unsigned char *data G_GNUC_UNUSED,
         unsigned int         length G_GNUC_UNUSED)
{
  return CAIRO_STATUS_SUCCESS;
}

static cairo_t *
open_pdf (CtPaper *paper)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  ct_paper_get_size (paper, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (swallow, NULL, width / CT_MM_PER_POINT, height / CT_MM_PER_POINT);
  cr = cairo_create (surface);
  cairo_surface_destroy (surface);
  return cr;
}

static void
close_pdf (cairo_t *cr)
{
  cairo_surface_finish (cairo_get_target (cr));
  cairo_destroy (cr);
}

static CtPaper *
make (CtStore              *store,
      const CtBookForm     *form,
      const CtBookFormKeys *keys,
      CtFonts              *fonts)
{
  g_autoptr(GError) error = NULL;
  CtPaper *paper = form->make (store, keys, fonts, &error);

  if (paper == NULL)
    g_error ("%s", error->message);
  return paper;
}

static gint64
time_form (CtStore              *store,
           const CtBookForm     *form,
           const CtBookFormKeys *keys,
           CtFonts              *fonts)
{
  gint64 begun = g_get_monotonic_time ();
  g_autoptr(CtPaper) paper = make (store, form, keys, fonts);
  guint n_pages = ct_paper_get_n_pages (paper);
  cairo_t *cr = open_pdf (paper);

  for (guint page = 0; page < n_pages; page++)
    {
      ct_paper_draw_page (paper, page, cr);
      cairo_show_page (cr);
    }
  close_pdf (cr);
  return (g_get_monotonic_time () - begun) / n_pages;
}

static void
draw_plain (cairo_t           *cr,
            const CtPaperMark *mark,
            CtFonts           *fonts)
{
  g_autofree char *escaped = g_markup_escape_text (mark->text, -1);
  g_autoptr(PangoLayout) layout = ct_fonts_create_layout (fonts, (CtFace) { mark->weight, 0 }, escaped);

  cairo_move_to (cr, mark->box.x / CT_MM_PER_POINT, mark->box.y / CT_MM_PER_POINT);
  pango_cairo_show_layout (cr, layout);
}

static gint64
time_plain (CtPaper *paper,
            CtFonts *fonts)
{
  guint n_pages = ct_paper_get_n_pages (paper);
  gint64 begun = g_get_monotonic_time ();
  cairo_t *cr = open_pdf (paper);

  for (guint page = 0; page < n_pages; page++)
    {
      guint n_marks;
      const CtPaperMark *marks = ct_paper_get_marks (paper, page, &n_marks);

      for (guint i = 0; i < n_marks; i++)
        if (marks[i].kind == CT_MARK_TEXT)
          draw_plain (cr, &marks[i], fonts);
      cairo_show_page (cr);
    }
  close_pdf (cr);
  return (g_get_monotonic_time () - begun) / n_pages;
}

static void
measure (CtStore        *store,
         const char     *name,
         CtBookFormKeys  keys,
         CtFonts        *fonts)
{
  const CtBookForm *form = ct_book_form_find (name);
  g_autoptr(CtPaper) paper = make (store, form, &keys, fonts);
  gint64 ours = G_MAXINT64, plain = G_MAXINT64;

  for (int i = 0; i < TIMES; i++)
    {
      ours = MIN (ours, time_form (store, form, &keys, fonts));
      plain = MIN (plain, time_plain (paper, fonts));
    }
  printf ("paper: a page of %s\t%lld\tthe same words by Pango alone\t%lld\n", name, (long long) ours, (long long) plain);
}

int
main (void)
{
  g_autoptr(GError) error = NULL;
  CtBookFormKeys keys = { .fund = CT_FUND_QHD, .meeting = 12, .loan = 8, .voucher = "PT 0038/2026" };
  static const char *const forms[] = {
    "meeting-sheet", "collection-list", "minutes", "vouchers", "cash-book", "cash-count", "agreement", "booklet", "handover", "calendar",
    "care-sheet", NULL,
  };
  g_autoptr(CtBook) book = NULL;
  g_autoptr(CtFonts) fonts = ct_fonts_new (NULL, &error);

  ct_date_from_ymd (2026, 12, 31, &keys.today);
  ct_date_from_ymd (2026, 12, 1, &keys.month);
  book = ct_book_create (NULL, "b", "club", keys.today, &error);
  if (fonts == NULL || book == NULL || !ct_sample_build (book, keys.today, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  for (guint i = 0; forms[i] != NULL; i++)
    measure (ct_book_get_store (book), forms[i], keys, fonts);
  return 0;
}
