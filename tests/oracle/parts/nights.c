/* nights - occupied bed days, people, censuses and moves, a day at a time. */
#include "tests/oracle/parts/measures.h"

#include <math.h>
#include <stdio.h>

/* The person spends the night in one of the group's hospital stays. */
static bool person_in(const struct person *person, const struct group *group,
		      int day)
{
	for (size_t i = 0; i < person->count; i++)
		if (person->stays[i]->chain &&
		    group_has(group, person->stays[i]) &&
		    stay_covers(person->stays[i], day))
			return true;
	return false;
}

/* A stay of the group overlaps the period, the day of leaving included. */
static bool person_there(const struct person *person, const struct group *group,
			 int first, int last)
{
	for (size_t i = 0; i < person->count; i++)
		if (person->stays[i]->chain &&
		    group_has(group, person->stays[i]) &&
		    person->stays[i]->start <= last &&
		    person->stays[i]->until >= first)
			return true;
	return false;
}

struct nights nights_count(const struct extract *extract,
			   const struct group *group, int first, int last)
{
	struct nights nights = { 0 };

	for (size_t i = 0; i < extract->count; i++) {
		const struct person *person = &extract->people[i];

		if (!same(person->seed, group->seed))
			continue;
		nights.people += person_there(person, group, first, last);
		for (int day = first; day <= last; day++)
			nights.bed_days += person_in(person, group, day);
	}
	return nights;
}

void print_nights(const struct order *order)
{
	struct extract extract = extract_read(order->folder, order->rules);
	struct groups groups = groups_find(&extract, order);

	printf("seed\t%s%s\tbed_days\tpeople\n",
	       order->by_provider ? "provider_id\t" : "", order->every);
	for (size_t i = 0; i < groups.count; i++) {
		int name, first, last = order->from - 1;

		while (next_period(order, &name, &first, &last)) {
			struct nights nights = nights_count(&extract,
							    &groups.at[i],
							    first, last);

			put_group(&groups.at[i]);
			put_date(name, '\t');
			printf("%d\t%d\n", nights.bed_days, nights.people);
		}
	}
}

/* The environment at the end of the day: of the most restrictive stay of
 * those that cover it; ENVIRONMENTS when none does. */
static enum environment person_environment(const struct person *person, int day)
{
	enum environment most = ENVIRONMENTS;

	for (size_t i = 0; i < person->count; i++) {
		const struct stay *stay = person->stays[i];

		if (stay->chain && stay_covers(stay, day) &&
		    (most == ENVIRONMENTS || stay->environment > most))
			most = stay->environment;
	}
	return most;
}

/* People of the seed by environment; those who are not in come last. */
static void count_people(const struct extract *extract, const char *seed,
			 int day, int counts[ENVIRONMENTS + 1])
{
	for (size_t i = 0; i < extract->count; i++) {
		const struct person *person = &extract->people[i];

		if (same(person->seed, seed) && !person_left_out(person, day))
			counts[person_environment(person, day)]++;
	}
}

static void print_group(const struct extract *extract,
			const struct order *order, const struct group *group)
{
	int name, first, last = order->from - 1;

	while (next_period(order, &name, &first, &last)) {
		int counts[ENVIRONMENTS + 1] = { 0 };

		count_people(extract, group->seed, last, counts);
		for (int i = UNK; i < ENVIRONMENTS; i++) {
			put_group(group);
			printf("%s\t", environment_names[i]);
			put_date(name, '\t');
			put_date(last, '\t');
			printf("%d\n", counts[i]);
		}
	}
}

void print_census(const struct order *order)
{
	struct extract extract = extract_read(order->folder, order->rules);
	struct groups groups = groups_find(&extract, order);

	printf("seed\tenvironment\t%s\tcensus_date\tpeople\n", order->every);
	for (size_t i = 0; i < groups.count; i++)
		print_group(&extract, order, &groups.at[i]);
}

/* The day is one of the chain, and known. */
static bool chain_has(const struct chain *chain, int day, int census)
{
	return chain->start <= day && day < chain->until && day <= census;
}

/* M04b: a move is a day of a chain that has another environment than the day
 * before. */
static void count_moves(const struct chain *chain, const struct order *order,
			int counts[ENVIRONMENTS][ENVIRONMENTS])
{
	for (int day = order->from; day <= order->to; day++)
		if (day > chain->start &&
		    chain_has(chain, day, order->rules.as_at))
			counts[chain_environment(chain, day - 1)]
			      [chain_environment(chain, day)]++;
}

void print_moves(const struct order *order)
{
	struct extract extract = extract_read(order->folder, order->rules);
	int counts[ENVIRONMENTS][ENVIRONMENTS] = { 0 };

	for (size_t i = 0; i < extract.count; i++)
		for (size_t j = 0; j < extract.people[i].chain_count; j++)
			count_moves(&extract.people[i].chains[j], order,
				    counts);
	puts("environment\tto_open\tto_locked\tto_low\tto_med\tto_high\t"
	     "to_unk");
	for (int from = 0; from < ENVIRONMENTS; from++) {
		printf("%s", environment_names[from]);
		counts[from][from] = 0;
		for (int to = OPEN; to < ENVIRONMENTS; to++)
			printf("\t%d", counts[from][to]);
		printf("\t%d\n", counts[from][UNK]);
	}
}

/* The days from day on that have its environment: a run of the chain. Returns
 * the day after its last one; NEVER where it had not ended by the census. */
static int run_end(const struct chain *chain, int day, int census)
{
	enum environment environment = chain_environment(chain, day);

	while (chain_has(chain, day, census) &&
	       chain_environment(chain, day) == environment)
		day++;
	return day > census ? NEVER : day;
}

static void print_chain_runs(const struct person *person,
			     const struct chain *chain, int census)
{
	int end;

	for (int day = chain->start; chain_has(chain, day, census); day = end) {
		end = run_end(chain, day, census);
		printf("%s\t%s\t", person->id,
		       environment_names[chain_environment(chain, day)]);
		put_date(day, '\t');
		put_date(end, '\n');
	}
}

void print_runs(const struct order *order)
{
	struct extract extract = extract_read(order->folder, order->rules);

	puts("person_id\tenvironment\tstart_date\tend_date");
	for (size_t i = 0; i < extract.count; i++)
		for (size_t j = 0; j < extract.people[i].chain_count; j++)
			print_chain_runs(&extract.people[i],
					 &extract.people[i].chains[j],
					 order->rules.as_at);
}
