/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The what-ifs of a draft as a list: added, copied, moved, promoted; and which of them an edit was about. */
#include <string.h>

#include "model/plan-private.h"

static LoadlineVariant *
variant_at (const LoadlinePlan *self, int index)
{
  return &self->variants[index - 1];
}

int
loadline_plan_add_variant (LoadlinePlan *draft, const char *name)
{
  LoadlineVariant *variant;

  g_return_val_if_fail (loadline_plan_is_draft (draft), -1);
  g_return_val_if_fail (draft->n_variants + 1 < LOADLINE_MAX_SCENARIOS, -1);

  draft->variants = g_renew (LoadlineVariant, draft->variants, draft->n_variants + 1);
  variant = &draft->variants[draft->n_variants++];
  memset (variant, 0, sizeof *variant);
  variant->name = loadline_plan_short_name (name);
  variant->notes = g_strdup ("");
  variant->values = draft->base;
  return draft->n_variants;
}

int
loadline_plan_copy_scenario (LoadlinePlan *draft, int index, const char *name)
{
  int copy;

  g_return_val_if_fail (index >= 0 && index <= draft->n_variants, -1);

  copy = loadline_plan_add_variant (draft, name);
  if (copy < 0 || index == 0)
    return copy;
  variant_at (draft, copy)->values = variant_at (draft, index)->values;
  memcpy (variant_at (draft, copy)->overrides, variant_at (draft, index)->overrides,
          sizeof variant_at (draft, copy)->overrides);
  loadline_plan_move_variant (draft, copy, index + 1);
  return index + 1;
}

void
loadline_plan_remove_variant (LoadlinePlan *draft, int index)
{
  LoadlineVariant *variant;

  g_return_if_fail (loadline_plan_is_draft (draft));
  g_return_if_fail (index >= 1 && index <= draft->n_variants);

  variant = variant_at (draft, index);
  loadline_variant_clear (variant);
  memmove (variant, variant + 1, sizeof *variant * (gsize) (draft->n_variants - index));
  draft->n_variants--;
}

void
loadline_plan_rename_variant (LoadlinePlan *draft, int index, const char *name)
{
  char *copy;

  g_return_if_fail (loadline_plan_is_draft (draft));
  g_return_if_fail (index >= 1 && index <= draft->n_variants);

  copy = loadline_plan_short_name (name);
  g_free (variant_at (draft, index)->name);
  variant_at (draft, index)->name = copy;
}

void
loadline_plan_move_variant (LoadlinePlan *draft, int index, int to)
{
  LoadlineVariant moved;

  g_return_if_fail (loadline_plan_is_draft (draft));
  g_return_if_fail (index >= 1 && index <= draft->n_variants);
  g_return_if_fail (to >= 1 && to <= draft->n_variants);

  moved = *variant_at (draft, index);
  if (to > index)
    memmove (variant_at (draft, index), variant_at (draft, index + 1),
             sizeof moved * (gsize) (to - index));
  else
    memmove (variant_at (draft, to + 1), variant_at (draft, to),
             sizeof moved * (gsize) (index - to));
  *variant_at (draft, to) = moved;
}

void
loadline_plan_promote_variant (LoadlinePlan *draft, int index)
{
  g_return_if_fail (loadline_plan_is_draft (draft));
  g_return_if_fail (index >= 1 && index <= draft->n_variants);

  draft->base = loadline_plan_scenario (draft, index);
  loadline_plan_remove_variant (draft, index);
}

static bool
has_scenario (const LoadlinePlan *self, const char *name)
{
  return loadline_plan_find_scenario (self, name, NULL) >= 0;
}

char *
loadline_plan_new_name (const LoadlinePlan *self, const char *stem)
{
  /* Leaves room for a number. */
  g_autofree char *start =
    g_utf8_substring (stem, 0, MIN (g_utf8_strlen (stem, -1), LOADLINE_JSON_MAX_NAME - 4));
  char *name = g_strdup (start);

  for (int i = 2; has_scenario (self, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s %d", start, i);
    }
  return name;
}

/* Whether scenario @index of both states the same. */
static bool
states_the_same (const LoadlinePlan *a, const LoadlinePlan *b, int index)
{
  return index == 0 ? loadline_scenario_equal (&a->base, &b->base)
                    : loadline_variant_equal (variant_at (a, index), variant_at (b, index));
}

/* The only scenario that changed from @before to @after, which have as many; -1 where more did or none. */
static int
find_only_change (const LoadlinePlan *before, const LoadlinePlan *after)
{
  int found = -1;

  for (int i = 0; i <= after->n_variants; i++)
    if (!states_the_same (before, after, i))
      {
        if (found >= 0)
          return -1;
        found = i;
      }
  return found;
}

/* The only scenario of @after whose name @before does not have; -1 where there are more or none. */
static int
find_only_new (const LoadlinePlan *before, const LoadlinePlan *after)
{
  int found = -1;

  for (int i = 1; i <= after->n_variants; i++)
    if (!has_scenario (before, variant_at (after, i)->name))
      {
        if (found >= 0)
          return -1;
        found = i;
      }
  return found;
}

int
loadline_plan_follow_scenario (const LoadlinePlan *before, const LoadlinePlan *after, int index)
{
  int changed = -1;

  g_return_val_if_fail (index >= 0 && index <= before->n_variants, 0);

  if (after->n_variants == before->n_variants)
    changed = find_only_change (before, after);
  else if (after->n_variants == before->n_variants + 1)
    changed = find_only_new (before, after);
  else if (after->n_variants == before->n_variants - 1 && !states_the_same (before, after, 0))
    changed = 0;
  if (changed >= 0)
    return changed;

  changed =
    index > 0 ? loadline_plan_find_scenario (after, variant_at (before, index)->name, NULL) : 0;
  return changed >= 0 ? changed : MIN (index, after->n_variants);
}
