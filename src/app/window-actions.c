/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window can be told to do, from menus and keys. */
#include <glib/gi18n.h>

#include "app/catalog-browser.h"
#include "app/copy.h"
#include "app/export-choices.h"
#include "app/export-dialog.h"
#include "app/file-dialogs.h"
#include "app/launch.h"
#include "app/presenter.h"
#include "app/print.h"
#include "app/verdict-view.h"
#include "app/plan-details.h"
#include "app/toast.h"
#include "app/views.h"
#include "app/window-private.h"

static LoadlineDocument *
document_of (gpointer window)
{
  return loadline_window_get_document (LOADLINE_WINDOW (window));
}

static void
open_chosen_cb (GFile *file, gpointer window)
{
  if (file != NULL)
    loadline_window_open (LOADLINE_WINDOW (window), file);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  loadline_open_dialog_show (GTK_WINDOW (widget), open_chosen_cb, G_OBJECT (widget));
}

/* What is being typed belongs to what is saved; what can't be taken stays where it is, and is said. */
static void
finish_typing (LoadlineWindow *self)
{
  const LoadlineParameter *refused = loadline_inputs_finish (loadline_window_get_inputs (self));
  g_autofree char         *sentence = NULL;

  if (refused == NULL)
    return;
  /* Translators: the name of an input. */
  sentence =
    g_strdup_printf (_ ("What was typed at “%s” can't be used; the last good value is saved."),
                     _ (refused->label));
  loadline_toast (GTK_WIDGET (self), sentence);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  finish_typing (LOADLINE_WINDOW (widget));
  loadline_window_documents_save (loadline_window_get_documents (LOADLINE_WINDOW (widget)));
}

static void
save_as_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  finish_typing (LOADLINE_WINDOW (widget));
  loadline_window_documents_save_as (loadline_window_get_documents (LOADLINE_WINDOW (widget)));
}

static void
catalog_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  loadline_catalog_browser_show (GTK_WINDOW (widget),
                                 loadline_window_get_planner (LOADLINE_WINDOW (widget)));
}

static void
details_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  loadline_plan_details_present (widget, loadline_window_get_planner (LOADLINE_WINDOW (widget)));
}

/* Where the row that has changed can't be seen, what was done is said. */
static void
show_step (LoadlineWindow *self, LoadlinePlan *before, const char *sentence)
{
  bool shown = loadline_inputs_show_change (loadline_window_get_inputs (self), before);

  if (!loadline_views_is_of_plan (loadline_window_get_views (self)))
    loadline_views_show (loadline_window_get_views (self), "plan");
  if (!shown || !adw_flap_get_reveal_flap (loadline_window_get_flap (self)))
    loadline_toast (GTK_WIDGET (self), sentence);
}

/* What is being typed is the last edit; what of it can't be taken is all that goes. */
static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LoadlineWindow   *self = LOADLINE_WINDOW (widget);
  LoadlineDocument *document = document_of (self);
  g_autoptr (LoadlinePlan) before = NULL;
  g_autofree char *sentence = NULL;

  if (loadline_inputs_forget_focused (loadline_window_get_inputs (self)))
    return;
  before = loadline_plan_ref (loadline_document_get_plan (document));
  /* Translators: the name of an edit: "Undone: Users 4,000". */
  sentence = g_strdup_printf (_ ("Undone: %s"), loadline_document_get_undo_name (document));
  loadline_document_undo (document);
  show_step (self, before, sentence);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LoadlineWindow   *self = LOADLINE_WINDOW (widget);
  LoadlineDocument *document = document_of (self);
  g_autoptr (LoadlinePlan) before = loadline_plan_ref (loadline_document_get_plan (document));
  g_autofree char *sentence =
    /* Translators: the name of an edit: "Redone: Users 4,000". */
    g_strdup_printf (_ ("Redone: %s"), loadline_document_get_redo_name (document));

  loadline_document_redo (document);
  show_step (self, before, sentence);
}

static void
copy_verdict_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  loadline_copy_take (widget, loadline_verdict_dup_text (
                                loadline_window_get_planner (LOADLINE_WINDOW (widget))));
}

static void
play_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  loadline_month_bar_toggle_play (loadline_window_get_month_bar (LOADLINE_WINDOW (widget)));
}

static void
step_month_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LoadlineViewState *state =
    loadline_planner_get_view_state (loadline_window_get_planner (LOADLINE_WINDOW (widget)));

  loadline_view_state_set_month (state, loadline_view_state_get_month (state)
                                          + g_variant_get_int32 (parameter));
}

static void
deselect_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LoadlinePlanner *planner = loadline_window_get_planner (LOADLINE_WINDOW (widget));

  loadline_view_state_set_strategy (loadline_planner_get_view_state (planner), -1);
}

static void
view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  loadline_views_enter (loadline_window_get_views (LOADLINE_WINDOW (widget)),
                        g_variant_get_string (parameter, NULL));
}

static void
sidebar_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwFlap *flap = loadline_window_get_flap (LOADLINE_WINDOW (widget));

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

/* A way round the many inputs: the keys go on to the next part of the window that is shown, or back. */
static void
next_part_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LoadlineWindow *self = LOADLINE_WINDOW (widget);
  AdwFlap        *flap = loadline_window_get_flap (self);
  GtkWidget      *inputs = GTK_WIDGET (loadline_window_get_inputs (self));
  GtkWidget      *parts[] = { adw_flap_get_reveal_flap (flap) ? inputs : NULL,
                         adw_view_stack_get_visible_child (loadline_window_get_views (self)),
                         GTK_WIDGET (loadline_window_get_month_bar (self)) };
  GtkWidget      *focus = gtk_window_get_focus (GTK_WINDOW (self));
  int             n = G_N_ELEMENTS (parts);
  int             step = g_variant_get_int32 (parameter);
  int             from = step > 0 ? -1 : n;

  for (int i = 0; i < n && focus != NULL; i++)
    if (parts[i] != NULL && gtk_widget_is_ancestor (focus, parts[i]))
      from = i;
  for (int i = 1; i <= n; i++)
    {
      GtkWidget *part = parts[((from + i * step) % n + n) % n];

      if (part != NULL && gtk_widget_get_visible (part)
          && gtk_widget_child_focus (part, GTK_DIR_TAB_FORWARD))
        return;
    }
}

/* Made when asked for and gone when left, where the toolkit would keep one hidden: GTK 4.8 crashes when a
 * screen reader asks for a window that has just gone while the newest of all was never shown. */
static void
shortcuts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource ("/io/github/loadline/Loadline/ui/help-overlay.ui");
  GtkWindow *overlay = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_application_window_set_help_overlay (GTK_APPLICATION_WINDOW (widget),
                                           GTK_SHORTCUTS_WINDOW (overlay));
  gtk_window_set_hide_on_close (overlay, FALSE);
  gtk_window_present (overlay);
}

static void
fullscreen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  loadline_export_dialog_show (GTK_WINDOW (widget),
                               loadline_window_get_planner (LOADLINE_WINDOW (widget)), NULL, NULL);
}

static void
export_kind_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  loadline_export_dialog_show (GTK_WINDOW (widget),
                               loadline_window_get_planner (LOADLINE_WINDOW (widget)),
                               loadline_report_kind_find (g_variant_get_string (parameter, NULL)),
                               NULL);
}

static void
export_figure_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LoadlineFigure *figure = loadline_figure_find (g_variant_get_string (parameter, NULL));

  g_return_if_fail (figure != NULL);

  loadline_export_dialog_show (GTK_WINDOW (widget),
                               loadline_window_get_planner (LOADLINE_WINDOW (widget)), NULL,
                               figure);
}

/* On paper with the author and the sections of the last document. */
static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LoadlineExport *export =
    loadline_export_new (loadline_window_get_planner (LOADLINE_WINDOW (widget)), NULL, NULL);

  loadline_export_recall (export);
  export->kind = loadline_report_kind_at (0);
  export->options.theme = NULL;
  loadline_print (GTK_WINDOW (widget), export);
}

static void
print_figure_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LoadlineFigure *figure = loadline_figure_find (g_variant_get_string (parameter, NULL));

  g_return_if_fail (figure != NULL);

  loadline_print (GTK_WINDOW (widget),
                  loadline_export_new (loadline_window_get_planner (LOADLINE_WINDOW (widget)), NULL,
                                       figure));
}

static void
present_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  loadline_presenter_show (GTK_WINDOW (widget),
                           loadline_window_get_planner (LOADLINE_WINDOW (widget)));
}

static void
open_file_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  loadline_launch_open (GTK_WINDOW (widget), file);
}

static void
show_in_folder_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  loadline_launch_show_in_folder (GTK_WINDOW (widget), file);
}

void
loadline_window_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.export-kind", "s", export_kind_action);
  gtk_widget_class_install_action (widget_class, "win.export-figure", "s", export_figure_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.print-figure", "s", print_figure_action);
  gtk_widget_class_install_action (widget_class, "win.present", NULL, present_action);
  gtk_widget_class_install_action (widget_class, "win.open-file", "s", open_file_action);
  gtk_widget_class_install_action (widget_class, "win.show-in-folder", "s", show_in_folder_action);
  gtk_widget_class_install_action (widget_class, "win.catalog", NULL, catalog_action);
  gtk_widget_class_install_action (widget_class, "win.details", NULL, details_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.copy-verdict", NULL, copy_verdict_action);
  gtk_widget_class_install_action (widget_class, "win.play", NULL, play_action);
  gtk_widget_class_install_action (widget_class, "win.step-month", "i", step_month_action);
  gtk_widget_class_install_action (widget_class, "win.deselect", NULL, deselect_action);
  gtk_widget_class_install_action (widget_class, "win.view", "s", view_action);
  gtk_widget_class_install_action (widget_class, "win.sidebar", NULL, sidebar_action);
  gtk_widget_class_install_action (widget_class, "win.next-part", "i", next_part_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, fullscreen_action);
}

void
loadline_window_update_actions (LoadlineWindow *self)
{
  LoadlineDocument *document = document_of (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo",
                                 loadline_document_get_undo_name (document) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo",
                                 loadline_document_get_redo_name (document) != NULL);
}
