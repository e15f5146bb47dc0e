/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A widget's tick comes before each of its frames. */
#include "app/second-frame.h"

#define KEY "loadline-second-frame"

typedef struct
{
  void (*act) (gpointer widget);
  bool first; /* the first frame has begun */
} Waiting;

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Waiting *waiting = data;

  if (!waiting->first)
    {
      waiting->first = true;
      return G_SOURCE_CONTINUE;
    }
  g_object_set_data (G_OBJECT (widget), KEY, NULL);
  waiting->act (widget);

  return G_SOURCE_REMOVE;
}

void
loadline_second_frame (GtkWidget *widget, void (*act) (gpointer widget))
{
  Waiting *waiting;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  waiting = g_new0 (Waiting, 1);
  waiting->act = act;
  g_object_set_data (G_OBJECT (widget), KEY, waiting);
  gtk_widget_add_tick_callback (widget, tick_cb, waiting, g_free);
}

bool
loadline_second_frame_is_awaited (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), KEY) != NULL;
}
