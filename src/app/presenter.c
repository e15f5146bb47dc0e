/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides below everything else; what keys do is one table, which the help reads too. */
#include "app/presenter.h"

#include <glib/gi18n.h>

#include "app/monitors.h"
#include "app/presenter-parts.h"
#include "app/slide-view.h"

/* A pointer that rests that long is in the way. */
#define REST_MS 2000

/* How long the way out is said at the start. */
#define HINT_S 5

/* A screen from this height on has larger letters over its slides, in pixels; and from that on, larger yet. */
#define LARGE 900
#define HUGE 1500

struct _LoadlinePresenter
{
  AdwWindow parent_instance;

  /* Owned */
  LoadlineSlideDeck *deck;

  /* Borrowed */
  GtkWindow *speaker; /* on the second screen, or NULL */

  /* Children */
  GtkStack    *stack;
  GtkWidget   *slide;
  GtkWidget   *overview;
  GtkWidget   *black;
  GtkWidget   *corner;
  GtkWidget   *help;
  GtkRevealer *inputs;
  GtkRevealer *hint;

  bool  pointing;
  guint hinting;
  guint resting;
  guint inhibited; /* the desktop's sleep */
};

G_DEFINE_FINAL_TYPE (LoadlinePresenter, loadline_presenter, ADW_TYPE_WINDOW)

/* ---- What is seen ---- */

static bool
is_overview (LoadlinePresenter *self)
{
  return gtk_stack_get_visible_child (self->stack) == self->overview;
}

static void
show_slide (gpointer data)
{
  LoadlinePresenter *self = data;

  gtk_stack_set_visible_child (self->stack, self->slide);
  gtk_widget_grab_focus (self->slide);
}

static void
changed_cb (LoadlinePresenter *self)
{
  gtk_widget_set_visible (self->black, loadline_slide_deck_is_black (self->deck));
}

static void
show_cursor (LoadlinePresenter *self, const char *name)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

static gboolean
rest_cb (gpointer data)
{
  LoadlinePresenter *self = data;

  self->resting = 0;
  if (!is_overview (self) && !gtk_revealer_get_reveal_child (self->inputs))
    show_cursor (self, "none");

  return G_SOURCE_REMOVE;
}

static void
motion_cb (LoadlinePresenter *self, double x, double y)
{
  double slide_x;
  double slide_y;

  g_clear_handle_id (&self->resting, g_source_remove);
  self->resting = g_timeout_add (REST_MS, rest_cb, self);
  show_cursor (self, self->pointing ? "none" : NULL);
  if (self->pointing
      && gtk_widget_translate_coordinates (GTK_WIDGET (self), self->slide, x, y, &slide_x,
                                           &slide_y))
    loadline_slide_view_point (LOADLINE_SLIDE_VIEW (self->slide), slide_x, slide_y);
}

/* ---- What keys do ---- */

static void
step (LoadlinePresenter *self, int by)
{
  loadline_slide_deck_go (self->deck, loadline_slide_deck_get_index (self->deck) + by);
}

static void
next (LoadlinePresenter *self)
{
  step (self, 1);
}

static void
previous (LoadlinePresenter *self)
{
  step (self, -1);
}

/* Towards the end of the line, whichever way the language is written. */
static void
to_right (LoadlinePresenter *self)
{
  step (self, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1);
}

static void
to_left (LoadlinePresenter *self)
{
  step (self, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? 1 : -1);
}

static void
first (LoadlinePresenter *self)
{
  loadline_slide_deck_go (self->deck, 0);
}

static void
last (LoadlinePresenter *self)
{
  loadline_slide_deck_go (self->deck, G_MAXINT);
}

static void
toggle_overview (LoadlinePresenter *self)
{
  if (is_overview (self))
    {
      show_slide (self);
      return;
    }
  loadline_slide_deck_set_black (self->deck, false);
  gtk_stack_set_visible_child (self->stack, self->overview);
  loadline_slide_overview_focus (self->overview);
  show_cursor (self, NULL);
}

static void
toggle_black (LoadlinePresenter *self)
{
  loadline_slide_deck_set_black (self->deck, !loadline_slide_deck_is_black (self->deck));
}

static void
toggle_dot (LoadlinePresenter *self)
{
  self->pointing = !self->pointing;
  if (self->pointing)
    loadline_slide_deck_set_dot (self->deck, 0.5, 0.5);
  else
    loadline_slide_deck_clear_dot (self->deck);
  show_cursor (self, self->pointing ? "none" : NULL);
}

static void
toggle_inputs (LoadlinePresenter *self)
{
  bool shown = !gtk_revealer_get_reveal_child (self->inputs);

  gtk_revealer_set_reveal_child (self->inputs, shown);
  if (shown)
    loadline_slide_inputs_focus (gtk_revealer_get_child (self->inputs));
  else
    gtk_widget_grab_focus (self->slide);
  show_cursor (self, NULL);
}

static void
toggle_corner (LoadlinePresenter *self)
{
  gtk_widget_set_visible (self->corner, !gtk_widget_get_visible (self->corner));
}

static void
restart_clock (LoadlinePresenter *self)
{
  loadline_slide_deck_restart_clock (self->deck);
}

static void
undo (LoadlinePresenter *self)
{
  loadline_document_undo (
    loadline_planner_get_document (loadline_slide_deck_get_planner (self->deck)));
}

/* Letters over a slide are read from where the slide is. */
static void
fit_to_screen (LoadlinePresenter *self, GtkWidget *widget)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  gtk_widget_remove_css_class (widget, "large-screen");
  gtk_widget_remove_css_class (widget, "huge-screen");
  if (height >= LARGE)
    gtk_widget_add_css_class (widget, height >= HUGE ? "huge-screen" : "large-screen");
}

static void
drop_hint (LoadlinePresenter *self)
{
  g_clear_handle_id (&self->hinting, g_source_remove);
  gtk_revealer_set_reveal_child (self->hint, FALSE);
}

static gboolean
hint_over_cb (gpointer data)
{
  LoadlinePresenter *self = data;

  self->hinting = 0;
  drop_hint (self);

  return G_SOURCE_REMOVE;
}

static void
toggle_help (LoadlinePresenter *self)
{
  drop_hint (self);
  fit_to_screen (self, self->help);
  gtk_widget_set_visible (self->help, !gtk_widget_get_visible (self->help));
}

/* What lies over the slides goes first. */
static void
leave (LoadlinePresenter *self)
{
  if (gtk_widget_get_visible (self->help))
    toggle_help (self);
  else if (gtk_revealer_get_reveal_child (self->inputs))
    toggle_inputs (self);
  else if (is_overview (self))
    show_slide (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* @keys: the first of them is shown to people. @text: untranslated; NULL for what needs no word. */
typedef struct
{
  const char *keys;
  const char *text;
  void (*act) (LoadlinePresenter *self);
} Key;

static const Key keys[] = {
  { "space|Page_Down|Return|KP_Enter|Down|n", N_ ("Next slide, as does a click"), next },
  { "BackSpace|Page_Up|Up|<Shift>space", N_ ("Slide before, as does a right click"), previous },
  { "Right|KP_Right", NULL, to_right },
  { "Left|KP_Left", NULL, to_left },
  { "Home|KP_Home", N_ ("First slide"), first },
  { "End|KP_End", N_ ("Last slide"), last },
  { "o|Tab", N_ ("All slides"), toggle_overview },
  { "e", N_ ("Change numbers; the slides follow"), toggle_inputs },
  { "<Control>z", N_ ("Take a change back"), undo },
  { "l", N_ ("A dot that follows the pointer"), toggle_dot },
  { "b|period", N_ ("Black screen"), toggle_black },
  { "t|p", N_ ("Time and next slide in a corner"), toggle_corner },
  { "r", N_ ("Start the clock anew"), restart_clock },
  { "question|F1|h", N_ ("These keys"), toggle_help },
  { "Escape|F5", N_ ("Leave"), leave },
};

static gboolean
key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  const Key         *key = &keys[g_variant_get_uint32 (arguments)];
  LoadlinePresenter *self = data;

  /* Where there is more than a slide to walk through, Tab walks. */
  if (key->act == toggle_overview && gtk_revealer_get_reveal_child (self->inputs))
    return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  key->act (self);

  return TRUE;
}

/* Keys of @window, one of the two. */
static void
add_keys (LoadlinePresenter *self, GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].keys),
                                                gtk_callback_action_new (key_cb, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_uint32 (i));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (window, controller);
}

static void
clicked_cb (GtkGesture *gesture, int n_press, double x, double y, LoadlinePresenter *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button == GDK_BUTTON_PRIMARY)
    next (self);
  else if (button == GDK_BUTTON_SECONDARY)
    previous (self);
}

/* ---- Parts ---- */

static GtkWidget *
make_help (void)
{
  GtkWidget *grid = gtk_grid_new ();
  int        row = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_auto (GStrv) triggers = g_strsplit (keys[i].keys, "|", 2);
      GtkWidget *text;

      if (keys[i].text == NULL)
        continue;
      text = gtk_label_new (_ (keys[i].text));
      gtk_label_set_xalign (GTK_LABEL (text), 0);
      gtk_grid_attach (GTK_GRID (grid), gtk_shortcut_label_new (triggers[0]), 0, row, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), text, 1, row, 1, 1);
      row++;
    }
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_widget_add_css_class (grid, "slide-help");
  gtk_widget_add_css_class (grid, "background");
  gtk_widget_set_halign (grid, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (grid, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (grid, FALSE);

  return grid;
}

/* Whoever presents for the first time is told where to find the rest. */
static GtkWidget *
make_hint (LoadlinePresenter *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                                   "label", _ ("? shows the keys, Esc leaves"), NULL);
  GtkWidget *revealer = gtk_revealer_new ();

  self->hint = GTK_REVEALER (revealer);
  gtk_widget_add_css_class (label, "slide-corner");
  gtk_widget_add_css_class (label, "osd");
  gtk_revealer_set_transition_type (self->hint, GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_revealer_set_child (self->hint, label);
  gtk_widget_set_halign (revealer, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (revealer, GTK_ALIGN_END);
  gtk_widget_set_can_target (revealer, FALSE);

  return revealer;
}

static GtkWidget *
make_black (void)
{
  GtkWidget *black = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                                   "visible", FALSE, NULL);

  gtk_widget_add_css_class (black, "slide-black");
  gtk_accessible_update_property (GTK_ACCESSIBLE (black), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The screen is black"), -1);

  return black;
}

static GtkWidget *
make_inputs (LoadlinePresenter *self)
{
  GtkWidget *revealer = gtk_revealer_new ();

  self->inputs = GTK_REVEALER (revealer);
  gtk_revealer_set_transition_type (self->inputs, GTK_REVEALER_TRANSITION_TYPE_SLIDE_LEFT);
  gtk_revealer_set_child (self->inputs, loadline_slide_inputs_new (self->deck));
  gtk_widget_set_hexpand (revealer, FALSE);

  return revealer;
}

static GtkWidget *
make_slide (LoadlinePresenter *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->slide = loadline_slide_view_new (self->deck, 0);
  gtk_widget_set_focusable (self->slide, TRUE);
  gtk_widget_set_hexpand (self->slide, TRUE);
  gtk_widget_set_vexpand (self->slide, TRUE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (self->slide, GTK_EVENT_CONTROLLER (click));

  return self->slide;
}

static GtkWidget *
make_screen (LoadlinePresenter *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->stack = GTK_STACK (gtk_stack_new ());
  self->overview = loadline_slide_overview_new (self->deck, show_slide, self);
  self->corner = loadline_slide_corner_new (self->deck);
  self->black = make_black ();
  self->help = make_help ();
  gtk_stack_add_child (self->stack, make_slide (self));
  gtk_stack_add_child (self->stack, self->overview);
  gtk_widget_set_halign (self->corner, GTK_ALIGN_END);
  gtk_widget_set_valign (self->corner, GTK_ALIGN_END);
  gtk_widget_set_visible (self->corner, FALSE);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->stack));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->black);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->corner);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->help);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), make_hint (self));
  gtk_widget_set_hexpand (overlay, TRUE);

  return overlay;
}

static void
fill (LoadlinePresenter *self)
{
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_box_append (GTK_BOX (box), make_screen (self));
  gtk_box_append (GTK_BOX (box), make_inputs (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (self->deck, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  add_keys (self, GTK_WIDGET (self));
}

/* ---- The window ---- */

static void
show_speaker (LoadlinePresenter *self, GdkMonitor *monitor)
{
  GtkWidget *window = adw_window_new ();

  g_set_weak_pointer (&self->speaker, GTK_WINDOW (window));
  g_object_set (window, "title", _ ("Speaker's view"), "transient-for", self, "destroy-with-parent",
                TRUE, NULL);
  adw_window_set_content (ADW_WINDOW (window), loadline_slide_speaker_new (self->deck));
  add_keys (self, window);
  loadline_monitors_cover (self->speaker, monitor);
}

static void
loadline_presenter_dispose (GObject *object)
{
  LoadlinePresenter *self = LOADLINE_PRESENTER (object);
  GtkApplication    *application = gtk_window_get_application (GTK_WINDOW (self));

  g_clear_handle_id (&self->resting, g_source_remove);
  g_clear_handle_id (&self->hinting, g_source_remove);
  if (self->inhibited != 0 && application != NULL)
    gtk_application_uninhibit (application, self->inhibited);
  self->inhibited = 0;
  g_clear_weak_pointer (&self->speaker);
  g_clear_object (&self->deck);

  G_OBJECT_CLASS (loadline_presenter_parent_class)->dispose (object);
}

static void
loadline_presenter_class_init (LoadlinePresenterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = loadline_presenter_dispose;
}

static void
loadline_presenter_init (LoadlinePresenter *self)
{
}

GtkWindow *
loadline_presenter_show (GtkWindow *parent, LoadlinePlanner *planner)
{
  GtkApplication    *application = gtk_window_get_application (parent);
  LoadlinePresenter *self =
    g_object_new (LOADLINE_TYPE_PRESENTER, "title", _ ("Presentation"), "application", application,
                  "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  g_autoptr (GdkMonitor) here = NULL;
  g_autoptr (GdkMonitor) other = NULL;

  self->deck = loadline_slide_deck_new (planner);
  fill (self);
  loadline_monitors_find (parent, &here, &other);
  loadline_monitors_cover (GTK_WINDOW (self), other != NULL ? other : here);
  if (other != NULL)
    show_speaker (self, here);
  gtk_widget_grab_focus (self->slide);
  fit_to_screen (self, gtk_revealer_get_child (self->hint));
  gtk_revealer_set_reveal_child (self->hint, TRUE);
  self->hinting = g_timeout_add_seconds (HINT_S, hint_over_cb, self);
  if (application != NULL)
    self->inhibited = gtk_application_inhibit (application, GTK_WINDOW (self),
                                               GTK_APPLICATION_INHIBIT_IDLE, _ ("Presenting"));

  return GTK_WINDOW (self);
}

LoadlineSlideDeck *
loadline_presenter_get_deck (LoadlinePresenter *self)
{
  g_return_val_if_fail (LOADLINE_IS_PRESENTER (self), NULL);

  return self->deck;
}
