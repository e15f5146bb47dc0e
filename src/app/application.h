/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: one process, a window a plan. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LOADLINE_TYPE_APPLICATION (loadline_application_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineApplication, loadline_application, LOADLINE, APPLICATION,
                      AdwApplication)

AdwApplication *loadline_application_new (void);

G_END_DECLS
