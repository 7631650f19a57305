/* wording: the longest beginning decides, blank goes with blank only. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/wording.h"

static void test_meanings(void **state)
{
	static const struct {
		const char *words;
		size_t meaning;
	} cases[] = {
		{ "COMPLETED", 0 },
		{ "completed in May", 0 },
		{ "COMPLETE", 1 },
		{ "COMPLETED but ongoing", 2 },
		{ "Completed BUT ongoing via reviews", 2 },
		{ "COMPLETED but", 0 },
		{ " COMPLETED\t", 0 },
		{ "INCOMPLETE", SIZE_MAX },
		{ "COMPLET", SIZE_MAX },
		{ "", 3 },
		{ "  ", 3 },
		{ NULL, 3 },
	};
	struct wordings wordings = { 0 };

	(void)state;
	wordings_add(&wordings, slice_of("COMPLETED"), 0);
	wordings_add(&wordings, slice_of("COMPLETE"), 1);
	wordings_add(&wordings, slice_of("COMPLETED but ongoing"), 2);
	wordings_add(&wordings, slice_of(""), 3);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(wordings_meaning(&wordings,
						  slice_of(cases[i].words)),
				 cases[i].meaning);
}

static void test_empty_list(void **state)
{
	struct wordings wordings = { 0 };

	(void)state;
	assert_int_equal(wordings_meaning(&wordings, slice_of("x")), SIZE_MAX);
	assert_int_equal(wordings_meaning(&wordings, slice_of("")), SIZE_MAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_meanings),
		cmocka_unit_test(test_empty_list),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
