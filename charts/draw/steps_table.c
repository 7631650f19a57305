/* steps_table - the counts under the axis of survival curves. */
#include "charts/draw/steps_parts.h"

#include <math.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

static const double sample = 16; /* of a line before a heading */

/* A row of the table. */
enum row { ROW_RISK, ROW_ENDED, ROW_CENSORED, ROW_WAITING, ROW_COUNT };

static const char *const row_names[ROW_COUNT] = { "At risk", "Ended",
						  "Censored", "To come" };

static size_t row_value(struct survival_standing now, enum row row)
{
	const size_t values[] = { now.at_risk, now.ended, now.censored,
				  now.waiting };

	return values[row];
}

/* The rows that a group needs: those at risk only in a small panel, those who
 * come later only where there are any. */
static size_t rows_of(const struct steps_group *group, double width)
{
	if (width < STEPS_COMPACT)
		return 1;
	return group->late ? ROW_COUNT : ROW_COUNT - 1;
}

static const char *heading(struct pool *pool, const struct steps *steps,
			   const struct steps_group *group)
{
	const char *median = steps_median(pool, steps, group);

	if (!*group->name)
		return words_capital(pool, median);
	return text_format(pool, "%s: %s", group->name, median);
}

static struct lines heading_lines(struct pool *pool, const struct steps *steps,
				  size_t group, struct face face, double width)
{
	return font_wrap(pool, heading(pool, steps, &steps->groups[group]),
			 face, width - sample);
}

double steps_table_height(struct pool *pool, const struct steps *steps,
			  const struct faces *faces, double width)
{
	double height = 0;

	for (size_t g = 0; g < steps->count; g++) {
		struct lines lines = heading_lines(pool, steps, g, faces->label,
						   width);

		height += font_lines_height(&lines, faces->label) + 3 +
			  (double)rows_of(&steps->groups[g], width) *
				  font_leading(faces->axis);
	}
	return height + 3;
}

static void table_cell(const struct steps_frame *frame, struct point at,
		       const char *text)
{
	struct face face = frame->page->faces.axis;
	double half = font_width(text, face) / 2;

	at.x = fmin(fmax(at.x, frame->panel.left + half),
		    frame->panel.right - half);
	scene_text(frame->page->scene,
		   (struct lettering){ face, INK_TEXT, ANCHOR_MIDDLE }, at,
		   text);
}

/* Every so many-th tick has numbers: those that would lie on the ones before
 * have none. */
static size_t stride_of(const struct steps_frame *frame)
{
	const double *at = frame->ticks.at;
	double apart;

	if (frame->ticks.count < 2)
		return 1;
	apart = scale_place(&frame->plot.x, at[1]) -
		scale_place(&frame->plot.x, at[0]);
	return (size_t)fmax(1, ceil((frame->number + 2) / apart));
}

static void table_row(const struct steps_frame *frame,
		      const struct steps_group *group, enum row row,
		      double baseline)
{
	struct scene *scene = frame->page->scene;
	struct face face = frame->page->faces.axis;
	struct point name = { frame->panel.left, baseline };

	scene_text(scene, (struct lettering){ face, INK_MUTED, ANCHOR_START },
		   name, row_names[row]);
	for (size_t i = 0; i < frame->ticks.count; i += stride_of(frame)) {
		double time = frame->ticks.at[i];
		struct point at = { scale_place(&frame->plot.x, time),
				    baseline };
		size_t value = row_value(steps_standing(group, time), row);

		if (!group->hidden)
			table_cell(frame, at,
				   words_number(scene->pool, (double)value, 0));
		else if (!i)
			scene_text(scene,
				   (struct lettering){ face, INK_TEXT,
						       ANCHOR_START },
				   at, HIDDEN_WORD);
	}
}

void steps_draw_table(const struct steps_frame *frame, double top)
{
	const struct steps *steps = frame->steps;
	struct scene *scene = frame->page->scene;
	const struct faces *faces = &frame->page->faces;
	struct lettering bold = { faces->label, INK_TEXT, ANCHOR_START };
	double leading = font_leading(faces->axis);

	scene_group(scene, "table", NULL);
	for (size_t g = 0; g < steps->count; g++) {
		struct lines lines = heading_lines(scene->pool, steps, g,
						   faces->label, frame->width);
		double middle = top + font_leading(faces->label) / 2;
		struct point at = { frame->panel.left + sample, top };

		scene_rule(scene, steps_pen_of(steps, g),
			   (struct point){ frame->panel.left, middle },
			   (struct point){ frame->panel.left + sample - 4,
					   middle });
		top = scene_lines(scene, bold, at, &lines);
		for (size_t r = 0; r < rows_of(&steps->groups[g], frame->width);
		     r++) {
			table_row(frame, &steps->groups[g], (enum row)r,
				  top + leading * 0.8);
			top += leading;
		}
		top += 3;
	}
	scene_end(scene);
}

double steps_row_names_width(struct face face)
{
	double width = 0;

	for (size_t i = 0; i < ROW_COUNT; i++)
		width = fmax(width, font_width(row_names[i], face));
	return width;
}

enum ink steps_ink_of(const struct steps *steps, size_t group)
{
	return ink_series((unsigned)group, (unsigned)steps->count);
}

struct pen steps_pen_of(const struct steps *steps, size_t group)
{
	static const enum dash dashes[STEPS_MOST] = { SOLID, DASHED, DOTTED,
						      SOLID };

	return (struct pen){ .line = steps_ink_of(steps, group),
			     .width = 1.5,
			     .dash = dashes[group] };
}
