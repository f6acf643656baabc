/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-fold.h"

#include <string.h>

/* Two invariants. Folding never depends on whether the text came composed or decomposed; and every
 * function here takes any bytes: what is not UTF-8 is read with U+FFFD in the place of the broken parts. */

/* huyền, hỏi, ngã, sắc, nặng */
#define TONES "\u0300\u0309\u0303\u0301\u0323"

static gboolean
is_blank (gunichar ch)
{
  return ch == ' ' || (ch >= '\t' && ch <= '\r') || ch == 0x85 || g_unichar_isspace (ch);
}

/* Controls, zero-width and bidirectional marks. The soft hyphen is not among them: in a text still
 * waiting for ct_decode_seen () it is the letter ư of TCVN3. */
static gboolean
is_invisible (gunichar ch)
{
  if (ch == 0xad)
    return FALSE;
  return g_unichar_iscntrl (ch) || g_unichar_type (ch) == G_UNICODE_FORMAT;
}

/* Icelandic eth and African d look like đ in every font and are typed for it. */
static gunichar
mend_eth (gunichar ch)
{
  switch (ch)
    {
    case 0xd0:
    case 0x189:
      return 0x110;
    case 0xf0:
    case 0x256:
      return 0x111;
    default:
      return ch;
    }
}

static char *
dup_valid (const char *utf8)
{
  return g_utf8_validate (utf8, -1, NULL) ? NULL : g_utf8_make_valid (utf8, -1);
}

static void
append_folded (GString  *out,
               gunichar  ch)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (ch, FALSE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n; i++)
    {
      gunichar part = g_unichar_tolower (mend_eth (parts[i]));
      GUnicodeType type = g_unichar_type (part);

      if (type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK || part == 0xad)
        continue;
      if (part == 0x111)
        g_string_append_c (out, 'd');
      else
        g_string_append_unichar (out, part);
    }
}

/**
 * ct_fold:
 *
 * Makes the key by which a text is searched: canonical decomposition, combining marks dropped, đ as d,
 * lower case, runs of blanks as one, none at the ends. "Hòa", "Hoà" and "HOA" all give "hoa".
 *
 * Returns: (transfer full): the key
 */
char *
ct_fold (const char *utf8)
{
  g_autofree char *mended = dup_valid (utf8);
  GString *out = g_string_sized_new (strlen (utf8) + 1);
  gboolean wants_blank = FALSE;

  for (const char *p = mended != NULL ? mended : utf8; *p != 0; p = g_utf8_next_char (p))
    {
      gunichar ch = (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);

      if (is_blank (ch))
        {
          wants_blank = out->len > 0;
          continue;
        }
      if (is_invisible (ch))
        continue;
      if (wants_blank)
        g_string_append_c (out, ' ');
      wants_blank = FALSE;
      if (ch < 0x80)
        g_string_append_c (out, g_ascii_tolower ((char) ch));
      else
        append_folded (out, ch);
    }
  return g_string_free (out, FALSE);
}

static gboolean
is_word_byte (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 0x80;
}

static gboolean
is_i_or_y (char c)
{
  return c == 'i' || c == 'y';
}

/* Whether @text goes on with @query. "qui" and "quy" are two spellings of one sound (quý, quí): where
 * both words end there, i and y are the same. */
static gboolean
continues_with (const char *text,
                const char *query)
{
  for (gsize i = 0; query[i] != 0; i++)
    {
      if (text[i] == query[i])
        continue;
      if (i < 2 || query[i - 2] != 'q' || query[i - 1] != 'u' || !is_i_or_y (text[i]) || !is_i_or_y (query[i]) ||
          is_word_byte (text[i + 1]) || is_word_byte (query[i + 1]))
        return FALSE;
    }
  return TRUE;
}

/**
 * ct_fold_matches:
 * @folded_text: what ct_fold () made of the text
 * @folded_query: what ct_fold () made of what was typed
 *
 * Tells whether the text has the query, as one string, at the start of a word: "hoa" is found in
 * "nguyen thi hoa" and "hoang van an", not in "do thi thoa"; "thi hoa" in "nguyen thi hoang". The empty
 * query is found everywhere.
 */
gboolean
ct_fold_matches (const char *folded_text,
                 const char *folded_query)
{
  if (folded_query[0] == 0)
    return TRUE;

  for (const char *p = folded_text; *p != 0; p++)
    {
      if (p > folded_text && is_word_byte (p[-1]) && is_word_byte (p[0]))
        continue;
      if (continues_with (p, folded_query))
        return TRUE;
    }
  return FALSE;
}

/* The words of a text with their marks, decomposed, each ended by the number of its tone: so the two ways
 * of placing a tone (hòa, hoà) are one. */
static char **
split_marked (const char *utf8)
{
  g_autofree char *clean = ct_text_clean (utf8);
  g_autofree char *lower = g_utf8_strdown (clean, -1);
  g_autofree char *apart = g_utf8_normalize (lower, -1, G_NORMALIZE_NFD);
  g_autoptr(GString) out = g_string_new (NULL);
  char tone = '0';

  for (const char *p = apart; *p != 0; p = g_utf8_next_char (p))
    {
      const char *found = g_utf8_strchr (TONES, -1, g_utf8_get_char (p));

      if (found != NULL)
        tone = '1' + (found - TONES) / 2;
      else if (*p == ' ')
        {
          g_string_append_printf (out, "%c ", tone);
          tone = '0';
        }
      else
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
    }
  g_string_append_c (out, tone);
  return g_strsplit (out->str, " ", -1);
}

/* A whole word has the same letters and the same tone; an unfinished one begins with the same letters,
 * and its tone counts once one was typed. */
static gboolean
word_is (const char *word,
         const char *query,
         gboolean    may_be_unfinished)
{
  gsize letters = strlen (query) - 1;
  char tone = query[letters];
  gsize length = strlen (word) - 1;

  if (strncmp (word, query, letters) != 0 || length < letters)
    return FALSE;
  if (length == letters)
    return word[length] == tone;
  return may_be_unfinished && (tone == '0' || word[length] == tone);
}

static gboolean
has_marked (char **words,
            char **query)
{
  guint n = g_strv_length (words);
  guint n_query = g_strv_length (query);

  for (guint start = 0; start + n_query <= n; start++)
    {
      guint i = 0;

      while (i < n_query && word_is (words[start + i], query[i], i == n_query - 1))
        i++;
      if (i == n_query)
        return TRUE;
    }
  return FALSE;
}

/**
 * ct_fold_rank:
 * @text: any text
 * @query: what was typed, with or without marks
 *
 * Ranks a text for a list of finds. A query typed without marks finds all spellings alike
 * (%CT_MATCH_FOLDED); one with marks puts those first that have the same marks (%CT_MATCH_EXACT).
 */
CtMatch
ct_fold_rank (const char *text,
              const char *query)
{
  g_autofree char *folded_text = ct_fold (text);
  g_autofree char *folded_query = ct_fold (query);
  g_autofree char *clean = ct_text_clean (query);
  g_autofree char *lower = g_utf8_strdown (clean, -1);
  g_auto(GStrv) words = NULL;
  g_auto(GStrv) query_words = NULL;

  if (!ct_fold_matches (folded_text, folded_query))
    return CT_MATCH_NONE;
  if (strcmp (lower, folded_query) == 0)
    return CT_MATCH_FOLDED;

  words = split_marked (text);
  query_words = split_marked (query);
  return has_marked (words, query_words) ? CT_MATCH_EXACT : CT_MATCH_FOLDED;
}

/* Where a long text may be cut: before a letter of Latin script, which nothing before it takes in. */
static gboolean
is_cut (const char *at)
{
  gunichar ch = g_utf8_get_char (at);

  return ch < 0x300 || (ch >= 0x1e00 && ch < 0x1f00);
}

/* Such letters are composed and stay what they are, one by one: Vietnamese as everybody types it. */
static gboolean
is_composed (const char *utf8,
             const char *end)
{
  while (utf8 < end && ((guchar) *utf8 < 0x80 || is_cut (utf8)))
    utf8 = g_utf8_next_char (utf8);
  return utf8 >= end;
}

#define MIN_PIECE 64
#define MAX_PIECE 1024      /* a run of marks so long is no text */

char *
ct_text_compose (const char *utf8,
                 gssize      length)
{
  const char *end = utf8 + (length < 0 ? (gssize) strlen (utf8) : length);
  GString *out = NULL;

  if (is_composed (utf8, end))
    return g_strndup (utf8, end - utf8);
  out = g_string_sized_new (end - utf8 + 1);
  while (utf8 < end)
    {
      const char *stop = utf8;
      g_autofree char *piece = NULL;

      while (stop < end && (stop - utf8 < MIN_PIECE || !is_cut (stop)) && stop - utf8 < MAX_PIECE)
        stop = g_utf8_next_char (stop);
      piece = g_utf8_normalize (utf8, MIN (stop, end) - utf8, G_NORMALIZE_NFC);
      if (piece != NULL)
        g_string_append (out, piece);
      utf8 = stop;
    }
  return g_string_free (out, FALSE);
}

/**
 * ct_text_clean:
 *
 * Makes a text fit to be kept: composed (NFC), trimmed, runs of blanks and line ends as one blank,
 * Icelandic Ð as Đ, controls and zero-width characters dropped. Run it after ct_decode_seen (), not
 * before: in texts of the old fonts Ð is a letter of its own. U+00AD stays all the same, lest an ư be lost.
 *
 * Returns: (transfer full): the text
 */
char *
ct_text_clean (const char *utf8)
{
  g_autofree char *mended = dup_valid (utf8);
  g_autoptr(GString) out = g_string_sized_new (strlen (utf8) + 1);
  gboolean wants_blank = FALSE;

  for (const char *p = mended != NULL ? mended : utf8; *p != 0; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (is_blank (ch))
        {
          wants_blank = out->len > 0;
          continue;
        }
      if (is_invisible (ch))
        continue;
      if (wants_blank)
        g_string_append_c (out, ' ');
      wants_blank = FALSE;
      g_string_append_unichar (out, mend_eth (ch));
    }
  return ct_text_compose (out->str, out->len);
}
