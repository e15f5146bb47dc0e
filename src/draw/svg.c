/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each line of text keeps the width it was measured with (textLength), so that the picture holds
 * together where another font stands in. */
#include "draw/svg.h"

#include <math.h>
#include <string.h>

/* A number with two decimals at most, in any locale. */
static void
add_number (GString *out, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  g_ascii_formatd (digits, sizeof digits, "%.2f", value);
  length = strlen (digits);
  while (digits[length - 1] == '0')
    digits[--length] = '\0';
  if (digits[length - 1] == '.')
    digits[--length] = '\0';
  g_string_append (out, g_str_equal (digits, "-0") ? "0" : digits);
}

static void
add_attribute (GString *out, const char *name, double value)
{
  g_string_append_printf (out, " %s=\"", name);
  add_number (out, value);
  g_string_append_c (out, '"');
}

static void
add_colour (GString *out, const char *name, LoadlineColour colour)
{
  g_string_append_printf (out, " %s=\"#%02x%02x%02x\"", name, (unsigned) lround (colour.red * 255),
                          (unsigned) lround (colour.green * 255),
                          (unsigned) lround (colour.blue * 255));
}

/* @text without what XML can't hold. */
static void
add_escaped (GString *out, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *escaped = NULL;

  for (char *p = valid; *p != '\0'; p++)
    if ((unsigned char) *p < 0x20 && *p != '\n' && *p != '\t')
      *p = ' ';
  escaped = g_markup_escape_text (valid, -1);
  g_string_append (out, escaped);
}

/* Where the line is; text that is neither turned nor scaled needs no matrix. */
static void
add_place (GString *out, const LoadlineTextLine *line)
{
  const cairo_matrix_t *matrix = &line->matrix;
  double x = line->anchor * line->width;
  double y = 0;
  bool plain =
    fabs (matrix->xx - 1) + fabs (matrix->yy - 1) + fabs (matrix->xy) + fabs (matrix->yx) < 1e-6;

  if (plain)
    {
      x += matrix->x0;
      y += matrix->y0;
    }
  else
    {
      const double values[] = { matrix->xx, matrix->yx, matrix->xy,
                                matrix->yy, matrix->x0, matrix->y0 };

      g_string_append (out, " transform=\"matrix(");
      for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
        {
          char digits[G_ASCII_DTOSTR_BUF_SIZE];

          g_string_append (out, i > 0 ? " " : "");
          g_string_append (out, g_ascii_formatd (digits, sizeof digits, "%.5g", values[i]));
        }
      g_string_append (out, ")\"");
    }
  add_attribute (out, "x", x);
  add_attribute (out, "y", y);
}

/* The start of a line that runs from right to left is its right end. */
static const char *
anchor_name (const LoadlineTextLine *line)
{
  double from_start = line->right_to_left ? 1 - line->anchor : line->anchor;

  return from_start < 0.25 ? NULL : from_start < 0.75 ? "middle" : "end";
}

void
loadline_svg_hear (const LoadlineTextLine *line, gpointer texts)
{
  GString *out = texts;
  const char *anchor = anchor_name (line);

  g_string_append (out, "<text");
  add_place (out, line);
  add_attribute (out, "font-size", line->size);
  if (line->strong)
    g_string_append (out, " font-weight=\"bold\"");
  if (line->right_to_left)
    g_string_append (out, " direction=\"rtl\"");
  if (anchor != NULL)
    g_string_append_printf (out, " text-anchor=\"%s\"", anchor);
  add_colour (out, "fill", line->colour);
  if (line->rim > 0)
    {
      add_colour (out, "stroke", line->rim_colour);
      add_attribute (out, "stroke-width", line->rim);
      g_string_append (out, " stroke-linejoin=\"round\" paint-order=\"stroke\"");
    }
  add_attribute (out, "textLength", line->width);
  g_string_append (out, " lengthAdjust=\"spacingAndGlyphs\">");
  add_escaped (out, line->words);
  g_string_append (out, "</text>\n");
}

static void
add_named (GString *out, const LoadlineSvgWords *words, const char *tag, const char *text)
{
  g_string_append_printf (out, "<%s id=\"%s-%s\">", tag, words->id, tag);
  add_escaped (out, text);
  g_string_append_printf (out, "</%s>\n", tag);
}

void
loadline_svg_complete (GByteArray *bytes, const LoadlineSvgWords *words)
{
  g_autoptr (GString) out = g_string_new_len ((const char *) bytes->data, bytes->len);
  g_autoptr (GString) head = g_string_new (NULL);
  g_autoptr (GString) foot = g_string_new (NULL);
  const char *root = strstr (out->str, "<svg");
  const char *content = root != NULL ? strchr (root, '>') : NULL;
  const char *end = g_strrstr (out->str, "</svg>");
  gssize content_at, end_at;

  g_return_if_fail (content != NULL && end != NULL);
  content_at = content - out->str;
  end_at = end - out->str;
  g_string_append_printf (head, " role=\"img\" aria-labelledby=\"%s-title %s-desc\">\n", words->id,
                          words->id);
  add_named (head, words, "title", words->title);
  add_named (head, words, "desc", words->description);
  g_string_append (foot, "<g font-family=\"");
  add_escaped (foot, words->family);
  g_string_append_printf (foot, "\" xml:space=\"preserve\">\n%s</g>\n", words->texts->str);
  g_string_insert (out, end_at, foot->str);
  g_string_erase (out, content_at, 1);
  g_string_insert (out, content_at, head->str);
  g_byte_array_set_size (bytes, 0);
  g_byte_array_append (bytes, (const guint8 *) out->str, (guint) out->len);
}
