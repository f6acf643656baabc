/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-list-person-private.h"

#include "ct-loose-date.h"

#include <string.h>

#define MAX_AGE 120

/* A problem in a field that a member must have, else a question. */
static void
note_field (CtListPerson   *person,
            CtListNoteCode  code,
            CtListField     field,
            const char     *was)
{
  CtListNote *last;

  ct_list_person_note (person, code, field, was);
  last = g_ptr_array_index (person->notes, person->notes->len - 1);
  last->kind = field == CT_LIST_FIELD_BIRTH || field == CT_LIST_FIELD_SEX ? CT_LIST_NOTE_PROBLEM : CT_LIST_NOTE_QUESTION;
}

static void
note_how (CtListPerson *person,
          CtListField   field,
          CtLooseHow    how,
          const char   *was)
{
  switch (how)
    {
    case CT_LOOSE_MONTH_FIRST:
      ct_list_person_note (person, CT_LIST_NOTE_MONTH_FIRST, field, was);
      break;
    case CT_LOOSE_TWO_DIGITS:
      ct_list_person_note (person, CT_LIST_NOTE_TWO_DIGIT_YEAR, field, was);
      break;
    case CT_LOOSE_SERIAL_DAY:
      ct_list_person_note (person, CT_LIST_NOTE_SERIAL_DAY, field, was);
      break;
    case CT_LOOSE_YEAR_AS_DAY:
      ct_list_person_note (person, CT_LIST_NOTE_YEAR_AS_DAY, field, was);
      break;
    case CT_LOOSE_AS_IS:
    default:
      break;
    }
}

/* FALSE where the column has no day in this row; what cannot be read is noted. */
static gboolean
read_day (CtListPerson     *person,
          CtListField       field,
          const CtListCell *cell,
          CtLooseDate      *date)
{
  CtLooseHow how;
  CtLooseResult result;
  g_autofree char *text = NULL;

  if (cell == NULL || cell->is_beside)
    return FALSE;
  text = g_strdelimit (g_strdup (cell->text), "\n", ' ');
  result = ct_loose_date_read (text, cell->type, cell->shown, ct_date_year (person->context->today),
                               field == CT_LIST_FIELD_BIRTH, date, &how);
  if (result == CT_LOOSE_EMPTY)
    return FALSE;
  if (result == CT_LOOSE_READ)
    {
      note_how (person, field, how, text);
      return TRUE;
    }
  note_field (person, result == CT_LOOSE_NO_SUCH_DAY ? CT_LIST_NOTE_NO_SUCH_DAY : CT_LIST_NOTE_NOT_UNDERSTOOD, field, text);
  date->year = 0;
  return TRUE;
}

static int
read_part (const CtListPerson *person,
           CtListField         field)
{
  g_autofree char *text = ct_list_person_text (person, field);

  return strspn (text, "0123456789") == strlen (text) ? (int) MIN (g_ascii_strtoll (text, NULL, 10), 9999) : 0;
}

/* Day, month and year in columns of their own. */
static gboolean
read_birth_parts (CtListPerson *person,
                  CtLooseDate  *date)
{
  const CtListCell *cell = ct_list_person_cell (person, CT_LIST_FIELD_BIRTH_YEAR, NULL);
  CtDate day;
  int d = read_part (person, CT_LIST_FIELD_BIRTH_DAY), m = read_part (person, CT_LIST_FIELD_BIRTH_MONTH);
  g_autofree char *was = NULL;

  if (!read_day (person, CT_LIST_FIELD_BIRTH, cell, date))
    return FALSE;
  if (date->year == 0 || date->month != 0 || m == 0)
    return TRUE;
  date->month = m;
  date->day = d;
  if (ct_date_from_ymd (date->year, m, MAX (d, 1), &day))
    return TRUE;
  was = g_strdup_printf ("%d/%d/%d", d, m, date->year);
  note_field (person, CT_LIST_NOTE_NO_SUCH_DAY, CT_LIST_FIELD_BIRTH, was);
  date->year = 0;
  return TRUE;
}

static gboolean
read_age (CtListPerson *person,
          CtLooseDate  *date)
{
  g_autofree char *text = ct_list_person_text (person, CT_LIST_FIELD_AGE);
  int age = ct_clean_age (text);

  if (age < 1 || age > MAX_AGE)
    return FALSE;
  *date = (CtLooseDate) { .year = person->context->year - age };
  ct_list_person_note (person, CT_LIST_NOTE_FROM_AGE, CT_LIST_FIELD_BIRTH, text);
  return TRUE;
}

/* "Nguyễn Văn An (1950)" */
static gboolean
read_brackets (CtListPerson *person,
               CtLooseDate  *date)
{
  CtLooseHow how;

  return person->bracketed != NULL &&
         ct_loose_date_read (person->bracketed, CT_CELL_TEXT, CT_SHOWN_ALL, ct_date_year (person->context->today), TRUE, date,
                             &how) == CT_LOOSE_READ;
}

/* The year of birth in the column of men or of women. */
static gboolean
read_birth_by_sex (CtListPerson *person,
                   CtLooseDate  *date)
{
  const CtListCell *cells[] = { ct_list_person_cell (person, CT_LIST_FIELD_MALE, NULL),
                                ct_list_person_cell (person, CT_LIST_FIELD_FEMALE, NULL) };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    if (cells[i] != NULL && ct_clean_mark (cells[i]->text) == CT_MARK_OTHER && ct_clean_sex (cells[i]->text) == 0 &&
        read_day (person, CT_LIST_FIELD_BIRTH, cells[i], date))
      return TRUE;
  return FALSE;
}

void
ct_list_person_read_birth (CtListPerson *person)
{
  CtLooseDate date = { 0 };
  g_autofree char *iso = NULL;
  CtDate today = person->context->today;

  if (!read_day (person, CT_LIST_FIELD_BIRTH, ct_list_person_cell (person, CT_LIST_FIELD_BIRTH, NULL), &date) &&
      !read_birth_parts (person, &date) && !read_birth_by_sex (person, &date) && !read_brackets (person, &date) && !read_age (person, &date))
    {
      ct_list_person_note (person, CT_LIST_NOTE_NO_BIRTH, CT_LIST_FIELD_BIRTH, NULL);
      return;
    }
  if (date.year == 0)
    return;

  iso = ct_loose_date_dup_iso (date);
  if (ct_date_compare (ct_loose_date_first (date), today) > 0)
    ct_list_person_note (person, CT_LIST_NOTE_FUTURE, CT_LIST_FIELD_BIRTH, iso);
  else if (date.year < ct_date_year (today) - MAX_AGE)
    ct_list_person_note (person, CT_LIST_NOTE_TOO_OLD, CT_LIST_FIELD_BIRTH, iso);
  person->birth_year = date.year;
  person->fields[CT_LIST_FIELD_BIRTH] = g_steal_pointer (&iso);
}

void
ct_list_person_read_joined (CtListPerson *person)
{
  CtLooseDate date;
  const char *birth = person->fields[CT_LIST_FIELD_BIRTH];
  g_autofree char *iso = NULL;
  g_autofree char *known = NULL;

  if (!read_day (person, CT_LIST_FIELD_JOINED, ct_list_person_cell (person, CT_LIST_FIELD_JOINED, NULL), &date) || date.year == 0)
    return;
  known = ct_loose_date_dup_iso (date);
  iso = ct_date_dup_iso (ct_loose_date_first (date));
  if (date.day == 0)
    ct_list_person_note (person, CT_LIST_NOTE_DAY_ASSUMED, CT_LIST_FIELD_JOINED, known);
  if (birth != NULL && strncmp (birth, iso, strlen (birth)) > 0)
    ct_list_person_note (person, CT_LIST_NOTE_JOINED_FIRST, CT_LIST_FIELD_JOINED, iso);
  person->fields[CT_LIST_FIELD_JOINED] = g_steal_pointer (&iso);
}

void
ct_list_person_read_insurance_end (CtListPerson     *person,
                                   const CtListCell *cell)
{
  CtLooseDate date;
  CtDate day;

  if (!read_day (person, CT_LIST_FIELD_INSURANCE_UNTIL, cell, &date) || date.year == 0)
    return;
  day = ct_loose_date_first (date);
  if (date.month == 0)
    ct_date_from_ymd (date.year, 12, 31, &day);
  else if (date.day == 0)
    day = ct_date_month_end (day);
  g_free (person->fields[CT_LIST_FIELD_INSURANCE_UNTIL]);
  person->fields[CT_LIST_FIELD_INSURANCE_UNTIL] = ct_date_dup_iso (day);
}

