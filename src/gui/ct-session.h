/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <jansson.h>

#include "ct-book.h"
#include "ct-member-import.h"
#include "ct-settings.h"

#define CT_TYPE_SESSION (ct_session_get_type ())
G_DECLARE_FINAL_TYPE (CtSession, ct_session, CT, SESSION, GObject)

/* A book in a window: the book, what day it is and who sits there. Pages and dialogs read through it and write through
 * it; the signal "changed" tells them to read again. */
CtSession        *ct_session_new          (CtBook      *book,
                                           GSettings   *settings);
/* The day that everything is seen from; no day: the clock's. */
void              ct_session_set_today    (CtSession   *self,
                                           CtDate       today);
CtDate            ct_session_get_today    (CtSession   *self);

CtBook           *ct_session_get_book     (CtSession   *self);
CtStore          *ct_session_get_store    (CtSession   *self);
GSettings        *ct_session_get_preferences (CtSession *self);   /* of the person, not of the club */
gboolean          ct_session_is_writable  (CtSession   *self);

/* Executes a command as json_pack () makes it, and takes it over. @outcome may be NULL. */
gboolean          ct_session_execute      (CtSession   *self,
                                           json_t      *command,
                                           CtOutcome   *outcome,
                                           GError     **error);

/* Writes the rows of an import that are taken, as one command. */
gboolean          ct_session_import       (CtSession      *self,
                                           CtMemberImport *import,
                                           CtOutcome      *outcome,
                                           GError        **error);

/* The club's settings on @date; the texts are lent until the book changes. */
void              ct_session_get_settings (CtSession   *self,
                                           CtDate       date,
                                           CtSettings  *settings);
/* The meeting day of the month of @date. */
CtDate            ct_session_meeting_day  (CtSession   *self,
                                           CtDate       date);

/* What is half typed, kept at every keystroke and across a power cut. */
void              ct_session_set_draft    (CtSession   *self,
                                           const char  *name,
                                           const char  *value);   /* NULL: forget it */
char             *ct_session_dup_draft    (CtSession   *self,
                                           const char  *name);
