/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text is where it is asked for, in every direction, and whoever listens hears what shows. */
#include "draw/text-listener.h"
#include "draw/text.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define WIDTH 200
#define HEIGHT 100

/* What was heard. */
static GPtrArray *words;
static GArray *lines;

static void
hear (const LoadlineTextLine *line, gpointer data)
{
  g_ptr_array_add (words, g_strdup (line->words));
  g_array_append_val (lines, *line);
}

static const LoadlineTextLine *
line_at (guint index)
{
  g_assert_cmpuint (index, <, lines->len);
  return &g_array_index (lines, LoadlineTextLine, index);
}

/* Draws and listens; returns whether anything was painted. */
static bool
draw (const LoadlineTheme *theme, const LoadlineTextStyle *style, const char *text, double x,
      double across, bool instead)
{
  LoadlineTextListener listener = { hear, NULL, instead };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  LoadlineText pen = { 0 };
  bool painted = false;

  g_ptr_array_set_size (words, 0);
  g_array_set_size (lines, 0);
  loadline_text_init_unit (&pen, theme, 10);
  loadline_text_listen (cr, &listener);
  if (theme->mirrored)
    {
      cairo_translate (cr, WIDTH, 0);
      cairo_scale (cr, -1, 1);
    }
  loadline_text_draw (&pen, cr, style, text, theme->text, x, HEIGHT / 2, across, 0.5);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int i = 0; i < HEIGHT * cairo_image_surface_get_stride (surface); i++)
    painted = painted || cairo_image_surface_get_data (surface)[i] != 0;
  cairo_surface_destroy (surface);
  return painted;
}

static void
test_place (void)
{
  const double places[] = { 0, 0.5, 1 };
  LoadlineTextStyle style = { 0 };

  for (int mirrored = 0; mirrored < 2; mirrored++)
    for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
      {
        LoadlineTheme theme = *loadline_theme_light ();
        const LoadlineTextLine *line;
        double start = 80;
        double anchor = mirrored ? 1 - places[i] : places[i];

        theme.mirrored = mirrored;
        g_assert_true (draw (&theme, &style, "Hamburg", start, places[i], false));
        line = line_at (0);
        g_assert_cmpfloat (line->matrix.xx, >, 0);
        g_assert_cmpfloat_with_epsilon (line->anchor, anchor, 1e-9);
        g_assert_cmpfloat_with_epsilon (line->matrix.x0 + anchor * line->width,
                                        mirrored ? WIDTH - start : start, 0.01);
        /* The glyphs are where the line is. */
        g_assert_cmpfloat (line->box.x, >, line->matrix.x0 - 2);
        g_assert_cmpfloat (line->box.x + line->box.width, <, line->matrix.x0 + line->width + 2);
        g_assert_cmpfloat (line->box.width, >, line->width * 0.8);
      }
}

static void
test_size (void)
{
  const double scales[] = { 0.8, 1, 1.5, 3 };

  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      LoadlineTheme theme = *loadline_theme_light ();
      LoadlineText pen = { 0 };

      theme.text_scale = scales[i];
      loadline_text_init (&pen, &theme, 320, 180);
      g_assert_cmpfloat_with_epsilon (pen.unit, 10 * scales[i], 1e-9);
    }
}

/* Words of any script are one line of what is read, whether or not a font has them. */
static void
test_scripts (void)
{
  const struct
  {
    const char *text;
    bool right_to_left;
  } cases[] = {
    { "Kosten je Monat", false }, { "每月成本 (USD)", false },
    { "月ごとのコスト", false },  { "التكلفة الشهرية، USD", true },
    { "העלות החודשית", true },    { "1,240 USD", false },
    { "-3.5 %", false },
  };
  LoadlineTextStyle style = { .strong = true };

  for (int mirrored = 0; mirrored < 2; mirrored++)
    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        LoadlineTheme theme = *loadline_theme_dark ();

        theme.mirrored = mirrored;
        draw (&theme, &style, cases[i].text, 30, 0, false);
        g_assert_cmpuint (words->len, ==, 1);
        g_assert_cmpstr (words->pdata[0], ==, cases[i].text);
        g_assert_true (line_at (0)->right_to_left == cases[i].right_to_left);
        g_assert_true (line_at (0)->whole);
      }
}

static void
test_cut (void)
{
  LoadlineTextStyle style = { .width = 60, .lines = 2 };

  draw (loadline_theme_light (), &style, "Run a leaner model on more nodes throughout", 10, 0,
        false);
  g_assert_cmpuint (words->len, ==, 2);
  g_assert_true (g_str_has_prefix ("Run a leaner model", words->pdata[0]));
  g_assert_true (g_str_has_suffix (words->pdata[1], "…"));
  for (guint i = 0; i < lines->len; i++)
    {
      g_assert_false (line_at (i)->whole);
      g_assert_cmpfloat (line_at (i)->width, <=, 60.01);
    }
}

/* The start of lines is the right one where the picture is mirrored, whatever they are written in. */
static void
test_alignment (void)
{
  const char *const texts[] = { "Leaner models\non more", "نموذج أصغر\nعلى عقد" };
  const struct
  {
    PangoAlignment align;
    double anchor[2];
  } cases[] = {
    { PANGO_ALIGN_LEFT, { 0, 1 } },
    { PANGO_ALIGN_CENTER, { 0.5, 0.5 } },
    { PANGO_ALIGN_RIGHT, { 1, 0 } },
  };

  for (int mirrored = 0; mirrored < 2; mirrored++)
    for (gsize c = 0; c < G_N_ELEMENTS (cases); c++)
      for (gsize t = 0; t < G_N_ELEMENTS (texts); t++)
        {
          LoadlineTheme theme = *loadline_theme_light ();
          LoadlineTextStyle style = { .width = 150, .lines = 2, .align = cases[c].align };
          double anchor = cases[c].anchor[mirrored];
          double places[2];

          theme.mirrored = mirrored;
          draw (&theme, &style, texts[t], 100, 0.5, false);
          g_assert_cmpuint (lines->len, ==, 2);
          for (guint i = 0; i < 2; i++)
            places[i] = line_at (i)->matrix.x0 + anchor * line_at (i)->width;
          g_assert_cmpfloat_with_epsilon (places[0], places[1], 0.02);
          g_assert_cmpfloat_with_epsilon (line_at (0)->anchor, anchor, 1e-9);
        }
}

static void
test_instead (void)
{
  LoadlineTextStyle style = { 0 };

  g_assert_false (draw (loadline_theme_light (), &style, "Hamburg", 10, 0, true));
  g_assert_cmpuint (words->len, ==, 1);
  g_assert_true (draw (loadline_theme_light (), &style, "Hamburg", 10, 0, false));
}

static void
test_languages (void)
{
  const struct
  {
    const char *language;
    bool right_to_left;
  } cases[] = {
    { "en_GB", false }, { "ja_JP", false }, { "de", false },    { "ar_EG", true },
    { "he", true },     { "fa_IR", true },  { "xx_YY", false },
  };

  if (setlocale (LC_ALL, "C.UTF-8") == NULL)
    {
      g_test_skip ("there is no locale in which languages count");
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_setenv ("LC_ALL", "C.UTF-8", TRUE);
      g_setenv ("LANGUAGE", cases[i].language, TRUE);
      g_assert_true (loadline_text_is_right_to_left () == cases[i].right_to_left);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  words = g_ptr_array_new_with_free_func (g_free);
  lines = g_array_new (FALSE, FALSE, sizeof (LoadlineTextLine));
  g_test_add_func ("/text/it lies where it is asked for, mirrored too", test_place);
  g_test_add_func ("/text/it has the size that is asked for", test_size);
  g_test_add_func ("/text/words of every script are heard as they are read", test_scripts);
  g_test_add_func ("/text/what is cut ends in an ellipsis and keeps its width", test_cut);
  g_test_add_func ("/text/lines start at the right edge of a mirrored picture", test_alignment);
  g_test_add_func ("/text/a listener may take the place of the paint", test_instead);
  g_test_add_func ("/text/languages that run from right to left are known", test_languages);
  status = g_test_run ();
  g_ptr_array_unref (words);
  g_array_unref (lines);
  return status;
}
