/* duration - how many minutes each restrictive intervention lasted.
 *
 * Averages must leave out what cannot be a duration, and say so: a row always
 * passes, with its minutes or with the reason why it has none (M09).
 */
#include "pipeline/stage.h"

#include <math.h>

#include "stages/methods/band.h"
#include "stages/methods/bandlist.h"

static int to = MISSING_DATE;
static const char *bands_file;

static const struct option options[] = {
	{ "to", "DATE",
	  "last day that an end may have; otherwise the fact "
	  "period_end, or else as_at",
	  .date = &to },
	{ "bands", "FILE",
	  "the list of bands, in place of "
	  "codes/restraint_duration_bands.csv",
	  .text = &bands_file },
	{ 0 },
};

static const struct stage stage = {
	.name = "duration",
	.purpose = "find how many minutes each intervention lasted",
	.about =
		"A duration runs from start_date and start_time to end_date and "
		"end_time. It is missing, and duration_reason says why, where one of "
		"the four is missing, where it ends after the period, where it is 0 or "
		"negative, and, if stay_start is a column (join it from placements, "
		"with stay_end), where it does not lie within the stay. So medians by "
		"summarise leave out the same rows as the national figures do.\n\n"
		"Seclusion (05) and segregation (06) have bands of their own, and what "
		"is of an unknown type has none. A band reaches up to the next one, so "
		"that 10 minutes and a half are in 0-10 minutes, and duration_order "
		"puts the bands in order.",
	.options = options,
	.reads = "start_date end_date (date), start_time end_time (time), "
		 "ri_type; stay_start stay_end (date) where they are there",
	.writes = "all columns, then duration_min duration_reason "
		  "duration_group duration_band duration_order",
	.example = "--to 2014-01-31",
	.input = "ri_id\tri_type\tstart_date:date\tstart_time:time\t"
		 "end_date:date\tend_time:time\n"
		 "R1\t09\t2014-01-09\t21:40\t2014-01-09\t21:52\n"
		 "R2\t05\t2014-01-20\t23:30\t2014-01-21\t01:00\n"
		 "R3\t05\t2014-01-30\t10:00\t\\N\t\\N\n",
};

struct columns {
	int type, start_date, start_time, end_date, end_time;
	int stay_start, stay_end;
};

struct scheme {
	const char *type; /* NULL: every other */
	const char *group;
	const char *list; /* of bands; NULL: none */
	struct bands bands;
};

enum { MINUTES_A_DAY = 24 * 60 };

static struct columns find_columns(const struct reader *in)
{
	struct columns columns = {
		.type = reader_column(in, "ri_type"),
		.start_date = reader_column_of(in, "start_date", DATE),
		.start_time = reader_column_of(in, "start_time", TIME),
		.end_date = reader_column_of(in, "end_date", DATE),
		.end_time = reader_column_of(in, "end_time", TIME),
		.stay_start = reader_optional(in, "stay_start"),
		.stay_end = reader_optional(in, "stay_end"),
	};

	return columns;
}

/* The last day that an end may have; missing for no such day. */
static int last_day(void)
{
	if (to == MISSING_DATE && stage_fact("period_end"))
		return stage_date(to, "period_end");
	if (to == MISSING_DATE && stage_fact("as_at"))
		return stage_date(to, "as_at");
	return to;
}

/* Why the row has no duration, or NULL and the minutes. */
static const char *measure(const struct reader *in,
			   const struct columns *columns, int last,
			   double *minutes)
{
	int start = reader_date(in, columns->start_date);
	int end = reader_date(in, columns->end_date);
	int start_time = reader_time(in, columns->start_time);
	int end_time = reader_time(in, columns->end_time);
	int stay_start = reader_date(in, columns->stay_start);
	int stay_end = reader_date(in, columns->stay_end);
	double lasted;

	*minutes = (double)NAN;
	if (start == MISSING_DATE || start_time == MISSING_TIME)
		return "start not complete";
	if (end == MISSING_DATE || end_time == MISSING_TIME)
		return "end not complete";
	if (last != MISSING_DATE && end > last)
		return "ends after the period";
	lasted = ((double)end - start) * MINUTES_A_DAY + end_time - start_time;
	if (lasted <= 0)
		return "zero or negative";
	if ((stay_start != MISSING_DATE && start < stay_start) ||
	    (stay_end != MISSING_DATE && end > stay_end))
		return "not within the stay";
	*minutes = lasted;
	return NULL;
}

static const struct scheme *find_scheme(const struct scheme *schemes,
					struct slice type)
{
	if (!type.at)
		type = slice_of("UNKNOWN");
	while (schemes->type && !slice_is(type, schemes->type))
		schemes++;
	return schemes;
}

static void describe(struct writer *out, const struct reader *in)
{
	writer_columns_like(out, in);
	writer_column(out, "duration_min", NUMBER, "min", "Duration");
	writer_column(out, "duration_reason", TEXT, "-",
		      "Why there is no duration");
	writer_column(out, "duration_group", TEXT, "-", "Kind");
	writer_column(out, "duration_band", TEXT, "-", "Duration");
	writer_column(out, "duration_order", NUMBER, "1", "Place of the band");
}

/* Passes the row on with its duration; false when it has none. */
static bool write_row(struct writer *out, struct reader *in,
		      const struct columns *columns,
		      const struct scheme *scheme, int last)
{
	double minutes;
	const char *why = measure(in, columns, last, &minutes);
	const struct band *band = why ? NULL
				      : bands_find(&scheme->bands, minutes);

	writer_copy(out, in);
	writer_number(out, minutes);
	writer_string(out, why);
	writer_string(out, scheme->group);
	writer_string(out, band ? band->label : NULL);
	writer_number(out, band ? (double)band->order : (double)NAN);
	writer_end_record(out);
	return !why;
}

int main(int argc, char **argv)
{
	struct scheme schemes[] = {
		{ "05", "seclusion", "seclusion", { 0 } },
		{ "06", "segregation", "segregation", { 0 } },
		{ "UNKNOWN", "UNKNOWN", NULL, { 0 } },
		{ NULL, "restraint", "physical", { 0 } }
	};
	struct columns columns;
	struct reader *in;
	struct writer *out;
	size_t without = 0;
	int last;

	stage_begin(&stage, argc, argv);
	if (!bands_file)
		bands_file = stage_data("codes/restraint_duration_bands.csv");
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (schemes[i].list)
			schemes[i].bands = bandlist_read(bands_file,
							 schemes[i].list);
	in = stage_read(NULL);
	columns = find_columns(in);
	last = last_day();
	out = stage_write(NULL);
	describe(out, in);
	while (reader_next(in))
		without += !write_row(
			out, in, &columns,
			find_scheme(schemes, reader_text(in, columns.type)),
			last);
	if (without)
		stage_remark("%zu have no duration", without);
	return stage_end();
}
