/* agreement: Cohen's kappa of vcd 1.4-11 (Kappa()), and what is undefined. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/agreement.h"
#include "tests/unit/close.h"

/* tests/reference golden kappa_2x2: 52 of 60 pairs agree. */
static void test_two_answers(void **state)
{
	const size_t counts[] = { 40, 3, 5, 12 };
	struct agreement agreement = agreement_of(counts, 2);

	(void)state;
	assert_int_equal(agreement.n, 60);
	check_close(agreement.share, 0.866666666666667, 1e-14);
	check_close(agreement.kappa, 0.659574468085107, 1e-14);
	check_close(agreement.error, 0.110103404416043, 1e-14);
	/* with two answers there are no near misses */
	check_close(agreement_weighted(counts, 2, QUADRATIC_WEIGHTS).kappa,
		    0.659574468085107, 1e-14);
}

/* Golden kappa_3x3. */
static void test_three_answers(void **state)
{
	const size_t counts[] = { 22, 3, 0, 4, 18, 2, 1, 5, 15 };
	struct agreement agreement = agreement_of(counts, 3);

	(void)state;
	assert_int_equal(agreement.n, 70);
	check_close(agreement.share, 0.785714285714286, 1e-14);
	check_close(agreement.kappa, 0.67632552404439, 1e-14);
	check_close(agreement.error, 0.0738886208512475, 1e-14);
	agreement = agreement_weighted(counts, 3, LINEAR_WEIGHTS);
	check_close(agreement.kappa, 0.735599622285175, 1e-14);
	check_close(agreement.error, 0.0640279554263495, 1e-14);
	agreement = agreement_weighted(counts, 3, QUADRATIC_WEIGHTS);
	check_close(agreement.kappa, 0.797427652733119, 1e-14);
	check_close(agreement.error, 0.0588576205506446, 1e-14);
}

/* One of each of four pairs: agreement by chance alone. */
static void test_chance(void **state)
{
	const size_t counts[] = { 1, 1, 1, 1 };

	(void)state;
	check_close(agreement_of(counts, 2).kappa, 0, 0);
}

/* Never the same answer, each half of the time: as bad as can be. */
static void test_opposite(void **state)
{
	const size_t counts[] = { 0, 5, 5, 0 };

	(void)state;
	check_close(agreement_of(counts, 2).kappa, -1, 0);
}

static void test_undefined(void **state)
{
	const size_t none[4] = { 0 };
	const size_t one_answer[] = { 7, 0, 0, 0 };

	(void)state;
	assert_int_equal(agreement_of(none, 2).n, 0);
	check_close(agreement_of(none, 2).share, (double)NAN, 0);
	check_close(agreement_of(none, 2).kappa, (double)NAN, 0);
	check_close(agreement_of(one_answer, 2).share, 1, 0);
	check_close(agreement_of(one_answer, 2).kappa, (double)NAN, 0);
	check_close(agreement_of(one_answer, 2).error, (double)NAN, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_two_answers),
		cmocka_unit_test(test_three_answers),
		cmocka_unit_test(test_chance),
		cmocka_unit_test(test_opposite),
		cmocka_unit_test(test_undefined),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
