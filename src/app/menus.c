/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menus' items, from the figures and the desktop's list of recent files. */
#include "app/menus.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

#include "report/report.h"

#define PLAN_TYPE "application/vnd.loadline+json"
#define N_RECENT 10

static void
append (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, g_variant_new_string (target));
  g_menu_append_item (menu, item);
}

/* Underscores are part of names here, not mnemonics. */
static char *
escape (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  return -g_date_time_compare (gtk_recent_info_get_modified ((gpointer) a),
                               gtk_recent_info_get_modified ((gpointer) b));
}

static void
fill_recent (GMenu *menu)
{
  GList *recent =
    g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), newest_first);
  int n = 0;

  for (GList *l = recent; l != NULL && n < N_RECENT; l = l->next)
    {
      g_autofree char *label = NULL;

      if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), PLAN_TYPE) != 0
          || !gtk_recent_info_exists (l->data))
        continue;
      label = escape (gtk_recent_info_get_display_name (l->data));
      append (menu, label, "app.open-recent", gtk_recent_info_get_uri (l->data));
      n++;
    }
  g_list_free_full (recent, (GDestroyNotify) gtk_recent_info_unref);

  /* An action that nobody has: the sentence is read, not chosen. */
  if (n == 0)
    g_menu_append (menu, _ ("No plans used yet"), "app.none");
}

GMenuModel *
loadline_menu_new_recent (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) recent = g_menu_new ();

  fill_recent (recent);
  g_menu_append_section (menu, _ ("Recent plans"), G_MENU_MODEL (recent));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/* @label: untranslated. */
static void
append_asking (GMenu *menu, const char *label, const char *action, const char *target)
{
  /* Translators: a kind of document or a figure, in a menu that saves it: "Flowchart…". */
  g_autofree char *asking = g_strdup_printf (_ ("%s…"), _ (label));

  append (menu, asking, action, target);
}

GMenuModel *
loadline_menu_new_export (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) documents = g_menu_new ();
  g_autoptr (GMenu) pictures = g_menu_new ();
  g_autoptr (GMenu) paper = g_menu_new ();

  for (int i = 0; loadline_report_kind_at (i) != NULL; i++)
    append_asking (documents, loadline_report_kind_at (i)->label, "win.export-kind",
                   loadline_report_kind_at (i)->id);
  for (int i = 0; loadline_figure_at (i) != NULL; i++)
    append_asking (pictures, loadline_figure_at (i)->label, "win.export-figure",
                   loadline_figure_at (i)->id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (documents));
  g_menu_append_submenu (paper, _ ("Save a p_icture"), G_MENU_MODEL (pictures));
  g_menu_append (paper, _ ("_Print…"), "win.print");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (paper));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

void
loadline_menu_remember (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  char type[] = PLAN_TYPE;
  char name[] = LOADLINE_APPLICATION_ID;
  char command[] = "loadline %u";
  const GtkRecentData data = { .mime_type = type, .app_name = name, .app_exec = command };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}
