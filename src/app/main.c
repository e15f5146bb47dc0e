/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loadline: the window's program. */
#include <glib/gi18n.h>
#include <locale.h>

#include "app/application.h"

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOADLINE_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name (_ ("Loadline"));

  application = loadline_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
