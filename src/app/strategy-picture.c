/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture follows from what the strategy may choose, so that a new one has its own. */
#include "app/strategy-picture.h"

#include <adwaita.h>

#include "draw/sentences.h"
#include "draw/theme.h"

#define SIZE 40

static const LoadlineTheme *
current_theme (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  return loadline_theme_for (adw_style_manager_get_dark (style),
                             adw_style_manager_get_high_contrast (style));
}

/* One machine; what comes and goes is an outline, what runs a leaner model is round. */
static void
draw_machine (cairo_t *cr, double x, double y, double size, bool outline, bool round)
{
  if (round)
    cairo_arc (cr, x + size / 2, y + size / 2, size / 2, 0, 2 * G_PI);
  else
    cairo_rectangle (cr, x, y, size, size);
  if (outline)
    cairo_stroke (cr);
  else
    cairo_fill (cr);
}

static void
draw_strategy (cairo_t *cr, const LoadlineStrategy *strategy)
{
  double size = strategy->any_node ? 14 : 9;
  int    n = strategy->many_nodes ? 4 : 1;
  double gap = 4;
  int    columns = n > 1 ? 2 : 1;
  double whole = n > 1 ? 2 * size + gap : (strategy->any_node ? 28 : 12);
  double one = n > 1 ? size : whole;
  double start = (SIZE - whole) / 2;

  cairo_set_line_width (cr, 1.5);
  for (int i = 0; i < n; i++)
    draw_machine (cr, start + (i % columns) * (one + gap), start + (i / columns) * (one + gap), one,
                  strategy->follows_day && i >= n / 2, strategy->optimised);
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  int                  id = GPOINTER_TO_INT (data);
  const LoadlineTheme *theme = current_theme ();
  LoadlineColour       colour =
    id >= 0 ? loadline_theme_strategy_text (theme, (LoadlineStrategyId) id) : theme->text;

  cairo_translate (cr, (width - SIZE) / 2.0, (height - SIZE) / 2.0);
  cairo_set_source_rgb (cr, colour.red, colour.green, colour.blue);
  if (id >= 0)
    draw_strategy (cr, loadline_strategy_at ((LoadlineStrategyId) id));
  else
    {
      cairo_set_dash (cr, (const double[]){ 3, 3 }, 2, 0);
      cairo_set_line_width (cr, 1.5);
      draw_machine (cr, 8, 8, SIZE - 16, true, false);
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_move_to (cr, 14, 14);
      cairo_line_to (cr, SIZE - 14, SIZE - 14);
      cairo_move_to (cr, SIZE - 14, 14);
      cairo_line_to (cr, 14, SIZE - 14);
      cairo_stroke (cr);
    }
}

GtkWidget *
loadline_strategy_picture_new (int strategy)
{
  const char *label = loadline_answer_to_words (strategy);
  GtkWidget *area =
    g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG,
                  "content-width", SIZE, "content-height", SIZE, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (area, label);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, GINT_TO_POINTER (strategy),
                                  NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), area, G_CONNECT_SWAPPED);

  return area;
}
