/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of the catalogue's table: what each shows and how it sorts. */
#pragma once

#include <gtk/gtk.h>

#include "model/catalog.h"

G_BEGIN_DECLS

/* What the columns show now; whoever has the table keeps it. */
typedef struct
{
  LoadlineCatalog *catalog;
  LoadlinePurchase purchase;
  const char      *current; /* id of the node that runs today */
} LoadlineCatalogColumns;

/* Adds the columns to @view, whose items are GtkStringObjects of node ids; @what must outlive it. */
void loadline_catalog_columns_add (GtkColumnView *view, const LoadlineCatalogColumns *what);

G_END_DECLS
