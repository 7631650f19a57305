/* keep - the rows for which all conditions hold.
 *
 * A missing value satisfies no comparison but !=, so a row is never kept for
 * what is not known about it; the flow line says how many rows were left out
 * for want of a value.
 */
#include "pipeline/stage.h"

#include "stages/methods/rowtest.h"

static bool any;
static bool drop;

static const struct option options[] = {
	{ "any", .flag = &any, .help = "one condition is enough" },
	{ "drop", .flag = &drop,
	  .help = "leave those rows out and keep the others" },
	{ 0 },
};

static const struct stage stage = {
	.name = "keep",
	.purpose = "keep the rows for which all conditions hold",
	.operands = "CONDITION...",
	.least_operands = 1,
	.most_operands = SIZE_MAX,
	.about = "A condition is COLUMN, one of the signs = != < <= > >=, and "
		 "VALUE; or COLUMN missing; or COLUMN present. Quote it, "
		 "because of the shell. Numbers, dates and times are compared "
		 "as such, texts in byte order, as the head says which is "
		 "which.\n\n"
		 "After = and != there may be alternatives, parted by '|'. "
		 "Nothing at all is the missing value, so 'end_date!=' says "
		 "the same as 'end_date present'. '@' before a name means the "
		 "value of that column, as in 'start_date<@end_date'; a text "
		 "that begins with '@' is written '@@'.\n\n"
		 "A missing value satisfies no comparison but !=, which is "
		 "the exact opposite of =.",
	.options = options,
	.reads = "the columns that the conditions name",
	.writes = "the same columns; rows stay as they are, in their order",
	.example = "'los_days>365' 'environment=LOW|MED|HIGH'",
	.input = "person_id\tenvironment\tlos_days:number:d\n"
		 "P01\tLOW\t688\n"
		 "P02\tOPEN\t700\n"
		 "P03\tMED\t365\n"
		 "P04\tHIGH\t\\N\n",
};

int main(int argc, char **argv)
{
	const struct list *conditions;
	struct rowtests tests = { 0 };
	struct reader *in;
	struct writer *out;
	size_t lacking = 0;

	stage_begin(&stage, argc, argv);
	conditions = stage_operands();
	in = stage_read(NULL);
	out = stage_write(NULL);
	writer_columns_like(out, in);
	for (size_t i = 0; i < conditions->count; i++)
		rowtest_add(&tests, in, conditions->items[i]);
	while (reader_next(in)) {
		if (rowtest_holds(in, &tests, any) != drop) {
			writer_copy(out, in);
			writer_end_record(out);
		} else if (!drop && rowtest_lacks(in, &tests)) {
			lacking++;
		}
	}
	if (lacking)
		stage_remark("%zu of those left out lack a value", lacking);
	return stage_end();
}
