/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-run.h"

/* The audit trail: every command with its JSON, chained by SHA-256, and the images of the rows that it changed, by which
 * it is undone. */

/* The start of a command's transaction: its number, which the triggers write beside every image. */
gboolean ct_journal_begin (CtRun *run, GError **error);
/* The end: writes the command's row with its link of the chain. */
gboolean ct_journal_end   (CtRun *run, const char *at, const char *who, GError **error);

/* The chain's latest link, 64 hexadecimal digits. The first one follows the book's own row. (transfer full) */
char *ct_journal_dup_fingerprint (CtStore *store, GError **error);
/* @broken: the first command whose link does not fit, 0 if all do. */
gboolean ct_journal_check_chain (CtStore *store, gint64 *broken, GError **error);

/* The command that undo would take back: its number and name; 0 if there is none. @undoable is FALSE where it made vouchers
 * or is a closing; @result is then what to reverse. Texts are (transfer full). */
typedef struct
{
  gint64   no;
  char    *name;
  char    *json;
  char    *result;
  gboolean undoable;
} CtUndoStep;

void     ct_undo_step_clear (CtUndoStep *step);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CtUndoStep, ct_undo_step_clear)
gboolean ct_journal_peek_undo (CtStore *store, CtUndoStep *step, GError **error);
