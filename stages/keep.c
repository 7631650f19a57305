/* keep - the rows for which all conditions hold.
 *
 * A missing value satisfies no comparison but !=, so a row is never kept for
 * what is not known about it; the flow line says how many rows were left out
 * for want of a value.
 */
#include "pipeline/stage.h"

#include <math.h>

#include "stages/methods/condition.h"

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

struct test {
	const char *notation;
	enum sign sign;
	enum type type;
	int column, other;
	struct value *values;
	size_t count;
};

static struct value value_of_number(double number)
{
	return (struct value){ .is_number = !isnan(number), .number = number };
}

static struct value value_of_text(struct slice text)
{
	return (struct value){ .text = text };
}

/* Flags compare as text: their only values are Y and N. */
static struct value cell_of(struct reader *in, int column, enum type type)
{
	int whole;

	switch (type) {
	case NUMBER:
		return value_of_number(reader_number(in, column));
	case DATE:
		whole = reader_date(in, column);
		break;
	case TIME:
		whole = reader_time(in, column);
		break;
	case TEXT:
	case FLAG:
	default:
		return value_of_text(reader_text(in, column));
	}
	return value_of_number(whole == MISSING_DATE ? (double)NAN : whole);
}

/* The value as the column's type reads it; false when it is none. */
static bool value_read(struct slice text, enum type type, struct value *value)
{
	double number = (double)NAN;
	int whole = 0;
	bool good = true;

	*value = value_of_text(text);
	if (!text.at || type == TEXT)
		return true;
	if (type == FLAG)
		return slice_is(text, "Y") || slice_is(text, "N");
	if (type == NUMBER)
		good = number_read(text, &number);
	else if (type == DATE)
		good = date_read(text, &whole);
	else
		good = time_read(text, &whole);
	*value = value_of_number(type == NUMBER ? number : whole);
	return good;
}

static void read_values(struct test *test, const struct condition *condition)
{
	test->count = condition->count;
	test->values = pool_take(pool_run(),
				 test->count * sizeof *test->values);
	for (size_t i = 0; i < test->count; i++) {
		struct slice text = condition->values[i];

		if (!value_read(text, test->type, &test->values[i]))
			fail(BAD_USAGE,
			     "'%s': '%.*s' is not a %s, as column '%s' "
			     "holds",
			     test->notation, (int)text.size, text.at,
			     type_name(test->type), condition->column);
	}
}

static struct test test_of(const struct reader *in, const char *notation)
{
	struct test test = { .notation = notation, .other = NONE };
	struct condition condition;
	const char *wrong = condition_read(notation, &condition);

	if (wrong)
		fail(BAD_USAGE, "'%s' %s", notation, wrong);
	test.sign = condition.sign;
	test.column = reader_column(in, condition.column);
	test.type = reader_header(in)->columns[test.column].type;
	if (test.type == FLAG && test.sign != SIGN_EQUAL &&
	    test.sign != SIGN_NOT_EQUAL)
		fail(BAD_USAGE, "'%s': a flag is Y or N and has no order",
		     notation);
	if (condition.other)
		test.other = reader_column_of(in, condition.other, test.type);
	else
		read_values(&test, &condition);
	return test;
}

static bool test_holds(struct reader *in, const struct test *test)
{
	struct value cell = cell_of(in, test->column, test->type);

	if (test->other != NONE)
		return condition_holds_between(
			test->sign, cell, cell_of(in, test->other, test->type));
	return condition_holds(test->sign, cell, test->values, test->count);
}

static bool row_holds(struct reader *in, const struct test *tests, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (test_holds(in, &tests[i]) == any)
			return any;
	return !any;
}

/* Whether a test failed because there was nothing to compare. */
static bool row_lacks(const struct reader *in, const struct test *tests,
		      size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct test *test = &tests[i];
		bool asks = !test->count || !value_missing(test->values[0]);

		if (test->sign != SIGN_NOT_EQUAL && asks &&
		    (reader_missing(in, test->column) ||
		     (test->other != NONE && reader_missing(in, test->other))))
			return true;
	}
	return false;
}

int main(int argc, char **argv)
{
	const struct list *conditions;
	struct reader *in;
	struct writer *out;
	struct test *tests;
	size_t lacking = 0;

	stage_begin(&stage, argc, argv);
	conditions = stage_operands();
	in = stage_read(NULL);
	out = stage_write(NULL);
	writer_columns_like(out, in);
	tests = pool_take(pool_run(), conditions->count * sizeof *tests);
	for (size_t i = 0; i < conditions->count; i++)
		tests[i] = test_of(in, conditions->items[i]);
	while (reader_next(in)) {
		if (row_holds(in, tests, conditions->count) != drop) {
			writer_copy(out, in);
			writer_end_record(out);
		} else if (!drop && row_lacks(in, tests, conditions->count)) {
			lacking++;
		}
	}
	if (lacking)
		stage_remark("%zu of those left out lack a value", lacking);
	return stage_end();
}
