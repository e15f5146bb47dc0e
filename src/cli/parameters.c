/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loadline-cli parameters: the reference of a plan's inputs, out of the program's own table. */
#include "cli/commands.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/text-table.h"
#include "model/json.h"
#include "model/parameter.h"
#include "model/quantity.h"

static const char *const kind_names[] = {
  [LOADLINE_KIND_NUMBER] = "number", [LOADLINE_KIND_INTEGER] = "integer",
  [LOADLINE_KIND_CHOICE] = "choice", [LOADLINE_KIND_SWITCH] = "switch",
  [LOADLINE_KIND_NODE] = "node",     [LOADLINE_KIND_FAMILIES] = "families",
};

static bool
has_range (const LoadlineParameter *parameter)
{
  return parameter->kind == LOADLINE_KIND_NUMBER || parameter->kind == LOADLINE_KIND_INTEGER;
}

/* The default as files have it. Text parameters have none of their own: a node is the catalogue's,
 * and all families may be chosen. */
static char *
standard_text (const LoadlineParameter *parameter)
{
  switch (parameter->kind)
    {
    case LOADLINE_KIND_NUMBER:
    case LOADLINE_KIND_INTEGER:
      return loadline_number_to_text (parameter->standard);
    case LOADLINE_KIND_CHOICE:
      return g_strdup (parameter->choices[(int) parameter->standard]);
    case LOADLINE_KIND_SWITCH:
      return g_strdup (parameter->standard > 0 ? "true" : "false");
    case LOADLINE_KIND_NODE:
      return g_strdup (_ ("the catalogue's"));
    case LOADLINE_KIND_FAMILIES:
      return g_strdup (_ ("all"));
    default:
      g_assert_not_reached ();
    }
}

/* "0 to 744", or the names to choose from. */
static char *
allowed_text (const LoadlineParameter *parameter)
{
  g_autofree char *min = NULL;
  g_autofree char *max = NULL;

  switch (parameter->kind)
    {
    case LOADLINE_KIND_CHOICE:
      return g_strjoinv (", ", (char **) parameter->choices);
    case LOADLINE_KIND_SWITCH:
      return g_strdup ("true, false");
    case LOADLINE_KIND_NODE:
      return g_strdup (_ ("a node's id"));
    case LOADLINE_KIND_FAMILIES:
      return g_strdup (_ ("a list of families"));
    case LOADLINE_KIND_NUMBER:
    case LOADLINE_KIND_INTEGER:
    default:
      min = loadline_number_to_text (parameter->min);
      max = loadline_number_to_text (parameter->max);
      return g_strdup_printf (_ ("%s to %s"), min, max);
    }
}

/* ---- JSON ---- */

static void
set_standard (LoadlineJson *object, const LoadlineParameter *parameter)
{
  g_autofree char *text = NULL;

  if (has_range (parameter))
    loadline_json_set_number (object, "default", parameter->standard);
  else if (parameter->kind == LOADLINE_KIND_SWITCH)
    loadline_json_set_bool (object, "default", parameter->standard > 0);
  else if (parameter->kind == LOADLINE_KIND_CHOICE)
    {
      text = standard_text (parameter);
      loadline_json_set_string (object, "default", text);
    }
  else if (parameter->kind == LOADLINE_KIND_FAMILIES)
    loadline_json_set (object, "default", loadline_json_new_array ());
  else
    loadline_json_set_null (object, "default");
}

static LoadlineJson *
choices_to_json (const LoadlineParameter *parameter)
{
  LoadlineJson *array = loadline_json_new_array ();

  for (int i = 0; parameter->choices[i] != NULL; i++)
    loadline_json_append_string (array, parameter->choices[i]);
  return array;
}

static LoadlineJson *
parameter_to_json (const LoadlineParameter *parameter)
{
  LoadlineJson *object = loadline_json_new_object ();

  loadline_json_set_string (object, "key", parameter->key);
  loadline_json_set_string (object, "section", loadline_section_id (parameter->section));
  loadline_json_set_string (object, "kind", kind_names[parameter->kind]);
  loadline_json_set_string (object, "unit", loadline_unit_name (parameter->unit));
  set_standard (object, parameter);
  if (has_range (parameter))
    {
      loadline_json_set_number (object, "min", parameter->min);
      loadline_json_set_number (object, "max", parameter->max);
    }
  if (parameter->kind == LOADLINE_KIND_CHOICE)
    loadline_json_set (object, "choices", choices_to_json (parameter));
  loadline_json_set_string (object, "label", parameter->label);
  loadline_json_set_string (object, "help", parameter->help);
  return object;
}

static char *
to_json (void)
{
  g_autoptr (LoadlineJson) root = loadline_json_new_object ();
  LoadlineJson *parameters = loadline_json_new_array ();

  loadline_json_set_string (root, "format", "loadline-parameters");
  loadline_json_set_int (root, "version", 1);
  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    loadline_json_append (parameters, parameter_to_json (loadline_parameter_at (i)));
  loadline_json_set (root, "parameters", parameters);
  return loadline_json_to_text (root);
}

/* ---- Markdown ---- */

static void
add_markdown_row (GString *out, const LoadlineParameter *parameter)
{
  g_autofree char *standard = standard_text (parameter);
  g_autofree char *allowed = allowed_text (parameter);

  g_string_append_printf (out, "| `%s` | %s | %s | %s | %s |\n", parameter->key,
                          loadline_unit_name (parameter->unit), standard, allowed,
                          _ (parameter->help));
}

static char *
to_markdown (void)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (
    out, "# %s\n\n%s\n", _ ("Parameters of a plan"),
    _ ("Fractions are fractions: 0.05 is 5 %. A plan states what differs from the defaults."));
  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    {
      const LoadlineParameter *parameter = loadline_parameter_at (i);

      if (i == 0 || parameter->section != loadline_parameter_at (i - 1)->section)
        g_string_append_printf (
          out, "\n## %s\n\n| %s | %s | %s | %s | %s |\n| --- | --- | --- | --- | --- |\n",
          loadline_section_label (parameter->section), _ ("Key"), _ ("Unit"), _ ("Default"),
          _ ("Allowed"), _ ("Meaning"));
      add_markdown_row (out, parameter);
    }
  return g_string_free (out, FALSE);
}

/* ---- Text ---- */

/* The default with its unit: "50 GiB". */
static char *
standard_with_unit (const LoadlineParameter *parameter)
{
  g_autofree char *standard = standard_text (parameter);
  const char *unit = loadline_unit_name (parameter->unit);

  if (*unit == '\0' || !has_range (parameter))
    return g_steal_pointer (&standard);
  return g_strdup_printf ("%s %s", standard, unit);
}

static void
add_text_section (GString *out, LoadlineSection section)
{
  const LoadlineTextColumn columns[] = {
    { _ ("Key"), false, false },
    { _ ("Default"), false, false },
    { _ ("Allowed"), false, true },
  };
  g_autoptr (LoadlineTextTable) table = loadline_text_table_new (columns, G_N_ELEMENTS (columns));

  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    {
      const LoadlineParameter *parameter = loadline_parameter_at (i);

      if (parameter->section != section)
        continue;
      loadline_text_table_add (table, parameter->key);
      loadline_text_table_take (table, standard_with_unit (parameter));
      loadline_text_table_take (table, allowed_text (parameter));
      loadline_text_table_add_note (table, _ (parameter->help));
    }
  if (section > 0)
    g_string_append_c (out, '\n');
  loadline_text_add_title (out, loadline_section_label (section));
  loadline_text_table_write (table, out, 0, LOADLINE_TEXT_WIDTH);
}

static char *
to_text (void)
{
  GString *out = g_string_new (NULL);

  for (LoadlineSection section = 0; section < LOADLINE_N_SECTIONS; section++)
    add_text_section (out, section);
  return g_string_free (out, FALSE);
}

LoadlineExit
loadline_cli_parameters (const LoadlineOptions *options)
{
  g_autofree char *answer = NULL;

  if (strcmp (options->format, "text") == 0)
    {
      answer = to_text ();
      return loadline_say (answer);
    }
  loadline_say_to_programs ();
  answer = strcmp (options->format, "json") == 0 ? to_json () : to_markdown ();
  return loadline_say (answer);
}
