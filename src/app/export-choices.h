/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to choose from in an export, a list each, and what was chosen last time. */
#pragma once

#include "app/export.h"

G_BEGIN_DECLS

/**
 * LoadlineExportChoice: one of a list.
 * @title: what is chosen, untranslated
 * @dup_label: of entry @index, 0 ..; NULL past the last (transfer full)
 * @chosen: the entry that @export has
 * @choose: gives it another
 */
typedef struct
{
  const char *title;
  char *(*dup_label) (const LoadlineExport *export, int index);
  int (*chosen) (const LoadlineExport *export);
  void (*choose) (LoadlineExport *export, int index);
} LoadlineExportChoice;

/* The last of the kinds is a picture. */
extern const LoadlineExportChoice loadline_export_kinds;
extern const LoadlineExportChoice loadline_export_figures;
extern const LoadlineExportChoice loadline_export_endings;
extern const LoadlineExportChoice loadline_export_sizes;
extern const LoadlineExportChoice loadline_export_scenarios;
extern const LoadlineExportChoice loadline_export_strategies;
extern const LoadlineExportChoice loadline_export_months;
extern const LoadlineExportChoice loadline_export_papers;
extern const LoadlineExportChoice loadline_export_themes;

/* Takes what was chosen last time. */
void loadline_export_recall (LoadlineExport *export);

/* Keeps what other plans may want as well: the kind, the sections, paper, theme, and the author. */
void loadline_export_remember (const LoadlineExport *export);

G_END_DECLS
