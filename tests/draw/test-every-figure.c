/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What holds of every figure, those to come included: whatever the plan, the size and the theme, its
 * words lie within the picture and not over each other, and what it says, counts and answers agrees. */
#include "draw/long-words.h"
#include "draw/projection-fixture.h"
#include "draw/figure.h"
#include "draw/text-listener.h"
#include "model/plan-file.h"

#include <math.h>
#include <string.h>

/* How much of two words' ink may meet, in units of the picture: rounding, and tails that touch. */
#define SLACK 0.75

/* A plan that figures are made of. */
typedef struct
{
  char *name;
  LoadlineProjection *projection;
  LoadlineEvent event;
} Case;

static GArray *cases;

static const double sizes[][2] = {
  { 280, 180 }, { 360, 640 },  { 640, 360 },  { 800, 450 },
  { 280, 900 }, { 1400, 200 }, { 1920, 1080 }, { 3840, 2160 },
};

/* What people may call things. */
typedef enum
{
  NAMES_PLAIN,
  NAMES_LONG,
  NAMES_EMPTY,
} Names;

/* How long long ones are. */
#define LONG_NAME 200

/* Plans that are hard to draw. */
static const struct
{
  const char *name;
  ProjectionFixture fixture;
  Names names;
} hard[] = {
  { "one month", { .n_months = 1 }, NAMES_PLAIN },
  { "120 months", { .n_months = 120, .growth = 0.03, .decisions = 8 }, NAMES_PLAIN },
  { "zero", { .is_odd = true, .odd = 0 }, NAMES_PLAIN },
  { "infinite", { .is_odd = true, .odd = INFINITY }, NAMES_PLAIN },
  { "no number", { .is_odd = true, .odd = NAN }, NAMES_PLAIN },
  { "all the same", { .same = true }, NAMES_PLAIN },
  { "tiny", { .is_odd = true, .odd = 1e-6 }, NAMES_PLAIN },
  { "huge", { .is_odd = true, .odd = 1e12, .growth = 0.05 }, NAMES_PLAIN },
  { "dwarfed", { .roomy = 1e6, .growth = 0.02 }, NAMES_PLAIN },
  { "nothing fits", { .nothing_fits = true, .budget = 300 }, NAMES_PLAIN },
  { "sixty boxes", { .growth = 0.04, .decisions = 50, .seed = 3 }, NAMES_PLAIN },
  { "long names", { .growth = 0.02, .decisions = 5, .seed = 3 }, NAMES_LONG },
  { "empty names", { .growth = 0.02, .decisions = 5, .seed = 3 }, NAMES_EMPTY },
};

/* @name as @names have it. */
static void
rename_thing (char **name, Names names)
{
  GString *renamed = g_string_new (names == NAMES_EMPTY ? "" : *name);

  while (names == NAMES_LONG && renamed->len < LONG_NAME)
    g_string_append_printf (renamed, " and %s", *name);
  g_free (*name);
  *name = g_string_free (renamed, FALSE);
}

static void
rename_all (LoadlinePolicy *policy, Names names)
{
  rename_thing (&policy->title, names);
  for (int i = 0; i < policy->n_nodes; i++)
    rename_thing (&policy->nodes[i].label, names);
}

/* With an event in the second month, where there is one. */
static void
add_case (const char *name, LoadlineProjection *projection, Names names)
{
  int month = MIN (1, projection->n_months - 1);
  Case added = { g_strdup (name),
                 projection,
                 { loadline_projection_month (projection, month), g_strdup ("Sale week"), 2 } };

  projection->calendar.event_factor[month] = 2;
  rename_thing (&added.event.name, names);
  rename_all (projection->policy, names);
  g_array_append_val (cases, added);
}

static void
make_cases (void)
{
  const char *const *names = loadline_plan_template_names ();

  cases = g_array_new (FALSE, FALSE, sizeof (Case));
  for (int i = 0; names[i] != NULL; i++)
    {
      g_autoptr (LoadlinePlan) plan = loadline_plan_load_template (names[i], NULL);

      add_case (names[i], loadline_project_plan (plan, 0), NAMES_PLAIN);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (hard); i++)
    add_case (hard[i].name, projection_fixture_new (&hard[i].fixture), hard[i].names);
}

static void
clear_cases (void)
{
  for (guint i = 0; i < cases->len; i++)
    {
      g_free (g_array_index (cases, Case, i).name);
      g_free (g_array_index (cases, Case, i).event.name);
      loadline_projection_unref (g_array_index (cases, Case, i).projection);
    }
  g_array_unref (cases);
}

/* What compares scenarios compares the case with a few others, one of a long name, one of none. */
static LoadlineFigureInput
make_input (const Case *plan, int month, LoadlineNamedProjection scenarios[3])
{
  const LoadlineProjection *other = g_array_index (cases, Case, 0).projection;

  scenarios[0] = (LoadlineNamedProjection){ "Base", plan->projection };
  scenarios[1] = (LoadlineNamedProjection){ month % 2 == 0 ? "Faster growth" : "", other };
  scenarios[2] = (LoadlineNamedProjection){
    "What if the campaign of next autumn brings twice as many people as the last one", other
  };
  return (LoadlineFigureInput){
    .projection = plan->projection,
    .currency = "USD",
    .events = &plan->event,
    .n_events = 1,
    .month = MIN (month, plan->projection->n_months - 1),
    .strategy = month % 7 - 1,
    .hover = -1,
    .title = true,
    .scenarios = scenarios,
    .n_scenarios = 3,
    .measure = (LoadlineMeasure) (month % LOADLINE_N_MEASURES),
    .step = -1,
  };
}

/* The words of a picture and where they lie. */
typedef struct
{
  GPtrArray *words;
  GArray *boxes;
} Words;

static void
hear (const LoadlineTextLine *line, gpointer data)
{
  Words *words = data;

  g_ptr_array_add (words->words, g_strdup (line->words));
  g_array_append_val (words->boxes, line->box);
}

/* Draws on a surface of one pixel, which costs little, and listens. */
static void
draw (const LoadlineFigure *figure, const LoadlineFigureInput *input, const double size[2],
      const LoadlineTheme *theme, Words *words)
{
  LoadlineTextListener listener = { hear, words, true };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  cairo_matrix_t matrix;

  loadline_text_listen (cr, &listener);
  loadline_figure_draw (figure, input, cr, size[0], size[1], theme);
  cairo_get_matrix (cr, &matrix);
  g_assert_cmpfloat (matrix.xx + matrix.x0, ==, 1);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Says what is wrong with the words of a picture; returns how much. */
static int
judge (const Words *words, const double size[2], const char *picture)
{
  int faults = 0;

  for (guint i = 0; i < words->boxes->len; i++)
    {
      LoadlineBox a = g_array_index (words->boxes, LoadlineBox, i);

      if (!(a.x >= -SLACK && a.y >= -SLACK && a.x + a.width <= size[0] + SLACK
            && a.y + a.height <= size[1] + SLACK))
        {
          g_test_message ("%s: “%s” lies outside, at %.1f %.1f, %.1f by %.1f", picture,
                          (char *) words->words->pdata[i], a.x, a.y, a.width, a.height);
          faults++;
        }
      for (guint j = 0; j < i; j++)
        {
          LoadlineBox b = g_array_index (words->boxes, LoadlineBox, j);
          double across = fmin (a.x + a.width, b.x + b.width) - fmax (a.x, b.x);
          double down = fmin (a.y + a.height, b.y + b.height) - fmax (a.y, b.y);

          if (across <= SLACK || down <= SLACK)
            continue;
          g_test_message ("%s: “%s” and “%s” overlap by %.1f by %.1f", picture,
                          (char *) words->words->pdata[j], (char *) words->words->pdata[i], across,
                          down);
          faults++;
        }
    }
  return faults;
}

static int
look (const LoadlineFigure *figure, const Case *plan, int month, const double size[2],
      const LoadlineTheme *theme)
{
  LoadlineNamedProjection scenarios[3];
  LoadlineFigureInput input = make_input (plan, month, scenarios);
  g_autofree char *picture =
    g_strdup_printf ("%s of %s, %.0f by %.0f, month %d, theme %s, text %.1f", figure->id,
                     plan->name, size[0], size[1], input.month, theme->id, theme->text_scale);
  Words words = { g_ptr_array_new_with_free_func (g_free),
                  g_array_new (FALSE, FALSE, sizeof (LoadlineBox)) };
  int faults;

  draw (figure, &input, size, theme, &words);
  faults = judge (&words, size, picture);
  if (size[0] >= 360 && size[1] >= 360 && theme->text_scale <= 1)
    g_assert_cmpuint (words.words->len, >, 0);
  g_ptr_array_unref (words.words);
  g_array_unref (words.boxes);
  return faults;
}

static void
test_words (gconstpointer data)
{
  int faults = 0;

  for (guint c = 0; c < cases->len; c++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
      faults += look (data, &g_array_index (cases, Case, c), (int) (c + s) % 3 == 0 ? -1 : 7,
                      sizes[s], loadline_theme_light ());
  g_assert_cmpint (faults, ==, 0);
}

static void
test_long_words (gconstpointer data)
{
  int faults = 0;

  long_words_use (true);
  for (guint c = 0; c < cases->len; c++)
    faults += look (data, &g_array_index (cases, Case, c), (int) c, sizes[c % G_N_ELEMENTS (sizes)],
                    loadline_theme_light ());
  long_words_use (false);
  g_assert_cmpint (faults, ==, 0);
}

/* Every template and every hard plan in every theme and size, with text of one size or another, mirrored or
 * not. */
static void
test_themes (gconstpointer data)
{
  const double scales[] = { 0.8, 1, 1.5, 3 };
  int faults = 0;

  for (int t = 1; loadline_theme_at (t) != NULL; t++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (guint c = 0; c < cases->len; c++)
        {
          LoadlineTheme theme = *loadline_theme_at (t);

          theme.text_scale = scales[(c + s + (guint) t) % G_N_ELEMENTS (scales)];
          theme.mirrored = (c + (guint) t) % 2 == 1;
          faults +=
            look (data, &g_array_index (cases, Case, c), (int) (c + s) % 11 - 1, sizes[s], &theme);
        }
  g_assert_cmpint (faults, ==, 0);
}

/* Whether a sentence ends at @end, a full stop or a mark like it: at the end of the text, or where a capital or
 * a quotation follows after a space. So “3.5 ms”, “etc. and” and “≥ 2.” within words end none. */
static bool
ends_sentence (const char *end)
{
  const char *next = end + 1;

  if (strchr (".!?", *end) == NULL)
    return false;
  if (*next == '\0')
    return true;
  if (*next != ' ')
    return false;
  return g_str_has_prefix (next + 1, "“") || g_unichar_isupper (g_utf8_get_char (next + 1))
         || g_ascii_isdigit (next[1]);
}

static int
count_sentences (const char *text)
{
  int n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += ends_sentence (p);
  return n;
}

static void
test_counts_sentences (void)
{
  const struct
  {
    const char *text;
    int n;
  } counted[] = {
    { "", 0 },
    { "No end", 0 },
    { "One.", 1 },
    { "It takes 3.5 ms, approx. as long as before.", 1 },
    { "From m6i.xlarge on. Then more.", 2 },
    { "First. “Stay small” runs out. 3 of 4 steps are taken.", 3 },
    { "Does it fit? Yes: 3 GiB.", 2 },
    { "The last, “Fits?”, is answered no: 1 < 2.", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (counted); i++)
    g_assert_cmpint (count_sentences (counted[i].text), ==, counted[i].n);
}

/* Of the whole plan and of months, of every strategy and of none, whole and step by step. */
static void
test_is_brief (gconstpointer data)
{
  const LoadlineFigure *figure = data;

  for (guint c = 0; c < cases->len; c++)
    for (int month = -1; month < 12; month++)
      for (int step = -1; step < 4; step++)
        {
          const Case *plan = &g_array_index (cases, Case, c);
          LoadlineNamedProjection scenarios[3];
          LoadlineFigureInput input = make_input (plan, month, scenarios);
          g_autofree char *text = NULL;
          int n;

          input.strategy = (month + step + 2) % (LOADLINE_N_STRATEGIES + 1) - 1;
          input.step = step;
          text = figure->describe (&input);
          n = count_sentences (text);
          if (n < 2 || n > 3)
            g_test_message ("%s of %s, month %d, strategy %d: %d sentences: %s", figure->id,
                            plan->name, month, input.strategy, n, text);
          if (n < 2 || n > 3)
            g_test_fail ();
        }
}

static void
test_says (gconstpointer data)
{
  const LoadlineFigure *figure = data;

  g_assert_nonnull (figure->summary);
  for (guint c = 0; c < cases->len; c++)
    {
      LoadlineNamedProjection scenarios[3];
      LoadlineFigureInput input = make_input (&g_array_index (cases, Case, c), (int) c, scenarios);
      g_autofree char *text = figure->describe (&input);
      g_autofree char *csv = figure->data (&input);
      g_auto (GStrv) rows = g_strsplit (csv, "\n", -1);

      g_assert_true (g_utf8_validate (text, -1, NULL) && g_utf8_validate (csv, -1, NULL));
      g_assert_true (g_str_has_suffix (text, "."));
      g_assert_null (strstr (text, "(null)"));
      g_assert_null (strstr (text, "nan"));
      g_assert_true (g_str_has_suffix (csv, "\n"));
      g_assert_cmpuint (g_strv_length (rows), >=, 2);
      g_assert_null (strstr (csv, "nan"));
      g_assert_null (strstr (csv, "inf"));
    }
}

static void
assert_answers (const LoadlineFigure *figure, const LoadlineFigureInput *input,
                const double size[2], const LoadlineTheme *theme)
{
  g_autoptr (GArray) focusables =
    loadline_figure_focusables (figure, input, size[0], size[1], theme);

  for (guint i = 0; i < focusables->len; i++)
    {
      const LoadlineFocusable *part = &g_array_index (focusables, LoadlineFocusable, i);
      LoadlinePick pick = { -1, -1, -1, NULL };

      g_assert_nonnull (part->pick.text);
      g_assert_cmpfloat (part->x, >=, -SLACK);
      g_assert_cmpfloat (part->x + part->width, <=, size[0] + SLACK);
      g_assert_cmpfloat (part->y, >=, -SLACK);
      g_assert_cmpfloat (part->y + part->height, <=, size[1] + SLACK);
      loadline_figure_pick (figure, input, size[0], size[1], theme, part->x + part->width / 2,
                            part->y + part->height / 2, &pick);
      if (g_strcmp0 (pick.text, part->pick.text) != 0)
        g_error ("%s, %.0f by %.0f: part %u says “%s”, a pointer on it “%s”", figure->id, size[0],
                 size[1], i, part->pick.text, pick.text);
      g_assert_cmpint (pick.month, ==, part->pick.month);
      g_assert_cmpint (pick.strategy, ==, part->pick.strategy);
      g_assert_cmpint (pick.node, ==, part->pick.node);
      loadline_pick_clear (&pick);
    }
}

static void
test_answers (gconstpointer data)
{
  for (guint c = 0; c < cases->len; c++)
    for (gsize s = c % 2; s < G_N_ELEMENTS (sizes); s += 2)
      {
        LoadlineNamedProjection scenarios[3];
        LoadlineFigureInput input =
          make_input (&g_array_index (cases, Case, c), (int) (c + s), scenarios);
        LoadlineTheme theme = *loadline_theme_light ();

        theme.mirrored = s % 4 == 3;
        assert_answers (data, &input, sizes[s], &theme);
      }
}

/* A point anywhere, outside the picture too, has an answer or none. */
static void
test_anywhere (gconstpointer data)
{
  const double places[] = { -1e9, -1, 0, 0.25, 0.5, 0.75, 1, 2, 1e9, INFINITY };

  for (guint c = 0; c < cases->len; c += 3)
    for (gsize x = 0; x < G_N_ELEMENTS (places); x++)
      for (gsize y = 0; y < G_N_ELEMENTS (places); y++)
        {
          LoadlineNamedProjection scenarios[3];
          const Case *plan = &g_array_index (cases, Case, c);
          LoadlineFigureInput input = make_input (plan, 5, scenarios);
          LoadlinePick pick = { -1, -1, -1, NULL };

          loadline_figure_pick (data, &input, 640, 360, loadline_theme_dark (), 640 * places[x],
                                360 * places[y], &pick);
          g_assert_cmpint (pick.month, <, plan->projection->n_months);
          g_assert_cmpint (pick.strategy, <, LOADLINE_N_STRATEGIES);
          loadline_pick_clear (&pick);
        }
}

static void
add (const LoadlineFigure *figure, const char *sentence, GTestDataFunc test)
{
  g_autofree char *path = g_strdup_printf ("/every-figure/%s/%s", figure->id, sentence);

  g_test_add_data_func (path, figure, test);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  make_cases ();
  g_test_add_func ("/every-figure/a sentence ends where a reader finds it ends",
                   test_counts_sentences);
  for (int f = 0; loadline_figure_at (f) != NULL; f++)
    {
      const LoadlineFigure *figure = loadline_figure_at (f);

      add (figure, "its words lie within it and not over each other", test_words);
      add (figure, "so they do in a language of long words", test_long_words);
      add (figure, "so they do in every theme and with larger text", test_themes);
      add (figure, "it is said in words and counted in numbers", test_says);
      add (figure, "its words are two or three sentences", test_is_brief);
      add (figure, "what the keyboard finds is what the pointer finds", test_answers);
      add (figure, "every point has an answer or none", test_anywhere);
    }
  status = g_test_run ();
  clear_cases ();
  long_words_clear ();
  return status;
}
