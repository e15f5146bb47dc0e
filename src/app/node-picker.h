/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A catalogue to choose a node from: searchable, with what each node offers and costs. */
#pragma once

#include <gtk/gtk.h>

#include "model/catalog.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_NODE_PICKER (loadline_node_picker_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineNodePicker, loadline_node_picker, LOADLINE, NODE_PICKER, GtkBox)

/* Emits "picked" with the id of the node that was chosen. */
GtkWidget *loadline_node_picker_new (void);

/* Lists the nodes of @catalog that have a price under @purchase, with @current selected and the
 * search empty. */
void loadline_node_picker_fill (LoadlineNodePicker *self, LoadlineCatalog *catalog,
                                LoadlinePurchase purchase, const char *current);

/* Shows only nodes that all words of @text are found in: in the id, what it offers, or its price. */
void loadline_node_picker_search (LoadlineNodePicker *self, const char *text);

/* How many nodes are shown. */
int loadline_node_picker_get_n_shown (LoadlineNodePicker *self);

G_END_DECLS
