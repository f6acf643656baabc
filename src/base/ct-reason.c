/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-reason.h"

#include <errno.h>
#include <glib.h>
#include <glib/gi18n-lib.h>

static const struct { int code; const char *words; } reasons[] = {
  { ENOENT, N_("there is no such file or folder") },
  { ENOTDIR, N_("there is no such folder") },
  { EISDIR, N_("it is a folder") },
  { EEXIST, N_("there is one of that name already") },
  { EACCES, N_("this is not allowed to you") },
  { EPERM, N_("this is not allowed to you") },
  { EROFS, N_("this disk can only be read") },
  { ENOSPC, N_("the disk is full") },
  { EFBIG, N_("the file would be too large for this disk") },
  { EIO, N_("the disk or USB stick does not answer") },
  { ENODEV, N_("the disk or USB stick does not answer") },
  { ENXIO, N_("the disk or USB stick does not answer") },
  { EBUSY, N_("another program is using it") },
  { EMFILE, N_("too many files are open") },
  { ENFILE, N_("too many files are open") },
  { ENOMEM, N_("the computer is short of memory") },
  { ENAMETOOLONG, N_("the name is too long") },
#ifdef EDQUOT
  { EDQUOT, N_("the disk is full") },
#endif
};

const char *
ct_reason (int code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].code == code)
      return _(reasons[i].words);
  return g_strerror (code);
}
