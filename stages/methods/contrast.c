/* contrast - what is said of two groups, or more, that are compared. */
#include "stages/methods/contrast.h"

#include <math.h>
#include <string.h>

const struct member contrast_proportion_members[] = {
	{ { "difference", NUMBER, "1", "Difference" },
	  offsetof(struct contrast, difference) },
	{ { "lower_*", NUMBER, "1", "Lower end of the *% interval" },
	  offsetof(struct contrast, ends.lower) },
	{ { "upper_*", NUMBER, "1", "Upper end of the *% interval" },
	  offsetof(struct contrast, ends.upper) },
	{ { "relative_risk", NUMBER, "1", "Relative risk" },
	  offsetof(struct contrast, relative.risk) },
	{ { "relative_risk_lower_*", NUMBER, "1",
	    "Relative risk, lower end of the *% interval" },
	  offsetof(struct contrast, relative.ends.lower) },
	{ { "relative_risk_upper_*", NUMBER, "1",
	    "Relative risk, upper end of the *% interval" },
	  offsetof(struct contrast, relative.ends.upper) },
	{ { "chi_squared", NUMBER, "1", "Chi-squared" },
	  offsetof(struct contrast, plain.statistic) },
	{ { "p", NUMBER, "1", "p" }, offsetof(struct contrast, plain.p) },
	{ { "chi_squared_corrected", NUMBER, "1", "Chi-squared, corrected" },
	  offsetof(struct contrast, corrected.statistic) },
	{ { "p_corrected", NUMBER, "1", "p, corrected" },
	  offsetof(struct contrast, corrected.p) },
	{ { "odds_ratio", NUMBER, "1", "Odds ratio" },
	  offsetof(struct contrast, exact.ratio) },
	{ { "odds_ratio_lower_*", NUMBER, "1",
	    "Odds ratio, lower end of the *% interval" },
	  offsetof(struct contrast, exact.ends.lower) },
	{ { "odds_ratio_upper_*", NUMBER, "1",
	    "Odds ratio, upper end of the *% interval" },
	  offsetof(struct contrast, exact.ends.upper) },
	{ { "p_exact", NUMBER, "1", "p, exact" },
	  offsetof(struct contrast, exact.p) },
	{ { 0 } },
};

const struct member contrast_rate_members[] = {
	{ { "rate_ratio", NUMBER, "1", "Rate ratio" },
	  offsetof(struct contrast, exact.ratio) },
	{ { "lower_*", NUMBER, "1", "Lower end of the *% interval" },
	  offsetof(struct contrast, exact.ends.lower) },
	{ { "upper_*", NUMBER, "1", "Upper end of the *% interval" },
	  offsetof(struct contrast, exact.ends.upper) },
	{ { "p_exact", NUMBER, "1", "p, exact" },
	  offsetof(struct contrast, exact.p) },
	{ { 0 } },
};

const struct member contrast_trend_members[] = {
	{ { "groups", NUMBER, "1", "Groups" },
	  offsetof(struct contrast, compared) },
	{ { "chi_squared", NUMBER, "1", "Chi-squared for trend" },
	  offsetof(struct contrast, plain.statistic) },
	{ { "p", NUMBER, "1", "p" }, offsetof(struct contrast, plain.p) },
	{ { 0 } },
};

const struct member contrast_pair_members[] = {
	{ { "pairs", NUMBER, "1", "Pairs" },
	  offsetof(struct contrast, compared) },
	{ { "gained", NUMBER, "1", "Changed to it" },
	  offsetof(struct contrast, gained) },
	{ { "lost", NUMBER, "1", "Changed from it" },
	  offsetof(struct contrast, lost) },
	{ { "chi_squared", NUMBER, "1", "McNemar's chi-squared" },
	  offsetof(struct contrast, plain.statistic) },
	{ { "p", NUMBER, "1", "p" }, offsetof(struct contrast, plain.p) },
	{ { "chi_squared_corrected", NUMBER, "1",
	    "McNemar's chi-squared, corrected" },
	  offsetof(struct contrast, corrected.statistic) },
	{ { "p_corrected", NUMBER, "1", "p, corrected" },
	  offsetof(struct contrast, corrected.p) },
	{ { "p_exact", NUMBER, "1", "p, exact" },
	  offsetof(struct contrast, exact.p) },
	{ { 0 } },
};

const struct member contrast_all_members[] = {
	{ { "verdict", TEXT, "-", "Verdict" },
	  offsetof(struct contrast, verdict) },
	{ { "reason", TEXT, "-", "Reason" },
	  offsetof(struct contrast, reason) },
	{ { 0 } },
};

const char *contrast_verdict(const struct contrast *found, const char *better)
{
	bool up = strcmp(better, "down") != 0;

	if (!found->told)
		return NULL;
	if (!found->higher && !found->lower)
		return "no_clear_change";
	if (!strcmp(better, "neutral"))
		return found->higher ? "higher" : "lower";
	return (up ? found->higher : found->lower) ? "improved" : "worse";
}

struct contrast contrast_none(const char *reason)
{
	return (struct contrast){
		.compared = (double)NAN,
		.gained = (double)NAN,
		.lost = (double)NAN,
		.difference = (double)NAN,
		.ends = { NAN, NAN },
		.relative = { NAN, { NAN, NAN } },
		.plain = { NAN, NAN },
		.corrected = { NAN, NAN },
		.exact = { NAN, { NAN, NAN }, NAN },
		.reason = reason,
	};
}

const char *contrast_fault(const struct sample *first,
			   const struct sample *second)
{
	if (isnan(first->x + second->x))
		return "a count is missing";
	if (isnan(first->n + second->n))
		return "a denominator is missing";
	if (!(first->n > 0 && second->n > 0))
		return "a denominator is 0";
	return NULL;
}

static bool is_whole(double number)
{
	return floor(number) == number;
}

static bool are_whole(const struct sample *first, const struct sample *second)
{
	return is_whole(first->x) && is_whole(second->x) &&
	       is_whole(first->n) && is_whole(second->n);
}

static const char *proportion_reason(const struct sample *first,
				     const struct sample *second,
				     const struct contrast *found)
{
	const struct exact *exact = &found->exact;

	if (isnan(found->plain.p))
		return "nobody has it, or everybody: there is nothing to test";
	if (first->x == 0)
		return "nobody in the first: no relative risk, and no upper "
		       "end of the odds ratio";
	if (second->x == 0)
		return "nobody in the second: the relative risk has no "
		       "interval";
	if (isnan(exact->p))
		return "no exact test: counts are not whole, or above a "
		       "million";
	return isinf(exact->ends.upper) ? "the odds ratio has no upper end"
					: NULL;
}

struct contrast contrast_proportions(struct sample first, struct sample second,
				     struct interval ends, double confidence)
{
	struct contrast found = contrast_none(NULL);

	found.difference = second.x / second.n - first.x / first.n;
	found.ends = ends;
	found.relative = relative_risk(first, second, confidence);
	found.plain = chi_squared_test(first, second, false);
	found.corrected = chi_squared_test(first, second, true);
	if (are_whole(&first, &second))
		found.exact = fisher_test(first, second, confidence);
	found.told = true;
	found.higher = ends.lower > 0;
	found.lower = ends.upper < 0;
	found.reason = proportion_reason(&first, &second, &found);
	return found;
}

static const char *rate_reason(bool whole, const struct exact *exact)
{
	if (!whole)
		return "counts are not whole";
	if (isnan(exact->ratio))
		return "there were no events";
	if (isinf(exact->ends.upper))
		return "no event in the first: the ratio has no upper end";
	return isnan(exact->p) ? "no exact p: more than a million events"
			       : NULL;
}

struct contrast contrast_rates(struct sample first, struct sample second,
			       double confidence)
{
	struct contrast found = contrast_none(NULL);
	bool whole = is_whole(first.x) && is_whole(second.x);

	if (whole)
		found.exact = rate_ratio_test(first, second, confidence);
	found.told = !isnan(found.exact.ratio);
	found.higher = found.exact.ends.lower > 1;
	found.lower = found.exact.ends.upper < 1;
	found.reason = rate_reason(whole, &found.exact);
	return found;
}

struct contrast contrast_trend(const struct sample *samples,
			       const double *scores, size_t count,
			       double confidence)
{
	struct contrast found = contrast_none(NULL);
	double middle = 0, n = 0, rise = 0;
	bool clear;

	for (size_t i = 0; i < count; i++) {
		middle += samples[i].n * scores[i];
		n += samples[i].n;
	}
	for (size_t i = 0; i < count; i++)
		rise += samples[i].x * (scores[i] - middle / n);
	found.compared = (double)count;
	found.plain = armitage_test(samples, scores, count);
	found.told = !isnan(found.plain.p);
	clear = found.plain.p < 1 - confidence;
	found.higher = clear && rise > 0;
	found.lower = clear && rise < 0;
	if (!found.told)
		found.reason = "fewer than two to compare, one without its "
			       "numbers, or all alike";
	return found;
}

struct contrast contrast_pairs(double pairs, double gained, double lost,
			       double confidence)
{
	struct contrast found = contrast_none(NULL);
	bool clear;

	found.compared = pairs;
	found.gained = gained;
	found.lost = lost;
	found.plain = mcnemar_test(gained, lost, false);
	found.corrected = mcnemar_test(gained, lost, true);
	if (is_whole(gained) && is_whole(lost))
		found.exact.p = mcnemar_exact(gained, lost);
	found.told = !isnan(found.exact.p);
	clear = found.exact.p < 1 - confidence;
	found.higher = clear && gained > lost;
	found.lower = clear && gained < lost;
	if (!(gained + lost > 0))
		found.reason = "nobody changed";
	return found;
}
