/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening plans, new ones from templates, and what belongs to no one window. */
#include "app/application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "app/new-dialog.h"
#include "app/practice.h"
#include "app/preferences.h"
#include "app/session.h"
#include "app/settings.h"
#include "app/tooltips.h"
#include "app/window.h"
#include "model/plan-file.h"

#define EXAMPLE "shop-recommender"

/* What handling options gives back where the program is to start; anything else is its exit status. */
#define GO_ON -1

struct _LoadlineApplication
{
  AdwApplication parent_instance;

  /* Owned: reads the example while the toolkit starts, for what has no plan of its own to open */
  GThread *reader;

  bool named; /* the command names what to open */
  bool recovered; /* edits of a crash were looked for */
  bool quitting;
};

G_DEFINE_FINAL_TYPE (LoadlineApplication, loadline_application, ADW_TYPE_APPLICATION)

/* The window used last; dialogs are windows of the application too. */
static LoadlineWindow *
active_window (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (LOADLINE_IS_WINDOW (l->data))
      return l->data;

  return NULL;
}

/* A new window, or the active one where nobody has touched it. */
static LoadlineWindow *
window_for_new (GtkApplication *application)
{
  LoadlineWindow *active = active_window (application);

  if (active != NULL && loadline_window_is_untouched (active))
    return active;

  return LOADLINE_WINDOW (loadline_window_new (application));
}

static gpointer
read_example (gpointer data)
{
  return loadline_plan_load_template (EXAMPLE, NULL);
}

/* The example as the reader has read it; NULL where it was taken before. (transfer full) (nullable) */
static LoadlinePlan *
take_example (LoadlineApplication *self)
{
  GThread *reader = g_steal_pointer (&self->reader);

  return reader != NULL ? g_thread_join (reader) : NULL;
}

/* The template, or an empty plan where there is none of that name. */
static void
show_template (LoadlineApplication *self, const char *name)
{
  g_autoptr (LoadlinePlan) plan = g_str_equal (name, EXAMPLE) ? take_example (self) : NULL;
  g_autoptr (LoadlineDocument) document = NULL;
  LoadlineWindow *window = window_for_new (GTK_APPLICATION (self));

  if (plan == NULL && *name != '\0')
    plan = loadline_plan_load_template (name, NULL);
  if (plan == NULL)
    plan = loadline_plan_new ();
  document = loadline_document_new (plan, NULL);
  loadline_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
}

static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  show_template (self, g_variant_get_string (parameter, NULL));
}

/* What a lesson shows, in a window of its own: at its month, in its view, and with a word on where to look. */
static void
open_example_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  g_autoptr (LoadlinePractice) practice = loadline_practice_of (self);
  const LoadlineExample *example =
    loadline_lessons_find_example (loadline_practice_get_lessons (practice),
                                   g_variant_get_string (parameter, NULL));
  GtkWidget             *window;

  if (example == NULL)
    return;
  window = loadline_window_new (self);
  loadline_window_show_example (LOADLINE_WINDOW (window), example);
  gtk_window_present (GTK_WINDOW (window));
}

static void
new_plan_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  loadline_new_dialog_show (self, gtk_application_get_active_window (self));
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  loadline_preferences_show (gtk_application_get_active_window (self));
}

static void
open_recent_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  loadline_window_open (active_window (self), file);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  adw_show_about_window (gtk_application_get_active_window (self), "application-name",
                         _ ("Loadline"), "application-icon", LOADLINE_APPLICATION_ID, "version",
                         LOADLINE_VERSION, "developer-name", _ ("The Loadline developers"),
                         "license-type", GTK_LICENSE_GPL_3_0, "comments",
                         _ ("Which way to scale, when, why, and what it costs."), "copyright",
                         _ ("© The Loadline developers"), NULL);
}

/* Closes the window used last, which asks where it has changes; when it has closed, the next. */
static void
close_next (LoadlineApplication *self)
{
  LoadlineWindow *window = active_window (GTK_APPLICATION (self));

  if (window == NULL)
    return;
  if (loadline_window_is_modified (window))
    gtk_window_present (GTK_WINDOW (window));
  gtk_window_close (GTK_WINDOW (window));
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  LOADLINE_APPLICATION (self)->quitting = true;
  close_next (self);
}

/* Somebody said no. */
static void
stays_cb (LoadlineApplication *self)
{
  self->quitting = false;
}

/* The session ends, or somebody at a terminal has had enough: nobody is there to answer questions. */
static gboolean
told_to_end_cb (gpointer application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (LOADLINE_IS_WINDOW (l->data))
      loadline_window_keep_edits (l->data);
  g_application_quit (application);

  return G_SOURCE_CONTINUE;
}

static const GActionEntry actions[] = {
  { "new", new_action, "s", NULL, NULL, { 0 } },
  { "open-example", open_example_action, "s", NULL, NULL, { 0 } },
  { "new-plan", new_plan_action, NULL, NULL, NULL, { 0 } },
  { "preferences", preferences_action, NULL, NULL, NULL, { 0 } },
  { "open-recent", open_recent_action, "s", NULL, NULL, { 0 } },
  { "about", about_action, NULL, NULL, NULL, { 0 } },
  { "quit", quit_action, NULL, NULL, NULL, { 0 } },
};

static const struct
{
  const char *action;
  const char *keys[3];
} keys[] = {
  { "app.new-plan", { "<Control>n" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.details", { "<Alt>Return" } },
  { "win.catalog", { "<Control>k" } },
  { "win.sidebar", { "F9" } },
  { "win.export", { "<Control>e" } },
  { "win.print", { "<Control>p" } },
  { "win.present", { "F5" } },
  { "win.view::plan", { "<Control>1" } },
  { "win.view::compare", { "<Control>2" } },
  { "win.view::explain", { "<Control>3" } },
  { "win.view::learn", { "<Control>4" } },
  { "win.fullscreen", { "F11" } },
  { "win.play", { "<Control>space" } },
  { "window.close", { "<Control>w" } },
  { "win.shortcuts", { "<Control>question" } },
};

/* libadwaita puts its own style in the place of GTK's, which would be read first for nobody to see. */
static void
skip_gtk_style (void)
{
  if (g_getenv ("GTK_THEME") != NULL)
    return;
  g_setenv ("GTK_THEME", "Adwaita-empty", TRUE);
  gtk_init ();
  gtk_settings_get_default ();
  g_unsetenv ("GTK_THEME");
}

static int
loadline_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return GO_ON;
  g_print ("loadline %s\n", LOADLINE_VERSION);

  return 0;
}

static gboolean
loadline_application_local_command_line (GApplication *application, char ***arguments, int *status)
{
  LOADLINE_APPLICATION (application)->named = (*arguments)[1] != NULL;

  return G_APPLICATION_CLASS (loadline_application_parent_class)
    ->local_command_line (application, arguments, status);
}

/* Whether the example is what will be shown, as far as can be told so early. */
static bool
needs_example (LoadlineApplication *self)
{
  g_auto (GStrv) reopened = loadline_settings_get_open_files ();

  return !self->named && *reopened == NULL;
}

static void
loadline_application_startup (GApplication *application)
{
  LoadlineApplication *self = LOADLINE_APPLICATION (application);

  if (needs_example (self))
    self->reader = g_thread_new ("example", read_example, NULL);
  /* Finding the fonts begins with the map of them, in a thread of Pango's own. */
  pango_cairo_font_map_get_default ();
  skip_gtk_style ();
  G_APPLICATION_CLASS (loadline_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), keys[i].action,
                                           keys[i].keys);
  g_unix_signal_add (SIGTERM, told_to_end_cb, application);
  g_unix_signal_add (SIGINT, told_to_end_cb, application);
  g_unix_signal_add (SIGHUP, told_to_end_cb, application);
  loadline_tooltips_hush ();
  loadline_settings_follow_style (G_OBJECT (application));
}

static void
recover (LoadlineApplication *self)
{
  if (!self->recovered)
    loadline_session_recover (GTK_APPLICATION (self));
  self->recovered = true;
}

static void
loadline_application_activate (GApplication *application)
{
  LoadlineWindow *active = active_window (GTK_APPLICATION (application));

  if (active != NULL)
    gtk_window_present (GTK_WINDOW (active));
  else
    {
      loadline_session_reopen (GTK_APPLICATION (application));
      recover (LOADLINE_APPLICATION (application));
      if (active_window (GTK_APPLICATION (application)) == NULL)
        show_template (LOADLINE_APPLICATION (application), EXAMPLE);
    }
}

static void
loadline_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      LoadlineWindow *window = active_window (GTK_APPLICATION (application));

      if (window == NULL)
        window = LOADLINE_WINDOW (loadline_window_new (GTK_APPLICATION (application)));
      loadline_window_open (window, files[i]);
      /* What can't be opened is said over the example rather than over nothing. */
      if (loadline_window_get_document (window) == NULL)
        show_template (LOADLINE_APPLICATION (application), EXAMPLE);
    }
  recover (LOADLINE_APPLICATION (application));
}

static void
loadline_application_window_added (GtkApplication *application, GtkWindow *window)
{
  GTK_APPLICATION_CLASS (loadline_application_parent_class)->window_added (application, window);
  if (LOADLINE_IS_WINDOW (window))
    g_signal_connect_object (window, "stays", G_CALLBACK (stays_cb), application,
                             G_CONNECT_SWAPPED);
}

static void
loadline_application_window_removed (GtkApplication *application, GtkWindow *window)
{
  LoadlineApplication *self = LOADLINE_APPLICATION (application);

  GTK_APPLICATION_CLASS (loadline_application_parent_class)->window_removed (application, window);
  if (!LOADLINE_IS_WINDOW (window))
    return;
  /* Who quits, or closes the last window, finds the plans again. */
  if (self->quitting)
    close_next (self);
  else if (active_window (application) != NULL)
    loadline_session_remember (application);
}

/* The thread ends before the program does. */
static void
loadline_application_shutdown (GApplication *application)
{
  g_autoptr (LoadlinePlan) example = take_example (LOADLINE_APPLICATION (application));

  G_APPLICATION_CLASS (loadline_application_parent_class)->shutdown (application);
}

static void
loadline_application_class_init (LoadlineApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->handle_local_options = loadline_application_handle_local_options;
  application_class->local_command_line = loadline_application_local_command_line;
  application_class->startup = loadline_application_startup;
  application_class->activate = loadline_application_activate;
  application_class->shutdown = loadline_application_shutdown;
  application_class->open = loadline_application_open;
  GTK_APPLICATION_CLASS (klass)->window_added = loadline_application_window_added;
  GTK_APPLICATION_CLASS (klass)->window_removed = loadline_application_window_removed;
}

static void
loadline_application_init (LoadlineApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "version", '\0', 0, G_OPTION_ARG_NONE,
                                 _ ("Show the version"), NULL);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), "[PLAN…]");
}

AdwApplication *
loadline_application_new (void)
{
  return g_object_new (LOADLINE_TYPE_APPLICATION, "application-id", LOADLINE_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/io/github/loadline/Loadline", NULL);
}
