/* funnel_report - the rows that are written of funnels. */
#include "stages/methods/funnel_report.h"

#include <math.h>

#include "pipeline/pool.h"
#include "pipeline/writer.h"
#include "stages/methods/statistics.h"

static void write_ends(const struct funnel_report *report,
		       const struct funnel_set *set, struct interval ends)
{
	double upper = report->per * ends.upper;

	if (set->funnel.type == PROPORTION_FUNNEL && upper > set->book->cap)
		upper = set->book->cap;
	writer_number(report->out, bounded(report->per * ends.lower));
	writer_number(report->out, bounded(upper));
}

static void write_limits(const struct funnel_report *report,
			 const struct funnel_set *set, size_t i)
{
	for (size_t l = 0; l < set->levels.count; l++) {
		write_ends(report, set, set->chance[l * set->count + i]);
		write_ends(report, set, set->wider[l * set->count + i]);
	}
}

static void write_unit(struct funnel_report *report,
		       const struct funnel_place *place,
		       const struct funnel_set *set, size_t i)
{
	struct writer *out = report->out;
	const char *fault = funnel_place_fault(place);
	struct funnel_row row = fault ? funnel_row_without(fault)
				      : funnel_row_of(set, i, report->per);
	double of = place->no_of ? (double)NAN : place->unit.of;

	groups_write(out, &report->input->groups, place->group);
	writer_number(out, place->no_count ? (double)NAN : place->unit.count);
	writer_number(out, fault ? of : set->units[i].of);
	layout_write(out, &report->before, &row);
	for (size_t l = 0; fault && l < 4 * set->levels.count; l++)
		writer_missing(out);
	if (!fault)
		write_limits(report, set, i);
	layout_write(out, &report->behind, &row);
	writer_end_record(out);
}

static void write_units(struct funnel_report *report, struct funnel_set *set,
			const struct funnel_place *places, size_t count)
{
	size_t sound = 0;

	funnel_set_limits(set);
	for (size_t i = 0; i < count; i++) {
		write_unit(report, &places[i], set, sound);
		sound += !funnel_place_fault(&places[i]);
	}
}

/* Limits where there is no unit. */
static void write_curve(struct funnel_report *report, struct funnel_set *set,
			const struct funnel_place *place)
{
	struct writer *out = report->out;
	const struct funnel_input *input = report->input;
	struct slice key = table_key(input->groups.table, place->group);
	double points[FUNNEL_AXIS];

	if (!set->count)
		return;
	funnel_set_axis(set, report->years, points);
	funnel_set_limits(set);
	for (size_t i = 0; i < FUNNEL_AXIS; i++) {
		for (size_t k = 0; k < input->within_count; k++)
			writer_raw(out, key_field(key, k));
		writer_number(out, bounded(points[i]));
		writer_number(out, bounded(report->per * set->funnel.target));
		write_limits(report, set, i);
		writer_end_record(out);
	}
}

void funnel_report_write(struct funnel_report *report,
			 const struct funnel_set *pattern)
{
	size_t first = 0, count = 0;

	while (funnel_input_next(report->input, &first, &count)) {
		const struct funnel_place *places =
			&report->input->places[first];
		struct funnel_set set = *pattern;

		set.units = pool_take(pool_run(), count * sizeof *set.units);
		for (size_t i = 0; i < count; i++)
			if (!funnel_place_fault(&places[i]))
				set.units[set.count++] = places[i].unit;
		funnel_set_fit(&set);
		if (report->curve)
			write_curve(report, &set, places);
		else
			write_units(report, &set, places, count);
	}
}

static void declare_limits(struct writer *out, const struct levels *levels,
			   const char *unit)
{
	static const char *const sides[][2] = {
		{ "lower_%s", "Lower %s%% limit" },
		{ "upper_%s", "Upper %s%% limit" },
		{ "adjusted_lower_%s", "Adjusted lower %s%% limit" },
		{ "adjusted_upper_%s", "Adjusted upper %s%% limit" },
	};
	struct pool *pool = pool_run();

	for (size_t i = 0; i < levels->count; i++)
		for (size_t k = 0; k < sizeof sides / sizeof *sides; k++)
			writer_column(out,
				      text_format(pool, sides[k][0],
						  levels->items[i].name),
				      NUMBER, unit,
				      text_format(pool, sides[k][1],
						  levels->items[i].text));
}

/* What a value is, by the type of funnel. */
static const char *value_label(enum funnel_type type)
{
	static const char *const labels[] = {
		[PROPORTION_FUNNEL] = "Share",
		[RATE_FUNNEL] = "Rate",
		[RATIO_FUNNEL] = "Observed / expected",
		[COUNT_FUNNEL] = "Ratio",
	};

	return labels[type];
}

/* What the centre line is. */
static const char *centre_label(const struct funnel *funnel)
{
	if (!isnan(funnel->target))
		return "Target";
	return funnel->type == RATIO_FUNNEL ? "As expected" : "All together";
}

static void declare_curve(const struct funnel_report *report,
			  const struct funnel_set *pattern, const char *unit)
{
	const struct funnel_input *input = report->input;
	const struct reader *in = input->groups.in;
	bool events = report->by_events && !input->named.shares;

	for (size_t i = 0; i < input->within_count; i++)
		writer_column_like(report->out, in, input->groups.columns[i]);
	writer_column_like(report->out, in,
			   events || !input->named.of ? input->count
						      : input->of);
	writer_column(report->out, "target", NUMBER, unit,
		      centre_label(&pattern->funnel));
	declare_limits(report->out, &pattern->levels, unit);
}

void funnel_report_declare(struct funnel_report *report,
			   const struct funnel_set *pattern)
{
	enum funnel_type type = pattern->funnel.type;
	const char *unit = report->per == 100 ? "%" : "1";
	const struct column like = { .unit = unit, .label = value_label(type) };
	const struct column centre = {
		.unit = unit, .label = centre_label(&pattern->funnel)
	};
	const struct funnel_input *input = report->input;
	struct writer *out = report->out;

	if (report->curve) {
		declare_curve(report, pattern, unit);
		return;
	}
	groups_declare(out, &input->groups);
	writer_column_like(out, input->groups.in, input->count);
	if (input->named.of)
		writer_column_like(out, input->groups.in, input->of);
	else
		writer_column(out, "of", NUMBER, "1", "Denominator");
	layout_add_all(&report->before, funnel_row_value, &like);
	layout_add_all(&report->before, funnel_row_centre, &centre);
	layout_add_all(&report->before, funnel_row_before, NULL);
	layout_declare(out, &report->before);
	declare_limits(out, &pattern->levels, unit);
	layout_add_all(&report->behind, funnel_row_behind, NULL);
	layout_declare(out, &report->behind);
}
