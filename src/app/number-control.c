/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry that takes numbers as people write them, and steps sensibly for their size. */
#include <math.h>

#include "app/controls.h"
#include "app/parameter-words.h"
#include "draw/text.h"
#include "model/quantity.h"

#define PAGE 10

/* The value as the entry shows it: with its unit where that loses nothing. */
static char *
entry_text (const LoadlineParameter *parameter, const LoadlineScenario *values,
            const char *currency)
{
  double           value = loadline_parameter_get_number (parameter, values);
  g_autofree char *friendly = loadline_parameter_format (parameter, values, currency);
  double           back;

  if (loadline_parameter_is_zero (parameter, friendly))
    return g_steal_pointer (&friendly);
  if (parameter->unit == LOADLINE_UNIT_FRACTION
      || parameter->unit == LOADLINE_UNIT_FRACTION_PER_MONTH
      || parameter->unit == LOADLINE_UNIT_FRACTION_PER_YEAR)
    return loadline_quantity_format_exact (value, parameter->unit);
  if (loadline_quantity_parse_locale (friendly, parameter->unit, &back, NULL)
      && fabs (back - value) <= 1e-12 * fabs (value))
    return g_steal_pointer (&friendly);

  return loadline_quantity_format_exact (value, parameter->unit);
}

/* Whether something stands there that the plan does not have: being typed, or not to be taken. */
static bool
is_typed (GtkWidget *entry)
{
  return g_object_get_data (G_OBJECT (entry), "typed") != NULL;
}

static void
set_typed (GtkWidget *entry, bool typed)
{
  g_object_set_data (G_OBJECT (entry), "typed", GINT_TO_POINTER (typed));
}

/* As wide as its text, so that no unit is cut off, in one of few widths, so that entries stand in
 * columns. A character of Chinese or Japanese takes the room of two. */
static void
fit (GtkEditable *entry, const char *text)
{
  int length = 0;
  int width;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    length += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;
  width = length <= 12 ? 12 : length <= 15 ? 15 : 20;

  gtk_editable_set_width_chars (entry, width);
  gtk_editable_set_max_width_chars (entry, width);
}

/* At the end of its entry. GTK takes the end from the text: in a window that runs from right to left, “2 GiB”
 * would be at the other side than “2 %”. */
static void
align (GtkEditable *entry, const char *text)
{
  bool against = gtk_widget_get_direction (GTK_WIDGET (entry)) == GTK_TEXT_DIR_RTL
                 && loadline_text_direction (text) == PANGO_DIRECTION_LTR;

  gtk_editable_set_alignment (entry, against ? 0 : 1);
}

static void
show (LoadlineParameterRow *row, GtkWidget *entry, const LoadlineScenario *values)
{
  const char *currency =
    loadline_planner_get_plan (loadline_parameter_row_get_planner (row))->currency;
  g_autofree char *text = NULL;

  /* What was typed is not written over. */
  if (is_typed (entry))
    return;

  text = entry_text (loadline_parameter_row_get_parameter (row), values, currency);
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), text) != 0)
    {
      g_object_set_data (G_OBJECT (entry), "showing", GINT_TO_POINTER (TRUE));
      gtk_editable_set_text (GTK_EDITABLE (entry), text);
      g_object_set_data (G_OBJECT (entry), "showing", NULL);
      fit (GTK_EDITABLE (entry), text);
      align (GTK_EDITABLE (entry), text);
    }
}

static void
show_current (LoadlineParameterRow *row, GtkWidget *entry)
{
  LoadlineScenario values =
    loadline_planner_get_scenario (loadline_parameter_row_get_planner (row));

  set_typed (entry, false);
  show (row, entry, &values);
}

/* Takes what is typed, once it is finished: halfway to 1,500 there is a 1 that nobody meant. */
static bool
take (LoadlineParameterRow *row, GtkWidget *entry)
{
  const LoadlineParameter *parameter = loadline_parameter_row_get_parameter (row);
  LoadlinePlanner         *planner = loadline_parameter_row_get_planner (row);
  LoadlineScenario         values = loadline_planner_get_scenario (planner);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  const char      *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  double           value = 0;

  if (!loadline_parameter_is_zero (parameter, text)
      && !loadline_quantity_parse_locale (text, parameter->unit, &value, &error))
    sentence = g_strdup (error->message);
  else
    sentence = loadline_parameter_say_range (parameter, value,
                                             loadline_planner_get_plan (planner)->currency);
  if (sentence == NULL && loadline_parameter_set_number (parameter, &values, value, NULL))
    return loadline_parameter_row_apply (row, &values);

  loadline_parameter_row_complain (row, sentence);

  return false;
}

static void
changed_cb (GtkWidget *entry, LoadlineParameterRow *row)
{
  if (g_object_get_data (G_OBJECT (entry), "showing") == NULL)
    set_typed (entry, true);
}

static bool
finish (LoadlineParameterRow *row, GtkWidget *entry)
{
  if (!is_typed (entry))
    return true;
  if (!take (row, entry))
    return false;
  show_current (row, entry);

  return true;
}

static void
activate_cb (GtkWidget *entry, LoadlineParameterRow *row)
{
  finish (row, entry);
}

static void
focus_leave_cb (GtkEventController *controller, LoadlineParameterRow *row)
{
  finish (row, gtk_event_controller_get_widget (controller));
}

/* A tenth of the number's decade where decades count, else the table's step. */
static double
step_for (const LoadlineParameter *parameter, double value)
{
  double step = parameter->step;

  if (parameter->logarithmic && fabs (value) > 0)
    step = pow (10, floor (log10 (fabs (value)) + 1e-9)) / 10;

  return parameter->kind == LOADLINE_KIND_INTEGER ? fmax (1, round (step)) : step;
}

static void
step (LoadlineParameterRow *row, GtkWidget *entry, double times)
{
  const LoadlineParameter *parameter = loadline_parameter_row_get_parameter (row);
  LoadlineScenario         values;
  double                   value;
  double                   size;
  double                   next;

  /* From what is typed, where that can be taken. */
  if (is_typed (entry) && !take (row, entry))
    return;

  values = loadline_planner_get_scenario (loadline_parameter_row_get_planner (row));
  value = loadline_parameter_get_number (parameter, &values);
  size = step_for (parameter, value);
  /* Whole steps, so that stepping up and down comes back and 0.3 stays 0.3. */
  next = round ((value + times * size) / size) * size;
  next = fmin (fmax (g_ascii_strtod (g_ascii_formatd ((char[G_ASCII_DTOSTR_BUF_SIZE]){ 0 },
                                                      G_ASCII_DTOSTR_BUF_SIZE, "%.12g", next),
                                     NULL),
                     parameter->min),
               parameter->max);
  if (loadline_parameter_set_number (parameter, &values, next, NULL)
      && loadline_parameter_row_apply (row, &values))
    show_current (row, entry);
}

static gboolean
key_cb (GtkEventController *controller, guint key, guint code, GdkModifierType modifiers,
        LoadlineParameterRow *row)
{
  GtkWidget *entry = gtk_event_controller_get_widget (controller);

  switch (key)
    {
    case GDK_KEY_Up:
      step (row, entry, 1);
      return TRUE;
    case GDK_KEY_Down:
      step (row, entry, -1);
      return TRUE;
    case GDK_KEY_Page_Up:
      step (row, entry, PAGE);
      return TRUE;
    case GDK_KEY_Page_Down:
      step (row, entry, -PAGE);
      return TRUE;
    case GDK_KEY_Escape:
      if (!is_typed (entry))
        return FALSE;
      loadline_parameter_row_complain (row, NULL);
      show_current (row, entry);
      return TRUE;
    default:
      return FALSE;
    }
}

/* The wheel steps only where the keyboard is: scrolling past must not change a plan. */
static gboolean
scroll_cb (GtkEventController *controller, double dx, double dy, LoadlineParameterRow *row)
{
  GtkWidget *entry = gtk_event_controller_get_widget (controller);

  if ((gtk_widget_get_state_flags (entry) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0 || fabs (dy) <= 0)
    return FALSE;

  step (row, entry, dy < 0 ? 1 : -1);

  return TRUE;
}

static GtkWidget *
create (LoadlineParameterRow *row)
{
  GtkWidget          *entry = gtk_entry_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (
    GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  fit (GTK_EDITABLE (entry), "");
  gtk_widget_add_css_class (entry, "numeric");
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (entry, "changed", G_CALLBACK (changed_cb), row);
  g_signal_connect (entry, "activate", G_CALLBACK (activate_cb), row);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_cb), row);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_leave_cb), row);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), row);
  gtk_widget_add_controller (entry, key);
  gtk_widget_add_controller (entry, focus);
  gtk_widget_add_controller (entry, scroll);

  return entry;
}

static void
forget (GtkWidget *entry)
{
  set_typed (entry, false);
}

const LoadlineControl loadline_number_control = { create, show, forget, finish };
