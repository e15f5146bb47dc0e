/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The workbook and the sheets that hold tables of the report. Text is written as strings throughout, so
 * that no name from a plan becomes a formula. */
#include "report/spreadsheet.h"

#include "draw/format.h"
#include "model/error.h"
#include "report/plan-tables.h"
#include "report/spreadsheet-private.h"
#include "report/tables.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <string.h>

/* Words keep this far from the numbers before them, in spaces. */
#define INDENT 1

static lxw_format *
add_format (LoadlineWorkbook *self, const char *pattern, bool bold)
{
  lxw_format *format = workbook_add_format (self->book);

  if (pattern != NULL)
    format_set_num_format (format, pattern);
  if (bold)
    format_set_bold (format);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

static lxw_format *
add_header_format (LoadlineWorkbook *self)
{
  lxw_format *format = add_format (self, NULL, true);

  format_set_text_wrap (format);
  format_set_bg_color (format, 0xE4E8EF);
  format_set_bottom (format, LXW_BORDER_THIN);
  return format;
}

static void
add_formats (LoadlineWorkbook *self)
{
  lxw_format **formats = self->formats;

  formats[LOADLINE_FORMAT_TITLE] = add_format (self, NULL, true);
  format_set_font_size (formats[LOADLINE_FORMAT_TITLE], 16);
  format_set_indent (formats[LOADLINE_FORMAT_TITLE], INDENT);
  formats[LOADLINE_FORMAT_HEADER] = add_header_format (self);
  format_set_indent (formats[LOADLINE_FORMAT_HEADER], INDENT);
  formats[LOADLINE_FORMAT_HEADER_AT_END] = add_header_format (self);
  format_set_align (formats[LOADLINE_FORMAT_HEADER_AT_END], LXW_ALIGN_RIGHT);
  formats[LOADLINE_FORMAT_TEXT] = add_format (self, NULL, false);
  format_set_indent (formats[LOADLINE_FORMAT_TEXT], INDENT);
  formats[LOADLINE_FORMAT_TEXT_AT_END] = add_format (self, NULL, false);
  format_set_align (formats[LOADLINE_FORMAT_TEXT_AT_END], LXW_ALIGN_RIGHT);
  formats[LOADLINE_FORMAT_STRONG] = add_format (self, NULL, true);
  format_set_indent (formats[LOADLINE_FORMAT_STRONG], INDENT);
  formats[LOADLINE_FORMAT_MONTH] = add_format (self, "mmm yyyy", false);
  format_set_align (formats[LOADLINE_FORMAT_MONTH], LXW_ALIGN_LEFT);
  formats[LOADLINE_FORMAT_NUMBER] = add_format (self, "#,##0", false);
  formats[LOADLINE_FORMAT_DECIMALS] = add_format (self, "#,##0.00", false);
  formats[LOADLINE_FORMAT_MONEY] = add_format (self, "#,##0.00", false);
  formats[LOADLINE_FORMAT_PERCENT] = add_format (self, "0.0%", false);
  formats[LOADLINE_FORMAT_MILLISECONDS] = add_format (self, "#,##0.0", false);
  formats[LOADLINE_FORMAT_TOTAL] = add_format (self, "#,##0.00", true);
  format_set_top (formats[LOADLINE_FORMAT_TOTAL], LXW_BORDER_THIN);
}

void
loadline_workbook_write_header (LoadlineWorkbook *self, lxw_worksheet *sheet,
                                const char *const *titles, lxw_col_t first_number)
{
  for (lxw_col_t c = 0; titles[c] != NULL; c++)
    worksheet_write_string (
      sheet, 0, c, titles[c],
      self->formats[c < first_number ? LOADLINE_FORMAT_HEADER : LOADLINE_FORMAT_HEADER_AT_END]);
}

void
loadline_workbook_write_number (LoadlineWorkbook *self, lxw_worksheet *sheet, lxw_row_t row,
                                lxw_col_t column, double value, LoadlineFormat format)
{
  if (!isfinite (value))
    return;
  if (format == LOADLINE_FORMAT_NUMBER && fabs (value - round (value)) > 0)
    format = LOADLINE_FORMAT_DECIMALS;
  worksheet_write_number (sheet, row, column, value, self->formats[format]);
}

void
loadline_workbook_write_month (LoadlineWorkbook *self, lxw_worksheet *sheet, lxw_row_t row,
                               lxw_col_t column, LoadlineMonth month)
{
  lxw_datetime date = { .year = loadline_month_year (month),
                        .month = loadline_month_of_year (month) + 1,
                        .day = 1 };

  worksheet_write_datetime (sheet, row, column, &date, self->formats[LOADLINE_FORMAT_MONTH]);
}

static LoadlineFormat
format_of (const LoadlineTable *table, int row, int column)
{
  static const LoadlineFormat formats[] = {
    [LOADLINE_CELL_TEXT] = LOADLINE_FORMAT_TEXT,
    [LOADLINE_CELL_NUMBER] = LOADLINE_FORMAT_NUMBER,
    [LOADLINE_CELL_MONEY] = LOADLINE_FORMAT_MONEY,
    [LOADLINE_CELL_FRACTION] = LOADLINE_FORMAT_PERCENT,
    [LOADLINE_CELL_MILLISECONDS] = LOADLINE_FORMAT_MILLISECONDS,
  };
  LoadlineRowKind kind = loadline_table_row_kind (table, row);

  if (kind == LOADLINE_ROW_TOTAL)
    return LOADLINE_FORMAT_TOTAL;
  if (kind == LOADLINE_ROW_GROUP)
    return LOADLINE_FORMAT_STRONG;
  return formats[loadline_table_column (table, column)->kind];
}

/* A column of marks has no title; its marks stand before the words of the column after it. */
static bool
is_marks (const LoadlineTable *table, int column)
{
  return loadline_table_column (table, column)->title[0] == '\0'
         && column + 1 < loadline_table_n_columns (table);
}

static void
write_cell (LoadlineWorkbook *self, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t at,
            const LoadlineTable *table, int r, int c)
{
  const LoadlineCell *cell = loadline_table_cell (table, r, c);
  const char *mark =
    c > 0 && is_marks (table, c - 1) ? loadline_table_cell (table, r, c - 1)->text : NULL;
  LoadlineFormat format = format_of (table, r, c);

  if (format != LOADLINE_FORMAT_TEXT && !isfinite (cell->value) && loadline_table_at_end (table, c))
    format = LOADLINE_FORMAT_TEXT_AT_END;
  if (isfinite (cell->value))
    loadline_workbook_write_number (self, sheet, row, at, cell->value, format);
  else if (mark != NULL && mark[0] != '\0')
    {
      g_autofree char *marked = g_strdup_printf ("%s %s", mark, cell->text);

      worksheet_write_string (sheet, row, at, marked, self->formats[LOADLINE_FORMAT_STRONG]);
    }
  else if (cell->text != NULL && cell->text[0] != '\0')
    worksheet_write_string (sheet, row, at, cell->text, self->formats[format]);
}

/* Writes @table under its @caption from @row on and unrefs it; returns the row after it. */
static lxw_row_t
write_table (LoadlineWorkbook *self, lxw_worksheet *sheet, lxw_row_t row, const char *caption,
             LoadlineTable *table)
{
  int n_rows = loadline_table_n_rows (table);
  lxw_col_t at = 0;

  worksheet_write_string (sheet, row++, 0, caption, self->formats[LOADLINE_FORMAT_STRONG]);
  for (int c = 0; c < loadline_table_n_columns (table); c++)
    {
      bool at_end = loadline_table_at_end (table, c);

      if (is_marks (table, c))
        continue;
      worksheet_write_string (
        sheet, row, at, loadline_table_column (table, c)->title,
        self->formats[at_end ? LOADLINE_FORMAT_HEADER_AT_END : LOADLINE_FORMAT_HEADER]);
      for (int r = 0; r < n_rows; r++)
        write_cell (self, sheet, row + 1 + (lxw_row_t) r, at, table, r, c);
      at++;
    }
  loadline_table_unref (table);
  return row + (lxw_row_t) n_rows + 2;
}

/* A translation that is too long for a sheet, or holds what its name may not, is left aside. */
const char *
loadline_workbook_sheet_name (const char *name)
{
  const char *translated = _ (name);

  return g_utf8_strlen (translated, -1) <= LXW_SHEETNAME_MAX
             && strpbrk (translated, "[]:*?/\\") == NULL && translated[0] != '\''
           ? translated
           : name;
}

lxw_worksheet *
loadline_workbook_add_sheet (LoadlineWorkbook *self, const char *name)
{
  lxw_worksheet *sheet = workbook_add_worksheet (self->book, loadline_workbook_sheet_name (name));

  if (self->report->theme.mirrored)
    worksheet_right_to_left (sheet);
  worksheet_set_landscape (sheet);
  worksheet_fit_to_pages (sheet, 1, 0);
  return sheet;
}

static void
add_summary (LoadlineWorkbook *self)
{
  const LoadlineReport *report = self->report;
  const char *currency = report->plan->currency;
  g_autofree char *month =
    loadline_format_month (loadline_projection_month (report->projection, report->month));
  /* Translators: %s is a month */
  g_autofree char *taken = g_strdup_printf (_ ("What each strategy takes in %s"), month);
  /* Translators: name of a sheet, at most 31 characters */
  lxw_worksheet *sheet = loadline_workbook_add_sheet (self, N_ ("Summary"));
  /* Translators: name of a scenario, day */
  g_autofree char *byline = g_strdup_printf (_ ("%s, %s"), report->scenario, report->date);
  lxw_row_t row = 5;

  worksheet_set_column (sheet, 0, 7, 34, NULL);
  worksheet_set_row (sheet, 0, 24, NULL);
  worksheet_write_string (sheet, 0, 0, report->title, self->formats[LOADLINE_FORMAT_TITLE]);
  worksheet_write_string (sheet, 1, 0, byline, self->formats[LOADLINE_FORMAT_TEXT]);
  worksheet_write_string (sheet, 2, 0, report->headline, self->formats[LOADLINE_FORMAT_STRONG]);
  worksheet_write_string (sheet, 3, 0, report->details, self->formats[LOADLINE_FORMAT_TEXT]);
  row = write_table (self, sheet, row, _ ("The rule's answers over time"),
                     loadline_table_of_answers (report->projection, currency, G_MAXINT));
  row = write_table (self, sheet, row, _ ("Each strategy over the whole plan"),
                     loadline_table_of_horizon (report->projection, currency));
  row = write_table (self, sheet, row, taken,
                     loadline_table_of_strategies (report->projection, currency, report->month));
  write_table (self, sheet, row, _ ("When each strategy runs out"),
               loadline_table_of_limits (report->projection, currency));
}

static void
add_scenarios (LoadlineWorkbook *self)
{
  const LoadlineReport *report = self->report;
  lxw_worksheet *sheet = loadline_workbook_add_sheet (self, N_ ("Scenarios"));
  lxw_row_t row;

  worksheet_set_column (sheet, 0, (lxw_col_t) MAX (5, report->n_projections), 30, NULL);
  row = write_table (self, sheet, 0, _ ("What follows from each scenario"),
                     loadline_table_of_outcomes (report->projections, report->n_projections,
                                                 report->plan->currency));
  write_table (self, sheet, row, _ ("Where the scenarios differ"),
               loadline_table_of_differences (report->plan, report->projections,
                                              report->n_projections));
}

static bool
is_number (const LoadlineParameter *parameter)
{
  return parameter->kind == LOADLINE_KIND_NUMBER || parameter->kind == LOADLINE_KIND_INTEGER;
}

static void
add_assumptions (LoadlineWorkbook *self)
{
  const LoadlineScenario *scenario = &self->report->projection->scenario;
  const LoadlinePlan *plan = self->report->plan;
  const LoadlineScenario defaults = loadline_plan_defaults (plan);
  lxw_worksheet *sheet = loadline_workbook_add_sheet (self, N_ ("Assumptions"));
  const char *const titles[] = {
    _ ("Section"), _ ("Assumption"), _ ("Value"), _ ("As a number"), _ ("Unit"),
    _ ("Default"), _ ("Changed"),    _ ("Key"),   _ ("Help"),        NULL,
  };
  lxw_format *text = self->formats[LOADLINE_FORMAT_TEXT];

  loadline_workbook_write_header (self, sheet, titles, G_N_ELEMENTS (titles));
  worksheet_set_column (sheet, 0, 7, 20, NULL);
  worksheet_set_column (sheet, 8, 8, 80, NULL);
  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    {
      const LoadlineParameter *parameter = loadline_parameter_at (i);
      g_autofree char *value = loadline_parameter_format (parameter, scenario, plan->currency);
      g_autofree char *usual = loadline_parameter_format (parameter, &defaults, plan->currency);
      bool changed = !loadline_parameter_equal (parameter, scenario, &defaults);
      lxw_row_t row = (lxw_row_t) i + 1;

      worksheet_write_string (sheet, row, 0, loadline_section_label (parameter->section), text);
      worksheet_write_string (sheet, row, 1, _ (parameter->label), text);
      worksheet_write_string (sheet, row, 2, value, text);
      if (is_number (parameter))
        worksheet_write_number (sheet, row, 3, loadline_parameter_get_number (parameter, scenario),
                                text);
      worksheet_write_string (sheet, row, 4, loadline_unit_name (parameter->unit), text);
      worksheet_write_string (sheet, row, 5, usual, text);
      worksheet_write_string (sheet, row, 6, changed ? _ ("changed") : "", text);
      worksheet_write_string (sheet, row, 7, parameter->key, text);
      worksheet_write_string (sheet, row, 8, _ (parameter->help), text);
    }
  worksheet_freeze_panes (sheet, 1, 2);
  worksheet_repeat_rows (sheet, 0, 0);
  worksheet_autofilter (sheet, 0, 0, LOADLINE_N_PARAMETERS, 8);
}

static void
set_properties (LoadlineWorkbook *self)
{
  lxw_doc_properties properties = {
    .title = self->report->title,
    .subject = self->report->headline,
    .author = self->report->author,
    .comments = "Loadline " LOADLINE_VERSION,
    .created = (time_t) self->report->timestamp,
  };

  workbook_set_properties (self->book, &properties);
}

/* Writes the book. The library writes numbers as the locale does, which no program could read again. */
static lxw_error
close_book (lxw_workbook *book)
{
  locale_t plain = newlocale (LC_NUMERIC_MASK, "C", (locale_t) 0);
  locale_t usual = uselocale (plain);
  lxw_error problem = workbook_close (book);

  uselocale (usual);
  freelocale (plain);
  return problem;
}

/* The library writes files only; this one lives as long as it takes to read it. */
GBytes *
loadline_report_to_spreadsheet (const LoadlineReport *report, GError **error)
{
  LoadlineWorkbook self = { .report = report };
  g_autofree char *path = NULL;
  char *content = NULL;
  gsize length = 0;
  lxw_error problem;
  int file = g_file_open_tmp ("loadline-XXXXXX.xlsx", &path, error);

  if (file < 0)
    return NULL;
  g_close (file, NULL);
  self.book = workbook_new (path);
  add_formats (&self);
  set_properties (&self);
  add_summary (&self);
  loadline_workbook_add_months (&self);
  loadline_workbook_add_strategies (&self);
  add_scenarios (&self);
  add_assumptions (&self);
  problem = close_book (self.book);
  if (problem != LXW_NO_ERROR)
    g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_IO,
                 _ ("The spreadsheet could not be made: %s."), lxw_strerror (problem));
  else
    g_file_get_contents (path, &content, &length, error);
  g_unlink (path);
  return content != NULL ? g_bytes_new_take (content, length) : NULL;
}
