/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month's configuration as a Kubernetes manifest, each number with the assumption it comes from. */
#pragma once

#include "report/blocks.h"

G_BEGIN_DECLS

/* A Deployment, and where the nodes follow the day a HorizontalPodAutoscaler, of the report's proposal in its
 * last month: one pod a node. YAML in the C locale. (transfer full) */
char *loadline_report_to_manifest (const LoadlineReport *report);

G_END_DECLS
