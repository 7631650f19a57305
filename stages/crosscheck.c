/* crosscheck - what rows say against each other, where each alone is good.
 *
 * ingest checks a row by itself and against the keys of other tables; this
 * stage looks at several rows at once. It finds and never repairs: what a
 * measure makes of an overlap or of a missing end is that measure's own rule.
 */
#include "pipeline/stage.h"

#include <string.h>

#include "stages/methods/crosscheck.h"
#include "stages/methods/placement.h"
#include "stages/methods/spell.h"

static const char *restraints, *incidents, *kpi, *persons;
static long gap = 7;
static int as_at = MISSING_DATE;

static const struct option options[] = {
	{ "restraints", "FILE",
	  "restrictive interventions, compared with "
	  "their stays",
	  .text = &restraints },
	{ "incidents", "FILE", "incidents, compared with deaths",
	  .text = &incidents },
	{ "persons", "FILE", "persons, for the days on which they died",
	  .text = &persons },
	{ "kpi", "FILE", "KPI returns, whose periods must follow each other",
	  .text = &kpi },
	{ "gap", "DAYS",
	  "within which a stay must follow one that left for "
	  "another hospital",
	  .whole = &gap, .least = 0, .most = 3660 },
	{ "as-at", "DATE",
	  "what must have happened by then, in place of the "
	  "fact as_at",
	  .date = &as_at },
	{ 0 },
};

static const struct stage stage = {
	.name = "crosscheck",
	.purpose = "list what placements and other extracts say against each "
		   "other",
	.about = "Among the hospital stays of a person: a stay that begins "
		 "before another has ended; a stay without an end although a "
		 "later one began; a stay that left for another hospital (49, "
		 "50, 53, 84, 87) when none begins within the gap. Among rows "
		 "of one stay_id: another ward security. After a death (end "
		 "reason DEATH, destination 79, or died_on): stays, "
		 "restraints and incidents.\n\n"
		 "A restraint outside its stay; a seclusion (05) that ends "
		 "when it begins; a KPI period that does not follow the one "
		 "before it.\n\n"
		 "`error` is what cannot be true, `warning` what may be. "
		 "Findings come by file and line.",
	.options = options,
	.reads = "placements: stay_id, person_id, start_date and end_date; "
		 "is_hospital, service_setting, discharge_destination, "
		 "end_reason and ward_security where they are; source_line "
		 "(ingest --lines) for the line",
	.writes = "file, line, column, value, rule, severity, key (of the row) "
		  "and other (key of the row that it contradicts)",
	.example = "",
	.input = "stay_id\tperson_id\tstart_date:date\tend_date:date\t"
		 "discharge_destination\n"
		 "S1\tP01\t2013-01-01\t2013-03-01\t53\n"
		 "S2\tP01\t2013-02-20\t2013-06-01\t19\n"
		 "S3\tP02\t2013-01-01\t2013-03-01\t53\n",
};

/* The text of the cell, for the run; NULL when missing. */
static const char *kept(struct reader *in, int column)
{
	if (reader_missing(in, column))
		return NULL;
	return slice_string(pool_run(), reader_text(in, column));
}

static long line_of(const struct reader *in, int column)
{
	double line = reader_number(in, column);

	return line >= 1 ? (long)line : UNKNOWN_LINE;
}

/* The findings about a stream get their file once the stream is read: its
 * tail tells what it was made from. */
static void name_file(struct findings *findings, size_t from,
		      const struct reader *in)
{
	const struct header *head = reader_header(in);
	const char *file = head->source_count == 1 ? head->sources[0].name
						   : reader_name(in);

	for (size_t i = from; i < findings->count; i++)
		findings->items[i].file = file;
}

struct stay_columns {
	int stay, person, start, end, hospital, setting, destination, reason,
		security, line;
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
	};
}

static struct checked row_of_stay(struct audit *audit, struct reader *in,
				  const struct stay_columns *columns)
{
	int end = reader_date(in, columns->end);

	return (struct checked){
		.key = kept(in, columns->stay),
		.line = line_of(in, columns->line),
		.start = reader_date(in, columns->start),
		.end = end == MISSING_DATE ? FOREVER : end,
		.group = audit_person(audit, reader_text(in, columns->person)),
		.destination = kept(in, columns->destination),
		.security = kept(in, columns->security),
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

	if (reader_missing(in, columns->person) ||
	    reader_missing(in, columns->start))
		return;
	row = row_of_stay(audit, in, columns);
	if (row.end != FOREVER && ended_in_death(in, columns))
		audit_death(audit, row.group, row.end);
	audit_stay(audit, row);
}

static int last_day(void)
{
	if (as_at == MISSING_DATE && !stage_fact("as_at"))
		return FOREVER;
	return stage_date(as_at, "as_at");
}

static void read_placements(struct audit *audit, struct reader *in)
{
	struct stay_columns columns = stay_columns_of(in);
	int as_at_day = last_day();

	while (reader_next(in))
		take_stay(audit, in, &columns);
	audit_find_stays(audit, (int)gap, as_at_day);
}

static void read_persons(struct audit *audit, struct reader *in)
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

static void read_incidents(struct audit *audit, struct reader *in)
{
	struct events events = events_of(in, "incident_id", "occurred_on");

	while (reader_next(in))
		check_death(audit, &events);
}

static void read_restraints(struct audit *audit, struct reader *in)
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
	};
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

static void read_kpi(struct audit *audit, struct reader *in)
{
	struct return_columns columns = return_columns_of(in);

	while (reader_next(in))
		take_return(audit, in, &columns);
	audit_find_returns(audit);
}

/* Reads a table, where it was given, and names its file in the findings. */
static void read_table(struct audit *audit, const char *path,
		       void (*read)(struct audit *, struct reader *))
{
	size_t from = audit->findings.count;
	struct reader *in;

	if (!path)
		return;
	in = stage_read(path);
	read(audit, in);
	name_file(&audit->findings, from, in);
}

static void write_findings(struct writer *out, const struct findings *findings)
{
	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *finding = &findings->items[i];

		writer_string(out, finding->file);
		if (finding->line == UNKNOWN_LINE)
			writer_missing(out);
		else
			writer_whole(out, finding->line);
		writer_string(out, finding->column);
		writer_string(out, finding->value);
		writer_string(out, finding->rule);
		writer_string(out, finding->error ? "error" : "warning");
		writer_string(out, finding->key);
		writer_string(out, finding->other);
		writer_end_record(out);
	}
}

static void declare(struct writer *out)
{
	writer_column(out, "file", TEXT, "-", "File");
	writer_column(out, "line", NUMBER, "1", "Line");
	writer_column(out, "column", TEXT, "-", "Column");
	writer_column(out, "value", TEXT, "-", "Value");
	writer_column(out, "rule", TEXT, "-", "What is wrong");
	writer_column(out, "severity", TEXT, "-", "Severity");
	writer_column(out, "key", TEXT, "-", "Row");
	writer_column(out, "other", TEXT, "-", "Row contradicted");
}

int main(int argc, char **argv)
{
	struct audit audit = audit_new();
	struct reader *placements;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	placements = stage_read(NULL);
	read_placements(&audit, placements);
	read_table(&audit, persons, read_persons);
	audit_find_stays_after_death(&audit);
	name_file(&audit.findings, 0, placements);
	read_table(&audit, restraints, read_restraints);
	read_table(&audit, incidents, read_incidents);
	read_table(&audit, kpi, read_kpi);
	findings_sort(&audit.findings);
	out = stage_write(NULL);
	declare(out);
	write_findings(out, &audit.findings);
	return stage_end();
}
