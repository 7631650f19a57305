/* life - one made-up person: who they are, and where they stayed. */
#include "datasets/synth/life.h"

#include <string.h>

#include "datasets/synth/fates.h"
#include "pipeline/date.h"

enum { ADULT_BANDS = 6, YEAR = 365 };

/* Above every person's number. */
static const uint64_t CONTACTS = UINT64_C(1) << 32;

/* Days, drawn evenly within a band, the bands by their weights. */
struct span {
	int weight, least, most;
};

/* Of those in hospital on the last day: 18.5% up to three months, 40.0% under a
 * year, 82.4% under five (LD Census 2013). */
static const struct span stays_at_census[] = {
	{ 182, 0, 91 },     { 206, 92, 364 },    { 200, 365, 730 },
	{ 222, 731, 1825 }, { 126, 1826, 3652 }, { 64, 3653, 7300 },
};

/* Of those who left: no figure is published, so shorter by choice. */
static const struct span stays_of_leavers[] = {
	{ 15, 0, 28 },     { 20, 29, 91 },     { 30, 92, 365 },
	{ 25, 366, 1095 }, { 10, 1096, 3000 },
};

static const struct choice fundings[] = { { 44, "HEALTH" },    { 10, "CHC" },
					  { 20, "JOINT" },     { 18, "S117" },
					  { 8, "SOCIAL_NHS" }, { 0, NULL } };
static const struct choice home_fundings[] = { { 15, "CHC" },
					       { 25, "JOINT" },
					       { 30, "S117" },
					       { 30, "SOCIAL" },
					       { 0, NULL } };
static int draw_days(struct random *random, const struct span *spans,
		     size_t count)
{
	int weights[8];
	const struct span *span;

	for (size_t i = 0; i < count; i++)
		weights[i] = spans[i].weight;
	span = &spans[random_pick(random, weights, count)];
	return random_between(random, span->least, span->most);
}

static int draw_leaver_days(struct random *random)
{
	return draw_days(random, stays_of_leavers,
			 sizeof stays_of_leavers / sizeof *stays_of_leavers);
}

/* Restraint within three months: 889 of 2,220 people given an antipsychotic,
 * 221 of 1,030 others (LD Census 2013). A share of each group is prone to it;
 * the prone differ fivefold among themselves, so that few people account for
 * many restraints. The shares are raised over 40.0% and 21.5% for those who
 * came too lately or by chance had none. */
static void draw_restraint(struct person *person)
{
	static const int days[] = { 50, 30, 12 }, weights[] = { 50, 30, 20 };
	struct random *random = &person->random;
	bool prone = random_chance(random,
				   person->antipsychotic == 'N' ? 2510 : 4540);
	size_t group = random_pick(random, weights, 3);

	person->days_to_restraint = prone ? days[group] : 0;
	person->days_to_event = random_between(random, 100, 310);
}

static const struct district *draw_home(struct random *random)
{
	int weights[32];

	if (random_chance(random, 300))
		return NULL;
	for (size_t i = 0; i < county_home_count; i++)
		weights[i] = county_homes[i].weight;
	return &county_homes[random_pick(random, weights, county_home_count)];
}

static void draw_person(struct person *person, const struct extracts *extracts)
{
	static const int adult_bands[ADULT_BANDS] = {
		200, 265, 200, 175, 81, 22
	};
	struct random *random = &person->random;
	int year = date_parts(extracts->last).year;

	if (!random_chance(random, 570))
		person->age_band = 1 + (int)random_pick(random, adult_bands,
							ADULT_BANDS);
	else
		person->birth_year = year - random_between(random, 15, 17);
	person->man = random_chance(random, 7500);
	person->antipsychotic = 'N';
	if (random_chance(random, 6831))
		person->antipsychotic = random_chance(random, 9297) ? 'R' : 'P';
	person->home = draw_home(random);
	person->winterbourne = random_chance(random, 4500);
	person->died_on = MISSING_DATE;
	draw_restraint(person);
}

static struct stay *add_stay(struct person *person, const struct site *site,
			     int start, int end)
{
	struct stay *stay = &person->stays[person->stay_count];

	if (person->stay_count < MOST_STAYS - 1)
		person->stay_count++;
	*stay = (struct stay){
		.site = site, .start = start, .end = end, .flaw = FLAWLESS
	};
	return stay;
}

/* Sites by how closed they are; one that stands twice is drawn twice as
 * often. */
static const struct site *draw_site(struct person *person, int level)
{
	static const int sites[LEVELS][3] = {
		{ 1, 1, 1 }, { 2, 3, 8 }, { 4, 5, 5 }, { 6, 6, 9 }, { 7, 7, 7 }
	};

	if (person->age_band == 0)
		return county_site(11);
	return county_site(sites[level][random_below(&person->random, 3)]);
}

static int next_level(struct random *random, int level)
{
	static const int weights[] = { 55, 25, 20 };
	int next = level - 1 + (int)random_pick(random, weights, 3);

	if (next < OPEN_WARD)
		return OPEN_WARD;
	return next > HIGH_SECURE ? HIGH_SECURE : next;
}

/* The code of the hospital that the person goes on to. */
static const char *hospital_destination(const struct site *next)
{
	switch (next->level) {
	case HIGH_SECURE:
		return "49";
	case MEDIUM_SECURE:
		return next->nhs ? "50" : "84";
	case OPEN_WARD:
	case LOCKED_WARD:
	case LOW_SECURE:
		break;
	}
	return next->nhs ? "53" : "87";
}

static const char *transfer_reason(const struct site *from,
				   const struct site *to)
{
	if (to->level < from->level)
		return "STEPDOWN";
	return to->level > from->level ? "STEPUP" : "TRANSFER";
}

/* Hospital stays one after another, from start to end; the last one is open
 * when end is MISSING_DATE. A transfer takes place on one day, now and then
 * overnight. */
static struct stay *add_chain(struct person *person,
			      const struct extracts *extracts, int start,
			      int end)
{
	static const int levels[LEVELS] = { 22, 36, 24, 14, 4 };
	struct random *random = &person->random;
	int days = (end == MISSING_DATE ? extracts->last : end) - start;
	int parts = 1 +
		    random_below(random, 1 + (days < 1500 ? days / 300 : 5));
	int level = (int)random_pick(random, levels, LEVELS);
	struct stay *stay = add_stay(person, draw_site(person, level), start,
				     end);

	stay->begins_chain = true;
	for (int part = 1; part < parts; part++) {
		int cut = start + days * part / parts +
			  random_below(random, 1 + days / parts / 3);
		const struct site *site;

		level = next_level(random, level);
		site = draw_site(person, level);
		stay->end = cut - random_chance(random, 2000);
		stay->destination = hospital_destination(site);
		stay->reason = transfer_reason(stay->site, site);
		stay = add_stay(person, site, cut, end);
	}
	return stay;
}

/* How somebody leaves hospital for good: home, a home, supported living, or
 * by dying. */
static void leave_hospital(struct person *person, struct stay *stay)
{
	static const int weights[] = { 40, 30, 22, 4, 4 };
	struct random *random = &person->random;
	int end = stay->end;

	stay->reason = "DISCH";
	switch (random_pick(random, weights, 5)) {
	case 0:
		stay->destination = "19";
		break;
	case 1:
		stay->destination = "56";
		add_stay(person, county_site(person->age_band ? 12 : 14), end,
			 MISSING_DATE);
		break;
	case 2:
		stay->destination = "19";
		add_stay(person, county_site(person->age_band ? 13 : 14), end,
			 MISSING_DATE);
		break;
	case 3:
		stay->destination = "79";
		stay->reason = "DEATH";
		person->died_on = end;
		break;
	default:
		stay->destination = "40";
	}
}

/* An admission that ended in the community before the present one began. */
static void add_earlier(struct person *person, const struct extracts *extracts,
			int start)
{
	struct random *random = &person->random;
	int end = start - 5 - random_wait(random, 150);
	int days = draw_leaver_days(random) / 2;
	struct stay *stay = add_chain(person, extracts, end - days, end);

	stay->destination = random_chance(random, 7000) ? "19" : "29";
	stay->reason = "DISCH";
}

static void add_respite(struct person *person, const struct extracts *extracts)
{
	int start = extracts->first + random_below(&person->random, 60);

	while (start < extracts->last && person->stay_count < 12) {
		int end = start + random_between(&person->random, 2, 14);
		bool ended = end <= extracts->last;
		struct stay *stay = add_stay(person, county_site(RESPITE_SITE),
					     start, ended ? end : MISSING_DATE);

		stay->begins_chain = true;
		stay->destination = ended ? "19" : NULL;
		stay->reason = ended ? "DISCH" : NULL;
		start += random_between(&person->random, 60, 150);
	}
}

static void add_community_placement(struct person *person,
				    const struct extracts *extracts)
{
	struct random *random = &person->random;
	int days = extracts->last - extracts->first;
	int start = extracts->last - random_below(random, days + 400);
	int site = person->age_band == 0         ? 14
		   : random_chance(random, 5000) ? 12
						 : 13;
	struct stay *stay = add_stay(person, county_site(site), start,
				     MISSING_DATE);

	if (!random_chance(random, 3000))
		return;
	stay->end = start + 20 +
		    random_below(random, extracts->last - start + 1);
	if (stay->end > extracts->last)
		stay->end = MISSING_DATE;
	else
		stay->destination = "19";
	stay->reason = stay->end == MISSING_DATE ? NULL : "BREAKDOWN";
}

static int draw_census_start(struct person *person, int last)
{
	int days = draw_days(&person->random, stays_at_census,
			     sizeof stays_at_census / sizeof *stays_at_census);

	/* Nobody under 18 has been there since they were small. */
	return last -
	       (person->age_band == 0 && days > 3 * YEAR ? days / 5 : days);
}

/* Nearly half of the people are in hospital on the last day, nearly as many
 * left within the period, the rest have respite or a home only. */
static void draw_stays(struct person *person, const struct extracts *extracts)
{
	static const int weights[] = { 47, 43, 4, 6 };
	struct random *random = &person->random;
	size_t kind = random_pick(random, weights, 4);
	bool earlier = random_chance(random, 3500);
	int start, end;

	if (kind == 2) {
		add_respite(person, extracts);
	} else if (kind == 3) {
		add_community_placement(person, extracts);
	} else if (kind == 0) {
		start = draw_census_start(person, extracts->last);
		if (earlier)
			add_earlier(person, extracts, start);
		add_chain(person, extracts, start, MISSING_DATE);
	} else {
		end = random_between(random, extracts->first, extracts->last);
		start = end - draw_leaver_days(random);
		if (earlier)
			add_earlier(person, extracts, start);
		leave_hospital(person, add_chain(person, extracts, start, end));
	}
}

/* What goes wrong between two stays of a chain, in turn: gaps of 1, 2, 3 and 28
 * days, an overlap, an end that nobody recorded, prison, a general hospital, a
 * transfer that was recorded late, court, and one stay inside another. */
static const struct {
	const char *destination;
	int gap;
	bool end_lost;
} breaks[] = {
	{ NULL, 1, false },  { NULL, 2, false },    { NULL, 3, false },
	{ "19", 28, false }, { NULL, -4, false },   { NULL, 0, true },
	{ "40", 45, false }, { "51", 9, false },    { NULL, 6, false },
	{ "37", 12, false }, { NULL, -400, false },
};

static void break_chain(struct person *person, struct extracts *extracts,
			struct stay *stay)
{
	int kinds = sizeof breaks / sizeof *breaks;
	int turn = extracts_dirt(extracts, &person->random, DIRT_IN_MOVES,
				 kinds);

	if (turn == kinds)
		return;
	if (breaks[turn].gap >= stay->end - stay->start)
		return;
	stay->end -= breaks[turn].gap;
	if (stay->end > extracts->last)
		stay->end = extracts->last;
	if (breaks[turn].destination)
		stay->destination = breaks[turn].destination;
	stay->end_lost = breaks[turn].end_lost;
}

static bool flaw_fits(enum flaw flaw, const struct stay *stay)
{
	switch (flaw) {
	case END_BEFORE_START:
	case NO_DESTINATION:
		return stay->end != MISSING_DATE && !stay->end_lost;
	case SECURE_BUT_OPEN:
		return stay->site->level >= LOW_SECURE;
	case WRITTEN_TWICE:
	case NO_SECURITY:
		return stay->site->hospital;
	case UNKNOWN_CODE:
	case NO_START:
	case NO_SUCH_PERSON:
	case NO_SUCH_DAY:
	case FLAWLESS:
		break;
	}
	return true;
}

/* Where a flaw does not fit the stay, the next one that does takes its turn. */
static void draw_flaw(struct person *person, struct extracts *extracts,
		      struct stay *stay)
{
	int flaw = extracts_dirt(extracts, &person->random, DIRT_IN_STAYS,
				 FLAWS);

	while (!flaw_fits((enum flaw)flaw, stay))
		flaw = (flaw + 1) % FLAWS;
	stay->flaw = (enum flaw)flaw;
}

static void draw_terms(struct random *random, struct stay *stay)
{
	const struct choice *choices = stay->site->hospital ? fundings
							    : home_fundings;

	stay->funding = stay->site->level >= MEDIUM_SECURE
				? "SPEC"
				: random_code(random, choices);
	stay->planned = random_chance(random, stay->begins_chain ? 4500 : 8500);
	stay->emergency = !stay->planned && random_chance(random, 6000);
}

/* Of the moves to a place no less closed some are made because a placement
 * broke down. */
static void draw_breakdown(struct person *person, struct stay *stay)
{
	bool moved = stay->reason && (strcmp(stay->reason, "TRANSFER") == 0 ||
				      strcmp(stay->reason, "STEPUP") == 0);

	if (moved && random_chance(&person->contacts, 1500))
		stay->reason = "BREAKDOWN";
}

/* A spell is a run of stays with one provider. */
static void number_stays(struct person *person, struct extracts *extracts)
{
	for (size_t i = 0; i < person->stay_count; i++) {
		struct stay *stay = &person->stays[i];
		const struct stay *last = i > 0 ? stay - 1 : NULL;

		stay->number = ++extracts->stays;
		if (!stay->site->hospital)
			continue;
		if (stay->begins_chain || !last ||
		    last->site->provider != stay->site->provider)
			extracts->spells++;
		stay->spell = extracts->spells;
	}
}

void life_draw(struct person *person, struct extracts *extracts, long number)
{
	memset(person, 0, sizeof *person);
	person->number = number;
	person->random = random_start(extracts->seed, (uint64_t)number);
	person->contacts = random_start(extracts->seed,
					CONTACTS | (uint64_t)number);
	draw_person(person, extracts);
	draw_stays(person, extracts);
	fates_draw(person, extracts);
	for (size_t i = 0; i + 1 < person->stay_count; i++)
		if (person->stays[i + 1].site->hospital &&
		    !person->stays[i + 1].begins_chain)
			break_chain(person, extracts, &person->stays[i]);
	for (size_t i = 0; i < person->stay_count; i++) {
		draw_terms(&person->random, &person->stays[i]);
		draw_flaw(person, extracts, &person->stays[i]);
		draw_breakdown(person, &person->stays[i]);
	}
	number_stays(person, extracts);
}

int life_end(const struct stay *stay, const struct extracts *extracts)
{
	return stay->end == MISSING_DATE ? extracts->last + 1 : stay->end;
}

bool life_within(const struct stay *stay, const struct extracts *extracts,
		 int *from, int *to)
{
	int end = life_end(stay, extracts);

	*from = stay->start > extracts->first ? stay->start : extracts->first;
	*to = end <= extracts->last ? end : extracts->last;
	return *from <= *to;
}

static bool covers(const struct stay *stay, const struct extracts *extracts,
		   int date)
{
	return stay->start <= date && life_end(stay, extracts) > date;
}

const struct stay *life_stay_on(const struct person *person,
				const struct extracts *extracts, int date)
{
	for (size_t i = 0; i < person->stay_count; i++) {
		const struct stay *stay = &person->stays[i];

		if (stay->site->hospital && covers(stay, extracts, date))
			return stay;
	}
	return NULL;
}

const struct stay *life_placed_on(const struct person *person,
				  const struct extracts *extracts, int date)
{
	for (size_t i = person->stay_count; i > 0; i--)
		if (covers(&person->stays[i - 1], extracts, date))
			return &person->stays[i - 1];
	return NULL;
}
