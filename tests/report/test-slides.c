/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/plan-file.h"
#include "report/slides.h"

#include <string.h>

#define WIDTH 480
#define HEIGHT 270

static LoadlineReport *
make_report (const char *name, int strategy)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template (name, NULL);
  LoadlineReportOptions options;

  loadline_report_options_init (&options);
  options.strategy = strategy;
  options.date = 0;
  return loadline_report_new (plan, &options);
}

static LoadlineSlides *
make_slides (const char *name)
{
  g_autoptr (LoadlineReport) report = make_report (name, -1);

  return loadline_slides_new (report);
}

static cairo_surface_t *
draw (const LoadlineSlides *slides, int index, int width, int height, const LoadlineTheme *theme)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  loadline_slides_draw (slides, index, cr, width, height, theme);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel (cairo_surface_t *surface, int x, int y)
{
  const unsigned char *row =
    cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[x] & 0xffffff;
}

/* How many pixels differ from the one in the corner. */
static int
count_ink (cairo_surface_t *surface)
{
  int ink = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      ink += pixel (surface, x, y) != pixel (surface, 0, 0);
  return ink;
}

static void
test_deck (void)
{
  static const char *const ids[] = { "verdict", "decision",  "questions", "cost", "throughput",
                                     "roadmap", "scenarios", "risks",     "next", "assumptions" };
  g_autoptr (LoadlineSlides) slides = make_slides ("shop-recommender");

  g_assert_cmpint (loadline_slides_count (slides), ==, G_N_ELEMENTS (ids));
  for (int i = 0; i < loadline_slides_count (slides); i++)
    {
      g_assert_cmpstr (loadline_slides_at (slides, i)->id, ==, ids[i]);
      g_assert_cmpint (loadline_slides_find (slides, ids[i]), ==, i);
      g_assert_cmpint (g_utf8_strlen (loadline_slides_at (slides, i)->title, -1), >, 5);
    }
  g_assert_cmpint (loadline_slides_find (slides, "none"), ==, -1);
}

static void
test_words (void)
{
  g_autoptr (LoadlineSlides) slides = make_slides ("image-classifier");

  for (int i = 0; i < loadline_slides_count (slides); i++)
    {
      const LoadlineSlide *slide = loadline_slides_at (slides, i);
      g_autofree char *words = loadline_slides_describe (slides, i);

      g_assert_true (g_str_has_prefix (words, slide->title));
      if (slide->items != NULL)
        g_assert_nonnull (strstr (words, slide->items[0]));
      g_assert_cmpuint (strlen (words), >, strlen (slide->title));
    }
}

/* The last row of the questions is what they lead to, and what that takes. */
static void
test_questions (void)
{
  g_autoptr (LoadlineSlides) slides = make_slides ("shop-recommender");
  const LoadlineSlide *slide =
    loadline_slides_at (slides, loadline_slides_find (slides, "questions"));
  int last = loadline_table_n_rows (slide->table) - 1;

  g_assert_cmpint (last, >, 1);
  g_assert_true (
    g_str_has_suffix (slide->title, loadline_table_cell (slide->table, last, 0)->text));
  g_assert_cmpstr (loadline_table_cell (slide->table, last, 0)->text, ==, "Autoscale");
  g_assert_nonnull (strstr (loadline_table_cell (slide->table, last, 1)->text, "m6i.xlarge"));
  g_assert_nonnull (strstr (loadline_table_cell (slide->table, last, 1)->text, "USD a month"));
}

static void
test_any_size (void)
{
  static const int sizes[][2] = { { 480, 270 }, { 1920, 1080 }, { 300, 400 }, { 64, 36 } };
  g_autoptr (LoadlineSlides) slides = make_slides ("fraud-scorer");

  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (int i = 0; i < loadline_slides_count (slides); i++)
      {
        cairo_surface_t *surface = draw (slides, i, sizes[s][0], sizes[s][1], NULL);

        g_assert_cmpint (count_ink (surface), >, 20);
        cairo_surface_destroy (surface);
      }
}

static void
test_themes (void)
{
  g_autoptr (LoadlineSlides) slides = make_slides ("search-index");

  for (int t = 0; loadline_theme_at (t) != NULL; t++)
    {
      const LoadlineTheme *theme = loadline_theme_at (t);
      cairo_surface_t *surface = draw (slides, 0, WIDTH, HEIGHT, theme);
      guint32 corner = pixel (surface, 0, 0);

      g_assert_cmpint ((corner >> 8 & 0xff) < 0x80, ==, theme->dark);
      g_assert_cmpuint (pixel (surface, WIDTH - 1, HEIGHT - 1), ==, corner);
      cairo_surface_destroy (surface);
    }
}

/* The edge of a slide as a share of its width is free of ink, whatever the plan. */
static void
test_margins (void)
{
  static const char *const plans[] = { "costly-ceiling", "nightly-features", "upgraded-server" };

  for (gsize p = 0; p < G_N_ELEMENTS (plans); p++)
    {
      g_autoptr (LoadlineSlides) slides = make_slides (plans[p]);

      for (int i = 0; i < loadline_slides_count (slides); i++)
        {
          cairo_surface_t *surface = draw (slides, i, WIDTH, HEIGHT, NULL);

          for (int y = 0; y < HEIGHT; y++)
            for (int x = 0; x < WIDTH / 24; x++)
              {
                g_assert_cmpuint (pixel (surface, x, y), ==, pixel (surface, 0, 0));
                g_assert_cmpuint (pixel (surface, WIDTH - 1 - x, y), ==, pixel (surface, 0, 0));
              }
          cairo_surface_destroy (surface);
        }
    }
}

static void
test_proposal (void)
{
  g_autoptr (LoadlineReport) report = make_report ("shop-recommender", LOADLINE_STRATEGY_VERTICAL);
  g_autoptr (LoadlineSlides) slides = loadline_slides_new (report);
  const LoadlineSlide *cost = loadline_slides_at (slides, loadline_slides_find (slides, "cost"));

  g_assert_nonnull (strstr (cost->title, "Scale vertically"));
  g_assert_cmpint (cost->input.strategy, ==, LOADLINE_STRATEGY_VERTICAL);
}

/* Where the verdict names a cheaper strategy, so does what is to be done; of a proposal, nothing. */
static void
test_cheaper (void)
{
  for (int strategy = -1; strategy <= LOADLINE_STRATEGY_VERTICAL; strategy++)
    {
      g_autoptr (LoadlineReport) report = make_report ("shop-recommender", strategy);
      g_autoptr (LoadlineSlides) slides = loadline_slides_new (report);
      const LoadlineSlide *next =
        loadline_slides_at (slides, loadline_slides_find (slides, "next"));
      bool named = false;

      for (int i = 0; next->items[i] != NULL; i++)
        named =
          named || g_str_has_prefix (next->items[i], "Consider “Scale vertically” throughout");
      g_assert_true (named == (strategy < 0));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slides/a deck has a slide an idea, found again by its name", test_deck);
  g_test_add_func ("/slides/a slide is told in words, its message first", test_words);
  g_test_add_func ("/slides/questions lead to an answer that is told", test_questions);
  g_test_add_func ("/slides/a slide is drawn at any size", test_any_size);
  g_test_add_func ("/slides/a slide is drawn in any theme, to its edges", test_themes);
  g_test_add_func ("/slides/nothing is drawn beyond the margins", test_margins);
  g_test_add_func ("/slides/what is proposed is what slides speak of", test_proposal);
  g_test_add_func ("/slides/what is cheaper than the rule's answers is to be considered",
                   test_cheaper);
  return g_test_run ();
}
