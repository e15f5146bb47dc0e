/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is on the page in words is found when it is painted, as that takes as long. */
#include "app/page-view.h"

#include <glib/gi18n.h>

#include "app/texture.h"

struct _LoadlinePageView
{
  GtkWidget parent_instance;

  /* Owned */
  LoadlinePaged *paged;
  GdkTexture    *picture; /* NULL until it is painted */

  int  page;
  bool described;
};

G_DEFINE_FINAL_TYPE (LoadlinePageView, loadline_page_view, GTK_TYPE_WIDGET)

static void
draw_cb (cairo_t *cr, int width, int height, gpointer data)
{
  LoadlinePageView *self = data;

  cairo_scale (cr, width / loadline_paged_width (self->paged),
               height / loadline_paged_height (self->paged));
  loadline_paged_draw (self->paged, self->page, cr);
}

static void
loadline_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LoadlinePageView *self = LOADLINE_PAGE_VIEW (widget);

  if (self->picture != NULL)
    gtk_snapshot_append_texture (snapshot, self->picture,
                                 &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                      (float) gtk_widget_get_height (widget)));
}

static GtkSizeRequestMode
loadline_page_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
loadline_page_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  LoadlinePageView *self = LOADLINE_PAGE_VIEW (widget);
  double            width = loadline_paged_width (self->paged);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 160;
      *natural = (int) width;
    }
  else
    *minimum = *natural =
      (int) ((for_size > 0 ? for_size : width) * loadline_paged_height (self->paged) / width);
}

static void
loadline_page_view_dispose (GObject *object)
{
  LoadlinePageView *self = LOADLINE_PAGE_VIEW (object);

  g_clear_object (&self->picture);
  g_clear_pointer (&self->paged, loadline_paged_unref);

  G_OBJECT_CLASS (loadline_page_view_parent_class)->dispose (object);
}

static void
loadline_page_view_class_init (LoadlinePageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = loadline_page_view_dispose;
  widget_class->snapshot = loadline_page_view_snapshot;
  widget_class->measure = loadline_page_view_measure;
  widget_class->get_request_mode = loadline_page_view_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "page");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
loadline_page_view_init (LoadlinePageView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
loadline_page_view_new (LoadlinePaged *paged, int page)
{
  LoadlinePageView *self = g_object_new (LOADLINE_TYPE_PAGE_VIEW, NULL);
  g_autofree char  *label =
    g_strdup_printf (_ ("Page %d of %d"), page + 1, loadline_paged_n_pages (paged));

  self->paged = loadline_paged_ref (paged);
  self->page = page;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

static void
describe (LoadlinePageView *self)
{
  g_autofree char *words = loadline_paged_describe (self->paged, self->page);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  self->described = true;
}

bool
loadline_page_view_paint (LoadlinePageView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  g_return_val_if_fail (LOADLINE_IS_PAGE_VIEW (self), false);

  if (width <= 0 || height <= 0 || loadline_texture_has_size (self->picture, width, height, scale))
    return false;
  g_clear_object (&self->picture);
  self->picture = loadline_texture_new (width, height, scale, draw_cb, self);
  if (!self->described)
    describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return true;
}

void
loadline_page_view_forget (LoadlinePageView *self)
{
  g_return_if_fail (LOADLINE_IS_PAGE_VIEW (self));

  if (self->picture != NULL)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  g_clear_object (&self->picture);
}
