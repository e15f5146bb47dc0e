/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans from a few words, and the reference tables read row by row. */
#include "engine-fixture.h"

#include "model/plan-file.h"

LoadlinePlan *
fixture_plan (const char *parameters, const char *members)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  LoadlinePlan    *plan;

  text = g_strdup_printf ("{ 'format': 'loadline-plan', 'version': 1, 'start': '2027-01', %s%s "
                          "'parameters': { %s } }",
                          members, *members == '\0' ? "" : ",", parameters);
  g_strdelimit (text, "'", '"');
  plan = loadline_plan_load_data (text, strlen (text), "test", NULL, NULL, &error);
  g_assert_no_error (error);

  return plan;
}

LoadlineProjection *
fixture_project (const char *parameters, const char *members)
{
  g_autoptr (LoadlinePlan) plan = fixture_plan (parameters, members);

  return loadline_project_plan (plan, 0);
}

void
fixture_each_row (const char *name, FixtureRow check)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("LOADLINE_REFERENCE_DIR"), name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  int checked = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);

  for (char **line = lines + 1; *line != NULL && **line != '\0'; line++, checked++)
    {
      g_auto (GStrv) cells = g_strsplit (*line, ",", -1);
      double columns[16] = { 0 };
      int    n = (int) g_strv_length (cells);

      g_assert_cmpint (n, <=, G_N_ELEMENTS (columns));
      for (int i = 0; i < n; i++)
        columns[i] = g_ascii_strtod (cells[i], NULL);
      check (columns, n);
    }

  g_assert_cmpint (checked, >, 5);
}
