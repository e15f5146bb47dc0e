/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one file that meets GSettings, where a schema that is missing would end the program. */
#include "app/settings.h"

GSettings *
loadline_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, LOADLINE_APPLICATION_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

bool
loadline_settings_get_autosave (GSettings *settings)
{
  return settings == NULL || g_settings_get_boolean (settings, "autosave");
}

GStrv
loadline_settings_get_open_files (void)
{
  g_autoptr (GSettings) settings = loadline_settings_new ();

  if (settings == NULL || !g_settings_get_boolean (settings, "reopen"))
    return g_new0 (char *, 1);

  return g_settings_get_strv (settings, "open-files");
}

void
loadline_settings_set_open_files (const char *const *uris)
{
  g_autoptr (GSettings) settings = loadline_settings_new ();

  if (settings != NULL)
    g_settings_set_strv (settings, "open-files", uris);
}

static void
apply_style_cb (GSettings *settings)
{
  const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                     ADW_COLOR_SCHEME_FORCE_DARK };
  int style = g_settings_get_enum (settings, "style");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[style]);
}

void
loadline_settings_follow_style (GObject *owner)
{
  GSettings *settings = loadline_settings_new ();

  if (settings == NULL)
    return;

  g_object_set_data_full (owner, "loadline-style", settings, g_object_unref);
  g_signal_connect (settings, "changed::style", G_CALLBACK (apply_style_cb), NULL);
  apply_style_cb (settings);
}

void
loadline_settings_restore (GtkWindow *window, AdwFlap *flap)
{
  g_autoptr (GSettings) settings = loadline_settings_new ();
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
  g_autoptr (GSettings) settings = loadline_settings_new ();
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

char *
loadline_settings_dup_text (const char *key)
{
  g_autoptr (GSettings) settings = loadline_settings_new ();

  return settings != NULL ? g_settings_get_string (settings, key) : NULL;
}

void
loadline_settings_remember_text (const char *key, const char *text)
{
  g_autoptr (GSettings) settings = loadline_settings_new ();

  if (settings != NULL)
    g_settings_set_string (settings, key, text);
}
