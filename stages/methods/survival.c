/* survival - how long stays last, when some have not ended yet. */
#include "stages/methods/survival.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/pool.h"
#include "stages/methods/quantile.h"
#include "stages/methods/statistics.h"

enum { PLACES_FIRST = 64 };

/* Levels of a curve nearer than this are one level, as in survival: the
 * square root of the precision of a double. */
static const double fuzz = 1.490116119384766e-8;

static bool is_empty(const struct lifetime *item)
{
	return !item->ended && !item->censored && !item->entered;
}

static size_t hash(double time)
{
	uint64_t bits;

	memcpy(&bits, &time, sizeof bits);
	/* whole numbers differ in their first bits only */
	bits ^= bits >> 32;
	bits *= 0x9e3779b97f4a7c15u;
	return (size_t)(bits >> 32);
}

/* The item of the time, or the empty place where it belongs. */
static struct lifetime *find(const struct lifetimes *lifetimes, double time)
{
	size_t mask = lifetimes->places - 1;
	size_t i = hash(time) & mask;

	while (!is_empty(&lifetimes->items[i]) &&
	       lifetimes->items[i].time != time)
		i = (i + 1) & mask;
	return &lifetimes->items[i];
}

static void widen(struct lifetimes *lifetimes)
{
	struct lifetimes old = *lifetimes;

	lifetimes->places = old.places ? old.places * 2 : PLACES_FIRST;
	lifetimes->items = pool_take(
		pool_run(), lifetimes->places * sizeof *lifetimes->items);
	for (size_t i = 0; i < old.places; i++)
		if (!is_empty(&old.items[i]))
			*find(lifetimes, old.items[i].time) = old.items[i];
}

/* The item of the time, which the caller counts something in. */
static struct lifetime *item_of(struct lifetimes *lifetimes, double time)
{
	struct lifetime *item;

	if (lifetimes->distinct * 2 >= lifetimes->places)
		widen(lifetimes);
	time += 0.0; /* -0 becomes 0 */
	item = find(lifetimes, time);
	lifetimes->distinct += is_empty(item);
	item->time = time;
	return item;
}

bool lifetimes_add(struct lifetimes *lifetimes, double entry, double time,
		   bool ended)
{
	struct lifetime *item;

	if (!(time >= 0) || (entry > 0 && entry >= time))
		return false;
	if (entry > 0) {
		item_of(lifetimes, entry)->entered++;
		lifetimes->late++;
	}
	item = item_of(lifetimes, time);
	item->ended += ended;
	item->censored += !ended;
	lifetimes->ended += ended;
	lifetimes->records++;
	return true;
}

void lifetimes_merge(struct lifetimes *lifetimes, const struct lifetimes *other)
{
	size_t items = other->places ? other->places : other->distinct;

	for (size_t i = 0; i < items; i++) {
		const struct lifetime *from = &other->items[i];
		struct lifetime *to;

		if (is_empty(from))
			continue;
		to = item_of(lifetimes, from->time);
		to->ended += from->ended;
		to->censored += from->censored;
		to->entered += from->entered;
	}
	lifetimes->records += other->records;
	lifetimes->ended += other->ended;
	lifetimes->late += other->late;
}

static int compare_items(const void *a, const void *b)
{
	const struct lifetime *x = a, *y = b;

	return (x->time > y->time) - (x->time < y->time);
}

void lifetimes_sort(struct lifetimes *lifetimes)
{
	size_t kept = 0;

	for (size_t i = 0; i < lifetimes->places; i++)
		if (!is_empty(&lifetimes->items[i]))
			lifetimes->items[kept++] = lifetimes->items[i];
	if (kept)
		qsort(lifetimes->items, kept, sizeof *lifetimes->items,
		      compare_items);
	lifetimes->places = 0;
}

double lifetimes_ended_median(const struct lifetimes *lifetimes)
{
	size_t room = (lifetimes->distinct + 1) * sizeof(struct tally_entry);
	struct tally tally = { .entries = pool_take(pool_run(), room),
			       .total = lifetimes->ended };

	for (size_t i = 0; i < lifetimes->distinct; i++) {
		const struct lifetime *item = &lifetimes->items[i];

		if (item->ended)
			tally.entries[tally.distinct++] = (struct tally_entry){
				item->time, item->ended
			};
	}
	return tally_quantile(&tally, 0.5, QUANTILE_TYPE);
}

/* What Greenwood's sum gains; nothing is known of it once nobody is left. */
static double greenwood(size_t at_risk, size_t ended)
{
	double n = (double)at_risk, d = (double)ended;

	return at_risk == ended ? 0 : d / (n * (n - d));
}

static void set_interval(struct survival_point *point,
			 enum survival_scale scale, double z)
{
	double s = point->survival, half = z * sqrt(point->spread);

	point->lower = point->upper = NAN;
	if (!(s > 0) || isnan(z))
		return;
	if (scale == SURVIVAL_PLAIN) {
		point->lower = fmax(s - s * half, 0);
		point->upper = fmin(s + s * half, 1);
	} else if (scale == SURVIVAL_LOG) {
		point->lower = s * exp(-half);
		point->upper = fmin(s * exp(half), 1);
	} else if (s < 1) {
		point->lower = exp(log(s) * exp(half / -log(s)));
		point->upper = exp(log(s) * exp(half / log(s)));
	}
}

size_t survival_curve(const struct lifetimes *lifetimes,
		      enum survival_scale scale, double confidence,
		      struct survival_point *points)
{
	double z = -normal_quantile((1 - confidence) / 2);
	size_t at_risk = lifetimes->records - lifetimes->late, count = 0;
	long double survival = 1; /* so that 4/5 x 3/4 is 0.6 */
	struct survival_point last = { 0 };

	for (size_t i = 0; i < lifetimes->distinct; i++) {
		const struct lifetime *item = &lifetimes->items[i];
		size_t left = item->ended + item->censored;

		if (left) {
			last.time = item->time;
			last.at_risk = at_risk;
			last.ended = item->ended;
			last.censored = item->censored;
			survival *= (long double)(at_risk - item->ended) /
				    (long double)at_risk;
			last.survival = (double)survival;
			last.spread += greenwood(at_risk, item->ended);
			last.error = last.survival > 0
					     ? last.survival * sqrt(last.spread)
					     : (double)NAN;
			set_interval(&last, scale, z);
			points[count++] = last;
		}
		at_risk += item->entered;
		at_risk -= left;
	}
	return count;
}

const struct survival_point *survival_at(const struct survival_point *points,
					 size_t count, double time)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (points[middle].time <= time)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? &points[low - 1] : NULL;
}

struct survival_standing survival_standing(const struct lifetimes *lifetimes,
					   double time)
{
	struct survival_standing standing = { .waiting = lifetimes->late };

	for (size_t i = 0;
	     i < lifetimes->distinct && lifetimes->items[i].time < time; i++) {
		standing.waiting -= lifetimes->items[i].entered;
		standing.ended += lifetimes->items[i].ended;
		standing.censored += lifetimes->items[i].censored;
	}
	standing.at_risk = lifetimes->records - standing.waiting -
			   standing.ended - standing.censored;
	return standing;
}

static double level_of(const struct survival_point *point,
		       enum survival_line line)
{
	if (line == SURVIVAL_LOWER)
		return point->lower;
	return line == SURVIVAL_UPPER ? point->upper : point->survival;
}

/* The first point at which the line is at most so high, or NULL. */
static const struct survival_point *first_under(
	const struct survival_point *points, size_t count,
	enum survival_line line, double level)
{
	for (size_t i = 0; i < count; i++)
		if (level_of(&points[i], line) <= level)
			return &points[i];
	return NULL;
}

double survival_quantile(const struct survival_point *points, size_t count,
			 enum survival_line line, double share,
			 bool flat_end_starts)
{
	const struct survival_point *from, *to;

	if (!(share > 0 && share < 1))
		return NAN;
	from = first_under(points, count, line, 1 - share + fuzz);
	to = first_under(points, count, line, 1 - share - fuzz);
	if (!from)
		return NAN;
	if (!to)
		to = flat_end_starts ? from : &points[count - 1];
	return from->time + (to->time - from->time) / 2;
}

struct restricted_mean survival_mean(const struct survival_point *points,
				     size_t count, double until)
{
	struct restricted_mean result = { NAN, NAN, false };
	long double area = 0, variance = 0;
	double next = until;

	if (!count || !(until > 0))
		return result;
	result.extended = points[count - 1].time < until &&
			  points[count - 1].survival > 0;
	for (size_t i = count; i-- > 0;) {
		const struct survival_point *point = &points[i];

		if (point->time > until)
			continue;
		area += (long double)point->survival * (next - point->time);
		variance += area * area *
			    greenwood(point->at_risk, point->ended);
		next = point->time;
	}
	result.mean = (double)(area + next);
	result.error = (double)sqrtl(variance);
	return result;
}

/* Groups side by side at one time. */
struct comparison {
	const struct lifetimes *groups;
	size_t count;
	size_t *next;     /* each group's next item */
	double *at_risk;  /* each group's */
	double *variance; /* of observed - expected, count x count */
	struct survival_expected *rows;
};

static struct comparison comparison_of(const struct lifetimes *groups,
				       size_t count,
				       struct survival_expected *rows)
{
	struct comparison all = {
		.groups = groups,
		.count = count,
		.next = pool_take(pool_run(), count * sizeof(size_t)),
		.at_risk = pool_take(pool_run(), count * sizeof(double)),
		.variance = pool_take(pool_run(),
				      count * count * sizeof(double)),
		.rows = rows,
	};

	for (size_t g = 0; g < count; g++) {
		all.at_risk[g] = (double)(groups[g].records - groups[g].late);
		rows[g] = (struct survival_expected){ 0, 0 };
	}
	return all;
}

/* The group's item at this time, or NULL. */
static const struct lifetime *item_at(const struct comparison *all, size_t g,
				      double time)
{
	const struct lifetimes *group = &all->groups[g];
	const struct lifetime *item = &group->items[all->next[g]];

	if (all->next[g] == group->distinct || item->time != time)
		return NULL;
	return item;
}

/* The hypergeometric variance of d ends among n at risk. */
static void add_variance(struct comparison *all, double d, double n,
			 double weight)
{
	double factor;

	if (n < 2)
		return;
	factor = weight * weight * d * (n - d) / (n * n * (n - 1));
	for (size_t g = 0; g < all->count; g++) {
		double *row = all->variance + g * all->count;

		if (all->at_risk[g] == 0)
			continue;
		for (size_t h = 0; h < all->count; h++)
			row[h] -= factor * all->at_risk[g] * all->at_risk[h];
		row[g] += factor * all->at_risk[g] * n;
	}
}

static void add_ends(struct comparison *all, const struct survival_point *point,
		     double weight)
{
	double d = (double)point->ended, n = (double)point->at_risk;

	for (size_t g = 0; g < all->count; g++) {
		const struct lifetime *item = item_at(all, g, point->time);

		if (item)
			all->rows[g].observed += weight * (double)item->ended;
		all->rows[g].expected += weight * d * all->at_risk[g] / n;
	}
	add_variance(all, d, n, weight);
}

static void pass(struct comparison *all, double time)
{
	for (size_t g = 0; g < all->count; g++) {
		const struct lifetime *item = item_at(all, g, time);

		if (!item)
			continue;
		all->at_risk[g] += (double)item->entered;
		all->at_risk[g] -= (double)(item->ended + item->censored);
		all->next[g]++;
	}
}

/* Those of which an end was expected but the last: given the others it is
 * known. */
static size_t take_part(const struct comparison *all, size_t *taking)
{
	size_t count = 0;

	for (size_t g = 0; g < all->count; g++)
		if (all->rows[g].expected > 0)
			taking[count++] = g;
	return count ? count - 1 : 0;
}

/* u' V^-1 u, or missing when V is singular: GSL replaces V and u. */
static double quadratic_form(double *variance, double *u, size_t n)
{
	gsl_matrix_view v = gsl_matrix_view_array(variance, n, n);
	gsl_vector_view right = gsl_vector_view_array(u, n);
	double *work = pool_take(pool_run(), 3 * n * sizeof *work);
	gsl_vector_view spare = gsl_vector_view_array(work, 3 * n);
	double condition = 0, sum = 0;

	gsl_set_error_handler_off();
	if (gsl_linalg_cholesky_decomp1(&v.matrix) ||
	    gsl_linalg_cholesky_rcond(&v.matrix, &condition, &spare.vector) ||
	    !(condition > 1e-13))
		return NAN;
	/* V = L L', so the form is the square of L^-1 u */
	gsl_blas_dtrsv(CblasLower, CblasNoTrans, CblasNonUnit, &v.matrix,
		       &right.vector);
	for (size_t i = 0; i < n; i++)
		sum += u[i] * u[i];
	return sum;
}

static struct survival_test judge(const struct comparison *all)
{
	struct survival_test test = { SURVIVAL_ONE_GROUP, 0, NAN, NAN };
	size_t *taking = pool_take(pool_run(), all->count * sizeof *taking);
	size_t n = take_part(all, taking);
	double *u, *v;

	if (!n)
		return test;
	u = pool_take(pool_run(), n * sizeof *u);
	v = pool_take(pool_run(), n * n * sizeof *v);
	for (size_t i = 0; i < n; i++) {
		const double *row = all->variance + taking[i] * all->count;

		u[i] = all->rows[taking[i]].observed -
		       all->rows[taking[i]].expected;
		for (size_t j = 0; j < n; j++)
			v[i * n + j] = row[taking[j]];
	}
	test.degrees = n;
	test.chi_squared = quadratic_form(v, u, n);
	test.verdict = isnan(test.chi_squared) ? SURVIVAL_NO_OVERLAP
					       : SURVIVAL_COMPARED;
	test.p_value = gsl_cdf_chisq_Q(test.chi_squared, (double)n);
	return test;
}

struct survival_test survival_compare(const struct lifetimes *groups,
				      size_t count, enum survival_weight weight,
				      struct survival_expected *rows)
{
	struct comparison all = comparison_of(groups, count, rows);
	struct lifetimes pooled = { 0 };
	struct survival_point *points;
	double before = 1;
	size_t at = 0, point_count;

	for (size_t g = 0; g < count; g++)
		lifetimes_merge(&pooled, &groups[g]);
	lifetimes_sort(&pooled);
	points = pool_take(pool_run(), pooled.distinct * sizeof *points);
	point_count = survival_curve(&pooled, SURVIVAL_PLAIN, 0.95, points);
	for (size_t i = 0; i < pooled.distinct; i++) {
		double time = pooled.items[i].time;

		if (at < point_count && points[at].time == time) {
			if (points[at].ended)
				add_ends(&all, &points[at],
					 weight == SURVIVAL_PETO ? before : 1);
			before = points[at++].survival;
		}
		pass(&all, time);
	}
	return judge(&all);
}
