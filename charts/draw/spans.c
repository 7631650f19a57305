/* spans - timelines: one line a person, a bar for each stay. */
#include "charts/draw/spans_parts.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The environments of the code list, from the least restrictive to the most:
 * darker, and never two of one hatching next to each other. */
static const struct {
	const char *code;
	struct state state;
} environments[] = {
	{ "OPEN", { "OPEN", 0, INK_SEQUENCE_3, HATCH_NONE } },
	{ "LOCKED", { "LOCKED", 1, INK_SEQUENCE_2, HATCH_RISING } },
	{ "LOW", { "LOW", 2, INK_CATEGORY_1, HATCH_NONE } },
	{ "MED", { "MED", 3, INK_CATEGORY_3, HATCH_FALLING } },
	{ "HIGH", { "HIGH", 4, INK_CATEGORY_5, HATCH_CROSS } },
	{ "UNK", { "UNK", 5, INK_REST, HATCH_UPRIGHT } },
};

struct state state_of(const char *code, size_t number)
{
	const size_t count = sizeof environments / sizeof *environments;

	for (size_t i = 0; i < count; i++)
		if (!strcmp(environments[i].code, code))
			return environments[i].state;
	return (struct state){ code, count + number,
			       ink_series((unsigned)number, CATEGORY_COUNT),
			       (enum hatch)((number + number / CATEGORY_COUNT) %
					    HATCH_COUNT) };
}

static int compare_spans(const void *a, const void *b)
{
	const struct span *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return (x->to > y->to) - (x->to < y->to);
}

static int compare_people(const void *a, const void *b)
{
	const struct spans_person *x = a, *y = b;
	int start_x = x->count ? x->spans[0].from : INT_MAX;
	int start_y = y->count ? y->spans[0].from : INT_MAX;

	if (start_x != start_y)
		return start_x < start_y ? -1 : 1;
	return strcmp(x->name, y->name);
}

/* The first lane in which no earlier stay lasts beyond this one's start. */
static size_t free_lane(const struct spans_person *person, size_t i)
{
	size_t lane = 0, j = 0;

	while (j < i) {
		const struct span *other = &person->spans[j++];

		if (other->lane == lane && other->to > person->spans[i].from) {
			lane++;
			j = 0;
		}
	}
	return lane;
}

static void find_lanes(struct spans_person *person)
{
	for (size_t i = 0; i < person->count; i++) {
		person->spans[i].lane = free_lane(person, i);
		if (person->spans[i].lane >= person->lanes)
			person->lanes = person->spans[i].lane + 1;
	}
}

void spans_prepare(struct spans *spans)
{
	spans->low = INT_MAX;
	spans->high = INT_MIN;
	for (size_t p = 0; p < spans->count; p++) {
		struct spans_person *person = &spans->people[p];

		if (!person->count)
			continue;
		qsort(person->spans, person->count, sizeof *person->spans,
		      compare_spans);
		find_lanes(person);
		if (person->spans[0].from < spans->low)
			spans->low = person->spans[0].from;
		for (size_t i = 0; i < person->count; i++)
			if (person->spans[i].to > spans->high)
				spans->high = person->spans[i].to;
	}
	if (spans->count)
		qsort(spans->people, spans->count, sizeof *spans->people,
		      compare_people);
}

struct frame {
	const struct page *page;
	const struct spans *spans;
	struct plot plot;
	double pitch;
};

/* A stay of no night is still to be seen. */
static struct box span_box(const struct frame *frame, size_t person,
			   const struct span *span)
{
	const double least = 1.5;
	size_t lanes = frame->spans->people[person].lanes;
	double high = fmin(frame->pitch * 0.74, 26);
	double lane = high / (double)lanes;
	double top = frame->plot.box.top +
		     ((double)person + 0.5) * frame->pitch - high / 2 +
		     (double)span->lane * lane;
	double left = scale_place(&frame->plot.x, span->from);
	double right = scale_place(&frame->plot.x, span->to);

	return (struct box){ left, top, fmax(right, left + least), top + lane };
}

static void draw_span(const struct frame *frame, size_t person,
		      const struct span *span)
{
	struct scene *scene = frame->page->scene;
	const struct state *state = &frame->spans->states[span->state];
	struct pen pen = { state->ink, INK_OUTLINE, 0.5, SOLID };
	struct box box = span_box(frame, person, span);
	double middle = (box.top + box.bottom) / 2;

	scene_box(scene, pen, box);
	scene_hatch(scene, state->hatch, ink_on(state->ink), box);
	if (span->goes_on)
		scene_shape(scene, (struct pen){ .fill = INK_TEXT },
			    (struct point[]){ { box.right + 1, middle - 3 },
					      { box.right + 6, middle },
					      { box.right + 1, middle + 3 } },
			    3);
}

static void draw_person(const struct frame *frame, size_t number, double room)
{
	struct scene *scene = frame->page->scene;
	struct face face = frame->page->faces.axis;
	const struct spans_person *person = &frame->spans->people[number];
	struct lines lines = font_wrap(scene->pool, person->name, face, room);
	double middle = frame->plot.box.top +
			((double)number + 0.5) * frame->pitch;
	double top = middle - font_lines_height(&lines, face) / 2;

	scene_lines(scene, (struct lettering){ face, INK_TEXT, ANCHOR_END },
		    (struct point){ frame->plot.box.left - 5, top }, &lines);
	for (size_t i = 0; i < person->count; i++)
		draw_span(frame, number, &person->spans[i]);
}

static void lay_out(struct frame *frame, struct box panel,
		    const struct spans_layout *layout)
{
	const struct spans *spans = frame->spans;
	struct plot *plot = &frame->plot;
	struct ticks ticks;

	plot->box = panel;
	plot->box.left += layout->names;
	plot->x = (struct scale){ layout->low,
				  fmax(layout->high, layout->low + 1),
				  plot->box.left, plot->box.right - SPANS_ARROW,
				  false };
	plot->box.top += fmax(layout->strip,
			      events_height(frame->page->scene->pool,
					    spans->events, spans->event_count,
					    &plot->x, frame->page->faces.note));
	ticks = axis_ticks(frame->page->scene->pool, &spans->time, plot->x.low,
			   plot->x.high, plot->x.to - plot->x.from);
	plot->box.bottom -= axis_bottom_height(&ticks, frame->page->faces.axis);
	frame->pitch = (plot->box.bottom - plot->box.top) /
		       (double)spans->count;
	axis_bottom(frame->page, plot, &ticks, panel);
}

void spans_draw(const struct page *page, struct box panel,
		const struct spans *spans, const struct spans_layout *layout)
{
	double width = panel.right - panel.left;
	struct frame frame = { .page = page, .spans = spans };

	panel = panel_name(page, panel, spans->name, 0);
	if (!spans->count || layout->low > layout->high) {
		panel_empty(page, panel);
		return;
	}
	lay_out(&frame, panel, layout);
	events_draw(page, &frame.plot, spans->events, spans->event_count);
	scene_group(page->scene, "people", NULL);
	for (size_t p = 0; p < spans->count; p++)
		draw_person(&frame, p, spans_name_room(width));
	scene_end(page->scene);
	spans_draw_target(page, spans, &frame.plot, frame.pitch);
}
