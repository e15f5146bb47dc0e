/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Windows are given the monitor's size as well, for where nobody manages windows. */
#include "app/monitors.h"

void
loadline_monitors_find (GtkWindow *window, GdkMonitor **here, GdkMonitor **other)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (window));
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  GListModel *monitors = gdk_display_get_monitors (display);

  *here = surface != NULL ? gdk_display_get_monitor_at_surface (display, surface) : NULL;
  *other = NULL;
  if (*here != NULL)
    g_object_ref (*here);
  for (guint i = 0; i < g_list_model_get_n_items (monitors) && *other == NULL; i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor != *here)
        *other = g_steal_pointer (&monitor);
    }
}

void
loadline_monitors_cover (GtkWindow *window, GdkMonitor *monitor)
{
  GdkRectangle area = { 0, 0, 960, 540 };

  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &area);
  gtk_window_set_default_size (window, area.width, area.height);
  if (monitor != NULL)
    gtk_window_fullscreen_on_monitor (window, monitor);
  else
    gtk_window_fullscreen (window);
  gtk_window_present (window);
}
