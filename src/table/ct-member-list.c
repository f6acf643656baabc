/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-member-list.h"

#include "ct-list-columns.h"
#include "ct-list-header.h"
#include "ct-list-person.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define MAX_SEARCHED_SHEETS 40
#define MAX_SAMPLED_ROWS    400

/* ---- plain data ---------------------------------------------------------------------------- */

CtListRow *
ct_list_row_new (guint number)
{
  CtListRow *row = g_new0 (CtListRow, 1);

  row->number = number;
  row->notes = ct_list_notes_new ();
  return row;
}

void
ct_list_row_free (CtListRow *row)
{
  if (row == NULL)
    return;
  for (guint i = 0; i < CT_LIST_N_MEMBER_FIELDS; i++)
    g_free (row->fields[i]);
  g_ptr_array_unref (row->notes);
  g_free (row);
}

static void
free_column (gpointer data)
{
  CtListColumn *column = data;

  g_free (column->letter);
  g_free (column->title);
  g_free (column->sample);
  g_free (column);
}

static void
free_row (gpointer data)
{
  ct_list_row_free (data);
}

void
ct_member_list_free (CtMemberList *list)
{
  if (list == NULL)
    return;
  g_ptr_array_unref (list->columns);
  g_ptr_array_unref (list->rows);
  g_free (list->example_before);
  g_free (list->example_after);
  g_free (list);
}

/* ---- the sheet and its columns ------------------------------------------------------------- */

/* A sheet as it is looked at; what is found out about it. */
typedef struct
{
  const CtMemberListOptions *options;
  const CtHeaderWords       *words;
  CtListCells               *cells;
  guint                      sheet;
  CtListHeader               header;
  guint                      first_row;         /* of the members, an index */
  CtListField                fields[CT_LIST_MAX_COLUMNS];
  char                      *titles[CT_LIST_MAX_COLUMNS];
  CtColumnStats              stats[CT_LIST_MAX_COLUMNS];
  guint                      n_lists;           /* side by side */
  guint                      list_first;        /* column in which the first of them begins */
  guint                      list_width;
  int                        score;
} Look;

static void
look_free (Look *look)
{
  if (look == NULL)
    return;
  for (guint i = 0; i < CT_LIST_MAX_COLUMNS; i++)
    g_free (look->titles[i]);
  ct_list_cells_free (look->cells);
  g_free (look);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

static void
gather_titles (Look *look)
{
  for (guint i = 0; i < look->cells->n_columns; i++)
    {
      const char *parent = "", *title = "";

      if (look->header.n_rows > 0)
        ct_list_header_titles (look->cells, &look->header, i, &parent, &title);
      look->titles[i] = *parent != '\0' ? g_strconcat (parent, " / ", title, NULL) : g_strdup (title);
      g_strdelimit (look->titles[i], "\n", ' ');
    }
}

static void
gather_stats (Look *look)
{
  guint end = MIN (look->cells->n_rows, look->first_row + MAX_SAMPLED_ROWS);
  int now = ct_date_year (look->options->today);

  for (guint row = look->first_row; row < end; row++)
    for (guint i = 0; i < look->cells->n_columns; i++)
      if (*ct_list_cells_own (look->cells, row, i) != '\0')
        ct_column_stats_add (&look->stats[i], ct_list_cells_at (look->cells, row, i), now);
}

/* Day, month and year of birth go together; a lone one of them is no column of ours. */
static void
mend_fields (Look *look)
{
  gboolean has[CT_LIST_N_FIELDS] = { FALSE, };

  for (guint i = 0; i < look->cells->n_columns; i++)
    has[look->fields[i]] = TRUE;
  /* "Sinh" over "Ngày", "Tháng", "Năm": the last reads "sinh năm", which is a whole birth elsewhere. */
  for (guint i = 0; i < look->cells->n_columns && has[CT_LIST_FIELD_BIRTH_MONTH] && !has[CT_LIST_FIELD_BIRTH_YEAR]; i++)
    if (look->fields[i] == CT_LIST_FIELD_BIRTH && look->stats[i].n_dates == 0)
      {
        look->fields[i] = CT_LIST_FIELD_BIRTH_YEAR;
        has[CT_LIST_FIELD_BIRTH_YEAR] = TRUE;
      }
  for (guint i = 0; i < look->cells->n_columns; i++)
    {
      CtListField *field = &look->fields[i];

      if ((*field == CT_LIST_FIELD_BIRTH_DAY || *field == CT_LIST_FIELD_BIRTH_MONTH) && !has[CT_LIST_FIELD_BIRTH_YEAR])
        *field = CT_LIST_FIELD_NONE;
      else if (*field == CT_LIST_FIELD_GIVEN_NAME && !has[CT_LIST_FIELD_NAME] && !has[CT_LIST_FIELD_FAMILY_NAME])
        *field = CT_LIST_FIELD_NAME;
      else if (*field == CT_LIST_FIELD_FAMILY_NAME && !has[CT_LIST_FIELD_NAME] && !has[CT_LIST_FIELD_GIVEN_NAME])
        *field = CT_LIST_FIELD_NAME;
    }
}

static void
recognise_columns (Look *look)
{
  g_autofree CtHeaderGuess (*guesses)[CT_HEADER_MAX_GUESSES] = NULL;
  guint n_guesses[CT_LIST_MAX_COLUMNS] = { 0, };
  guint n_columns = look->cells->n_columns;

  guesses = g_malloc0 (sizeof *guesses * (n_columns + 1));
  for (guint i = 0; i < n_columns; i++)
    {
      const char *parent = "", *title = "";

      if (look->header.n_rows > 0)
        ct_list_header_titles (look->cells, &look->header, i, &parent, &title);
      n_guesses[i] = ct_list_column_guess (look->words, parent, title, &look->stats[i], guesses[i]);
    }
  ct_list_columns_assign ((const CtHeaderGuess (*)[CT_HEADER_MAX_GUESSES]) guesses, n_guesses, n_columns, look->fields);
  mend_fields (look);
}

static guint
find_column (const Look  *look,
             CtListField  field)
{
  for (guint i = 0; i < look->cells->n_columns; i++)
    if (look->fields[i] == field)
      return i;
  return CT_LIST_MAX_COLUMNS;
}

/* Two or three lists side by side, to spare paper: all titles come again, in the same order. */
static void
find_lists_beside (Look *look)
{
  guint name = find_column (look, CT_LIST_FIELD_NAME);
  guint n_columns = look->cells->n_columns;

  look->n_lists = 1;
  look->list_width = n_columns;
  if (name >= n_columns || look->header.n_rows == 0)
    return;
  for (guint other = name + 2; other < n_columns; other++)
    {
      guint width = other - name;
      guint first = name, n_same = 0;

      if (*look->titles[name] == '\0' || strcmp (look->titles[other], look->titles[name]) != 0 ||
          look->stats[other].n_names * 2 < look->stats[other].n || look->stats[other].n == 0)
        continue;
      while (first > 0 && first + width - 1 < n_columns && *look->titles[first - 1] != '\0' &&
             strcmp (look->titles[first - 1], look->titles[first - 1 + width]) == 0)
        first--;
      while (first + n_same < name + width && first + n_same + width < n_columns &&
             strcmp (look->titles[first + n_same], look->titles[first + n_same + width]) == 0)
        n_same++;
      if (n_same < 2)
        continue;
      look->list_first = first;
      look->list_width = width;
      look->n_lists = 1 + (n_columns - first - 1) / width;
      for (guint i = first + width; i < n_columns; i++)
        look->fields[i] = strcmp (look->titles[i], look->titles[i - width]) == 0 ? look->fields[i - width]
                                                                                   : CT_LIST_FIELD_NONE;
      return;
    }
}

/* Looks at one sheet. NULL with an error where it cannot be read at all. */
static Look *
look_at_sheet (CtTableFile                *table,
               guint                       sheet,
               const CtMemberListOptions  *options,
               const CtHeaderWords        *words,
               GError                    **error)
{
  g_autoptr(Look) look = g_new0 (Look, 1);
  g_autoptr(CtGrid) grid = ct_table_file_read_sheet (table, sheet, error);
  int at = -1;

  look->options = options;
  look->words = words;
  look->sheet = sheet;
  look->cells = grid != NULL ? ct_list_cells_new (grid, options->encoding, error) : NULL;
  if (look->cells == NULL)
    return NULL;

  for (guint row = 0; options->header_row > 0 && row < look->cells->n_rows; row++)
    if (look->cells->numbers[row] == options->header_row)
      at = row;
  look->header = ct_list_header_find (look->cells, words, at);
  look->first_row = look->header.first + look->header.n_rows;
  gather_titles (look);
  gather_stats (look);
  recognise_columns (look);
  find_lists_beside (look);
  if (options->columns != NULL)
    for (guint i = 0; i < look->cells->n_columns; i++)
      look->fields[i] = i < options->n_columns ? options->columns[i] : CT_LIST_FIELD_NONE;

  if (find_column (look, CT_LIST_FIELD_NAME) < CT_LIST_MAX_COLUMNS ||
      find_column (look, CT_LIST_FIELD_GIVEN_NAME) < CT_LIST_MAX_COLUMNS)
    {
      guint column = find_column (look, CT_LIST_FIELD_NAME);

      look->score = 1 + look->header.score + (int) MIN (look->cells->n_rows - look->first_row, 100u);
      if (column < CT_LIST_MAX_COLUMNS && find_column (look, CT_LIST_FIELD_BIRTH) < CT_LIST_MAX_COLUMNS)
        look->score += 40;
      if (column < CT_LIST_MAX_COLUMNS && look->stats[column].n == 0)
        look->score = 1;
    }
  return g_steal_pointer (&look);
}

static Look *
find_list (CtTableFile                *table,
           const CtMemberListOptions  *options,
           const CtHeaderWords        *words,
           GError                    **error)
{
  g_autoptr(Look) best = NULL;
  g_autoptr(GError) first_error = NULL;
  guint n = MIN (ct_table_file_n_sheets (table), MAX_SEARCHED_SHEETS);
  guint wanted;

  if (options->sheet != NULL)
    return ct_table_file_find_sheet (table, options->sheet, &wanted, error)
             ? look_at_sheet (table, wanted, options, words, error) : NULL;

  /* Hidden sheets only where no other has a list. */
  for (int hidden = 0; hidden < 2 && (best == NULL || best->score == 0); hidden++)
    for (guint i = 0; i < n && !ct_table_file_is_exhausted (table); i++)
      {
        g_autoptr(Look) look = NULL;

        if (ct_table_file_sheet_is_hidden (table, i) != hidden)
          continue;
        look = look_at_sheet (table, i, options, words, first_error == NULL ? &first_error : NULL);
        if (look != NULL && (best == NULL || look->score > best->score))
          {
            look_free (best);
            best = g_steal_pointer (&look);
          }
      }
  if (best == NULL)
    {
      if (first_error != NULL)
        g_propagate_error (error, g_steal_pointer (&first_error));
      else
        g_set_error_literal (error, CT_TABLE_ERROR, CT_TABLE_ERROR_NO_LIST, _("No list of members was found in this file."));
    }
  return g_steal_pointer (&best);
}

/* ---- rows ---------------------------------------------------------------------------------- */

/* The year of which the list is, as its title may say: "Tính đến ngày 31 tháng 12 năm 2025", "NĂM 2025". */
static int
find_list_year (const Look *look)
{
  int today = ct_date_year (look->options->today);

  for (guint row = 0; row < look->header.first && row < look->cells->n_rows; row++)
    for (guint i = 0; i < look->cells->n_columns; i++)
      {
        const char *p = ct_list_cells_own (look->cells, row, i);

        for (; *p != '\0'; p++)
          if (p[0] == '2' && p[1] == '0' && g_ascii_isdigit (p[2]) && g_ascii_isdigit (p[3]) && !g_ascii_isdigit (p[4]))
            {
              int year = atoi (p);

              if (year <= today + 1 && year > today - 20)
                return year;
            }
      }
  return today;
}

/* Ông and Bà before most names are no part of them; before a few they are: Ông is a family name too. */
static gboolean
has_titles_of_respect (const Look *look)
{
  guint column = find_column (look, CT_LIST_FIELD_NAME);
  guint n = 0, n_titled = 0;

  for (guint row = look->first_row; column < CT_LIST_MAX_COLUMNS && row < look->cells->n_rows; row++)
    {
      const char *name = ct_list_cells_own (look->cells, row, column);
      const char *rest;

      if (*name == '\0')
        continue;
      n++;
      n_titled += ct_clean_title (name, &rest) != 0;
    }
  return n_titled >= 2 && n_titled * 2 > n;
}

/* K is khá beside TB and KK, and không beside x and có. */
static gboolean
is_k_no (const Look *look)
{
  guint column = find_column (look, CT_LIST_FIELD_HOUSEHOLD);
  gboolean has_other_class = FALSE;

  for (guint row = look->first_row; column < CT_LIST_MAX_COLUMNS && row < look->cells->n_rows; row++)
    {
      const char *value = ct_clean_household (ct_list_cells_own (look->cells, row, column), FALSE);

      has_other_class |= value != NULL && (strcmp (value, "average") == 0 || strcmp (value, "hardship") == 0);
    }
  return !has_other_class;
}

static CtListRow *
add_row (CtMemberList  *list,
         guint          number,
         CtListRowKind  kind)
{
  CtListRow *row = ct_list_row_new (number);

  row->kind = kind;
  g_ptr_array_add (list->rows, row);
  return row;
}

static void
add_skipped (CtMemberList   *list,
             const Look     *look,
             guint           row,
             CtListNoteCode  code,
             const char     *was)
{
  ct_list_notes_add (add_row (list, look->cells->numbers[row], CT_LIST_ROW_SKIPPED)->notes, code, CT_LIST_FIELD_NONE, was);
}

static void
add_member (CtMemberList        *list,
            const Look          *look,
            const CtListContext *context,
            guint                at)
{
  CtListRow *row = add_row (list, look->cells->numbers[at], CT_LIST_ROW_MEMBER);

  ct_list_person_read (context, at, row->fields, row->notes);
  for (guint i = 0; i < row->notes->len; i++)
    if (((CtListNote *) g_ptr_array_index (row->notes, i))->kind == CT_LIST_NOTE_PROBLEM)
      row->kind = CT_LIST_ROW_FAULTY;
}

static const char *
first_text (const CtListCells *cells,
            const CtListSpan  *span,
            guint              row)
{
  const char *best = "";

  for (guint i = span->first; i < span->end; i++)
    if (strlen (ct_list_cells_own (cells, row, i)) > strlen (best))
      best = ct_list_cells_own (cells, row, i);
  return best;
}

static void
take_heading (CtListContext *context,
              const char    *text)
{
  CtRowHeading heading = { 0 };

  ct_row_heading_read (text, &heading);
  /* "I. Ban chủ nhiệm" ends what an earlier heading said. */
  if (heading.group != NULL || (heading.sex == 0 && heading.household == NULL))
    {
      g_free (context->heading.group);
      context->heading.group = heading.group;
    }
  if (heading.sex != 0 || heading.group == NULL)
    context->heading.sex = heading.sex;
  if (heading.household != NULL || heading.group == NULL)
    context->heading.household = heading.household;
}

static gboolean
is_span_blank (const Look       *look,
               const CtListSpan *span,
               guint             row)
{
  for (guint i = span->first; i < span->end; i++)
    if (*ct_list_cells_own (look->cells, row, i) != '\0')
      return FALSE;
  return TRUE;
}

static void
read_rows (CtMemberList  *list,
           Look          *look,
           CtListContext *context)
{
  gboolean is_footer = FALSE;
  int now = ct_date_year (look->options->today);

  for (guint row = look->first_row; row < look->cells->n_rows; row++)
    {
      CtRowKind kind;

      if (is_span_blank (look, &context->span, row))
        continue;
      if (ct_list_header_repeats (look->cells, &look->header, row))
        {
          add_skipped (list, look, row, CT_LIST_NOTE_HEADER_AGAIN, NULL);
          is_footer = FALSE;
          continue;
        }
      kind = ct_row_kind (look->cells, &context->span, row, now, is_footer);
      switch (kind)
        {
        case CT_ROW_MEMBER:
          add_member (list, look, context, row);
          is_footer = FALSE;
          break;
        case CT_ROW_TOTAL:
          add_skipped (list, look, row, CT_LIST_NOTE_TOTAL, NULL);
          is_footer = TRUE;
          break;
        case CT_ROW_SIGNATURE:
          add_skipped (list, look, row, CT_LIST_NOTE_SIGNATURE, NULL);
          is_footer = TRUE;
          break;
        case CT_ROW_HEADING:
          add_skipped (list, look, row, CT_LIST_NOTE_HEADING, first_text (look->cells, &context->span, row));
          take_heading (context, first_text (look->cells, &context->span, row));
          is_footer = FALSE;
          break;
        case CT_ROW_REMARK:
          add_skipped (list, look, row, CT_LIST_NOTE_REMARK, NULL);
          break;
        case CT_ROW_NUMBER_ONLY:
          add_skipped (list, look, row, CT_LIST_NOTE_NUMBER_ONLY, NULL);
          break;
        case CT_ROW_BRACKETS:
        default:
          break;
        }
    }
}

/* ---- the list ------------------------------------------------------------------------------ */

static char *
dup_letter (guint column)
{
  if (column < 26)
    return g_strdup_printf ("%c", 'A' + column);
  return g_strdup_printf ("%c%c", 'A' + column / 26 - 1, 'A' + column % 26);
}

static void
describe_columns (CtMemberList *list,
                  const Look   *look)
{
  for (guint i = 0; i < look->cells->n_columns; i++)
    {
      const char *sample = "";
      CtListColumn *column;

      for (guint row = look->first_row; row < look->cells->n_rows && *sample == '\0'; row++)
        sample = ct_list_cells_own (look->cells, row, i);
      if (*sample == '\0' && *look->titles[i] == '\0')
        continue;
      column = g_new0 (CtListColumn, 1);
      column->column = i;
      column->field = look->fields[i];
      column->letter = dup_letter (i);
      column->title = g_strdup (look->titles[i]);
      column->sample = g_strdup (sample);
      g_ptr_array_add (list->columns, column);
    }
}

static char *
dup_sheet_group (const char *name)
{
  g_autofree char *key = ct_header_key (name);

  if (!g_str_has_prefix (key, "to ") && !g_str_has_prefix (key, "nhom "))
    return NULL;
  return ct_row_heading_dup_group (name);
}

CtMemberList *
ct_member_list_read (CtTableFile                *table,
                     const CtMemberListOptions  *options,
                     GError                    **error)
{
  g_autoptr(CtHeaderWords) words = ct_header_words_new ();
  g_autoptr(Look) look = find_list (table, options, words, error);
  g_autofree char *sheet_group = NULL;
  CtListContext context = { 0 };
  CtMemberList *list;

  if (look == NULL)
    return NULL;
  if (look->score == 0 && options->header_row == 0 && options->columns == NULL)
    {
      g_set_error (error, CT_TABLE_ERROR, CT_TABLE_ERROR_NO_LIST,
                   _("No list of members was found on the sheet “%s”: no column holds names. Choose the sheet and the row "
                     "with the titles of the columns."), ct_table_file_sheet_name (table, look->sheet));
      return NULL;
    }

  list = g_new0 (CtMemberList, 1);
  list->columns = g_ptr_array_new_with_free_func (free_column);
  list->rows = g_ptr_array_new_with_free_func (free_row);
  list->sheet = look->sheet;
  list->n_header_rows = look->header.n_rows;
  list->header_row = look->header.n_rows > 0 ? look->cells->numbers[look->header.first] : 0;
  list->encoding = look->cells->encoding;
  list->example_before = g_strdup (look->cells->example_before);
  list->example_after = g_strdup (look->cells->example_after);
  describe_columns (list, look);

  sheet_group = dup_sheet_group (ct_table_file_sheet_name (table, look->sheet));
  context.cells = look->cells;
  context.titles = (const char *const *) look->titles;
  context.today = options->today;
  context.year = find_list_year (look);
  context.has_titles_of_respect = has_titles_of_respect (look);
  context.k_is_no = is_k_no (look);
  context.sheet_group = sheet_group;
  context.span.fields = look->fields;
  for (guint i = 0; i < look->n_lists; i++)
    {
      guint begin = look->list_first + look->list_width * i;

      context.span.first = i == 0 ? 0 : begin;
      context.span.end = i + 1 == look->n_lists ? look->cells->n_columns : begin + look->list_width;
      read_rows (list, look, &context);
    }
  ct_row_heading_clear (&context.heading);
  return list;
}
