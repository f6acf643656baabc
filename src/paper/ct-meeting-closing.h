/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-blocks.h"

#define CT_MEETING_LEGEND \
  "Có mặt ghi: <b>x</b> có mặt · <b>p</b> vắng có phép · <b>k</b> vắng không phép · <b>ô</b> ốm · " \
  "<b>t</b> người nhà đi thay      <b>*</b> gồm cả kỳ trước chưa nộp"

/* The end of the meeting sheet: the legend, the sums of the sheets against what was paid, and the signatures. */
void ct_meeting_closing_add (CtFlow *flow, CtPrintTable *table, guint total_column, const CtClubHead *club, gboolean blank);
