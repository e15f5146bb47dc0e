/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one door to JSON: it reads strictly, bounded in size and depth, hands out values through typed
 * getters that name the JSON path in every error, and builds and writes documents that diff well. */
#pragma once

#include <glib.h>
#include <stdbool.h>

G_BEGIN_DECLS

#define LOADLINE_JSON_MAX_BYTES (64 * 1024 * 1024)
#define LOADLINE_JSON_MAX_DEPTH 64
#define LOADLINE_JSON_MAX_VALUES (4 * 1000 * 1000)

/* Texts in plans, catalogues and policies are at most this long, in bytes. */
#define LOADLINE_JSON_MAX_TEXT (64 * 1024)

/* Names and titles are at most this long, in characters: they stand in figures, tables and page headers. */
#define LOADLINE_JSON_MAX_NAME 500

/* So many sentences on unknown keys tell what there is to tell. */
#define LOADLINE_JSON_MAX_WARNINGS 100

/* A JSON value: reference-counted, changed only by whoever built or copied it, before it is shared. */
typedef struct _LoadlineJson LoadlineJson;

/* Strict JSON (RFC 8259) from @data, UTF-8: refused are other encodings and a byte-order mark, NaN,
 * numbers beyond double, duplicate keys, "\u0000", comments, trailing commas, more than
 * LOADLINE_JSON_MAX_BYTES, _DEPTH or _VALUES. @name stands for the file in messages. (transfer full) */
LoadlineJson *loadline_json_parse (const char *data, gsize length, const char *name,
                                   GError **error);

/* The same from a file; "-" is standard input. Directories, missing and oversized files are wrong
 * input, LOADLINE_ERROR_INPUT; what can't be read for other reasons is LOADLINE_ERROR_IO. */
LoadlineJson *loadline_json_load (const char *path, GError **error);

/* A deep copy, to be changed. (transfer full) */
LoadlineJson *loadline_json_copy (const LoadlineJson *self);

/* Another reference to the same; loadline_json_free() gives one back. */
LoadlineJson *loadline_json_ref (LoadlineJson *self);
void          loadline_json_free (LoadlineJson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadlineJson, loadline_json_free)

/* Whether both hold the same values, whatever the order of members. NULL equals NULL alone. */
bool loadline_json_equal (const LoadlineJson *a, const LoadlineJson *b);

/* Two-space indents, shortest numbers that read back equal, newline at the end; an array of plain
 * values, and deeper down an object of such, stands on one line where it fits. (transfer full) */
char *loadline_json_to_text (const LoadlineJson *self);

/* Gives @map each text of @self that is not empty and stands under one of @keys (NULL-terminated), or in
 * an array there, and puts what it returns in its place. @self must not be shared yet. */
typedef const char *(*LoadlineJsonTextFunc) (const char *key, const char *text, gpointer data);
void loadline_json_map_texts (LoadlineJson *self, const char *const *keys, LoadlineJsonTextFunc map,
                              gpointer data);

/* ---- Reading ---- */

typedef enum
{
  LOADLINE_JSON_NULL,
  LOADLINE_JSON_BOOL,
  LOADLINE_JSON_NUMBER,
  LOADLINE_JSON_STRING,
  LOADLINE_JSON_ARRAY,
  LOADLINE_JSON_OBJECT,
} LoadlineJsonKind;

typedef struct _LoadlineJsonCursor LoadlineJsonCursor;

/**
 * LoadlineJsonCursor:
 *
 * A place in a document: a plain value that needs no freeing. It borrows from the document and from
 * the cursor it was made from, so both must outlive it. Its fields are private to json.c.
 */
struct _LoadlineJsonCursor
{
  const char               *name;
  const void               *value;
  const LoadlineJsonCursor *parent;
  const char               *key;
  int                       index;
};

/* The whole of @self. Messages name the file it was read from. */
LoadlineJsonCursor loadline_json_root (const LoadlineJson *self);

LoadlineJsonKind loadline_json_kind (const LoadlineJsonCursor *self);

/* How many elements an array or members an object has; 0 for others. */
int loadline_json_length (const LoadlineJsonCursor *self);

/* Element @index of an array, 0 .. length - 1. */
LoadlineJsonCursor loadline_json_element (const LoadlineJsonCursor *self, int index);

/* The keys of an object in the file's order, NULL-terminated; none for other kinds.
 * (transfer container) */
const char **loadline_json_keys (const LoadlineJsonCursor *self);

/* Whether an object has @key; loadline_json_member() also gives its value. */
bool loadline_json_has (const LoadlineJsonCursor *self, const char *key);
bool loadline_json_member (const LoadlineJsonCursor *self, const char *key,
                           LoadlineJsonCursor *member);

/* The value at the cursor as a document of its own. (transfer full) */
LoadlineJson *loadline_json_copy_at (const LoadlineJsonCursor *self);

/* "shop.loadline: $.events[2].month", to open a message with. (transfer full) */
char *loadline_json_where (const LoadlineJsonCursor *self);

/* What stands there as JSON text, cut where it is long: "many", true, {...}. (transfer full) */
char *loadline_json_found (const LoadlineJsonCursor *self);

/* The value at the cursor. False with an error that says where, what was found and what is allowed.
 * A number may be an integer written as 4 or 4.0. Strings are borrowed from the document. */
bool loadline_json_number (const LoadlineJsonCursor *self, double min, double max, double *value,
                           GError **error);
bool loadline_json_integer (const LoadlineJsonCursor *self, int min, int max, int *value,
                            GError **error);
bool loadline_json_bool (const LoadlineJsonCursor *self, bool *value, GError **error);
bool loadline_json_string (const LoadlineJsonCursor *self, const char **value, GError **error);
/* A text of at most LOADLINE_JSON_MAX_NAME characters. */
bool loadline_json_name (const LoadlineJsonCursor *self, const char **value, GError **error);
/* One of @choices (NULL-terminated); @value is its index. */
bool loadline_json_choice (const LoadlineJsonCursor *self, const char *const *choices, int *value,
                           GError **error);
bool loadline_json_check_object (const LoadlineJsonCursor *self, GError **error);
/* @max_length: the greatest number of elements allowed. */
bool loadline_json_check_array (const LoadlineJsonCursor *self, int max_length, GError **error);

/* The same for the member @key of an object. Where it is absent they succeed and leave @value as it
 * was: set the default before, or ask for the key with loadline_json_require(). */
bool loadline_json_get_number (const LoadlineJsonCursor *self, const char *key, double min,
                               double max, double *value, GError **error);
bool loadline_json_get_integer (const LoadlineJsonCursor *self, const char *key, int min, int max,
                                int *value, GError **error);
bool loadline_json_get_bool (const LoadlineJsonCursor *self, const char *key, bool *value,
                             GError **error);
bool loadline_json_get_string (const LoadlineJsonCursor *self, const char *key, const char **value,
                               GError **error);
bool loadline_json_get_name (const LoadlineJsonCursor *self, const char *key, const char **value,
                             GError **error);
bool loadline_json_get_choice (const LoadlineJsonCursor *self, const char *key,
                               const char *const *choices, int *value, GError **error);

/* Sees to it that the object has all of the keys given, up to a NULL. */
bool loadline_json_require (const LoadlineJsonCursor *self, GError **error,
                            ...) G_GNUC_NULL_TERMINATED;

/* Sees to it that an object opens as @format and is of version 1, the only one there is. */
bool loadline_json_check_format (const LoadlineJsonCursor *self, const char *format,
                                 GError **error);

/* Says what is wrong with the value at the cursor: where and, of a plain value, what was found, then
 * @why, a translated clause such as "it must be the id of a node.". Returns false. */
bool loadline_json_refuse (const LoadlineJsonCursor *self, const char *why, GError **error);

/* Adds to @warnings (element-type utf8, may be NULL) a sentence for each key of the object that is
 * not among @known (NULL-terminated); after LOADLINE_JSON_MAX_WARNINGS no more. */
void loadline_json_warn_unknown (const LoadlineJsonCursor *self, const char *const *known,
                                 GPtrArray *warnings);

/* Adds the sentence for one such key; @suggestion: a known key that is like it, NULL for none. */
void loadline_json_warn_key (const LoadlineJsonCursor *self, const char *key,
                             const char *suggestion, GPtrArray *warnings);

/* ---- Building ---- */

/* Members keep the order in which they were first set. (transfer full) */
LoadlineJson *loadline_json_new_object (void);
LoadlineJson *loadline_json_new_array (void);
LoadlineJson *loadline_json_new_string (const char *value);

/* A @value of NULL, NaN or infinity becomes null, as JSON has no other word for it. */
void loadline_json_set_string (LoadlineJson *object, const char *key, const char *value);
void loadline_json_set_number (LoadlineJson *object, const char *key, double value);
void loadline_json_set_int (LoadlineJson *object, const char *key, gint64 value);
void loadline_json_set_bool (LoadlineJson *object, const char *key, bool value);
void loadline_json_set_null (LoadlineJson *object, const char *key);
/* @child: (transfer full) */
void loadline_json_set (LoadlineJson *object, const char *key, LoadlineJson *child);

void loadline_json_append_string (LoadlineJson *array, const char *value);
void loadline_json_append_number (LoadlineJson *array, double value);
void loadline_json_append_int (LoadlineJson *array, gint64 value);
void loadline_json_append_bool (LoadlineJson *array, bool value);
void loadline_json_append_null (LoadlineJson *array);
/* @child: (transfer full) */
void loadline_json_append (LoadlineJson *array, LoadlineJson *child);

G_END_DECLS
