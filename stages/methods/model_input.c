/* model_input - the rows that a stream gives to a regression over time. */
#include "stages/methods/model_input.h"

#include <math.h>
#include <stdlib.h>

#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/pool.h"
#include "pipeline/reader.h"

static enum type type_in(const struct reader *in, int column)
{
	return reader_header(in)->columns[column].type;
}

static const char *name_in(const struct reader *in, int column)
{
	return reader_header(in)->columns[column].name;
}

static void find_factors(struct model_input *input, const struct reader *in,
			 const char *names)
{
	int *columns = reader_columns(in, names, &input->factor_count);

	input->factors = pool_take(pool_run(), input->factor_count *
						       sizeof *input->factors);
	for (size_t i = 0; i < input->factor_count; i++) {
		struct model_factor *factor = &input->factors[i];
		enum type type = type_in(in, columns[i]);

		factor->column = columns[i];
		factor->name = name_in(in, columns[i]);
		if (type == TEXT || type == FLAG)
			factor->levels = table_new();
		else
			reader_column_of(in, factor->name, NUMBER);
	}
}

/* The column of time, or NONE where nothing asks for it. */
static int find_x(const struct reader *in, const struct model_columns *named)
{
	const struct header *head = reader_header(in);

	if (named->x)
		return reader_column(in, named->x);
	for (size_t i = 0; i < head->column_count; i++)
		if (head->columns[i].type == DATE)
			return (int)i;
	if (!named->terms || named->dated)
		fail(BAD_USAGE,
		     "%s has no column of dates: --x names the column to go by",
		     reader_name(in));
	return NONE;
}

static struct timescale find_scale(const struct reader *in,
				   const struct model_input *input,
				   const char *every)
{
	struct timescale scale = { .dates = input->x_is_date,
				   .every = every_of(every),
				   .origin = (double)NAN,
				   .break_at = (double)NAN };

	if (scale.every == EVERY_WHOLE && input->x != NONE)
		scale.every = every_of(name_in(in, input->x));
	if (scale.every == EVERY_WHOLE)
		scale.every = EVERY_MONTH;
	return scale;
}

struct model_input model_input_find(const struct reader *in,
				    const struct model_columns *named)
{
	struct model_input input = { .of = NONE };
	enum type type;

	input.count = reader_column_of(in, named->count, NUMBER);
	if (named->of)
		input.of = reader_column_of(in, named->of, NUMBER);
	input.x = find_x(in, named);
	type = input.x == NONE ? NUMBER : type_in(in, input.x);
	input.x_is_date = type == DATE;
	if (type != DATE && type != NUMBER)
		reader_column_of(in, named->x, DATE);
	if (!input.x_is_date && named->dated)
		fail(BAD_USAGE, "--%s needs a column of dates", named->dated);
	input.groups = groups_of(in, named->by);
	if (named->terms && *named->terms)
		find_factors(&input, in, named->terms);
	input.scale = find_scale(in, &input, named->every);
	return input;
}

static double read_x(const struct model_input *input, const struct reader *in)
{
	int date;

	if (input->x == NONE)
		return 0;
	if (!input->x_is_date)
		return reader_number(in, input->x);
	date = reader_date(in, input->x);
	return date == MISSING_DATE
		       ? (double)NAN
		       : (double)period_number(input->scale.every, date);
}

static void read_factors(const struct model_input *input,
			 const struct reader *in, struct model_row *row)
{
	row->values = pool_take(pool_run(),
				(input->factor_count + 1) * sizeof(double));
	for (size_t i = 0; i < input->factor_count; i++) {
		const struct model_factor *factor = &input->factors[i];

		if (reader_missing(in, factor->column))
			row->missing = "a term is missing";
		else if (factor->levels)
			row->values[i] = (double)table_put(
				factor->levels, reader_raw(in, factor->column),
				NULL);
		else
			row->values[i] = reader_number(in, factor->column);
	}
}

static void check_row(const struct model_input *input, const struct reader *in,
		      const struct model_row *row)
{
	if (row->count < 0)
		reader_refuse(in, input->count, "is negative");
	if (!isnan(row->count) && row->count != floor(row->count))
		reader_refuse(in, input->count, "is not a whole number");
	if (row->exposure < 0)
		reader_refuse(in, input->of, "is negative");
}

static struct model_row read_row(const struct model_input *input,
				 const struct reader *in)
{
	struct model_row row = {
		.count = reader_number(in, input->count),
		.exposure = input->of == NONE ? 1
					      : reader_number(in, input->of),
		.x = read_x(input, in),
	};

	check_row(input, in, &row);
	if (isnan(row.count))
		row.missing = "no count";
	else if (isnan(row.exposure))
		row.missing = "no exposure";
	else if (row.exposure == 0)
		row.missing = "the exposure is 0";
	else if (isnan(row.x))
		row.missing = "no time";
	read_factors(input, in, &row);
	return row;
}

static int compare_records(const void *a, const void *b)
{
	const struct model_record *x = a, *y = b;
	double at = x->row.x, other = y->row.x;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	if (at != other && !isnan(at) && !isnan(other))
		return at < other ? -1 : 1;
	if (isnan(at) != isnan(other))
		return isnan(at) ? 1 : -1;
	return (x->number > y->number) - (x->number < y->number);
}

/* Numbers of keys anew, in byte order of the keys. */
static size_t *places_of(const struct table *table)
{
	size_t count = table_count(table);
	const size_t *sorted = table_sorted(table);
	size_t *places = pool_take(pool_run(), (count + 1) * sizeof *places);

	for (size_t i = 0; i < count; i++)
		places[sorted[i]] = i;
	return places;
}

/* Levels and groups get numbers in byte order, and records go in order. */
static void sort_records(struct model_input *input)
{
	const size_t *places = places_of(input->groups.table);

	input->sorted = table_sorted(input->groups.table);
	for (size_t i = 0; i < input->record_count; i++)
		input->records[i].group = places[input->records[i].group];
	for (size_t k = 0; k < input->factor_count; k++) {
		if (!input->factors[k].levels)
			continue;
		places = places_of(input->factors[k].levels);
		for (size_t i = 0; i < input->record_count; i++) {
			double *value = &input->records[i].row.values[k];

			*value = (double)places[(size_t)*value];
		}
	}
	if (input->record_count)
		qsort(input->records, input->record_count,
		      sizeof *input->records, compare_records);
}

void model_input_read(struct model_input *input, struct reader *in,
		      bool keeps_texts)
{
	while (reader_next(in)) {
		struct slice text = reader_record(in);
		struct model_record record = { .number = reader_count(in),
					       .row = read_row(input, in) };

		if (keeps_texts)
			record.text = (struct slice){
				pool_copy(pool_run(), text.at, text.size),
				text.size
			};
		record.group = groups_put(&input->groups, NULL);
		input->scale.origin = fmin(input->scale.origin, record.row.x);
		input->records = array_grow(input->records, input->record_count,
					    sizeof record);
		input->records[input->record_count++] = record;
	}
	if (!input->groups.column_count && !input->record_count)
		groups_put(&input->groups, NULL);
	sort_records(input);
}

static void add_levels(struct terms *terms, const struct model_factor *factor,
		       size_t i)
{
	size_t count = table_count(factor->levels);
	const char **levels = pool_take(pool_run(),
					(count + 1) * sizeof *levels);
	const size_t *sorted = table_sorted(factor->levels);

	for (size_t k = 0; k < count; k++)
		levels[k] = slice_string(pool_run(),
					 table_key(factor->levels, sorted[k]));
	terms_add_levels(terms, factor->name, i, levels, count);
}

void model_input_add_terms(const struct model_input *input, struct terms *terms)
{
	for (size_t i = 0; i < input->factor_count; i++) {
		const struct model_factor *factor = &input->factors[i];

		if (factor->levels)
			add_levels(terms, factor, i);
		else
			terms_add(terms, (struct term){ .kind = TERM_NUMBER,
							.name = factor->name,
							.value = i });
	}
}
