/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menus as they are shown, in every language the program speaks. */
#include <adwaita.h>

#include "app/figure-menu.h"
#include "app/menus.h"
#include "app/scenario-actions.h"
#include "app/window.h"
#include "model/translations.h"

static const char *const languages[] = { "en", "ar", "de", "es", "fr", "ja", "pt_BR", "zh_CN" };

/* The letter after a label's first single underscore, in upper case; 0 where there is none. */
static gunichar
access_key_of (const char *label)
{
  const char *at = strchr (label, '_');

  while (at != NULL && at[1] == '_')
    at = strchr (at + 2, '_');

  return at != NULL ? g_unichar_toupper (g_utf8_get_char (at + 1)) : 0;
}

static void check_menu (GMenuModel *menu, GHashTable *taken);

static void
check_link (GMenuModel *menu, int item, const char *link, GHashTable *taken)
{
  g_autoptr (GMenuModel) linked = g_menu_model_get_item_link (menu, item, link);

  if (linked != NULL)
    check_menu (linked, taken);
}

/* Sections share their menu's keys; a submenu has keys of its own. */
static void
check_menu (GMenuModel *menu, GHashTable *taken)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GHashTable) inner = g_hash_table_new_full (NULL, NULL, NULL, g_free);
      g_autofree char *label = NULL;
      gpointer         key = NULL;

      check_link (menu, i, G_MENU_LINK_SECTION, taken);
      check_link (menu, i, G_MENU_LINK_SUBMENU, inner);
      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        key = GUINT_TO_POINTER (access_key_of (label));
      if (key == NULL)
        continue;
      if (g_hash_table_contains (taken, key))
        g_test_message ("%s: “%s”, “%s”", g_getenv ("LANGUAGE"),
                        (const char *) g_hash_table_lookup (taken, key), label);
      g_assert_true (g_hash_table_insert (taken, key, g_steal_pointer (&label)));
    }
}

/* Takes @menu; @n: how many access keys it has at least. */
static void
check_whole (GMenuModel *menu, guint n)
{
  g_autoptr (GMenuModel) owned = menu;
  g_autoptr (GHashTable) taken = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  check_menu (owned, taken);
  g_assert_cmpuint (g_hash_table_size (taken), >=, n);
}

static void
check_main_menu (void)
{
  GtkWidget *window = g_object_ref_sink (loadline_window_new (NULL));
  GObject   *menu = gtk_widget_get_template_child (window, LOADLINE_TYPE_WINDOW, "main_menu");

  check_whole (g_object_ref (G_MENU_MODEL (menu)), 17);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
}

static void
test_access_keys (void)
{
  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_setenv ("LANGUAGE", languages[l], TRUE);
      loadline_translations_init ();
      check_main_menu ();
      check_whole (loadline_menu_new_export (), 2);
      check_whole (loadline_figure_menu_new (true), 8);
      check_whole (loadline_scenario_menu_new (0, 3), 1);
      check_whole (loadline_scenario_menu_new (2, 4), 6);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/menus/no two items of a menu have one access key, in any language",
                   test_access_keys);

  return g_test_run ();
}
