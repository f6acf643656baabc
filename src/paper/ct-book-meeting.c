/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The meeting sheet, filled from a book. */

#include <glib/gi18n-lib.h>

#include "ct-book-form-private.h"
#include "ct-entry-sheet.h"
#include "ct-form-meeting-sheet.h"
#include "ct-model-error.h"
#include "ct-sheet-pages.h"
#include "ct-sheet-paper.h"
#include "ct-wording.h"

/* ── the sheet ── */

static void
add_entry_row (CtMeetingSheet   *sheet,
               const CtEntryRow *entry)
{
  *ct_meeting_sheet_add_row (sheet) = (CtMeetingSheetRow) {
    .name = g_strdup (entry->name),
    .birth_year = entry->birth.year,
    .group = g_strdup (entry->group),
    .exempt = entry->exempt,
    .dues = entry->dues_period,
    .dues_owed = entry->dues_owed,
    .principal = entry->principal,
    .interest = entry->interest,
    .principal_overdue = entry->principal_overdue,
    .interest_overdue = entry->interest_overdue,
  };
}

/* A blank sheet of no meeting: the members of today. */
static void
add_members (CtMeetingSheet   *sheet,
             const CtRegister *people)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < people->rows->len; i++)
    if (ct_register_row_is_member (g_ptr_array_index (people->rows, i)))
      g_ptr_array_add (rows, g_ptr_array_index (people->rows, i));
  g_ptr_array_sort (rows, ct_register_compare_for_sheet);
  for (guint i = 0; i < rows->len; i++)
    {
      const CtRegisterRow *person = g_ptr_array_index (rows, i);

      *ct_meeting_sheet_add_row (sheet) = (CtMeetingSheetRow) {
        .name = g_strdup (person->name), .birth_year = person->birth.year, .group = g_strdup (person->group),
      };
    }
}

static gboolean
fill_sheet (CtMeetingSheet        *sheet,
            CtStore               *store,
            const CtBookFormKeys  *keys,
            GError               **error)
{
  g_autoptr(CtEntrySheet) entry = ct_entry_sheet_load (store, keys->meeting, error);
  g_autoptr(CtSheetPaper) chosen = NULL;
  g_autofree char *number = NULL;

  if (entry == NULL)
    return FALSE;
  if (entry->meeting.state == CT_MEETING_CANCELLED)
    return ct_refuse (error, _("Meeting %d was cancelled; nothing is printed for it."), keys->meeting);
  number = ct_book_form_meeting_number (store, keys->meeting, entry->meeting.date);
  sheet->date = entry->meeting.date;
  sheet->number = g_strdup_printf ("SH %s", number);
  sheet->time = ct_book_form_time (entry->time);
  sheet->place = g_strdup (entry->place);
  sheet->code = g_strdup (entry->code);
  /* Once a paper is chosen its rows never move: another print has those who joined since at its end. */
  chosen = ct_sheet_paper_load (store, keys->meeting);
  if (chosen != NULL)
    ct_sheet_paper_arrange (chosen, entry);
  for (guint i = 0; i < entry->rows->len; i++)
    {
      const CtEntryRow *row = g_ptr_array_index (entry->rows, i);

      if (row->is_member)
        add_entry_row (sheet, row);
    }
  return TRUE;
}

CtPaper *
ct_book_make_meeting_sheet (CtStore               *store,
                            const CtBookFormKeys  *keys,
                            CtFonts               *fonts,
                            GError               **error)
{
  g_autoptr(CtMeetingSheet) sheet = ct_meeting_sheet_new ();
  g_autoptr(CtRegister) people = NULL;

  sheet->date = keys->today;
  if (keys->meeting > 0 && !fill_sheet (sheet, store, keys, error))
    return NULL;
  people = ct_register_load (store, sheet->date, error);
  if (people == NULL)
    return NULL;
  if (keys->meeting == 0)
    {
      CtDate day = ct_settings_meeting_day (people->settings, keys->today);
      g_autofree char *month = ct_wording_month (day);
      CtSettings settings;

      ct_settings_at (people->settings, day, &settings);
      sheet->date = day;
      sheet->number = g_strdup_printf ("SH %s", month);
      sheet->place = g_strdup (settings.place);
      add_members (sheet, people);
    }
  ct_club_head_load (&sheet->club, people);
  sheet->printed_on = keys->today;
  sheet->reprinted_on = ct_book_form_reprinted_on (keys);
  sheet->blank = keys->blank;
  sheet->separate_health = keys->separate_health;
  return ct_meeting_sheet_print (sheet, fonts);
}

GArray *
ct_sheet_dup_pages (CtStore             *store,
                    const CtEntrySheet  *entry,
                    guint                n_printed,
                    CtFonts             *fonts,
                    GError             **error)
{
  g_autoptr(CtMeetingSheet) sheet = ct_meeting_sheet_new ();
  g_autoptr(CtRegister) people = ct_register_load (store, entry->meeting.date, error);

  if (people == NULL)
    return NULL;
  sheet->date = sheet->printed_on = entry->meeting.date;
  sheet->number = g_strdup ("");
  sheet->code = g_strdup (entry->code);
  ct_club_head_load (&sheet->club, people);
  for (guint i = 0; i < MIN (n_printed, entry->rows->len); i++)
    add_entry_row (sheet, g_ptr_array_index (entry->rows, i));
  return ct_meeting_sheet_dup_pages (sheet, fonts);
}
