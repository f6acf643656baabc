/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ct-command.h"
#include "ct-journal.h"
#include "ct-store.h"

/**
 * CtBook:
 *
 * An open book, with the one way to write into it: ct_book_execute(). Each command is one transaction with its line in the
 * audit trail; a refused command changes nothing. The signal "changed" follows a commit, in the thread that executed.
 */
#define CT_TYPE_BOOK (ct_book_get_type ())
G_DECLARE_FINAL_TYPE (CtBook, ct_book, CT, BOOK, GObject)

/* Who does something, and when. The core never asks the clock. */
typedef struct
{
  CtDate      today;
  const char *at;      /* "YYYY-MM-DD HH:MM:SS" */
  const char *who;     /* "" for nobody named */
} CtActor;

#define CT_NO_STEP G_MAXUINT

/* What came of a command. */
typedef struct
{
  char      *id;           /* rules.md 10: what apply prints; "-" for nothing */
  GPtrArray *warnings;     /* sentences */
  GPtrArray *step_ids;     /* of a batch: the id of each of its commands */
  guint      failed_step;  /* of a refused batch: which one, from 0; CT_NO_STEP where it was none of them */
} CtOutcome;

void ct_outcome_clear (CtOutcome *outcome);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CtOutcome, ct_outcome_clear)

/* Makes an empty club book. NULL as @book_id makes a random one; NULL as @path a book in memory. (transfer full) */
CtBook *ct_book_create (const char *path, const char *book_id, const char *kind, CtDate today, GError **error);
CtBook *ct_book_open   (const char *path, CtStoreMode mode, GError **error);

/* Takes nothing over; @outcome may be NULL. */
gboolean ct_book_execute (CtBook *self, const CtCommand *command, const CtActor *actor, CtOutcome *outcome, GError **error);
/* Shorthand: takes @object over, as json_pack() makes it. */
gboolean ct_book_execute_json (CtBook *self, json_t *object, const CtActor *actor, CtOutcome *outcome, GError **error);

/* Commands between these two share one transaction: fast, for books that are being made. Where one of them is refused nothing
 * of it can be kept: end with @keep FALSE, which rolls everything back. Not nested. */
gboolean ct_book_begin_bulk (CtBook *self, GError **error);
gboolean ct_book_end_bulk   (CtBook *self, gboolean keep, GError **error);

/* The book's one connection, for questions: of an open writer it is the writing one. Lent. */
CtStore    *ct_book_get_store   (CtBook *self);
const char *ct_book_get_path    (CtBook *self);   /* NULL in memory */
gboolean    ct_book_is_writable (CtBook *self);
gboolean    ct_book_was_interrupted (CtBook *self);   /* the last writer was stopped without closing the book */

/* What is half typed: kept at once, without command, journal or undo. NULL as @value forgets it. */
gboolean ct_book_set_draft (CtBook *self, const char *name, const char *value, GError **error);
char    *ct_book_dup_draft (CtBook *self, const char *name);
