/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes every form with the sample's figures into a folder, to be looked at and to be read back by check-pdf.py. */

#include "ct-paper-sample.h"

static const char *folder;
static int         failures;

/* What should be read on the pages, a text a line: page, then text. */
static void
write_texts (const char *name,
             CtPaper    *paper)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.txt", folder, name);
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint page = 0; page < ct_paper_get_n_pages (paper); page++)
    {
      guint n_marks;
      const CtMark *marks = ct_paper_get_marks (paper, page, &n_marks);

      for (guint i = 0; i < n_marks; i++)
        if (marks[i].kind == CT_MARK_TEXT)
          {
            g_autofree char *text = g_strdelimit (g_strdup (marks[i].text), "\n", ' ');

            g_string_append_printf (lines, "%u\t%s\n", page + 1, text);
          }
    }
  g_file_set_contents (path, lines->str, lines->len, NULL);
}

static void
write_pages (const char *name,
             CtPaper    *paper)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.pdf", folder, name);
  g_autoptr(GError) error = NULL;
  CtDate day;

  ct_date_from_ymd (2026, 12, 10, &day);
  if (!ct_paper_write_pdf (paper, path, day, &error))
    {
      g_printerr ("%s\n", error->message);
      failures++;
    }
  write_texts (name, paper);
  ct_paper_free (paper);
}

static void
write_meeting_sheets (CtFonts *fonts)
{
  g_autoptr(CtMeetingSheet) sheet = ct_paper_sample_meeting_sheet ();
  g_autoptr(CtMeetingSheet) hard = ct_paper_sample_hard_sheet (88, 9);
  g_autoptr(CtMeetingSheet) huge = ct_paper_sample_hard_sheet (400, 12);

  write_pages ("01-meeting-sheet", ct_meeting_sheet_print (sheet, fonts));
  sheet->blank = TRUE;
  write_pages ("01-meeting-sheet-blank", ct_meeting_sheet_print (sheet, fonts));
  sheet->blank = FALSE;
  sheet->separate_health = TRUE;
  write_pages ("01-meeting-sheet-separate", ct_meeting_sheet_print (sheet, fonts));
  write_pages ("01-meeting-sheet-hard", ct_meeting_sheet_print (hard, fonts));
  write_pages ("01-meeting-sheet-huge", ct_meeting_sheet_print (huge, fonts));
  g_array_set_size (sheet->rows, 0);
  write_pages ("01-meeting-sheet-empty", ct_meeting_sheet_print (sheet, fonts));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtFonts) fonts = ct_fonts_new (NULL, &error);

  if (argc != 2 || fonts == NULL)
    {
      g_printerr ("%s\n", fonts == NULL ? error->message : "print-forms FOLDER");
      return 2;
    }
  folder = argv[1];
  write_meeting_sheets (fonts);
  return failures > 0;
}
