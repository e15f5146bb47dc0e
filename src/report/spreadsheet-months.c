/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two sheets of every month: all figures in rows, to filter and pivot; and cost and capacity of the
 * strategies side by side, with sums that the reader can follow and charts of them. */
#include "report/spreadsheet-private.h"

#include "draw/sentences.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Columns of the sheet of months that formulas speak of. */
enum
{
  COLUMN_NUMBER = 0,
  COLUMN_STRATEGY = 2,
  FIRST_NUMBER = 7,
  COLUMN_FIRST_COST = 19,
  COLUMN_ONE_OFF = 23,
  COLUMN_TOTAL = 24,
};

/* Columns of the sheet of strategies: month, costs, demand, capacities. */
enum
{
  FIRST_COST = 1,
  DEMAND = FIRST_COST + LOADLINE_N_STRATEGIES,
  FIRST_CAPACITY,
  N_COLUMNS = FIRST_CAPACITY + LOADLINE_N_STRATEGIES,
};

static const char *
short_label (int strategy)
{
  return _ (loadline_strategy_at ((LoadlineStrategyId) strategy)->short_label);
}

static const char *
yes_or_no (bool value)
{
  return value ? _ ("yes") : _ ("no");
}

static void
write_numbers (LoadlineWorkbook *self, lxw_worksheet *sheet, lxw_row_t row,
               const LoadlineDemand *demand, const LoadlineResult *result)
{
  const struct
  {
    double value;
    LoadlineFormat format;
  } cells[] = {
    { result->nodes, LOADLINE_FORMAT_NUMBER },
    { demand->users, LOADLINE_FORMAT_NUMBER },
    { demand->dataset_gib, LOADLINE_FORMAT_NUMBER },
    { demand->peak_rps, LOADLINE_FORMAT_NUMBER },
    { result->capacity_rps, LOADLINE_FORMAT_NUMBER },
    { result->ceiling_rps, LOADLINE_FORMAT_NUMBER },
    { result->utilisation, LOADLINE_FORMAT_PERCENT },
    { result->latency_ms.p50, LOADLINE_FORMAT_MILLISECONDS },
    { result->latency_ms.p95, LOADLINE_FORMAT_MILLISECONDS },
    { result->latency_ms.p99, LOADLINE_FORMAT_MILLISECONDS },
    { result->latency_ms.target, LOADLINE_FORMAT_MILLISECONDS },
    { result->availability, LOADLINE_FORMAT_NUMBER },
    { result->cost.compute, LOADLINE_FORMAT_MONEY },
    { result->cost.storage, LOADLINE_FORMAT_MONEY },
    { result->cost.network, LOADLINE_FORMAT_MONEY },
    { result->cost.operations, LOADLINE_FORMAT_MONEY },
    { result->cost.one_off, LOADLINE_FORMAT_MONEY },
  };
  char costs[LXW_MAX_CELL_RANGE_LENGTH];
  g_autofree char *sum = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    loadline_workbook_write_number (self, sheet, row,
                                    (lxw_col_t) (COLUMN_TOTAL - G_N_ELEMENTS (cells) + i),
                                    cells[i].value, cells[i].format);
  lxw_rowcol_to_range (costs, row, COLUMN_FIRST_COST, row, COLUMN_ONE_OFF);
  sum = g_strdup_printf ("=SUM(%s)", costs);
  worksheet_write_formula_num (sheet, row, COLUMN_TOTAL, sum, self->formats[LOADLINE_FORMAT_MONEY],
                               result->cost.total);
}

static void
write_result (LoadlineWorkbook *self, lxw_worksheet *sheet, lxw_row_t row, int month, int strategy)
{
  const LoadlineProjection *projection = self->report->projection;
  const LoadlineResult *result =
    loadline_projection_result (projection, month, (LoadlineStrategyId) strategy);
  lxw_format *text = self->formats[LOADLINE_FORMAT_TEXT];
  g_autofree char *limits = loadline_limits_to_words (result->limits);

  worksheet_write_number (sheet, row, COLUMN_NUMBER, month, text);
  loadline_workbook_write_month (self, sheet, row, 1,
                                 loadline_projection_month (projection, month));
  worksheet_write_string (sheet, row, COLUMN_STRATEGY, short_label (strategy), text);
  worksheet_write_string (sheet, row, 3,
                          yes_or_no (projection->decisions[month].strategy == strategy), text);
  worksheet_write_string (sheet, row, 4, yes_or_no (result->feasible), text);
  worksheet_write_string (sheet, row, 5, limits, text);
  worksheet_write_string (sheet, row, 6, result->node != NULL ? result->node->id : "", text);
  write_numbers (self, sheet, row, &projection->demand[month], result);
}

void
loadline_workbook_add_months (LoadlineWorkbook *self)
{
  const LoadlineProjection *projection = self->report->projection;
  lxw_worksheet *sheet = loadline_workbook_add_sheet (self, N_ ("Months"));
  lxw_row_t row = 1;
  const char *const titles[] = {
    _ ("No."),          _ ("Month"),
    _ ("Strategy"),     _ ("The rule's answer"),
    _ ("Fits"),         _ ("Falls short of"),
    _ ("Node"),         _ ("Nodes"),
    _ ("Users"),        _ ("Data, GiB"),
    _ ("Demand, 1/s"),  _ ("Capacity, 1/s"),
    _ ("Ceiling, 1/s"), _ ("Use"),
    _ ("p50, ms"),      _ ("p95, ms"),
    _ ("p99, ms"),      _ ("Target, ms"),
    _ ("Availability"), _ ("Compute"),
    _ ("Storage"),      _ ("Network"),
    _ ("Operations"),   _ ("One-off"),
    _ ("Total"),       NULL,
  };

  loadline_workbook_write_header (self, sheet, titles, FIRST_NUMBER);
  worksheet_set_column (sheet, 0, COLUMN_TOTAL, 13, NULL);
  worksheet_set_column (sheet, 5, 5, 34, NULL);
  for (int m = 0; m < projection->n_months; m++)
    for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
      write_result (self, sheet, row++, m, s);
  worksheet_freeze_panes (sheet, 1, 3);
  worksheet_repeat_rows (sheet, 0, 0);
  worksheet_autofilter (sheet, 0, 0, row - 1, COLUMN_TOTAL);
}

/* A range of the sheet of months, every row of @column: Months!$A$2:$A$217. */
static char *
months_range (const LoadlineProjection *projection, lxw_col_t column)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];
  lxw_row_t last = (lxw_row_t) (projection->n_months * LOADLINE_N_STRATEGIES);
  g_autofree char *name = lxw_quote_sheetname (loadline_workbook_sheet_name (N_ ("Months")));

  lxw_rowcol_to_range_abs (range, 1, column, last, column);
  return g_strdup_printf ("%s!%s", name, range);
}

/* What the months cost in all below the column of @strategy: running, one-off, both, and their present
 * value. @row: the first free one. */
static void
write_sums (LoadlineWorkbook *self, lxw_worksheet *sheet, lxw_row_t row, int strategy)
{
  const LoadlineProjection *projection = self->report->projection;
  const LoadlineStrategySummary *summary = &projection->summaries[strategy];
  lxw_format *format = self->formats[LOADLINE_FORMAT_TOTAL];
  lxw_col_t column = (lxw_col_t) (FIRST_COST + strategy);
  g_autofree char *strategies = months_range (projection, COLUMN_STRATEGY);
  g_autofree char *one_offs = months_range (projection, COLUMN_ONE_OFF);
  g_autofree char *totals = months_range (projection, COLUMN_TOTAL);
  g_autofree char *numbers = months_range (projection, COLUMN_NUMBER);
  char range[LXW_MAX_CELL_RANGE_LENGTH];
  char name[LXW_MAX_CELL_NAME_LENGTH];
  char rate[G_ASCII_DTOSTR_BUF_SIZE];
  double one_off = 0;
  g_autofree char *sum = NULL;
  g_autofree char *once = NULL;
  g_autofree char *both = NULL;
  g_autofree char *present = NULL;

  for (int m = 0; m < projection->n_months; m++)
    one_off +=
      loadline_projection_result (projection, m, (LoadlineStrategyId) strategy)->cost.one_off;
  lxw_rowcol_to_range (range, 1, column, row - 1, column);
  lxw_rowcol_to_cell (name, 0, column);
  g_ascii_dtostr (rate, sizeof rate, 1 + projection->scenario.discount_rate);
  sum = g_strdup_printf ("=SUM(%s)", range);
  once = g_strdup_printf ("=SUMIF(%s,%s,%s)", strategies, name, one_offs);
  lxw_rowcol_to_range (range, row, column, row + 1, column);
  both = g_strdup_printf ("=SUM(%s)", range);
  present =
    g_strdup_printf ("=SUMPRODUCT((%s=%s)*%s/%s^(%s/12))", strategies, name, totals, rate, numbers);
  worksheet_write_formula_num (sheet, row, column, sum, format, summary->total - one_off);
  worksheet_write_formula_num (sheet, row + 1, column, once, format, one_off);
  worksheet_write_formula_num (sheet, row + 2, column, both, format, summary->total);
  worksheet_write_formula_num (sheet, row + 3, column, present, format, summary->present_value);
}

/* A line of the sheet's column @column, with its title as name. */
static void
add_line (lxw_chart *chart, const char *sheet, int n_months, lxw_col_t column, double width,
          lxw_color_t colour, uint8_t dash)
{
  lxw_chart_series *series = chart_add_series (chart, NULL, NULL);
  lxw_chart_line line = { .color = colour, .width = (float) width, .dash_type = dash };

  chart_series_set_categories (series, sheet, 1, 0, (lxw_row_t) n_months, 0);
  chart_series_set_values (series, sheet, 1, column, (lxw_row_t) n_months, column);
  chart_series_set_name_range (series, sheet, 0, column);
  chart_series_set_line (series, &line);
}

static lxw_color_t
colour_of (const LoadlineTheme *theme, int strategy)
{
  LoadlineColour colour = theme->strategies[strategy].colour;
  guint red = (guint) lround (colour.red * 255);
  guint green = (guint) lround (colour.green * 255);
  guint blue = (guint) lround (colour.blue * 255);

  return red << 16 | green << 8 | blue;
}

/* Told apart by dashes too, as in the figures. */
static const uint8_t dashes[LOADLINE_N_STRATEGIES] = {
  LXW_CHART_LINE_DASH_ROUND_DOT, LXW_CHART_LINE_DASH_SOLID,     LXW_CHART_LINE_DASH_DASH,
  LXW_CHART_LINE_DASH_LONG_DASH, LXW_CHART_LINE_DASH_SQUARE_DOT, LXW_CHART_LINE_DASH_DASH_DOT,
};

static lxw_chart *
add_chart (LoadlineWorkbook *self, const char *title, const char *y_title)
{
  lxw_chart *chart = workbook_add_chart (self->book, LXW_CHART_LINE);

  chart_title_set_name (chart, title);
  chart_axis_set_name (chart->y_axis, y_title);
  chart_axis_set_num_format (chart->x_axis, "mmm yyyy");
  chart_axis_set_num_format (chart->y_axis, "#,##0");
  chart_axis_set_interval_unit (chart->x_axis,
                                (uint16_t) MAX (1, self->report->projection->n_months / 12));
  chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
  return chart;
}

static void
insert_charts (LoadlineWorkbook *self, lxw_worksheet *sheet, const char *name)
{
  int n_months = self->report->projection->n_months;
  g_autofree char *money =
    /* Translators: title of an axis; %s is the currency */
    g_strdup_printf (_ ("Cost per month, %s"), self->report->plan->currency);
  lxw_chart *cost = add_chart (self, _ ("Running cost by strategy"), money);
  lxw_chart *throughput =
    add_chart (self, _ ("Capacity against demand"), _ ("Requests per second"));
  lxw_chart_options options = { .x_scale = 1.7, .y_scale = 1.4 };

  add_line (throughput, name, n_months, DEMAND, 3.5, 0x5C6370, LXW_CHART_LINE_DASH_SOLID);
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    {
      lxw_color_t colour = colour_of (loadline_theme_light (), s);

      add_line (cost, name, n_months, (lxw_col_t) (FIRST_COST + s), 2, colour, dashes[s]);
      add_line (throughput, name, n_months, (lxw_col_t) (FIRST_CAPACITY + s), 2, colour, dashes[s]);
    }
  worksheet_insert_chart_opt (sheet, 1, N_COLUMNS + 1, cost, &options);
  worksheet_insert_chart_opt (sheet, 24, N_COLUMNS + 1, throughput, &options);
}

static void
write_titles (LoadlineWorkbook *self, lxw_worksheet *sheet)
{
  lxw_format *header = self->formats[LOADLINE_FORMAT_HEADER_AT_END];

  worksheet_write_string (sheet, 0, 0, _ ("Month"), self->formats[LOADLINE_FORMAT_HEADER]);
  worksheet_write_string (sheet, 0, DEMAND, _ ("Demand, 1/s"), header);
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    {
      /* Translators: title of a column; %s is a strategy */
      g_autofree char *capacity = g_strdup_printf (_ ("%s, 1/s"), short_label (s));

      worksheet_write_string (sheet, 0, (lxw_col_t) (FIRST_COST + s), short_label (s), header);
      worksheet_write_string (sheet, 0, (lxw_col_t) (FIRST_CAPACITY + s), capacity, header);
    }
}

void
loadline_workbook_add_strategies (LoadlineWorkbook *self)
{
  const LoadlineProjection *projection = self->report->projection;
  const char *name = N_ ("Strategies");
  lxw_worksheet *sheet = loadline_workbook_add_sheet (self, name);
  const char *const sums[] = { _ ("Running"), _ ("One-off"), _ ("In all"), _ ("Present value") };
  lxw_row_t row = (lxw_row_t) projection->n_months + 1;

  write_titles (self, sheet);
  worksheet_set_column (sheet, 0, N_COLUMNS - 1, 18, NULL);
  for (int m = 0; m < projection->n_months; m++)
    {
      lxw_row_t at = (lxw_row_t) m + 1;

      loadline_workbook_write_month (self, sheet, at, 0, loadline_projection_month (projection, m));
      loadline_workbook_write_number (self, sheet, at, DEMAND, projection->demand[m].peak_rps,
                                      LOADLINE_FORMAT_NUMBER);
      for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
        {
          const LoadlineResult *result =
            loadline_projection_result (projection, m, (LoadlineStrategyId) s);

          loadline_workbook_write_number (self, sheet, at, (lxw_col_t) (FIRST_COST + s),
                                          result->cost.total - result->cost.one_off,
                                          LOADLINE_FORMAT_MONEY);
          loadline_workbook_write_number (self, sheet, at, (lxw_col_t) (FIRST_CAPACITY + s),
                                          result->capacity_rps, LOADLINE_FORMAT_NUMBER);
        }
    }
  for (gsize i = 0; i < G_N_ELEMENTS (sums); i++)
    worksheet_write_string (sheet, row + (lxw_row_t) i, 0, sums[i],
                            self->formats[LOADLINE_FORMAT_STRONG]);
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    write_sums (self, sheet, row, s);
  worksheet_freeze_panes (sheet, 1, 1);
  insert_charts (self, sheet, loadline_workbook_sheet_name (name));
}
