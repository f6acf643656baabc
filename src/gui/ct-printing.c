/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-printing.h"

#ifdef CT_UNIX_PRINT
#include <gtk/gtkunixprint.h>
#endif

/* The short and the long edge of a sheet, in millimetres. */
static const struct
{
  const char *name;
  double      width;
  double      height;
} sheets[] = {
  { GTK_PAPER_NAME_A5, 148, 210 },
  { GTK_PAPER_NAME_A4, 210, 297 },
  { GTK_PAPER_NAME_A3, 297, 420 },
};

static void
fill_setup (GtkPageSetup *setup,
            CtPaper      *paper)
{
  double width, height;
  g_autoptr(GtkPaperSize) size = NULL;

  ct_paper_get_size (paper, &width, &height);
  for (gsize i = 0; i < G_N_ELEMENTS (sheets) && size == NULL; i++)
    if (sheets[i].width == MIN (width, height) && sheets[i].height == MAX (width, height))
      size = gtk_paper_size_new (sheets[i].name);
  if (size == NULL)
    size = gtk_paper_size_new_custom ("chungtay", "Chung Tay", MIN (width, height), MAX (width, height), GTK_UNIT_MM);
  /* The pages bring their own margins. */
  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_MM);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
}

/* The paper that the @page-th of all pages belongs to, and which of its own pages that is. */
static CtPaper *
find_page (GPtrArray *papers,
           int        page,
           guint     *own)
{
  guint left = (guint) page;

  for (guint i = 0; i < papers->len; i++)
    {
      CtPaper *paper = g_ptr_array_index (papers, i);

      if (left < ct_paper_get_n_pages (paper))
        {
          *own = left;
          return paper;
        }
      left -= ct_paper_get_n_pages (paper);
    }
  return NULL;
}

static void
page_setup_cb (GtkPrintOperation *operation,
               GtkPrintContext   *context,
               int                page,
               GtkPageSetup      *setup,
               GPtrArray         *papers)
{
  guint own;
  CtPaper *paper = find_page (papers, page, &own);

  (void) operation;
  (void) context;
  if (paper != NULL)
    fill_setup (setup, paper);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              GPtrArray         *papers)
{
  guint own;
  CtPaper *paper = find_page (papers, page, &own);

  (void) operation;
  if (paper != NULL)
    ct_paper_draw_page (paper, own, gtk_print_context_get_cairo_context (context));
}

static void
papers_gone_cb (gpointer  papers,
                GClosure *closure)
{
  (void) closure;
  g_ptr_array_unref (papers);
}

GtkPrintOperation *
ct_printing_new (CtPaper *const *papers,
                 guint           n_papers)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr(GPtrArray) held = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_paper_unref);
  guint n_pages = 0;

  g_return_val_if_fail (n_papers > 0, operation);

  for (guint i = 0; i < n_papers; i++)
    {
      g_ptr_array_add (held, ct_paper_ref (papers[i]));
      n_pages += ct_paper_get_n_pages (papers[i]);
    }
  fill_setup (setup, papers[0]);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, (int) n_pages);
  gtk_print_operation_set_job_name (operation, ct_paper_get_title (papers[0]));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  g_signal_connect_data (operation, "request-page-setup", G_CALLBACK (page_setup_cb), g_ptr_array_ref (held),
                         papers_gone_cb, 0);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), g_ptr_array_ref (held), papers_gone_cb, 0);
  return operation;
}

/* --- The printer chosen last ---------------------------------------------------------------------------------------- */

/* What is kept of a printer's settings, by our key. */
static const struct
{
  const char *key;
  const char *setting;
} kept[] = {
  { "printer", GTK_PRINT_SETTINGS_PRINTER },
  { "printer-duplex", GTK_PRINT_SETTINGS_DUPLEX },
  { "printer-source", GTK_PRINT_SETTINGS_DEFAULT_SOURCE },
};

void
ct_printing_recall (GtkPrintOperation *operation,
                    GSettings         *preferences)
{
  g_autoptr(GtkPrintSettings) settings = gtk_print_settings_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *value = g_settings_get_string (preferences, kept[i].key);

      if (*value != '\0')
        gtk_print_settings_set (settings, kept[i].setting, value);
    }
  gtk_print_operation_set_print_settings (operation, settings);
}

void
ct_printing_remember (GtkPrintOperation *operation,
                      GSettings         *preferences)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);

  for (gsize i = 0; settings != NULL && i < G_N_ELEMENTS (kept); i++)
    {
      const char *value = gtk_print_settings_get (settings, kept[i].setting);

      g_settings_set_string (preferences, kept[i].key, value != NULL ? value : "");
    }
}

#ifdef CT_UNIX_PRINT
typedef struct
{
  const char *name;
  gboolean    found;
} Search;

static gboolean
printer_cb (GtkPrinter *printer,
            gpointer    data)
{
  Search *search = data;

  search->found = search->found || g_strcmp0 (gtk_printer_get_name (printer), search->name) == 0;
  return search->found;
}

char *
ct_printing_dup_gone (GSettings *preferences)
{
  g_autofree char *name = g_settings_get_string (preferences, "printer");
  Search search = { name, *name == '\0' };

  if (!search.found)
    gtk_enumerate_printers (printer_cb, &search, NULL, TRUE);
  return search.found ? NULL : g_steal_pointer (&name);
}
#else
/* The system's own dialog proposes its usual printer instead. */
char *
ct_printing_dup_gone (GSettings *preferences)
{
  (void) preferences;
  return NULL;
}
#endif
