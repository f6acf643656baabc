/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-application.h"
#include "ct-i18n.h"
#include "ct-look.h"
#include "ct-place.h"

#include <glib/gi18n.h>

/* Without its schema GSettings would end the program without a word to its user. */
static gboolean
has_schema (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, CT_APP_ID, TRUE);
  return schema != NULL;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GSettings) settings = NULL;
  g_autoptr(CtApplication) application = NULL;
  g_autofree char *language = NULL;

  if (!has_schema ())
    {
      ct_i18n_init (NULL);
      ct_place_say_failure (_("Chung Tay is not completely installed: its settings schema is missing. Install it again."));
      return 3;
    }
  settings = g_settings_new (CT_APP_ID);
  language = g_settings_get_string (settings, "language");
  ct_i18n_init (language);
  gtk_disable_setlocale ();   /* the line above has settled it */
  ct_look_add_fonts ();
  ct_look_choose_renderer (settings);
  application = ct_application_new (settings);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
