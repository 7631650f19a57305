/* attrition - flow diagrams: how many records each step kept. */
#include "charts/draw/attrition_parts.h"

#include <math.h>
#include <string.h>

#include "charts/draw/flag.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

static const double padding = 4;
static const double least_way = 15; /* from one box to the next */
static const double air = 4;        /* about the box beside the way */

static double lost_at(const struct attrition_step *step)
{
	double sum = 0;

	for (size_t i = 0; i < step->loss_count; i++)
		sum += step->losses[i].count.value;
	return sum;
}

static void add_loss(struct pool *pool, struct attrition_step *step,
		     double count)
{
	step->losses = pool_take(pool, sizeof *step->losses);
	step->losses[0] = (struct attrition_loss){ { count, false }, "" };
	step->loss_count = 1;
}

void attrition_prepare(struct pool *pool, struct attrition *attrition)
{
	struct attrition_step *steps = pool_take(pool, (attrition->count + 1) *
							       sizeof *steps);
	size_t count = attrition->count;
	size_t before = count && attrition->steps[0].loss_count > 0;

	if (count)
		memcpy(steps + before, attrition->steps, count * sizeof *steps);
	if (before) {
		steps[0].name = "At the start";
		steps[0].kept.value = steps[1].kept.value + lost_at(&steps[1]);
		steps[0].kept.hidden = isnan(steps[0].kept.value);
	}
	attrition->steps = steps;
	attrition->count = count + before;
	for (size_t i = 1; i < attrition->count; i++) {
		double fewer = steps[i - 1].kept.value - steps[i].kept.value;

		if (!steps[i].loss_count && !steps[i].remade && fewer > 0)
			add_loss(pool, &steps[i], fewer);
	}
}

size_t attrition_wrong(const struct attrition *attrition)
{
	const double rounding = 1e-6;
	const struct attrition_step *steps = attrition->steps;
	size_t i = 1;

	while (i < attrition->count &&
	       (steps[i].remade ||
		!(fabs(steps[i - 1].kept.value - lost_at(&steps[i]) -
		       steps[i].kept.value) > rounding)))
		i++;
	return i < attrition->count ? i : attrition->count;
}

/* "6 left out: rejected", or how many in all, and then for each reason. */
static struct lines loss_lines(struct pool *pool,
			       const struct attrition_step *step,
			       struct face face, double width)
{
	const char *text = step->losses[0].why;
	struct attrition_count all = { lost_at(step), false };
	struct lines lines;

	for (size_t i = 0; i < step->loss_count; i++)
		all.hidden |= step->losses[i].count.hidden;
	text = text_format(pool, "%s left out%s%s",
			   attrition_count_words(pool, all),
			   step->loss_count == 1 && *text ? ": " : "",
			   step->loss_count == 1 ? text : "");
	lines = font_wrap(pool, text, face, width);
	for (size_t i = 0; step->loss_count > 1 && i < step->loss_count; i++) {
		const struct attrition_loss *loss = &step->losses[i];

		text = text_format(pool, "%s %s",
				   attrition_count_words(pool, loss->count),
				   *loss->why ? loss->why
					      : "for no reason given");
		lines = font_joined(pool, lines,
				    font_wrap(pool, text, face, width));
	}
	return lines;
}

/* Where the boxes are, across. */
struct columns {
	double left, right; /* of the steps */
	double side, end;   /* of what is left out */
};

static struct columns columns_of(struct box panel)
{
	double width = panel.right - panel.left;

	return (struct columns){ panel.left, panel.left + width * 0.5,
				 panel.left + width * 0.55, panel.right };
}

static double text_width(double left, double right)
{
	return right - left - 2 * padding;
}

/* A step with its texts and heights. */
struct measured {
	struct lines name, number, losses;
	double height; /* of its box */
	double way;    /* above it */
};

static struct measured measure(struct pool *pool,
			       const struct attrition *attrition, size_t i,
			       const struct faces *faces,
			       struct columns columns)
{
	const struct attrition_step *step = &attrition->steps[i];
	double width = text_width(columns.left, columns.right);
	struct measured size = {
		.name = font_wrap(pool, step->name, faces->label, width),
		.number = font_wrap(pool,
				    attrition_kept_words(pool, attrition, i),
				    faces->panel, width),
		.way = i ? least_way : 0,
	};
	const double dashes = 8;

	if (step->loss_count)
		size.losses = loss_lines(pool, step, faces->label,
					 text_width(columns.side, columns.end));
	if (size.losses.count)
		size.way = fmax(least_way,
				font_lines_height(&size.losses, faces->label) +
					2 * (padding + air));
	if (i && step->remade)
		size.way += dashes;
	size.height = font_lines_height(&size.name, faces->label) +
		      font_lines_height(&size.number, faces->panel) +
		      2 * padding;
	return size;
}

double attrition_height(struct pool *pool, const struct attrition *attrition,
			const struct faces *faces, double width)
{
	struct columns columns = columns_of((struct box){ 0, 0, width, 0 });
	double height = panel_name_height(pool, faces, attrition->name, width);

	for (size_t i = 0; i < attrition->count; i++) {
		struct measured size = measure(pool, attrition, i, faces,
					       columns);

		height += size.way + size.height;
	}
	return height + 2;
}

static const struct pen way_pen = { .line = INK_COMMON_LINE, .width = 1.25 };

static void draw_arrow(struct scene *scene, struct point tip, bool down)
{
	struct pen pen = { .fill = INK_COMMON_LINE };
	double back = 5, half = 3;
	struct point corners[] = {
		tip,
		down ? (struct point){ tip.x - half, tip.y - back }
		     : (struct point){ tip.x - back, tip.y - half },
		down ? (struct point){ tip.x + half, tip.y - back }
		     : (struct point){ tip.x - back, tip.y + half },
	};

	scene_shape(scene, pen, corners, 3);
}

/* The way down to a box, and beside it what was left out. */
static void draw_way(const struct page *page, const struct attrition_step *step,
		     const struct measured *size, struct columns columns,
		     double top)
{
	struct scene *scene = page->scene;
	struct pen pen = way_pen;
	double x = (columns.left + columns.right) / 2;
	double middle = top + size->way / 2;
	double half = font_lines_height(&size->losses, page->faces.label) / 2;

	if (size->way <= 0)
		return;
	pen.dash = step->remade ? DASHED : SOLID;
	scene_rule(scene, pen, (struct point){ x, top },
		   (struct point){ x, top + size->way - 4 });
	draw_arrow(scene, (struct point){ x, top + size->way }, true);
	if (!size->losses.count)
		return;
	scene_rule(scene, way_pen, (struct point){ x, middle },
		   (struct point){ columns.side - 4, middle });
	draw_arrow(scene, (struct point){ columns.side, middle }, false);
	scene_box(scene, (struct pen){ INK_SHADE, INK_AXIS, 0.75, SOLID },
		  (struct box){ columns.side, middle - half - padding,
				columns.end, middle + half + padding });
	scene_lines(scene,
		    (struct lettering){ page->faces.label, INK_TEXT,
					ANCHOR_START },
		    (struct point){ columns.side + padding, middle - half },
		    &size->losses);
}

static void draw_step(const struct page *page, const struct measured *size,
		      struct columns columns, double top)
{
	struct scene *scene = page->scene;
	struct lettering lettering = { page->faces.label, INK_TEXT,
				       ANCHOR_MIDDLE };
	struct point at = { (columns.left + columns.right) / 2, top + padding };

	scene_box(scene, (struct pen){ INK_PAPER, INK_OUTLINE, 1, SOLID },
		  (struct box){ columns.left + 0.5, top, columns.right,
				top + size->height });
	at.y = scene_lines(scene, lettering, at, &size->name);
	lettering.face = page->faces.panel;
	scene_lines(scene, lettering, at, &size->number);
}

/* Room that is left goes into the ways, as far as that is of use, and what is
 * left then above and below. */
static double spare(struct pool *pool, const struct attrition *attrition,
		    const struct page *page, struct box panel, double *above)
{
	struct attrition bare = *attrition;
	const double most = 40;
	double ways = (double)attrition->count - 1, room, more;

	bare.name = "";
	room = panel.bottom - panel.top -
	       attrition_height(pool, &bare, &page->faces,
				panel.right - panel.left);
	more = fmax(0, fmin(most, room / fmax(1, ways)));
	*above = fmax(0, (room - more * ways) / 2);
	return more;
}

void attrition_draw(const struct page *page, struct box panel,
		    const struct attrition *attrition)
{
	struct pool *pool = page->scene->pool;
	struct columns columns;
	double top, more, above;

	panel = panel_name(page, panel, attrition->name, 0);
	if (!attrition->count) {
		panel_empty(page, panel);
		return;
	}
	columns = columns_of(panel);
	more = spare(pool, attrition, page, panel, &above);
	top = panel.top + 1 + above;
	scene_group(page->scene, "steps", NULL);
	for (size_t i = 0; i < attrition->count; i++) {
		struct measured size = measure(pool, attrition, i, &page->faces,
					       columns);

		size.way += i ? more : 0;
		draw_way(page, &attrition->steps[i], &size, columns, top);
		draw_step(page, &size, columns, top + size.way);
		if (attrition_misses(attrition, i))
			flag_corner(page->scene, INK_PAPER,
				    (struct box){ columns.left + 0.5,
						  top + size.way, columns.right,
						  top + size.way +
							  size.height });
		top += size.way + size.height;
	}
	scene_end(page->scene);
}
