/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers with units as people type and read them: the one place that knows that 2 TiB are
 * 2,048 GiB and that 20 % are 0.2. */
#pragma once

#include "model/parameter.h"

G_BEGIN_DECLS

/* Reads @text as a number of @unit's own base (GiB, ms, fraction ...): an optional SI or binary
 * prefix or another unit of the same kind is converted ("2 TiB", "512 MiB", "1.5k", "1.2e6",
 * "20 %", "0.3 s", "2 h"). Commas between groups of three digits and spaces inside numbers are
 * taken as thousands separators. NaN and infinities are refused. False with an error that quotes
 * @text and gives an example that works. */
bool loadline_quantity_parse (const char *text, LoadlineUnit unit, double *value, GError **error);

/* The same with the decimal and thousands marks of the current locale also understood, and with a
 * bare number of a fraction read as per cent, as the window shows it ("3" in a growth row is 3 %). */
bool loadline_quantity_parse_locale (const char *text, LoadlineUnit unit, double *value,
                                     GError **error);

/* @value for people with unit and thousands separators, at most @digits significant digits where
 * that loses nothing needed ("1.5 TiB", "3 %", "250 ms", "4,000 users"). (transfer full) */
char *loadline_quantity_format (double value, LoadlineUnit unit, const char *currency);

/* As loadline_quantity_format, but complete: parsing it again gives @value. For entries. (transfer full) */
char *loadline_quantity_format_exact (double value, LoadlineUnit unit);

/* The shortest decimal text in the C locale that reads back as @value: %.15g, %.16g or %.17g.
 * @value must be finite. (transfer full) */
char *loadline_number_to_text (double value);

G_END_DECLS
