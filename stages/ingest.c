/* ingest - read a CSV extract through its dictionary into a stream.
 *
 * The border: after it, everything may be taken for granted. So it decides
 * that bad rows are data, to be listed and counted, never dropped silently;
 * that codes nobody knows are kept as UNKNOWN; and that a file which would
 * identify a person is not read at all.
 */
#include "pipeline/stage.h"

#include <string.h>

#include "pipeline/csv.h"
#include "pipeline/dictionary.h"
#include "pipeline/extract.h"
#include "pipeline/findings.h"
#include "pipeline/input.h"
#include "pipeline/quality.h"
#include "pipeline/references.h"
#include "pipeline/target.h"

static int as_at = MISSING_DATE;
static struct list facts, keys;
static const char *rejects_path, *quality_path, *encoding, *alias;
static const char *delimiter = "auto", *dates = "iso", *extra = "keep";
static long max_rejects = -1;
static bool check_only, with_lines;

static const struct option options[] = {
	{ "as-at", "DATE",
	  "the date the audit is as at; becomes the fact as_at",
	  .date = &as_at },
	{ "keys", "TABLE=FILE", "a stream whose keys this table refers to",
	  .list = &keys },
	{ "rejects", "FILE", "write every finding to this stream",
	  .text = &rejects_path },
	{ "quality", "FILE", "write the data-quality table to this stream",
	  .text = &quality_path },
	{ "check", NULL, "write no rows; exit 0 when none is rejected, else 1",
	  .flag = &check_only },
	{ "max-rejects", "N",
	  "fail when more rows are rejected; -1 for no limit",
	  .whole = &max_rejects, .least = -1, .most = 1L << 60 },
	{ "dates", "FORM", "how the extract writes dates", .text = &dates,
	  .choices = "iso|day-first" },
	{ "encoding", "NAME",
	  "what the file is encoded in, when it is not found out",
	  .text = &encoding },
	{ "delimiter", "WORD", "what parts the fields", .text = &delimiter,
	  .choices = "auto|comma|semicolon|tab" },
	{ "extra", "WORD",
	  "what becomes of columns the dictionary does not know",
	  .text = &extra, .choices = "keep|drop" },
	{ "lines", NULL, "add source_line, the line each row stands on",
	  .flag = &with_lines },
	{ "name", "NAME", "what to call the file in messages and lists",
	  .text = &alias },
	{ "fact", "NAME=VALUE", "a fact that is true of the whole table",
	  .list = &facts },
	{ 0 }
};

static const struct stage stage = {
	.name = "ingest",
	.purpose = "read a CSV extract through its dictionary into a stream",
	.operands = "TABLE [FILE]",
	.least_operands = 1,
	.most_operands = 2,
	.about = "Reads the CSV file, or standard input, as the table's "
		 "dictionary (datasets/dictionary/TABLE.csv) describes it: "
		 "columns by name or alias, in any order; types, codes, "
		 "ranges, keys and rules.\n\n"
		 "A row with an error is rejected, a row with a warning is "
		 "kept; each finding goes to the --rejects stream with file, "
		 "line, column, value, rule and severity. A code that is not "
		 "on its list becomes UNKNOWN.\n\n"
		 "Data that would identify a person is refused with status "
		 "3, in cells, in the name of the file and in --fact: NHS "
		 "numbers, full postcodes, e-mail addresses, telephone "
		 "numbers; a title (Mr, Mrs, Ms, Miss, Mx, Dr, Prof, Sister, "
		 "Rev, Dame) and a name; 'born', 'DOB' or 'birth' and a date; "
		 "a pseudonym or the role of who leads made like a name "
		 "('Test-Patient'); and columns named like names, people, "
		 "addresses or dates of birth. The message names line and "
		 "column and never repeats the value. A bare name in a text "
		 "and a bare date cannot be told from others: texts about "
		 "people do not belong into an extract.\n\n"
		 "Work that takes longer than a second shows on a terminal how "
		 "far it is. Where the environment variable "
		 "PLACEMENT_AUDIT_PROGRESS holds the number of an open file, "
		 "that is written there instead, at most five times a second: "
		 "'progress TABLE BYTES_DONE BYTES_ALL ROWS REJECTED' in a "
		 "line, with 0 for BYTES_ALL where it is not known.",
	.reads = "CSV: comma, semicolon or TAB; UTF-8, UTF-16 with a byte "
		 "order mark or Windows-1252; LF or CRLF; plain or .gz.",
	.writes = "The dictionary's columns that the file has, in the "
		  "dictionary's order, then columns it does not know.",
	.options = options,
	.example = "persons extract.csv --as-at 2014-03-31 --rejects "
		   "rejects.stream",
};

struct ingest {
	struct extract extract;
	struct writer *out, *quality;
};

static bool keep_extra(void)
{
	return !strcmp(extra, "keep");
}

static void declare(struct ingest *ingest)
{
	const struct dictionary *dictionary = ingest->extract.check.dictionary;
	const struct heading *heading = &ingest->extract.heading;

	for (size_t i = 0; i < dictionary->count; i++) {
		const struct field *field = &dictionary->fields[i];

		if (field->column != NONE)
			writer_column(ingest->out, field->name,
				      kind_type(field->kind), field->unit,
				      field->label);
	}
	for (size_t i = 0; i < heading->extra_count && keep_extra(); i++)
		writer_column(ingest->out, heading->extras[i].name, TEXT, "-",
			      heading->extras[i].name);
	if (with_lines)
		writer_column(ingest->out, heading_line_column, NUMBER, "1",
			      "Line of the extract");
}

static void write_row(struct ingest *ingest)
{
	const struct heading *heading = &ingest->extract.heading;

	writer_row(ingest->out, ingest->extract.check.forms,
		   ingest->extract.check.column_count);
	for (size_t i = 0; i < heading->extra_count && keep_extra(); i++) {
		struct slice cell = csv_field(ingest->extract.csv,
					      heading->extras[i].column);

		writer_text(ingest->out,
			    cell.size ? cell : (struct slice){ 0 });
	}
	if (with_lines)
		writer_whole(ingest->out, (long)csv_line(ingest->extract.csv));
	writer_end_record(ingest->out);
}

static void add_fact(struct ingest *ingest, const char *name, const char *value)
{
	static const char *const own[] = { "as_at", "table", "absent_columns" };

	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		if (!strcmp(name, own[i]))
			fail(BAD_USAGE,
			     "--fact: '%s' is a fact that ingest "
			     "finds out itself",
			     name);
	if (header_fact(writer_header(ingest->out), name))
		fail(BAD_USAGE, "--fact: '%s' is given twice", name);
	writer_fact(ingest->out, name, value);
}

static void set_facts(struct ingest *ingest)
{
	char date[DATE_SIZE];

	if (as_at != MISSING_DATE) {
		date_write(date, as_at);
		writer_fact(ingest->out, "as_at",
			    pool_copy(pool_run(), date, sizeof date));
	}
	writer_fact(ingest->out, "table",
		    ingest->extract.check.dictionary->table);
	for (size_t i = 0; i < facts.count; i++) {
		struct slice rest = slice_of(facts.items[i]);
		struct slice name = slice_cut(&rest, '=');

		if (!rest.at || !column_is_name(name))
			fail(BAD_USAGE, "--fact: '%s' is not NAME=VALUE",
			     facts.items[i]);
		extract_refuse_named("--fact", rest.at);
		add_fact(ingest, slice_string(pool_run(), name), rest.at);
	}
}

static char delimiter_byte(void)
{
	switch (delimiter[0]) {
	case 'c':
		return ',';
	case 's':
		return ';';
	case 't':
		return '\t';
	default:
		return 0;
	}
}

/* Neither list may take the place of a file that is read. */
static void check_outputs(const char *read)
{
	const char *const outputs[] = { rejects_path, quality_path };

	for (size_t i = 0; i < sizeof outputs / sizeof *outputs; i++)
		if (read && outputs[i] && target_is_same(outputs[i], read))
			fail(BAD_USAGE,
			     "--%s would write over %s, which is "
			     "read",
			     i ? "quality" : "rejects", read);
}

static void open_extract(struct extract *extract)
{
	const struct list *operands = stage_operands();
	const char *path = operands->count > 1 ? operands->items[1] : NULL;

	extract_refuse_named("the name of the file",
			     path ? basename(path) : NULL);
	extract_refuse_named("--name", alias);
	extract->csv = csv_open(path, encoding, delimiter_byte());
	extract->file = alias ? alias : input_name(csv_input(extract->csv));
	extract->check.dictionary = dictionary_read(stage_data("."),
						    operands->items[0]);
	references_check(extract->check.dictionary, &keys);
	check_outputs(path);
	for (size_t i = 0; i < keys.count; i++)
		check_outputs(strchr(keys.items[i], '=') + 1);
	extract_open(extract);
}

/* What the header row lacks becomes a fact; what it has more than it should
 * is said. */
static void tell_columns(const struct ingest *ingest)
{
	const struct heading *heading = &ingest->extract.heading;
	const char *absent = heading_absent(heading);

	if (*absent && ingest->out)
		writer_fact(ingest->out, "absent_columns", absent);
	for (size_t i = 0; i < heading->extra_count; i++)
		notice("%s: column '%s' is not in the dictionary: %s",
		       heading->file, heading->extras[i].name,
		       keep_extra() ? "kept as text" : "left out");
}

static void open_streams(struct ingest *ingest)
{
	if (!check_only)
		ingest->out = stage_write(NULL);
	tell_columns(ingest);
	if (ingest->out) {
		set_facts(ingest);
		declare(ingest);
	}
	if (rejects_path) {
		ingest->extract.findings = stage_write(rejects_path);
		findings_declare(ingest->extract.findings);
	}
	if (quality_path) {
		ingest->quality = stage_write(quality_path);
		quality_declare(ingest->quality);
	}
}

static void read_rows(struct ingest *ingest)
{
	struct extract *extract = &ingest->extract;

	references_read(extract->check.dictionary, &keys, stage_data("."),
			as_at);
	extract->check.counts_distinct = quality_path != NULL;
	extract->check.day_first = !strcmp(dates, "day-first");
	extract->most_rejected = max_rejects;
	extract_begin(extract);
	while (extract_next(extract))
		if (!check_only)
			write_row(ingest);
}

static void write_quality(const struct ingest *ingest)
{
	const struct check *check = &ingest->extract.check;
	const struct counted counted = { ingest->extract.file,
					 ingest->extract.rows, check->records };

	for (size_t i = 0; i < check->dictionary->count; i++)
		quality_write(ingest->quality, &counted,
			      &check->dictionary->fields[i],
			      &check->quality[i]);
}

static void say(const struct extract *extract)
{
	stage_source(extract->file, input_digest(csv_input(extract->csv)));
	stage_records_in(extract->rows);
	if (extract->rejected)
		stage_remark("%zu rejected", extract->rejected);
	if (extract->rejected || extract->warned)
		notice("%s: %zu of %zu rows rejected, %zu kept with a "
		       "warning%s",
		       extract->file, extract->rejected, extract->rows,
		       extract->warned,
		       rejects_path ? "" : " (--rejects FILE lists them)");
}

int main(int argc, char **argv)
{
	struct ingest ingest = { 0 };
	int status;

	stage_begin(&stage, argc, argv);
	open_extract(&ingest.extract);
	open_streams(&ingest);
	read_rows(&ingest);
	if (ingest.quality)
		write_quality(&ingest);
	say(&ingest.extract);
	status = stage_end();
	return check_only && ingest.extract.rejected ? ANSWER_NO : status;
}
