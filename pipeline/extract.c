/* extract - the rows of a CSV extract, each read through its dictionary. */
#include "pipeline/extract.h"

#include "pipeline/fail.h"
#include "pipeline/findings.h"
#include "pipeline/identity.h"
#include "pipeline/input.h"
#include "pipeline/pool.h"

/* How often progress is thought of. */
enum { PROGRESS_ROWS = 8192 };

void extract_open(struct extract *extract)
{
	extract->heading.file = extract->file;
	extract->heading.dictionary = extract->check.dictionary;
	heading_read(&extract->heading, extract->csv);
}

static void report(void *context, int field, struct slice value,
		   const char *rule, bool error)
{
	struct extract *extract = context;
	const struct field *fields = extract->check.dictionary->fields;
	struct finding finding = {
		.file = extract->file,
		.line = csv_line(extract->csv),
		.field = field == NONE ? NULL : &fields[field],
		.value = value,
		.rule = rule,
		.error = error,
	};

	extract->row_warned = true;
	if (extract->findings)
		findings_write(extract->findings, &finding, extract->row);
}

void extract_begin(struct extract *extract)
{
	extract->row = pool_new();
	extract->check.report = report;
	extract->check.context = extract;
	check_begin(&extract->check);
	extract->progress = progress_begin(extract->file,
					   extract->check.dictionary->table);
}

static _Noreturn void refuse(const struct extract *extract, const char *column,
			     const char *looks_like)
{
	fail(BAD_DATA,
	     "%s:%zu: column '%s' holds what looks like %s: data "
	     "that identifies a person is refused",
	     extract->file, csv_line(extract->csv), column, looks_like);
}

/* The cells of a row that is rejected as a whole go nowhere, but a file that
 * would identify somebody is refused wherever it does so. */
static void look_at_ragged(const struct extract *extract)
{
	for (size_t i = 0; i < csv_width(extract->csv); i++) {
		const char *looks_like = identity_of_cell(
			csv_field(extract->csv, i));

		if (looks_like)
			fail(BAD_DATA,
			     "%s:%zu: field %zu holds what looks "
			     "like %s: data that identifies a person is "
			     "refused",
			     extract->file, csv_line(extract->csv), i + 1,
			     looks_like);
	}
}

/* Whether the row has the cells that the header promises. */
static bool is_whole(struct extract *extract)
{
	const struct slice none = { 0 };
	const char *fault = csv_fault(extract->csv);

	if (!fault && csv_width(extract->csv) == extract->heading.width)
		return true;
	if (!fault)
		fault = text_format(extract->row,
				    "has %zu fields where the "
				    "header has %zu",
				    csv_width(extract->csv),
				    extract->heading.width);
	look_at_ragged(extract);
	report(extract, NONE, none, fault, true);
	return false;
}

static bool check_row(struct extract *extract)
{
	const struct heading *heading = &extract->heading;
	const char *looks_like;
	size_t field;

	if (!is_whole(extract))
		return false;
	looks_like = check_cells(&extract->check, csv_fields(extract->csv),
				 &field);
	if (looks_like)
		refuse(extract, extract->check.dictionary->fields[field].name,
		       looks_like);
	for (size_t i = 0; i < heading->extra_count; i++) {
		looks_like = identity_of_cell(
			csv_field(extract->csv, heading->extras[i].column));
		if (looks_like)
			refuse(extract, heading->extras[i].name, looks_like);
	}
	return check_record(&extract->check);
}

static bool is_blank_line(const struct extract *extract)
{
	return csv_width(extract->csv) == 1 && extract->heading.width > 1 &&
	       !csv_fault(extract->csv) && !csv_field(extract->csv, 0).size;
}

static void reject_row(struct extract *extract)
{
	extract->rejected++;
	if (extract->most_rejected >= 0 &&
	    extract->rejected > (size_t)extract->most_rejected)
		fail(BAD_DATA, "%s:%zu: more than %ld rows are rejected",
		     extract->file, csv_line(extract->csv),
		     extract->most_rejected);
}

bool extract_next(struct extract *extract)
{
	struct input *input = csv_input(extract->csv);

	while (csv_next(extract->csv)) {
		bool kept;

		if (is_blank_line(extract))
			continue;
		extract->rows++;
		extract->row_warned = false;
		pool_clear(extract->row);
		kept = check_row(extract);
		if (!kept)
			reject_row(extract);
		if (extract->rows % PROGRESS_ROWS == 0)
			progress_show(extract->progress, input_done(input),
				      input_size(input), extract->rows,
				      extract->rejected);
		extract->warned += kept && extract->row_warned;
		if (kept)
			return true;
	}
	progress_clear(extract->progress);
	return false;
}

void extract_refuse_named(const char *what, const char *text)
{
	const char *looks_like = text ? identity_of_cell(slice_of(text)) : NULL;

	if (looks_like)
		fail(BAD_DATA,
		     "%s holds what looks like %s: data that "
		     "identifies a person is refused",
		     what, looks_like);
}
