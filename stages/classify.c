/* classify - adds what a code list says of a code.
 *
 * Lists group their codes: sections of the Mental Health Act, reasons for
 * delay, ethnic groups. What a code means is data, in one place, and a code
 * on no list is unknown and stays in the table.
 */
#include "pipeline/stage.h"

#include <string.h>

#include "pipeline/csv.h"
#include "pipeline/naming.h"

static const char *list;
static const char *key = "code";
static const char *take = "label";

static const struct option options[] = {
	{ "list", "LIST",
	  "a CSV file, or the name of a code list; otherwise that of the "
	  "column's name",
	  .text = &list },
	{ "key", "COLUMN", "the column of the list that has the codes",
	  .text = &key },
	{ "take", "[NEW=]COLUMN,...", "the columns of the list to add",
	  .text = &take },
	{ 0 },
};

static const struct stage stage = {
	.name = "classify",
	.purpose = "add what a code list says of a code",
	.operands = "COLUMN",
	.least_operands = 1,
	.most_operands = 1,
	.about = "A list is a CSV file with a column of codes. A name without "
		 "a dot or slash is that of a code list of the programs, such "
		 "as legal_status or delay_reason.\n\n"
		 "A code that is on the list counts as what the list says, "
		 "blank for missing; one that is not is UNKNOWN; a missing one "
		 "stays missing.",
	.options = options,
	.reads = "the text column named",
	.writes = "all columns, then those that --take names (text)",
	.example = "legal_status --take legal_group=lda_group",
	.input = "person_id\tlegal_status:text:-:Legal status\n"
		 "P01\t03\n"
		 "P02\t09\n"
		 "P03\t77\n"
		 "P04\t\\N\n",
};

struct wanted {
	const char *name; /* of the new column */
	const char *from; /* of the column of the list */
	size_t column;    /* of the list */
};

struct codes {
	const char *path;
	struct table *keys;
	struct wanted *wanted;
	size_t count;
	const char **values; /* count for each key; NULL: missing */
};

static void read_wanted(struct codes *codes)
{
	struct slice names = slice_of(take), name;

	while ((name = slice_cut(&names, ',')).at) {
		struct slice from = name;
		struct slice called = slice_cut(&from, '=');
		struct wanted wanted = { .name = naming_checked(called) };

		wanted.from = from.at ? slice_string(pool_run(), from)
				      : wanted.name;
		codes->wanted = array_grow(codes->wanted, codes->count,
					   sizeof *codes->wanted);
		codes->wanted[codes->count++] = wanted;
	}
}

static const char *list_path(const char *column)
{
	if (!list)
		list = column;
	if (strpbrk(list, "./"))
		return list;
	return stage_data(text_format(pool_run(), "codes/%s.csv", list));
}

static size_t find_column(const struct codes *codes, const struct csv *csv,
			  const char *name)
{
	size_t column = csv_find(csv, name);

	if (column == SIZE_MAX)
		fail(BAD_USAGE, "%s has no column '%s'", codes->path, name);
	return column;
}

static void read_code(struct codes *codes, const struct csv *csv, size_t at)
{
	struct slice code = csv_field(csv, at);
	size_t place;
	bool fresh;

	place = table_put(codes->keys, code, &fresh);
	if (!fresh)
		fail(BAD_DATA, "%s:%zu: the code '%.*s' comes twice",
		     codes->path, csv_line(csv), (int)code.size, code.at);
	for (size_t i = 0; i < codes->count; i++) {
		struct slice value = csv_field(csv, codes->wanted[i].column);
		size_t number = place * codes->count + i;

		codes->values = array_grow(codes->values, number,
					   sizeof *codes->values);
		codes->values[number] = value.size ? slice_string(pool_run(),
								  value)
						   : NULL;
	}
}

static void read_list(struct codes *codes)
{
	struct csv *csv = csv_open(codes->path, NULL, ',');
	size_t width, at;

	if (!csv_next(csv))
		fail(BAD_DATA, "%s: it is empty", codes->path);
	width = csv_width(csv);
	at = find_column(codes, csv, key);
	for (size_t i = 0; i < codes->count; i++)
		codes->wanted[i].column = find_column(codes, csv,
						      codes->wanted[i].from);
	while (csv_next(csv)) {
		const char *fault = csv_fault(csv);

		if (fault || csv_width(csv) != width)
			fail(BAD_DATA, "%s:%zu: %s", codes->path, csv_line(csv),
			     fault ? fault : "not as many fields as the head");
		read_code(codes, csv, at);
	}
}

static void write_values(struct writer *out, const struct codes *codes,
			 struct slice code)
{
	size_t place = code.at ? table_find(codes->keys, code) : SIZE_MAX;

	for (size_t i = 0; i < codes->count; i++)
		if (!code.at)
			writer_missing(out);
		else if (place == SIZE_MAX)
			writer_string(out, "UNKNOWN");
		else
			writer_string(out,
				      codes->values[place * codes->count + i]);
}

int main(int argc, char **argv)
{
	struct codes codes = { 0 };
	struct reader *in;
	struct writer *out;
	const char *name;
	size_t unknown = 0;
	int column;

	stage_begin(&stage, argc, argv);
	name = stage_operands()->items[0];
	read_wanted(&codes);
	codes.keys = table_new();
	codes.path = list_path(name);
	read_list(&codes);
	in = stage_read(NULL);
	column = reader_column_of(in, name, TEXT);
	out = stage_write(NULL);
	writer_columns_like(out, in);
	for (size_t i = 0; i < codes.count; i++)
		writer_column(out, codes.wanted[i].name, TEXT, "-",
			      reader_header(in)->columns[column].label);
	while (reader_next(in)) {
		struct slice code = reader_text(in, column);

		unknown += code.at && table_find(codes.keys, code) == SIZE_MAX;
		writer_copy(out, in);
		write_values(out, &codes, code);
		writer_end_record(out);
	}
	if (unknown)
		stage_remark("%zu on no list", unknown);
	return stage_end();
}
