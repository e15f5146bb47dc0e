/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answers given, a row a question. */
#include "app/practice.h"

#include "model/lessons-file.h"

/* @chosen: bit set of options; @first, @last: chosen, -1 none. */
typedef struct
{
  unsigned chosen;
  int      first;
  int      last;
  bool     hinted;
} Answer;

struct _LoadlinePractice
{
  GObject parent_instance;

  /* Owned */
  LoadlineLessons *lessons;
  Answer          *answers;

  int position;
};

G_DEFINE_FINAL_TYPE (LoadlinePractice, loadline_practice, G_TYPE_OBJECT)

static guint changed_signal;

static Answer *
current (LoadlinePractice *self)
{
  return &self->answers[self->position];
}

static void
changed (LoadlinePractice *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
clear_answers (LoadlinePractice *self)
{
  self->position = 0;
  for (int i = 0; i < self->lessons->n_questions; i++)
    self->answers[i] = (Answer){ .first = -1, .last = -1 };
}

static void
loadline_practice_finalize (GObject *object)
{
  LoadlinePractice *self = LOADLINE_PRACTICE (object);

  g_free (self->answers);
  loadline_lessons_free (self->lessons);

  G_OBJECT_CLASS (loadline_practice_parent_class)->finalize (object);
}

static void
loadline_practice_class_init (LoadlinePracticeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = loadline_practice_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
loadline_practice_init (LoadlinePractice *self)
{
  g_autoptr (GError) error = NULL;

  self->lessons = loadline_lessons_load_builtin (&error);
  if (self->lessons == NULL)
    g_error ("%s", error->message);
  self->answers = g_new0 (Answer, (gsize) self->lessons->n_questions);
  clear_answers (self);
}

LoadlinePractice *
loadline_practice_new (void)
{
  return g_object_new (LOADLINE_TYPE_PRACTICE, NULL);
}

LoadlinePractice *
loadline_practice_of (GtkApplication *application)
{
  LoadlinePractice *practice =
    application != NULL ? g_object_get_data (G_OBJECT (application), "practice") : NULL;

  if (practice != NULL)
    return g_object_ref (practice);
  practice = loadline_practice_new ();
  if (application != NULL)
    g_object_set_data_full (G_OBJECT (application), "practice", g_object_ref (practice),
                            g_object_unref);

  return practice;
}

const LoadlineLessons *
loadline_practice_get_lessons (LoadlinePractice *self)
{
  return self->lessons;
}

int
loadline_practice_get_position (LoadlinePractice *self)
{
  return self->position;
}

void
loadline_practice_set_position (LoadlinePractice *self, int position)
{
  g_return_if_fail (LOADLINE_IS_PRACTICE (self));

  position = CLAMP (position, 0, self->lessons->n_questions - 1);
  if (position == self->position)
    return;
  self->position = position;
  changed (self);
}

const LoadlineQuestion *
loadline_practice_get_question (LoadlinePractice *self)
{
  return &self->lessons->questions[self->position];
}

void
loadline_practice_choose (LoadlinePractice *self, int option)
{
  Answer *answer = current (self);

  g_return_if_fail (option >= 0 && option < LOADLINE_N_OPTIONS);

  if (answer->first < 0)
    answer->first = option;
  answer->last = option;
  answer->chosen |= 1u << option;
  changed (self);
}

bool
loadline_practice_is_chosen (LoadlinePractice *self, int option)
{
  return (current (self)->chosen >> option & 1) != 0;
}

int
loadline_practice_get_chosen (LoadlinePractice *self)
{
  return current (self)->last;
}

void
loadline_practice_take_hint (LoadlinePractice *self)
{
  current (self)->hinted = true;
  changed (self);
}

bool
loadline_practice_has_hint (LoadlinePractice *self)
{
  return current (self)->hinted;
}

int
loadline_practice_count_answered (LoadlinePractice *self)
{
  int n = 0;

  for (int i = 0; i < self->lessons->n_questions; i++)
    n += self->answers[i].first >= 0;

  return n;
}

int
loadline_practice_count_right (LoadlinePractice *self)
{
  int n = 0;

  for (int i = 0; i < self->lessons->n_questions; i++)
    n += self->answers[i].first == self->lessons->questions[i].right;

  return n;
}

void
loadline_practice_restart (LoadlinePractice *self)
{
  g_return_if_fail (LOADLINE_IS_PRACTICE (self));

  clear_answers (self);
  changed (self);
}
