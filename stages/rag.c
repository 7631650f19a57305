/* rag - the colour of a value against its target.
 *
 * A colour says how one value stands, not where things are going: it belongs
 * beside a control chart, never in its place (Making Data Count). So there is
 * no colour where there is nothing to compare.
 */
#include "pipeline/stage.h"

#include <math.h>

static const char *value_name = "value";
static const char *target_name = "target";
static const char *kind_name = "target_type";
static const char *tolerance_name = "amber_tolerance";

static const struct option options[] = {
	{ "value", "COLUMN", "the number", .text = &value_name },
	{ "target", "COLUMN", "its target", .text = &target_name },
	{ "kind", "COLUMN", "min, max or band", .text = &kind_name },
	{ "tolerance", "COLUMN",
	  "how far off the target is amber; missing: not at all",
	  .text = &tolerance_name },
	{ 0 },
};

static const struct stage stage = {
	.name = "rag",
	.purpose = "add the colour of a value against its target",
	.about =
		"min: GREEN from the target up, AMBER down to the tolerance below it, "
		"RED under that. max: the same downwards. band: GREEN within the "
		"tolerance on either side of the target, RED outside.\n\n"
		"There is no colour where the value, the target or its kind is "
		"missing.",
	.options = options,
	.reads = "the value and the target (numbers), and where they are there "
		 "the kind (text) and the tolerance (number)",
	.writes = "all columns, then rag",
	.example = "",
	.input = "kpi\tvalue:number\ttarget:number\ttarget_type\t"
		 "amber_tolerance:number\n"
		 "K03\t88\t95\tmin\t10\n"
		 "K07\t6.5\t5\tmax\t1\n"
		 "K09\t3\t\\N\t\\N\t\\N\n",
};

struct columns {
	int value, target, kind, tolerance;
};

/* Points past the target in the bad direction; NAN where there is no kind. */
static double shortfall(struct slice kind, double value, double target)
{
	if (slice_is(kind, "min"))
		return target - value;
	if (slice_is(kind, "max"))
		return value - target;
	return slice_is(kind, "band") ? fabs(value - target) : (double)NAN;
}

static const char *colour(struct slice kind, double short_by, double tolerance)
{
	if (isnan(tolerance))
		tolerance = 0;
	if (isnan(short_by))
		return NULL;
	/* as written: 84.9 - 0.3 is not quite 84.6 in binary fractions */
	short_by = number_round(short_by, 9);
	if (slice_is(kind, "band"))
		return short_by <= tolerance ? "GREEN" : "RED";
	if (short_by <= 0)
		return "GREEN";
	return short_by <= tolerance ? "AMBER" : "RED";
}

int main(int argc, char **argv)
{
	struct columns at;
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	at = (struct columns){
		.value = reader_column_of(in, value_name, NUMBER),
		.target = reader_column_of(in, target_name, NUMBER),
		.kind = reader_optional(in, kind_name),
		.tolerance = reader_optional(in, tolerance_name),
	};
	out = stage_write(NULL);
	writer_columns_like(out, in);
	writer_column(out, "rag", TEXT, "-", "Against the target");
	while (reader_next(in)) {
		struct slice kind = reader_text(in, at.kind);
		double short_by = shortfall(kind, reader_number(in, at.value),
					    reader_number(in, at.target));
		double tolerance = reader_number(in, at.tolerance);

		if (tolerance < 0)
			reader_refuse(in, at.tolerance, "is negative");
		writer_copy(out, in);
		writer_string(out, colour(kind, short_by, tolerance));
		writer_end_record(out);
	}
	return stage_end();
}
