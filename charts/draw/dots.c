/* dots - dot plots: one dot a person, none on top of another. */
#include "charts/draw/dots.h"

#include <math.h>
#include <string.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "stages/methods/quantile.h"

static const double radius_most = 2.6, radius_least = 0.7;

/* A panel narrower than that has no column for medians: each stands at the
 * top of its row. */
static const double narrow = 220;

void dots_prepare(struct dots *dots)
{
	dots->value.whole = true;
	for (size_t i = 0; i < dots->count; i++) {
		struct dots_row *row = &dots->rows[i];

		quantile_sort(row->values, row->count);
		for (size_t j = 0; j < row->count; j++)
			dots->value.whole &= row->values[j] ==
					     round(row->values[j]);
	}
}

static double median_of(const struct dots_row *row)
{
	return quantile_of(row->values, row->count, 0.5, QUANTILE_TYPE);
}

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

/* Whether a dot moved so far from its line would touch one placed before. */
static bool touches(const double *places, const double *offsets, size_t i,
		    double offset, double radius)
{
	const double apart = 4 * radius * radius * 0.999;

	for (size_t j = i; j-- > 0;) {
		double x = places[i] - places[j], y = offset - offsets[j];

		if (x > 2 * radius)
			return false;
		if (x * x + y * y < apart)
			return true;
	}
	return false;
}

/* The nearest offset at which dot i touches nobody: either none, or one at
 * which it just touches an earlier dot. */
static double free_offset(const double *places, const double *offsets, size_t i,
			  double radius)
{
	double best = INFINITY;

	if (!touches(places, offsets, i, 0, radius))
		return 0;
	for (size_t j = i; j-- > 0 && places[i] - places[j] <= 2 * radius;) {
		double x = places[i] - places[j];
		double rise = sqrt(fmax(0, 4 * radius * radius - x * x));

		for (int side = 1; side >= -1; side -= 2) {
			double offset = offsets[j] + side * rise;

			if (fabs(offset) < fabs(best) - 1e-9 &&
			    !touches(places, offsets, i, offset, radius))
				best = offset;
		}
	}
	return best;
}

double dots_swarm(const double *places, size_t count, double radius,
		  double most, double *offsets)
{
	double largest = 0;

	for (size_t i = 0; i < count; i++) {
		offsets[i] = free_offset(places, offsets, i, radius);
		largest = fmax(largest, fabs(offsets[i]));
		if (largest > most)
			return INFINITY;
	}
	return largest;
}

/* Too many for a swarm: spread evenly between the edges in an order that never
 * clumps, the bits of i reversed behind the point (van der Corput 1935). */
static void scatter(double *offsets, size_t count, double most)
{
	for (size_t i = 0; i < count; i++) {
		double place = 0, step = 0.5;

		for (size_t bits = i; bits; bits >>= 1) {
			place += (double)(bits & 1) * step;
			step /= 2;
		}
		offsets[i] = (2 * place - 1) * most;
	}
}

/* The layout of a panel. */
struct frame {
	const struct page *page;
	const struct dots *dots;
	struct plot plot;
	double pitch; /* from row to row */
};

static double name_room(double width)
{
	return width * 0.34;
}

static const char *row_name(struct pool *pool, const struct dots_row *row)
{
	if (!*row->name)
		return "";
	return text_format(pool, "%s (%zu)", row->name, row->count);
}

static const char *median_text(struct pool *pool, const struct dots *dots,
			       const struct dots_row *row)
{
	double median = median_of(row);

	if (!row->count)
		return "no data";
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
		struct lines lines = font_wrap(pool,
					       row_name(pool, &dots->rows[i]),
					       face, name_room(width));

		height = fmax(height, font_lines_height(&lines, face) + 1);
		if (dots->count <= few)
			height = fmax(height, 12 + fmin(24, 3 * crowd));
	}
	return height;
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

/* Bands as events: their names stand clear of each other above the plot. */
static struct event *band_events(struct pool *pool, const struct dots *dots,
				 const struct scale *x)
{
	struct event *events = pool_take(pool, (dots->band_count + 1) *
						       sizeof *events);

	for (size_t i = 0; i < dots->band_count; i++)
		events[i] = (struct event){ fmax(x->low, dots->bands[i].least),
					    dots->bands[i].label };
	return events;
}

/* How many bands, from the first, begin within the axis, and the number of
 * the first one that ends within it. */
static size_t bands_within(const struct dots *dots, const struct scale *x,
			   size_t *first)
{
	size_t count = dots->band_count;

	while (count && dots->bands[count - 1].least >= x->high)
		count--;
	*first = 0;
	while (*first + 1 < count && dots->bands[*first + 1].least <= x->low)
		++*first;
	return count - (count ? *first : 0);
}

static void shade_bands(const struct frame *frame, size_t first, size_t count)
{
	const struct plot *plot = &frame->plot;

	for (size_t i = first; i < first + count; i++) {
		const struct dots_band *band = &frame->dots->bands[i];
		double low = fmax(band->least, plot->x.low);
		double high = i + 1 < first + count ? band[1].least
						    : plot->x.high;

		if (i % 2)
			scene_box(frame->page->scene,
				  (struct pen){ .fill = INK_SHADE },
				  (struct box){ scale_place(&plot->x, low),
						plot->box.top,
						scale_place(&plot->x, high),
						plot->box.bottom });
	}
}

static void draw_median(const struct frame *frame, const struct dots_row *row,
			double middle)
{
	struct pen pen = { .line = INK_CATEGORY_4, .width = 2.25 };
	double half = fmin(frame->pitch * 0.42, 30);
	double x = scale_place(&frame->plot.x, median_of(row));
	struct point ends[] = { { x, middle - half }, { x, middle + half } };

	scene_line(frame->page->scene, pen, ends, 2);
}

/* The largest radius with which the row's dots keep within its height. */
static double fit_swarm(const struct frame *frame, const double *places,
			size_t count, double *offsets)
{
	double half = frame->pitch * 0.46;
	double radius = radius_most;

	for (;; radius *= 0.85) {
		double most = half - radius;

		if (dots_swarm(places, count, radius, most, offsets) <= most)
			return radius;
		if (radius * 0.85 >= radius_least)
			continue;
		scatter(offsets, count, most);
		return radius;
	}
}

static void draw_row(const struct frame *frame, size_t number)
{
	struct scene *scene = frame->page->scene;
	const struct dots_row *row = &frame->dots->rows[number];
	double middle = frame->plot.box.top +
			((double)number + 0.5) * frame->pitch;
	double *places = pool_take(scene->pool,
				   (row->count + 1) * sizeof *places);
	double *offsets = pool_take(scene->pool,
				    (row->count + 1) * sizeof *offsets);
	double radius;

	if (!row->count)
		return;
	for (size_t i = 0; i < row->count; i++)
		places[i] = scale_place(&frame->plot.x, row->values[i]);
	radius = fit_swarm(frame, places, row->count, offsets);
	/* behind the dots: nobody is hidden */
	draw_median(frame, row, middle);
	for (size_t i = 0; i < row->count; i++)
		scene_circle(scene,
			     (struct pen){ INK_CATEGORY_1, INK_PAPER,
					   radius / 6, SOLID },
			     (struct point){ places[i], middle + offsets[i] },
			     radius);
}

static void write_median(const struct frame *frame, const struct dots_row *row,
			 struct box panel, double middle)
{
	struct scene *scene = frame->page->scene;
	struct face face = frame->page->faces.axis;
	struct lettering lettering = { face, INK_TEXT, ANCHOR_START };
	struct point at = { frame->plot.box.right + 6,
			    middle + font_capital(face) / 2 };

	if (panel.right - panel.left < narrow) {
		lettering.anchor = ANCHOR_END;
		at.x = frame->plot.box.right;
		at.y = middle - frame->pitch / 2 + face.size;
	}
	scene_text(scene, lettering, at,
		   median_text(scene->pool, frame->dots, row));
}

static void name_row(const struct frame *frame, size_t number, struct box panel)
{
	struct scene *scene = frame->page->scene;
	struct face face = frame->page->faces.axis;
	const struct dots_row *row = &frame->dots->rows[number];
	struct lines lines = font_wrap(scene->pool, row_name(scene->pool, row),
				       face,
				       name_room(panel.right - panel.left));
	double middle = frame->plot.box.top +
			((double)number + 0.5) * frame->pitch;
	double top = middle - font_lines_height(&lines, face) / 2;

	scene_lines(scene, (struct lettering){ face, INK_TEXT, ANCHOR_END },
		    (struct point){ frame->plot.box.left - 6, top }, &lines);
	write_median(frame, row, panel, middle);
}

static double names_width(struct pool *pool, const struct dots *dots,
			  struct face face, double width)
{
	double widest = 0;

	for (size_t i = 0; i < dots->count; i++)
		widest = fmax(widest,
			      font_wrap(pool, row_name(pool, &dots->rows[i]),
					face, name_room(width))
				      .width);
	return widest > 0 ? widest + 6 : 6;
}

static double medians_width(struct pool *pool, const struct dots *dots,
			    struct face face)
{
	double widest = 0;

	for (size_t i = 0; i < dots->count; i++)
		widest = fmax(widest, font_width(median_text(pool, dots,
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

		layout.names = fmax(layout.names,
				    names_width(pool, dots, faces->axis,
						width));
		if (width >= narrow)
			layout.medians = fmax(layout.medians,
					      medians_width(pool, dots,
							    faces->axis));
		layout.height = fmax(layout.height,
				     panel_height(pool, dots, faces, width));
	}
	return layout;
}

/* Names left, medians right, bands above, axis below. */
static struct ticks lay_out(struct frame *frame, struct box panel,
			    const struct dots_layout *layout)
{
	struct pool *pool = frame->page->scene->pool;
	const struct dots *dots = frame->dots;
	struct number_range range = layout->range;
	struct face face = frame->page->faces.axis;
	struct plot *plot = &frame->plot;
	struct ticks ticks;

	plot->box = panel;
	plot->box.left += layout->names;
	plot->box.right -= layout->medians;
	ticks = axis_ticks(pool, &dots->value, range.low, range.high,
			   plot->box.right - plot->box.left);
	if (!dots->value.log)
		ticks = ticks_trimmed(ticks, range.low, range.high);
	plot->x = (struct scale){ fmin(ticks.low, range.low),
				  fmax(ticks.high, range.high),
				  plot->box.left + radius_most + 1,
				  plot->box.right - radius_most - 1,
				  dots->value.log };
	plot->box.bottom -= axis_bottom_height(&ticks, face) +
			    axis_name_height(&dots->value, face);
	return ticks;
}

static void draw_rows(const struct frame *frame, struct box panel)
{
	struct scene *scene = frame->page->scene;

	scene_group(scene, "dots", NULL);
	for (size_t i = 0; i < frame->dots->count; i++)
		draw_row(frame, i);
	scene_end(scene);
	scene_group(scene, "names", NULL);
	for (size_t i = 0; i < frame->dots->count; i++)
		name_row(frame, i, panel);
	scene_end(scene);
}

void dots_draw(const struct page *page, struct box panel,
	       const struct dots *dots, const struct dots_layout *layout)
{
	struct frame frame = { .page = page, .dots = dots };
	struct plot *plot = &frame.plot;
	struct event *bands;
	size_t first, band_count;
	struct ticks ticks;

	panel = panel_name(page, panel, dots->name, 0);
	if (isnan(layout->range.low) || !dots->count) {
		panel_empty(page, panel);
		return;
	}
	ticks = lay_out(&frame, panel, layout);
	bands = band_events(page->scene->pool, dots, &plot->x);
	band_count = bands_within(dots, &plot->x, &first);
	plot->box.top += events_height(page->scene->pool, bands + first,
				       band_count, &plot->x, page->faces.note);
	frame.pitch = (plot->box.bottom - plot->box.top) / (double)dots->count;
	shade_bands(&frame, first, band_count);
	axis_grid(page, plot, &ticks, panel);
	axis_name(page, plot, &dots->value, panel);
	events_draw(page, plot, bands + first, band_count);
	draw_rows(&frame, panel);
}

size_t dots_legend(const struct dots *panels, struct legend *legend)
{
	(void)panels;
	legend[0] = (struct legend){ .sample = SAMPLE_MARKER,
				     .pen = { .fill = INK_CATEGORY_1 },
				     .text = "One person or placement" };
	legend[1] = (struct legend){ .sample = SAMPLE_LINE,
				     .pen = { .line = INK_CATEGORY_4,
					      .width = 2.25 },
				     .text = "Median" };
	return DOTS_LEGEND_MOST;
}
