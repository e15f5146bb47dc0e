/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where both programs find what they say in other languages. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Takes the locale of the environment, and translations from where Loadline is installed; from the
 * folder that LOADLINE_LOCALE_DIR names where it is set, as for a build that is not installed. Called
 * once, first of all. */
void loadline_translations_init (void);

G_END_DECLS
