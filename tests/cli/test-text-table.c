/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text for the terminal: what is wider than it may be wraps, and nothing is lost on the way. */
#include "cli/text-table.h"
#include "report/table-text.h"

#include <string.h>

typedef struct
{
  const char *text;
  int         columns;
} Width;

static const Width widths[] = {
  { "", 0 },      { "m6i.xlarge", 10 },   { "3 × m6i", 7 },
  { "Größe", 5 }, { "e\xcc\x81", 1 },     /* e and a combining accent */
  { "漢字", 4 },  { "a\xe2\x80\x8b", 1 }, /* a zero-width space */
};

static void
test_columns (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    g_assert_cmpint (loadline_text_columns (widths[i].text), ==, widths[i].columns);
}

typedef struct
{
  const char *text;
  int         indent;
  int         width;
  const char *wrapped;
} Paragraph;

static const Paragraph paragraphs[] = {
  { "one two three", 0, 100, "one two three\n" },
  { "one two three", 0, 7, "one two\nthree\n" },
  { "one two three", 0, 8, "one two\nthree\n" },
  { "one two three", 2, 7, "  one\n  two\n  three\n" },
  { "one two", 0, 3, "one\ntwo\n" },
  { "abcdefgh", 0, 3, "abc\ndef\ngh\n" },
  { "a bcdefgh", 0, 3, "a\nbcd\nefg\nh\n" },
  { "漢字漢字", 0, 5, "漢字\n漢字\n" },
  { "", 0, 5, "\n" },
  { "  one   two ", 0, 4, "one\ntwo\n" },
  { "one\ntwo\x1b[31m", 0, 100, "one two [31m\n" },
};

static void
test_paragraphs (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (paragraphs); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      loadline_text_add_paragraph (out, paragraphs[i].text, paragraphs[i].indent,
                                   paragraphs[i].width);
      g_assert_cmpstr (out->str, ==, paragraphs[i].wrapped);
    }
}

static const LoadlineTextColumn columns[] = {
  { "Name", false, false },
  { "Cost", true, false },
  { "Why", false, true },
};

/* Two rows of the three columns above. */
static char *
write_table (const char *name, const char *why, int indent, int width)
{
  g_autoptr (LoadlineTextTable) table = loadline_text_table_new (columns, G_N_ELEMENTS (columns));
  GString *out = g_string_new (NULL);

  loadline_text_table_add (table, name);
  loadline_text_table_take (table, g_strdup ("1,240"));
  loadline_text_table_add (table, why);
  loadline_text_table_add (table, "b");
  loadline_text_table_add (table, "7");
  loadline_text_table_add (table, NULL);
  loadline_text_table_write (table, out, indent, width);
  return g_string_free (out, FALSE);
}

static void
test_alignment (void)
{
  g_autofree char *table = write_table ("Größe", "it fits", 2, 100);

  g_assert_cmpstr (table, ==,
                   "  Name    Cost  Why\n"
                   "  ─────  ─────  ───────\n"
                   "  Größe  1,240  it fits\n"
                   "  b          7\n");
}

static void
test_wrapping (void)
{
  g_autofree char *table = write_table ("a", "memory and then latency", 0, 26);

  g_assert_cmpstr (table, ==,
                   "Name   Cost  Why\n"
                   "────  ─────  ─────────────\n"
                   "a     1,240  memory and\n"
                   "             then latency\n"
                   "b         7\n");
}

static void
assert_within (const char *text, int width)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (int i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpint (loadline_text_columns (lines[i]), <=, width);
      g_assert_false (g_str_has_suffix (lines[i], " "));
    }
}

static void
test_never_wider (void)
{
  g_autofree char *name = g_strnfill (300, 'n');
  g_autofree char *why = g_strnfill (300, 'w');

  for (int width = 24; width <= 120; width++)
    {
      g_autofree char *long_name = write_table (name, "short", 2, width);
      g_autofree char *long_both = write_table (name, why, 2, width);

      assert_within (long_name, width);
      assert_within (long_both, width);
    }
}

/* How often @c stands in @text. */
static int
count (const char *text, char c)
{
  int n = 0;

  for (; *text != '\0'; text++)
    n += *text == c;
  return n;
}

static void
test_nothing_is_lost (void)
{
  g_autofree char *name = g_strnfill (300, '#');

  for (int width = 24; width <= 120; width += 7)
    {
      g_autofree char *table = write_table (name, "", 0, width);

      g_assert_cmpint (count (table, '#'), ==, 300);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-table/a character counts as many columns as it takes", test_columns);
  g_test_add_func ("/text-table/a paragraph wraps between words and breaks long ones",
                   test_paragraphs);
  g_test_add_func ("/text-table/columns are lined up, numbers at their end", test_alignment);
  g_test_add_func ("/text-table/columns that may wrap give way", test_wrapping);
  g_test_add_func ("/text-table/no table is wider than it may be", test_never_wider);
  g_test_add_func ("/text-table/a narrow table holds all that a wide one does",
                   test_nothing_is_lost);
  return g_test_run ();
}
