/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two texts; a screen reader is told when they change. */
#include "app/verdict-view.h"

#include <glib/gi18n.h>

#include "app/copy.h"
#include "app/showing.h"
#include "app/steady-text.h"
#include "draw/sentences.h"

struct _LoadlineVerdictView
{
  GtkBox parent_instance;

  /* Owned */
  LoadlinePlanner *planner;

  /* Children */
  LoadlineSteadyText *headline;
  LoadlineSteadyText *details;
};

G_DEFINE_FINAL_TYPE (LoadlineVerdictView, loadline_verdict_view, GTK_TYPE_BOX)

/* "1–4 nodes" stays on one line: a word joiner after the dash, for the screen alone. */
static void
set_text (LoadlineSteadyText *view, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "–", -1);
  g_autofree char *joined = g_strjoinv ("–\u2060", parts);

  loadline_steady_text_set (view, joined);
}

/* The verdict of the month shown. Both (transfer full). */
static void
say (LoadlinePlanner *planner, char **headline, char **details)
{
  const LoadlineProjection *projection = loadline_planner_get_projection (planner);
  int month = loadline_view_state_get_month (loadline_planner_get_view_state (planner));
  LoadlineVerdict verdict;

  loadline_verdict_init (&verdict, projection, month);
  *headline = loadline_verdict_headline (&verdict, projection);
  *details =
    loadline_verdict_details (&verdict, projection, loadline_planner_get_plan (planner)->currency);
}

static void
show (gpointer data)
{
  LoadlineVerdictView *self = data;
  g_autofree char     *headline = NULL;
  g_autofree char     *details = NULL;

  say (self->planner, &headline, &details);
  set_text (self->headline, headline);
  set_text (self->details, details);
}

static void
loadline_verdict_view_dispose (GObject *object)
{
  g_clear_object (&LOADLINE_VERDICT_VIEW (object)->planner);

  G_OBJECT_CLASS (loadline_verdict_view_parent_class)->dispose (object);
}

static void
loadline_verdict_view_class_init (LoadlineVerdictViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = loadline_verdict_view_dispose;
}

static LoadlineSteadyText *
add_text (LoadlineVerdictView *self, const char *style)
{
  GtkWidget *text = loadline_steady_text_new (style);

  gtk_box_append (GTK_BOX (self), text);

  return LOADLINE_STEADY_TEXT (text);
}

static char *
dup_text (GtkWidget *widget)
{
  return loadline_verdict_dup_text (LOADLINE_VERDICT_VIEW (widget)->planner);
}

static const LoadlineCopySource copied = { .text = dup_text };

static void
loadline_verdict_view_init (LoadlineVerdictView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "verdict");
  self->headline = add_text (self, "title-3");
  self->details = add_text (self, "details");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Verdict"), -1);
  loadline_copy_attach (GTK_WIDGET (self), &copied);
}

char *
loadline_verdict_dup_text (LoadlinePlanner *planner)
{
  g_autofree char *headline = NULL;
  g_autofree char *details = NULL;

  say (planner, &headline, &details);

  return g_strdup_printf ("%s\n%s\n", headline, details);
}

void
loadline_verdict_view_set_planner (LoadlineVerdictView *self, LoadlinePlanner *planner)
{
  g_return_if_fail (LOADLINE_IS_VERDICT_VIEW (self));

  if (!g_set_object (&self->planner, planner))
    return;
  loadline_steady_text_let_go (self->headline);
  loadline_steady_text_let_go (self->details);
  loadline_showing_follow (self, planner, show);
}
