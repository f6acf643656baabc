/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-dong.h"

CtDong
ct_dong_round_fraction (CtDong     numerator,
                        CtDong     denominator,
                        CtDong     step,
                        CtRounding rounding)
{
  __int128 unit = (__int128) denominator * step;
  __int128 n = numerator;

  g_return_val_if_fail (numerator >= 0 && denominator > 0 && step > 0, 0);

  /* Nearly always it fits, and 64-bit division is several times faster. */
  if (numerator <= G_MAXINT64 / 4 && unit <= G_MAXINT64 / 4)
    {
      gint64 small = (gint64) unit;

      return (rounding == CT_ROUND_HALF_UP ? (2 * numerator + small) / (2 * small) : numerator / small) * step;
    }
  if (rounding == CT_ROUND_HALF_UP)
    return (CtDong) ((2 * n + unit) / (2 * unit)) * step;
  return (CtDong) (n / unit) * step;
}

char *
ct_dong_dup (CtDong amount)
{
  char digits[32];
  GString *text = g_string_new (NULL);
  guint64 magnitude = amount < 0 ? -(guint64) amount : (guint64) amount;
  int n = g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, magnitude);

  if (amount < 0)
    g_string_append_c (text, '-');
  for (int i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append_c (text, '.');
      g_string_append_c (text, digits[i]);
    }
  return g_string_free (text, FALSE);
}
