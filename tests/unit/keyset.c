/* keyset - exact answers for families, sparse families and loose keys. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "pipeline/keyset.h"
#include "pipeline/table.h"

static void forgets_nothing(void **state)
{
	struct keyset *keyset = keyset_new();

	(void)state;
	assert_true(keyset_add(keyset, slice_of("P014")));
	assert_false(keyset_add(keyset, slice_of("P014")));
	assert_true(keyset_add(keyset, slice_of("P14")));
	assert_true(keyset_add(keyset, slice_of("P0014")));
	assert_true(keyset_add(keyset, slice_of("Q014")));
	assert_true(keyset_add(keyset, slice_of("014")));
	assert_true(keyset_add(keyset, slice_of("P014x")));
	assert_true(keyset_add(keyset, slice_of("ABC")));
	assert_true(keyset_has(keyset, slice_of("P0014")));
	assert_false(keyset_has(keyset, slice_of("P015")));
	assert_false(keyset_has(keyset, slice_of("ABD")));
	assert_false(keyset_add(keyset, slice_of("")));
	assert_int_equal(keyset_count(keyset), 7);
	keyset_drop(keyset);
	assert_int_equal(keyset_count(keyset), 0);
	assert_false(keyset_has(keyset, slice_of("P014")));
}

/* A sparse family, dropped, begins again as any other. */
static void begins_again(void **state)
{
	struct keyset *keyset = keyset_new();
	char text[16] = "";

	(void)state;
	for (int round = 0; round < 2; round++) {
		for (int i = 0; i < 2000; i++) {
			struct slice key = { text, 9 };

			snprintf(text, sizeof text, "P%08d", i * 49999);
			assert_true(keyset_add(keyset, key));
			assert_true(keyset_has(keyset, key));
		}
		assert_int_equal(keyset_count(keyset), 2000);
		keyset_drop(keyset);
	}
	for (int i = 0; i < 100; i++) {
		struct slice key = { text, 9 };

		snprintf(text, sizeof text, "P%08d", i);
		assert_true(keyset_add(keyset, key));
	}
	assert_false(keyset_has(keyset, slice_of("P00049999")));
}

/* The same questions put to a table, which keeps whole keys. */
static void agree_on(uint64_t step, const char *format, size_t count)
{
	struct keyset *keyset = keyset_new();
	struct table *table = table_new();
	uint64_t word = 1;
	char text[64];
	bool fresh;

	for (size_t i = 0; i < count; i++) {
		struct slice key = { text, 0 };

		word = word * 6364136223846793005u + step;
		key.size = (size_t)snprintf(text, sizeof text, format,
					    (int)(word >> 33) % 100000000);
		assert_int_equal(keyset_has(keyset, key),
				 table_find(table, key) != SIZE_MAX);
		table_put(table, key, &fresh);
		assert_int_equal(keyset_add(keyset, key), fresh);
	}
	assert_int_equal(keyset_count(keyset), table_count(table));
}

static void agrees_with_a_table(void **state)
{
	(void)state;
	agree_on(1442695040888963407u, "P%08d", 60000); /* sparse */
	agree_on(3, "INCIDENT-2013-%08d", 60000);
	agree_on(5, "%d", 60000);     /* families of one to eight digits */
	agree_on(7, "%08xzz", 60000); /* loose keys */
	agree_on(9, "K%x", 60000);
}

static void keeps_dense_numbers(void **state)
{
	struct keyset *keyset = keyset_new();
	char text[32] = "";

	(void)state;
	for (int i = 0; i < 300000; i++) {
		struct slice key = { text, (size_t)snprintf(text, sizeof text,
							    "I%07d", i) };

		assert_true(keyset_add(keyset, key));
		assert_false(keyset_add(keyset, key));
	}
	assert_int_equal(keyset_count(keyset), 300000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forgets_nothing),
		cmocka_unit_test(begins_again),
		cmocka_unit_test(agrees_with_a_table),
		cmocka_unit_test(keeps_dense_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
