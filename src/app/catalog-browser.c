/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows are ids, and the columns ask the catalogue about them. */
#include "app/catalog-browser.h"

#include <glib/gi18n.h>

#include "app/accessible.h"
#include "app/catalog-changes.h"
#include "app/catalog-columns.h"
#include "app/catalog-editor.h"
#include "app/dialog.h"
#include "app/toast.h"

struct _LoadlineCatalogBrowser
{
  GtkBox parent_instance;

  /* Owned */
  LoadlinePlanner       *planner;
  LoadlineCatalogColumns what;
  GtkStringList         *ids;
  GtkStringList         *families;
  GtkFilter             *filter;
  char                 **words;
  char                  *family;
  char                  *edited; /* id of the node in the form; NULL for a new one */

  /* Children */
  GtkSingleSelection *selection;
  GtkWidget          *search;
  GtkWidget          *family_choice;
  GtkWidget          *gpus;
  GtkWidget          *purchase;
  GtkWidget          *stack;
  GtkWidget          *view;
  GtkWidget          *node_buttons[3];

  guint scrolling;
  bool  gpus_only;
};

G_DEFINE_FINAL_TYPE (LoadlineCatalogBrowser, loadline_catalog_browser, GTK_TYPE_BOX)

static LoadlinePlan *
plan_of (LoadlineCatalogBrowser *self)
{
  return loadline_document_get_plan (loadline_planner_get_document (self->planner));
}

/* ---- What is listed ---- */

static gboolean
matches (gpointer item, gpointer data)
{
  LoadlineCatalogBrowser *self = data;
  const LoadlineNode     *node =
    loadline_catalog_find (self->what.catalog, gtk_string_object_get_string (item));
  g_autofree char *whole = g_strjoin (" ", node->id, node->family, node->gpu, NULL);
  g_autofree char *folded = g_utf8_casefold (whole, -1);

  if (self->family != NULL && !g_str_equal (node->family, self->family))
    return FALSE;
  if (self->gpus_only && node->gpus == 0)
    return FALSE;
  for (char **word = self->words; word != NULL && *word != NULL; word++)
    if (strstr (folded, *word) == NULL)
      return FALSE;

  return TRUE;
}

static const char *
selected_id (LoadlineCatalogBrowser *self)
{
  GtkStringObject *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? gtk_string_object_get_string (item) : NULL;
}

static void
update_shown (LoadlineCatalogBrowser *self)
{
  bool any = loadline_catalog_browser_get_n_shown (self) > 0;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), any ? "table" : "empty");
  for (gsize i = 0; i < G_N_ELEMENTS (self->node_buttons); i++)
    gtk_widget_set_sensitive (self->node_buttons[i], any);
}

void
loadline_catalog_browser_filter (LoadlineCatalogBrowser *self, const char *text, const char *family,
                                 bool gpus_only)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  g_strfreev (self->words);
  self->words = g_strsplit (folded, " ", -1);
  g_free (self->family);
  self->family = g_strdup (family);
  self->gpus_only = gpus_only;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_shown (self);
}

static void
filter_cb (LoadlineCatalogBrowser *self)
{
  guint       family = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->family_choice));
  const char *name = family > 0 && family != GTK_INVALID_LIST_POSITION
                       ? gtk_string_list_get_string (self->families, family)
                       : NULL;

  loadline_catalog_browser_filter (self, gtk_editable_get_text (GTK_EDITABLE (self->search)), name,
                                   gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->gpus)));
}

/* Rows have their height only once they have been laid out. */
static gboolean
scroll_cb (gpointer data)
{
  LoadlineCatalogBrowser *self = data;
  guint                   selected = gtk_single_selection_get_selected (self->selection);

  self->scrolling = 0;
  if (selected != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (gtk_widget_get_last_child (self->view), "list.scroll-to-item", "u",
                                selected);

  return G_SOURCE_REMOVE;
}

/* Selects the node @id, where it is listed, and brings it to sight. */
static void
select_node (LoadlineCatalogBrowser *self, const char *id)
{
  for (guint i = 0; i < (guint) loadline_catalog_browser_get_n_shown (self); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (!g_str_equal (gtk_string_object_get_string (item), id))
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      if (self->scrolling == 0)
        self->scrolling = g_idle_add_full (G_PRIORITY_LOW, scroll_cb, self, NULL);
    }
}

/* The rows anew: of another catalogue, or with another price. */
static void
list_nodes (LoadlineCatalogBrowser *self)
{
  const char      *before = selected_id (self);
  g_autofree char *selected = g_strdup (before != NULL ? before : self->what.current);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (int i = 0; i < self->what.catalog->n_nodes; i++)
    g_strv_builder_add (builder, self->what.catalog->nodes[i].id);
  ids = g_strv_builder_end (builder);
  gtk_string_list_splice (self->ids, 0, g_list_model_get_n_items (G_LIST_MODEL (self->ids)),
                          (const char *const *) ids);
  select_node (self, selected);
  update_shown (self);
}

static void
list_families (LoadlineCatalogBrowser *self)
{
  g_autoptr (GtkStringList) families = gtk_string_list_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  gtk_string_list_append (families, _ ("All families"));
  for (int i = 0; i < self->what.catalog->n_nodes; i++)
    if (g_hash_table_add (seen, (gpointer) self->what.catalog->nodes[i].family))
      gtk_string_list_append (families, self->what.catalog->nodes[i].family);
  g_set_object (&self->families, families);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->family_choice), G_LIST_MODEL (families));
}

static void
take_catalog (LoadlineCatalogBrowser *self, LoadlineCatalog *catalog)
{
  loadline_catalog_ref (catalog);
  g_clear_pointer (&self->what.catalog, loadline_catalog_unref);
  self->what.catalog = catalog;
}

static void
plan_changed_cb (LoadlineCatalogBrowser *self)
{
  LoadlinePlan *plan = plan_of (self);

  loadline_toast_overtake (GTK_WIDGET (self));
  if (plan->catalog == self->what.catalog && plan->base.node == self->what.current)
    return;
  self->what.current = plan->base.node;
  if (plan->catalog != self->what.catalog)
    {
      /* No row may ask for a node that is gone. */
      gtk_string_list_splice (self->ids, 0, g_list_model_get_n_items (G_LIST_MODEL (self->ids)),
                              NULL);
      take_catalog (self, plan->catalog);
      list_families (self);
    }
  list_nodes (self);
}

static void
purchase_cb (LoadlineCatalogBrowser *self)
{
  self->what.purchase =
    (LoadlinePurchase) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->purchase));
  list_nodes (self);
}

/* ---- What is changed ---- */

static bool
taken_cb (const LoadlineNode *node, gpointer data, GError **error)
{
  LoadlineCatalogBrowser *self = data;

  if (!loadline_catalog_changes_put (self->planner, self->edited, node, error))
    return false;
  select_node (self, node->id);

  return true;
}

static void
show_form (LoadlineCatalogBrowser *self, const char *id)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_free (self->edited);
  self->edited = g_strdup (id);
  loadline_catalog_editor_show (GTK_WINDOW (root),
                                id != NULL ? loadline_catalog_find (self->what.catalog, id) : NULL,
                                self->what.catalog->currency, taken_cb, self);
}

static void
edit_cb (LoadlineCatalogBrowser *self)
{
  show_form (self, selected_id (self));
}

static void
add_cb (LoadlineCatalogBrowser *self)
{
  show_form (self, NULL);
}

static void
undo_cb (LoadlineCatalogBrowser *self)
{
  loadline_document_undo (loadline_planner_get_document (self->planner));
}

/* Says what was done, with the way back until something else is done. */
static void
say_done (LoadlineCatalogBrowser *self)
{
  LoadlineDocument *document = loadline_planner_get_document (self->planner);
  AdwToast *toast = loadline_toast_new (loadline_document_get_undo_name (document));

  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  loadline_toast_add (GTK_WIDGET (self), toast);
}

bool
loadline_catalog_browser_remove (LoadlineCatalogBrowser *self, const char *id, GError **error)
{
  if (!loadline_catalog_changes_remove (self->planner, id, error))
    return false;
  say_done (self);

  return true;
}

static void
remove_cb (LoadlineCatalogBrowser *self)
{
  g_autofree char   *id = g_strdup (selected_id (self));
  g_autoptr (GError) error = NULL;

  if (!loadline_catalog_browser_remove (self, id, &error))
    loadline_toast (GTK_WIDGET (self), error->message);
}

static void
use_cb (LoadlineCatalogBrowser *self)
{
  LoadlineScenario   values = loadline_planner_get_scenario (self->planner);
  g_autoptr (GError) error = NULL;

  values.node = g_intern_string (selected_id (self));
  if (!loadline_planner_set_value (self->planner, loadline_parameter_find ("node"), &values,
                                   &error))
    loadline_toast (GTK_WIDGET (self), error->message);
}

bool
loadline_catalog_browser_import (LoadlineCatalogBrowser *self, const char *path, GError **error)
{
  if (!loadline_catalog_changes_import (self->planner, path, error))
    return false;
  say_done (self);

  return true;
}

static void
import_response_cb (GtkNativeDialog *dialog, int response, LoadlineCatalogBrowser *self)
{
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL && !loadline_catalog_browser_import (self, path, &error))
        loadline_toast (GTK_WIDGET (self), error->message);
    }
  g_object_unref (dialog);
}

static void
import_cb (LoadlineCatalogBrowser *self)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_ ("Import a catalogue (JSON) or a price list (CSV)"),
                                 GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Import"), _ ("_Cancel"));

  g_signal_connect_object (dialog, "response", G_CALLBACK (import_response_cb), self, 0);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* ---- The parts ---- */

/* A row of controls that takes several lines where there is little room. */
static GtkWidget *
make_flow (guint n)
{
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), n);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (box), 2);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (box), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (box), 6);
  gtk_widget_add_css_class (box, "catalog-filters");

  return box;
}

static GtkWidget *
add_choice (LoadlineCatalogBrowser *self, GtkWidget *box, const char *label, GCallback callback)
{
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);

  loadline_accessible_name_drop_down (choice, label);
  gtk_widget_set_tooltip_text (choice, label);
  g_signal_connect_swapped (choice, "notify::selected", callback, self);
  gtk_flow_box_append (GTK_FLOW_BOX (box), choice);

  return choice;
}

/* Escape gives up the search, and then the table. */
static void
stop_search_cb (LoadlineCatalogBrowser *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else if (GTK_IS_WINDOW (root))
    gtk_window_close (GTK_WINDOW (root));
}

static GtkWidget *
make_filters (LoadlineCatalogBrowser *self)
{
  const LoadlineParameter *purchase = loadline_parameter_find ("purchase");
  g_autoptr (GtkStringList) purchases = gtk_string_list_new (NULL);
  GtkWidget *box = make_flow (4);

  self->search = gtk_search_entry_new ();
  gtk_widget_set_hexpand (self->search, TRUE);
  g_object_set (self->search, "placeholder-text", _ ("Name, family or GPU"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search"), -1);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (filter_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (stop_search_cb), self);
  gtk_flow_box_append (GTK_FLOW_BOX (box), self->search);
  self->family_choice = add_choice (self, box, _ ("Family"), G_CALLBACK (filter_cb));
  self->purchase = add_choice (self, box, _ ("Purchase"), G_CALLBACK (purchase_cb));
  for (int i = 0; i < LOADLINE_N_PURCHASES; i++)
    gtk_string_list_append (purchases, _ (purchase->choice_labels[i]));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->purchase), G_LIST_MODEL (purchases));
  self->gpus = gtk_toggle_button_new_with_label (_ ("With GPUs"));
  g_signal_connect_swapped (self->gpus, "toggled", G_CALLBACK (filter_cb), self);
  gtk_flow_box_append (GTK_FLOW_BOX (box), self->gpus);
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);

  return box;
}

static GtkWidget *
make_table (LoadlineCatalogBrowser *self)
{
  GtkWidget *view = gtk_column_view_new (NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *empty = adw_status_page_new ();
  GtkFilterListModel *filtered;
  GtkSortListModel   *sorted;

  self->view = view;
  self->ids = gtk_string_list_new (NULL);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->ids)),
                                        g_object_ref (self->filter));
  sorted =
    gtk_sort_list_model_new (G_LIST_MODEL (filtered),
                             g_object_ref (gtk_column_view_get_sorter (GTK_COLUMN_VIEW (view))));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (view), GTK_SELECTION_MODEL (self->selection));
  loadline_catalog_columns_add (GTK_COLUMN_VIEW (view), &self->what);
  loadline_accessible_name_table (view, _ ("Catalogue"));
  gtk_widget_add_css_class (view, "data-table");
  g_signal_connect_swapped (view, "activate", G_CALLBACK (edit_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (empty), "edit-find-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (empty), _ ("No such node"));
  adw_status_page_set_description (ADW_STATUS_PAGE (empty),
                                   _ ("Search for less, or add the node yourself."));
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), scroller, "table");
  gtk_stack_add_named (GTK_STACK (self->stack), empty, "empty");
  gtk_widget_set_vexpand (self->stack, TRUE);

  return self->stack;
}

static GtkWidget *
add_button (LoadlineCatalogBrowser *self, GtkWidget *box, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_flow_box_append (GTK_FLOW_BOX (box), button);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);

  return button;
}

static GtkWidget *
make_buttons (LoadlineCatalogBrowser *self)
{
  GtkWidget *box = make_flow (5);

  self->node_buttons[0] = add_button (self, box, _ ("Run this today"), G_CALLBACK (use_cb));
  self->node_buttons[1] = add_button (self, box, _ ("Edit…"), G_CALLBACK (edit_cb));
  self->node_buttons[2] = add_button (self, box, _ ("Remove"), G_CALLBACK (remove_cb));
  add_button (self, box, _ ("Add…"), G_CALLBACK (add_cb));
  add_button (self, box, _ ("Import…"), G_CALLBACK (import_cb));

  return box;
}

/* ---- The widget ---- */

static void
loadline_catalog_browser_dispose (GObject *object)
{
  LoadlineCatalogBrowser *self = LOADLINE_CATALOG_BROWSER (object);
  GtkWidget              *child;

  g_clear_handle_id (&self->scrolling, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_object (&self->planner);
  g_clear_object (&self->ids);
  g_clear_object (&self->filter);
  g_clear_object (&self->families);
  g_clear_pointer (&self->what.catalog, loadline_catalog_unref);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->family, g_free);
  g_clear_pointer (&self->edited, g_free);

  G_OBJECT_CLASS (loadline_catalog_browser_parent_class)->dispose (object);
}

static void
loadline_catalog_browser_class_init (LoadlineCatalogBrowserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = loadline_catalog_browser_dispose;
}

static void
loadline_catalog_browser_init (LoadlineCatalogBrowser *self)
{
}

GtkWidget *
loadline_catalog_browser_new (LoadlinePlanner *planner)
{
  LoadlineCatalogBrowser *self =
    g_object_new (LOADLINE_TYPE_CATALOG_BROWSER, "orientation", GTK_ORIENTATION_VERTICAL, NULL);
  LoadlinePlan *plan = loadline_document_get_plan (loadline_planner_get_document (planner));
  GtkWidget    *toasts = adw_toast_overlay_new ();
  GtkWidget    *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->planner = g_object_ref (planner);
  take_catalog (self, plan->catalog);
  self->what.current = plan->base.node;
  self->what.purchase = plan->base.purchase;
  gtk_box_append (GTK_BOX (self), toasts);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), box);
  gtk_box_append (GTK_BOX (box), make_table (self));
  gtk_box_append (GTK_BOX (box), make_buttons (self));
  gtk_box_prepend (GTK_BOX (box), make_filters (self));
  list_families (self);
  list_nodes (self);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->purchase), (guint) plan->base.purchase);
  g_signal_connect_object (loadline_planner_get_document (planner), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
loadline_catalog_browser_show (GtkWindow *parent, LoadlinePlanner *planner)
{
  loadline_dialog_present (GTK_WIDGET (parent), _ ("Catalogue"),
                           loadline_catalog_browser_new (planner), 860, 640);
}

int
loadline_catalog_browser_get_n_shown (LoadlineCatalogBrowser *self)
{
  return (int) g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}
