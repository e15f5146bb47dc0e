/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of views, and the pages made of it. */
#include "app/views.h"

#include <glib/gi18n.h>

#include "app/accessible.h"
#include "app/compare-view.h"
#include "app/explain-view.h"
#include "app/learn-view.h"
#include "app/plan-view.h"
#include "app/settings.h"

/* @set_planner takes a widget of the type that @get_type gives. */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
  GType (*get_type) (void);
  void (*set_planner) (gpointer view, LoadlinePlanner *planner);
  bool of_plan;
} View;

#define PLANNER_OF(type) ((void (*) (gpointer, LoadlinePlanner *)) loadline_##type##_set_planner)
#define VIEW(type) .get_type = loadline_##type##_get_type, .set_planner = PLANNER_OF (type)

static const View views[] = {
  { "plan", N_ ("Plan"), "view-grid-symbolic", VIEW (plan_view), .of_plan = true },
  { "compare", N_ ("Compare"), "view-dual-symbolic", VIEW (compare_view), .of_plan = true },
  { "explain", N_ ("Explain"), "view-list-ordered-symbolic", VIEW (explain_view), .of_plan = true },
  { "learn", N_ ("Learn"), "dialog-information-symbolic", VIEW (learn_view), .of_plan = false },
};

static const View *
shown_in (AdwViewStack *stack)
{
  const char *name = adw_view_stack_get_visible_child_name (stack);

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (views[i].name, name) == 0)
      return &views[i];

  return NULL;
}

/* A page without its view: that is made when somebody looks. */
static void
add_page (AdwViewStack *stack, const View *view)
{
  AdwViewStackPage *page =
    adw_view_stack_add_titled (stack, adw_bin_new (), view->name, _ (view->title));

  adw_view_stack_page_set_icon_name (page, view->icon);
}

static void
make_view (AdwViewStack *stack, const View *view)
{
  GtkWidget *page = adw_view_stack_get_child_by_name (stack, view->name);
  GtkWidget *scrolled;
  GtkWidget *child;

  if (g_object_get_data (G_OBJECT (page), "view") != NULL)
    return;
  scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  loadline_accessible_name (scrolled, _ (view->title));
  child = g_object_new (view->get_type (), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  adw_bin_set_child (ADW_BIN (page), scrolled);
  g_object_set_data (G_OBJECT (page), "view", child);
  view->set_planner (child, g_object_get_data (G_OBJECT (stack), "planner"));
}

static void
shown_cb (AdwViewStack *stack)
{
  const View *view = shown_in (stack);

  if (view == NULL)
    return;
  make_view (stack, view);
  if (g_object_get_data (G_OBJECT (stack), "stopped") == NULL)
    loadline_settings_remember_text ("view", view->name);
}

void
loadline_views_fill (AdwViewStack *stack)
{
  g_autofree char *last = loadline_settings_dup_text ("view");

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    add_page (stack, &views[i]);
  if (last != NULL)
    loadline_views_show (stack, last);
  make_view (stack, shown_in (stack));
  g_signal_connect (stack, "notify::visible-child", G_CALLBACK (shown_cb), NULL);
}

void
loadline_views_set_planner (AdwViewStack *stack, LoadlinePlanner *planner)
{
  g_object_set_data_full (G_OBJECT (stack), "planner", g_object_ref (planner), g_object_unref);
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *page = adw_view_stack_get_child_by_name (stack, views[i].name);
      gpointer   view = g_object_get_data (G_OBJECT (page), "view");

      if (view != NULL)
        views[i].set_planner (view, planner);
    }
}

void
loadline_views_show (AdwViewStack *stack, const char *name)
{
  if (adw_view_stack_get_child_by_name (stack, name) != NULL)
    adw_view_stack_set_visible_child_name (stack, name);
}

void
loadline_views_enter (AdwViewStack *stack, const char *name)
{
  GtkWidget *page = adw_view_stack_get_child_by_name (stack, name);
  GtkWidget *view;

  loadline_views_show (stack, name);
  view = page != NULL ? g_object_get_data (G_OBJECT (page), "view") : NULL;
  if (view != NULL && (gtk_widget_get_state_flags (view) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0
      && !gtk_widget_grab_focus (view))
    gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
}

void
loadline_views_stop_remembering (AdwViewStack *stack)
{
  g_object_set_data (G_OBJECT (stack), "stopped", stack);
}

void
loadline_views_show_figure (AdwViewStack *stack, const LoadlineFigure *figure)
{
  make_view (stack, &views[0]);
  loadline_plan_view_show_figure (
    g_object_get_data (G_OBJECT (adw_view_stack_get_child_by_name (stack, views[0].name)), "view"),
    figure);
}

bool
loadline_views_is_of_plan (AdwViewStack *stack)
{
  const View *view = shown_in (stack);

  return view != NULL && view->of_plan;
}
