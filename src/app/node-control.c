/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The current node from a searchable list that shows what each offers and costs. */
#include <glib/gi18n.h>

#include "app/controls.h"
#include "draw/format.h"
#include "model/quantity.h"

/* "4 vCPU · 16 GiB · 0.192 USD/h", with GPUs where there are any. */
static char *
describe (const LoadlineNode *node, LoadlinePurchase purchase, const char *currency)
{
  g_autofree char *memory = loadline_quantity_format (node->memory_gib, LOADLINE_UNIT_GIB, NULL);
  g_autofree char *vcpu = loadline_quantity_format (node->vcpu, LOADLINE_UNIT_NONE, NULL);
  g_autofree char *price =
    loadline_node_has_price (node, purchase)
      ? g_strdup_printf (_ ("%.3f %s/h"), node->price_hour[purchase], currency)
      : g_strdup (_ ("no price"));

  if (node->gpus > 0)
    /* Translators: virtual processors, memory, number of GPUs, their model, price an hour. */
    return g_strdup_printf (_ ("%s vCPU · %s · %d × %s · %s"), vcpu, memory, node->gpus, node->gpu,
                            price);

  /* Translators: virtual processors, memory, price an hour. */
  return g_strdup_printf (_ ("%s vCPU · %s · %s"), vcpu, memory, price);
}

static void
list_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *id = gtk_label_new (NULL);
  GtkWidget *details = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (id), 0);
  gtk_label_set_xalign (GTK_LABEL (details), 0);
  gtk_widget_add_css_class (details, "caption");
  gtk_widget_add_css_class (details, "dim-label");
  gtk_box_append (GTK_BOX (box), id);
  gtk_box_append (GTK_BOX (box), details);
  gtk_list_item_set_child (item, box);
}

static void
list_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LoadlineParameterRow *row)
{
  const char         *id = gtk_string_object_get_string (gtk_list_item_get_item (item));
  LoadlinePlanner    *planner = loadline_parameter_row_get_planner (row);
  LoadlinePlan       *plan = loadline_planner_get_plan (planner);
  LoadlineScenario    values = loadline_planner_get_scenario (planner);
  const LoadlineNode *node = loadline_catalog_find (plan->catalog, id);
  GtkWidget          *box = gtk_list_item_get_child (item);
  g_autofree char *details =
    node != NULL ? describe (node, (LoadlinePurchase) values.purchase, plan->currency) : NULL;

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), id);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), details != NULL ? details : "");
}

static void
button_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
button_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
selected_cb (GtkDropDown *drop_down, GParamSpec *pspec, LoadlineParameterRow *row)
{
  GtkStringObject *selected = gtk_drop_down_get_selected_item (drop_down);
  LoadlineScenario values;

  if (selected == NULL || loadline_parameter_row_get_planner (row) == NULL
      || g_object_get_data (G_OBJECT (drop_down), "showing") != NULL)
    return;

  values = loadline_planner_get_scenario (loadline_parameter_row_get_planner (row));
  if (loadline_parameter_set_text (loadline_parameter_row_get_parameter (row), &values,
                                   gtk_string_object_get_string (selected), NULL))
    loadline_parameter_row_apply (row, &values);
}

static GtkWidget *
create (LoadlineParameterRow *row)
{
  GtkExpression      *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget          *drop_down = gtk_drop_down_new (NULL, expression);
  GtkListItemFactory *list = gtk_signal_list_item_factory_new ();
  GtkListItemFactory *button = gtk_signal_list_item_factory_new ();

  g_signal_connect (list, "setup", G_CALLBACK (list_setup_cb), NULL);
  g_signal_connect (list, "bind", G_CALLBACK (list_bind_cb), row);
  g_signal_connect (button, "setup", G_CALLBACK (button_setup_cb), NULL);
  g_signal_connect (button, "bind", G_CALLBACK (button_bind_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (drop_down), button);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (drop_down), list);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop_down), TRUE);
  gtk_widget_set_size_request (drop_down, 150, -1);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (selected_cb), row);
  g_object_unref (list);
  g_object_unref (button);

  return drop_down;
}

/* The list is made once a catalogue: thousands of edits leave it alone. */
static void
show (LoadlineParameterRow *row, GtkWidget *control, const LoadlineScenario *values)
{
  LoadlineCatalog *catalog =
    loadline_planner_get_plan (loadline_parameter_row_get_planner (row))->catalog;

  g_object_set_data (G_OBJECT (control), "showing", GINT_TO_POINTER (TRUE));
  if (g_object_get_data (G_OBJECT (control), "catalog") != catalog)
    {
      g_autoptr (GtkStringList) ids = gtk_string_list_new (NULL);

      for (int i = 0; i < catalog->n_nodes; i++)
        gtk_string_list_append (ids, catalog->nodes[i].id);
      gtk_drop_down_set_model (GTK_DROP_DOWN (control), G_LIST_MODEL (ids));
      g_object_set_data_full (G_OBJECT (control), "catalog", loadline_catalog_ref (catalog),
                              (GDestroyNotify) loadline_catalog_unref);
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (control),
                              (guint) (loadline_catalog_find (catalog, values->node)
                                       - catalog->nodes));
  g_object_set_data (G_OBJECT (control), "showing", NULL);
}

const LoadlineControl loadline_node_control = { create, show };
