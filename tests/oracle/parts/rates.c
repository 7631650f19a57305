/* rates - M06 to M08, restraints per 1,000 occupied bed days. */
#include "tests/oracle/parts/measures.h"

#include <math.h>
#include <stdio.h>

/* Which events count: of a seed, of a type or (NULL) of any, in a period. */
struct scope {
	const char *seed, *type;
	int first, last;
};

struct tally {
	int restraints, incidents, people;
};

/* What beddays has no row for is missing, not 0: nobody of the group was in at
 * any time. */
static struct nights nights_known(const struct extract *extract,
				  const struct order *order,
				  const struct group *group, int first,
				  int last)
{
	if (!nights_count(extract, group, order->from, order->to).people)
		return (struct nights){ -1, -1 };
	return nights_count(extract, group, first, last);
}

static void put_count(int count, char after)
{
	put_number(count < 0 ? NAN : count, after);
}

static bool event_counts(const struct sheet *sheet, size_t row,
			 const struct order *order, const struct scope *scope)
{
	int start = sheet_date(sheet, row, "start_date");
	int end = sheet_date(sheet, row, "end_date");

	if (!same(sheet_cell(sheet, row, "seed"), scope->seed) ||
	    (scope->type &&
	     !same(sheet_cell(sheet, row, "ri_type"), scope->type)) ||
	    (order->statutory &&
	     same(sheet_cell(sheet, row, "negligible"), "Y")))
		return false;
	if (!order->active)
		return scope->first <= start && start <= scope->last;
	return start <= scope->last &&
	       (end == MISSING_DATE || end >= scope->first);
}

/* An earlier row of those that count has the same value. */
static bool seen(const struct sheet *sheet, const bool *counts, size_t row,
		 const char *column)
{
	for (size_t i = 0; i < row; i++)
		if (counts[i] && same(sheet_cell(sheet, i, column),
				      sheet_cell(sheet, row, column)))
			return true;
	return false;
}

static struct tally tally_events(const struct sheet *sheet,
				 const struct order *order,
				 const struct scope *scope)
{
	struct tally tally = { 0 };
	bool *counts = NULL;

	for (size_t i = 0; i < sheet->rows; i++) {
		counts = room_for(counts, i, sizeof *counts);
		counts[i] = event_counts(sheet, i, order, scope);
		if (!counts[i])
			continue;
		tally.restraints += !seen(sheet, counts, i, "ri_id");
		tally.incidents += !seen(sheet, counts, i, "incident_id");
		tally.people += !seen(sheet, counts, i, "person_id");
	}
	return tally;
}

/* The chance of at most count events where mean are expected. */
static double poisson_at_most(int count, double mean)
{
	double term = exp(-mean), sum = 0;

	for (int i = 0; i <= count; i++) {
		sum += term;
		term *= mean / (i + 1);
	}
	return sum;
}

/* The mean at which at most count events have that chance, by bisection. */
static double poisson_mean(int count, double chance)
{
	double low = 0, high = 1000;

	for (int i = 0; i < 200; i++) {
		double middle = (low + high) / 2;

		if (poisson_at_most(count, middle) > chance)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* Exact under 10, Byar's approximation from 10. tail: the chance outside each
 * limit; z: as many standard deviations. */
static double limit_lower(int count, double tail, double z)
{
	if (count == 0)
		return 0;
	if (count < 10)
		return poisson_mean(count - 1, 1 - tail);
	return count * pow(1 - 1.0 / (9 * count) - z / (3 * sqrt(count)), 3);
}

static double limit_upper(int count, double tail, double z)
{
	int more = count + 1;

	if (count < 10)
		return poisson_mean(count, tail);
	return more * pow(1 - 1.0 / (9 * more) + z / (3 * sqrt(more)), 3);
}

static void put_rates(struct tally tally, struct nights nights)
{
	const double z95 = 1.959963984540054, z998 = 3.090232306167813;
	double per = nights.bed_days > 0 ? 1000.0 / nights.bed_days : NAN;

	put_number(tally.restraints * per, '\t');
	put_number(limit_lower(tally.restraints, 0.025, z95) * per, '\t');
	put_number(limit_upper(tally.restraints, 0.025, z95) * per, '\t');
	put_number(limit_lower(tally.restraints, 0.001, z998) * per, '\t');
	put_number(limit_upper(tally.restraints, 0.001, z998) * per, '\t');
}

static void put_row(struct tally tally, struct nights nights)
{
	double per = nights.people > 0 ? 100.0 / nights.people : NAN;

	printf("%d\t%d\t%d\t", tally.restraints, tally.incidents, tally.people);
	put_count(nights.bed_days, '\t');
	put_rates(tally, nights);
	put_count(nights.people, '\t');
	put_number(tally.people * per, '\n');
}

/* With by=ri_type a row for each type; ours always has those of concern, and
 * others where they occur. */
static const char *const types[] = { "01", "04", "05", "06", "14", "07" };

static void print_group(const struct extract *extract,
			const struct order *order, const struct sheet *events,
			const struct group *group, const char *type)
{
	struct scope scope = { group->seed, type, 0, order->from - 1 };
	int name;

	while (next_period(order, &name, &scope.first, &scope.last)) {
		struct nights nights = nights_known(extract, order, group,
						    scope.first, scope.last);

		put_date(name, '\t');
		put_group(group);
		if (type)
			printf("%s\t", type);
		put_row(tally_events(events, order, &scope), nights);
	}
}

void print_rates(const struct order *order)
{
	struct extract extract = extract_read(order->folder, order->rules);
	struct groups groups = groups_find(&extract, order);
	struct sheet events = sheet_read(order->folder, "restraints.csv");
	size_t count = sizeof types / sizeof *types;

	printf("%s\tseed\t%srestraints\tincidents\tpeople\tbed_days\t"
	       "rate_per_1000\tlower_95\tupper_95\tlower_99_8\tupper_99_8\t"
	       "inpatients\tpeople_pct\n",
	       order->every, order->by_type ? "ri_type\t" : "");
	for (size_t i = 0; i < groups.count; i++) {
		if (!order->by_type)
			print_group(&extract, order, &events, &groups.at[i],
				    NULL);
		for (size_t j = 0; order->by_type && j < count; j++)
			print_group(&extract, order, &events, &groups.at[i],
				    types[j]);
	}
}
