/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-cli.h"

/* What --help prints. */
typedef struct
{
  const char         *title;       /* N_() */
  const CtCliCommand *commands;    /* ended by one without name */
} CtCliGroup;

/* The whole program: @groups are ended by one without title. */
void ct_help_print         (CtOut             *out,
                            const CtCliGroup  *groups,
                            const CtCliOption *common_options);
void ct_help_print_command (CtOut              *out,
                            const CtCliCommand *command,
                            const CtCliOption  *common_options);

/* @word, padded to @width letters, and what it means, in as many lines as that takes. */
void ct_help_print_entry   (CtOut      *out,
                            int         width,
                            const char *word,
                            const char *meaning);
