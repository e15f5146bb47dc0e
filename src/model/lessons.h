/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lessons: cards on the ways to scale, and practice questions, each with a plan that shows it and with claims
 * about that plan, by which the tests hold the answers to what the engine says. */
#pragma once

#include "model/month.h"
#include "model/policy.h"

G_BEGIN_DECLS

#define LOADLINE_N_OPTIONS 4

typedef enum
{
  LOADLINE_CLAIM_DECIDES, /* the rule answers @strategy; -1: that nothing fits */
  LOADLINE_CLAIM_PASSES,  /* the path comes by the policy's node @node */
  LOADLINE_CLAIM_LEADS,   /* step @step of the trace (1 ..) leads to @node */
  LOADLINE_CLAIM_BREAKS,  /* @strategy does not fit, and @limit is among what it breaks */
  LOADLINE_CLAIM_HOLDS,   /* @condition holds */
  LOADLINE_CLAIM_SCALES,  /* from @from to @to of the current node, capacity rises or, not @rises, falls */
} LoadlineClaimKind;

/**
 * LoadlineClaim: something that is so, or is not, in one month of a plan.
 * @scenario: of the plan, 0 for the base
 * @node: interned
 * @limit: as files have it, "memory"
 * Fields that the kind does not name are zero.
 */
typedef struct
{
  LoadlineClaimKind  kind;
  int                scenario;
  LoadlineMonth      month;
  int                strategy;
  const char        *node;
  int                step;
  char              *limit;
  LoadlineCondition *condition;
  int                from;
  int                to;
  bool               rises;
} LoadlineClaim;

typedef struct
{
  LoadlineClaim *claims;
  int            n_claims;
} LoadlineClaims;

/**
 * LoadlineExample: what to open and where to look.
 * @plan: an embedded plan, "lessons/plain-rule.loadline"
 * @view: name of a view of the window
 * @strategy: to select; -1 none
 * @figure: id of the figure to look at; NULL none in particular
 * @look: a sentence
 */
typedef struct
{
  char         *plan;
  int           scenario;
  LoadlineMonth month;
  char         *view;
  int           strategy;
  char         *figure;
  char         *look;
} LoadlineExample;

/* @strategy: that the card is about; -1 for none of them. The rest are titles and sentences. */
typedef struct
{
  char          *id;
  int            strategy;
  char          *title;
  char          *what;
  char          *fits;
  char          *fails;
  char          *costs;
  LoadlineExample   example;
  LoadlineClaims claims;
} LoadlineCard;

/* @why: why it is right, or what is mistaken about it. The claims of the right option all hold; of one that
 * is wrong and has claims, not all do. */
typedef struct
{
  char          *text;
  char          *why;
  LoadlineClaims claims;
} LoadlineOption;

/* @right: index of the one option that is right */
typedef struct
{
  char          *id;
  char          *title;
  char          *text;
  char          *hint;
  LoadlineOption options[LOADLINE_N_OPTIONS];
  int            right;
  LoadlineExample   example;
} LoadlineQuestion;

/* Immutable once read. */
typedef struct
{
  LoadlineCard     *cards;
  int               n_cards;
  LoadlineQuestion *questions;
  int               n_questions;
} LoadlineLessons;

void loadline_lessons_free (LoadlineLessons *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadlineLessons, loadline_lessons_free)

/* What the card or question @id shows; NULL where there is none of that id. (transfer none) */
const LoadlineExample *loadline_lessons_find_example (const LoadlineLessons *self, const char *id);

G_END_DECLS
