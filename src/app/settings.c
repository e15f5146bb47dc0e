/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one file that meets GSettings, where a schema that is missing would end the program. */
#include "app/settings.h"

/* NULL where the schema is not installed. (transfer full) */
static GSettings *
settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, LOADLINE_APPLICATION_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

void
loadline_settings_restore (GtkWindow *window, AdwFlap *flap)
{
  g_autoptr (GSettings) settings = settings_new ();
  int width;
  int height;

  if (settings == NULL)
    return;

  g_settings_get (settings, "window-size", "(ii)", &width, &height);
  if (width > 0 && height > 0)
    gtk_window_set_default_size (window, width, height);
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
  adw_flap_set_reveal_flap (flap, g_settings_get_boolean (settings, "sidebar-shown"));
}

void
loadline_settings_remember (GtkWindow *window, AdwFlap *flap)
{
  g_autoptr (GSettings) settings = settings_new ();
  int width;
  int height;

  if (settings == NULL)
    return;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set (settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  /* Folded, the inputs come and go over the plan: that says nothing about a wide window. */
  if (!adw_flap_get_folded (flap))
    g_settings_set_boolean (settings, "sidebar-shown", adw_flap_get_reveal_flap (flap));
}
