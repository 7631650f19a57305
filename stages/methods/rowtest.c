/* rowtest - conditions on the records of a stream. */
#include "stages/methods/rowtest.h"

#include <math.h>

#include "pipeline/fail.h"
#include "pipeline/pool.h"
#include "pipeline/reader.h"
#include "pipeline/date.h"
#include "stages/methods/condition.h"

struct rowtest {
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

static void read_values(struct rowtest *test, const struct condition *condition)
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

static struct rowtest test_of(const struct reader *in, const char *notation)
{
	struct rowtest test = { .notation = notation, .other = NONE };
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

static bool test_holds(struct reader *in, const struct rowtest *test)
{
	struct value cell = cell_of(in, test->column, test->type);

	if (test->other != NONE)
		return condition_holds_between(
			test->sign, cell, cell_of(in, test->other, test->type));
	return condition_holds(test->sign, cell, test->values, test->count);
}

void rowtest_add(struct rowtests *tests, const struct reader *in,
		 const char *notation)
{
	tests->items = array_grow(tests->items, tests->count,
				  sizeof *tests->items);
	tests->items[tests->count++] = test_of(in, notation);
}

void rowtest_add_list(struct rowtests *tests, const struct reader *in,
		      struct slice list)
{
	while (list.at)
		rowtest_add(tests, in,
			    slice_string(pool_run(), slice_cut(&list, ';')));
}

bool rowtest_holds(struct reader *in, const struct rowtests *tests, bool any)
{
	for (size_t i = 0; i < tests->count; i++)
		if (test_holds(in, &tests->items[i]) == any)
			return any;
	return !any;
}

bool rowtest_lacks(const struct reader *in, const struct rowtests *tests)
{
	for (size_t i = 0; i < tests->count; i++) {
		const struct rowtest *test = &tests->items[i];
		bool asks = !test->count || !value_missing(test->values[0]);

		if (test->sign != SIGN_NOT_EQUAL && asks &&
		    (reader_missing(in, test->column) ||
		     (test->other != NONE && reader_missing(in, test->other))))
			return true;
	}
	return false;
}

static bool asks_for_missing(const struct rowtest *test)
{
	for (size_t i = 0; i < test->count; i++)
		if (value_missing(test->values[i]))
			return true;
	return false;
}

static bool is_undecided(const struct reader *in, const struct rowtest *test)
{
	if (test->other != NONE && reader_missing(in, test->other))
		return true;
	return reader_missing(in, test->column) && !asks_for_missing(test);
}

char rowtest_flag(struct reader *in, const struct rowtests *tests)
{
	char flag = 'Y';

	for (size_t i = 0; i < tests->count; i++) {
		const struct rowtest *test = &tests->items[i];

		if (is_undecided(in, test))
			flag = 0;
		else if (!test_holds(in, test))
			return 'N';
	}
	return flag;
}
