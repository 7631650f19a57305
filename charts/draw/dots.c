/* dots - dot plots: one dot a person, none on top of another. */
#include "charts/draw/dots_parts.h"

#include <math.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"
#include "stages/methods/quantile.h"

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

double dots_median_of(const struct dots_row *row)
{
	return quantile_of(row->values, row->count, 0.5, QUANTILE_TYPE);
}

/* The layout of a panel. */
struct frame {
	const struct page *page;
	const struct dots *dots;
	struct plot plot;
	double pitch;  /* from row to row */
	double radius; /* of all dots */
};

static double row_middle(const struct frame *frame, size_t number)
{
	return frame->plot.box.top + ((double)number + 0.5) * frame->pitch;
}

/* Bands as events: their names stand clear of each other above the plot. */
static struct event *band_events(struct pool *pool, const struct dots *dots,
				 const struct scale *x)
{
	struct event *events = pool_take(pool, (dots->band_count + 1) *
						       sizeof *events);

	for (size_t i = 0; i < dots->band_count; i++)
		events[i] = (struct event){
			fmax(x->low, dots->bands[i].least),
			dots->bands[i].label,
			dots->bands[i].least < x->low,
		};
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

/* Longer than the row's dots are high. */
static void draw_median(const struct frame *frame, const struct dots_row *row,
			double middle, double dots)
{
	struct pen pen = { .line = INK_MEDIAN, .width = 2.25 };
	double half = fmin(fmax(fmin(frame->pitch * 0.42, 30), dots + 3),
			   frame->pitch * 0.49);
	double x = scale_place(&frame->plot.x, dots_median_of(row));
	struct point ends[] = { { x, middle - half }, { x, middle + half } };

	scene_line(frame->page->scene, pen, ends, 2);
}

/* Median and dots; the mark is behind the dots, so that nobody is hidden. */
static void draw_dots(const struct frame *frame, const struct dots_row *row,
		      double middle)
{
	struct scene *scene = frame->page->scene;
	double radius = frame->radius;
	double most = frame->pitch * DOTS_HALF - radius;
	double *places = pool_take(scene->pool,
				   (row->count + 1) * sizeof *places);
	double *offsets = pool_take(scene->pool,
				    (row->count + 1) * sizeof *offsets);
	double reach;

	for (size_t i = 0; i < row->count; i++)
		places[i] = scale_place(&frame->plot.x, row->values[i]);
	reach = dots_swarm(places, row->count, radius, most, offsets);
	if (reach > most)
		dots_scatter(offsets, row->count, reach = most);
	draw_median(frame, row, middle, reach + radius);
	for (size_t i = 0; i < row->count; i++)
		scene_circle(scene,
			     (struct pen){ INK_CATEGORY_1, INK_PAPER,
					   radius / 6, SOLID },
			     (struct point){ places[i], middle + offsets[i] },
			     radius);
}

static void draw_row(const struct frame *frame, size_t number)
{
	const struct dots_row *row = &frame->dots->rows[number];
	double middle = row_middle(frame, number);

	if (!row->count)
		return;
	if (!row->crowded) {
		draw_dots(frame, row, middle);
		return;
	}
	dots_draw_crowd(frame->page->scene, row, &frame->plot.x, middle,
			frame->pitch * DOTS_HALF);
	draw_median(frame, row, middle, 0);
}

/* Right of the row; above the plot of a narrow panel that has one row. */
static void write_median(const struct frame *frame, const struct dots_row *row,
			 struct box panel, double middle)
{
	struct scene *scene = frame->page->scene;
	struct face face = frame->page->faces.axis;
	struct lettering lettering = { face, INK_TEXT, ANCHOR_START };
	struct point at = { frame->plot.box.right + 6,
			    middle + font_capital(face) / 2 };
	double width = panel.right - panel.left;

	if (width < DOTS_NARROW && *row->name)
		return;
	if (width < DOTS_NARROW) {
		lettering.anchor = ANCHOR_END;
		at = (struct point){ panel.right, panel.top + face.size };
	}
	scene_text(scene, lettering, at,
		   dots_median_text(scene->pool, frame->dots, row));
}

static void name_row(const struct frame *frame, size_t number, struct box panel)
{
	struct scene *scene = frame->page->scene;
	struct face face = frame->page->faces.axis;
	const struct dots_row *row = &frame->dots->rows[number];
	struct lines lines = dots_row_lines(scene->pool, frame->dots, row, face,
					    panel.right - panel.left);
	double middle = row_middle(frame, number);
	double top = middle - font_lines_height(&lines, face) / 2;

	scene_lines(scene, (struct lettering){ face, INK_TEXT, ANCHOR_END },
		    (struct point){ frame->plot.box.left - 6, top }, &lines);
	write_median(frame, row, panel, middle);
}

/* Names left, medians right, bands above, axis below. */
static struct ticks lay_out(struct frame *frame, struct box panel,
			    const struct dots_layout *layout)
{
	struct face face = frame->page->faces.axis;
	const struct dots *dots = frame->dots;
	struct plot *plot = &frame->plot;
	struct ticks ticks;

	plot->box = panel;
	plot->box.left += layout->names;
	plot->box.right -= layout->medians;
	ticks = dots_ticks(frame->page->scene->pool, &dots->value,
			   &layout->range, plot->box.right - plot->box.left);
	plot->x = dots_scale(&dots->value, &layout->range, &ticks,
			     plot->box.left, plot->box.right);
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

static bool hides(const struct dots *dots)
{
	for (size_t i = 0; i < dots->count; i++)
		if (dots->rows[i].hidden)
			return true;
	return false;
}

void dots_draw(const struct page *page, struct box panel,
	       const struct dots *dots, const struct dots_layout *layout)
{
	struct frame frame = { .page = page, .dots = dots };
	struct plot *plot = &frame.plot;
	double width = panel.right - panel.left;
	struct event *bands;
	size_t first, band_count;
	struct ticks ticks;

	panel = panel_name(page, panel, dots->name, 0);
	if (isnan(layout->range.low) || !dots->count) {
		panel_says(page, panel, hides(dots) ? HIDDEN_ALL : "No data");
		return;
	}
	ticks = lay_out(&frame, panel, layout);
	plot->box.top += dots_head(dots, width, page->faces.axis);
	bands = band_events(page->scene->pool, dots, &plot->x);
	band_count = bands_within(dots, &plot->x, &first);
	plot->box.top += events_height(page->scene->pool, bands + first,
				       band_count, &plot->x, page->faces.note);
	frame.pitch = (plot->box.bottom - plot->box.top) / (double)dots->count;
	frame.radius = dots_radius(layout, plot->box.bottom - plot->box.top);
	shade_bands(&frame, first, band_count);
	axis_grid(page, plot, &ticks, panel);
	axis_name(page, plot, &dots->value, panel);
	events_draw(page, plot, bands + first, band_count);
	dots_draw_target(page, dots, plot);
	draw_rows(&frame, panel);
}

/* How many rows have any value, and how many of them are crowded. */
static size_t count_rows(const struct dots *panels, size_t count,
			 size_t *crowded)
{
	size_t rows = 0;

	*crowded = 0;
	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++) {
			rows += panels[p].rows[i].count > 0;
			*crowded += panels[p].rows[i].crowded;
		}
	return rows;
}

size_t dots_legend(struct pool *pool, const struct dots *panels, size_t count,
		   struct legend *legend)
{
	size_t crowded, entries = 0;
	size_t rows = count_rows(panels, count, &crowded);

	if (!crowded || crowded < rows)
		legend[entries++] = (struct legend){
			.sample = SAMPLE_MARKER,
			.pen = { .fill = INK_CATEGORY_1 },
			.text = "One person or placement",
		};
	if (crowded)
		legend[entries++] = (struct legend){
			.sample = SAMPLE_BOX,
			.pen = { .fill = INK_CATEGORY_1 },
			.text = "Too many for dots: the higher, the more of them",
		};
	legend[entries++] = (struct legend){
		.sample = SAMPLE_LINE,
		.pen = { .line = INK_MEDIAN, .width = 2.25 },
		.text = "Median",
	};
	if (panels->target)
		legend[entries++] = dots_target_legend(pool, panels);
	return entries;
}
