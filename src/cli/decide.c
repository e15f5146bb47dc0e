/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loadline-cli decide: one month's decision, told step by step as the process table and the
 * variable tracker. */
#include "cli/commands.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/sources.h"
#include "cli/subject.h"
#include "cli/text-table.h"
#include "draw/format.h"
#include "draw/sentences.h"
#include "draw/trace-words.h"
#include "model/json.h"
#include "report/table-text.h"

#define INDENT 2

/* The tracker's variables may take so many columns, and its steps what is left. */
#define VARIABLE_WIDTH 16
#define GAP 2

char *
loadline_cli_describe_decide (void)
{
  g_autofree char *ids = loadline_policy_ids ();

  return g_strdup_printf (_ ("The plan's first month is decided where --month is not given.\n"
                             "--policy takes the file of a policy, or one of: %s."),
                          ids);
}

/* ---- JSON ---- */

static LoadlineJson *
path_to_json (const LoadlineProjection *projection, const LoadlinePolicy *policy, int month)
{
  g_autofree int *path = g_new (int, (gsize) policy->n_nodes);
  int length = loadline_decision_path (projection, policy, month, path);
  LoadlineJson *array = loadline_json_new_array ();

  for (int i = 0; i < length; i++)
    loadline_json_append_string (array, policy->nodes[path[i]].id);
  return array;
}

static LoadlineJson *
steps_to_json (const LoadlineTrace *trace)
{
  LoadlineJson *array = loadline_json_new_array ();

  for (int i = 0; i < trace->n_steps; i++)
    {
      const LoadlineStep *step = &trace->steps[i];
      LoadlineJson *object = loadline_json_new_object ();

      loadline_json_set_int (object, "step", i + 1);
      loadline_json_set_string (object, "node", trace->policy->nodes[step->node].id);
      loadline_json_set_string (object, "condition", step->condition);
      if (step->answer == LOADLINE_ANSWER_NONE)
        loadline_json_set_null (object, "result");
      else
        loadline_json_set_bool (object, "result", step->answer == LOADLINE_ANSWER_YES);
      loadline_json_set_string (object, "action", step->action);
      loadline_json_set_string (object, "state", step->state);
      loadline_json_append (array, object);
    }
  return array;
}

static LoadlineJson *
tracker_to_json (const LoadlineTrace *trace)
{
  LoadlineJson *array = loadline_json_new_array ();

  for (int i = 0; i < LOADLINE_N_VARIABLES; i++)
    {
      LoadlineJson *object = loadline_json_new_object ();
      LoadlineJson *values = loadline_json_new_array ();

      for (int step = 0; step <= trace->n_steps; step++)
        loadline_json_append_string (values, trace->values[i][step]);
      loadline_json_set_string (object, "variable", trace->variables[i]);
      loadline_json_set (object, "values", values);
      loadline_json_append (array, object);
    }
  return array;
}

static char *
to_json (const LoadlineSubject *subject, const LoadlineTrace *trace, int month)
{
  g_autoptr (LoadlineJson) root = loadline_json_new_object ();
  g_autofree char *iso =
    loadline_month_to_iso (loadline_projection_month (subject->projection, month));
  int strategy = trace->decision.strategy;

  loadline_json_set_string (root, "format", "loadline-decision");
  loadline_json_set_int (root, "version", 1);
  loadline_json_set_string (root, "plan", subject->plan->title);
  loadline_json_set_string (root, "scenario", loadline_subject_scenario_name (subject));
  loadline_json_set_string (root, "month", iso);
  loadline_json_set_string (root, "policy", trace->policy->id);
  loadline_json_set_string (root, "strategy",
                            strategy >= 0 ? loadline_strategy_key ((LoadlineStrategyId) strategy)
                                          : NULL);
  loadline_json_set (root, "path", path_to_json (subject->projection, trace->policy, month));
  loadline_json_set (root, "trace", steps_to_json (trace));
  loadline_json_set (root, "tracker", tracker_to_json (trace));
  return loadline_json_to_text (root);
}

/* ---- Text ---- */

static void
add_title (GString *out, const LoadlineSubject *subject, const LoadlineTrace *trace, int month)
{
  LoadlineMonth calendar_month = loadline_projection_month (subject->projection, month);
  g_autofree char *name = loadline_format_month (calendar_month);
  const char *answer = loadline_answer_to_words (trace->decision.strategy);
  /* Translators: the plan's title and the scenario's name */
  g_autofree char *title =
    g_strdup_printf (_ ("%s: %s"), subject->plan->title, loadline_subject_scenario_name (subject));
  /* Translators: month, the policy's title, the answer: "Scale vertically" */
  g_autofree char *line =
    g_strdup_printf (_ ("%s, by the policy “%s”: %s"), name, trace->policy->title, answer);

  loadline_text_add_title (out, title);
  loadline_text_add_paragraph (out, line, 0, LOADLINE_TEXT_WIDTH);
}

static void
add_steps (GString *out, const LoadlineSubject *subject, const LoadlineTrace *trace, int month)
{
  static const LoadlineTraceColumn shown[] = {
    LOADLINE_TRACE_STEP,   LOADLINE_TRACE_CONDITION, LOADLINE_TRACE_RESULT,
    LOADLINE_TRACE_ACTION, LOADLINE_TRACE_STATE,
  };
  LoadlineTextColumn columns[G_N_ELEMENTS (shown)];
  g_autoptr (LoadlineTextTable) table = NULL;

  for (size_t c = 0; c < G_N_ELEMENTS (shown); c++)
    columns[c] = (LoadlineTextColumn){
      loadline_trace_column_title (shown[c]),
      shown[c] == LOADLINE_TRACE_STEP,
      shown[c] != LOADLINE_TRACE_STEP && shown[c] != LOADLINE_TRACE_RESULT,
    };
  table = loadline_text_table_new (columns, G_N_ELEMENTS (columns));
  for (int i = 0; i < trace->n_steps; i++)
    for (size_t c = 0; c < G_N_ELEMENTS (shown); c++)
      loadline_text_table_take (table, loadline_trace_cell (trace, i, shown[c], subject->projection,
                                                            month, subject->plan->currency));
  loadline_text_add_heading (out, loadline_trace_steps_title ());
  loadline_text_table_write (table, out, INDENT, LOADLINE_TEXT_WIDTH);
}

/* The tracker's columns @first .. @last beside each other. */
static void
add_tracker_block (GString *out, const LoadlineTrace *trace, int first, int last)
{
  g_autofree LoadlineTextColumn *columns = g_new0 (LoadlineTextColumn, (gsize) (2 + last - first));
  g_autoptr (GPtrArray) headers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LoadlineTextTable) table = NULL;

  columns[0].header = loadline_trace_variable_title ();
  for (int step = first; step <= last; step++)
    {
      char *header = loadline_trace_tracker_column_title (step);

      g_ptr_array_add (headers, header);
      columns[1 + step - first] = (LoadlineTextColumn){ header, false, true };
    }
  table = loadline_text_table_new (columns, 2 + last - first);
  for (int i = 0; i < LOADLINE_N_VARIABLES; i++)
    {
      loadline_text_table_add (table, loadline_trace_variable_name (i));
      for (int step = first; step <= last; step++)
        loadline_text_table_add (table, loadline_trace_value (trace, i, step));
    }
  loadline_text_table_write (table, out, INDENT, LOADLINE_TEXT_WIDTH);
}

/* How wide the tracker's column after @step is. */
static int
step_width (const LoadlineTrace *trace, int step)
{
  int width = 0;

  for (int i = 0; i < LOADLINE_N_VARIABLES; i++)
    width = MAX (width, loadline_text_columns (loadline_trace_value (trace, i, step)));
  return width;
}

/* One column a step, in blocks of as many as stand beside each other without breaking words. */
static void
add_tracker (GString *out, const LoadlineTrace *trace)
{
  int first = 0;

  loadline_text_add_heading (out, loadline_trace_tracker_title ());
  while (first <= trace->n_steps)
    {
      int left = LOADLINE_TEXT_WIDTH - INDENT - VARIABLE_WIDTH - step_width (trace, first);
      int last = first;

      while (last < trace->n_steps && left >= step_width (trace, last + 1) + GAP)
        left -= step_width (trace, ++last) + GAP;
      if (first > 0)
        g_string_append_c (out, '\n');
      add_tracker_block (out, trace, first, last);
      first = last + 1;
    }
}

static char *
to_text (const LoadlineSubject *subject, const LoadlineTrace *trace, int month)
{
  GString *out = g_string_new (NULL);

  add_title (out, subject, trace, month);
  add_steps (out, subject, trace, month);
  add_tracker (out, trace);
  return g_string_free (out, FALSE);
}

LoadlineExit
loadline_cli_decide (const LoadlineOptions *options)
{
  bool json = strcmp (options->format, "json") == 0;
  g_auto (LoadlineSubject) subject = { 0 };
  g_autoptr (LoadlinePolicy) policy = NULL;
  g_autoptr (LoadlineTrace) trace = NULL;
  g_autofree char *answer = NULL;
  g_autoptr (GError) error = NULL;
  int month;

  if (!loadline_subject_open (&subject, options, &error)
      || !loadline_subject_month (&subject, options, 0, &month, &error))
    return loadline_say_error (error);
  policy = options->policy != NULL ? loadline_policy_open (options->policy, &error)
                                   : loadline_policy_ref (subject.plan->policy);
  if (policy == NULL)
    return loadline_say_error (error);
  if (json)
    loadline_say_to_programs ();
  trace = loadline_trace_new (subject.projection, policy, month);
  answer = json ? to_json (&subject, trace, month) : to_text (&subject, trace, month);
  return loadline_say (answer);
}
