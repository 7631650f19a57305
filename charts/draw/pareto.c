/* pareto - which few of many reasons make up most of it. */
#include "charts/draw/pareto.h"

#include <math.h>
#include <string.h>

#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

static const double bar_most = 46; /* thickness of a column */
static const double dot_radius = 2.6;
static const double gap = 5;
static const char full[] = ">99%"; /* the widest percentage */

/* Whether bar a is to stand before b, which came later. */
static bool in_order(const struct pareto_bar *a, const struct pareto_bar *b)
{
	if (isnan(a->value) != isnan(b->value))
		return isnan(b->value);
	if (isnan(a->value))
		return a->hidden || !b->hidden;
	return a->value >= b->value;
}

/* A copy, so that what was read stays as it was. */
static void sort(struct pool *pool, struct pareto *pareto)
{
	struct pareto_bar *bars = pool_take(pool,
					    (pareto->count + 1) * sizeof *bars);

	for (size_t i = 0; i < pareto->count; i++) {
		const struct pareto_bar bar = pareto->bars[i];
		size_t j = i;

		for (; j && !in_order(&bars[j - 1], &bar); j--)
			bars[j] = bars[j - 1];
		bars[j] = bar;
	}
	pareto->bars = bars;
}

static void add_up(struct pareto *pareto)
{
	pareto->categories = pareto->count;
	pareto->total = 0;
	for (size_t i = 0; i < pareto->count; i++) {
		const struct pareto_bar *bar = &pareto->bars[i];

		if (isnan(bar->value))
			*(bar->hidden ? &pareto->hidden
				      : &pareto->missing) += 1;
		else
			pareto->total += bar->value;
	}
}

/* Shares before anything is folded, and who belongs to the vital few. A line
 * is reached by a sum that is under it by no more than rounding. */
static void find_shares(struct pareto *pareto)
{
	const double rounding = 1e-9;
	double sum = 0, together = 0;

	for (size_t i = 0; i < pareto->count; i++) {
		struct pareto_bar *bar = &pareto->bars[i];

		bar->share = bar->together = (double)NAN;
		if (isnan(bar->value) || pareto->total <= 0)
			continue;
		bar->vital = together + rounding < pareto->line;
		sum += bar->value;
		bar->share = 100 * bar->value / pareto->total;
		bar->together = together = 100 * sum / pareto->total;
		if (!bar->vital)
			continue;
		pareto->vital++;
		pareto->vital_percent = together;
	}
}

static const char *other_name(struct pool *pool, size_t count, size_t hidden)
{
	if (!hidden)
		return text_format(pool, "Other (%zu)", count);
	return text_format(pool, "Other (%zu, of which %zu hidden)", count,
			   hidden);
}

static void fold(struct pool *pool, struct pareto *pareto, size_t most)
{
	struct pareto_bar *other;
	size_t folded = pareto->count - most + 1, hidden = 0;
	double sum = (double)NAN;

	if (pareto->count <= most)
		return;
	other = &pareto->bars[most - 1];
	for (size_t i = 0; i < folded; i++) {
		hidden += other[i].hidden;
		if (!isnan(other[i].value))
			sum = isnan(sum) ? other[i].value
					 : sum + other[i].value;
	}
	*other = (struct pareto_bar){
		.name = other_name(pool, folded, hidden),
		.value = sum,
		.hidden = isnan(sum) && hidden,
		.share = pareto->total > 0 ? 100 * sum / pareto->total
					   : (double)NAN,
		.other = true,
	};
	other->together = isnan(other->share) ? (double)NAN : 100;
	pareto->count = most;
}

void pareto_prepare(struct pool *pool, struct pareto *pareto, size_t most)
{
	sort(pool, pareto);
	add_up(pareto);
	find_shares(pareto);
	fold(pool, pareto, most);
}

/* One rounding for all numbers of a panel. */
static int decimals_of(struct pool *pool, const struct pareto *pareto)
{
	double *values = pool_take(pool, (pareto->count + 1) * sizeof *values);

	for (size_t i = 0; i < pareto->count; i++)
		values[i] = pareto->bars[i].value;
	return words_decimals(values, pareto->count);
}

const char *pareto_value(struct pool *pool, const struct pareto *pareto,
			 const struct pareto_bar *bar)
{
	if (isnan(bar->value))
		return bar->hidden ? "hidden" : "no data";
	return words_fixed(pool, bar->value, decimals_of(pool, pareto),
			   words_suffix(pareto->value.unit));
}

const char *pareto_percent(struct pool *pool, double value)
{
	if (value > 0 && value < 0.5)
		return "<1%";
	if (value >= 99.5 && value < 100 - 1e-9)
		return ">99%";
	return words_fixed(pool, value, 0, "%");
}

/* The layout of a panel. */
struct frame {
	const struct page *page;
	const struct pareto *pareto;
	const struct pareto_layout *layout;
	struct box panel;
	struct plot plot; /* percent along y upright, along x lying */
	double *middles;  /* of the bars, across their length */
	double pitch;     /* from column to column */
	double thick;
};

static double name_room(double width)
{
	return width * 0.36;
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
	double room = width - font_width(full, faces->axis) - gap;
	double pitch = room / (double)(pareto->count ? pareto->count : 1);
	double least = fmax(widest_value(pool, pareto, faces->label),
			    font_width(full, faces->label));

	if (pareto->count > 12 || least + gap > pitch || width < 300)
		return false;
	for (size_t i = 0; i < pareto->count; i++) {
		const char *name = pareto->bars[i].name;
		struct slice rest = slice_of(name);

		if (font_wrap(pool, name, faces->axis, pitch - gap).count > 3)
			return false;
		while (rest.at) {
			const char *word = slice_string(pool,
							slice_cut(&rest, ' '));

			if (font_width(word, faces->axis) > pitch - gap)
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
					       pitch - gap);

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
						face, name_room(width))
					      .width);
	return widest;
}

static double row_height(struct pool *pool, const struct pareto_bar *bar,
			 const struct faces *faces, double width)
{
	struct lines lines = font_wrap(pool, bar->name, faces->axis,
				       name_room(width));

	return fmax(font_leading(faces->label) + 1,
		    font_lines_height(&lines, faces->axis) + 3);
}

static double rows_height(struct pool *pool, const struct pareto *pareto,
			  const struct faces *faces, double width)
{
	double height = 0;

	for (size_t i = 0; i < pareto->count; i++)
		height += row_height(pool, &pareto->bars[i], faces, width);
	return height;
}

static void widen(struct pareto_layout *layout, struct pool *pool,
		  const struct pareto *pareto, const struct faces *faces,
		  double width)
{
	double name = panel_name_height(pool, faces, pareto->name, width);
	double pitch = (width - font_width(full, faces->axis) - gap) /
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
	layout->height = fmax(layout->height,
			      name + rows_height(pool, pareto, faces, width) +
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

/* Every 20%, and the line; a tick too near to the line gives way to it. */
static struct ticks make_ticks(const struct frame *frame, double length,
			       double apart)
{
	struct pool *pool = frame->page->scene->pool;
	double line = frame->pareto->line;
	const double step = length < 90 ? 50 : 20;
	struct ticks ticks = { .low = 0, .high = 100 };

	ticks.at = pool_take(pool, 8 * sizeof *ticks.at);
	ticks.label = pool_take(pool, 8 * sizeof *ticks.label);
	for (double at = 0; at <= 100; at += step)
		if (isnan(line) || at == line ||
		    fabs(at - line) * length / 100 >= apart)
			ticks.at[ticks.count++] = at;
	if (!isnan(line) && fmod(line, step) != 0)
		ticks.at[ticks.count++] = line;
	for (size_t i = 0; i < ticks.count; i++)
		ticks.label[i] = words_value(pool, ticks.at[i], "%");
	return ticks;
}

/* The scale to the right of columns. */
static void axis_right(const struct frame *frame, const struct ticks *ticks)
{
	struct scene *scene = frame->page->scene;
	struct face face = frame->page->faces.axis;
	const struct plot *plot = &frame->plot;
	struct lettering lettering = { face, INK_TEXT, ANCHOR_END };

	scene_group(scene, "y-axis", NULL);
	for (size_t i = 0; i < ticks->count; i++) {
		double y = scale_place(&plot->y, ticks->at[i]);

		scene_rule(scene,
			   (struct pen){ .line = ticks->at[i] == 0 ? INK_AXIS
								   : INK_GRID,
					 .width = 0.75 },
			   (struct point){ plot->box.left, y },
			   (struct point){ plot->box.right, y });
		scene_text(scene, lettering,
			   (struct point){ frame->panel.right,
					   y + font_capital(face) / 2 },
			   ticks->label[i]);
	}
	scene_end(scene);
}

static struct box bar_box(const struct frame *frame, size_t i, double share)
{
	double begin = frame->middles[i] - frame->thick / 2;
	double end = begin + frame->thick;
	const struct plot *plot = &frame->plot;

	if (frame->layout->upright)
		return (struct box){ begin, scale_place(&plot->y, share), end,
				     scale_place(&plot->y, 0) };
	return (struct box){ scale_place(&plot->x, 0), begin,
			     scale_place(&plot->x, share), end };
}

static struct pen bar_pen(const struct pareto *pareto,
			  const struct pareto_bar *bar)
{
	bool focus = bar->vital || isnan(pareto->line);

	return (struct pen){ focus ? INK_FOCUS : INK_REST, INK_OUTLINE, 0.5,
			     SOLID };
}

/* What is hidden has no length: a hatched square stands for it. */
static void draw_hidden(const struct frame *frame, size_t i)
{
	struct pen pen = { INK_PAPER, INK_COMMON_LINE, 0.5, SOLID };
	struct box box = bar_box(frame, i, 0);
	const double side = fmin(frame->thick, 9);
	double middle = frame->middles[i];

	if (frame->layout->upright) {
		box.left = middle - side / 2;
		box.right = middle + side / 2;
		box.top = box.bottom - side;
	} else {
		box.top = middle - side / 2;
		box.bottom = middle + side / 2;
		box.right = box.left + side;
	}
	scene_box(frame->page->scene, pen, box);
	scene_hatch(frame->page->scene, HATCH_RISING, INK_COMMON_LINE, box);
}

static void draw_bars(const struct frame *frame)
{
	const struct pareto *pareto = frame->pareto;
	struct scene *scene = frame->page->scene;

	scene_group(scene, "bars", NULL);
	for (size_t i = 0; i < pareto->count; i++) {
		const struct pareto_bar *bar = &pareto->bars[i];
		struct box box = bar_box(frame, i, bar->share);

		if (isnan(bar->value) && bar->hidden)
			draw_hidden(frame, i);
		if (isnan(bar->share) || bar->value == 0)
			continue;
		scene_box(scene, bar_pen(pareto, bar), box);
		if (bar->other)
			scene_hatch(scene, HATCH_RISING, INK_OUTLINE, box);
	}
	scene_end(scene);
}

static struct point place(const struct frame *frame, size_t i, double together)
{
	const struct plot *plot = &frame->plot;

	if (frame->layout->upright)
		return (struct point){ frame->middles[i],
				       scale_place(&plot->y, together) };
	return (struct point){ scale_place(&plot->x, together),
			       frame->middles[i] };
}

static void draw_limit(const struct frame *frame)
{
	struct pen pen = { .line = INK_TARGET, .width = 1, .dash = DASHED };
	const struct box *box = &frame->plot.box;
	double line = frame->pareto->line, at;

	if (isnan(line))
		return;
	if (frame->layout->upright) {
		at = scale_place(&frame->plot.y, line);
		scene_rule(frame->page->scene, pen,
			   (struct point){ box->left, at },
			   (struct point){ box->right, at });
		return;
	}
	at = scale_place(&frame->plot.x, line);
	scene_rule(frame->page->scene, pen, (struct point){ at, box->top },
		   (struct point){ at, box->bottom });
}

static void draw_line(const struct frame *frame)
{
	const struct pareto *pareto = frame->pareto;
	struct scene *scene = frame->page->scene;
	struct point *points = pool_take(scene->pool,
					 (pareto->count + 1) * sizeof *points);
	size_t count = 0;

	for (size_t i = 0; i < pareto->count; i++)
		if (!isnan(pareto->bars[i].together))
			points[count++] = place(frame, i,
						pareto->bars[i].together);
	scene_group(scene, "together", NULL);
	draw_limit(frame);
	if (count > 1)
		scene_line(scene,
			   (struct pen){ .line = INK_CATEGORY_4, .width = 1.5 },
			   points, count);
	for (size_t i = 0; i < count; i++)
		scene_circle(scene,
			     (struct pen){ INK_PAPER, INK_CATEGORY_4, 1.25,
					   SOLID },
			     points[i], dot_radius);
	scene_end(scene);
}

/* Above and to the left of the point, where the line never is. */
static void label_upright(const struct frame *frame, size_t i)
{
	const struct pareto_bar *bar = &frame->pareto->bars[i];
	struct scene *scene = frame->page->scene;
	struct face face = frame->page->faces.label;
	const char *text = pareto_percent(scene->pool, bar->together);
	struct point at = place(frame, i, bar->together);
	double width = font_width(text, face);

	at.x = fmax(at.x + 3, frame->plot.box.left + width);
	at.y -= dot_radius + 3;
	scene_box(scene, (struct pen){ .fill = INK_PAPER },
		  (struct box){ at.x - width, at.y - font_capital(face), at.x,
				at.y + 0.5 });
	scene_text(scene, (struct lettering){ face, INK_TEXT, ANCHOR_END }, at,
		   text);
}

static void words_upright(const struct frame *frame)
{
	const struct pareto *pareto = frame->pareto;
	struct scene *scene = frame->page->scene;
	struct face face = frame->page->faces.label;
	struct face small = frame->page->faces.axis;
	struct lettering number = { face, INK_TEXT, ANCHOR_MIDDLE };
	struct lettering name = { small, INK_TEXT, ANCHOR_MIDDLE };

	scene_group(scene, "names", NULL);
	for (size_t i = 0; i < pareto->count; i++) {
		const struct pareto_bar *bar = &pareto->bars[i];
		struct point at = { frame->middles[i],
				    frame->plot.box.bottom + 3 + face.size };
		struct lines lines = font_wrap(scene->pool, bar->name, small,
					       frame->pitch - gap);

		number.face.weight = BOLD;
		scene_text(scene, number, at,
			   pareto_value(scene->pool, pareto, bar));
		at.y += 3;
		scene_lines(scene, name, at, &lines);
		if (!isnan(bar->together))
			label_upright(frame, i);
	}
	scene_end(scene);
}

/* A table: the name, the number, the bar, the percentage so far. */
static void words_lying(const struct frame *frame)
{
	const struct pareto *pareto = frame->pareto;
	struct scene *scene = frame->page->scene;
	struct face face = frame->page->faces.axis;
	struct lettering lettering = { face, INK_TEXT, ANCHOR_END };
	double names = frame->panel.left + frame->layout->names;

	scene_group(scene, "names", NULL);
	for (size_t i = 0; i < pareto->count; i++) {
		const struct pareto_bar *bar = &pareto->bars[i];
		struct lines lines = font_wrap(scene->pool, bar->name, face,
					       name_room(frame->panel.right -
							 frame->panel.left));
		double middle = frame->middles[i];
		double top = middle - font_lines_height(&lines, face) / 2;
		double baseline = middle + font_capital(face) / 2;

		scene_lines(scene, lettering, (struct point){ names, top },
			    &lines);
		lettering.face = frame->page->faces.label;
		lettering.face.weight = BOLD;
		scene_text(scene, lettering,
			   (struct point){ frame->plot.box.left - gap,
					   baseline },
			   pareto_value(scene->pool, pareto, bar));
		lettering.face = face;
		if (!isnan(bar->together))
			scene_text(scene, lettering,
				   (struct point){ frame->panel.right,
						   baseline },
				   pareto_percent(scene->pool, bar->together));
	}
	scene_end(scene);
}

static void lay_upright(struct frame *frame)
{
	struct plot *plot = &frame->plot;
	struct face face = frame->page->faces.axis;
	struct ticks ticks;

	plot->box = frame->panel;
	plot->box.right -= font_width(full, face) + gap;
	plot->box.bottom -= frame->layout->names + face.size + 6;
	plot->box.top += font_leading(face) + 2;
	plot->y = (struct scale){ 0, 100, plot->box.bottom, plot->box.top,
				  false };
	frame->pitch = (plot->box.right - plot->box.left) /
		       (double)frame->pareto->count;
	for (size_t i = 0; i < frame->pareto->count; i++)
		frame->middles[i] = plot->box.left +
				    ((double)i + 0.5) * frame->pitch;
	frame->thick = fmin(frame->pitch * 0.78, bar_most);
	ticks = make_ticks(frame, plot->box.bottom - plot->box.top,
			   font_leading(face));
	axis_right(frame, &ticks);
}

/* Rows as high as their names need; what room is left is shared. Returns how
 * thick bars are. */
static double place_rows(struct frame *frame)
{
	const struct pareto *pareto = frame->pareto;
	const struct faces *faces = &frame->page->faces;
	struct pool *pool = frame->page->scene->pool;
	double width = frame->panel.right - frame->panel.left;
	double least = font_leading(faces->label) + 1;
	double at = frame->plot.box.top;
	double spare = frame->plot.box.bottom - at -
		       rows_height(pool, pareto, faces, width);

	spare = fmax(0, spare / (double)pareto->count);
	for (size_t i = 0; i < pareto->count; i++) {
		double height = spare + row_height(pool, &pareto->bars[i],
						   faces, width);

		frame->middles[i] = at + height / 2;
		at += height;
	}
	return fmin((spare + least) * 0.72, 16);
}

static void lay_lying(struct frame *frame)
{
	struct plot *plot = &frame->plot;
	struct face face = frame->page->faces.axis;
	double bold = 1.12; /* letters are wider */
	struct ticks ticks;

	plot->box = frame->panel;
	plot->box.left += frame->layout->names + gap +
			  bold * frame->layout->values + gap;
	plot->box.right -= font_width(full, face) + gap;
	plot->box.bottom -= font_leading(face) + 5;
	plot->x = (struct scale){ 0, 100, plot->box.left, plot->box.right - 4,
				  false };
	frame->thick = place_rows(frame);
	ticks = make_ticks(frame, plot->box.right - plot->box.left,
			   font_width(full, face) + 3);
	axis_grid(frame->page, plot, &ticks, frame->panel);
}

void pareto_draw(const struct page *page, struct box panel,
		 const struct pareto *pareto,
		 const struct pareto_layout *layout)
{
	struct frame frame = { .page = page,
			       .pareto = pareto,
			       .layout = layout };

	frame.panel = panel_name(page, panel, pareto->name, 0);
	if (!pareto->count) {
		panel_empty(page, frame.panel);
		return;
	}
	frame.middles = pool_take(page->scene->pool,
				  pareto->count * sizeof *frame.middles);
	if (layout->upright)
		lay_upright(&frame);
	else
		lay_lying(&frame);
	draw_bars(&frame);
	draw_line(&frame);
	if (layout->upright)
		words_upright(&frame);
	else
		words_lying(&frame);
}

/* Whether any panel has what an entry of the legend is about. */
struct shown {
	bool line, vital, rest, hidden;
};

static struct shown what_is_shown(const struct pareto *panels, size_t count)
{
	struct shown shown = { 0 };

	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++) {
			const struct pareto_bar *bar = &panels[p].bars[i];

			shown.hidden |= bar->hidden && isnan(bar->value);
			shown.vital |= bar->vital;
			shown.rest |= !bar->vital && bar->value > 0;
			shown.line |= i && !isnan(bar->together);
		}
	return shown;
}

size_t pareto_legend(struct pool *pool, const struct pareto *panels,
		     size_t count, struct legend *legend)
{
	struct shown shown = what_is_shown(panels, count);
	const char *line = words_value(pool, panels->line, "%");
	size_t entries = 0;

	if (shown.vital && shown.rest && !isnan(panels->line)) {
		legend[entries++] = (struct legend){
			.sample = SAMPLE_BOX,
			.pen = { INK_FOCUS, INK_OUTLINE, 0.5, SOLID },
			.text = text_format(pool, "Needed for %s", line)
		};
		legend[entries++] = (struct legend){
			.sample = SAMPLE_BOX,
			.pen = { INK_REST, INK_OUTLINE, 0.5, SOLID },
			.text = "The rest"
		};
	}
	if (shown.line)
		legend[entries++] = (struct legend){
			.sample = SAMPLE_LINE,
			.pen = { .line = INK_CATEGORY_4, .width = 1.5 },
			.text = "Share so far"
		};
	if (shown.line && !isnan(panels->line))
		legend[entries++] = (struct legend){
			.sample = SAMPLE_LINE,
			.pen = { .line = INK_TARGET,
				 .width = 1,
				 .dash = DASHED },
			.text = text_format(pool, "%s of all", line)
		};
	if (shown.hidden)
		legend[entries++] = (struct legend){
			.sample = SAMPLE_BOX,
			.pen = { INK_PAPER, INK_COMMON_LINE, 0.5, SOLID },
			.hatch = HATCH_RISING,
			.hatch_ink = INK_COMMON_LINE,
			.text = "Hidden: too small to be published"
		};
	return entries;
}
