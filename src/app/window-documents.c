/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing of a document is lost without a word: each thing that can happen to it is said in one
 * sentence, with a way on. */
#include "app/window-documents.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "app/file-dialogs.h"
#include "app/file-watch.h"
#include "app/menus.h"
#include "app/recovery.h"
#include "app/session.h"
#include "app/toast.h"
#include "app/window-private.h"

/* What the banner is about. */
#define TOPIC_SAVING "saving"
#define TOPIC_OUTSIDE "outside"
#define TOPIC_GONE "gone"
#define TOPIC_UNREADABLE "unreadable"
#define TOPIC_RECOVERED "recovered"

struct _LoadlineWindowDocuments
{
  GObject parent_instance;

  /* Borrowed */
  LoadlineWindow *window;
  LoadlineBanner *banner;
  GtkWidget      *question; /* on closing, while it is asked */

  /* Owned */
  LoadlineDocument  *document;
  LoadlineRecovery  *recovery;
  LoadlineFileWatch *watch;
  LoadlinePlan      *outside; /* what the file has, while the banner asks about it */
  LoadlineRecovered *recovered;

  bool closing; /* once it is saved */
};

G_DEFINE_FINAL_TYPE (LoadlineWindowDocuments, loadline_window_documents, G_TYPE_OBJECT)

static char *
dup_file_name (LoadlineWindowDocuments *self)
{
  GFile           *file = loadline_document_get_file (self->document);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : g_strdup ("");

  return g_filename_display_name (name);
}

/* ---- What others do to the file ---- */

static void
set_outside (LoadlineWindowDocuments *self, LoadlinePlan *outside)
{
  g_clear_pointer (&self->outside, loadline_plan_unref);
  self->outside = outside;
}

/* @outside: (transfer full) */
static void
take_change (LoadlineWindowDocuments *self, LoadlinePlan *outside)
{
  g_autofree char *name = dup_file_name (self);
  g_autofree char *sentence = NULL;

  set_outside (self, outside);
  if (!loadline_document_is_modified (self->document))
    {
      loadline_document_reload (self->document, outside);
      set_outside (self, NULL);
      sentence = g_strdup_printf (_ ("%s was changed by another program and read again."), name);
      loadline_toast_undo (GTK_WIDGET (self->window), sentence);
      return;
    }
  sentence = g_strdup_printf (
    _ ("%s was changed by another program, and here are edits that are not saved."), name);
  loadline_banner_show (self->banner, TOPIC_OUTSIDE, sentence, _ ("Reload"), _ ("Keep mine"));
}

static void
say_gone (LoadlineWindowDocuments *self)
{
  g_autofree char *name = dup_file_name (self);
  g_autofree char *sentence = g_strdup_printf (
    _ ("%s is no longer in its folder. The plan is still here; save it to keep it."), name);

  loadline_banner_show (self->banner, TOPIC_GONE, sentence, _ ("Save"), _ ("Save as…"));
}

static void
say_unreadable (LoadlineWindowDocuments *self, const GError *error)
{
  g_autofree char *sentence =
    g_strdup_printf (_ ("The file can no longer be read; the plan is still here. %s"),
                     error->message);

  loadline_banner_show (self->banner, TOPIC_UNREADABLE, sentence, _ ("Save as…"), NULL);
}

/* Goes along where the file was renamed and is a plan still. */
static bool
follow_rename (LoadlineWindowDocuments *self)
{
  GFile           *renamed = loadline_file_watch_get_renamed (self->watch);
  GFile           *file = loadline_document_get_file (self->document);
  g_autofree char *before = dup_file_name (self);
  g_autofree char *after = renamed != NULL ? g_file_get_basename (renamed) : NULL;
  g_autofree char *sentence = NULL;

  if (renamed == NULL || g_file_query_exists (file, NULL) || !g_file_query_exists (renamed, NULL)
      || !g_str_has_suffix (after, ".loadline"))
    return false;

  loadline_document_follow (self->document, renamed);
  sentence = g_strdup_printf (_ ("%s was renamed; it is %s now."), before, after);
  loadline_toast (GTK_WIDGET (self->window), sentence);

  return true;
}

static void
hide_outside (LoadlineWindowDocuments *self)
{
  loadline_banner_hide (self->banner, TOPIC_OUTSIDE);
  loadline_banner_hide (self->banner, TOPIC_GONE);
  loadline_banner_hide (self->banner, TOPIC_UNREADABLE);
}

static void
look (LoadlineWindowDocuments *self)
{
  g_autoptr (GError) error = NULL;
  LoadlinePlan *outside = NULL;

  if (follow_rename (self))
    return;

  switch (loadline_document_look (self->document, &outside, &error))
    {
    case LOADLINE_DISK_CHANGED:
      take_change (self, outside);
      break;
    case LOADLINE_DISK_GONE:
      say_gone (self);
      break;
    case LOADLINE_DISK_UNREADABLE:
      say_unreadable (self, error);
      break;
    case LOADLINE_DISK_SAME:
      hide_outside (self);
      break;
    }
}

static void
update_watch (LoadlineWindowDocuments *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self->window));
  GFile          *file = loadline_document_get_file (self->document);

  if (file == NULL && self->watch == NULL)
    return;
  if (file != NULL && self->watch != NULL
      && g_file_equal (file, loadline_file_watch_get_file (self->watch)))
    return;
  g_clear_object (&self->watch);
  if (application != NULL)
    loadline_session_remember (application);
  if (file == NULL)
    return;
  self->watch = loadline_file_watch_new (file);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
}

/* ---- Saving ---- */

/* The window does not close after all. */
static void
stay (LoadlineWindowDocuments *self)
{
  self->closing = false;
  g_signal_emit_by_name (self->window, "stays");
}

static void
save_to (LoadlineWindowDocuments *self, GFile *file)
{
  g_autoptr (GError) error = NULL;

  if (!loadline_document_save (self->document, file, &error))
    {
      loadline_banner_show (self->banner, TOPIC_SAVING, error->message, _ ("Save as…"),
                            _ ("Not now"));
      stay (self);
      return;
    }

  loadline_banner_hide (self->banner, TOPIC_SAVING);
  hide_outside (self);
  loadline_menu_remember (file);
  if (self->closing)
    loadline_window_close_now (self->window);
  else
    loadline_toast (GTK_WIDGET (self->window), _ ("Saved"));
}

static void
save_chosen_cb (GFile *file, gpointer data)
{
  LoadlineWindowDocuments *self = data;

  if (file != NULL)
    save_to (self, file);
  else
    stay (self);
}

void
loadline_window_documents_save_as (LoadlineWindowDocuments *self)
{
  loadline_save_dialog_show (GTK_WINDOW (self->window), self->document, save_chosen_cb,
                             G_OBJECT (self));
}

/* Whether the file has something that nobody here has seen: then that is said first. */
static bool
is_overtaken (LoadlineWindowDocuments *self)
{
  g_autoptr (GError) error = NULL;
  LoadlinePlan     *outside = NULL;
  LoadlineDiskState state = loadline_document_look (self->document, &outside, &error);

  if (state == LOADLINE_DISK_CHANGED)
    take_change (self, outside);
  else if (state == LOADLINE_DISK_UNREADABLE)
    say_unreadable (self, error);
  else
    return false;

  return true;
}

void
loadline_window_documents_save (LoadlineWindowDocuments *self)
{
  GFile *file = loadline_document_get_file (self->document);

  if (file == NULL)
    loadline_window_documents_save_as (self);
  else if (is_overtaken (self))
    stay (self);
  else
    save_to (self, file);
}

/* ---- Closing ---- */

static void
closing_response_cb (AdwMessageDialog *dialog, const char *response, LoadlineWindowDocuments *self)
{
  /* The dialog outlives the window that its answer closes, by a moment. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  g_clear_weak_pointer (&self->question);
  if (g_str_equal (response, "discard"))
    loadline_window_close_now (self->window);
  else if (g_str_equal (response, "save"))
    {
      self->closing = true;
      loadline_window_documents_save (self);
    }
  else
    stay (self);
}

/* There are unsaved changes. */
static void
ask_to_save (LoadlineWindowDocuments *self, AdwMessageDialog *dialog)
{
  g_autofree char *title = loadline_document_dup_title (self->document);

  adw_message_dialog_set_heading (dialog, _ ("Save changes?"));
  adw_message_dialog_format_body (
    dialog, _ ("“%s” has changes that are not saved. What is not saved will be lost."), title);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "discard", _ ("_Discard"),
                                    "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
}

/* What was typed at @refused can't be taken. */
static void
ask_to_leave (AdwMessageDialog *dialog, const LoadlineParameter *refused)
{
  adw_message_dialog_set_heading (dialog, _ ("Close all the same?"));
  adw_message_dialog_format_body (
    /* Translators: the name of an input. */
    dialog, _ ("What was typed at “%s” can't be used, and will be lost."), _ (refused->label));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "discard", _ ("C_lose"), NULL);
  adw_message_dialog_set_default_response (dialog, "cancel");
}

void
loadline_window_documents_ask_before_closing (LoadlineWindowDocuments *self,
                                              const LoadlineParameter *refused)
{
  GtkWidget        *widget = adw_message_dialog_new (GTK_WINDOW (self->window), NULL, NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);

  if (loadline_document_is_modified (self->document))
    ask_to_save (self, dialog);
  else
    ask_to_leave (dialog, refused);
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (closing_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- After a crash ---- */

static void
forget_recovered (LoadlineWindowDocuments *self)
{
  g_remove (self->recovered->path);
  g_clear_pointer (&self->recovered, loadline_recovered_free);
}

static void
restore (LoadlineWindowDocuments *self)
{
  loadline_document_edit (self->document, self->recovered->plan, _ ("Restored edits"), NULL);
  forget_recovered (self);
}

void
loadline_window_documents_keep_edits (LoadlineWindowDocuments *self)
{
  g_return_if_fail (LOADLINE_IS_WINDOW_DOCUMENTS (self));

  if (self->recovery != NULL)
    loadline_recovery_finish (self->recovery);
}

void
loadline_window_documents_offer (LoadlineWindowDocuments *self, LoadlineRecovered *recovered)
{
  const char      *title = recovered->plan->title;
  /* Translators: a date and a time of day, as in "24 Nov, 13:05"; see strftime. */
  g_autofree char *time = g_date_time_format (recovered->time, _ ("%-d %b, %H:%M"));
  g_autofree char *sentence = g_strdup_printf (
    /* Translators: the first %s is a plan's title, the second a date and time. */
    _ ("Loadline ended before everything was saved. It kept the edits of “%s”, from %s."),
    *title != '\0' ? title : _ ("Untitled"), time);

  g_clear_pointer (&self->recovered, loadline_recovered_free);
  self->recovered = recovered;
  loadline_banner_show (self->banner, TOPIC_RECOVERED, sentence, _ ("Restore"), _ ("Discard"));
}

/* ---- The banner's answers ---- */

static void
answered_cb (LoadlineWindowDocuments *self, const char *topic, int button)
{
  if (g_str_equal (topic, TOPIC_RECOVERED) && self->recovered != NULL)
    button == 0 ? restore (self) : forget_recovered (self);
  else if (g_str_equal (topic, TOPIC_OUTSIDE) && self->outside != NULL)
    {
      if (button == 0)
        loadline_document_reload (self->document, self->outside);
      else
        loadline_document_keep (self->document, self->outside);
      set_outside (self, NULL);
    }
  else if (g_str_equal (topic, TOPIC_GONE) && button == 0)
    loadline_window_documents_save (self);
  else if (g_str_equal (topic, TOPIC_GONE) || g_str_equal (topic, TOPIC_UNREADABLE)
           || (g_str_equal (topic, TOPIC_SAVING) && button == 0))
    loadline_window_documents_save_as (self);
}

/* ---- The object ---- */

static void
say_failed_copy_cb (LoadlineWindowDocuments *self, const char *sentence)
{
  loadline_toast (GTK_WIDGET (self->window), sentence);
}

static void
release (LoadlineWindowDocuments *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->recovery != NULL)
    loadline_recovery_stop (self->recovery);
  g_clear_weak_pointer (&self->question);
  g_clear_object (&self->recovery);
  g_clear_object (&self->watch);
  g_clear_object (&self->document);
  g_clear_pointer (&self->outside, loadline_plan_unref);
  g_clear_pointer (&self->recovered, loadline_recovered_free);
}

static void
loadline_window_documents_dispose (GObject *object)
{
  release (LOADLINE_WINDOW_DOCUMENTS (object));

  G_OBJECT_CLASS (loadline_window_documents_parent_class)->dispose (object);
}

static void
loadline_window_documents_class_init (LoadlineWindowDocumentsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = loadline_window_documents_dispose;
}

static void
loadline_window_documents_init (LoadlineWindowDocuments *self)
{
}

LoadlineWindowDocuments *
loadline_window_documents_new (LoadlineWindow *window, LoadlineBanner *banner)
{
  LoadlineWindowDocuments *self = g_object_new (LOADLINE_TYPE_WINDOW_DOCUMENTS, NULL);

  self->window = window;
  self->banner = banner;
  g_signal_connect_object (banner, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
loadline_window_documents_set_document (LoadlineWindowDocuments *self, LoadlineDocument *document)
{
  g_return_if_fail (LOADLINE_IS_WINDOW_DOCUMENTS (self));

  release (self);
  loadline_banner_hide (self->banner, NULL);
  self->document = g_object_ref (document);
  self->recovery = loadline_recovery_new (document);
  g_signal_connect_object (self->recovery, "failed", G_CALLBACK (say_failed_copy_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "changed", G_CALLBACK (update_watch), self, G_CONNECT_SWAPPED);
  update_watch (self);
}
