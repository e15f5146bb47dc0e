/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture's file appears whole or not at all, and says what went wrong. */
#include "draw/projection-fixture.h"
#include "draw/surface.h"
#include "model/error.h"

#include <glib/gstdio.h>
#include <string.h>

static char *folder;
static LoadlineProjection *projection;

static LoadlineFigureInput
make_input (void)
{
  return (LoadlineFigureInput){
    .projection = projection,
    .currency = "USD",
    .month = 3,
    .strategy = 1,
    .hover = -1,
    .title = true,
    .step = -1,
  };
}

static bool
save (const char *figure, const char *path, double width, double height, double scale,
      GError **error)
{
  LoadlineFigureInput input = make_input ();

  return loadline_figure_save (loadline_figure_find (figure), &input, loadline_theme_light (),
                               width, height, scale, path, error);
}

static void
test_whole (void)
{
  const struct
  {
    const char *name;
    const char *start;
    const char *end;
  } kinds[] = {
    { "a.png", "\x89PNG\r\n", "IEND\xae\x42\x60\x82" },
    { "a.SVG", "<?xml", "</svg>\n" },
    { "a.pdf", "%PDF-", "%%EOF\n" },
  };

  for (int f = 0; loadline_figure_at (f) != NULL; f++)
    for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
      {
        g_autofree char *path = g_build_filename (folder, kinds[k].name, NULL);
        g_autofree char *content = NULL;
        g_autoptr (GError) error = NULL;
        gsize length;

        g_assert_true (save (loadline_figure_at (f)->id, path, 400, 300, 1, &error));
        g_assert_no_error (error);
        g_assert_true (g_file_get_contents (path, &content, &length, NULL));
        g_assert_cmpuint (length, >, 2000);
        g_assert_true (memcmp (content, kinds[k].start, strlen (kinds[k].start)) == 0);
        g_assert_true (
          memcmp (content + length - strlen (kinds[k].end), kinds[k].end, strlen (kinds[k].end))
          == 0);
        g_remove (path);
      }
}

/* The names of elements that are open, the texts and the attributes of an SVG. */
typedef struct
{
  GString *texts;
  GString *names;
  bool says_image;
} Svg;

static void
start_cb (GMarkupParseContext *context, const char *element, const char **names,
          const char **values, gpointer data, GError **error)
{
  Svg *svg = data;

  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], "role"))
      svg->says_image = g_str_equal (values[i], "img") && g_str_equal (element, "svg");
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
         GError **error)
{
  Svg *svg = data;
  const char *element = g_markup_parse_context_get_element (context);

  if (g_str_equal (element, "text"))
    g_string_append_printf (svg->texts, "[%.*s]", (int) length, text);
  if (g_str_equal (element, "title") || g_str_equal (element, "desc"))
    g_string_append_printf (svg->names, "[%.*s]", (int) length, text);
}

static void
test_svg (void)
{
  const GMarkupParser parser = { .start_element = start_cb, .text = text_cb };

  for (int f = 0; loadline_figure_at (f) != NULL; f++)
    {
      const LoadlineFigure *figure = loadline_figure_at (f);
      LoadlineFigureInput input = make_input ();
      g_autofree char *description = figure->describe (&input);
      g_autofree char *expected = g_strdup_printf ("[%s][%s]", figure->label, description);
      g_autoptr (GBytes) bytes =
        loadline_figure_render (figure, &input, loadline_theme_light (), 800, 450, 1, ".svg", NULL);
      gsize length;
      const char *content = g_bytes_get_data (bytes, &length);
      Svg svg = { g_string_new (NULL), g_string_new (NULL), false };
      g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &svg, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_true (g_markup_parse_context_parse (context, content, (gssize) length, &error));
      g_assert_true (g_markup_parse_context_end_parse (context, &error));
      g_assert_no_error (error);
      g_assert_true (svg.says_image);
      g_assert_cmpstr (svg.names->str, ==, expected);
      g_assert_cmpuint (svg.texts->len, >, 20);
      g_assert_null (strstr (content, "glyph"));
      g_string_free (svg.texts, TRUE);
      g_string_free (svg.names, TRUE);
    }
}

static guint32
number_at (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT32_FROM_BE (number);
}

/* 96 dots an inch are 3,780 a metre. */
static void
test_density (void)
{
  const struct
  {
    double scale;
    guint32 dots;
    guint32 check; /* by zlib */
  } cases[] = { { 1, 3780, 0x952b0e1b }, { 2, 7559, 0x8fe5f165 }, { 0.5, 1890, 0x387a99db } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LoadlineFigureInput input = make_input ();
      g_autoptr (GBytes) bytes =
        loadline_figure_render (loadline_figure_at (0), &input, loadline_theme_light (), 100, 100,
                                cases[i].scale, ".png", NULL);
      const guint8 *content = g_bytes_get_data (bytes, NULL);

      /* After the signature and the header. */
      g_assert_cmpuint (number_at (content + 33), ==, 9);
      g_assert_cmpmem (content + 37, 4, "pHYs", 4);
      g_assert_cmpuint (number_at (content + 41), ==, cases[i].dots);
      g_assert_cmpuint (number_at (content + 45), ==, cases[i].dots);
      g_assert_cmpuint (content[49], ==, 1);
      g_assert_cmpuint (number_at (content + 50), ==, cases[i].check);
    }
}

static void
test_pdf_size (void)
{
  LoadlineFigureInput input = make_input ();
  g_autoptr (GBytes) bytes =
    loadline_figure_render (loadline_figure_at (0), &input, loadline_theme_light (), 321, 123, 3,
                            ".pdf", NULL);
  gsize length;
  const char *content = g_bytes_get_data (bytes, &length);
  const char *const wanted[] = { "/MediaBox [ 0 0 321 123 ]", "/Title" };

  for (gsize w = 0; w < G_N_ELEMENTS (wanted); w++)
    {
      bool found = false;

      for (gsize i = 0; i + strlen (wanted[w]) <= length && !found; i++)
        found = memcmp (content + i, wanted[w], strlen (wanted[w])) == 0;
      g_assert_true (found);
    }
}

/* In pixels, a mirrored picture is another one; what is picked and focused mirrors with it. */
static void
test_mirrored (void)
{
  LoadlineTheme theme = *loadline_theme_light ();
  LoadlineFigureInput input = make_input ();

  theme.mirrored = true;
  for (int f = 0; loadline_figure_at (f) != NULL; f++)
    {
      const LoadlineFigure *figure = loadline_figure_at (f);

      for (double x = 5; x < 400; x += 26)
        for (double y = 5; y < 300; y += 29)
          {
            LoadlinePick plain = { 0 };
            LoadlinePick mirrored = { 0 };

            loadline_figure_pick (figure, &input, 400, 300, loadline_theme_light (), x, y, &plain);
            loadline_figure_pick (figure, &input, 400, 300, &theme, 400 - x, y, &mirrored);
            g_assert_cmpint (plain.month, ==, mirrored.month);
            g_assert_cmpint (plain.strategy, ==, mirrored.strategy);
            g_assert_cmpint (plain.node, ==, mirrored.node);
            g_assert_cmpstr (plain.text, ==, mirrored.text);
            loadline_pick_clear (&plain);
            loadline_pick_clear (&mirrored);
          }
    }
}

static void
test_pixels (void)
{
  g_autofree char *path = g_build_filename (folder, "b.png", NULL);
  cairo_surface_t *surface;

  g_assert_true (save ("cost", path, 400, 300, 2.5, NULL));
  surface = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 1000);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 750);
  cairo_surface_destroy (surface);
  g_remove (path);
}

static void
test_refused (void)
{
  const struct
  {
    const char *name;
    double width;
    double scale;
    int code;
    const char *says;
  } cases[] = {
    { "c.gif", 400, 1, LOADLINE_ERROR_INPUT, "*c.gif*.png*.svg*.pdf*" },
    { "png", 400, 1, LOADLINE_ERROR_INPUT, "*.png*" },
    { "c.png", 0, 1, LOADLINE_ERROR_INPUT, "*0*300*" },
    { "c.png", 400, 100, LOADLINE_ERROR_INPUT, "*40000*32767*" },
    { "c.png", 400, -1, LOADLINE_ERROR_INPUT, "*" },
    { "no/such/folder/c.png", 400, 1, LOADLINE_ERROR_IO, "*no/such/folder/c.png*" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, cases[i].name, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (save ("cost", path, cases[i].width, 300, cases[i].scale, &error));
      g_assert_error (error, LOADLINE_ERROR, cases[i].code);
      g_assert_true (g_pattern_match_simple (cases[i].says, error->message));
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

/* What was there before stays where a picture can't be made. */
static void
test_kept (void)
{
  g_autofree char *path = g_build_filename (folder, "d.png", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  g_assert_false (save ("cost", path, 400, 300, 1000, &error));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "before");
  g_remove (path);
}

/* The folder holds nothing but what was asked for. */
static void
test_nothing_left (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  g_assert_cmpstr (g_dir_read_name (dir), ==, NULL);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("loadline-surface-XXXXXX", NULL);
  projection = projection_fixture_new (&(ProjectionFixture){ .growth = 0.04 });
  g_test_add_func ("/surface/every figure makes whole files of every kind", test_whole);
  g_test_add_func ("/surface/an SVG holds its texts, its title and its description", test_svg);
  g_test_add_func ("/surface/a PNG says how large it is meant to be", test_density);
  g_test_add_func ("/surface/a PDF has the picture's size and title", test_pdf_size);
  g_test_add_func ("/surface/what lies under a point mirrors with the picture", test_mirrored);
  g_test_add_func ("/surface/pixels follow the scale", test_pixels);
  g_test_add_func ("/surface/what can't be made is refused in words", test_refused);
  g_test_add_func ("/surface/a file that can't be replaced is kept", test_kept);
  g_test_add_func ("/surface/nothing is left behind", test_nothing_left);
  status = g_test_run ();
  g_rmdir (folder);
  g_free (folder);
  loadline_projection_unref (projection);
  return status;
}
