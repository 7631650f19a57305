/* divide - work out values that were returned as numerator and denominator.
 *
 * The one decision here: a value that was returned stands, so only a missing
 * one is worked out, and where there is nothing to divide by it stays missing:
 * that is no zero. A nil return says that there were none: its numerator is 0.
 */
#include "pipeline/stage.h"

#include <math.h>

static const char *value_name = "value";
static const char *count_name = "numerator";
static const char *of_name = "denominator";
static const char *unit_name = "unit";
static const char *per_name = "multiplier";
static const char *status_name = "status";

static const struct option options[] = {
	{ "value", "COLUMN", "the number", .text = &value_name },
	{ "count", "COLUMN", "its numerator", .text = &count_name },
	{ "of", "COLUMN", "its denominator", .text = &of_name },
	{ "unit", "COLUMN", "what it is measured in", .text = &unit_name },
	{ "per", "COLUMN", "what the quotient is times, by unit",
	  .text = &per_name },
	{ "status", "COLUMN", "whether it is a nil return",
	  .text = &status_name },
	{ 0 },
};

static const struct stage stage = {
	.name = "divide",
	.purpose = "work out missing values from their numerators and "
		   "denominators",
	.about = "A value that is there stays as it is. One that is missing is "
		 "the numerator by the denominator, times the multiplier: of "
		 "100 for pct, 1,000 for rate and 1 for days and score, as the "
		 "code list kpi_unit has them. Of the unit count it is the "
		 "numerator, whatever the denominator. Where nothing has a "
		 "value, because the column is not there, it is added. A "
		 "numerator that is missing from a nil return (NIL) is 0.\n\n"
		 "It stays missing where the numerator, the denominator or the "
		 "multiplier is, and where the denominator is 0.",
	.options = options,
	.reads = "its unit and the multiplier (text); where they are there, "
		 "the value, the numerator and the denominator (numbers) and "
		 "the status (text)",
	.writes = "all columns, and the value",
	.example = "",
	.input = "kpi_id\tunit\tmultiplier\tnumerator:number\t"
		 "denominator:number\tvalue:number\n"
		 "K03\tpct\t100\t57\t60\t\\N\n"
		 "K01\trate\t1000\t6\t240\t25\n"
		 "K02\tcount\t1\t3\t\\N\t\\N\n",
};

struct columns {
	int value, count, of, unit, per, status;
};

/* NAN: nothing can be worked out. */
static double quotient(struct reader *in, const struct columns *at)
{
	double count = reader_number(in, at->count);
	double of = reader_number(in, at->of);
	struct slice per = reader_text(in, at->per);
	double times;

	if (isnan(count) && slice_is(reader_text(in, at->status), "NIL"))
		count = 0;
	if (slice_is(reader_text(in, at->unit), "count"))
		return count;
	if (of < 0)
		reader_refuse(in, at->of, "is negative");
	if (!(of > 0) || !per.at || !number_read(per, &times))
		return NAN;
	return times * count / of;
}

static void write_record(struct writer *out, struct reader *in,
			 const struct columns *at, double value)
{
	const int count = (int)reader_header(in)->column_count;

	for (int i = 0; i < count; i++)
		if (i == at->value)
			writer_number(out, value);
		else
			writer_raw(out, reader_raw(in, i));
	if (at->value == NONE)
		writer_number(out, value);
	writer_end_record(out);
}

int main(int argc, char **argv)
{
	struct columns at;
	struct reader *in;
	struct writer *out;
	size_t worked_out = 0;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	at = (struct columns){
		.value = reader_optional(in, value_name),
		.count = reader_optional(in, count_name),
		.of = reader_optional(in, of_name),
		.unit = reader_column_of(in, unit_name, TEXT),
		.per = reader_column_of(in, per_name, TEXT),
		.status = reader_optional(in, status_name),
	};
	if (at.value != NONE)
		at.value = reader_column_of(in, value_name, NUMBER);
	out = stage_write(NULL);
	writer_columns_like(out, in);
	if (at.value == NONE)
		writer_column(out, value_name, NUMBER, "-", "Value");
	while (reader_next(in)) {
		double value = reader_number(in, at.value);

		if (isnan(value)) {
			value = quotient(in, &at);
			worked_out += !isnan(value);
		}
		write_record(out, in, &at, value);
	}
	if (worked_out)
		stage_remark("%zu worked out", worked_out);
	return stage_end();
}
