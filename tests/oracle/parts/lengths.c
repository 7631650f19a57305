/* lengths - M01, a row for each person in care at the census date. */
#include "tests/oracle/parts/measures.h"

#include <stdio.h>

static const char *const joined_names[] = { "FIRST",   "NEW",   "TRANSFER",
					    "CUSTODY", "ACUTE", "BRIDGED" };

void print_stays(const struct order *order)
{
	struct extract extract = extract_read(order->folder, order->rules);

	puts("seed\tstay_id\tenvironment\tend_used\tend_imputed\toverlap\t"
	     "chain_start\tchain_end\tjoined\tlast_ending\tdestination_group");
	for (size_t i = 0; i < extract.count; i++)
		for (size_t j = 0; j < extract.people[i].count; j++) {
			const struct stay *stay = extract.people[i].stays[j];
			if (!stay->chain)
				continue;
			printf("%s\t%s\t%s\t", stay->seed, stay->id,
			       environment_names[stay->environment]);
			put_date(stay->until, '\t');
			put_flag(stay->imputed, '\t');
			put_flag(stay->overlaps, '\t');
			put_date(stay->chain->start, '\t');
			put_date(stay->chain->until, '\t');
			printf("%s\t", joined_names[stay->joined]);
			put_flag(stay->chain->last == stay, '\t');
			puts(stay->until == NEVER ? "\\N" : stay->group);
		}
}

/* The stay open at the census that started last; ties: the most
 * restrictive. NULL when the person is not in. */
static const struct stay *person_present(const struct person *person, int day)
{
	const struct stay *present = NULL;

	for (size_t i = 0; i < person->count; i++) {
		const struct stay *stay = person->stays[i];

		if (!stay->chain || !stay_covers(stay, day))
			continue;
		if (!present || stay->start > present->start ||
		    (stay->start == present->start &&
		     stay->environment > present->environment))
			present = stay;
	}
	return present;
}

/* M01a: days since the first locked or secure stay of the chain. */
static int continuous_days(const struct chain *chain, int census)
{
	int first = census;

	for (size_t i = 0; i < chain->count; i++)
		if (environment_locked(chain->stays[i]->environment) &&
		    chain->stays[i]->start < first)
			first = chain->stays[i]->start;
	return census - first;
}

/* M01b: nights before the census under a stay that is locked or secure, or
 * that may be, because nobody knows. */
static int locked_days(const struct chain *chain, int census, bool unknown)
{
	int days = 0;

	for (int day = chain->start; day < census; day++)
		for (size_t i = 0; i < chain->count; i++) {
			const struct stay *stay = chain->stays[i];

			if (stay_covers(stay, day) &&
			    (environment_locked(stay->environment) ||
			     (unknown && stay->environment == UNK))) {
				days++;
				break;
			}
		}
	return days;
}

/* M01c: back from the census while the environment is the same. */
static int environment_days(const struct chain *chain, int census)
{
	enum environment present = chain_environment(chain, census);
	int day = census;

	while (day > chain->start &&
	       chain_environment(chain, day - 1) == present)
		day--;
	return census - day;
}

static bool chain_any_joined(const struct chain *chain, enum joined joined)
{
	for (size_t i = 0; i < chain->count; i++)
		if (chain->stays[i]->joined == joined)
			return true;
	return false;
}

static void put_chain_flags(const struct chain *chain)
{
	bool imputed = false, overlaps = false;

	for (size_t i = 0; i < chain->count; i++) {
		imputed = imputed || chain->stays[i]->imputed;
		overlaps = overlaps || chain->stays[i]->overlaps;
	}
	put_flag(imputed, '\t');
	put_flag(overlaps, '\t');
	put_flag(chain_any_joined(chain, CUSTODY), '\t');
	put_flag(chain_any_joined(chain, ACUTE), '\t');
	put_flag(chain_any_joined(chain, BRIDGED), '\t');
}

/* Days of the chain before the census that were spent on leave. */
static int leave_days(const struct chain *chain, int census)
{
	int days = 0;

	for (int day = chain->start; day < census; day++)
		for (size_t i = 0; i < chain->count; i++)
			if (stay_away(chain->stays[i], day, false)) {
				days++;
				break;
			}
	return days;
}

/* No end is told or to be thought of, and nothing was heard for 180 days. */
static bool stale(const struct person *person, const struct stay *stay,
		  int census)
{
	int latest = stay->start > person->contact ? stay->start
						   : person->contact;

	return stay->until == NEVER && census - latest >= 180;
}

static void print_length(const struct person *person, const struct stay *stay,
			 int census)
{
	const struct chain *chain = stay->chain;

	printf("%s\t%s\t%s\t", person->seed, person->id, stay->id);
	put_date(stay->start, '\t');
	put_date(chain->start, '\t');
	printf("%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%zu\t",
	       environment_names[chain_environment(chain, census)],
	       continuous_days(chain, census),
	       locked_days(chain, census, false),
	       locked_days(chain, census, true),
	       environment_days(chain, census), census - chain->start,
	       census - stay->start, leave_days(chain, census), chain->count);
	put_chain_flags(chain);
	put_flag(same(stay->setting, "RESPITE"), '\t');
	put_flag(stale(person, stay, census), '\n');
}

void print_lengths(const struct order *order)
{
	struct extract extract = extract_read(order->folder, order->rules);
	int census = order->rules.as_at;

	puts("seed\tperson_id\tstay_id\tstart_date\tchain_start\tenvironment\t"
	     "continuous_days\tlocked_secure_days\tlocked_secure_days_upper\t"
	     "environment_days\tinpatient_days\tward_days\tleave_days\tstays\t"
	     "end_imputed\toverlap\tvia_custody\tvia_acute\tbridged\trespite\t"
	     "stale");
	for (size_t i = 0; i < extract.count; i++) {
		const struct person *person = &extract.people[i];
		const struct stay *stay = person_present(person, census);

		if (stay && !person_left_out(person, census))
			print_length(person, stay, census);
	}
}
