/* crosscheck - what rows say against each other, where each alone is good.
 *
 * ingest checks a row by itself and against the keys of other tables; this
 * stage looks at several rows at once. It finds and never repairs: what a
 * measure makes of an overlap or of a missing end is that measure's own rule.
 */
#include "pipeline/stage.h"

#include "stages/methods/crosscheck_input.h"
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
	{ "kpi", "FILE", "KPI returns: their periods and values",
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
		 "before it; a KPI value that is neither its numerator nor, to "
		 "a whole number, the quotient, in percent or per 1,000.\n\n"
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

static int last_day(void)
{
	if (as_at == MISSING_DATE && !stage_fact("as_at"))
		return FOREVER;
	return stage_date(as_at, "as_at");
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
	crosscheck_placements(&audit, placements, (int)gap, last_day());
	read_table(&audit, persons, crosscheck_persons);
	audit_find_stays_after_death(&audit);
	name_file(&audit.findings, 0, placements);
	read_table(&audit, restraints, crosscheck_restraints);
	read_table(&audit, incidents, crosscheck_incidents);
	read_table(&audit, kpi, crosscheck_kpi);
	findings_sort(&audit.findings);
	out = stage_write(NULL);
	declare(out);
	write_findings(out, &audit.findings);
	return stage_end();
}
