/* agreement - how far two coders agree beyond chance.
 *
 * Cohen's kappa (Cohen, Educational and Psychological Measurement 20, 1960,
 * 37-46): (p_o - p_e) / (1 - p_e), where p_o is the share of pairs that agree
 * and p_e the share that would if the two coders answered independently of
 * each other with the frequencies they have. With weights (Cohen, Psychological
 * Bulletin 70, 1968, 213-220) answers that are near each other agree in part:
 * by 1 - d / (size - 1), or by 1 - (d / (size - 1))^2, where d is how many
 * answers apart they are.
 *
 * The standard error is that of large samples (Fleiss, Cohen and Everitt,
 * Psychological Bulletin 72, 1969, 323-327, equation 13 and its weighted form),
 * not that under no agreement.
 */
#ifndef METHODS_AGREEMENT_H
#define METHODS_AGREEMENT_H

#include <stddef.h>

enum weights { NO_WEIGHTS, LINEAR_WEIGHTS, QUADRATIC_WEIGHTS };

struct agreement {
	size_t n;     /* pairs */
	double share; /* that agree wholly; NAN without pairs */
	double kappa; /* NAN without pairs, and where both always gave
			 one and the same answer */
	double error; /* standard error of kappa; NAN where kappa is */
};

/* counts: `size` rows (the first coder's answer) of `size` columns (the
 * second's), in the order of the answers where weights are asked for. */
struct agreement agreement_weighted(const size_t *counts, size_t size,
				    enum weights weights);

/* The same without weights. */
struct agreement agreement_of(const size_t *counts, size_t size);

#endif
