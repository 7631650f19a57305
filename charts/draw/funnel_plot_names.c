/* funnel_plot_names - names of the units beyond the limits of a funnel. */
#include "charts/draw/funnel_plot_parts.h"

#include <math.h>
#include <stdlib.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"

static bool comes_before(const struct funnel_point *a,
			 const struct funnel_point *b)
{
	int x = abs(a->position), y = abs(b->position);

	if (!a->remark != !b->remark)
		return a->remark;
	if (x != y)
		return x > y;
	return fabs(a->score) > fabs(b->score);
}

/* The units that are to be named: those with a remark, and those outside, the
 * farthest first. */
static const struct funnel_point **to_name(struct pool *pool,
					   const struct funnel_plot *funnel,
					   size_t *count)
{
	const struct funnel_point **all = pool_take(pool, (funnel->count + 1) *
								  sizeof *all);

	*count = 0;
	for (size_t i = 0; i < funnel->count; i++) {
		const struct funnel_point *point = &funnel->points[i];
		size_t j = *count;

		if (!funnel_is_outside(point) &&
		    !(point->remark && funnel_is_drawn(point)))
			continue;
		for (; j && comes_before(point, all[j - 1]); j--)
			all[j] = all[j - 1];
		all[j] = point;
		++*count;
	}
	return all;
}

static size_t names_most(double width)
{
	return width > FUNNEL_NARROW ? 12 : width > 180 ? 5 : 3;
}

static struct tag tag_of(const struct funnel_frame *frame,
			 const struct funnel_point *point)
{
	struct pool *pool = frame->page->scene->pool;

	return (struct tag){
		.at = funnel_place(frame, point->of, point->value),
		.text = point->remark ? text_format(pool, "%s: %s", point->name,
						    point->remark)
				      : point->name,
		.matters = funnel_look_of(frame->funnel, point) == LOOK_OUTER,
	};
}

/* Units outside that have no name. */
struct unnamed {
	size_t all, outer;
};

/* "6 more outside, 2 of them beyond 99.8%, not named". */
static const char *unnamed_words(const struct funnel_frame *frame,
				 const struct unnamed *unnamed, bool more)
{
	const struct funnel_plot *funnel = frame->funnel;
	struct pool *pool = frame->page->scene->pool;
	double width = frame->panel.right - frame->panel.left;
	const char *outer = funnel->levels[funnel->level_count - 1];
	const char *text = text_format(pool, "%zu%s outside", unnamed->all,
				       more ? " more" : "");

	if (width <= FUNNEL_NARROW)
		return text;
	if (unnamed->outer == unnamed->all)
		text = text_format(pool, "%zu%s beyond %s", unnamed->all,
				   more ? " more" : "", outer);
	else if (unnamed->outer)
		text = text_format(pool, "%s, %zu of them beyond %s", text,
				   unnamed->outer, outer);
	return text_format(pool, "%s, not named", text);
}

static void say_unnamed(const struct funnel_frame *frame,
			const struct unnamed *unnamed, bool more)
{
	if (unnamed->all)
		scene_text(frame->page->scene,
			   (struct lettering){ frame->page->faces.label,
					       INK_MUTED, ANCHOR_END },
			   (struct point){ frame->plot.box.right,
					   frame->plot.box.top - 3 },
			   unnamed_words(frame, unnamed, more));
}

void funnel_draw_names(struct funnel_frame *frame)
{
	struct scene *scene = frame->page->scene;
	double width = frame->panel.right - frame->panel.left;
	struct unnamed unnamed = { 0 };
	size_t count, placed;
	const struct funnel_point **named = to_name(scene->pool, frame->funnel,
						    &count);
	size_t most = count < names_most(width) ? count : names_most(width);
	struct tag *tags = pool_take(scene->pool, (count + 1) * sizeof *tags);
	struct tagging tagging = { frame->plot.box, fmin(110, width / 3),
				   frame->radius };

	for (size_t i = 0; i < most; i++)
		tags[i] = tag_of(frame, named[i]);
	scene_group(scene, "names", NULL);
	placed = tags_draw(frame->page, &tagging, &frame->obstacles, tags,
			   most);
	for (size_t i = 0; i < count; i++) {
		if (tags[i].placed || !funnel_is_outside(named[i]))
			continue;
		unnamed.all++;
		unnamed.outer += funnel_look_of(frame->funnel, named[i]) ==
				 LOOK_OUTER;
	}
	say_unnamed(frame, &unnamed, placed > 0);
	scene_end(scene);
}
