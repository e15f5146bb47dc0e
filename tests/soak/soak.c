/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An automaton at the real window: random edits, undo, views, scenarios, exports and sizes, the same ones
 * for the same seed. Nothing critical is said, undoing everything gives back the first plan, and memory
 * stays where it was: soak [SECONDS [SEED [PLAN]]]. */
#include <adwaita.h>
#include <gdk/x11/gdkx.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../app/shown.h"
#include "draw/figure.h"
#include "draw/surface.h"
#include "engine/projection.h"

/* Edits before everything is undone; fewer than the history keeps. */
#define EDITS_A_ROUND 150

/* What memory may grow after the first third, in MiB: caches fill, heaps fragment. */
#define MOST_GROWTH_MIB 48.0

/* What works in the background may hold the document for so long after its window is gone. */
#define PATIENCE_S 10

typedef struct
{
  GRand            *random; /* of what is done to the plan */
  GRand            *look;   /* of what is touched, which depends on what is shown by then */
  GtkWidget        *window;
  LoadlineDocument *document;
  guint64           done;
  int               edits; /* in this round */
} Soak;

static int
number_below (GRand *random, int n)
{
  return n > 0 ? g_rand_int_range (random, 0, n) : 0;
}

static int
below (Soak *self, int n)
{
  return number_below (self->random, n);
}

/* Lets the window do what it has to. */
static void
settle (void)
{
  for (int i = 0; i < 50 && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

static double
resident_mib (void)
{
  g_autofree char *text = NULL;
  long pages = 0;

  if (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    sscanf (text, "%*d %ld", &pages);
  return (double) pages * (double) sysconf (_SC_PAGESIZE) / 1048576;
}

/* ---- What it does ---- */

/* Takes the draft where it is a plan that holds together. */
static void
take (Soak *self, LoadlinePlan *draft, const char *name)
{
  g_autoptr (LoadlinePlan) plan = draft;

  if (!loadline_plan_check (plan, NULL))
    return;
  loadline_document_edit (self->document, plan, name, NULL);
  self->edits++;
}

static LoadlinePlan *
draft_of (Soak *self)
{
  return loadline_plan_copy (loadline_document_get_plan (self->document));
}

/* A value of @parameter, more often a small one; false where there is none. */
static bool
any_value (Soak *self, const LoadlinePlan *plan, const LoadlineParameter *parameter,
           LoadlineScenario *values)
{
  double place = g_rand_double (self->random);
  double value = parameter->min + place * place * place * (parameter->max - parameter->min);

  switch (parameter->kind)
    {
    case LOADLINE_KIND_NODE:
      values->node = plan->catalog->nodes[below (self, plan->catalog->n_nodes)].id;
      return true;
    case LOADLINE_KIND_FAMILIES:
      values->families = g_intern_static_string ("");
      return true;
    case LOADLINE_KIND_NUMBER:
      return loadline_parameter_set_number (parameter, values, value, NULL);
    case LOADLINE_KIND_INTEGER:
    case LOADLINE_KIND_CHOICE:
    case LOADLINE_KIND_SWITCH:
    default:
      return loadline_parameter_set_number (parameter, values, (double) (int) value, NULL);
    }
}

static void
edit_value (Soak *self)
{
  LoadlinePlan *draft = draft_of (self);
  const LoadlineParameter *parameter = loadline_parameter_at (below (self, LOADLINE_N_PARAMETERS));
  int index = below (self, draft->n_variants + 1);
  LoadlineScenario values = loadline_plan_scenario (draft, index);

  if (any_value (self, draft, parameter, &values))
    loadline_plan_set_value (draft, index, parameter, &values);
  take (self, draft, "Value");
}

static void
edit_horizon (Soak *self)
{
  LoadlinePlan *draft = draft_of (self);

  loadline_plan_set_horizon (draft, draft->calendar.start, 1 + below (self, LOADLINE_MAX_MONTHS));
  take (self, draft, "Months");
}

static void
edit_events (Soak *self)
{
  LoadlinePlan *draft = draft_of (self);
  LoadlineEvent events[4];
  int n = below (self, (int) G_N_ELEMENTS (events) + 1);

  for (int i = 0; i < n; i++)
    events[i] =
      (LoadlineEvent) { loadline_plan_month (draft, below (self, draft->calendar.n_months)),
                       (char *) "<Sale> & %s", 0.5 + 2 * g_rand_double (self->random) };
  loadline_plan_set_events (draft, events, n);
  take (self, draft, "Events");
}

static void
edit_scenarios (Soak *self)
{
  LoadlinePlan *draft = draft_of (self);
  g_autofree char *name = loadline_plan_new_name (draft, "What if <b>");
  int index = draft->n_variants > 0 ? 1 + below (self, draft->n_variants) : 0;

  if (index == 0 || (draft->n_variants < 8 && below (self, 2) == 0))
    loadline_plan_copy_scenario (draft, below (self, draft->n_variants + 1), name);
  else if (below (self, 2) == 0)
    loadline_plan_remove_variant (draft, index);
  else
    loadline_plan_rename_variant (draft, index, name);
  take (self, draft, "Scenarios");
}

static void
undo_some (Soak *self)
{
  for (int i = below (self, 6); i >= 0; i--)
    loadline_document_undo (self->document);
}

static void
redo_some (Soak *self)
{
  for (int i = below (self, 6); i >= 0; i--)
    loadline_document_redo (self->document);
}

/* As a window manager does it, and on the screen: while the X server has not answered a program's own wish for
 * a size, GTK draws frames that it has not laid out, and complains about them. */
static void
resize (Soak *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->window));

  XResizeWindow (GDK_SURFACE_XDISPLAY (surface), GDK_SURFACE_XID (surface),
                 (unsigned) (360 + below (self, 900)), (unsigned) (400 + below (self, 600)));
}

/* Actions that open nothing to wait for. */
static void
act (Soak *self)
{
  static const char *const plain[] = {
    "win.undo", "win.redo", "win.copy-verdict", "win.deselect", "win.sidebar", "win.play",
  };
  static const char *const views[] = { "plan", "compare", "explain" };
  int n_variants = loadline_document_get_plan (self->document)->n_variants;
  int kind = below (self, 5);

  if (kind == 0)
    gtk_widget_activate_action (self->window, "win.view", "s",
                                views[below (self, G_N_ELEMENTS (views))]);
  else if (kind == 1)
    gtk_widget_activate_action (self->window, "win.step-month", "i", below (self, 25) - 12);
  else if (kind == 2)
    gtk_widget_activate_action (self->window, "scenario.show", "i", below (self, n_variants + 1));
  else
    gtk_widget_activate_action (self->window, plain[below (self, G_N_ELEMENTS (plain))], NULL);
}

/* Any of the pages, scales and switches of the window, found by what they are. */
static void
collect (GtkWidget *widget, GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return;
  if (ADW_IS_VIEW_STACK (widget) || GTK_IS_SCALE (widget) || GTK_IS_SWITCH (widget)
      || GTK_IS_SCROLLED_WINDOW (widget))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, found);
}

static void
show_any_page (Soak *self, GtkWidget *stack)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (ADW_VIEW_STACK (stack));
  int n = (int) g_list_model_get_n_items (G_LIST_MODEL (pages));

  if (n > 0)
    gtk_selection_model_select_item (pages, (guint) number_below (self->look, n), TRUE);
}

static void
touch (Soak *self)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GtkWidget *widget;

  collect (self->window, found);
  if (found->len == 0)
    return;
  widget = g_ptr_array_index (found, (guint) number_below (self->look, (int) found->len));
  if (ADW_IS_VIEW_STACK (widget))
    show_any_page (self, widget);
  else if (GTK_IS_SCALE (widget))
    gtk_range_set_value (GTK_RANGE (widget), number_below (self->look, LOADLINE_MAX_MONTHS));
  else if (GTK_IS_SWITCH (widget))
    gtk_widget_activate (widget);
  else if (GTK_IS_SCROLLED_WINDOW (widget))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget)),
                              number_below (self->look, 3000));
}

static void
export_figure (Soak *self)
{
  static const char *const endings[] = { ".png", ".svg", ".pdf" };
  LoadlinePlan *plan = loadline_document_get_plan (self->document);
  g_autoptr (LoadlineProjection) projection = loadline_project_plan (plan, 0);
  LoadlineFigureInput input = {
    .projection = projection,
    .currency = plan->currency,
    .events = plan->events,
    .n_events = plan->n_events,
    .month = -1,
    .strategy = -1,
    .hover = -1,
    .step = -1,
  };
  int n = 0;
  const LoadlineFigure *figure;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) picture = NULL;

  while (loadline_figure_at (n) != NULL)
    n++;
  figure = loadline_figure_at (below (self, n));
  picture = loadline_figure_render (figure, &input, loadline_theme_light (), 400, 300, 1,
                                    endings[below (self, G_N_ELEMENTS (endings))], &error);
  g_assert_no_error (error);
}

static const struct
{
  void (*act) (Soak *self);
  int weight;
} deeds[] = {
  { edit_value, 30 }, { edit_horizon, 3 }, { edit_events, 4 }, { edit_scenarios, 8 },
  { undo_some, 8 },   { redo_some, 6 },    { resize, 4 },      { act, 8 },
  { touch, 20 },      { export_figure, 2 },
};

static void
do_something (Soak *self)
{
  int total = 0;
  int place;

  for (gsize i = 0; i < G_N_ELEMENTS (deeds); i++)
    total += deeds[i].weight;
  place = below (self, total);
  for (gsize i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      place -= deeds[i].weight;
      if (place < 0)
        {
          deeds[i].act (self);
          break;
        }
    }
  self->done++;
  settle ();
}

/* ---- What must hold ---- */

/* Whether it comes of libadwaita 1.2: while a toast slides, its overlay forgets that a header bar's squeezer or
 * a flap has changed below it in that moment, and GTK leaves out a frame of them. */
static bool
is_libadwaitas (const char *message)
{
  return strstr (message, "without a current allocation") != NULL;
}

static GLogWriterOutput
heed_cb (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  const char *message = "";

  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE"))
      message = fields[i].value;
  g_log_writer_default (level, fields, n_fields, NULL);
  if ((level & (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)) != 0 && !is_libadwaitas (message))
    abort ();

  return G_LOG_WRITER_HANDLED;
}

/* Some edits, views and sizes; then all is undone. */
static void
do_round (Soak *self, const LoadlinePlan *first, const char *text, gint64 end)
{
  g_autofree char *after = NULL;

  self->edits = 0;
  while (self->edits < EDITS_A_ROUND && g_get_monotonic_time () < end)
    do_something (self);
  while (loadline_document_get_undo_name (self->document) != NULL)
    {
      loadline_document_undo (self->document);
      settle ();
    }
  after = loadline_plan_to_text (loadline_document_get_plan (self->document));
  g_assert_true (loadline_plan_equal (loadline_document_get_plan (self->document), first));
  g_assert_cmpstr (after, ==, text);
}

static LoadlinePlan *
first_plan (const char *path)
{
  g_autoptr (GError) error = NULL;
  LoadlinePlan *plan = path != NULL ? loadline_plan_load (path, NULL, &error)
                                    : loadline_plan_load_template ("shop-recommender", &error);

  g_assert_no_error (error);
  return plan;
}

int
main (int argc, char **argv)
{
  int seconds = argc > 1 ? atoi (argv[1]) : 60;
  guint32 seed = argc > 2 ? (guint32) strtoul (argv[2], NULL, 10) : 1;
  g_autoptr (LoadlinePlan) plan = NULL;
  g_autofree char *text = NULL;
  Soak soak = { .random = g_rand_new_with_seed (seed), .look = g_rand_new_with_seed (seed) };
  gint64 start = g_get_monotonic_time ();
  gint64 end = start + seconds * G_USEC_PER_SEC;
  gpointer left;
  double before = 0;
  int rounds = 0;

  g_log_set_writer_func (heed_cb, NULL, NULL);
  gtk_init ();
  adw_init ();
  take_style ();
  plan = first_plan (argc > 3 ? argv[3] : NULL);
  text = loadline_plan_to_text (plan);
  soak.document = loadline_document_new (plan, NULL);
  soak.window = loadline_window_new (NULL);
  loadline_window_set_document (LOADLINE_WINDOW (soak.window), soak.document);
  gtk_window_present (GTK_WINDOW (soak.window));
  while (g_get_monotonic_time () < end)
    {
      do_round (&soak, plan, text, end);
      rounds++;
      if (before <= 0 && g_get_monotonic_time () - start > (end - start) / 3)
        before = resident_mib ();
    }
  printf ("seed %u: %" G_GUINT64_FORMAT
          " deeds in %d rounds, %.0f MiB after a third, %.0f MiB at the end\n",
          seed, soak.done, rounds, before, resident_mib ());
  g_assert_cmpfloat (resident_mib () - before, <, MOST_GROWTH_MIB);
  gtk_window_destroy (GTK_WINDOW (soak.window));
  left = soak.document;
  g_object_add_weak_pointer (left, &left);
  g_object_unref (soak.document);
  end = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;
  while (left != NULL && g_get_monotonic_time () < end)
    settle ();
  g_assert_null (left);
  g_rand_free (soak.random);
  g_rand_free (soak.look);

  return 0;
}
