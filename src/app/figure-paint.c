/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures' own code draws on a cairo surface, whose pixels go to the screen as they are. */
#include "app/figure-paint.h"

#include <adwaita.h>

LoadlineTheme
loadline_figure_theme (GtkWidget *widget, char **font)
{
  AdwStyleManager            *style = adw_style_manager_get_default ();
  const PangoFontDescription *description =
    pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  double        size = pango_font_description_get_size (description) / (double) PANGO_SCALE;
  LoadlineTheme theme = *loadline_theme_for (adw_style_manager_get_dark (style),
                                             adw_style_manager_get_high_contrast (style));

  g_free (*font);
  *font = g_strdup (pango_font_description_get_family (description));
  theme.font = *font;
  theme.transparent = true;
  theme.mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  /* Sizes here are pixels; the font's are points unless it says otherwise. */
  theme.text_scale = pango_font_description_get_size_is_absolute (description)
                       ? size / 10
                       : size / 10 * 96 / 72 * 0.9;

  return theme;
}

GskRenderNode *
loadline_figure_paint (const LoadlineFigure *figure, const LoadlineFigureInput *input,
                       const LoadlineTheme *theme, int width, int height, int scale)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);
  GskRenderNode *node =
    gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  loadline_figure_draw (figure, input, cr, width, height, theme);
  cairo_destroy (cr);

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return node;
}
