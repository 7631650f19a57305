/* bars_frame - the plot of a bar chart: its axes, and where bars go. */
#include "charts/draw/bars_parts.h"

#include <math.h>

#include "charts/draw/hidden.h"

bool bars_has_axis(const struct bars *bars)
{
	size_t cells = bars->count * bars->series_count;

	if (bars_is_stack(bars) || !isnan(bars->target))
		return true;
	for (size_t i = 0; i < cells; i++)
		if (!isnan(bars->cells[i].lower + bars->cells[i].upper))
			return true;
	return false;
}

/* Both sides of a diverging axis count upwards from zero. */
static struct ticks without_signs(struct pool *pool, struct ticks ticks)
{
	for (size_t i = 0; i < ticks.count; i++)
		ticks.label[i] = words_fixed(pool, fabs(ticks.at[i]), 0, "%");
	return ticks;
}

void bars_lay_flat(struct bars_frame *frame, struct box panel)
{
	struct pool *pool = frame->page->scene->pool;
	const struct bars *bars = frame->bars;
	const struct bars_layout *layout = frame->layout;
	struct number_range range = layout->range;
	struct plot *plot = &frame->plot;
	struct axis axis = bars->value;
	struct ticks ticks;

	plot->box = panel;
	plot->box.left += layout->names;
	if (frame->axis)
		plot->box.bottom -= font_leading(frame->page->faces.axis) + 5;
	plot->x = (struct scale){ range.low, range.high,
				  plot->box.left + layout->before,
				  plot->box.right - layout->after, false };
	axis.whole = bars_decimals(pool, bars) == 0;
	if (bars_is_share(bars))
		axis.unit = "%";
	ticks = axis_inner_ticks(pool, &axis, range.low, range.high,
				 plot->x.to - plot->x.from);
	if (bars->kind == BARS_DIVERGING)
		ticks = without_signs(pool, ticks);
	frame->first = plot->box.top;
	frame->pitch = (plot->box.bottom - plot->box.top) / (double)bars->count;
	if (frame->axis)
		axis_grid(frame->page, plot, &ticks, panel);
}

void bars_lay_upright(struct bars_frame *frame, struct box panel)
{
	struct number_range range = frame->layout->range;
	struct pool *pool = frame->page->scene->pool;
	const struct bars *bars = frame->bars;
	struct face face = frame->page->faces.axis;
	struct plot *plot = &frame->plot;
	struct axis axis = bars->value;
	struct ticks ticks;

	range.whole = bars_decimals(pool, bars) == 0;
	if (bars_is_share(bars))
		axis.unit = "%";
	plot->box = panel;
	ticks = axis_upright_ticks(pool, &axis, range,
				   panel.bottom - panel.top - 30);
	plot->box.left += frame->axis ? axis_left_width(&ticks, face) : 0;
	frame->first = plot->box.left;
	frame->pitch = (plot->box.right - plot->box.left) / (double)bars->count;
	plot->box.bottom -= bars_names_depth(pool, bars, face, frame->pitch);
	plot->box.top += font_leading(face) + 2;
	if (bars_is_stack(bars) && bars_hide(bars, 1))
		plot->box.top += HIDDEN_SIDE;
	plot->y = (struct scale){
		range.low, range.high,
		plot->box.bottom - (range.low < 0 ? font_leading(face) : 0),
		plot->box.top, false
	};
	if (frame->axis) {
		plot->y.low = fmin(ticks.low, range.low);
		plot->y.high = ticks.high;
		axis_left(frame->page, plot, &ticks);
	}
}
