/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The toolkit scales text by its resolution, and leaves sizes in pixels as they are. */
#include "app/text-scale.h"

#define USUAL_DPI 96.0

double
loadline_text_scale (GtkWidget *widget)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);

  return MAX (1, dpi / (USUAL_DPI * PANGO_SCALE));
}
