/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-person-id.h"

#include <string.h>

#include "ct-digits.h"

/* Twelve digits: three for the province, one for century and sex, two for the year of birth, six at random. The
 * 63 provinces of before July 2025 stay in the numbers given until then. */

#define LENGTH 12
#define OLD_LENGTH 9

static const struct { char code[4]; const char *name; } provinces[] = {
  { "001", "Hà Nội" }, { "002", "Hà Giang" }, { "004", "Cao Bằng" }, { "006", "Bắc Kạn" }, { "008", "Tuyên Quang" },
  { "010", "Lào Cai" }, { "011", "Điện Biên" }, { "012", "Lai Châu" }, { "014", "Sơn La" }, { "015", "Yên Bái" },
  { "017", "Hòa Bình" }, { "019", "Thái Nguyên" }, { "020", "Lạng Sơn" }, { "022", "Quảng Ninh" }, { "024", "Bắc Giang" },
  { "025", "Phú Thọ" }, { "026", "Vĩnh Phúc" }, { "027", "Bắc Ninh" }, { "030", "Hải Dương" }, { "031", "Hải Phòng" },
  { "033", "Hưng Yên" }, { "034", "Thái Bình" }, { "035", "Hà Nam" }, { "036", "Nam Định" }, { "037", "Ninh Bình" },
  { "038", "Thanh Hóa" }, { "040", "Nghệ An" }, { "042", "Hà Tĩnh" }, { "044", "Quảng Bình" }, { "045", "Quảng Trị" },
  { "046", "Thừa Thiên Huế" }, { "048", "Đà Nẵng" }, { "049", "Quảng Nam" }, { "051", "Quảng Ngãi" }, { "052", "Bình Định" },
  { "054", "Phú Yên" }, { "056", "Khánh Hòa" }, { "058", "Ninh Thuận" }, { "060", "Bình Thuận" }, { "062", "Kon Tum" },
  { "064", "Gia Lai" }, { "066", "Đắk Lắk" }, { "067", "Đắk Nông" }, { "068", "Lâm Đồng" }, { "070", "Bình Phước" },
  { "072", "Tây Ninh" }, { "074", "Bình Dương" }, { "075", "Đồng Nai" }, { "077", "Bà Rịa - Vũng Tàu" },
  { "079", "TP Hồ Chí Minh" }, { "080", "Long An" }, { "082", "Tiền Giang" }, { "083", "Bến Tre" }, { "084", "Trà Vinh" },
  { "086", "Vĩnh Long" }, { "087", "Đồng Tháp" }, { "089", "An Giang" }, { "091", "Kiên Giang" }, { "092", "Cần Thơ" },
  { "093", "Hậu Giang" }, { "094", "Sóc Trăng" }, { "095", "Bạc Liêu" }, { "096", "Cà Mau" },
};

static const char *
find_province (const char *number)
{
  for (gsize i = 0; i < G_N_ELEMENTS (provinces); i++)
    if (strncmp (number, provinces[i].code, 3) == 0)
      return provinces[i].name;
  return NULL;
}

static int
digit_at (const char *number,
          int         place)
{
  return number[place] - '0';
}

/* The centuries after the next have digits of their own, but nobody from there is alive. */
static gboolean
has_century (const char *number)
{
  return digit_at (number, 3) <= 3;
}

static gboolean
agrees (const char *number,
        int         birth_year,
        char        sex)
{
  int year = 1900 + digit_at (number, 3) / 2 * 100 + digit_at (number, 4) * 10 + digit_at (number, 5);

  return (birth_year == 0 || birth_year == year) && (sex == 0 || sex == (digit_at (number, 3) % 2 == 0 ? 'm' : 'f'));
}

static CtPersonIdVerdict
check_digits (const char *digits,
              int         birth_year,
              char        sex,
              CtPersonId *out)
{
  gsize length = strlen (digits);

  if (length == 0)
    return CT_PERSON_ID_EMPTY;
  if (length == OLD_LENGTH)
    {
      g_strlcpy (out->number, digits, sizeof out->number);
      return CT_PERSON_ID_OLD_NUMBER;
    }
  /* Every province begins with one zero, the first of them with two. */
  if (length != LENGTH && length != LENGTH - 1 && length != LENGTH - 2)
    return CT_PERSON_ID_INVALID;

  g_snprintf (out->number, sizeof out->number, "%s%s", &"00"[length - (LENGTH - 2)], digits);
  out->province = find_province (out->number);
  if (!has_century (out->number) || (length < LENGTH && out->province == NULL))
    {
      out->number[0] = 0;
      out->province = NULL;
      return CT_PERSON_ID_INVALID;
    }
  if (length < LENGTH)
    return CT_PERSON_ID_LOST_ZERO;
  if (out->province == NULL)
    return CT_PERSON_ID_UNKNOWN_PROVINCE;
  return agrees (out->number, birth_year, sex) ? CT_PERSON_ID_VALID : CT_PERSON_ID_MISMATCH;
}

/**
 * ct_person_id_check:
 * @text: an identity number as people write it
 * @birth_year: 0 for not known
 * @sex: 'f', 'm', or 0 for not known
 *
 * Judges a number by itself and by what else is known of the person. There is no check digit: valid means
 * that nothing speaks against it.
 */
void
ct_person_id_check (const char *text,
                    int         birth_year,
                    char        sex,
                    CtPersonId *out)
{
  g_autofree char *digits = ct_digits_dup (text);

  *out = (CtPersonId) { CT_PERSON_ID_INVALID, "", NULL };
  if (digits != NULL)
    out->verdict = check_digits (digits, birth_year, sex, out);
}

const char *
ct_person_id_verdict_name (CtPersonIdVerdict verdict)
{
  static const char *const names[] = { "valid", "mismatch", "invalid", "unknown-province", "old-number", "lost-zero", "empty" };

  g_return_val_if_fail ((gsize) verdict < G_N_ELEMENTS (names), NULL);

  return names[verdict];
}

char *
ct_person_id_dup_masked (const char *number)
{
  gsize length = strlen (number);
  GString *masked = g_string_new (NULL);

  for (gsize i = 0; i + 4 < length; i++)
    g_string_append (masked, "•");
  g_string_append (masked, length > 4 ? number + length - 4 : number);
  return g_string_free (masked, FALSE);
}
