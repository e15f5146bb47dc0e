/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents made of pages, a report on paper or slides: laid out once, then drawn page by page on any
 * surface, for previews, printers and PDF files. */
#pragma once

#include "report/blocks.h"
#include "report/watch.h"

G_BEGIN_DECLS

typedef struct _LoadlinePaged LoadlinePaged;

/**
 * LoadlinePagedContent: what a kind of document of pages brings along.
 * @n_pages: at least 1; @width, @height: of each, in points
 * @draw: page @page, 0 .., within (0, 0) .. (width, height); on a PDF surface with links and an outline
 * @describe: the page in words (transfer full)
 * @pages: for these; freed with @free
 */
typedef struct
{
  int n_pages;
  double width;
  double height;
  void (*draw) (gconstpointer pages, int page, cairo_t *cr);
  char *(*describe) (gconstpointer pages, int page);
  gpointer pages;
  GDestroyNotify free;
} LoadlinePagedContent;

/* Immutable, reference-counted, and may be drawn in any one thread at a time. (transfer full) */
LoadlinePaged *loadline_paged_new (LoadlineReport *report, const LoadlinePagedContent *content);
LoadlinePaged *loadline_paged_ref (LoadlinePaged *self);
void loadline_paged_unref (LoadlinePaged *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadlinePaged, loadline_paged_unref)

int loadline_paged_n_pages (const LoadlinePaged *self);

/* Of every page, in points of 1/72 inch. */
double loadline_paged_width (const LoadlinePaged *self);
double loadline_paged_height (const LoadlinePaged *self);

/* Draws page @page, 0 .., at that size; scale @cr for another. Leaves its state as it was. */
void loadline_paged_draw (const LoadlinePaged *self, int page, cairo_t *cr);

/* What is on the page in words, for people who can't see it. (transfer full) */
char *loadline_paged_describe (const LoadlinePaged *self, int page);

/* The whole file, with title, author, date and language of the report. NULL with an error where it can't be drawn or
 * is cancelled. @watch: a step a page; may be NULL. (transfer full) */
GBytes *loadline_paged_to_pdf (const LoadlinePaged *self, const LoadlineWatch *watch,
                               GError **error);

G_END_DECLS
