/* ingest - read a CSV extract through its dictionary into a stream.
 *
 * The border: after it, everything may be taken for granted. So it decides
 * that bad rows are data, to be listed and counted, never dropped silently;
 * that codes nobody knows are kept as UNKNOWN; and that a file which would
 * identify a person is not read at all.
 */
#include "pipeline/stage.h"

#include <string.h>

#include "pipeline/check.h"
#include "pipeline/csv.h"
#include "pipeline/dictionary.h"
#include "pipeline/identity.h"
#include "pipeline/input.h"
#include "pipeline/progress.h"
#include "pipeline/target.h"

static int as_at = MISSING_DATE;
static struct list facts, keys;
static const char *rejects_path, *quality_path, *encoding, *alias;
static const char *delimiter = "auto", *dates = "iso", *extra = "keep";
static long max_rejects = -1;
static bool check_only, with_lines;
static const char line_column[] = "source_line";

static const struct option options[] = {
	{ .name = "as-at",
	  .value = "DATE",
	  .date = &as_at,
	  .help = "the date the audit is as at; becomes the fact as_at" },
	{ .name = "keys",
	  .value = "TABLE=FILE",
	  .list = &keys,
	  .help = "a stream whose keys this table refers to" },
	{ .name = "rejects",
	  .value = "FILE",
	  .text = &rejects_path,
	  .help = "write every finding to this stream" },
	{ .name = "quality",
	  .value = "FILE",
	  .text = &quality_path,
	  .help = "write the data-quality table to this stream" },
	{ .name = "check",
	  .flag = &check_only,
	  .help = "write no rows; exit 0 when none is rejected, else 1" },
	{ .name = "max-rejects",
	  .value = "N",
	  .whole = &max_rejects,
	  .least = -1,
	  .most = 1L << 60,
	  .help = "fail when more rows are rejected; -1 for no limit" },
	{ .name = "dates",
	  .value = "FORM",
	  .text = &dates,
	  .choices = "iso|day-first",
	  .help = "how the extract writes dates" },
	{ .name = "encoding",
	  .value = "NAME",
	  .text = &encoding,
	  .help = "what the file is encoded in, when it is not found out" },
	{ .name = "delimiter",
	  .value = "WORD",
	  .text = &delimiter,
	  .choices = "auto|comma|semicolon|tab",
	  .help = "what parts the fields" },
	{ .name = "extra",
	  .value = "WORD",
	  .text = &extra,
	  .choices = "keep|drop",
	  .help = "what becomes of columns the dictionary does not know" },
	{ .name = "lines",
	  .flag = &with_lines,
	  .help = "add source_line, the line each row stands on" },
	{ .name = "name",
	  .value = "NAME",
	  .text = &alias,
	  .help = "what to call the file in messages and lists" },
	{ .name = "fact",
	  .value = "NAME=VALUE",
	  .list = &facts,
	  .help = "a fact that is true of the whole table" },
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
		 "3: NHS numbers, full postcodes, e-mail addresses, telephone "
		 "numbers, and columns named like names or dates of birth. "
		 "The message names line and column and never repeats the "
		 "value.",
	.reads = "CSV: comma, semicolon or TAB; UTF-8, UTF-16 with a byte "
		 "order mark or Windows-1252; LF or CRLF; plain or .gz.",
	.writes = "The dictionary's columns that the file has, in the "
		  "dictionary's order, then columns it does not know.",
	.options = options,
	.example = "persons extract.csv --as-at 2014-03-31 --rejects "
		   "rejects.stream",
};

/* A column of the file that the dictionary knows. */
struct known_column {
	size_t column, field;
	enum type type;
};

/* A column of the file that the dictionary does not know. */
struct extra_column {
	size_t column;
	const char *name;
};

struct ingest {
	struct csv *csv;
	const char *name; /* of the file, in messages and lists */
	struct check check;
	size_t width;               /* of the header row */
	struct known_column *known; /* in the dictionary's order */
	size_t known_count;
	struct extra_column *extras;
	size_t extra_count;
	struct writer *out, *rejects, *quality;
	struct slice *cells; /* of the row going out */
	struct pool *row;
	struct progress *progress;
	size_t rows, rejected, warned;
	bool row_warned;
};

/* A value as the list of rejects may show it: what is no code, and holds no
 * digit, is of no use there, but may be a name. */
static struct slice shown(struct ingest *ingest, int field, struct slice value)
{
	const struct field *fields = ingest->check.dictionary->fields;
	const size_t initials = 3;
	size_t i = 0;

	if (field == NONE || fields[field].kind == KIND_CODE ||
	    value.size <= initials)
		return identity_shape(ingest->row, value);
	while (i < value.size && (value.at[i] < '0' || value.at[i] > '9'))
		i++;
	return i < value.size ? identity_shape(ingest->row, value)
			      : identity_outline(ingest->row, value);
}

static void report(void *context, int field, struct slice value,
		   const char *rule, bool error)
{
	struct ingest *ingest = context;
	const struct dictionary *dictionary = ingest->check.dictionary;

	ingest->row_warned = true;
	if (!ingest->rejects)
		return;
	writer_string(ingest->rejects, ingest->name);
	writer_whole(ingest->rejects, (long)csv_line(ingest->csv));
	writer_string(ingest->rejects,
		      field == NONE ? NULL : dictionary->fields[field].name);
	writer_text(ingest->rejects, shown(ingest, field, value));
	writer_string(ingest->rejects, rule);
	writer_string(ingest->rejects, error ? "error" : "warning");
	writer_end_record(ingest->rejects);
}

static bool keep_extra(void)
{
	return !strcmp(extra, "keep");
}

static _Noreturn void refuse(const struct ingest *ingest, const char *column,
			     const char *looks_like)
{
	fail(BAD_DATA,
	     "%s:%zu: column '%s' holds what looks like %s: data "
	     "that identifies a person is refused",
	     ingest->name, csv_line(ingest->csv), column, looks_like);
}

/* Whether the name is taken, by the dictionary or a column before. */
static bool is_taken(const struct ingest *ingest, const char *name)
{
	if (!strcmp(name, line_column) ||
	    dictionary_find(ingest->check.dictionary, slice_of(name)) != NONE)
		return true;
	for (size_t i = 0; i < ingest->extra_count; i++)
		if (!strcmp(name, ingest->extras[i].name))
			return true;
	return false;
}

/* A header word as a column name of a stream: lower case, '_' for all else,
 * and a number behind it where the name is taken. */
static const char *plain_name(const struct ingest *ingest, struct slice word,
			      size_t column)
{
	char *name = pool_take(pool_run(), word.size + 1), *at = name;
	const char *unique = name;

	for (size_t i = 0; i < word.size; i++) {
		char byte = word.at[i];

		if (byte >= 'A' && byte <= 'Z')
			*at++ = (char)(byte + 32);
		else if ((byte >= 'a' && byte <= 'z') ||
			 (byte >= '0' && byte <= '9'))
			*at++ = byte;
		else if (at > name && at[-1] != '_')
			*at++ = '_';
	}
	if (at > name && at[-1] == '_')
		at[-1] = '\0';
	if (!*name)
		unique = text_format(pool_run(), "column_%zu", column + 1);
	for (size_t n = 2; is_taken(ingest, unique); n++)
		unique = text_format(pool_run(), "%s_%zu",
				     *name ? name : "column", n);
	return unique;
}

static void add_extra(struct ingest *ingest, size_t column, struct slice word)
{
	const char *holds = identity_of_header(word);
	struct extra_column added = { .column = column };

	if (!holds)
		holds = identity_of_cell(word);
	if (holds)
		fail(BAD_DATA,
		     "%s:%zu: column %zu is named like %s: data that "
		     "identifies a person is refused",
		     ingest->name, csv_line(ingest->csv), column + 1, holds);
	added.name = plain_name(ingest, word, column);
	ingest->extras = array_grow(ingest->extras, ingest->extra_count,
				    sizeof added);
	ingest->extras[ingest->extra_count++] = added;
}

static void match_header(struct ingest *ingest)
{
	struct dictionary *dictionary = ingest->check.dictionary;

	if (!csv_next(ingest->csv))
		fail(BAD_DATA, "%s is empty: there is not even a header row",
		     ingest->name);
	if (csv_fault(ingest->csv))
		fail(BAD_DATA, "%s:1: in the header row %s", ingest->name,
		     csv_fault(ingest->csv));
	ingest->width = csv_width(ingest->csv);
	for (size_t i = 0; i < ingest->width; i++) {
		struct slice word = csv_field(ingest->csv, i);
		int field = dictionary_match(dictionary, word);

		if (field == NONE) {
			add_extra(ingest, i, word);
			continue;
		}
		if (dictionary->fields[field].column != NONE)
			fail(BAD_DATA,
			     "%s:1: columns %d and %zu both mean "
			     "'%s'",
			     ingest->name, dictionary->fields[field].column + 1,
			     i + 1, dictionary->fields[field].name);
		dictionary->fields[field].column = (int)i;
	}
}

/* Columns without which nothing can be said; the others that are absent
 * become a fact, so that a report can say what was not possible. */
static void check_header(struct ingest *ingest)
{
	const struct dictionary *dictionary = ingest->check.dictionary;
	const char *absent = "";

	if (ingest->extra_count == ingest->width)
		fail(BAD_DATA,
		     "%s:1: none of its columns is in the "
		     "dictionary of '%s': is this the header row?",
		     ingest->name, dictionary->table);
	for (size_t i = 0; i < dictionary->count; i++) {
		const struct field *field = &dictionary->fields[i];

		if (field->column != NONE)
			continue;
		if (field->required == 'E' || field->required == 'B')
			fail(BAD_DATA,
			     "%s:1: there is no column '%s' and "
			     "none that means it",
			     ingest->name, field->name);
		absent = text_format(pool_run(), "%s%s%s", absent,
				     *absent ? "," : "", field->name);
	}
	if (*absent && ingest->out)
		writer_fact(ingest->out, "absent_columns", absent);
	for (size_t i = 0; i < ingest->extra_count; i++)
		notice("%s: column '%s' is not in the dictionary: %s",
		       ingest->name, ingest->extras[i].name,
		       keep_extra() ? "kept as text" : "left out");
}

/* The order of the columns of the stream. */
static void order_columns(struct ingest *ingest)
{
	const struct dictionary *dictionary = ingest->check.dictionary;

	for (size_t i = 0; i < dictionary->count; i++) {
		const struct field *field = &dictionary->fields[i];
		struct known_column known = { .field = i };

		if (field->column == NONE)
			continue;
		known.column = (size_t)field->column;
		known.type = kind_type(field->kind);
		ingest->known = array_grow(ingest->known, ingest->known_count,
					   sizeof known);
		ingest->known[ingest->known_count++] = known;
	}
	ingest->cells = pool_take(pool_run(),
				  ingest->width * sizeof *ingest->cells);
}

static void declare(struct ingest *ingest)
{
	for (size_t i = 0; i < ingest->known_count; i++) {
		const struct known_column *known = &ingest->known[i];
		const struct field *field =
			&ingest->check.dictionary->fields[known->field];

		writer_column(ingest->out, field->name, known->type,
			      field->unit, field->label);
	}
	for (size_t i = 0; keep_extra() && i < ingest->extra_count; i++)
		writer_column(ingest->out, ingest->extras[i].name, TEXT, "-",
			      ingest->extras[i].name);
	if (with_lines)
		writer_column(ingest->out, line_column, NUMBER, "1",
			      "Line of the extract");
}

static struct slice escaped(struct ingest *ingest, struct slice text)
{
	char *room = pool_take(ingest->row, text.size * 2 + 2);

	return (struct slice){ room, text_escape(room, text) };
}

/* The cell in the form of the stream; most stand in the file as they should.
 */
static struct slice formed(struct ingest *ingest, const struct cell *cell,
			   enum type type)
{
	static const struct slice missing = { "\\N", 2 };
	struct slice form = missing;
	char *room;

	if (!cell->present)
		return missing;
	if (cell->plain)
		return cell->text;
	if (type == TEXT)
		return escaped(ingest, cell->text);
	room = pool_take(ingest->row, NUMBER_ROOM);
	form.at = room;
	if (type == NUMBER) {
		form.size = number_write(room, cell->number);
	} else if (type == DATE) {
		date_write(room, cell->date);
		form.size = DATE_SIZE;
	} else {
		time_write(room, cell->date);
		form.size = TIME_SIZE;
	}
	return form;
}

static void write_row(struct ingest *ingest)
{
	struct slice missing = { 0 };
	struct slice *cells = ingest->cells;
	size_t count = 0;

	for (size_t i = 0; i < ingest->known_count; i++) {
		const struct known_column *known = &ingest->known[i];

		cells[count++] = formed(ingest,
					&ingest->check.cells[known->field],
					known->type);
	}
	for (size_t i = 0; i < ingest->extra_count; i++) {
		struct slice cell = csv_field(ingest->csv,
					      ingest->extras[i].column);

		if (keep_extra())
			cells[count++] = escaped(ingest,
						 cell.size ? cell : missing);
	}
	writer_raws(ingest->out, cells, count);
	if (with_lines)
		writer_whole(ingest->out, (long)csv_line(ingest->csv));
	writer_end_record(ingest->out);
}

/* The cells of a row that is rejected as a whole go nowhere, but a file that
 * would identify somebody is refused wherever it does so. */
static void look_at_ragged(const struct ingest *ingest)
{
	for (size_t i = 0; i < csv_width(ingest->csv); i++) {
		const char *looks_like = identity_of_cell(
			csv_field(ingest->csv, i));

		if (looks_like)
			fail(BAD_DATA,
			     "%s:%zu: field %zu holds what looks "
			     "like %s: data that identifies a person is "
			     "refused",
			     ingest->name, csv_line(ingest->csv), i + 1,
			     looks_like);
	}
}

/* Whether the row has the cells that the header promises. */
static bool is_whole(struct ingest *ingest)
{
	const struct slice none = { 0 };
	const char *fault = csv_fault(ingest->csv);

	if (!fault && csv_width(ingest->csv) == ingest->width)
		return true;
	if (!fault)
		fault = text_format(ingest->row,
				    "has %zu fields where the "
				    "header has %zu",
				    csv_width(ingest->csv), ingest->width);
	look_at_ragged(ingest);
	report(ingest, NONE, none, fault, true);
	return false;
}

static bool check_row(struct ingest *ingest)
{
	struct check *check = &ingest->check;
	const struct slice *fields = csv_fields(ingest->csv);
	const char *looks_like;

	if (!is_whole(ingest))
		return false;
	for (size_t i = 0; i < ingest->known_count; i++) {
		const struct known_column *known = &ingest->known[i];

		if (!check_cell(check, known->field, fields[known->column],
				&looks_like))
			refuse(ingest,
			       check->dictionary->fields[known->field].name,
			       looks_like);
	}
	for (size_t i = 0; i < ingest->extra_count; i++) {
		looks_like = identity_of_cell(
			csv_field(ingest->csv, ingest->extras[i].column));
		if (looks_like)
			refuse(ingest, ingest->extras[i].name, looks_like);
	}
	return check_record(check);
}

static bool is_blank_line(const struct ingest *ingest)
{
	return !csv_fault(ingest->csv) && csv_width(ingest->csv) == 1 &&
	       !csv_field(ingest->csv, 0).size && ingest->width > 1;
}

static void read_rows(struct ingest *ingest)
{
	struct input *input = csv_input(ingest->csv);

	while (csv_next(ingest->csv)) {
		if (is_blank_line(ingest))
			continue;
		ingest->rows++;
		pool_clear(ingest->row);
		ingest->row_warned = false;
		if (!check_row(ingest)) {
			ingest->rejected++;
			if (max_rejects >= 0 &&
			    ingest->rejected > (size_t)max_rejects)
				fail(BAD_DATA,
				     "%s:%zu: more than %ld rows "
				     "are rejected",
				     ingest->name, csv_line(ingest->csv),
				     max_rejects);
		} else {
			ingest->warned += ingest->row_warned;
			if (!check_only)
				write_row(ingest);
		}
		if (ingest->rows % 8192 == 0)
			progress_show(ingest->progress, input_done(input),
				      input_size(input), ingest->rows,
				      ingest->rejected);
	}
	progress_clear(ingest->progress);
}

static const char *const quality_columns[][4] = {
	{ "file", "text", "-", "File" },
	{ "field", "text", "-", "Field" },
	{ "label", "text", "-", "Label" },
	{ "in_file", "flag", "-", "In the file" },
	{ "n", "number", "1", "Cells with a value" },
	{ "missing", "number", "1", "Blank cells" },
	{ "distinct", "number", "1", "Distinct values" },
	{ "unknown_code", "number", "1", "Codes not on the list" },
	{ "wrong_type", "number", "1", "Cells not of their type" },
};

static void open_quality(struct ingest *ingest)
{
	ingest->quality = stage_write(quality_path);
	for (size_t i = 0; i < sizeof quality_columns / sizeof *quality_columns;
	     i++)
		writer_column(ingest->quality, quality_columns[i][0],
			      (enum type)type_of(
				      slice_of(quality_columns[i][1])),
			      quality_columns[i][2], quality_columns[i][3]);
}

static void write_quality(struct ingest *ingest, size_t number)
{
	const struct field *field = &ingest->check.dictionary->fields[number];
	const struct quality *quality = &ingest->check.quality[number];
	bool there = field->column != NONE;
	size_t distinct = there ? quality_distinct(quality) : SIZE_MAX;
	struct writer *out = ingest->quality;

	writer_string(out, ingest->name);
	writer_string(out, field->name);
	writer_string(out, field->label);
	writer_flag(out, there ? 'Y' : 'N');
	writer_whole(out, (long)quality->present);
	writer_whole(out, (long)(there ? quality->blank : ingest->rows));
	if (distinct == SIZE_MAX)
		writer_missing(out);
	else
		writer_whole(out, (long)distinct);
	writer_whole(out, (long)quality->unknown_code);
	writer_whole(out, (long)quality->wrong);
	writer_end_record(out);
}

static void open_rejects(struct ingest *ingest)
{
	struct writer *out = stage_write(rejects_path);

	writer_column(out, "file", TEXT, "-", "File");
	writer_column(out, "line", NUMBER, "1", "Line");
	writer_column(out, "column", TEXT, "-", "Column");
	writer_column(out, "value", TEXT, "-", "Value");
	writer_column(out, "rule", TEXT, "-", "What is wrong");
	writer_column(out, "severity", TEXT, "-", "Severity");
	ingest->rejects = out;
}

/* The keys of one column, from the stream of another table; NULL where it has
 * no such column, for then nothing can be said. */
static struct keyset *read_keys(const char *path, const char *column)
{
	struct reader *reader = reader_open(path);
	int at = reader_optional(reader, column);
	struct keyset *keyset = keyset_new();

	while (reader_next(reader)) {
		struct slice key = reader_text(reader, at);

		if (key.size)
			keyset_add(keyset, key);
	}
	return at == NONE ? NULL : keyset;
}

static struct keyset *read_gazetteer(void)
{
	struct csv *csv = csv_open(stage_data("gazetteer/outcodes.csv"), NULL,
				   ',');
	struct keyset *keyset = keyset_new();
	size_t at;

	if (!csv_next(csv))
		fail(BAD_DATA, "gazetteer/outcodes.csv is empty");
	at = csv_need(csv, "outcode");
	while (csv_next(csv))
		keyset_add(keyset, csv_field(csv, at));
	return keyset;
}

/* The file given for the table by --keys TABLE=FILE, or NULL. */
static const char *key_path(const char *table)
{
	for (size_t i = 0; i < keys.count; i++) {
		struct slice rest = slice_of(keys.items[i]);

		if (slice_is(slice_cut(&rest, '='), table) && rest.size)
			return rest.at;
	}
	return NULL;
}

static void prepare_clause(struct clause *clause)
{
	const char *path;

	if (clause->kind == CLAUSE_COMPARE && clause->fact &&
	    !strcmp(clause->fact, "as_at"))
		clause->fact_date = as_at;
	if (clause->kind != CLAUSE_KEY)
		return;
	path = key_path(clause->table);
	if (path)
		clause->keys = read_keys(path, clause->column);
	else if (!strcmp(clause->table, "gazetteer"))
		clause->keys = read_gazetteer();
}

static bool has_key_to(const struct dictionary *dictionary, struct slice table)
{
	for (size_t i = 0; i < dictionary->count; i++) {
		const struct field *field = &dictionary->fields[i];

		for (size_t c = 0; c < field->clause_count; c++)
			if (field->clauses[c].kind == CLAUSE_KEY &&
			    slice_is(table, field->clauses[c].table))
				return true;
	}
	return false;
}

/* Keys that were given and are not used would be thought to be checked. */
static void check_keys(const struct dictionary *dictionary)
{
	for (size_t i = 0; i < keys.count; i++) {
		struct slice rest = slice_of(keys.items[i]);
		struct slice table = slice_cut(&rest, '=');

		if (!table.size || !rest.size)
			fail(BAD_USAGE, "--keys: '%s' is not TABLE=FILE",
			     keys.items[i]);
		if (!has_key_to(dictionary, table))
			fail(BAD_USAGE,
			     "--keys: no field of '%s' refers to "
			     "'%.*s'",
			     dictionary->table, (int)table.size, table.at);
	}
}

static void prepare(struct ingest *ingest)
{
	struct check *check = &ingest->check;

	for (size_t i = 0; i < check->dictionary->count; i++) {
		struct field *field = &check->dictionary->fields[i];

		for (size_t c = 0;
		     field->column != NONE && c < field->clause_count; c++)
			prepare_clause(&field->clauses[c]);
	}
	check->counts_distinct = quality_path != NULL;
	check->day_first = !strcmp(dates, "day-first");
	check->report = report;
	check->context = ingest;
	check_begin(check);
}

/* What the user says himself goes into the stream as well. */
static void refuse_named(const char *what, const char *value)
{
	const char *looks_like = value ? identity_of_cell(slice_of(value))
				       : NULL;

	if (looks_like)
		fail(BAD_DATA,
		     "%s holds what looks like %s: data that "
		     "identifies a person is refused",
		     what, looks_like);
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
	writer_fact(ingest->out, "table", ingest->check.dictionary->table);
	for (size_t i = 0; i < facts.count; i++) {
		struct slice rest = slice_of(facts.items[i]);
		struct slice name = slice_cut(&rest, '=');

		if (!rest.at || !column_is_name(name))
			fail(BAD_USAGE, "--fact: '%s' is not NAME=VALUE",
			     facts.items[i]);
		refuse_named("--fact", rest.at);
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

static void open_streams(struct ingest *ingest)
{
	const struct list *operands = stage_operands();
	const char *path = operands->count > 1 ? operands->items[1] : NULL;

	refuse_named("the name of the file", path ? basename(path) : NULL);
	refuse_named("--name", alias);
	ingest->csv = csv_open(path, encoding, delimiter_byte());
	ingest->name = alias ? alias : input_name(csv_input(ingest->csv));
	ingest->check.dictionary = dictionary_read(stage_data("."),
						   operands->items[0]);
	ingest->row = pool_new();
	check_keys(ingest->check.dictionary);
	check_outputs(path);
	for (size_t i = 0; i < keys.count; i++)
		check_outputs(strchr(keys.items[i], '=') + 1);
	match_header(ingest);
	if (!check_only)
		ingest->out = stage_write(NULL);
}

static void say(const struct ingest *ingest)
{
	stage_records_in(ingest->rows);
	if (ingest->rejected)
		stage_remark("%zu rejected", ingest->rejected);
	if (ingest->rejected || ingest->warned)
		notice("%s: %zu of %zu rows rejected, %zu kept with a "
		       "warning%s",
		       ingest->name, ingest->rejected, ingest->rows,
		       ingest->warned,
		       rejects_path ? "" : " (--rejects FILE lists them)");
}

int main(int argc, char **argv)
{
	struct ingest ingest = { 0 };
	int status;

	stage_begin(&stage, argc, argv);
	open_streams(&ingest);
	check_header(&ingest);
	order_columns(&ingest);
	if (ingest.out) {
		set_facts(&ingest);
		declare(&ingest);
	}
	if (rejects_path)
		open_rejects(&ingest);
	if (quality_path)
		open_quality(&ingest);
	prepare(&ingest);
	ingest.progress = progress_begin(ingest.name);
	read_rows(&ingest);
	for (size_t i = 0; quality_path && i < ingest.check.dictionary->count;
	     i++)
		write_quality(&ingest, i);
	stage_source(ingest.name, input_digest(csv_input(ingest.csv)));
	say(&ingest);
	status = stage_end();
	return check_only && ingest.rejected ? ANSWER_NO : status;
}
