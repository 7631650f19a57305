/* findings - the stream of what is wrong with the rows of an extract. */
#include "pipeline/findings.h"

#include "pipeline/ascii.h"
#include "pipeline/identity.h"

static const struct column columns[] = {
	{ "file", TEXT, "-", "File" },
	{ "line", NUMBER, "1", "Line" },
	{ "column", TEXT, "-", "Column" },
	{ "value", TEXT, "-", "Value" },
	{ "rule", TEXT, "-", "What is wrong" },
	{ "severity", TEXT, "-", "Severity" },
};

void findings_declare(struct writer *out)
{
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		writer_column(out, columns[i].name, columns[i].type,
			      columns[i].unit, columns[i].label);
}

static bool has_digit(struct slice value)
{
	for (size_t i = 0; i < value.size; i++)
		if (ascii_is_digit(value.at[i]))
			return true;
	return false;
}

/* Words of small letters may be names; codes are short, or in capitals. */
static bool has_small(struct slice value)
{
	for (size_t i = 0; i < value.size; i++)
		if (ascii_is_small(value.at[i]))
			return true;
	return false;
}

static struct slice shown(struct pool *room, const struct finding *finding)
{
	const size_t initials = 3;
	struct slice value = finding->value;
	bool code = finding->field && finding->field->kind == KIND_CODE;

	if (!finding->field || value.size <= initials || has_digit(value) ||
	    (code && !has_small(value)))
		return identity_shape(room, value);
	return identity_outline(room, value);
}

void findings_write(struct writer *out, const struct finding *finding,
		    struct pool *room)
{
	writer_string(out, finding->file);
	writer_whole(out, (long)finding->line);
	writer_string(out, finding->field ? finding->field->name : NULL);
	writer_text(out, shown(room, finding));
	writer_string(out, finding->rule);
	writer_string(out, finding->error ? "error" : "warning");
	writer_end_record(out);
}
