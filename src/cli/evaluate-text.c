/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The projection for people at a terminal: the answer first, then the rule's answers over time,
 * then what every strategy takes. */
#include "cli/evaluate.h"

#include <glib/gi18n-lib.h>

#include "cli/text-table.h"
#include "draw/format.h"
#include "draw/sentences.h"
#include "model/quantity.h"
#include "report/tables.h"

#define INDENT 2

static char *
month_name (const LoadlineSubject *subject, int month)
{
  return loadline_format_month (loadline_projection_month (subject->projection, month));
}

static void
add_title (GString *out, const LoadlineSubject *subject)
{
  int n_months = subject->projection->n_months;
  g_autofree char *first = month_name (subject, 0);
  g_autofree char *last = month_name (subject, n_months - 1);
  /* Translators: the plan's title and the scenario's name */
  g_autofree char *title =
    g_strdup_printf (_ ("%s: %s"), subject->plan->title, loadline_subject_scenario_name (subject));
  /* Translators: first month, last month, number of months, catalogue, its date */
  g_autofree char *span =
    g_strdup_printf (ngettext ("%s to %s (%d month); prices: %s, %s",
                               "%s to %s (%d months); prices: %s, %s", (unsigned long) n_months),
                     first, last, n_months, subject->plan->catalog->title,
                     subject->plan->catalog->as_of);

  loadline_text_add_title (out, title);
  loadline_text_add_paragraph (out, span, 0, LOADLINE_TEXT_WIDTH);
}

static void
add_verdict (GString *out, const LoadlineSubject *subject, const LoadlineVerdict *verdict)
{
  g_autofree char *headline = loadline_verdict_headline (verdict, subject->projection);
  g_autofree char *details =
    loadline_verdict_details (verdict, subject->projection, subject->plan->currency);

  g_string_append_c (out, '\n');
  loadline_text_add_paragraph (out, headline, INDENT, LOADLINE_TEXT_WIDTH);
  loadline_text_add_paragraph (out, details, INDENT, LOADLINE_TEXT_WIDTH);
}

static void
add_table (GString *out, LoadlineTable *table)
{
  int n_columns = loadline_table_n_columns (table);
  g_autofree LoadlineTextColumn *columns = g_new (LoadlineTextColumn, (gsize) n_columns);
  g_autoptr (LoadlineTextTable) text = NULL;

  for (int c = 0; c < n_columns; c++)
    {
      const LoadlineTableColumn *column = loadline_table_column (table, c);

      columns[c] =
        (LoadlineTextColumn){ column->title, loadline_table_at_end (table, c), column->share > 0 };
    }
  text = loadline_text_table_new (columns, n_columns);
  for (int r = 0; r < loadline_table_n_rows (table); r++)
    for (int c = 0; c < n_columns; c++)
      loadline_text_table_add (text, loadline_table_cell (table, r, c)->text);
  loadline_text_table_write (text, out, INDENT, LOADLINE_TEXT_WIDTH);
  loadline_table_unref (table);
}

/* The rule's answers: one row for as long as the answer stays the same. */
static void
add_answers (GString *out, const LoadlineSubject *subject)
{
  g_autofree char *heading =
    g_strdup_printf (_ ("The rule over time (%s)"), subject->projection->policy->title);

  loadline_text_add_heading (out, heading);
  add_table (out,
             loadline_table_of_answers (subject->projection, subject->plan->currency, G_MAXINT));
}

static void
add_demand (GString *out, const LoadlineSubject *subject, int month)
{
  const LoadlineDemand *demand = &subject->projection->demand[month];
  g_autofree char *name = month_name (subject, month);
  g_autofree char *users = loadline_format_quantity (demand->users);
  g_autofree char *data = loadline_quantity_format (demand->dataset_gib, LOADLINE_UNIT_GIB, NULL);
  g_autofree char *peak = loadline_format_quantity (demand->peak_rps);
  g_autofree char *heading =
    /* Translators: month, users, data with its unit, requests a second */
    g_strdup_printf (_ ("%s: %s users, %s of data, %s/s at the peak"), name, users, data, peak);

  loadline_text_add_heading (out, heading);
}

/* What each strategy takes in one month. */
static void
add_strategies (GString *out, const LoadlineSubject *subject, int month)
{
  add_demand (out, subject, month);
  add_table (out,
             loadline_table_of_strategies (subject->projection, subject->plan->currency, month));
}

/* Each strategy followed throughout, and the rule. */
static void
add_horizon (GString *out, const LoadlineSubject *subject)
{
  int n_months = subject->projection->n_months;
  g_autofree char *heading =
    g_strdup_printf (ngettext ("Over %d month", "Over all %d months", (unsigned long) n_months),
                     n_months);

  loadline_text_add_heading (out, heading);
  add_table (out, loadline_table_of_horizon (subject->projection, subject->plan->currency));
}

char *
loadline_evaluate_to_text (const LoadlineSubject *subject, int month)
{
  GString *out = g_string_new (NULL);
  LoadlineVerdict verdict;

  loadline_verdict_init (&verdict, subject->projection, month);
  add_title (out, subject);
  add_verdict (out, subject, &verdict);
  add_answers (out, subject);
  add_strategies (out, subject, month);
  add_horizon (out, subject);
  loadline_text_add_heading (out, subject->projection->cheapest >= 0
                                    ? _ ("→ the rule's answer  ★ the cheapest that always fits")
                                    : _ ("→ the rule's answer"));
  return g_string_free (out, FALSE);
}
