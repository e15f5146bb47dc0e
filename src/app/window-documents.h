/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keeps a window's document safe: saving, the copy for a crash, and an eye on its file. */
#pragma once

#include "app/banner.h"
#include "app/recovery-file.h"
#include "app/window.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_WINDOW_DOCUMENTS (loadline_window_documents_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineWindowDocuments, loadline_window_documents, LOADLINE,
                      WINDOW_DOCUMENTS, GObject)

/* Of @window, which says in @banner what waits for an answer; both must outlive it. */
LoadlineWindowDocuments *loadline_window_documents_new (LoadlineWindow *window,
                                                        LoadlineBanner *banner);

/* Takes care of @document instead: of the one before, the copy for a crash goes, as it does with the
 * last reference. */
void loadline_window_documents_set_document (LoadlineWindowDocuments *self,
                                             LoadlineDocument        *document);

/* Saves where the document lies, or asks where. Where it can't be saved, the banner says why and
 * offers another place. */
void loadline_window_documents_save (LoadlineWindowDocuments *self);
void loadline_window_documents_save_as (LoadlineWindowDocuments *self);

/* Asks what to do with unsaved changes, or, where there are none, with what was typed at the input
 * @refused (else NULL) and can't be taken; closes unless told otherwise. */
void loadline_window_documents_ask_before_closing (LoadlineWindowDocuments *self,
                                                   const LoadlineParameter *refused);

/* Leaves a copy of unsaved edits behind for the next start: the program ends without asking. */
void loadline_window_documents_keep_edits (LoadlineWindowDocuments *self);

/* Offers edits that a crash left behind. (transfer full) */
void loadline_window_documents_offer (LoadlineWindowDocuments *self, LoadlineRecovered *recovered);

G_END_DECLS
