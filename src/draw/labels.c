/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Placing labels is isotonic regression: labels that would overlap form a block that goes where its
 * members want to be on average (pool adjacent violators). */
#include "draw/labels.h"

#include <math.h>

/* A run of labels that touch. @top: its upper edge. */
typedef struct
{
  int first;
  int n;
  double sum; /* of where its members would put its upper edge */
  double height;
  double top;
} Block;

static void
sort_by_wish (const LoadlineLabel *labels, int n, int *order)
{
  for (int i = 0; i < n; i++)
    {
      int at = i;

      while (at > 0 && labels[order[at - 1]].wanted > labels[i].wanted)
        {
          order[at] = order[at - 1];
          at--;
        }
      order[at] = i;
    }
}

static void
settle (Block *block, double low, double high)
{
  block->top = CLAMP (block->sum / block->n, low, fmax (low, high - block->height));
}

static void
merge (Block *block, const Block *next)
{
  /* The next block's members hang @block->height further down. */
  block->sum += next->sum - next->n * block->height;
  block->n += next->n;
  block->height += next->height;
}

bool
loadline_labels_place (LoadlineLabel *labels, int n, double low, double high)
{
  int order[LOADLINE_MAX_LABELS];
  Block blocks[LOADLINE_MAX_LABELS];
  int n_blocks = 0;
  double needed = 0;

  g_return_val_if_fail (n <= LOADLINE_MAX_LABELS, false);
  for (int i = 0; i < n; i++)
    needed += labels[i].height;
  if (needed > high - low)
    return false;

  sort_by_wish (labels, n, order);
  for (int i = 0; i < n; i++)
    {
      const LoadlineLabel *label = &labels[order[i]];
      Block *block = &blocks[n_blocks++];

      *block = (Block){ i, 1, label->wanted - label->height / 2, label->height, 0 };
      settle (block, low, high);
      while (n_blocks > 1 && block[-1].top + block[-1].height > block->top)
        {
          merge (&block[-1], block);
          block--;
          n_blocks--;
          settle (block, low, high);
        }
    }
  for (int b = 0; b < n_blocks; b++)
    {
      double top = blocks[b].top;

      for (int i = blocks[b].first; i < blocks[b].first + blocks[b].n; i++)
        {
          LoadlineLabel *label = &labels[order[i]];

          label->placed = top + label->height / 2;
          top += label->height;
        }
    }
  return true;
}
