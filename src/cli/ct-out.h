/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Standard output: rows of cells between tabs, or lines and bytes as they are. It is buffered; the first failure is
 * kept, and everything after it dropped. */
typedef struct _CtOut CtOut;

CtOut   *ct_out_new       (int fd);
void     ct_out_free      (CtOut *out);

/* A whole row, ended by NULL. In a cell a tab or line end becomes a blank; NULL cannot be a cell, "" is an empty one. */
void     ct_out_row       (CtOut *out, const char *first, ...) G_GNUC_NULL_TERMINATED;
void     ct_out_cell      (CtOut *out, const char *text);   /* NULL is an empty cell */
void     ct_out_cell_int  (CtOut *out, gint64 number);
void     ct_out_end_row   (CtOut *out);

void     ct_out_line      (CtOut *out, const char *text);
void     ct_out_bytes     (CtOut *out, const char *bytes, gsize length);

gboolean ct_out_flush     (CtOut *out);
/* What went wrong, as an errno, or 0. Whoever writes much looks at it now and then. */
int      ct_out_error     (CtOut *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtOut, ct_out_free)
