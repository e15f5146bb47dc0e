/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A real window in the test's own process, and what lies in it. */
#pragma once

#include <adwaita.h>

#include "app/window.h"
#include "model/plan-file.h"

/* Lets the program work until @holds, a second at most in a test that is right; then it fails. */
static inline void
wait_until (bool (*holds) (gpointer data), gpointer data)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (!holds (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (2000);
    }
}

static inline bool
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

/* The style sheet, which an application takes by itself. */
static inline void
take_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/loadline/Loadline/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* A window with the template @name, shown. */
static inline LoadlineWindow *
show_window (const char *name)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template (name, NULL);
  g_autoptr (LoadlineDocument) document = loadline_document_new (plan, NULL);
  GtkWidget *window = loadline_window_new (NULL);

  loadline_window_set_document (LOADLINE_WINDOW (window), document);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 820);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (is_mapped, window);

  return LOADLINE_WINDOW (window);
}

static inline bool
is_gone (gpointer weak)
{
  return *(gpointer *) weak == NULL;
}

/* Closes @window, of which nothing may be left. */
static inline void
close_window (gpointer window)
{
  gpointer weak = window;

  g_object_add_weak_pointer (window, &weak);
  gtk_window_destroy (window);
  wait_until (is_gone, &weak);
}

/* The first widget of @type within @root, the root first; NULL where there is none. */
static inline gpointer
find_widget (gpointer root, GType type)
{
  gpointer found = g_type_is_a (G_OBJECT_TYPE (root), type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

/* The controller of @type that @widget has; NULL where there is none. (transfer none) */
static inline gpointer
find_controller (gpointer widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller;
    }

  return NULL;
}
