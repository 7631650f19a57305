/* option - what a command line may say, and what it is told when it may not.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "pipeline/date.h"
#include "pipeline/option.h"
#include "tests/unit/ending.h"

enum { USAGE = 2, WORDS_MOST = 8 };

/* What the options below may say. */
struct said {
	bool all;
	const char *name, *mode, *output;
	long days;
	double share;
	int date;
	struct list keys, operands;
};

static struct said read_words(const char *const *words)
{
	static struct said said;
	static const struct option options[] = {
		{ .name = "all", .flag = &said.all },
		{ .name = "name", .value = "NAME", .text = &said.name },
		{ .name = "mode",
		  .value = "WORD",
		  .text = &said.mode,
		  .choices = "low|high" },
		{ .name = "output", .value = "FILE", .text = &said.output },
		{ .name = "days",
		  .value = "N",
		  .whole = &said.days,
		  .least = 1,
		  .most = 9 },
		{ .name = "share", .value = "PCT", .real = &said.share },
		{ .name = "as-at", .value = "DATE", .date = &said.date },
		{ .name = "key", .value = "COLUMN", .list = &said.keys },
		{ 0 }
	};
	char *argv[WORDS_MOST + 2] = { (char *)"test" };
	int argc = 1;

	memset(&said, 0, sizeof said);
	said.days = 3;
	said.mode = "low";
	while (words[argc - 1] && argc <= WORDS_MOST) {
		argv[argc] = (char *)words[argc - 1];
		argc++;
	}
	option_read(options, argc, argv, &said.operands);
	return said;
}

static void fills_variables(void **state)
{
	struct said said = read_words((const char *[]){
		"a", "--all", "--name", "b c", "--share=-2.5e1", "--days=9",
		"-", "--as-at=2014-03-31", NULL });

	(void)state;
	assert_true(said.all);
	assert_string_equal(said.name, "b c");
	assert_true(said.share == -25);
	assert_int_equal(said.days, 9);
	assert_int_equal(said.date, date_of(2014, 3, 31));
	assert_string_equal(said.mode, "low");
	assert_int_equal(said.operands.count, 2);
	assert_string_equal(said.operands.items[0], "a");
	assert_string_equal(said.operands.items[1], "-");
}

static void takes_odd_words(void **state)
{
	struct said said = read_words(
		(const char *[]){ "--key", "a=b", "--key=", "-5",
				  "--name=--all", "--", "--all", "--", NULL });

	(void)state;
	assert_false(said.all);
	assert_int_equal(said.keys.count, 2);
	assert_string_equal(said.keys.items[0], "a=b");
	assert_string_equal(said.keys.items[1], "");
	assert_string_equal(said.name, "--all");
	assert_int_equal(said.operands.count, 3);
	assert_string_equal(said.operands.items[0], "-5");
	assert_string_equal(said.operands.items[1], "--all");
	assert_string_equal(said.operands.items[2], "--");
	said = read_words((const char *[]){ "-o", "x", NULL });
	assert_string_equal(said.output, "x");
}

struct mistake {
	const char *words[3];
	const char *sentence;
};

static const struct mistake mistakes[] = {
	{ { "--nmae", "x" },
	  "no option '--nmae'; did you mean '--name'?; --help lists them" },
	{ { "--wholly-other" },
	  "no option '--wholly-other'; --help lists "
	  "them" },
	{ { "--"
	    "=x" },
	  "no option '--'; --help lists them" },
	{ { "-n", "x" }, "no option '-n'; --help lists them" },
	{ { "--all=yes" }, "--all takes no value" },
	{ { "--name" }, "--name needs a value: NAME" },
	{ { "--mode", "medium" }, "--mode: 'medium' is not one of low|high" },
	{ { "--mode=" }, "--mode: '' is not one of low|high" },
	{ { "--mode=low|high" }, "--mode: 'low|high' is not one of low|high" },
	{ { "--days", "0" }, "--days: 0 is not between 1 and 9" },
	{ { "--days", "10" }, "--days: 10 is not between 1 and 9" },
	{ { "--days", "4.5" }, "--days: '4.5' is not a whole number" },
	{ { "--days", " 4" }, "--days: ' 4' is not a whole number" },
	{ { "--days=" }, "--days: '' is not a whole number" },
	{ { "--days", "99999999999999999999" },
	  "--days: '99999999999999999999' is not a whole number" },
	{ { "--share", "half" }, "--share: 'half' is not a number" },
	{ { "--share", "inf" }, "--share: 'inf' is not a number" },
	{ { "--share", "1e999" }, "--share: '1e999' is not a number" },
	{ { "--as-at", "2014-02-29" },
	  "--as-at: '2014-02-29' is not a date (YYYY-MM-DD)" },
	{ { "--as-at", "31/03/2014" },
	  "--as-at: '31/03/2014' is not a date (YYYY-MM-DD)" },
	{ { "--name", "a\tb\033[1m", "--x\n" },
	  "no option '--x?'; --help lists them" },
};

static void read_mistake(const void *words)
{
	read_words(words);
}

static void names_mistakes(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
		const char *words[4] = { 0 };

		memcpy(words, mistakes[i].words, sizeof mistakes[i].words);
		check_ending(ending_of(read_mistake, words), USAGE,
			     mistakes[i].sentence);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fills_variables),
		cmocka_unit_test(takes_odd_words),
		cmocka_unit_test(names_mistakes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
