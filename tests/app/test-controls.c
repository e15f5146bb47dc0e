/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar's controls: what is chosen, ticked or stepped to is one named edit of the plan. */
#include "app/node-picker.h"
#include "app/parameter-row.h"
#include "app/range-button.h"
#include "app/tooltips.h"

#include "shown.h"

/* A row for the input @key, shown, of a plan of its own. */
typedef struct
{
  LoadlinePlanner *planner;
  GtkWidget       *window;
  GtkWidget       *row;
} Fixture;

/* GTK 4.8 asks, half a second after a tooltip was looked for, where the pointer is over a popover or a window
 * that has gone since. */
static gboolean
is_fatal (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  return strstr (message, "assertion 'GDK_IS_SURFACE (surface)' failed") == NULL;
}

static void
heed_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  if (is_fatal (domain, level, message, data))
    g_log_default_handler (domain, level, message, data);
}

static void
set_up (Fixture *fixture, gconstpointer key)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template ("shop-recommender", NULL);
  g_autoptr (LoadlineDocument) document = loadline_document_new (plan, NULL);
  GtkWidget *list = gtk_list_box_new ();

  g_test_log_set_fatal_handler (is_fatal, NULL);
  fixture->planner = loadline_planner_new (document);
  fixture->row = loadline_parameter_row_new (loadline_parameter_find (key));
  loadline_parameter_row_set_planner (LOADLINE_PARAMETER_ROW (fixture->row), fixture->planner);
  gtk_list_box_append (GTK_LIST_BOX (list), fixture->row);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), list);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 420, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (is_mapped, fixture->row);
}

static void
tear_down (Fixture *fixture, gconstpointer key)
{
  close_window (fixture->window);
  g_object_unref (fixture->planner);
}

static LoadlineScenario
values_of (Fixture *fixture)
{
  return loadline_planner_get_scenario (fixture->planner);
}

static void
undo (Fixture *fixture)
{
  loadline_document_undo (loadline_planner_get_document (fixture->planner));
}

static const char *
edit_of (Fixture *fixture)
{
  return loadline_document_get_undo_name (loadline_planner_get_document (fixture->planner));
}

/* The popover of the menu button within @root, open. */
static gpointer
open_popover (gpointer root)
{
  GtkMenuButton *button = find_widget (root, GTK_TYPE_MENU_BUTTON);

  gtk_menu_button_popup (button);
  wait_until (is_mapped, gtk_menu_button_get_popover (button));

  return gtk_menu_button_get_popover (button);
}

static bool
is_hidden (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

/* ---- Nodes ---- */

static void
test_node_search (Fixture *fixture, gconstpointer key)
{
  gpointer            popover = open_popover (fixture->row);
  LoadlineNodePicker *picker = find_widget (popover, LOADLINE_TYPE_NODE_PICKER);
  GtkWidget          *search = find_widget (picker, GTK_TYPE_SEARCH_ENTRY);
  int                 all = loadline_node_picker_get_n_shown (picker);
  const struct
  {
    const char *text;
    int         least;
    int         most;
  } cases[] = {
    { "no such node", 0, 0 }, { "M5.2xLarge", 1, 1 }, { "m5.2 32 GiB", 1, 1 },
    { "8 vcpu", 2, all - 1 }, { "", all, all },
  };

  g_assert_cmpint (all, >, 10);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      loadline_node_picker_search (picker, cases[i].text);
      g_assert_cmpint (loadline_node_picker_get_n_shown (picker), >=, cases[i].least);
      g_assert_cmpint (loadline_node_picker_get_n_shown (picker), <=, cases[i].most);
    }

  loadline_node_picker_search (picker, "m5.2xlarge");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (values_of (fixture).node, ==, "m5.2xlarge");
  g_assert_cmpstr (edit_of (fixture), ==, "Current node m5.2xlarge");
  wait_until (is_hidden, popover);
}

static void
test_node_list (Fixture *fixture, gconstpointer key)
{
  g_autofree char *before = g_strdup (values_of (fixture).node);
  gpointer         popover = open_popover (fixture->row);
  gpointer         list = find_widget (popover, GTK_TYPE_LIST_VIEW);

  g_signal_emit_by_name (list, "activate", 0u);
  g_assert_cmpstr (values_of (fixture).node, !=, before);
  undo (fixture);
  g_assert_cmpstr (values_of (fixture).node, ==, before);
  wait_until (is_hidden, popover);
}

/* ---- Families ---- */

/* The check button of @family within @root; NULL where there is none. */
static gpointer
find_check (gpointer root, const char *family)
{
  gpointer found = NULL;

  if (GTK_IS_CHECK_BUTTON (root) && g_str_equal (gtk_check_button_get_label (root), family))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_check (child, family);

  return found;
}

static void
press (gpointer root, const char *label)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (root), label) == 0)
    g_signal_emit_by_name (root, "clicked");
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    press (child, label);
}

static void
test_families (Fixture *fixture, gconstpointer key)
{
  gpointer popover = open_popover (fixture->row);
  gpointer c5 = find_check (popover, "c5");
  gpointer m6i = find_check (popover, "m6i");

  press (popover, "Select _all");
  g_assert_cmpstr (values_of (fixture).families, ==, "");
  g_assert_true (gtk_check_button_get_active (c5));

  press (popover, "Only the _current one");
  g_assert_true (g_str_has_prefix (values_of (fixture).node, "m6i."));
  g_assert_cmpstr (values_of (fixture).families, ==, "m6i");
  g_assert_false (gtk_check_button_get_active (c5));

  gtk_check_button_set_active (m6i, FALSE);
  g_assert_true (gtk_check_button_get_active (m6i));
  g_assert_cmpstr (values_of (fixture).families, ==, "m6i");

  gtk_check_button_set_active (c5, TRUE);
  g_assert_nonnull (strstr (values_of (fixture).families, "c5"));
  /* What is ticked in one go is one edit. */
  undo (fixture);
  g_assert_null (edit_of (fixture));
  g_assert_true (gtk_check_button_get_active (c5));
}

/* ---- Choices and switches ---- */

static void
test_choice (Fixture *fixture, gconstpointer key)
{
  GtkDropDown *control = find_widget (fixture->row, GTK_TYPE_DROP_DOWN);
  guint        before = gtk_drop_down_get_selected (control);

  gtk_drop_down_set_selected (control, before + 1);
  g_assert_cmpint (values_of (fixture).purchase, ==, (int) before + 1);
  undo (fixture);
  g_assert_cmpuint (gtk_drop_down_get_selected (control), ==, before);
  /* Showing what was undone is no edit. */
  g_assert_null (edit_of (fixture));
}

static void
test_switch (Fixture *fixture, gconstpointer key)
{
  GtkSwitch *control = find_widget (fixture->row, GTK_TYPE_SWITCH);
  bool       before = values_of (fixture).resource_limit;

  g_assert_cmpint (gtk_switch_get_active (control), ==, before);
  gtk_switch_set_active (control, !before);
  g_assert_cmpint (values_of (fixture).resource_limit, ==, !before);
  undo (fixture);
  g_assert_cmpint (gtk_switch_get_active (control), ==, before);
  g_assert_null (edit_of (fixture));
}

/* ---- Numbers ---- */

static void
press_key (Fixture *fixture, guint key)
{
  gpointer entry = find_widget (fixture->row, GTK_TYPE_ENTRY);
  gboolean taken;

  g_signal_emit_by_name (find_controller (entry, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", key,
                         0u, 0, &taken);
  g_assert_true (taken);
}

/* Users go by decades: a tenth of the one they are in. */
static void
test_steps (Fixture *fixture, gconstpointer parameter)
{
  const struct
  {
    const char *typed;
    guint       key;
    double      users;
  } cases[] = {
    { "4000", GDK_KEY_Up, 4100 },       { "4000", GDK_KEY_Down, 3900 },
    { "4000", GDK_KEY_Page_Up, 5000 },  { "4000", GDK_KEY_Page_Down, 3000 },
    { "20k", GDK_KEY_Up, 21000 },       { "4,050", GDK_KEY_Up, 4200 },
    { "1", GDK_KEY_Page_Down, 0 },
  };
  GtkEditable *entry = find_widget (fixture->row, GTK_TYPE_ENTRY);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (entry, cases[i].typed);
      press_key (fixture, cases[i].key);
      g_assert_cmpfloat_with_epsilon (values_of (fixture).users, cases[i].users, 1e-6);
    }
}

static void
test_typing (Fixture *fixture, gconstpointer parameter)
{
  GtkEditable     *entry = find_widget (fixture->row, GTK_TYPE_ENTRY);
  double           before = values_of (fixture).users;
  g_autofree char *shown = g_strdup (gtk_editable_get_text (entry));

  gtk_editable_set_text (entry, "many");
  press_key (fixture, GDK_KEY_Up);
  g_assert_cmpfloat (values_of (fixture).users, ==, before);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "many");
  g_assert_false (loadline_parameter_row_finish (LOADLINE_PARAMETER_ROW (fixture->row)));
  press_key (fixture, GDK_KEY_Escape);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, shown);
  g_assert_true (loadline_parameter_row_finish (LOADLINE_PARAMETER_ROW (fixture->row)));
  g_assert_null (edit_of (fixture));
}

/* ---- Ranges ---- */

/* The @n-th entry within @root, counting from 0 in *@n; NULL where there are fewer. */
static gpointer
find_entry (gpointer root, int *n)
{
  gpointer found = NULL;

  if (GTK_IS_ENTRY (root) && (*n)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_entry (child, n);

  return found;
}

static void
test_range (Fixture *fixture, gconstpointer parameter)
{
  gpointer             button = find_widget (fixture->row, LOADLINE_TYPE_RANGE_BUTTON);
  gpointer             popover = open_popover (button);
  gpointer             low = find_entry (popover, &(int){ 0 });
  gpointer             high = find_entry (popover, &(int){ 1 });
  const LoadlineRange *range;
  int                  users = loadline_parameter_index (loadline_parameter_find ("users"));

  g_assert_true (gtk_widget_has_css_class (button, "stated")
                 == loadline_planner_get_plan (fixture->planner)->ranges[users].stated);
  gtk_editable_set_text (low, "5k");
  gtk_editable_set_text (high, "2k");
  g_signal_emit_by_name (high, "activate");
  g_assert_null (edit_of (fixture));
  g_assert_true (gtk_widget_get_mapped (popover));

  gtk_editable_set_text (high, "9k");
  g_signal_emit_by_name (high, "activate");
  g_assert_cmpstr (edit_of (fixture), ==, "Range of Users");
  range = &loadline_planner_get_plan (fixture->planner)->ranges[users];
  g_assert_true (range->stated);
  g_assert_cmpfloat (range->low, ==, 5000);
  g_assert_cmpfloat (range->high, ==, 9000);
  g_assert_true (gtk_widget_has_css_class (button, "stated"));
  wait_until (is_hidden, popover);

  popover = open_popover (button);
  press (popover, "_No range");
  g_assert_false (loadline_planner_get_plan (fixture->planner)->ranges[users].stated);
  g_assert_false (gtk_widget_has_css_class (button, "stated"));
}

int
main (int argc, char **argv)
{
  const struct
  {
    const char *name;
    const char *key;
    void (*test) (Fixture *fixture, gconstpointer key);
  } cases[] = {
    { "a node is searched by what it offers, and Return takes the first", "node",
      test_node_search },
    { "a node is taken from the list", "node", test_node_list },
    { "families are ticked, and one always stays", "families", test_families },
    { "a choice is an edit, and showing it is none", "purchase", test_choice },
    { "a switch is an edit, and showing it is none", "resource_limit", test_switch },
    { "keys step a number through its decade", "users", test_steps },
    { "what can't be taken stays until it is given up", "users", test_typing },
    { "a range is taken whole, or not", "users", test_range },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_log_set_handler ("Gdk", G_LOG_LEVEL_CRITICAL | G_LOG_FLAG_FATAL, heed_cb, NULL);
  g_log_set_handler ("Gtk", G_LOG_LEVEL_CRITICAL | G_LOG_FLAG_FATAL, heed_cb, NULL);
  /* As the application does: the pointer may lie where a popover opens. */
  loadline_tooltips_hush ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/controls/", cases[i].name, NULL);

      g_test_add (path, Fixture, cases[i].key, set_up, cases[i].test, tear_down);
    }

  return g_test_run ();
}
