/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables on the clipboard: lined up to be read, or with bare numbers to be reckoned with. */
#include "report/table-text.h"

#include <math.h>

static LoadlineTable *
make_table (void)
{
  LoadlineTable *table = loadline_table_new ();

  loadline_table_add_column (table, LOADLINE_CELL_TEXT, "Strategy", 1);
  loadline_table_add_column (table, LOADLINE_CELL_MONEY, "Cost", 0);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, "Note", 1);
  loadline_table_add_row (table, LOADLINE_ROW_GROUP);
  loadline_table_add (table, "A heading longer than its column");
  loadline_table_add_row (table, LOADLINE_ROW_PLAIN);
  loadline_table_add (table, "Stay 小さい");
  loadline_table_take_value (table, g_strdup ("1,250"), 1249.5);
  loadline_table_add (table, "two\nlines");
  loadline_table_add_row (table, LOADLINE_ROW_PLAIN);
  loadline_table_add (table, "Horizontal");
  loadline_table_take_value (table, g_strdup ("never"), NAN);
  return table;
}

static void
test_text (void)
{
  g_autoptr (LoadlineTable) table = make_table ();
  g_autofree char *text = loadline_table_to_text (table);

  g_assert_cmpstr (text, ==,
                   "Strategy      Cost  Note\n"
                   "A heading longer than its column\n"
                   "Stay 小さい  1,250  two lines\n"
                   "Horizontal   never\n");
}

static void
test_tabs (void)
{
  g_autoptr (LoadlineTable) table = make_table ();
  g_autofree char *text = loadline_table_to_tabs (table);

  g_assert_cmpstr (text, ==,
                   "Strategy\tCost\tNote\n"
                   "A heading longer than its column\t\t\n"
                   "Stay 小さい\t1249.5\ttwo lines\n"
                   "Horizontal\tnever\t\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-text/columns are lined up to be read", test_text);
  g_test_add_func ("/table-text/between tabs numbers are bare", test_tabs);
  return g_test_run ();
}
