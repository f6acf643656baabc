/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-phone.h"

#include <string.h>

#include "ct-digits.h"

/* The mobile numbers of eleven digits lost one on 15 September 2018; their last seven stayed. */
static const struct { char old[5]; char now[4]; } renumbered[] = {
  { "0120", "070" }, { "0121", "079" }, { "0122", "077" }, { "0126", "076" }, { "0128", "078" },
  { "0123", "083" }, { "0124", "084" }, { "0125", "085" }, { "0127", "081" }, { "0129", "082" },
  { "0162", "032" }, { "0163", "033" }, { "0164", "034" }, { "0165", "035" }, { "0166", "036" }, { "0167", "037" },
  { "0168", "038" }, { "0169", "039" },
  { "0186", "056" }, { "0188", "058" }, { "0199", "059" },
};

/* The country's code, as +84, 0084 or 84 in front of nine digits or more, is the zero of a call at home. */
static char *
dup_without_country (const char *digits,
                     gboolean    has_plus)
{
  const char *rest;

  if (g_str_has_prefix (digits, "0084"))
    rest = digits + 4;
  else if (g_str_has_prefix (digits, "84") && (has_plus || strlen (digits) >= 11))
    rest = digits + 2;
  else
    return has_plus ? g_strdup ("") : g_strdup (digits);
  return g_strconcat (*rest == '0' ? "" : "0", rest, NULL);
}

/* Spreadsheets drop the zero in front: nine digits are left of a number of today, ten of one that had eleven. */
static char *
dup_with_zero (const char *digits)
{
  gsize length = strlen (digits);
  gboolean is_short = (length == 9 && strchr ("235789", digits[0]) != NULL) || (length == 10 && strchr ("12", digits[0]) != NULL);

  return g_strconcat (is_short ? "0" : "", digits, NULL);
}

static char *
dup_renumbered (const char *digits)
{
  if (strlen (digits) == 11)
    for (gsize i = 0; i < G_N_ELEMENTS (renumbered); i++)
      if (g_str_has_prefix (digits, renumbered[i].old))
        return g_strconcat (renumbered[i].now, digits + 4, NULL);
  return g_strdup (digits);
}

static gboolean
is_dialled_today (const char *digits)
{
  gsize length = strlen (digits);

  if (digits[0] != '0')
    return FALSE;
  if (length == 10)
    return strchr ("235789", digits[1]) != NULL;
  return length == 11 && digits[1] == '2';
}

/**
 * ct_phone_check:
 * @text: a telephone number as people write it
 * @normal: (out): the number to be kept
 */
CtPhoneVerdict
ct_phone_check (const char *text,
                char        normal[CT_PHONE_LENGTH])
{
  const char *plus = strchr (text, '+');
  gboolean has_plus = plus != NULL && strspn (text, " \t'(") == (gsize) (plus - text);
  g_autofree char *digits = ct_digits_dup (has_plus ? plus + 1 : text);
  g_autofree char *national = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *today = NULL;

  normal[0] = 0;
  if (digits == NULL)
    return CT_PHONE_INVALID;
  national = dup_without_country (digits, has_plus);
  whole = dup_with_zero (national);
  today = dup_renumbered (whole);
  if (!is_dialled_today (today))
    return CT_PHONE_INVALID;

  g_strlcpy (normal, today, CT_PHONE_LENGTH);
  return strcmp (today, digits) == 0 ? CT_PHONE_VALID : CT_PHONE_CHANGED;
}

const char *
ct_phone_verdict_name (CtPhoneVerdict verdict)
{
  static const char *const names[] = { "valid", "changed", "invalid" };

  g_return_val_if_fail ((gsize) verdict < G_N_ELEMENTS (names), NULL);

  return names[verdict];
}

char *
ct_phone_dup_shown (const char *normal)
{
  gboolean is_long = strlen (normal) == 11;
  /* Landlines of Hà Nội and Hồ Chí Minh City have a code of three digits and a number of eight. */
  int first = is_long && strncmp (normal, "024", 3) != 0 && strncmp (normal, "028", 3) != 0 ? 4 : is_long ? 3 : 4;
  int second = is_long && first == 3 ? 4 : 3;

  if (strlen (normal) < 10)
    return g_strdup (normal);
  return g_strdup_printf ("%.*s %.*s %s", first, normal, second, normal + first, normal + first + second);
}
