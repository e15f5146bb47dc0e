/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clocks tick once a second while they are seen. */
#include <glib/gi18n.h>

#include "app/presenter-parts.h"
#include "app/slide-view.h"

#define CORNER_WIDTH 200
#define NEXT_WIDTH 360

/* ---- Labels that follow the deck ---- */

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);

  return label;
}

static void
show_elapsed (GtkLabel *label, LoadlineSlideDeck *deck)
{
  g_autofree char *text = loadline_slide_deck_dup_elapsed (deck);

  gtk_label_set_label (label, text);
}

static void
show_place (GtkLabel *label, LoadlineSlideDeck *deck)
{
  g_autofree char *text = loadline_slide_deck_dup_place (deck);

  gtk_label_set_label (label, text);
}

static void
show_now (GtkLabel *label, LoadlineSlideDeck *deck)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: the time of day: see strftime */
  g_autofree char *text = g_date_time_format (now, _ ("%H:%M"));

  gtk_label_set_label (label, text);
}

/* What the slide says in words, which is what there is to say about it. */
static void
show_notes (GtkLabel *label, LoadlineSlideDeck *deck)
{
  g_autofree char *words = loadline_slides_describe (loadline_slide_deck_get_slides (deck),
                                                     loadline_slide_deck_get_index (deck));

  gtk_label_set_label (label, words);
}

/* What a label follows; clocks also tick. */
typedef struct
{
  void (*show) (GtkLabel *label, LoadlineSlideDeck *deck);
  gboolean ticks;
} Followed;

static const Followed elapsed = { show_elapsed, TRUE };
static const Followed place = { show_place, FALSE };
static const Followed now = { show_now, TRUE };
static const Followed notes = { show_notes, FALSE };

static gboolean
tick_cb (gpointer label)
{
  const Followed *followed = g_object_get_data (label, "followed");

  followed->show (label, g_object_get_data (label, "deck"));

  return G_SOURCE_CONTINUE;
}

static void
follow_cb (LoadlineSlideDeck *deck, GtkLabel *label)
{
  tick_cb (label);
}

static void
mapped_cb (GtkWidget *label)
{
  tick_cb (label);
  g_object_set_data (G_OBJECT (label), "ticking",
                     GUINT_TO_POINTER (g_timeout_add_seconds (1, tick_cb, label)));
}

static void
unmapped_cb (GtkWidget *label)
{
  g_source_remove (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (label), "ticking")));
}

static GtkWidget *
make_follower (LoadlineSlideDeck *deck, const Followed *followed, const char *style)
{
  GtkWidget *label = make_label (style);

  g_object_set_data_full (G_OBJECT (label), "deck", g_object_ref (deck), g_object_unref);
  g_object_set_data (G_OBJECT (label), "followed", (gpointer) followed);
  g_signal_connect_object (deck, "changed", G_CALLBACK (follow_cb), label, 0);
  if (followed->ticks)
    {
      g_signal_connect (label, "map", G_CALLBACK (mapped_cb), NULL);
      g_signal_connect (label, "unmap", G_CALLBACK (unmapped_cb), NULL);
    }
  tick_cb (label);

  return label;
}

static GtkWidget *
make_next (LoadlineSlideDeck *deck, int width)
{
  GtkWidget *next = loadline_slide_view_new (deck, 1);

  gtk_widget_set_size_request (next, width,
                               (int) (width * LOADLINE_SLIDE_HEIGHT / LOADLINE_SLIDE_WIDTH));
  gtk_widget_add_css_class (next, "card");

  return next;
}

GtkWidget *
loadline_slide_corner_new (LoadlineSlideDeck *deck)
{
  GtkWidget *corner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *clock = make_follower (deck, &elapsed, "title-4");

  gtk_widget_add_css_class (clock, "numeric");
  gtk_widget_set_hexpand (clock, TRUE);
  gtk_box_append (GTK_BOX (line), clock);
  gtk_box_append (GTK_BOX (line), make_follower (deck, &place, "numeric"));
  gtk_box_append (GTK_BOX (corner), line);
  gtk_box_append (GTK_BOX (corner), make_next (deck, CORNER_WIDTH));
  gtk_widget_add_css_class (corner, "osd");
  gtk_widget_add_css_class (corner, "slide-corner");

  return corner;
}

/* The time since the beginning, large; the place and the time of day beside it. */
static GtkWidget *
make_clocks (LoadlineSlideDeck *deck)
{
  GtkWidget *clocks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *clock = make_follower (deck, &elapsed, "slide-clock");
  GtkWidget *day = make_follower (deck, &now, "title-2");

  gtk_widget_add_css_class (clock, "numeric");
  gtk_widget_add_css_class (day, "numeric");
  gtk_widget_set_hexpand (clock, TRUE);
  gtk_box_append (GTK_BOX (clocks), clock);
  gtk_box_append (GTK_BOX (clocks), make_follower (deck, &place, "title-2"));
  gtk_box_append (GTK_BOX (clocks), day);

  return clocks;
}

static GtkWidget *
make_notes (LoadlineSlideDeck *deck)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *words = make_follower (deck, &notes, "slide-notes");

  gtk_label_set_yalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), words);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

GtkWidget *
loadline_slide_speaker_new (LoadlineSlideDeck *deck)
{
  GtkWidget *speaker = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *shown = loadline_slide_view_new (deck, 0);
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *heading = make_label ("heading");

  gtk_widget_set_hexpand (shown, TRUE);
  gtk_widget_set_valign (shown, GTK_ALIGN_START);
  gtk_widget_add_css_class (shown, "card");
  gtk_label_set_label (GTK_LABEL (heading), _ ("Next"));
  gtk_box_append (GTK_BOX (side), make_clocks (deck));
  gtk_box_append (GTK_BOX (side), heading);
  gtk_box_append (GTK_BOX (side), make_next (deck, NEXT_WIDTH));
  gtk_box_append (GTK_BOX (side), make_notes (deck));
  gtk_widget_set_hexpand (side, FALSE);
  gtk_box_append (GTK_BOX (speaker), shown);
  gtk_box_append (GTK_BOX (speaker), side);
  gtk_widget_add_css_class (speaker, "slide-speaker");

  return speaker;
}
