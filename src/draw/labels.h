/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels in a column: as near to what they name as the others let them be. */
#pragma once

#include <glib.h>
#include <stdbool.h>

G_BEGIN_DECLS

/* One label. @wanted: where its middle should be; @height: what it takes, gaps included; @placed: where
 * its middle is, set by loadline_labels_place(). */
typedef struct
{
  double wanted;
  double height;
  double placed;
} LoadlineLabel;

/* The most labels in a column. */
#define LOADLINE_MAX_LABELS 64

/* Places @n labels within @low .. @high so that no two overlap and the sum of squared distances from
 * where they are wanted is least; equal ones keep their order. False, with nothing placed, where they
 * don't fit. */
bool loadline_labels_place (LoadlineLabel *labels, int n, double low, double high);

G_END_DECLS
