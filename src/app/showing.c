/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a widget follows lives in its data, so that no class has to keep it. */
#include "app/showing.h"

#define KEY "loadline-showing"

typedef struct
{
  LoadlinePlanner *planner; /* Owned; NULL for none */
  gulong           handler;
  LoadlineShow     show;
  bool             stale;
} Showing;

static void
projected_cb (GtkWidget *widget)
{
  Showing *showing = g_object_get_data (G_OBJECT (widget), KEY);

  showing->stale = !gtk_widget_get_mapped (widget);
  if (!showing->stale)
    showing->show (widget);
}

static void
map_cb (GtkWidget *widget, Showing *showing)
{
  if (showing->stale && showing->planner != NULL)
    showing->show (widget);
  showing->stale = false;
}

static void
showing_free (Showing *showing)
{
  g_clear_object (&showing->planner);
  g_free (showing);
}

static Showing *
showing_of (GtkWidget *widget)
{
  Showing *showing = g_object_get_data (G_OBJECT (widget), KEY);

  if (showing == NULL)
    {
      showing = g_new0 (Showing, 1);
      g_object_set_data_full (G_OBJECT (widget), KEY, showing, (GDestroyNotify) showing_free);
      g_signal_connect (widget, "map", G_CALLBACK (map_cb), showing);
    }

  return showing;
}

void
loadline_showing_follow (gpointer widget, LoadlinePlanner *planner, LoadlineShow show)
{
  Showing *showing;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (planner == NULL || LOADLINE_IS_PLANNER (planner));

  showing = showing_of (widget);
  if (showing->planner != NULL)
    g_clear_signal_handler (&showing->handler, showing->planner);
  g_set_object (&showing->planner, planner);
  showing->show = show;
  showing->stale = false;
  if (planner == NULL)
    return;

  showing->handler = g_signal_connect_object (planner, "projected", G_CALLBACK (projected_cb),
                                              widget, G_CONNECT_SWAPPED);
  show (widget);
}
