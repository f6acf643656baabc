/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-book.h"
#include "ct-entry-sheet.h"

/* The paper that a meeting is keyed from. Four letters in its foot say of which state of the book it was printed: they tell a
 * sheet of another evening from the right one, and who has joined since. Prints and the paper that was chosen are kept beside
 * the drafts: they are no deed of the ledger. */

typedef enum
{
  CT_SHEET_PAPER_FITS,      /* of this meeting */
  CT_SHEET_PAPER_OTHER,     /* of another meeting that is still open */
  CT_SHEET_PAPER_KEYED,     /* of one that is posted */
  CT_SHEET_PAPER_UNKNOWN,
} CtSheetPaperMatch;

typedef struct
{
  int    member;
  CtDong due;
} CtSheetPaperRow;

typedef struct
{
  CtSheetPaperMatch match;
  char              code[CT_SHEET_CODE_LENGTH + 1];
  CtDate            date;    /* of the meeting it belongs to; no day for an unknown one */
  GArray           *rows;    /* of CtSheetPaperRow, as printed; NULL unless it fits */
} CtSheetPaper;

void          ct_sheet_paper_free   (CtSheetPaper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtSheetPaper, ct_sheet_paper_free)

/* How many letters were typed, also where an input method made “Á” of A and S. */
guint         ct_sheet_paper_count_letters (const char *typed);
CtSheetPaper *ct_sheet_paper_find   (CtStore *store, int meeting, const char *typed, GError **error);
/* Why this paper is not to be keyed here; NULL where it fits. (transfer full) */
char         *ct_sheet_paper_dup_refusal (const CtSheetPaper *self);

/* Remembers that the sheet was printed as it is now. */
gboolean      ct_sheet_paper_note_print (CtBook *book, int meeting, GError **error);
gboolean      ct_sheet_paper_choose (CtBook *book, int meeting, const CtSheetPaper *self, GError **error);
/* The paper that was chosen; NULL for none. */
CtSheetPaper *ct_sheet_paper_load   (CtStore *store, int meeting);

/* Puts the rows of @sheet into the paper's order; who joined since it was printed comes last, on its blank lines. */
void          ct_sheet_paper_arrange (const CtSheetPaper *self, CtEntrySheet *sheet);
/* Who has joined since, and whose sums have changed, of an arranged sheet; NULL where all is as printed. (transfer full) */
char         *ct_sheet_paper_dup_changes (const CtSheetPaper *self, const CtEntrySheet *sheet);
