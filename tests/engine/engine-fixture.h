/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the engine's tests share: plans from a few words, and the reference tables. */
#pragma once

#include "engine/projection.h"

#include <math.h>

/* Fails the test unless @value is within a relative @tolerance of @expected. */
#define assert_near(value, expected, tolerance)                                                    \
  G_STMT_START                                                                                     \
  {                                                                                                \
    double value_ = (value), expected_ = (expected);                                               \
    if (!(fabs (value_ - expected_) <= (tolerance) *fmax (fabs (expected_), 1e-300))) \
      {                                                                                            \
        g_test_message ("%s is %.15g, expected %.15g", #value, value_, expected_);                 \
        g_test_fail ();                                                                            \
      }                                                                                            \
  }                                                                                                \
  G_STMT_END

/* A plan of 36 months from the members of its "parameters" and any further members of the plan:
 * ("'users': 10", "'months': 3"), with single quotes for double ones. */
LoadlinePlan *fixture_plan (const char *parameters, const char *members);

/* The projection of its base. */
LoadlineProjection *fixture_project (const char *parameters, const char *members);

/* Calls @check with the numbers of each row of reference/@name; every column must be a number. */
typedef void (*FixtureRow) (const double *columns, int n_columns);
void fixture_each_row (const char *name, FixtureRow check);
