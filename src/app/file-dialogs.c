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
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) plans = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (plans, _ ("Plans"));
  gtk_file_filter_add_pattern (plans, "*.loadline");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, plans);
  gtk_file_chooser_add_filter (chooser, all);
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
  add_filters (GTK_FILE_CHOOSER (dialog));
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), question);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
loadline_open_dialog_show (GtkWindow *parent, LoadlineFileChosen chosen, GObject *data)
{
  show (gtk_file_chooser_native_new (_ ("Open a plan"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                     _ ("_Open"), _ ("_Cancel")),
        chosen, data);
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
  show (dialog, chosen, data);
}
