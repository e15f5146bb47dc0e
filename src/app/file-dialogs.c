/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chooser that newer versions of GTK replace stays in this file. */
#include "app/file-dialogs.h"

#include <glib/gi18n.h>

/* Who waits for the answer. */
typedef struct
{
  GWeakRef           data;
  LoadlineFileChosen chosen;
} Question;

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *pattern)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_plan_filters (GtkFileChooser *chooser)
{
  add_filter (chooser, _ ("Plans"), "*.loadline");
  add_filter (chooser, _ ("All files"), "*");
}

static void
response_cb (GtkNativeDialog *dialog, int response, Question *question)
{
  g_autoptr (GObject) data = g_weak_ref_get (&question->data);
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (data != NULL)
    question->chosen (file, data);
  g_weak_ref_clear (&question->data);
  g_free (question);
  g_object_unref (dialog);
}

static void
show (GtkFileChooserNative *dialog, LoadlineFileChosen chosen, GObject *data)
{
  Question *question = g_new0 (Question, 1);

  g_weak_ref_init (&question->data, data);
  question->chosen = chosen;
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), question);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
loadline_open_dialog_show (GtkWindow *parent, LoadlineFileChosen chosen, GObject *data)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_ ("Open a plan"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                 _ ("_Open"), _ ("_Cancel"));

  add_plan_filters (GTK_FILE_CHOOSER (dialog));
  show (dialog, chosen, data);
}

void
loadline_save_dialog_show (GtkWindow *parent, LoadlineDocument *document, LoadlineFileChosen chosen,
                           GObject *data)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_ ("Save the plan"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                 _ ("_Save"), _ ("_Cancel"));
  GFile           *file = loadline_document_get_file (document);
  g_autofree char *title = loadline_document_dup_title (document);
  g_autofree char *name = g_strconcat (title, ".loadline", NULL);

  g_strdelimit (name, "/", '-');
  if (file != NULL && g_file_query_exists (file, NULL))
    gtk_file_chooser_set_file (GTK_FILE_CHOOSER (dialog), file, NULL);
  else
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  add_plan_filters (GTK_FILE_CHOOSER (dialog));
  show (dialog, chosen, data);
}

void
loadline_document_dialog_show (GtkWindow *parent, const char *folder, const char *name,
                               const char *ending, LoadlineFileChosen chosen, GObject *data)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_ ("Save the document"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                 _ ("_Save"), _ ("_Cancel"));
  g_autofree char *pattern = g_strconcat ("*", ending, NULL);
  g_autoptr (GFile) place = folder != NULL && *folder != '\0' ? g_file_new_for_uri (folder) : NULL;

  if (place != NULL && g_file_query_exists (place, NULL))
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), place, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  add_filter (GTK_FILE_CHOOSER (dialog), pattern, pattern);
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("All files"), "*");
  show (dialog, chosen, data);
}
