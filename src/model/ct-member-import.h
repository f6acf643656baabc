/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-book.h"
#include "ct-member-list.h"

/* A list of members beside the book: what would become of each row. Planning writes nothing; carrying out is one command,
 * so that one undo takes the whole import back. */

typedef enum
{
  CT_IMPORT_NEW,
  CT_IMPORT_CHANGE,
  CT_IMPORT_SAME,
  CT_IMPORT_DUPLICATE,          /* another row of the list, or several members, or one who has left */
  CT_IMPORT_FAULTY,
  CT_IMPORT_SKIPPED,
} CtImportAction;

typedef struct
{
  guint          id;                    /* within the import: two sheets may have a row of the same number */
  guint          number;                /* of the row in the sheet */
  char          *sheet;                 /* its name, where several were read; else NULL */
  CtImportAction action;
  gboolean       is_taken;              /* TRUE for new ones and changes; the window lets people choose */
  int            member;                /* in the book; 0 for none */
  char          *fields[CT_LIST_N_MEMBER_FIELDS];   /* the row's, or to be written; NULL if not known */
  gboolean       changes[CT_LIST_N_MEMBER_FIELDS];  /* which of them differ from the book */
  GPtrArray     *reasons;               /* strings: the same in every language */
  GPtrArray     *sentences;             /* strings: for people */
} CtImportRow;

typedef struct
{
  GPtrArray *rows;              /* (element-type CtImportRow), in the order of the list */
} CtMemberImport;

/* @joined: for who has no day of joining in the list. (transfer full) */
CtMemberImport *ct_member_import_plan    (CtStore *store, const CtMemberList *list, CtDate joined, CtDate today,
                                          GError **error);
void            ct_member_import_free    (CtMemberImport *import);
guint           ct_member_import_count   (const CtMemberImport *import, CtImportAction action);
/* Writes the rows that are taken, with the groups that they need, as one command. Where one is refused, all are, and the
 * sentence names the row. Nothing to write is no error. */
gboolean        ct_member_import_execute (CtMemberImport *import, CtBook *book, const CtActor *actor, CtOutcome *outcome,
                                          GError **error);

/* "new", "change" … */
const char     *ct_import_action_name    (CtImportAction action);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtMemberImport, ct_member_import_free)
