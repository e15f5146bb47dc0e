/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a document below each other: those in sight are painted, one between two frames. */
#pragma once

#include <gtk/gtk.h>

#include "report/paged.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_PAGES_VIEW (loadline_pages_view_get_type ())
G_DECLARE_FINAL_TYPE (LoadlinePagesView, loadline_pages_view, LOADLINE, PAGES_VIEW, GtkWidget)

GtkWidget *loadline_pages_view_new (void);

/* Shows @paged, or nothing for NULL; where one with as many pages was shown, at the same place. */
void loadline_pages_view_show (LoadlinePagesView *self, LoadlinePaged *paged);

G_END_DECLS
