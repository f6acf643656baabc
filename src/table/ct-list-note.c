/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-list-note.h"

#include <glib/gi18n-lib.h>

/* %s is what the cell said. */
static const struct
{
  const char    *name;
  CtListNoteKind kind;
  const char    *sentence;
} codes[CT_LIST_N_NOTES] = {
  [CT_LIST_NOTE_TOTAL] = { "total", CT_LIST_NOTE_INFO, N_("a total, not a member") },
  [CT_LIST_NOTE_SIGNATURE] = { "signature", CT_LIST_NOTE_INFO, N_("date and signatures, not a member") },
  [CT_LIST_NOTE_HEADING] = { "heading", CT_LIST_NOTE_INFO, N_("a heading: %s") },
  [CT_LIST_NOTE_HEADER_AGAIN] = { "header-again", CT_LIST_NOTE_INFO, N_("the column titles once more") },
  [CT_LIST_NOTE_NUMBER_ONLY] = { "number-only", CT_LIST_NOTE_INFO, N_("an empty line with a number") },
  [CT_LIST_NOTE_REMARK] = { "remark", CT_LIST_NOTE_INFO, N_("a remark, not a member") },
  [CT_LIST_NOTE_OTHER_TABLE] = { "other-table", CT_LIST_NOTE_INFO, N_("of another table on the sheet, not of the list") },
  [CT_LIST_NOTE_NO_NAME] = { "no-name", CT_LIST_NOTE_PROBLEM, N_("the name is missing") },
  [CT_LIST_NOTE_ODD_NAME] = { "odd-name", CT_LIST_NOTE_QUESTION, N_("is “%s” a whole name?") },
  [CT_LIST_NOTE_NO_BIRTH] = { "no-birth", CT_LIST_NOTE_PROBLEM, N_("the year of birth is missing") },
  [CT_LIST_NOTE_NO_SEX] = { "no-sex", CT_LIST_NOTE_PROBLEM, N_("man or woman? It is not in the list") },
  [CT_LIST_NOTE_NOT_UNDERSTOOD] = { "not-understood", CT_LIST_NOTE_QUESTION, N_("“%s” was not understood and is left out") },
  [CT_LIST_NOTE_NO_SUCH_DAY] = { "no-such-day", CT_LIST_NOTE_PROBLEM, N_("there is no day %s") },
  [CT_LIST_NOTE_FUTURE] = { "future", CT_LIST_NOTE_PROBLEM, N_("%s has not come yet") },
  [CT_LIST_NOTE_TOO_OLD] = { "too-old", CT_LIST_NOTE_PROBLEM, N_("born %s: nobody is that old") },
  [CT_LIST_NOTE_JOINED_FIRST] = { "joined-before-birth", CT_LIST_NOTE_PROBLEM, N_("joined %s, before the birth") },
  [CT_LIST_NOTE_SERIAL_DAY] = { "day-number", CT_LIST_NOTE_REPAIR, N_("%s is a spreadsheet's day number, read as its day") },
  [CT_LIST_NOTE_YEAR_AS_DAY] = { "year-as-day", CT_LIST_NOTE_REPAIR,
                                 N_("%s is what a spreadsheet makes of a year, read as that year") },
  [CT_LIST_NOTE_MONTH_FIRST] = { "month-first", CT_LIST_NOTE_REPAIR, N_("%s has the month first, read so") },
  [CT_LIST_NOTE_TWO_DIGIT_YEAR] = { "two-digit-year", CT_LIST_NOTE_QUESTION, N_("%s: is the century right?") },
  [CT_LIST_NOTE_FROM_AGE] = { "from-age", CT_LIST_NOTE_QUESTION, N_("year of birth reckoned from the age %s") },
  [CT_LIST_NOTE_DAY_ASSUMED] = { "day-assumed", CT_LIST_NOTE_QUESTION, N_("only %s is known, its first day was taken") },
  [CT_LIST_NOTE_SEX_FROM_ID] = { "sex-from-id", CT_LIST_NOTE_REPAIR, N_("man or woman by the identity number") },
  [CT_LIST_NOTE_SEX_FROM_TITLE] = { "sex-from-title", CT_LIST_NOTE_REPAIR, N_("man or woman by the “%s” before the name") },
  [CT_LIST_NOTE_SEX_FROM_NAME] = { "sex-from-name", CT_LIST_NOTE_QUESTION, N_("man or woman guessed by the name") },
  [CT_LIST_NOTE_SEX_FROM_HEADING] = { "sex-from-heading", CT_LIST_NOTE_REPAIR, N_("man or woman by the heading above") },
  [CT_LIST_NOTE_LOST_ZERO] = { "lost-zero", CT_LIST_NOTE_REPAIR, N_("the spreadsheet had dropped the zero before %s") },
  [CT_LIST_NOTE_RENUMBERED] = { "renumbered", CT_LIST_NOTE_REPAIR, N_("%s has had a new prefix since 2018") },
  [CT_LIST_NOTE_SECOND_PHONE] = { "second-phone", CT_LIST_NOTE_INFO, N_("a second number went into the note: %s") },
  [CT_LIST_NOTE_PHONE_INVALID] = { "phone-invalid", CT_LIST_NOTE_QUESTION, N_("%s is no telephone number; kept as it is") },
  [CT_LIST_NOTE_ID_OLD] = { "old-number", CT_LIST_NOTE_INFO, N_("%s is an identity number of the old kind") },
  [CT_LIST_NOTE_ID_INVALID] = { "id-invalid", CT_LIST_NOTE_QUESTION, N_("%s is no identity number; kept as it is") },
  [CT_LIST_NOTE_ID_MISMATCH] = { "id-mismatch", CT_LIST_NOTE_QUESTION,
                                 N_("%s does not agree with the sex or year of birth") },
  [CT_LIST_NOTE_MONEY] = { "money-not-posted", CT_LIST_NOTE_INFO, N_("not taken over: %s") },
};

CtListNote *
ct_list_note_new (CtListNoteCode  code,
                  CtListField     field,
                  const char     *was)
{
  CtListNote *note = g_new0 (CtListNote, 1);

  note->code = code;
  note->kind = codes[code].kind;
  note->field = field;
  note->was = g_strdup (was);
  return note;
}

void
ct_list_note_free (CtListNote *note)
{
  if (note == NULL)
    return;
  g_free (note->was);
  g_free (note);
}

char *
ct_list_note_dup_result (const CtListNote *note)
{
  GString *text = g_string_new (codes[note->code].name);

  if (note->field < CT_LIST_N_MEMBER_FIELDS)
    g_string_append_printf (text, " %s", ct_list_field_name (note->field));
  if (note->was != NULL)
    g_string_append_printf (text, " “%s”", note->was);
  return g_string_free (text, FALSE);
}

char *
ct_list_note_dup_sentence (const CtListNote *note)
{
  g_auto(GStrv) parts = g_strsplit (_(codes[note->code].sentence), "%s", 2);

  if (parts[0] == NULL || parts[1] == NULL)
    return g_strdup (_(codes[note->code].sentence));
  return g_strconcat (parts[0], note->was != NULL ? note->was : "", parts[1], NULL);
}

static void
free_note (gpointer data)
{
  ct_list_note_free (data);
}

GPtrArray *
ct_list_notes_new (void)
{
  return g_ptr_array_new_with_free_func (free_note);
}

void
ct_list_notes_add (GPtrArray      *notes,
                   CtListNoteCode  code,
                   CtListField     field,
                   const char     *was)
{
  g_ptr_array_add (notes, ct_list_note_new (code, field, was));
}
