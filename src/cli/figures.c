/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loadline-cli figures: what render can draw. */
#include "cli/figures.h"

#include <glib/gi18n-lib.h>

#include "cli/commands.h"
#include "cli/text-table.h"
#include "draw/figure.h"

char *
loadline_figure_ids (void)
{
  GString *ids = g_string_new (NULL);

  for (int i = 0; loadline_figure_at (i) != NULL; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", loadline_figure_at (i)->id);
  return g_string_free (ids, FALSE);
}

char *
loadline_measure_ids (void)
{
  GString *ids = g_string_new (NULL);

  for (int i = 0; i < LOADLINE_N_MEASURES; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "",
                            loadline_measure_id ((LoadlineMeasure) i));
  return g_string_free (ids, FALSE);
}

LoadlineExit
loadline_cli_figures (const LoadlineOptions *options)
{
  const LoadlineTextColumn columns[] = {
    { _ ("Figure"), false, false },
    { _ ("Name"), false, false },
    { _ ("What it shows"), false, true },
  };
  g_autoptr (LoadlineTextTable) table = loadline_text_table_new (columns, G_N_ELEMENTS (columns));
  g_autoptr (GString) out = g_string_new (NULL);

  for (int i = 0; loadline_figure_at (i) != NULL; i++)
    {
      loadline_text_table_add (table, loadline_figure_at (i)->id);
      loadline_text_table_add (table, _ (loadline_figure_at (i)->label));
      loadline_text_table_add (table, _ (loadline_figure_at (i)->summary));
    }
  loadline_text_table_write (table, out, 0, LOADLINE_TEXT_WIDTH);
  return loadline_say (out->str);
}
