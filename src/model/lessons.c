/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lessons in memory: found by id, freed with their claims. */
#include "model/lessons.h"

static void
clear_claims (LoadlineClaims *self)
{
  for (int i = 0; i < self->n_claims; i++)
    {
      g_free (self->claims[i].limit);
      loadline_condition_free (self->claims[i].condition);
    }
  g_free (self->claims);
}

static void
clear_example (LoadlineExample *self)
{
  g_free (self->plan);
  g_free (self->view);
  g_free (self->figure);
  g_free (self->look);
}

static void
clear_card (LoadlineCard *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->what);
  g_free (self->fits);
  g_free (self->fails);
  g_free (self->costs);
  clear_example (&self->example);
  clear_claims (&self->claims);
}

static void
clear_question (LoadlineQuestion *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->text);
  g_free (self->hint);
  for (int i = 0; i < LOADLINE_N_OPTIONS; i++)
    {
      g_free (self->options[i].text);
      g_free (self->options[i].why);
      clear_claims (&self->options[i].claims);
    }
  clear_example (&self->example);
}

void
loadline_lessons_free (LoadlineLessons *self)
{
  for (int i = 0; i < self->n_cards; i++)
    clear_card (&self->cards[i]);
  for (int i = 0; i < self->n_questions; i++)
    clear_question (&self->questions[i]);
  g_free (self->cards);
  g_free (self->questions);
  g_free (self);
}

const LoadlineExample *
loadline_lessons_find_example (const LoadlineLessons *self, const char *id)
{
  for (int i = 0; i < self->n_cards; i++)
    if (g_str_equal (self->cards[i].id, id))
      return &self->cards[i].example;
  for (int i = 0; i < self->n_questions; i++)
    if (g_str_equal (self->questions[i].id, id))
      return &self->questions[i].example;
  return NULL;
}
