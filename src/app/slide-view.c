/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture is kept until the slide or its size changes; the next slide is drawn ahead, so that it is there at
 * once. */
#include "app/slide-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/texture.h"

#define LEAST_WIDTH 96
#define DOT_SIZE 0.018f /* of the slide's width */

/* A picture of a slide. */
typedef struct
{
  GdkTexture *texture; /* NULL for none */
  int         index;
} Picture;

struct _LoadlineSlideView
{
  GtkWidget parent_instance;

  /* Owned */
  LoadlineSlideDeck *deck;
  Picture            shown;
  Picture            next;

  int   ahead;
  int   fixed; /* the slide it always shows, or -1 */
  int   told;  /* the slide that was told to screen readers, or -1 */
  guint drawing;
};

G_DEFINE_FINAL_TYPE (LoadlineSlideView, loadline_slide_view, GTK_TYPE_WIDGET)

/* -1 past the last slide. */
static int
index_of (LoadlineSlideView *self)
{
  int index =
    self->fixed >= 0 ? self->fixed : loadline_slide_deck_get_index (self->deck) + self->ahead;

  return index < loadline_slides_count (loadline_slide_deck_get_slides (self->deck)) ? index : -1;
}

/* ---- Pictures ---- */

typedef struct
{
  LoadlineSlides *slides;
  int             index;
} Slide;

static void
draw_cb (cairo_t *cr, int width, int height, gpointer data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  const Slide     *slide = data;

  loadline_slides_draw (slide->slides, slide->index, cr, width, height,
                        loadline_theme_for (adw_style_manager_get_dark (style),
                                            adw_style_manager_get_high_contrast (style)));
}

/* Makes @picture that of slide @index at the size of the widget, where it is not. */
static void
draw (LoadlineSlideView *self, Picture *picture, int index)
{
  int   width = gtk_widget_get_width (GTK_WIDGET (self));
  int   height = gtk_widget_get_height (GTK_WIDGET (self));
  int   scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  Slide slide = { loadline_slide_deck_get_slides (self->deck), index };

  if (picture->index == index && loadline_texture_has_size (picture->texture, width, height, scale))
    return;
  g_clear_object (&picture->texture);
  picture->texture = loadline_texture_new (width, height, scale, draw_cb, &slide);
  picture->index = index;
}

static gboolean
draw_next_cb (gpointer data)
{
  LoadlineSlideView *self = data;
  int                next = index_of (self) + 1;

  self->drawing = 0;
  if (next > 0 && next < loadline_slides_count (loadline_slide_deck_get_slides (self->deck))
      && gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    draw (self, &self->next, next);

  return G_SOURCE_REMOVE;
}

static void
draw_shown (LoadlineSlideView *self, int index)
{
  if (self->next.texture != NULL && self->next.index == index)
    {
      Picture before = self->shown;

      self->shown = self->next;
      self->next = before;
    }
  draw (self, &self->shown, index);
  if (self->fixed < 0 && self->ahead == 0 && self->drawing == 0)
    self->drawing = g_idle_add (draw_next_cb, self);
}

/* Where the slide lies in the widget: in the middle, as large as fits. */
static graphene_rect_t
slide_rectangle (LoadlineSlideView *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double scale = MIN (width / LOADLINE_SLIDE_WIDTH, height / LOADLINE_SLIDE_HEIGHT);

  return GRAPHENE_RECT_INIT ((float) (width - scale * LOADLINE_SLIDE_WIDTH) / 2,
                             (float) (height - scale * LOADLINE_SLIDE_HEIGHT) / 2,
                             (float) (scale * LOADLINE_SLIDE_WIDTH),
                             (float) (scale * LOADLINE_SLIDE_HEIGHT));
}

static void
draw_dot (LoadlineSlideView *self, GtkSnapshot *snapshot)
{
  const graphene_rect_t   slide = slide_rectangle (self);
  float                   radius = slide.size.width * DOT_SIZE / 2;
  const GdkRGBA           red = { 0.9f, 0.05f, 0.1f, 0.9f };
  const GdkRGBA           rim = { 1, 1, 1, 0.9f };
  double                  x;
  double                  y;
  GskRoundedRect          dot;
  const GskColorStop      stops[] = { { 0, red }, { 0.72f, red }, { 0.78f, rim }, { 1, rim } };
  const graphene_point_t *centre;

  if (self->ahead != 0 || self->fixed >= 0 || !loadline_slide_deck_get_dot (self->deck, &x, &y))
    return;
  centre = &GRAPHENE_POINT_INIT (slide.origin.x + (float) x * slide.size.width,
                                 slide.origin.y + (float) y * slide.size.height);
  gsk_rounded_rect_init_from_rect (&dot,
                                   &GRAPHENE_RECT_INIT (centre->x - radius, centre->y - radius,
                                                        2 * radius, 2 * radius),
                                   radius);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  gtk_snapshot_append_radial_gradient (snapshot, &dot.bounds, centre, radius, radius, 0, 1, stops,
                                       G_N_ELEMENTS (stops));
  gtk_snapshot_pop (snapshot);
}

static void
loadline_slide_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LoadlineSlideView *self = LOADLINE_SLIDE_VIEW (widget);
  float              width = (float) gtk_widget_get_width (widget);
  float              height = (float) gtk_widget_get_height (widget);
  int                index = index_of (self);

  if (index < 0 || width <= 0 || height <= 0)
    return;
  draw_shown (self, index);
  gtk_snapshot_append_texture (snapshot, self->shown.texture,
                               &GRAPHENE_RECT_INIT (0, 0, width, height));
  draw_dot (self, snapshot);
}

/* ---- What it says ---- */

static void
tell (LoadlineSlideView *self)
{
  LoadlineSlides  *slides = loadline_slide_deck_get_slides (self->deck);
  int              index = index_of (self);
  g_autofree char *words = NULL;
  g_autofree char *label = NULL;

  if (index < 0 || index == self->told)
    return;
  words = loadline_slides_describe (slides, index);
  /* Translators: number of a slide, of all slides, and its message */
  label = g_strdup_printf (_ ("Slide %d of %d: %s"), index + 1, loadline_slides_count (slides),
                           loadline_slides_at (slides, index)->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  self->told = index;
}

static void
changed_cb (LoadlineSlideView *self)
{
  tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forget (LoadlineSlideView *self)
{
  g_clear_object (&self->shown.texture);
  g_clear_object (&self->next.texture);
  self->told = -1;
  changed_cb (self);
}

/* ---- The widget ---- */

static GtkSizeRequestMode
loadline_slide_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
loadline_slide_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  int width = for_size > 0 ? for_size : LEAST_WIDTH;

  *minimum = LEAST_WIDTH;
  *natural = LEAST_WIDTH;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = (int) (LEAST_WIDTH * LOADLINE_SLIDE_HEIGHT / LOADLINE_SLIDE_WIDTH);
      *natural = (int) (width * LOADLINE_SLIDE_HEIGHT / LOADLINE_SLIDE_WIDTH);
    }
}

static void
loadline_slide_view_dispose (GObject *object)
{
  LoadlineSlideView *self = LOADLINE_SLIDE_VIEW (object);

  g_clear_handle_id (&self->drawing, g_source_remove);
  g_clear_object (&self->shown.texture);
  g_clear_object (&self->next.texture);
  g_clear_object (&self->deck);

  G_OBJECT_CLASS (loadline_slide_view_parent_class)->dispose (object);
}

static void
loadline_slide_view_class_init (LoadlineSlideViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = loadline_slide_view_dispose;
  widget_class->snapshot = loadline_slide_view_snapshot;
  widget_class->measure = loadline_slide_view_measure;
  widget_class->get_request_mode = loadline_slide_view_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "slide");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
loadline_slide_view_init (LoadlineSlideView *self)
{
  self->told = -1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (forget), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
view_new (LoadlineSlideDeck *deck, int ahead, int fixed)
{
  LoadlineSlideView *self = g_object_new (LOADLINE_TYPE_SLIDE_VIEW, NULL);

  self->deck = g_object_ref (deck);
  self->ahead = ahead;
  self->fixed = fixed;
  g_signal_connect_object (deck, "composed", G_CALLBACK (forget), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (deck, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  tell (self);

  return GTK_WIDGET (self);
}

GtkWidget *
loadline_slide_view_new (LoadlineSlideDeck *deck, int ahead)
{
  return view_new (deck, ahead, -1);
}

void
loadline_slide_view_point (LoadlineSlideView *self, double x, double y)
{
  const graphene_rect_t slide = slide_rectangle (self);

  g_return_if_fail (LOADLINE_IS_SLIDE_VIEW (self));

  loadline_slide_deck_set_dot (self->deck, (x - slide.origin.x) / slide.size.width,
                               (y - slide.origin.y) / slide.size.height);
}

GtkWidget *
loadline_slide_view_new_of (LoadlineSlideDeck *deck, int index)
{
  return view_new (deck, 0, index);
}
