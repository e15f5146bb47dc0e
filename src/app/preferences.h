/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people may set once for all plans. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void loadline_preferences_show (GtkWindow *parent);

G_END_DECLS
