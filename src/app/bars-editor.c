/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A click selects, dragging paints the bars it passes, and a double click or a digit is typing. */
#include "app/bars-editor.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "app/text-scale.h"
#include "draw/format.h"

/* A click that shakes is still a click, in pixels. */
#define SHAKE 6

#define STEP 0.05
#define PAGE 0.5
#define GAP 4
#define TEXT_HEIGHT 20
#define TEXT_WIDTH 36
#define BAR_WIDTH 22
#define HEIGHT 220

struct _LoadlineBarsEditor
{
  GtkWidget parent_instance;

  /* Owned */
  char **labels;

  double values[LOADLINE_BARS_MAX];
  double top;
  double max;
  double press_x;
  double press_y;
  int    n;
  int    selected;
  bool   dragging;
};

G_DEFINE_FINAL_TYPE (LoadlineBarsEditor, loadline_bars_editor, GTK_TYPE_WIDGET)

static guint changed_signal;
static guint selected_signal;
static guint type_signal;

/* The number at the upper edge. */
static double
top_of (LoadlineBarsEditor *self)
{
  double top = self->top;

  for (int i = 0; i < self->n; i++)
    top = fmax (top, self->values[i]);

  return top;
}

static double
column_width (LoadlineBarsEditor *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) / (double) self->n;
}

/* @size at the usual size of text, in pixels. */
static double
scaled (LoadlineBarsEditor *self, int size)
{
  return size * loadline_text_scale (GTK_WIDGET (self));
}

static double
plot_height (LoadlineBarsEditor *self)
{
  return fmax (1, gtk_widget_get_height (GTK_WIDGET (self)) - 2 * scaled (self, TEXT_HEIGHT));
}

/* Where @value is on the way down. */
static double
y_of (LoadlineBarsEditor *self, double value)
{
  return scaled (self, TEXT_HEIGHT) + plot_height (self) * (1 - value / top_of (self));
}

/* Where bar @i is drawn: months and hours run as the language does. */
static int
place_of (LoadlineBarsEditor *self, int i)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? self->n - 1 - i : i;
}

static int
width_of (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/* Every how many bars have their label, so that none runs into the next. */
static int
label_step (LoadlineBarsEditor *self)
{
  int widest = 0;

  for (int i = 0; i < self->n; i++)
    {
      g_autoptr (PangoLayout) layout =
        gtk_widget_create_pango_layout (GTK_WIDGET (self), self->labels[i]);

      widest = MAX (widest, width_of (layout));
    }

  return (int) ceil ((widest + 1) / column_width (self));
}

/* @x: the middle, as far as there is room. */
static void
draw_text (LoadlineBarsEditor *self, GtkSnapshot *snapshot, const char *text, double x, double y,
           const GdkRGBA *colour)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width = width_of (layout);

  x = CLAMP (x - width / 2.0, 0, fmax (0, gtk_widget_get_width (GTK_WIDGET (self)) - width));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

/* In the bar where it has room, and the line of 1 does not strike it out. */
static double
value_y (LoadlineBarsEditor *self, int i)
{
  double height = scaled (self, TEXT_HEIGHT);
  double top = y_of (self, self->values[i]);
  double one = y_of (self, 1);
  bool   struck = one > top + 1 && one < top + height;

  bool   narrow = column_width (self) < scaled (self, TEXT_WIDTH);

  return struck || narrow || y_of (self, 0) - top < height ? top - height : top + 1;
}

static void
draw_bar (LoadlineBarsEditor *self, GtkSnapshot *snapshot, int i, bool labelled,
          const GdkRGBA *accent, const GdkRGBA *text)
{
  double  width = column_width (self);
  double  x = width * place_of (self, i);
  double  y = y_of (self, self->values[i]);
  GdkRGBA fill = *accent;
  g_autofree char *value = loadline_format_quantity (self->values[i]);

  fill.alpha = i == self->selected ? 0.9f : 0.5f;
  gtk_snapshot_append_color (snapshot, &fill,
                             &GRAPHENE_RECT_INIT ((float) (x + GAP / 2.0), (float) y,
                                                  (float) (width - GAP),
                                                  (float) (y_of (self, 0) - y)));
  if (width >= scaled (self, TEXT_WIDTH) || i == self->selected)
    draw_text (self, snapshot, value, x + width / 2, value_y (self, i), text);
  if (labelled)
    draw_text (self, snapshot, self->labels[i], x + width / 2, y_of (self, 0) + 2, text);
}

static void
loadline_bars_editor_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LoadlineBarsEditor *self = LOADLINE_BARS_EDITOR (widget);
  GtkStyleContext    *style = gtk_widget_get_style_context (widget);
  GdkRGBA             text;
  GdkRGBA             accent;
  int                 step;

  gtk_style_context_get_color (style, &text);
  if (!gtk_style_context_lookup_color (style, "accent_bg_color", &accent))
    accent = text;
  step = label_step (self);
  for (int i = 0; i < self->n; i++)
    draw_bar (self, snapshot, i, i % step == 0, &accent, &text);

  /* What leaves everything as it is. */
  text.alpha = 0.4f;
  gtk_snapshot_append_color (snapshot, &text,
                             &GRAPHENE_RECT_INIT (0, (float) y_of (self, 1),
                                                  (float) gtk_widget_get_width (widget), 1));
}

static void
loadline_bars_editor_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                              int *minimum, int *natural, int *minimum_baseline,
                              int *natural_baseline)
{
  LoadlineBarsEditor *self = LOADLINE_BARS_EDITOR (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 12 * self->n;
      *natural = 2 * BAR_WIDTH * self->n;
    }
  else
    *minimum = *natural = (int) scaled (self, HEIGHT);
}

/* What a screen reader says of the bar that is selected. */
static void
tell (LoadlineBarsEditor *self)
{
  double           value = self->values[self->selected];
  g_autofree char *number = loadline_format_quantity (value);
  /* Translators: a month or an hour, and its number: "Nov: 1.6". */
  g_autofree char *text = g_strdup_printf (_ ("%s: %s"), self->labels[self->selected], number);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, value,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
select_at (LoadlineBarsEditor *self, double x)
{
  int column = CLAMP ((int) (x / column_width (self)), 0, self->n - 1);

  loadline_bars_editor_select (self, place_of (self, column));
}

static void
point (LoadlineBarsEditor *self, double x, double y)
{
  double value = top_of (self) * (1 - (y - y_of (self, top_of (self))) / plot_height (self));

  select_at (self, x);
  loadline_bars_editor_edit (self, self->selected, round (value / STEP) * STEP);
}

static void
drag_begin_cb (LoadlineBarsEditor *self, double x, double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->press_x = x;
  self->press_y = y;
  self->dragging = false;
  select_at (self, x);
}

static void
drag_update_cb (LoadlineBarsEditor *self, double dx, double dy)
{
  self->dragging = self->dragging || fabs (dx) > SHAKE || fabs (dy) > SHAKE;
  if (self->dragging)
    point (self, self->press_x + dx, self->press_y + dy);
}

static void
pressed_cb (LoadlineBarsEditor *self, int n_press)
{
  if (n_press == 2)
    g_signal_emit (self, type_signal, 0, "");
}

/* A number that is begun at a bar, or Return, which begins with the number that is there. */
static gboolean
type_key (LoadlineBarsEditor *self, guint key)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  char     text[7] = "";

  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    {
      if (!g_unichar_isdigit (letter))
        return FALSE;
      text[g_unichar_to_utf8 (letter, text)] = '\0';
    }
  g_signal_emit (self, type_signal, 0, text);

  return TRUE;
}

static gboolean
key_cb (LoadlineBarsEditor *self, guint key)
{
  int    forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  double value = self->values[self->selected];

  switch (key)
    {
    case GDK_KEY_Left:
      loadline_bars_editor_select (self, self->selected - forward);
      return TRUE;
    case GDK_KEY_Right:
      loadline_bars_editor_select (self, self->selected + forward);
      return TRUE;
    case GDK_KEY_Home:
      loadline_bars_editor_select (self, 0);
      return TRUE;
    case GDK_KEY_End:
      loadline_bars_editor_select (self, self->n - 1);
      return TRUE;
    case GDK_KEY_Up:
      loadline_bars_editor_edit (self, self->selected, value + STEP);
      return TRUE;
    case GDK_KEY_Down:
      loadline_bars_editor_edit (self, self->selected, value - STEP);
      return TRUE;
    case GDK_KEY_Page_Up:
      loadline_bars_editor_edit (self, self->selected, value + PAGE);
      return TRUE;
    case GDK_KEY_Page_Down:
      loadline_bars_editor_edit (self, self->selected, value - PAGE);
      return TRUE;
    default:
      return type_key (self, key);
    }
}

static void
loadline_bars_editor_finalize (GObject *object)
{
  g_strfreev (LOADLINE_BARS_EDITOR (object)->labels);

  G_OBJECT_CLASS (loadline_bars_editor_parent_class)->finalize (object);
}

static void
loadline_bars_editor_class_init (LoadlineBarsEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = loadline_bars_editor_finalize;
  widget_class->snapshot = loadline_bars_editor_snapshot;
  widget_class->measure = loadline_bars_editor_measure;
  gtk_widget_class_set_css_name (widget_class, "bars");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  type_signal = g_signal_new ("type", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  selected_signal = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
loadline_bars_editor_init (LoadlineBarsEditor *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_gesture_group (click, drag);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

GtkWidget *
loadline_bars_editor_new (const char *const *labels, double top, double max)
{
  LoadlineBarsEditor *self = g_object_new (LOADLINE_TYPE_BARS_EDITOR, NULL);

  g_return_val_if_fail (g_strv_length ((char **) labels) <= LOADLINE_BARS_MAX, NULL);

  self->labels = g_strdupv ((char **) labels);
  self->n = (int) g_strv_length (self->labels);
  self->top = top;
  self->max = max;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, max, -1);
  tell (self);

  return GTK_WIDGET (self);
}

void
loadline_bars_editor_set_values (LoadlineBarsEditor *self, const double *values)
{
  g_return_if_fail (LOADLINE_IS_BARS_EDITOR (self));

  memcpy (self->values, values, sizeof *values * (gsize) self->n);
  tell (self);
}

const double *
loadline_bars_editor_get_values (LoadlineBarsEditor *self)
{
  g_return_val_if_fail (LOADLINE_IS_BARS_EDITOR (self), NULL);

  return self->values;
}

int
loadline_bars_editor_get_selected (LoadlineBarsEditor *self)
{
  g_return_val_if_fail (LOADLINE_IS_BARS_EDITOR (self), 0);

  return self->selected;
}

void
loadline_bars_editor_select (LoadlineBarsEditor *self, int bar)
{
  g_return_if_fail (LOADLINE_IS_BARS_EDITOR (self));

  bar = CLAMP (bar, 0, self->n - 1);
  if (bar == self->selected)
    return;
  self->selected = bar;
  tell (self);
  g_signal_emit (self, selected_signal, 0);
}

void
loadline_bars_editor_edit (LoadlineBarsEditor *self, int bar, double value)
{
  g_return_if_fail (LOADLINE_IS_BARS_EDITOR (self));
  g_return_if_fail (bar >= 0 && bar < self->n);

  /* Hundredths, so that stepping up and down comes back. */
  value = CLAMP (round (value * 100) / 100, 0, self->max);
  if (fabs (self->values[bar] - value) < 1e-9)
    return;
  self->values[bar] = value;
  tell (self);
  g_signal_emit (self, changed_signal, 0);
}
