/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The walk is a position on the path of the decision; the flowchart, the table, the tracker and the sentence
 * above them all follow it. */
#include "app/explain-view.h"

#include <glib/gi18n.h>

#include "app/copy.h"
#include "app/figure-menu.h"
#include "app/showing.h"
#include "app/step-table.h"
#include "app/text-scale.h"
#include "app/tracker.h"
#include "draw/trace-words.h"
#include "report/plan-tables.h"

#define MARGIN 12

/* Where the flowchart stands beside the table. */
#define BESIDE 1000

#define FLOWCHART_HEIGHT 420

struct _LoadlineExplainView
{
  GtkWidget parent_instance;

  /* Owned */
  LoadlinePlanner *planner;
  LoadlineTrace   *trace;

  /* Children */
  GtkBox            *content;
  GtkWidget         *flowchart;
  GtkLabel          *place;
  GtkLabel          *why;
  GtkWidget         *back;
  GtkWidget         *forward;
  GtkWidget         *all;
  GtkWidget         *tables;
  LoadlineStepTable *steps;
  GtkWidget         *tracker;

  int   position; /* on the path; -1 for all of it at once */
  guint adapting;
};

G_DEFINE_FINAL_TYPE (LoadlineExplainView, loadline_explain_view, GTK_TYPE_WIDGET)

/* ---- What is shown ---- */

/* Where the walk is, and what is asked and answered there. */
static char *
say_place (LoadlineExplainView *self)
{
  const LoadlineTrace *trace = self->trace;
  int                  taken = loadline_trace_count_taken (trace, self->position);
  int                  node;
  const char          *label;

  if (self->position < 0)
    return g_strdup_printf (ngettext ("The decision in %d step", "The decision in %d steps",
                                      (gulong) trace->n_steps),
                            trace->n_steps);
  node = trace->path[self->position];
  label = trace->policy->nodes[node].label;
  if (taken > 0 && trace->steps[taken - 1].node == node
      && trace->steps[taken - 1].answer != LOADLINE_ANSWER_NONE)
    /* Translators: a box of the flowchart, of how many on the way, its question and the answer:
     * "Box 3 of 7: Need to scale? no" */
    return g_strdup_printf (_ ("Box %d of %d: %s %s"), self->position + 1, trace->n_path, label,
                            loadline_trace_answer_word (trace->steps[taken - 1].answer));
  /* Translators: a box of the flowchart, of how many on the way, what is done there:
   * "Box 2 of 7: Measure" */
  return g_strdup_printf (_ ("Box %d of %d: %s"), self->position + 1, trace->n_path, label);
}

/* What happens there and why it goes on as it does. */
static char *
say_why (LoadlineExplainView *self)
{
  int month = loadline_view_state_get_month (loadline_planner_get_view_state (self->planner));

  if (self->position < 0)
    return g_strdup (_ ("Step forward to follow the way through the flowchart box by box."));
  return loadline_trace_explain (self->trace, self->position,
                                 loadline_planner_get_projection (self->planner), month,
                                 loadline_planner_get_plan (self->planner)->currency);
}

static void
show_position (LoadlineExplainView *self)
{
  bool             all = self->position < 0;
  int              step = all ? -1 : loadline_trace_count_taken (self->trace, self->position) - 1;
  g_autofree char *place = say_place (self);
  g_autofree char *why = say_why (self);
  g_autofree char *heard = g_strconcat (place, "\n", why, NULL);

  gtk_label_set_label (self->place, place);
  gtk_label_set_label (self->why, why);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->why), GTK_ACCESSIBLE_PROPERTY_LABEL, heard,
                                  -1);
  gtk_widget_set_sensitive (self->back, all || self->position > 0);
  gtk_widget_set_sensitive (self->forward, all || self->position < self->trace->n_path - 1);
  gtk_widget_set_sensitive (self->all, !all);
  loadline_figure_view_set_step (loadline_figure_pane_get_view (self->flowchart), self->position);
  loadline_step_table_select (self->steps, step);
  loadline_tracker_show (self->tracker, self->trace, step);
}

static void
go (LoadlineExplainView *self, int position)
{
  if (self->trace == NULL)
    return;
  self->position = CLAMP (position, -1, self->trace->n_path - 1);
  show_position (self);
}

static void
show (gpointer data)
{
  LoadlineExplainView      *self = data;
  const LoadlineProjection *projection = loadline_planner_get_projection (self->planner);
  int month = loadline_view_state_get_month (loadline_planner_get_view_state (self->planner));

  g_clear_pointer (&self->trace, loadline_trace_free);
  self->trace = loadline_trace_new (projection, projection->policy, month);
  loadline_step_table_show (self->steps, self->trace, projection, month,
                            loadline_planner_get_plan (self->planner)->currency);
  go (self, self->position);
}

/* ---- Walking ---- */

/* From all of it at once, the walk begins at the start or goes back from the end. */
static void
step_forward_cb (LoadlineExplainView *self)
{
  go (self, self->position + 1);
}

static void
step_back_cb (LoadlineExplainView *self)
{
  if (self->trace != NULL)
    go (self, self->position < 0 ? self->trace->n_path - 1 : MAX (self->position - 1, 0));
}

static void
show_all_cb (LoadlineExplainView *self)
{
  go (self, -1);
}

static void
chosen_cb (LoadlineExplainView *self, int step)
{
  go (self, loadline_trace_find_position (self->trace, step));
}

/* ---- The flowchart and the table point to each other ---- */

static void
step_pointed_cb (LoadlineExplainView *self, int step)
{
  loadline_figure_view_point (loadline_figure_pane_get_view (self->flowchart),
                              self->trace != NULL && step >= 0 && step < self->trace->n_steps
                                ? self->trace->steps[step].node
                                : -1);
}

static void
node_pointed_cb (LoadlineExplainView *self, int node)
{
  int step = -1;

  for (int i = 0; self->trace != NULL && i < self->trace->n_steps; i++)
    if (self->trace->steps[i].node == node)
      step = i;
  loadline_step_table_point (self->steps, step);
}

/* A box on the way is a place to go to. */
static void
node_taken_cb (LoadlineExplainView *self, int node)
{
  for (int i = 0; self->trace != NULL && i < self->trace->n_path; i++)
    if (self->trace->path[i] == node)
      {
        go (self, i);
        return;
      }
}

/* Whether paging means the walk: it does wherever the focus is, unless that is in a text being typed. */
static bool
takes_paging (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget)
         && !GTK_IS_TEXT (gtk_root_get_focus (gtk_widget_get_root (widget)));
}

static gboolean
page_back_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  if (!takes_paging (widget))
    return FALSE;
  step_back_cb (LOADLINE_EXPLAIN_VIEW (widget));

  return TRUE;
}

static gboolean
page_forward_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  if (!takes_paging (widget))
    return FALSE;
  step_forward_cb (LOADLINE_EXPLAIN_VIEW (widget));

  return TRUE;
}

/* The keys that walk where nothing else wants them. */
static gboolean
key_cb (LoadlineExplainView *self, guint key, guint code, GdkModifierType modifiers)
{
  bool mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  if (key == (mirrored ? GDK_KEY_Left : GDK_KEY_Right))
    step_forward_cb (self);
  else if (key == (mirrored ? GDK_KEY_Right : GDK_KEY_Left))
    step_back_cb (self);
  else if (key == GDK_KEY_Home)
    go (self, 0);
  else if (key == GDK_KEY_End && self->trace != NULL)
    go (self, self->trace->n_path - 1);
  else
    return FALSE;

  return TRUE;
}

/* ---- Laying out ---- */

static gboolean
adapt_cb (gpointer data)
{
  LoadlineExplainView *self = data;
  int                  width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN;
  bool                 beside = width >= BESIDE;

  self->adapting = 0;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->content),
                                  beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (self->content, beside);
  if (loadline_step_table_fit (self->steps, beside ? (width - MARGIN) / 2 : width)
      && self->planner != NULL)
    show (self);

  return G_SOURCE_REMOVE;
}

static void
loadline_explain_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                               int *minimum, int *natural, int *minimum_baseline,
                               int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (LOADLINE_EXPLAIN_VIEW (widget)->content), orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

static void
loadline_explain_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LoadlineExplainView *self = LOADLINE_EXPLAIN_VIEW (widget);

  gtk_widget_allocate (GTK_WIDGET (self->content), width, height, baseline, NULL);
  if (self->adapting == 0)
    self->adapting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, adapt_cb, self, NULL);
}

/* Who comes to the view comes to walk; a step of the table would be walked to at once. */
static gboolean
loadline_explain_view_grab_focus (GtkWidget *widget)
{
  LoadlineExplainView *self = LOADLINE_EXPLAIN_VIEW (widget);

  return gtk_widget_grab_focus (self->forward) || gtk_widget_grab_focus (self->back);
}

static GtkSizeRequestMode
loadline_explain_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
loadline_explain_view_dispose (GObject *object)
{
  LoadlineExplainView *self = LOADLINE_EXPLAIN_VIEW (object);

  g_clear_handle_id (&self->adapting, g_source_remove);
  g_clear_object (&self->planner);
  g_clear_pointer (&self->trace, loadline_trace_free);
  if (self->content != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->content));
  self->content = NULL;

  G_OBJECT_CLASS (loadline_explain_view_parent_class)->dispose (object);
}

static void
loadline_explain_view_class_init (LoadlineExplainViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = loadline_explain_view_dispose;
  widget_class->measure = loadline_explain_view_measure;
  widget_class->size_allocate = loadline_explain_view_size_allocate;
  widget_class->grab_focus = loadline_explain_view_grab_focus;
  widget_class->get_request_mode = loadline_explain_view_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "explain-view");
}

/* ---- Making the parts ---- */

static GtkWidget *
add_button (LoadlineExplainView *self, GtkWidget *bar, const char *icon, const char *name,
            GCallback clicked_cb)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", clicked_cb, self);
  gtk_box_append (GTK_BOX (bar), button);

  return button;
}

static GtkWidget *
make_bar (LoadlineExplainView *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (bar, "card-bar");
  self->place = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->place), "heading");
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->place));
  self->all = gtk_button_new_with_label (_ ("All steps"));
  gtk_widget_add_css_class (self->all, "flat");
  g_signal_connect_swapped (self->all, "clicked", G_CALLBACK (show_all_cb), self);
  gtk_box_append (GTK_BOX (bar), self->all);
  self->back = add_button (self, bar, "go-previous-symbolic", _ ("Step back (Page Up)"),
                           G_CALLBACK (step_back_cb));
  self->forward = add_button (self, bar, "go-next-symbolic", _ ("Step forward (Page Down)"),
                              G_CALLBACK (step_forward_cb));

  return bar;
}

static GtkWidget *
make_card (const char *title, GtkWidget *child)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_set_overflow (card, GTK_OVERFLOW_HIDDEN);
  if (title != NULL)
    {
      GtkWidget *label = gtk_label_new (title);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "heading");
      gtk_widget_add_css_class (label, "card-bar");
      gtk_box_append (GTK_BOX (card), label);
    }
  gtk_box_append (GTK_BOX (card), child);

  return card;
}

static void
add_shortcut (GtkEventController *controller, guint key, GtkShortcutFunc callback)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (key, 0),
                                                          gtk_callback_action_new (callback, NULL,
                                                                                   NULL)));
}

static void
add_keys (LoadlineExplainView *self)
{
  GtkEventController *paging = gtk_shortcut_controller_new ();
  GtkEventController *walking = gtk_event_controller_key_new ();

  /* Before the month bar and what scrolls, which would page as well. */
  gtk_event_controller_set_propagation_phase (paging, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (paging), GTK_SHORTCUT_SCOPE_GLOBAL);
  add_shortcut (paging, GDK_KEY_Page_Up, page_back_cb);
  add_shortcut (paging, GDK_KEY_Page_Down, page_forward_cb);
  g_signal_connect_swapped (walking, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), paging);
  gtk_widget_add_controller (self->tables, walking);
}

static LoadlineTable *
make_steps (GtkWidget *widget)
{
  LoadlinePlanner *planner =
    LOADLINE_EXPLAIN_VIEW (gtk_widget_get_ancestor (widget, LOADLINE_TYPE_EXPLAIN_VIEW))->planner;

  return loadline_table_of_steps (loadline_planner_get_projection (planner),
                                  loadline_planner_get_plan (planner)->currency,
                                  loadline_view_state_get_month (
                                    loadline_planner_get_view_state (planner)));
}

static const LoadlineCopySource copied_steps = { .table = make_steps };

static void
loadline_explain_view_init (LoadlineExplainView *self)
{
  GtkWidget *walk = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->position = -1;
  self->flowchart = loadline_figure_pane_new ("flowchart", NULL);
  gtk_widget_set_size_request (self->flowchart, -1,
                               (int) (FLOWCHART_HEIGHT * loadline_text_scale (GTK_WIDGET (self))));
  self->steps = g_object_new (LOADLINE_TYPE_STEP_TABLE, NULL);
  g_signal_connect_swapped (self->steps, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->steps, "pointed", G_CALLBACK (step_pointed_cb), self);
  g_signal_connect_swapped (loadline_figure_pane_get_view (self->flowchart), "pointed",
                            G_CALLBACK (node_pointed_cb), self);
  g_signal_connect_swapped (loadline_figure_pane_get_view (self->flowchart), "taken",
                            G_CALLBACK (node_taken_cb), self);
  loadline_copy_attach (GTK_WIDGET (self->steps), &copied_steps);
  self->tracker = loadline_tracker_new ();

  gtk_box_append (GTK_BOX (walk), make_bar (self));
  /* Heard together with the place, once a step. */
  self->why = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign",
                            0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->why), "step-why");
  gtk_box_append (GTK_BOX (walk), GTK_WIDGET (self->why));
  gtk_box_append (GTK_BOX (walk), GTK_WIDGET (self->steps));
  self->tables = gtk_box_new (GTK_ORIENTATION_VERTICAL, MARGIN);
  gtk_widget_set_hexpand (self->tables, TRUE);
  gtk_box_append (GTK_BOX (self->tables), make_card (NULL, walk));
  gtk_box_append (GTK_BOX (self->tables),
                  make_card (loadline_trace_tracker_title (), self->tracker));

  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, MARGIN));
  gtk_box_append (self->content, make_card (NULL, self->flowchart));
  gtk_box_append (self->content, self->tables);
  gtk_widget_set_parent (GTK_WIDGET (self->content), GTK_WIDGET (self));
  add_keys (self);
}

void
loadline_explain_view_set_planner (LoadlineExplainView *self, LoadlinePlanner *planner)
{
  g_return_if_fail (LOADLINE_IS_EXPLAIN_VIEW (self));

  self->position = -1;
  g_clear_pointer (&self->trace, loadline_trace_free);
  loadline_figure_view_set_planner (loadline_figure_pane_get_view (self->flowchart), planner);
  if (g_set_object (&self->planner, planner))
    loadline_showing_follow (self, planner, show);
}
