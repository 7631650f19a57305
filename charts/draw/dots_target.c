/* dots_target - the value that dots are compared with. */
#include "charts/draw/dots_parts.h"

#include "pipeline/pool.h"
#include "pipeline/text.h"

static const struct pen pen = { .line = INK_TARGET,
				.width = 1.5,
				.dash = DASHED };

void dots_draw_target(const struct page *page, const struct dots *dots,
		      const struct plot *plot)
{
	double x;

	if (!dots->target)
		return;
	x = scale_place(&plot->x, *dots->target);
	scene_rule(page->scene, pen, (struct point){ x, plot->box.top },
		   (struct point){ x, plot->box.bottom });
}

static const char *target_words(struct pool *pool, const struct dots *dots)
{
	return words_value(pool, *dots->target, dots->value.unit);
}

struct legend dots_target_legend(struct pool *pool, const struct dots *dots)
{
	return (struct legend){ .sample = SAMPLE_LINE,
				.pen = pen,
				.text = text_format(pool, "Target: %s",
						    target_words(pool, dots)) };
}

const char *dots_over_target(struct pool *pool, const struct dots *panels,
			     size_t count)
{
	size_t over = 0, values = 0;

	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++) {
			const struct dots_row *row = &panels[p].rows[i];

			values += row->count;
			for (size_t v = 0; v < row->count; v++)
				over += row->values[v] > *panels->target;
		}
	return text_format(pool, "%s of %s over the target of %s",
			   over ? words_number(pool, (double)over, 0) : "none",
			   words_number(pool, (double)values, 0),
			   target_words(pool, panels));
}
