/* text and table - slices, escapes, near misses, keys to numbers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "pipeline/pool.h"
#include "pipeline/table.h"
#include "pipeline/text.h"

static void splits(void **state)
{
	struct slice rest = slice_of("a,,c");

	(void)state;
	assert_true(slice_is(slice_cut(&rest, ','), "a"));
	assert_true(slice_is(slice_cut(&rest, ','), ""));
	assert_true(slice_is(slice_cut(&rest, ','), "c"));
	assert_null(rest.at);
}

static void orders_by_bytes(void **state)
{
	const struct slice missing = { 0 };

	(void)state;
	assert_true(slice_compare(slice_of("a"), slice_of("b")) < 0);
	assert_true(slice_compare(slice_of("a"), slice_of("aa")) < 0);
	assert_true(slice_compare(slice_of("Z"), slice_of("a")) < 0);
	assert_true(slice_compare(slice_of("\xc3\xa9"), slice_of("z")) > 0);
	assert_true(slice_compare(missing, slice_of("")) < 0);
	assert_int_equal(slice_compare(missing, missing), 0);
	assert_true(
		slice_resembles(slice_of("ComPlete"), slice_of("COMPLETE")));
	assert_false(slice_equals(missing, slice_of("")));
}

/* Every text of up to 20 bytes comes whole through the short copies. */
static void copies_any_size(void **state)
{
	const char text[] = "abcdefghijklmnopqrstuvwxyz";
	char copy[32];

	(void)state;
	for (size_t size = 0; size <= 20; size++) {
		struct slice part = { text, size };
		uint64_t word = 0;

		memset(copy, '#', sizeof copy);
		assert_ptr_equal(slice_copy(copy, part), copy + size);
		assert_memory_equal(copy, text, size);
		assert_int_equal(copy[size], '#');
		if (!size || size > 8)
			continue;
		memcpy(&word, text, size);
		assert_true(slice_word(part) == word);
	}
}

/* Slices with slack are taken whole, and nothing of what follows them stays. */
static void takes_slack(void **state)
{
	char text[20 + SLICE_SLACK], copy[20 + SLICE_SLACK];

	(void)state;
	memset(text, 'x', sizeof text);
	for (size_t size = 0; size <= 20; size++) {
		struct slice part = { text, size };

		assert_ptr_equal(slice_slack_copy(copy, part), copy + size);
		assert_memory_equal(copy, text, size);
		if (size && size <= 8)
			assert_true(slice_slack_word(part) == slice_word(part));
	}
}

/* One byte changed anywhere is seen, by the comparison and by the hash; where
 * the bytes lie makes no difference. */
static void tells_texts_apart(void **state)
{
	char one[50], other[51];

	(void)state;
	for (size_t size = 1; size <= 50; size++) {
		for (size_t i = 0; i < size; i++)
			one[i] = (char)('a' + i % 26);
		memcpy(other + 1, one, size);
		assert_true(slice_same(one, other + 1, size));
		assert_true(slice_hash((struct slice){ one, size }) ==
			    slice_hash((struct slice){ other + 1, size }));
		for (size_t i = 0; i < size; i++) {
			other[1 + i] ^= 1;
			assert_false(slice_same(one, other + 1, size));
			assert_false(
				slice_hash((struct slice){ one, size }) ==
				slice_hash((struct slice){ other + 1, size }));
			other[1 + i] ^= 1;
		}
	}
}

static void escapes_and_back(void **state)
{
	const struct slice text = { "a\tb\nc\rd\\e\\N", 11 };
	char escaped[32], back[32];
	size_t size = text_escape(escaped, text);

	(void)state;
	assert_int_equal(size, 16);
	assert_memory_equal(escaped, "a\\tb\\nc\\rd\\\\e\\\\N", 16);
	size = text_unescape(back, (struct slice){ escaped, size });
	assert_int_equal(size, text.size);
	assert_memory_equal(back, text.at, size);
	assert_int_equal(text_escape(escaped, (struct slice){ 0 }), 2);
	assert_memory_equal(escaped, "\\N", 2);
	assert_true(text_unescape(back, slice_of("a\\x")) == SIZE_MAX);
	assert_true(text_unescape(back, slice_of("a\\")) == SIZE_MAX);
}

static void proposes_near_words(void **state)
{
	const char *const names[] = { "start_date", "end_date", "person_id" };

	(void)state;
	assert_string_equal(text_nearest("strat_date", names, 3), "start_date");
	assert_string_equal(text_nearest("person", names, 3), "person_id");
	assert_null(text_nearest("x", names, 3));
	assert_null(text_nearest("weekly_cost", names, 3));
	assert_string_equal(text_did_you_mean("--", "gap"),
			    "; did you mean '--gap'?");
	assert_string_equal(text_did_you_mean("", NULL), "");
}

static void names_files(void **state)
{
	(void)state;
	assert_string_equal(text_file_name("a.b/ward.x.csv"), "ward.x.csv");
	assert_string_equal(text_file_name("ward"), "ward");
	assert_string_equal(text_file_stem("a.b/ward.x.csv"), "ward.x");
	assert_string_equal(text_file_stem("a.b/ward"), "ward");
	assert_string_equal(text_file_stem("a/.ward"), ".ward");
}

static void numbers_keys(void **state)
{
	struct table *table = table_new();
	const size_t *order;
	char text[16];
	bool fresh;

	(void)state;
	for (size_t round = 0; round < 2; round++)
		for (size_t i = 0; i < 5000; i++) {
			struct slice key = { text, 0 };

			key.size = (size_t)snprintf(text, sizeof text, "%zu",
						    (i * 7919) % 5000);
			assert_int_equal(table_put(table, key, &fresh), i);
			assert_int_equal(fresh, !round);
		}
	assert_int_equal(table_count(table), 5000);
	assert_true(table_find(table, slice_of("5000")) == SIZE_MAX);
	order = table_sorted(table);
	for (size_t i = 1; i < 5000; i++)
		assert_true(slice_compare(table_key(table, order[i - 1]),
					  table_key(table, order[i])) < 0);
}

static void builds_composite_keys(void **state)
{
	struct key key = { 0 };

	(void)state;
	key_begin(&key);
	key_add(&key, slice_of(""));
	key_add(&key, slice_of("b"));
	assert_true(slice_is(key.text, "\tb"));
	key_begin(&key);
	key_add(&key, slice_of("one"));
	key_add(&key, slice_of(""));
	key_add(&key, slice_of("three"));
	assert_true(slice_is(key.text, "one\t\tthree"));
	assert_true(slice_is(key_field(key.text, 0), "one"));
	assert_true(slice_is(key_field(key.text, 2), "three"));
}

static void pools_reuse_memory(void **state)
{
	struct pool *pool = pool_new();
	char *first = pool_take(pool, 10);
	int *array = NULL;

	(void)state;
	memset(first, 'x', 10);
	pool_take(pool, 1 << 20);
	pool_clear(pool);
	assert_ptr_equal(pool_take(pool, 10), first);
	assert_int_equal(first[0], 0);
	for (int i = 0; i < 1000; i++) {
		array = array_grow(array, (size_t)i, sizeof *array);
		assert_int_equal(array[i], 0);
		array[i] = i;
	}
	for (int i = 0; i < 1000; i++)
		assert_int_equal(array[i], i);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(splits),
		cmocka_unit_test(orders_by_bytes),
		cmocka_unit_test(copies_any_size),
		cmocka_unit_test(takes_slack),
		cmocka_unit_test(tells_texts_apart),
		cmocka_unit_test(escapes_and_back),
		cmocka_unit_test(proposes_near_words),
		cmocka_unit_test(names_files),
		cmocka_unit_test(numbers_keys),
		cmocka_unit_test(builds_composite_keys),
		cmocka_unit_test(pools_reuse_memory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
