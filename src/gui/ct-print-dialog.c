/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-print-dialog.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ct-blank-set.h"
#include "ct-look.h"
#include "ct-page.h"
#include "ct-paper-view.h"
#include "ct-print-item.h"
#include "ct-printing.h"
#include "ct-prompts.h"
#include "ct-report.h"
#include "ct-sheet-paper.h"

/* Pixels a millimetre: on the screen a sheet of 100 % is about as large as on the table. */
static const double zooms[] = { 1.5, 2, 2.5, 3.2, 3.8, 4.6, 5.6, 7 };
#define ZOOM_FIRST 4
#define THUMBNAIL_HEIGHT 120

typedef struct
{
  CtPaper *paper;                 /* borrowed from its item */
  guint    number;
  char    *name;
} Page;

struct _CtPrintDialog
{
  CtDialog       parent_instance;
  /* Template children */
  GtkWidget     *papers;
  GtkWidget     *papers_card;
  GtkWidget     *blank;
  GtkWidget     *again;
  GtkListBox    *pages;
  GtkWidget     *pages_card;
  GtkWidget     *place;
  GtkWidget     *smaller;
  GtkWidget     *whole_page;
  GtkWidget     *larger;
  GtkWidget     *save_icon;
  GtkWidget     *scroller;
  CtPaperView   *view;
  /* Owned */
  CtSession     *session;
  CtFonts       *fonts;           /* NULL until needed */
  GPtrArray     *items;           /* of CtPrintItem */
  GArray        *shown;           /* of Page */
  guint          page;
  int            zoom;            /* -1: the whole page */
  gboolean       is_filling;      /* the checks and the list change by our own doing */
};

G_DEFINE_FINAL_TYPE (CtPrintDialog, ct_print_dialog, CT_TYPE_DIALOG)

static void
page_clear (gpointer data)
{
  g_free (((Page *) data)->name);
}

static gboolean
is_wanted (const CtPrintItem *item)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (item->check));
}

/* --- Making the papers --------------------------------------------------------------------------------------------- */

/* A paper that cannot be made says why and is taken out again; the others stay. */
static void
make_wanted (CtPrintDialog *self)
{
  ct_dialog_clear_failure (CT_DIALOG (self));
  for (guint i = 0; i < self->items->len; i++)
    {
      CtPrintItem *item = g_ptr_array_index (self->items, i);
      g_autoptr(GError) error = NULL;

      if (!is_wanted (item) || item->papers != NULL)
        continue;
      if (self->fonts == NULL)
        self->fonts = ct_fonts_new (NULL, &error);
      if (self->fonts != NULL && ct_print_item_make (item, self->session, self->fonts,
                                                     gtk_check_button_get_active (GTK_CHECK_BUTTON (self->blank)),
                                                     gtk_check_button_get_active (GTK_CHECK_BUTTON (self->again)), &error))
        continue;
      ct_dialog_fail (CT_DIALOG (self), error);
      if (self->items->len > 1)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (item->check), FALSE);
    }
}

/* (transfer container): the papers that are wanted, in their order */
static GPtrArray *
list_papers (CtPrintDialog *self)
{
  GPtrArray *papers = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      CtPrintItem *item = g_ptr_array_index (self->items, i);

      for (guint j = 0; is_wanted (item) && item->papers != NULL && j < item->papers->len; j++)
        g_ptr_array_add (papers, g_ptr_array_index (item->papers, j));
    }
  return papers;
}

/* --- The pages ----------------------------------------------------------------------------------------------------- */

static void
show_page (CtPrintDialog *self,
           guint          page)
{
  gboolean any = self->shown->len > 0;
  g_autofree char *place = NULL;

  self->page = any ? MIN (page, self->shown->len - 1) : 0;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.previous", any && self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.next", any && self->page + 1 < self->shown->len);
  if (any)
    {
      const Page *shown = &g_array_index (self->shown, Page, self->page);

      place = g_strdup_printf (C_("print", "Page %u of %u"), self->page + 1, self->shown->len);
      ct_paper_view_show (self->view, shown->paper, shown->number, shown->name);
    }
  else
    {
      ct_paper_view_show (self->view, NULL, 0, NULL);
    }
  gtk_label_set_label (GTK_LABEL (self->place), place != NULL ? place : "");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

static GtkWidget *
make_thumbnail (const Page *page,
                guint       number)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  CtPaperView *view = g_object_new (CT_TYPE_PAPER_VIEW, "height-request", THUMBNAIL_HEIGHT, "margin-top", 4, NULL);
  g_autofree char *text = g_strdup_printf ("%u", number);
  GtkWidget *label = gtk_label_new (text);

  ct_paper_view_show (view, page->paper, page->number, page->name);
  gtk_widget_add_css_class (label, "ct-caption");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (view));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, page->name, -1);
  return row;
}

static void
list_pages (CtPrintDialog *self)
{
  g_autoptr(GPtrArray) papers = list_papers (self);

  g_array_set_size (self->shown, 0);
  for (guint i = 0; i < papers->len; i++)
    {
      CtPaper *paper = g_ptr_array_index (papers, i);
      guint n_pages = ct_paper_get_n_pages (paper);

      for (guint number = 0; number < n_pages; number++)
        {
          Page page = { paper, number, NULL };

          page.name = g_strdup_printf (C_("print", "%s, page %u of %u"), ct_paper_get_title (paper), number + 1, n_pages);
          g_array_append_val (self->shown, page);
        }
    }
}

/* Makes what is wanted and not there yet, and shows all pages anew. */
static void
refresh (CtPrintDialog *self)
{
  GtkListBoxRow *row;

  self->is_filling = TRUE;
  ct_paper_view_show (self->view, NULL, 0, NULL);
  while ((row = gtk_list_box_get_row_at_index (self->pages, 0)) != NULL)
    gtk_list_box_remove (self->pages, GTK_WIDGET (row));
  make_wanted (self);
  list_pages (self);
  for (guint i = 0; i < self->shown->len; i++)
    gtk_list_box_append (self->pages, make_thumbnail (&g_array_index (self->shown, Page, i), i + 1));
  gtk_list_box_select_row (self->pages, gtk_list_box_get_row_at_index (self->pages, 0));
  self->is_filling = FALSE;

  gtk_widget_set_visible (self->pages_card, self->shown->len > 1 && ct_look_scale () < 200);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.save", self->shown->len > 0);
  ct_dialog_set_can_accept (CT_DIALOG (self), self->shown->len > 0);
  show_page (self, 0);
}

static void
paper_toggled_cb (CtPrintDialog *self)
{
  if (!self->is_filling)
    refresh (self);
}

/* Empty, or a second print: every paper is another one. */
static void
way_changed_cb (CtPrintDialog *self)
{
  if (self->is_filling)
    return;
  for (guint i = 0; i < self->items->len; i++)
    g_clear_pointer (&((CtPrintItem *) g_ptr_array_index (self->items, i))->papers, g_ptr_array_unref);
  refresh (self);
}

/* Everything that a month without the computer needs, and nothing else. */
static void
blank_set_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CtPrintDialog *self = CT_PRINT_DIALOG (widget);
  const CtBookFormKeys keys = { .fund = CT_FUND_NONE };
  CtDate today = ct_session_get_today (self->session);

  (void) action_name;
  (void) parameter;
  self->is_filling = TRUE;
  for (guint i = 0; i < self->items->len; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (((CtPrintItem *) g_ptr_array_index (self->items, i))->check), FALSE);
  for (const CtBlankPaper *blank = ct_blank_set; blank->form != NULL || blank->report != NULL; blank++)
    if (blank->form != NULL)
      ct_print_dialog_add (self, blank->form, &keys, C_("print", "(empty)"), TRUE);
    else
      ct_print_dialog_add_report (self, blank->report, ct_date_month_start (today), ct_date_month_end (today), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->blank), TRUE);
  gtk_widget_action_set_enabled (widget, "print.blank-set", FALSE);
  self->is_filling = FALSE;
  way_changed_cb (self);
}

static void
page_selected_cb (CtPrintDialog *self,
                  GtkListBoxRow *row)
{
  if (!self->is_filling && row != NULL)
    show_page (self, (guint) gtk_list_box_row_get_index (row));
}

static void
turn_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CtPrintDialog *self = CT_PRINT_DIALOG (widget);
  guint page = g_str_equal (action_name, "print.next") ? self->page + 1 : self->page - 1;
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->pages, (int) page);

  (void) parameter;
  if (row != NULL)
    gtk_list_box_select_row (self->pages, row);
}

static void
zoom_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CtPrintDialog *self = CT_PRINT_DIALOG (widget);
  int last = (int) G_N_ELEMENTS (zooms) - 1;

  (void) parameter;
  if (g_str_equal (action_name, "print.whole-page"))
    self->zoom = -1;
  else if (self->zoom < 0)
    self->zoom = ZOOM_FIRST;
  else
    self->zoom = CLAMP (self->zoom + (g_str_equal (action_name, "print.larger") ? 1 : -1), 0, last);
  ct_paper_view_set_zoom (self->view, self->zoom < 0 ? 0 : zooms[self->zoom]);
  gtk_widget_action_set_enabled (widget, "print.larger", self->zoom < last);
  gtk_widget_action_set_enabled (widget, "print.smaller", self->zoom > 0);
}

/* --- To the printer, into a file ------------------------------------------------------------------------------------ */

/* What the printing system says is for its makers; what to do comes first. */
static void
fail_printing (CtPrintDialog *self,
               const GError  *reason)
{
  g_autoptr(GError) error = NULL;

  g_set_error (&error, G_IO_ERROR, G_IO_ERROR_FAILED,
               _("Nothing was printed (%s). See that the printer is switched on and connected, or save the pages as PDF."),
               reason->message);
  ct_dialog_fail (CT_DIALOG (self), error);
}

/* The printer's dialog opens all the same: another one can be chosen there. */
static void
tell_gone (CtPrintDialog *self)
{
  g_autofree char *printer = ct_printing_dup_gone (ct_session_get_preferences (self->session));
  g_autoptr(GError) error = NULL;

  if (printer == NULL || self->session == NULL)
    return;
  g_set_error (&error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _("The printer “%s” that printed last is not there any more. Choose another one, or switch it on and look again."), printer);
  ct_dialog_fail (CT_DIALOG (self), error);
}

/* The keyboard goes back to the page: where two windows close at once, not every window manager sees to that. */
static void
leave (CtPrintDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  gtk_window_destroy (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_window_present (parent);
}

/* The letters in the foot of a meeting's sheet are known again when it is keyed. */
static void
note_prints (CtPrintDialog *self)
{
  if (!ct_session_is_writable (self->session) || gtk_check_button_get_active (GTK_CHECK_BUTTON (self->blank)))
    return;
  for (guint i = 0; i < self->items->len; i++)
    {
      const CtPrintItem *item = g_ptr_array_index (self->items, i);
      g_autoptr(GError) error = NULL;

      if (item->form != NULL && g_str_equal (item->form->name, "meeting-sheet") && item->keys.meeting > 0 &&
          gtk_check_button_get_active (GTK_CHECK_BUTTON (item->check)) &&
          !ct_sheet_paper_note_print (ct_session_get_book (self->session), item->keys.meeting, &error))
        ct_tell_failure (GTK_WIDGET (self), error);
    }
}

static void
printed_cb (GtkPrintOperation       *operation,
            GtkPrintOperationResult  result,
            CtPrintDialog           *self)
{
  g_autoptr(GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      fail_printing (self, error);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      note_prints (self);
      ct_printing_remember (operation, ct_session_get_preferences (self->session));
      ct_tell (GTK_WIDGET (self), _("The pages are on their way to the printer."));
      leave (self);
    }
}

static void
ct_print_dialog_accept (CtDialog *dialog)
{
  CtPrintDialog *self = CT_PRINT_DIALOG (dialog);
  g_autoptr(CtPrintDialog) alive = g_object_ref (self);
  g_autoptr(GtkPrintOperation) operation = NULL;
  g_autoptr(GPtrArray) papers = NULL;

  ct_dialog_clear_failure (dialog);
  tell_gone (self);
  if (self->session == NULL)    /* closed while the printers answered */
    return;
  papers = list_papers (self);
  if (papers->len == 0)
    return;
  operation = ct_printing_new ((CtPaper *const *) papers->pdata, papers->len);
  ct_printing_recall (operation, ct_session_get_preferences (self->session));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, 0);
  /* Whatever becomes of it is told by "done". */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(CtPrintDialog) self = CT_PRINT_DIALOG (user_data);
  g_autoptr(GFile) file = ct_prompt_file_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr(GPtrArray) papers = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = NULL;

  (void) source;
  if (path == NULL || self->session == NULL)
    return;
  papers = list_papers (self);
  ct_dialog_clear_failure (CT_DIALOG (self));
  if (!ct_papers_write_pdf ((CtPaper *const *) papers->pdata, papers->len, path, ct_session_get_today (self->session), &error))
    {
      ct_dialog_fail (CT_DIALOG (self), error);
      return;
    }
  note_prints (self);
  sentence = g_strdup_printf (_("Saved as “%s”."), path);
  ct_tell (GTK_WIDGET (self), sentence);
  leave (self);
}

static void
save_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CtPrintDialog *self = CT_PRINT_DIALOG (widget);
  g_autoptr(GPtrArray) papers = list_papers (self);
  g_autofree char *name = NULL;

  (void) action_name;
  (void) parameter;
  if (papers->len == 0)
    return;
  /* A title such as "Biên bản sinh hoạt 12/2026" is no name of a file everywhere. */
  name = g_strconcat (ct_paper_get_title (g_ptr_array_index (papers, 0)), ".pdf", NULL);
  g_strdelimit (name, "/\\:*?\"<>|", '-');
  ct_prompt_save_file (GTK_WINDOW (self), C_("print", "Save as PDF"), &ct_file_pdf, name, saved_cb, g_object_ref (self));
}

/* --- The widget ------------------------------------------------------------------------------------------------------ */

static void
ct_print_dialog_dispose (GObject *object)
{
  CtPrintDialog *self = CT_PRINT_DIALOG (object);

  self->is_filling = TRUE;
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ct_print_dialog_parent_class)->dispose (object);
}

static void
ct_print_dialog_finalize (GObject *object)
{
  CtPrintDialog *self = CT_PRINT_DIALOG (object);

  g_array_unref (self->shown);
  g_ptr_array_unref (self->items);
  g_clear_pointer (&self->fonts, ct_fonts_unref);
  G_OBJECT_CLASS (ct_print_dialog_parent_class)->finalize (object);
}

static void
ct_print_dialog_class_init (CtPrintDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_print_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = ct_print_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_print_dialog_accept;

  g_type_ensure (CT_TYPE_PAPER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtPrintDialog, papers);
  gtk_widget_class_bind_template_child (widget_class, CtPrintDialog, papers_card);
  gtk_widget_class_bind_template_child (widget_class, CtPrintDialog, blank);
  gtk_widget_class_bind_template_child (widget_class, CtPrintDialog, again);
  gtk_widget_class_bind_template_child (widget_class, CtPrintDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, CtPrintDialog, pages_card);
  gtk_widget_class_bind_template_child (widget_class, CtPrintDialog, place);
  gtk_widget_class_bind_template_child (widget_class, CtPrintDialog, smaller);
  gtk_widget_class_bind_template_child (widget_class, CtPrintDialog, whole_page);
  gtk_widget_class_bind_template_child (widget_class, CtPrintDialog, larger);
  gtk_widget_class_bind_template_child (widget_class, CtPrintDialog, save_icon);
  gtk_widget_class_bind_template_child (widget_class, CtPrintDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, CtPrintDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, page_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, way_changed_cb);

  gtk_widget_class_install_action (widget_class, "print.previous", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "print.next", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "print.larger", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "print.smaller", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "print.whole-page", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "print.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "print.blank-set", NULL, blank_set_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "print.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "print.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "dialog.accept", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "print.save", NULL);
}

static void
ct_print_dialog_init (CtPrintDialog *self)
{
  self->items = g_ptr_array_new_with_free_func (ct_print_item_free);
  self->shown = g_array_new (FALSE, TRUE, sizeof (Page));
  g_array_set_clear_func (self->shown, page_clear);
  self->zoom = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  /* With the largest text there is room for the tools that are needed, and for the whole page. */
  gtk_widget_set_visible (self->smaller, ct_look_scale () < 150);
  gtk_widget_set_visible (self->whole_page, ct_look_scale () < 150);
  gtk_widget_set_visible (self->larger, ct_look_scale () < 150);
  gtk_widget_set_visible (self->save_icon, ct_look_scale () < 150);
}

CtPrintDialog *
ct_print_dialog_new (GtkWindow *parent,
                     CtSession *session)
{
  CtPrintDialog *self = g_object_new (CT_TYPE_PRINT_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  return self;
}

static void
take_item (CtPrintDialog *self,
           CtPrintItem   *item,
           gboolean       wanted)
{
  item->check = gtk_check_button_new_with_label (item->title);
  /* Long titles beside a large page: what is cut is in the tooltip. */
  gtk_label_set_ellipsize (GTK_LABEL (gtk_widget_get_last_child (item->check)), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (item->check, item->title);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (item->check), wanted);
  g_signal_connect_object (item->check, "toggled", G_CALLBACK (paper_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->papers), item->check);
  g_ptr_array_add (self->items, item);
  gtk_widget_set_visible (self->papers_card, self->items->len > 1);
}

void
ct_print_dialog_add (CtPrintDialog        *self,
                     const char           *form,
                     const CtBookFormKeys *keys,
                     const char           *detail,
                     gboolean              wanted)
{
  CtPrintItem *item = g_new0 (CtPrintItem, 1);
  const char *title;

  g_return_if_fail (CT_IS_PRINT_DIALOG (self));

  item->form = ct_book_form_find (form);
  g_assert (item->form != NULL);
  title = g_dpgettext2 (GETTEXT_PACKAGE, "paper", item->form->title);
  item->keys = *keys;
  item->keys.voucher = item->voucher = g_strdup (keys->voucher);
  item->title = detail != NULL ? g_strdup_printf ("%s %s", title, detail) : g_strdup (title);
  take_item (self, item, wanted);
}

void
ct_print_dialog_add_report (CtPrintDialog *self,
                            const char    *kind,
                            CtDate         from,
                            CtDate         to,
                            gboolean       wanted)
{
  CtPrintItem *item = g_new0 (CtPrintItem, 1);

  g_return_if_fail (CT_IS_PRINT_DIALOG (self));

  item->report = (CtReportOptions) { .kind = kind, .from = from, .to = to };
  item->title = g_strdup_printf ("%s · %s", kind, ct_report_title (kind));
  take_item (self, item, wanted);
}

void
ct_print_dialog_set_blank (CtPrintDialog *self)
{
  g_return_if_fail (CT_IS_PRINT_DIALOG (self));
  self->is_filling = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->blank), TRUE);
  self->is_filling = FALSE;
}

void
ct_print_dialog_show (CtPrintDialog *self)
{
  g_return_if_fail (CT_IS_PRINT_DIALOG (self));
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
}
