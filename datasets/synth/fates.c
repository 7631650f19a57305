/* fates - what befalls few of the people.
 *
 * Drawn from numbers of its own, so that of those whom it leaves alone nothing
 * moves.
 */
#include "datasets/synth/fates.h"

#include <string.h>

#include "pipeline/date.h"

enum { YEAR = 365, RESPITE_DAYS = 21 };

/* Above every person's number, and such that the sample has one of each. */
static const uint64_t FATES = UINT64_C(1062) << 32;

static struct stay *last_stay(struct person *person)
{
	return person->stay_count ? &person->stays[person->stay_count - 1]
				  : NULL;
}

static void die(struct person *person, struct stay *stay, int date)
{
	stay->end = date;
	stay->destination = "79";
	stay->reason = "DEATH";
	person->died_on = date;
}

/* Of the adults in hospital some die within the last year; nobody ends the
 * record of the stay. */
static void die_inside(struct person *person, const struct extracts *extracts,
		       struct stay *stay)
{
	int from = extracts->last - YEAR, to = extracts->last - 10;

	if (from <= stay->start)
		from = stay->start + 1;
	if (from > to || !random_chance(&person->fates, 300))
		return;
	die(person, stay, random_between(&person->fates, from, to));
	stay->end_lost = true;
}

/* Of those who would have gone home some die instead, and some records of these
 * stays are not ended either. */
static void die_leaving(struct person *person, struct stay *stay)
{
	if (strcmp(stay->destination, "19") != 0 ||
	    !random_chance(&person->fates, 800))
		return;
	die(person, stay, stay->end);
	stay->end_lost = random_chance(&person->fates, 3000);
}

/* Half of the short stays that go on are respite. */
static void come_for_respite(struct person *person,
			     const struct extracts *extracts, struct stay *stay)
{
	if (stay->begins_chain &&
	    stay->start >= extracts->last - RESPITE_DAYS &&
	    random_chance(&person->fates, 5000))
		stay->site = county_site(RESPITE_SITE);
}

/* Of those who came back some had been away for a year longer. */
static void leave_earlier(struct person *person)
{
	size_t again = person->stay_count;

	if (!random_chance(&person->fates, 1200))
		return;
	while (again > 0 && !person->stays[again - 1].begins_chain)
		again--;
	for (size_t i = 0; i + 1 < again; i++) {
		person->stays[i].start -= YEAR;
		person->stays[i].end -= YEAR;
	}
}

void fates_draw(struct person *person, const struct extracts *extracts)
{
	struct stay *stay = last_stay(person);

	person->fates = random_start(extracts->seed,
				     FATES | (uint64_t)person->number);
	person->forgotten = random_chance(&person->fates, 600);
	if (person->age_band == 0 || !stay || !stay->site->hospital ||
	    stay->site->number == RESPITE_SITE)
		return;
	leave_earlier(person);
	if (stay->end == MISSING_DATE) {
		come_for_respite(person, extracts, stay);
		die_inside(person, extracts, stay);
	} else {
		die_leaving(person, stay);
	}
}
