/* The generator of datasets/synth.c against the published sequences. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

/* The source itself: its two generators are its own affair. */
#include "datasets/synth/random.c" /* NOLINT(bugprone-suspicious-include) */

/* splitmix64 from 1234567: the sequence that its reference code prints. */
static void test_splitmix(void **state)
{
	uint64_t seed = 1234567;

	(void)state;
	assert_true(split(&seed) == 6457827717110365317u);
	assert_true(split(&seed) == 3203168211198807973u);
	assert_true(split(&seed) == 9817491932198370423u);
}

/* xoshiro256** from 1, 2, 3, 4. The first by hand: rotate(2 * 5, 7) = 1280,
 * times 9. The second: the second word has become 2 ^ 1 ^ 3 = 0. */
static void test_xoshiro(void **state)
{
	struct random random = { { 1, 2, 3, 4 } };

	(void)state;
	assert_true(next(&random) == 11520);
	assert_true(next(&random) == 0);
	assert_true(next(&random) == 1509978240);
	assert_true(next(&random) == 1215971899390074240u);
}

static void test_streams_differ(void **state)
{
	struct random a = random_start(1, 1), again = random_start(1, 1);
	struct random b = random_start(1, 2), c = random_start(2, 1);
	uint64_t first = next(&a);

	(void)state;
	assert_true(first == next(&again));
	assert_true(first != next(&b));
	assert_true(first != next(&c));
}

/* All of a range is drawn and nothing else. */
static void test_between(void **state)
{
	struct random random = random_start(3, 0);
	int seen[5] = { 0 };

	(void)state;
	for (int i = 0; i < 1000; i++)
		seen[random_between(&random, -2, 2) + 2]++;
	for (int i = 0; i < 5; i++)
		assert_in_range(seen[i], 120, 280);
}

static void test_certain(void **state)
{
	static const int weights[] = { 0, 0, 7, 0 };
	static const struct choice choices[] = { { 1, "A" }, { 0, NULL } };
	struct random random = random_start(4, 0);

	(void)state;
	for (int i = 0; i < 100; i++) {
		assert_true(random_chance(&random, 10000));
		assert_false(random_chance(&random, 0));
		assert_int_equal(random_pick(&random, weights, 4), 2);
		assert_string_equal(random_code(&random, choices), "A");
		assert_int_equal(random_wait(&random, 0), 0);
	}
}

/* The mean of an exponential is what was asked for, and exp(-1) = 36.8% of its
 * draws are longer than that. */
static void test_wait(void **state)
{
	enum { DRAWS = 100000, MEAN = 1000 };
	struct random random = random_start(5, 0);
	long total = 0, longer = 0;

	(void)state;
	for (int i = 0; i < DRAWS; i++) {
		int wait = random_wait(&random, MEAN);

		total += wait;
		longer += wait > MEAN;
	}
	assert_in_range(total / DRAWS, 990, 1010);
	assert_in_range(longer * 1000 / DRAWS, 358, 378);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_splitmix),
		cmocka_unit_test(test_xoshiro),
		cmocka_unit_test(test_streams_differ),
		cmocka_unit_test(test_between),
		cmocka_unit_test(test_certain),
		cmocka_unit_test(test_wait),
	};

	return cmocka_run_group_tests_name("synth_random", tests, NULL, NULL);
}
