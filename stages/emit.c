/* emit - the plain table, for programs that are not ours.
 *
 * A spreadsheet takes a text that begins with = + - @ for a formula and runs
 * it, so in CSV such a text gets an apostrophe before it (OWASP, "CSV
 * Injection"). A number from a number column never does: -3 stays -3.
 */
#include "pipeline/stage.h"

#include <string.h>

#include "stages/methods/output.h"
#include "stages/methods/quoting.h"
#include "stages/methods/table_input.h"

static const char *format = "csv";
static const char *output;
static const char *folder;
static const char *table = "data";

static const struct option options[] = {
	{ "format", "FORMAT", "what to write", .text = &format,
	  .choices = "csv|tsv|sql|jsonl" },
	{ "output", "FILE",
	  "where to, in place of standard output; the file "
	  "has its name only when it is complete",
	  .text = &output },
	{ "folder", "FOLDER",
	  "write each STREAM to a file of its name in that folder",
	  .text = &folder },
	{ "table", "NAME", "what the table is called in SQL", .text = &table },
	{ 0 },
};

static const struct stage stage = {
	.name = "emit",
	.purpose = "write the plain table as CSV, TSV, SQL or JSON lines",
	.operands = "[STREAM...]",
	.most_operands = SIZE_MAX,
	.about =
		"csv: RFC 4180 with LF, safe for spreadsheets; an empty cell "
		"is a missing value, \"\" an empty text.\n\n"
		"tsv: no quotes, but \\t, \\n"
		", \\r and \\\\ in texts; an empty cell is a missing value.\n\n"
		"sql: CREATE TABLE and COPY, as psql reads it.\n\n"
		"jsonl: an object a line; missing is null, flags are true "
		"and false.\n\n"
		"With --folder many streams are written in one go: STREAM "
		"x/NAME.stream becomes FOLDER/NAME.csv. Without, a single "
		"STREAM, or standard input, is.",
	.options = options,
	.reads = "any columns",
	.writes = "text; no stream",
	.example = "--format csv",
	.input = "person_id\tarea\tchange:number:d\n"
		 "P01\t=2+3\t-4\n"
		 "P02\tWest, far\t\\N\n",
};

struct format {
	const char *name;
	void (*begin)(struct output *, const struct header *);
	void (*row)(struct output *, struct reader *);
	void (*end)(struct output *);
};

static enum type type_at(const struct reader *in, size_t column)
{
	return reader_header(in)->columns[column].type;
}

static void put_names(struct output *out, const struct header *head,
		      const char *separator)
{
	for (size_t i = 0; i < head->column_count; i++) {
		output_string(out, i ? separator : "");
		output_string(out, head->columns[i].name);
	}
}

static void csv_begin(struct output *out, const struct header *head)
{
	put_names(out, head, ",");
	output_byte(out, '\n');
}

/* The cell as it stands, once it is known to be what the head says: only then
 * can it do no harm in a spreadsheet. */
static struct slice checked(const struct reader *in, int column)
{
	switch (type_at(in, (size_t)column)) {
	case NUMBER:
		reader_number(in, column);
		break;
	case DATE:
		reader_date(in, column);
		break;
	case TIME:
		reader_time(in, column);
		break;
	case FLAG:
		reader_flag(in, column);
		break;
	case TEXT:
		break;
	}
	return reader_raw(in, column);
}

static void csv_row(struct output *out, struct reader *in)
{
	for (size_t i = 0; i < reader_width(in); i++) {
		int column = (int)i;

		if (i)
			output_byte(out, ',');
		if (reader_missing(in, column))
			continue;
		if (type_at(in, i) == TEXT)
			quote_csv(out, reader_text(in, column));
		else
			output_slice(out, checked(in, column));
	}
	output_byte(out, '\n');
}

static void tsv_begin(struct output *out, const struct header *head)
{
	put_names(out, head, "\t");
	output_byte(out, '\n');
}

/* The stream's own escapes stay, but for the one of a leading '#', which only
 * streams need. */
static void tsv_row(struct output *out, struct reader *in)
{
	for (size_t i = 0; i < reader_width(in); i++) {
		struct slice raw = reader_raw(in, (int)i);

		if (i)
			output_byte(out, '\t');
		if (reader_missing(in, (int)i))
			continue;
		if (raw.size > 1 && raw.at[0] == '\\' && raw.at[1] == '#') {
			raw.at++;
			raw.size--;
		}
		output_slice(out, raw);
	}
	output_byte(out, '\n');
}

static const char *sql_type(enum type type)
{
	static const char *const names[] = {
		[TEXT] = "text",    [NUMBER] = "double precision",
		[DATE] = "date",    [TIME] = "time",
		[FLAG] = "boolean",
	};

	return names[type];
}

static void put_name(struct output *out, const char *name)
{
	quote_doubling(out, slice_of(name), '"');
}

static void sql_comment(struct output *out, const struct column *column)
{
	const char *words = column->label;

	if (strcmp(column->unit, "-"))
		words = text_format(pool_run(), "%s (%s)", words, column->unit);
	output_string(out, "COMMENT ON COLUMN ");
	put_name(out, table);
	output_byte(out, '.');
	put_name(out, column->name);
	output_string(out, " IS ");
	quote_doubling(out, slice_of(words), '\'');
	output_string(out, ";\n");
}

static void sql_begin(struct output *out, const struct header *head)
{
	output_string(out, "BEGIN;\nCREATE TABLE ");
	put_name(out, table);
	output_string(out, " (\n");
	for (size_t i = 0; i < head->column_count; i++) {
		output_string(out, i ? ",\n\t" : "\t");
		put_name(out, head->columns[i].name);
		output_byte(out, ' ');
		output_string(out, sql_type(head->columns[i].type));
	}
	output_string(out, "\n);\n");
	for (size_t i = 0; i < head->column_count; i++)
		sql_comment(out, &head->columns[i]);
	output_string(out, "COPY ");
	put_name(out, table);
	output_string(out, " (\"");
	put_names(out, head, "\", \"");
	output_string(out, "\") FROM stdin;\n");
}

/* The body of a stream is COPY text as it is. */
static void sql_row(struct output *out, struct reader *in)
{
	output_slice(out, reader_record(in));
	output_byte(out, '\n');
}

static void sql_end(struct output *out)
{
	output_string(out, "\\.\nCOMMIT;\n");
}

/* Streams may hold +5 and 007, which JSON may not. */
static void put_json_number(struct output *out, double number)
{
	char text[NUMBER_ROOM];

	output_slice(out, (struct slice){ text, number_write(text, number) });
}

static void put_json_value(struct output *out, struct reader *in, int column)
{
	enum type type = type_at(in, (size_t)column);

	if (reader_missing(in, column))
		output_string(out, "null");
	else if (type == NUMBER)
		put_json_number(out, reader_number(in, column));
	else if (type == FLAG)
		output_string(out, reader_flag(in, column) == 'Y' ? "true"
								  : "false");
	else
		quote_json(out, reader_text(in, column));
}

static void jsonl_row(struct output *out, struct reader *in)
{
	const struct header *head = reader_header(in);

	for (size_t i = 0; i < head->column_count; i++) {
		output_string(out, i ? ",\"" : "{\"");
		output_string(out, head->columns[i].name);
		output_string(out, "\":");
		put_json_value(out, in, (int)i);
	}
	output_string(out, "}\n");
}

static const struct format formats[] = {
	{ "csv", csv_begin, csv_row, NULL },
	{ "tsv", tsv_begin, tsv_row, NULL },
	{ "sql", sql_begin, sql_row, sql_end },
	{ "jsonl", NULL, jsonl_row, NULL },
};

static void write_table(struct reader *in, const char *path)
{
	const struct format *chosen = formats;
	struct output *out;

	while (strcmp(chosen->name, format))
		chosen++;
	out = output_open(path);
	if (chosen->begin)
		chosen->begin(out, reader_header(in));
	while (reader_next(in))
		chosen->row(out, in);
	if (chosen->end)
		chosen->end(out);
	reader_drain(in);
	output_close(out);
}

/* FOLDER/NAME.csv for x/NAME.stream. */
static const char *path_for(const char *stream)
{
	return text_format(pool_run(), "%s/%s.%s", folder, table_name(stream),
			   format);
}

int main(int argc, char **argv)
{
	const struct list *streams;

	stage_begin(&stage, argc, argv);
	streams = stage_operands();
	if (folder && (output || !streams->count))
		fail(BAD_USAGE, "--folder takes STREAMs, and no --output");
	if (!folder && streams->count > 1)
		fail(BAD_USAGE, "more than one STREAM needs a --folder");
	for (size_t i = 0; folder && i < streams->count; i++)
		write_table(reader_open(streams->items[i]),
			    path_for(streams->items[i]));
	if (!folder)
		write_table(stage_read(streams->count ? streams->items[0]
						      : NULL),
			    output);
	return stage_end();
}
