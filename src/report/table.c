/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of documents, kept row by row. */
#include "report/table.h"

#include <math.h>

typedef struct
{
  LoadlineRowKind kind;
  GArray *cells; /* LoadlineCell */
} Row;

struct _LoadlineTable
{
  grefcount references;
  GArray *columns; /* LoadlineTableColumn */
  GArray *rows;    /* Row */
};

static void
column_clear (gpointer column)
{
  g_free (((LoadlineTableColumn *) column)->title);
}

static void
cell_clear (gpointer cell)
{
  g_free (((LoadlineCell *) cell)->text);
}

static void
row_clear (gpointer row)
{
  g_array_unref (((Row *) row)->cells);
}

LoadlineTable *
loadline_table_new (void)
{
  LoadlineTable *self = g_new0 (LoadlineTable, 1);

  g_ref_count_init (&self->references);
  self->columns = g_array_new (FALSE, FALSE, sizeof (LoadlineTableColumn));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->columns, column_clear);
  g_array_set_clear_func (self->rows, row_clear);
  return self;
}

LoadlineTable *
loadline_table_ref (LoadlineTable *self)
{
  g_ref_count_inc (&self->references);
  return self;
}

void
loadline_table_unref (LoadlineTable *self)
{
  if (!g_ref_count_dec (&self->references))
    return;
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_free (self);
}

void
loadline_table_add_column (LoadlineTable *self, LoadlineCellKind kind, const char *title,
                           double share)
{
  LoadlineTableColumn column = { .title = g_strdup (title), .kind = kind, .share = share };

  g_array_append_val (self->columns, column);
}

void
loadline_table_add_row (LoadlineTable *self, LoadlineRowKind kind)
{
  Row row = { .kind = kind, .cells = g_array_new (FALSE, FALSE, sizeof (LoadlineCell)) };

  g_array_set_clear_func (row.cells, cell_clear);
  g_array_append_val (self->rows, row);
}

void
loadline_table_take_value (LoadlineTable *self, char *text, double value)
{
  LoadlineCell cell = { .text = text, .value = value };
  Row *row;

  g_return_if_fail (self->rows->len > 0);
  row = &g_array_index (self->rows, Row, self->rows->len - 1);
  g_return_if_fail (row->cells->len < self->columns->len);
  g_array_append_val (row->cells, cell);
}

void
loadline_table_take (LoadlineTable *self, char *text)
{
  loadline_table_take_value (self, text, NAN);
}

void
loadline_table_add (LoadlineTable *self, const char *text)
{
  loadline_table_take (self, g_strdup (text));
}

void
loadline_table_mark (LoadlineTable *self)
{
  Row *row;

  g_return_if_fail (self->rows->len > 0);
  row = &g_array_index (self->rows, Row, self->rows->len - 1);
  g_return_if_fail (row->cells->len > 0);
  g_array_index (row->cells, LoadlineCell, row->cells->len - 1).marked = true;
}

int
loadline_table_n_columns (const LoadlineTable *self)
{
  return (int) self->columns->len;
}

int
loadline_table_n_rows (const LoadlineTable *self)
{
  return (int) self->rows->len;
}

const LoadlineTableColumn *
loadline_table_column (const LoadlineTable *self, int column)
{
  return &g_array_index (self->columns, LoadlineTableColumn, column);
}

LoadlineRowKind
loadline_table_row_kind (const LoadlineTable *self, int row)
{
  return g_array_index (self->rows, Row, row).kind;
}

const LoadlineCell *
loadline_table_cell (const LoadlineTable *self, int row, int column)
{
  static const LoadlineCell empty = { .text = NULL, .value = NAN };
  const GArray *cells = g_array_index (self->rows, Row, row).cells;

  return column < (int) cells->len ? &g_array_index (cells, LoadlineCell, column) : &empty;
}

bool
loadline_table_at_end (const LoadlineTable *self, int column)
{
  return loadline_table_column (self, column)->kind != LOADLINE_CELL_TEXT;
}
