/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the sidebar says of values that cannot be taken, in the words that people see there. */
#pragma once

#include "model/plan.h"

G_BEGIN_DECLS

/* Why @value is none for @parameter: the value and what is allowed, as its row shows them; NULL where
 * it is one. (transfer full) */
char *loadline_parameter_say_range (const LoadlineParameter *parameter, double value,
                                    const char *currency);

/* A range as its row shows it: "2,000–5,000 users". (transfer full) */
char *loadline_parameter_format_range (const LoadlineParameter *parameter,
                                       const LoadlineRange *range, const char *currency);

/* @message with the labels of parameters in place of their keys. (transfer full) */
char *loadline_parameter_say_labels (const char *message);

G_END_DECLS
