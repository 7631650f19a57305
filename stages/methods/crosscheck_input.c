/* crosscheck_input - the tables that are compared. */
#include "stages/methods/crosscheck_input.h"

#include <math.h>

#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "pipeline/reader.h"
#include "stages/methods/placement.h"
#include "stages/methods/spell.h"

/* The text of the cell, in that pool; NULL when missing. */
static const char *text_in(struct pool *pool, struct reader *in, int column)
{
	if (reader_missing(in, column))
		return NULL;
	return slice_string(pool, reader_text(in, column));
}

static const char *kept(struct reader *in, int column)
{
	return text_in(pool_run(), in, column);
}

/* The text of a code: once, however many rows have it. */
static const char *code(struct audit *audit, struct reader *in, int column)
{
	if (reader_missing(in, column))
		return NULL;
	return audit_code(audit, reader_text(in, column));
}

static long line_of(const struct reader *in, int column)
{
	double line = reader_number(in, column);

	return line >= 1 ? (long)line : UNKNOWN_LINE;
}

struct stay_columns {
	int stay, person, start, end, hospital, setting, destination, reason,
		security, line;
	struct pool *row; /* for what lives as long as it */
};

static struct stay_columns stay_columns_of(const struct reader *in)
{
	return (struct stay_columns){
		.stay = reader_column(in, "stay_id"),
		.person = reader_column(in, "person_id"),
		.start = reader_column_of(in, "start_date", DATE),
		.end = reader_column_of(in, "end_date", DATE),
		.hospital = reader_optional(in, "is_hospital"),
		.setting = reader_optional(in, "service_setting"),
		.destination = reader_optional(in, "discharge_destination"),
		.reason = reader_optional(in, "end_reason"),
		.security = reader_optional(in, "ward_security"),
		.line = reader_optional(in, "source_line"),
		.row = pool_new(),
	};
}

static struct checked row_of_stay(struct audit *audit, struct reader *in,
				  const struct stay_columns *columns)
{
	int end = reader_date(in, columns->end);

	return (struct checked){
		.key = text_in(columns->row, in, columns->stay),
		.line = line_of(in, columns->line),
		.start = reader_date(in, columns->start),
		.end = end == MISSING_DATE ? FOREVER : end,
		.group = audit_person(audit, reader_text(in, columns->person)),
		.destination = code(audit, in, columns->destination),
		.security = code(audit, in, columns->security),
		.in_hospital = placement_in_hospital(
			reader_flag(in, columns->hospital),
			reader_text(in, columns->setting)),
	};
}

static bool ended_in_death(struct reader *in,
			   const struct stay_columns *columns)
{
	return slice_is(reader_text(in, columns->reason), "DEATH") ||
	       slice_is(reader_text(in, columns->destination), "79");
}

/* A row without a person or a start is passed over: nothing can be said of
 * it. */
static void take_stay(struct audit *audit, struct reader *in,
		      const struct stay_columns *columns)
{
	struct checked row;

	pool_clear(columns->row);
	if (reader_missing(in, columns->person) ||
	    reader_missing(in, columns->start))
		return;
	row = row_of_stay(audit, in, columns);
	if (row.end != FOREVER && ended_in_death(in, columns))
		audit_death(audit, row.group, row.end);
	audit_stay(audit, row);
}

void crosscheck_placements(struct audit *audit, struct reader *in, int gap,
			   int as_at)
{
	struct stay_columns columns = stay_columns_of(in);

	while (reader_next(in))
		take_stay(audit, in, &columns);
	audit_find_stays(audit, gap, as_at);
}

void crosscheck_persons(struct audit *audit, struct reader *in)
{
	int person = reader_column(in, "person_id");
	int died = reader_column_of(in, "died_on", DATE);

	while (reader_next(in))
		if (!reader_missing(in, person))
			audit_death(audit,
				    audit_person(audit,
						 reader_text(in, person)),
				    reader_date(in, died));
}

/* A table of events of persons: incidents, or restraints with their stays. */
struct events {
	struct reader *in;
	const char *date_name;
	int key, person, date, line;
	int stay, type, end, start_time, end_time;
};

static struct events events_of(struct reader *in, const char *key,
			       const char *date)
{
	return (struct events){
		.in = in,
		.date_name = date,
		.key = reader_column(in, key),
		.person = reader_column(in, "person_id"),
		.date = reader_column_of(in, date, DATE),
		.line = reader_optional(in, "source_line"),
		.stay = NONE,
		.end = NONE,
	};
}

static struct audit_event present_event(const struct events *events)
{
	return (struct audit_event){
		.person = reader_text(events->in, events->person),
		.stay = reader_text(events->in, events->stay),
		.start = reader_date(events->in, events->date),
		.end = reader_date(events->in, events->end),
	};
}

/* Adds a finding about the present event, if it is one. */
static void add_event(struct audit *audit, const struct events *events,
		      struct finding finding)
{
	if (!finding.column)
		return;
	finding.line = line_of(events->in, events->line);
	finding.value = kept(events->in,
			     reader_optional(events->in, finding.column));
	finding.key = kept(events->in, events->key);
	findings_add(&audit->findings, finding);
}

static void check_death(struct audit *audit, const struct events *events)
{
	struct audit_event event = present_event(events);

	add_event(audit, events,
		  audit_after_death(audit, &event, events->date_name));
}

static void check_stay(struct audit *audit, const struct events *events)
{
	struct audit_event event = present_event(events);

	add_event(audit, events, audit_outside_stay(audit, &event));
}

/* Length of nought: the national code leaves it out of averages. */
static void check_seclusion(struct audit *audit, const struct events *events)
{
	struct reader *in = events->in;
	int date = reader_date(in, events->date);
	int minutes = reader_time(in, events->start_time);

	if (slice_is(reader_text(in, events->type), "05") &&
	    date != MISSING_DATE && date == reader_date(in, events->end) &&
	    minutes != MISSING_TIME &&
	    minutes == reader_time(in, events->end_time))
		add_event(audit, events,
			  (struct finding){
				  .column = "end_time",
				  .rule = "a seclusion that ends when it "
					  "begins" });
}

void crosscheck_incidents(struct audit *audit, struct reader *in)
{
	struct events events = events_of(in, "incident_id", "occurred_on");

	while (reader_next(in))
		check_death(audit, &events);
}

void crosscheck_restraints(struct audit *audit, struct reader *in)
{
	struct events events = events_of(in, "ri_id", "start_date");

	events.stay = reader_column(in, "stay_id");
	events.type = reader_column(in, "ri_type");
	events.end = reader_optional(in, "end_date");
	events.start_time = reader_optional(in, "start_time");
	events.end_time = reader_optional(in, "end_time");
	while (reader_next(in)) {
		check_stay(audit, &events);
		check_seclusion(audit, &events);
		check_death(audit, &events);
	}
}

/* What a return is of, "PR01 ST01 K1", which serves as its key too. */
static const char *series_of(struct reader *in, const int columns[3])
{
	const char *series = "";

	for (size_t i = 0; i < 3; i++) {
		const char *word = kept(in, columns[i]);

		if (word)
			series = text_format(pool_run(), "%s%s%s", series,
					     *series ? " " : "", word);
	}
	return series;
}

struct return_columns {
	int series[3];
	int start, end, line;
	int value, numerator, denominator; /* numbers, where they are there */
};

static struct return_columns return_columns_of(const struct reader *in)
{
	return (struct return_columns){
		.series = { reader_column(in, "provider_id"),
			    reader_optional(in, "site_id"),
			    reader_column(in, "kpi_id") },
		.start = reader_column_of(in, "period_start", DATE),
		.end = reader_column_of(in, "period_end", DATE),
		.line = reader_optional(in, "source_line"),
		.value = reader_optional(in, "value"),
		.numerator = reader_optional(in, "numerator"),
		.denominator = reader_optional(in, "denominator"),
	};
}

/* Whether a value may be the numerator, or the quotient as it is, in percent
 * or per 1,000, rounded to a whole number at worst. */
static bool may_be_of(double value, double numerator, double denominator)
{
	static const double times[] = { 1, 100, 1000 };

	if (fabs(value - numerator) <= 0.5 || !(denominator > 0))
		return true;
	for (size_t i = 0; i < sizeof times / sizeof *times; i++)
		if (fabs(value - times[i] * numerator / denominator) <= 0.5)
			return true;
	return false;
}

static void check_value(struct audit *audit, struct reader *in,
			const struct return_columns *columns)
{
	double value = reader_number(in, columns->value);
	double numerator = reader_number(in, columns->numerator);
	double denominator = reader_number(in, columns->denominator);

	if (isnan(value) || isnan(numerator) || isnan(denominator) ||
	    may_be_of(value, numerator, denominator))
		return;
	findings_add(&audit->findings,
		     (struct finding){
			     .line = line_of(in, columns->line),
			     .column = "value",
			     .value = kept(in, columns->value),
			     .rule = "not what numerator and denominator give",
			     .key = series_of(in, columns->series) });
}

/* Takes the present return, unless it has no period. */
static void take_return(struct audit *audit, struct reader *in,
			const struct return_columns *columns)
{
	struct checked row = {
		.line = line_of(in, columns->line),
		.start = reader_date(in, columns->start),
		.end = reader_date(in, columns->end),
	};

	if (row.start == MISSING_DATE || row.end == MISSING_DATE)
		return;
	row.key = series_of(in, columns->series);
	audit_return(audit, row);
}

void crosscheck_kpi(struct audit *audit, struct reader *in)
{
	struct return_columns columns = return_columns_of(in);

	while (reader_next(in)) {
		check_value(audit, in, &columns);
		take_return(audit, in, &columns);
	}
	audit_find_returns(audit);
}
