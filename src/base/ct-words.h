/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dong.h"

typedef enum
{
  CT_WORDS_DEFAULT = 0,
  CT_WORDS_SOUTH   = 1 << 0,   /* lẻ and ngàn; else linh and nghìn */
  CT_WORDS_BON     = 1 << 1,   /* hai mươi bốn; else hai mươi tư */
  CT_WORDS_NO_UNIT = 1 << 2,   /* without "đồng" */
  CT_WORDS_EVEN    = 1 << 3,   /* "chẵn" at the end of whole thousands */
} CtWordsFlags;

/* "Bằng chữ": "Một triệu hai trăm nghìn đồng". Any amount; a negative one begins with "Âm". (transfer full) */
char *ct_words (CtDong amount, CtWordsFlags flags);
