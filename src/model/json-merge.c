/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One way to write any object over what was read, so that each file format is a table of its keys. */
#include "model/json-merge.h"

const char **
loadline_json_old_keys (const LoadlineJsonCursor *old)
{
  return old != NULL ? loadline_json_keys (old) : g_new0 (const char *, 1);
}

static const LoadlineJsonField *
find_field (const LoadlineJsonField *fields, int n_fields, const char *key)
{
  for (int f = 0; f < n_fields; f++)
    if (g_str_equal (fields[f].key, key))
      return &fields[f];
  return NULL;
}

LoadlineJson *
loadline_json_merge (const LoadlineJsonField *fields, int n_fields, gconstpointer thing,
                     const LoadlineJsonCursor *old)
{
  LoadlineJson *object = loadline_json_new_object ();
  g_autofree const char **keys = loadline_json_old_keys (old);
  LoadlineJsonCursor member;

  for (int k = 0; keys[k] != NULL; k++)
    {
      const LoadlineJsonField *field = find_field (fields, n_fields, keys[k]);

      loadline_json_member (old, keys[k], &member);
      if (field != NULL)
        field->put (object, keys[k], (const char *) thing + field->offset, &member);
      else
        loadline_json_set (object, keys[k], loadline_json_copy_at (&member));
    }
  for (int f = 0; f < n_fields; f++)
    {
      gconstpointer value = (const char *) thing + fields[f].offset;

      if ((old == NULL || !loadline_json_has (old, fields[f].key)) && fields[f].needed (value))
        fields[f].put (object, fields[f].key, value, NULL);
    }
  return object;
}

bool
loadline_json_always (gconstpointer value)
{
  return true;
}

bool
loadline_json_has_text (gconstpointer value)
{
  return **(char *const *) value != '\0';
}

void
loadline_json_put_text (LoadlineJson *object, const char *key, gconstpointer value,
                        const LoadlineJsonCursor *old)
{
  loadline_json_set_string (object, key, *(char *const *) value);
}

void
loadline_json_put_number (LoadlineJson *object, const char *key, gconstpointer value,
                          const LoadlineJsonCursor *old)
{
  loadline_json_set_number (object, key, *(const double *) value);
}
