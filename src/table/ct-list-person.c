/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-list-person-private.h"

#include "ct-fold.h"
#include "ct-header-words.h"
#include "ct-loose-date.h"

#include <string.h>

#define MAX_NAME 200    /* bytes; what is longer is a story */

const CtListCell *
ct_list_person_cell (const CtListPerson *person,
                     CtListField         field,
                     guint              *column)
{
  const CtListSpan *span = &person->context->span;

  for (guint i = span->first; i < span->end; i++)
    if (span->fields[i] == field)
      {
        if (column != NULL)
          *column = i;
        return ct_list_cells_at (person->context->cells, person->row, i);
      }
  return NULL;
}

char *
ct_list_person_text (const CtListPerson *person,
                     CtListField         field)
{
  const CtListCell *cell = ct_list_person_cell (person, field, NULL);

  if (cell == NULL || cell->is_beside)
    return g_strdup ("");
  return g_strdelimit (g_strdup (cell->text), "\n", ' ');
}

/* What all columns of the field say. */
static char *
dup_all_texts (const CtListPerson *person,
               CtListField         field)
{
  const CtListSpan *span = &person->context->span;
  g_autoptr(GString) all = g_string_new (NULL);

  for (guint i = span->first; i < span->end; i++)
    {
      const CtListCell *cell = ct_list_cells_at (person->context->cells, person->row, i);

      if (span->fields[i] == field && *cell->text != '\0' && !cell->is_beside)
        g_string_append_printf (all, "%s%s", all->len > 0 ? " / " : "", cell->text);
    }
  return g_strdelimit (g_string_free (g_steal_pointer (&all), FALSE), "\n", ' ');
}

void
ct_list_person_note (CtListPerson   *person,
                     CtListNoteCode  code,
                     CtListField     field,
                     const char     *was)
{
  ct_list_notes_add (person->notes, code, field, was);
}

static gboolean
is_nothing (const char *text)
{
  return text[strspn (text, " .-–—?/_*0")] == '\0' || ct_clean_mark (text) == CT_MARK_NO;
}

/* A stroke, where nothing is to be said. */
static gboolean
is_rule (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (strchr (" .-_/", *text) == NULL && g_utf8_get_char (text) != 0x2013 && g_utf8_get_char (text) != 0x2014)
      return FALSE;
  return TRUE;
}

/* ---- name ---------------------------------------------------------------------------------- */

static gboolean
ends_with_word (const char *text,
                const char *word)
{
  g_autofree char *key = ct_header_key (text);
  g_autofree char *end = ct_header_key (word);
  gsize n = strlen (key), m = strlen (end);

  return n >= m && strcmp (key + n - m, end) == 0 && (n == m || key[n - m - 1] == ' ');
}

/* Lists part names in many ways; "Họ và tên | Tên" may repeat the given name or go on with it. */
static char *
dup_whole_name (const CtListPerson *person)
{
  g_autofree char *whole = ct_list_person_text (person, CT_LIST_FIELD_NAME);
  g_autofree char *family = ct_list_person_text (person, CT_LIST_FIELD_FAMILY_NAME);
  g_autofree char *middle = ct_list_person_text (person, CT_LIST_FIELD_MIDDLE_NAME);
  g_autofree char *given = ct_list_person_text (person, CT_LIST_FIELD_GIVEN_NAME);
  g_autoptr(GString) name = g_string_new (*family != '\0' ? family : whole);
  const char *parts[] = { middle, given };

  if (*family != '\0' && *whole != '\0' && *given == '\0')
    g_string_assign (name, whole);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0' && (*family != '\0' || !ends_with_word (name->str, parts[i])))
      {
        if (name->len > 0)
          g_string_append_c (name, ' ');
        g_string_append (name, parts[i]);
      }
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* "Bà Nguyễn Thị Hòa" is titled where other rows are not; "Ông Văn Trí" is not. */
static gboolean
is_titled (const char *rest,
           char        title_sex)
{
  const char *blank = strchr (rest, ' ');

  return title_sex != 0 && ct_clean_has_family_name (rest) && blank != NULL && strchr (blank + 1, ' ') != NULL;
}

static void
read_name (CtListPerson *person)
{
  g_autofree char *whole = dup_whole_name (person);
  g_autofree char *nickname = NULL;
  g_autofree char *listed = ct_list_person_text (person, CT_LIST_FIELD_NICKNAME);
  g_autofree char *name = ct_clean_name (whole, &nickname);
  const char *rest = name;
  char title_sex = ct_clean_title (name, &rest);

  if (!person->context->has_titles_of_respect && !is_titled (rest, title_sex))
    rest = name;
  else if (rest != name && title_sex != 'x')
    person->title_sex = title_sex;

  if (*rest == '\0' || strlen (rest) > MAX_NAME)
    ct_list_person_note (person, CT_LIST_NOTE_NO_NAME, CT_LIST_FIELD_NAME, NULL);
  else
    {
      if (!ct_clean_is_name (rest) || strchr (rest, ' ') == NULL)
        ct_list_person_note (person, CT_LIST_NOTE_ODD_NAME, CT_LIST_FIELD_NAME, rest);
      person->fields[CT_LIST_FIELD_NAME] = ct_clean_capitals (rest);
    }
  if (!is_nothing (listed))
    person->fields[CT_LIST_FIELD_NICKNAME] = ct_clean_capitals (listed);
  else if (nickname != NULL && strpbrk (nickname, "0123456789") != NULL)
    person->bracketed = g_steal_pointer (&nickname);
  else if (nickname != NULL)
    person->fields[CT_LIST_FIELD_NICKNAME] = g_steal_pointer (&nickname);
}

/* ---- sex ----------------------------------------------------------------------------------- */

static char
sex_by_columns (CtListPerson *person)
{
  const CtListCell *male = ct_list_person_cell (person, CT_LIST_FIELD_MALE, NULL);
  const CtListCell *female = ct_list_person_cell (person, CT_LIST_FIELD_FEMALE, NULL);
  gboolean is_male = male != NULL && *male->text != '\0' && !male->is_beside && ct_clean_mark (male->text) != CT_MARK_NO;
  gboolean is_female = female != NULL && *female->text != '\0' && !female->is_beside &&
                       ct_clean_mark (female->text) != CT_MARK_NO;
  g_autofree char *text = ct_list_person_text (person, CT_LIST_FIELD_SEX);
  char sex = ct_clean_sex (text);
  guint column;

  if (sex == 0 && ct_list_person_cell (person, CT_LIST_FIELD_SEX, &column) != NULL)
    sex = ct_clean_sex_by_title (text, person->context->titles[column]);
  if (sex == 0 && !is_nothing (text))
    ct_list_person_note (person, CT_LIST_NOTE_NOT_UNDERSTOOD, CT_LIST_FIELD_SEX, text);
  if (sex != 0)
    return sex;
  if (is_male != is_female)
    return is_male ? 'm' : 'f';
  if (is_male || (male == NULL) == (female == NULL))
    return 0;
  /* Only one sex has a column: who is not marked there is of the other. */
  return female != NULL ? 'm' : 'f';
}

static char
sex_by_id (const char *id_number)
{
  if (id_number == NULL || strlen (id_number) != 12 || id_number[3] > '3')
    return 0;
  return (id_number[3] - '0') % 2 == 0 ? 'm' : 'f';
}

static void
set_sex (CtListPerson *person,
         char          sex)
{
  person->fields[CT_LIST_FIELD_SEX] = g_strdup (sex == 'f' ? "f" : "m");
}

/* What the list says goes first; then what follows surely; the name last, as a question. */
static void
read_sex (CtListPerson *person)
{
  char sex = sex_by_columns (person);

  if (sex != 0)
    set_sex (person, sex);
  else if (person->context->heading.sex != 0)
    {
      set_sex (person, person->context->heading.sex);
      ct_list_person_note (person, CT_LIST_NOTE_SEX_FROM_HEADING, CT_LIST_FIELD_SEX, NULL);
    }
  else if (person->title_sex != 0)
    {
      set_sex (person, person->title_sex);
      ct_list_person_note (person, CT_LIST_NOTE_SEX_FROM_TITLE, CT_LIST_FIELD_SEX, person->title_sex == 'f' ? "Bà" : "Ông");
    }
}

/* After the identity number was read. */
static void
derive_sex (CtListPerson *person)
{
  const char *name = person->fields[CT_LIST_FIELD_NAME];
  char by_id = sex_by_id (person->fields[CT_LIST_FIELD_ID_NUMBER]);
  char by_name = name != NULL ? ct_clean_name_sex (name) : 0;

  if (person->fields[CT_LIST_FIELD_SEX] != NULL)
    return;
  if (by_id != 0)
    {
      set_sex (person, by_id);
      ct_list_person_note (person, CT_LIST_NOTE_SEX_FROM_ID, CT_LIST_FIELD_SEX, NULL);
    }
  else if (by_name != 0)
    {
      set_sex (person, by_name);
      ct_list_person_note (person, CT_LIST_NOTE_SEX_FROM_NAME, CT_LIST_FIELD_SEX, NULL);
    }
  else
    ct_list_person_note (person, CT_LIST_NOTE_NO_SEX, CT_LIST_FIELD_SEX, NULL);
}

/* ---- household, group, address ------------------------------------------------------------- */

static const char *
household_by_marks (const CtListPerson *person)
{
  static const struct { CtListField field; const char *value; } classes[] = {
    { CT_LIST_FIELD_POOR, "poor" }, { CT_LIST_FIELD_NEAR_POOR, "near-poor" }, { CT_LIST_FIELD_HARDSHIP, "hardship" },
    { CT_LIST_FIELD_AVERAGE, "average" }, { CT_LIST_FIELD_WELL_OFF, "well-off" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      const CtListCell *cell = ct_list_person_cell (person, classes[i].field, NULL);

      if (cell != NULL && *cell->text != '\0' && !cell->is_beside && ct_clean_mark (cell->text) != CT_MARK_NO)
        return classes[i].value;
    }
  return NULL;
}

static void
read_household (CtListPerson *person)
{
  guint column = 0;
  const CtListCell *cell = ct_list_person_cell (person, CT_LIST_FIELD_HOUSEHOLD, &column);
  const char *value = household_by_marks (person);

  if (value == NULL && cell != NULL && *cell->text != '\0' && !cell->is_beside)
    {
      value = ct_clean_household (cell->text, person->context->k_is_no);
      if (value == NULL && ct_clean_mark (cell->text) == CT_MARK_YES)
        value = ct_clean_household (person->context->titles[column], FALSE);
      if (value == NULL && !is_nothing (cell->text))
        ct_list_person_note (person, CT_LIST_NOTE_NOT_UNDERSTOOD, CT_LIST_FIELD_HOUSEHOLD, cell->text);
    }
  else if (value == NULL)
    value = person->context->heading.household;
  if (value != NULL && *value != '\0')
    person->fields[CT_LIST_FIELD_HOUSEHOLD] = g_strdup (value);
}

static void
read_group (CtListPerson *person)
{
  guint column = 0;
  g_autofree char *text = ct_list_person_text (person, CT_LIST_FIELD_GROUP);

  if (!is_nothing (text))
    {
      ct_list_person_cell (person, CT_LIST_FIELD_GROUP, &column);
      person->fields[CT_LIST_FIELD_GROUP] = ct_clean_group (text, person->context->titles[column]);
    }
  else if (person->context->heading.group != NULL)
    person->fields[CT_LIST_FIELD_GROUP] = g_strdup (person->context->heading.group);
  else
    person->fields[CT_LIST_FIELD_GROUP] = g_strdup (person->context->sheet_group);
}

/* "Thôn 5" of "5" under "Thôn". */
static void
append_part (GString    *address,
             const char *title,
             const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n", ' ');
  const char *word = strrchr (title, '/');

  if (address->len > 0)
    g_string_append (address, ", ");
  word = word != NULL ? word + 1 + strspn (word + 1, " ") : title;
  if (strspn (line, "0123456789") == strlen (line) && strlen (word) < 30 && ct_clean_is_name (word))
    g_string_append_printf (address, "%s ", word);
  g_string_append (address, line);
}

static void
read_address (CtListPerson *person)
{
  const CtListSpan *span = &person->context->span;
  g_autoptr(GString) address = g_string_new (NULL);

  for (guint i = span->first; i < span->end; i++)
    {
      const CtListCell *cell = ct_list_cells_at (person->context->cells, person->row, i);

      if ((span->fields[i] == CT_LIST_FIELD_ADDRESS || span->fields[i] == CT_LIST_FIELD_ADDRESS_PART) &&
          !cell->is_beside && !is_nothing (cell->text))
        append_part (address, span->fields[i] == CT_LIST_FIELD_ADDRESS ? "" : person->context->titles[i], cell->text);
    }
  if (address->len > 0)
    person->fields[CT_LIST_FIELD_ADDRESS] = g_string_free (g_steal_pointer (&address), FALSE);
}

/* ---- the rest ------------------------------------------------------------------------------ */

static void
read_numbers (CtListPerson *person)
{
  const char *sex = person->fields[CT_LIST_FIELD_SEX];
  g_autofree char *id_number = dup_all_texts (person, CT_LIST_FIELD_ID_NUMBER);
  g_autofree char *phone = dup_all_texts (person, CT_LIST_FIELD_PHONE);
  g_autofree char *no = ct_list_person_text (person, CT_LIST_FIELD_NO);
  g_autofree char *second = NULL;

  if (!is_nothing (id_number))
    person->fields[CT_LIST_FIELD_ID_NUMBER] = ct_clean_id_number (id_number, person->birth_year, sex != NULL ? *sex : 0,
                                                                  person->notes);
  if (!is_nothing (phone))
    person->fields[CT_LIST_FIELD_PHONE] = ct_clean_phone (phone, &second, person->notes);
  if (second != NULL)
    {
      const char *before = person->fields[CT_LIST_FIELD_NOTE];
      char *joined = before != NULL ? g_strconcat (before, "; ", second, NULL) : g_strdup (second);

      g_free (person->fields[CT_LIST_FIELD_NOTE]);
      person->fields[CT_LIST_FIELD_NOTE] = joined;
    }
  if (*no != '\0' && strlen (no) <= 8 && strspn (no, "0123456789") == strlen (no) && g_ascii_strtoll (no, NULL, 10) > 0)
    person->fields[CT_LIST_FIELD_NO] = g_strdup_printf ("%" G_GINT64_FORMAT, g_ascii_strtoll (no, NULL, 10));
}

static gboolean
has_card_number (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += g_ascii_isdigit (*text);
  return n >= 8;
}

/* "x", "có", a card's number or its last day. */
static void
read_insured (CtListPerson *person)
{
  const CtListCell *cell = ct_list_person_cell (person, CT_LIST_FIELD_INSURED, NULL);
  g_autofree char *text = ct_list_person_text (person, CT_LIST_FIELD_INSURED);
  g_autofree char *without = ct_list_person_text (person, CT_LIST_FIELD_NOT_INSURED);
  g_autofree char *key = ct_header_key (text);
  CtMark mark = ct_clean_mark (text);
  CtLooseDate date;
  CtLooseHow how;

  ct_list_person_read_insurance_end (person, ct_list_person_cell (person, CT_LIST_FIELD_INSURANCE_UNTIL, NULL));
  if (mark == CT_MARK_OTHER && cell != NULL && !has_card_number (text) &&
      ct_loose_date_read (text, cell->type, cell->shown, ct_date_year (person->context->today), FALSE, &date, &how) ==
      CT_LOOSE_READ)
    {
      ct_list_person_read_insurance_end (person, cell);
      mark = CT_MARK_YES;
    }
  else if (mark == CT_MARK_OTHER && (has_card_number (text) || g_str_has_prefix (key, "co ")))
    {
      if (cell->type == CT_CELL_DATE || strchr (text, '/') != NULL)
        ct_list_person_read_insurance_end (person, cell);
      mark = CT_MARK_YES;
    }
  else if (mark == CT_MARK_OTHER && (g_str_has_prefix (key, "khong") || g_str_has_prefix (key, "chua")))
    mark = CT_MARK_NO;
  else if (mark == CT_MARK_OTHER)
    ct_list_person_note (person, CT_LIST_NOTE_NOT_UNDERSTOOD, CT_LIST_FIELD_INSURED, text);
  else if (mark == CT_MARK_EMPTY && person->fields[CT_LIST_FIELD_INSURANCE_UNTIL] != NULL)
    mark = CT_MARK_YES;
  if (ct_clean_mark (without) == CT_MARK_YES)
    mark = CT_MARK_NO;

  if (mark == CT_MARK_YES || mark == CT_MARK_NO)
    person->fields[CT_LIST_FIELD_INSURED] = g_strdup (mark == CT_MARK_YES ? "yes" : "no");
}

static void
read_association (CtListPerson *person)
{
  g_autofree char *text = ct_list_person_text (person, CT_LIST_FIELD_ASSOCIATION);
  g_autofree char *key = ct_header_key (text);
  CtMark mark = ct_clean_mark (text);

  if (mark == CT_MARK_EMPTY)
    return;
  if (mark == CT_MARK_OTHER)
    mark = g_str_has_prefix (key, "khong") || g_str_has_prefix (key, "chua") ? CT_MARK_NO : CT_MARK_YES;
  person->fields[CT_LIST_FIELD_ASSOCIATION] = g_strdup (mark == CT_MARK_YES ? "yes" : "no");
}

static void
read_texts (CtListPerson *person)
{
  static const CtListField texts[] = { CT_LIST_FIELD_ETHNICITY, CT_LIST_FIELD_HEIR, CT_LIST_FIELD_CONSENT };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = ct_list_person_text (person, texts[i]);

      /* TRUE is a check box. */
      if (strcmp (text, "TRUE") == 0)
        person->fields[texts[i]] = g_strdup ("có");
      else if (!is_nothing (text))
        person->fields[texts[i]] = strlen (text) > 4 && texts[i] != CT_LIST_FIELD_CONSENT ? ct_clean_capitals (text)
                                                                                           : g_strdup (text);
    }
}

/* One column says which, or several have a mark under the name of a role. */
static void
read_role (CtListPerson *person)
{
  const CtListSpan *span = &person->context->span;
  g_autoptr(GString) role = g_string_new (NULL);

  for (guint i = span->first; i < span->end; i++)
    {
      const CtListCell *cell = ct_list_cells_at (person->context->cells, person->row, i);
      const char *title = person->context->titles[i];
      g_autofree char *text = NULL;

      if (span->fields[i] != CT_LIST_FIELD_ROLE || cell->is_beside || is_nothing (cell->text))
        continue;
      if (strrchr (title, '/') != NULL)
        title = strrchr (title, '/') + 1;
      /* TNV is short for tình nguyện viên. */
      text = ct_clean_mark (cell->text) == CT_MARK_YES ? ct_text_clean (title)
             : strlen (cell->text) > 4                 ? ct_clean_capitals (cell->text) : g_strdup (cell->text);
      g_string_append_printf (role, "%s%s", role->len > 0 ? ", " : "", g_strdelimit (text, "\n", ' '));
    }
  if (role->len > 0)
    person->fields[CT_LIST_FIELD_ROLE] = g_string_free (g_steal_pointer (&role), FALSE);
}

/* Several columns of remarks become one; their lines stay. */
static void
read_note (CtListPerson *person)
{
  const CtListSpan *span = &person->context->span;
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = span->first; i < span->end; i++)
    {
      const CtListCell *cell = ct_list_cells_at (person->context->cells, person->row, i);

      if (span->fields[i] != CT_LIST_FIELD_NOTE || cell->is_beside || cell->is_below || is_rule (cell->text))
        continue;
      if (text->len > 0)
        g_string_append (text, "; ");
      g_string_append (text, cell->text);
    }
  if (text->len > 0)
    person->fields[CT_LIST_FIELD_NOTE] = g_string_free (g_steal_pointer (&text), FALSE);
}

static void
report_money (CtListPerson *person)
{
  const CtListSpan *span = &person->context->span;

  for (guint i = span->first; i < span->end; i++)
    {
      const char *own = ct_list_cells_own (person->context->cells, person->row, i);

      if (span->fields[i] == CT_LIST_FIELD_MONEY && !is_nothing (own))
        {
          g_autofree char *was = g_strdup_printf ("%s: %s", person->context->titles[i], own);

          ct_list_person_note (person, CT_LIST_NOTE_MONEY, CT_LIST_FIELD_MONEY, g_strdelimit (was, "\n", ' '));
        }
    }
}

void
ct_list_person_read (const CtListContext *context,
                     guint                row,
                     char                *fields[CT_LIST_N_MEMBER_FIELDS],
                     GPtrArray           *notes)
{
  CtListPerson person = { .context = context, .row = row, .fields = fields, .notes = notes };

  read_name (&person);
  ct_list_person_read_birth (&person);
  read_sex (&person);
  ct_list_person_read_joined (&person);
  read_note (&person);
  read_numbers (&person);
  derive_sex (&person);
  read_household (&person);
  read_group (&person);
  read_address (&person);
  read_insured (&person);
  read_association (&person);
  read_role (&person);
  read_texts (&person);
  report_money (&person);
  g_free (person.bracketed);
}
