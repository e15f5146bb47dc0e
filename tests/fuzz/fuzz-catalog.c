/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Catalogues: what is read is written as a text that reads back the same. */
#include "fuzz.h"

#include <string.h>

#include "model/catalog-file.h"
#include "model/error.h"

static LoadlineCatalog *
read_text (const char *text, size_t length, GPtrArray *warnings, GError **error)
{
  g_autoptr (LoadlineJson) json = loadline_json_parse (text, length, "given.json", error);

  return json != NULL ? loadline_catalog_from_json (json, warnings, error) : NULL;
}

static char *
write_text (const LoadlineCatalog *catalog)
{
  g_autoptr (LoadlineJson) json = loadline_catalog_to_json (catalog);

  return loadline_json_to_text (json);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (LoadlineCatalog) catalog = read_text ((const char *) data, size, warnings, &error);
  g_autoptr (LoadlineCatalog) copy = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  fuzz_check_error (catalog, error, LOADLINE_ERROR);
  fuzz_check_warnings (warnings);
  if (catalog == NULL)
    return 0;
  text = write_text (catalog);
  copy = read_text (text, strlen (text), NULL, &error);
  g_assert_no_error (error);
  again = write_text (copy);
  g_assert_cmpstr (text, ==, again);

  return 0;
}
