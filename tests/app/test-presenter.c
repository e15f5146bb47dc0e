/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Presenting: where one goes among the slides, what is seen, and that numbers changed meanwhile are followed. */
#include "app/presenter-parts.h"
#include "app/presenter.h"
#include "app/slide-view.h"

#include "shown.h"

static LoadlinePlanner *
make_planner (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template ("shop-recommender", NULL);
  g_autoptr (LoadlineDocument) document = loadline_document_new (plan, NULL);

  return loadline_planner_new (document);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
set_users (LoadlinePlanner *planner, double users)
{
  LoadlineScenario values = loadline_planner_get_scenario (planner);

  values.users = users;
  g_assert_true (
    loadline_planner_set_value (planner, loadline_parameter_find ("users"), &values, NULL));
}

static void
test_places (void)
{
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  g_autoptr (LoadlineSlideDeck) deck = loadline_slide_deck_new (planner);
  int n = loadline_slides_count (loadline_slide_deck_get_slides (deck));
  const struct
  {
    int to;
    int index;
  } cases[] = { { 1, 1 }, { -1, 0 }, { G_MAXINT, n - 1 }, { n, n - 1 }, { 0, 0 } };

  g_assert_cmpint (n, >=, 8);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      loadline_slide_deck_go (deck, cases[i].to);
      g_assert_cmpint (loadline_slide_deck_get_index (deck), ==, cases[i].index);
    }
}

static void
test_followed (void)
{
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  g_autoptr (LoadlineSlideDeck) deck = loadline_slide_deck_new (planner);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *id = NULL;
  int composed = 0;

  loadline_slide_deck_go (deck, 2);
  id = g_strdup (loadline_slides_at (loadline_slide_deck_get_slides (deck), 2)->id);
  before = loadline_slides_describe (loadline_slide_deck_get_slides (deck), 2);
  g_signal_connect_swapped (deck, "composed", G_CALLBACK (count_cb), &composed);

  loadline_view_state_set_month (loadline_planner_get_view_state (planner), 5);
  g_assert_cmpint (composed, ==, 0);
  set_users (planner, 9000);
  g_assert_cmpint (composed, ==, 1);
  after = loadline_slides_describe (loadline_slide_deck_get_slides (deck),
                                    loadline_slide_deck_get_index (deck));
  g_assert_cmpstr (before, !=, after);
  g_assert_cmpstr (loadline_slides_at (loadline_slide_deck_get_slides (deck),
                                       loadline_slide_deck_get_index (deck))
                     ->id,
                   ==, id);
}

static void
test_black (void)
{
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  g_autoptr (LoadlineSlideDeck) deck = loadline_slide_deck_new (planner);

  loadline_slide_deck_set_black (deck, true);
  g_assert_true (loadline_slide_deck_is_black (deck));
  loadline_slide_deck_go (deck, 1);
  g_assert_false (loadline_slide_deck_is_black (deck));
}

static void
test_dot (void)
{
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  g_autoptr (LoadlineSlideDeck) deck = loadline_slide_deck_new (planner);
  double x;
  double y;

  g_assert_false (loadline_slide_deck_get_dot (deck, &x, &y));
  loadline_slide_deck_set_dot (deck, -3, 0.25);
  g_assert_true (loadline_slide_deck_get_dot (deck, &x, &y));
  g_assert_cmpfloat_with_epsilon (x, 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (y, 0.25, 1e-12);
  loadline_slide_deck_clear_dot (deck);
  g_assert_false (loadline_slide_deck_get_dot (deck, &x, &y));
}

/* A widget that shows @deck, in a window of its own. */
static GtkWidget *
show_part (GtkWidget *part)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (window), part);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (is_mapped, part);

  return window;
}

static void
chosen_cb (gpointer chosen)
{
  *(bool *) chosen = true;
}

static void
test_overview (void)
{
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  g_autoptr (LoadlineSlideDeck) deck = loadline_slide_deck_new (planner);
  bool chosen = false;
  GtkWidget *overview = loadline_slide_overview_new (deck, chosen_cb, &chosen);
  GtkWidget *window = show_part (overview);
  GtkFlowBox *grid = find_widget (overview, GTK_TYPE_FLOW_BOX);
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (grid, 3);

  loadline_slide_deck_go (deck, 2);
  loadline_slide_overview_focus (overview);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (gtk_flow_box_get_child_at_index (grid, 2))));
  gtk_widget_activate (GTK_WIDGET (child));
  g_assert_true (chosen);
  g_assert_cmpint (loadline_slide_deck_get_index (deck), ==, 3);
  close_window (window);
}

static void
test_words (void)
{
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  g_autoptr (LoadlineSlideDeck) deck = loadline_slide_deck_new (planner);
  GtkWidget *view = loadline_slide_view_new (deck, 0);
  GtkWidget *window = show_part (view);
  int n = loadline_slides_count (loadline_slide_deck_get_slides (deck));

  for (int i = 0; i < n; i++)
    {
      const LoadlineSlide *slide = loadline_slides_at (loadline_slide_deck_get_slides (deck), i);
      g_autofree char *label = g_strdup_printf ("Slide %d of %d: %s", i + 1, n, slide->title);
      g_autofree char *words = loadline_slides_describe (loadline_slide_deck_get_slides (deck), i);

      loadline_slide_deck_go (deck, i);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_IMG);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           label);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view),
                                           GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
    }
  close_window (window);
}

static void
test_speaker (void)
{
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  g_autoptr (LoadlineSlideDeck) deck = loadline_slide_deck_new (planner);
  GtkWidget *window = show_part (loadline_slide_speaker_new (deck));
  gpointer weak = deck;

  loadline_slide_deck_go (deck, G_MAXINT);
  loadline_slide_deck_restart_clock (deck);
  close_window (window);
  g_object_add_weak_pointer (weak, &weak);
  g_clear_object (&deck);
  g_assert_null (weak);
}

static void
test_window (void)
{
  LoadlineWindow *window = show_window ("shop-recommender");
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  GtkWindow *presenter = loadline_presenter_show (GTK_WINDOW (window), planner);

  wait_until (is_mapped, presenter);
  g_assert_true (gtk_window_get_focus (presenter)
                 == find_widget (presenter, LOADLINE_TYPE_SLIDE_VIEW));
  close_window (presenter);
  close_window (window);
}

/* Does what @key does in @window; keys are written as the table of shortcuts writes them. */
static void
press (GtkWindow *window, const char *key)
{
  GListModel *shortcuts = G_LIST_MODEL (find_controller (window, GTK_TYPE_SHORTCUT_CONTROLLER));

  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      g_autofree char *keys = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));
      g_auto (GStrv) list = g_strsplit (keys, "|", -1);

      if (!g_strv_contains ((const char *const *) list, key))
        continue;
      gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (window),
                                    gtk_shortcut_get_arguments (shortcut));
      return;
    }
  g_assert_not_reached ();
}

static void
test_walking (void)
{
  LoadlineWindow *window = show_window ("shop-recommender");
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  GtkWindow *presenter = loadline_presenter_show (GTK_WINDOW (window), planner);
  LoadlineSlideDeck *deck = loadline_presenter_get_deck (LOADLINE_PRESENTER (presenter));
  int last = loadline_slides_count (loadline_slide_deck_get_slides (deck)) - 1;
  const struct
  {
    const char *key;
    int index;
  } cases[] = {
    { "space", 1 },     { "Page_Down", 2 }, { "Right", 3 },  { "Left", 2 }, { "Up", 1 },
    { "BackSpace", 0 }, { "Left", 0 },      { "End", last }, { "n", last }, { "Home", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      press (presenter, cases[i].key);
      g_assert_cmpint (loadline_slide_deck_get_index (deck), ==, cases[i].index);
    }
  /* Where one writes from right to left, one goes on to the left. */
  gtk_widget_set_direction (GTK_WIDGET (presenter), GTK_TEXT_DIR_RTL);
  press (presenter, "Left");
  g_assert_cmpint (loadline_slide_deck_get_index (deck), ==, 1);
  press (presenter, "Right");
  g_assert_cmpint (loadline_slide_deck_get_index (deck), ==, 0);
  close_window (presenter);
  close_window (window);
}

/* The widget of that style class within @root; NULL where there is none. */
static GtkWidget *
find_styled (GtkWidget *root, const char *name)
{
  GtkWidget *found = gtk_widget_has_css_class (root, name) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_styled (child, name);

  return found;
}

/* Each key shows what it is for, and the same key or Escape takes it away before it ends the presentation. */
static void
test_layers (void)
{
  LoadlineWindow *window = show_window ("shop-recommender");
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  GtkWindow *presenter = loadline_presenter_show (GTK_WINDOW (window), planner);
  LoadlineSlideDeck *deck = loadline_presenter_get_deck (LOADLINE_PRESENTER (presenter));
  gpointer weak = presenter;
  GtkWidget *help = find_styled (GTK_WIDGET (presenter), "slide-help");
  GtkWidget *black = find_styled (GTK_WIDGET (presenter), "slide-black");
  gpointer grid = find_widget (presenter, GTK_TYPE_FLOW_BOX);
  double x;
  double y;

  wait_until (is_mapped, presenter);
  press (presenter, "b");
  g_assert_true (gtk_widget_get_visible (black));
  press (presenter, "b");
  g_assert_false (gtk_widget_get_visible (black));
  press (presenter, "l");
  g_assert_true (loadline_slide_deck_get_dot (deck, &x, &y));
  press (presenter, "l");
  g_assert_false (loadline_slide_deck_get_dot (deck, &x, &y));
  press (presenter, "r");

  press (presenter, "b");
  press (presenter, "o");
  wait_until (is_mapped, grid);
  g_assert_false (gtk_widget_get_visible (black));
  press (presenter, "h");
  g_assert_true (gtk_widget_get_visible (help));

  press (presenter, "Escape");
  g_assert_false (gtk_widget_get_visible (help));
  press (presenter, "Escape");
  g_object_add_weak_pointer (G_OBJECT (presenter), &weak);
  g_assert_nonnull (weak);
  g_assert_true (gtk_window_get_focus (presenter)
                 == find_widget (presenter, LOADLINE_TYPE_SLIDE_VIEW));
  press (presenter, "Escape");
  wait_until (is_gone, &weak);
  close_window (window);
}

/* What is changed in front of everybody is taken back the same way. */
static void
test_changing (void)
{
  LoadlineWindow *window = show_window ("shop-recommender");
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  GtkWindow *presenter = loadline_presenter_show (GTK_WINDOW (window), planner);
  gpointer slide = find_widget (presenter, LOADLINE_TYPE_SLIDE_VIEW);
  double before = loadline_planner_get_scenario (planner).users;

  wait_until (is_mapped, presenter);
  press (presenter, "e");
  g_assert_true (gtk_window_get_focus (presenter) != slide);
  set_users (planner, 9000);
  press (presenter, "<Control>z");
  g_assert_cmpfloat (loadline_planner_get_scenario (planner).users, ==, before);
  press (presenter, "e");
  g_assert_true (gtk_window_get_focus (presenter) == slide);
  close_window (presenter);
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/presenter/nobody walks past the first and the last slide", test_places);
  g_test_add_func ("/presenter/an edit is followed on the same slide", test_followed);
  g_test_add_func ("/presenter/who goes on is no longer in the dark", test_black);
  g_test_add_func ("/presenter/the dot stays on the slide", test_dot);
  g_test_add_func ("/presenter/the overview leads to a slide", test_overview);
  g_test_add_func ("/presenter/slides are told in words", test_words);
  g_test_add_func ("/presenter/the speaker's view lets go of the deck", test_speaker);
  g_test_add_func ("/presenter/the window begins at a slide and leaves nothing", test_window);
  g_test_add_func ("/presenter/keys walk among the slides", test_walking);
  g_test_add_func ("/presenter/Escape takes away what lies over the slides, then ends",
                   test_layers);
  g_test_add_func ("/presenter/a number is changed and taken back", test_changing);

  return g_test_run ();
}
