/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The titles and the cells lie in two places, of which one scrolls, and share the heights of their rows. They
 * are made anew only where the table has another shape than before. */
#include "app/compare-table.h"

#include <glib/gi18n.h>

#include "app/accessible.h"
#include "app/compare-head.h"
#include "app/copy.h"
#include "app/css-class.h"

/* The least and the most room of the titles and of a scenario's column, in pixels. */
#define LEAST_TITLE 92
#define MOST_TITLE 200
#define LEAST_COLUMN 112
#define MOST_COLUMN 240

/* How narrow its wrapping is tried out: the fewer letters, the longer that takes; all have room for these. */
#define LEAST_LETTERS 4

struct _LoadlineCompareTable
{
  GtkBox parent_instance;

  /* Children; row 0 is that of the heads */
  GtkWidget *title_box;
  GtkWidget *cell_box;
  GPtrArray *titles; /* Borrowed: a widget a row */
  GPtrArray *cells;  /* Borrowed: a widget a column, row by row */

  LoadlineTable *table; /* Owned: what is shown, NULL before the first time */

  int   n_columns; /* of scenarios */
  int   n_rows;    /* with that of the heads */
  char *kinds;     /* Owned: a letter a row, its kind */
  int   title_width;
  int   column_width;
};

G_DEFINE_FINAL_TYPE (LoadlineCompareTable, loadline_compare_table, GTK_TYPE_BOX)

/* ---- Laying out ---- */

static GtkWidget *
cell_at (LoadlineCompareTable *self, int row, int column)
{
  return g_ptr_array_index (self->cells, (guint) (row * self->n_columns + column));
}

static int
height_of (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static int
row_height (LoadlineCompareTable *self, int row)
{
  int height = height_of (g_ptr_array_index (self->titles, (guint) row), self->title_width);

  for (int c = 0; c < self->n_columns; c++)
    height = MAX (height, height_of (cell_at (self, row, c), self->column_width));

  return height;
}

static LoadlineCompareTable *
table_of (GtkWidget *box)
{
  return LOADLINE_COMPARE_TABLE (gtk_widget_get_ancestor (box, LOADLINE_TYPE_COMPARE_TABLE));
}

static void
measure_cb (GtkWidget *box, GtkOrientation orientation, int for_size, int *minimum, int *natural,
            int *minimum_baseline, int *natural_baseline)
{
  LoadlineCompareTable *self = table_of (box);
  int                   size = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    size = box == self->title_box ? self->title_width : self->n_columns * self->column_width;
  else
    for (int r = 0; r < self->n_rows; r++)
      size += row_height (self, r);
  *minimum = *natural = size;
}

static void
place (GtkWidget *widget, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (widget, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
allocate_titles_cb (GtkWidget *box, int width, int height, int baseline)
{
  LoadlineCompareTable *self = table_of (box);
  int                   y = 0;

  for (int r = 0; r < self->n_rows; r++)
    {
      int row = row_height (self, r);

      place (g_ptr_array_index (self->titles, (guint) r), 0, y, self->title_width, row);
      y += row;
    }
}

static void
allocate_cells_cb (GtkWidget *box, int width, int height, int baseline)
{
  LoadlineCompareTable *self = table_of (box);
  bool                  mirrored = gtk_widget_get_direction (box) == GTK_TEXT_DIR_RTL;
  int                   y = 0;

  for (int r = 0; r < self->n_rows; r++)
    {
      int row = row_height (self, r);

      for (int c = 0; c < self->n_columns; c++)
        {
          int x = c * self->column_width;

          place (cell_at (self, r, c), mirrored ? width - x - self->column_width : x, y,
                 self->column_width, row);
        }
      y += row;
    }
}

/* ---- Making cells ---- */

static void
clear (GtkWidget *box, GPtrArray *widgets)
{
  for (guint i = 0; i < widgets->len; i++)
    gtk_box_remove (GTK_BOX (box), g_ptr_array_index (widgets, i));
  g_ptr_array_set_size (widgets, 0);
}

static GtkWidget *
make_label (LoadlineRowKind kind)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_LETTERS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  if (kind == LOADLINE_ROW_GROUP)
    gtk_widget_add_css_class (label, "heading");

  return label;
}

static void
adopt (GtkWidget *box, GPtrArray *widgets, GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (box), widget);
  g_ptr_array_add (widgets, widget);
}

static void
add_row (LoadlineCompareTable *self, LoadlineRowKind kind)
{
  GtkWidget *title = make_label (kind);

  if (kind != LOADLINE_ROW_GROUP)
    gtk_widget_add_css_class (title, "dim-label");
  adopt (self->title_box, self->titles, title);
  for (int c = 0; c < self->n_columns; c++)
    {
      GtkWidget *cell = make_label (kind);

      gtk_widget_add_css_class (cell, "compare-cell");
      adopt (self->cell_box, self->cells, cell);
    }
}

/* The kinds of the rows as letters. (transfer full) */
static char *
dup_kinds (const LoadlineTable *table)
{
  GString *kinds = g_string_new (NULL);

  for (int r = 0; r < loadline_table_n_rows (table); r++)
    g_string_append_c (kinds, (char) ('a' + loadline_table_row_kind (table, r)));

  return g_string_free (kinds, FALSE);
}

static void
take_shape (LoadlineCompareTable *self, const LoadlineTable *table)
{
  g_autofree char *kinds = dup_kinds (table);

  if (self->n_columns + 1 == loadline_table_n_columns (table)
      && g_strcmp0 (self->kinds, kinds) == 0)
    return;

  clear (self->title_box, self->titles);
  clear (self->cell_box, self->cells);
  g_free (self->kinds);
  self->kinds = g_steal_pointer (&kinds);
  self->n_columns = loadline_table_n_columns (table) - 1;
  self->n_rows = loadline_table_n_rows (table) + 1;
  adopt (self->title_box, self->titles, gtk_label_new (NULL));
  for (int c = 0; c < self->n_columns; c++)
    adopt (self->cell_box, self->cells, loadline_compare_head_new ());
  for (int r = 1; r < self->n_rows; r++)
    add_row (self, loadline_table_row_kind (table, r - 1));
}

/* A cell says in a screen reader whose it is. */
static void
show_cell (GtkWidget *label, const LoadlineTable *table, int row, int column, bool shown)
{
  const LoadlineCell *cell = loadline_table_cell (table, row, column);
  g_autofree char    *description =
    g_strdup_printf ("%s, %s", loadline_table_cell (table, row, 0)->text,
                     loadline_table_column (table, column)->title);
  bool blank = cell->text == NULL;

  gtk_label_set_label (GTK_LABEL (label), blank ? "" : cell->text);
  gtk_accessible_update_state (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_STATE_HIDDEN, blank, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
  loadline_css_class_set (label, "differs", cell->marked);
  loadline_css_class_set (label, "shown", shown);
}

static void
loadline_compare_table_finalize (GObject *object)
{
  LoadlineCompareTable *self = LOADLINE_COMPARE_TABLE (object);

  g_clear_pointer (&self->table, loadline_table_unref);
  g_free (self->kinds);
  g_ptr_array_unref (self->titles);
  g_ptr_array_unref (self->cells);

  G_OBJECT_CLASS (loadline_compare_table_parent_class)->finalize (object);
}

static void
loadline_compare_table_class_init (LoadlineCompareTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = loadline_compare_table_finalize;
}

static LoadlineTable *
get_table (GtkWidget *widget)
{
  return loadline_table_ref (LOADLINE_COMPARE_TABLE (widget)->table);
}

static const LoadlineCopySource copied = { .table = get_table };

static void
loadline_compare_table_init (LoadlineCompareTable *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->titles = g_ptr_array_new ();
  self->cells = g_ptr_array_new ();
  self->title_width = LEAST_TITLE;
  self->column_width = LEAST_COLUMN;
  self->title_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->cell_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_layout_manager (self->title_box,
                                 gtk_custom_layout_new (NULL, measure_cb, allocate_titles_cb));
  gtk_widget_set_layout_manager (self->cell_box,
                                 gtk_custom_layout_new (NULL, measure_cb, allocate_cells_cb));
  gtk_widget_add_css_class (GTK_WIDGET (self), "compare-table");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->cell_box);
  gtk_widget_set_hexpand (scrolled, TRUE);
  loadline_accessible_name (scrolled, _ ("Scenarios"));
  gtk_box_append (GTK_BOX (self), self->title_box);
  gtk_box_append (GTK_BOX (self), scrolled);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Scenarios side by side"), -1);
  loadline_copy_attach (GTK_WIDGET (self), &copied);
}

void
loadline_compare_table_show (LoadlineCompareTable *self, const LoadlinePlan *plan,
                             LoadlineTable *table, int shown)
{
  g_return_if_fail (LOADLINE_IS_COMPARE_TABLE (self));

  g_clear_pointer (&self->table, loadline_table_unref);
  self->table = loadline_table_ref (table);
  take_shape (self, table);
  for (int c = 0; c < self->n_columns; c++)
    loadline_compare_head_show (cell_at (self, 0, c), plan, c, c == shown);
  for (int r = 1; r < self->n_rows; r++)
    {
      gtk_label_set_label (GTK_LABEL (g_ptr_array_index (self->titles, (guint) r)),
                           loadline_table_cell (table, r - 1, 0)->text);
      for (int c = 0; c < self->n_columns; c++)
        show_cell (cell_at (self, r, c), table, r - 1, c + 1, c == shown);
    }
}

void
loadline_compare_table_fit (LoadlineCompareTable *self, int width)
{
  int title;
  int column;

  g_return_if_fail (LOADLINE_IS_COMPARE_TABLE (self));

  if (self->n_columns == 0)
    return;
  title = CLAMP (width / (self->n_columns + 1), LEAST_TITLE, MOST_TITLE);
  column = CLAMP ((width - title) / self->n_columns, LEAST_COLUMN, MOST_COLUMN);
  if (title == self->title_width && column == self->column_width)
    return;

  self->title_width = title;
  self->column_width = column;
  gtk_widget_queue_resize (self->title_box);
  gtk_widget_queue_resize (self->cell_box);
}
