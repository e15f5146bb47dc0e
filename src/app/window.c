/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's template, and keeping its title and parts in step with the document. */
#include "app/window.h"

#include <glib/gi18n.h>

#include "app/inputs.h"
#include "app/menus.h"
#include "app/scenario-actions.h"
#include "app/session.h"
#include "app/settings.h"
#include "app/toast.h"
#include "app/tooltips.h"
#include "app/views.h"
#include "app/window-private.h"
#include "model/plan-file.h"

/* Where the header bar has room for the views beside the title, in pixels. */
#define WIDE 1120

struct _LoadlineWindow
{
  AdwApplicationWindow parent_instance;

  /* Owned */
  LoadlinePlanner         *planner;
  LoadlineWindowDocuments *documents;

  /* Template children */
  LoadlineBanner   *banner;
  AdwWindowTitle   *title;
  AdwFlap          *flap;
  LoadlineInputs   *inputs;
  AdwViewStack     *views;
  AdwSqueezer      *title_room;
  GtkWidget        *switcher;
  GtkWidget        *side_title;
  AdwViewSwitcherBar *switcher_bar;
  LoadlineMonthBar *month_bar;
  GtkWidget        *sidebar_button;
  GtkWidget        *undo_button;
  GtkWidget        *redo_button;
  AdwSplitButton   *open_button;
  AdwSplitButton   *export_button;
  GtkMenuButton    *main_button;
  GMenuModel       *main_menu;

  guint adapting;
  bool  closing;
  bool  inputs_shown; /* beside a view of the plan */
};

G_DEFINE_FINAL_TYPE (LoadlineWindow, loadline_window, ADW_TYPE_APPLICATION_WINDOW)

/* Says on the buttons what they would undo and redo. */
static void
name_edits (LoadlineWindow *self, LoadlineDocument *document)
{
  const char      *undo = loadline_document_get_undo_name (document);
  const char      *redo = loadline_document_get_redo_name (document);
  g_autofree char *undo_text =
    undo != NULL ? g_strdup_printf (_ ("Undo: %s"), undo) : g_strdup (_ ("Undo"));
  g_autofree char *redo_text =
    redo != NULL ? g_strdup_printf (_ ("Redo: %s"), redo) : g_strdup (_ ("Redo"));

  loadline_tooltip_set (self->undo_button, undo_text);
  loadline_tooltip_set (self->redo_button, redo_text);
}

static void
document_changed_cb (LoadlineWindow *self)
{
  LoadlineDocument *document = loadline_planner_get_document (self->planner);
  g_autofree char  *title = loadline_document_dup_title (document);
  GFile            *file = loadline_document_get_file (document);
  g_autofree char  *name = file != NULL ? g_file_get_basename (file) : NULL;
  bool              modified = loadline_document_is_modified (document);

  adw_window_title_set_title (self->title, title);
  if (modified)
    adw_window_title_set_subtitle (self->title, _ ("Edited"));
  else if (loadline_document_is_read_only (document))
    adw_window_title_set_subtitle (self->title, _ ("Read-only"));
  else
    adw_window_title_set_subtitle (self->title, name != NULL ? name : _ ("Not saved yet"));
  gtk_window_set_title (GTK_WINDOW (self), title);
  name_edits (self, document);
  /* "Undo" in a sentence means the edit that it is about, which another edit takes the place of. */
  loadline_toast_overtake (GTK_WIDGET (self));
  loadline_window_update_actions (self);
}

static gboolean
close_request_cb (LoadlineWindow *self)
{
  const LoadlineParameter *refused = self->closing ? NULL : loadline_inputs_finish (self->inputs);

  if (self->closing || (!loadline_window_is_modified (self) && refused == NULL))
    {
      if (!loadline_views_is_of_plan (self->views))
        adw_flap_set_reveal_flap (self->flap, self->inputs_shown);
      loadline_settings_remember (GTK_WINDOW (self), self->flap);
      return GDK_EVENT_PROPAGATE;
    }

  loadline_window_documents_ask_before_closing (self->documents, refused);

  return GDK_EVENT_STOP;
}

/* In a narrow window the views are chosen at the bottom, so that the header bar has room for the title. */
static void
set_wide (LoadlineWindow *self, bool wide)
{
  adw_squeezer_page_set_enabled (adw_squeezer_get_page (self->title_room, self->switcher), wide);
  gtk_widget_set_visible (self->side_title, wide);
}

/* What is narrow has less of a month bar; views that even a wide header bar has no room for go to the
 * bottom as well. */
static gboolean
adapt_cb (gpointer data)
{
  LoadlineWindow *self = data;
  bool            below;

  self->adapting = 0;
  set_wide (self, gtk_widget_get_width (GTK_WIDGET (self)) >= WIDE);
  below = adw_squeezer_get_visible_child (self->title_room) != self->switcher;
  /* Until it is first revealed it takes no part: its buttons take time, and a font that nothing else needs. */
  if (below)
    {
      adw_view_switcher_bar_set_stack (self->switcher_bar, self->views);
      gtk_widget_set_visible (GTK_WIDGET (self->switcher_bar), TRUE);
    }
  adw_view_switcher_bar_set_reveal (self->switcher_bar, below);
  loadline_month_bar_set_compact (self->month_bar, adw_flap_get_folded (self->flap));

  return G_SOURCE_REMOVE;
}

/* Parts fold while sizes are given out, when nothing may change them. */
static void
queue_adapt (LoadlineWindow *self)
{
  if (self->adapting == 0)
    self->adapting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, adapt_cb, self, NULL);
}

/* The inputs and the months go away with the views of the plan, and come back with them. */
static void
view_shown_cb (LoadlineWindow *self)
{
  bool of_plan = loadline_views_is_of_plan (self->views);

  if (of_plan == gtk_widget_get_visible (GTK_WIDGET (self->month_bar)))
    return;
  if (!of_plan)
    self->inputs_shown = adw_flap_get_reveal_flap (self->flap);
  gtk_widget_set_visible (GTK_WIDGET (self->month_bar), of_plan);
  adw_flap_set_reveal_flap (self->flap, of_plan && self->inputs_shown);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.sidebar", of_plan);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.play", of_plan);
  gtk_widget_set_sensitive (self->sidebar_button, of_plan);
}

/* Menus are made when somebody asks: with all of their items they are half of the window's widgets. */
static void
main_menu_cb (GtkMenuButton *button, gpointer menu)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, menu);
}

static void
recent_menu_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenuModel) menu = loadline_menu_new_recent ();

  gtk_menu_button_set_menu_model (button, menu);
}

static void
export_menu_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenuModel) menu = loadline_menu_new_export ();

  gtk_menu_button_set_menu_model (button, menu);
}

static void
add_menu (AdwSplitButton *button, GtkMenuButtonCreatePopupFunc menu_cb, const char *label,
          const char *more)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (button));
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (button));

  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (last), menu_cb, NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (last), GTK_ACCESSIBLE_PROPERTY_LABEL, more, -1);
}

static void
add_menus (LoadlineWindow *self)
{
  gtk_menu_button_set_create_popup_func (self->main_button, main_menu_cb, self->main_menu, NULL);
  add_menu (self->open_button, recent_menu_cb, _ ("Open"), _ ("Recent plans"));
  add_menu (self->export_button, export_menu_cb, _ ("Export"), _ ("Kinds of documents"));
}

static gboolean
drop_cb (LoadlineWindow *self, const GValue *value, double x, double y)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = files; l != NULL; l = l->next)
    loadline_window_open (self, l->data);

  return TRUE;
}

/* A window that opens narrow opens on its plan: the inputs don't slide away from it first. */
static void
loadline_window_realize (GtkWidget *widget)
{
  LoadlineWindow *self = LOADLINE_WINDOW (widget);
  int             width;
  int             height;
  int             plan;
  int             inputs;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_widget_measure (adw_flap_get_content (self->flap), GTK_ORIENTATION_HORIZONTAL, -1, &plan,
                      NULL, NULL, NULL);
  gtk_widget_measure (adw_flap_get_flap (self->flap), GTK_ORIENTATION_HORIZONTAL, -1, &inputs, NULL,
                      NULL, NULL);
  if (width > 0 && width < plan + inputs)
    adw_flap_set_reveal_flap (self->flap, FALSE);
  set_wide (self, width >= WIDE);

  GTK_WIDGET_CLASS (loadline_window_parent_class)->realize (widget);
}

static void
loadline_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (loadline_window_parent_class)->size_allocate (widget, width, height, baseline);
  queue_adapt (LOADLINE_WINDOW (widget));
}

static void
loadline_window_dispose (GObject *object)
{
  LoadlineWindow *self = LOADLINE_WINDOW (object);

  g_clear_handle_id (&self->adapting, g_source_remove);
  g_clear_object (&self->documents);
  g_clear_object (&self->planner);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOADLINE_TYPE_WINDOW);

  G_OBJECT_CLASS (loadline_window_parent_class)->dispose (object);
}

static void
loadline_window_class_init (LoadlineWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = loadline_window_dispose;
  widget_class->realize = loadline_window_realize;
  widget_class->size_allocate = loadline_window_size_allocate;
  g_signal_new ("stays", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  g_type_ensure (LOADLINE_TYPE_BANNER);
  g_type_ensure (LOADLINE_TYPE_INPUTS);
  g_type_ensure (LOADLINE_TYPE_MONTH_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/loadline/Loadline/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, LoadlineWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, LoadlineWindow, title);
  gtk_widget_class_bind_template_child (widget_class, LoadlineWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, LoadlineWindow, inputs);
  gtk_widget_class_bind_template_child (widget_class, LoadlineWindow, views);
  gtk_widget_class_bind_template_child (widget_class, LoadlineWindow, title_room);
  gtk_widget_class_bind_template_child (widget_class, LoadlineWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, LoadlineWindow, side_title);
  gtk_widget_class_bind_template_child (widget_class, LoadlineWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, LoadlineWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, LoadlineWindow, month_bar);
  gtk_widget_class_bind_template_child (widget_class, LoadlineWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, LoadlineWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, LoadlineWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, LoadlineWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, LoadlineWindow, main_button);
  gtk_widget_class_bind_template_child (widget_class, LoadlineWindow, main_menu);
  loadline_window_class_install_actions (widget_class);
  loadline_scenario_actions_install (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "win.play", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.deselect", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.step-month",
                                       "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "win.step-month",
                                       "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F6, 0, "win.next-part", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F6, GDK_SHIFT_MASK, "win.next-part",
                                       "i", -1);
}

static void
loadline_window_init (LoadlineWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  set_wide (self, false);
  self->documents = loadline_window_documents_new (self, self->banner);
  add_menus (self);
  loadline_settings_restore (GTK_WINDOW (self), self->flap);
  g_signal_connect_swapped (self->flap, "notify::folded", G_CALLBACK (queue_adapt), self);
  g_signal_connect_swapped (self->title_room, "notify::visible-child", G_CALLBACK (queue_adapt),
                            self);
  g_signal_connect_swapped (self->views, "notify::visible-child", G_CALLBACK (view_shown_cb), self);
  loadline_views_fill (self->views);
  g_signal_connect (self, "close-request", G_CALLBACK (close_request_cb), NULL);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

GtkWidget *
loadline_window_new (GtkApplication *application)
{
  return g_object_new (LOADLINE_TYPE_WINDOW, "application", application, NULL);
}

void
loadline_window_set_document (LoadlineWindow *self, LoadlineDocument *document)
{
  g_return_if_fail (LOADLINE_IS_WINDOW (self));

  if (self->planner != NULL)
    g_signal_handlers_disconnect_by_data (loadline_planner_get_document (self->planner), self);
  g_clear_object (&self->planner);
  self->planner = loadline_planner_new (document);
  g_signal_connect_object (document, "changed", G_CALLBACK (document_changed_cb), self,
                           G_CONNECT_SWAPPED);

  loadline_window_documents_set_document (self->documents, document);
  loadline_inputs_set_planner (self->inputs, self->planner);
  loadline_views_set_planner (self->views, self->planner);
  loadline_month_bar_set_planner (self->month_bar, self->planner);
  document_changed_cb (self);
}

void
loadline_window_show_example (LoadlineWindow *self, const LoadlineExample *example)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_builtin (example->plan, &error);
  g_autoptr (LoadlineDocument) document = NULL;
  LoadlineViewState *state;

  if (plan == NULL)
    g_error ("%s", error->message);
  document = loadline_document_new (plan, NULL);
  loadline_window_set_document (self, document);
  state = loadline_planner_get_view_state (self->planner);
  loadline_view_state_set_scenario (state, example->scenario);
  loadline_view_state_set_month (state, example->month - plan->calendar.start);
  loadline_view_state_set_strategy (state, example->strategy);
  if (example->figure != NULL)
    loadline_views_show_figure (self->views, loadline_figure_find (example->figure));
  loadline_views_stop_remembering (self->views);
  loadline_views_show (self->views, example->view);
  loadline_banner_show (self->banner, "example", example->look, _ ("Got it"), NULL);
}

LoadlineDocument *
loadline_window_get_document (LoadlineWindow *self)
{
  return self->planner != NULL ? loadline_planner_get_document (self->planner) : NULL;
}

bool
loadline_window_is_untouched (LoadlineWindow *self)
{
  LoadlineDocument *document = loadline_window_get_document (self);

  return document == NULL
         || (loadline_document_get_file (document) == NULL
             && !loadline_document_is_modified (document));
}

bool
loadline_window_is_modified (LoadlineWindow *self)
{
  LoadlineDocument *document = loadline_window_get_document (self);

  return document != NULL && loadline_document_is_modified (document);
}

void
loadline_window_keep_edits (LoadlineWindow *self)
{
  g_return_if_fail (LOADLINE_IS_WINDOW (self));

  loadline_inputs_finish (self->inputs);
  loadline_window_documents_keep_edits (self->documents);
}

/* What is wrong with a file can take more room than a toast has. */
static void
show_error (LoadlineWindow *self, const char *heading, const char *sentence)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, sentence);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
loadline_window_open (LoadlineWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LoadlinePlan) plan = NULL;
  g_autoptr (LoadlineDocument) document = NULL;
  g_autofree char *path = g_file_get_path (file);
  LoadlineWindow  *window =
    loadline_session_find_window (gtk_window_get_application (GTK_WINDOW (self)), file);

  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }
  window = self;
  if (path != NULL)
    plan = loadline_plan_load (path, warnings, &error);
  else
    g_set_error (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 _ ("Only a plan in a local folder can be opened."));
  if (plan == NULL)
    {
      show_error (self, _ ("This plan could not be opened"), error->message);
      return;
    }

  document = loadline_document_new (plan, file);
  if (!loadline_window_is_untouched (self))
    window = LOADLINE_WINDOW (loadline_window_new (gtk_window_get_application (GTK_WINDOW (self))));
  loadline_window_set_document (window, document);
  loadline_menu_remember (file);
  gtk_window_present (GTK_WINDOW (window));
  if (warnings->len > 0)
    loadline_toast (GTK_WIDGET (window), g_ptr_array_index (warnings, 0));
}

LoadlinePlanner *
loadline_window_get_planner (LoadlineWindow *self)
{
  return self->planner;
}

LoadlineMonthBar *
loadline_window_get_month_bar (LoadlineWindow *self)
{
  return self->month_bar;
}

AdwViewStack *
loadline_window_get_views (LoadlineWindow *self)
{
  return self->views;
}

LoadlineInputs *
loadline_window_get_inputs (LoadlineWindow *self)
{
  return self->inputs;
}

AdwFlap *
loadline_window_get_flap (LoadlineWindow *self)
{
  return self->flap;
}

LoadlineWindowDocuments *
loadline_window_get_documents (LoadlineWindow *self)
{
  return self->documents;
}

void
loadline_window_close_now (LoadlineWindow *self)
{
  self->closing = true;
  gtk_window_close (GTK_WINDOW (self));
}
