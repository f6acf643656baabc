/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-clean.h"

#include "ct-person-id.h"
#include "ct-phone.h"

#include <string.h>

#define MAX_NUMBERS 6

static guint
count_digits (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += g_ascii_isdigit (*text);
  return n;
}

static char *
dup_digits (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text))
      g_string_append_c (digits, *text);
  return g_string_free (digits, FALSE);
}

/* The numbers of a cell that holds several: "0912345678 / 0387 282 754", "0912345678 (con trai)". Blanks, dots and
 * hyphens may stand within one number, the other signs and letters only between two. */
static guint
split_numbers (const char *text,
               char       *numbers[MAX_NUMBERS])
{
  guint n = 0;

  while (*text != '\0' && n < MAX_NUMBERS)
    {
      gsize length = strspn (text, "0123456789 .+-()");
      g_autofree char *part = g_strndup (text, length);

      g_strstrip (part);
      if (count_digits (part) >= 8)
        numbers[n++] = g_steal_pointer (&part);
      text += length;
      text += strcspn (text, "0123456789+(");
      if (length == 0 && *text != '\0' && strspn (text, "0123456789 .+-()") == 0)
        text++;
    }
  return n;
}

/* Two numbers with only a blank or hyphen between them: each has its ten digits. */
static void
split_halves (char  *numbers[MAX_NUMBERS],
              guint *n)
{
  char normal[CT_PHONE_LENGTH];

  for (guint i = 0; i < *n && *n < MAX_NUMBERS; i++)
    {
      char *middle = numbers[i];
      guint digits = 0;

      if (count_digits (numbers[i]) != 20 || ct_phone_check (numbers[i], normal) != CT_PHONE_INVALID)
        continue;
      for (; digits < 10; middle++)
        digits += g_ascii_isdigit (*middle);
      numbers[*n] = g_strdup (middle + strspn (middle, " .-"));
      (*n)++;
      *middle = '\0';
    }
}

static char *
clean_one_phone (const char *text,
                 GPtrArray  *notes)
{
  char normal[CT_PHONE_LENGTH];
  CtPhoneVerdict verdict = ct_phone_check (text, normal);
  g_autofree char *digits = dup_digits (text);

  if (verdict == CT_PHONE_INVALID)
    {
      ct_list_notes_add (notes, CT_LIST_NOTE_PHONE_INVALID, CT_LIST_FIELD_PHONE, text);
      return g_strdup (text);
    }
  if (verdict == CT_PHONE_CHANGED && (count_digits (text) == 9 || (count_digits (text) == 10 && text[0] != '0')))
    ct_list_notes_add (notes, CT_LIST_NOTE_LOST_ZERO, CT_LIST_FIELD_PHONE, text);
  /* Its last seven digits stayed, the ones before are others: 0162 345 6789 is 032 345 6789. */
  if (verdict == CT_PHONE_CHANGED && strstr (digits, normal + 1) == NULL)
    ct_list_notes_add (notes, CT_LIST_NOTE_RENUMBERED, CT_LIST_FIELD_PHONE, text);
  return g_strdup (normal);
}

char *
ct_clean_phone (const char  *text,
                char       **second,
                GPtrArray   *notes)
{
  char *numbers[MAX_NUMBERS] = { NULL, };
  guint n = split_numbers (text, numbers);
  char *phone = NULL;

  *second = NULL;
  split_halves (numbers, &n);
  if (n > 0)
    phone = clean_one_phone (numbers[0], notes);
  else
    ct_list_notes_add (notes, CT_LIST_NOTE_NOT_UNDERSTOOD, CT_LIST_FIELD_PHONE, text);
  if (n > 1)
    {
      /* Nothing of the cell is lost, the names beside the numbers neither. */
      *second = g_strconcat ("ĐT: ", text, NULL);
      ct_list_notes_add (notes, CT_LIST_NOTE_SECOND_PHONE, CT_LIST_FIELD_PHONE, text);
    }
  for (guint i = 0; i < n; i++)
    g_free (numbers[i]);
  return phone;
}

char *
ct_clean_id_number (const char *text,
                    int         birth_year,
                    char        sex,
                    GPtrArray  *notes)
{
  char *numbers[MAX_NUMBERS] = { NULL, };
  guint n = split_numbers (text, numbers);
  const char *chosen = text;
  CtPersonId id;
  char *result;

  /* The old card's number and the new one in one cell: the new one. */
  for (guint i = 0; i < n; i++)
    if (i == 0 || count_digits (numbers[i]) == 12)
      chosen = numbers[i];

  ct_person_id_check (chosen, birth_year, sex, &id);
  switch (id.verdict)
    {
    case CT_PERSON_ID_MISMATCH:
      ct_list_notes_add (notes, CT_LIST_NOTE_ID_MISMATCH, CT_LIST_FIELD_ID_NUMBER, id.number);
      break;
    case CT_PERSON_ID_OLD_NUMBER:
      ct_list_notes_add (notes, CT_LIST_NOTE_ID_OLD, CT_LIST_FIELD_ID_NUMBER, id.number);
      break;
    case CT_PERSON_ID_LOST_ZERO:
      ct_list_notes_add (notes, CT_LIST_NOTE_LOST_ZERO, CT_LIST_FIELD_ID_NUMBER, chosen);
      break;
    case CT_PERSON_ID_INVALID:
    case CT_PERSON_ID_UNKNOWN_PROVINCE:
      if (count_digits (chosen) == 8 && strlen (chosen) == 8)
        {
          /* Cards of nine digits lose their zero too. */
          g_snprintf (id.number, sizeof id.number, "0%s", chosen);
          ct_list_notes_add (notes, CT_LIST_NOTE_LOST_ZERO, CT_LIST_FIELD_ID_NUMBER, chosen);
        }
      else
        ct_list_notes_add (notes, CT_LIST_NOTE_ID_INVALID, CT_LIST_FIELD_ID_NUMBER, chosen);
      break;
    case CT_PERSON_ID_VALID:
    case CT_PERSON_ID_EMPTY:
    default:
      break;
    }
  result = id.number[0] != '\0' ? g_strdup (id.number) : count_digits (chosen) >= 5 ? g_strdup (chosen) : NULL;
  for (guint i = 0; i < n; i++)
    g_free (numbers[i]);
  return result;
}
