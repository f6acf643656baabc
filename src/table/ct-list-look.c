/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-list-look.h"

#include <string.h>

#define MAX_SAMPLED_ROWS 400
#define MAX_PARTS        24
#define MIN_SECOND_SCORE 30      /* above what the cells alone say */

static void
free_part (gpointer data)
{
  CtListPart *part = data;

  for (guint i = 0; i < CT_LIST_MAX_COLUMNS; i++)
    g_free (part->titles[i]);
  g_free (part);
}

void
ct_list_look_free (CtListLook *look)
{
  if (look == NULL)
    return;
  g_ptr_array_unref (look->parts);
  ct_list_cells_free (look->cells);
  g_free (look);
}

/* ---- columns ------------------------------------------------------------------------------- */

static void
gather_titles (CtListPart        *part,
               const CtListCells *cells)
{
  for (guint i = 0; i < cells->n_columns; i++)
    {
      const char *parent = "", *title = "";

      if (part->header.n_rows > 0)
        ct_list_header_titles (cells, &part->header, i, &parent, &title);
      part->titles[i] = *parent != '\0' ? g_strconcat (parent, " / ", title, NULL) : g_strdup (title);
      g_strdelimit (part->titles[i], "\n", ' ');
    }
}

static void
gather_stats (CtListPart        *part,
              const CtListCells *cells,
              int                now)
{
  guint end = MIN (part->end_row, part->first_row + MAX_SAMPLED_ROWS);

  for (guint row = part->first_row; row < end; row++)
    for (guint i = 0; i < cells->n_columns; i++)
      if (*ct_list_cells_own (cells, row, i) != '\0')
        ct_column_stats_add (&part->stats[i], ct_list_cells_at (cells, row, i), now);
}

/* Day, month and year of birth go together; a lone one of them is no column of ours. */
static void
mend_fields (CtListPart        *part,
             const CtListCells *cells)
{
  gboolean has[CT_LIST_N_FIELDS] = { FALSE, };

  for (guint i = 0; i < cells->n_columns; i++)
    has[part->fields[i]] = TRUE;
  /* "Sinh" over "Ngày", "Tháng", "Năm": the last reads "sinh năm", which is a whole birth elsewhere. */
  for (guint i = 0; i < cells->n_columns && has[CT_LIST_FIELD_BIRTH_MONTH] && !has[CT_LIST_FIELD_BIRTH_YEAR]; i++)
    if (part->fields[i] == CT_LIST_FIELD_BIRTH && part->stats[i].n_dates == 0)
      {
        part->fields[i] = CT_LIST_FIELD_BIRTH_YEAR;
        has[CT_LIST_FIELD_BIRTH_YEAR] = TRUE;
      }
  for (guint i = 0; i < cells->n_columns; i++)
    {
      CtListField *field = &part->fields[i];

      if ((*field == CT_LIST_FIELD_BIRTH_DAY || *field == CT_LIST_FIELD_BIRTH_MONTH) && !has[CT_LIST_FIELD_BIRTH_YEAR])
        *field = CT_LIST_FIELD_NONE;
      else if (*field == CT_LIST_FIELD_GIVEN_NAME && !has[CT_LIST_FIELD_NAME] && !has[CT_LIST_FIELD_FAMILY_NAME])
        *field = CT_LIST_FIELD_NAME;
      else if (*field == CT_LIST_FIELD_FAMILY_NAME && !has[CT_LIST_FIELD_NAME] && !has[CT_LIST_FIELD_GIVEN_NAME])
        *field = CT_LIST_FIELD_NAME;
    }
}

/* Words that may be a part of a name, and nothing else that stands in one word. */
static gboolean
has_name_parts (const CtColumnStats *stats,
                guint                n_names)
{
  return stats->n_given + stats->n_names > 0 && (stats->n_given + stats->n_names) * 10 >= stats->n * 8 &&
         stats->n * 10 >= n_names * 6 && stats->n_sexes * 2 < stats->n && stats->n_marks * 2 < stats->n &&
         stats->n_ethnic * 2 < stats->n && stats->n_groups * 2 < stats->n && stats->n_households * 2 < stats->n;
}

/* One merged title "Họ và tên" over two or three columns, or one with nothing beside it: they are the parts of the name. */
static void
part_names (CtListPart        *part,
            const CtListCells *cells)
{
  guint name = ct_list_part_find_column (part, cells->n_columns, CT_LIST_FIELD_NAME);
  guint last = name;

  if (name >= cells->n_columns || part->header.n_rows == 0 ||
      ct_list_part_find_column (part, cells->n_columns, CT_LIST_FIELD_GIVEN_NAME) < cells->n_columns ||
      ct_list_part_find_column (part, cells->n_columns, CT_LIST_FIELD_FAMILY_NAME) < cells->n_columns)
    return;
  while (last + 1 < cells->n_columns && last < name + 2 && part->fields[last + 1] == CT_LIST_FIELD_NONE &&
         (*part->titles[last + 1] == '\0' || ct_list_cells_at (cells, part->header.first, last + 1)->is_beside) &&
         has_name_parts (&part->stats[last + 1], part->stats[name].n))
    last++;
  if (last == name)
    return;
  part->fields[name] = CT_LIST_FIELD_FAMILY_NAME;
  part->fields[last] = CT_LIST_FIELD_GIVEN_NAME;
  if (last == name + 2)
    part->fields[name + 1] = CT_LIST_FIELD_MIDDLE_NAME;
}

/* "SĐT con", "CCCD chủ hộ": somebody else's. */
static gboolean
is_of_another (const char *title)
{
  static const char *const words[] = { "vo", "chong", "con", "chau", "bo", "me", "cha", "chu", "nguoi", "than" };
  g_autofree char *key = ct_header_key (title);
  g_auto(GStrv) parts = g_strsplit (key, " ", -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strv_contains ((const char *const *) parts, words[i]))
      return TRUE;
  return FALSE;
}

static void
recognise_columns (CtListPart          *part,
                   const CtListCells   *cells,
                   const CtHeaderWords *words)
{
  g_autofree CtHeaderGuess (*guesses)[CT_HEADER_MAX_GUESSES] = NULL;
  guint n_guesses[CT_LIST_MAX_COLUMNS] = { 0, };
  guint n_columns = cells->n_columns;

  guesses = g_malloc0 (sizeof *guesses * (n_columns + 1));
  for (guint i = 0; i < n_columns; i++)
    {
      const char *parent = "", *title = "";

      if (part->header.n_rows > 0)
        ct_list_header_titles (cells, &part->header, i, &parent, &title);
      n_guesses[i] = ct_list_column_guess (words, parent, title, &part->stats[i], guesses[i]);
    }
  ct_list_columns_assign ((const CtHeaderGuess (*)[CT_HEADER_MAX_GUESSES]) guesses, n_guesses, n_columns, part->fields);
  mend_fields (part, cells);
  part_names (part, cells);
  /* Two columns of telephones, the old card and the new one, a mark for each role. */
  for (guint i = 0; i < n_columns; i++)
    if (part->fields[i] == CT_LIST_FIELD_NONE && n_guesses[i] > 0 && guesses[i][0].score >= MIN_SECOND_SCORE &&
        (guesses[i][0].field == CT_LIST_FIELD_PHONE || guesses[i][0].field == CT_LIST_FIELD_ID_NUMBER ||
         guesses[i][0].field == CT_LIST_FIELD_ROLE) && !is_of_another (part->titles[i]))
      part->fields[i] = guesses[i][0].field;
}

guint
ct_list_part_find_column (const CtListPart *part,
                          guint             n_columns,
                          CtListField       field)
{
  for (guint i = 0; i < n_columns; i++)
    if (part->fields[i] == field)
      return i;
  return CT_LIST_MAX_COLUMNS;
}

/* Two or three lists side by side, to spare paper: all titles come again, in the same order. */
static void
find_lists_beside (CtListPart        *part,
                   const CtListCells *cells)
{
  guint name = ct_list_part_find_column (part, cells->n_columns, CT_LIST_FIELD_NAME);
  guint n_columns = cells->n_columns;

  part->n_lists = 1;
  part->list_width = n_columns;
  if (name >= n_columns || part->header.n_rows == 0)
    return;
  for (guint other = name + 2; other < n_columns; other++)
    {
      guint width = other - name;
      guint first = name, n_same = 0;

      if (*part->titles[name] == '\0' || strcmp (part->titles[other], part->titles[name]) != 0 ||
          part->stats[other].n_names * 2 < part->stats[other].n || part->stats[other].n == 0)
        continue;
      while (first > 0 && first + width - 1 < n_columns && *part->titles[first - 1] != '\0' &&
             strcmp (part->titles[first - 1], part->titles[first - 1 + width]) == 0)
        first--;
      while (first + n_same < name + width && first + n_same + width < n_columns &&
             strcmp (part->titles[first + n_same], part->titles[first + n_same + width]) == 0)
        n_same++;
      if (n_same < 2)
        continue;
      part->list_first = first;
      part->list_width = width;
      part->n_lists = 1 + (n_columns - first - 1) / width;
      for (guint i = first + width; i < n_columns; i++)
        part->fields[i] = strcmp (part->titles[i], part->titles[i - width]) == 0 ? part->fields[i - width]
                                                                                   : CT_LIST_FIELD_NONE;
      return;
    }
}

/* ---- tables -------------------------------------------------------------------------------- */

static void
score_part (CtListPart        *part,
            const CtListCells *cells)
{
  static const CtListField births[] = { CT_LIST_FIELD_BIRTH, CT_LIST_FIELD_BIRTH_YEAR, CT_LIST_FIELD_AGE,
                                        CT_LIST_FIELD_MALE, CT_LIST_FIELD_FEMALE };
  guint name = ct_list_part_find_column (part, cells->n_columns, CT_LIST_FIELD_NAME);
  guint given = ct_list_part_find_column (part, cells->n_columns, CT_LIST_FIELD_GIVEN_NAME);

  for (guint i = 0; i < G_N_ELEMENTS (births); i++)
    part->has_births |= ct_list_part_find_column (part, cells->n_columns, births[i]) < CT_LIST_MAX_COLUMNS;
  if (name == CT_LIST_MAX_COLUMNS && given == CT_LIST_MAX_COLUMNS)
    return;
  part->score = 1 + part->header.score + (int) MIN (part->end_row - part->first_row, 100u);
  if (part->has_births)
    part->score += 40;
  if (name < CT_LIST_MAX_COLUMNS && part->stats[name].n == 0)
    part->score = 1;
}

/* The table that begins with @header and ends before row @end. */
static void
add_part (CtListLook                *look,
          const CtMemberListOptions *options,
          const CtHeaderWords       *words,
          CtListHeader               header,
          guint                      end)
{
  CtListPart *part = g_new0 (CtListPart, 1);

  part->header = header;
  part->first_row = header.first + header.n_rows;
  part->end_row = end;
  gather_titles (part, look->cells);
  gather_stats (part, look->cells, ct_date_year (options->today));
  recognise_columns (part, look->cells, words);
  find_lists_beside (part, look->cells);
  for (guint i = 0; options->columns != NULL && i < look->cells->n_columns; i++)
    part->fields[i] = i < options->n_columns ? options->columns[i] : CT_LIST_FIELD_NONE;
  score_part (part, look->cells);
  g_ptr_array_add (look->parts, part);
  if (look->best == NULL || (part->has_births && !look->best->has_births) ||
      (part->has_births == look->best->has_births && part->score > look->best->score))
    look->best = part;
}

/* Other titles further down begin another table. Whoever says which row has the titles means all below it. */
static void
find_parts (CtListLook                *look,
            const CtMemberListOptions *options,
            const CtHeaderWords       *words,
            int                        at)
{
  CtListHeader header = ct_list_header_find (look->cells, words, at);

  for (guint row = header.first + header.n_rows;
       header.n_rows > 0 && at < 0 && row < look->cells->n_rows && look->parts->len < MAX_PARTS - 1; row++)
    {
      CtListHeader next = { 0 };

      if (!ct_list_header_is_at (look->cells, words, row, &next) || ct_list_header_repeats (look->cells, &header, row))
        continue;
      add_part (look, options, words, header, next.first);
      header = next;
      row = next.first + next.n_rows - 1;
    }
  add_part (look, options, words, header, look->cells->n_rows);
}

CtListLook *
ct_list_look_new (CtTableFile                *table,
                  guint                       sheet,
                  const CtMemberListOptions  *options,
                  const CtHeaderWords        *words,
                  GError                    **error)
{
  g_autoptr(CtListLook) look = g_new0 (CtListLook, 1);
  g_autoptr(CtGrid) grid = ct_table_file_read_sheet (table, sheet, error);
  int at = -1;

  look->sheet = sheet;
  look->parts = g_ptr_array_new_with_free_func (free_part);
  look->cells = grid != NULL ? ct_list_cells_new (grid, options->encoding, error) : NULL;
  if (look->cells == NULL)
    return NULL;

  for (guint row = 0; options->header_row > 0 && row < look->cells->n_rows; row++)
    if (look->cells->numbers[row] == options->header_row)
      at = row;
  find_parts (look, options, words, at);
  return g_steal_pointer (&look);
}
