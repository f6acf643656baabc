/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-count.h"

#include "ct-amount-input.h"

struct _CtCount
{
  GObject    parent_instance;
  CtSession *session;
  char      *draft_name;
  char      *texts[CT_N_COUNTS];
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const int faces[CT_N_NOTES] = { 500000, 200000, 100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100 };

G_DEFINE_FINAL_TYPE (CtCount, ct_count, G_TYPE_OBJECT)

static void
ct_count_finalize (GObject *object)
{
  CtCount *self = CT_COUNT (object);

  g_clear_object (&self->session);
  g_free (self->draft_name);
  for (guint i = 0; i < CT_N_COUNTS; i++)
    g_free (self->texts[i]);
  G_OBJECT_CLASS (ct_count_parent_class)->finalize (object);
}

static void
ct_count_class_init (CtCountClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ct_count_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
ct_count_init (CtCount *self)
{
  for (guint i = 0; i < CT_N_COUNTS; i++)
    self->texts[i] = g_strdup ("");
}

/* The name of a place in a command and in the draft. */
static char *
dup_key (guint place)
{
  return place == CT_COUNT_BANK ? g_strdup ("bank") : g_strdup_printf ("%d", faces[place]);
}

static void
read_draft (CtCount *self)
{
  g_autofree char *text = ct_session_dup_draft (self->session, self->draft_name);
  json_t *draft = text != NULL ? json_loads (text, 0, NULL) : NULL;

  for (guint i = 0; draft != NULL && i < CT_N_COUNTS; i++)
    {
      g_autofree char *key = dup_key (i);
      const char *typed = json_string_value (json_object_get (draft, key));

      g_free (self->texts[i]);
      self->texts[i] = g_strdup (typed != NULL ? typed : "");
    }
  json_decref (draft);
}

static void
keep_draft (CtCount *self)
{
  json_t *draft = json_object ();
  char *text;

  for (guint i = 0; i < CT_N_COUNTS; i++)
    if (*self->texts[i] != '\0')
      {
        g_autofree char *key = dup_key (i);

        json_object_set_new (draft, key, json_string (self->texts[i]));
      }
  text = json_dumps (draft, JSON_COMPACT | JSON_PRESERVE_ORDER);
  ct_session_set_draft (self->session, self->draft_name, text);
  g_free (text);
  json_decref (draft);
}

CtCount *
ct_count_new (CtSession  *session,
              const char *draft_name)
{
  CtCount *self = g_object_new (CT_TYPE_COUNT, NULL);

  self->session = g_object_ref (session);
  self->draft_name = g_strdup (draft_name);
  read_draft (self);
  return self;
}

CtDong
ct_count_face (guint place)
{
  return place < CT_N_NOTES ? faces[place] : 0;
}

const char *
ct_count_get_text (CtCount *self,
                   guint    place)
{
  g_return_val_if_fail (CT_IS_COUNT (self), NULL);
  g_return_val_if_fail (place < CT_N_COUNTS, NULL);
  return self->texts[place];
}

void
ct_count_set_text (CtCount    *self,
                   guint       place,
                   const char *text)
{
  g_return_if_fail (CT_IS_COUNT (self));
  g_return_if_fail (place < CT_N_COUNTS);

  if (g_str_equal (self->texts[place], text))
    return;
  g_free (self->texts[place]);
  self->texts[place] = g_strdup (text);
  keep_draft (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Pieces are a plain number; what lies in a bank is typed as money is. */
static gboolean
read_place (CtCount *self,
            guint    place,
            gint64  *value)
{
  *value = 0;
  if (*self->texts[place] == '\0')
    return TRUE;
  if (place == CT_COUNT_BANK)
    return ct_amount_input_parse (self->texts[place], 1, value, NULL);
  return g_ascii_string_to_signed (self->texts[place], 10, 0, 1000000, value, NULL);
}

gboolean
ct_count_is_right (CtCount *self,
                   guint    place)
{
  gint64 value;

  g_return_val_if_fail (CT_IS_COUNT (self), FALSE);
  return read_place (self, place, &value);
}

gboolean
ct_count_is_empty (CtCount *self)
{
  g_return_val_if_fail (CT_IS_COUNT (self), TRUE);

  for (guint i = 0; i < CT_N_COUNTS; i++)
    if (*self->texts[i] != '\0')
      return FALSE;
  return TRUE;
}

CtDong
ct_count_total (CtCount *self)
{
  CtDong total = 0;
  gint64 value;

  g_return_val_if_fail (CT_IS_COUNT (self), 0);

  for (guint i = 0; i < CT_N_COUNTS; i++)
    if (read_place (self, i, &value))
      total += i == CT_COUNT_BANK ? value : value * faces[i];
  return total;
}

json_t *
ct_count_dup_json (CtCount *self)
{
  json_t *counted = json_object ();
  gint64 value;

  g_return_val_if_fail (CT_IS_COUNT (self), NULL);

  for (guint i = 0; i < CT_N_COUNTS; i++)
    {
      g_autofree char *key = dup_key (i);

      if (!read_place (self, i, &value))
        {
          json_decref (counted);
          return NULL;
        }
      if (value > 0)
        json_object_set_new (counted, key, json_integer (value));
    }
  return counted;
}

/* Once it is part of the ledger it is no draft any more. */
void
ct_count_forget (CtCount *self)
{
  g_return_if_fail (CT_IS_COUNT (self));
  ct_session_set_draft (self->session, self->draft_name, NULL);
}

void
ct_count_take (CtCount    *self,
               const char *counted)
{
  json_t *object = json_loads (counted, 0, NULL);

  g_return_if_fail (CT_IS_COUNT (self));

  for (guint i = 0; object != NULL && i < CT_N_COUNTS; i++)
    {
      g_autofree char *key = dup_key (i);
      json_int_t value = json_integer_value (json_object_get (object, key));
      g_autofree char *text = value != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) value) : g_strdup ("");

      ct_count_set_text (self, i, text);
    }
  json_decref (object);
}
