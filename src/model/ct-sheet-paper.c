/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-sheet-paper.h"

#include <glib/gi18n-lib.h>
#include <jansson.h>
#include <string.h>

#define MAX_PRINTS    12   /* of one meeting that are remembered */
#define MAX_JOINED    8    /* since a print that was not remembered */
#define MAX_MEETINGS  24   /* other evenings that a paper may be of */
#define MAX_NAMES     5

void
ct_sheet_paper_free (CtSheetPaper *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->rows, g_array_unref);
  g_free (self);
}

/* ---- Letters as they were typed ---- */

static int
compare_letters (gconstpointer a,
                 gconstpointer b)
{
  return *(const char *) a - *(const char *) b;
}

/* Telex makes marks of some letters, wherever in the word they belong: what was typed is known, in what order is not. */
static char *
dup_letters (const char *typed)
{
  static const struct
  {
    gunichar mark;
    char     key;     /* 0: the letter once more */
  } marks[] = {
    { 0x0301, 'S' }, { 0x0300, 'F' }, { 0x0309, 'R' }, { 0x0303, 'X' }, { 0x0323, 'J' },
    { 0x0302, 0 },   { 0x031b, 'W' }, { 0x0306, 'W' },
  };
  g_autofree char *apart = g_utf8_normalize (typed, -1, G_NORMALIZE_NFD);
  g_autoptr(GString) letters = g_string_new (NULL);
  char base = 0;

  for (const char *p = apart; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_unichar_toupper (g_utf8_get_char (p));

      if (c < 0x80 && g_ascii_isalpha ((char) c))
        g_string_append_c (letters, base = (char) c);
      else if (c == 0x0110)
        g_string_append (letters, "DD");
      for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
        if (c == marks[i].mark && base != 0)
          g_string_append_c (letters, marks[i].key != 0 ? marks[i].key : base);
    }
  qsort (letters->str, letters->len, 1, compare_letters);
  return g_string_free (g_steal_pointer (&letters), FALSE);
}

guint
ct_sheet_paper_count_letters (const char *typed)
{
  g_autofree char *letters = dup_letters (typed);

  return (guint) strlen (letters);
}

static gboolean
is_typed (const char *code,
          const char *letters)
{
  g_autofree char *sorted = dup_letters (code);

  return *letters != '\0' && g_str_equal (sorted, letters);
}

/* ---- Papers beside the drafts ---- */

static char *
dup_draft (CtStore    *store,
           const char *kind,
           int         meeting)
{
  g_autofree char *name = g_strdup_printf ("meeting.%d.%s", meeting, kind);
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_DRAFT_GET);
  char *value = NULL;

  ct_stmt_bind_text (stmt, ":name", name);
  ct_stmt_dup_text (stmt, &value, NULL);
  return value;
}

static gboolean
set_draft (CtBook     *book,
           const char *kind,
           int         meeting,
           json_t     *value,
           GError    **error)
{
  g_autofree char *name = g_strdup_printf ("meeting.%d.%s", meeting, kind);
  char *text = json_dumps (value, JSON_COMPACT);
  gboolean is_set = ct_book_set_draft (book, name, text, error);

  free (text);
  return is_set;
}

static json_t *
to_json (const CtSheetPaper *self)
{
  json_t *rows = json_array ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CtSheetPaperRow *row = &g_array_index (self->rows, CtSheetPaperRow, i);

      json_array_append_new (rows, json_pack ("[i, I]", row->member, (json_int_t) row->due));
    }
  return json_pack ("{s:s, s:o}", "code", self->code, "rows", rows);
}

static CtSheetPaper *
new_paper (const char *code)
{
  CtSheetPaper *self = g_new0 (CtSheetPaper, 1);

  self->match = CT_SHEET_PAPER_FITS;
  g_strlcpy (self->code, code, sizeof self->code);
  self->rows = g_array_new (FALSE, FALSE, sizeof (CtSheetPaperRow));
  return self;
}

static CtSheetPaper *
from_json (json_t *value)
{
  const char *code = json_string_value (json_object_get (value, "code"));
  CtSheetPaper *self;
  json_t *row;
  size_t i;

  if (code == NULL)
    return NULL;
  self = new_paper (code);
  json_array_foreach (json_object_get (value, "rows"), i, row)
    {
      CtSheetPaperRow one = { (int) json_integer_value (json_array_get (row, 0)), json_integer_value (json_array_get (row, 1)) };

      g_array_append_val (self->rows, one);
    }
  return self;
}

static CtSheetPaper *
from_rows (const char      *code,
           const GPtrArray *rows)
{
  CtSheetPaper *self = new_paper (code);

  for (guint i = 0; i < rows->len; i++)
    {
      const CtEntryRow *row = rows->pdata[i];
      CtSheetPaperRow one = { row->member, row->dues + row->principal + row->interest };

      g_array_append_val (self->rows, one);
    }
  return self;
}

gboolean
ct_sheet_paper_note_print (CtBook  *book,
                           int      meeting,
                           GError **error)
{
  g_autoptr(CtEntrySheet) sheet = ct_entry_sheet_load (ct_book_get_store (book), meeting, error);
  g_autoptr(CtSheetPaper) chosen = NULL;
  g_autoptr(CtSheetPaper) paper = NULL;
  g_autofree char *known = NULL;
  gboolean is_kept;
  json_t *prints;

  if (sheet == NULL)
    return FALSE;
  chosen = ct_sheet_paper_load (ct_book_get_store (book), meeting);
  if (chosen != NULL)
    ct_sheet_paper_arrange (chosen, sheet);
  paper = from_rows (sheet->code, sheet->rows);
  known = dup_draft (ct_book_get_store (book), "prints", meeting);
  prints = known != NULL ? json_loads (known, 0, NULL) : NULL;
  if (!json_is_array (prints))
    {
      json_decref (prints);
      prints = json_array ();
    }
  json_array_insert_new (prints, 0, to_json (paper));
  while (json_array_size (prints) > MAX_PRINTS)
    json_array_remove (prints, MAX_PRINTS);
  is_kept = set_draft (book, "prints", meeting, prints, error);
  json_decref (prints);
  return is_kept;
}

gboolean
ct_sheet_paper_choose (CtBook              *book,
                       int                  meeting,
                       const CtSheetPaper  *self,
                       GError             **error)
{
  json_t *value = to_json (self);
  gboolean is_kept = set_draft (book, "paper", meeting, value, error);

  json_decref (value);
  return is_kept;
}

CtSheetPaper *
ct_sheet_paper_load (CtStore *store,
                     int      meeting)
{
  g_autofree char *text = dup_draft (store, "paper", meeting);
  json_t *value = text != NULL ? json_loads (text, 0, NULL) : NULL;
  CtSheetPaper *self = from_json (value);

  json_decref (value);
  return self;
}

/* ---- Which paper it is ---- */

static CtSheetPaper *
find_print (CtStore    *store,
            int         meeting,
            const char *letters)
{
  g_autofree char *text = dup_draft (store, "prints", meeting);
  json_t *prints = text != NULL ? json_loads (text, 0, NULL) : NULL;
  CtSheetPaper *found = NULL;
  json_t *value;
  size_t i;

  json_array_foreach (prints, i, value)
    if (found == NULL && is_typed (json_string_value (json_object_get (value, "code")), letters))
      found = from_json (value);
  json_decref (prints);
  return found;
}

static int
compare_newest (gconstpointer a,
                gconstpointer b)
{
  return (*(const CtEntryRow *const *) b)->member - (*(const CtEntryRow *const *) a)->member;
}

/* A print that nobody remembers, made on another computer or by the command line: of the book as it stands, or of it without
 * those who were written in last. */
static CtSheetPaper *
find_state (const CtEntrySheet *sheet,
            const char         *letters)
{
  g_autoptr(GPtrArray) newest = g_ptr_array_new ();
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  char code[CT_SHEET_CODE_LENGTH + 1];

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      g_ptr_array_add (rows, sheet->rows->pdata[i]);
      g_ptr_array_add (newest, sheet->rows->pdata[i]);
    }
  g_ptr_array_sort (newest, compare_newest);
  for (guint without = 0; without <= MIN (MAX_JOINED, newest->len); without++)
    {
      if (without > 0)
        g_ptr_array_remove (rows, newest->pdata[without - 1]);
      ct_entry_sheet_make_code (&sheet->meeting, rows, code);
      if (is_typed (code, letters))
        return from_rows (code, rows);
    }
  return NULL;
}

static GArray *
list_meetings (CtStore *store,
               GError **error)
{
  g_autoptr(GArray) meetings = g_array_new (FALSE, FALSE, sizeof (int));
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_MEETING_LATEST);
  CtStep step;

  ct_stmt_bind_int (stmt, ":most", MAX_MEETINGS);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      int no = (int) ct_stmt_int (stmt, "no");

      g_array_append_val (meetings, no);
    }
  return step == CT_STEP_DONE ? g_steal_pointer (&meetings) : NULL;
}

CtSheetPaper *
ct_sheet_paper_find (CtStore     *store,
                     int          meeting,
                     const char  *typed,
                     GError     **error)
{
  g_autofree char *letters = dup_letters (typed);
  g_autoptr(GArray) meetings = list_meetings (store, error);
  CtSheetPaper *unknown;

  if (meetings == NULL)
    return NULL;
  g_array_prepend_val (meetings, meeting);
  for (guint i = 0; i < meetings->len; i++)
    {
      int no = g_array_index (meetings, int, i);
      g_autoptr(CtEntrySheet) sheet = i == 0 || no != meeting ? ct_entry_sheet_load (store, no, error) : NULL;
      g_autoptr(CtSheetPaper) paper = NULL;

      if (i > 0 && no == meeting)
        continue;
      if (sheet == NULL)
        return NULL;
      paper = find_print (store, no, letters);
      if (paper == NULL)
        paper = find_state (sheet, letters);
      if (paper == NULL)
        continue;
      paper->date = sheet->meeting.date;
      if (no != meeting)
        {
          paper->match = sheet->meeting.posted != 0 ? CT_SHEET_PAPER_KEYED : CT_SHEET_PAPER_OTHER;
          g_clear_pointer (&paper->rows, g_array_unref);
        }
      return g_steal_pointer (&paper);
    }

  unknown = g_new0 (CtSheetPaper, 1);
  unknown->match = CT_SHEET_PAPER_UNKNOWN;
  unknown->date = CT_DATE_NONE;
  return unknown;
}

char *
ct_sheet_paper_dup_refusal (const CtSheetPaper *self)
{
  g_autofree char *day = ct_date_dup_vi (self->date);

  switch (self->match)
    {
    case CT_SHEET_PAPER_KEYED:
      return g_strdup_printf (_("The paper %s is of the meeting of %s, which is posted already. It is not keyed a second time: take the paper of this meeting."),
                              self->code, day);
    case CT_SHEET_PAPER_OTHER:
      return g_strdup_printf (_("The paper %s is of the meeting of %s, not of this one. Open that meeting, or take the paper of this one."),
                              self->code, day);
    case CT_SHEET_PAPER_UNKNOWN:
      return g_strdup (_("No sheet of this book has these letters. Look once more at the foot of the paper; without letters press Enter, and see that each name is the one on paper."));
    case CT_SHEET_PAPER_FITS:
    default:
      return NULL;
    }
}

/* ---- The sheet in the paper's order ---- */

static GHashTable *
index_rows (const CtSheetPaper *self)
{
  GHashTable *places = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < self->rows->len; i++)
    g_hash_table_insert (places, GINT_TO_POINTER (g_array_index (self->rows, CtSheetPaperRow, i).member),
                         GUINT_TO_POINTER (i + 1));
  return places;
}

void
ct_sheet_paper_arrange (const CtSheetPaper *self,
                        CtEntrySheet       *sheet)
{
  g_autoptr(GHashTable) places = index_rows (self);
  g_autofree gpointer *printed = g_new0 (gpointer, self->rows->len + 1);
  g_autoptr(GPtrArray) joined = g_ptr_array_new ();
  guint n = 0;

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      CtEntryRow *row = sheet->rows->pdata[i];
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, GINT_TO_POINTER (row->member)));

      if (place > 0)
        printed[place - 1] = row;
      else
        g_ptr_array_add (joined, row);
    }
  for (guint i = 0; i < self->rows->len; i++)
    if (printed[i] != NULL)   /* who left since has no row any more */
      sheet->rows->pdata[n++] = printed[i];
  for (guint i = 0; i < joined->len; i++)
    sheet->rows->pdata[n++] = joined->pdata[i];
}

static void
add_name (GString    *names,
          guint      *n,
          const char *name)
{
  if (++*n <= MAX_NAMES)
    g_string_append_printf (names, "%s%s", *n > 1 ? ", " : "", name);
  else if (*n == MAX_NAMES + 1)
    g_string_append (names, "…");
}

char *
ct_sheet_paper_dup_changes (const CtSheetPaper *self,
                            const CtEntrySheet *sheet)
{
  g_autoptr(GHashTable) places = index_rows (self);
  g_autoptr(GString) joined = g_string_new (NULL);
  g_autoptr(GString) changed = g_string_new (NULL);
  g_autoptr(GString) words = g_string_new (NULL);
  guint n_joined = 0, n_changed = 0, first = 0;

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const CtEntryRow *row = sheet->rows->pdata[i];
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, GINT_TO_POINTER (row->member)));

      if (place == 0)
        {
          if (n_joined == 0)
            first = i + 1;
          add_name (joined, &n_joined, row->name);
        }
      else if (g_array_index (self->rows, CtSheetPaperRow, place - 1).due != row->dues + row->principal + row->interest)
        add_name (changed, &n_changed, row->name);
    }
  if (n_joined > 0)
    g_string_append_printf (words, ngettext ("%u member has joined since the paper was printed and comes last, from row %u: %s.",
                                             "%u members have joined since the paper was printed and come last, from row %u: %s.",
                                             n_joined), n_joined, first, joined->str);
  if (n_joined > 0 && n_changed > 0)
    g_string_append_c (words, ' ');
  if (n_changed > 0)
    g_string_append_printf (words, ngettext ("%u sum is no longer the one on paper: %s.", "%u sums are no longer those on paper: %s.",
                                             n_changed), n_changed, changed->str);
  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}
