/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing is made before somebody looks: most windows never show this view. */
#include "app/learn-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/lesson-card.h"
#include "app/practice-view.h"

#define CARDS_WIDTH 1040
#define PRACTICE_WIDTH 680
#define MOST_COLUMNS 3

struct _LoadlineLearnView
{
  GtkWidget parent_instance;

  /* Owned */
  LoadlinePractice *practice;

  /* Children */
  GtkWidget *content;
};

G_DEFINE_FINAL_TYPE (LoadlineLearnView, loadline_learn_view, GTK_TYPE_WIDGET)

static GtkWidget *
clamp (GtkWidget *child, int width)
{
  GtkWidget *clamped = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamped), width);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamped), width);
  adw_clamp_set_child (ADW_CLAMP (clamped), child);

  return clamped;
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
make_flow (const LoadlineLessons *lessons)
{
  GtkFlowBox *flow = GTK_FLOW_BOX (gtk_flow_box_new ());

  gtk_flow_box_set_selection_mode (flow, GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (flow, TRUE);
  gtk_flow_box_set_max_children_per_line (flow, MOST_COLUMNS);
  gtk_flow_box_set_column_spacing (flow, 12);
  gtk_flow_box_set_row_spacing (flow, 12);
  for (int i = 0; i < lessons->n_cards; i++)
    {
      GtkWidget *child = gtk_flow_box_child_new ();

      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child),
                                    loadline_lesson_card_new (&lessons->cards[i]));
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_append (flow, child);
    }

  return GTK_WIDGET (flow);
}

static GtkWidget *
make_cards (const LoadlineLessons *lessons)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box),
                  make_label (_ ("Why systems need different strategies"), "title-2"));
  gtk_box_append (
    GTK_BOX (box),
    make_label (_ ("A system that grows runs into limits: memory, processors, response "
                   "time, money. Each way to scale moves some of them, at a price. The "
                   "best way today is seldom the best in two years, so a plan looks "
                   "ahead and decides again each month."),
                NULL));
  gtk_box_append (GTK_BOX (box), make_flow (lessons));

  return clamp (box, CARDS_WIDTH);
}

static GtkWidget *
make_content (LoadlinePractice *practice)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *switcher = gtk_stack_switcher_new ();

  gtk_stack_set_hhomogeneous (GTK_STACK (stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (stack), FALSE);
  gtk_stack_add_titled (GTK_STACK (stack), make_cards (loadline_practice_get_lessons (practice)),
                        "cards", _ ("Cards"));
  gtk_stack_add_titled (GTK_STACK (stack),
                        clamp (loadline_practice_view_new (practice), PRACTICE_WIDTH), "practice",
                        _ ("Practice"));
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), GTK_STACK (stack));
  gtk_widget_set_halign (switcher, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), switcher);
  gtk_box_append (GTK_BOX (box), stack);

  return box;
}

static void
loadline_learn_view_map (GtkWidget *widget)
{
  LoadlineLearnView *self = LOADLINE_LEARN_VIEW (widget);
  GtkRoot           *root = gtk_widget_get_root (widget);

  if (self->content == NULL)
    {
      self->practice = loadline_practice_of (
        GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL);
      self->content = make_content (self->practice);
      gtk_widget_set_parent (self->content, widget);
    }
  GTK_WIDGET_CLASS (loadline_learn_view_parent_class)->map (widget);
}

static void
loadline_learn_view_dispose (GObject *object)
{
  LoadlineLearnView *self = LOADLINE_LEARN_VIEW (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->practice);

  G_OBJECT_CLASS (loadline_learn_view_parent_class)->dispose (object);
}

static void
loadline_learn_view_class_init (LoadlineLearnViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = loadline_learn_view_dispose;
  widget_class->map = loadline_learn_view_map;
  gtk_widget_class_set_css_name (widget_class, "learn-view");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
loadline_learn_view_init (LoadlineLearnView *self)
{
}

void
loadline_learn_view_set_planner (LoadlineLearnView *self, LoadlinePlanner *planner)
{
}
