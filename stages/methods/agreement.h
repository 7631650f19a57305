/* agreement - how far two coders agree beyond chance.
 *
 * Cohen's kappa (Cohen, Educational and Psychological Measurement 20, 1960,
 * 37-46), plain, without weights: (p_o - p_e) / (1 - p_e), where p_o is the
 * share of pairs that agree and p_e the share that would if the two coders
 * answered independently of each other with the frequencies they have.
 */
#ifndef METHODS_AGREEMENT_H
#define METHODS_AGREEMENT_H

#include <stddef.h>

struct agreement {
	size_t n;     /* pairs */
	double share; /* p_o; NAN without pairs */
	double kappa; /* NAN without pairs, and where both always gave
			 one and the same answer */
};

/* counts: `size` rows (the first coder's answer) of `size` columns (the
 * second's). */
struct agreement agreement_of(const size_t *counts, size_t size);

#endif
