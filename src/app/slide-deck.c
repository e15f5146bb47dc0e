/* SPDX-License-Identifier: GPL-3.0-or-later */
/* After an edit the slide of the same name is shown, wherever it stands then. */
#include "app/slide-deck.h"

#include <glib/gi18n.h>

struct _LoadlineSlideDeck
{
  GObject parent_instance;

  /* Owned */
  LoadlinePlanner *planner;
  LoadlinePlan    *plan; /* what the slides are of */
  LoadlineSlides  *slides;

  int    scenario;
  int    index;
  bool   black;
  double dot_x; /* negative for none */
  double dot_y;
  gint64 start;
};

G_DEFINE_FINAL_TYPE (LoadlineSlideDeck, loadline_slide_deck, G_TYPE_OBJECT)

static guint composed_signal;
static guint changed_signal;

/* (transfer full) */
static LoadlineSlides *
make_slides (LoadlineSlideDeck *self)
{
  g_autoptr (LoadlineReport) report = NULL;
  LoadlineReportOptions options;

  loadline_report_options_init (&options);
  options.scenario = self->scenario;
  report = loadline_report_new (self->plan, &options);

  return loadline_slides_new (report);
}

static void
compose (LoadlineSlideDeck *self)
{
  g_autoptr (LoadlineSlides) before = g_steal_pointer (&self->slides);
  int found;

  g_clear_pointer (&self->plan, loadline_plan_unref);
  self->plan = loadline_plan_ref (loadline_planner_get_plan (self->planner));
  self->scenario =
    loadline_view_state_get_scenario (loadline_planner_get_view_state (self->planner));
  self->slides = make_slides (self);
  if (before != NULL)
    {
      found = loadline_slides_find (self->slides, loadline_slides_at (before, self->index)->id);
      self->index =
        found >= 0 ? found : MIN (self->index, loadline_slides_count (self->slides) - 1);
    }
}

/* Most of what a planner says is about what a window looks at. */
static void
projected_cb (LoadlineSlideDeck *self)
{
  LoadlineViewState *state = loadline_planner_get_view_state (self->planner);

  if (self->plan == loadline_planner_get_plan (self->planner)
      && self->scenario == loadline_view_state_get_scenario (state))
    return;
  compose (self);
  g_signal_emit (self, composed_signal, 0);
  g_signal_emit (self, changed_signal, 0);
}

static void
loadline_slide_deck_dispose (GObject *object)
{
  LoadlineSlideDeck *self = LOADLINE_SLIDE_DECK (object);

  g_clear_object (&self->planner);
  g_clear_pointer (&self->plan, loadline_plan_unref);
  g_clear_pointer (&self->slides, loadline_slides_unref);

  G_OBJECT_CLASS (loadline_slide_deck_parent_class)->dispose (object);
}

static void
loadline_slide_deck_class_init (LoadlineSlideDeckClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = loadline_slide_deck_dispose;
  composed_signal =
    g_signal_new ("composed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  changed_signal =
    g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
loadline_slide_deck_init (LoadlineSlideDeck *self)
{
  self->dot_x = -1;
  self->start = g_get_monotonic_time ();
}

LoadlineSlideDeck *
loadline_slide_deck_new (LoadlinePlanner *planner)
{
  LoadlineSlideDeck *self = g_object_new (LOADLINE_TYPE_SLIDE_DECK, NULL);

  self->planner = g_object_ref (planner);
  compose (self);
  g_signal_connect_object (planner, "projected", G_CALLBACK (projected_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

LoadlinePlanner *
loadline_slide_deck_get_planner (LoadlineSlideDeck *self)
{
  return self->planner;
}

LoadlineSlides *
loadline_slide_deck_get_slides (LoadlineSlideDeck *self)
{
  return self->slides;
}

int
loadline_slide_deck_get_index (LoadlineSlideDeck *self)
{
  return self->index;
}

void
loadline_slide_deck_go (LoadlineSlideDeck *self, int index)
{
  index = CLAMP (index, 0, loadline_slides_count (self->slides) - 1);
  if (index == self->index && !self->black)
    return;
  self->index = index;
  self->black = false;
  g_signal_emit (self, changed_signal, 0);
}

bool
loadline_slide_deck_is_black (LoadlineSlideDeck *self)
{
  return self->black;
}

void
loadline_slide_deck_set_black (LoadlineSlideDeck *self, bool black)
{
  if (black == self->black)
    return;
  self->black = black;
  g_signal_emit (self, changed_signal, 0);
}

bool
loadline_slide_deck_get_dot (LoadlineSlideDeck *self, double *x, double *y)
{
  *x = self->dot_x;
  *y = self->dot_y;

  return self->dot_x >= 0;
}

void
loadline_slide_deck_set_dot (LoadlineSlideDeck *self, double x, double y)
{
  self->dot_x = CLAMP (x, 0, 1);
  self->dot_y = CLAMP (y, 0, 1);
  g_signal_emit (self, changed_signal, 0);
}

void
loadline_slide_deck_clear_dot (LoadlineSlideDeck *self)
{
  if (self->dot_x < 0)
    return;
  self->dot_x = -1;
  g_signal_emit (self, changed_signal, 0);
}

char *
loadline_slide_deck_dup_elapsed (LoadlineSlideDeck *self)
{
  int seconds = (int) ((g_get_monotonic_time () - self->start) / G_USEC_PER_SEC);

  if (seconds < 3600)
    return g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60);

  return g_strdup_printf ("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

void
loadline_slide_deck_restart_clock (LoadlineSlideDeck *self)
{
  self->start = g_get_monotonic_time ();
  g_signal_emit (self, changed_signal, 0);
}

char *
loadline_slide_deck_dup_place (LoadlineSlideDeck *self)
{
  /* Translators: number of a slide, of all slides */
  return g_strdup_printf (_ ("%d of %d"), self->index + 1, loadline_slides_count (self->slides));
}
