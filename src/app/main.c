/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loadline: the window's program. */
#include <glib/gi18n.h>

#include "app/application.h"
#include "model/translations.h"

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = NULL;

  loadline_translations_init ();
  g_set_application_name (_ ("Loadline"));

  application = loadline_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
