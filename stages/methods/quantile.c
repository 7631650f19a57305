/* quantile - exact quantiles of a sample.
 *
 * A quantile lies between two neighbouring values of the ordered sample. The
 * type decides which two and where between them; how the sample is kept only
 * decides how the two are found.
 */
#include "stages/methods/quantile.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/pool.h"

/* Between the values of rank below and below + 1 (the least has rank 1), the
 * given part of the way. Ranks beyond the ends stand for the ends. */
struct place {
	double below;
	double part;
};

/* Shares such as 0.9 are not exact in binary: a rank this near to a whole
 * one is that whole one (as in R's quantile()). */
static const double fuzz = 4 * 2.220446049250313e-16;

static struct place between(double rank)
{
	double below = floor(rank + fuzz);
	double part = rank - below;

	return (struct place){ below, fabs(part) < fuzz ? 0 : part };
}

static struct place place_of(double n, double share, int type)
{
	struct place place;

	switch (type) {
	case 2:
		place = between(n * share);
		place.part = place.part > 0 ? 1 : 0.5;
		return place;
	case 6:
		return between(share * (n + 1));
	case 8:
		return between(share * (n + 1.0 / 3) + 1.0 / 3);
	default:
		return between(share * (n - 1) + 1);
	}
}

bool quantile_has_type(int type)
{
	return type == 2 || type == 6 || type == 7 || type == 8;
}

static bool answers(size_t count, double share, int type)
{
	return count && share >= 0 && share <= 1 && quantile_has_type(type);
}

static size_t rank_within(double rank, size_t count)
{
	if (rank < 1)
		return 1;
	return rank > (double)count ? count : (size_t)rank;
}

/* Weighted so that two equal values give that value, and neither end is
 * overshot. */
static double mix(double low, double high, double part)
{
	if (low == high || part == 0)
		return low;
	return part == 1 ? high : (1 - part) * low + part * high;
}

static int compare_doubles(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

size_t quantile_sort(double *values, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		if (!isnan(values[i]))
			values[kept++] = values[i];
	if (kept)
		qsort(values, kept, sizeof *values, compare_doubles);
	return kept;
}

double quantile_of(const double *sorted, size_t count, double share, int type)
{
	struct place place;

	if (!answers(count, share, type))
		return NAN;
	place = place_of((double)count, share, type);
	return mix(sorted[rank_within(place.below, count) - 1],
		   sorted[rank_within(place.below + 1, count) - 1], place.part);
}

enum { PLACES_FIRST = 8 };

/* Whole numbers have nothing but zeros in the low half of their bits, so the
 * high half is folded into it first. */
static size_t hash(double value)
{
	uint64_t bits;

	memcpy(&bits, &value, sizeof bits);
	bits ^= bits >> 32;
	bits *= 0x9e3779b97f4a7c15u;
	return (size_t)(bits ^ bits >> 32);
}

/* The entry of the value, or the empty place where it belongs. */
static struct tally_entry *find(const struct tally *tally, double value)
{
	size_t mask = tally->places - 1;
	size_t i = hash(value) & mask;

	while (tally->entries[i].count && tally->entries[i].value != value)
		i = (i + 1) & mask;
	return &tally->entries[i];
}

static void widen(struct tally *tally)
{
	struct tally old = *tally;

	tally->places = old.places ? old.places * 2 : PLACES_FIRST;
	tally->entries = pool_take(pool_run(),
				   tally->places * sizeof *tally->entries);
	for (size_t i = 0; i < old.places; i++)
		if (old.entries[i].count)
			*find(tally, old.entries[i].value) = old.entries[i];
}

void tally_add(struct tally *tally, double value, size_t count)
{
	struct tally_entry *entry;

	if (isnan(value) || !count)
		return;
	if (tally->distinct * 2 >= tally->places)
		widen(tally);
	value += 0.0; /* -0 becomes 0 */
	entry = find(tally, value);
	tally->distinct += !entry->count;
	entry->value = value;
	entry->count += count;
	tally->total += count;
}

void tally_merge(struct tally *tally, const struct tally *other)
{
	size_t entries = other->places ? other->places : other->distinct;

	for (size_t i = 0; i < entries; i++)
		tally_add(tally, other->entries[i].value,
			  other->entries[i].count);
}

/* By value first: no two entries have the same. */
static int compare_entries(const void *a, const void *b)
{
	const struct tally_entry *x = a, *y = b;

	return (x->value > y->value) - (x->value < y->value);
}

void tally_sort(struct tally *tally)
{
	size_t kept = 0;

	for (size_t i = 0; i < tally->places; i++)
		if (tally->entries[i].count)
			tally->entries[kept++] = tally->entries[i];
	if (kept)
		qsort(tally->entries, kept, sizeof *tally->entries,
		      compare_entries);
	tally->places = 0;
}

double tally_quantile(const struct tally *tally, double share, int type)
{
	const struct tally_entry *entry = tally->entries;
	struct place place;
	size_t rank, passed;
	double low;

	if (!answers(tally->total, share, type))
		return NAN;
	place = place_of((double)tally->total, share, type);
	rank = rank_within(place.below, tally->total);
	for (passed = entry->count; passed < rank; passed += entry->count)
		entry++;
	low = entry->value;
	rank = rank_within(place.below + 1, tally->total);
	if (passed < rank)
		entry++;
	return mix(low, entry->value, place.part);
}

double tally_mean(const struct tally *tally)
{
	long double mean = 0, rest = 0, n = (long double)tally->total;

	if (!tally->total)
		return NAN;
	for (size_t i = 0; i < tally->distinct; i++)
		mean += tally->entries[i].value *
			(long double)tally->entries[i].count;
	mean /= n;
	for (size_t i = 0; i < tally->distinct; i++)
		rest += (tally->entries[i].value - mean) *
			(long double)tally->entries[i].count;
	return (double)(mean + rest / n);
}

double tally_deviation(const struct tally *tally)
{
	long double mean = tally_mean(tally), squares = 0;

	if (tally->total < 2)
		return NAN;
	for (size_t i = 0; i < tally->distinct; i++)
		squares += (tally->entries[i].value - mean) *
			   (tally->entries[i].value - mean) *
			   (long double)tally->entries[i].count;
	return (double)sqrtl(squares / (long double)(tally->total - 1));
}
