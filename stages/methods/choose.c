/* choose - which kind of chart fits the values of a series, and why. */
#include "stages/methods/choose.h"

#include <math.h>
#include <string.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "stages/methods/counts.h"
#include "stages/methods/quantile.h"
#include "stages/methods/statistics.h"

/* Under this mean an XmR chart of counts raises too many false alarms. */
static const double FEW = 3;

struct look {
	size_t values, zeros;
	double mean;
	bool whole; /* and none under 0: they may be counts */
};

static struct look look_at(const double *values, size_t count)
{
	struct look look = { .whole = true };
	long double sum = 0;

	for (size_t i = 0; i < count; i++) {
		if (isnan(values[i]))
			continue;
		look.values++;
		look.zeros += values[i] == 0;
		look.whole &= values[i] >= 0 && values[i] == rint(values[i]);
		sum += values[i];
	}
	look.mean = look.values ? (double)(sum / (long double)look.values)
				: (double)NAN;
	return look;
}

/* A zero among them, and a median under 1. */
static bool is_rare(const double *values, size_t count, const struct look *look,
		    struct pool *pool)
{
	double *sorted;
	size_t used;

	if (!look->zeros)
		return false;
	sorted = pool_take(pool, count * sizeof *sorted);
	memcpy(sorted, values, count * sizeof *sorted);
	used = quantile_sort(sorted, count);
	return quantile_of(sorted, used, 0.5, QUANTILE_TYPE) < 1;
}

/* Laney's sigma_z of a series as a whole, unscreened. */
static double sigma_of(const double *values, const double *of, size_t count,
		       struct pool *pool)
{
	const struct profile unscreened = { 0 };
	bool *base = pool_take(pool, count * sizeof *base);
	struct points points = {
		.count = count,
		.values = pool_take(pool, count * sizeof *points.values),
		.numerators = values,
		.of = of,
		.base = base,
		.room = pool_take(pool, 2 * count * sizeof *points.room),
	};

	for (size_t i = 0; i < count; i++) {
		base[i] = true;
		points.values[i] = of[i] > 0 ? values[i] / of[i] : (double)NAN;
	}
	return counts_sigma(&points, &unscreened);
}

/* Whether sigma_z is more than chance makes it (5%): the variance of a
 * standard deviation from n moving ranges is about 0.826 / n of its square
 * (Cryer and Ryan 1990, Journal of Quality Technology 22:187). */
static struct choice choose_rate(const double *values, const double *of,
				 size_t count, struct pool *pool)
{
	double sigma = sigma_of(values, of, count, pool);
	double most = 1 + 1.645 * sqrt(0.826 / (double)count);

	if (!(sigma > most))
		return (struct choice){ "u", false,
					"counts by denominators that vary no "
					"more than by chance" };
	return (struct choice){
		"u-prime", false,
		text_format(pool,
			    "counts by denominators that vary %.1f times as "
			    "much as by chance",
			    sigma)
	};
}

struct choice choose_kind(const double *values, const double *of, size_t count,
			  struct pool *pool)
{
	struct look look = look_at(values, count);

	if (!look.values)
		return (struct choice){ "xmr", false, "no values" };
	if (!look.whole)
		return (struct choice){ "xmr", false, "measures" };
	if (is_rare(values, count, &look, pool))
		return (struct choice){
			"g", true,
			text_format(pool,
				    "rare counts, none in %zu of %zu periods: "
				    "charted are the periods between those "
				    "with one",
				    look.zeros, look.values)
		};
	if (of)
		return choose_rate(values, of, count, pool);
	if (look.zeros && look.mean < FEW)
		return (struct choice){ "c", false,
					"counts with a mean under 3" };
	return (struct choice){ "xmr", false,
				"measures, or counts that are not rare" };
}

struct choice choose_gaps(const double *gaps, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (gaps[i] == 0)
			return (struct choice){ "g", false,
						"days between events, two of "
						"them on one day" };
	return (struct choice){ "t", false, "days between events" };
}

const char *choose_warning(const double *values, size_t count,
			   struct pool *pool)
{
	struct look look = look_at(values, count);

	if (!look.zeros)
		return NULL;
	if (look.whole && look.mean < FEW)
		return text_format(
			pool,
			"counts with a mean of %.1f: XmR raises false alarms "
			"in 52%% of stable series at a mean of 1 (25%% at 3, "
			"82%% at 0.3)",
			look.mean);
	if (!look.whole && 2 * look.zeros >= look.values)
		return "half of the values are 0: XmR raises false alarms in "
		       "52% of stable series of counts with a mean of 1";
	return NULL;
}
