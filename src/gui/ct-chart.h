/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CT_TYPE_CHART (ct_chart_get_type ())
G_DECLARE_FINAL_TYPE (CtChart, ct_chart, CT, CHART, GtkWidget)

/* A small chart of at most two series, in millions: the first alone is a line, both are bars one upon the other, the second
 * hatched so that it is known without its colour. What it shows is told in its accessible label too. */
typedef struct
{
  char   label[8];     /* below the axis */
  double first;
  double second;
} CtChartPoint;

/* @points is copied. */
void ct_chart_set_line (CtChart            *self,
                        const CtChartPoint *points,
                        guint               n_points);
void ct_chart_set_bars (CtChart            *self,
                        const CtChartPoint *points,
                        guint               n_points);
