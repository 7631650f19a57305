/* agreement - how far two coders agree beyond chance. */
#include "stages/methods/agreement.h"

#include <math.h>

struct agreement agreement_of(const size_t *counts, size_t size)
{
	struct agreement agreement = { 0, (double)NAN, (double)NAN };
	double agreed = 0, expected = 0, n = 0;

	for (size_t i = 0; i < size; i++) {
		double row = 0, column = 0;

		for (size_t j = 0; j < size; j++) {
			row += (double)counts[i * size + j];
			column += (double)counts[j * size + i];
		}
		agreed += (double)counts[i * size + i];
		expected += row * column;
		n += row;
	}
	agreement.n = (size_t)n;
	if (!agreement.n)
		return agreement;
	agreement.share = agreed / n;
	if (expected < n * n)
		agreement.kappa = (n * agreed - expected) / (n * n - expected);
	return agreement;
}
