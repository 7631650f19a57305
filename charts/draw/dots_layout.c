/* dots_layout - how much room the rows of dot plots take. */
#include "charts/draw/dots_parts.h"

#include <math.h>

#include "charts/draw/hidden.h"
#include "pipeline/text.h"

static struct number_range shared_range(const struct dots *panels, size_t count)
{
	struct number_range range = { (double)NAN, (double)NAN, false, NULL };

	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++) {
			const struct dots_row *row = &panels[p].rows[i];

			if (!row->count)
				continue;
			range.low = fmin(range.low, row->values[0]);
			range.high = fmax(range.high,
					  row->values[row->count - 1]);
		}
	if (!panels->value.log && range.low > 0 && range.low < range.high / 2)
		range.low = 0;
	return range;
}

static void find_crowds(const struct dots *dots,
			const struct number_range *range)
{
	for (size_t i = 0; i < dots->count; i++)
		dots->rows[i].crowded = dots_too_many(&dots->rows[i],
						      &dots->value, range);
}

double dots_head(double width, struct face face)
{
	return width < DOTS_NARROW ? font_leading(face) : 0;
}

double dots_name_room(double width)
{
	return width * 0.34;
}

const char *dots_row_name(struct pool *pool, const struct dots_row *row)
{
	if (!*row->name)
		return "";
	return text_format(pool, "%s (%s%s)", row->name,
			   words_number(pool, (double)row->count, 0),
			   hidden_or_missing(pool, "", row->hidden, 0, ""));
}

const char *dots_median_text(struct pool *pool, const struct dots *dots,
			     const struct dots_row *row)
{
	double median = dots_median_of(row);

	if (!row->count)
		return row->hidden ? "all hidden" : "no data";
	return text_format(pool, "median %s",
			   words_value(pool, median, dots->value.unit));
}

static double row_height(struct pool *pool, const struct dots *dots,
			 double width, struct face face)
{
	const size_t few = 12;
	double height = 12;

	for (size_t i = 0; i < dots->count; i++) {
		double crowd = sqrt((double)dots->rows[i].count);
		struct lines lines = font_wrap(
			pool, dots_row_name(pool, &dots->rows[i]), face,
			dots_name_room(width));

		height = fmax(height, font_lines_height(&lines, face) + 1);
		if (dots->count <= few)
			height = fmax(height, 12 + fmin(24, 3 * crowd));
	}
	return height + dots_head(width, face);
}

static double panel_height(struct pool *pool, const struct dots *dots,
			   const struct faces *faces, double width)
{
	double bands = (double)dots->band_count * font_leading(faces->note);

	return panel_name_height(pool, faces, dots->name, width) +
	       (double)dots->count *
		       row_height(pool, dots, width, faces->axis) +
	       fmin(bands, 40) + 3 * font_leading(faces->axis) + 8;
}

static double names_width(struct pool *pool, const struct dots *dots,
			  struct face face, double width)
{
	double widest = 0;

	for (size_t i = 0; i < dots->count; i++)
		widest = fmax(widest,
			      font_wrap(pool,
					dots_row_name(pool, &dots->rows[i]),
					face, dots_name_room(width))
				      .width);
	return widest > 0 ? widest + 6 : 6;
}

static double medians_width(struct pool *pool, const struct dots *dots,
			    struct face face)
{
	double widest = 0;

	for (size_t i = 0; i < dots->count; i++)
		widest = fmax(widest,
			      font_width(dots_median_text(pool, dots,
							  &dots->rows[i]),
					 face));
	return widest + 6;
}

struct dots_layout dots_lay_out(struct pool *pool, const struct dots *panels,
				size_t count, const struct faces *faces,
				double width)
{
	struct dots_layout layout = { .range = shared_range(panels, count) };

	for (size_t i = 0; i < count; i++) {
		const struct dots *dots = &panels[i];

		find_crowds(dots, &layout.range);
		layout.names = fmax(layout.names,
				    names_width(pool, dots, faces->axis,
						width));
		if (width >= DOTS_NARROW)
			layout.medians = fmax(layout.medians,
					      medians_width(pool, dots,
							    faces->axis));
		layout.height = fmax(layout.height,
				     panel_height(pool, dots, faces, width));
	}
	return layout;
}
