/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comma-separated values: what any reader takes apart again as it was. */
#include "report/csv.h"

#include <math.h>

static const struct
{
  const char *text;
  const char *field;
} texts[] = {
  { "plain", "plain" },
  { "two words", "two words" },
  { "a, b", "\"a, b\"" },
  { "say \"hi\"", "\"say \"\"hi\"\"\"" },
  { "two\nlines", "\"two\nlines\"" },
  { "a\r", "\"a\r\"" },
  { "", "" },
  { "Größe", "Größe" },
  { "=1+1", "'=1+1" },
  { "+1", "'+1" },
  { "-a, b", "\"'-a, b\"" },
  { "@SUM(A1)", "'@SUM(A1)" },
  { "\t=1", "'\t=1" },
};

static void
test_texts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      loadline_csv_add_text (out, texts[i].text);
      g_assert_cmpstr (out->str, ==, texts[i].field);
    }
}

static const struct
{
  double      value;
  const char *field;
} numbers[] = {
  { 0, "0" },     { 0.1, "0.1" },    { -2.5, "-2.5" }, { 1e21, "1e+21" }, { 1234567, "1234567" },
  { NAN, "" }, { INFINITY, "" }, { -INFINITY, "" },
};

static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      loadline_csv_add_number (out, numbers[i].value);
      g_assert_cmpstr (out->str, ==, numbers[i].field);
    }
}

static void
test_rows (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  loadline_csv_add_text (out, "month");
  loadline_csv_add_text (out, "a,b");
  loadline_csv_end_row (out);
  loadline_csv_add_int (out, 3);
  loadline_csv_add_empty (out);
  loadline_csv_add_bool (out, true);
  loadline_csv_end_row (out);
  g_assert_cmpstr (out->str, ==, "month,\"a,b\"\n3,,true\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/text is quoted where it must be, and is no formula", test_texts);
  g_test_add_func ("/csv/a number reads back equal, and what is none is empty", test_numbers);
  g_test_add_func ("/csv/fields are parted by commas and rows by line ends", test_rows);
  return g_test_run ();
}
