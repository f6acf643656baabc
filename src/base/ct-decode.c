/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-decode.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ct-base-error.h"
#include "ct-encodings.h"
#include "ct-fold.h"
#include "ct-syllable.h"

/* Bytes of a file, and bytes that a spreadsheet shows as Latin-1 letters, both become units: numbers below
 * 256 that are bytes of an old encoding, and above it letters that are Unicode already.
 *
 * Detection decodes the words by each encoding in turn and counts which of them could be Vietnamese
 * syllables. Text that reads no better decoded than as it stands is left alone. */

#define MAX_JUDGED_WORDS 20000
#define MAX_WORD         40      /* units; what is longer is no word in any encoding */

gboolean
ct_encoding_from_name (const char *name,
                       CtEncoding *encoding)
{
  static const struct { const char *name; CtEncoding encoding; } names[] = {
    { "auto", CT_ENCODING_AUTO }, { "tcvn3", CT_ENCODING_TCVN3 }, { "vni", CT_ENCODING_VNI },
    { "windows-1258", CT_ENCODING_WINDOWS_1258 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (name, names[i].name) == 0)
      {
        *encoding = names[i].encoding;
        return TRUE;
      }
  return FALSE;
}

CtEncoding
ct_encoding_from_font (const char *font,
                       gboolean   *capitals)
{
  gboolean is_tcvn3 = g_ascii_strncasecmp (font, ".vn", 3) == 0;

  if (capitals != NULL)
    *capitals = is_tcvn3 && g_str_has_suffix (font, "H");
  if (is_tcvn3)
    return CT_ENCODING_TCVN3;
  return g_ascii_strncasecmp (font, "vni-", 4) == 0 ? CT_ENCODING_VNI : CT_ENCODING_AUTO;
}

static GArray *
units_from_bytes (const char *bytes,
                  gsize       length)
{
  GArray *units = g_array_sized_new (FALSE, FALSE, sizeof (gunichar), length);

  for (gsize i = 0; i < length; i++)
    {
      gunichar unit = (guchar) bytes[i];
      g_array_append_val (units, unit);
    }
  return units;
}

/* Back from what a Latin-1 or windows-1252 reader made of the bytes. */
static GArray *
units_from_seen (const char *utf8)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (const char *p = utf8; *p != 0; p = g_utf8_next_char (p))
    {
      gunichar unit = ct_windows_1252_byte (g_utf8_get_char (p));
      g_array_append_val (units, unit);
    }
  return units;
}

static char *
decode_units (const gunichar *units,
              gsize           n,
              CtEncoding      encoding)
{
  g_autoptr(GString) out = g_string_sized_new (n + n / 2);

  switch (encoding)
    {
    case CT_ENCODING_TCVN3:
      ct_tcvn3_append (out, units, n);
      break;
    case CT_ENCODING_VNI:
      ct_vni_append (out, units, n);
      break;
    case CT_ENCODING_WINDOWS_1258:
      ct_windows_1258_append (out, units, n);
      break;
    case CT_ENCODING_AUTO:
    case CT_ENCODING_UNICODE:
    default:
      for (gsize i = 0; i < n; i++)
        g_string_append_unichar (out, units[i]);
      break;
    }
  return ct_text_compose (out->str, out->len);
}

static gboolean
is_word_unit (gunichar unit)
{
  return unit > 0xa0 || (unit < 0x80 && g_ascii_isalpha (unit)) || (unit >= 0x80 && unit < 0xa0);
}

/* How well the words that are not plain ASCII read by this encoding: syllables less failures. */
static int
judge (const GArray *units,
       CtEncoding    encoding)
{
  const gunichar *u = (const gunichar *) (gpointer) units->data;
  int score = 0;
  int n_words = 0;

  for (gsize start = 0, end; start < units->len && n_words < MAX_JUDGED_WORDS; start = end)
    {
      gboolean has_high = FALSE;

      for (end = start; end < units->len && is_word_unit (u[end]); end++)
        has_high |= u[end] >= 0x80;
      if (end == start)
        end++;
      else if (has_high && end - start > MAX_WORD)
        n_words++;
      else if (has_high && end - start > 1)   /* a lone ½ or ® proves nothing */
        {
          g_autofree char *word = decode_units (u + start, end - start, encoding);

          score += ct_syllable_is_plausible (word) ? 1 : -1;
          n_words++;
        }
    }
  return score;
}

static CtEncoding
judge_best (const GArray *units,
            CtEncoding    fallback)
{
  static const CtEncoding candidates[] = { CT_ENCODING_TCVN3, CT_ENCODING_VNI, CT_ENCODING_WINDOWS_1258 };
  CtEncoding best = fallback;
  int best_score = judge (units, fallback);

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      int score = judge (units, candidates[i]);

      if (score > best_score)
        {
          best = candidates[i];
          best_score = score;
        }
    }
  return best;
}

/* Whether each letter could be one byte of an old encoding, and one at least is beyond ASCII. */
static gboolean
looks_like_bytes (const char *utf8)
{
  gboolean has_high = FALSE;

  for (const char *p = utf8; *p != 0; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (ct_windows_1252_byte (ch) > 0xff)
        return FALSE;
      has_high |= ch >= 0x80;
    }
  return has_high;
}

/**
 * ct_detect_seen:
 * @utf8: one cell or, better, all cells of a column joined by line ends
 *
 * Tells in which old encoding the bytes stand that were read as Latin-1.
 *
 * Returns: the encoding; %CT_ENCODING_UNICODE for a text to be left alone
 */
CtEncoding
ct_detect_seen (const char *utf8)
{
  g_autoptr(GArray) units = NULL;

  if (!g_utf8_validate (utf8, -1, NULL) || !looks_like_bytes (utf8))
    return CT_ENCODING_UNICODE;

  units = units_from_seen (utf8);
  return judge_best (units, CT_ENCODING_UNICODE);
}

/**
 * ct_decode_seen:
 * @utf8: text whose letters are the bytes of an old encoding; what lies beyond U+00FF stays as it is
 * @encoding: %CT_ENCODING_AUTO to find it out from this text alone
 * @capitals: whether the font shows small letters as capitals
 *
 * Returns: (transfer full): the text in Unicode, NFC
 */
char *
ct_decode_seen (const char *utf8,
                CtEncoding  encoding,
                gboolean    capitals)
{
  g_autofree char *valid = g_utf8_make_valid (utf8, -1);
  g_autofree char *text = NULL;

  if (encoding == CT_ENCODING_AUTO)
    encoding = ct_detect_seen (valid);

  if (encoding == CT_ENCODING_UNICODE)
    text = ct_text_compose (valid, -1);
  else
    {
      g_autoptr(GArray) units = units_from_seen (valid);
      text = decode_units ((const gunichar *) (gpointer) units->data, units->len, encoding);
    }
  return capitals ? g_utf8_strup (text, -1) : g_steal_pointer (&text);
}

typedef enum
{
  WIDE_NOT,
  WIDE_LITTLE,
  WIDE_BIG,
} Wide;

/* UTF-16, by its mark; without one, by the NULs that every ASCII letter brings along. */
static Wide
detect_wide (const guchar *bytes,
             gsize         length,
             gsize        *skip)
{
  gsize nuls[2] = { 0, 0 };

  *skip = 0;
  if (length >= 2 && bytes[0] == 0xff && bytes[1] == 0xfe)
    *skip = 2;
  else if (length >= 2 && bytes[0] == 0xfe && bytes[1] == 0xff)
    *skip = 2;
  if (*skip == 2)
    return bytes[0] == 0xff ? WIDE_LITTLE : WIDE_BIG;

  for (gsize i = 0; i < length; i++)
    nuls[i % 2] += bytes[i] == 0;
  if (nuls[1] > length / 8 && nuls[0] == 0)
    return WIDE_LITTLE;
  return nuls[0] > length / 8 && nuls[1] == 0 ? WIDE_BIG : WIDE_NOT;
}

static char *
decode_wide (const guchar  *bytes,
             gsize          length,
             Wide           wide,
             GError       **error)
{
  g_autofree gunichar2 *units = g_new (gunichar2, length / 2 + 1);
  g_autofree char *text = NULL;
  glong n_read;

  for (gsize i = 0; i < length / 2; i++)
    units[i] = wide == WIDE_LITTLE ? bytes[2 * i] | bytes[2 * i + 1] << 8 : bytes[2 * i] << 8 | bytes[2 * i + 1];

  text = g_utf16_to_utf8 (units, length / 2, &n_read, NULL, NULL);
  if (length % 2 != 0 || text == NULL || (gsize) n_read != length / 2)
    {
      g_set_error_literal (error, CT_BASE_ERROR, CT_BASE_ERROR_TEXT,
                           _("The text is UTF-16 but broken or cut off; copy the file again from where it came."));
      return NULL;
    }
  return ct_text_compose (text, -1);
}

static gsize
utf8_mark_length (const char *bytes,
                  gsize       length)
{
  return length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

/* Letters like ế or ự as UTF-8 writes them. No other encoding puts these three bytes in a row. */
static gboolean
has_utf8_vietnamese (const char *bytes,
                     gsize       length)
{
  for (gsize i = 0; i + 2 < length; i++)
    if ((guchar) bytes[i] == 0xe1 && ((guchar) bytes[i + 1] & 0xfe) == 0xba && ((guchar) bytes[i + 2] & 0xc0) == 0x80)
      return TRUE;
  return FALSE;
}

CtEncoding
ct_detect_bytes (const char *bytes,
                 gsize       length)
{
  g_autoptr(GArray) units = NULL;
  gsize skip;

  if (detect_wide ((const guchar *) bytes, length, &skip) != WIDE_NOT || utf8_mark_length (bytes, length) > 0)
    return CT_ENCODING_UNICODE;
  if (g_utf8_validate (bytes, length, NULL))
    {
      g_autofree char *text = g_strndup (bytes, length);
      return ct_detect_seen (text);
    }
  if (has_utf8_vietnamese (bytes, length))
    return CT_ENCODING_UNICODE;   /* with a broken place, which decoding will name */
  units = units_from_bytes (bytes, length);
  return judge_best (units, CT_ENCODING_WINDOWS_1258);
}

/* A file of an old encoding that some program already saved as UTF-8 is taken for what its letters are. */
static char *
decode_old (const char  *bytes,
            gsize        length,
            CtEncoding   encoding,
            GError     **error)
{
  g_autoptr(GArray) units = NULL;

  if (g_utf8_validate (bytes, length, NULL))
    {
      g_autofree char *text = g_strndup (bytes, length);
      const char *unicode = text;

      if (looks_like_bytes (text))
        return ct_decode_seen (text, encoding, FALSE);
      while (*unicode != 0 && !ct_is_vietnamese_only (g_utf8_get_char (unicode)))
        unicode = g_utf8_next_char (unicode);
      if (*unicode != 0)
        {
          g_set_error_literal (error, CT_BASE_ERROR, CT_BASE_ERROR_TEXT,
                               _("The text is Unicode already and needs no conversion; leave it, or choose “auto”."));
          return NULL;
        }
    }
  units = units_from_bytes (bytes, length);
  return decode_units ((const gunichar *) (gpointer) units->data, units->len, encoding);
}

/**
 * ct_decode_bytes:
 * @encoding: %CT_ENCODING_AUTO to find it out
 *
 * Reads the bytes of a text file.
 *
 * Returns: (transfer full): the text in UTF-8, NFC, or %NULL with a #CtBaseError
 */
char *
ct_decode_bytes (const char  *bytes,
                 gsize        length,
                 CtEncoding   encoding,
                 GError     **error)
{
  gsize skip;
  Wide wide = detect_wide ((const guchar *) bytes, length, &skip);
  const char *nul;
  const char *broken;

  if (wide != WIDE_NOT && (encoding == CT_ENCODING_AUTO || encoding == CT_ENCODING_UNICODE))
    return decode_wide ((const guchar *) bytes + skip, length - skip, wide, error);

  nul = length > 0 ? memchr (bytes, 0, length) : NULL;
  if (nul != NULL)
    {
      g_set_error (error, CT_BASE_ERROR, CT_BASE_ERROR_TEXT,
                   _("Byte %zu is zero: this is not a text. Choose the text file itself."),
                   (gsize) (nul - bytes) + 1);
      return NULL;
    }
  if (encoding == CT_ENCODING_AUTO)
    encoding = ct_detect_bytes (bytes, length);
  if (encoding != CT_ENCODING_UNICODE)
    return decode_old (bytes, length, encoding, error);

  skip = utf8_mark_length (bytes, length);
  if (!g_utf8_validate (bytes + skip, length - skip, &broken))
    {
      g_set_error (error, CT_BASE_ERROR, CT_BASE_ERROR_TEXT,
                   _("The text is UTF-8 but broken at byte %zu; copy the file again from where it came."),
                   (gsize) (broken - bytes) + 1);
      return NULL;
    }
  return ct_text_compose (bytes + skip, length - skip);
}
