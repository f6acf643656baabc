/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-blocks.h"

/* Form 13, "Giấy đồng ý cung cấp và xử lý thông tin cá nhân". The boxes are printed empty, always. */

typedef struct
{
  CtClubHead club;
  char      *title;       /* "Bà"; NULL unknown */
  char      *name;
  char      *birth;       /* "15/08/1963" */
  char      *address;
  CtDate     printed_on;  /* for the year of the date line */
  CtDate     reprinted_on;
  gboolean   blank;
} CtConsent;

CtConsent *ct_consent_new   (void);
void       ct_consent_free  (CtConsent *consent);
CtPaper   *ct_consent_print (const CtConsent *consent, CtFonts *fonts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtConsent, ct_consent_free)
