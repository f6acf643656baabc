/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-member-list.h"

#include "ct-list-look.h"
#include "ct-list-person.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define MAX_SEARCHED_SHEETS 40

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
  g_free (row->sheet);
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
  g_free (list->unread);
  g_free (list);
}

/* ---- sheets -------------------------------------------------------------------------------- */

/* 2025 of "DS 2025"; 0 for none. */
static int
find_year (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (p[0] == '2' && p[1] == '0' && g_ascii_isdigit (p[2]) && g_ascii_isdigit (p[3]) && !g_ascii_isdigit (p[4]))
      return atoi (p);
  return 0;
}

/* The fuller list; of those of two years the later one, though members may have left. */
static gboolean
is_better (CtTableFile      *table,
           const CtListLook *look,
           const CtListLook *other)
{
  int year, other_year;

  if (other == NULL)
    return TRUE;
  year = find_year (ct_table_file_sheet_name (table, look->sheet));
  other_year = find_year (ct_table_file_sheet_name (table, other->sheet));
  if (year != other_year && year != 0 && other_year != 0 && look->best->has_births && other->best->has_births)
    return year > other_year;
  return look->best->score > other->best->score;
}

static CtListLook *
find_list (CtTableFile                *table,
           const CtMemberListOptions  *options,
           const CtHeaderWords        *words,
           GError                    **error)
{
  g_autoptr(CtListLook) best = NULL;
  g_autoptr(GError) first_error = NULL;
  guint n = MIN (ct_table_file_n_sheets (table), MAX_SEARCHED_SHEETS);
  guint wanted;

  if (options->sheet != NULL)
    return ct_table_file_find_sheet (table, options->sheet, &wanted, error)
             ? ct_list_look_new (table, wanted, options, words, error) : NULL;

  /* Hidden sheets only where no other has a list. */
  for (int hidden = 0; hidden < 2 && (best == NULL || best->best->score == 0); hidden++)
    for (guint i = 0; i < n && !ct_table_file_is_exhausted (table); i++)
      {
        g_autoptr(CtListLook) look = NULL;

        if (ct_table_file_sheet_is_hidden (table, i) != hidden)
          continue;
        look = ct_list_look_new (table, i, options, words, first_error == NULL ? &first_error : NULL);
        if (look != NULL && is_better (table, look, best))
          {
            ct_list_look_free (best);
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
find_list_year (const CtListLook *look,
                CtDate            date)
{
  int today = ct_date_year (date);

  for (guint row = 0; row < look->best->header.first && row < look->cells->n_rows; row++)
    for (guint i = 0; i < look->cells->n_columns; i++)
      {
        int year = find_year (ct_list_cells_own (look->cells, row, i));

        if (year > 0 && year <= today + 1 && year > today - 20)
          return year;
      }
  return today;
}

/* Ông and Bà before most names are no part of them; before a few they are: Ông is a family name too. */
static gboolean
has_titles_of_respect (const CtListCells *cells,
                       const CtListPart  *part)
{
  guint column = ct_list_part_find_column (part, cells->n_columns, CT_LIST_FIELD_NAME);
  guint n = 0, n_titled = 0;

  for (guint row = part->first_row; column < CT_LIST_MAX_COLUMNS && row < part->end_row; row++)
    {
      const char *name = ct_list_cells_own (cells, row, column);
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
is_k_no (const CtListCells *cells,
         const CtListPart  *part)
{
  guint column = ct_list_part_find_column (part, cells->n_columns, CT_LIST_FIELD_HOUSEHOLD);
  gboolean has_other_class = FALSE;

  for (guint row = part->first_row; column < CT_LIST_MAX_COLUMNS && row < part->end_row; row++)
    {
      const char *value = ct_clean_household (ct_list_cells_own (cells, row, column), FALSE);

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
add_skipped (CtMemberList      *list,
             const CtListCells *cells,
             guint              row,
             CtListNoteCode     code,
             const char        *was)
{
  ct_list_notes_add (add_row (list, cells->numbers[row], CT_LIST_ROW_SKIPPED)->notes, code, CT_LIST_FIELD_NONE, was);
}

static void
add_member (CtMemberList        *list,
            const CtListContext *context,
            guint                at)
{
  CtListRow *row = add_row (list, context->cells->numbers[at], CT_LIST_ROW_MEMBER);

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
is_span_blank (const CtListCells *cells,
               const CtListSpan  *span,
               guint              row)
{
  for (guint i = span->first; i < span->end; i++)
    if (*ct_list_cells_own (cells, row, i) != '\0')
      return FALSE;
  return TRUE;
}

/* @is_footer: a total or a signature came before; returns whether one has come now. */
static gboolean
read_row (CtMemberList  *list,
          CtListContext *context,
          guint          row,
          gboolean       is_footer)
{
  const CtListCells *cells = context->cells;

  switch (ct_row_kind (cells, &context->span, row, ct_date_year (context->today), is_footer))
    {
    case CT_ROW_MEMBER:
      add_member (list, context, row);
      return FALSE;
    case CT_ROW_TOTAL:
      add_skipped (list, cells, row, CT_LIST_NOTE_TOTAL, NULL);
      return TRUE;
    case CT_ROW_SIGNATURE:
      add_skipped (list, cells, row, CT_LIST_NOTE_SIGNATURE, NULL);
      return TRUE;
    case CT_ROW_HEADING:
      add_skipped (list, cells, row, CT_LIST_NOTE_HEADING, first_text (cells, &context->span, row));
      take_heading (context, first_text (cells, &context->span, row));
      return FALSE;
    case CT_ROW_REMARK:
      add_skipped (list, cells, row, CT_LIST_NOTE_REMARK, NULL);
      return is_footer;
    case CT_ROW_NUMBER_ONLY:
      add_skipped (list, cells, row, CT_LIST_NOTE_NUMBER_ONLY, NULL);
      return is_footer;
    case CT_ROW_BRACKETS:
    default:
      return is_footer;
    }
}

static void
read_rows (CtMemberList     *list,
           const CtListPart *part,
           gboolean          is_list,
           CtListContext    *context)
{
  gboolean is_footer = FALSE;

  for (guint row = part->first_row; row < part->end_row; row++)
    {
      if (is_span_blank (context->cells, &context->span, row))
        continue;
      if (!is_list)
        add_skipped (list, context->cells, row, CT_LIST_NOTE_OTHER_TABLE, NULL);
      else if (ct_list_header_repeats (context->cells, &part->header, row))
        {
          add_skipped (list, context->cells, row, CT_LIST_NOTE_HEADER_AGAIN, NULL);
          is_footer = FALSE;
        }
      else
        is_footer = read_row (list, context, row, is_footer);
    }
}

/* "TỔ 1" or "DANH SÁCH HỘI VIÊN TỔ 1" above the titles. */
static void
take_group_above (CtListContext    *context,
                  const CtListPart *part)
{
  for (guint row = part->header.first, n = 0; row-- > 0 && n < 3; n++)
    for (guint i = 0; i < context->cells->n_columns; i++)
      {
        g_autofree char *key = ct_header_key (ct_list_cells_own (context->cells, row, i));
        const char *group = g_str_has_prefix (key, "to ") ? key : strstr (key, " to ");
        const char *number = group != NULL ? group + strcspn (group, "0123456789") : "";

        if (*number == '\0' || strspn (number, "0123456789") != strlen (number) || strlen (number) > 2)
          continue;
        group += *group == ' ';
        if (number != group + strlen ("to ") && !g_str_has_prefix (group, "to so "))
          continue;
        g_free (context->heading.group);
        context->heading.group = g_strdup_printf ("Tổ %s", number);
        return;
      }
}

static void
read_part (CtMemberList     *list,
           const CtListLook *look,
           const CtListPart *part,
           CtListContext    *context)
{
  gboolean is_list = part->has_births || !look->best->has_births;

  context->titles = (const char *const *) part->titles;
  context->has_titles_of_respect = has_titles_of_respect (look->cells, part);
  context->k_is_no = is_k_no (look->cells, part);
  context->span.fields = part->fields;
  if (part->header.n_rows > 0)
    take_group_above (context, part);
  for (guint i = 0; i < part->n_lists; i++)
    {
      guint begin = part->list_first + part->list_width * i;

      context->span.first = i == 0 ? 0 : begin;
      context->span.end = i + 1 == part->n_lists ? look->cells->n_columns : begin + part->list_width;
      read_rows (list, part, is_list, context);
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
describe_columns (CtMemberList     *list,
                  const CtListLook *look)
{
  const CtListPart *part = look->best;

  for (guint i = 0; i < look->cells->n_columns; i++)
    {
      const char *sample = "";
      CtListColumn *column;

      for (guint row = part->first_row; row < part->end_row && *sample == '\0'; row++)
        sample = ct_list_cells_own (look->cells, row, i);
      if (*sample == '\0' && *part->titles[i] == '\0')
        continue;
      column = g_new0 (CtListColumn, 1);
      column->column = i;
      column->field = part->fields[i];
      column->letter = dup_letter (i);
      column->title = g_strdup (part->titles[i]);
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

static void
read_sheet (CtMemberList     *list,
            CtTableFile      *table,
            const CtListLook *look,
            CtDate            today)
{
  g_autofree char *sheet_group = dup_sheet_group (ct_table_file_sheet_name (table, look->sheet));
  CtListContext context = { .cells = look->cells, .today = today, .sheet_group = sheet_group };

  context.year = find_list_year (look, today);
  for (guint i = 0; i < look->parts->len; i++)
    read_part (list, look, g_ptr_array_index (look->parts, i), &context);
  ct_row_heading_clear (&context.heading);
}

/* Clubs that keep each group on a sheet of its own have one list in several sheets. */
static gboolean
is_group_sheet (CtTableFile *table,
                guint        sheet)
{
  g_autofree char *group = dup_sheet_group (ct_table_file_sheet_name (table, sheet));

  return group != NULL && !ct_table_file_sheet_is_hidden (table, sheet);
}

static void
add_unread (CtMemberList *list,
            const char   *name)
{
  char *names = list->unread != NULL ? g_strconcat (list->unread, ", ", name, NULL) : g_strdup (name);

  g_free (list->unread);
  list->unread = names;
}

static void
read_sheets (CtMemberList              *list,
             CtTableFile               *table,
             const CtListLook          *best,
             const CtMemberListOptions *options,
             const CtHeaderWords       *words)
{
  guint n = MIN (ct_table_file_n_sheets (table), MAX_SEARCHED_SHEETS);
  gboolean is_alone = (options->sheet != NULL && !options->with_groups) || !is_group_sheet (table, best->sheet);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CtListLook) other = NULL;
      guint first = list->rows->len;

      if (i == best->sheet)
        read_sheet (list, table, best, options->today);
      else if ((options->sheet == NULL || options->with_groups) && !ct_table_file_sheet_is_hidden (table, i) && !ct_table_file_is_exhausted (table))
        other = ct_list_look_new (table, i, options, words, NULL);
      if (other != NULL && (other->best->score == 0 || !other->best->has_births))
        continue;
      if (other != NULL && !is_alone && is_group_sheet (table, i))
        read_sheet (list, table, other, options->today);
      else if (other != NULL)
        add_unread (list, ct_table_file_sheet_name (table, i));
      list->n_sheets += list->rows->len > first;
      for (guint row = first; !is_alone && row < list->rows->len; row++)
        ((CtListRow *) g_ptr_array_index (list->rows, row))->sheet = g_strdup (ct_table_file_sheet_name (table, i));
    }
}

CtMemberList *
ct_member_list_read (CtTableFile                *table,
                     const CtMemberListOptions  *options,
                     GError                    **error)
{
  g_autoptr(CtHeaderWords) words = ct_header_words_new ();
  g_autoptr(CtListLook) look = find_list (table, options, words, error);
  const CtListHeader *header;
  CtMemberList *list;

  if (look == NULL)
    return NULL;
  if (look->best->score == 0 && options->header_row == 0 && options->columns == NULL)
    {
      g_set_error (error, CT_TABLE_ERROR, CT_TABLE_ERROR_NO_LIST,
                   _("No list of members was found on the sheet “%s”: no column holds names. Choose the sheet and the row "
                     "with the titles of the columns."), ct_table_file_sheet_name (table, look->sheet));
      return NULL;
    }

  header = &look->best->header;
  list = g_new0 (CtMemberList, 1);
  list->columns = g_ptr_array_new_with_free_func (free_column);
  list->rows = g_ptr_array_new_with_free_func (free_row);
  list->sheet = look->sheet;
  list->n_header_rows = header->n_rows;
  list->header_row = header->n_rows > 0 ? look->cells->numbers[header->first] : 0;
  list->encoding = look->cells->encoding;
  list->example_before = g_strdup (look->cells->example_before);
  list->example_after = g_strdup (look->cells->example_after);
  describe_columns (list, look);
  read_sheets (list, table, look, options, words);
  return list;
}
