/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Explaining: the flowchart, the table, the tracker and the words above them are at the same place. */
#include "app/explain-view.h"
#include "app/figure-view.h"
#include "app/step-table.h"
#include "engine/projection.h"
#include "app/window-private.h"
#include "shown.h"

typedef struct
{
  LoadlineWindow     *window;
  LoadlineFigureView *flowchart;
  LoadlineStepTable  *steps;
  GtkListBox         *list;
  LoadlineTrace      *trace;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  LoadlinePlanner          *planner;
  const LoadlineProjection *projection;
  gpointer                  view;

  fixture->window = show_window ("costly-ceiling");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.view", "s", "explain");
  view = find_widget (fixture->window, LOADLINE_TYPE_EXPLAIN_VIEW);
  wait_until (is_mapped, view);
  fixture->flowchart = find_widget (view, LOADLINE_TYPE_FIGURE_VIEW);
  fixture->steps = find_widget (view, LOADLINE_TYPE_STEP_TABLE);
  fixture->list = find_widget (fixture->steps, GTK_TYPE_LIST_BOX);
  planner = loadline_window_get_planner (fixture->window);
  projection = loadline_planner_get_projection (planner);
  fixture->trace = loadline_trace_new (projection, projection->policy, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  loadline_trace_free (fixture->trace);
  close_window (fixture->window);
}

/* Who goes to the view can walk at once, and is no longer at the input where they were. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.view", "s", "plan");
  gtk_widget_grab_focus (find_widget (loadline_window_get_inputs (fixture->window), GTK_TYPE_TEXT));
  g_assert_true (GTK_IS_TEXT (gtk_root_get_focus (GTK_ROOT (fixture->window))));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.view", "s", "explain");
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_ancestor (focus, LOADLINE_TYPE_EXPLAIN_VIEW) != NULL);
  g_assert_cmpint (loadline_figure_view_get_input (fixture->flowchart).step, ==, -1);
}

static GtkWidget *
row_at (Fixture *fixture, int step)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (fixture->list, step));
}

static void
test_pointing (Fixture *fixture, gconstpointer data)
{
  for (int step = 0; step < fixture->trace->n_steps; step++)
    {
      g_signal_emit_by_name (fixture->flowchart, "pointed", fixture->trace->steps[step].node);
      g_assert_true (gtk_widget_has_css_class (row_at (fixture, step), "pointed"));
      g_signal_emit_by_name (fixture->flowchart, "pointed", -1);
      g_assert_false (gtk_widget_has_css_class (row_at (fixture, step), "pointed"));

      g_signal_emit_by_name (fixture->steps, "pointed", step);
      g_assert_cmpint (loadline_figure_view_get_input (fixture->flowchart).hover, ==,
                       fixture->trace->steps[step].node);
      g_signal_emit_by_name (fixture->steps, "pointed", -1);
      g_assert_cmpint (loadline_figure_view_get_input (fixture->flowchart).hover, ==, -1);
    }
}

static void
test_going (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < fixture->trace->n_path; i++)
    {
      int taken = loadline_trace_count_taken (fixture->trace, i);

      g_signal_emit_by_name (fixture->flowchart, "taken", fixture->trace->path[i]);
      g_assert_cmpint (loadline_figure_view_get_input (fixture->flowchart).step, ==, i);
      g_assert_true ((gpointer) gtk_list_box_get_selected_row (fixture->list)
                     == (taken > 0 ? (gpointer) row_at (fixture, taken - 1) : NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    return 77;
  adw_init ();
  g_test_add ("/explain/who comes leaves the input, and is at no step yet", Fixture, NULL, set_up,
              test_focus, tear_down);
  g_test_add ("/explain/a box and its step point to each other", Fixture, NULL, set_up,
              test_pointing, tear_down);
  g_test_add ("/explain/a box that is clicked is where the walk goes", Fixture, NULL, set_up,
              test_going, tear_down);

  return g_test_run ();
}
