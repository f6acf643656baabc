/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-fold.h"

#include <string.h>

/* Every Vietnamese letter with a mark, and the plain letter it must be found by. */
static const struct { const char *letters; char plain; } alphabet[] = {
  { "àảãáạăằẳẵắặâầẩẫấậ", 'a' }, { "ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬ", 'a' }, { "đĐ", 'd' },
  { "èẻẽéẹêềểễếệ", 'e' }, { "ÈẺẼÉẸÊỀỂỄẾỆ", 'e' }, { "ìỉĩíị", 'i' }, { "ÌỈĨÍỊ", 'i' },
  { "òỏõóọôồổỗốộơờởỡớợ", 'o' }, { "ÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢ", 'o' },
  { "ùủũúụưừửữứự", 'u' }, { "ÙỦŨÚỤƯỪỬỮỨỰ", 'u' }, { "ỳỷỹýỵ", 'y' }, { "ỲỶỸÝỴ", 'y' },
};

static void
test_every_letter (void)
{
  int n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (alphabet); i++)
    for (const char *p = alphabet[i].letters; *p != 0; p = g_utf8_next_char (p), n++)
      {
        g_autofree char *letter = g_strndup (p, g_utf8_next_char (p) - p);
        g_autofree char *apart = g_utf8_normalize (letter, -1, G_NORMALIZE_NFD);
        g_autofree char *from_composed = ct_fold (letter);
        g_autofree char *from_apart = ct_fold (apart);
        const char plain[] = { alphabet[i].plain, 0 };

        g_assert_cmpstr (from_composed, ==, plain);
        g_assert_cmpstr (from_apart, ==, plain);
      }
  g_assert_cmpint (n, ==, 134);
}

static void
test_fold_texts (void)
{
  static const struct { const char *text, *key; } rows[] = {
    { "", "" }, { "   ", "" }, { "\t\r\n", "" },
    { "Nguyễn Thị Hòa", "nguyen thi hoa" }, { "  NGUYỄN\tTHỊ  HOÀ \n", "nguyen thi hoa" },
    { "Nguyễn\u00a0Thị\u3000Hòa", "nguyen thi hoa" },
    { "Ðỗ Văn ðạt", "do van dat" },          /* U+00D0 and U+00F0 */
    { "H\u200bo\u200da\ufeff", "hoa" },
    { "Tổ 3, xã An-Mẫu", "to 3, xa an-mau" },
    { "Zoë Müller", "zoe muller" }, { "Ελένη", "ελενη" }, { "漢", "漢" },
    { "a\xff" "b", "a\ufffd" "b" }, { "\xe1\xba", "\ufffd\ufffd" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *key = ct_fold (rows[i].text);
      g_autofree char *again = ct_fold (key);

      g_assert_cmpstr (key, ==, rows[i].key);
      g_assert_cmpstr (again, ==, key);
    }
}

static void
test_rank (void)
{
  static const struct { const char *text, *query; CtMatch match; } rows[] = {
    { "Nguyễn Thị Hòa", "", CT_MATCH_FOLDED },
    { "Nguyễn Thị Hòa", "hoa", CT_MATCH_FOLDED },
    { "Nguyễn Thị Hoà", "hoa", CT_MATCH_FOLDED },
    { "Hoàng Văn Bảy", "hoa", CT_MATCH_FOLDED },
    { "Đỗ Thị Thoa", "hoa", CT_MATCH_NONE },
    { "Nguyễn Thị Hòa", "nguyen thi hoa", CT_MATCH_FOLDED },
    { "Nguyễn Thị Hòa", "thi h", CT_MATCH_FOLDED },
    { "Nguyễn Thị Hòa", "nguyen hoa", CT_MATCH_NONE },
    { "Nguyễn Thị Hòa", "i hoa", CT_MATCH_NONE },
    { "Nguyễn Thị Hòa", "hoa binh", CT_MATCH_NONE },
    { "Nguyễn Thị Hòa", "hòa", CT_MATCH_EXACT },
    { "Nguyễn Thị Hòa", "HOÀ", CT_MATCH_EXACT },
    { "Nguyễn Thị Hoa", "hòa", CT_MATCH_FOLDED },
    { "Nguyễn Thị Hóa", "hòa", CT_MATCH_FOLDED },
    { "Hoàng Văn Bảy", "hò", CT_MATCH_EXACT },
    { "Hoàng Văn Bảy", "hoà", CT_MATCH_EXACT },
    { "Hoàng Văn Bảy", "hoà văn", CT_MATCH_NONE },
    { "Hoàng Văn Bảy", "hoàng vă", CT_MATCH_EXACT },
    { "Trần Thị Hồng", "hông", CT_MATCH_FOLDED },
    { "Trần Thị Hồng", "hô", CT_MATCH_EXACT },
    { "Phạm Thị Thủy", "thuy", CT_MATCH_FOLDED },
    { "Phạm Thị Thuỷ", "thủy", CT_MATCH_EXACT },
    { "Nguyễn Văn Quý", "qui", CT_MATCH_FOLDED },
    { "Nguyễn Văn Quí", "quý", CT_MATCH_FOLDED },
    { "Nguyễn Văn Quyên", "qui", CT_MATCH_NONE },
    { "Nguyễn Văn Quy", "quit", CT_MATCH_NONE },
    { "Nguyễn Văn Q", "qui", CT_MATCH_NONE },
    { "Trần Thị Thu (Hai)", "hai", CT_MATCH_FOLDED },
    { "Bình-Minh", "minh", CT_MATCH_FOLDED },
    { "", "a", CT_MATCH_NONE }, { "", "", CT_MATCH_FOLDED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *apart = g_utf8_normalize (rows[i].query, -1, G_NORMALIZE_NFD);

      g_test_message ("%s in %s", rows[i].query, rows[i].text);
      g_assert_cmpint (ct_fold_rank (rows[i].text, rows[i].query), ==, rows[i].match);
      g_assert_cmpint (ct_fold_rank (rows[i].text, apart), ==, rows[i].match);
    }
}

static void
test_clean (void)
{
  static const struct { const char *text, *clean; } rows[] = {
    { "", "" }, { " \u00a0\t", "" },
    { "  Nguyễn   Văn\nAn ", "Nguyễn Văn An" },
    { "Ho\u0300a", "Hòa" }, { "Nguye\u0302\u0303n", "Nguyễn" }, { "Nguyê\u0303n", "Nguyễn" },
    { "Ðỗ ðức", "Đỗ đức" },
    { "A\u200b\u200e\ufeff\x01\x7f" "B", "AB" },
    { "H\u00ad¬ng", "H\u00ad¬ng" },
    { "a\xc3", "a\ufffd" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *clean = ct_text_clean (rows[i].text);
      g_autofree char *again = ct_text_clean (clean);

      g_assert_cmpstr (clean, ==, rows[i].clean);
      g_assert_cmpstr (again, ==, clean);
    }
}

/* Any bytes give valid text, and what is found by a part of itself is found. */
static void
test_any_bytes (void)
{
  for (int round = 0; round < 20000; round++)
    {
      char bytes[24];
      int n = g_test_rand_int_range (0, sizeof bytes);
      g_autofree char *key = NULL;
      g_autofree char *clean = NULL;

      for (int i = 0; i < n; i++)
        bytes[i] = g_test_rand_int_range (1, 256);
      bytes[n] = 0;
      key = ct_fold (bytes);
      clean = ct_text_clean (bytes);
      g_assert_true (g_utf8_validate (key, -1, NULL));
      g_assert_true (g_utf8_validate (clean, -1, NULL));
      g_assert_true (ct_fold_matches (key, key));
      ct_fold_rank (bytes, clean);
    }
}

/* The same as g_utf8_normalize (), however the pieces fall; and a long text takes no long time. */
static void
test_compose (void)
{
  static const char *const letters[] = { "a", "e", "\u0323", "\u0302", "\u0301", "ệ", "đ", " ", "\u0342", "o\u031b", "語", "\u00ad", "ơ" };
  g_autofree char *wide = NULL;
  g_autofree char *composed = NULL;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *ours = NULL;
      g_autofree char *theirs = NULL;

      g_string_truncate (text, 0);
      for (gint n = g_test_rand_int_range (0, 300); n > 0; n--)
        g_string_append (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);
      ours = ct_text_compose (text->str, -1);
      theirs = g_utf8_normalize (text->str, -1, G_NORMALIZE_NFC);
      g_assert_cmpstr (ours, ==, theirs);
    }
  for (gunichar ch = 1; ch < 0x3000; ch++)
    {
      g_autofree char *ours = NULL;
      g_autofree char *theirs = NULL;

      g_string_printf (text, "a");
      g_string_append_unichar (text, ch);
      g_string_append (text, "ư");
      ours = ct_text_compose (text->str, -1);
      theirs = g_utf8_normalize (text->str, -1, G_NORMALIZE_NFC);
      g_assert_cmpstr (ours, ==, theirs);
    }
  g_string_truncate (text, 0);
  for (guint i = 0; i < 1000000; i++)
    g_string_append (text, "e\u0323\u0302");
  wide = g_string_free (text, FALSE);
  composed = ct_text_compose (wide, -1);
  g_assert_cmpuint (strlen (composed), ==, 3000000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/every-letter", test_every_letter);
  g_test_add_func ("/fold/texts", test_fold_texts);
  g_test_add_func ("/fold/rank", test_rank);
  g_test_add_func ("/fold/clean", test_clean);
  g_test_add_func ("/fold/any-bytes", test_any_bytes);
  g_test_add_func ("/fold/compose", test_compose);
  return g_test_run ();
}
