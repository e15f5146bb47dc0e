/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sortable column view over six rows that stay; only their texts change. Where there is not room for
 * all columns with their titles, those that say the least leave one by one. */
#include "app/strategy-table.h"

#include <glib/gi18n.h>

#include "app/accessible.h"
#include "app/columns.h"
#include "app/copy.h"
#include "app/css-class.h"
#include "app/showing.h"
#include "app/strategy-row.h"
#include "app/tooltips.h"
#include "report/tables.h"

/* The columns that leave where room is short, the first to leave first. */
static const LoadlineColumn leaving[] = {
  LOADLINE_COLUMN_UTILISATION,
  LOADLINE_COLUMN_CAPACITY,
  LOADLINE_COLUMN_LATENCY,
  LOADLINE_COLUMN_TOTAL,
};

struct _LoadlineStrategyTable
{
  GtkBox parent_instance;

  /* Owned */
  LoadlinePlanner *planner;
  GListStore      *rows;

  /* Borrowed */
  GtkSingleSelection *selection;

  /* Children */
  GtkColumnView *view;
  GtkAdjustment *width; /* Borrowed: its page is the room there is */

  guint adapting;
  guint gone;                               /* how many of the columns that may leave have left */
  int   needed[G_N_ELEMENTS (leaving) + 1]; /* the width without so many, when last measured */
  bool  updating;
};

G_DEFINE_FINAL_TYPE (LoadlineStrategyTable, loadline_strategy_table, GTK_TYPE_BOX)

typedef struct
{
  const char *title;
  bool        number; /* set to the end, figures of one width */
} Column;

static const Column columns[LOADLINE_N_COLUMNS] = {
  [LOADLINE_COLUMN_STRATEGY] = { N_ ("Strategy"), false },
  [LOADLINE_COLUMN_FITS] = { N_ ("Fits"), false },
  [LOADLINE_COLUMN_NODES] = { N_ ("Nodes"), false },
  [LOADLINE_COLUMN_COST] = { N_ ("Cost a month"), true },
  [LOADLINE_COLUMN_TOTAL] = { N_ ("Whole plan"), true },
  [LOADLINE_COLUMN_CAPACITY] = { N_ ("Capacity"), true },
  [LOADLINE_COLUMN_LATENCY] = { N_ ("Response"), true },
  [LOADLINE_COLUMN_UTILISATION] = { N_ ("Use"), true },
  [LOADLINE_COLUMN_RUNS_OUT] = { N_ ("Runs out"), true },
};

/* The words, and a sign beside them for those who see at a glance. */
static void
show_fits (LoadlineStrategyRow *row, GtkWidget *cell)
{
  GtkWidget *sign = gtk_widget_get_first_child (cell);
  GtkWidget *label = gtk_widget_get_last_child (cell);
  bool       feasible = loadline_strategy_row_is_feasible (row);
  const char *text = loadline_strategy_row_get_text (row, LOADLINE_COLUMN_FITS);
  const char *icon = feasible ? "object-select-symbolic" : "dialog-warning-symbolic";

  gtk_label_set_label (GTK_LABEL (label), text);
  loadline_tooltip_set (cell, feasible ? NULL : text);
  if (g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (sign)), icon) != 0)
    gtk_image_set_from_icon_name (GTK_IMAGE (sign), icon);
  loadline_css_class_set (cell, "fit", feasible);
  loadline_css_class_set (cell, "misfit", !feasible);
}

/* What the marks beside a strategy's name say, a line each; NULL where it has none. */
static char *
marks_text (LoadlineStrategyRow *row)
{
  const char *lines[3] = { NULL };
  int         n = 0;

  if (loadline_strategy_row_is_chosen (row))
    lines[n++] = _ ("The rule's answer in this month");
  if (loadline_strategy_row_is_cheapest (row))
    lines[n++] = _ ("Cheapest that always fits");

  return n > 0 ? g_strjoinv ("\n", (char **) lines) : NULL;
}

/* What is heard of a row as a whole. */
static void
name_row (GtkListItem *item, LoadlineStrategyRow *row, const char *marks)
{
  /* Translators: a strategy, whether it fits, its nodes and its cost a month: "Vertical: Fits, 1 × m6i.xlarge,
   * 264 USD a month". */
  g_autofree char *name =
    g_strdup_printf (_ ("%s: %s, %s, %s a month"),
                     loadline_strategy_row_get_text (row, LOADLINE_COLUMN_STRATEGY),
                     loadline_strategy_row_get_text (row, LOADLINE_COLUMN_FITS),
                     loadline_strategy_row_get_text (row, LOADLINE_COLUMN_NODES),
                     loadline_strategy_row_get_text (row, LOADLINE_COLUMN_COST));
  g_autofree char *whole = g_strjoin ("\n", name, marks, NULL);

  loadline_accessible_name_row (item, whole);
}

static void
show_text (LoadlineStrategyRow *row, GtkWidget *label, LoadlineColumn column)
{
  gtk_label_set_label (GTK_LABEL (label), loadline_strategy_row_get_text (row, column));
  loadline_css_class_set (label, "dim-label", !loadline_strategy_row_is_feasible (row));
}

/* A triangle points to the rule's answer, a star marks what costs least, as in the roadmap. Every row
 * keeps room for one of them, so that nothing moves with the months. */
static void
show_strategy (GtkListItem *item, LoadlineStrategyRow *row, GtkWidget *cell)
{
  GtkWidget       *name = gtk_widget_get_first_child (cell);
  GtkWidget       *star = gtk_widget_get_last_child (cell);
  GtkWidget       *pointer = gtk_widget_get_prev_sibling (star);
  bool             chosen = loadline_strategy_row_is_chosen (row);
  bool             cheapest = loadline_strategy_row_is_cheapest (row);
  g_autofree char *marks = marks_text (row);

  name_row (item, row, marks);
  show_text (row, name, LOADLINE_COLUMN_STRATEGY);
  gtk_widget_set_opacity (pointer, chosen ? 1 : 0);
  gtk_widget_set_visible (pointer, chosen || !cheapest);
  gtk_widget_set_visible (star, cheapest);
  loadline_tooltip_set (cell, marks);
  loadline_css_class_set (cell, "answer", chosen);
}

static void
show_cell (GtkListItem *item)
{
  LoadlineStrategyRow *row = gtk_list_item_get_item (item);
  GtkWidget           *cell = gtk_list_item_get_child (item);
  LoadlineColumn column =
    (LoadlineColumn) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (item), "column"));

  if (column == LOADLINE_COLUMN_FITS)
    show_fits (row, cell);
  else if (column == LOADLINE_COLUMN_STRATEGY)
    show_strategy (item, row, cell);
  else
    show_text (row, cell, column);
}

static GtkWidget *
make_strategy_cell (void)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *star = gtk_image_new_from_icon_name ("starred-symbolic");

  gtk_widget_add_css_class (star, "star");
  gtk_box_append (GTK_BOX (cell), gtk_label_new (NULL));
  gtk_box_append (GTK_BOX (cell), gtk_image_new_from_icon_name ("pan-start-symbolic"));
  gtk_box_append (GTK_BOX (cell), star);

  return cell;
}

static GtkWidget *
make_fits_cell (void)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_box_append (GTK_BOX (cell), gtk_image_new ());
  gtk_box_append (GTK_BOX (cell), label);

  return cell;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  const Column *as = &columns[GPOINTER_TO_INT (column)];
  GtkWidget    *cell;

  if (GPOINTER_TO_INT (column) == LOADLINE_COLUMN_FITS)
    cell = make_fits_cell ();
  else if (GPOINTER_TO_INT (column) == LOADLINE_COLUMN_STRATEGY)
    cell = make_strategy_cell ();
  else
    {
      cell = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (cell), as->number ? 1 : 0);
      if (as->number)
        gtk_widget_add_css_class (cell, "numeric");
    }
  g_object_set_data (G_OBJECT (item), "column", column);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  g_signal_connect_swapped (gtk_list_item_get_item (item), "changed", G_CALLBACK (show_cell), item);
  show_cell (item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (item), item);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer column)
{
  double x =
    loadline_strategy_row_get_key ((gpointer) a, (LoadlineColumn) GPOINTER_TO_INT (column));
  double y =
    loadline_strategy_row_get_key ((gpointer) b, (LoadlineColumn) GPOINTER_TO_INT (column));

  return (x > y) - (x < y);
}

static void
add_column (LoadlineStrategyTable *self, int index)
{
  gpointer            data = GINT_TO_POINTER (index);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_rows, data, NULL));
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), data);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), data);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), data);
  column = gtk_column_view_column_new (_ (columns[index].title), factory);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
}

static void
set_gone (LoadlineStrategyTable *self, guint gone)
{
  GListModel *list = gtk_column_view_get_columns (self->view);

  self->gone = gone;
  for (guint i = 0; i < G_N_ELEMENTS (leaving); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (list, leaving[i]);

      gtk_column_view_column_set_visible (column, i >= gone);
    }
  self->needed[gone] = loadline_columns_needed (self->view);
}

static gboolean
adapt_cb (gpointer data)
{
  LoadlineStrategyTable *self = data;
  double                 room = gtk_adjustment_get_page_size (self->width);

  self->adapting = 0;
  set_gone (self, self->gone);
  while (self->gone > 0 && self->needed[self->gone - 1] <= room)
    set_gone (self, self->gone - 1);
  while (self->gone < G_N_ELEMENTS (leaving) && self->needed[self->gone] > room)
    set_gone (self, self->gone + 1);

  return G_SOURCE_REMOVE;
}

/* The room, and what the texts need, is known while sizes are given out, when nothing may change them. */
static void
width_cb (LoadlineStrategyTable *self)
{
  if (self->adapting == 0 && gtk_adjustment_get_page_size (self->width) > 0)
    self->adapting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, adapt_cb, self, NULL);
}

static void
select_strategy (LoadlineStrategyTable *self, int strategy)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LoadlineStrategyRow) row =
        g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if ((int) loadline_strategy_row_get_strategy (row) == strategy)
        {
          gtk_single_selection_set_selected (self->selection, i);
          return;
        }
    }
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

static void
show (gpointer data)
{
  LoadlineStrategyTable *self = data;
  LoadlineViewState     *state = loadline_planner_get_view_state (self->planner);

  self->updating = true;
  for (guint i = 0; i < LOADLINE_N_STRATEGIES; i++)
    {
      g_autoptr (LoadlineStrategyRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      loadline_strategy_row_update (row, loadline_planner_get_projection (self->planner),
                                    loadline_planner_get_plan (self->planner)->currency,
                                    loadline_view_state_get_month (state));
    }
  select_strategy (self, loadline_view_state_get_strategy (state));
  self->updating = false;
}

static void
selected_cb (LoadlineStrategyTable *self)
{
  LoadlineStrategyRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (!self->updating && self->planner != NULL && row != NULL)
    loadline_view_state_set_strategy (loadline_planner_get_view_state (self->planner),
                                      (int) loadline_strategy_row_get_strategy (row));
}

static void
loadline_strategy_table_dispose (GObject *object)
{
  LoadlineStrategyTable *self = LOADLINE_STRATEGY_TABLE (object);

  g_clear_handle_id (&self->adapting, g_source_remove);
  g_clear_object (&self->planner);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (loadline_strategy_table_parent_class)->dispose (object);
}

static void
loadline_strategy_table_class_init (LoadlineStrategyTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = loadline_strategy_table_dispose;
}

static LoadlineTable *
make_table (GtkWidget *widget)
{
  LoadlinePlanner *planner = LOADLINE_STRATEGY_TABLE (widget)->planner;

  return loadline_table_of_strategies (loadline_planner_get_projection (planner),
                                       loadline_planner_get_plan (planner)->currency,
                                       loadline_view_state_get_month (
                                         loadline_planner_get_view_state (planner)));
}

static const LoadlineCopySource copied = { .table = make_table };

static void
loadline_strategy_table_init (LoadlineStrategyTable *self)
{
  GtkWidget          *scroller = gtk_scrolled_window_new ();
  GtkSortListModel   *sorted;

  self->rows = g_list_store_new (LOADLINE_TYPE_STRATEGY_ROW);
  for (int i = 0; i < LOADLINE_N_STRATEGIES; i++)
    {
      g_autoptr (LoadlineStrategyRow) row = loadline_strategy_row_new ((LoadlineStrategyId) i);

      g_list_store_append (self->rows, row);
    }

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  for (int i = 0; i < LOADLINE_N_COLUMNS; i++)
    {
      add_column (self, i);
      if (columns[i].number)
        loadline_column_title_at_end (self->view, i);
    }
  loadline_columns_sort_by_keys (self->view);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->rows)),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (self->selection);

  loadline_accessible_name_table (GTK_WIDGET (self->view), _ ("Strategies"));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_widget_set_hexpand (scroller, TRUE);
  loadline_accessible_name (scroller, _ ("Strategies"));
  self->width = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller));
  g_signal_connect_object (self->width, "changed", G_CALLBACK (width_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), scroller);
  loadline_copy_attach (GTK_WIDGET (self), &copied);
}

void
loadline_strategy_table_set_planner (LoadlineStrategyTable *self, LoadlinePlanner *planner)
{
  g_return_if_fail (LOADLINE_IS_STRATEGY_TABLE (self));

  if (g_set_object (&self->planner, planner))
    loadline_showing_follow (self, planner, show);
}
