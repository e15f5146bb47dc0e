/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table stands beside the chart where both have room, and above it elsewhere. */
#include "app/compare-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/accessible.h"
#include "app/compare-table.h"
#include "app/comparison.h"
#include "app/figure-menu.h"
#include "report/plan-tables.h"
#include "report/compare-tables.h"

/* Room around the cards and between them. */
#define MARGIN 12

/* The least room of the chart beside the table, and of a column of the table then. */
#define CHART_WIDTH 400
#define COLUMN_WIDTH 150

struct _LoadlineCompareView
{
  GtkWidget parent_instance;

  /* Owned */
  LoadlineComparison *comparison;

  /* Children */
  GtkStack             *pages;
  GtkBox               *content;
  GtkWidget            *table_card;
  LoadlineCompareTable *table;
  GtkWidget            *same; /* said while nothing differs */
  GtkWidget            *chart_card;
  GtkWidget            *chart;
  GtkDropDown          *measure;
  GtkDropDown          *strategy;

  guint adapting;
  bool  updating;
};

G_DEFINE_FINAL_TYPE (LoadlineCompareView, loadline_compare_view, GTK_TYPE_WIDGET)

static const char *const measure_labels[LOADLINE_N_MEASURES] = {
  [LOADLINE_MEASURE_COST] = N_ ("Cost a month"),
  [LOADLINE_MEASURE_CAPACITY] = N_ ("Capacity"),
  [LOADLINE_MEASURE_LATENCY] = N_ ("Response time"),
  [LOADLINE_MEASURE_NODES] = N_ ("Nodes"),
};

static LoadlineViewState *
view_state (LoadlineCompareView *self)
{
  return loadline_planner_get_view_state (loadline_comparison_get_planner (self->comparison));
}

static gboolean
adapt_cb (gpointer data)
{
  LoadlineCompareView *self = data;
  int                  room = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN;
  int                  n_scenarios;
  int                  table;
  bool                 beside;

  self->adapting = 0;
  loadline_comparison_get_scenarios (self->comparison, &n_scenarios);
  table = (n_scenarios + 1) * COLUMN_WIDTH;
  beside = room >= table + MARGIN + CHART_WIDTH;
  table = beside ? MAX (table, room / 2) : room;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->content),
                                  beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  loadline_compare_table_fit (self->table, table);
  gtk_widget_set_size_request (self->table_card, beside ? table : -1, -1);
  gtk_widget_set_hexpand (self->table_card, !beside);
  gtk_widget_set_valign (self->chart_card, beside ? GTK_ALIGN_START : GTK_ALIGN_FILL);

  return G_SOURCE_REMOVE;
}

/* Sizes are being given out, or a column has come or gone. */
static void
queue_adapt (LoadlineCompareView *self)
{
  if (self->adapting == 0)
    self->adapting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, adapt_cb, self, NULL);
}

static bool
any_differs (const LoadlineNamedProjection *scenarios, int n_scenarios)
{
  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    if (loadline_scenarios_differ (loadline_parameter_at (i), scenarios, n_scenarios))
      return true;

  return false;
}

static void
compared_cb (LoadlineCompareView *self)
{
  LoadlinePlan                  *plan = loadline_comparison_get_plan (self->comparison);
  LoadlineViewState             *state = view_state (self);
  int                            n_scenarios;
  const LoadlineNamedProjection *scenarios =
    loadline_comparison_get_scenarios (self->comparison, &n_scenarios);
  int month = MIN (loadline_view_state_get_month (state), plan->calendar.n_months - 1);
  g_autoptr (LoadlineTable) table = NULL;

  gtk_stack_set_visible_child_name (self->pages, n_scenarios > 1 ? "scenarios" : "none");
  if (n_scenarios == 1)
    return;
  table = loadline_table_of_comparison (plan, scenarios, n_scenarios, month);
  gtk_widget_set_visible (self->same, !any_differs (scenarios, n_scenarios));
  loadline_compare_table_show (self->table, plan, table, loadline_view_state_get_scenario (state));
  self->updating = true;
  gtk_drop_down_set_selected (self->measure, loadline_view_state_get_measure (state));
  gtk_drop_down_set_selected (self->strategy,
                              (guint) (loadline_view_state_get_strategy (state) + 1));
  self->updating = false;
  queue_adapt (self);
}

static void
measure_cb (LoadlineCompareView *self)
{
  if (!self->updating && loadline_comparison_get_planner (self->comparison) != NULL)
    loadline_view_state_set_measure (view_state (self),
                                     (LoadlineMeasure) gtk_drop_down_get_selected (self->measure));
}

static void
strategy_cb (LoadlineCompareView *self)
{
  if (!self->updating && loadline_comparison_get_planner (self->comparison) != NULL)
    loadline_view_state_set_strategy (view_state (self),
                                      (int) gtk_drop_down_get_selected (self->strategy) - 1);
}

static void
loadline_compare_view_map (GtkWidget *widget)
{
  loadline_comparison_set_active (LOADLINE_COMPARE_VIEW (widget)->comparison, true);
  GTK_WIDGET_CLASS (loadline_compare_view_parent_class)->map (widget);
}

static void
loadline_compare_view_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (loadline_compare_view_parent_class)->unmap (widget);
  loadline_comparison_set_active (LOADLINE_COMPARE_VIEW (widget)->comparison, false);
}

static void
loadline_compare_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                               int *minimum, int *natural, int *minimum_baseline,
                               int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (LOADLINE_COMPARE_VIEW (widget)->pages), orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

static void
loadline_compare_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LoadlineCompareView *self = LOADLINE_COMPARE_VIEW (widget);

  gtk_widget_allocate (GTK_WIDGET (self->pages), width, height, baseline, NULL);
  queue_adapt (self);
}

static GtkSizeRequestMode
loadline_compare_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
loadline_compare_view_dispose (GObject *object)
{
  LoadlineCompareView *self = LOADLINE_COMPARE_VIEW (object);

  g_clear_handle_id (&self->adapting, g_source_remove);
  g_clear_object (&self->comparison);
  if (self->pages != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->pages));
  self->pages = NULL;

  G_OBJECT_CLASS (loadline_compare_view_parent_class)->dispose (object);
}

static void
loadline_compare_view_class_init (LoadlineCompareViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = loadline_compare_view_dispose;
  widget_class->map = loadline_compare_view_map;
  widget_class->unmap = loadline_compare_view_unmap;
  widget_class->measure = loadline_compare_view_measure;
  widget_class->size_allocate = loadline_compare_view_size_allocate;
  widget_class->get_request_mode = loadline_compare_view_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "compare-view");
}

static GtkWidget *
make_add_button (const char *style)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _ ("_Add a what-if"));
  adw_button_content_set_use_underline (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, style);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("A copy of the scenario shown, to change as you like"));

  return button;
}

static void
add_cb (LoadlineCompareView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "scenario.copy", "i",
                              loadline_view_state_get_scenario (view_state (self)));
}

/* What there is to see while the plan has nothing to compare. */
static GtkWidget *
make_empty (LoadlineCompareView *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = make_add_button ("suggested-action");

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "view-dual-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("What if?"));
  adw_status_page_set_description (
    ADW_STATUS_PAGE (page),
    _ ("A what-if is a scenario beside the base: twice the users, a smaller budget, another node. "
       "It states only what differs and follows the base in all the rest, and here both stand side "
       "by side."));
  gtk_widget_add_css_class (button, "pill");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (add_cb), self);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  loadline_accessible_name_parts (page, _ ("What if?"));

  return page;
}

static GtkWidget *
make_card (GtkWidget *bar, GtkWidget *child)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_set_overflow (card, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (bar, "card-bar");
  gtk_box_append (GTK_BOX (card), bar);
  gtk_box_append (GTK_BOX (card), child);

  return card;
}

static GtkWidget *
make_table_card (LoadlineCompareView *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_ ("Scenarios"));
  GtkWidget *button = make_add_button ("flat");
  GtkWidget *card;

  gtk_widget_add_css_class (title, "heading");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (add_cb), self);
  gtk_box_append (GTK_BOX (bar), title);
  gtk_box_append (GTK_BOX (bar), button);
  self->table = g_object_new (LOADLINE_TYPE_COMPARE_TABLE, NULL);

  card = make_card (bar, GTK_WIDGET (self->table));
  self->same =
    g_object_new (GTK_TYPE_LABEL, "label",
                  _ ("Nothing differs yet. Choose a scenario at the inputs and change one: "
                     "only that scenario takes it."),
                  "wrap", TRUE, "xalign", 0.0, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->same, "compare-same");
  gtk_box_insert_child_after (GTK_BOX (card), self->same, bar);

  return card;
}

static GtkDropDown *
make_chooser (LoadlineCompareView *self, GtkWidget *bar, GtkStringList *choices, const char *name,
              GCallback chosen_cb)
{
  GtkWidget *chooser = gtk_drop_down_new (G_LIST_MODEL (choices), NULL);

  loadline_accessible_name_drop_down (chooser, name);
  gtk_widget_set_tooltip_text (chooser, name);
  g_signal_connect_swapped (chooser, "notify::selected", chosen_cb, self);
  gtk_box_append (GTK_BOX (bar), chooser);

  return GTK_DROP_DOWN (chooser);
}

static GtkWidget *
make_chart_card (LoadlineCompareView *self)
{
  GtkWidget     *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkStringList *measures = gtk_string_list_new (NULL);
  GtkStringList *strategies = gtk_string_list_new (NULL);

  for (int i = 0; i < LOADLINE_N_MEASURES; i++)
    gtk_string_list_append (measures, _ (measure_labels[i]));
  gtk_string_list_append (strategies, _ ("The rule's answer"));
  for (int i = 0; i < LOADLINE_N_STRATEGIES; i++)
    gtk_string_list_append (strategies,
                            _ (loadline_strategy_at ((LoadlineStrategyId) i)->short_label));
  self->measure =
    make_chooser (self, bar, measures, _ ("What is compared"), G_CALLBACK (measure_cb));
  self->strategy =
    make_chooser (self, bar, strategies, _ ("Strategy compared"), G_CALLBACK (strategy_cb));
  self->chart = loadline_figure_pane_new ("compare", NULL);
  gtk_widget_set_size_request (self->chart, -1, 380);
  gtk_widget_set_vexpand (self->chart, TRUE);
  loadline_figure_view_set_comparison (loadline_figure_pane_get_view (self->chart),
                                       self->comparison);

  return make_card (bar, self->chart);
}

static void
loadline_compare_view_init (LoadlineCompareView *self)
{
  self->comparison = loadline_comparison_new ();
  self->pages = GTK_STACK (gtk_stack_new ());
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, MARGIN));
  gtk_stack_set_vhomogeneous (self->pages, FALSE);
  self->table_card = make_table_card (self);
  self->chart_card = make_chart_card (self);
  gtk_widget_set_hexpand (self->chart_card, TRUE);
  gtk_box_append (self->content, self->table_card);
  gtk_box_append (self->content, self->chart_card);
  gtk_stack_add_named (self->pages, make_empty (self), "none");
  gtk_stack_add_named (self->pages, GTK_WIDGET (self->content), "scenarios");
  gtk_widget_set_parent (GTK_WIDGET (self->pages), GTK_WIDGET (self));
  g_signal_connect_object (self->comparison, "compared", G_CALLBACK (compared_cb), self,
                           G_CONNECT_SWAPPED);
}

void
loadline_compare_view_set_planner (LoadlineCompareView *self, LoadlinePlanner *planner)
{
  g_return_if_fail (LOADLINE_IS_COMPARE_VIEW (self));

  loadline_figure_view_set_planner (loadline_figure_pane_get_view (self->chart), planner);
  loadline_comparison_set_planner (self->comparison, planner);
}
