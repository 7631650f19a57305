/* axis - the axes of a plot. */
#include "charts/draw/axis.h"

#include <math.h>
#include <string.h>

#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

static const double tick_gap = 4;

static int month_number(int date)
{
	struct calendar_date parts = date_parts(date);

	return parts.year * 12 + parts.month;
}

static enum rhythm period_of_months(int months)
{
	if (months % 12 == 0)
		return PERIOD_YEAR;
	return months % 3 == 0 ? PERIOD_QUARTER : PERIOD_MONTH;
}

static struct cadence cadence_of_months(const int *dates, size_t count)
{
	int least = 0;

	for (size_t i = 1; i < count; i++) {
		int apart = month_number(dates[i]) - month_number(dates[i - 1]);

		if (apart > 0 && (!least || apart < least))
			least = apart;
	}
	least = least ? least : 1;
	return (struct cadence){ period_of_months(least), least, 0 };
}

/* Regular when more than half the distances are the smallest one. */
static struct cadence cadence_of_days(const int *dates, size_t count)
{
	struct cadence cadence = { PERIOD_DAY, 0, 0 };
	size_t same = 0, steps = 0;
	int least = 0;

	for (size_t i = 1; i < count; i++) {
		int apart = dates[i] - dates[i - 1];

		if (apart <= 0)
			continue;
		steps++;
		same = apart == least            ? same + 1
		       : !least || apart < least ? 1
						 : same;
		least = !least || apart < least ? apart : least;
	}
	if (same * 2 > steps)
		cadence.days = least;
	if (cadence.days == 7)
		cadence.period = PERIOD_WEEK;
	return cadence;
}

struct cadence cadence_of(const int *dates, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (date_parts(dates[i]).day != 1)
			return cadence_of_days(dates, count);
	return cadence_of_months(dates, count);
}

bool cadence_broken(struct cadence cadence, int before, int after)
{
	if (cadence.months)
		return month_number(after) - month_number(before) >
		       cadence.months;
	return cadence.days && after - before > cadence.days;
}

const char *axis_words(struct pool *pool, const struct axis *axis, double value)
{
	if (axis->dates)
		return words_date(pool, (int)value, axis->cadence.period);
	return words_value(pool, value, axis->unit);
}

const char *axis_place(struct pool *pool, const struct axis *axis, double value)
{
	static const char *const places[] = {
		[PERIOD_DAY] = "on",   [PERIOD_WEEK] = "in the week of",
		[PERIOD_MONTH] = "in", [PERIOD_QUARTER] = "in",
		[PERIOD_YEAR] = "in",
	};

	return text_format(pool, "%s %s",
			   axis->dates ? places[axis->cadence.period] : "at",
			   axis_words(pool, axis, value));
}

const char *axis_subject(const struct axis *axis)
{
	const size_t most = 56;

	return strlen(axis->label) > most ? "Values" : axis->label;
}

struct ticks axis_ticks(struct pool *pool, const struct axis *axis, double low,
			double high, double length)
{
	const double date_width = axis->financial ? 42 : 30;
	struct number_range range = { low, high, axis->whole,
				      words_suffix(axis->unit) };
	size_t most;

	if (axis->dates)
		return ticks_dates(pool,
				   (struct date_range){ (int)ceil(low),
							(int)high,
							axis->cadence.months,
							axis->financial },
				   (size_t)fmax(2, length / date_width));
	most = (size_t)fmin(9, fmax(2, length / 44));
	return axis->log ? ticks_log(pool, range, most)
			 : ticks_numbers(pool, range, most);
}

static size_t ticks_between(const struct ticks *ticks, double low, double high)
{
	size_t count = 0;

	for (size_t i = 0; i < ticks->count; i++)
		count += ticks->at[i] >= low && ticks->at[i] <= high;
	return count;
}

struct ticks axis_inner_ticks(struct pool *pool, const struct axis *axis,
			      double low, double high, double length)
{
	struct ticks ticks = { 0 };

	for (int halves = 2; halves <= 6; halves++) {
		ticks = ticks_trimmed(axis_ticks(pool, axis, low, high,
						 length * halves / 2),
				      low, high);
		if (low == high || ticks_between(&ticks, low, high) >= 2)
			break;
	}
	return ticks;
}

/* Trimmed ones: more than asked for where fewer than two were left. */
static struct ticks two_ticks(struct pool *pool, struct number_range range,
			      size_t most)
{
	struct ticks ticks = { 0 };

	for (size_t more = most; more <= 3 * most; more++) {
		ticks = ticks_trimmed(ticks_numbers(pool, range, more),
				      range.low, range.high);
		if (range.low == range.high ||
		    ticks_between(&ticks, range.low, range.high) >= 2)
			break;
	}
	return ticks;
}

struct ticks axis_upright_ticks(struct pool *pool, const struct axis *axis,
				struct number_range range, double length)
{
	size_t most = (size_t)fmin(8, fmax(3, length / 14));

	range.unit = words_suffix(axis->unit);
	if (axis->log)
		return ticks_log(pool, range, most);
	return two_ticks(pool, range, most);
}

static double widest(const char *const *labels, size_t count, struct face face)
{
	double width = 0;

	for (size_t i = 0; i < count; i++)
		width = fmax(width, font_width(labels[i], face));
	return width;
}

double axis_left_width(const struct ticks *ticks, struct face face)
{
	return widest(ticks->label, ticks->count, face) + tick_gap;
}

double axis_bottom_height(const struct ticks *ticks, struct face face)
{
	return tick_gap + font_leading(face) * (ticks->under ? 2 : 1);
}

void axis_left(const struct page *page, const struct plot *plot,
	       const struct ticks *ticks)
{
	struct scene *scene = page->scene;
	struct face face = page->faces.axis;
	struct lettering lettering = { face, INK_TEXT, ANCHOR_END };

	scene_group(scene, "y-axis", NULL);
	for (size_t i = 0; i < ticks->count; i++) {
		bool zero = ticks->at[i] == 0;
		double y = scale_place(&plot->y, ticks->at[i]);

		scene_rule(scene,
			   (struct pen){ .line = zero ? INK_AXIS : INK_GRID,
					 .width = 0.75 },
			   (struct point){ plot->box.left, y },
			   (struct point){ plot->box.right, y });
		scene_text(scene, lettering,
			   (struct point){ plot->box.left - tick_gap,
					   y + font_capital(face) / 2 },
			   ticks->label[i]);
	}
	scene_end(scene);
}

/* A centred text, moved so that it stays within the panel. */
static void text_within(struct scene *scene, struct lettering lettering,
			struct point at, const char *text, struct box panel)
{
	double half = font_width(text, lettering.face) / 2;

	at.x = fmin(at.x, panel.right - half);
	at.x = fmax(at.x, panel.left + half);
	scene_text(scene, lettering, at, text);
}

/* Labels in a row below a plot, centred under their ticks but within the
 * panel; one that would touch the one before is left out. */
static void label_row(const struct page *page, const struct plot *plot,
		      const struct ticks *ticks, const char *const *labels,
		      struct box room)
{
	const double gap = 3;
	struct face face = page->faces.axis;
	struct lettering lettering = { face, INK_TEXT, ANCHOR_MIDDLE };
	double taken = room.left - gap;

	for (size_t i = 0; i < ticks->count; i++) {
		double half = font_width(labels[i], face) / 2;
		double x = scale_place(&plot->x, ticks->at[i]);

		if (ticks->at[i] < plot->x.low || ticks->at[i] > plot->x.high)
			continue;
		x = fmax(fmin(x, room.right - half), room.left + half);
		if (!*labels[i] || x - half < taken + gap)
			continue;
		scene_text(page->scene, lettering,
			   (struct point){ x, room.top + face.size * 0.85 },
			   labels[i]);
		taken = x + half;
	}
}

/* One row of labels, or two. */
static void label_rows(const struct page *page, const struct plot *plot,
		       const struct ticks *ticks, struct box panel)
{
	panel.top = plot->box.bottom + tick_gap;
	label_row(page, plot, ticks, ticks->label, panel);
	panel.top += font_leading(page->faces.axis);
	if (ticks->under)
		label_row(page, plot, ticks, ticks->under, panel);
}

void axis_bottom(const struct page *page, const struct plot *plot,
		 const struct ticks *ticks, struct box panel)
{
	struct scene *scene = page->scene;
	struct pen pen = { .line = INK_AXIS, .width = 0.75 };
	double bottom = plot->box.bottom;

	scene_group(scene, "x-axis", NULL);
	scene_rule(scene, pen, (struct point){ plot->box.left, bottom },
		   (struct point){ plot->box.right, bottom });
	for (size_t i = 0; i < ticks->count; i++) {
		double x = scale_place(&plot->x, ticks->at[i]);

		scene_rule(scene, pen, (struct point){ x, bottom },
			   (struct point){ x, bottom + 3 });
	}
	label_rows(page, plot, ticks, panel);
	scene_end(scene);
}

void axis_grid(const struct page *page, const struct plot *plot,
	       const struct ticks *ticks, struct box panel)
{
	struct scene *scene = page->scene;
	struct pen pen = { .line = INK_GRID, .width = 0.75 };

	scene_group(scene, "x-axis", NULL);
	for (size_t i = 0; i < ticks->count; i++) {
		double x = scale_place(&plot->x, ticks->at[i]);

		if (ticks->at[i] < plot->x.low || ticks->at[i] > plot->x.high)
			continue;
		scene_rule(scene, pen, (struct point){ x, plot->box.top },
			   (struct point){ x, plot->box.bottom });
	}
	label_rows(page, plot, ticks, panel);
	scene_end(scene);
}

double axis_name_height(const struct axis *axis, struct face face)
{
	return axis->dates ? 0 : font_leading(face);
}

void axis_name(const struct page *page, const struct plot *plot,
	       const struct axis *axis, struct box panel)
{
	struct face face = page->faces.axis;
	const char *unit = words_unit(axis->unit);
	const char *text = axis->label;

	if (axis->dates)
		return;
	if (*unit)
		text = text_format(page->scene->pool, "%s, %s", text, unit);
	text_within(page->scene,
		    (struct lettering){ face, INK_MUTED, ANCHOR_MIDDLE },
		    (struct point){ (plot->box.left + plot->box.right) / 2,
				    panel.bottom - face.size * 0.3 },
		    text, panel);
}
