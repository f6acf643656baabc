/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The consent of a member and the sheets of home care, filled from a book. */

#include <glib/gi18n-lib.h>

#include "ct-book-form-private.h"
#include "ct-form-care-sheet.h"
#include "ct-form-consent.h"
#include "ct-model-error.h"
#include "ct-wording.h"

CtPaper *
ct_book_make_consent (CtStore               *store,
                      const CtBookFormKeys  *keys,
                      CtFonts               *fonts,
                      GError               **error)
{
  g_autoptr(CtConsent) consent = ct_consent_new ();
  g_autoptr(CtRegister) people = ct_register_load (store, keys->today, error);
  const CtRegisterRow *person;

  if (people == NULL)
    return NULL;
  ct_club_head_load (&consent->club, people);
  consent->printed_on = keys->today;
  consent->reprinted_on = ct_book_form_reprinted_on (keys);
  consent->blank = keys->blank || keys->member == 0;
  if (keys->member == 0)
    return ct_consent_print (consent, fonts);

  person = ct_register_find (people, keys->member);
  if (person == NULL)
    {
      ct_refuse (error, _("There is no member with number %d."), keys->member);
      return NULL;
    }
  consent->title = ct_wording_capital (ct_book_form_title (person));
  consent->name = g_strdup (person->name);
  consent->birth = ct_birth_dup_vi (person->birth);
  {
    g_autofree char *address = ct_book_form_address (&consent->club, person);

    consent->address = ct_wording_capital (address);
  }
  return ct_consent_print (consent, fonts);
}

/* ── home care ── */

#define MONTHS_BEFORE 2    /* in which somebody visited is a client still */

/* Who is visited, on which day of the week, and by whom the last time. */
typedef struct
{
  int      member;
  int      weekday;
  guint    n_volunteers;
  char    *volunteers;    /* their numbers */
} Client;

static void
clear_client (gpointer data)
{
  g_free (((Client *) data)->volunteers);
}

static guint
count_numbers (const char *list)
{
  guint n = *list != '\0';

  for (const char *p = list; *p != '\0'; p++)
    n += *p == ',';
  return n;
}

/* The clients by the visits of the last months, the newest visit deciding. */
static GArray *
list_clients (CtListRows *visits)
{
  GArray *clients = g_array_new (FALSE, TRUE, sizeof (Client));

  g_array_set_clear_func (clients, clear_client);
  for (guint i = 0; i < ct_list_rows_count (visits); i++)
    {
      int member = (int) ct_list_rows_number (visits, i, "member");
      const char *volunteers = ct_list_rows_text (visits, i, "volunteers");
      Client *client = NULL, fresh = { .member = member };

      for (guint j = 0; j < clients->len && client == NULL; j++)
        if (g_array_index (clients, Client, j).member == member)
          client = &g_array_index (clients, Client, j);
      if (client == NULL)
        {
          g_array_append_val (clients, fresh);
          client = &g_array_index (clients, Client, clients->len - 1);
        }
      client->weekday = ct_date_weekday (ct_list_rows_date (visits, i, "date"));
      g_free (client->volunteers);
      client->volunteers = g_strdup (volunteers);
      client->n_volunteers = count_numbers (volunteers);
    }
  return clients;
}

static char *
dup_volunteers (const Client     *client,
                const CtRegister *people)
{
  g_auto(GStrv) numbers = g_strsplit (client->volunteers, ",", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; numbers[i] != NULL; i++)
    {
      const CtRegisterRow *person = ct_register_find (people, (int) g_ascii_strtoll (numbers[i], NULL, 10));

      if (person != NULL)
        g_string_append_printf (text, "%s%s", text->len == 0 ? "" : numbers[i + 1] == NULL ? " và " : ", ", person->name);
    }
  return g_string_free (text, FALSE);
}

static void
add_client (CtCareSheet         *sheet,
            const Client        *client,
            const CtRegisterRow *person,
            const CtRegister    *people)
{
  CtCareClient *row = ct_care_sheet_add_client (sheet);
  CtDate last = ct_date_month_end (sheet->month);

  row->title = ct_wording_capital (ct_book_form_title (person));
  row->name = g_strdup (person->name);
  row->birth_year = person->birth.year;
  row->group = g_strdup (person->group);
  row->volunteers = dup_volunteers (client, people);
  for (CtDate day = sheet->month; ct_date_compare (day, last) <= 0; day = ct_date_add_days (day, 1))
    if (ct_date_weekday (day) == client->weekday)
      {
        g_array_append_val (row->days, day);
        sheet->planned_turns += client->n_volunteers;
      }
}

/* The leader of the volunteers, where an office of that name is held. */
static char *
dup_leader (const CtRegister *people)
{
  for (guint i = 0; i < people->rows->len; i++)
    {
      const CtRegisterRow *person = g_ptr_array_index (people->rows, i);
      g_autofree char *role = g_utf8_strdown (person->role != NULL ? person->role : "", -1);

      if (strstr (role, "trưởng nhóm") != NULL && ct_register_row_is_member (person))
        return g_strdup (person->name);
    }
  return NULL;
}

CtPaper *
ct_book_make_care_sheet (CtStore               *store,
                         const CtBookFormKeys  *keys,
                         CtFonts               *fonts,
                         GError               **error)
{
  g_autoptr(CtCareSheet) sheet = ct_care_sheet_new ();
  g_autoptr(CtRegister) people = NULL;
  g_autoptr(CtListRows) visits = NULL;
  g_autoptr(GArray) clients = NULL;
  g_autofree char *month = NULL;

  sheet->month = ct_date_month_start (ct_date_is_set (keys->month) ? keys->month : keys->today);
  month = ct_wording_month (sheet->month);
  people = ct_register_load (store, ct_date_month_end (sheet->month), error);
  visits = people != NULL
           ? ct_list_rows_load (store, "visits", ct_date_month_day (sheet->month, -MONTHS_BEFORE, 1), ct_date_month_end (sheet->month), error)
           : NULL;
  if (visits == NULL)
    return NULL;
  ct_club_head_load (&sheet->club, people);
  sheet->number = g_strdup_printf ("CS %s", month);
  sheet->leader = dup_leader (people);
  sheet->reprinted_on = ct_book_form_reprinted_on (keys);
  sheet->one_client_a_sheet = keys->one_a_sheet;
  sheet->blank = keys->blank;
  clients = list_clients (visits);
  for (guint i = 0; i < clients->len; i++)
    {
      const Client *client = &g_array_index (clients, Client, i);
      const CtRegisterRow *person = ct_register_find (people, client->member);

      if (person == NULL || !ct_register_row_is_member (person))
        continue;
      add_client (sheet, client, person, people);
      sheet->weekday = sheet->clients->len == 1 || sheet->weekday == client->weekday ? client->weekday : 0;
    }
  return ct_care_sheet_print (sheet, fonts);
}
