/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of rows whose cells are given the same shares of the width in all of them. */
#include "app/step-table.h"

#include <glib/gi18n.h>

#include "app/css-class.h"
#include "app/tooltips.h"
#include "draw/trace-words.h"

/* The columns shown; what is asked stands above its condition. */
typedef enum
{
  COLUMN_STEP,
  COLUMN_CONDITION,
  COLUMN_RESULT,
  COLUMN_ACTION,
  COLUMN_STATE,
  N_COLUMNS,
} Column;

/* @share: of the width, in hundredths. @letters: how narrow a cell may get, fewer than its share ever has
 * room for; the wrapping is tried out at that width, which takes the longer the narrower it is. */
static const struct
{
  LoadlineTraceColumn column;
  int                 share;
  int                 letters;
} columns[N_COLUMNS] = {
  [COLUMN_STEP] = { LOADLINE_TRACE_STEP, 8, 1 },
  [COLUMN_CONDITION] = { LOADLINE_TRACE_DECIDES, 32, 6 },
  [COLUMN_RESULT] = { LOADLINE_TRACE_RESULT, 10, 1 },
  [COLUMN_ACTION] = { LOADLINE_TRACE_ACTION, 26, 6 },
  [COLUMN_STATE] = { LOADLINE_TRACE_STATE, 24, 6 },
};

/* Below this the cells of a row stand below each other. */
#define NARROW 480

/* At both ends of a row, as the style sheet has it. */
#define PADDING 12

struct _LoadlineStepTable
{
  GtkBox parent_instance;

  /* Children */
  GtkWidget  *heads;
  GtkListBox *list;

  int  width;
  bool updating;
};

G_DEFINE_FINAL_TYPE (LoadlineStepTable, loadline_step_table, GTK_TYPE_BOX)

static guint chosen_signal;
static guint pointed_signal;

static bool
is_narrow (LoadlineStepTable *self)
{
  return self->width < NARROW;
}

/* ---- Laying out a row ---- */

static LoadlineStepTable *
table_of (GtkWidget *cells)
{
  return LOADLINE_STEP_TABLE (gtk_widget_get_ancestor (cells, LOADLINE_TYPE_STEP_TABLE));
}

/* What a cell gets of a row of @width, which is never less than it can do with. */
static int
cell_width (GtkWidget *cell, Column column, int width)
{
  int least;

  gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return MAX (least, is_narrow (table_of (cell)) ? width : width * columns[column].share / 100);
}

static int
cell_height (GtkWidget *cell, int width)
{
  int height;

  gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

/* As wide as there is room; the cells' own needs would keep the window from growing narrower. */
static void
measure_cells (GtkWidget *cells, GtkOrientation orientation, int for_size, int *minimum,
               int *natural, int *minimum_baseline, int *natural_baseline)
{
  LoadlineStepTable *self = table_of (cells);
  GtkWidget         *cell = gtk_widget_get_first_child (cells);
  int                width = for_size >= 0 ? for_size : self->width - 2 * PADDING;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  for (Column c = 0; c < N_COLUMNS; c++, cell = gtk_widget_get_next_sibling (cell))
    if (gtk_widget_should_layout (cell))
      {
        int height = cell_height (cell, cell_width (cell, c, width));

        *minimum = is_narrow (self) ? *minimum + height : MAX (*minimum, height);
      }
  *natural = *minimum;
}

static void
allocate_cells (GtkWidget *cells, int width, int height, int baseline)
{
  bool       narrow = is_narrow (table_of (cells));
  bool       mirrored = gtk_widget_get_direction (cells) == GTK_TEXT_DIR_RTL;
  GtkWidget *cell = gtk_widget_get_first_child (cells);
  int        x = 0;
  int        y = 0;

  for (Column c = 0; c < N_COLUMNS; c++, cell = gtk_widget_get_next_sibling (cell))
    if (gtk_widget_should_layout (cell))
      {
        int room = cell_width (cell, c, width);
        int needed = narrow ? cell_height (cell, room) : height;

        gtk_widget_size_allocate (
          cell, &(GtkAllocation){ mirrored ? width - x - room : x, y, room, needed }, -1);
        x += narrow ? 0 : room;
        y += narrow ? needed : 0;
      }
}

static GtkSizeRequestMode
mode_of_cells (GtkWidget *cells)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A row of cells, to be filled with one a column. */
static GtkWidget *
make_cells (const char *style)
{
  GtkWidget *cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (cells, gtk_custom_layout_new (mode_of_cells, measure_cells,
                                                               allocate_cells));
  gtk_widget_add_css_class (cells, style);

  return cells;
}

/* ---- Rows ---- */

static GtkWidget *
make_label (Column column, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), columns[column].letters);
  gtk_label_set_max_width_chars (GTK_LABEL (label), columns[column].letters);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static void
add_heads (LoadlineStepTable *self)
{
  self->heads = make_cells ("step-heads");
  for (Column c = 0; c < N_COLUMNS; c++)
    {
      GtkWidget *label = make_label (c, "heading");

      gtk_label_set_label (GTK_LABEL (label),
                           loadline_trace_column_title (
                             c == COLUMN_CONDITION ? LOADLINE_TRACE_CONDITION : columns[c].column));
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (self->heads), label);
    }
  gtk_box_append (GTK_BOX (self), self->heads);
}

/* What is asked, above what decides it. */
static GtkWidget *
make_condition (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), make_label (COLUMN_CONDITION, "step-question"));
  gtk_box_append (GTK_BOX (box), make_label (COLUMN_CONDITION, "dim-label"));

  return box;
}

static int
index_of (GtkEventController *controller)
{
  return gtk_list_box_row_get_index (
    GTK_LIST_BOX_ROW (gtk_event_controller_get_widget (controller)));
}

/* The pointer or the focus comes to a row, or leaves it. */
static void
come_cb (LoadlineStepTable *self, GtkEventController *controller)
{
  g_signal_emit (self, pointed_signal, 0, index_of (controller));
}

static void
leave_cb (LoadlineStepTable *self)
{
  g_signal_emit (self, pointed_signal, 0, -1);
}

static void
entered_cb (GtkEventController *controller, double x, double y, LoadlineStepTable *self)
{
  come_cb (self, controller);
}

static void
tell_pointing (LoadlineStepTable *self, GtkWidget *row)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (motion, "enter", G_CALLBACK (entered_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (come_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (row, motion);
  gtk_widget_add_controller (row, focus);
}

static GtkWidget *
make_row (LoadlineStepTable *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *cells = make_cells ("step-row");

  for (Column c = 0; c < N_COLUMNS; c++)
    {
      GtkWidget *cell = c == COLUMN_CONDITION ? make_condition () : make_label (c, NULL);

      gtk_box_append (GTK_BOX (cells), cell);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), cells);
  tell_pointing (self, row);

  return row;
}

static void
set_cell (GtkWidget *label, char *text, bool hide_dash)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (
    label, !hide_dash || g_strcmp0 (text, loadline_trace_answer_word (LOADLINE_ANSWER_NONE)) != 0);
  g_free (text);
}

/* What @trace says in @column of @step. */
typedef struct
{
  const LoadlineTrace      *trace;
  const LoadlineProjection *projection;
  int                       month;
  const char               *currency;
} Source;

static char *
say (const Source *source, int step, LoadlineTraceColumn column)
{
  return loadline_trace_cell (source->trace, step, column, source->projection, source->month,
                              source->currency);
}

static void
show_condition (GtkWidget *box, const Source *source, int step)
{
  GtkWidget       *question = gtk_widget_get_first_child (box);
  g_autofree char *exact = say (source, step, LOADLINE_TRACE_CONDITION);

  set_cell (question, say (source, step, LOADLINE_TRACE_QUESTION), false);
  set_cell (gtk_widget_get_next_sibling (question), say (source, step, LOADLINE_TRACE_DECIDES),
            true);
  loadline_tooltip_set (box, exact);
}

/* Without heads above them, cells say what they are. */
static void
show_plain (LoadlineStepTable *self, GtkWidget *cell, const Source *source, int step,
            LoadlineTraceColumn column)
{
  char *text = say (source, step, column);
  bool  nothing = g_str_equal (text, loadline_trace_answer_word (LOADLINE_ANSWER_NONE));

  if (is_narrow (self) && !nothing)
    {
      char *plain = text;

      /* Translators: the title of a column and what stands in it: "Action: Add nodes" */
      text = g_strdup_printf (_ ("%s: %s"), loadline_trace_column_title (column), plain);
      g_free (plain);
    }
  set_cell (cell, text, is_narrow (self));
}

static void
show_row (LoadlineStepTable *self, GtkWidget *row, const Source *source, int step)
{
  GtkWidget       *cell =
    gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  g_autofree char *question = say (source, step, LOADLINE_TRACE_QUESTION);
  g_autofree char *name = g_strdup_printf ("%d: %s", step + 1, question);

  for (Column c = 0; c < N_COLUMNS; c++)
    {
      if (c == COLUMN_CONDITION)
        show_condition (cell, source, step);
      else
        show_plain (self, cell, source, step, columns[c].column);
      cell = gtk_widget_get_next_sibling (cell);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
selected_cb (LoadlineStepTable *self, GtkListBoxRow *row)
{
  if (!self->updating && row != NULL)
    g_signal_emit (self, chosen_signal, 0, gtk_list_box_row_get_index (row));
}

static void
loadline_step_table_class_init (LoadlineStepTableClass *klass)
{
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  pointed_signal = g_signal_new ("pointed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
loadline_step_table_init (LoadlineStepTable *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  add_heads (self);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "step-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  loadline_trace_steps_title (), -1);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (selected_cb), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
}

void
loadline_step_table_show (LoadlineStepTable *self, const LoadlineTrace *trace,
                          const LoadlineProjection *projection, int month, const char *currency)
{
  const Source   source = { trace, projection, month, currency };
  GtkListBoxRow *row;

  g_return_if_fail (LOADLINE_IS_STEP_TABLE (self));

  self->updating = true;
  for (int i = 0; i < trace->n_steps; i++)
    {
      if (gtk_list_box_get_row_at_index (self->list, i) == NULL)
        gtk_list_box_append (self->list, make_row (self));
      show_row (self, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, i)), &source, i);
    }
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    gtk_widget_set_visible (GTK_WIDGET (row), i < trace->n_steps);
  self->updating = false;
}

void
loadline_step_table_select (LoadlineStepTable *self, int step)
{
  g_return_if_fail (LOADLINE_IS_STEP_TABLE (self));

  self->updating = true;
  gtk_list_box_select_row (self->list,
                           step >= 0 ? gtk_list_box_get_row_at_index (self->list, step) : NULL);
  self->updating = false;
}

void
loadline_step_table_point (LoadlineStepTable *self, int step)
{
  GtkListBoxRow *row;

  g_return_if_fail (LOADLINE_IS_STEP_TABLE (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    loadline_css_class_set (GTK_WIDGET (row), "pointed", i == step);
}

bool
loadline_step_table_fit (LoadlineStepTable *self, int width)
{
  GtkListBoxRow *row;
  bool           was_narrow;

  g_return_val_if_fail (LOADLINE_IS_STEP_TABLE (self), false);

  if (self->width == width)
    return false;
  was_narrow = is_narrow (self);
  self->width = width;
  gtk_widget_set_visible (self->heads, !is_narrow (self));
  gtk_widget_queue_resize (self->heads);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    gtk_widget_queue_resize (gtk_list_box_row_get_child (row));

  return is_narrow (self) != was_narrow;
}
