/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A search entry over a list; the list is made when the picker is filled. */
#include "app/node-picker.h"

#include <glib/gi18n.h>

#include "app/accessible.h"
#include "model/quantity.h"

struct _LoadlineNodePicker
{
  GtkBox parent_instance;

  /* Owned */
  LoadlineCatalog *catalog;
  GtkStringList   *ids;
  GtkFilter       *filter;
  char           **words;

  /* Children */
  GtkWidget          *search;
  GtkWidget          *list;
  GtkSingleSelection *selection;
  GtkWidget          *stack;

  LoadlinePurchase purchase;
  guint            scrolling;
};

G_DEFINE_FINAL_TYPE (LoadlineNodePicker, loadline_node_picker, GTK_TYPE_BOX)

static guint picked_signal;

static char *
price_text (const LoadlineNode *node, LoadlinePurchase purchase, const char *currency)
{
  /* Translators: a price an hour: "0.192 USD/h". */
  return g_strdup_printf (_ ("%.3f %s/h"), node->price_hour[purchase], currency);
}

/* "4 vCPU · 16 GiB", with GPUs where there are any. */
static char *
offer_text (const LoadlineNode *node)
{
  g_autofree char *memory = loadline_quantity_format (node->memory_gib, LOADLINE_UNIT_GIB, NULL);
  g_autofree char *vcpu = loadline_quantity_format (node->vcpu, LOADLINE_UNIT_NONE, NULL);

  if (node->gpus > 0)
    /* Translators: virtual processors, memory, number of GPUs and their model. */
    return g_strdup_printf (_ ("%s vCPU · %s · %d × %s"), vcpu, memory, node->gpus, node->gpu);

  /* Translators: virtual processors, memory. */
  return g_strdup_printf (_ ("%s vCPU · %s"), vcpu, memory);
}

static gboolean
matches (gpointer item, gpointer data)
{
  LoadlineNodePicker *self = data;
  const LoadlineNode *node =
    loadline_catalog_find (self->catalog, gtk_string_object_get_string (item));
  g_autofree char *offer = offer_text (node);
  g_autofree char *price = price_text (node, self->purchase, self->catalog->currency);
  g_autofree char *whole = g_strjoin (" ", node->id, offer, price, NULL);
  g_autofree char *folded = g_utf8_casefold (whole, -1);

  for (char **word = self->words; word != NULL && *word != NULL; word++)
    if (strstr (folded, *word) == NULL)
      return FALSE;

  return TRUE;
}

static GtkWidget *
add_label (GtkWidget *box, float xalign, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *offer;
  GtkWidget *price;

  add_label (text, 0, NULL);
  offer = add_label (text, 0, "caption");
  gtk_widget_add_css_class (offer, "dim-label");
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (row), text);
  price = add_label (row, 1, "caption");
  gtk_widget_add_css_class (price, "numeric");
  gtk_widget_set_margin_top (row, 4);
  gtk_widget_set_margin_bottom (row, 4);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LoadlineNodePicker *self)
{
  const LoadlineNode *node =
    loadline_catalog_find (self->catalog,
                           gtk_string_object_get_string (gtk_list_item_get_item (item)));
  GtkWidget       *row = gtk_list_item_get_child (item);
  GtkWidget       *text = gtk_widget_get_first_child (row);
  g_autofree char *offer = offer_text (node);
  g_autofree char *price = price_text (node, self->purchase, self->catalog->currency);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (text)), node->id);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (text)), offer);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (row)), price);
  loadline_accessible_name_row (item, node->id);
}

static void
pick (LoadlineNodePicker *self, guint position)
{
  g_autoptr (GtkStringObject) item =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item != NULL)
    g_signal_emit (self, picked_signal, 0, gtk_string_object_get_string (item));
}

static void
list_activate_cb (LoadlineNodePicker *self, guint position)
{
  pick (self, position);
}

/* Return in the search takes the first that is left. */
static void
search_activate_cb (LoadlineNodePicker *self)
{
  pick (self, 0);
}

static void
search_changed_cb (LoadlineNodePicker *self)
{
  loadline_node_picker_search (self, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static gboolean
search_key_cb (LoadlineNodePicker *self, guint key)
{
  if (key != GDK_KEY_Down)
    return FALSE;

  return gtk_widget_grab_focus (self->list);
}

static void
loadline_node_picker_dispose (GObject *object)
{
  LoadlineNodePicker *self = LOADLINE_NODE_PICKER (object);

  g_clear_handle_id (&self->scrolling, g_source_remove);
  g_clear_pointer (&self->catalog, loadline_catalog_unref);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_object (&self->ids);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (loadline_node_picker_parent_class)->dispose (object);
}

static gboolean
loadline_node_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LOADLINE_NODE_PICKER (widget)->search);
}

static void
loadline_node_picker_class_init (LoadlineNodePickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = loadline_node_picker_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = loadline_node_picker_grab_focus;
  picked_signal = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
add_search (LoadlineNodePicker *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _ ("Name, size or price"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search nodes"), -1);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (search_activate_cb), self);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (search_key_cb), self);
  gtk_widget_add_controller (self->search, key);
  gtk_box_append (GTK_BOX (self), self->search);
}

static void
make_list (LoadlineNodePicker *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *shown;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  self->ids = gtk_string_list_new (NULL);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  shown = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->ids)),
                                     g_object_ref (self->filter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (shown));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Nodes"), -1);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (list_activate_cb), self);
}

static void
loadline_node_picker_init (LoadlineNodePicker *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *none = gtk_label_new (_ ("No such node"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  add_search (self);
  make_list (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scroller, 300, 340);
  loadline_accessible_name (scroller, _ ("Nodes"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_widget_add_css_class (none, "dim-label");
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), scroller, "list");
  gtk_stack_add_named (GTK_STACK (self->stack), none, "none");
  gtk_box_append (GTK_BOX (self), self->stack);
}

GtkWidget *
loadline_node_picker_new (void)
{
  return g_object_new (LOADLINE_TYPE_NODE_PICKER, NULL);
}

/* Rows have their height only once they have been laid out. */
static gboolean
scroll_cb (gpointer data)
{
  LoadlineNodePicker *self = data;
  guint               selected = gtk_single_selection_get_selected (self->selection);

  self->scrolling = 0;
  if (selected != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", selected);

  return G_SOURCE_REMOVE;
}

void
loadline_node_picker_fill (LoadlineNodePicker *self, LoadlineCatalog *catalog,
                           LoadlinePurchase purchase, const char *current)
{
  guint selected = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (LOADLINE_IS_NODE_PICKER (self));
  g_return_if_fail (catalog != NULL);

  gtk_string_list_splice (self->ids, 0, g_list_model_get_n_items (G_LIST_MODEL (self->ids)), NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  g_clear_pointer (&self->words, g_strfreev);
  loadline_catalog_ref (catalog);
  g_clear_pointer (&self->catalog, loadline_catalog_unref);
  self->catalog = catalog;
  self->purchase = purchase;
  for (int i = 0; i < catalog->n_nodes; i++)
    {
      if (!loadline_node_has_price (&catalog->nodes[i], purchase))
        continue;
      if (g_strcmp0 (catalog->nodes[i].id, current) == 0)
        selected = g_list_model_get_n_items (G_LIST_MODEL (self->ids));
      gtk_string_list_append (self->ids, catalog->nodes[i].id);
    }
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "list");
  gtk_single_selection_set_selected (self->selection, selected);
  if (self->scrolling == 0)
    self->scrolling = g_idle_add_full (G_PRIORITY_LOW, scroll_cb, self, NULL);
}

void
loadline_node_picker_search (LoadlineNodePicker *self, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  g_return_if_fail (LOADLINE_IS_NODE_PICKER (self));

  g_clear_pointer (&self->words, g_strfreev);
  self->words = g_strsplit_set (g_strstrip (folded), " ", -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    loadline_node_picker_get_n_shown (self) > 0 ? "list" : "none");
}

int
loadline_node_picker_get_n_shown (LoadlineNodePicker *self)
{
  g_return_val_if_fail (LOADLINE_IS_NODE_PICKER (self), 0);

  return (int) g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}
