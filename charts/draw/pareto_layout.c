/* pareto_layout - what Pareto charts need of room. */
#include "charts/draw/pareto_parts.h"

#include <math.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"

double pareto_name_room(double width)
{
	return width * (width < PARETO_COMPACT ? 0.45 : 0.36);
}

static double widest_value(struct pool *pool, const struct pareto *pareto,
			   struct face face)
{
	double width = 0;

	for (size_t i = 0; i < pareto->count; i++)
		width = fmax(width, font_width(pareto_value(pool, pareto,
							    &pareto->bars[i]),
					       face));
	return width;
}

/* Upright when every name fits under its column in at most three lines,
 * without a word broken, and the numbers stand clear of each other. */
static bool fits_upright(struct pool *pool, const struct pareto *pareto,
			 const struct faces *faces, double width)
{
	double room = width - font_width(PARETO_WIDEST, faces->axis) -
		      PARETO_GAP;
	double pitch = room / (double)(pareto->count ? pareto->count : 1);
	double least = fmax(widest_value(pool, pareto, faces->label),
			    font_width(PARETO_WIDEST, faces->label));

	if (pareto->count > 12 || least + PARETO_GAP > pitch || width < 300)
		return false;
	for (size_t i = 0; i < pareto->count; i++) {
		const char *name = pareto->bars[i].name;
		struct slice rest = slice_of(name);

		if (font_wrap(pool, name, faces->axis, pitch - PARETO_GAP)
			    .count > 3)
			return false;
		while (rest.at) {
			const char *word = slice_string(pool,
							slice_cut(&rest, ' '));

			if (font_width(word, faces->axis) > pitch - PARETO_GAP)
				return false;
		}
	}
	return true;
}

static double names_depth(struct pool *pool, const struct pareto *pareto,
			  struct face face, double pitch)
{
	double depth = 0;

	for (size_t i = 0; i < pareto->count; i++) {
		struct lines lines = font_wrap(pool, pareto->bars[i].name, face,
					       pitch - PARETO_GAP);

		depth = fmax(depth, font_lines_height(&lines, face));
	}
	return depth;
}

static double names_width(struct pool *pool, const struct pareto *pareto,
			  struct face face, double width)
{
	double widest = 0;

	for (size_t i = 0; i < pareto->count; i++)
		widest = fmax(widest, font_wrap(pool, pareto->bars[i].name,
						face, pareto_name_room(width))
					      .width);
	return widest;
}

double pareto_row_height(struct pool *pool, const struct pareto_bar *bar,
			 const struct faces *faces, double width)
{
	struct lines lines = font_wrap(pool, bar->name, faces->axis,
				       pareto_name_room(width));

	return fmax(font_leading(faces->label) + 1,
		    font_lines_height(&lines, faces->axis) + 3);
}

double pareto_rows_height(struct pool *pool, const struct pareto *pareto,
			  const struct faces *faces, double width)
{
	double height = 0;

	for (size_t i = 0; i < pareto->count; i++)
		height += pareto_row_height(pool, &pareto->bars[i], faces,
					    width);
	return height;
}

static void widen(struct pareto_layout *layout, struct pool *pool,
		  const struct pareto *pareto, const struct faces *faces,
		  double width)
{
	double name = panel_name_height(pool, faces, pareto->name, width);
	double pitch = (width - font_width(PARETO_WIDEST, faces->axis) -
			PARETO_GAP) /
		       (double)(pareto->count ? pareto->count : 1);

	layout->values = fmax(layout->values,
			      widest_value(pool, pareto, faces->label));
	if (layout->upright) {
		layout->names = fmax(layout->names,
				     names_depth(pool, pareto, faces->axis,
						 pitch));
		layout->height = fmax(layout->height,
				      name + layout->names + 130);
		return;
	}
	layout->names = fmax(layout->names,
			     names_width(pool, pareto, faces->axis, width));
	layout->height = fmax(
		layout->height,
		name + pareto_rows_height(pool, pareto, faces, width) +
			2 * font_leading(faces->axis) + 8);
}

struct pareto_layout pareto_lay_out(struct pool *pool,
				    const struct pareto *panels, size_t count,
				    const struct faces *faces, double width)
{
	struct pareto_layout layout = { .upright = true };

	for (size_t i = 0; i < count; i++)
		layout.upright = layout.upright &&
				 fits_upright(pool, &panels[i], faces, width);
	for (size_t i = 0; i < count; i++)
		widen(&layout, pool, &panels[i], faces, width);
	return layout;
}
