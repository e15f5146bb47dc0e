/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Catalogues and policies as a command names them: the id of a built-in one, or a file. */
#pragma once

#include "model/catalog-file.h"
#include "model/policy-file.h"

G_BEGIN_DECLS

/* A built-in id goes before a file of the same name; what is neither is an error that lists the ids
 * where it looks like one. Warnings are said. (transfer full) */
LoadlineCatalog *loadline_catalog_open (const char *id_or_file, GError **error);
LoadlinePolicy  *loadline_policy_open (const char *id_or_file, GError **error);

/* "standard, lesson": the built-in ids as help lists them. (transfer full) */
char *loadline_catalog_ids (void);
char *loadline_policy_ids (void);

G_END_DECLS
