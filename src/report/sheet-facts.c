/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that matter, in boxes: the same on paper and on slides. */
#include "report/sheet.h"

#include <math.h>

/* In units of text. */
#define GAP 1.2
#define INSET 1.2
#define ABOVE 1.0
#define BETWEEN 0.1
#define BELOW 0.9
#define RULE 0.18

#define VALUE_SIZE 2.1
#define LABEL_LINES 2

typedef struct
{
  LoadlineSheet *sheet;
  LoadlineText *pen;
  double unit;
  double width;
  LoadlineTextStyle value;
  LoadlineTextStyle label;
  double value_height;
  double height;
} Facts;

/* The values in one size, of which the widest fits; boxes as high as the highest. */
static void
measure (Facts *self, char **facts)
{
  double inner = self->width - 2 * INSET * self->unit;
  double labels = 0;

  self->value =
    (LoadlineTextStyle) { .size = VALUE_SIZE * self->unit / self->pen->unit, .strong = true };
  self->label = (LoadlineTextStyle) { .size = self->unit / self->pen->unit,
                                     .width = inner,
                                     .lines = LABEL_LINES };
  for (int i = 0; facts[i] != NULL; i += 2)
    {
      double width, height;

      loadline_text_measure (self->pen, &self->value, facts[i], &width, NULL);
      self->value.size *= fmin (1, inner / width);
      loadline_text_measure (self->pen, &self->label, facts[i + 1], NULL, &height);
      labels = fmax (labels, height);
    }
  loadline_text_measure (self->pen, &self->value, facts[0], NULL, &self->value_height);
  self->height = (ABOVE + BETWEEN + BELOW) * self->unit + self->value_height + labels;
}

static void
add_fact (Facts *self, char **fact, double x, double y)
{
  const LoadlineTheme *theme = self->pen->theme;
  double inset = x + INSET * self->unit;
  double top = y + ABOVE * self->unit;

  loadline_sheet_add_rectangle (self->sheet, theme->surface, x, y, self->width, self->height);
  loadline_sheet_add_rectangle (self->sheet, theme->accent, x, y, self->width, RULE * self->unit);
  loadline_sheet_add_text (self->sheet, &self->value, fact[0], theme->text, inset, top, 0, 0);
  loadline_sheet_add_text (self->sheet, &self->label, fact[1], theme->dim_text, inset,
                           top + self->value_height + BETWEEN * self->unit, 0, 0);
}

double
loadline_sheet_add_facts (LoadlineSheet *self, LoadlineText *pen, char **facts, double unit,
                          double x, double y, double width)
{
  int n = (int) g_strv_length (facts) / 2;
  double gap = GAP * unit;
  Facts all = { .sheet = self, .pen = pen, .unit = unit };

  g_return_val_if_fail (n > 0, 0);
  all.width = (width - gap * (n - 1)) / n;
  measure (&all, facts);
  for (int i = 0; i < n; i++)
    add_fact (&all, facts + 2 * i, x + i * (all.width + gap), y);
  return all.height;
}
