/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the fuzz targets share: each is one function over bytes, called by libFuzzer or, where there is
 * no clang, by feed.c over the corpus. It aborts where something that must hold does not. */
#pragma once

#include <gio/gio.h>
#include <stdint.h>

/* One run on @size bytes of @data; 0 always, as libFuzzer wants it. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* An answer and an error exclude each other, and the error is one of ours that can be shown. */
static inline void
fuzz_check_error (const void *answer, const GError *error, GQuark domain)
{
  g_assert_true ((answer != NULL) == (error == NULL));
  if (error == NULL)
    return;
  g_assert_true (error->domain == domain);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), >, 0);
}

/* So must each of the warnings be. */
static inline void
fuzz_check_warnings (const GPtrArray *warnings)
{
  for (guint i = 0; i < warnings->len; i++)
    g_assert_true (g_utf8_validate (g_ptr_array_index (warnings, i), -1, NULL));
}

/* The bytes as a string; no bytes may come as NULL. (transfer full) */
static inline char *
fuzz_text (const uint8_t *data, size_t size)
{
  return size > 0 ? g_strndup ((const char *) data, size) : g_strdup ("");
}
