/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing over a document that was read: what stood there keeps its place, and keys that this program
 * does not know stay with it. */
#pragma once

#include "model/json.h"

#include <stddef.h>

G_BEGIN_DECLS

/**
 * LoadlineJsonField:
 * @key: a member of the object that states some struct
 * @offset: of the value within that struct; 0 where @put wants the whole struct
 * @needed: whether the value must be written where the document lacks the key
 * @put: writes it; @old is what the document had under the key, or NULL
 */
typedef struct
{
  const char *key;
  size_t      offset;
  bool (*needed) (gconstpointer value);
  void (*put) (LoadlineJson *object, const char *key, gconstpointer value,
               const LoadlineJsonCursor *old);
} LoadlineJsonField;

/* The object that states @thing: the keys of @old, which may be NULL, in their places, known ones
 * anew and others as they were; then the needed ones that it lacks. (transfer full) */
LoadlineJson *loadline_json_merge (const LoadlineJsonField *fields, int n_fields,
                                   gconstpointer thing, const LoadlineJsonCursor *old);

/* For fields: what is always needed, and those that are a text (char *) or a number (double). */
bool loadline_json_always (gconstpointer value);
bool loadline_json_has_text (gconstpointer value);
void loadline_json_put_text (LoadlineJson *object, const char *key, gconstpointer value,
                             const LoadlineJsonCursor *old);
void loadline_json_put_number (LoadlineJson *object, const char *key, gconstpointer value,
                               const LoadlineJsonCursor *old);

/* The keys of an object as loadline_json_keys() gives them; none for NULL. (transfer container) */
const char **loadline_json_old_keys (const LoadlineJsonCursor *old);

G_END_DECLS
