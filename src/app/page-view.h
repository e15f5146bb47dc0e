/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a document on the screen, as wide as there is room. */
#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

#include "report/paged.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_PAGE_VIEW (loadline_page_view_get_type ())
G_DECLARE_FINAL_TYPE (LoadlinePageView, loadline_page_view, LOADLINE, PAGE_VIEW, GtkWidget)

/* Page @page, 0 .., of @paged. It is blank paper until it is painted. */
GtkWidget *loadline_page_view_new (LoadlinePaged *paged, int page);

/* Paints it, where it is not painted at its size yet; true where there was something to do. */
bool loadline_page_view_paint (LoadlinePageView *self);

/* Gives the picture up: nobody sees it for now. */
void loadline_page_view_forget (LoadlinePageView *self);

G_END_DECLS
