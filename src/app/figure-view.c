/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture is drawn by the figure's own code into a cairo node, with the window's font and style. */
#include "app/figure-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MINIMUM_WIDTH 280
#define MINIMUM_HEIGHT 180

struct _LoadlineFigureView
{
  GtkWidget parent_instance;

  /* Borrowed */
  const LoadlineFigure *figure;

  /* Owned */
  LoadlinePlanner *planner;
  char            *font;

  gulong handler;
  int    hover;
};

G_DEFINE_FINAL_TYPE (LoadlineFigureView, loadline_figure_view, GTK_TYPE_WIDGET)

static LoadlineFigureInput
make_input (LoadlineFigureView *self)
{
  LoadlineViewState *state = loadline_planner_get_view_state (self->planner);

  return (LoadlineFigureInput){
    .projection = loadline_planner_get_projection (self->planner),
    .currency = loadline_planner_get_plan (self->planner)->currency,
    .month = loadline_view_state_get_month (state),
    .strategy = loadline_view_state_get_strategy (state),
    .hidden = loadline_view_state_get_hidden (state),
    .hover = self->hover,
    .title = true,
    .step = -1,
  };
}

/* The theme in the window's style, font and text size. */
static LoadlineTheme
make_theme (LoadlineFigureView *self)
{
  AdwStyleManager            *style = adw_style_manager_get_default ();
  const PangoFontDescription *font =
    pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  double        size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  LoadlineTheme theme = *loadline_theme_for (adw_style_manager_get_dark (style),
                                             adw_style_manager_get_high_contrast (style));

  g_free (self->font);
  self->font = g_strdup (pango_font_description_get_family (font));
  theme.font = self->font;
  theme.transparent = true;
  theme.mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  /* Sizes here are pixels; the font's are points unless it says otherwise. */
  theme.text_scale =
    pango_font_description_get_size_is_absolute (font) ? size / 10 : size / 10 * 96 / 72 * 0.9;

  return theme;
}

static void
loadline_figure_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LoadlineFigureView *self = LOADLINE_FIGURE_VIEW (widget);
  int                 width = gtk_widget_get_width (widget);
  int                 height = gtk_widget_get_height (widget);
  LoadlineFigureInput input;
  LoadlineTheme       theme;
  cairo_t            *cr;

  if (self->planner == NULL || width <= 0 || height <= 0)
    return;

  input = make_input (self);
  theme = make_theme (self);
  cr =
    gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  loadline_figure_draw (self->figure, &input, cr, width, height, &theme);
  cairo_destroy (cr);
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
  LoadlinePick pick = { -1, -1, -1, NULL };

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

static void
set_hover (LoadlineFigureView *self, int hover)
{
  if (self->hover == hover)
    return;

  self->hover = hover;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (LoadlineFigureView *self, double x, double y)
{
  LoadlinePick pick = pick_at (self, x, y);

  set_hover (self, pick.node);
  loadline_pick_clear (&pick);
}

static void
leave_cb (LoadlineFigureView *self)
{
  set_hover (self, -1);
}

static void
pressed_cb (LoadlineFigureView *self, int n_press, double x, double y)
{
  LoadlinePick pick = pick_at (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->planner != NULL)
    {
      LoadlineViewState *state = loadline_planner_get_view_state (self->planner);

      if (pick.month >= 0)
        loadline_view_state_set_month (state, pick.month);
      if (pick.strategy >= 0)
        loadline_view_state_set_strategy (state, pick.strategy);
    }
  loadline_pick_clear (&pick);
}

static gboolean
key_cb (LoadlineFigureView *self, guint key, guint code, GdkModifierType modifiers)
{
  LoadlineViewState *state;
  int                month;

  if (self->planner == NULL || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;

  state = loadline_planner_get_view_state (self->planner);
  month = loadline_view_state_get_month (state);
  switch (key)
    {
    case GDK_KEY_Left:
      loadline_view_state_set_month (state, month - 1);
      return TRUE;
    case GDK_KEY_Right:
      loadline_view_state_set_month (state, month + 1);
      return TRUE;
    case GDK_KEY_Home:
      loadline_view_state_set_month (state, 0);
      return TRUE;
    case GDK_KEY_End:
      loadline_view_state_set_month (state, G_MAXINT);
      return TRUE;
    default:
      return FALSE;
    }
}

/* What the picture says, for people who can't see it. */
static void
projected_cb (LoadlineFigureView *self)
{
  LoadlineFigureInput input = make_input (self);
  g_autofree char    *description = self->figure->describe (&input);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
loadline_figure_view_dispose (GObject *object)
{
  LoadlineFigureView *self = LOADLINE_FIGURE_VIEW (object);

  loadline_figure_view_set_planner (self, NULL);
  g_clear_pointer (&self->font, g_free);

  G_OBJECT_CLASS (loadline_figure_view_parent_class)->dispose (object);
}

static void
loadline_figure_view_class_init (LoadlineFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = loadline_figure_view_dispose;
  widget_class->snapshot = loadline_figure_view_snapshot;
  widget_class->measure = loadline_figure_view_measure;
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
loadline_figure_view_init (LoadlineFigureView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  self->hover = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (adw_style_manager_get_default (), "notify",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
loadline_figure_view_new (const LoadlineFigure *figure)
{
  LoadlineFigureView *self = g_object_new (LOADLINE_TYPE_FIGURE_VIEW, NULL);

  self->figure = figure;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (figure->label), -1);

  return GTK_WIDGET (self);
}

void
loadline_figure_view_set_planner (LoadlineFigureView *self, LoadlinePlanner *planner)
{
  g_return_if_fail (LOADLINE_IS_FIGURE_VIEW (self));

  if (self->planner != NULL)
    g_clear_signal_handler (&self->handler, self->planner);
  g_set_object (&self->planner, planner);
  if (planner == NULL)
    return;

  self->handler = g_signal_connect_swapped (planner, "projected", G_CALLBACK (projected_cb), self);
  projected_cb (self);
}
