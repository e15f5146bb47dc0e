/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of everything a planner hands in. */
#include "model/error.h"

G_DEFINE_QUARK (loadline - error - quark, loadline_error)
