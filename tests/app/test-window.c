/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real window in the test's own process: it opens every built-in plan and lets go of all of it. */
#include <adwaita.h>

#include "app/window.h"
#include "model/plan-file.h"

static void
painted_cb (GdkFrameClock *clock, int *frames)
{
  (*frames)++;
}

static void
wait_for_frames (GtkWidget *window, int frames)
{
  int            seen = 0;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gulong         handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &seen);

  while (seen < frames)
    {
      gtk_widget_queue_draw (window);
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, handler);
}

static void
show_and_close (LoadlinePlan *plan, int width, int height)
{
  g_autoptr (LoadlineDocument) document = loadline_document_new (plan, NULL);
  GtkWidget *window = loadline_window_new (NULL);
  gpointer   weak = window;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  loadline_window_set_document (LOADLINE_WINDOW (window), document);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_frames (window, 2);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (weak);
}

static void
test_templates (void)
{
  const char *const *names = loadline_plan_template_names ();

  for (; *names != NULL; names++)
    {
      g_autoptr (LoadlinePlan) plan = loadline_plan_load_template (*names, NULL);

      g_test_message ("%s", *names);
      g_assert_nonnull (plan);
      show_and_close (plan, 1280, 800);
    }
}

static void
test_sizes (void)
{
  const int sizes[][2] = { { 360, 640 }, { 1024, 700 }, { 2560, 1440 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (LoadlinePlan) plan = loadline_plan_new ();

      show_and_close (plan, sizes[i][0], sizes[i][1]);
    }
}

/* A window that nobody has laid out yet asks for the most. */
static void
test_narrow (void)
{
  const char *const *names = loadline_plan_template_names ();

  for (; *names != NULL; names++)
    {
      g_autoptr (LoadlinePlan) plan = loadline_plan_load_template (*names, NULL);
      g_autoptr (LoadlineDocument) document = loadline_document_new (plan, NULL);
      GtkWidget *window = g_object_ref_sink (loadline_window_new (NULL));
      int        least;

      loadline_window_set_document (LOADLINE_WINDOW (window), document);
      gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 360);
      gtk_window_destroy (GTK_WINDOW (window));
      g_object_unref (window);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/window/every template is shown, and nothing is left of it", test_templates);
  g_test_add_func ("/window/any size will do", test_sizes);
  g_test_add_func ("/window/360 pixels are enough", test_narrow);

  return g_test_run ();
}
