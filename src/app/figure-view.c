/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture is drawn by the figure's own code, with the window's font and style, onto pixels that are
 * kept until it changes. */
#include "app/figure-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "app/figure-paint.h"
#include "app/second-frame.h"
#include "app/showing.h"

#define MINIMUM_WIDTH 280
#define MINIMUM_HEIGHT 180

struct _LoadlineFigureView
{
  GtkWidget parent_instance;

  /* Borrowed */
  const LoadlineFigure *figure;

  /* Owned */
  LoadlinePlanner *planner;
  LoadlineComparison *comparison; /* NULL for the scenario shown alone */
  char            *font;
  GskRenderNode   *picture; /* NULL where it has changed since it was drawn */
  int              picture_scale;

  int    hover; /* the flowchart's node under the pointer or the keyboard */
  int month; /* under the pointer, which the chart's cursor follows; -1 elsewhere */
  int focus; /* the part that the keyboard has walked to; -1 none */
  int step;  /* of the decision, how far it is shown; -1 all of it */
};

G_DEFINE_FINAL_TYPE (LoadlineFigureView, loadline_figure_view, GTK_TYPE_WIDGET)

static guint shown_signal;
static guint pointed_signal;
static guint taken_signal;

static LoadlineFigureInput
make_input (LoadlineFigureView *self)
{
  LoadlineViewState  *state = loadline_planner_get_view_state (self->planner);
  LoadlineFigureInput input = {
    .projection = loadline_planner_get_projection (self->planner),
    .currency = loadline_planner_get_plan (self->planner)->currency,
    .events = loadline_planner_get_plan (self->planner)->events,
    .n_events = loadline_planner_get_plan (self->planner)->n_events,
    .month = self->month >= 0 ? self->month : loadline_view_state_get_month (state),
    .strategy = loadline_view_state_get_strategy (state),
    .hidden = loadline_view_state_get_hidden (state),
    .hover = self->hover,
    .title = true,
    .measure = loadline_view_state_get_measure (state),
    .step = self->step,
  };

  if (self->comparison != NULL)
    input.scenarios = loadline_comparison_get_scenarios (self->comparison, &input.n_scenarios);

  return input;
}

static LoadlineTheme
make_theme (LoadlineFigureView *self)
{
  return loadline_figure_theme (GTK_WIDGET (self), &self->font);
}

static GArray *
focusables_of (LoadlineFigureView *self, const LoadlineFigureInput *input,
               const LoadlineTheme *theme)
{
  return loadline_figure_focusables (self->figure, input, gtk_widget_get_width (GTK_WIDGET (self)),
                                     gtk_widget_get_height (GTK_WIDGET (self)), theme);
}

/* A ring around the part that the keyboard has walked to. */
static void
draw_focus (LoadlineFigureView *self, GtkSnapshot *snapshot)
{
  g_autoptr (GArray) focusables = NULL;
  LoadlineFigureInput      input = make_input (self);
  LoadlineTheme            theme = make_theme (self);
  const LoadlineFocusable *part;
  GskRoundedRect           ring;
  GdkRGBA                  accent;

  if (self->focus < 0 || !gtk_widget_has_focus (GTK_WIDGET (self)))
    return;
  focusables = focusables_of (self, &input, &theme);
  if (self->focus >= (int) focusables->len
      || !gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                          "accent_color", &accent))
    return;

  part = &g_array_index (focusables, LoadlineFocusable, self->focus);
  gsk_rounded_rect_init_from_rect (&ring,
                                   &GRAPHENE_RECT_INIT ((float) part->x - 3, (float) part->y - 3,
                                                        (float) part->width + 6,
                                                        (float) part->height + 6),
                                   3);
  gtk_snapshot_append_border (snapshot, &ring, (const float[4]){ 2, 2, 2, 2 },
                              (const GdkRGBA[4]){ accent, accent, accent, accent });
}

/* The picture has changed. */
static void
redraw (LoadlineFigureView *self)
{
  g_clear_pointer (&self->picture, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Whether the picture is for the room there is now. */
static bool
is_as_large (LoadlineFigureView *self, int width, int height)
{
  graphene_rect_t bounds;

  gsk_render_node_get_bounds (self->picture, &bounds);

  return self->picture_scale == gtk_widget_get_scale_factor (GTK_WIDGET (self))
         && (int) bounds.size.width == width && (int) bounds.size.height == height;
}

static void
loadline_figure_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LoadlineFigureView *self = LOADLINE_FIGURE_VIEW (widget);
  int                 width = gtk_widget_get_width (widget);
  int                 height = gtk_widget_get_height (widget);

  if (self->planner == NULL || loadline_second_frame_is_awaited (widget) || width <= 0
      || height <= 0)
    return;

  if (self->picture != NULL && !is_as_large (self, width, height))
    g_clear_pointer (&self->picture, gsk_render_node_unref);
  if (self->picture == NULL)
    {
      LoadlineFigureInput input = make_input (self);
      LoadlineTheme       theme = make_theme (self);

      self->picture_scale = gtk_widget_get_scale_factor (widget);
      self->picture =
        loadline_figure_paint (self->figure, &input, &theme, width, height, self->picture_scale);
    }
  gtk_snapshot_append_node (snapshot, self->picture);
  draw_focus (self, snapshot);
}

static void
loadline_figure_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (loadline_figure_view_parent_class)->css_changed (widget, change);
  redraw (LOADLINE_FIGURE_VIEW (widget));
}

static void
loadline_figure_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (loadline_figure_view_parent_class)->system_setting_changed (widget, setting);
  redraw (LOADLINE_FIGURE_VIEW (widget));
}

static void
loadline_figure_view_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (loadline_figure_view_parent_class)->direction_changed (widget, previous);
  redraw (LOADLINE_FIGURE_VIEW (widget));
}

static void
loadline_figure_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                              int *minimum, int *natural, int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MINIMUM_WIDTH : MINIMUM_HEIGHT;
}

static LoadlinePick
pick_at (LoadlineFigureView *self, double x, double y)
{
  LoadlinePick pick = { .month = -1, .strategy = -1, .node = -1 };

  if (self->planner != NULL)
    {
      LoadlineFigureInput input = make_input (self);
      LoadlineTheme       theme = make_theme (self);

      loadline_figure_pick (self->figure, &input, gtk_widget_get_width (GTK_WIDGET (self)),
                            gtk_widget_get_height (GTK_WIDGET (self)), &theme, x, y, &pick);
    }

  return pick;
}

static gboolean
query_tooltip_cb (LoadlineFigureView *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  LoadlinePick pick = pick_at (self, x, y);
  gboolean     found = pick.text != NULL && !keyboard;

  if (found)
    gtk_tooltip_set_text (tooltip, pick.text);
  loadline_pick_clear (&pick);

  return found;
}

/* @node, @month: what lies under the pointer; -1 for none. */
static void
set_hover (LoadlineFigureView *self, int node, int month)
{
  if (self->hover == node && self->month == month)
    return;

  self->month = month;
  loadline_figure_view_point (self, node);
  redraw (self);
  g_signal_emit (self, pointed_signal, 0, node);
}

static void
motion_cb (LoadlineFigureView *self, double x, double y)
{
  LoadlinePick pick = pick_at (self, x, y);

  set_hover (self, pick.node, pick.month);
  loadline_pick_clear (&pick);
}

static void
leave_cb (LoadlineFigureView *self)
{
  set_hover (self, -1, -1);
}

/* A line's name shows or hides the line; what else stands for a strategy selects it. */
static void
take (LoadlineFigureView *self, const LoadlinePick *pick)
{
  LoadlineViewState *state = loadline_planner_get_view_state (self->planner);

  if (pick->month >= 0)
    loadline_view_state_set_month (state, pick->month);
  if (pick->name)
    loadline_view_state_toggle_hidden (state, pick->strategy);
  else if (pick->strategy >= 0)
    loadline_view_state_set_strategy (state, pick->strategy);
  if (pick->node >= 0)
    g_signal_emit (self, taken_signal, 0, pick->node);
}

static void
pressed_cb (LoadlineFigureView *self, double x, double y)
{
  LoadlinePick pick = pick_at (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->focus = -1;
  if (self->planner != NULL)
    take (self, &pick);
  loadline_pick_clear (&pick);
}

/* Dragging replays the months. */
static void
dragged_cb (LoadlineFigureView *self, double dx, double dy, GtkGestureDrag *drag)
{
  double       x;
  double       y;
  LoadlinePick pick;

  if (self->planner == NULL || fabs (dx) < 4 || !gtk_gesture_drag_get_start_point (drag, &x, &y))
    return;
  pick = pick_at (self, x + dx, y + dy);
  if (pick.month >= 0)
    loadline_view_state_set_month (loadline_planner_get_view_state (self->planner), pick.month);
  loadline_pick_clear (&pick);
}

/* Says the part that the keyboard is at: a name that changes is read. */
static void
tell (LoadlineFigureView *self, const char *text)
{
  /* Translators: a figure's name and what it says at one place. */
  g_autofree char *label = text != NULL
                             ? g_strdup_printf (_ ("%s: %s"), _ (self->figure->label), text)
                             : g_strdup (_ (self->figure->label));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Walks @step parts on; where a part is a month, that month is chosen. */
static void
walk (LoadlineFigureView *self, int step)
{
  LoadlineFigureInput input = make_input (self);
  LoadlineTheme       theme = make_theme (self);
  g_autoptr (GArray) parts = focusables_of (self, &input, &theme);
  const LoadlinePick *pick;
  int                 n = (int) parts->len;

  if (n == 0)
    return;
  self->focus = self->focus < 0 ? (step > 0 ? 0 : n - 1) : CLAMP (self->focus + step, 0, n - 1);
  pick = &g_array_index (parts, LoadlineFocusable, self->focus).pick;
  set_hover (self, pick->node, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (pick->month >= 0)
    loadline_view_state_set_month (loadline_planner_get_view_state (self->planner), pick->month);
  tell (self, pick->text);
}

/* Chooses the part that the keyboard is at. */
static bool
activate (LoadlineFigureView *self)
{
  LoadlineFigureInput input = make_input (self);
  LoadlineTheme       theme = make_theme (self);
  g_autoptr (GArray) parts = focusables_of (self, &input, &theme);

  if (self->focus < 0 || self->focus >= (int) parts->len)
    return false;
  take (self, &g_array_index (parts, LoadlineFocusable, self->focus).pick);

  return true;
}

/* Chooses a month, and says what the figure says of it; whatever month the pointer rests on. */
static void
go_to_month (LoadlineFigureView *self, int month)
{
  LoadlineViewState *state = loadline_planner_get_view_state (self->planner);
  LoadlineFigureInput input;
  LoadlineTheme       theme;
  g_autoptr (GArray) parts = NULL;

  set_hover (self, -1, -1);
  loadline_view_state_set_month (state, month);
  input = make_input (self);
  theme = make_theme (self);
  parts = focusables_of (self, &input, &theme);
  for (guint i = 0; i < parts->len; i++)
    {
      const LoadlinePick *pick = &g_array_index (parts, LoadlineFocusable, i).pick;

      if (pick->month == input.month)
        {
          self->focus = (int) i;
          tell (self, pick->text);
          return;
        }
    }
}

static gboolean
key_cb (LoadlineFigureView *self, guint key, guint code, GdkModifierType modifiers)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  int month;

  if (self->planner == NULL
      || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;

  month = loadline_view_state_get_month (loadline_planner_get_view_state (self->planner));
  switch (key)
    {
    case GDK_KEY_Left:
      go_to_month (self, month - forward);
      return TRUE;
    case GDK_KEY_Right:
      go_to_month (self, month + forward);
      return TRUE;
    case GDK_KEY_Home:
      go_to_month (self, 0);
      return TRUE;
    case GDK_KEY_End:
      go_to_month (self, G_MAXINT);
      return TRUE;
    case GDK_KEY_Up:
      walk (self, -1);
      return TRUE;
    case GDK_KEY_Down:
      walk (self, 1);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return activate (self);
    default:
      return FALSE;
    }
}

/* What the picture says, for people who can't see it. */
static void
show (gpointer data)
{
  LoadlineFigureView       *self = data;
  const LoadlineFigureInput input = make_input (self);
  g_autofree char          *description = self->figure->describe (&input);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
  redraw (self);
  g_signal_emit (self, shown_signal, 0);
}

/* Scenarios may be compared before there is anything to show them with. */
static void
compared_cb (LoadlineFigureView *self)
{
  if (self->planner != NULL)
    show (self);
}

static void
loadline_figure_view_dispose (GObject *object)
{
  LoadlineFigureView *self = LOADLINE_FIGURE_VIEW (object);

  loadline_figure_view_set_planner (self, NULL);
  g_clear_object (&self->comparison);
  g_clear_pointer (&self->font, g_free);
  g_clear_pointer (&self->picture, gsk_render_node_unref);

  G_OBJECT_CLASS (loadline_figure_view_parent_class)->dispose (object);
}

static void
loadline_figure_view_class_init (LoadlineFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = loadline_figure_view_dispose;
  widget_class->snapshot = loadline_figure_view_snapshot;
  widget_class->measure = loadline_figure_view_measure;
  widget_class->css_changed = loadline_figure_view_css_changed;
  widget_class->system_setting_changed = loadline_figure_view_system_setting_changed;
  widget_class->direction_changed = loadline_figure_view_direction_changed;
  shown_signal = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
  pointed_signal = g_signal_new ("pointed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  taken_signal = g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
loadline_figure_view_init (LoadlineFigureView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture         *drag = gtk_gesture_drag_new ();

  self->hover = -1;
  self->month = -1;
  self->focus = -1;
  self->step = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (redraw), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
loadline_figure_view_new (const LoadlineFigure *figure)
{
  LoadlineFigureView *self = g_object_new (LOADLINE_TYPE_FIGURE_VIEW, NULL);

  loadline_figure_view_set_figure (self, figure);

  return GTK_WIDGET (self);
}

GtkWidget *
loadline_figure_view_new_like (LoadlineFigureView *other)
{
  GtkWidget          *view = loadline_figure_view_new (other->figure);
  LoadlineFigureView *self = LOADLINE_FIGURE_VIEW (view);

  self->step = other->step;
  if (other->comparison != NULL)
    loadline_figure_view_set_comparison (self, other->comparison);
  loadline_figure_view_set_planner (self, other->planner);

  return view;
}

void
loadline_figure_view_set_figure (LoadlineFigureView *self, const LoadlineFigure *figure)
{
  g_return_if_fail (LOADLINE_IS_FIGURE_VIEW (self));
  g_return_if_fail (figure != NULL);

  self->figure = figure;
  self->hover = -1;
  self->month = -1;
  self->focus = -1;
  tell (self, NULL);
  if (self->planner != NULL)
    show (self);
}

const LoadlineFigure *
loadline_figure_view_get_figure (LoadlineFigureView *self)
{
  g_return_val_if_fail (LOADLINE_IS_FIGURE_VIEW (self), NULL);

  return self->figure;
}

LoadlineFigureInput
loadline_figure_view_get_input (LoadlineFigureView *self)
{
  return make_input (self);
}

LoadlinePlanner *
loadline_figure_view_get_planner (LoadlineFigureView *self)
{
  g_return_val_if_fail (LOADLINE_IS_FIGURE_VIEW (self), NULL);

  return self->planner;
}

void
loadline_figure_view_set_planner (LoadlineFigureView *self, LoadlinePlanner *planner)
{
  g_return_if_fail (LOADLINE_IS_FIGURE_VIEW (self));

  if (g_set_object (&self->planner, planner))
    loadline_showing_follow (self, planner, show);
}

void
loadline_figure_view_set_comparison (LoadlineFigureView *self, LoadlineComparison *comparison)
{
  g_return_if_fail (LOADLINE_IS_FIGURE_VIEW (self));
  g_return_if_fail (self->comparison == NULL);

  self->comparison = g_object_ref (comparison);
  g_signal_connect_object (comparison, "compared", G_CALLBACK (compared_cb), self,
                           G_CONNECT_SWAPPED);
}

void
loadline_figure_view_set_step (LoadlineFigureView *self, int step)
{
  g_return_if_fail (LOADLINE_IS_FIGURE_VIEW (self));

  if (self->step == step)
    return;
  self->step = step;
  if (self->planner != NULL)
    show (self);
}

void
loadline_figure_view_point (LoadlineFigureView *self, int node)
{
  g_return_if_fail (LOADLINE_IS_FIGURE_VIEW (self));

  if (self->hover == node)
    return;
  self->hover = node;
  redraw (self);
}
