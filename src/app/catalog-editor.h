/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One node of a catalogue in a form: what it offers, and what it costs to rent or to own. */
#pragma once

#include <adwaita.h>

#include "model/catalog.h"

G_BEGIN_DECLS

/* Takes what the form has; false with a sentence that the form then shows. */
typedef bool (*LoadlineNodeTaken) (const LoadlineNode *node, gpointer data, GError **error);

/* Shows the form over @parent, filled with @node (NULL: a common one). @taken is called when it is
 * to be kept; @data must outlive the form. */
void loadline_catalog_editor_show (GtkWindow *parent, const LoadlineNode *node,
                                   const char *currency, LoadlineNodeTaken taken, gpointer data);

G_END_DECLS
