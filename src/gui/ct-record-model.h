/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A list of records for a view. The records lie in one array, as a query gave them; an object is made for a row only
 * while a view holds it. A new array announces only the middle that differs. */

typedef struct
{
  gint64   (* get_id) (gconstpointer record);                    /* the same for the same thing in every array */
  gboolean (* equal)  (gconstpointer a, gconstpointer b);        /* would they look the same? NULL: never */
} CtRecordKind;

#define CT_TYPE_ROW (ct_row_get_type ())
G_DECLARE_FINAL_TYPE (CtRow, ct_row, CT, ROW, GObject)

gint64         ct_row_get_id     (CtRow *self);
gconstpointer  ct_row_get_record (CtRow *self);    /* lent until the model gets its next array */

#define CT_TYPE_RECORD_MODEL (ct_record_model_get_type ())
G_DECLARE_FINAL_TYPE (CtRecordModel, ct_record_model, CT, RECORD_MODEL, GObject)

CtRecordModel *ct_record_model_new         (const CtRecordKind *kind);
/* @records (transfer full): with its free function set. */
void           ct_record_model_set_records (CtRecordModel      *self,
                                            GPtrArray          *records);
guint          ct_record_model_get_length  (CtRecordModel      *self);
gconstpointer  ct_record_model_get_record  (CtRecordModel      *self,
                                            guint               position);
gint64         ct_record_model_get_id      (CtRecordModel      *self,
                                            guint               position);
void           ct_record_model_sort        (CtRecordModel      *self,
                                            GCompareDataFunc    compare,
                                            gpointer            user_data);
gboolean       ct_record_model_find        (CtRecordModel      *self,
                                            gint64              id,
                                            guint              *position);
