/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence across the window that stays until it is answered, with one or two buttons. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOADLINE_TYPE_BANNER (loadline_banner_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineBanner, loadline_banner, LOADLINE, BANNER, GtkBox)

/* Shows @sentence, in the place of an earlier one. @first and @second (may be NULL): labels of the
 * buttons. Pressing one hides the banner and emits "answered" with @topic and the
 * button's number, 0 or 1. */
void loadline_banner_show (LoadlineBanner *self, const char *topic, const char *sentence,
                           const char *first, const char *second);

/* Hides what is shown where it is about @topic; NULL for whatever it is about. */
void loadline_banner_hide (LoadlineBanner *self, const char *topic);

/* What is shown; NULL for nothing. (transfer none) */
const char *loadline_banner_get_topic (LoadlineBanner *self);
const char *loadline_banner_get_sentence (LoadlineBanner *self);

G_END_DECLS
