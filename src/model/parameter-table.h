/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows themselves, for parameter.c alone; everyone else goes through its functions. */
#pragma once

#include "model/parameter.h"

G_BEGIN_DECLS

extern const LoadlineParameter loadline_parameter_table[LOADLINE_N_PARAMETERS];

G_END_DECLS
