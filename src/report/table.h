/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of documents: words for people and, beside them, the numbers they were made of, so that a
 * page and a spreadsheet are the same table. */
#pragma once

#include <glib.h>
#include <stdbool.h>

G_BEGIN_DECLS

/* What the cells of a column hold. All but text stand at the end of their column. */
typedef enum
{
  LOADLINE_CELL_TEXT,
  LOADLINE_CELL_NUMBER,
  LOADLINE_CELL_MONEY, /* in the plan's currency, which the column's title names */
  LOADLINE_CELL_FRACTION,
  LOADLINE_CELL_MILLISECONDS,
} LoadlineCellKind;

/* @share: how much of a page's width the column takes beside others that need more than there is;
 * 0 for one that never wraps. */
typedef struct
{
  char *title; /* Owned */
  LoadlineCellKind kind;
  double share;
} LoadlineTableColumn;

/* @value: NAN for a cell that has words alone. @marked: it stands out from its neighbours. */
typedef struct
{
  char *text; /* Owned */
  double value;
  bool marked;
} LoadlineCell;

typedef enum
{
  LOADLINE_ROW_PLAIN,
  LOADLINE_ROW_STRONG, /* the row that matters: the proposal, what was changed */
  LOADLINE_ROW_TOTAL,  /* the sum of the rows above */
  LOADLINE_ROW_GROUP,  /* one cell, the heading of the rows below */
} LoadlineRowKind;

typedef struct _LoadlineTable LoadlineTable;

LoadlineTable *loadline_table_new (void); /* (transfer full) */
LoadlineTable *loadline_table_ref (LoadlineTable *self);
void loadline_table_unref (LoadlineTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadlineTable, loadline_table_unref)

/* Columns come before the first row. @title: copied, "" for a column of marks. */
void loadline_table_add_column (LoadlineTable *self, LoadlineCellKind kind, const char *title,
                                double share);

/* Begins the next row; its cells follow, one a column, or fewer. */
void loadline_table_add_row (LoadlineTable *self, LoadlineRowKind kind);

/* The next cell of the row. @text: copied by add, (transfer full) to take; NULL is an empty cell. */
void loadline_table_add (LoadlineTable *self, const char *text);
void loadline_table_take (LoadlineTable *self, char *text);
void loadline_table_take_value (LoadlineTable *self, char *text, double value);

/* Makes the last cell stand out. */
void loadline_table_mark (LoadlineTable *self);

int loadline_table_n_columns (const LoadlineTable *self);
int loadline_table_n_rows (const LoadlineTable *self);
const LoadlineTableColumn *loadline_table_column (const LoadlineTable *self, int column);
LoadlineRowKind loadline_table_row_kind (const LoadlineTable *self, int row);

/* An empty cell where the row has fewer. (transfer none) */
const LoadlineCell *loadline_table_cell (const LoadlineTable *self, int row, int column);

/* Whether the cells of @column stand at the end of it. */
bool loadline_table_at_end (const LoadlineTable *self, int column);

G_END_DECLS
