/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report on paper: cover, contents, parts, with page numbers, an outline and links. */
#pragma once

#include "report/paged.h"

G_BEGIN_DECLS

/* Laid out on the paper of the report's options. (transfer full) */
LoadlinePaged *loadline_paper_new (LoadlineReport *report);

G_END_DECLS
