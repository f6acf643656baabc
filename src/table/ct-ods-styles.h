/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-zip.h"

/* The styles of an OpenDocument sheet, as far as they say which font a text has and which table is hidden.
 * Fed with the elements of styles.xml and content.xml as they go by. */

typedef struct _CtOdsStyles CtOdsStyles;

CtOdsStyles *ct_ods_styles_new   (void);
void         ct_ods_styles_free  (CtOdsStyles *styles);
/* TRUE if the element was about styles. */
gboolean     ct_ods_styles_start (CtOdsStyles *styles, CtXml *xml, const char *name, const char **attributes);
/* The font of the style, or of those that it is made from; "" if none says. */
const char  *ct_ods_styles_font  (CtOdsStyles *styles, const char *style);
gboolean     ct_ods_styles_hides (CtOdsStyles *styles, const char *table_style);
/* Shows the date's month and year, or year only? (CtShown) */
int          ct_ods_styles_shown (CtOdsStyles *styles, const char *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtOdsStyles, ct_ods_styles_free)
