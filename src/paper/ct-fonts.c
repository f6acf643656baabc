/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-fonts.h"

#include <fontconfig/fontconfig.h>
#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "ct-place.h"

struct _CtFonts
{
  grefcount     references;
  FcConfig     *config;
  PangoFontMap *map;
  PangoContext *context;
};

static const char *const files[] = { "Tinos-Regular.ttf", "Tinos-Bold.ttf", "Tinos-Italic.ttf", "Tinos-BoldItalic.ttf" };

G_DEFINE_QUARK (ct-paper-error-quark, ct_paper_error)

char *
ct_fonts_dup_directory (const char *name)
{
  g_auto(GStrv) directories = ct_place_list_font_dirs ();

  for (guint i = 0; directories[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (directories[i], name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_strdup (directories[i]);
    }
  return NULL;
}

static gboolean
add_files (FcConfig    *config,
           const char  *directory,
           GError     **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (directory, files[i], NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR) &&
          FcConfigAppFontAddFile (config, (const FcChar8 *) path))
        continue;

      g_set_error (error, CT_PAPER_ERROR, CT_PAPER_ERROR_FONTS,
                   _("The font file “%s” is missing or damaged, so nothing can be printed. Install the program again."),
                   path);
      return FALSE;
    }
  return TRUE;
}

static void
make_context (CtFonts *self)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  self->map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (self->map), self->config);
  /* One unit is one point, here and on every surface. */
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->map), 72);

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  self->context = pango_font_map_create_context (self->map);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context, pango_language_from_string ("vi"));
  cairo_font_options_destroy (options);
}

/**
 * ct_fonts_new:
 * @directory: (nullable): the folder with the font files; %NULL looks in `CHUNGTAY_FONTDIR`, then where the program
 *   was installed
 *
 * Returns: (transfer full): the fonts, or %NULL with %CT_PAPER_ERROR_FONTS: another font would break the pages
 *   elsewhere and patch Vietnamese letters together, so there is no fallback
 */
CtFonts *
ct_fonts_new (const char  *directory,
              GError     **error)
{
  g_autofree char *found = NULL;
  CtFonts *self;
  FcConfig *config;

  if (directory == NULL)
    directory = found = ct_fonts_dup_directory (files[0]);
  if (directory == NULL)
    {
      g_set_error (error, CT_PAPER_ERROR, CT_PAPER_ERROR_FONTS,
                   _("The font Tinos is not in the program's folder, so nothing can be printed. Install the program again."));
      return NULL;
    }

  config = FcConfigCreate ();
  if (!add_files (config, directory, error))
    {
      FcConfigDestroy (config);
      return NULL;
    }

  self = g_new0 (CtFonts, 1);
  g_ref_count_init (&self->references);
  self->config = config;
  make_context (self);
  return self;
}

CtFonts *
ct_fonts_ref (CtFonts *self)
{
  g_ref_count_inc (&self->references);
  return self;
}

void
ct_fonts_unref (CtFonts *self)
{
  if (!g_ref_count_dec (&self->references))
    return;
  g_object_unref (self->context);
  g_object_unref (self->map);
  FcConfigDestroy (self->config);
  g_free (self);
}

/**
 * ct_fonts_create_layout:
 * @markup: Pango markup; names and texts of people must be escaped
 *
 * Returns: (transfer full): a layout on one line as wide as it needs
 */
PangoLayout *
ct_fonts_create_layout (CtFonts    *self,
                        CtFace      face,
                        const char *markup)
{
  PangoFontDescription *description = pango_font_description_new ();
  PangoLayout *layout = pango_layout_new (self->context);

  pango_font_description_set_family_static (description, "Tinos");
  pango_font_description_set_absolute_size (description, face.size * PANGO_SCALE);
  if (face.flags & CT_FACE_BOLD)
    pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);
  if (face.flags & CT_FACE_ITALIC)
    pango_font_description_set_style (description, PANGO_STYLE_ITALIC);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_markup (layout, markup, -1);
  return layout;
}
