/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as they are printed: loans and vouchers. */
#include <string.h>

#include "ct-command.h"


char *
ct_loan_dup_label (int no)
{
  return g_strdup_printf ("L%02d", no);
}

gboolean
ct_loan_parse_label (const char *label,
                     int        *no)
{
  gsize length = strlen (label);
  gint64 value;

  if (length < 3 || length > 10 || label[0] != 'L' || strspn (&label[1], "0123456789") != length - 1)
    return FALSE;
  value = g_ascii_strtoll (label + 1, NULL, 10);
  if (value < 1 || value > G_MAXINT32 || (label[1] == '0' && length > 3))
    return FALSE;
  *no = value;
  return TRUE;
}

char *
ct_voucher_dup_label (const char *series,
                      int         number,
                      int         year)
{
  return g_strdup_printf ("%s %04d/%d", series, number, year);
}

gboolean
ct_voucher_parse_label (const char *label,
                        char        series[3],
                        int        *number,
                        int        *year)
{
  gsize length = strlen (label);
  gsize digits;

  if (length < 12 || length > 20 || !g_ascii_isupper (label[0]) || !g_ascii_isupper (label[1]) || label[2] != ' ')
    return FALSE;
  digits = strspn (label + 3, "0123456789");
  if (digits < 4 || digits > 9 || label[3 + digits] != '/' || strspn (label + 4 + digits, "0123456789") != 4 ||
      length != 8 + digits)
    return FALSE;

  memcpy (series, label, 2);
  series[2] = '\0';
  *number = (int) g_ascii_strtoll (label + 3, NULL, 10);
  *year = (int) g_ascii_strtoll (label + 4 + digits, NULL, 10);
  return TRUE;
}
