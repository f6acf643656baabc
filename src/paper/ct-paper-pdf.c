/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-paper.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

static cairo_status_t
write_bytes_cb (void                *closure,
                const unsigned char *data,
                unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* What the surface would else take from the clock. */
static void
describe (cairo_surface_t *surface,
          const char      *title,
          CtDate           day)
{
  char iso[CT_DATE_ISO_LENGTH];
  g_autofree char *stamp = g_strconcat (ct_date_to_iso (day, iso), "T00:00:00", NULL);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Chung Tay");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, stamp);
}

static gboolean
set_file_error (GError       **error,
                const GError  *reason,
                const char    *path)
{
  g_autofree char *name = g_filename_display_name (path);

  if (g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    g_set_error (error, CT_PAPER_ERROR, CT_PAPER_ERROR_FILE,
                 _("The disk is full, so “%s” was not written. Free some space, or choose another place."), name);
  else if (g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOENT) ||
           g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    g_set_error (error, CT_PAPER_ERROR, CT_PAPER_ERROR_FILE,
                 _("The folder for “%s” does not exist. Choose another folder."), name);
  else if (g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_ACCES) ||
           g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_PERM) ||
           g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    g_set_error (error, CT_PAPER_ERROR, CT_PAPER_ERROR_FILE,
                 _("“%s” may not be written there. Choose another folder, or close the file where it is open."), name);
  else
    g_set_error (error, CT_PAPER_ERROR, CT_PAPER_ERROR_FILE,
                 _("“%s” could not be written (%s). Choose another folder."), name, reason->message);
  return FALSE;
}

static void
draw_papers (CtPaper *const  *papers,
             guint            n_papers,
             cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < n_papers; i++)
    {
      double width, height;

      ct_paper_get_size (papers[i], &width, &height);
      for (guint page = 0; page < ct_paper_get_n_pages (papers[i]); page++)
        {
          cairo_pdf_surface_set_size (surface, width / CT_MM_PER_POINT, height / CT_MM_PER_POINT);
          ct_paper_draw_page (papers[i], page, cr);
          cairo_show_page (cr);
        }
    }
  cairo_destroy (cr);
}

gboolean
ct_papers_write_pdf (CtPaper *const  *papers,
                     guint            n_papers,
                     const char      *path,
                     CtDate           day,
                     GError         **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_autoptr(GError) reason = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;

  g_return_val_if_fail (n_papers > 0, FALSE);

  ct_paper_get_size (papers[0], &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_bytes_cb, bytes, width / CT_MM_PER_POINT, height / CT_MM_PER_POINT);
  describe (surface, ct_paper_get_title (papers[0]), day);
  draw_papers (papers, n_papers, surface);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CT_PAPER_ERROR, CT_PAPER_ERROR_FILE,
                   _("The pages could not be drawn (%s). Close other programs and try again."),
                   cairo_status_to_string (status));
      return FALSE;
    }

  /* Goes to a file beside the target, which takes its place only when it is whole and on the disk. */
  if (g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0644, &reason))
    return TRUE;
  return set_file_error (error, reason, path);
}

gboolean
ct_paper_write_pdf (CtPaper     *self,
                    const char  *path,
                    CtDate       day,
                    GError     **error)
{
  return ct_papers_write_pdf (&self, 1, path, day, error);
}
