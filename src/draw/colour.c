/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours are chosen by contrast here; no other file knows how luminance is computed. */
#include "draw/colour.h"

#include <math.h>

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (LoadlineColour colour)
{
  return 0.2126 * linear (colour.red) + 0.7152 * linear (colour.green)
         + 0.0722 * linear (colour.blue);
}

double
loadline_colour_contrast (LoadlineColour a, LoadlineColour b)
{
  double first = luminance (a);
  double second = luminance (b);

  return (fmax (first, second) + 0.05) / (fmin (first, second) + 0.05);
}

LoadlineColour
loadline_colour_mix (LoadlineColour a, LoadlineColour b, double part)
{
  return (LoadlineColour){
    a.red + (b.red - a.red) * part,
    a.green + (b.green - a.green) * part,
    a.blue + (b.blue - a.blue) * part,
  };
}

LoadlineColour
loadline_colour_readable (LoadlineColour colour, LoadlineColour background, LoadlineColour ink,
                          double contrast)
{
  const int steps = 20;

  for (int i = 0; i < steps; i++)
    {
      LoadlineColour candidate = loadline_colour_mix (colour, ink, (double) i / steps);

      if (loadline_colour_contrast (candidate, background) >= contrast)
        return candidate;
    }
  return ink;
}

void
loadline_colour_use (LoadlineColour colour, cairo_t *cr, double alpha)
{
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, alpha);
}
