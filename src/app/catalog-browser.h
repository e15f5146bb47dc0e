/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan's catalogue as a table: searched, sorted, filtered, and changed as edits of the plan. */
#pragma once

#include <adwaita.h>

#include "app/planner.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_CATALOG_BROWSER (loadline_catalog_browser_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineCatalogBrowser, loadline_catalog_browser, LOADLINE, CATALOG_BROWSER,
                      GtkBox)

/* Of the plan that @planner has, now and after every edit. */
GtkWidget *loadline_catalog_browser_new (LoadlinePlanner *planner);

/* Shows it in a dialog over @parent. */
void loadline_catalog_browser_show (GtkWindow *parent, LoadlinePlanner *planner);

/* Lists the nodes that have all words of @text, are of @family (NULL: any) and have GPUs where
 * @gpus_only. */
void loadline_catalog_browser_filter (LoadlineCatalogBrowser *self, const char *text,
                                      const char *family, bool gpus_only);

/* How many nodes are listed. */
int loadline_catalog_browser_get_n_shown (LoadlineCatalogBrowser *self);

/* Takes the catalogue in the JSON or CSV file @path into the plan. False with one sentence. */
bool loadline_catalog_browser_import (LoadlineCatalogBrowser *self, const char *path,
                                      GError **error);

/* Removes the node @id from the plan's catalogue. False with one sentence. */
bool loadline_catalog_browser_remove (LoadlineCatalogBrowser *self, const char *id, GError **error);

G_END_DECLS
