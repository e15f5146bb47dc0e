/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the table here is a column there. */
#include "app/catalog-columns.h"

#include <glib/gi18n.h>

#include "app/accessible.h"
#include "app/columns.h"
#include "app/css-class.h"
#include "model/quantity.h"

/* @unit: of a number; @end: aligned there. */
typedef struct
{
  const char *title;
  gsize       offset;
  enum
  {
    KIND_ID,
    KIND_TEXT,
    KIND_NUMBER,
    KIND_GPUS,
    KIND_PRICE,
  } kind;
  LoadlineUnit unit;
} Column;

#define FIELD(member) G_STRUCT_OFFSET (LoadlineNode, member)

static const Column columns[] = {
  { N_ ("Node"), FIELD (id), KIND_ID, LOADLINE_UNIT_NONE },
  { N_ ("Family"), FIELD (family), KIND_TEXT, LOADLINE_UNIT_NONE },
  { N_ ("Processors"), FIELD (vcpu), KIND_NUMBER, LOADLINE_UNIT_NONE },
  { N_ ("Memory"), FIELD (memory_gib), KIND_NUMBER, LOADLINE_UNIT_GIB },
  { N_ ("Speed"), FIELD (speed), KIND_NUMBER, LOADLINE_UNIT_NONE },
  { N_ ("GPUs"), FIELD (gpus), KIND_GPUS, LOADLINE_UNIT_NONE },
  { N_ ("Price an hour"), 0, KIND_PRICE, LOADLINE_UNIT_NONE },
};

/* One column of one table. */
typedef struct
{
  const Column                 *column;
  const LoadlineCatalogColumns *what;
} Cell;

static const LoadlineNode *
node_of (const Cell *cell, gpointer item)
{
  return loadline_catalog_find (cell->what->catalog, gtk_string_object_get_string (item));
}

static double
number_of (const Cell *cell, const LoadlineNode *node)
{
  switch (cell->column->kind)
    {
    case KIND_NUMBER:
      return *(const double *) G_STRUCT_MEMBER_P (node, cell->column->offset);
    case KIND_GPUS:
      return node->gpus * node->gpu_memory_gib;
    case KIND_PRICE:
      return loadline_node_has_price (node, cell->what->purchase)
               ? node->price_hour[cell->what->purchase]
               : G_MAXDOUBLE;
    case KIND_ID:
    case KIND_TEXT:
    default:
      return 0;
    }
}

static char *
price_text (const Cell *cell, const LoadlineNode *node)
{
  LoadlinePurchase purchase = cell->what->purchase;

  if (!loadline_node_has_price (node, purchase))
    return g_strdup ("–");
  if (loadline_node_price_is_estimate (node, purchase))
    /* Translators: a price that is an estimate: "about 0.121". */
    return g_strdup_printf (_ ("about %.3f"), node->price_hour[purchase]);

  return g_strdup_printf ("%.3f", node->price_hour[purchase]);
}

static char *
text_of (const Cell *cell, const LoadlineNode *node)
{
  switch (cell->column->kind)
    {
    case KIND_NUMBER:
      return loadline_quantity_format (number_of (cell, node), cell->column->unit, NULL);
    case KIND_GPUS:
      /* Translators: number of GPUs and their model: "4 × A10G". */
      return node->gpus > 0 ? g_strdup_printf (_ ("%d × %s"), node->gpus, node->gpu)
                            : g_strdup ("–");
    case KIND_PRICE:
      return price_text (cell, node);
    case KIND_ID:
    case KIND_TEXT:
    default:
      return g_strdup (*(const char *const *) G_STRUCT_MEMBER_P (node, cell->column->offset));
    }
}

static bool
is_number (const Column *column)
{
  return column->kind != KIND_ID && column->kind != KIND_TEXT;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Cell         *cell = data;
  const LoadlineNode *first = node_of (cell, (gpointer) a);
  const LoadlineNode *second = node_of (cell, (gpointer) b);
  double              difference;

  if (cell->column->kind == KIND_ID || cell->column->kind == KIND_TEXT)
    {
      const char *text = *(const char *const *) G_STRUCT_MEMBER_P (first, cell->column->offset);

      return g_utf8_collate (text, *(const char *const *) G_STRUCT_MEMBER_P (second,
                                                                             cell->column->offset));
    }
  difference = number_of (cell, first) - number_of (cell, second);

  return difference < 0 ? -1 : difference > 0;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, const Cell *cell)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_number (cell->column) ? 1 : 0);
  if (is_number (cell->column))
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, const Cell *cell)
{
  const LoadlineNode *node = node_of (cell, gtk_list_item_get_item (item));
  GtkWidget          *label = gtk_list_item_get_child (item);
  g_autofree char    *text = text_of (cell, node);
  bool current = cell->column->kind == KIND_ID && g_str_equal (node->id, cell->what->current);
  /* Translators: a node's name, with the mark of the one that runs today. */
  g_autofree char *marked = current ? g_strdup_printf (_ ("%s ✓"), text) : NULL;

  gtk_label_set_label (GTK_LABEL (label), current ? marked : text);
  if (cell->column->kind == KIND_ID)
    loadline_accessible_name_row (item, current ? marked : text);
  loadline_css_class_set (label, "current", current);
}

void
loadline_catalog_columns_add (GtkColumnView *view, const LoadlineCatalogColumns *what)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      Cell               *cell = g_new0 (Cell, 1);
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      GtkColumnViewColumn *column = gtk_column_view_column_new (_ (columns[i].title), factory);
      g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare, cell, NULL));

      cell->column = &columns[i];
      cell->what = what;
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), cell);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), cell);
      gtk_column_view_column_set_sorter (column, sorter);
      gtk_column_view_column_set_expand (column, TRUE);
      g_object_set_data_full (G_OBJECT (column), "cell", cell, g_free);
      gtk_column_view_append_column (view, column);
      if (is_number (&columns[i]))
        loadline_column_title_at_end (view, (int) i);
      g_object_unref (column);
    }
  loadline_columns_sort_by_keys (view);
}
