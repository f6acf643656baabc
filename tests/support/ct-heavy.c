/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-heavy.h"

#include <stdlib.h>

static guint
read_number (const char *variable,
             guint       otherwise)
{
  /* g_getenv () takes ten times as long on Windows, and some loops ask ten million times. */
  const char *text = getenv (variable);

  return text != NULL && *text != 0 ? (guint) strtoul (text, NULL, 10) : otherwise;
}

/**
 * ct_heavy_count:
 *
 * Returns: how often to repeat, of @full times: CT_HEAVY percent of them (10 where it is not set), at least once
 */
guint
ct_heavy_count (guint full)
{
  guint percent = MIN (read_number ("CT_HEAVY", 10), 100);

  return MAX (1, (guint) ((guint64) full * percent / 100));
}

/**
 * ct_heavy_pick:
 *
 * For repetitions that are numbered (every year, every seed): CT_HEAVY percent of them, chosen by CT_SEED, so that the
 * same two numbers always run the same ones.
 *
 * Returns: whether to run this one
 */
gboolean
ct_heavy_pick (guint repetition)
{
  guint percent = read_number ("CT_HEAVY", 10);
  guint32 mixed = (repetition + 1) * 2654435761u ^ read_number ("CT_SEED", 1) * 40503u;

  mixed ^= mixed >> 16;
  mixed *= 2246822519u;
  mixed ^= mixed >> 13;
  return mixed % 100 < percent;
}

/**
 * ct_heavy_rand:
 *
 * Returns: (transfer full): random numbers that start from CT_SEED
 */
GRand *
ct_heavy_rand (void)
{
  return g_rand_new_with_seed (read_number ("CT_SEED", 1));
}
