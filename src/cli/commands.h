/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands of loadline-cli: each lives in a file of its own, and main.c tables them. */
#pragma once

#include "cli/options.h"

G_BEGIN_DECLS

/* Each does what its name says with checked options, answers on standard output or in the file that
 * was asked for, and complains on standard error. */
LoadlineExit loadline_cli_evaluate (const LoadlineOptions *options);
LoadlineExit loadline_cli_decide (const LoadlineOptions *options);
LoadlineExit loadline_cli_render (const LoadlineOptions *options);
LoadlineExit loadline_cli_report (const LoadlineOptions *options);
LoadlineExit loadline_cli_slides (const LoadlineOptions *options);
LoadlineExit loadline_cli_check (const LoadlineOptions *options);
LoadlineExit loadline_cli_parameters (const LoadlineOptions *options);
LoadlineExit loadline_cli_catalog (const LoadlineOptions *options);
LoadlineExit loadline_cli_figures (const LoadlineOptions *options);
LoadlineExit loadline_cli_new (const LoadlineOptions *options);

/* What --help adds: names out of a table, and defaults. (transfer full) */
char *loadline_cli_describe_evaluate (void);
char *loadline_cli_describe_decide (void);
char *loadline_cli_describe_render (void);
char *loadline_cli_describe_report (void);
char *loadline_cli_describe_slides (void);
char *loadline_cli_describe_catalog (void);
char *loadline_cli_describe_new (void);

G_END_DECLS
