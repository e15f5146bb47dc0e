/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form is a table of rows, each a field of the node. */
#include "app/catalog-editor.h"

#include <glib/gi18n.h>

#include "app/dialog.h"
#include "model/error.h"
#include "model/quantity.h"

typedef enum
{
  GROUP_MACHINE,
  GROUP_GPUS,
  GROUP_RENTED,
  GROUP_OWNED,
  N_GROUPS,
} Group;

/* A number of the node; @price: a purchase's price, which may stay empty. */
typedef struct
{
  Group       group;
  const char *label;
  gsize       offset;
  bool        price;
} Field;

#define NUMBER(member) G_STRUCT_OFFSET (LoadlineNode, member)

static const Field fields[] = {
  { GROUP_MACHINE, N_ ("Processors (vCPU)"), NUMBER (vcpu), false },
  { GROUP_MACHINE, N_ ("Memory (GiB)"), NUMBER (memory_gib), false },
  { GROUP_MACHINE, N_ ("Speed of one processor, 1 is common"), NUMBER (speed), false },
  { GROUP_MACHINE, N_ ("Network (Gbit/s), 0 where not known"), NUMBER (network_gbps), false },
  { GROUP_GPUS, N_ ("Memory of one (GiB)"), NUMBER (gpu_memory_gib), false },
  { GROUP_GPUS, N_ ("Speed of one, 1 is common"), NUMBER (gpu_speed), false },
  { GROUP_RENTED, N_ ("On demand"), NUMBER (price_hour[LOADLINE_PURCHASE_ON_DEMAND]), true },
  { GROUP_RENTED, N_ ("Reserved for one year"), NUMBER (price_hour[LOADLINE_PURCHASE_RESERVED_1Y]),
    true },
  { GROUP_RENTED, N_ ("Reserved for three years"),
    NUMBER (price_hour[LOADLINE_PURCHASE_RESERVED_3Y]), true },
  { GROUP_RENTED, N_ ("Spot"), NUMBER (price_hour[LOADLINE_PURCHASE_SPOT]), true },
  { GROUP_OWNED, N_ ("Price to buy"), NUMBER (capex), false },
  { GROUP_OWNED, N_ ("Life in months"), NUMBER (life_months), false },
  { GROUP_OWNED, N_ ("Power, space and service a month"), NUMBER (month), false },
};

/* The form, which goes with its window. */
typedef struct
{
  LoadlineNode      node;
  LoadlineNodeTaken taken;
  gpointer          data;

  GtkWindow *window;
  GtkWidget *groups[N_GROUPS];
  GtkWidget *entries[G_N_ELEMENTS (fields)];
  GtkWidget *id;
  GtkWidget *family;
  GtkWidget *gpus;
  GtkWidget *gpu;
  GtkWidget *owned;
  GtkWidget *error;
  GtkWidget *wrong; /* the row that can't be taken; NULL while none is */
} Form;

static double *
value_of (LoadlineNode *node, const Field *field)
{
  return G_STRUCT_MEMBER_P (node, field->offset);
}

static const char *
text_of (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static bool
read_field (Form *form, gsize i, LoadlineNode *node, GError **error)
{
  const Field     *field = &fields[i];
  double          *value = value_of (node, field);
  g_autofree char *text = g_strstrip (g_strdup (text_of (form->entries[i])));

  if (*text == '\0')
    {
      *value = field->price ? -1 : 0;
      return true;
    }
  if (!loadline_quantity_parse_locale (text, LOADLINE_UNIT_NONE, value, error))
    {
      form->wrong = form->entries[i];
      g_prefix_error (error, "%s: ", _ (field->label));
      return false;
    }

  return true;
}

/* Whether what has to be stated is; otherwise the row that lacks it is the wrong one. */
static bool
is_complete (Form *form, const LoadlineNode *node, GError **error)
{
  bool priced = node->owned;

  if (*text_of (form->id) == '\0')
    {
      form->wrong = form->id;
      g_set_error_literal (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                           _ ("The node needs a name."));
      return false;
    }
  for (int p = 0; p < LOADLINE_N_PURCHASES; p++)
    priced = priced || node->listed[p];
  if (priced)
    return true;
  for (gsize i = 0; i < G_N_ELEMENTS (fields) && form->wrong == NULL; i++)
    if (fields[i].price)
      form->wrong = form->entries[i];
  g_set_error_literal (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                       _ ("A node that is rented needs a price in at least one row."));

  return false;
}

/* What the form says, as far as the price is of its kind. */
static bool
read_form (Form *form, LoadlineNode *node, GError **error)
{
  const LoadlineNode empty = { 0 };
  double gpus = 0;

  *node = empty;
  node->id = g_intern_string (text_of (form->id));
  node->family = g_intern_string (text_of (form->family));
  node->gpu = g_intern_string (text_of (form->gpu));
  node->owned = adw_combo_row_get_selected (ADW_COMBO_ROW (form->owned)) == 1;
  if (!loadline_quantity_parse_locale (text_of (form->gpus), LOADLINE_UNIT_NONE, &gpus, error))
    {
      form->wrong = form->gpus;
      return false;
    }
  node->gpus = (int) CLAMP (gpus, 0, 1024);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!read_field (form, i, node, error))
      return false;
  if (node->gpus == 0)
    {
      node->gpu = g_intern_static_string ("");
      node->gpu_memory_gib = 0;
      node->gpu_speed = 0;
    }
  for (int p = 0; p < LOADLINE_N_PURCHASES; p++)
    node->listed[p] = !node->owned && node->price_hour[p] >= 0;

  return is_complete (form, node, error);
}

/* What is wrong is said below the form, and the row that it is about is gone to. */
static void
complain (Form *form, const char *sentence)
{
  gtk_label_set_label (GTK_LABEL (form->error), sentence);
  gtk_widget_set_visible (form->error, TRUE);
  if (form->wrong == NULL)
    return;
  gtk_widget_add_css_class (form->wrong, "error");
  gtk_widget_grab_focus (form->wrong);
}

static void
keep_cb (Form *form)
{
  LoadlineNode       node;
  g_autoptr (GError) error = NULL;

  if (form->wrong != NULL)
    gtk_widget_remove_css_class (form->wrong, "error");
  form->wrong = NULL;
  if (read_form (form, &node, &error) && form->taken (&node, form->data, &error))
    {
      gtk_window_close (form->window);
      return;
    }
  complain (form, error->message);
}

/* Only what counts is shown: one kind of price, and of GPUs what they are where there are any. */
static void
update_cb (Form *form)
{
  bool owned = adw_combo_row_get_selected (ADW_COMBO_ROW (form->owned)) == 1;
  bool gpus = g_ascii_strtod (text_of (form->gpus), NULL) > 0;

  gtk_widget_set_visible (form->groups[GROUP_RENTED], !owned);
  gtk_widget_set_visible (form->groups[GROUP_OWNED], owned);
  gtk_widget_set_visible (form->gpu, gpus);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].group == GROUP_GPUS)
      gtk_widget_set_visible (form->entries[i], gpus);
}

static GtkWidget *
add_entry (Form *form, Group group, const char *label, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_connect_swapped (row, "entry-activated", G_CALLBACK (keep_cb), form);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form->groups[group]), row);

  return row;
}

/* A price that follows from another one by an estimate is not stated, and stays empty. */
static void
add_fields (Form *form, Group group)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const Field     *field = &fields[i];
      double           value = *value_of (&form->node, field);
      g_autofree char *text = NULL;
      bool             known = value >= 0;

      if (field->group != group)
        continue;
      if (field->price)
        known = form->node.listed[value_of (&form->node, field) - form->node.price_hour];
      text = known ? loadline_number_to_text (value) : g_strdup ("");
      form->entries[i] = add_entry (form, group, _ (field->label), text);
    }
}

static void
add_groups (Form *form, AdwPreferencesPage *page, const char *currency)
{
  g_autofree char  *rented = g_strdup_printf (_ ("Price an hour, %s"), currency);
  g_autofree char  *owned = g_strdup_printf (_ ("What it costs, %s"), currency);
  const char *const titles[N_GROUPS] = { NULL, _ ("GPUs"), rented, owned };

  for (int i = 0; i < N_GROUPS; i++)
    {
      form->groups[i] = adw_preferences_group_new ();
      if (titles[i] != NULL)
        adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (form->groups[i]), titles[i]);
      if (i == GROUP_RENTED)
        {
          GtkWidget *kind = adw_preferences_group_new ();

          adw_preferences_group_add (ADW_PREFERENCES_GROUP (kind), form->owned);
          adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (kind));
        }
      adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (form->groups[i]));
    }
}

static void
fill (Form *form, AdwPreferencesPage *page, const char *currency)
{
  const char *const kinds[] = { _ ("Rented"), _ ("Owned"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (kinds);
  g_autofree char *gpus = g_strdup_printf ("%d", form->node.gpus);

  form->owned = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (form->owned), _ ("The node is"));
  adw_combo_row_set_model (ADW_COMBO_ROW (form->owned), G_LIST_MODEL (list));
  adw_combo_row_set_selected (ADW_COMBO_ROW (form->owned), form->node.owned ? 1 : 0);
  add_groups (form, page, currency);
  form->id = add_entry (form, GROUP_MACHINE, _ ("Name"), form->node.id);
  form->family = add_entry (form, GROUP_MACHINE, _ ("Family"), form->node.family);
  add_fields (form, GROUP_MACHINE);
  form->gpus = add_entry (form, GROUP_GPUS, _ ("How many"), gpus);
  form->gpu = add_entry (form, GROUP_GPUS, _ ("Model"), form->node.gpu);
  for (int group = GROUP_GPUS; group < N_GROUPS; group++)
    add_fields (form, (Group) group);
  g_signal_connect_swapped (form->gpus, "changed", G_CALLBACK (update_cb), form);
  g_signal_connect_swapped (form->owned, "notify::selected", G_CALLBACK (update_cb), form);
  update_cb (form);
}

/* Below the form, which stays where it is as this comes. */
static GtkWidget *
make_error (void)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                                   "wrap", TRUE, "xalign", 0.0, "visible", FALSE, "margin-top", 12,
                                   "margin-bottom", 12, "margin-start", 18, "margin-end", 18, NULL);

  gtk_widget_add_css_class (label, "error");

  return label;
}

void
loadline_catalog_editor_show (GtkWindow *parent, const LoadlineNode *node, const char *currency,
                              LoadlineNodeTaken taken, gpointer data)
{
  const LoadlineNode common = {
    .id = "",
    .family = "",
    .vcpu = 4,
    .memory_gib = 16,
    .speed = 1,
    .gpu = "",
    .life_months = 48,
  };
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *keep = gtk_button_new_with_label (node != NULL ? _ ("Apply") : _ ("Add"));
  Form      *form = g_new0 (Form, 1);

  form->node = node != NULL ? *node : common;
  if (form->node.owned || node == NULL)
    for (int p = 0; p < LOADLINE_N_PURCHASES; p++)
      form->node.listed[p] = false;
  form->taken = taken;
  form->data = data;
  form->window =
    loadline_dialog_present (GTK_WIDGET (parent), node != NULL ? _ ("Edit node") : _ ("Add a node"),
                             content, 480, 640);
  form->error = make_error ();
  gtk_box_append (GTK_BOX (content), page);
  gtk_box_append (GTK_BOX (content), form->error);
  gtk_widget_set_vexpand (page, TRUE);
  fill (form, ADW_PREFERENCES_PAGE (page), currency);
  gtk_widget_add_css_class (keep, "suggested-action");
  g_signal_connect_swapped (keep, "clicked", G_CALLBACK (keep_cb), form);
  adw_header_bar_pack_end (loadline_dialog_get_bar (form->window), keep);
  g_object_set_data_full (G_OBJECT (form->window), "form", form, g_free);
}
