/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-cli.h"
#include "ct-table-file.h"

/* Says why a table was refused, and gives the exit that belongs to it. */
CtExit ct_cli_fail_table (CtCli *cli, const GError *error);
