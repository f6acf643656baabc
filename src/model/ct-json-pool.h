/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Has jansson keep the pieces of its values side by side. A batch of commands is thousands of them: from malloc () they come
 * from holes all over a heap of hundreds of megabytes, and are waited for.
 *
 * For a program of one thread, before it makes its first value. Then what json_dumps () gives is no longer for free (): see
 * ct_json_dup_text (). */
void ct_json_use_pool (void);
