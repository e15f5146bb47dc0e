/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions are the pane's own, named "figure."; the menus of all panes are alike. */
#include "app/figure-menu.h"

#include <glib/gi18n.h>

#include "app/accessible.h"
#include "app/dialog.h"
#include "app/figure-table.h"
#include "app/settings.h"
#include "app/toast.h"
#include "draw/surface.h"

#define PICTURE_WIDTH 900
#define PICTURE_HEIGHT 520

static LoadlineFigureView *
view_of (gpointer pane)
{
  return LOADLINE_FIGURE_VIEW (gtk_overlay_get_child (GTK_OVERLAY (pane)));
}

static LoadlinePlanner *
planner_of (gpointer pane)
{
  return loadline_figure_view_get_planner (view_of (pane));
}

static void
enlarge_cb (GSimpleAction *action, GVariant *parameter, gpointer pane)
{
  const LoadlineFigure *figure = loadline_figure_view_get_figure (view_of (pane));
  GtkWidget            *view = loadline_figure_view_new_like (view_of (pane));
  GtkWidget            *root = GTK_WIDGET (gtk_widget_get_root (pane));

  gtk_widget_add_css_class (view, "enlarged");
  loadline_dialog_present (pane, _ (figure->label), view, gtk_widget_get_width (root) * 9 / 10,
                           gtk_widget_get_height (root) * 9 / 10);
}

static void
table_cb (GSimpleAction *action, GVariant *parameter, gpointer pane)
{
  const LoadlineFigure     *figure = loadline_figure_view_get_figure (view_of (pane));
  const LoadlineFigureInput input = loadline_figure_view_get_input (view_of (pane));
  g_autofree char          *csv = figure->data (&input);

  loadline_dialog_present (pane, _ (figure->label), loadline_figure_table_new (csv), 720, 520);
}

/* Pictures for other programs are light, whatever the window is. */
static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer pane)
{
  const LoadlineFigure     *figure = loadline_figure_view_get_figure (view_of (pane));
  const LoadlineFigureInput input = loadline_figure_view_get_input (view_of (pane));
  LoadlineTheme             theme = *loadline_theme_light ();
  bool drawing = g_str_equal (g_variant_get_string (parameter, NULL), ".svg");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkContentProvider) content = NULL;

  theme.mirrored = gtk_widget_get_direction (pane) == GTK_TEXT_DIR_RTL;
  bytes = loadline_figure_render (figure, &input, &theme, PICTURE_WIDTH, PICTURE_HEIGHT, 2,
                                  g_variant_get_string (parameter, NULL), &error);
  if (bytes == NULL)
    {
      loadline_toast (pane, error->message);
      return;
    }

  content = gdk_content_provider_new_for_bytes (drawing ? "image/svg+xml" : "image/png", bytes);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (pane), content);
  loadline_toast (pane, drawing ? _ ("Drawing copied") : _ ("Picture copied"));
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer pane)
{
  gtk_widget_activate_action (pane, "win.export-figure", "s",
                              loadline_figure_view_get_figure (view_of (pane))->id);
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer pane)
{
  gtk_widget_activate_action (pane, "win.print-figure", "s",
                              loadline_figure_view_get_figure (view_of (pane))->id);
}

static void
show_cb (GSimpleAction *action, GVariant *parameter, gpointer pane)
{
  const char           *setting = g_object_get_data (pane, "setting");
  const LoadlineFigure *figure = loadline_figure_find (g_variant_get_string (parameter, NULL));

  if (figure == NULL)
    return;
  loadline_figure_pane_show (pane, figure);
  loadline_settings_remember_text (setting, figure->id);
}

/* The action that shows or hides a strategy. */
static char *
strategy_action (int strategy)
{
  return g_strdup_printf ("strategy-%d", strategy);
}

static void
strategy_cb (GSimpleAction *action, GVariant *parameter, gpointer pane)
{
  LoadlineViewState *state = loadline_planner_get_view_state (planner_of (pane));

  loadline_view_state_toggle_hidden (state, GPOINTER_TO_INT (
                                              g_object_get_data (G_OBJECT (action), "strategy")));
}

static void
show_all_cb (GtkWidget *pane)
{
  loadline_view_state_set_hidden (loadline_planner_get_view_state (planner_of (pane)), 0);
}

/* What is hidden is told in the corner of the figure, and comes back with one click. */
static void
tell_hidden (GtkWidget *button, unsigned hidden)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < LOADLINE_N_STRATEGIES; i++)
    if ((hidden & 1u << i) != 0)
      g_strv_builder_add (builder, _ (loadline_strategy_at ((LoadlineStrategyId) i)->short_label));
  names = g_strv_builder_end (builder);
  /* Translators: between the items of a list. */
  list = g_strjoinv (_ (", "), names);
  /* Translators: names of strategies that a figure leaves out. */
  text = g_strdup_printf (_ ("Hidden: %s. Show all again."), list);
  gtk_widget_set_tooltip_text (button, text);
  loadline_accessible_name (button, text);
}

static void
hidden_cb (GtkWidget *pane)
{
  GActionMap *actions = g_object_get_data (G_OBJECT (pane), "actions");
  GtkWidget  *button = g_object_get_data (G_OBJECT (pane), "hidden");
  unsigned    hidden =
    loadline_view_state_get_hidden (loadline_planner_get_view_state (planner_of (pane)));

  for (int i = 0; i < LOADLINE_N_STRATEGIES; i++)
    {
      g_autofree char *name = strategy_action (i);
      GAction         *action = g_action_map_lookup_action (actions, name);

      g_simple_action_set_state (G_SIMPLE_ACTION (action),
                                 g_variant_new_boolean ((hidden & 1u << i) == 0));
    }
  if (button != NULL && (hidden != 0) != gtk_widget_get_visible (button))
    gtk_widget_set_visible (button, hidden != 0);
  if (button != NULL && hidden != 0)
    tell_hidden (button, hidden);
}

static GMenu *
make_strategies (void)
{
  GMenu *menu = g_menu_new ();

  for (int i = 0; i < LOADLINE_N_STRATEGIES; i++)
    {
      const LoadlineStrategy *strategy = loadline_strategy_at ((LoadlineStrategyId) i);
      g_autofree char        *name = strategy_action (i);
      g_autofree char        *action = g_strconcat ("figure.", name, NULL);

      g_menu_append (menu, _ (strategy->label), action);
    }

  return menu;
}

/* Every figure but the flowchart, which has its own pane. */
static GMenu *
make_figures (void)
{
  GMenu *menu = g_menu_new ();

  for (int i = 0; loadline_figure_at (i) != NULL; i++)
    {
      const LoadlineFigure *figure = loadline_figure_at (i);
      g_autofree char      *action = g_strdup_printf ("figure.show::%s", figure->id);

      if (!g_str_equal (figure->id, "flowchart"))
        g_menu_append (menu, _ (figure->label), action);
    }

  return menu;
}

GMenuModel *
loadline_figure_menu_new (bool pickable)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) reading = g_menu_new ();
  g_autoptr (GMenu) taking = g_menu_new ();
  g_autoptr (GMenu) showing = g_menu_new ();

  g_menu_append (reading, _ ("_Enlarge"), "figure.enlarge");
  g_menu_append (reading, _ ("Show as a _table"), "figure.table");
  g_menu_append (taking, _ ("_Copy as a picture"), "figure.copy::.png");
  g_menu_append (taking, _ ("Copy as a _drawing"), "figure.copy::.svg");
  g_menu_append (taking, _ ("_Save…"), "figure.save");
  g_menu_append (taking, _ ("_Print…"), "figure.print");
  if (pickable)
    {
      g_autoptr (GMenu) figures = make_figures ();
      g_autoptr (GMenu) strategies = make_strategies ();

      g_menu_append_submenu (showing, _ ("Show _another figure"), G_MENU_MODEL (figures));
      g_menu_append_submenu (showing, _ ("St_rategies"), G_MENU_MODEL (strategies));
      g_menu_append_section (menu, NULL, G_MENU_MODEL (showing));
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (reading));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (taking));

  return G_MENU_MODEL (menu);
}

static void
add_actions (GtkWidget *pane, const char *id)
{
  static const GActionEntry entries[] = {
    { .name = "enlarge", .activate = enlarge_cb },
    { .name = "table", .activate = table_cb },
    { .name = "copy", .activate = copy_cb, .parameter_type = "s" },
    { .name = "save", .activate = save_cb },
    { .name = "print", .activate = print_cb },
  };
  GSimpleActionGroup *actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) show =
    g_simple_action_new_stateful ("show", G_VARIANT_TYPE_STRING, g_variant_new_string (id));

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), pane);
  g_signal_connect (show, "activate", G_CALLBACK (show_cb), pane);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (show));
  for (unsigned i = 0; i < LOADLINE_N_STRATEGIES; i++)
    {
      g_autofree char *name = strategy_action ((int) i);
      g_autoptr (GSimpleAction) action =
        g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (TRUE));

      g_object_set_data (G_OBJECT (action), "strategy", GUINT_TO_POINTER (i));
      g_signal_connect (action, "activate", G_CALLBACK (strategy_cb), pane);
      g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
    }
  gtk_widget_insert_action_group (pane, "figure", G_ACTION_GROUP (actions));
  g_object_set_data_full (G_OBJECT (pane), "actions", actions, g_object_unref);
}

static void
pressed_cb (GtkGesture *gesture, int n_press, double x, double y, GtkMenuButton *button)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_menu_button_popup (button);
}

static gboolean
key_cb (GtkEventController *controller, guint key, guint code, GdkModifierType modifiers,
        GtkMenuButton *button)
{
  if (key != GDK_KEY_Menu && !(key == GDK_KEY_F10 && (modifiers & GDK_SHIFT_MASK) != 0))
    return FALSE;
  gtk_menu_button_popup (button);

  return TRUE;
}

static void
popup_cb (GtkMenuButton *button, gpointer pickable)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  menu = loadline_figure_menu_new (GPOINTER_TO_INT (pickable));
  gtk_menu_button_set_menu_model (button, menu);
}

static GtkWidget *
make_button (bool pickable)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), popup_cb,
                                         GINT_TO_POINTER (pickable), NULL);
  gtk_widget_set_tooltip_text (button, _ ("What to do with this figure"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Figure menu"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_valign (button, GTK_ALIGN_START);

  return button;
}

/* Beside the button of the menu, in a figure of strategies. */
static void
add_hidden_button (GtkWidget *pane)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("view-conceal-symbolic");

  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "figure-hidden");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_visible (button, FALSE);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (show_all_cb), pane);
  gtk_overlay_add_overlay (GTK_OVERLAY (pane), button);
  g_object_set_data (G_OBJECT (pane), "hidden", button);
}

GtkWidget *
loadline_figure_pane_new (const char *id, const char *setting)
{
  g_autofree char      *remembered = setting != NULL ? loadline_settings_dup_text (setting) : NULL;
  const LoadlineFigure *figure = remembered != NULL ? loadline_figure_find (remembered) : NULL;
  GtkWidget            *pane = gtk_overlay_new ();
  GtkWidget            *view;
  GtkWidget            *button = make_button (setting != NULL);
  GtkGesture           *click = gtk_gesture_click_new ();
  GtkEventController   *key = gtk_event_controller_key_new ();

  if (figure == NULL)
    figure = loadline_figure_find (id);
  view = loadline_figure_view_new (figure);
  g_object_set_data (G_OBJECT (pane), "setting", (gpointer) setting);
  gtk_overlay_set_child (GTK_OVERLAY (pane), view);
  gtk_overlay_add_overlay (GTK_OVERLAY (pane), button);
  if (setting != NULL)
    add_hidden_button (pane);
  gtk_widget_add_css_class (pane, "figure-pane");
  add_actions (pane, figure->id);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), button);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_cb), button);
  gtk_widget_add_controller (pane, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (pane, key);
  g_signal_connect_swapped (view, "shown", G_CALLBACK (hidden_cb), pane);

  return pane;
}

LoadlineFigureView *
loadline_figure_pane_get_view (GtkWidget *pane)
{
  return view_of (pane);
}

void
loadline_figure_pane_show (GtkWidget *pane, const LoadlineFigure *figure)
{
  GActionMap *actions = g_object_get_data (G_OBJECT (pane), "actions");

  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, "show")),
                             g_variant_new_string (figure->id));
  loadline_figure_view_set_figure (view_of (pane), figure);
}
