/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said in passing, also where much happens at once. */
#include "app/toast.h"

#include "shown.h"

/* How often something is said, and how long after another: less than a toast takes to slide in. */
#define SENTENCES 12
#define PAUSE_MS 60

typedef struct
{
  GtkWidget  *window;
  const char *sentence;
} Wanted;

/* Whether a label below @root says @sentence. */
static bool
says (GtkWidget *root, const char *sentence)
{
  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), sentence))
    return true;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, sentence))
      return true;

  return false;
}

static bool
is_said (gpointer data)
{
  Wanted *wanted = data;

  return says (wanted->window, wanted->sentence);
}

static bool
is_unsaid (gpointer data)
{
  return !is_said (data);
}

static bool
is_past (gpointer end)
{
  return g_get_monotonic_time () >= *(gint64 *) end;
}

static void
wait_ms (int ms)
{
  gint64 end = g_get_monotonic_time () + ms * G_TIME_SPAN_MILLISECOND;

  wait_until (is_past, &end);
}

static GtkWidget *
show_animated_window (void)
{
  GtkWidget *window = GTK_WIDGET (show_window ("shop-recommender"));

  g_object_set (gtk_widget_get_settings (window), "gtk-enable-animations", TRUE, NULL);

  return window;
}

static void
test_many (void)
{
  GtkWidget *window = show_animated_window ();
  Wanted     last = { window, "Sentence 11" };

  for (int i = 0; i < SENTENCES; i++)
    {
      g_autofree char *sentence = g_strdup_printf ("Sentence %d", i);

      if (i % 2 == 0)
        loadline_toast_undo (window, sentence);
      else
        loadline_toast (window, sentence);
      wait_ms (PAUSE_MS);
    }
  wait_until (is_said, &last);
  for (int i = 0; i < SENTENCES - 1; i++)
    {
      g_autofree char *sentence = g_strdup_printf ("Sentence %d", i);
      Wanted before = { window, sentence };

      g_assert_false (is_said (&before));
    }
  close_window (window);
}

static void
test_overtaken (void)
{
  GtkWidget *window = show_animated_window ();
  Wanted     undo = { window, "Users 4,000" };
  Wanted     copied = { window, "Copied" };

  loadline_toast_undo (window, undo.sentence);
  wait_until (is_said, &undo);
  loadline_toast_overtake (window);
  wait_until (is_unsaid, &undo);

  loadline_toast (window, copied.sentence);
  wait_until (is_said, &copied);
  loadline_toast_overtake (window);
  wait_ms (500);
  g_assert_true (is_said (&copied));
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/toast/of what is said in a hurry the last stays", test_many);
  g_test_add_func ("/toast/what a button undoes is taken back once the plan changes, no more",
                   test_overtaken);

  return g_test_run ();
}
