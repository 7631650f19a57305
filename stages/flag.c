/* flag - adds columns that say whether conditions hold.
 *
 * Y when all conditions hold, N when one does not; but missing when one could
 * not be told, for want of a value, and none of the others fails: what is not
 * known is not a no.
 */
#include "pipeline/stage.h"

#include "pipeline/naming.h"
#include "stages/methods/rowtest.h"

static const struct option options[] = { { 0 } };

static const struct stage stage = {
	.name = "flag",
	.purpose = "add columns that say whether conditions hold",
	.operands = "NAME:CONDITION[;CONDITION]...",
	.least_operands = 1,
	.most_operands = SIZE_MAX,
	.about = "Each operand makes a column NAME: Y where all its conditions "
		 "hold, N where one does not, missing where that cannot be "
		 "told. Conditions are written as for keep, parted by ';'.",
	.options = options,
	.reads = "the columns that the conditions name",
	.writes = "all columns, and the new ones (flags) after them",
	.example = "'recent:last_on present;days<=28' 'allocated:advocate!=0'",
	.input = "person_id\tadvocate\tlast_on:date\tdays:number:d\n"
		 "P01\tIMHA\t2014-03-20\t11\n"
		 "P02\t0\t\\N\t200\n"
		 "P03\t\\N\t2014-01-20\t70\n",
};

static struct rowtests read_flag(const struct reader *in, struct writer *out,
				 const char *operand)
{
	struct rowtests tests = { 0 };
	struct slice rest = slice_of(operand);
	struct slice name = slice_trim(slice_cut(&rest, ':'));

	if (!rest.at)
		fail(BAD_USAGE,
		     "'%s' is no flag: write NAME:CONDITION, such as "
		     "'recent:days<=28'",
		     operand);
	writer_column(out, naming_checked(name), FLAG, "-",
		      slice_string(pool_run(), name));
	rowtest_add_list(&tests, in, rest);
	return tests;
}

int main(int argc, char **argv)
{
	const struct list *operands;
	struct rowtests *flags;
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	operands = stage_operands();
	in = stage_read(NULL);
	out = stage_write(NULL);
	writer_columns_like(out, in);
	flags = pool_take(pool_run(), operands->count * sizeof *flags);
	for (size_t i = 0; i < operands->count; i++)
		flags[i] = read_flag(in, out, operands->items[i]);
	while (reader_next(in)) {
		writer_copy(out, in);
		for (size_t i = 0; i < operands->count; i++)
			writer_flag(out, rowtest_flag(in, &flags[i]));
		writer_end_record(out);
	}
	return stage_end();
}
