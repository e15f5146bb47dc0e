/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Learning: what practice keeps, what its view says, and the plans that lessons open. */
#include "app/application.h"
#include "app/lesson-card.h"
#include "app/practice-view.h"
#include "app/window-private.h"
#include "shown.h"

/* ---- What practice keeps ---- */

static void
test_first_choice_counts (void)
{
  g_autoptr (LoadlinePractice) practice = loadline_practice_new ();
  int right = loadline_practice_get_question (practice)->right;
  int wrong = (right + 1) % LOADLINE_N_OPTIONS;

  g_assert_cmpint (loadline_practice_get_chosen (practice), ==, -1);
  loadline_practice_choose (practice, right);
  loadline_practice_choose (practice, wrong);
  g_assert_cmpint (loadline_practice_count_right (practice), ==, 1);
  g_assert_cmpint (loadline_practice_get_chosen (practice), ==, wrong);

  loadline_practice_set_position (practice, 1);
  right = loadline_practice_get_question (practice)->right;
  loadline_practice_choose (practice, (right + 1) % LOADLINE_N_OPTIONS);
  loadline_practice_choose (practice, right);
  g_assert_cmpint (loadline_practice_count_right (practice), ==, 1);
  g_assert_cmpint (loadline_practice_count_answered (practice), ==, 2);

  loadline_practice_take_hint (practice);
  loadline_practice_restart (practice);
  g_assert_cmpint (loadline_practice_count_answered (practice), ==, 0);
  g_assert_cmpint (loadline_practice_get_position (practice), ==, 0);
  loadline_practice_set_position (practice, 1);
  g_assert_false (loadline_practice_has_hint (practice));
}

static void
test_bounds (void)
{
  g_autoptr (LoadlinePractice) practice = loadline_practice_new ();
  int n = loadline_practice_get_lessons (practice)->n_questions;

  loadline_practice_set_position (practice, -5);
  g_assert_cmpint (loadline_practice_get_position (practice), ==, 0);
  loadline_practice_set_position (practice, n + 5);
  g_assert_cmpint (loadline_practice_get_position (practice), ==, n - 1);
}

/* ---- What the view says ---- */

static bool
has_label (GtkWidget *root, const char *part)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_visible (root)
      && strstr (gtk_label_get_label (GTK_LABEL (root)), part) != NULL)
    return true;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, part))
      return true;

  return false;
}

static void
test_answers_are_explained (void)
{
  g_autoptr (LoadlinePractice) practice = loadline_practice_new ();
  GtkWidget *view = g_object_ref_sink (loadline_practice_view_new (practice));
  int        n = loadline_practice_get_lessons (practice)->n_questions;

  for (int q = 0; q < n; q++)
    {
      const LoadlineQuestion *question;

      loadline_practice_set_position (practice, q);
      question = loadline_practice_get_question (practice);
      g_assert_true (has_label (view, question->text));
      for (int o = 0; o < LOADLINE_N_OPTIONS; o++)
        {
          g_autofree char *why = g_markup_escape_text (question->options[o].why, -1);
          g_autofree char *said =
            g_strconcat (o == question->right ? "Right. " : "Not right. ", why, NULL);

          g_assert_false (has_label (view, said));
          loadline_practice_choose (practice, o);
          g_assert_true (has_label (view, said));
          /* Nobody who has found it is told to look further. */
          g_assert_cmpint (has_label (view, "Not right. Read why"), ==, o < question->right);
          g_assert_cmpint (has_label (view, "Not right, and this is why."), ==,
                           o > question->right);
        }
    }
  g_assert_true (has_label (view, "10 of 10"));
  g_object_unref (view);
}

static void
test_narrow (void)
{
  g_autoptr (LoadlinePractice) practice = loadline_practice_new ();
  const LoadlineLessons *lessons = loadline_practice_get_lessons (practice);
  GtkWidget *view = g_object_ref_sink (loadline_practice_view_new (practice));
  int        least;

  for (int q = 0; q < lessons->n_questions; q++)
    {
      loadline_practice_set_position (practice, q);
      for (int o = 0; o < LOADLINE_N_OPTIONS; o++)
        loadline_practice_choose (practice, o);
      gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 300);
    }
  g_object_unref (view);
  for (int c = 0; c < lessons->n_cards; c++)
    {
      GtkWidget *card = g_object_ref_sink (loadline_lesson_card_new (&lessons->cards[c]));

      gtk_widget_measure (card, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 300);
      g_object_unref (card);
    }
}

/* ---- The plans that lessons open ---- */

static void
assert_shows (LoadlineWindow *window, const LoadlineExample *example)
{
  LoadlinePlanner   *planner = loadline_window_get_planner (window);
  LoadlineViewState *state = loadline_planner_get_view_state (planner);

  g_assert_cmpint (loadline_view_state_get_scenario (state), ==, example->scenario);
  g_assert_cmpint (loadline_view_state_get_month (state)
                     + loadline_planner_get_plan (planner)->calendar.start,
                   ==, example->month);
  g_assert_cmpint (loadline_view_state_get_strategy (state), ==, example->strategy);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (loadline_window_get_views (window)), ==,
                   example->view);
  g_assert_true (has_label (GTK_WIDGET (window), example->look));
  g_assert_false (loadline_window_is_modified (window));
}

static void
test_examples (void)
{
  g_autoptr (LoadlinePractice) practice = loadline_practice_new ();
  const LoadlineLessons *lessons = loadline_practice_get_lessons (practice);

  for (int i = 0; i < lessons->n_cards + lessons->n_questions; i++)
    {
      const LoadlineExample *example = i < lessons->n_cards
                                         ? &lessons->cards[i].example
                                         : &lessons->questions[i - lessons->n_cards].example;
      GtkWidget             *window = loadline_window_new (NULL);

      loadline_window_show_example (LOADLINE_WINDOW (window), example);
      assert_shows (LOADLINE_WINDOW (window), example);
      close_window (window);
    }
}

/* Who looks at a lesson's plan finds their own where they left it. */
static void
test_view_is_kept (void)
{
  g_autoptr (LoadlinePractice) practice = loadline_practice_new ();
  const LoadlineLessons *lessons = loadline_practice_get_lessons (practice);
  LoadlineWindow        *window = show_window ("shop-recommender");
  GtkWidget             *other;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", "compare");
  for (int i = 0; i < lessons->n_cards; i++)
    {
      other = loadline_window_new (NULL);
      loadline_window_show_example (LOADLINE_WINDOW (other), &lessons->cards[i].example);
      close_window (other);
    }
  other = loadline_window_new (NULL);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (
                     loadline_window_get_views (LOADLINE_WINDOW (other))),
                   ==, "compare");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", "plan");
  close_window (other);
  close_window (window);
}

static void
test_one_practice (void)
{
  g_autoptr (AdwApplication) application = loadline_application_new ();
  g_autoptr (LoadlinePractice) first = loadline_practice_of (GTK_APPLICATION (application));
  g_autoptr (LoadlinePractice) second = loadline_practice_of (GTK_APPLICATION (application));

  g_assert_true (first == second);
}

/* The inputs and months of a plan are not of this view. */
static void
test_beside_nothing (void)
{
  LoadlineWindow *window = show_window ("shop-recommender");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", "learn");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (loadline_window_get_month_bar (window))));
  g_assert_false (adw_flap_get_reveal_flap (loadline_window_get_flap (window)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", "plan");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (loadline_window_get_month_bar (window))));
  close_window (window);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    return 77;
  adw_init ();
  g_test_add_func ("/learn/the first choice counts, and others may be looked into",
                   test_first_choice_counts);
  g_test_add_func ("/learn/there is nothing before the first question or after the last",
                   test_bounds);
  g_test_add_func ("/learn/every choice is told right or not right, and why",
                   test_answers_are_explained);
  g_test_add_func ("/learn/360 pixels are enough", test_narrow);
  g_test_add_func ("/learn/every lesson opens its plan where there is something to see",
                   test_examples);
  g_test_add_func ("/learn/the plan of a lesson leaves the view that was looked at last",
                   test_view_is_kept);
  g_test_add_func ("/learn/all windows share what was answered", test_one_practice);
  g_test_add_func ("/learn/no inputs and no months stand beside it", test_beside_nothing);

  return g_test_run ();
}
