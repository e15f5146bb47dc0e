/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The month, strategy and scenario that a window looks at. */
#include "app/view-state.h"

struct _LoadlineViewState
{
  GObject parent_instance;

  int month;
  int n_months;
  int strategy;
  unsigned hidden;
  int scenario;
  int measure;
};

G_DEFINE_FINAL_TYPE (LoadlineViewState, loadline_view_state, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_MONTH,
  PROP_N_MONTHS,
  PROP_STRATEGY,
  PROP_HIDDEN,
  PROP_SCENARIO,
  PROP_MEASURE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
loadline_view_state_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LoadlineViewState *self = LOADLINE_VIEW_STATE (object);

  switch (id)
    {
    case PROP_MONTH:
      g_value_set_int (value, self->month);
      break;
    case PROP_N_MONTHS:
      g_value_set_int (value, self->n_months);
      break;
    case PROP_STRATEGY:
      g_value_set_int (value, self->strategy);
      break;
    case PROP_HIDDEN:
      g_value_set_uint (value, self->hidden);
      break;
    case PROP_SCENARIO:
      g_value_set_int (value, self->scenario);
      break;
    case PROP_MEASURE:
      g_value_set_int (value, self->measure);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
loadline_view_state_class_init (LoadlineViewStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = loadline_view_state_get_property;

  properties[PROP_MONTH] = g_param_spec_int ("month", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_N_MONTHS] = g_param_spec_int ("n-months", NULL, NULL, 1, G_MAXINT, 1, flags);
  properties[PROP_STRATEGY] =
    g_param_spec_int ("strategy", NULL, NULL, -1, LOADLINE_N_STRATEGIES - 1, -1, flags);
  properties[PROP_HIDDEN] = g_param_spec_uint ("hidden", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_SCENARIO] = g_param_spec_int ("scenario", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_MEASURE] =
    g_param_spec_int ("measure", NULL, NULL, 0, LOADLINE_N_MEASURES - 1, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
loadline_view_state_init (LoadlineViewState *self)
{
  self->n_months = 1;
  self->strategy = -1;
}

LoadlineViewState *
loadline_view_state_new (void)
{
  return g_object_new (LOADLINE_TYPE_VIEW_STATE, NULL);
}

int
loadline_view_state_get_month (LoadlineViewState *self)
{
  g_return_val_if_fail (LOADLINE_IS_VIEW_STATE (self), 0);

  return self->month;
}

int
loadline_view_state_get_n_months (LoadlineViewState *self)
{
  g_return_val_if_fail (LOADLINE_IS_VIEW_STATE (self), 1);

  return self->n_months;
}

int
loadline_view_state_get_strategy (LoadlineViewState *self)
{
  g_return_val_if_fail (LOADLINE_IS_VIEW_STATE (self), -1);

  return self->strategy;
}

unsigned
loadline_view_state_get_hidden (LoadlineViewState *self)
{
  g_return_val_if_fail (LOADLINE_IS_VIEW_STATE (self), 0);

  return self->hidden;
}

int
loadline_view_state_get_scenario (LoadlineViewState *self)
{
  g_return_val_if_fail (LOADLINE_IS_VIEW_STATE (self), 0);

  return self->scenario;
}

LoadlineMeasure
loadline_view_state_get_measure (LoadlineViewState *self)
{
  g_return_val_if_fail (LOADLINE_IS_VIEW_STATE (self), LOADLINE_MEASURE_COST);

  return (LoadlineMeasure) self->measure;
}

static void
change (LoadlineViewState *self, int *field, int value, int property)
{
  if (*field == value)
    return;
  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
loadline_view_state_set_month (LoadlineViewState *self, int month)
{
  g_return_if_fail (LOADLINE_IS_VIEW_STATE (self));

  change (self, &self->month, CLAMP (month, 0, self->n_months - 1), PROP_MONTH);
}

void
loadline_view_state_set_n_months (LoadlineViewState *self, int n_months)
{
  g_return_if_fail (LOADLINE_IS_VIEW_STATE (self));
  g_return_if_fail (n_months >= 1);

  g_object_freeze_notify (G_OBJECT (self));
  change (self, &self->n_months, n_months, PROP_N_MONTHS);
  loadline_view_state_set_month (self, self->month);
  g_object_thaw_notify (G_OBJECT (self));
}

void
loadline_view_state_set_strategy (LoadlineViewState *self, int strategy)
{
  g_return_if_fail (LOADLINE_IS_VIEW_STATE (self));
  g_return_if_fail (strategy >= -1 && strategy < LOADLINE_N_STRATEGIES);

  change (self, &self->strategy, strategy, PROP_STRATEGY);
}

void
loadline_view_state_set_hidden (LoadlineViewState *self, unsigned hidden)
{
  g_return_if_fail (LOADLINE_IS_VIEW_STATE (self));

  if (self->hidden == hidden)
    return;
  self->hidden = hidden;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIDDEN]);
}

void
loadline_view_state_set_scenario (LoadlineViewState *self, int scenario)
{
  g_return_if_fail (LOADLINE_IS_VIEW_STATE (self));
  g_return_if_fail (scenario >= 0);

  change (self, &self->scenario, scenario, PROP_SCENARIO);
}

void
loadline_view_state_set_measure (LoadlineViewState *self, LoadlineMeasure measure)
{
  g_return_if_fail (LOADLINE_IS_VIEW_STATE (self));
  g_return_if_fail (measure < LOADLINE_N_MEASURES);

  change (self, &self->measure, (int) measure, PROP_MEASURE);
}

void
loadline_view_state_toggle_hidden (LoadlineViewState *self, int strategy)
{
  const unsigned all = (1u << LOADLINE_N_STRATEGIES) - 1;
  unsigned       hidden;

  g_return_if_fail (LOADLINE_IS_VIEW_STATE (self));
  g_return_if_fail (strategy >= 0 && strategy < LOADLINE_N_STRATEGIES);

  hidden = self->hidden ^ 1u << strategy;
  if ((hidden & all) != all)
    loadline_view_state_set_hidden (self, hidden);
}

void
loadline_view_state_toggle_strategy (LoadlineViewState *self, int strategy)
{
  g_return_if_fail (LOADLINE_IS_VIEW_STATE (self));

  loadline_view_state_set_strategy (self, self->strategy == strategy ? -1 : strategy);
}

void
loadline_view_state_reset (LoadlineViewState *self)
{
  g_return_if_fail (LOADLINE_IS_VIEW_STATE (self));

  g_object_freeze_notify (G_OBJECT (self));
  loadline_view_state_set_month (self, 0);
  loadline_view_state_set_strategy (self, -1);
  loadline_view_state_set_hidden (self, 0);
  loadline_view_state_set_scenario (self, 0);
  g_object_thaw_notify (G_OBJECT (self));
}
