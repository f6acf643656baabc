/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-session.h"

struct _CtSession
{
  GObject            parent_instance;
  CtBook            *book;
  GSettings         *settings;
  CtDate             today;      /* no day: ask the clock */
  CtSettingsHistory *history;    /* NULL: to be read */
};

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtSession, ct_session, G_TYPE_OBJECT)

static void
book_changed_cb (CtSession *self)
{
  g_clear_pointer (&self->history, ct_settings_history_free);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ct_session_finalize (GObject *object)
{
  CtSession *self = CT_SESSION (object);

  g_clear_pointer (&self->history, ct_settings_history_free);
  g_object_unref (self->book);
  g_object_unref (self->settings);
  G_OBJECT_CLASS (ct_session_parent_class)->finalize (object);
}

static void
ct_session_class_init (CtSessionClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ct_session_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  /* Reading or keeping a draft went wrong: the disk is full, the stick was pulled out. Carries the GError. */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
ct_session_init (CtSession *self)
{
  (void) self;
}

CtSession *
ct_session_new (CtBook    *book,
                GSettings *settings)
{
  CtSession *self = g_object_new (CT_TYPE_SESSION, NULL);

  self->book = g_object_ref (book);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
ct_session_set_today (CtSession *self,
                      CtDate     today)
{
  g_return_if_fail (CT_IS_SESSION (self));
  self->today = today;
}

CtDate
ct_session_get_today (CtSession *self)
{
  g_autoptr(GDateTime) now = NULL;
  CtDate today;

  g_return_val_if_fail (CT_IS_SESSION (self), CT_DATE_NONE);

  if (ct_date_is_set (self->today))
    return self->today;
  now = g_date_time_new_now_local ();
  ct_date_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now), &today);
  return today;
}

/* With a day of its own the session writes the midnight of it, so that the same work gives the same book. */
static char *
dup_moment (CtSession *self)
{
  g_autoptr(GDateTime) now = NULL;
  char iso[CT_DATE_ISO_LENGTH];

  if (ct_date_is_set (self->today))
    return g_strconcat (ct_date_to_iso (self->today, iso), " 00:00:00", NULL);
  now = g_date_time_new_now_local ();
  return g_date_time_format (now, "%Y-%m-%d %H:%M:%S");
}

CtBook *
ct_session_get_book (CtSession *self)
{
  g_return_val_if_fail (CT_IS_SESSION (self), NULL);
  return self->book;
}

CtStore *
ct_session_get_store (CtSession *self)
{
  g_return_val_if_fail (CT_IS_SESSION (self), NULL);
  return ct_book_get_store (self->book);
}

gboolean
ct_session_is_writable (CtSession *self)
{
  g_return_val_if_fail (CT_IS_SESSION (self), FALSE);
  return ct_book_is_writable (self->book);
}

gboolean
ct_session_execute (CtSession  *self,
                    json_t     *command,
                    CtOutcome  *outcome,
                    GError    **error)
{
  g_autofree char *at = NULL;
  g_autofree char *who = NULL;
  CtActor actor;

  g_return_val_if_fail (CT_IS_SESSION (self), FALSE);

  at = dup_moment (self);
  who = g_settings_get_string (self->settings, "signer");
  actor = (CtActor) { .today = ct_session_get_today (self), .at = at, .who = who };
  return ct_book_execute_json (self->book, command, &actor, outcome, error);
}

gboolean
ct_session_import (CtSession       *self,
                   CtMemberImport  *import,
                   CtOutcome       *outcome,
                   GError         **error)
{
  g_autofree char *at = NULL;
  g_autofree char *who = NULL;
  CtActor actor;

  g_return_val_if_fail (CT_IS_SESSION (self), FALSE);

  at = dup_moment (self);
  who = g_settings_get_string (self->settings, "signer");
  actor = (CtActor) { .today = ct_session_get_today (self), .at = at, .who = who };
  return ct_member_import_execute (import, self->book, &actor, outcome, error);
}

static const CtSettingsHistory *
history (CtSession *self)
{
  g_autoptr(GError) error = NULL;

  if (self->history == NULL)
    self->history = ct_settings_history_load (ct_book_get_store (self->book), &error);
  if (self->history == NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  return self->history;
}

GSettings *
ct_session_get_preferences (CtSession *self)
{
  g_return_val_if_fail (CT_IS_SESSION (self), NULL);
  return self->settings;
}

void
ct_session_get_settings (CtSession  *self,
                         CtDate      date,
                         CtSettings *settings)
{
  g_return_if_fail (CT_IS_SESSION (self));

  if (history (self) != NULL)
    ct_settings_at (self->history, date, settings);
  else
    *settings = (CtSettings) { .unit = 1000, .name = "", .code = "", .village = "", .commune = "", .province = "",
                               .place = "", .founded = "" };
}

CtDate
ct_session_meeting_day (CtSession *self,
                        CtDate     date)
{
  g_return_val_if_fail (CT_IS_SESSION (self), CT_DATE_NONE);
  return history (self) != NULL ? ct_settings_meeting_day (self->history, date) : date;
}

void
ct_session_set_draft (CtSession  *self,
                      const char *name,
                      const char *value)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (CT_IS_SESSION (self));

  if (!ct_book_set_draft (self->book, name, value, &error))
    g_signal_emit (self, signals[FAILED], 0, error);
}

char *
ct_session_dup_draft (CtSession  *self,
                      const char *name)
{
  g_return_val_if_fail (CT_IS_SESSION (self), NULL);
  return ct_book_dup_draft (self->book, name);
}
