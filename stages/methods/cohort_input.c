/* cohort_input - the stays that a stream gives to be followed. */
#include "stages/methods/cohort_input.h"

#include <math.h>

#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/pool.h"
#include "pipeline/reader.h"

static void find_event(struct cohort_input *input, const struct reader *in,
		       const char *name)
{
	enum type type;

	input->event = name ? reader_column(in, name) : NONE;
	if (input->event == NONE)
		return;
	type = reader_header(in)->columns[input->event].type;
	input->event_is_flag = type == FLAG;
	if (type != FLAG && type != NUMBER)
		fail(BAD_USAGE,
		     "--event: column '%s' is %s: it must be a flag, or a number "
		     "that is 0 or 1",
		     name, type_name(type));
}

struct cohort_input cohort_input_find(const struct reader *in,
				      const struct cohort_columns *named)
{
	struct cohort_input input = {
		.time = NONE, .start = NONE, .end = NONE, .entry = NONE
	};

	if (named->time && !named->event)
		fail(BAD_USAGE, "--event is missing: with --time it says which "
				"stays have ended");
	find_event(&input, in, named->event);
	if (named->time) {
		input.time = reader_column_of(in, named->time, NUMBER);
	} else {
		input.start = reader_column_of(in, named->start, DATE);
		input.end = reader_column_of(in, named->end, DATE);
	}
	if (named->entry)
		input.entry = reader_column_of(in, named->entry,
					       named->time ? NUMBER : DATE);
	input.groups = groups_of(in, named->by);
	return input;
}

/* A stay as it is counted; the time is missing when it cannot be. */
struct stay {
	double entry, time;
	bool ended;
};

/* 'Y', 'N' or 0 where it is missing. */
static char read_event(const struct reader *in, const struct cohort_input *at)
{
	double number;

	if (at->event_is_flag)
		return reader_flag(in, at->event);
	number = reader_number(in, at->event);
	if (isnan(number))
		return 0;
	if (number != 0 && number != 1)
		reader_refuse(in, at->event, "is not 0 or 1");
	return number == 1 ? 'Y' : 'N';
}

static struct stay read_time(const struct reader *in,
			     const struct cohort_input *at)
{
	char event = read_event(in, at);
	struct stay stay = { .entry = reader_number(in, at->entry),
			     .time = reader_number(in, at->time),
			     .ended = event == 'Y' };

	if (stay.time < 0)
		reader_refuse(in, at->time, "is negative");
	if (!event)
		stay.time = (double)NAN;
	return stay;
}

/* What happens after the census has not happened yet. */
static struct stay read_days(const struct reader *in,
			     const struct cohort_input *at)
{
	int start = reader_date(in, at->start), end = reader_date(in, at->end);
	int entry = reader_date(in, at->entry);
	struct stay stay = { .entry = (double)NAN, .time = (double)NAN };

	if (start == MISSING_DATE)
		return stay;
	if (end != MISSING_DATE && end < start)
		reader_refuse(in, at->end, "is before the start");
	stay.ended = end != MISSING_DATE && end <= at->census;
	if (!stay.ended)
		end = at->census;
	if (entry != MISSING_DATE)
		stay.entry = entry - start;
	stay.time = end - start;
	if (stay.ended && at->event != NONE) {
		char event = read_event(in, at);

		stay.ended = event == 'Y';
		if (!event)
			stay.time = (double)NAN;
	}
	return stay;
}

static struct cohort *cohort_of(struct cohort_input *input)
{
	bool fresh;
	size_t number = groups_put(&input->groups, &fresh);

	if (fresh)
		input->cohorts = array_grow(input->cohorts, number,
					    sizeof *input->cohorts);
	return &input->cohorts[number];
}

void cohort_input_read(struct cohort_input *input, struct reader *in)
{
	bool grouped = input->groups.column_count > 0;

	if (!grouped)
		cohort_of(input);
	while (reader_next(in)) {
		struct stay stay = input->time == NONE ? read_days(in, input)
						       : read_time(in, input);
		struct cohort *cohort = grouped ? cohort_of(input)
						: input->cohorts;

		if (isnan(stay.time))
			input->without++;
		else if (stay.time < 0)
			input->later++;
		else if (!lifetimes_add(&cohort->lifetimes, stay.entry,
					stay.time, stay.ended))
			input->unseen++;
	}
}
