/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every value of an option is checked before a command runs, and refused in a sentence that says what
 * would be right. */
#include "cli/options-private.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "cli/figures.h"
#include "draw/figure.h"
#include "engine/strategy.h"
#include "model/error.h"
#include "model/month.h"

/* A picture's sides: below, nothing can be read; above, memory runs out. */
#define LEAST_SIDE 64
#define MOST_SIDE 10000

#define LEAST_SCALE 0.1
#define MOST_SCALE 10.0

/* Text below can't be read, text above leaves no room for what it names. */
#define LEAST_TEXT 0.8
#define MOST_TEXT 3.0

static bool
check_text (const char *text, GError **error)
{
  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return true;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("“%s” is not UTF-8 text."),
               text);
  return false;
}

static bool
check_set (char **set, GError **error)
{
  for (int i = 0; set[i] != NULL; i++)
    {
      if (!check_text (set[i], error))
        return false;
      if (strchr (set[i], '=') == NULL)
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _ ("--set %s has no value; write it as in --set users=5000."), set[i]);
          return false;
        }
    }
  return true;
}

/* Whatever is shown again is text. */
static bool
check_texts (const LoadlineOptions *options, GError **error)
{
  for (int i = 0; options->scenarios != NULL && options->scenarios[i] != NULL; i++)
    if (!check_text (options->scenarios[i], error))
      return false;
  return check_text (options->scenario, error) && check_text (options->title, error)
         && check_text (options->author, error) && check_set (options->set, error);
}

static bool
check_month (const char *text, int *month, GError **error)
{
  *month = -1;
  if (text == NULL || loadline_month_parse (text, month, NULL))
    return true;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--month %s is no month; write it as in --month 2027-01."), text);
  return false;
}

static bool
check_size (const char *text, int *width, int *height, GError **error)
{
  int end = 0;

  if (text == NULL)
    return true;
  if (sscanf (text, "%5dx%5d%n", width, height, &end) == 2 && text[end] == '\0'
      && *width >= LEAST_SIDE && *width <= MOST_SIDE && *height >= LEAST_SIDE
      && *height <= MOST_SIDE)
    return true;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--size %s is no size; write it as in --size 1600x900, each side from %d to %d."),
               text, LEAST_SIDE, MOST_SIDE);
  return false;
}

/* A number of an option, @otherwise where it was not given. */
static bool
check_number (const char *name, const char *text, double least, double most, double otherwise,
              double *value, GError **error)
{
  char *end;

  *value = otherwise;
  if (text == NULL)
    return true;
  *value = g_ascii_strtod (text, &end);
  if (end != text && *end == '\0' && *value >= least && *value <= most)
    return true;
  /* Translators: an option, what was given for it, an option, the least and the most */
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("%s %s is not right; write a number as in %s 1.5, from %g to %g."), name, text,
               name, least, most);
  return false;
}

static bool
check_strategy (const char *text, int *strategy, GError **error)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  *strategy = text != NULL ? loadline_strategy_from_key (text) : -1;
  if (text == NULL || *strategy >= 0)
    return true;
  for (int i = 0; i < LOADLINE_N_STRATEGIES; i++)
    g_string_append_printf (keys, "%s%s", i > 0 ? ", " : "",
                            loadline_strategy_key ((LoadlineStrategyId) i));
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--strategy %s is none of the strategies, which are %s."), text, keys->str);
  return false;
}

static bool
check_measure (const char *text, int *measure, GError **error)
{
  g_autofree char *ids = loadline_measure_ids ();

  *measure = text != NULL ? loadline_measure_find (text) : 0;
  if (*measure >= 0)
    return true;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--measure %s is none of the measures, which are %s."), text, ids);
  return false;
}

/* Steps are looked up once the decision is known; here only that it is a number. */
static bool
check_step (const char *text, int *step, GError **error)
{
  guint64 number = 0;

  if (text == NULL || g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT, &number, NULL))
    {
      *step = (int) number;
      return true;
    }
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--step %s is not right; write a whole number from 1 on, as in --step 2."), text);
  return false;
}

static bool
check_theme (const char *text, bool dark, const LoadlineTheme **theme, GError **error)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  *theme = text != NULL ? loadline_theme_find (text) : loadline_theme_for (dark, false);
  if (*theme != NULL && (!dark || (*theme)->dark))
    return true;
  if (*theme != NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("--dark and --theme %s ask for different pictures; give one of them."), text);
      return false;
    }
  for (int i = 0; loadline_theme_at (i) != NULL; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", loadline_theme_at (i)->id);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--theme %s is none of the themes, which are %s."), text, ids->str);
  return false;
}

/* Takes the locale at once, so that later sentences are in its language. */
static bool
check_locale (const char *name, GError **error)
{
  g_autofree char *in_utf8 = name != NULL ? g_strconcat (name, ".UTF-8", NULL) : NULL;

  if (name == NULL)
    return true;
  if (name[0] != '\0' && (setlocale (LC_ALL, in_utf8) != NULL || setlocale (LC_ALL, name) != NULL))
    {
      g_setenv ("LC_ALL", name, TRUE);
      g_setenv ("LANGUAGE", name, TRUE);
      return true;
    }
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--locale %s is not installed here; “locale -a” lists those that are, as in "
                  "--locale de_DE.UTF-8."),
               name);
  return false;
}

static bool
check_data (const char *path, GError **error)
{
  if (path == NULL || path[0] != '\0')
    return true;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--data needs to know where to write: --data FILE.csv."));
  return false;
}

static bool
check_picture (LoadlineParsed *self, GError **error)
{
  LoadlineOptions *options = &self->options;

  return check_locale (self->locale, error)
         && check_size (self->size, &options->width, &options->height, error)
         && check_number ("--scale", self->scale, LEAST_SCALE, MOST_SCALE, 0, &options->scale,
                          error)
         && check_number ("--text-scale", self->text_scale, LEAST_TEXT, MOST_TEXT, 1,
                          &options->text_scale, error)
         && check_strategy (self->strategy, &options->strategy, error)
         && check_measure (self->measure, &options->measure, error)
         && check_step (self->step, &options->step, error)
         && check_theme (self->theme, options->dark, &options->theme, error)
         && check_data (options->data, error);
}

static bool
check_format (const LoadlineCommand *command, char **format, const char *formats, GError **error)
{
  if (command->formats == NULL)
    return true;
  if (*format == NULL && (command->takes & LOADLINE_TAKES_PICTURE) != 0)
    return true;
  if (*format == NULL)
    *format = g_strdup (command->formats[0]);
  if (g_strv_contains (command->formats, *format))
    return true;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("--format %s is not one of %s."),
               *format, formats);
  return false;
}

static bool
check_arguments (const LoadlineCommand *command, const LoadlineOptions *options, GError **error)
{
  int given = (int) g_strv_length (options->arguments);

  if (given < command->least || (command->most >= 0 && given > command->most))
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("Usage: loadline-cli %s %s"),
                 command->name, command->arguments != NULL ? _ (command->arguments) : "");
  else if ((command->takes & LOADLINE_TAKES_OUTPUT) != 0 && options->output == NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("%s needs to know where to write: -o FILE."), command->name);
  else if (g_strv_contains ((const char *const *) options->arguments, ""))
    g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                 _ ("An argument of %s is empty; it must be a name."), command->name);
  else
    return true;
  return false;
}

bool
loadline_parsed_check (LoadlineParsed *self, const LoadlineCommand *command, const char *formats,
                       GError **error)
{
  LoadlineOptions *options = &self->options;

  if (options->arguments == NULL)
    options->arguments = g_new0 (char *, 1);
  if (options->set == NULL)
    options->set = g_new0 (char *, 1);
  return check_texts (options, error) && check_month (self->month, &options->month, error)
         && check_picture (self, error) && loadline_parsed_check_document (self, error)
         && check_format (command, &options->format, formats, error)
         && check_arguments (command, options, error);
}
