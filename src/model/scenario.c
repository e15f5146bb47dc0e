/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a set of assumptions starts as, and what its limits mean. */
#include "model/scenario.h"

#include "model/parameter.h"

#include <string.h>

void
loadline_scenario_init (LoadlineScenario *self)
{
  *self = (LoadlineScenario) { .node = g_intern_static_string (""),
                              .families = g_intern_static_string ("") };

  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    {
      const LoadlineParameter *parameter = loadline_parameter_at (i);

      if (parameter->kind != LOADLINE_KIND_NODE && parameter->kind != LOADLINE_KIND_FAMILIES)
        loadline_parameter_set_number (parameter, self, parameter->standard, NULL);
    }
}

bool
loadline_scenario_equal (const LoadlineScenario *a, const LoadlineScenario *b)
{
  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    if (!loadline_parameter_equal (loadline_parameter_at (i), a, b))
      return false;
  return true;
}

bool
loadline_scenario_allows_family (const LoadlineScenario *self, const char *family)
{
  const char *at = self->families;
  gsize       length = strlen (family);

  if (*at == '\0')
    return true;

  while (at != NULL)
    {
      if (strncmp (at, family, length) == 0 && (at[length] == ',' || at[length] == '\0'))
        return true;
      at = strchr (at, ',');
      if (at != NULL)
        at++;
    }

  return false;
}

int
loadline_scenario_max_nodes (const LoadlineScenario *self)
{
  return self->resource_limit ? 1 : self->max_nodes;
}
