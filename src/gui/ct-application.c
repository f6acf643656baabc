/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-application.h"

#include <glib/gi18n.h>

#include "ct-look.h"
#include "ct-page.h"
#include "ct-place.h"
#include "ct-window.h"

struct _CtApplication
{
  GtkApplication  parent_instance;
  GSettings      *settings;
  CtLook         *look;
  CtDate          today;   /* unset: ask the clock */
};

G_DEFINE_FINAL_TYPE (CtApplication, ct_application, GTK_TYPE_APPLICATION)

/* Every key that works everywhere; keys of one page are in that page's class. */
static const struct
{
  const char *action;
  const char *accels[3];
} accels[] = {
  { "app.new-book", { "<Control><Shift>n" } },
  { "app.open-book", { "<Control>o" } },
  { "app.keys", { "F1" } },
  { "app.quit", { "<Control>q" } },
  { "app.text-larger", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "app.text-smaller", { "<Control>minus", "<Control>KP_Subtract" } },
  { "app.text-normal", { "<Control>0", "<Control>KP_0" } },
  { "win.search", { "<Control>k" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.back", { "<Alt>Left" } },
  { "win.close", { "<Control>w" } },
  { "win.on-page::page.new", { "<Control>n" } },
  { "win.on-page::page.edit", { "F2" } },
  { "win.on-page::page.pane", { "F4" } },
  { "win.on-page::page.find", { "<Control>f" } },
  { "win.on-page::page.print", { "<Control>p" } },
  { "win.on-page::page.export", { "<Control>e" } },
  { "win.page-number(1)", { "<Alt>1" } },
  { "win.page-number(2)", { "<Alt>2" } },
  { "win.page-number(3)", { "<Alt>3" } },
  { "win.page-number(4)", { "<Alt>4" } },
  { "win.page-number(5)", { "<Alt>5" } },
  { "win.page-number(6)", { "<Alt>6" } },
  { "win.page-number(7)", { "<Alt>7" } },
  { "win.page-number(8)", { "<Alt>8" } },
};

static CtWindow *
window_for_new_book (CtApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (CT_IS_WINDOW (active) && !ct_window_has_book (CT_WINDOW (active)))
    return CT_WINDOW (active);
  return ct_window_new (self);
}

/* At the start the book is opened that was opened last; one that cannot be reached is told of. */
static void
ct_application_activate (GApplication *application)
{
  CtApplication *self = CT_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  g_auto(GStrv) recent = g_settings_get_strv (self->settings, "recent-books");
  gboolean is_start = window == NULL;

  if (is_start)
    window = GTK_WINDOW (ct_window_new (self));
  gtk_window_present (window);
  if (is_start && recent[0] != NULL)
    {
      g_autoptr(GFile) file = g_file_new_for_path (recent[0]);

      ct_window_open (CT_WINDOW (window), file);
    }
}

static void
ct_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  CtApplication *self = CT_APPLICATION (application);

  (void) hint;
  for (int i = 0; i < n_files; i++)
    {
      CtWindow *window = window_for_new_book (self);

      gtk_window_present (GTK_WINDOW (window));
      ct_window_open (window, files[i]);
    }
}

static void
open_book_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       self)
{
  CtWindow *window = window_for_new_book (self);

  (void) action;
  (void) parameter;
  gtk_window_present (GTK_WINDOW (window));
  ct_window_choose_book (window);
}

static void
new_book_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       self)
{
  CtWindow *window = window_for_new_book (self);

  (void) action;
  (void) parameter;
  gtk_window_present (GTK_WINDOW (window));
  ct_window_make_book (window);
}

static void
open_recent_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       self)
{
  g_autoptr(GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  (void) action;
  ct_application_open (self, &file, 1, "");
}

static void
text_step_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  CtApplication *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action));
  int steps = g_str_equal (name, "text-larger") ? 1 : g_str_equal (name, "text-smaller") ? -1 : 0;

  (void) parameter;
  g_settings_set_int (self->settings, "text-scale",
                      ct_look_next_scale (g_settings_get_int (self->settings, "text-scale"), steps));
}

/* Made when it is asked for, and gone when it is closed: GTK's own help overlay lies hidden among the windows for as
 * long as the program runs, and GTK 4.8 ends the program when a screen reader asks for a window that is hidden. */
static void
keys_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       self)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource ("/vn/chungtay/ChungTay/ct-shortcuts.ui");
  GtkWindow *keys = GTK_WINDOW (gtk_builder_get_object (builder, "keys"));

  (void) action;
  (void) parameter;
  gtk_window_set_transient_for (keys, gtk_application_get_active_window (GTK_APPLICATION (self)));
  gtk_window_present (keys);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       self)
{
  (void) action;
  (void) parameter;
  gtk_show_about_dialog (gtk_application_get_active_window (self),
                         "program-name", _("Chung Tay"),
                         "version", CT_VERSION,
                         "logo-icon-name", CT_APP_ID,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("Keeps the books of an Intergenerational Self-Help Club."),
                         NULL);
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       self)
{
  /* A dialog goes with its window, before its turn comes. */
  GList *windows = g_list_copy_deep (gtk_application_get_windows (self), (GCopyFunc) (void (*) (void)) g_object_ref, NULL);

  (void) action;
  (void) parameter;
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free_full (windows, g_object_unref);
}

/* At the end of a session the books are closed, so that the next start has nothing to tell of. */
static gboolean
end_cb (gpointer self)
{
  quit_cb (NULL, NULL, self);
  g_application_quit (self);
  return G_SOURCE_REMOVE;
}

static const GActionEntry actions[] = {
  { .name = "new-book", .activate = new_book_cb },
  { .name = "open-book", .activate = open_book_cb },
  { .name = "open-recent", .activate = open_recent_cb, .parameter_type = "s" },
  { .name = "text-larger", .activate = text_step_cb },
  { .name = "text-smaller", .activate = text_step_cb },
  { .name = "text-normal", .activate = text_step_cb },
  { .name = "keys", .activate = keys_cb },
  { .name = "about", .activate = about_cb },
  { .name = "quit", .activate = quit_cb },
};

/* Texts are translated when a widget is made, and the variable that gettext listens to must not change while
 * threads run: another language comes with another start. */
static void
language_changed_cb (CtApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (CT_IS_WINDOW (window))
    ct_tell (GTK_WIDGET (window), _("The new language will be there when Chung Tay is next started."));
}

static void
renderer_changed_cb (CtApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (CT_IS_WINDOW (window))
    ct_tell (GTK_WIDGET (window), _("The window will be drawn in the new way when Chung Tay is next started."));
}

static void
add_setting_action (CtApplication *self,
                    const char    *key)
{
  g_autoptr(GAction) action = g_settings_create_action (self->settings, key);

  g_action_map_add_action (G_ACTION_MAP (self), action);
}

static void
ct_application_startup (GApplication *application)
{
  CtApplication *self = CT_APPLICATION (application);

  G_APPLICATION_CLASS (ct_application_parent_class)->startup (application);

  ct_place_watch_end (end_cb, self);
  gtk_window_set_default_icon_name (CT_APP_ID);
  self->look = ct_look_new (gdk_display_get_default (), self->settings);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  add_setting_action (self, "colour-scheme");
  add_setting_action (self, "text-scale");
  add_setting_action (self, "language");
  add_setting_action (self, "renderer");
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    {
      const char *keys[] = { accels[i].accels[0], accels[i].accels[1], accels[i].accels[2], NULL };

      gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, keys);
    }
  g_signal_connect_object (self->settings, "changed::language", G_CALLBACK (language_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::renderer", G_CALLBACK (renderer_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
ct_application_shutdown (GApplication *application)
{
  g_clear_object (&CT_APPLICATION (application)->look);
  G_APPLICATION_CLASS (ct_application_parent_class)->shutdown (application);
}

static int
ct_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  CtApplication *self = CT_APPLICATION (application);
  const char *today;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("chungtay %s\n", CT_VERSION);
      return 0;
    }
  if (g_variant_dict_lookup (options, "today", "&s", &today) && !ct_date_parse_iso (today, &self->today))
    {
      g_printerr (_("“%s” is not a day; write it as YYYY-MM-DD.\n"), today);
      return 2;
    }
  return -1;
}

static void
ct_application_finalize (GObject *object)
{
  CtApplication *self = CT_APPLICATION (object);

  g_clear_object (&self->settings);
  G_OBJECT_CLASS (ct_application_parent_class)->finalize (object);
}

static void
ct_application_class_init (CtApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_application_finalize;
  application_class->activate = ct_application_activate;
  application_class->open = ct_application_open;
  application_class->startup = ct_application_startup;
  application_class->shutdown = ct_application_shutdown;
  application_class->handle_local_options = ct_application_handle_local_options;
}

static void
ct_application_init (CtApplication *self)
{
  const GOptionEntry options[] = {
    { "today", 0, 0, G_OPTION_ARG_STRING, NULL, _("Take this day for today"), _("DATE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, _("Show the version"), NULL },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

CtApplication *
ct_application_new (GSettings *settings)
{
  GApplicationFlags flags = G_APPLICATION_HANDLES_OPEN |
                            (ct_place_can_share_one_process () ? 0 : G_APPLICATION_NON_UNIQUE);
  CtApplication *self = g_object_new (CT_TYPE_APPLICATION,
                                      "application-id", CT_APP_ID,
                                      "flags", flags,
                                      "resource-base-path", "/vn/chungtay/ChungTay",
                                      NULL);

  self->settings = g_object_ref (settings);
  return self;
}

GSettings *
ct_application_get_settings (CtApplication *self)
{
  g_return_val_if_fail (CT_IS_APPLICATION (self), NULL);
  return self->settings;
}

CtDate
ct_application_get_chosen_today (CtApplication *self)
{
  g_return_val_if_fail (CT_IS_APPLICATION (self), CT_DATE_NONE);
  return self->today;
}

CtDate
ct_application_get_today (CtApplication *self)
{
  g_autoptr(GDateTime) now = NULL;
  CtDate today;

  g_return_val_if_fail (CT_IS_APPLICATION (self), CT_DATE_NONE);

  if (ct_date_is_set (self->today))
    return self->today;
  now = g_date_time_new_now_local ();
  ct_date_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now), &today);
  return today;
}
