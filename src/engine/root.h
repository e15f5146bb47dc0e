/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The root of a function of one variable, without allocation, so that it can be sought in any loop. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef double (*LoadlineFunction) (double x, gpointer data);

/* A root of @function between @low and @high, where it has the values @at_low and @at_high of
 * opposite signs, to a relative 1e-13. Chandrupatla's method: T. R. Chandrupatla, Advances in
 * Engineering Software 28 (1997), pages 145-149. */
double loadline_find_root (LoadlineFunction function, gpointer data, double low, double at_low,
                           double high, double at_high);

G_END_DECLS
