/* spans_target - who was placed for longer than a target. */
#include "charts/draw/spans_parts.h"

#include <math.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"

size_t spans_reached(const struct spans *spans,
		     const struct spans_person *person, int *days)
{
	size_t count = 0, i = 0;

	while (spans->target && i < person->count) {
		int from = person->spans[i].from, to = person->spans[i].to;

		for (i++; i < person->count && person->spans[i].from <= to; i++)
			if (person->spans[i].to > to)
				to = person->spans[i].to;
		if (to - from > spans->target)
			days[count++] = from + spans->target;
	}
	return count;
}

size_t spans_over(struct pool *pool, const struct spans *panels, size_t count)
{
	size_t over = 0;

	for (size_t i = 0; i < count; i++)
		for (size_t p = 0; p < panels[i].count; p++) {
			const struct spans_person *person =
				&panels[i].people[p];
			int *days = pool_take(pool, (person->count + 1) *
							    sizeof *days);

			over += spans_reached(&panels[i], person, days) > 0;
		}
	return over;
}

static const struct pen pen = { INK_PAPER, INK_TEXT, 1, SOLID };

void spans_draw_target(const struct page *page, const struct spans *spans,
		       const struct plot *plot, double pitch)
{
	const double radius = fmin(3.4, pitch * 0.36);

	if (!spans->target)
		return;
	scene_group(page->scene, "target", NULL);
	for (size_t p = 0; p < spans->count; p++) {
		const struct spans_person *person = &spans->people[p];
		int *days = pool_take(page->scene->pool,
				      (person->count + 1) * sizeof *days);
		size_t count = spans_reached(spans, person, days);
		double y = plot->box.top + ((double)p + 0.5) * pitch;

		for (size_t i = 0; i < count; i++)
			scene_marker(page->scene, MARKER_DIAMOND, pen,
				     (struct point){
					     scale_place(&plot->x, days[i]),
					     y },
				     radius);
	}
	scene_end(page->scene);
}

const char *spans_target_words(struct pool *pool, const struct spans *spans)
{
	return words_value(pool, spans->target, "d");
}

struct legend spans_target_legend(struct pool *pool, const struct spans *spans)
{
	return (struct legend){
		.sample = SAMPLE_MARKER,
		.marker = MARKER_DIAMOND,
		.pen = pen,
		.text = text_format(pool, "Target: %s after the start",
				    spans_target_words(pool, spans)),
	};
}
