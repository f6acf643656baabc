/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-record-model.h"

/* A view finds its selection and its cells again by the row's pointer. So there is one CtRow for an id while anybody
 * holds it; and where a record has changed there must be another one, or the view would not look at it again. */

struct _CtRow
{
  GObject        parent_instance;
  gint64         id;
  gconstpointer  record;
  GPtrArray     *records;      /* keeps the record alive */
  CtRecordModel *model;        /* borrowed; NULL once the model has forgotten the row */
};

struct _CtRecordModel
{
  GObject             parent_instance;
  const CtRecordKind *kind;
  GPtrArray          *records;
  GHashTable         *live;    /* id → borrowed CtRow */
};

static void forget_row (CtRecordModel *self,
                        CtRow         *row);

G_DEFINE_FINAL_TYPE (CtRow, ct_row, G_TYPE_OBJECT)

static void
ct_row_finalize (GObject *object)
{
  CtRow *self = CT_ROW (object);

  if (self->model != NULL)
    forget_row (self->model, self);
  g_ptr_array_unref (self->records);
  G_OBJECT_CLASS (ct_row_parent_class)->finalize (object);
}

static void
ct_row_class_init (CtRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ct_row_finalize;
}

static void
ct_row_init (CtRow *self)
{
  (void) self;
}

gint64
ct_row_get_id (CtRow *self)
{
  g_return_val_if_fail (CT_IS_ROW (self), 0);
  return self->id;
}

gconstpointer
ct_row_get_record (CtRow *self)
{
  g_return_val_if_fail (CT_IS_ROW (self), NULL);
  return self->record;
}

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CtRecordModel, ct_record_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
forget_row (CtRecordModel *self,
            CtRow         *row)
{
  g_hash_table_remove (self->live, &row->id);
  row->model = NULL;
}

static CtRow *
make_row (CtRecordModel *self,
          gconstpointer  record,
          gint64         id)
{
  CtRow *row = g_object_new (CT_TYPE_ROW, NULL);

  row->id = id;
  row->record = record;
  row->records = g_ptr_array_ref (self->records);
  row->model = self;
  g_hash_table_insert (self->live, &row->id, row);
  return row;
}

static GType
get_item_type (GListModel *model)
{
  (void) model;
  return CT_TYPE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return CT_RECORD_MODEL (model)->records->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  CtRecordModel *self = CT_RECORD_MODEL (model);
  gconstpointer record;
  gint64 id;
  CtRow *row;

  if (position >= self->records->len)
    return NULL;

  record = g_ptr_array_index (self->records, position);
  id = self->kind->get_id (record);
  row = g_hash_table_lookup (self->live, &id);
  return row != NULL ? g_object_ref (row) : make_row (self, record, id);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
ct_record_model_finalize (GObject *object)
{
  CtRecordModel *self = CT_RECORD_MODEL (object);
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    CT_ROW (row)->model = NULL;
  g_hash_table_unref (self->live);
  g_ptr_array_unref (self->records);
  G_OBJECT_CLASS (ct_record_model_parent_class)->finalize (object);
}

static void
ct_record_model_class_init (CtRecordModelClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ct_record_model_finalize;
}

static void
ct_record_model_init (CtRecordModel *self)
{
  self->records = g_ptr_array_new ();
  self->live = g_hash_table_new (g_int64_hash, g_int64_equal);
}

CtRecordModel *
ct_record_model_new (const CtRecordKind *kind)
{
  CtRecordModel *self = g_object_new (CT_TYPE_RECORD_MODEL, NULL);

  self->kind = kind;
  return self;
}

static gboolean
same (CtRecordModel *self,
      gconstpointer  a,
      gconstpointer  b)
{
  return self->kind->get_id (a) == self->kind->get_id (b) && self->kind->equal != NULL && self->kind->equal (a, b);
}

/* A row that stays looks the same, but its record must come from the array that stays. */
static void
keep_row (CtRecordModel *self,
          GPtrArray     *records,
          gconstpointer  record)
{
  gint64 id = self->kind->get_id (record);
  CtRow *row = g_hash_table_lookup (self->live, &id);

  if (row == NULL)
    return;
  g_ptr_array_unref (row->records);
  row->records = g_ptr_array_ref (records);
  row->record = record;
}

static void
drop_row (CtRecordModel *self,
          gconstpointer  record)
{
  gint64 id = self->kind->get_id (record);
  CtRow *row = g_hash_table_lookup (self->live, &id);

  if (row != NULL)
    forget_row (self, row);
}

void
ct_record_model_set_records (CtRecordModel *self,
                             GPtrArray     *records)
{
  g_autoptr(GPtrArray) old = NULL;
  guint before = 0, after = 0, shorter;

  g_return_if_fail (CT_IS_RECORD_MODEL (self));

  old = g_steal_pointer (&self->records);
  self->records = records;
  shorter = MIN (old->len, records->len);
  while (before < shorter && same (self, old->pdata[before], records->pdata[before]))
    keep_row (self, records, records->pdata[before++]);
  while (after < shorter - before && same (self, old->pdata[old->len - 1 - after], records->pdata[records->len - 1 - after]))
    keep_row (self, records, records->pdata[records->len - 1 - after++]);
  for (guint i = before; i < old->len - after; i++)
    drop_row (self, old->pdata[i]);

  if (old->len - after > before || records->len - after > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, old->len - after - before, records->len - after - before);
}

guint
ct_record_model_get_length (CtRecordModel *self)
{
  g_return_val_if_fail (CT_IS_RECORD_MODEL (self), 0);
  return self->records->len;
}

gconstpointer
ct_record_model_get_record (CtRecordModel *self,
                            guint          position)
{
  g_return_val_if_fail (CT_IS_RECORD_MODEL (self), NULL);
  return position < self->records->len ? g_ptr_array_index (self->records, position) : NULL;
}

gint64
ct_record_model_get_id (CtRecordModel *self,
                        guint          position)
{
  g_return_val_if_fail (CT_IS_RECORD_MODEL (self), 0);
  g_return_val_if_fail (position < self->records->len, 0);
  return self->kind->get_id (g_ptr_array_index (self->records, position));
}

void
ct_record_model_sort (CtRecordModel    *self,
                      GCompareDataFunc  compare,
                      gpointer          user_data)
{
  g_return_if_fail (CT_IS_RECORD_MODEL (self));

  g_ptr_array_sort_with_data (self->records, compare, user_data);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, self->records->len, self->records->len);
}

gboolean
ct_record_model_find (CtRecordModel *self,
                      gint64         id,
                      guint         *position)
{
  g_return_val_if_fail (CT_IS_RECORD_MODEL (self), FALSE);

  for (guint i = 0; i < self->records->len; i++)
    if (self->kind->get_id (g_ptr_array_index (self->records, i)) == id)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}
