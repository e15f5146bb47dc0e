/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PNG is a signature and chunks: the length of the data, a type of four letters, the data, and a check
 * of type and data. The density must stand before the pixels, so it goes right after the header. */
#include "draw/png.h"

#include <math.h>
#include <string.h>

/* The signature, and the header with its length, type and check. */
#define HEADER_END (8 + 4 + 4 + 13 + 4)

#define METRES_PER_INCH 0.0254
#define UNIT_IS_METRE 1

/* The cyclic redundancy check of ISO 3309, as PNG has it. */
static guint32
check (const guint8 *data, gsize length)
{
  guint32 crc = 0xffffffffu;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        crc = (crc & 1) != 0 ? 0xedb88320u ^ (crc >> 1) : crc >> 1;
    }
  return ~crc;
}

static void
put (guint8 *to, guint32 value)
{
  guint32 big_endian = GUINT32_TO_BE (value);

  memcpy (to, &big_endian, sizeof big_endian);
}

void
loadline_png_set_density (GByteArray *bytes, double dots_per_inch)
{
  guint8 chunk[4 + 4 + 9 + 4] = { 0, 0, 0, 9, 'p', 'H', 'Y', 's' };
  guint32 density = (guint32) lround (dots_per_inch / METRES_PER_INCH);
  guint old = bytes->len;

  g_return_if_fail (bytes->len > HEADER_END);
  put (chunk + 8, density);
  put (chunk + 12, density);
  chunk[16] = UNIT_IS_METRE;
  put (chunk + 17, check (chunk + 4, 13));
  g_byte_array_set_size (bytes, old + sizeof chunk);
  memmove (bytes->data + HEADER_END + sizeof chunk, bytes->data + HEADER_END, old - HEADER_END);
  memcpy (bytes->data + HEADER_END, chunk, sizeof chunk);
}
