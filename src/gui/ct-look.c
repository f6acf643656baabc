/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-look.h"

#include <fontconfig/fontconfig.h>
#include <string.h>

#include "ct-fonts.h"
#include "ct-place.h"

#define RESOURCES "/vn/chungtay/ChungTay/"
#define DPI_UNIT  (96 * 1024)

struct _CtLook
{
  GObject         parent_instance;
  GdkDisplay     *display;
  GSettings      *settings;
  GtkCssProvider *base;
  GtkCssProvider *colours;
  char           *system_theme;
  gboolean        system_dark;
};

G_DEFINE_FINAL_TYPE (CtLook, ct_look, G_TYPE_OBJECT)

/* The light colours are those of style.css itself. */
static const struct
{
  const char *scheme;
  const char *sheet;
  gboolean    dark;
} themes[] = {
  { "light", NULL, FALSE },
  { "dark", RESOURCES "style-dark.css", TRUE },
  { "high-contrast", RESOURCES "style-hc.css", FALSE },
  { "high-contrast-dark", RESOURCES "style-hc-dark.css", TRUE },
};

static const int scales[] = { 100, 125, 150, 200 };

/* On Windows text goes through fontconfig too, the one way there to show a font that is not installed. */
void
ct_look_add_fonts (void)
{
  g_autofree char *folder = NULL;

  ct_place_take_shipped_fonts ();
  folder = ct_fonts_dup_directory ("Inter-Regular.otf");
  if (folder != NULL)
    FcConfigAppFontAddDir (NULL, (const FcChar8 *) folder);
}

/* GTK 4.8's OpenGL renderer shows white or black windows on graphics of ten years ago. Forms and tables need
 * none, so on Windows, where those machines are, drawing is in software unless somebody says otherwise. */
void
ct_look_choose_renderer (GSettings *settings)
{
  g_autofree char *renderer = g_settings_get_string (settings, "renderer");

  if (!g_str_equal (renderer, "auto"))
    g_setenv ("GSK_RENDERER", renderer, FALSE);
  else if (ct_place_doubts_graphics ())
    g_setenv ("GSK_RENDERER", "cairo", FALSE);
}

static const char *
scheme_of_system (CtLook *self)
{
  gboolean contrast = strstr (self->system_theme, "hc") != NULL || strstr (self->system_theme, "HighContrast") != NULL;
  gboolean dark = self->system_dark || strstr (self->system_theme, "dark") != NULL ||
                  strstr (self->system_theme, "Inverse") != NULL;

  if (contrast)
    return dark ? "high-contrast-dark" : "high-contrast";
  return dark ? "dark" : "light";
}

static void
apply_scheme (CtLook *self)
{
  g_autofree char *chosen = g_settings_get_string (self->settings, "colour-scheme");
  const char *scheme = g_str_equal (chosen, "auto") ? scheme_of_system (self) : chosen;

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    if (g_str_equal (themes[i].scheme, scheme))
      {
        g_object_set (gtk_settings_get_for_display (self->display),
                      "gtk-theme-name", "Default",
                      "gtk-application-prefer-dark-theme", themes[i].dark,
                      NULL);
        if (themes[i].sheet != NULL)
          gtk_css_provider_load_from_resource (self->colours, themes[i].sheet);
        else
          gtk_css_provider_load_from_data (self->colours, "", -1);
      }
}

static void
apply_scale (CtLook *self)
{
  int wanted = g_settings_get_int (self->settings, "text-scale");
  int scale = scales[0];

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (scales[i] <= wanted)
      scale = scales[i];
  g_object_set (gtk_settings_get_for_display (self->display),
                "gtk-font-name", "Inter 12",
                "gtk-xft-dpi", DPI_UNIT * scale / 100,
                NULL);
}

static void
ct_look_dispose (GObject *object)
{
  CtLook *self = CT_LOOK (object);

  if (self->display != NULL)
    {
      gtk_style_context_remove_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->base));
      gtk_style_context_remove_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->colours));
    }
  g_clear_object (&self->display);
  g_clear_object (&self->settings);
  g_clear_object (&self->base);
  g_clear_object (&self->colours);
  g_clear_pointer (&self->system_theme, g_free);
  G_OBJECT_CLASS (ct_look_parent_class)->dispose (object);
}

static void
ct_look_class_init (CtLookClass *class)
{
  G_OBJECT_CLASS (class)->dispose = ct_look_dispose;
}

static void
ct_look_init (CtLook *self)
{
  self->base = gtk_css_provider_new ();
  self->colours = gtk_css_provider_new ();
}

CtLook *
ct_look_new (GdkDisplay *display,
             GSettings  *settings)
{
  CtLook *self = g_object_new (CT_TYPE_LOOK, NULL);

  self->display = g_object_ref (display);
  self->settings = g_object_ref (settings);
  g_object_get (gtk_settings_get_for_display (display),
                "gtk-theme-name", &self->system_theme,
                "gtk-application-prefer-dark-theme", &self->system_dark,
                NULL);
  gtk_css_provider_load_from_resource (self->base, RESOURCES "style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->base),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->colours),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  g_signal_connect_object (settings, "changed::colour-scheme", G_CALLBACK (apply_scheme), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::text-scale", G_CALLBACK (apply_scale), self, G_CONNECT_SWAPPED);
  apply_scheme (self);
  apply_scale (self);
  return self;
}

int
ct_look_scale (void)
{
  int dpi = DPI_UNIT;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? (int) (dpi * 100.0 / DPI_UNIT + 0.5) : 100;
}

int
ct_look_scale_px (int px)
{
  return px * ct_look_scale () / 100;
}

int
ct_look_next_scale (int scale,
                    int step)
{
  int n = G_N_ELEMENTS (scales);

  for (int i = 0; step != 0 && i < n; i++)
    if (scales[i] >= scale)
      return scales[CLAMP (i + step, 0, n - 1)];
  return scales[0];
}
