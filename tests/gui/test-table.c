/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-format.h"
#include "ct-gui-test.h"
#include "ct-table.h"

#define MANY 100000

typedef struct
{
  gint64  id;
  CtDong  amount;
  char   *name;
} Record;

static guint n_shown;

static void
record_free (gpointer data)
{
  Record *record = data;

  g_free (record->name);
  g_free (record);
}

static gint64
record_id (gconstpointer record)
{
  return ((const Record *) record)->id;
}

static gboolean
record_equal (gconstpointer a,
              gconstpointer b)
{
  const Record *x = a, *y = b;

  return x->amount == y->amount && g_str_equal (x->name, y->name);
}

static const CtRecordKind kind = { record_id, record_equal };

static void
show_name (CtCell        *cell,
           gconstpointer  record,
           gpointer       user_data)
{
  g_autofree char *markup = ct_format_name (((const Record *) record)->name);

  (void) user_data;
  n_shown++;
  ct_cell_set_markup (cell, markup);
}

static void
show_amount (CtCell        *cell,
             gconstpointer  record,
             gpointer       user_data)
{
  g_autofree char *text = ct_format_dong (((const Record *) record)->amount);

  (void) user_data;
  ct_cell_set_text (cell, text);
}

static int
compare_amount (gconstpointer a,
                gconstpointer b)
{
  const Record *x = a, *y = b;

  return (x->amount > y->amount) - (x->amount < y->amount);
}

static const CtColumn columns[] = {
  { .id = "name", .title = "Name", .width = 240, .expand = TRUE, .show = show_name },
  { .id = "amount", .title = "Amount", .width = 120, .xalign = 1, .show = show_amount, .compare = compare_amount },
};

static GPtrArray *
make_records (guint n)
{
  GPtrArray *records = g_ptr_array_new_full (n, record_free);

  for (guint i = 0; i < n; i++)
    {
      Record *record = g_new (Record, 1);

      *record = (Record) { i + 1, (CtDong) (i * 7919 % 1000) * 1000 - 1000, g_strdup_printf ("Trần Thị %u", i) };
      g_ptr_array_add (records, record);
    }
  return records;
}

static CtTable *
make_table (void)
{
  CtTable *table = g_object_new (CT_TYPE_TABLE, NULL);

  ct_table_set_up (table, "People", columns, G_N_ELEMENTS (columns), &kind, NULL);
  return table;
}

/* Only the rows on screen are looked at, however many there are. */
static void
test_lazy (void)
{
  CtTable *table = make_table ();
  GtkWidget *window = ct_test_show (GTK_WIDGET (table));

  n_shown = 0;
  ct_table_set_records (table, make_records (MANY));
  CT_WAIT_FOR (n_shown > 0);
  g_assert_cmpuint (ct_table_get_length (table), ==, MANY);
  g_assert_cmpuint (n_shown, <, 1000);

  ct_table_scroll_to (table, MANY - 1);
  CT_WAIT_FOR (ct_table_get_cell (table, MANY - 1, "name") != NULL);
  g_assert_cmpuint (n_shown, <, 2000);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where one record differs the rows around it keep their cells, and the choice stays. */
static void
test_only_what_differs (void)
{
  CtTable *table = make_table ();
  GtkWidget *window = ct_test_show (GTK_WIDGET (table));
  GPtrArray *records = make_records (1000);
  GtkWidget *cell;

  ct_table_set_records (table, make_records (1000));
  CT_WAIT_FOR (ct_table_get_cell (table, 100, "name") != NULL);
  g_assert_true (ct_table_select (table, 5, FALSE));

  ((Record *) records->pdata[10])->amount = 5;
  cell = ct_table_get_cell (table, 20, "name");
  ct_table_set_records (table, records);
  g_assert_true (ct_table_get_cell (table, 20, "name") == cell);
  g_assert_cmpint (ct_table_get_selected_id (table), ==, 5);
  g_assert_true (ct_table_get_selected (table) == g_ptr_array_index (records, 4));

  /* The chosen row itself is another one now, but still the chosen one. */
  records = make_records (1000);
  ((Record *) records->pdata[4])->amount = 7;
  ct_table_set_records (table, records);
  g_assert_cmpint (ct_table_get_selected_id (table), ==, 5);

  ct_table_set_records (table, make_records (3));
  g_assert_cmpint (ct_table_get_selected_id (table), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_sort (void)
{
  CtTable *table = make_table ();
  GtkWidget *window = ct_test_show (GTK_WIDGET (table));

  ct_table_set_records (table, make_records (500));
  ct_table_select (table, 100, FALSE);
  ct_table_sort_by (table, "amount");
  for (guint i = 1; i < 500; i++)
    g_assert_cmpint (compare_amount (ct_table_get_record (table, i - 1), ct_table_get_record (table, i)), <=, 0);
  g_assert_cmpint (ct_table_get_selected_id (table), ==, 100);

  /* What comes later falls into the same order. */
  ct_table_set_records (table, make_records (400));
  for (guint i = 1; i < 400; i++)
    g_assert_cmpint (compare_amount (ct_table_get_record (table, i - 1), ct_table_get_record (table, i)), <=, 0);
  g_assert_cmpint (ct_table_get_selected_id (table), ==, 100);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
text_read_cb (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

/* A spreadsheet gets digits, not dots, and the minus that it knows. */
static void
test_copy (void)
{
  CtTable *table = make_table ();
  GtkWidget *window = ct_test_show (GTK_WIDGET (table));
  g_autofree char *text = NULL;

  ct_table_set_records (table, make_records (3));
  ct_table_select (table, 1, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (table), "table.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (table)), NULL, text_read_cb, &text);
  CT_WAIT_FOR (text != NULL);
  g_assert_cmpstr (text, ==, "Trần Thị 0\t-1000\n");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A total stands under its column. */
static void
test_totals (void)
{
  CtTable *table = make_table ();
  GtkWidget *window = ct_test_show (GTK_WIDGET (table));

  ct_table_set_records (table, make_records (3));
  ct_table_set_total (table, 0, "name", "3 people");
  ct_table_set_total (table, 0, "amount", "1.000");
  CT_WAIT_FOR (ct_table_get_cell (table, 0, "amount") != NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/lazy", test_lazy);
  g_test_add_func ("/table/only-what-differs", test_only_what_differs);
  g_test_add_func ("/table/sort", test_sort);
  g_test_add_func ("/table/copy", test_copy);
  g_test_add_func ("/table/totals", test_totals);
  return g_test_run ();
}
