/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: the shortcuts that the help shows are those there are, and it brings its icon along. */
#include "app/application.h"

#include <adwaita.h>

#define OVERLAY "/io/github/loadline/Loadline/ui/help-overlay.ui"

/* The actions that the shortcuts window under @widget names. */
static void
collect (GtkWidget *widget, GHashTable *names)
{
  g_autofree char *name = NULL;

  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    g_object_get (widget, "action-name", &name, NULL);
  if (name != NULL)
    g_hash_table_add (names, g_steal_pointer (&name));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, names);
}

/* The application has started, and shows no window. */
static void
compare_shortcuts_cb (GApplication *application)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (OVERLAY);
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) actions = NULL;
  GtkWidget *overlay = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));
  GHashTableIter iter;
  gpointer name;

  collect (overlay, shown);

  actions = gtk_application_list_action_descriptions (GTK_APPLICATION (application));
  g_assert_cmpuint (g_strv_length (actions), >, 5);
  for (int i = 0; actions[i] != NULL; i++)
    if (!g_hash_table_contains (shown, actions[i]))
      g_error ("%s has a shortcut that the help does not show", actions[i]);

  g_hash_table_iter_init (&iter, shown);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      g_auto (GStrv) keys =
        gtk_application_get_accels_for_action (GTK_APPLICATION (application), name);

      if (keys[0] == NULL)
        g_error ("the help shows %s, which has no shortcut", (const char *) name);
    }
  gtk_window_destroy (GTK_WINDOW (overlay));
  g_application_quit (application);
}

static void
look_for_icon_cb (GApplication *application)
{
  g_assert_true (
    gtk_icon_theme_has_icon (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                             LOADLINE_APPLICATION_ID));
  g_application_quit (application);
}

static void
start (GCallback started_cb)
{
  g_autoptr (AdwApplication) application = loadline_application_new ();
  char *arguments[] = { (char *) "loadline", NULL };

  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_IS_SERVICE);
  g_signal_connect_after (application, "startup", started_cb, NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 1, arguments), ==, 0);
}

static void
test_version (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (AdwApplication) application = loadline_application_new ();
      char *arguments[] = { (char *) "loadline", (char *) "--version", NULL };

      exit (g_application_run (G_APPLICATION (application), 2, arguments));
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*loadline " LOADLINE_VERSION "\n*");
}

static void
test_shortcuts (void)
{
  start (G_CALLBACK (compare_shortcuts_cb));
}

static void
test_icon (void)
{
  start (G_CALLBACK (look_for_icon_cb));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    return 77;
  adw_init ();
  g_test_add_func ("/application/its icon is there before it is installed", test_icon);
  g_test_add_func ("/application/the help shows the shortcuts there are and no others",
                   test_shortcuts);
  g_test_add_func ("/application/it says its version, and opens nothing", test_version);

  return g_test_run ();
}
