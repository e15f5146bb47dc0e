/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cairo leaves out of an SVG: text that can be searched, read aloud and edited, and the picture's
 * title and description. */
#pragma once

#include "draw/text-listener.h"

G_BEGIN_DECLS

/* Appends @line as a <text> element to @texts, a GString: for a listener. */
void loadline_svg_hear (const LoadlineTextLine *line, gpointer texts);

/**
 * LoadlineSvgWords: what a picture says beside its shapes. All borrowed.
 * @id: a name of the file's own, for references within it
 * @family: the font family of @texts
 * @texts: its <text> elements, drawn over the shapes
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *description;
  const char *family;
  const GString *texts;
} LoadlineSvgWords;

/* Puts @words into @bytes, an SVG file of cairo's. */
void loadline_svg_complete (GByteArray *bytes, const LoadlineSvgWords *words);

G_END_DECLS
