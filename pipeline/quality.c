/* quality - what is counted of each field of an extract. */
#include "pipeline/quality.h"

#include <stdint.h>

#include "pipeline/keyset.h"
#include "pipeline/pool.h"

enum {
	DAY_FIRST = -354285, /* 1000-01-01 */
	DAY_LAST = 2932896,  /* 9999-12-31 */
	DAYS_ROOM = (DAY_LAST - DAY_FIRST) / 8 + 1,
	DISTINCT_MOST = 1 << 16 /* of texts that are no keys */
};

/* A bit a day from 1000 to 9999; for times, a bit a minute. */
static void count_day(struct quality *quality, int day, enum kind kind)
{
	size_t bit = (size_t)(kind == KIND_TIME ? day : day - DAY_FIRST);
	unsigned char mask = (unsigned char)(1 << bit % 8);

	if (!quality->days)
		quality->days = pool_take(pool_run(), DAYS_ROOM);
	if (!(quality->days[bit / 8] & mask)) {
		quality->days[bit / 8] |= mask;
		quality->distinct_days++;
	}
}

void quality_count(struct quality *quality, enum kind kind, struct slice value,
		   int day)
{
	bool key = kind == KIND_PERSON || kind == KIND_ID;

	if (!quality->distinct || quality->unique)
		return;
	if (kind == KIND_DATE || kind == KIND_MONTH || kind == KIND_TIME) {
		count_day(quality, day, kind);
		return;
	}
	keyset_add(quality->distinct, value);
	if (!key && keyset_count(quality->distinct) > DISTINCT_MOST) {
		keyset_drop(quality->distinct);
		quality->distinct = NULL;
	}
}

size_t quality_distinct(const struct quality *quality)
{
	if (quality->days)
		return quality->distinct_days;
	return quality->distinct ? keyset_count(quality->distinct) : SIZE_MAX;
}

static const struct column columns[] = {
	{ "file", TEXT, "-", "File" },
	{ "field", TEXT, "-", "Field" },
	{ "label", TEXT, "-", "Label" },
	{ "in_file", FLAG, "-", "In the file" },
	{ "n", NUMBER, "1", "Cells with a value" },
	{ "missing", NUMBER, "1", "Blank cells" },
	{ "distinct", NUMBER, "1", "Distinct values" },
	{ "unknown_code", NUMBER, "1", "Codes not on the list" },
	{ "wrong_type", NUMBER, "1", "Cells not of their type" },
	{ "refers_to", TEXT, "-", "Looked up in" },
	{ "not_found", NUMBER, "1", "Keys not found there" },
};

void quality_declare(struct writer *out)
{
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		writer_column(out, columns[i].name, columns[i].type,
			      columns[i].unit, columns[i].label);
}

void quality_write(struct writer *out, const struct counted *counted,
		   const struct field *field, const struct quality *quality)
{
	bool there = field->column != NONE;
	size_t present = there ? counted->records - quality->blank -
					 quality->wrong
			       : 0;
	size_t distinct = there ? quality_distinct(quality) : SIZE_MAX;

	writer_string(out, counted->file);
	writer_string(out, field->name);
	writer_string(out, field->label);
	writer_flag(out, there ? 'Y' : 'N');
	writer_whole(out, (long)present);
	writer_whole(out, (long)(there ? quality->blank : counted->rows));
	if (distinct == SIZE_MAX)
		writer_missing(out);
	else
		writer_whole(out, (long)distinct);
	writer_whole(out, (long)quality->unknown_code);
	writer_whole(out, (long)quality->wrong);
	writer_string(out, quality->refers_to);
	if (quality->refers_to)
		writer_whole(out, (long)quality->not_found);
	else
		writer_missing(out);
	writer_end_record(out);
}
