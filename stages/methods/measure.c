/* measure - a function of a column, as `summarise --of` asks for it. */
#include "stages/methods/measure.h"

#include <math.h>

#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/naming.h"
#include "pipeline/pool.h"

struct wanted wanted_read(struct slice item)
{
	struct wanted wanted = { .rest = slice_trim(item) };

	wanted.name = slice_cut(&wanted.rest, '=');
	if (!wanted.rest.at) {
		wanted.rest = wanted.name;
		wanted.name = (struct slice){ 0 };
	}
	wanted.word = slice_cut(&wanted.rest, ':');
	return wanted;
}

static const char *text_of(struct slice text)
{
	return slice_string(pool_run(), text);
}

static struct aggregate find_function(struct slice word, int quantile_type)
{
	struct aggregate aggregate;

	if (aggregate_named(word, quantile_type, &aggregate))
		return aggregate;
	fail(BAD_USAGE, "--of: no function '%.*s'%s", (int)word.size, word.at,
	     text_did_you_mean("", aggregate_nearest(text_of(word))));
}

static int find_column(const struct reader *in, enum takes takes,
		       struct slice word, struct slice column)
{
	const char *name = column.at ? text_of(column) : NULL;

	if (!name && takes != RECORDS)
		fail(BAD_USAGE, "--of: %.*s needs a column, as in %.*s:COLUMN",
		     (int)word.size, word.at, (int)word.size, word.at);
	if (!name)
		return NONE;
	if (takes == NUMBERS)
		return reader_column_of(in, name, NUMBER);
	if (takes == FLAGS)
		return reader_column_of(in, name, FLAG);
	if (takes == ORDERED &&
	    reader_header(in)->columns[reader_column(in, name)].type != DATE)
		return reader_column_of(in, name, NUMBER);
	return reader_column(in, name);
}

struct measure measure_of(const struct reader *in, const struct wanted *wanted,
			  int quantile_type)
{
	struct measure measure = {
		.aggregate = find_function(wanted->word, quantile_type),
	};

	measure.column = find_column(in, measure.aggregate.function->takes,
				     wanted->word, wanted->rest);
	if (measure.column != NONE)
		measure.type = reader_header(in)->columns[measure.column].type;
	return measure;
}

bool measure_alike(const struct measure *a, const struct measure *b)
{
	return a->column == b->column &&
	       aggregate_alike(&a->aggregate, &b->aggregate);
}

static const char *default_name(struct slice word, struct slice column)
{
	char *name = text_format(pool_run(), "%.*s%s%.*s", (int)word.size,
				 word.at, column.at ? "_" : "",
				 (int)column.size, column.at ? column.at : "");

	for (char *at = name; *at; at++)
		if (*at == '.')
			*at = '_';
	return name;
}

static bool holds_dates(const struct measure *measure)
{
	return measure->aggregate.function->takes == ORDERED &&
	       measure->type == DATE;
}

void measure_declare(struct writer *out, const struct reader *in,
		     const struct measure *measure, const struct wanted *wanted)
{
	const char *name = wanted->name.at ? naming_checked(wanted->name)
					   : NULL;
	const char *unit = measure->aggregate.function->unit;
	const struct column none = { 0 };
	const struct column *head = &none;

	if (measure->column != NONE)
		head = &reader_header(in)->columns[measure->column];
	writer_column(out,
		      name ? name : default_name(wanted->word, wanted->rest),
		      holds_dates(measure) ? DATE : NUMBER,
		      unit ? unit : head->unit,
		      aggregate_label(&measure->aggregate, head->label, name));
}

/* What the measure takes of the present record. */
static struct datum datum_of(const struct measure *measure, struct reader *in)
{
	struct datum datum = { 0 };

	if (measure->column == NONE)
		return datum;
	datum.missing = reader_missing(in, measure->column);
	if (datum.missing)
		datum.number = (double)NAN;
	else if (measure->aggregate.function->takes == ANY)
		datum.raw = reader_raw(in, measure->column);
	else if (measure->aggregate.function->takes == FLAGS)
		datum.number = reader_flag(in, measure->column) == 'Y';
	else if (holds_dates(measure))
		datum.number = reader_date(in, measure->column);
	else if (measure->aggregate.function->takes != RECORDS)
		datum.number = reader_number(in, measure->column);
	return datum;
}

void measure_add(const struct measure *measure, struct reader *in,
		 struct cell *cell)
{
	struct datum datum = datum_of(measure, in);

	aggregate_add(&measure->aggregate, cell, &datum);
}

void measure_write(struct writer *out, const struct measure *measure,
		   struct cell *cell)
{
	double answer = aggregate_answer(&measure->aggregate, cell);

	if (holds_dates(measure))
		writer_date(out, isnan(answer) ? MISSING_DATE : (int)answer);
	else
		writer_number(out, answer);
}
