/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ct-paper.h"

/* Papers on their way to a printer: a print operation whose pages are those of the papers, each of its own size, drawn by
 * the function that also draws the PDF and the preview. The papers are held as long as the operation lives. */
GtkPrintOperation *ct_printing_new      (CtPaper *const    *papers,
                                         guint              n_papers);
/* The printer that was chosen last, with its way of taking paper, is proposed again; and kept once pages went to one. */
void               ct_printing_recall   (GtkPrintOperation *operation,
                                         GSettings         *preferences);
void               ct_printing_remember (GtkPrintOperation *operation,
                                         GSettings         *preferences);
/* The name of the printer that was chosen last where it is not there any more, else NULL; may run the main loop for the
 * time in which printers answer. (transfer full) */
char              *ct_printing_dup_gone (GSettings         *preferences);
