/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The locale and the message catalogues, for the window and the command alike. */
#include "model/translations.h"

#include <libintl.h>
#include <locale.h>

void
loadline_translations_init (void)
{
  const char *folder = g_getenv ("LOADLINE_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOADLINE_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
