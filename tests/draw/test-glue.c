/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/glue.h"

static void
test_together (void)
{
  /* A bar stands before each letter that must not begin a line. */
  static const struct
  {
    const char *words;
    const char *glued;
  } cases[] = {
    { "", "" },
    { "It costs 1,444 USD a month", "It costs 1,444 |USD a month" },
    { "p99 141 ms of 200 ms.", "p99 141 |ms of 200 |ms." },
    { "save 15 %?", "save 15 |%?" },
    { "From Nov 2027, autoscale", "From Nov |2027, autoscale" },
    { "im Sept. 2028", "im Sept. |2028" },
    { "1–6 × m6i.xlarge", "1–|6 |× |m6i.xlarge" },
    { "Jan 2027 – Feb 2028", "Jan |2027 – Feb |2028" },
    { "(at 5 GiB)", "(at 5 |GiB)" },
    { "it is \u20661,240 USD\u2069.", "it is \u20661,240 |USD\u2069." },
    { "one-off, as of 2025-06", "one-off, as of |2025-|06" },
    { "36 months within all limits", "36 months within all limits" },
    { "in 12 n2-standard-8", "in 12 n2-|standard-|8" },
    { "In November 2027", "In November 2027" },
    { "stay – then go", "stay – then go" },
    { "ends in a space ", "ends in a space " },
    { "ends in a dash 1–", "ends in a dash 1–" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) glued = g_string_new (NULL);
      gsize done = 0;

      for (gsize at = 0; loadline_glue_next (cases[i].words, &at); done = at)
        {
          g_string_append_len (glued, cases[i].words + done, (gssize) (at - done));
          g_string_append_c (glued, '|');
        }
      g_string_append (glued, cases[i].words + done);
      g_assert_cmpstr (glued->str, ==, cases[i].glued);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/glue/what belongs together stays on one line", test_together);
  return g_test_run ();
}
