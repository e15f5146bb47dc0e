/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families as a checklist behind a button that names what is chosen. */
#include <glib/gi18n.h>

#include "app/accessible.h"
#include "app/controls.h"

/* The checklist; NULL until somebody has opened it. */
static GtkWidget *
list_of (GtkWidget *control)
{
  return g_object_get_data (G_OBJECT (control), "list");
}

static void
allow (LoadlineParameterRow *row, const char *families)
{
  LoadlineScenario values =
    loadline_planner_get_scenario (loadline_parameter_row_get_planner (row));

  if (loadline_parameter_set_text (loadline_parameter_row_get_parameter (row), &values, families,
                                   NULL))
    loadline_parameter_row_apply (row, &values);
}

/* All of them need no names, so that families yet to come are among them; no family at all can't be. */
static void
toggled_cb (GtkCheckButton *changed, LoadlineParameterRow *row)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (changed));
  bool       all = true;
  g_autoptr (GString) chosen = g_string_new (NULL);

  if (g_object_get_data (G_OBJECT (list), "showing") != NULL)
    return;

  for (GtkWidget *check = gtk_widget_get_first_child (list); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_string_append_printf (chosen, "%s%s", chosen->len > 0 ? "," : "",
                              gtk_check_button_get_label (GTK_CHECK_BUTTON (check)));
    else
      all = false;

  if (chosen->len == 0)
    gtk_check_button_set_active (changed, TRUE);
  else
    allow (row, all ? "" : chosen->str);
}

static void
all_cb (LoadlineParameterRow *row)
{
  allow (row, "");
}

/* The fewest that can be allowed. */
static void
none_cb (LoadlineParameterRow *row)
{
  LoadlinePlanner    *planner = loadline_parameter_row_get_planner (row);
  const LoadlineNode *node = loadline_catalog_find (loadline_planner_get_plan (planner)->catalog,
                                                    loadline_planner_get_scenario (planner).node);

  if (node != NULL)
    allow (row, node->family);
}

static void
fill (LoadlineParameterRow *row, GtkWidget *list, const LoadlineCatalog *catalog)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (list)) != NULL)
    gtk_box_remove (GTK_BOX (list), child);

  for (int i = 0; i < catalog->n_nodes; i++)
    {
      bool       seen = false;
      GtkWidget *check;

      for (int j = 0; j < i && !seen; j++)
        seen = catalog->nodes[j].family == catalog->nodes[i].family;
      if (seen)
        continue;

      check = gtk_check_button_new_with_label (catalog->nodes[i].family);
      g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), row);
      gtk_box_append (GTK_BOX (list), check);
    }
}

static void
show_list (LoadlineParameterRow *row, GtkWidget *list, const LoadlineScenario *values)
{
  LoadlineCatalog *catalog =
    loadline_planner_get_plan (loadline_parameter_row_get_planner (row))->catalog;

  g_object_set_data (G_OBJECT (list), "showing", GINT_TO_POINTER (TRUE));
  if (g_object_get_data (G_OBJECT (list), "catalog") != catalog)
    {
      fill (row, list, catalog);
      g_object_set_data_full (G_OBJECT (list), "catalog", loadline_catalog_ref (catalog),
                              (GDestroyNotify) loadline_catalog_unref);
    }
  for (GtkWidget *check = gtk_widget_get_first_child (list); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                 loadline_scenario_allows_family (
                                   values, gtk_check_button_get_label (GTK_CHECK_BUTTON (check))));
  g_object_set_data (G_OBJECT (list), "showing", NULL);
}

static void
show (LoadlineParameterRow *row, GtkWidget *control, const LoadlineScenario *values)
{
  const char *shown = *values->families == '\0' ? _ ("All") : values->families;

  gtk_label_set_label (GTK_LABEL (gtk_menu_button_get_child (GTK_MENU_BUTTON (control))), shown);
  loadline_accessible_name_value (control, _ (loadline_parameter_row_get_parameter (row)->label),
                                  shown);
  if (list_of (control) != NULL)
    show_list (row, list_of (control), values);
}

static void
add_button (GtkWidget *box, const char *label, GCallback clicked_cb, LoadlineParameterRow *row)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", clicked_cb, row);
  gtk_box_append (GTK_BOX (box), button);
}

/* Above the checklist: what always holds, and the two ends of what can be chosen. */
static GtkWidget *
make_head (LoadlineParameterRow *row)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *help = gtk_label_new (_ ("The current node is always allowed."));

  gtk_label_set_xalign (GTK_LABEL (help), 0);
  gtk_box_set_homogeneous (GTK_BOX (buttons), TRUE);
  add_button (buttons, _ ("Select _all"), G_CALLBACK (all_cb), row);
  add_button (buttons, _ ("Only the _current one"), G_CALLBACK (none_cb), row);
  gtk_box_append (GTK_BOX (head), help);
  gtk_box_append (GTK_BOX (head), buttons);

  return head;
}

static void
popup_cb (GtkMenuButton *button, gpointer row)
{
  GtkWidget       *popover;
  GtkWidget       *scroller;
  GtkWidget       *list;
  GtkWidget       *content;
  LoadlineScenario values;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = gtk_popover_new ();
  scroller = gtk_scrolled_window_new ();
  list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 360);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (content), make_head (row));
  gtk_box_append (GTK_BOX (content), scroller);
  gtk_popover_set_child (GTK_POPOVER (popover), content);
  loadline_accessible_name (scroller, _ (loadline_parameter_row_get_parameter (row)->label));
  gtk_menu_button_set_popover (button, popover);
  g_object_set_data (G_OBJECT (button), "list", list);
  values = loadline_planner_get_scenario (loadline_parameter_row_get_planner (row));
  show_list (row, list, &values);
}

static GtkWidget *
create (LoadlineParameterRow *row)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), popup_cb, row, NULL);

  return button;
}

const LoadlineControl loadline_families_control = { create, show };
