/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing frees what it allocates: a window draws thousands of pictures. Counted by LeakSanitizer, where the
 * compiler has it. */
#include "draw/surface.h"
#include "model/plan-file.h"

#include "projection-fixture.h"

#ifdef HAVE_LEAK_SANITIZER

#include <sanitizer/lsan_interface.h>

const char *__lsan_default_suppressions (void);

/* Fontconfig keeps what it has read of fonts until the end, in ways that can't be followed. */
const char *
__lsan_default_suppressions (void)
{
  return "leak:libfontconfig.so\n";
}

static int
count_leaks (void)
{
  return __lsan_do_recoverable_leak_check ();
}

#else

static int
count_leaks (void)
{
  g_test_skip ("built without LeakSanitizer");
  return 0;
}

#endif

static const double sizes[][2] = { { 280, 180 }, { 800, 450 } };

/* All that is done with a picture: on pixels, in files, in words, in numbers, under the pointer. */
static void
use (const LoadlineFigure *figure, const LoadlineFigureInput *input, const double size[2])
{
  const char *const endings[] = { ".png", ".svg", ".pdf" };
  const LoadlineTheme *theme = loadline_theme_dark ();
  char *words = figure->describe (input);
  char *csv = figure->data (input);
  GArray *parts = loadline_figure_focusables (figure, input, size[0], size[1], theme);
  LoadlinePick pick = { -1, -1, -1, NULL };

  loadline_figure_pick (figure, input, size[0], size[1], theme, size[0] / 2, size[1] / 2, &pick);
  loadline_pick_clear (&pick);
  g_array_unref (parts);
  g_free (words);
  g_free (csv);
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autoptr (GError) error = NULL;
      GBytes *file =
        loadline_figure_render (figure, input, theme, size[0], size[1], 1, endings[i], &error);

      g_assert_no_error (error);
      g_bytes_unref (file);
    }
}

static void
use_all (const LoadlineProjection *projection)
{
  const LoadlineNamedProjection scenarios[] = { { "Base", projection }, { "Other", projection } };

  for (int f = 0; loadline_figure_at (f) != NULL; f++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        LoadlineFigureInput input = {
          .projection = projection,
          .currency = "USD",
          .month = s == 0 ? -1 : projection->n_months - 1,
          .strategy = s == 0 ? -1 : LOADLINE_STRATEGY_HORIZONTAL,
          .hover = -1,
          .title = true,
          .scenarios = scenarios,
          .n_scenarios = G_N_ELEMENTS (scenarios),
          .step = s == 0 ? -1 : 1,
        };

        use (loadline_figure_at (f), &input, sizes[s]);
      }
}

static void
test_leaks (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template ("shop-recommender", NULL);
  g_autoptr (LoadlineProjection) projection = loadline_project_plan (plan, 0);
  g_autoptr (LoadlineProjection) nothing =
    projection_fixture_new (&(ProjectionFixture){ .nothing_fits = true, .n_months = 1 });

  use_all (projection);
  use_all (nothing);
  g_assert_cmpint (count_leaks (), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/leaks/drawing every figure frees what it allocates", test_leaks);
  return g_test_run ();
}
