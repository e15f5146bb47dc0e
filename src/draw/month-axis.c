/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Named months fall on the calendar (every January, every quarter), not on the plan's first month, so
 * that the same month looks the same in every picture. */
#include "draw/month-axis.h"

#include "draw/format.h"

#include <math.h>

/* Free room beside each name, in units of text. */
#define GAP 0.7

static const int strides[] = { 1, 2, 3, 6, 12, 24, 60, 120 };

int
loadline_month_stride (double month_width, double name_width)
{
  for (size_t i = 0; i < G_N_ELEMENTS (strides); i++)
    if (strides[i] * month_width >= name_width)
      return strides[i];
  return strides[G_N_ELEMENTS (strides) - 1];
}

LoadlineTextStyle
loadline_month_label_style (const LoadlineMonthLabel *label)
{
  return (LoadlineTextStyle){ .size = 0.9, .strong = label->year };
}

/* What a pass over the months knows. */
typedef struct
{
  LoadlineText *text;
  const LoadlineScale *x;
  LoadlineMonth start;
  int n_months;
  double width;
  LoadlineMonthLabel *labels;
  int n;
} Pass;

/* Adds a name at @x where it keeps its distance from the last one of its row. */
static bool
add (Pass *pass, char *words, double x, int row, bool year)
{
  LoadlineMonthLabel label = { .row = row, .year = year };
  LoadlineTextStyle style = loadline_month_label_style (&label);
  double gap = GAP * pass->text->unit;
  double width;

  g_strlcpy (label.words, words, sizeof label.words);
  g_free (words);
  loadline_text_measure (pass->text, &style, label.words, &width, NULL);
  label.x = CLAMP (x, width / 2, fmax (width / 2, pass->width - width / 2));
  label.left = label.x - width / 2;
  label.right = label.x + width / 2;
  for (int i = pass->n - 1; i >= 0; i--)
    if (pass->labels[i].row == row && pass->labels[i].right + gap > label.left
        && pass->labels[i].left - gap < label.right)
      return false;
  if (label.right > pass->width + 0.5 || pass->n >= LOADLINE_MAX_MONTH_LABELS)
    return false;
  pass->labels[pass->n++] = label;
  return true;
}

/* The widest of the twelve names and of a year. */
static double
widest_name (LoadlineText *text, LoadlineMonth start)
{
  double widest = 0;

  for (int i = 0; i < 13; i++)
    {
      LoadlineMonthLabel label = { .year = i == 12 };
      LoadlineTextStyle style = loadline_month_label_style (&label);
      g_autofree char *name =
        i < 12 ? loadline_format_month_name (start + i) : loadline_format_year (start);
      double width;

      loadline_text_measure (text, &style, name, &width, NULL);
      widest = fmax (widest, width);
    }
  return widest + GAP * text->unit;
}

/* Years in the second row, each in the middle of its months. */
static void
add_years_below (Pass *pass)
{
  int first = 0;

  for (int m = 1; m <= pass->n_months; m++)
    if (m == pass->n_months || loadline_month_of_year (pass->start + m) == 0)
      {
        double from = loadline_scale_place (pass->x, first);
        double to = loadline_scale_place (pass->x, m - 1);

        add (pass, loadline_format_year (pass->start + first), (from + to) / 2, 1, true);
        first = m;
      }
}

/* Januaries named by their year; true where one was. */
static bool
add_januaries (Pass *pass, int stride)
{
  bool any = false;
  int years = MAX (1, stride / 12);

  for (int m = 0; m < pass->n_months; m++)
    if (loadline_month_of_year (pass->start + m) == 0
        && loadline_month_year (pass->start + m) % years == 0)
      any |= add (pass, loadline_format_year (pass->start + m), loadline_scale_place (pass->x, m),
                  0, true);
  return any;
}

static void
add_months (Pass *pass, int stride, bool skip_januaries)
{
  for (int m = 0; m < pass->n_months; m++)
    {
      int month = loadline_month_of_year (pass->start + m);

      if (month % stride == 0 && !(skip_januaries && month == 0))
        add (pass, loadline_format_month_name (pass->start + m), loadline_scale_place (pass->x, m),
             0, false);
    }
}

int
loadline_month_labels (LoadlineText *text, const LoadlineScale *x, LoadlineMonth start,
                       int n_months, int rows, double width,
                       LoadlineMonthLabel labels[LOADLINE_MAX_MONTH_LABELS])
{
  Pass pass = { text, x, start, n_months, width, labels, 0 };
  double month_width =
    n_months > 1 ? loadline_scale_place (x, 1) - loadline_scale_place (x, 0) : width;
  int stride = loadline_month_stride (month_width, widest_name (text, start));

  if (rows >= 2 && stride < 12)
    {
      add_months (&pass, stride, false);
      add_years_below (&pass);
      return pass.n;
    }
  if (!add_januaries (&pass, stride))
    add (&pass, loadline_format_month (start), loadline_scale_place (x, 0), 0, true);
  if (stride < 12)
    add_months (&pass, stride, true);
  return pass.n;
}
