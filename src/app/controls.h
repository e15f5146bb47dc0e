/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The controls of the sidebar, one for each kind of parameter. */
#pragma once

#include "app/parameter-row.h"

G_BEGIN_DECLS

/**
 * LoadlineControl:
 * @create: makes the widget (floating); it reports edits through loadline_parameter_row_apply()
 * @show: shows the value in @values; must not report that as an edit
 * @forget: gives up what was typed and could not be taken; NULL where nothing is typed
 * @finish: takes what is typed now, false where it can't be taken; NULL where nothing is typed
 */
typedef struct
{
  GtkWidget *(*create) (LoadlineParameterRow *row);
  void (*show) (LoadlineParameterRow *row, GtkWidget *control, const LoadlineScenario *values);
  void (*forget) (GtkWidget *control);
  bool (*finish) (LoadlineParameterRow *row, GtkWidget *control);
} LoadlineControl;

extern const LoadlineControl loadline_number_control;
extern const LoadlineControl loadline_choice_control;
extern const LoadlineControl loadline_switch_control;
extern const LoadlineControl loadline_node_control;
extern const LoadlineControl loadline_families_control;

G_END_DECLS
