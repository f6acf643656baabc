/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-member-match.h"

#include <string.h>

#include "ct-fold.h"

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  gunichar x = *(const gunichar *) a, y = *(const gunichar *) b;

  return (x > y) - (x < y);
}

/* The letters of a word and behind them its marks, in an order of their own: where the tone stands does not matter. */
static void
append_word (GString    *key,
             const char *word)
{
  g_autofree char *parts = g_utf8_normalize (word, -1, G_NORMALIZE_NFD);
  g_autoptr(GArray) marks = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (const char *p = parts; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_unichar_tolower (g_utf8_get_char (p));

      if (g_unichar_ismark (ch))
        g_array_append_val (marks, ch);
      else
        g_string_append_unichar (key, ch);
    }
  g_array_sort (marks, compare_marks);
  for (guint i = 0; i < marks->len; i++)
    g_string_append_unichar (key, g_array_index (marks, gunichar, i));
}

char *
ct_member_match_key (const char *name)
{
  g_autofree char *clean = ct_text_clean (name);
  g_auto(GStrv) words = g_strsplit (clean, " ", -1);
  GString *key = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (key, ' ');
      append_word (key, words[i]);
    }
  return g_string_free (key, FALSE);
}

gboolean
ct_member_match_births (const char *a,
                        const char *b)
{
  return strncmp (a, b, MIN (strlen (a), strlen (b))) == 0;
}

char *
ct_member_match_group_key (const char *group)
{
  g_autofree char *folded = ct_fold (group);
  const char *p = folded;

  if (g_str_has_prefix (p, "to so "))
    p += strlen ("to so ");
  else if (g_str_has_prefix (p, "to "))
    p += strlen ("to ");
  while (*p == '0' && g_ascii_isdigit (p[1]))
    p++;
  return g_strdup (p);
}

const char *
ct_member_match_value (const CtRegisterRow *row,
                       CtListField          field,
                       char                 buffer[24])
{
  char iso[CT_DATE_ISO_LENGTH];

  switch ((int) field)
    {
    case CT_LIST_FIELD_NAME: return row->name;
    case CT_LIST_FIELD_BIRTH: return row->birth_text;
    case CT_LIST_FIELD_SEX: return row->sex == 'f' ? "f" : "m";
    case CT_LIST_FIELD_JOINED:
      g_strlcpy (buffer, ct_date_to_iso (row->joined, iso), 24);
      return buffer;
    case CT_LIST_FIELD_NO:
      g_snprintf (buffer, 24, "%d", row->no);
      return buffer;
    case CT_LIST_FIELD_NICKNAME: return row->nickname;
    case CT_LIST_FIELD_HOUSEHOLD: return row->household;
    case CT_LIST_FIELD_GROUP: return row->group;
    case CT_LIST_FIELD_ROLE: return row->role;
    case CT_LIST_FIELD_ID_NUMBER: return row->id_number;
    case CT_LIST_FIELD_PHONE: return row->phone;
    case CT_LIST_FIELD_ADDRESS: return row->address;
    case CT_LIST_FIELD_ETHNICITY: return row->ethnicity;
    case CT_LIST_FIELD_INSURED: return row->insured ? "yes" : "no";
    case CT_LIST_FIELD_INSURANCE_UNTIL: return row->insurance_until;
    case CT_LIST_FIELD_ASSOCIATION: return row->association;
    case CT_LIST_FIELD_HEIR: return row->heir;
    case CT_LIST_FIELD_CONSENT: return row->consent;
    case CT_LIST_FIELD_NOTE: return row->note;
    default: return "";
    }
}

gboolean
ct_member_match_differs (const CtRegisterRow *row,
                         CtListField          field,
                         const char          *value)
{
  char buffer[24];
  const char *known = ct_member_match_value (row, field, buffer);
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  if (value == NULL || known == NULL)
    return value != NULL;
  switch ((int) field)
    {
    case CT_LIST_FIELD_NO:
      return FALSE;
    case CT_LIST_FIELD_NAME:
      a = ct_member_match_key (value);
      b = ct_member_match_key (known);
      break;
    case CT_LIST_FIELD_BIRTH:
      /* A list that knows less changes nothing. */
      return !ct_member_match_births (value, known) || strlen (value) > strlen (known);
    case CT_LIST_FIELD_GROUP:
      a = ct_member_match_group_key (value);
      b = ct_member_match_group_key (known);
      break;
    case CT_LIST_FIELD_ASSOCIATION:
      return strcmp (value, *known != '\0' ? known : "no") != 0;
    default:
      a = ct_text_clean (value);
      b = ct_text_clean (known);
      break;
    }
  return strcmp (a, b) != 0;
}
