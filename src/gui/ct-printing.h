/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ct-paper.h"

/* Papers on their way to a printer: a print operation whose pages are those of the papers, each of its own size, drawn by
 * the function that also draws the PDF and the preview. The papers are held as long as the operation lives. */
GtkPrintOperation *ct_printing_new (CtPaper *const *papers,
                                    guint           n_papers);
