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
                                       "chi", "nữ", "di", "thim", NULL };
  static const char *const men[] = { "nam", "m", "male", "trai", "ong", "dan ong", "nam gioi", "cu ong", "anh", "chu", "cau", NULL };
  g_autofree char *key = ct_header_key (text);

  if (is_among (key, women))
    return 'f';
  return is_among (key, men) ? 'm' : 0;
}

char
ct_clean_sex_by_title (const char *text,
                       const char *title)
{
  g_autofree char *code = ct_header_key (text);
  g_autofree char *key = ct_header_key (title);
  g_auto(GStrv) words = g_strsplit (key, " ", -1);
  guint n = g_strv_length (words);
  int first_sex = -1, first_code = -1;

  for (guint i = 0; i < n && *code != '\0'; i++)
    {
      gboolean is_sex = strcmp (words[i], "nam") == 0 || strcmp (words[i], "nu") == 0;

      if (first_sex < 0 && is_sex)
        first_sex = i;
      if (first_code < 0 && first_sex != (int) i && (g_ascii_isdigit (*words[i]) || strcmp (words[i], "x") == 0))
        first_code = i;
    }
  if (first_sex < 0 || first_code < 0)
    return 0;

  /* "1: Nam, 0: Nữ" or "Nam: 1, Nữ: 0" */
  for (guint i = 0; i < n; i++)
    if (strcmp (words[i], code) == 0)
      {
        int at = first_code < first_sex ? (int) i + 1 : (int) i - 1;

        if (at >= 0 && at < (int) n && ct_clean_sex (words[at]) != 0)
          return ct_clean_sex (words[at]);
      }
  return 0;
}

int
ct_clean_age (const char *text)
{
  g_autofree char *key = ct_header_key (text);
  gsize n = strspn (key, "0123456789");
  const char *rest = key + n + (key[n] == ' ');

  if (n < 1 || n > 3 || (*rest != '\0' && strcmp (rest, "tuoi") != 0 && strcmp (rest, "t") != 0))
    return 0;
  return (int) g_ascii_strtoll (key, NULL, 10);
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

/* "tức Ba Đen", "thường gọi: Ba Đen" */
static char *
dup_nickname (const char *text)
{
  static const char *const words[] = { "tức là ", "tức ", "thường gọi là ", "thường gọi ", "hay gọi là ", "hay gọi ",
                                       "tên thường gọi ", "tên gọi khác ", "tên gọi ", "gọi là ", "bí danh ", "tên khác " };
  g_autofree char *clean = ct_text_clean (text);
  g_autofree char *lower = g_utf8_strdown (clean, -1);
  const char *name = clean;

  g_strdelimit (lower, ":", ' ');
  for (guint i = 0; i < G_N_ELEMENTS (words) && name == clean; i++)
    if (g_str_has_prefix (lower, words[i]))
      name += strlen (words[i]);            /* upper and lower case of these letters are equally long */
  name += strspn (name, " :-");
  return *name != '\0' ? ct_clean_capitals (name) : NULL;
}

/* Cuts the text from @open to @end out of @name; what is between @inside and @close is the nickname. */
static char *
cut_nickname (char       **name,
              const char  *open,
              const char  *inside,
              const char  *close,
              const char  *end)
{
  g_autofree char *nickname = g_strndup (inside, close - inside);
  g_autofree char *before = g_strndup (*name, open - *name);
  g_autofree char *rest = g_strconcat (before, " ", end, NULL);

  g_free (*name);
  *name = ct_text_clean (rest);
  return dup_nickname (nickname);
}

/* What stands in brackets or quotes behind the name or within it, or behind "tức". */
static char *
take_nickname (char **name)
{
  static const struct { const char *open, *close; } signs[] = { { "(", ")" }, { "\"", "\"" }, { "“", "”" } };
  const char *also;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      const char *open = strstr (*name, signs[i].open);
      const char *inside = open != NULL ? open + strlen (signs[i].open) : NULL;
      const char *close = open != NULL ? strstr (inside, signs[i].close) : NULL;

      if (open == NULL || open == *name || (close == NULL && i > 0))
        continue;
      if (close == NULL)
        return cut_nickname (name, open, inside, inside + strlen (inside), "");
      return cut_nickname (name, open, inside, close, close + strlen (signs[i].close));
    }
  also = strstr (*name, " tức ");
  return also != NULL ? cut_nickname (name, also, also, also + strlen (also), "") : NULL;
}

char *
ct_clean_name (const char  *text,
               char       **nickname)
{
  g_autofree char *copy = g_strdup (skip_numbering (text));
  g_autofree char *cased = NULL;
  gsize n;

  *nickname = take_nickname (&copy);
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
    { "khac", TRUE, "" }, { "none", TRUE, "" }, { "no", TRUE, "" }, { "thuong", TRUE, "" }, { "ho thuong", TRUE, "" }, { "kg", TRUE, "" },
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

  return n > 0 && (strspn (text, "0123456789") == n || (n <= 4 && strspn (text, "IVX") == n) ||
                   (n == 1 && g_ascii_isupper (*text)));
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
  if (g_str_has_prefix (plain, "Tổ Số ") && g_ascii_isdigit (plain[strlen ("Tổ Số ")]))
    return g_strconcat ("Tổ số ", plain + strlen ("Tổ Số "), NULL);
  /* "tổ 1" as "Tổ 1": one group must not come twice by its capitals. */
  if (g_unichar_islower (g_utf8_get_char (plain)))
    {
      g_autofree char *first = g_utf8_substring (plain, 0, 1);
      g_autofree char *upper = g_utf8_strup (first, -1);

      return g_strconcat (upper, g_utf8_next_char (plain), NULL);
    }
  return g_steal_pointer (&plain);
}
