/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One hook sees every popover open: a button that is added later needs no thought. */
#include "app/tooltips.h"

void
loadline_tooltip_set (GtkWidget *widget, const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}

/* On the popover: the widgets whose tooltips it has put to rest. */
#define HUSHED "loadline-hushed"

static void
closed_cb (GtkWidget *popover, GPtrArray *hushed)
{
  for (guint i = 0; i < hushed->len; i++)
    gtk_widget_set_has_tooltip (g_ptr_array_index (hushed, i), TRUE);
  g_ptr_array_set_size (hushed, 0);
}

static GPtrArray *
hushed_by (GtkWidget *popover)
{
  GPtrArray *hushed = g_object_get_data (G_OBJECT (popover), HUSHED);

  if (hushed == NULL)
    {
      hushed = g_ptr_array_new_with_free_func (g_object_unref);
      g_object_set_data_full (G_OBJECT (popover), HUSHED, hushed,
                              (GDestroyNotify) g_ptr_array_unref);
      g_signal_connect (popover, "unmap", G_CALLBACK (closed_cb), hushed);
    }

  return hushed;
}

/* A tooltip may be the button's, or that of anything the button stands in. */
static gboolean
mapped_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *popover = g_value_get_object (&values[0]);

  if (!GTK_IS_POPOVER (popover))
    return TRUE;
  for (GtkWidget *widget = gtk_widget_get_parent (popover); widget != NULL;
       widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_has_tooltip (widget))
      {
        gtk_widget_set_has_tooltip (widget, FALSE);
        g_ptr_array_add (hushed_by (popover), g_object_ref (widget));
      }

  return TRUE;
}

void
loadline_tooltips_hush (void)
{
  static gsize hushed;

  if (!g_once_init_enter (&hushed))
    return;
  g_type_class_unref (g_type_class_ref (GTK_TYPE_POPOVER));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
  g_once_init_leave (&hushed, 1);
}
