/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An inscription draws within the room it is given and asks for none by its text; the room is found here, by
 * one layout at the width there is. A label lays out every text three times, and the window with it. */
#include "app/steady-text.h"

#include <string.h>

#define LEAST_WIDTH 120

/* How many widths a window asks for while it finds its size. */
#define N_KNOWN 4

struct _LoadlineSteadyText
{
  GtkWidget parent_instance;

  /* Children */
  GtkInscription *inscription;

  int   width; /* given; 0 for none yet */
  int   room;  /* the most height that a text has taken at that width */
  guint growing;

  /* The heights found last of the text there is, the latest at @latest; width 0 for none */
  struct
  {
    int width;
    int height;
  } known[N_KNOWN];
  int latest;
};

G_DEFINE_FINAL_TYPE (LoadlineSteadyText, loadline_steady_text, GTK_TYPE_WIDGET)

static int
lay_out (LoadlineSteadyText *self, int width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->inscription),
                                                                   loadline_steady_text_get (self));
  int height;

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static int
height_of_text (LoadlineSteadyText *self, int width)
{
  for (int i = 0; i < N_KNOWN; i++)
    if (self->known[i].width == width)
      return self->known[i].height;
  self->latest = (self->latest + 1) % N_KNOWN;
  self->known[self->latest].width = width;
  self->known[self->latest].height = lay_out (self, width);

  return self->known[self->latest].height;
}

/* Another text or another font. */
static void
forget_heights (LoadlineSteadyText *self)
{
  memset (self->known, 0, sizeof self->known);
}

static void
loadline_steady_text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                              int *minimum, int *natural, int *minimum_baseline,
                              int *natural_baseline)
{
  LoadlineSteadyText *self = LOADLINE_STEADY_TEXT (widget);
  int                 width = for_size >= 0 ? for_size : MAX (self->width, LEAST_WIDTH);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = LEAST_WIDTH;
  else if (width == self->width)
    *minimum = MAX (self->room, height_of_text (self, width));
  else
    *minimum = height_of_text (self, width);
  *natural = *minimum;
}

static gboolean
grow_cb (gpointer data)
{
  LoadlineSteadyText *self = data;

  self->growing = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
loadline_steady_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LoadlineSteadyText *self = LOADLINE_STEADY_TEXT (widget);

  if (width != self->width)
    self->room = height_of_text (self, width);
  self->width = width;
  gtk_widget_allocate (GTK_WIDGET (self->inscription), width, height, baseline, NULL);
  /* The height for this width may be that of an earlier text; sizes are not asked for while they are
   * given out. */
  if (height < self->room && self->growing == 0)
    self->growing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, grow_cb, self, NULL);
}

static GtkSizeRequestMode
loadline_steady_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Another font takes other room. */
static void
loadline_steady_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (loadline_steady_text_parent_class)->css_changed (widget, change);
  forget_heights (LOADLINE_STEADY_TEXT (widget));
  loadline_steady_text_let_go (LOADLINE_STEADY_TEXT (widget));
}

static void
loadline_steady_text_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  forget_heights (LOADLINE_STEADY_TEXT (widget));
  GTK_WIDGET_CLASS (loadline_steady_text_parent_class)->system_setting_changed (widget, setting);
}

static void
loadline_steady_text_dispose (GObject *object)
{
  LoadlineSteadyText *self = LOADLINE_STEADY_TEXT (object);

  g_clear_handle_id (&self->growing, g_source_remove);
  if (self->inscription != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->inscription));
  self->inscription = NULL;

  G_OBJECT_CLASS (loadline_steady_text_parent_class)->dispose (object);
}

static void
loadline_steady_text_class_init (LoadlineSteadyTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = loadline_steady_text_dispose;
  widget_class->css_changed = loadline_steady_text_css_changed;
  widget_class->system_setting_changed = loadline_steady_text_system_setting_changed;
  widget_class->measure = loadline_steady_text_measure;
  widget_class->size_allocate = loadline_steady_text_size_allocate;
  widget_class->get_request_mode = loadline_steady_text_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
loadline_steady_text_init (LoadlineSteadyText *self)
{
  self->inscription = g_object_new (GTK_TYPE_INSCRIPTION, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                    "xalign", 0.0, "yalign", 0.0, "min-chars", 0, "min-lines", 0,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->inscription), GTK_WIDGET (self));
}

GtkWidget *
loadline_steady_text_new (const char *style)
{
  GtkWidget *self = g_object_new (LOADLINE_TYPE_STEADY_TEXT, NULL);

  gtk_widget_add_css_class (self, style);

  return self;
}

void
loadline_steady_text_set (LoadlineSteadyText *self, const char *text)
{
  int height;

  g_return_if_fail (LOADLINE_IS_STEADY_TEXT (self));
  g_return_if_fail (text != NULL);

  if (g_strcmp0 (loadline_steady_text_get (self), text) == 0)
    return;
  forget_heights (self);
  gtk_inscription_set_text (self->inscription, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->inscription), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
  height = self->width > 0 ? height_of_text (self, self->width) : G_MAXINT;
  if (height <= self->room)
    return;
  self->room = self->width > 0 ? height : 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
loadline_steady_text_get (LoadlineSteadyText *self)
{
  const char *text;

  g_return_val_if_fail (LOADLINE_IS_STEADY_TEXT (self), NULL);

  text = gtk_inscription_get_text (self->inscription);

  return text != NULL ? text : "";
}

void
loadline_steady_text_let_go (LoadlineSteadyText *self)
{
  g_return_if_fail (LOADLINE_IS_STEADY_TEXT (self));

  self->width = 0;
  self->room = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
