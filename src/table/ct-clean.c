/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-clean.h"

#include "ct-fold.h"
#include "ct-header-words.h"

#include <string.h>

static gboolean
is_among (const char        *word,
          const char *const *words)
{
  for (; *words != NULL; words++)
    if (strcmp (word, *words) == 0)
      return TRUE;
  return FALSE;
}

CtMark
ct_clean_mark (const char *text)
{
  /* ü and þ are what the font Wingdings shows as a tick. */
  static const char *const yes[] = { "x", "xx", "v", "✓", "✔", "√", "☑", "✗", "✘", "×", "1", "co", "true", "yes", "y", "*",
                                     "+", "u", "þ", "dung", "roi", "da co", "co the", "co tham gia", "ok", "•", "●", "☒",
                                     "da cap", "con han", "co bhyt", "da mua", NULL };
  static const char *const no[] = { "0", "khong", "ko", "k", "kg", "false", "no", "-", "chua", "o", "chua co", "khong co",
                                    "het han", "/", "–", "—", "☐", "khong tham gia", NULL };
  g_autofree char *folded = ct_fold (text);
  gsize n = strlen (folded);

  while (n > 1 && strchr (".!() ", folded[n - 1]) != NULL)
    folded[--n] = '\0';
  if (*folded == '\0')
    return CT_MARK_EMPTY;
  if (is_among (folded, yes))
    return CT_MARK_YES;
  return is_among (folded, no) ? CT_MARK_NO : CT_MARK_OTHER;
}

char
ct_clean_sex (const char *text)
{
  static const char *const women[] = { "nu", "f", "female", "gai", "ba", "co", "phu nu", "dan ba", "nu gioi", "w", "cu ba",
                                       "chi", "nữ", NULL };
  static const char *const men[] = { "nam", "m", "male", "trai", "ong", "dan ong", "nam gioi", "cu ong", "anh", NULL };
  g_autofree char *key = ct_header_key (text);

  if (is_among (key, women))
    return 'f';
  return is_among (key, men) ? 'm' : 0;
}

char
ct_clean_title (const char  *name,
                const char **rest)
{
  static const struct { const char *title; char sex; } titles[] = {
    { "ông ", 'm' }, { "bà ", 'f' }, { "cụ ông ", 'm' }, { "cụ bà ", 'f' }, { "cô ", 'f' }, { "chú ", 'm' },
    { "anh ", 'm' }, { "chị ", 'f' }, { "ô. ", 'm' }, { "b. ", 'f' }, { "ô.", 'm' }, { "b.", 'f' }, { "ông: ", 'm' },
    { "bà: ", 'f' }, { "mr. ", 'm' }, { "mrs. ", 'f' }, { "cụ ", 'x' }, { "bác ", 'x' }, { "đ/c ", 'x' },
  };
  g_autofree char *lower = g_utf8_strdown (name, -1);

  *rest = name;
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_has_prefix (lower, titles[i].title))
      {
        /* Lower and upper case of these letters are equally long in UTF-8. */
        *rest = name + strlen (titles[i].title);
        while (**rest == ' ')
          (*rest)++;
        return titles[i].sex;
      }
  return 0;
}

char
ct_clean_name_sex (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);
  g_auto(GStrv) words = g_strsplit (lower, " ", -1);
  guint n = g_strv_length (words);

  for (guint i = 1; i + 1 < n; i++)
    {
      if (strcmp (words[i], "thị") == 0)
        return 'f';
      if (strcmp (words[i], "văn") == 0)
        return 'm';
    }
  return 0;
}

/* ---- names --------------------------------------------------------------------------------- */

char *
ct_clean_capitals (const char *text)
{
  gboolean has_upper = FALSE, has_lower = FALSE, at_start = TRUE;
  guint n_letters = 0;
  GString *out;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      has_upper |= g_unichar_isupper (ch);
      has_lower |= g_unichar_islower (ch);
      n_letters += g_unichar_isalpha (ch);
    }
  if (!has_upper || has_lower || n_letters < 2)
    return g_strdup (text);

  out = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      g_string_append_unichar (out, at_start ? g_unichar_toupper (ch) : g_unichar_tolower (ch));
      at_start = !g_unichar_isalnum (ch);
    }
  return g_string_free (out, FALSE);
}

/* Each word of a name begins with a capital. TCVN3 has no capitals with tones: there "Ánh" can only be "ánh". */
static char *
raise_words (const char *name)
{
  GString *out = g_string_new (NULL);
  gboolean at_start = TRUE;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      g_string_append_unichar (out, at_start ? g_unichar_toupper (ch) : ch);
      at_start = ch == ' ';
    }
  return g_string_free (out, FALSE);
}

/* "12." or "12)" or "-" before a name that was typed into one cell with its number. */
static const char *
skip_numbering (const char *text)
{
  const char *p = text;

  while (g_ascii_isdigit (*p))
    p++;
  if (p > text && strchr (".)/-:", *p) != NULL && *p != '\0')
    p++;
  else if (p > text && *p != ' ')
    return text;
  while (*p == ' ' || *p == '-' || *p == '*' || *p == '+' || *p == '.')
    p++;
  return *p != '\0' ? p : text;
}

char *
ct_clean_name (const char  *text,
               char       **nickname)
{
  g_autofree char *copy = g_strdup (skip_numbering (text));
  char *open = strchr (copy, '(');
  char *close = open != NULL ? strchr (open, ')') : NULL;
  g_autofree char *cased = NULL;
  gsize n;

  *nickname = NULL;
  if (open != NULL && open > copy)
    {
      if (close != NULL)
        *close = '\0';
      *open = '\0';
      g_strstrip (open + 1);
      if (open[1] != '\0')
        *nickname = ct_clean_capitals (open + 1);
    }
  g_strstrip (copy);
  n = strlen (copy);
  while (n > 0 && strchr (",.;:*-\"'", copy[n - 1]) != NULL)
    copy[--n] = '\0';
  g_strstrip (copy);
  cased = ct_clean_capitals (copy);
  return raise_words (cased);
}

gboolean
ct_clean_is_name (const char *text)
{
  guint n_words = 0, n_letters = 0, in_word = 0;

  if (strlen (text) > 120)
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (g_unichar_isalpha (ch) || g_unichar_ismark (ch))
        {
          n_words += in_word == 0;
          n_letters++;
          in_word++;
          if (in_word > 14)
            return FALSE;
        }
      else if (ch == ' ')
        in_word = 0;
      else if (ch != '\'' && ch != '-' && ch != '.' && ch != 0x2019)
        return FALSE;
    }
  return n_words >= 1 && n_words <= 8 && n_letters >= 1;
}

/* ---- household and group ------------------------------------------------------------------- */

const char *
ct_clean_household (const char *text,
                    gboolean    k_is_no)
{
  static const struct { const char *word; gboolean is_whole; const char *value; } words[] = {
    { "khong ngheo", FALSE, "" }, { "thoat ngheo", FALSE, "" }, { "khong thuoc", FALSE, "" }, { "khong phai", FALSE, "" },
    { "thoat can ngheo", FALSE, "" },
    { "can ngheo", FALSE, "near-poor" }, { "can", TRUE, "near-poor" }, { "cn", TRUE, "near-poor" },
    { "hcn", TRUE, "near-poor" }, { "ho can", TRUE, "near-poor" }, { "c ngheo", FALSE, "near-poor" },
    { "ho cn", TRUE, "near-poor" }, { "near poor", TRUE, "near-poor" }, { "gan ngheo", TRUE, "near-poor" },
    { "ngheo", FALSE, "poor" }, { "n", TRUE, "poor" }, { "hn", TRUE, "poor" }, { "ho n", TRUE, "poor" },
    { "poor", TRUE, "poor" }, { "h ngheo", FALSE, "poor" },
    { "kho khan", FALSE, "hardship" }, { "kk", TRUE, "hardship" }, { "hckk", TRUE, "hardship" },
    { "ho kk", TRUE, "hardship" }, { "hkk", TRUE, "hardship" }, { "hardship", TRUE, "hardship" },
    { "kho", TRUE, "hardship" },
    { "trung binh", FALSE, "average" }, { "tb", TRUE, "average" }, { "ho tb", TRUE, "average" }, { "htb", TRUE, "average" },
    { "du an", TRUE, "average" }, { "average", TRUE, "average" }, { "tbinh", TRUE, "average" },
    { "kha gia", FALSE, "well-off" }, { "kha", TRUE, "well-off" }, { "ho kha", TRUE, "well-off" },
    { "giau", FALSE, "well-off" }, { "kha giau", TRUE, "well-off" }, { "well off", TRUE, "well-off" },
    { "binh thuong", FALSE, "" }, { "bt", TRUE, "" }, { "khong", TRUE, "" }, { "ko", TRUE, "" }, { "0", TRUE, "" },
    { "khac", TRUE, "" }, { "thuong", TRUE, "" }, { "ho thuong", TRUE, "" }, { "kg", TRUE, "" },
  };
  g_autofree char *key = ct_header_key (text);

  if (*key == '\0')
    return "";
  if (strcmp (key, "k") == 0)
    return k_is_no ? "" : "well-off";
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].is_whole ? strcmp (key, words[i].word) == 0 : strstr (key, words[i].word) != NULL)
      return words[i].value;
  return NULL;
}

static gboolean
is_number_word (const char *text)
{
  gsize n = strlen (text);

  return n > 0 && (strspn (text, "0123456789") == n || (n <= 4 && strspn (text, "IVX") == n));
}

char *
ct_clean_group (const char *text,
                const char *header)
{
  g_autofree char *plain = ct_clean_capitals (text);
  g_autofree char *key = ct_header_key (header);
  const char *word = "Tổ";

  if (is_number_word (text))
    {
      const char *number = text;

      while (*number == '0' && number[1] != '\0')
        number++;
      if (strstr (key, "nhom") != NULL && strstr (key, "to ") == NULL)
        word = "Nhóm";
      else if (strcmp (key, "doi") == 0)
        word = "Đội";
      else if (strcmp (key, "cum") == 0)
        word = "Cụm";
      else if (strcmp (key, "chi hoi") == 0)
        word = "Chi hội";
      return g_strdup_printf ("%s %s", word, number);
    }
  /* "tổ 1" as "Tổ 1": one group must not come twice by its capitals. */
  if (g_unichar_islower (g_utf8_get_char (plain)))
    {
      g_autofree char *first = g_utf8_substring (plain, 0, 1);
      g_autofree char *upper = g_utf8_strup (first, -1);

      return g_strconcat (upper, g_utf8_next_char (plain), NULL);
    }
  return g_steal_pointer (&plain);
}
