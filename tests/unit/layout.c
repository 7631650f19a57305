/* layout, groups and passing - what a stage writes is as its tables say. */
#include "pipeline/fail.h" /* before cmocka, whose fail() is a macro */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "pipeline/date.h"
#include "pipeline/groups.h"
#include "pipeline/layout.h"
#include "pipeline/pool.h"
#include "pipeline/reader.h"
#include "pipeline/writer.h"
#include "stages/methods/passing.h"

struct row {
	const char *text, *raw;
	double number;
	int day, clock;
	char yes;
};

static const struct member members[] = {
	{ { "text", TEXT, "-", "Text" }, offsetof(struct row, text) },
	{ { "raw", NUMBER, "1", "Raw" },
	  offsetof(struct row, raw),
	  .raw = true },
	{ { "number", NUMBER, NULL, NULL }, offsetof(struct row, number) },
	{ { "day", DATE, "-", "Day" }, offsetof(struct row, day) },
	{ { "clock", TIME, "-", "Clock" }, offsetof(struct row, clock) },
	{ { "yes", FLAG, "-", "Yes" }, offsetof(struct row, yes) },
	{ { 0 } },
};

static const struct row rows[] = {
	{ "a\tb", "007", 0.5, 0, 61, 'Y' },
	{ "c", "\\N", 0.5, 1, 0, 'N' },
	{ NULL, NULL, NAN, MISSING_DATE, MISSING_TIME, 0 },
	{ "", "1", INFINITY, 1, 0, 'N' },
	{ "d", "1", -2, 1, 0, 'N' },
};

static const char *const lines[] = {
	"a\\tb\t007\t0.5\t1970-01-01\t01:01\tY",
	"c\t\\N\t0.5\t1970-01-02\t00:00\tN",
	"\\N\t\\N\t\\N\t\\N\t\\N\t\\N",
	"\t1\t\\N\t1970-01-02\t00:00\tN",
	"d\t1\t-2\t1970-01-02\t00:00\tN",
};

static char path[] = "/tmp/layout-test-XXXXXX";

static int make_file(void **state)
{
	(void)state;
	return close(mkstemp(path));
}

static int remove_file(void **state)
{
	(void)state;
	return unlink(path);
}

static void check_records(const char *const *expected, size_t count)
{
	struct reader *in = reader_open(path);

	for (size_t i = 0; i < count; i++) {
		assert_true(reader_next(in));
		assert_string_equal(slice_string(pool_run(), reader_record(in)),
				    expected[i]);
	}
	assert_false(reader_next(in));
}

static void writes_what_the_table_says(void **state)
{
	const struct column like = { .unit = "km", .label = "Distance" };
	struct writer *out = writer_open(path);
	struct layout layout = { 0 };
	const struct column *number;

	(void)state;
	layout_add_all(&layout, members, &like);
	layout_declare(out, &layout);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		layout_write(out, &layout, &rows[i]);
		writer_end_record(out);
	}
	writer_close(out);
	check_records(lines, sizeof lines / sizeof *lines);
	number = &reader_header(reader_open(path))->columns[2];
	assert_string_equal(number->name, "number");
	assert_string_equal(number->unit, "km");
	assert_string_equal(number->label, "Distance");
}

/* A stream of a word, a number and another word. */
static struct reader *read_words(void)
{
	static const char *const words[][3] = { { "b", "1", "x" },
						{ "a", "2", "\\N" },
						{ "b", "3", "x" } };
	struct writer *out = writer_open(path);

	writer_column(out, "word", TEXT, "-", "Word");
	writer_column(out, "n", NUMBER, "1", "Number");
	writer_column(out, "other", TEXT, "-", "Other");
	for (size_t i = 0; i < 3; i++) {
		for (size_t k = 0; k < 3; k++)
			writer_raw(out, slice_of(words[i][k]));
		writer_end_record(out);
	}
	writer_close(out);
	return reader_open(path);
}

static void groups_by_columns(void **state)
{
	static const char *const expected[] = { "a\t\\N", "b\tx", "b\tx" };
	struct reader *in = read_words();
	struct groups groups = groups_of(in, "word,other");
	size_t numbers[3] = { 0 };
	bool fresh[3] = { false };
	struct writer *out;

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		assert_true(reader_next(in));
		numbers[i] = groups_put(&groups, &fresh[i]);
	}
	assert_int_equal(numbers[0], numbers[2]);
	assert_int_not_equal(numbers[0], numbers[1]);
	assert_true(fresh[0] && fresh[1] && !fresh[2]);
	out = writer_open(path);
	groups_declare(out, &groups);
	for (size_t i = 0; i < 2; i++) {
		groups_write(out, &groups, table_sorted(groups.table)[i]);
		writer_end_record(out);
	}
	groups_write(out, &groups, numbers[2]);
	writer_end_record(out);
	writer_close(out);
	check_records(expected, 3);
}

static void all_is_one_group_without_columns(void **state)
{
	struct reader *in = read_words();
	struct groups groups = groups_of(in, NULL);

	(void)state;
	while (reader_next(in))
		assert_int_equal(groups_put(&groups, NULL), 0);
	assert_int_equal(table_count(groups.table), 1);
	assert_int_equal(table_key(groups.table, 0).size, 0);
}

/* Of a record at hand, and of one that was kept. */
static void passes_what_is_not_made(void **state)
{
	static const struct column made[] = { { "n", NUMBER, "1", "New" } };
	static const char *const expected[] = { "b\tx\t9", "b\tx\t9" };
	struct reader *in = read_words();
	struct writer *out;
	struct passing passing;

	(void)state;
	assert_true(reader_next(in));
	out = writer_open(path);
	passing = passing_declare(out, in, made, 1);
	passing_copy(out, &passing);
	writer_whole(out, 9);
	writer_end_record(out);
	passing_write(out, &passing, reader_record(in));
	writer_whole(out, 9);
	writer_end_record(out);
	writer_close(out);
	check_records(expected, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_what_the_table_says),
		cmocka_unit_test(groups_by_columns),
		cmocka_unit_test(all_is_one_group_without_columns),
		cmocka_unit_test(passes_what_is_not_made),
	};

	return cmocka_run_group_tests(tests, make_file, remove_file);
}
