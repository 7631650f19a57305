/* funnel - which units differ from the rest by more than chance?
 *
 * Each unit (a provider, a ward) has a count and a denominator. Limits about
 * the target widen as denominators shrink; a unit outside them is unlikely to
 * differ by chance alone (Spiegelhalter 2005, Statistics in Medicine 24:1185).
 *
 *	type		count, denominator		value	chance
 *	proportion	people with it, of people	x / n	binomial
 *	rate		events, days at risk		x / n	Poisson
 *	ratio		observed, expected events	O / E	Poisson, target
 *1 counts		one count, another count	x / y	lognormal
 *
 * Exact limits ask the distribution itself: a value is above the upper limit
 * of 95% when so many events or more have a chance under 2.5%, and likewise
 * below. Between whole counts they run smoothly, through the incomplete gamma
 * and beta functions; 0, and n of n, are within the limits where even they are
 * not that unlikely. Of two counts the first is binomial given their sum m: of
 * m, with chance target / (1 + target), and limits c are told as c / (m - c).
 *
 * Where units differ from each other by more than chance (overdispersion),
 * exact limits mark too many. Adjusted limits add a variance between units,
 * tau2, on a scale where chance has about the same spread s for all targets:
 *
 *	scale	 y		   s			  limits
 *	root	 sqrt(x / n)	   1 / (2 sqrt n)	  squared
 *	log	 ln(x / n)	   1 / sqrt(target n)	  exp
 *	arcsine	 asin sqrt(x / n)  1 / (2 sqrt n)	  sin, squared
 *	counts	 ln((x + 1/2) /	   sqrt(x / (x + 1/2)^2 + exp
 *		 (n + 1/2))	   n / (n + 1/2)^2)
 *
 * For the limits of counts x is what is expected, target n. From the scores
 * z = (y - target) / s, those beyond the quantiles (type 7) `trim` and
 * 1 - trim are drawn in to them (winsorised), or else the units whose ranks
 * are in the first and last of 1 / trim equal groups are left out, as the
 * SHMI of NHS Digital does. Then phi = sum z^2 / n, and
 *	tau2 = (n phi - (n - 1)) / (sum w - sum w^2 / sum w), w = 1 / s^2,
 * or 0 where that is negative (DerSimonian and Laird 1986; Spiegelhalter 2005,
 * section 5.2 and appendix A.4).
 */
#ifndef METHODS_FUNNEL_H
#define METHODS_FUNNEL_H

#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/interval.h"

enum funnel_type { PROPORTION_FUNNEL, RATE_FUNNEL, RATIO_FUNNEL, COUNT_FUNNEL };

/* The scale of a type: arcsine for a proportion, log for counts; for rates and
 * ratios the choice is between root and log. */
enum funnel_scale { ROOT_SCALE, LOG_SCALE, ARCSINE_SCALE, COUNT_SCALE };

struct funnel {
	enum funnel_type type;
	enum funnel_scale scale;
	bool leaves_out; /* those with extreme scores, in place of drawing in */
	double trim;     /* share at each end, 0 <= trim < 1/2 */
	double target;   /* per one of the denominator; NAN: to be found */
	/* found by funnel_fit() */
	double phi;    /* NAN when no unit has a score, or it is infinite */
	double tau2;   /* NAN with fewer than two scores, or with phi */
	size_t used;   /* scores behind them */
	bool infinite; /* log scale, nothing observed: phi has no bound */
};

struct unit {
	double count, of; /* of > 0, count >= 0 */
	double value;     /* count / of, before either was rounded */
	/* found by funnel_fit() */
	double z;      /* NAN: nothing observed, on the log scale */
	double z_used; /* drawn in; NAN when left out */
	bool extreme;  /* drawn in or left out */
};

/* Finds the target (1 for a ratio, else all counts over all denominators),
 * scores and dispersion. With `strict` a unit with nothing observed has the
 * log score minus infinity and is ranked, as the packages have it; otherwise
 * it has no score. */
void funnel_fit(struct funnel *funnel, struct unit *units, size_t count,
		bool strict);

/* s of the table above. */
double funnel_spread(const struct funnel *funnel, double count, double of);
/* The target on the scale. */
double funnel_centre(const struct funnel *funnel);
/* What a value of the scale is in the value's own terms; values that the scale
 * cannot have (a root under 0, an arcsine beyond a quarter turn) stop at its
 * ends. */
double funnel_back(const struct funnel *funnel, double y);
/* z with the variance between units added to chance; NAN without z or tau2. */
double funnel_adjusted_z(const struct funnel *funnel, const struct unit *unit);

/* The exact limits of the unit's value; they go by its denominator, for counts
 * by the sum of both. Missing unless of > 0 and the target is known; an upper
 * limit of counts that leaves nothing of the sum is infinite. */
struct interval funnel_exact(const struct funnel *funnel,
			     const struct unit *unit, double confidence);
/* Adjusted limits; missing too when tau2 is. */
struct interval funnel_adjusted(const struct funnel *funnel, double of,
				double confidence);

/* The count that is exceeded (or not reached) with a chance of less than
 * `side` only, smoothly: solves P(X >= c) = side for the upper limit of a
 * Poisson count with that mean, or a binomial one of n with chance p, and
 * P(X <= c) = side for the lower one, which is 0 when P(X = 0) >= side. */
struct interval funnel_poisson(double mean, double side);
struct interval funnel_binomial(double n, double p, double side);

#endif
