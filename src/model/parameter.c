/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking up rows of the parameter table, and reading, checking and writing values through them. */
#include "model/parameter.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "model/error.h"
#include "model/parameter-table.h"
#include "model/quantity.h"

const LoadlineParameter *
loadline_parameter_at (int index)
{
  g_return_val_if_fail (index >= 0 && index < LOADLINE_N_PARAMETERS, NULL);

  return &loadline_parameter_table[index];
}

int
loadline_parameter_index (const LoadlineParameter *self)
{
  return (int) (self - loadline_parameter_table);
}

const LoadlineParameter *
loadline_parameter_find (const char *key)
{
  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    if (g_str_equal (loadline_parameter_table[i].key, key))
      return &loadline_parameter_table[i];

  return NULL;
}

/* Edits (insert, remove, replace) between two words, both short: V. I. Levenshtein, 1966. */
static int
edit_distance (const char *a, const char *b)
{
  int    row[64];
  size_t n = strlen (b);

  for (size_t j = 0; j <= n; j++)
    row[j] = (int) j;

  for (size_t i = 0; a[i] != '\0'; i++)
    {
      int diagonal = row[0];

      row[0] = (int) i + 1;
      for (size_t j = 0; j < n; j++)
        {
          int replaced = diagonal + (a[i] != b[j]);

          diagonal = row[j + 1];
          row[j + 1] = MIN (replaced, MIN (row[j], diagonal) + 1);
        }
    }

  return row[n];
}

const char *
loadline_parameter_suggest (const char *key)
{
  const char *best = NULL;
  int         least = 4;

  if (strlen (key) >= 64)
    return NULL;

  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    {
      int distance = edit_distance (key, loadline_parameter_table[i].key);

      if (distance < least && distance < (int) strlen (key))
        {
          least = distance;
          best = loadline_parameter_table[i].key;
        }
    }

  return best;
}

static const struct
{
  const char *id;
  const char *label;
} sections[LOADLINE_N_SECTIONS] = {
  [LOADLINE_SECTION_WORKLOAD] = { "workload", N_ ("Workload") },
  [LOADLINE_SECTION_SERVICE] = { "service", N_ ("Service") },
  [LOADLINE_SECTION_OBJECTIVES] = { "objectives", N_ ("Objectives") },
  [LOADLINE_SECTION_LIMITS] = { "limits", N_ ("Limits") },
  [LOADLINE_SECTION_PRICES] = { "prices", N_ ("Prices") },
};

const char *
loadline_section_id (LoadlineSection section)
{
  g_return_val_if_fail (section < LOADLINE_N_SECTIONS, NULL);

  return sections[section].id;
}

const char *
loadline_section_label (LoadlineSection section)
{
  g_return_val_if_fail (section < LOADLINE_N_SECTIONS, NULL);

  return _ (sections[section].label);
}

static const void *
field (const LoadlineParameter *self, const LoadlineScenario *scenario)
{
  return (const char *) scenario + self->offset;
}

double
loadline_parameter_get_number (const LoadlineParameter *self, const LoadlineScenario *scenario)
{
  switch (self->kind)
    {
    case LOADLINE_KIND_NUMBER:
      return *(const double *) field (self, scenario);
    case LOADLINE_KIND_INTEGER:
    case LOADLINE_KIND_CHOICE:
      return *(const int *) field (self, scenario);
    case LOADLINE_KIND_SWITCH:
      return *(const bool *) field (self, scenario) ? 1 : 0;
    case LOADLINE_KIND_NODE:
    case LOADLINE_KIND_FAMILIES:
    default:
      g_return_val_if_reached (NAN);
    }
}

const char *
loadline_parameter_get_text (const LoadlineParameter *self, const LoadlineScenario *scenario)
{
  g_return_val_if_fail (self->kind == LOADLINE_KIND_NODE || self->kind == LOADLINE_KIND_FAMILIES,
                        NULL);

  return *(const char *const *) field (self, scenario);
}

/* "0 to 1e9 GiB", for messages. */
static char *
describe_range (const LoadlineParameter *self)
{
  g_autofree char *min = loadline_number_to_text (self->min);
  g_autofree char *max = loadline_number_to_text (self->max);
  const char      *unit = loadline_unit_name (self->unit);

  /* Translators: least value, greatest value and unit of an input. */
  return *unit == '\0' ? g_strdup_printf (_ ("%s to %s"), min, max)
                       : g_strdup_printf (_ ("%s to %s %s"), min, max, unit);
}

static bool
check_number (const LoadlineParameter *self, double value, GError **error)
{
  g_autofree char *found = NULL;
  g_autofree char *range = NULL;

  if (!(value >= self->min && value <= self->max))
    {
      found = isfinite (value) ? loadline_number_to_text (value) : g_strdup_printf ("%f", value);
      range = describe_range (self);
      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT, _ ("%s is %s; allowed is %s."),
                   self->key, found, range);
      return false;
    }
  if (self->kind != LOADLINE_KIND_NUMBER && value < floor (value) + 1 && value > floor (value))
    {
      found = loadline_number_to_text (value);
      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                   _ ("%s is %s; it must be a whole number."), self->key, found);
      return false;
    }

  return true;
}

bool
loadline_parameter_set_number (const LoadlineParameter *self, LoadlineScenario *scenario,
                               double value, GError **error)
{
  void *at = (char *) scenario + self->offset;

  if (!check_number (self, value, error))
    return false;

  switch (self->kind)
    {
    case LOADLINE_KIND_NUMBER:
      *(double *) at = value;
      return true;
    case LOADLINE_KIND_INTEGER:
    case LOADLINE_KIND_CHOICE:
      *(int *) at = (int) value;
      return true;
    case LOADLINE_KIND_SWITCH:
      *(bool *) at = value > 0;
      return true;
    case LOADLINE_KIND_NODE:
    case LOADLINE_KIND_FAMILIES:
    default:
      g_return_val_if_reached (false);
    }
}

/* "m6i, r6i ,, m6i" becomes "m6i,r6i". */
static const char *
tidy_list (const char *text)
{
  g_auto (GStrv) items = g_strsplit (text, ",", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (char **item = items; *item != NULL; item++)
    {
      g_strstrip (*item);
      if (**item != '\0' && !g_ptr_array_find_with_equal_func (kept, *item, g_str_equal, NULL))
        g_ptr_array_add (kept, *item);
    }
  g_ptr_array_add (kept, NULL);
  joined = g_strjoinv (",", (char **) kept->pdata);

  return g_intern_string (joined);
}

bool
loadline_parameter_set_text (const LoadlineParameter *self, LoadlineScenario *scenario,
                             const char *text, GError **error)
{
  const char **at = (const char **) ((char *) scenario + self->offset);

  g_return_val_if_fail (self->kind == LOADLINE_KIND_NODE || self->kind == LOADLINE_KIND_FAMILIES,
                        false);

  if (self->kind == LOADLINE_KIND_NODE && *text == '\0')
    {
      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                   _ ("%s is empty; it must be the id of a node of the catalogue."), self->key);
      return false;
    }

  *at = self->kind == LOADLINE_KIND_NODE ? g_intern_string (text) : tidy_list (text);

  return true;
}

static bool
parse_choice (const LoadlineParameter *self, const char *text, double *value, GError **error)
{
  g_autofree char *names = NULL;
  g_autofree char *found = NULL;

  for (int i = 0; self->choices[i] != NULL; i++)
    if (g_ascii_strcasecmp (self->choices[i], text) == 0)
      {
        *value = i;
        return true;
      }

  names = g_strjoinv (", ", (char **) self->choices);
  found = loadline_error_excerpt (text);
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT, _ ("%s is “%s”; allowed is one of %s."),
               self->key, found, names);

  return false;
}

static bool
parse_switch (const LoadlineParameter *self, const char *text, double *value, GError **error)
{
  if (g_ascii_strcasecmp (text, "true") == 0 || g_str_equal (text, "1")
      || g_ascii_strcasecmp (text, "yes") == 0)
    *value = 1;
  else if (g_ascii_strcasecmp (text, "false") == 0 || g_str_equal (text, "0")
           || g_ascii_strcasecmp (text, "no") == 0)
    *value = 0;
  else
    {
      g_autofree char *found = loadline_error_excerpt (text);

      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                   _ ("%s is “%s”; allowed is true or false."), self->key, found);
      return false;
    }

  return true;
}

bool
loadline_parameter_is_zero (const LoadlineParameter *self, const char *text)
{
  g_autofree char *found = NULL;
  g_autofree char *word = NULL;

  if (self->zero == NULL)
    return false;
  found = g_utf8_casefold (text, -1);
  g_strstrip (found);
  word = g_utf8_casefold (_ (self->zero), -1);

  return g_str_equal (found, word) || g_str_equal (found, "none");
}

bool
loadline_parameter_parse (const LoadlineParameter *self, LoadlineScenario *scenario,
                          const char *text, GError **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  double           value = 0;

  switch (self->kind)
    {
    case LOADLINE_KIND_NODE:
    case LOADLINE_KIND_FAMILIES:
      return loadline_parameter_set_text (self, scenario, trimmed, error);
    case LOADLINE_KIND_CHOICE:
      if (!parse_choice (self, trimmed, &value, error))
        return false;
      break;
    case LOADLINE_KIND_SWITCH:
      if (!parse_switch (self, trimmed, &value, error))
        return false;
      break;
    case LOADLINE_KIND_NUMBER:
    case LOADLINE_KIND_INTEGER:
    default:
      if (!loadline_parameter_is_zero (self, trimmed)
          && !loadline_quantity_parse (trimmed, self->unit, &value, error))
        {
          g_prefix_error (error, "%s: ", self->key);
          return false;
        }
    }

  return loadline_parameter_set_number (self, scenario, value, error);
}

char *
loadline_parameter_format (const LoadlineParameter *self, const LoadlineScenario *scenario,
                           const char *currency)
{
  double number;

  switch (self->kind)
    {
    case LOADLINE_KIND_CHOICE:
      return g_strdup (_ (self->choice_labels[*(const int *) field (self, scenario)]));
    case LOADLINE_KIND_SWITCH:
      return g_strdup (*(const bool *) field (self, scenario) ? _ ("yes") : _ ("no"));
    case LOADLINE_KIND_NODE:
      return g_strdup (scenario->node);
    case LOADLINE_KIND_FAMILIES:
      return g_strdup (*scenario->families == '\0' ? _ ("all") : scenario->families);
    case LOADLINE_KIND_NUMBER:
    case LOADLINE_KIND_INTEGER:
    default:
      number = loadline_parameter_get_number (self, scenario);
      if (self->zero != NULL && number <= 0)
        return g_strdup (_ (self->zero));
      return loadline_quantity_format (number, self->unit, currency);
    }
}

static size_t
size_of (LoadlineKind kind)
{
  switch (kind)
    {
    case LOADLINE_KIND_NUMBER:
      return sizeof (double);
    case LOADLINE_KIND_INTEGER:
    case LOADLINE_KIND_CHOICE:
      return sizeof (int);
    case LOADLINE_KIND_SWITCH:
      return sizeof (bool);
    case LOADLINE_KIND_NODE:
    case LOADLINE_KIND_FAMILIES:
    default:
      return sizeof (const char *);
    }
}

void
loadline_parameter_copy (const LoadlineParameter *self, LoadlineScenario *to,
                         const LoadlineScenario *from)
{
  memcpy ((char *) to + self->offset, field (self, from), size_of (self->kind));
}

/* Text is interned, so that equal text is the same pointer; a number counts as changed by any bit. */
bool
loadline_parameter_equal (const LoadlineParameter *self, const LoadlineScenario *a,
                          const LoadlineScenario *b)
{
  return memcmp (field (self, a), field (self, b), size_of (self->kind)) == 0;
}
