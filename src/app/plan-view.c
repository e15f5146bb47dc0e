/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The view lays its parts out itself: below NARROW the pictures are stacked and the page scrolls. */
#include "app/plan-view.h"

#include "app/css-class.h"
#include "app/figure-menu.h"
#include "app/second-frame.h"
#include "app/strategy-table.h"
#include "app/text-scale.h"
#include "app/verdict-view.h"

#define MARGIN 12

/* In pixels, at the usual size of text */
#define NARROW 760
#define CHART_HEIGHT 180
#define STACKED_CHART_HEIGHT 280
#define STACKED_FLOWCHART_HEIGHT 480
#define FLOWCHART_SHARE 0.5

struct _LoadlinePlanView
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *verdict;
  GtkWidget *flowchart;
  GtkWidget *cost;
  GtkWidget *throughput;
  GtkWidget *table;

  guint adapting;
  bool  narrow;
};

G_DEFINE_FINAL_TYPE (LoadlinePlanView, loadline_plan_view, GTK_TYPE_WIDGET)

/* Pictures need as much more room as their words take. */
static int
scaled (LoadlinePlanView *self, int size)
{
  return (int) (size * loadline_text_scale (GTK_WIDGET (self)));
}

static int
height_of (GtkWidget *widget, int width)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

static void
loadline_plan_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  LoadlinePlanView *self = LOADLINE_PLAN_VIEW (widget);
  int               width = MAX (for_size, 300) - 2 * MARGIN;
  int               fixed;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 304;
      *natural = 900;
      return;
    }

  fixed = height_of (self->verdict, width) + height_of (self->table, width) + 4 * MARGIN;
  *minimum =
    for_size < scaled (self, NARROW)
      ? fixed + scaled (self, STACKED_FLOWCHART_HEIGHT + 2 * STACKED_CHART_HEIGHT) + 2 * MARGIN
      : fixed + scaled (self, 2 * CHART_HEIGHT) + MARGIN;
  *natural = *minimum;
}

/* Places @child and returns where the next one starts. */
static int
place (GtkWidget *child, int x, int y, int width, int height)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, MAX (width, least), height }, -1);

  return y + height + MARGIN;
}

static void
allocate_stacked (LoadlinePlanView *self, int width)
{
  int inner = width - 2 * MARGIN;
  int y = place (self->verdict, MARGIN, MARGIN, inner, height_of (self->verdict, inner));

  y = place (self->flowchart, MARGIN, y, inner, scaled (self, STACKED_FLOWCHART_HEIGHT));
  y = place (self->cost, MARGIN, y, inner, scaled (self, STACKED_CHART_HEIGHT));
  y = place (self->throughput, MARGIN, y, inner, scaled (self, STACKED_CHART_HEIGHT));
  place (self->table, MARGIN, y, inner, height_of (self->table, inner));
}

static void
allocate_wide (LoadlinePlanView *self, int width, int height)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int      inner = width - 2 * MARGIN;
  int      table = height_of (self->table, inner);
  int      top = place (self->verdict, MARGIN, MARGIN, inner, height_of (self->verdict, inner));
  int      middle = height - top - table - 2 * MARGIN;
  int      left = (int) (inner * FLOWCHART_SHARE);
  int      right = inner - left - MARGIN;
  int      charts = mirrored ? MARGIN : 2 * MARGIN + left;
  int      y;

  place (self->flowchart, mirrored ? 2 * MARGIN + right : MARGIN, top, left, middle);
  y = place (self->cost, charts, top, right, (middle - MARGIN) / 2);
  place (self->throughput, charts, y, right, middle - MARGIN - (middle - MARGIN) / 2);
  place (self->table, MARGIN, top + middle + MARGIN, inner, table);
}

static gboolean
adapt_cb (gpointer data)
{
  LoadlinePlanView *self = data;

  self->adapting = 0;
  loadline_css_class_set (GTK_WIDGET (self), "narrow", self->narrow);

  return G_SOURCE_REMOVE;
}

static void
loadline_plan_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LoadlinePlanView *self = LOADLINE_PLAN_VIEW (widget);
  bool              narrow = width < scaled (self, NARROW);

  /* Text grows smaller once the sizes are given out, while nothing may change them. */
  if (self->narrow != narrow)
    {
      self->narrow = narrow;
      if (self->adapting == 0)
        self->adapting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, adapt_cb, self, NULL);
    }
  if (narrow)
    allocate_stacked (LOADLINE_PLAN_VIEW (widget), width);
  else
    allocate_wide (LOADLINE_PLAN_VIEW (widget), width, height);
}

static GtkSizeRequestMode
loadline_plan_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
loadline_plan_view_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_handle_id (&LOADLINE_PLAN_VIEW (object)->adapting, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (loadline_plan_view_parent_class)->dispose (object);
}

static void
loadline_plan_view_class_init (LoadlinePlanViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = loadline_plan_view_dispose;
  widget_class->measure = loadline_plan_view_measure;
  widget_class->size_allocate = loadline_plan_view_size_allocate;
  widget_class->get_request_mode = loadline_plan_view_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "plan-view");
}

static GtkWidget *
adopt (LoadlinePlanView *self, GtkWidget *child, const char *style)
{
  if (style != NULL)
    gtk_widget_add_css_class (child, style);
  gtk_widget_set_parent (child, GTK_WIDGET (self));

  return child;
}

static void
drawn_cb (gpointer view)
{
  gtk_widget_queue_draw (view);
}

/* Words and numbers come first; a picture comes with the second frame. */
static GtkWidget *
make_picture (const char *figure, const char *setting)
{
  GtkWidget *pane = loadline_figure_pane_new (figure, setting);

  loadline_second_frame (GTK_WIDGET (loadline_figure_pane_get_view (pane)), drawn_cb);

  return pane;
}

static void
loadline_plan_view_init (LoadlinePlanView *self)
{
  self->verdict = adopt (self, g_object_new (LOADLINE_TYPE_VERDICT_VIEW, NULL), NULL);
  self->flowchart = adopt (self, make_picture ("flowchart", NULL), "card");
  self->cost = adopt (self, make_picture ("cost", "upper-figure"), "card");
  self->throughput = adopt (self, make_picture ("throughput", "lower-figure"), "card");
  self->table = adopt (self, g_object_new (LOADLINE_TYPE_STRATEGY_TABLE, NULL), "card");
  gtk_widget_set_overflow (self->table, GTK_OVERFLOW_HIDDEN);
}

void
loadline_plan_view_set_planner (LoadlinePlanView *self, LoadlinePlanner *planner)
{
  g_return_if_fail (LOADLINE_IS_PLAN_VIEW (self));

  loadline_verdict_view_set_planner (LOADLINE_VERDICT_VIEW (self->verdict), planner);
  loadline_figure_view_set_planner (loadline_figure_pane_get_view (self->flowchart), planner);
  loadline_figure_view_set_planner (loadline_figure_pane_get_view (self->cost), planner);
  loadline_figure_view_set_planner (loadline_figure_pane_get_view (self->throughput), planner);
  loadline_strategy_table_set_planner (LOADLINE_STRATEGY_TABLE (self->table), planner);
}

void
loadline_plan_view_show_figure (LoadlinePlanView *self, const LoadlineFigure *figure)
{
  g_return_if_fail (LOADLINE_IS_PLAN_VIEW (self));

  loadline_figure_pane_show (self->cost, figure);
}
