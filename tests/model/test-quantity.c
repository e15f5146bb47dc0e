/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as people type and read them. */
#include "model/quantity.h"
#include "model/translations.h"

#include <locale.h>
#include <math.h>

typedef struct
{
  const char  *text;
  LoadlineUnit unit;
  double       value; /* NAN: refused */
} Typed;

static const Typed typed[] = {
  { "120", LOADLINE_UNIT_GIB, 120 },
  { "2 TiB", LOADLINE_UNIT_GIB, 2048 },
  { "2tib", LOADLINE_UNIT_GIB, 2048 },
  { "512 MiB", LOADLINE_UNIT_GIB, 0.5 },
  { "1 GB", LOADLINE_UNIT_GIB, 1e9 / 1073741824 },
  { "1.5k", LOADLINE_UNIT_USERS, 1500 },
  { "4,000", LOADLINE_UNIT_USERS, 4000 },
  { "4 000 users", LOADLINE_UNIT_USERS, 4000 },
  { "4\u202f000", LOADLINE_UNIT_USERS, 4000 },
  { "1,234,567.5", LOADLINE_UNIT_NONE, 1234567.5 },
  { "1.2e6", LOADLINE_UNIT_USERS, 1.2e6 },
  { "20 %", LOADLINE_UNIT_FRACTION, 0.2 },
  { "3%", LOADLINE_UNIT_FRACTION_PER_MONTH, 0.03 },
  { "3 % per month", LOADLINE_UNIT_FRACTION_PER_MONTH, 0.03 },
  { "0.2", LOADLINE_UNIT_FRACTION, 0.2 },
  { "-2 %", LOADLINE_UNIT_FRACTION_PER_MONTH, -0.02 },
  { "−2 %", LOADLINE_UNIT_FRACTION_PER_MONTH, -0.02 },
  { "250 ms", LOADLINE_UNIT_MILLISECONDS, 250 },
  { "0.3 s", LOADLINE_UNIT_MILLISECONDS, 300 },
  { "6 h", LOADLINE_UNIT_HOURS, 6 },
  { "90 min", LOADLINE_UNIT_HOURS, 1.5 },
  { "1240 USD", LOADLINE_UNIT_MONEY, 1240 },
  { "$1,240", LOADLINE_UNIT_MONEY, 1240 },
  { "1.2k EUR a month", LOADLINE_UNIT_MONEY_PER_MONTH, 1200 },
  { "", LOADLINE_UNIT_NONE, NAN },
  { "many", LOADLINE_UNIT_USERS, NAN },
  { "12 apples", LOADLINE_UNIT_USERS, NAN },
  { "1.2.3", LOADLINE_UNIT_NONE, NAN },
  { "4,00", LOADLINE_UNIT_USERS, NAN },
  { "nan", LOADLINE_UNIT_NONE, NAN },
  { "inf", LOADLINE_UNIT_NONE, NAN },
  { "1e999", LOADLINE_UNIT_NONE, NAN },
  { "9e305", LOADLINE_UNIT_FRACTION, NAN },
  { "9e290", LOADLINE_UNIT_FRACTION, 9e290 },
  { "0x10", LOADLINE_UNIT_NONE, NAN },
  { "5 TiB", LOADLINE_UNIT_USERS, NAN },
  { "--5", LOADLINE_UNIT_NONE, NAN },
};

static void
test_typed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GError) error = NULL;
      double value = -1;
      bool   taken = loadline_quantity_parse (typed[i].text, typed[i].unit, &value, &error);

      g_test_message ("%s", typed[i].text);
      g_assert_cmpint (taken, ==, !isnan (typed[i].value));
      if (taken)
        g_assert_cmpfloat (value, ==, typed[i].value);
      else
        g_assert_nonnull (error);
    }
}

static void
test_percent_on_screen (void)
{
  double value;

  g_assert_true (
    loadline_quantity_parse_locale ("3", LOADLINE_UNIT_FRACTION_PER_MONTH, &value, NULL));
  g_assert_cmpfloat (value, ==, 0.03);
  g_assert_true (
    loadline_quantity_parse_locale ("3 %", LOADLINE_UNIT_FRACTION_PER_MONTH, &value, NULL));
  g_assert_cmpfloat (value, ==, 0.03);
}

static void
test_written (void)
{
  const struct
  {
    double       value;
    LoadlineUnit unit;
    const char  *text;
  } cases[] = {
    { 120, LOADLINE_UNIT_GIB, "120 GiB" },
    { 2048, LOADLINE_UNIT_GIB, "2 TiB" },
    { 1536, LOADLINE_UNIT_GIB, "1.5 TiB" },
    { 0, LOADLINE_UNIT_GIB, "0 GiB" },
    { 0.03, LOADLINE_UNIT_FRACTION_PER_MONTH, "3 % per month" },
    { 0.9995, LOADLINE_UNIT_FRACTION, "99.95 %" },
    { 0.9999999, LOADLINE_UNIT_FRACTION, "99.99999 %" },
    { 1, LOADLINE_UNIT_FRACTION, "100 %" },
    { 0.07, LOADLINE_UNIT_FRACTION, "7 %" },
    { 250, LOADLINE_UNIT_MILLISECONDS, "250 ms" },
    { 1500, LOADLINE_UNIT_MILLISECONDS, "1.5 s" },
    { 4000, LOADLINE_UNIT_USERS, "4,000 users" },
    { 1, LOADLINE_UNIT_NODES, "1 node" },
    { 0.00001, LOADLINE_UNIT_NONE, "0.00001" },
    { 25, LOADLINE_UNIT_MONEY_PER_MONTH, "25 USD a month" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = loadline_quantity_format (cases[i].value, cases[i].unit, "USD");

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_exact_reads_back (void)
{
  const double values[] = { 0,        0.1,  0.07,  1.0 / 3, 12345, 1e-5,
                            4321.125, 1e12, 0.005, 0.29,    9e290, 1e296 };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *plain = loadline_quantity_format_exact (values[i], LOADLINE_UNIT_NONE);
      g_autofree char *percent = loadline_quantity_format_exact (values[i], LOADLINE_UNIT_FRACTION);
      double back;

      g_assert_true (loadline_quantity_parse_locale (plain, LOADLINE_UNIT_NONE, &back, NULL));
      g_assert_cmpfloat (back, ==, values[i]);
      g_assert_true (loadline_quantity_parse_locale (percent, LOADLINE_UNIT_FRACTION, &back, NULL));
      g_assert_cmpfloat (fabs (back - values[i]), <=, 1e-12 * fmax (1, values[i]));
    }
}

static void
test_shortest (void)
{
  const struct
  {
    double      value;
    const char *text;
  } cases[] = {
    { 0.1, "0.1" },        { 1.0 / 3, "0.3333333333333333" },
    { 1e9, "1000000000" }, { 0.1 + 0.2, "0.30000000000000004" },
    { -2.5, "-2.5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = loadline_number_to_text (cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* In every language the program speaks, with each of its plural forms. */
static void
test_shown_is_typed (void)
{
  const char *const languages[] = { "ar", "de", "es", "fr", "ja", "pt_BR", "zh_CN", "en" };
  const double values[] = { 0, 1, 2, 3, 11, 100, 900 };

  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_setenv ("LANGUAGE", languages[l], TRUE);
      loadline_translations_init ();
      for (int unit = 0; unit < LOADLINE_N_UNITS; unit++)
        for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
          {
            g_autofree char *shown =
              loadline_quantity_format (values[i], (LoadlineUnit) unit, "USD");
            double back = -1;

            if (!loadline_quantity_parse_locale (shown, (LoadlineUnit) unit, &back, NULL))
              g_test_message ("%s: “%s” can't be typed", languages[l], shown);
            g_assert_cmpfloat_with_epsilon (back, values[i], 1e-9 * values[i] + 1e-300);
          }
    }
  g_unsetenv ("LANGUAGE");
  setlocale (LC_ALL, "C");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantity/what people type is read, or refused", test_typed);
  g_test_add_func ("/quantity/a bare fraction on screen is per cent", test_percent_on_screen);
  g_test_add_func ("/quantity/numbers are written with their unit", test_written);
  g_test_add_func ("/quantity/an entry's text reads back as the value", test_exact_reads_back);
  g_test_add_func ("/quantity/numbers are as short as they can be", test_shortest);

  g_test_add_func ("/quantity/what is shown can be typed in every language", test_shown_is_typed);

  return g_test_run ();
}
