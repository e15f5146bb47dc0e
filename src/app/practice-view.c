/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The view shows what the practice says after each change; the rows are made once. */
#include "app/practice-view.h"
#include "app/css-class.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  AdwActionRow *row;
  GtkImage     *mark;
} OptionRow;

struct _LoadlinePracticeView
{
  GtkBox parent_instance;

  /* Owned */
  LoadlinePractice *practice;

  /* Children */
  GtkLabel       *place;
  GtkLabel       *score;
  GtkProgressBar *progress;
  GtkLabel       *question;
  GtkWidget      *hint_button;
  GtkWidget      *hint_box;
  GtkLabel       *hint;
  GtkListBox     *list;
  OptionRow       options[LOADLINE_N_OPTIONS];
  GtkLabel       *result;
  GtkWidget      *open;
  GtkWidget      *back;
  GtkWidget      *forward;

  int shown; /* question; -1 none yet */
};

G_DEFINE_FINAL_TYPE (LoadlinePracticeView, loadline_practice_view, GTK_TYPE_BOX)

/* ---- What is shown ---- */

/* A chosen option says whether it is right, and why; in words as well as by its mark. */
static void
show_option (LoadlinePracticeView *self, const LoadlineQuestion *question, int index)
{
  const LoadlineOption *option = &question->options[index];
  const OptionRow      *row = &self->options[index];
  bool                  chosen = loadline_practice_is_chosen (self->practice, index);
  bool                  right = index == question->right;
  g_autofree char      *title = g_markup_escape_text (option->text, -1);
  g_autofree char      *why = NULL;
  g_autofree char      *subtitle = NULL;

  if (chosen)
    /* Translators: what follows is why the option is right, or what is mistaken about it. */
    why = g_strdup_printf (right ? _ ("Right. %s") : _ ("Not right. %s"), option->why);
  subtitle = chosen ? g_markup_escape_text (why, -1) : g_strdup ("");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->row), title);
  adw_action_row_set_subtitle (row->row, subtitle);
  gtk_image_set_from_icon_name (row->mark, right ? "emblem-ok-symbolic" : "window-close-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (row->mark), chosen);
  gtk_widget_remove_css_class (GTK_WIDGET (row->mark), right ? "error" : "success");
  gtk_widget_add_css_class (GTK_WIDGET (row->mark), right ? "success" : "error");
}

/* Whether the right option was chosen, now or before: the others only tell what is mistaken about them. */
static bool
is_found (LoadlinePracticeView *self, const LoadlineQuestion *question)
{
  return loadline_practice_is_chosen (self->practice, question->right);
}

/* What a screen reader says of the last choice, and what is left to do. (transfer full) */
static char *
say_result (LoadlinePracticeView *self, const LoadlineQuestion *question)
{
  int chosen = loadline_practice_get_chosen (self->practice);
  int n = loadline_practice_get_lessons (self->practice)->n_questions;
  int right = loadline_practice_count_right (self->practice);

  if (chosen < 0)
    return g_strdup ("");
  if (chosen != question->right)
    return g_strdup (is_found (self, question) ? _ ("Not right, and this is why.")
                                               : _ ("Not right. Read why, and choose another."));
  if (loadline_practice_count_answered (self->practice) < n)
    return g_strdup (_ ("Right."));

  return g_strdup_printf (ngettext ("Right. All are answered, %d of %d right at once.",
                                    "Right. All are answered, %d of %d right at once.",
                                    (gulong) right),
                          right, n);
}

static void
show_score (LoadlinePracticeView *self)
{
  int  n = loadline_practice_get_lessons (self->practice)->n_questions;
  int  position = loadline_practice_get_position (self->practice);
  int  right = loadline_practice_count_right (self->practice);
  int  answered = loadline_practice_count_answered (self->practice);
  g_autofree char *place = g_strdup_printf (_ ("Question %d of %d"), position + 1, n);
  g_autofree char *score =
    g_strdup_printf (ngettext ("%d of %d right", "%d of %d right", (gulong) right), right, n);

  gtk_label_set_label (self->place, place);
  gtk_label_set_label (self->score, score);
  gtk_progress_bar_set_fraction (self->progress, (double) answered / n);
  gtk_widget_set_sensitive (self->back, position > 0);
  gtk_widget_set_sensitive (self->forward, position < n - 1);
}

static void
changed_cb (LoadlinePracticeView *self)
{
  const LoadlineQuestion *question = loadline_practice_get_question (self->practice);
  int                     position = loadline_practice_get_position (self->practice);
  bool                    hinted = loadline_practice_has_hint (self->practice);
  bool go_on = is_found (self, question)
               && position < loadline_practice_get_lessons (self->practice)->n_questions - 1;
  g_autofree char        *result = say_result (self, question);

  gtk_label_set_label (self->question, question->text);
  gtk_label_set_label (self->hint, question->hint);
  gtk_widget_set_visible (self->hint_box, hinted);
  gtk_widget_set_visible (self->hint_button, !hinted);
  for (int i = 0; i < LOADLINE_N_OPTIONS; i++)
    show_option (self, question, i);
  gtk_label_set_label (self->result, result);
  gtk_widget_set_visible (GTK_WIDGET (self->result), *result != '\0');
  gtk_widget_set_visible (self->open, loadline_practice_get_chosen (self->practice) >= 0);
  /* What comes next: to look into it, and once it is found, to go on. */
  loadline_css_class_set (self->forward, "suggested-action", go_on);
  loadline_css_class_set (self->open, "suggested-action", !go_on);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "s", question->id);
  show_score (self);
  if (self->shown >= 0 && self->shown != position && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->options[0].row));
  self->shown = position;
}

/* ---- What people do ---- */

static void
move (LoadlinePracticeView *self, int by)
{
  loadline_practice_set_position (self->practice,
                                  loadline_practice_get_position (self->practice) + by);
}

static void
back_cb (LoadlinePracticeView *self)
{
  move (self, -1);
}

static void
forward_cb (LoadlinePracticeView *self)
{
  move (self, 1);
}

static void
hint_cb (LoadlinePracticeView *self)
{
  loadline_practice_take_hint (self->practice);
  gtk_widget_grab_focus (GTK_WIDGET (self->options[0].row));
}

static void
restart_cb (LoadlinePracticeView *self)
{
  loadline_practice_restart (self->practice);
}

static void
row_activated_cb (LoadlinePracticeView *self, GtkListBoxRow *row)
{
  loadline_practice_choose (self->practice, gtk_list_box_row_get_index (row));
}

static gboolean
digit_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  LoadlinePracticeView *self = LOADLINE_PRACTICE_VIEW (widget);
  int                   option = g_variant_get_int32 (arguments);

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  loadline_practice_choose (self->practice, option);
  gtk_widget_grab_focus (GTK_WIDGET (self->options[option].row));

  return TRUE;
}

static gboolean
letter_h_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  hint_cb (LOADLINE_PRACTICE_VIEW (widget));

  return TRUE;
}

static gboolean
key_cb (LoadlinePracticeView *self, guint key, guint code, GdkModifierType modifiers)
{
  bool mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0
      || (key != GDK_KEY_Left && key != GDK_KEY_Right))
    return FALSE;
  move (self, (key == GDK_KEY_Left) == mirrored ? 1 : -1);

  return TRUE;
}

/* Keys work at once, without a click before. */
static void
loadline_practice_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (loadline_practice_view_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (LOADLINE_PRACTICE_VIEW (widget)->options[0].row));
}

static void
loadline_practice_view_dispose (GObject *object)
{
  g_clear_object (&LOADLINE_PRACTICE_VIEW (object)->practice);

  G_OBJECT_CLASS (loadline_practice_view_parent_class)->dispose (object);
}

static void
loadline_practice_view_class_init (LoadlinePracticeViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = loadline_practice_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = loadline_practice_view_map;
}

/* ---- Making the parts ---- */

static GtkLabel *
add_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static GtkWidget *
add_button (LoadlinePracticeView *self, GtkWidget *box, const char *label, GCallback clicked_cb)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", clicked_cb, self);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
add_head (LoadlinePracticeView *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *restart;

  self->place = add_label (head, "heading");
  gtk_widget_set_hexpand (GTK_WIDGET (self->place), TRUE);
  self->score = add_label (head, NULL);
  gtk_widget_set_valign (GTK_WIDGET (self->place), GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (GTK_WIDGET (self->score), GTK_ALIGN_BASELINE);
  restart = add_button (self, head, _ ("Start _again"), G_CALLBACK (restart_cb));
  gtk_widget_add_css_class (restart, "flat");
  gtk_widget_set_valign (restart, GTK_ALIGN_BASELINE);
  self->progress = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Questions answered"), -1);
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->progress));
}

static void
add_hint (LoadlinePracticeView *self)
{
  self->hint_button = add_button (self, GTK_WIDGET (self), _ ("_Hint"), G_CALLBACK (hint_cb));
  gtk_widget_set_halign (self->hint_button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->hint_button, _ ("Something to think of (H)"));
  self->hint_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_add_css_class (self->hint_box, "hint");
  gtk_box_append (GTK_BOX (self->hint_box),
                  gtk_image_new_from_icon_name ("dialog-information-symbolic"));
  self->hint = add_label (self->hint_box, NULL);
  gtk_box_append (GTK_BOX (self), self->hint_box);
}

static OptionRow
make_option (int index)
{
  OptionRow option = { ADW_ACTION_ROW (adw_action_row_new ()), GTK_IMAGE (gtk_image_new ()) };
  g_autofree char *number = g_strdup_printf ("%d", index + 1);
  GtkWidget       *label = gtk_label_new (number);

  gtk_widget_add_css_class (label, "key");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_action_row_set_title_lines (option.row, 0);
  adw_action_row_set_subtitle_lines (option.row, 0);
  adw_action_row_add_prefix (option.row, label);
  adw_action_row_add_suffix (option.row, GTK_WIDGET (option.mark));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (option.row), TRUE);

  return option;
}

static void
add_options (LoadlinePracticeView *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "practice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Answers"), -1);
  for (int i = 0; i < LOADLINE_N_OPTIONS; i++)
    {
      self->options[i] = make_option (i);
      gtk_list_box_append (self->list, GTK_WIDGET (self->options[i].row));
    }
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
}

static void
add_foot (LoadlinePracticeView *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->result = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                               "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->result), "heading");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->result));
  self->open = gtk_button_new_with_label (_ ("Open the plan that shows it"));
  gtk_widget_add_css_class (self->open, "pill");
  gtk_widget_set_halign (self->open, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->open))), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open), "app.open-example");
  gtk_box_append (GTK_BOX (self), self->open);
  self->back = add_button (self, foot, _ ("_Previous"), G_CALLBACK (back_cb));
  self->forward = add_button (self, foot, _ ("_Next"), G_CALLBACK (forward_cb));
  gtk_widget_set_hexpand (self->forward, TRUE);
  gtk_widget_set_halign (self->forward, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (self), foot);
}

static void
add_shortcut (GtkEventController *controller, guint key, GtkShortcutFunc callback, int argument)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, 0),
                                            gtk_callback_action_new (callback, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (argument));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/* Numbers choose from anywhere in the window; arrows move where nothing else wants them. */
static void
add_keys (LoadlinePracticeView *self)
{
  GtkEventController *choosing = gtk_shortcut_controller_new ();
  GtkEventController *moving = gtk_event_controller_key_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (choosing), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (int i = 0; i < LOADLINE_N_OPTIONS; i++)
    {
      add_shortcut (choosing, (guint) (GDK_KEY_1 + i), digit_cb, i);
      add_shortcut (choosing, (guint) (GDK_KEY_KP_1 + i), digit_cb, i);
    }
  add_shortcut (choosing, GDK_KEY_h, letter_h_cb, 0);
  g_signal_connect_swapped (moving, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), choosing);
  gtk_widget_add_controller (GTK_WIDGET (self), moving);
}

static void
loadline_practice_view_init (LoadlinePracticeView *self)
{
  self->shown = -1;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  add_head (self);
  self->question = add_label (GTK_WIDGET (self), "title-3");
  add_hint (self);
  add_options (self);
  add_foot (self);
  add_keys (self);
}

GtkWidget *
loadline_practice_view_new (LoadlinePractice *practice)
{
  LoadlinePracticeView *self = g_object_new (LOADLINE_TYPE_PRACTICE_VIEW, NULL);

  self->practice = g_object_ref (practice);
  g_signal_connect_object (practice, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WIDGET (self);
}
