/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The row of plans behind undo and redo. */
#include "app/history.h"

/* A plan, and the edit that led to it from the one before. */
typedef struct
{
  LoadlinePlan *plan;
  char *name;
  char *key;
  gint64 time;
} Entry;

struct _LoadlineHistory
{
  GPtrArray *entries; /* of Entry, oldest first; never empty */
  guint position;     /* of the current plan */
  bool sealed;
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  loadline_plan_unref (entry->plan);
  g_free (entry->name);
  g_free (entry->key);
  g_free (entry);
}

static Entry *
entry_new (LoadlinePlan *plan, const char *name, const char *key, gint64 now)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->plan = loadline_plan_ref (plan);
  entry->name = g_strdup (name);
  entry->key = g_strdup (key);
  entry->time = now;
  return entry;
}

static Entry *
entry_at (const LoadlineHistory *self, guint position)
{
  return g_ptr_array_index (self->entries, position);
}

LoadlineHistory *
loadline_history_new (LoadlinePlan *plan)
{
  LoadlineHistory *self = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  self = g_new0 (LoadlineHistory, 1);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  g_ptr_array_add (self->entries, entry_new (plan, NULL, NULL, 0));
  return self;
}

void
loadline_history_free (LoadlineHistory *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self);
}

LoadlinePlan *
loadline_history_get_plan (const LoadlineHistory *self)
{
  return entry_at (self, self->position)->plan;
}

static void
forget_undone (LoadlineHistory *self)
{
  g_ptr_array_set_size (self->entries, (int) self->position + 1);
}

static bool
merges (const LoadlineHistory *self, const char *key, gint64 now)
{
  const Entry *last = entry_at (self, self->position);

  return !self->sealed && self->position > 0 && key != NULL && g_strcmp0 (last->key, key) == 0
         && now - last->time <= LOADLINE_HISTORY_MERGE_US;
}

/* A run of edits that ends where it began leaves no trace, so that the plan counts as saved again. */
static void
merge (LoadlineHistory *self, LoadlinePlan *plan, gint64 now)
{
  Entry *last = entry_at (self, self->position);

  if (loadline_plan_equal (entry_at (self, self->position - 1)->plan, plan))
    {
      g_ptr_array_remove_index (self->entries, self->position);
      self->position--;
      return;
    }
  loadline_plan_unref (last->plan);
  last->plan = loadline_plan_ref (plan);
  last->time = now;
}

bool
loadline_history_push (LoadlineHistory *self, LoadlinePlan *plan, const char *name, const char *key,
                       gint64 now)
{
  g_return_val_if_fail (self != NULL && plan != NULL && name != NULL, false);

  if (loadline_plan_equal (loadline_history_get_plan (self), plan))
    return false;

  forget_undone (self);
  if (merges (self, key, now))
    merge (self, plan, now);
  else
    {
      g_ptr_array_add (self->entries, entry_new (plan, name, key, now));
      if (self->entries->len > LOADLINE_HISTORY_DEPTH + 1)
        g_ptr_array_remove_index (self->entries, 0);
      self->position = self->entries->len - 1;
    }
  self->sealed = false;
  return true;
}

void
loadline_history_map (LoadlineHistory *self, LoadlinePlan *(*change) (LoadlinePlan *, gpointer),
                      gpointer data)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry        *entry = entry_at (self, i);
      LoadlinePlan *plan = change (entry->plan, data);

      loadline_plan_unref (entry->plan);
      entry->plan = plan;
    }
}

void
loadline_history_seal (LoadlineHistory *self)
{
  self->sealed = true;
}

bool
loadline_history_undo (LoadlineHistory *self)
{
  if (self->position == 0)
    return false;
  self->position--;
  self->sealed = true;
  return true;
}

bool
loadline_history_redo (LoadlineHistory *self)
{
  if (self->position + 1 >= self->entries->len)
    return false;
  self->position++;
  self->sealed = true;
  return true;
}

const char *
loadline_history_get_undo_name (const LoadlineHistory *self)
{
  return self->position > 0 ? entry_at (self, self->position)->name : NULL;
}

const char *
loadline_history_get_redo_name (const LoadlineHistory *self)
{
  return self->position + 1 < self->entries->len ? entry_at (self, self->position + 1)->name : NULL;
}
