/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib.h>

#include "ct-reason.h"

static void
test_known (void)
{
  g_assert_cmpstr (ct_reason (ENOSPC), ==, "the disk is full");
  g_assert_cmpstr (ct_reason (EACCES), ==, ct_reason (EPERM));
}

/* Half a sentence: whatever the code, it stands before the sentence's own full stop. */
static void
test_every_code (void)
{
  for (int code = -1; code < 200; code++)
    {
      const char *reason = ct_reason (code);

      g_assert_nonnull (reason);
      g_assert_cmpstr (reason, !=, "");
      g_assert_false (g_str_has_suffix (reason, "."));
      g_assert_true (g_utf8_validate (reason, -1, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reason/known", test_known);
  g_test_add_func ("/reason/every-code", test_every_code);

  return g_test_run ();
}
