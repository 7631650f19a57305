/* interval - confidence intervals of proportions, counts and rates.
 *
 * The confidence is a share, 0 < confidence < 1 (0.95, 0.998): the interval
 * leaves (1 - confidence) / 2 on either side, z at full precision. Anything
 * outside a function's domain gives an interval of two missing ends; nothing
 * here ends the process.
 *
 * Wilson and "exact under 10, Byar from 10" are the rules of the UK public
 * health bodies (Eayrs, Technical Briefing 3: Commonly used public health
 * statistics and their confidence intervals, APHO 2008).
 */
#ifndef METHODS_INTERVAL_H
#define METHODS_INTERVAL_H

struct interval {
	double lower, upper;
};

/* Of the proportion x / n by the score method (Wilson 1927; Newcombe 1998,
 * Statistics in Medicine 17:857, method 3), within [0, 1]: exactly 0 below
 * for x = 0, exactly 1 above for x = n. x need not be whole. Missing unless
 * 0 <= x <= n and n > 0. */
struct interval interval_wilson(double x, double n, double confidence);

/* The same with a correction for continuity (Newcombe 1998, method 4), to
 * compare with R's prop.test: x counts 1/2 more or less, but by no more than it
 * is from n / 2. Wider than need be. */
struct interval interval_wilson_corrected(double x, double n,
					  double confidence);

/* Of the proportion x / n, exact (Clopper and Pearson 1934), through the beta
 * distribution: 0 below for x = 0, 1 above for x = n. Missing unless
 * 0 <= x <= n and n > 0. */
struct interval interval_clopper_pearson(double x, double n, double confidence);

/* Of the count behind a number of events, exact Poisson (Garwood 1936),
 * through the chi-squared distribution: 0 below for no events. Missing unless
 * events >= 0. */
struct interval interval_poisson(double events, double confidence);

/* The same by Byar's approximation (Breslow and Day 1987, Statistical Methods
 * in Cancer Research II, p. 69): good from 10 events. The lower end is never
 * under 0, and 0 for no events. Missing unless events >= 0. */
struct interval interval_byar(double events, double confidence);

/* The rule: exact for fewer than 10 events, Byar's from 10. */
struct interval interval_count(double events, double confidence);

/* Of the mean of a sample, from its mean and standard deviation (divisor
 * n - 1), by Student's t with n - 1 degrees of freedom (Student 1908). Missing
 * unless n >= 2 and deviation >= 0. */
struct interval interval_student(double mean, double deviation, double n,
				 double confidence);

/* Of the difference x2 / n2 - x1 / n1 of two independent proportions, from
 * their Wilson intervals (Newcombe 1998, Statistics in Medicine 17:873, method
 * 10): within [-1, 1], and sound for small samples and for none or all.
 * Missing unless 0 <= x <= n and n > 0 for both. */
struct interval interval_newcombe(double x1, double n1, double x2, double n2,
				  double confidence);

/* The same as the difference plus and minus z standard errors (Wald), cut to
 * [-1, 1]; too short for small samples, and of no length for none and all: for
 * comparing with R's prop.test. Corrected for continuity it is wider by
 * min(1/2, |difference| / (1/n1 + 1/n2)) (1/n1 + 1/n2). */
struct interval interval_wald(double x1, double n1, double x2, double n2,
			      double confidence);
struct interval interval_wald_corrected(double x1, double n1, double x2,
					double n2, double confidence);

/* Both ends times factor / denominator: turns the interval of a count into
 * that of a rate. Missing unless denominator > 0. */
struct interval interval_scaled(struct interval interval, double denominator,
				double factor);

#endif
