/* survival - how long stays last, when some have not ended yet.
 *
 * A stay that still goes on is censored: it is known to have lasted so long,
 * and no more. Dropping such stays, or taking the day of the census for their
 * end, makes stays look too short. A stay that came under observation late
 * (it had begun before the first census) counts from then on only: who left
 * before could not have been seen. At a tie ends come before censorings, and
 * a stay that enters at a time is at risk after it (entry < t <= time).
 *
 * Everything follows from counts at each length of time, which are whole
 * numbers: however a sample is divided, its counts merge exactly. Times are in
 * whatever unit the caller counts in, days as a rule.
 */
#ifndef METHODS_SURVIVAL_H
#define METHODS_SURVIVAL_H

#include <stdbool.h>
#include <stddef.h>

/* What happened at one length of time. */
struct lifetime {
	double time;
	size_t ended, censored; /* stays last seen then */
	size_t entered;         /* came under observation then */
};

/* Begins as { 0 }, lives until exit. Memory grows with the number of
 * different times, not of stays. */
struct lifetimes {
	struct lifetime *items; /* in order of time after lifetimes_sort() */
	size_t distinct;
	size_t places; /* of the hash table; 0 once sorted */
	size_t records, ended;
	size_t late; /* of the records: those with an entry above 0 */
};

/* Counts a stay of that time >= 0, which ended then or went on. An entry that
 * is missing, or not above 0, is the beginning. false, and nothing is counted,
 * where the time is missing or the stay was never under observation (entry >=
 * time). Not after lifetimes_sort(). */
bool lifetimes_add(struct lifetimes *lifetimes, double entry, double time,
		   bool ended);
/* Counts everything that the other one, which may be sorted, counted. */
void lifetimes_merge(struct lifetimes *lifetimes,
		     const struct lifetimes *other);
/* Packs the times at the front, in order. */
void lifetimes_sort(struct lifetimes *lifetimes);
/* The median of the stays that have ended, as if the others did not exist: too
 * short wherever some are open, so never show it alone. Missing when none
 * has. */
double lifetimes_ended_median(const struct lifetimes *lifetimes);

/* The scale on which the interval of a share S is symmetric, V being
 * Greenwood's sum (Greenwood 1926; Kalbfleisch and Prentice 2002, The
 * Statistical Analysis of Failure Time Data, 1.4):
 * log-log	exp(-exp(ln(-ln S) +/- z sqrt(V) / |ln S|)), which needs no
 *		cutting at 0 or 1
 * log		S exp(+/- z sqrt(V)), cut at 1
 * plain	S +/- z S sqrt(V), cut at 0 and 1 */
enum survival_scale { SURVIVAL_LOG_LOG, SURVIVAL_LOG, SURVIVAL_PLAIN };

/* A step of the curve. */
struct survival_point {
	double time;
	size_t at_risk; /* just before: entry < time <= end */
	size_t ended, censored;
	double survival;     /* share that lasts longer than this */
	double error;        /* its standard error */
	double lower, upper; /* its interval */
	double spread;       /* Greenwood's sum up to here */
};

/* The product-limit curve (Kaplan and Meier 1958, JASA 53:457): S = product of
 * 1 - d / n over the times with d ends among n at risk, and its standard
 * error S sqrt(V), V = sum of d / (n (n - d)). Needs sorted lifetimes; room for
 * `distinct` points. Returns how many there are: one for each time at which a
 * stay was last seen. Once S is 0 it has neither error nor interval; while S
 * is 1 there is no log-log interval: those are missing. confidence is a share,
 * 0 < confidence < 1; intervals are missing outside that. */
size_t survival_curve(const struct lifetimes *lifetimes,
		      enum survival_scale scale, double confidence,
		      struct survival_point *points);

/* The last point whose time is not above `time`, or NULL. */
const struct survival_point *survival_at(const struct survival_point *points,
					 size_t count, double time);

/* How many have entered, ended and been censored before the time, and are at
 * risk then; they add up to the records with those who enter later. */
struct survival_standing {
	size_t waiting, at_risk, ended, censored;
};

struct survival_standing survival_standing(const struct lifetimes *lifetimes,
					   double time);

/* Which line of the curve. */
enum survival_line { SURVIVAL_ITSELF, SURVIVAL_LOWER, SURVIVAL_UPPER };

/* By when so much, 0 < share < 1, has ended: the first time at which the line
 * is under 1 - share. Where it rests on 1 - share (to 1.5e-8) the middle of
 * that stretch; of a stretch that lasts to the end of the curve the middle
 * too, or its start if so asked: R's quantile() does the one, its print() the
 * other (Therneau, survival 3.5-3). The lower line gives the lower end of the
 * quantile's interval (Brookmeyer and Crowley 1982, Biometrics 38:29), the
 * upper line the upper. Missing when the line does not come down so far, or
 * the share is out of range. */
double survival_quantile(const struct survival_point *points, size_t count,
			 enum survival_line line, double share,
			 bool flat_end_starts);

/* The mean of the times, each cut at `until`: the area under the curve up to
 * there, and its standard error, sqrt of the sum of A(t)^2 d / (n (n - d)), A
 * being the area between t and `until` (Irwin 1949; Klein and Moeschberger
 * 2003, Survival Analysis, 4.5). extended: the curve was above 0 when it
 * ended before `until`, and was drawn on flat. Missing without points or
 * unless until > 0. */
struct restricted_mean {
	double mean, error;
	bool extended;
};

struct restricted_mean survival_mean(const struct survival_point *points,
				     size_t count, double until);

/* How much a time weighs when curves are compared: all alike (log-rank; Mantel
 * 1966, Peto and Peto 1972), or by the share of all stays that lasts up to it,
 * so that early differences count for more (the G-rho family at rho = 1, near
 * to Peto and Peto's Wilcoxon test; Harrington and Fleming 1982, Biometrika
 * 69:553). */
enum survival_weight { SURVIVAL_LOG_RANK, SURVIVAL_PETO };

struct survival_expected {
	double observed, expected; /* ends, weighted */
};

enum survival_verdict {
	SURVIVAL_COMPARED,
	SURVIVAL_ONE_GROUP,  /* fewer than two groups that could end */
	SURVIVAL_NO_OVERLAP, /* never at risk at the same time */
};

struct survival_test {
	enum survival_verdict verdict;
	size_t degrees;
	double chi_squared, p_value; /* missing unless compared */
};

/* Compares the sorted lifetimes of groups; rows has one element a group.
 * Groups of which no end was expected take no part. */
struct survival_test survival_compare(const struct lifetimes *groups,
				      size_t count, enum survival_weight weight,
				      struct survival_expected *rows);

#endif
