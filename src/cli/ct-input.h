/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Standard input, line by line or as a whole. A failed read is a G_FILE_ERROR, bytes that are no text a CtBaseError. */
typedef struct _CtInput CtInput;

CtInput    *ct_input_new       (int fd);
void        ct_input_free      (CtInput *input);
/* The next line without its end, valid until the next call; NULL at the end, or with @error set. Any length; UTF-8
 * without NUL, else the sentence names the line. A byte order mark in front is skipped. */
const char *ct_input_next_line (CtInput *input, GError **error);
guint       ct_input_line_no   (CtInput *input);   /* of that line, from 1 */

/* All bytes as they come. (transfer full) */
GByteArray *ct_input_read_all  (int fd, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtInput, ct_input_free)
