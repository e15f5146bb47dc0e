/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a report says, as a list of blocks made once from a plan and its projections, that
 * every kind of file lays out in its own way. */
#pragma once

#include "draw/figure.h"
#include "report/table.h"

G_BEGIN_DECLS

/* The parts of a report, in its order. */
typedef enum
{
  LOADLINE_PART_SUMMARY,
  LOADLINE_PART_DECISION,
  LOADLINE_PART_COST,
  LOADLINE_PART_PERFORMANCE,
  LOADLINE_PART_ROADMAP,
  LOADLINE_PART_LIMITS,
  LOADLINE_PART_SCENARIOS,
  LOADLINE_PART_ASSUMPTIONS,
  LOADLINE_PART_CATALOG,
  LOADLINE_PART_METHOD,
  LOADLINE_PART_GLOSSARY,
  LOADLINE_N_PARTS,
} LoadlinePart;

#define LOADLINE_ALL_PARTS ((1u << LOADLINE_N_PARTS) - 1)

typedef enum
{
  LOADLINE_PAPER_OF_LOCALE,
  LOADLINE_PAPER_A4,
  LOADLINE_PAPER_LETTER,
} LoadlinePaper;

/**
 * LoadlineReportOptions: what a report is to be about. A plain value; contents are borrowed.
 * @scenario: what it mainly speaks of, 0 for the base
 * @compared: bit set of 1 << scenario, those compared; 0 compares all
 * @strategy: the one proposed, a LoadlineStrategyId; -1 proposes what the rule answers
 * @month: the one whose decision and configuration are shown, 0 ..; -1 for the last
 * @parts: bit set of 1u << LoadlinePart
 * @paper: of what has pages
 * @theme: of figures; NULL for the light one
 * @title, @author: NULL for the plan's
 * @date: seconds since 1970; -1 for now, or what SOURCE_DATE_EPOCH says
 */
typedef struct
{
  int scenario;
  guint64 compared;
  int strategy;
  int month;
  unsigned parts;
  LoadlinePaper paper;
  const LoadlineTheme *theme;
  const char *title;
  const char *author;
  gint64 date;
} LoadlineReportOptions;

/* A whole report of the base, by the rule, dated now. */
void loadline_report_options_init (LoadlineReportOptions *self);

typedef enum
{
  LOADLINE_BLOCK_HEADING,
  LOADLINE_BLOCK_PARAGRAPH,
  LOADLINE_BLOCK_LIST,
  LOADLINE_BLOCK_TABLE,
  LOADLINE_BLOCK_FIGURE,
  LOADLINE_BLOCK_FACTS,
  LOADLINE_BLOCK_FORMULA,
} LoadlineBlockKind;

/**
 * LoadlineBlock:
 * @id: of headings, figures and tables: a name for links, unique in the report
 * @level: of headings: 1 for a part, 2 below
 * @text: of headings, paragraphs and formulas the words, of tables and figures the caption
 * @items: of lists, NULL-terminated; of facts value, what it is of, value, what it is of, NULL
 * @figure, @input: of figures; the input's contents live as long as the report
 * @aspect: of figures: height as part of the width
 */
typedef struct
{
  LoadlineBlockKind kind;
  char *id;
  int level;
  char *text;
  char **items;
  LoadlineTable *table;
  const LoadlineFigure *figure;
  LoadlineFigureInput input;
  double aspect;
} LoadlineBlock;

/**
 * LoadlineReport: immutable once composed, reference-counted; fields are read only.
 * @plan: owned
 * @projections: of the scenarios compared, in the plan's order; their names live in @plan
 * @projection: of the scenario it mainly speaks of, one of them; @scenario: its name
 * @month: the one whose decision and configuration are shown
 * @strategy: the one proposed, or the rule's answer in @month; -1 where nothing fits
 * @title, @author, @date: as they are shown; @timestamp: seconds since 1970
 * @headline, @details: the verdict in words
 * @blocks: LoadlineBlock *
 */
typedef struct
{
  grefcount references;
  LoadlinePlan *plan;
  LoadlineProjection **owned;
  LoadlineNamedProjection *projections;
  int n_projections;
  const LoadlineProjection *projection;
  const char *scenario;
  int month;
  int strategy;
  LoadlineReportOptions options;
  LoadlineTheme theme;
  char *title;
  char *author;
  char *date;
  gint64 timestamp;
  char *headline;
  char *details;
  GPtrArray *blocks;
} LoadlineReport;

/* What a figure of the report is asked for, for @strategy (-1: none selected) in @month (-1: none chosen); its contents
 * live as long as the report. */
LoadlineFigureInput loadline_report_figure_input (const LoadlineReport *self, int strategy,
                                                  int month);

/* Composes what the options ask for. (transfer full) */
LoadlineReport *loadline_report_new (LoadlinePlan *plan, const LoadlineReportOptions *options);
LoadlineReport *loadline_report_ref (LoadlineReport *self);
void loadline_report_unref (LoadlineReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadlineReport, loadline_report_unref)

/* ---- For composing: an empty report (transfer full), and what appends a block to it ---- */

LoadlineReport *loadline_report_alloc (void);

void loadline_report_add_heading (LoadlineReport *self, int level, const char *id,
                                  const char *text);
void loadline_report_add_paragraph (LoadlineReport *self, const char *text);
void loadline_report_take_paragraph (LoadlineReport *self, char *text);

/* @items: NULL-terminated (transfer full) */
void loadline_report_take_list (LoadlineReport *self, char **items);

/* Numbers that matter. @items: as the block has them (transfer full) */
void loadline_report_take_facts (LoadlineReport *self, char **items);

void loadline_report_add_formula (LoadlineReport *self, const char *text);

/* @table: (transfer full); nothing where it has no rows */
void loadline_report_take_table (LoadlineReport *self, const char *id, const char *caption,
                                 LoadlineTable *table);

/* The figure of @figure_id for @strategy (-1: none selected) in @month (-1: none chosen); nothing where
 * there is no such figure. @aspect: height as part of the width. (transfer none) */
LoadlineBlock *loadline_report_add_figure (LoadlineReport *self, const char *figure_id,
                                           int strategy, int month, double aspect);

G_END_DECLS
