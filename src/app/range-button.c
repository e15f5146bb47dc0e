/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A popover with two entries; what is typed counts when it is finished. */
#include "app/range-button.h"

#include <glib/gi18n.h>

#include "app/css-class.h"
#include "app/parameter-words.h"
#include "model/quantity.h"

struct _LoadlineRangeButton
{
  GtkBox parent_instance;

  /* Owned */
  LoadlinePlanner *planner;

  /* Borrowed */
  const LoadlineParameter *parameter;

  /* Children; those in the popover are NULL until it is first opened */
  GtkWidget *button;
  GtkWidget *low;
  GtkWidget *high;
  GtkWidget *clear;
  GtkWidget *complaint;

  LoadlineRange shown;
  bool          named;
};

G_DEFINE_FINAL_TYPE (LoadlineRangeButton, loadline_range_button, GTK_TYPE_BOX)

static void
complain (LoadlineRangeButton *self, const char *sentence)
{
  if (self->complaint == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (self->complaint), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->complaint, sentence != NULL);
}

static void
set_range (LoadlineRangeButton *self, const LoadlineRange *range)
{
  g_autoptr (LoadlinePlan) draft = loadline_plan_copy (loadline_planner_get_plan (self->planner));
  /* Translators: an input, as "Undo" names the edit of its range. */
  g_autofree char *name = g_strdup_printf (_ ("Range of %s"), _ (self->parameter->label));

  loadline_plan_set_range (draft, self->parameter, range);
  loadline_document_edit (loadline_planner_get_document (self->planner), draft, name, NULL);
}

/* One end of the range; where it is none, the reason. (transfer full) (nullable) */
static char *
read_end (LoadlineRangeButton *self, const char *text, double *value)
{
  g_autoptr (GError) error = NULL;

  if (!loadline_quantity_parse_locale (text, self->parameter->unit, value, &error))
    return g_strdup (error->message);

  return loadline_parameter_say_range (self->parameter, *value,
                                       loadline_planner_get_plan (self->planner)->currency);
}

bool
loadline_range_button_take (LoadlineRangeButton *self, const char *low, const char *high)
{
  LoadlineRange    range = { .stated = true };
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (LOADLINE_IS_RANGE_BUTTON (self), false);

  complain (self, NULL);
  if (*low == '\0' && *high == '\0')
    {
      set_range (self, &(LoadlineRange){ 0 });
      return true;
    }
  /* Half a range is one that is still being typed. */
  if (*low == '\0' || *high == '\0')
    return false;

  sentence = read_end (self, low, &range.low);
  if (sentence == NULL)
    sentence = read_end (self, high, &range.high);
  if (sentence == NULL && range.low > range.high)
    sentence = g_strdup (_ ("The low end can't be above the high end."));
  complain (self, sentence);
  if (sentence == NULL)
    set_range (self, &range);

  return sentence == NULL;
}

static void
finish (LoadlineRangeButton *self)
{
  if (self->planner != NULL)
    loadline_range_button_take (self, gtk_editable_get_text (GTK_EDITABLE (self->low)),
                                gtk_editable_get_text (GTK_EDITABLE (self->high)));
}

static void
activate_cb (LoadlineRangeButton *self)
{
  finish (self);
  if (!gtk_widget_get_visible (self->complaint))
    gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

static void
clear_cb (LoadlineRangeButton *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->low), "");
  gtk_editable_set_text (GTK_EDITABLE (self->high), "");
  activate_cb (self);
}

static void
show_end (LoadlineRangeButton *self, GtkWidget *entry, bool stated, double value)
{
  g_autofree char *text =
    stated ? loadline_quantity_format_exact (value, self->parameter->unit) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* The entries are filled when somebody looks: thousands of edits leave them alone. */
static void
fill_cb (LoadlineRangeButton *self)
{
  const LoadlineRange *range;

  if (self->planner == NULL)
    return;
  range =
    &loadline_planner_get_plan (self->planner)->ranges[loadline_parameter_index (self->parameter)];
  complain (self, NULL);
  show_end (self, self->low, range->stated, range->low);
  show_end (self, self->high, range->stated, range->high);
  gtk_widget_set_sensitive (self->clear, range->stated);
  gtk_widget_grab_focus (self->low);
}

static void
loadline_range_button_dispose (GObject *object)
{
  g_clear_object (&LOADLINE_RANGE_BUTTON (object)->planner);

  G_OBJECT_CLASS (loadline_range_button_parent_class)->dispose (object);
}

static void
loadline_range_button_class_init (LoadlineRangeButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = loadline_range_button_dispose;
}

static GtkWidget *
add_entry (LoadlineRangeButton *self, GtkWidget *grid, const char *title, int row)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *entry = gtk_entry_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 12);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_grid_attach (GTK_GRID (grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), entry, 1, row, 1, 1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (activate_cb), self);

  return entry;
}

static GtkWidget *
make_text (const char *text, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "width-chars", 34,
                                   "max-width-chars", 34, "xalign", 0.0, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
make_content (LoadlineRangeButton *self)
{
  /* Translators: an input. */
  g_autofree char *title = g_strdup_printf (_ ("Range of %s"), _ (self->parameter->label));
  GtkWidget       *grid = gtk_grid_new ();
  GtkWidget       *heading = make_text (title, "heading");
  GtkWidget       *help =
    make_text (_ ("How low and how high this may plausibly be. It is kept in the plan and shown at "
                  "the input; nothing is worked out from it."),
               NULL);

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_widget_add_css_class (grid, "range");
  gtk_grid_attach (GTK_GRID (grid), heading, 0, 0, 2, 1);
  gtk_grid_attach (GTK_GRID (grid), help, 0, 1, 2, 1);
  self->low = add_entry (self, grid, _ ("Low"), 2);
  self->high = add_entry (self, grid, _ ("High"), 3);
  self->complaint = make_text (NULL, "error");
  gtk_widget_set_visible (self->complaint, FALSE);
  gtk_grid_attach (GTK_GRID (grid), self->complaint, 0, 4, 2, 1);
  self->clear = gtk_button_new_with_mnemonic (_ ("_No range"));
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (clear_cb), self);
  gtk_grid_attach (GTK_GRID (grid), self->clear, 0, 5, 2, 1);

  return grid;
}

/* Dozens of inputs have one, and few are ever opened. */
static void
popup_cb (GtkMenuButton *button, gpointer data)
{
  LoadlineRangeButton *self = data;
  GtkWidget           *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), make_content (self));
  g_signal_connect_swapped (popover, "map", G_CALLBACK (fill_cb), self);
  g_signal_connect_swapped (popover, "closed", G_CALLBACK (finish), self);
  gtk_menu_button_set_popover (button, popover);
}

static void
loadline_range_button_init (LoadlineRangeButton *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), popup_cb, self, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "range-button");
  gtk_box_append (GTK_BOX (self), self->button);
}

GtkWidget *
loadline_range_button_new (const LoadlineParameter *parameter)
{
  LoadlineRangeButton *self = g_object_new (LOADLINE_TYPE_RANGE_BUTTON, NULL);

  self->parameter = parameter;

  return GTK_WIDGET (self);
}

void
loadline_range_button_show (LoadlineRangeButton *self, LoadlinePlanner *planner)
{
  const LoadlineRange *range =
    &loadline_planner_get_plan (planner)->ranges[loadline_parameter_index (self->parameter)];
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  g_set_object (&self->planner, planner);
  if (self->named && memcmp (&self->shown, range, sizeof *range) == 0)
    return;

  self->named = true;
  self->shown = *range;
  words = loadline_parameter_format_range (self->parameter, range,
                                           loadline_planner_get_plan (planner)->currency);
  if (range->stated)
    /* Translators: an input, and its range: "Range of Users: 2,000–5,000 users". */
    text = g_strdup_printf (_ ("Range of %s: %s"), _ (self->parameter->label), words);
  else
    text = g_strdup_printf (_ ("Range of %s"), _ (self->parameter->label));
  gtk_widget_set_tooltip_text (self->button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
  loadline_css_class_set (GTK_WIDGET (self), "stated", range->stated);
}
