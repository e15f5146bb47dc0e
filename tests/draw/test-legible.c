/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every word of every figure stands out from what is painted behind it, in every theme: the picture is
 * painted without its words, and looked at where they would be. No line runs through a word. */
#include "draw/figure.h"
#include "draw/text-listener.h"
#include "model/plan-file.h"

#include <math.h>
#include <string.h>

static const int sizes[][2] = { { 800, 450 }, { 480, 320 }, { 360, 640 } };

/* WCAG 2.1, level AA. */
#define TEXT_CONTRAST 4.5

/* A line may run beside a word, but not through it. */
#define MOST_LOST 0.2
#define LOST_CONTRAST 2.0

static const char *const plans[] = { "shop-recommender", "costly-ceiling", "nightly-features" };
static LoadlineProjection *projections[G_N_ELEMENTS (plans)];

typedef struct
{
  GPtrArray *words;
  GArray *lines;
} Heard;

static void
hear (const LoadlineTextLine *line, gpointer data)
{
  Heard *heard = data;

  g_ptr_array_add (heard->words, g_strdup (line->words));
  g_array_append_val (heard->lines, *line);
}

static LoadlineColour
colour_of (guint32 pixel)
{
  return (LoadlineColour){ ((pixel >> 16) & 0xff) / 255.0, ((pixel >> 8) & 0xff) / 255.0,
                           (pixel & 0xff) / 255.0 };
}

/* The colour that covers most of @box. */
static LoadlineColour
colour_behind (cairo_surface_t *surface, const LoadlineBox *box)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  const unsigned char *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int right = MIN (cairo_image_surface_get_width (surface), (int) ceil (box->x + box->width));
  int bottom = MIN (cairo_image_surface_get_height (surface), (int) ceil (box->y + box->height));
  guint32 most = 0;
  int most_count = 0;

  for (int y = MAX (0, (int) box->y); y < bottom; y++)
    for (int x = MAX (0, (int) box->x); x < right; x++)
      {
        guint32 pixel;
        int count;

        memcpy (&pixel, data + y * stride + 4 * x, sizeof pixel);
        count = GPOINTER_TO_INT (g_hash_table_lookup (counts, GUINT_TO_POINTER (pixel))) + 1;
        g_hash_table_insert (counts, GUINT_TO_POINTER (pixel), GINT_TO_POINTER (count));
        if (count > most_count)
          {
            most = pixel;
            most_count = count;
          }
      }
  return colour_of (most);
}

/* The part of @box where words in @colour would not show. */
static double
part_lost (cairo_surface_t *surface, const LoadlineBox *box, LoadlineColour colour)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int right = MIN (cairo_image_surface_get_width (surface), (int) ceil (box->x + box->width));
  int bottom = MIN (cairo_image_surface_get_height (surface), (int) ceil (box->y + box->height));
  int all = 0;
  int lost = 0;

  for (int y = MAX (0, (int) box->y); y < bottom; y++)
    for (int x = MAX (0, (int) box->x); x < right; x++)
      {
        guint32 pixel;

        memcpy (&pixel, data + y * stride + 4 * x, sizeof pixel);
        all++;
        lost += loadline_colour_contrast (colour, colour_of (pixel)) < LOST_CONTRAST;
      }
  return all > 0 ? (double) lost / all : 0;
}

static LoadlineFigureInput
make_input (const LoadlineProjection *projection, int month,
            const LoadlineNamedProjection scenarios[2])
{
  return (LoadlineFigureInput){
    .projection = projection,
    .currency = "USD",
    .month = month,
    .strategy = month % 7 - 1,
    .hover = month / 3,
    .title = true,
    .scenarios = scenarios,
    .n_scenarios = 2,
    .step = -1,
  };
}

/* Says which words do not stand out; returns how many. */
static int
look (const LoadlineFigure *figure, const LoadlineTheme *theme, const int size[2], gsize plan,
      int month)
{
  const LoadlineNamedProjection scenarios[2] = { { "Base", projections[plan] },
                                                 { "Other", projections[0] } };
  LoadlineFigureInput input = make_input (projections[plan], month, scenarios);
  Heard heard = { g_ptr_array_new_with_free_func (g_free),
                  g_array_new (FALSE, FALSE, sizeof (LoadlineTextLine)) };
  LoadlineTextListener listener = { hear, &heard, true };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size[0], size[1]);
  cairo_t *cr = cairo_create (surface);
  int faults = 0;

  loadline_text_listen (cr, &listener);
  loadline_figure_draw (figure, &input, cr, size[0], size[1], theme);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (guint i = 0; i < heard.lines->len; i++)
    {
      const LoadlineTextLine *line = &g_array_index (heard.lines, LoadlineTextLine, i);
      LoadlineColour behind = colour_behind (surface, &line->box);
      double contrast = loadline_colour_contrast (line->colour, behind);

      double lost = part_lost (surface, &line->box, line->colour);

      if (contrast >= TEXT_CONTRAST && lost <= MOST_LOST)
        continue;
      g_test_message (
        "%s of %s, %d by %d, month %d, theme %s: “%s” has a contrast of %.2f, and %.2f of it is "
        "over lines of its colour",
        figure->id, plans[plan], size[0], size[1], month, theme->id, (char *) heard.words->pdata[i],
        contrast, lost);
      faults++;
    }
  cairo_surface_destroy (surface);
  g_ptr_array_unref (heard.words);
  g_array_unref (heard.lines);
  return faults;
}

static void
test_legible (gconstpointer data)
{
  int faults = 0;

  for (int t = 0; loadline_theme_at (t) != NULL; t++)
    for (gsize p = 0; p < G_N_ELEMENTS (plans); p++)
      for (int month = -1; month < 24; month += 12)
        for (gsize s = 0; s < (t == 0 ? G_N_ELEMENTS (sizes) : 1); s++)
          faults += look (data, loadline_theme_at (t), sizes[s], p, month);
  g_assert_cmpint (faults, ==, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  for (gsize p = 0; p < G_N_ELEMENTS (plans); p++)
    {
      g_autoptr (LoadlinePlan) plan = loadline_plan_load_template (plans[p], NULL);

      projections[p] = loadline_project_plan (plan, 0);
    }
  for (int f = 0; loadline_figure_at (f) != NULL; f++)
    {
      g_autofree char *path = g_strdup_printf ("/legible/the words of %s stand out in every theme",
                                               loadline_figure_at (f)->id);

      g_test_add_data_func (path, loadline_figure_at (f), test_legible);
    }
  status = g_test_run ();
  for (gsize p = 0; p < G_N_ELEMENTS (plans); p++)
    loadline_projection_unref (projections[p]);
  return status;
}
