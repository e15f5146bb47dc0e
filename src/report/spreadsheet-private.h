/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files of the spreadsheet. */
#pragma once

#include "report/blocks.h"

#include <xlsxwriter.h>

G_BEGIN_DECLS

typedef enum
{
  LOADLINE_FORMAT_TITLE,
  LOADLINE_FORMAT_HEADER,
  LOADLINE_FORMAT_HEADER_AT_END,
  LOADLINE_FORMAT_TEXT,
  LOADLINE_FORMAT_TEXT_AT_END,
  LOADLINE_FORMAT_STRONG,
  LOADLINE_FORMAT_MONTH,
  LOADLINE_FORMAT_NUMBER, /* whole, or with decimals, as the number is */
  LOADLINE_FORMAT_DECIMALS,
  LOADLINE_FORMAT_MONEY,
  LOADLINE_FORMAT_PERCENT,
  LOADLINE_FORMAT_MILLISECONDS,
  LOADLINE_FORMAT_TOTAL,
  LOADLINE_N_FORMATS,
} LoadlineFormat;

/* A workbook in the making. Formats belong to it. */
typedef struct
{
  const LoadlineReport *report;
  lxw_workbook *book;
  lxw_format *formats[LOADLINE_N_FORMATS];
} LoadlineWorkbook;

/* The name of a sheet as people see it. @name: untranslated. (transfer none) */
const char *loadline_workbook_sheet_name (const char *name);

/* A sheet that prints on pages across. @name: untranslated */
lxw_worksheet *loadline_workbook_add_sheet (LoadlineWorkbook *self, const char *name);

/* Translated titles of columns, NULL-terminated, in the first row; those from @first_number on stand at the end. */
void loadline_workbook_write_header (LoadlineWorkbook *self, lxw_worksheet *sheet,
                                     const char *const *titles, lxw_col_t first_number);

/* A number; nothing where it is not finite. */
void loadline_workbook_write_number (LoadlineWorkbook *self, lxw_worksheet *sheet, lxw_row_t row,
                                     lxw_col_t column, double value, LoadlineFormat format);

/* The first day of a month. */
void loadline_workbook_write_month (LoadlineWorkbook *self, lxw_worksheet *sheet, lxw_row_t row,
                                    lxw_col_t column, LoadlineMonth month);

/* The sheets of every month: all figures a row a month and strategy, and cost and capacity side by side
 * with their charts. */
void loadline_workbook_add_months (LoadlineWorkbook *self);
void loadline_workbook_add_strategies (LoadlineWorkbook *self);

G_END_DECLS
