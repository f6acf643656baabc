/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-phone.h"

static void
test_verdicts (void)
{
  static const struct { const char *text, *normal, *verdict; } rows[] = {
    { "0912345678", "0912345678", "valid" }, { "0912 345 678", "0912345678", "valid" }, { "0912.345.678", "0912345678", "valid" },
    { "(091) 234-5678", "0912345678", "valid" }, { "0312345678", "0312345678", "valid" }, { "0512345678", "0512345678", "valid" },
    { "0712345678", "0712345678", "valid" }, { "0812345678", "0812345678", "valid" }, { "'0912345678", "0912345678", "valid" },
    { "912345678", "0912345678", "changed" }, { "912345678.0", "0912345678", "changed" }, { "387282754", "0387282754", "changed" },
    { "+84912345678", "0912345678", "changed" }, { "+84 912 345 678", "0912345678", "changed" },
    { "(+84) 912 345 678", "0912345678", "changed" }, { "84912345678", "0912345678", "changed" },
    { "0084912345678", "0912345678", "changed" }, { "+84 (0) 912 345 678", "0912345678", "changed" },
    { "841234567", "0841234567", "changed" },
    { "01201234567", "0701234567", "changed" }, { "01211234567", "0791234567", "changed" }, { "01221234567", "0771234567", "changed" },
    { "01231234567", "0831234567", "changed" }, { "01241234567", "0841234567", "changed" }, { "01251234567", "0851234567", "changed" },
    { "01261234567", "0761234567", "changed" }, { "01271234567", "0811234567", "changed" }, { "01281234567", "0781234567", "changed" },
    { "01291234567", "0821234567", "changed" }, { "01621234567", "0321234567", "changed" }, { "01631234567", "0331234567", "changed" },
    { "01641234567", "0341234567", "changed" }, { "01651234567", "0351234567", "changed" }, { "01661234567", "0361234567", "changed" },
    { "01671234567", "0371234567", "changed" }, { "01681234567", "0381234567", "changed" }, { "01691234567", "0391234567", "changed" },
    { "01861234567", "0561234567", "changed" }, { "01881234567", "0581234567", "changed" }, { "01991234567", "0591234567", "changed" },
    { "1681234567", "0381234567", "changed" }, { "+841681234567", "0381234567", "changed" },
    { "02438251234", "02438251234", "valid" }, { "0210 3846 123", "02103846123", "valid" }, { "0203846123", "0203846123", "valid" },
    { "2438251234", "02438251234", "changed" }, { "203846123", "0203846123", "changed" }, { "+84 24 3825 1234", "02438251234", "changed" },
    { "", "", "invalid" }, { "  ", "", "invalid" }, { "0", "", "invalid" }, { "091234567", "", "invalid" }, { "09123456789", "", "invalid" },
    { "0112345678", "", "invalid" }, { "0412345678", "", "invalid" }, { "0612345678", "", "invalid" }, { "01111234567", "", "invalid" },
    { "12345678", "", "invalid" }, { "091234567a", "", "invalid" }, { "+1 650 253 0000", "", "invalid" }, { "+", "", "invalid" },
    { "0912345678 / 0987654321", "", "invalid" }, { "0912345678+", "", "invalid" }, { "024382512345", "", "invalid" },
    { "000000000000000000000000000000000000000", "", "invalid" }, { "\xff", "", "invalid" }, { "không có", "", "invalid" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = g_strescape (rows[i].text, NULL);   /* the report of a test is UTF-8 */
      char normal[CT_PHONE_LENGTH];
      char again[CT_PHONE_LENGTH];
      CtPhoneVerdict verdict = ct_phone_check (rows[i].text, normal);

      g_test_message ("%s", shown);
      g_assert_cmpstr (normal, ==, rows[i].normal);
      g_assert_cmpstr (ct_phone_verdict_name (verdict), ==, rows[i].verdict);
      if (verdict != CT_PHONE_INVALID)
        g_assert_cmpint (ct_phone_check (normal, again), ==, CT_PHONE_VALID);
    }
}

static void
test_shown (void)
{
  static const struct { const char *normal, *shown; } rows[] = {
    { "0912345678", "0912 345 678" }, { "02438251234", "024 3825 1234" }, { "02838251234", "028 3825 1234" },
    { "02103846123", "0210 384 6123" }, { "", "" }, { "113", "113" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = ct_phone_dup_shown (rows[i].normal);
      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phone/verdicts", test_verdicts);
  g_test_add_func ("/phone/shown", test_shown);
  return g_test_run ();
}
