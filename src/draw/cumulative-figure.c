/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each strategy has cost so far, one-offs included, and where one becomes cheaper than another: what
 * pays back, and when. */
#include "draw/figures.h"

#include "draw/format.h"
#include "draw/month-lines.h"
#include "draw/prose.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Crossovers kept: more would be noise. */
#define MOST_CROSSINGS 32

/* The radius of the ring around a crossing, in units of text; of rings that would touch the last is drawn. */
#define RING 0.45

/* Sums nearer than this part of them are equal. */
#define EQUAL 1e-9

/* From the end of @month on, @cheaper has cost less than @dearer, which was ahead before. */
typedef struct
{
  int month;
  int cheaper;
  int dearer;
  double money;
} Crossing;

/* loadline_chart_label() or loadline_chart_short_label(). */
typedef const char *(*Label) (int strategy);

typedef struct
{
  double so_far[LOADLINE_N_STRATEGIES][LOADLINE_MAX_MONTHS];
} Sums;

static void
sums_init (Sums *self, const LoadlineFigureInput *input)
{
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    {
      double sum = 0;

      for (int m = 0; m < input->projection->n_months; m++)
        self->so_far[s][m] = sum += loadline_chart_result (input, m, s)->cost.total;
    }
}

static int
order (double a, double b)
{
  if (fabs (a - b) <= EQUAL * fmax (fabs (a), fabs (b)))
    return 0;
  return a < b ? -1 : 1;
}

static bool
always_fits (const LoadlineFigureInput *input, int strategy)
{
  return input->projection->summaries[strategy].runs_out < 0;
}

/* Whether a crossing of the two tells something: one is selected, or both could be followed to the end. */
static bool
matters (const LoadlineFigureInput *input, int a, int b)
{
  int selected = loadline_chart_selected (input);

  if (!loadline_chart_shows (input, a) || !loadline_chart_shows (input, b))
    return false;
  if (selected >= 0 && a != selected && b != selected)
    return false;
  return always_fits (input, a) && always_fits (input, b);
}

static int
find_crossings_of (const Sums *sums, int n_months, int a, int b, Crossing *crossings, int n)
{
  int before = 0;

  for (int m = 0; m < n_months && n < MOST_CROSSINGS; m++)
    {
      int now = order (sums->so_far[a][m], sums->so_far[b][m]);

      if (now != 0 && before != 0 && now != before)
        crossings[n++] = (Crossing){ m, now < 0 ? a : b, now < 0 ? b : a,
                                     fmin (sums->so_far[a][m], sums->so_far[b][m]) };
      if (now != 0)
        before = now;
    }
  return n;
}

/* In the order of months. */
static int
compare_crossings (gconstpointer a, gconstpointer b)
{
  return ((const Crossing *) a)->month - ((const Crossing *) b)->month;
}

static int
find_crossings (const LoadlineFigureInput *input, const Sums *sums, Crossing *crossings)
{
  int n = 0;

  for (int a = 0; a < LOADLINE_N_STRATEGIES; a++)
    for (int b = a + 1; b < LOADLINE_N_STRATEGIES; b++)
      if (matters (input, a, b))
        n = find_crossings_of (sums, input->projection->n_months, a, b, crossings, n);
  qsort (crossings, (size_t) n, sizeof *crossings, compare_crossings);
  return n;
}

/* Whether the two of crossing @index cross again later. */
static bool
is_undone (const Crossing *crossings, int n, int index)
{
  const Crossing *crossing = &crossings[index];

  for (int i = index + 1; i < n; i++)
    if ((crossings[i].cheaper == crossing->cheaper && crossings[i].dearer == crossing->dearer)
        || (crossings[i].cheaper == crossing->dearer && crossings[i].dearer == crossing->cheaper))
      return true;
  return false;
}

static char *
say_crossing (const LoadlineFigureInput *input, const Crossing *crossing, Label label)
{
  g_autofree char *month = loadline_chart_month_name (input, crossing->month);

  /* Translators: a month, the labels of two strategies */
  return g_strdup_printf (_ ("From %s “%s” has cost less than “%s”"), month,
                          label (crossing->cheaper), label (crossing->dearer));
}

static int
least_at_end (const LoadlineFigureInput *input)
{
  const LoadlineProjection *projection = input->projection;
  int least = -1;

  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    if (loadline_chart_shows (input, s) && always_fits (input, s)
        && (least < 0 || projection->summaries[s].total < projection->summaries[least].total))
      least = s;
  return least;
}

static char *
message (const LoadlineFigureInput *input, const Sums *sums, Label label)
{
  Crossing crossings[MOST_CROSSINGS];
  int n = find_crossings (input, sums, crossings);
  int least = least_at_end (input);
  g_autofree char *money = NULL;

  for (int i = n - 1; i >= 0; i--)
    if (crossings[i].cheaper == least)
      return say_crossing (input, &crossings[i], label);
  if (least < 0)
    return g_strdup (_ ("No strategy fits in every month"));
  money = loadline_format_money (input->projection->summaries[least].total, input->currency);
  /* Translators: the label of a strategy, money */
  return g_strdup_printf (_ ("“%s” costs least from beginning to end: %s"), label (least), money);
}

static char *
short_message (const LoadlineFigureInput *input)
{
  int least = least_at_end (input);

  if (least < 0)
    return g_strdup (_ ("No strategy always fits"));
  /* Translators: the short label of a strategy */
  return g_strdup_printf (_ ("“%s” costs least in the end"), loadline_chart_short_label (least));
}

/* The lines' values come from the sums of the input that is being drawn. */
static double
value (const LoadlineFigureInput *input, int strategy, int month)
{
  double sum = 0;

  for (int m = 0; m <= month; m++)
    sum += loadline_chart_result (input, m, strategy)->cost.total;
  return sum;
}

static bool
fits (const LoadlineFigureInput *input, int strategy, int month)
{
  return loadline_chart_result (input, month, strategy)->feasible;
}

static double
greatest (const LoadlineFigureInput *input)
{
  double most = 0;

  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    if (loadline_chart_shows (input, s) && isfinite (input->projection->summaries[s].total))
      most = fmax (most, input->projection->summaries[s].total);
  return most;
}

static void
scene_init (LoadlineMonthLines *self, const LoadlineFigureInput *input, const Sums *sums,
            const LoadlineTheme *theme, double width, double height)
{
  LoadlineMonthLinesSpec spec = {
    .value = value,
    .full = fits,
    .n_series = LOADLINE_N_STRATEGIES,
    .money = true,
    /* Translators: title of an axis; %s is the currency */
    .y_title = g_strdup_printf (_ ("Cost so far, %s"), input->currency),
    .high = greatest (input),
    .strong = loadline_chart_selected (input),
    .told = least_at_end (input),
  };

  if (input->title)
    {
      spec.titles[0] = message (input, sums, loadline_chart_label);
      spec.titles[1] = message (input, sums, loadline_chart_short_label);
      spec.titles[2] = short_message (input);
    }
  loadline_month_lines_init (self, input, spec, theme, width, height);
}

static void
place_crossing (const LoadlineMonthLines *self, const Crossing *crossing, double *x, double *y)
{
  *x = self->places[crossing->month];
  *y = loadline_scale_place (&self->plot.y, crossing->money);
}

/* Whether the ring of @crossing would touch that of one of the @n crossings. */
static bool
is_among (const LoadlineMonthLines *self, const Crossing *crossing, const Crossing *crossings,
          int n)
{
  double x, y;

  place_crossing (self, crossing, &x, &y);
  for (int i = 0; i < n; i++)
    {
      double other_x, other_y;

      place_crossing (self, &crossings[i], &other_x, &other_y);
      if (hypot (other_x - x, other_y - y) < 2.4 * RING * self->plot.text.unit)
        return true;
    }
  return false;
}

/* A ring where lines cross, named by month and money where there is room. */
static void
draw_crossing (LoadlineMonthLines *self, cairo_t *cr, LoadlineSpace *space,
               const Crossing *crossing)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  double unit = self->plot.text.unit;
  double x, y;
  g_autofree char *month = loadline_chart_month_name (self->input, crossing->month);
  g_autofree char *money = loadline_format_money_compact (crossing->money, self->input->currency);
  /* Translators: a month, money */
  g_autofree char *words = g_strdup_printf (_ ("%s, %s"), month, money);

  place_crossing (self, crossing, &x, &y);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, RING * unit, 0, 2 * G_PI);
  loadline_colour_use (theme->background, cr, 1);
  cairo_fill_preserve (cr);
  loadline_colour_use (theme->strategies[crossing->cheaper].colour, cr, 1);
  cairo_set_line_width (cr, 0.18 * unit);
  cairo_stroke (cr);
  loadline_chart_note_mark (&self->plot, cr, space, words, theme->text, false, x, y,
                            LOADLINE_NOTE_REACH);
}

static void
draw (const LoadlineFigureInput *input, cairo_t *cr, double width, double height,
      const LoadlineTheme *theme)
{
  g_auto (LoadlineSpace) space = { 0 };
  g_auto (LoadlineMonthLines) scene = { 0 };
  Crossing crossings[MOST_CROSSINGS];
  Crossing drawn[MOST_CROSSINGS];
  Sums sums;
  int n_drawn = 0;
  int n;

  sums_init (&sums, input);
  n = find_crossings (input, &sums, crossings);
  scene_init (&scene, input, &sums, theme, width, height);
  cairo_save (cr);
  loadline_month_lines_draw (&scene, cr, &space);
  for (int i = n - 1; i >= 0; i--)
    if (!is_among (&scene, &crossings[i], drawn, n_drawn))
      {
        drawn[n_drawn++] = crossings[i];
        draw_crossing (&scene, cr, &space, &crossings[i]);
      }
  loadline_plot_draw_names (&scene.plot, cr);
  cairo_restore (cr);
}

static char *
say_sum (const LoadlineFigureInput *input, int month, int strategy)
{
  g_autofree char *money = loadline_format_money (value (input, strategy, month), input->currency);

  /* Translators: the label of a strategy, money */
  return g_strdup_printf (fits (input, strategy, month) ? _ ("%s: %s so far")
                                                        : _ ("%s: %s so far, does not fit"),
                          loadline_chart_label (strategy), money);
}

static char *
say_month (const LoadlineFigureInput *input, int month)
{
  return loadline_chart_say_month (input, month, say_sum);
}

/* What each strategy has cost in the end. */
static char *
say_sums (const LoadlineFigureInput *input)
{
  g_autoptr (GString) sums = g_string_new (NULL);

  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    if (loadline_chart_shows (input, s))
      loadline_prose_list (sums, say_sum (input, input->projection->n_months - 1, s));
  return loadline_prose_sentence (sums->str);
}

static char *
describe (const LoadlineFigureInput *input)
{
  Crossing crossings[MOST_CROSSINGS];
  g_autofree char *first = NULL;
  GString *text;
  Sums sums;
  int told = 0;
  int n;

  sums_init (&sums, input);
  n = find_crossings (input, &sums, crossings);
  first = message (input, &sums, loadline_chart_label);
  text = g_string_new (NULL);
  loadline_prose_take (text, loadline_prose_sentence (first));
  for (int i = n - 1; i >= 0 && told < 2; i--)
    {
      g_autofree char *sentence = say_crossing (input, &crossings[i], loadline_chart_label);

      if (g_str_equal (sentence, first) || is_undone (crossings, n, i))
        continue;
      loadline_prose_take (text, loadline_prose_sentence (sentence));
      told++;
    }
  if (n == 0)
    loadline_prose_add (text, _ ("The lines of what always fits never cross."));
  else if (told == 0)
    loadline_prose_take (text, say_sums (input));
  return g_string_free (text, FALSE);
}

static char *
data (const LoadlineFigureInput *input)
{
  GString *csv = g_string_new ("month");
  Sums sums;

  sums_init (&sums, input);
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    if (loadline_chart_shows (input, s))
      g_string_append_printf (csv, ",%s", loadline_strategy_key ((LoadlineStrategyId) s));
  g_string_append_c (csv, '\n');
  for (int m = 0; m < input->projection->n_months; m++)
    {
      g_autofree char *month =
        loadline_month_to_iso (loadline_projection_month (input->projection, m));

      g_string_append_printf (csv, "%s,", month);
      for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
        if (loadline_chart_shows (input, s))
          loadline_chart_cell (csv, sums.so_far[s][m], ',');
      csv->str[csv->len - 1] = '\n';
    }
  return g_string_free (csv, FALSE);
}

static void
pick_at (const LoadlineFigureInput *input, double width, double height, const LoadlineTheme *theme,
         double x, double y, LoadlinePick *pick)
{
  g_auto (LoadlineMonthLines) scene = { 0 };
  Sums sums;

  sums_init (&sums, input);
  scene_init (&scene, input, &sums, theme, width, height);
  loadline_month_lines_pick (&scene, x, y, say_month, pick);
}

static GArray *
focusables (const LoadlineFigureInput *input, double width, double height,
            const LoadlineTheme *theme)
{
  g_auto (LoadlineMonthLines) scene = { 0 };
  Sums sums;

  sums_init (&sums, input);
  scene_init (&scene, input, &sums, theme, width, height);
  return loadline_month_lines_focusables (&scene, say_month);
}

const LoadlineFigure loadline_cumulative_figure = {
  .id = "cumulative",
  .label = N_ ("Cost so far"),
  .summary = N_ ("What each strategy has cost so far, and where one overtakes another"),
  .draw = draw,
  .describe = describe,
  .data = data,
  .pick = pick_at,
  .focusables = focusables,
};
