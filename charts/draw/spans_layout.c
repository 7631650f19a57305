/* spans_layout - how much room the lines of timelines take. */
#include "charts/draw/spans_parts.h"

#include <limits.h>
#include <math.h>

double spans_name_room(double width)
{
	const double compact = 170; /* where long words need more of it */

	return width * (width < compact ? 0.42 : 0.3);
}

static double row_height(struct pool *pool, const struct spans *spans,
			 double width, struct face face)
{
	double height = font_leading(face) + 1;

	for (size_t p = 0; p < spans->count; p++) {
		const struct spans_person *person = &spans->people[p];
		struct lines lines = font_wrap(pool, person->name, face,
					       spans_name_room(width));

		height = fmax(height, font_lines_height(&lines, face) + 1);
		height = fmax(height, (double)person->lanes * 3.6 + 3);
	}
	return height;
}

static double panel_height(struct pool *pool, const struct spans *spans,
			   const struct faces *faces, double width)
{
	return panel_name_height(pool, faces, spans->name, width) +
	       (double)spans->count *
		       row_height(pool, spans, width, faces->axis) +
	       3 * font_leading(faces->axis) + 8;
}

static double names_width(struct pool *pool, const struct spans *spans,
			  struct face face, double width)
{
	double widest = 0;

	for (size_t p = 0; p < spans->count; p++)
		widest = fmax(widest, font_wrap(pool, spans->people[p].name,
						face, spans_name_room(width))
					      .width);
	return widest + 5;
}

static double strip_height(struct pool *pool, const struct spans *spans,
			   const struct spans_layout *layout, struct face face,
			   double width)
{
	struct scale x = { layout->low, fmax(layout->high, layout->low + 1.0),
			   layout->names, width - SPANS_ARROW, false };

	return events_height(pool, spans->events, spans->event_count, &x, face);
}

struct spans_layout spans_lay_out(struct pool *pool, const struct spans *panels,
				  size_t count, const struct faces *faces,
				  double width)
{
	struct spans_layout layout = { .low = INT_MAX, .high = INT_MIN };

	for (size_t i = 0; i < count; i++) {
		const struct spans *spans = &panels[i];

		if (spans->low < layout.low)
			layout.low = spans->low;
		if (spans->high > layout.high)
			layout.high = spans->high;
		layout.names = fmax(layout.names,
				    names_width(pool, spans, faces->axis,
						width));
		layout.height = fmax(layout.height,
				     panel_height(pool, spans, faces, width));
	}
	for (size_t i = 0; i < count; i++)
		layout.strip = fmax(layout.strip,
				    strip_height(pool, &panels[i], &layout,
						 faces->note, width));
	layout.height += layout.strip;
	return layout;
}
