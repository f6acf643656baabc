/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Why a file could not be read or written, as half a sentence for "“%s” cannot be read: %s."; @code is an errno. The
 * system's own words come only where there are no better ones: on many machines they are English. */
const char *ct_reason (int code);
