/* rate_input - the two streams of a rate, events and bed days. */
#include "stages/methods/rate_input.h"

#include "pipeline/fail.h"
#include "pipeline/pool.h"
#include "pipeline/reader.h"

struct rate_input rate_input_find(const struct reader *in,
				  const struct reader *beds, const char *by)
{
	struct rate_input input = { 0 };
	bool *shared;

	if (by)
		input.events = reader_columns(in, by, &input.by_count);
	shared = pool_take(pool_run(), input.by_count * sizeof *shared);
	input.beds = pool_take(pool_run(), input.by_count * sizeof *input.beds);
	input.fields = pool_take(pool_run(),
				 input.by_count * sizeof *input.fields);
	for (size_t i = 0; i < input.by_count; i++) {
		const struct column *column =
			&reader_header(in)->columns[input.events[i]];

		input.beds[i] = reader_optional(beds, column->name);
		shared[i] = input.beds[i] != NONE;
	}
	input.book = rate_book_new(shared, input.by_count);
	return input;
}

void rate_input_tell_reporters(struct rate_input *input,
			       const struct reader *in, const char *name)
{
	int column = reader_column(in, name);
	size_t i = 0;

	while (i < input->by_count && input->events[i] != column)
		i++;
	if (i == input->by_count)
		fail(BAD_USAGE,
		     "--reporter: '%s' is not one of the columns of --by",
		     name);
	input->reporter = i;
	input->reporters = table_new();
}

void rate_input_note(struct rate_input *input, const struct reader *in)
{
	if (input->reporters)
		table_put(input->reporters,
			  reader_raw(in, input->events[input->reporter]), NULL);
}

bool rate_input_is_silent(const struct rate_input *input, struct slice group)
{
	return input->reporters &&
	       table_find(input->reporters,
			  key_field(group, input->reporter)) == SIZE_MAX;
}

/* The fields of the present record in the columns of --by. */
static const struct slice *read_fields(const struct rate_input *input,
				       const struct reader *in,
				       const int *columns)
{
	for (size_t i = 0; i < input->by_count; i++)
		input->fields[i] = reader_raw(in, columns[i]);
	return input->fields;
}

/* The period of a row of bed days, which is called by its first day; false
 * when it is none of ours. */
static bool bed_period(const struct rate_input *input,
		       const struct reader *beds, int column, size_t *period)
{
	const struct calendar *calendar = &input->calendar;
	int start, day;

	*period = 0;
	if (column == NONE)
		return true;
	start = reader_date(beds, column);
	if (start < calendar_start(calendar, 0) || start > calendar->range.end)
		return false;
	day = start < calendar->range.start ? calendar->range.start : start;
	*period = calendar_index(calendar, day);
	if (calendar_start(calendar, *period) != start)
		reader_refuse(beds, column, "is not the first day of a period");
	return true;
}

void rate_input_read_beds(struct rate_input *input, struct reader *beds)
{
	int days = reader_column_of(beds, "bed_days", NUMBER);
	int people = reader_column_of(beds, "people", NUMBER);
	enum every every = input->calendar.every;
	int column = every == EVERY_WHOLE
			     ? NONE
			     : reader_column_of(beds, every_name(every), DATE);

	while (reader_next(beds)) {
		const struct slice *fields = read_fields(input, beds,
							 input->beds);
		size_t period;

		if (!bed_period(input, beds, column, &period))
			continue;
		if (!rate_add_beds(&input->book, fields, period,
				   (struct rate_beds){
					   reader_number(beds, days),
					   reader_number(beds, people) }))
			reader_refuse(beds, days,
				      "is a second row for one group and "
				      "period: make the bed days with the same "
				      "--by and --every");
	}
}

struct slice rate_input_group(struct rate_input *input, const struct reader *in)
{
	return rate_group(&input->book, read_fields(input, in, input->events));
}
