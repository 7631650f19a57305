/* standardise - rates as they would be if all areas were of the same age.
 *
 * Direct: the rate of each stratum (an age band) is weighted by a standard
 * population: sum w x / n / sum w, with the variance sum w^2 x / n^2 / (sum
 * w)^2 of independent Poisson counts. Where people have the event repeatedly
 * they, and not the events, are independent: counts are people who had it f
 * times, each frequency by itself, value and variance sum f and f^2 times
 * theirs (as PHEindicatormethods 2.1.0).
 *
 * Indirect: what would be expected if the strata had the rates of a reference,
 * sum n X / N, with which the count observed is compared.
 *
 * Missing numbers give missing answers; a stratum without people makes
 * everything missing, as there is no rate to weight.
 */
#ifndef METHODS_STANDARDISE_H
#define METHODS_STANDARDISE_H

#include <stddef.h>

#include "stages/methods/interval.h"

struct direct_stratum {
	double count, of; /* x, n */
	double weight;    /* w */
	double times;     /* f, 1 unless people are counted */
};

struct direct {
	double count;    /* of events */
	double value;    /* per one of the denominator */
	double variance; /* of the value */
	double widest;   /* greatest w / n / sum w */
};

/* weights: sum w of the standard population, once (all frequencies have the
 * same). */
struct direct direct_rate(const struct direct_stratum *strata, size_t count,
			  double weights);

/* value + sqrt(variance / count) times (end of the interval of the count, by
 * Byar - count) (Dobson, Kuulasmaa, Eberle and Scherer 1991, Statistics in
 * Medicine 10:457). Missing for no events. */
struct interval interval_dobson(const struct direct *direct, double confidence);

/* By the gamma distribution (Fay and Feuer 1997, Statistics in Medicine
 * 16:791): sound for few events, and a little wide. For no events 0 to what
 * one of the widest weight could hide. */
struct interval interval_gamma(const struct direct *direct, double confidence);

struct indirect_stratum {
	double of;            /* n */
	double events, among; /* X, N of the reference */
};

struct indirect {
	double expected;
	double reference; /* sum X / sum N: its crude rate */
};

struct indirect indirect_rate(const struct indirect_stratum *strata,
			      size_t count);

#endif
