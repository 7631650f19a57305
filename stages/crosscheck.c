/* crosscheck - what rows say against each other, where each alone is good.
 *
 * ingest checks a row by itself and against the keys of other tables; this
 * stage looks at several rows at once. It finds and never repairs: what a
 * measure makes of an overlap or of a missing end is that measure's own rule.
 */
#include "pipeline/stage.h"

#include <stdlib.h>
#include <string.h>

#include "stages/methods/contradiction.h"
#include "stages/methods/placement.h"
#include "stages/methods/spell.h"

static const char *restraints, *incidents, *kpi, *persons;
static long gap = 7;
static int as_at = MISSING_DATE;

static const struct option options[] = {
	{ "restraints", "FILE", "restrictive interventions, compared with "
	  "their stays", .text = &restraints },
	{ "incidents", "FILE", "incidents, compared with deaths",
	  .text = &incidents },
	{ "persons", "FILE", "persons, for the days on which they died",
	  .text = &persons },
	{ "kpi", "FILE", "KPI returns, whose periods must follow each other",
	  .text = &kpi },
	{ "gap", "DAYS", "within which a stay must follow one that left for "
	  "another hospital", .whole = &gap, .least = 0, .most = 3660 },
	{ "as-at", "DATE", "what must have happened by then, in place of the "
	  "fact as_at", .date = &as_at },
	{ 0 },
};

static const struct stage stage = {
	.name = "crosscheck",
	.purpose = "list what placements and other extracts say against each "
		   "other",
	.about =
	"Among the hospital stays of a person: a stay that begins before "
	"another has ended; a stay without an end although a later one began; "
	"a stay that left for another hospital (49, 50, 53, 84, 87) when none "
	"begins within the gap. Among rows of one stay_id: another ward "
	"security. After a death (end reason DEATH, destination 79, or "
	"died_on): stays, restraints and incidents.\n\n"
	"A restraint outside its stay; a seclusion (05) that ends when it "
	"begins; a KPI period that does not follow the one before it.\n\n"
	"`error` is what cannot be true, `warning` what may be. Findings come "
	"by file and line.",
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

/* What is wrong with one row. */
struct finding {
	const struct reader *in;
	const char *file;	/* known once the stream is read */
	long line;		/* UNKNOWN_LINE: not known */
	const char *column;
	const char *value;	/* NULL: missing */
	const char *rule;
	bool error;
	const char *key;
	const char *other;	/* NULL: none */
};

enum { UNKNOWN_LINE = -1 };

/* A row of placements, as far as findings need it. */
struct row {
	const char *id;
	const char *security;	 /* NULL: missing, as the next */
	const char *destination;
	long line;
	int start, end;		/* FOREVER while it lasts */
	size_t number;		/* of the person */
};

struct audit {
	struct finding *findings;
	size_t finding_count;
	const struct reader *placements;
	struct row *rows;
	size_t row_count;
	struct table *people;
	int *deaths;		/* by person; FOREVER: none known */
	struct table *stay_ids;
	size_t *first_rows;	/* by stay_id */
};

static void add(struct audit *audit, struct finding finding)
{
	audit->findings = array_grow(audit->findings, audit->finding_count,
				     sizeof finding);
	audit->findings[audit->finding_count++] = finding;
}

/* The cell as it stands, for the run; NULL when missing. */
static const char *kept(const struct reader *in, int column)
{
	return reader_missing(in, column)
		       ? NULL
		       : slice_string(pool_run(), reader_raw(in, column));
}

static const char *date_text(int date)
{
	char text[DATE_SIZE];

	if (date == FOREVER)
		return NULL;
	date_write(text, date);
	return pool_copy(pool_run(), text, sizeof text);
}

static long line_of(const struct reader *in)
{
	int column = reader_optional(in, "source_line");
	double line = reader_number(in, column);

	return line >= 1 ? (long)line : UNKNOWN_LINE;
}

/* The number of the person, new ones being alive. */
static size_t person_of(struct audit *audit, struct slice person)
{
	bool fresh;
	size_t number = table_put(audit->people, person, &fresh);

	if (fresh) {
		audit->deaths = array_grow(audit->deaths, number,
					   sizeof *audit->deaths);
		audit->deaths[number] = FOREVER;
	}
	return number;
}

static void note_death(struct audit *audit, size_t person, int date)
{
	if (date != MISSING_DATE && date < audit->deaths[person])
		audit->deaths[person] = date;
}

/* A finding about a stay. */
static struct finding of_stay(const struct audit *audit, const struct row *row,
			      const char *column, const char *rule)
{
	return (struct finding){ .in = audit->placements, .line = row->line,
				 .column = column, .rule = rule,
				 .key = row->id };
}

/* Rows of one stay_id must agree on the ward's security. */
static void compare_security(struct audit *audit, const struct row *row)
{
	bool fresh;
	size_t stay = table_put(audit->stay_ids, slice_of(row->id), &fresh);
	const struct row *first;
	struct finding finding;

	if (fresh) {
		audit->first_rows = array_grow(audit->first_rows, stay,
					       sizeof *audit->first_rows);
		audit->first_rows[stay] = audit->row_count - 1;
		return;
	}
	first = &audit->rows[audit->first_rows[stay]];
	if (!row->security || !first->security ||
	    !strcmp(row->security, first->security))
		return;
	finding = of_stay(audit, row, "ward_security",
			  "differs from another row of the same stay");
	finding.value = row->security;
	finding.other = first->id;
	finding.error = true;
	add(audit, finding);
}

struct columns {
	int stay, person, start, end, hospital, setting, destination, reason,
		security;
};

static struct columns columns_of(const struct reader *in)
{
	return (struct columns){
		.stay = reader_column(in, "stay_id"),
		.person = reader_column(in, "person_id"),
		.start = reader_column_of(in, "start_date", DATE),
		.end = reader_column_of(in, "end_date", DATE),
		.hospital = reader_optional(in, "is_hospital"),
		.setting = reader_optional(in, "service_setting"),
		.destination = reader_optional(in, "discharge_destination"),
		.reason = reader_optional(in, "end_reason"),
		.security = reader_optional(in, "ward_security"),
	};
}

static struct row row_of(struct audit *audit, struct reader *in,
			 const struct columns *columns)
{
	int end = reader_date(in, columns->end);
	const char *id = kept(in, columns->stay);

	return (struct row){
		.id = id ? id : "",
		.security = kept(in, columns->security),
		.destination = kept(in, columns->destination),
		.line = line_of(in),
		.start = reader_date(in, columns->start),
		.end = end == MISSING_DATE ? FOREVER : end,
		.number = person_of(audit, reader_text(in, columns->person)),
	};
}

static bool in_hospital(struct reader *in, const struct columns *columns)
{
	char flag = reader_flag(in, columns->hospital);

	return flag ? flag == 'Y'
		    : setting_is_hospital(reader_text(in, columns->setting));
}

/* Whether another hospital should have taken over: its wards record stays as
 * the placements do, which a general ward (51) does not. */
static bool to_hospital(const char *destination)
{
	static const char *const codes[] = { "49", "50", "53", "84", "87" };

	for (size_t i = 0; destination && i < sizeof codes / sizeof *codes; i++)
		if (!strcmp(destination, codes[i]))
			return true;
	return false;
}

static bool ended_in_death(struct reader *in, const struct columns *columns)
{
	return slice_is(reader_text(in, columns->reason), "DEATH") ||
	       slice_is(reader_text(in, columns->destination), "79");
}

/* Reports what is wrong among the stays of a person. */
static void report(void *context, enum contradiction contradiction, size_t row,
		   size_t other)
{
	struct audit *audit = context;
	const struct row *at = &audit->rows[row];
	struct finding finding = { 0 };

	switch (contradiction) {
	case OVERLAPS:
		finding = of_stay(audit, at, "start_date",
				  "before the end of another hospital stay");
		finding.value = date_text(at->start);
		break;
	case NEVER_ENDS:
		finding = of_stay(audit, at, "end_date",
				  "missing, and a later hospital stay began");
		break;
	case LEADS_NOWHERE:
		finding = of_stay(audit, at, "discharge_destination",
				  "another hospital, where no stay begins");
		finding.value = at->destination;
		break;
	}
	if (other != SIZE_MAX)
		finding.other = audit->rows[other].id;
	add(audit, finding);
}

static void read_placements(struct audit *audit, struct reader *in)
{
	struct columns columns = columns_of(in);
	struct stay *stays = NULL;
	struct contradictions find = { .gap = (int)gap, .as_at = FOREVER,
				       .report = report, .context = audit };

	if (as_at != MISSING_DATE || stage_fact("as_at"))
		find.as_at = stage_date(as_at, "as_at");
	audit->placements = in;
	while (reader_next(in)) {
		struct row row = row_of(audit, in, &columns);

		if (row.start == MISSING_DATE)
			continue;
		audit->rows = array_grow(audit->rows, audit->row_count,
					 sizeof row);
		stays = array_grow(stays, audit->row_count, sizeof *stays);
		stays[audit->row_count] = (struct stay){
			.person = row.number,
			.start = row.start,
			.end = row.end,
			.in_hospital = in_hospital(in, &columns),
			.to_hospital = to_hospital(row.destination),
			.row = audit->row_count,
		};
		audit->rows[audit->row_count++] = row;
		compare_security(audit, &row);
		if (row.end != FOREVER && ended_in_death(in, &columns))
			note_death(audit, row.number, row.end);
	}
	contradictions_find(&find, stays, audit->row_count);
}

static void read_persons(struct audit *audit, struct reader *in)
{
	int person = reader_column(in, "person_id");
	int died = reader_column_of(in, "died_on", DATE);

	while (reader_next(in))
		note_death(audit, person_of(audit, reader_text(in, person)),
			   reader_date(in, died));
}

/* Stays that begin, or go on, after a death. */
static void find_stays_after_death(struct audit *audit)
{
	for (size_t i = 0; i < audit->row_count; i++) {
		const struct row *row = &audit->rows[i];
		int death = audit->deaths[row->number];
		bool begins = row->start > death;
		struct finding finding;

		if (death == FOREVER || (!begins && row->end <= death))
			continue;
		finding = of_stay(audit, row, begins ? "start_date"
						     : "end_date",
				  "after the person's death");
		finding.value = date_text(begins ? row->start : row->end);
		finding.error = true;
		add(audit, finding);
	}
}

/* A finding about the present record of another table. */
static struct finding of_record(const struct reader *in, const char *key,
				const char *column, const char *rule)
{
	int at = reader_optional(in, column);

	return (struct finding){ .in = in, .line = line_of(in),
				 .column = column, .value = kept(in, at),
				 .rule = rule, .key = key };
}

static void check_after_death(struct audit *audit, struct reader *in,
			      const char *key, const char *column)
{
	size_t person = table_find(audit->people,
				   reader_text(in, reader_column(
							   in, "person_id")));
	int date = reader_date(in, reader_column_of(in, column, DATE));
	struct finding finding;

	if (person == SIZE_MAX || date == MISSING_DATE ||
	    date <= audit->deaths[person])
		return;
	finding = of_record(in, key, column, "after the person's death");
	finding.error = true;
	add(audit, finding);
}

static void read_incidents(struct audit *audit, struct reader *in)
{
	int id = reader_column(in, "incident_id");

	while (reader_next(in))
		check_after_death(audit, in, kept(in, id), "occurred_on");
}

/* Dates of a restraint against those of its stay. */
static void check_in_stay(struct audit *audit, struct reader *in,
			  const char *key)
{
	size_t stay = table_find(audit->stay_ids,
				 reader_raw(in, reader_column(in, "stay_id")));
	int start = reader_date(in, reader_column_of(in, "start_date", DATE));
	int end = reader_date(in, reader_optional(in, "end_date"));
	const char *column = NULL;
	const struct row *row;
	struct finding finding;

	if (stay == SIZE_MAX)
		return;
	row = &audit->rows[audit->first_rows[stay]];
	if (start != MISSING_DATE && (start < row->start || start > row->end))
		column = "start_date";
	else if (end != MISSING_DATE && end > row->end)
		column = "end_date";
	if (!column)
		return;
	finding = of_record(in, key, column, "outside its stay");
	finding.other = row->id;
	add(audit, finding);
}

static void check_seclusion(struct audit *audit, struct reader *in,
			    const char *key)
{
	struct slice type = reader_text(in, reader_column(in, "ri_type"));
	int start = reader_date(in, reader_column(in, "start_date"));
	int start_time = reader_time(in, reader_optional(in, "start_time"));
	int end_time = reader_time(in, reader_optional(in, "end_time"));

	if (slice_is(type, "05") && start != MISSING_DATE &&
	    start == reader_date(in, reader_optional(in, "end_date")) &&
	    start_time != MISSING_TIME && start_time == end_time)
		add(audit, of_record(in, key, "end_time",
				     "a seclusion that ends when it begins"));
}

static void read_restraints(struct audit *audit, struct reader *in)
{
	int id = reader_column(in, "ri_id");

	while (reader_next(in)) {
		const char *key = kept(in, id);

		check_in_stay(audit, in, key);
		check_seclusion(audit, in, key);
		check_after_death(audit, in, key, "start_date");
	}
}

/* One KPI return. */
struct period_row {
	size_t series;
	int start, end;
	struct finding finding;	/* what to say if it does not follow */
};

static int compare_periods(const void *left, const void *right)
{
	const struct period_row *a = left, *b = right;

	if (a->series != b->series)
		return a->series < b->series ? -1 : 1;
	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->end != b->end)
		return a->end < b->end ? -1 : 1;
	return (a->finding.line > b->finding.line) -
	       (a->finding.line < b->finding.line);
}

/* Provider, site and KPI: what a series of returns is of. */
static struct slice series_key(const struct reader *in)
{
	static struct key key;

	key_begin(&key);
	key_add(&key, reader_raw(in, reader_column(in, "provider_id")));
	key_add(&key, reader_raw(in, reader_optional(in, "site_id")));
	key_add(&key, reader_raw(in, reader_column(in, "kpi_id")));
	return key.text;
}

static void check_periods(struct audit *audit, struct period_row *rows,
			  size_t count)
{
	if (count)
		qsort(rows, count, sizeof *rows, compare_periods);
	for (size_t i = 1; i < count; i++) {
		struct period_row *row = &rows[i];
		int expected = rows[i - 1].end + 1;

		if (row->series != rows[i - 1].series ||
		    row->start == expected)
			continue;
		row->finding.rule = row->start > expected
					    ? "a period is missing before it"
					    : "overlaps the period before it";
		add(audit, row->finding);
		if (row->end < rows[i - 1].end)
			row->end = rows[i - 1].end;
	}
}

static void read_kpi(struct audit *audit, struct reader *in)
{
	int start = reader_column_of(in, "period_start", DATE);
	int end = reader_column_of(in, "period_end", DATE);
	struct table *series = table_new();
	struct period_row *rows = NULL;
	size_t count = 0;

	while (reader_next(in)) {
		struct slice key = series_key(in);
		struct period_row row = {
			.series = table_put(series, key, NULL),
			.start = reader_date(in, start),
			.end = reader_date(in, end),
		};
		const char *words = text_format(
			pool_run(), "%.*s", (int)key.size, key.at);

		if (row.start == MISSING_DATE || row.end == MISSING_DATE)
			continue;
		row.finding = of_record(in, words, "period_start", NULL);
		rows = array_grow(rows, count, sizeof row);
		rows[count++] = row;
	}
	check_periods(audit, rows, count);
}

/* The file that a stream was made from, where it was a single one. */
static const char *file_of(const struct reader *in)
{
	const struct header *head = reader_header(in);

	return head->source_count == 1 ? head->sources[0].name
				       : reader_name(in);
}

static int compare_words(const char *a, const char *b)
{
	return slice_compare(slice_of(a), slice_of(b));
}

static int compare_findings(const void *left, const void *right)
{
	const struct finding *a = left, *b = right;
	int order = compare_words(a->file, b->file);

	if (!order)
		order = (a->line > b->line) - (a->line < b->line);
	if (!order)
		order = compare_words(a->key, b->key);
	if (!order)
		order = compare_words(a->column, b->column);
	if (!order)
		order = compare_words(a->rule, b->rule);
	return order ? order : compare_words(a->other, b->other);
}

static void write_findings(struct writer *out, struct audit *audit)
{
	for (size_t i = 0; i < audit->finding_count; i++)
		audit->findings[i].file = file_of(audit->findings[i].in);
	if (audit->finding_count)
		qsort(audit->findings, audit->finding_count,
		      sizeof *audit->findings, compare_findings);
	for (size_t i = 0; i < audit->finding_count; i++) {
		const struct finding *finding = &audit->findings[i];

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
	struct audit audit = { .people = table_new(),
			       .stay_ids = table_new() };
	struct writer *out;

	stage_begin(&stage, argc, argv);
	read_placements(&audit, stage_read(NULL));
	if (persons)
		read_persons(&audit, stage_read(persons));
	find_stays_after_death(&audit);
	if (restraints)
		read_restraints(&audit, stage_read(restraints));
	if (incidents)
		read_incidents(&audit, stage_read(incidents));
	if (kpi)
		read_kpi(&audit, stage_read(kpi));
	out = stage_write(NULL);
	declare(out);
	write_findings(out, &audit);
	return stage_end();
}
