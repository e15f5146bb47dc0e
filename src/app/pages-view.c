/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of pages out of sight are given up, so that a long report takes no more room than a short one. */
#include "app/pages-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/page-view.h"

#define GAP 12
#define MOST_WIDTH 760

/* Pages are painted that far from what is seen, as a part of its height. */
#define AHEAD 0.5

struct _LoadlinePagesView
{
  GtkWidget parent_instance;

  /* Children */
  GtkScrolledWindow *scrolled;
  GtkBox            *box;

  guint painting;
  int   n_pages;
};

G_DEFINE_FINAL_TYPE (LoadlinePagesView, loadline_pages_view, GTK_TYPE_WIDGET)

/* Whether @page is in sight, or would be soon. */
static bool
is_near (LoadlinePagesView *self, GtkWidget *page)
{
  double          height = gtk_widget_get_height (GTK_WIDGET (self->scrolled));
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (page, GTK_WIDGET (self->scrolled), &bounds))
    return false;

  return bounds.origin.y < height * (1 + AHEAD)
         && bounds.origin.y + bounds.size.height > -height * AHEAD;
}

/* One page at a time, so that the window answers in between. */
static gboolean
paint_cb (gpointer data)
{
  LoadlinePagesView *self = data;

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->box)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    if (!is_near (self, page))
      loadline_page_view_forget (LOADLINE_PAGE_VIEW (page));
    else if (loadline_page_view_paint (LOADLINE_PAGE_VIEW (page)))
      return G_SOURCE_CONTINUE;
  self->painting = 0;

  return G_SOURCE_REMOVE;
}

static void
queue_paint (LoadlinePagesView *self)
{
  if (self->painting == 0)
    self->painting = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, paint_cb, self, NULL);
}

static void
loadline_pages_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LoadlinePagesView *self = LOADLINE_PAGES_VIEW (widget);

  gtk_widget_size_allocate (GTK_WIDGET (self->scrolled), &(GtkAllocation){ 0, 0, width, height },
                            baseline);
  queue_paint (self);
}

static void
loadline_pages_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (LOADLINE_PAGES_VIEW (widget)->scrolled), orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

static void
loadline_pages_view_dispose (GObject *object)
{
  LoadlinePagesView *self = LOADLINE_PAGES_VIEW (object);

  g_clear_handle_id (&self->painting, g_source_remove);
  if (self->scrolled != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scrolled));
  self->scrolled = NULL;

  G_OBJECT_CLASS (loadline_pages_view_parent_class)->dispose (object);
}

static void
loadline_pages_view_class_init (LoadlinePagesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = loadline_pages_view_dispose;
  widget_class->size_allocate = loadline_pages_view_size_allocate;
  widget_class->measure = loadline_pages_view_measure;
  gtk_widget_class_set_css_name (widget_class, "pages");
}

static void
loadline_pages_view_init (LoadlinePagesView *self)
{
  GtkWidget     *clamp = adw_clamp_new ();
  GtkWidget     *scrolled = gtk_scrolled_window_new ();
  GtkAdjustment *place = NULL;

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP));
  self->scrolled = GTK_SCROLLED_WINDOW (scrolled);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MOST_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), MOST_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->box));
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scrolled, clamp);
  gtk_widget_set_focusable (scrolled, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Preview of the pages"), -1);
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
  place = gtk_scrolled_window_get_vadjustment (self->scrolled);
  g_signal_connect_object (place, "value-changed", G_CALLBACK (queue_paint), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
loadline_pages_view_new (void)
{
  return g_object_new (LOADLINE_TYPE_PAGES_VIEW, NULL);
}

void
loadline_pages_view_show (LoadlinePagesView *self, LoadlinePaged *paged)
{
  int        n_pages = paged != NULL ? loadline_paged_n_pages (paged) : 0;
  GtkWidget *page;

  g_return_if_fail (LOADLINE_IS_PAGES_VIEW (self));

  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, page);
  for (int i = 0; i < n_pages; i++)
    gtk_box_append (self->box, loadline_page_view_new (paged, i));
  if (n_pages != self->n_pages)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  self->n_pages = n_pages;
  queue_paint (self);
}
