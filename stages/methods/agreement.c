/* agreement - how far two coders agree beyond chance. */
#include "stages/methods/agreement.h"

#include <math.h>

/* How many chose what. */
struct choices {
	const size_t *counts;
	size_t size;
	enum weights weights;
	double n;
};

static double square(double x)
{
	return x * x;
}

static double weight(const struct choices *choices, size_t i, size_t j)
{
	double apart = i > j ? (double)(i - j) : (double)(j - i);

	if (choices->weights == NO_WEIGHTS || i == j)
		return i == j;
	apart /= (double)(choices->size - 1);
	return choices->weights == LINEAR_WEIGHTS ? 1 - apart
						  : 1 - square(apart);
}

static double pairs(const struct choices *choices, size_t i, size_t j)
{
	return (double)choices->counts[i * choices->size + j];
}

static double row(const struct choices *choices, size_t i)
{
	double sum = 0;

	for (size_t j = 0; j < choices->size; j++)
		sum += pairs(choices, i, j);
	return sum;
}

static double column(const struct choices *choices, size_t j)
{
	double sum = 0;

	for (size_t i = 0; i < choices->size; i++)
		sum += pairs(choices, i, j);
	return sum;
}

/* The mean weight of what the first coder calls i with all the second says,
 * and the other way round. */
static double row_weight(const struct choices *choices, size_t i)
{
	double sum = 0;

	for (size_t j = 0; j < choices->size; j++)
		sum += weight(choices, i, j) * column(choices, j);
	return sum / choices->n;
}

static double column_weight(const struct choices *choices, size_t j)
{
	double sum = 0;

	for (size_t i = 0; i < choices->size; i++)
		sum += weight(choices, i, j) * row(choices, i);
	return sum / choices->n;
}

/* chance: p_e. */
static double error_of(const struct choices *choices, double kappa,
		       double chance)
{
	const double rounding = 1e-13;
	double sum = 0, whole, rest = 1 - kappa;

	for (size_t i = 0; i < choices->size; i++) {
		double mean = row_weight(choices, i);

		for (size_t j = 0; j < choices->size; j++)
			sum += pairs(choices, i, j) / choices->n *
			       square(weight(choices, i, j) -
				      (mean + column_weight(choices, j)) *
					      rest);
	}
	whole = sum;
	sum -= square(kappa - chance * rest);
	if (sum < rounding * whole)
		return 0;
	return sqrt(sum / choices->n) / (1 - chance);
}

/* Whole numbers as long as they can be: then nothing is lost in the
 * differences. */
struct agreement agreement_weighted(const size_t *counts, size_t size,
				    enum weights weights)
{
	struct agreement agreement = { 0, NAN, NAN, NAN };
	struct choices choices = { counts, size, weights, 0 };
	double same = 0, agreed = 0, expected = 0, n;

	for (size_t i = 0; i < size; i++) {
		double first = row(&choices, i);

		choices.n += first;
		same += pairs(&choices, i, i);
		for (size_t j = 0; j < size; j++) {
			agreed += weight(&choices, i, j) *
				  pairs(&choices, i, j);
			expected += weight(&choices, i, j) * first *
				    column(&choices, j);
		}
	}
	n = choices.n;
	agreement.n = (size_t)n;
	if (!agreement.n)
		return agreement;
	agreement.share = same / n;
	if (!(expected < n * n))
		return agreement;
	agreement.kappa = (n * agreed - expected) / (n * n - expected);
	agreement.error = error_of(&choices, agreement.kappa,
				   expected / (n * n));
	return agreement;
}

struct agreement agreement_of(const size_t *counts, size_t size)
{
	return agreement_weighted(counts, size, NO_WEIGHTS);
}
