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
	if (panels->target && !isnan(range.low)) {
		range.low = fmin(range.low, *panels->target);
		range.high = fmax(range.high, *panels->target);
	}
	if (!panels->value.log && range.low > 0 && range.low < range.high / 2)
		range.low = 0;
	return range;
}

/* The axis begins where the band of the least value does, unless that is far
 * below it. */
static double band_start(const struct dots *dots, struct number_range range)
{
	const double far = 4 * (range.high - range.low);
	double start = range.low;

	for (size_t i = 0; i < dots->band_count; i++)
		if (dots->bands[i].least <= range.low &&
		    !isinf(dots->bands[i].least))
			start = dots->bands[i].least;
	return far > 0 && range.low - start > far ? range.low : start;
}

static void find_crowds(const struct dots *dots,
			const struct number_range *range)
{
	for (size_t i = 0; i < dots->count; i++)
		dots->rows[i].crowded = dots_too_many(&dots->rows[i],
						      &dots->value, range);
}

double dots_head(const struct dots *dots, double width, struct face face)
{
	return width < DOTS_NARROW && dots->count && !*dots->rows->name
		       ? font_leading(face) + 2
		       : 0;
}

static const char *row_name(struct pool *pool, const struct dots_row *row)
{
	if (!*row->name)
		return "";
	return text_format(pool, "%s (%s%s)", row->name,
			   words_number(pool, (double)row->count, 0),
			   hidden_or_missing(pool, "", row->hidden, 0, ""));
}

struct lines dots_row_lines(struct pool *pool, const struct dots *dots,
			    const struct dots_row *row, struct face face,
			    double width)
{
	double room = width * (width < DOTS_NARROW ? 0.44 : 0.34);
	struct lines lines = font_wrap(pool, row_name(pool, row), face, room);
	struct lines median = font_wrap(pool, dots_median_text(pool, dots, row),
					face, room);

	if (!lines.count || width >= DOTS_NARROW)
		return lines;
	return font_joined(pool, lines, median);
}

struct ticks dots_ticks(struct pool *pool, const struct axis *axis,
			const struct number_range *range, double length)
{
	if (axis->log)
		return axis_ticks(pool, axis, range->low, range->high, length);
	return axis_inner_ticks(pool, axis, range->low, range->high, length);
}

struct scale dots_scale(const struct axis *axis,
			const struct number_range *range,
			const struct ticks *ticks, double left, double right)
{
	const double inset = 3.6; /* the largest dot, and its edge */

	return (struct scale){ fmin(ticks->low, range->low),
			       fmax(ticks->high, range->high), left + inset,
			       right - inset, axis->log };
}

const char *dots_median_text(struct pool *pool, const struct dots *dots,
			     const struct dots_row *row)
{
	double median = dots_median_of(row);

	if (!row->count)
		return hidden_or_none(row->hidden);
	return text_format(pool, "median %s",
			   words_value(pool, median, dots->value.unit));
}

static double row_height(struct pool *pool, const struct dots *dots,
			 const struct dots_layout *layout, double width,
			 struct face face)
{
	const size_t few = 12;
	double height = fmax(12, dots_least_pitch(layout));

	for (size_t i = 0; i < dots->count; i++) {
		double crowd = sqrt((double)dots->rows[i].count);
		struct lines lines = dots_row_lines(pool, dots, &dots->rows[i],
						    face, width);

		height = fmax(height, font_lines_height(&lines, face) + 1);
		if (dots->count <= few)
			height = fmax(height, 12 + fmin(24, 3 * crowd));
	}
	return height;
}

static double panel_height(struct pool *pool, const struct dots *dots,
			   const struct dots_layout *layout,
			   const struct faces *faces, double width)
{
	double bands = (double)dots->band_count * font_leading(faces->note);

	return panel_name_height(pool, faces, dots->name, width) +
	       dots_head(dots, width, faces->axis) +
	       (double)dots->count *
		       row_height(pool, dots, layout, width, faces->axis) +
	       fmin(bands, 40) + 3 * font_leading(faces->axis) + 8;
}

static double names_width(struct pool *pool, const struct dots *dots,
			  struct face face, double width)
{
	double widest = 0;

	for (size_t i = 0; i < dots->count; i++)
		widest = fmax(widest, dots_row_lines(pool, dots, &dots->rows[i],
						     face, width)
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

static void measure(struct pool *pool, const struct dots *dots, double width,
		    struct dots_layout *layout)
{
	double right = width - layout->medians;
	struct ticks ticks;
	struct scale x;

	if (isnan(layout->range.low))
		return;
	ticks = dots_ticks(pool, &dots->value, &layout->range,
			   right - layout->names);
	x = dots_scale(&dots->value, &layout->range, &ticks, layout->names,
		       right);
	dots_measure(pool, dots, &x, layout);
}

struct dots_layout dots_lay_out(struct pool *pool, const struct dots *panels,
				size_t count, const struct faces *faces,
				double width)
{
	struct dots_layout layout = { .range = shared_range(panels, count) };

	layout.range.low = band_start(panels, layout.range);
	for (size_t i = 0; i < count; i++) {
		const struct dots *dots = &panels[i];

		find_crowds(dots, &layout.range);
		if (dots->count > layout.rows)
			layout.rows = dots->count;
		layout.names = fmax(layout.names,
				    names_width(pool, dots, faces->axis,
						width));
		if (width >= DOTS_NARROW)
			layout.medians = fmax(layout.medians,
					      medians_width(pool, dots,
							    faces->axis));
	}
	for (size_t i = 0; i < count; i++)
		measure(pool, &panels[i], width, &layout);
	for (size_t i = 0; i < count; i++)
		layout.height = fmax(layout.height,
				     panel_height(pool, &panels[i], &layout,
						  faces, width));
	return layout;
}
