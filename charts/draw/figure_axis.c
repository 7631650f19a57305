/* figure_axis - what a column of the stream is as an axis, in words. */
#include "charts/draw/figure_parts.h"

#include <math.h>
#include <string.h>

/* Columns of periods are named for them. */
static struct cadence cadence_by_name(const char *name)
{
	static const struct {
		const char *name;
		struct cadence cadence;
	} rows[] = {
		{ "month", { PERIOD_MONTH, 1, 0 } },
		{ "quarter", { PERIOD_QUARTER, 3, 0 } },
		{ "year", { PERIOD_YEAR, 12, 0 } },
		{ "financial_year", { PERIOD_YEAR, 12, 0 } },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (!strcmp(rows[i].name, name))
			return rows[i].cadence;
	return (struct cadence){ PERIOD_DAY, 0, 0 };
}

struct axis figure_measure(const struct figure *figure, int column)
{
	struct reading *reading = figure->reading;
	const struct place *place = &reading->places[figure->panels[0]];
	struct axis axis = figure_axis(reading->in, column);

	reading->measured = column;
	if (*place->label)
		axis.label = place->label;
	if (*place->unit)
		axis.unit = place->unit;
	return axis;
}

struct axis figure_axis(const struct reader *in, int column)
{
	const struct column *row = &reader_header(in)->columns[column];

	return (struct axis){
		.label = *row->label ? row->label : row->name,
		.unit = row->unit,
		.dates = row->type == DATE,
		.cadence = cadence_by_name(row->name),
		.financial = !strcmp(row->name, "financial_year"),
	};
}

/* The period that the facts name, where it is asked for: a census has the
 * facts of its extract, but is of a day. */
static const char *period_words(struct pool *pool)
{
	const char *start = stage_fact("period_start");
	const char *end = stage_fact("period_end");
	int from, to;

	if (!figure_wishes()->period || !start || !end ||
	    !date_read(slice_of(start), &from) ||
	    !date_read(slice_of(end), &to))
		return "";
	return words_span(pool, from, to, PERIOD_DAY);
}

/* "Days of delay" needs no ", days". */
static bool says_unit(struct pool *pool, const char *label, const char *unit)
{
	size_t size = strlen(unit);
	const char *at = label;

	if (!size)
		return true;
	if (!strncmp(words_small(pool, label), unit, size))
		return label[size] == ' ' || !label[size];
	while ((at = strstr(at, unit))) {
		if (at > label && at[-1] == ' ' &&
		    (at[size] == ' ' || !at[size]))
			return true;
		at += size;
	}
	return false;
}

const char *figure_subtitle(const struct figure *figure,
			    const struct axis *measure, const struct axis *over,
			    double from, double to)
{
	const char *area = stage_fact("area");
	const char *unit = words_unit(measure->unit);
	const char *parts[] = { measure->label,
				says_unit(figure->pool, measure->label, unit)
					? ""
					: unit,
				"",
				period_words(figure->pool),
				area ? area : "",
				figure->group };

	if (over && over->dates && !isnan(from)) {
		if (over->cadence.months || over->cadence.days == 7)
			parts[2] = words_every(over->cadence.period);
		parts[3] = words_span(figure->pool, (int)from, (int)to,
				      over->cadence.period);
	}
	return words_join(figure->pool, parts, 6);
}
