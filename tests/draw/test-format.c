/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers, money and months read as people write them. */
#include "draw/format.h"

#include <locale.h>
#include <math.h>

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_money (void)
{
  const struct
  {
    double amount;
    const char *full;
    const char *compact;
  } cases[] = {
    { 0, "0 USD", "0 USD" },
    { 1240, "1,240 USD", "1.24k USD" },
    { 1240.49, "1,240 USD", "1.24k USD" },
    { 99.5, "99.50 USD", "99.5 USD" },
    { 99.999, "100 USD", "100 USD" },
    { 42, "42 USD", "42 USD" },
    { 0.1, "0.10 USD", "0.1 USD" },
    { 999.6, "1,000 USD", "1k USD" },
    { 3200000, "3,200,000 USD", "3.2M USD" },
    { 1.5e9, "1,500,000,000 USD", "1.5bn USD" },
    { -1240, "-1,240 USD", "-1.24k USD" },
    { -0.001, "0 USD", "-0.001 USD" },
    { INFINITY, "∞ USD", "∞ USD" },
    { NAN, "– USD", "– USD" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_text (loadline_format_money (cases[i].amount, "USD"), cases[i].full);
      assert_text (loadline_format_money_compact (cases[i].amount, "USD"), cases[i].compact);
    }
  assert_text (loadline_format_money (12, ""), "12");
}

static void
test_quantity (void)
{
  const struct
  {
    double value;
    const char *text;
  } cases[] = {
    { 0, "0" },           { 112, "112" },     { 1200, "1.2k" },  { 1234, "1.23k" },
    { 3.4e6, "3.4M" },    { 999.4, "999" },   { 999.6, "1k" },   { 999600, "1M" },
    { 0.0123, "0.0123" }, { 12.34, "12.3" },  { 2e9, "2G" },     { 5e12, "5T" },
    { 5e15, "5,000T" },   { -1500, "-1.5k" }, { INFINITY, "∞" }, { -INFINITY, "-∞" },
    { NAN, "–" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (loadline_format_quantity (cases[i].value), cases[i].text);
}

static void
test_milliseconds (void)
{
  const struct
  {
    double value;
    const char *text;
  } cases[] = {
    { 131, "131 ms" },   { 130.9, "131 ms" }, { 8.44, "8.4 ms" }, { 0.52, "0.52 ms" },
    { 999.4, "999 ms" }, { 1200, "1.2 s" },   { 62000, "62 s" },  { 1e7, "10,000 s" },
    { INFINITY, "∞" },   { 0, "0 ms" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (loadline_format_milliseconds (cases[i].value), cases[i].text);
}

static void
test_percent (void)
{
  const struct
  {
    double fraction;
    const char *text;
  } cases[] = {
    { 0, "0 %" },        { 0.62, "62 %" },      { 0.624, "62 %" },
    { 0.035, "3.5 %" },  { 0.03, "3 %" },       { 1, "100 %" },
    { 0.995, "99.5 %" }, { 0.9995, "99.95 %" }, { 0.99999, "99.999 %" },
    { 1.25, "125 %" },   { INFINITY, "∞ %" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (loadline_format_percent (cases[i].fraction), cases[i].text);
}

static void
test_almost_all_is_not_all (void)
{
  for (double missing = 0.5; missing > 1e-7; missing /= 1.7)
    {
      g_autofree char *text = loadline_format_percent (1 - missing);

      g_assert_cmpstr (text, !=, "100 %");
    }
}

static void
test_ticks (void)
{
  assert_text (loadline_format_tick (0, 500, 2000), "0");
  assert_text (loadline_format_tick (1500, 500, 2000), "1,500");
  assert_text (loadline_format_tick (0.3, 0.1, 0.5), "0.3");
  assert_text (loadline_format_tick (50000, 50000, 200000), "50k");
  assert_text (loadline_format_tick (2.5e6, 0.5e6, 3e6), "2.5M");
  assert_text (loadline_format_tick (2e6, 0.5e6, 3e6), "2.0M");
  assert_text (loadline_format_tick (0, 0.5e6, 3e6), "0");
  assert_text (loadline_format_tick (2e9, 1e9, 3e9), "2G");
  assert_text (loadline_format_money_tick (2e9, 1e9, 3e9), "2bn");
  assert_text (loadline_format_money_tick (1500, 500, 2000), "1,500");
}

/* In a language from right to left, what a number counts stays at its end, which is the left one for
 * its words. */
static void
test_right_to_left (void)
{
  if (setlocale (LC_ALL, "C.UTF-8") == NULL)
    {
      g_test_skip ("there is no locale in which languages count");
      return;
    }
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_setenv ("LANGUAGE", "ar", TRUE);
  assert_text (loadline_format_rate (112), "\u2066\u200e112/s\u2069");
  assert_text (loadline_format_money (1240, "USD"), "\u2066\u200e1,240 USD\u2069");
  assert_text (loadline_format_milliseconds (131), "\u2066\u200e131 ms\u2069");
  assert_text (loadline_format_nodes (3, "m6i.xlarge"),
               "\u2066\u200e3\u00a0×\u00a0m6i.xlarge\u2069");
  assert_text (loadline_format_node_range (1, 6, "m6i.xlarge"),
               "\u2066\u200e1–6\u00a0×\u00a0m6i.xlarge\u2069");
  assert_text (loadline_format_day (0), "\u20681 January 1970\u2069");
  assert_text (loadline_format_percentile (0.99), "\u2066\u200ep99\u2069");
  assert_text (loadline_format_month (2028 * 12 + 2), "\u2068Mar 2028\u2069");
  assert_text (loadline_format_tick (1500, 500, 2000), "1,500");
  assert_text (loadline_format_together (g_strdup ("30 عقدة")), "\u2067\u200f30 عقدة\u2069");
  g_setenv ("LANGUAGE", "en", TRUE);
  assert_text (loadline_format_rate (112), "112/s");
}

static void
test_names (void)
{
  assert_text (loadline_format_month (2028 * 12 + 2), "Mar 2028");
  assert_text (loadline_format_month_name (2028 * 12 + 11), "Dec");
  assert_text (loadline_format_year (2028 * 12), "2028");
  assert_text (loadline_format_nodes (3, "m6i.xlarge"), "3\u00a0×\u00a0m6i.xlarge");
  assert_text (loadline_format_node_range (3, 3, "m6i.xlarge"), "3\u00a0×\u00a0m6i.xlarge");
  assert_text (loadline_format_node_range (2, 5, "m6i.xlarge"), "2–5\u00a0×\u00a0m6i.xlarge");
  assert_text (loadline_format_day (0), "1 January 1970");
  assert_text (loadline_format_nodes (1200, "m6i.xlarge"), "1,200\u00a0×\u00a0m6i.xlarge");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/money has decimals only where they matter", test_money);
  g_test_add_func ("/format/quantities have three digits and a prefix", test_quantity);
  g_test_add_func ("/format/times are milliseconds, then seconds", test_milliseconds);
  g_test_add_func ("/format/percentages are short", test_percent);
  g_test_add_func ("/format/what is less than all never reads 100 %", test_almost_all_is_not_all);
  g_test_add_func ("/format/labels of an axis are alike", test_ticks);
  g_test_add_func ("/format/months and nodes have names", test_names);
  g_test_add_func ("/format/numbers keep to their units in any language", test_right_to_left);
  return g_test_run ();
}
