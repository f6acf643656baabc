/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces are of a few sizes. What is given back waits in the list of its size for the next who asks for as much; what no list
 * has is cut off a block. Blocks are kept to the end: they are what the largest batch needed. */
#include "ct-json-pool.h"

#include <jansson.h>

#include <glib.h>

#define GRAIN      16
#define N_SIZES    32           /* larger pieces than 31 grains are few, and left to malloc () */
#define BLOCK_SIZE (64 * 1024)

typedef struct _Piece Piece;

struct _Piece
{
  gsize  n_grains;   /* 0: of g_malloc () */
  Piece *next;       /* while it waits; otherwise jansson's memory begins here */
};

#define HEAD G_STRUCT_OFFSET (Piece, next)

static Piece *waiting[N_SIZES];
static char *block;
static gsize block_left;

static Piece *
cut_off (gsize n_grains)
{
  gsize size = n_grains * GRAIN;
  Piece *piece;

  if (block_left < size)
    {
      block = g_malloc (BLOCK_SIZE);
      block_left = BLOCK_SIZE;
    }
  piece = (Piece *) block;
  block += size;
  block_left -= size;
  return piece;
}

static void *
take (size_t size)
{
  gsize n_grains = (HEAD + size + GRAIN - 1) / GRAIN;
  Piece *piece;

  if (n_grains >= N_SIZES)
    {
      n_grains = 0;
      piece = g_malloc (HEAD + size);
    }
  else if (waiting[n_grains] != NULL)
    {
      piece = waiting[n_grains];
      waiting[n_grains] = piece->next;
    }
  else
    piece = cut_off (n_grains);
  piece->n_grains = n_grains;
  return &piece->next;
}

static void
give_back (void *memory)
{
  Piece *piece;

  if (memory == NULL)
    return;
  piece = (Piece *) ((char *) memory - HEAD);
  if (piece->n_grains == 0)
    {
      g_free (piece);
      return;
    }
  piece->next = waiting[piece->n_grains];
  waiting[piece->n_grains] = piece;
}

void
ct_json_use_pool (void)
{
  /* Whoever looks for leaks and for what is used after it was freed must see every piece. */
#ifndef __SANITIZE_ADDRESS__
  json_set_alloc_funcs (take, give_back);
#else
  (void) take;
  (void) give_back;
#endif
}
