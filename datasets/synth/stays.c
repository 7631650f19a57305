/* stays - the tables persons, placements and leave. */
#include "datasets/synth/stays.h"

#include <string.h>

#include "pipeline/date.h"

static const char *const age_bands[] = { "Under 18",   "18-24", "25-34",
					 "35-44",      "45-54", "55-64",
					 "65 and over" };

static const struct choice ethnic_groups[] = {
	{ 820, "A" }, { 10, "B" }, { 30, "C" }, { 15, "D" }, { 5, "F" },
	{ 15, "H" },  { 25, "J" }, { 8, "L" },  { 30, "M" }, { 12, "N" },
	{ 5, "R" },   { 8, "S" },  { 12, "Z" }, { 5, "99" }, { 0, NULL }
};
static const struct choice categories[] = { { 50, "1" }, { 28, "2" },
					    { 15, "3" }, { 5, "4" },
					    { 2, NULL }, { 0, NULL } };
static const struct choice legal_statuses[] = { { 24, "01" }, { 10, "02" },
						{ 46, "03" }, { 6, "09" },
						{ 9, "10" },  { 3, "15" },
						{ 2, "98" },  { 0, NULL } };
static const struct choice secure_statuses[] = { { 35, "03" }, { 28, "09" },
						 { 18, "10" }, { 11, "15" },
						 { 4, "16" },  { 4, "17" },
						 { 0, NULL } };
static const struct choice contracts[] = { { 55, "NHSSC" },
					   { 30, "SPOT" },
					   { 12, "FRAMEWORK" },
					   { 3, NULL },
					   { 0, NULL } };
static const struct choice sources[] = { { 55, "19" }, { 12, "29" },
					 { 6, "39" },  { 8, "51" },
					 { 15, "54" }, { 4, NULL },
					 { 0, NULL } };
static const struct choice plan_statuses[] = {
	{ 30, "2" }, { 55, "3" }, { 10, "6" }, { 5, "7" }, { 0, NULL }
};
static const struct choice delays[] = {
	{ 20, "18" }, { 15, "32" }, { 12, "04" }, { 10, "07" },
	{ 9, "34" },  { 8, "05" },  { 7, "12" },  { 6, "24" },
	{ 5, "15" },  { 4, "11" },  { 4, "98" },  { 0, NULL }
};
static const struct choice away_reasons[] = { { 35, "OAP1" }, { 35, "OAP2" },
					      { 15, "OAP5" }, { 5, "OAP3" },
					      { 5, "OAP7" },  { 5, "OAP9" },
					      { 0, NULL } };
static const struct choice advocates[] = { { 45, "IMHA" }, { 15, "IMCA" },
					   { 8, "F" },     { 12, "I" },
					   { 12, "0" },    { 8, NULL },
					   { 0, NULL } };
static const struct choice families[] = { { 62, "1" }, { 12, "2" }, { 5, "3" },
					  { 8, "4" },  { 4, "5" },  { 9, "9" },
					  { 0, NULL } };
static const struct choice moves[] = { { 55, "CLIN" },    { 12, "CHOICE" },
				       { 15, "BEDNEED" }, { 10, "PROVIDER" },
				       { 5, "FUND" },     { 3, "CLOSE" },
				       { 0, NULL } };
static const struct choice leaves[] = { { 55, "S17" },   { 15, "HOME" },
					{ 8, "AWOL" },   { 12, "TRIAL" },
					{ 10, "ACUTE" }, { 0, NULL } };
static const struct choice dols[] = { { 80, "NONE" },     { 4, "REFERRED" },
				      { 12, "STANDARD" }, { 2, "URGENT" },
				      { 2, "EXPIRED" },   { 0, NULL } };

void stays_person_cell(const struct extracts *extracts, struct sheet *sheet,
		       const struct person *person)
{
	sheet_id(sheet, 'P', person->number, extracts->digits);
}

void stays_stay_cell(const struct extracts *extracts, struct sheet *sheet,
		     const struct stay *stay)
{
	sheet_id(sheet, 'S', stay->number, extracts->digits + 1);
}

void stays_provider_cell(struct sheet *sheet, const struct site *site)
{
	char id[] = "PR00";

	id[3] = (char)('0' + site->provider);
	sheet_text(sheet, id);
}

void stays_site_cell(struct sheet *sheet, const struct site *site)
{
	char id[] = "ST00";

	id[2] = (char)('0' + site->number / 10);
	id[3] = (char)('0' + site->number % 10);
	sheet_text(sheet, id);
}

void stays_past_cell(const struct extracts *extracts, struct sheet *sheet,
		     int date)
{
	sheet_date(sheet, date <= extracts->last ? date : MISSING_DATE);
}

bool stays_chance_cell(struct sheet *sheet, struct random *random,
		       int in_hundred)
{
	bool yes = random_chance(random, in_hundred * 100);

	bool blank = random_chance(random, 300);

	sheet_flag(sheet, blank ? 0 : yes ? 'Y' : 'N');
	return yes && !blank;
}

/* Ten months before, a list was made of those who were to leave hospital: of
 * those who have moved since more than half were on it. */
enum { LISTED_DAYS = 303 };

static void write_person(struct extracts *extracts, struct person *person)
{
	enum { BAD_OUTCODE, BAD_GENDER, NO_BAND, KINDS };
	struct sheet *sheet = extracts->sheets[PERSONS];
	struct random *random = &person->random;
	const struct district *home = person->home;
	int dirt = extracts_dirt(extracts, random, DIRT_IN_PEOPLE, KINDS);
	const struct stay *now = life_stay_on(person, extracts, extracts->last);
	const struct stay *then = life_stay_on(person, extracts,
					       extracts->last - LISTED_DAYS);
	bool inside = now != NULL;
	bool young = person->age_band == 0;

	stays_person_cell(extracts, sheet, person);
	sheet_text(sheet, dirt == NO_BAND ? NULL : age_bands[person->age_band]);
	if (person->birth_year)
		sheet_whole(sheet, person->birth_year);
	else
		sheet_blank(sheet, 1);
	sheet_text(sheet, dirt == BAD_GENDER ? "M" : person->man ? "1" : "2");
	sheet_text(sheet, random_code(random, ethnic_groups));
	sheet_text(sheet, random_code(random, categories));
	sheet_text(sheet, dirt == BAD_OUTCODE ? "WR42"
			  : home              ? home->outcode
					      : "ZZ99");
	sheet_text(sheet, "WORCS");
	sheet_text(sheet, home ? home->commissioner : "05T");
	sheet_text(sheet, young ? "JOINT" : "CCG");
	sheet_text(sheet, young                            ? "TRANSITION"
			  : inside && person->winterbourne ? "WV"
							   : NULL);
	stays_chance_cell(sheet, random, inside ? 90 : 55);
	stays_chance_cell(sheet, random,
			  then && now != then              ? 60
			  : inside && person->winterbourne ? 40
							   : 8);
	sheet_flag(sheet, person->antipsychotic);
	sheet_date(sheet, person->died_on);
	sheet_end(sheet);
}

static void write_who_and_where(struct extracts *extracts,
				const struct person *person,
				const struct stay *stay)
{
	struct sheet *sheet = extracts->sheets[PLACEMENTS];

	stays_stay_cell(extracts, sheet, stay);
	sheet_id(sheet, 'H', stay->spell, extracts->digits + 1);
	if (stay->flaw == NO_SUCH_PERSON)
		sheet_id(sheet, 'X', person->number, extracts->digits);
	else
		stays_person_cell(extracts, sheet, person);
	stays_provider_cell(sheet, stay->site);
	stays_site_cell(sheet, stay->site);
	sheet_text(sheet, stay->site->setting);
	sheet_flag(sheet, stay->site->hospital ? 'Y' : 'N');
}

static void write_dates(struct sheet *sheet, struct random *random,
			const struct stay *stay)
{
	bool ended = stay->end != MISSING_DATE && !stay->end_lost;
	bool timed = random_chance(random, 8500);
	int end = stay->flaw == END_BEFORE_START ? stay->start - 3 : stay->end;

	if (stay->flaw == NO_SUCH_DAY)
		sheet_text(sheet, "2013-02-30");
	else
		sheet_date(sheet,
			   stay->flaw == NO_START ? MISSING_DATE : stay->start);
	sheet_time(sheet,
		   timed ? 13 * 60 + random_below(random, 400) : MISSING_TIME);
	sheet_date(sheet, ended ? end : MISSING_DATE);
	sheet_time(sheet, ended && timed && end > stay->start
				  ? 8 * 60 + random_below(random, 290)
				  : MISSING_TIME);
}

/* An urgent authorisation lasts a week, a standard one three months to a year,
 * after which the next one follows. */
static void write_liberty(struct sheet *sheet, struct random *random,
			  const char *status, int start, int last)
{
	static const int lasts[] = { 91, 182, 365 };
	int days = lasts[random_below(random, 3)];
	int years = (last - start) / 365;

	sheet_text(sheet, status);
	if (strcmp(status, "STANDARD") == 0)
		sheet_date(sheet, last + 1 + random_below(random, days));
	else if (strcmp(status, "URGENT") == 0)
		sheet_date(sheet, start + 7);
	else if (strcmp(status, "EXPIRED") == 0)
		sheet_date(sheet, start + 365 * years);
	else
		sheet_blank(sheet, 1);
}

static void write_ward(struct extracts *extracts, struct person *person,
		       const struct stay *stay, bool again)
{
	struct sheet *sheet = extracts->sheets[PLACEMENTS];
	struct random *random = &person->random;
	const struct site *site = stay->site;
	const char *security = site->security;
	bool closed = site->level >= LOW_SECURE;

	if (stay->flaw == NO_SECURITY)
		security = NULL;
	if (stay->flaw == SECURE_BUT_OPEN)
		security = "0";
	if (again)
		security = closed ? "0" : "1";
	sheet_text(sheet, security);
	if (site->security && strcmp(site->security, "0") == 0)
		sheet_flag(sheet, site->level == LOCKED_WARD ? 'Y' : 'N');
	else
		sheet_flag(sheet,
			   closed && random_chance(random, 3000) ? 'Y' : 0);
	sheet_text(sheet, site->ward_class);
	if (stay->flaw == UNKNOWN_CODE)
		sheet_text(sheet, "S3");
	else if (site->hospital)
		sheet_text(sheet, random_code(random, closed ? secure_statuses
							     : legal_statuses));
	else
		sheet_blank(sheet, 1);
	write_liberty(sheet, &person->contacts,
		      site->hospital ? "NONE" : random_code(random, dols),
		      stay->start, extracts->last);
}

static void write_ways_in_and_out(struct sheet *sheet, struct random *random,
				  const struct stay *stay)
{
	bool ended = stay->end != MISSING_DATE && !stay->end_lost;
	bool moved = ended && stay->reason && strcmp(stay->reason, "DISCH") &&
		     strcmp(stay->reason, "DEATH");

	sheet_text(sheet, random_chance(random, 300) ? "9"
			  : stay->planned            ? "1"
						     : "2");
	sheet_flag(sheet, stay->emergency ? 'Y' : 'N');
	if (stay->begins_chain)
		sheet_text(sheet, random_code(random, sources));
	else
		sheet_text(sheet, stay->site->hospital ? "87" : NULL);
	sheet_text(sheet, ended && stay->flaw != NO_DESTINATION
				  ? stay->destination
				  : NULL);
	sheet_text(sheet, ended ? stay->reason : NULL);
	sheet_text(sheet, moved ? random_code(random, moves) : NULL);
	if (moved)
		sheet_whole(sheet, random_wait(random, 14));
	else
		sheet_blank(sheet, 1);
}

static void write_plans(struct extracts *extracts, struct random *random,
			const struct stay *stay)
{
	struct sheet *sheet = extracts->sheets[PLACEMENTS];
	bool open = stay->end == MISSING_DATE;
	int end = life_end(stay, extracts);
	bool hospital = stay->site->hospital;
	bool planned = hospital && random_chance(random, open ? 5500 : 8000);
	bool ready = hospital && random_chance(random, open ? 2200 : 1500);
	int plan = end + random_between(random, -120, open ? 700 : 60);
	int ready_on = end - random_below(random, 1 + (end - stay->start) / 2);

	if (plan < stay->start)
		plan = stay->start + 28;
	sheet_date(sheet, planned ? plan : MISSING_DATE);
	if (planned)
		stays_past_cell(extracts, sheet,
				stay->start + random_wait(random, 20));
	else
		sheet_blank(sheet, 1);
	sheet_text(sheet, !hospital || !open ? NULL
			  : ready            ? "6"
				  : random_code(random, plan_statuses));
	sheet_date(sheet, ready ? ready_on : MISSING_DATE);
	sheet_date(sheet, ready && !open ? end : MISSING_DATE);
	sheet_text(sheet, ready ? random_code(random, delays) : NULL);
}

static void write_money(struct extracts *extracts, struct random *random,
			const struct stay *stay)
{
	struct sheet *sheet = extracts->sheets[PLACEMENTS];
	const struct site *site = stay->site;
	const char *funding = stay->funding;
	bool health = strcmp(funding, "HEALTH") == 0;
	bool shared = strcmp(funding, "JOINT") == 0 ||
		      strcmp(funding, "S117") == 0;
	bool social = strcmp(funding, "SOCIAL") == 0;

	sheet_text(sheet, funding);
	sheet_whole(sheet, shared   ? random_between(random, 5, 18) * 5
			   : social ? 0
			   : strcmp(funding, "SOCIAL_NHS") == 0 ? 20
								: 100);
	sheet_whole(sheet,
		    site->weekly_cost + random_between(random, -20, 40) * 10);
	sheet_text(sheet, health   ? random_code(random, contracts)
			  : social ? "LA"
				   : NULL);
	if (health)
		stays_chance_cell(sheet, random, 72);
	else
		sheet_blank(sheet, 1);
	if (random_chance(random, 6000))
		stays_past_cell(extracts, sheet,
				stay->start + random_between(random, -7, 30));
	else
		sheet_blank(sheet, 1);
}

/* Whether there is somebody, and since when: half of them from the first day
 * on. Returns that day, or MISSING_DATE. */
static int since_cells(struct extracts *extracts, struct random *random,
		       const struct stay *stay, bool named)
{
	struct sheet *sheet = extracts->sheets[PLACEMENTS];
	int since = MISSING_DATE;

	sheet_flag(sheet, named ? 'Y' : 'N');
	if (named) {
		since = stay->start + random_wait(random, 18) - 14;
		since = since < stay->start ? stay->start : since;
		stays_past_cell(extracts, sheet, since);
	} else {
		sheet_blank(sheet, 1);
	}
	return since;
}

/* Returns since when a worker is named. */
static int write_support(struct extracts *extracts, struct person *person,
			 const struct stay *stay)
{
	static const int intervals[] = { 28, 56, 56, 91 };
	struct sheet *sheet = extracts->sheets[PLACEMENTS];
	struct random *random = &person->random;
	bool worker = random_chance(random, 8800);
	bool consultant = random_chance(random, 8200);
	int since;

	sheet_text(sheet, random_code(random, advocates));
	sheet_text(sheet, random_code(random, families));
	since = since_cells(extracts, random, stay, worker);
	since_cells(extracts, random, stay, consultant);
	sheet_whole(sheet, intervals[random_below(random, 4)]);
	return since;
}

/* One in six distances is left out, one in fifteen is wrong. */
static void write_distance(struct sheet *sheet, struct random *random,
			   const struct person *person, const struct stay *stay)
{
	int km;

	if (!person->home || random_chance(random, 1600)) {
		sheet_blank(sheet, 1);
		return;
	}
	km = county_distance(person->home, &stay->site->district);
	sheet_whole(sheet, random_chance(random, 670) ? km + 40 : km);
}

/* Returns since when a worker is named. */
static int write_stay(struct extracts *extracts, struct person *person,
		      const struct stay *stay, bool again)
{
	struct sheet *sheet = extracts->sheets[PLACEMENTS];
	struct random *random = &person->random;
	bool away = !stay->site->in_county;
	int since;

	write_who_and_where(extracts, person, stay);
	write_dates(sheet, random, stay);
	write_ward(extracts, person, stay, again);
	write_ways_in_and_out(sheet, random, stay);
	write_plans(extracts, random, stay);
	write_money(extracts, random, stay);
	sheet_flag(sheet, away ? 'Y' : 'N');
	sheet_text(sheet, away ? random_code(random, away_reasons) : "OAP0");
	since = write_support(extracts, person, stay);
	write_distance(sheet, random, person, stay);
	sheet_end(sheet);
	return since;
}

static void write_leave(struct extracts *extracts, struct person *person,
			const struct stay *stay)
{
	struct sheet *sheet = extracts->sheets[LEAVE];
	struct random *random = &person->random;
	int from, to;

	if (!stay->site->hospital || !life_within(stay, extracts, &from, &to))
		return;
	from += 20 + random_wait(random, 120);
	while (from + 3 < to) {
		int back = from + 1 + random_wait(random, 5);

		if (back > to)
			back = to;
		stays_stay_cell(extracts, sheet, stay);
		sheet_text(sheet, random_code(random, leaves));
		sheet_date(sheet, from);
		sheet_date(sheet, back == extracts->last ? MISSING_DATE : back);
		sheet_end(sheet);
		from = back + 20 + random_wait(random, 150);
	}
}

void stays_write(struct extracts *extracts, struct person *person)
{
	write_person(extracts, person);
	for (size_t i = 0; i < person->stay_count; i++) {
		struct stay *stay = &person->stays[i];

		stay->worker_since = write_stay(extracts, person, stay, false);
		if (stay->flaw == WRITTEN_TWICE)
			write_stay(extracts, person, stay, true);
		write_leave(extracts, person, stay);
	}
}
