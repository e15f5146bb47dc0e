/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small graphical editors: what is drawn in them is in the plan at once. */
#include <adwaita.h>

#include "app/bars-editor.h"
#include "app/calendar-editor.h"
#include "app/events-editor.h"
#include "app/parameter-words.h"
#include "app/plan-details.h"
#include "app/planner.h"
#include "app/range-button.h"
#include "app/tooltips.h"
#include "model/plan-file.h"

#include "shown.h"

static LoadlinePlanner *
planner_new (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (LoadlineDocument) document = loadline_document_new (plan, NULL);

  return loadline_planner_new (document);
}

static void
close_and_drain (GtkWindow *window)
{
  gtk_window_destroy (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_season (void)
{
  g_autoptr (LoadlinePlanner) planner = planner_new ();
  GtkWidget *parent = gtk_window_new ();
  GtkWindow *window = loadline_calendar_editor_present (LOADLINE_CALENDAR_SEASON, parent, planner);
  LoadlineBarsEditor *bars =
    LOADLINE_BARS_EDITOR (find_widget (GTK_WIDGET (window), LOADLINE_TYPE_BARS_EDITOR));
  g_autofree char *summary = NULL;

  loadline_bars_editor_edit (bars, 10, 1.6);
  g_assert_cmpfloat (loadline_planner_get_plan (planner)->calendar.season[10], ==, 1.6);
  summary = loadline_calendar_summary (LOADLINE_CALENDAR_SEASON, planner);
  g_assert_cmpstr (summary, ==, "Most of all Nov: ×1.6");
  loadline_bars_editor_edit (bars, 10, -3);
  g_assert_cmpfloat (loadline_planner_get_plan (planner)->calendar.season[10], ==, 0);
  loadline_document_undo (loadline_planner_get_document (planner));
  g_assert_cmpfloat (loadline_bars_editor_get_values (bars)[10], ==, 1);
  close_and_drain (window);
  close_and_drain (GTK_WINDOW (parent));
}

/* Touching a bar only selects it; it is changed by dragging, and by the keyboard's undo below. */
static void
test_touch (void)
{
  g_autoptr (LoadlinePlanner) planner = planner_new ();
  GtkWidget *parent = gtk_window_new ();
  GtkWindow *window = loadline_calendar_editor_present (LOADLINE_CALENDAR_SEASON, parent, planner);
  GtkWidget *bars = find_widget (GTK_WIDGET (window), LOADLINE_TYPE_BARS_EDITOR);
  gpointer drag = find_controller (bars, GTK_TYPE_GESTURE_DRAG);
  LoadlinePlan *before = loadline_planner_get_plan (planner);

  while (gtk_widget_get_width (bars) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (drag, "drag-begin", gtk_widget_get_width (bars) * 5.5 / 12, 150.0);
  g_signal_emit_by_name (drag, "drag-update", 2.0, -3.0);
  g_assert_cmpint (loadline_bars_editor_get_selected (LOADLINE_BARS_EDITOR (bars)), ==, 5);
  g_assert_true (loadline_planner_get_plan (planner) == before);
  g_signal_emit_by_name (drag, "drag-update", 2.0, -40.0);
  g_assert_true (loadline_planner_get_plan (planner) != before);
  g_assert_cmpfloat (loadline_planner_get_plan (planner)->calendar.season[5], !=, 1);
  g_assert_cmpfloat (loadline_planner_get_plan (planner)->calendar.season[4], ==, 1);
  close_and_drain (window);
  close_and_drain (GTK_WINDOW (parent));
}

static void
test_day (void)
{
  g_autoptr (LoadlinePlanner) planner = planner_new ();
  GtkWidget *parent = gtk_window_new ();
  GtkWindow *window = loadline_calendar_editor_present (LOADLINE_CALENDAR_DAY, parent, planner);
  LoadlineBarsEditor *bars =
    LOADLINE_BARS_EDITOR (find_widget (GTK_WIDGET (window), LOADLINE_TYPE_BARS_EDITOR));
  double noon = loadline_bars_editor_get_values (bars)[12];

  loadline_bars_editor_edit (bars, 3, 0.8);
  g_assert_cmpint (loadline_planner_get_scenario (planner).daily_profile, ==,
                   LOADLINE_PROFILE_CUSTOM);
  g_assert_cmpfloat (loadline_planner_get_plan (planner)->calendar.custom_profile[3], ==, 0.8);
  g_assert_cmpfloat (loadline_planner_get_plan (planner)->calendar.custom_profile[12], ==, noon);
  close_and_drain (window);
  close_and_drain (GTK_WINDOW (parent));
}

static void
test_bar_keys (void)
{
  g_autoptr (LoadlinePlanner) planner = planner_new ();
  GtkWidget *parent = gtk_window_new ();
  GtkWindow *window = loadline_calendar_editor_present (LOADLINE_CALENDAR_SEASON, parent, planner);
  LoadlineBarsEditor *bars =
    LOADLINE_BARS_EDITOR (find_widget (GTK_WIDGET (window), LOADLINE_TYPE_BARS_EDITOR));
  gpointer keys = find_controller (bars, GTK_TYPE_EVENT_CONTROLLER_KEY);
  const struct
  {
    guint key;
    int selected;
    double value;
  } cases[] = {
    { GDK_KEY_End, 11, 1 },   { GDK_KEY_Right, 11, 1 },  { GDK_KEY_Up, 11, 1.05 },
    { GDK_KEY_Down, 11, 1 },  { GDK_KEY_Left, 10, 1 },   { GDK_KEY_Page_Up, 10, 1.5 },
    { GDK_KEY_Home, 0, 1 },   { GDK_KEY_Left, 0, 1 },    { GDK_KEY_Page_Down, 0, 0.5 },
    { GDK_KEY_Page_Down, 0, 0 }, { GDK_KEY_Down, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean taken;

      g_signal_emit_by_name (keys, "key-pressed", cases[i].key, 0u, 0, &taken);
      g_assert_true (taken);
      g_assert_cmpint (loadline_bars_editor_get_selected (bars), ==, cases[i].selected);
      g_assert_cmpfloat_with_epsilon (
        loadline_planner_get_plan (planner)->calendar.season[cases[i].selected], cases[i].value,
        1e-9);
    }
  close_and_drain (window);
  close_and_drain (GTK_WINDOW (parent));
}

/* A day with no load at all is no day: the last bar does not go. */
static void
test_empty_day (void)
{
  g_autoptr (LoadlinePlanner) planner = planner_new ();
  GtkWidget *parent = gtk_window_new ();
  GtkWindow *window = loadline_calendar_editor_present (LOADLINE_CALENDAR_DAY, parent, planner);
  LoadlineBarsEditor *bars =
    LOADLINE_BARS_EDITOR (find_widget (GTK_WIDGET (window), LOADLINE_TYPE_BARS_EDITOR));
  double greatest = 0;

  for (int h = 0; h < 24; h++)
    loadline_bars_editor_edit (bars, h, 0);
  for (int h = 0; h < 24; h++)
    greatest = MAX (greatest, loadline_bars_editor_get_values (bars)[h]);
  g_assert_cmpfloat (greatest, >, 0);
  close_and_drain (window);
  close_and_drain (GTK_WINDOW (parent));
}

static void
test_events (void)
{
  g_autoptr (LoadlinePlanner) planner = planner_new ();
  GtkWidget *parent = gtk_window_new ();
  GtkWindow *window = loadline_events_editor_present (parent, planner);
  GtkWidget *content = find_widget (GTK_WIDGET (window), GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *add = gtk_widget_get_next_sibling (content);
  g_autofree char *none = loadline_events_summary (planner);
  g_autofree char *one = NULL;

  g_assert_cmpstr (none, ==, "None");
  g_signal_emit_by_name (add, "clicked");
  g_assert_cmpint (loadline_planner_get_plan (planner)->n_events, ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (content, GTK_TYPE_ENTRY)), "Launch");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_widget (content, GTK_TYPE_SPIN_BUTTON)), 2.5);
  g_assert_cmpfloat (loadline_planner_get_plan (planner)->events[0].users_factor, ==, 2.5);
  g_assert_cmpfloat (loadline_planner_get_projection (planner)->calendar.event_factor[0], ==, 2.5);
  one = loadline_events_summary (planner);
  g_assert_true (g_str_has_prefix (one, "Launch, Jan "));
  loadline_document_undo (loadline_planner_get_document (planner));
  g_assert_cmpint (loadline_planner_get_plan (planner)->n_events, ==, 0);
  close_and_drain (window);
  close_and_drain (GTK_WINDOW (parent));
}

/* Choosing a day of one's own changes nothing yet. */
static void
test_own_day (void)
{
  g_autoptr (LoadlinePlanner) planner = planner_new ();
  const LoadlineParameter *profile = loadline_parameter_find ("daily_profile");
  LoadlineScenario         values = loadline_planner_get_scenario (planner);
  double before = loadline_planner_get_projection (planner)->demand[0].mean_rps;
  g_autoptr (GError) error = NULL;

  values.daily_profile = LOADLINE_PROFILE_CUSTOM;
  g_assert_true (loadline_planner_set_value (planner, profile, &values, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (loadline_planner_get_projection (planner)->demand[0].mean_rps,
                                  before, 1e-9 * before);
}

/* What is typed as a range is in the plan, in the input's own unit; what is none is refused. */
static void
test_range (void)
{
  g_autoptr (LoadlinePlanner) planner = planner_new ();
  const LoadlineParameter *growth = loadline_parameter_find ("users_growth");
  LoadlineRangeButton *button =
    LOADLINE_RANGE_BUTTON (g_object_ref_sink (loadline_range_button_new (growth)));
  const LoadlineRange *range;

  loadline_range_button_show (button, planner);
  g_assert_true (loadline_range_button_take (button, "2 %", "9"));
  range = &loadline_planner_get_plan (planner)->ranges[loadline_parameter_index (growth)];
  g_assert_true (range->stated);
  g_assert_cmpfloat_with_epsilon (range->low, 0.02, 1e-12);
  g_assert_cmpfloat_with_epsilon (range->high, 0.09, 1e-12);
  g_assert_false (loadline_range_button_take (button, "9 %", "2 %"));
  g_assert_false (loadline_range_button_take (button, "1 %", "900 %"));
  g_assert_false (loadline_range_button_take (button, "few", "9 %"));
  g_assert_false (loadline_range_button_take (button, "1 %", ""));
  range = &loadline_planner_get_plan (planner)->ranges[loadline_parameter_index (growth)];
  g_assert_cmpfloat_with_epsilon (range->low, 0.02, 1e-12);
  g_assert_true (loadline_range_button_take (button, "", ""));
  range = &loadline_planner_get_plan (planner)->ranges[loadline_parameter_index (growth)];
  g_assert_false (range->stated);
  g_object_unref (button);
}

/* Ends of one unit say it once. */
static void
test_range_words (void)
{
  const struct
  {
    const char *key;
    double      low;
    double      high;
    const char *text;
  } cases[] = {
    { "users", 2000, 5000, "2,000–5,000 users" },
    { "users_growth", 0.02, 0.09, "2–9 % per month" },
    { "dataset_gib", 100, 2048, "100 GiB–2 TiB" },
    { "budget_month", 100, 250, "100–250 USD a month" },
    { "peak_factor", 1, 1.5, "1–1.5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LoadlineRange    range = { .stated = true, .low = cases[i].low, .high = cases[i].high };
      g_autofree char *text =
        loadline_parameter_format_range (loadline_parameter_find (cases[i].key), &range, "USD");

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* No tooltip of a button, or of what it stands in, lies over what it has opened. */
static void
test_tooltips (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  loadline_tooltips_hush ();
  gtk_widget_set_tooltip_text (box, "the row");
  gtk_widget_set_tooltip_text (button, "the button");
  gtk_popover_set_child (GTK_POPOVER (popover), gtk_label_new ("a menu"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_box_append (GTK_BOX (box), button);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));

  for (int again = 0; again < 2; again++)
    {
      gtk_menu_button_popup (GTK_MENU_BUTTON (button));
      g_assert_true (gtk_widget_get_mapped (popover));
      g_assert_false (gtk_widget_get_has_tooltip (button));
      g_assert_false (gtk_widget_get_has_tooltip (box));
      gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
      while (gtk_widget_get_mapped (popover))
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (gtk_widget_get_has_tooltip (button));
      g_assert_true (gtk_widget_get_has_tooltip (box));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- The plan's details ---- */

static void
test_details (void)
{
  g_autoptr (LoadlinePlanner) planner = planner_new ();
  LoadlineDocument *document = loadline_planner_get_document (planner);
  GtkWidget *parent = gtk_window_new ();
  GtkWindow *window = loadline_plan_details_present (parent, planner);
  GtkWidget *title = find_widget (GTK_WIDGET (window), ADW_TYPE_ENTRY_ROW);
  GtkWidget *author = gtk_widget_get_next_sibling (title);
  GtkTextBuffer *notes = gtk_text_view_get_buffer (
    GTK_TEXT_VIEW (find_widget (GTK_WIDGET (window), GTK_TYPE_TEXT_VIEW)));
  AdwComboRow *rule = ADW_COMBO_ROW (find_widget (GTK_WIDGET (window), ADW_TYPE_COMBO_ROW));
  g_autofree char *before = g_strdup (loadline_planner_get_plan (planner)->policy->id);

  gtk_editable_set_text (GTK_EDITABLE (title), "Sh");
  gtk_editable_set_text (GTK_EDITABLE (title), "Shop");
  g_assert_cmpstr (loadline_planner_get_plan (planner)->title, ==, "Shop");
  gtk_editable_set_text (GTK_EDITABLE (author), "A. Planner");
  g_assert_cmpstr (loadline_planner_get_plan (planner)->author, ==, "A. Planner");
  gtk_text_buffer_set_text (notes, "Two lines\nof notes", -1);
  g_assert_cmpstr (loadline_planner_get_plan (planner)->notes, ==, "Two lines\nof notes");
  adw_combo_row_set_selected (rule, adw_combo_row_get_selected (rule) == 0 ? 1 : 0);
  g_assert_cmpstr (loadline_planner_get_plan (planner)->policy->id, !=, before);
  g_assert_cmpstr (loadline_document_get_undo_name (document), ==, "Rule");

  /* The form follows, and what was typed in one go is one edit. */
  for (int i = 0; i < 3; i++)
    loadline_document_undo (document);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title)), ==, "Shop");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (author)), ==, "");
  loadline_document_undo (document);
  g_assert_false (loadline_document_is_modified (document));
  close_and_drain (window);
  close_and_drain (GTK_WINDOW (parent));
}

static void
test_horizon (void)
{
  g_autoptr (LoadlinePlanner) planner = planner_new ();
  GtkWidget *parent = gtk_window_new ();
  GtkWindow *window = loadline_plan_details_present (parent, planner);
  GtkDropDown *month = GTK_DROP_DOWN (find_widget (GTK_WIDGET (window), GTK_TYPE_DROP_DOWN));
  GtkSpinButton *year = GTK_SPIN_BUTTON (find_widget (GTK_WIDGET (window), GTK_TYPE_SPIN_BUTTON));
  g_autofree char *summary = NULL;

  gtk_drop_down_set_selected (month, 3);
  gtk_spin_button_set_value (year, 2031);
  summary = loadline_plan_details_summary (planner);
  g_assert_true (g_str_has_prefix (summary, "Apr 2031 to "));
  close_and_drain (window);
  close_and_drain (GTK_WINDOW (parent));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/editors/a month's bar is the season's number", test_season);
  g_test_add_func ("/editors/touching a bar changes nothing, dragging it does", test_touch);
  g_test_add_func ("/editors/a shape that is drawn becomes the day's own", test_day);
  g_test_add_func ("/editors/bars are walked and changed by keys", test_bar_keys);
  g_test_add_func ("/editors/a day keeps some load", test_empty_day);
  g_test_add_func ("/editors/an event is added, named and undone", test_events);
  g_test_add_func ("/editors/a day of one's own starts as the day was", test_own_day);

  g_test_add_func ("/editors/a range is taken as it is typed", test_range);
  g_test_add_func ("/editors/a range says its unit once", test_range_words);
  g_test_add_func ("/editors/what is typed in the plan's details is in the plan", test_details);
  g_test_add_func ("/editors/a plan begins in another month", test_horizon);
  g_test_add_func ("/editors/no tooltip lies over an open menu", test_tooltips);

  return g_test_run ();
}
