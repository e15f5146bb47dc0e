/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Digits as people read them: thousands set apart, the decimal mark of the locale. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @value with @decimals after the mark, grouped as the locale groups; in the C locale as English
 * does. @value must be finite. (transfer full) */
char *loadline_digits_grouped (double value, int decimals);

G_END_DECLS
