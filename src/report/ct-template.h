/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-date.h"

/* A blank list of members to be filled in with any spreadsheet program, as the import reads it: drop-down lists where there
 * are few answers, cells of text where zeros must stay in front. Wording in Vietnamese whatever the language of the screen.
 * Replaces @path; on failure it is as it was. */
gboolean ct_template_write_members (const char *path, CtDate today, GError **error);
