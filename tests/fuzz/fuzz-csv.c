/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Price lists in CSV: what is read is a catalogue that a file could have. */
#include "fuzz.h"

#include <string.h>

#include "model/catalog-edit.h"
#include "model/catalog-file.h"
#include "model/error.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = fuzz_text (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (LoadlineCatalog) catalog = NULL;
  g_autoptr (LoadlineCatalog) copy = NULL;
  g_autoptr (LoadlineJson) json = NULL;

  catalog = loadline_catalog_from_csv (text, "given.csv", "USD", &error);
  fuzz_check_error (catalog, error, LOADLINE_ERROR);
  if (catalog == NULL)
    return 0;
  json = loadline_catalog_to_json (catalog);
  copy = loadline_catalog_from_json (json, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (copy->n_nodes, ==, catalog->n_nodes);

  return 0;
}
