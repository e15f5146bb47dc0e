/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done to the catalogue of a plan: each change is one edit of the plan, and all its scenarios must be
 * able to live with it. False with one sentence where they can't. */
#pragma once

#include "app/planner.h"

G_BEGIN_DECLS

/* Puts @node in the place of the one of id @replaced; NULL for a new one. */
bool loadline_catalog_changes_put (LoadlinePlanner *planner, const char *replaced,
                                   const LoadlineNode *node, GError **error);

/* Takes the node @id away; the one that runs today stays. */
bool loadline_catalog_changes_remove (LoadlinePlanner *planner, const char *id, GError **error);

/* Takes the catalogue in the JSON or CSV file @path. */
bool loadline_catalog_changes_import (LoadlinePlanner *planner, const char *path, GError **error);

G_END_DECLS
