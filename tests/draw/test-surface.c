/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture's file appears whole or not at all, and says what went wrong. */
#include "draw/projection-fixture.h"
#include "draw/surface.h"
#include "model/error.h"

#include <glib/gstdio.h>
#include <string.h>

static char *folder;
static LoadlineProjection *projection;

static bool
save (const char *figure, const char *path, double width, double height, double scale,
      GError **error)
{
  LoadlineFigureInput input = { .projection = projection,
                                .currency = "USD",
                                .month = 3,
                                .strategy = 1,
                                .hover = -1,
                                .title = true,
                                .step = -1 };

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
