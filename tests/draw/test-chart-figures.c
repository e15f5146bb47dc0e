/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures work with whatever a plan brings, at any size and on any surface, say what they show, and
 * know what lies under a point. */
#include "draw/figure.h"
#include "draw/projection-fixture.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

static const ProjectionFixture fixtures[] = {
  { .growth = 0.04 },
  { .growth = 0.04, .budget = 700 },
  { .n_months = 1 },
  { .n_months = 2, .growth = -0.5 },
  { .n_months = 120, .growth = 0.1 },
  { .growth = 0.04, .same = true },
  { .growth = 0.04, .nothing_fits = true },
  { .growth = 0.04, .is_odd = true, .odd = NAN },
  { .growth = 0.04, .is_odd = true, .odd = INFINITY },
  { .growth = 0.04, .is_odd = true, .odd = 0 },
  { .growth = 0.04, .is_odd = true, .odd = 1e30, .budget = 1e12 },
  { .n_months = 1, .is_odd = true, .odd = NAN },
  { .n_months = 1, .is_odd = true, .odd = 0 },
  { .growth = 0.04, .roomy = 100 },
  { .growth = 0.2, .roomy = 1e7 },
  { .growth = 0.04, .decisions = 50, .seed = 4 },
};

static LoadlineFigureInput
input_new (const LoadlineProjection *projection, int month, int strategy)
{
  return (LoadlineFigureInput){ .projection = projection,
                                .currency = "USD",
                                .month = month,
                                .strategy = strategy,
                                .hover = -1,
                                .title = true,
                                .step = -1 };
}

/* Draws and checks that nothing is left of it in @cr. */
static void
draw (const LoadlineFigure *figure, const LoadlineFigureInput *input, cairo_t *cr, double width,
      double height, const LoadlineTheme *theme)
{
  cairo_matrix_t before;
  cairo_matrix_t after;

  cairo_get_matrix (cr, &before);
  cairo_set_line_width (cr, 3);
  figure->draw (input, cr, width, height, theme);
  cairo_get_matrix (cr, &after);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  g_assert_false (cairo_has_current_point (cr));
  g_assert_cmpint (cairo_get_dash_count (cr), ==, 0);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 3);
}

static void
test_any_plan (void)
{
  const int sizes[][2] = { { 1, 1 }, { 60, 40 }, { 280, 180 }, { 800, 450 }, { 300, 900 } };

  for (gsize i = 0; i < G_N_ELEMENTS (fixtures); i++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (int f = 0; loadline_figure_at (f) != NULL; f++)
        {
          LoadlineProjection *projection = projection_fixture_new (&fixtures[i]);
          LoadlineFigureInput input =
            input_new (projection, projection->n_months / 2, (int) i % 7 - 1);
          cairo_surface_t *surface =
            cairo_image_surface_create (CAIRO_FORMAT_ARGB32, sizes[s][0], sizes[s][1]);
          cairo_t *cr = cairo_create (surface);

          draw (loadline_figure_at (f), &input, cr, sizes[s][0], sizes[s][1],
                loadline_theme_dark ());
          input.month = -1;
          input.hidden = 0x15u;
          draw (loadline_figure_at (f), &input, cr, sizes[s][0], sizes[s][1],
                loadline_theme_light ());
          input.month = 1000;
          input.strategy = 1000;
          input.hidden = ~0u;
          draw (loadline_figure_at (f), &input, cr, sizes[s][0], sizes[s][1],
                loadline_theme_light ());
          cairo_destroy (cr);
          cairo_surface_destroy (surface);
          loadline_projection_unref (projection);
        }
}

/* All ink lies within the picture: nothing is cut off at its border. */
static void
test_nothing_cut (void)
{
  const double sizes[][2] = { { 280, 180 }, { 420, 260 },  { 700, 180 },  { 300, 700 },
                              { 800, 450 }, { 1600, 900 }, { 3840, 2160 } };

  for (gsize i = 0; i < G_N_ELEMENTS (fixtures); i++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (int f = 0; loadline_figure_at (f) != NULL; f++)
        {
          LoadlineProjection *projection = projection_fixture_new (&fixtures[i]);
          LoadlineFigureInput input = input_new (projection, 0, 1);
          cairo_surface_t *surface =
            cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
          cairo_t *cr = cairo_create (surface);
          LoadlineTheme theme = *loadline_theme_light ();
          double x, y, width, height;

          theme.transparent = true;
          input.month = projection->n_months - 1;
          draw (loadline_figure_at (f), &input, cr, sizes[s][0], sizes[s][1], &theme);
          cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
          g_test_message ("plan %zu, figure %d, %g x %g", i, f, sizes[s][0], sizes[s][1]);
          g_assert_cmpfloat (width, >, 0);
          g_assert_cmpfloat (x, >=, -0.5);
          g_assert_cmpfloat (y, >=, -0.5);
          g_assert_cmpfloat (x + width, <=, sizes[s][0] + 0.5);
          g_assert_cmpfloat (y + height, <=, sizes[s][1] + 0.5);
          cairo_destroy (cr);
          cairo_surface_destroy (surface);
          loadline_projection_unref (projection);
        }
}

static cairo_status_t
discard_cb (void *closure, const unsigned char *data, unsigned int length)
{
  *(gsize *) closure += length;
  return CAIRO_STATUS_SUCCESS;
}

static void
test_paper (void)
{
  LoadlineProjection *projection = projection_fixture_new (&fixtures[0]);
  gsize length = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (discard_cb, &length, 800, 450);
  cairo_t *cr = cairo_create (surface);

  for (int f = 0; loadline_figure_at (f) != NULL; f++)
    {
      LoadlineFigureInput input = input_new (projection, 3, 2);

      draw (loadline_figure_at (f), &input, cr, 800, 450, loadline_theme_light ());
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpuint (length, >, 10000);
  cairo_surface_destroy (surface);
  loadline_projection_unref (projection);
}

static void
test_odd_text (void)
{
  const double scales[] = { 0.5, 3, 10 };
  const char *const fonts[] = { "Cantarell", "No Such Font", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    for (int f = 0; loadline_figure_at (f) != NULL; f++)
      {
        LoadlineProjection *projection = projection_fixture_new (&fixtures[1]);
        LoadlineFigureInput input = input_new (projection, 3, 2);
        LoadlineTheme theme = *loadline_theme_light ();
        cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 800, 450);
        cairo_t *cr = cairo_create (surface);

        theme.text_scale = scales[i];
        theme.font = fonts[i];
        /* A currency that is written from right to left. */
        input.currency = "درهم";
        draw (loadline_figure_at (f), &input, cr, 800, 450, &theme);
        cairo_destroy (cr);
        cairo_surface_destroy (surface);
        loadline_projection_unref (projection);
      }
}

/* Where a line alone was drawn, the pointer finds its strategy; @found counts where it was looked for. */
/* The figures of lines over months. */
static const char *const month_charts[] = { "cost", "cumulative", "throughput", "utilisation" };

static void
check_line (const LoadlineFigure *figure, const LoadlineFigureInput *input, int strategy,
            int *found)
{
  LoadlineTheme theme = *loadline_theme_light ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 800, 450);
  cairo_t *cr = cairo_create (surface);
  const unsigned char *data;
  int stride = cairo_image_surface_get_stride (surface);

  /* A colour that nothing else has. */
  theme.strategies[strategy].colour = (LoadlineColour){ 1, 0, 1 };
  draw (figure, input, cr, 800, 450, &theme);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < 450; y += 3)
    for (int x = 0; x < 800; x += 3)
      {
        const unsigned char *pixel = data + y * stride + x * 4;
        LoadlinePick pick = { 0 };

        if (!(pixel[2] > 240 && pixel[1] < 15 && pixel[0] > 240))
          continue;
        figure->pick (input, 800, 450, &theme, x, y, &pick);
        if (pick.strategy != strategy)
          g_test_message ("%s: strategy %d at %d, %d", figure->id, strategy, x, y);
        g_assert_cmpint (pick.strategy, ==, strategy);
        g_assert_nonnull (pick.text);
        (*found)++;
        loadline_pick_clear (&pick);
      }
  cairo_surface_destroy (surface);
}

static void
test_pick_agrees (void)
{
  LoadlineProjection *projection = projection_fixture_new (&fixtures[0]);

  for (gsize f = 0; f < G_N_ELEMENTS (month_charts); f++)
    for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
      {
        LoadlineFigureInput input = input_new (projection, -1, s);
        int found = 0;

        input.hidden = ~(1u << s);
        check_line (loadline_figure_find (month_charts[f]), &input, s, &found);
        g_assert_cmpint (found, >, 20);
      }
  loadline_projection_unref (projection);
}

/* From left to right the pointer meets every month, in order. */
static void
test_months (void)
{
  LoadlineProjection *projection = projection_fixture_new (&fixtures[0]);
  LoadlineFigureInput input = input_new (projection, -1, -1);

  for (gsize f = 0; f < G_N_ELEMENTS (month_charts); f++)
    {
      int last = -1;

      for (int x = 0; x < 800; x++)
        {
          LoadlinePick pick = { 0 };

          loadline_figure_find (month_charts[f])
            ->pick (&input, 800, 450, loadline_theme_light (), x, 300, &pick);
          if (pick.month >= 0)
            {
              g_assert_cmpint (pick.month, >=, last);
              g_assert_cmpint (pick.month, <=, last + 1);
              last = pick.month;
              g_assert_true (strchr (pick.text, '\n') != NULL);
            }
          loadline_pick_clear (&pick);
        }
      g_assert_cmpint (last, ==, projection->n_months - 1);
    }
  loadline_projection_unref (projection);
}

static int
count (const char *text, char c)
{
  int n = 0;

  for (; *text != '\0'; text++)
    n += *text == c;
  return n;
}

static void
test_data (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fixtures); i++)
    for (gsize f = 0; f < G_N_ELEMENTS (month_charts); f++)
      {
        LoadlineProjection *projection = projection_fixture_new (&fixtures[i]);
        LoadlineFigureInput input = input_new (projection, 0, 1);
        g_autofree char *csv = NULL;
        g_auto (GStrv) lines = NULL;
        int rows = projection->n_months;

        input.hidden = 2;
        csv = loadline_figure_find (month_charts[f])->data (&input);
        g_assert_true (g_str_has_suffix (csv, "\n"));
        lines = g_strsplit (csv, "\n", -1);
        g_assert_cmpint ((int) g_strv_length (lines), ==, rows + 2);
        for (int row = 1; row <= rows; row++)
          g_assert_cmpint (count (lines[row], ','), ==, count (lines[0], ','));
        g_assert_null (strstr (csv, "nan"));
        g_assert_null (strstr (csv, "inf"));
        g_assert_null (strstr (lines[0], "vertical"));
        loadline_projection_unref (projection);
      }
}

static void
test_descriptions (void)
{
  LoadlineProjection *projection = projection_fixture_new (&fixtures[1]);
  LoadlineFigureInput input = input_new (projection, 14, LOADLINE_STRATEGY_VERTICAL);
  const struct
  {
    const char *figure;
    const char *text;
  } cases[] = {
    { "cost",
      "“Autoscale” costs least over 36 months: 25,400 USD. “Scale vertically” costs 520 USD a month in "
      "Jan 2027 and 1,144 USD a month in Dec 2029. The budget is 700 USD a month." },
    { "throughput",
      "“Scale vertically” runs out in Jun 2029: memory. Demand is 80 requests per second in Jan "
      "2027 and 316 in Dec 2029." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = loadline_figure_find (cases[i].figure)->describe (&input);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (fixtures); i++)
    for (int f = 0; loadline_figure_at (f) != NULL; f++)
      {
        LoadlineProjection *plan = projection_fixture_new (&fixtures[i]);
        LoadlineFigureInput any = input_new (plan, (int) i - 1, (int) i % 7 - 1);
        g_autofree char *text = loadline_figure_at (f)->describe (&any);

        g_assert_cmpint ((int) strlen (text), >, 15);
        g_assert_true (g_str_has_suffix (text, "."));
        loadline_projection_unref (plan);
      }
  loadline_projection_unref (projection);
}

static void
test_table (void)
{
  int n = 0;

  for (; loadline_figure_at (n) != NULL; n++)
    {
      g_assert_true (loadline_figure_find (loadline_figure_at (n)->id) == loadline_figure_at (n));
      g_assert_nonnull (loadline_figure_at (n)->summary);
    }
  g_assert_cmpint (n, >=, 4);
  g_assert_null (loadline_figure_at (-1));
  g_assert_null (loadline_figure_find ("no such figure"));
  g_assert_true (loadline_figure_find ("flowchart") == loadline_figure_at (0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-figures/any plan is drawn at any size", test_any_plan);
  g_test_add_func ("/chart-figures/nothing is cut off", test_nothing_cut);
  g_test_add_func ("/chart-figures/figures are drawn on paper", test_paper);
  g_test_add_func ("/chart-figures/odd fonts, sizes and scripts are drawn", test_odd_text);
  g_test_add_func ("/chart-figures/the pointer finds the line that is drawn", test_pick_agrees);
  g_test_add_func ("/chart-figures/the pointer finds every month", test_months);
  g_test_add_func ("/chart-figures/the numbers are a table without gaps", test_data);
  g_test_add_func ("/chart-figures/figures say what they show", test_descriptions);
  g_test_add_func ("/chart-figures/figures are found by name", test_table);
  return g_test_run ();
}
