/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-book.h"
#include "ct-cli.h"

/* What the commands with a book share. */

/* Opens the book named by the first argument; NULL, a sentence said and @exit set, where that is refused. */
CtBook *ct_cli_open_book (CtCli *cli, CtStoreMode mode, CtExit *exit);
/* Says why the book or the command was refused, and gives the exit that belongs to it. */
CtExit  ct_cli_fail_book (CtCli *cli, const GError *error);
/* Who acts, and when: --by and --today, else the clock. @at is the caller's buffer. */
#define CT_AT_LENGTH 20
CtActor ct_cli_actor     (CtCli *cli, char at[CT_AT_LENGTH]);
/* Warnings go to standard error and stop nothing. */
void    ct_cli_say_warnings (CtCli *cli, const CtOutcome *outcome);
