/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures on the screen: what their menus do, and their numbers as a table. */
#include <adwaita.h>

#include "app/figure-menu.h"
#include "app/figure-table.h"
#include "model/plan-file.h"

static GtkWidget *
pane_new (LoadlinePlanner **planner)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (LoadlineDocument) document = loadline_document_new (plan, NULL);
  GtkWidget *pane = g_object_ref_sink (loadline_figure_pane_new ("cost", "upper-figure"));

  *planner = loadline_planner_new (document);
  loadline_figure_view_set_planner (loadline_figure_pane_get_view (pane), *planner);

  return pane;
}

static void
test_picker (void)
{
  g_autoptr (LoadlinePlanner) planner = NULL;
  GtkWidget          *pane = pane_new (&planner);
  LoadlineFigureView *view = loadline_figure_pane_get_view (pane);

  for (int i = 0; loadline_figure_at (i) != NULL; i++)
    {
      gtk_widget_activate_action (pane, "figure.show", "s", loadline_figure_at (i)->id);
      g_assert_true (loadline_figure_view_get_figure (view) == loadline_figure_at (i));
    }
  gtk_widget_activate_action (pane, "figure.show", "s", "no such figure");
  g_assert_nonnull (loadline_figure_view_get_figure (view));
  g_object_unref (pane);
}

static void
test_strategies (void)
{
  g_autoptr (LoadlinePlanner) planner = NULL;
  GtkWidget         *pane = pane_new (&planner);
  LoadlineViewState *state = loadline_planner_get_view_state (planner);

  gtk_widget_activate_action (pane, "figure.strategy-2", NULL);
  g_assert_cmpuint (loadline_view_state_get_hidden (state), ==, 1u << 2);
  g_assert_cmpuint (loadline_figure_view_get_input (loadline_figure_pane_get_view (pane)).hidden,
                    ==, 1u << 2);
  gtk_widget_activate_action (pane, "figure.strategy-2", NULL);
  g_assert_cmpuint (loadline_view_state_get_hidden (state), ==, 0);
  /* The last one stays. */
  for (int i = 0; i < LOADLINE_N_STRATEGIES; i++)
    loadline_view_state_toggle_hidden (state, i);
  g_assert_cmpuint (loadline_view_state_get_hidden (state), ==,
                    (1u << (LOADLINE_N_STRATEGIES - 1)) - 1);
  g_object_unref (pane);
}

static void
test_split (void)
{
  static const struct
  {
    const char *line;
    const char *fields[5];
  } cases[] = {
    { "month,stay,12.5", { "month", "stay", "12.5" } },
    { "a,,c\r", { "a", "", "c" } },
    { "\"Stay, small\",\"say \"\"no\"\"\"", { "Stay, small", "say \"no\"" } },
    { "", { "" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) fields = loadline_figure_table_split (cases[i].line);

      g_assert_cmpuint (g_strv_length (fields), ==, g_strv_length ((char **) cases[i].fields));
      for (int f = 0; fields[f] != NULL; f++)
        g_assert_cmpstr (fields[f], ==, cases[i].fields[f]);
    }
}

/* Every figure's numbers make a table with as many fields a row as columns. */
static void
test_tables (void)
{
  g_autoptr (LoadlinePlanner) planner = NULL;
  GtkWidget                *pane = pane_new (&planner);
  const LoadlineFigureInput input =
    loadline_figure_view_get_input (loadline_figure_pane_get_view (pane));

  for (int i = 0; loadline_figure_at (i) != NULL; i++)
    {
      g_autofree char *csv = loadline_figure_at (i)->data (&input);
      g_auto (GStrv) lines = g_strsplit (csv, "\n", -1);
      g_auto (GStrv) titles = loadline_figure_table_split (lines[0]);

      for (int row = 1; lines[row] != NULL && *lines[row] != '\0'; row++)
        {
          g_auto (GStrv) fields = loadline_figure_table_split (lines[row]);

          g_assert_cmpuint (g_strv_length (fields), ==, g_strv_length (titles));
        }
    }
  g_object_unref (pane);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/figures/a pane shows any figure of the table", test_picker);
  g_test_add_func ("/figures/a strategy is hidden and shown again", test_strategies);
  g_test_add_func ("/figures/a line of numbers falls into its fields", test_split);
  g_test_add_func ("/figures/every figure's numbers make a table", test_tables);

  return g_test_run ();
}
