/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-base-error.h"
#include "ct-decode.h"
#include "ct-syllable.h"

#include <string.h>

/* The same texts by each encoding, as Latin-1 shows the bytes. */
static const struct { const char *unicode, *tcvn3, *vni; } texts[] = {
  { "Nguyễn Thị Hòa", "NguyÔn ThÞ Hßa", "Nguyeãn Thò Hoøa" },
  { "Đỗ Văn Minh", "§ç V¨n Minh", "Ñoã Vaên Minh" },
  { "Phạm Thị Hương", "Ph¹m ThÞ H\u00ad¬ng", "Phaïm Thò Höông" },
  { "Trưởng thôn", "Tr\u00adëng th«n", "Tröôûng thoân" },
  { "tỷ, ỵ, ỹ, ý, ỳ", "tû, þ, ü, ý, ú", "tyû, î, yõ, yù, yø" },
  { "lặng lẽ; lẳng; lẵng; lắng; lằng", "lÆng lÏ; l¼ng; l½ng; l¾ng; l»ng", "laëng leõ; laúng; laüng; laéng; laèng" },
  { "ấp Cồn, cộng, cổng, cỗi, cốc", "Êp Cån, céng, cæng, cçi, cèc", "aáp Coàn, coäng, coång, coãi, coác" },
  { "chỉ thị nghĩ mì kín", "chØ thÞ nghÜ m× kÝn", "chæ thò nghó mì kín" },
  { "Ăn Ơn Ưng Êm Ôm Ân", "¡n ¥n ¦ng £m ¤m ¢n", "AÊn Ôn Öng EÂm OÂm AÂn" },
  { "thuở, thuỷ, thùy, người, khuỷu", "thuë, thuû, thïy, ng\u00adêi, khuûu", "thuôû, thuyû, thuøy, ngöôøi, khuyûu" },
  { "", "", "" }, { "An 12/3", "An 12/3", "An 12/3" },
};

static char *
to_bytes (const char *seen,
          gsize      *length)
{
  return g_convert (seen, -1, "ISO-8859-1", "UTF-8", NULL, length, NULL);
}

static void
assert_decoded (const char *seen,
                CtEncoding  encoding,
                const char *expected)
{
  g_autoptr(GError) error = NULL;
  gsize length;
  g_autofree char *bytes = to_bytes (seen, &length);
  g_autofree char *from_seen = ct_decode_seen (seen, encoding, FALSE);
  g_autofree char *from_bytes = ct_decode_bytes (bytes, length, encoding, &error);
  g_autofree char *from_utf8 = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (from_seen, ==, expected);
  g_assert_cmpstr (from_bytes, ==, expected);
  from_utf8 = ct_decode_bytes (seen, strlen (seen), encoding, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (from_utf8, ==, expected);
}

static void
test_texts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      assert_decoded (texts[i].tcvn3, CT_ENCODING_TCVN3, texts[i].unicode);
      assert_decoded (texts[i].vni, CT_ENCODING_VNI, texts[i].unicode);
      if (i == 4)
        continue;   /* single letters do not tell their encoding */
      assert_decoded (texts[i].tcvn3, CT_ENCODING_AUTO, texts[i].unicode);
      assert_decoded (texts[i].vni, CT_ENCODING_AUTO, texts[i].unicode);
    }
}

/* Every small letter, and every capital without tone, has one byte of its own; the font of capitals makes
 * the rest. */
static void
test_tcvn3_letters (void)
{
  static const char letters[] = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ";

  for (const char *p = letters; *p != 0; p = g_utf8_next_char (p))
    {
      int n_found = 0;

      for (int byte = 0xa1; byte < 256; byte++)
        {
          const char bytes[] = { (char) byte, 0 };
          g_autofree char *text = ct_decode_bytes (bytes, 1, CT_ENCODING_TCVN3, NULL);

          g_assert_nonnull (text);
          n_found += g_utf8_get_char (text) == g_utf8_get_char (p);
        }
      g_assert_cmpint (n_found, ==, 1);
    }
}

static void
test_windows_1258 (void)
{
  static const struct { const char *bytes, *text; } rows[] = {
    { "Ho\xcc" "a", "Hòa" }, { "Nguy\xea\xden Thi\xf2", "Nguyễn Thị" }, { "\xd0\xf4\xde V\xe3n T\xfd\xec", "Đỗ Văn Tứ" },
    { "\xd5 \xdd \xc3 \xf5 \xfd \xd2", "Ơ Ư Ă ơ ư " "\u0309" }, { "500.000 \xfe", "500.000 ₫" }, { "\x93Qu\xfd\x94", "“Quư”" },
    { "tu\xd2i \xe2\xec \xe2\xf2 \xea\xcc", "tủi ấ ậ ề" }, { "S\xcc", "S\u0300" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *text = ct_decode_bytes (rows[i].bytes, strlen (rows[i].bytes), CT_ENCODING_WINDOWS_1258, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_unicode (void)
{
  static const struct { const char *bytes; gsize length; const char *text; } rows[] = {
    { "\xef\xbb\xbfH\xc3\xb2" "a", 7, "Hòa" },
    { "Ho\xcc\x80" "a", 5, "Hòa" },
    { "\xff\xfeH\0\xf2\0a\0", 8, "Hòa" }, { "\xfe\xff\0H\0\xf2\0a", 8, "Hòa" }, { "\xff\xfe", 2, "" },
    { "H\0\xf2\0a\0 \0B\0", 10, "Hòa B" },
    { "", 0, "" }, { "Hà Lý Tân", 12, "Hà Lý Tân" }, { "Café 20°C ½ 5 m²", 20, "Café 20°C ½ 5 m²" }, { "Trí", 4, "Trí" },
  };
  static const struct { const char *bytes; gsize length; CtEncoding encoding; } bad[] = {
    { "\xff\xfeH\0\xf2", 5, CT_ENCODING_AUTO }, { "\xff\xfe\x00\xd8", 4, CT_ENCODING_AUTO },
    { "Nguy\xe1\xbb\x85n \xff", 10, CT_ENCODING_AUTO }, { "\xef\xbb\xbf\xff", 4, CT_ENCODING_AUTO },
    { "Hoa\0Hoa", 7, CT_ENCODING_TCVN3 }, { "Nguyễn", 8, CT_ENCODING_VNI },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *text = ct_decode_bytes (rows[i].bytes, rows[i].length, CT_ENCODING_AUTO, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (ct_decode_bytes (bad[i].bytes, bad[i].length, bad[i].encoding, &error));
      g_assert_error (error, CT_BASE_ERROR, CT_BASE_ERROR_TEXT);
    }
}

/* Quotation marks and dashes of word processors; capitals on the codes of controls. */
static void
test_tcvn3_high (void)
{
  static const struct { const char *bytes, *text; } rows[] = {
    { "\x93Qu\xfd\x94 \x96 x\xb7", "“Quý” – xã" }, { "TR\xc4N TH\x91 H\x92" "A", "TRẤN THỊ HÒA" }, { "\x16 NH\x17", "Ý NHỴ" },
    { "30 \xb0" "C", "30 °C" }, { "Ho\xb0" "a", "Hòa" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = ct_decode_bytes (rows[i].bytes, strlen (rows[i].bytes), CT_ENCODING_TCVN3, NULL);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_fonts (void)
{
  static const struct { const char *font; CtEncoding encoding; gboolean capitals; } rows[] = {
    { ".VnTime", CT_ENCODING_TCVN3, FALSE }, { ".VnTimeH", CT_ENCODING_TCVN3, TRUE }, { ".vntime", CT_ENCODING_TCVN3, FALSE },
    { "VNI-Times", CT_ENCODING_VNI, FALSE }, { "Vni-Helve", CT_ENCODING_VNI, FALSE }, { "Times New Roman", CT_ENCODING_AUTO, FALSE },
    { "", CT_ENCODING_AUTO, FALSE }, { "FrutigerH", CT_ENCODING_AUTO, FALSE },
  };
  g_autofree char *capitals = ct_decode_seen ("NguyÔn v¨n \u00ad", CT_ENCODING_TCVN3, TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean is_capitals;

      g_assert_cmpint (ct_encoding_from_font (rows[i].font, &is_capitals), ==, rows[i].encoding);
      g_assert_cmpint (is_capitals, ==, rows[i].capitals);
    }
  g_assert_cmpstr (capitals, ==, "NGUYỄN VĂN Ư");
}

static void
test_syllables (void)
{
  static const char *const good[] = { "Nguyễn", "Thị", "HÒA", "hoà", "Quỳnh", "giếng", "gì", "nghiêng", "khuỷu", "thuở", "quốc",
                                      "Ươm", "ý", "Yến", "oanh", "xoong", "Tuyết", "quý", "Huyền", "Diễm", "Phượng" };
  static const char *const bad[] = { "", "Hßa", "Cafộ", "hac", "hác\u0300", "hàc", "xyz", "nguyeãn", "Ph¹m", "12", "a b", "ngghiêng", "nghú", "kớn", "ngê", "cìn",
                                     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "\xff", "b" };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_test_message ("%s", good[i]);
      g_assert_true (ct_syllable_is_plausible (good[i]));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (ct_syllable_is_plausible (bad[i]));
}

/* Any bytes give an answer, and what is decoded is valid. */
static void
test_any_bytes (void)
{
  for (int round = 0; round < 20000; round++)
    {
      char bytes[24];
      int n = g_test_rand_int_range (0, sizeof bytes);

      for (int i = 0; i < n; i++)
        bytes[i] = g_test_rand_int_range (round % 2, 256);
      bytes[n] = 0;
      for (CtEncoding encoding = CT_ENCODING_AUTO; encoding <= CT_ENCODING_WINDOWS_1258; encoding++)
        {
          g_autofree char *text = ct_decode_bytes (bytes, n, encoding, NULL);
          g_autofree char *seen = ct_decode_seen (bytes, encoding, round % 3 == 0);

          g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
          g_assert_true (g_utf8_validate (seen, -1, NULL));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decode/texts", test_texts);
  g_test_add_func ("/decode/tcvn3-letters", test_tcvn3_letters);
  g_test_add_func ("/decode/tcvn3-high", test_tcvn3_high);
  g_test_add_func ("/decode/windows-1258", test_windows_1258);
  g_test_add_func ("/decode/unicode", test_unicode);
  g_test_add_func ("/decode/fonts", test_fonts);
  g_test_add_func ("/decode/syllables", test_syllables);
  g_test_add_func ("/decode/any-bytes", test_any_bytes);
  return g_test_run ();
}
