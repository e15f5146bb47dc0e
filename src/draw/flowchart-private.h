/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files of the flowchart. */
#pragma once

#include "draw/flowchart-scene.h"

/* In a drawing squeezed into @room: grows the box of node @index as far as its label needs and its
 * surroundings let it, and breaks the label to fit. Returns whether all of it shows. */
bool loadline_flowchart_refit (LoadlineFlowchart *self, int index, LoadlineBox room);

/* What is said of node @index: why it was taken, or where the way turned off that leads to it. (transfer
 * full) */
char *loadline_flowchart_say_node (const LoadlineFlowchart *self, int index);

/* The figure in sentences, and its numbers as CSV. (transfer full) */
char *loadline_flowchart_describe (const LoadlineFigureInput *input);
char *loadline_flowchart_data (const LoadlineFigureInput *input);
