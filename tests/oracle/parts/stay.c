/* stay - what the extracts say of each person, and the chains of M01. */
#include "tests/oracle/parts/stay.h"

#include <stdlib.h>
#include <string.h>

const char *const environment_names[] = { "UNK", "OPEN", "LOCKED",
					  "LOW", "MED",  "HIGH" };

bool environment_locked(enum environment environment)
{
	return environment >= LOCKED;
}

/* M01: LOCKED is security 0 and locked, or PICU (4). */
static enum environment environment_of(const char *security, const char *locked)
{
	static const enum environment secure[] = { LOW, MED, HIGH, LOCKED };

	if (one_of(security, "1 2 3 4"))
		return secure[*security - '1'];
	if (same(security, "0") && same(locked, "Y"))
		return LOCKED;
	if (same(security, "0") && same(locked, "N"))
		return OPEN;
	return UNK;
}

static struct stay *stay_read(const struct sheet *sheet, size_t row)
{
	struct stay *stay = room_for(NULL, 0, sizeof *stay);
	const char *given = sheet_cell(sheet, row, "is_hospital");

	stay->row = row;
	stay->id = sheet_cell(sheet, row, "stay_id");
	stay->seed = sheet_cell(sheet, row, "seed");
	stay->provider = sheet_cell(sheet, row, "provider_id");
	stay->setting = sheet_cell(sheet, row, "service_setting");
	stay->destination = sheet_cell(sheet, row, "discharge_destination");
	stay->reason = sheet_cell(sheet, row, "end_reason");
	stay->start = sheet_date(sheet, row, "start_date");
	stay->end = sheet_date(sheet, row, "end_date");
	stay->until = stay->end == MISSING_DATE ? NEVER : stay->end;
	stay->environment = environment_of(
		sheet_cell(sheet, row, "ward_security"),
		sheet_cell(sheet, row, "locked_ward"));
	/* What is not said to be elsewhere is a hospital. */
	stay->hospital = same(given, "Y") ||
			 (!*given &&
			  !one_of(stay->setting, "RESHOME SUPPLIV CHILDHOME "
						 "SCHOOL OWNHOME"));
	return stay;
}

/* ingest rejects the others. */
static bool stay_usable(const struct sheet *sheet, const bool *kept,
			const struct stay *stay)
{
	if (stay->start == MISSING_DATE || stay->until < stay->start)
		return false;
	for (size_t i = 0; i < stay->row; i++)
		if (kept[i] && same(sheet_cell(sheet, i, "stay_id"), stay->id))
			return false;
	return true;
}

static int compare_stays(const void *left, const void *right)
{
	const struct stay *a = *(struct stay *const *)left;
	const struct stay *b = *(struct stay *const *)right;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->until != b->until)
		return a->until < b->until ? -1 : 1;
	return strcmp(a->id, b->id);
}

/* "A blank end with a later-starting hospital stay of the same person is
 * imputed as that stay's start." The start of the nearest one. */
static void impute_end(struct stay *stay, const struct person *person)
{
	for (size_t i = 0; i < person->count; i++) {
		const struct stay *next = person->stays[i];

		if (next->hospital && next->start > stay->start &&
		    next->start < stay->until) {
			stay->until = next->start;
			stay->imputed = true;
		}
	}
}

bool stay_covers(const struct stay *stay, int day)
{
	return stay->start <= day && day < stay->until;
}

bool stay_away(const struct stay *stay, int day, bool extended)
{
	for (size_t i = 0; i < stay->leave_count; i++) {
		const struct leave *leave = &stay->leaves[i];

		if (leave->start <= day && day < leave->until &&
		    (leave->extended || !extended) && stay_covers(stay, day))
			return true;
	}
	return false;
}

bool person_left_out(const struct person *person, int day)
{
	for (size_t i = 0; i < person->count; i++)
		if (person->stays[i]->chain &&
		    stay_away(person->stays[i], day, true))
			return day >= date_of(2024, 11, 30);
	return false;
}

/* The group of M03 that the code is of; 54, 65 and 85 are of none from
 * October 2021. */
static const char *group_of(const char *code, int end)
{
	static const struct group {
		const char *name, *codes;
	} groups[] = {
		{ "COMMUNITY", "19 29 55 56 66" },
		{ "HOSPITAL", "30 48 49 50 51 52 53 84 87" },
		{ "PENAL", "37 38 40 42" },
		{ "HOSPICE", "88" },
		{ "DIED", "79" },
		{ "REPATRIATED", "89" },
		{ "NOT_APPLICABLE", "98" },
	};

	if (one_of(code, "54 65 85") && end < date_of(2021, 10, 1))
		return "COMMUNITY";
	for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
		if (one_of(code, groups[i].codes))
			return groups[i].name;
	return "UNKNOWN";
}

/* Another hospital stay began on the day of death: this one ended before. */
static bool moved_to_die(const struct person *person, const struct stay *stay)
{
	for (size_t i = 0; i < person->count; i++)
		if (person->stays[i]->hospital &&
		    person->stays[i]->start == person->died_on &&
		    person->stays[i]->start > stay->start)
			return true;
	return false;
}

/* Nobody is in care from the day of their death. A stay that goes on to that
 * day or beyond it ends by death, wherever the person is said to have gone:
 * that is no discharge to the community. */
static void end_stay(struct stay *stay, const struct person *person)
{
	int died_on = person->died_on;

	stay->group = group_of(stay->destination, stay->end);
	if (same(stay->group, "UNKNOWN") && same(stay->reason, "DEATH"))
		stay->group = "DIED";
	if (died_on == MISSING_DATE)
		return;
	stay->afterwards = stay->start > died_on;
	if (stay->afterwards || stay->until < died_on)
		return;
	if (stay->until > died_on || !moved_to_die(person, stay))
		stay->group = "DIED";
	stay->until = died_on;
}

/* A night in a place that is no hospital, of the nights from .. to - 1. */
static bool person_elsewhere(const struct person *person, int from, int to)
{
	for (int day = from; day < to; day++)
		for (size_t i = 0; i < person->count; i++)
			if (!person->stays[i]->hospital &&
			    stay_covers(person->stays[i], day))
				return true;
	return false;
}

/* How the stay joins the chain, or NEW. */
static enum joined stay_joins(const struct person *person,
			      const struct chain *chain,
			      const struct stay *stay,
			      const struct rules *rules)
{
	const char *destination = chain->last->destination;
	int gap = stay->gap;

	if (gap >= 0 && same(chain->last->group, "DIED") &&
	    stay->start != person->died_on)
		return NEW; /* nobody dies twice on the day of death */
	if (gap >= 1 && person_elsewhere(person, chain->until, stay->start))
		return NEW;
	if (gap <= rules->gap)
		return TRANSFER;
	if (one_of(destination, "37 38 40 42") && gap <= rules->custody_gap)
		return CUSTODY;
	if (same(destination, "51") && gap <= rules->custody_gap)
		return ACUTE;
	if (same(chain->last->group, "HOSPITAL") && gap <= rules->transfer_gap)
		return BRIDGED;
	return NEW;
}

static struct chain *person_new_chain(struct person *person,
				      const struct stay *stay)
{
	struct chain *chain;

	person->chains = room_for(person->chains, person->chain_count,
				  sizeof *person->chains);
	chain = &person->chains[person->chain_count++];
	chain->start = stay->start;
	chain->until = INT_MIN;
	chain->before = person->chain_count > 1 ? chain[-1].until
						: MISSING_DATE;
	return chain;
}

/* The first of those that end on the latest day; but a chain that somebody
 * died in ends by that. */
static bool sets_end(const struct stay *last, const struct stay *stay)
{
	if (!last || stay->until > last->until)
		return true;
	return stay->until == last->until && same(stay->group, "DIED") &&
	       !same(last->group, "DIED");
}

static void chain_add(struct chain *chain, struct stay *stay)
{
	chain->stays = room_for(chain->stays, chain->count,
				sizeof *chain->stays);
	chain->stays[chain->count++] = stay;
	if (sets_end(chain->last, stay)) {
		chain->until = stay->until;
		chain->last = stay;
	}
}

static void person_find_chains(struct person *person, const struct rules *rules)
{
	struct chain *chain = NULL;

	for (size_t i = 0; i < person->count; i++) {
		struct stay *stay = person->stays[i];

		if (!stay->hospital || stay->afterwards ||
		    stay->start > rules->as_at)
			continue;
		stay->joined = FIRST;
		if (chain) {
			stay->gap = chain->until == NEVER
					    ? -1
					    : stay->start - chain->until;
			stay->overlaps = stay->gap < 0;
			stay->joined = stay_joins(person, chain, stay, rules);
		}
		if (stay->joined == FIRST || stay->joined == NEW)
			chain = person_new_chain(person, stay);
		chain_add(chain, stay);
	}
	/* The chains have stopped moving. */
	for (size_t i = 0; i < person->chain_count; i++)
		for (size_t j = 0; j < person->chains[i].count; j++)
			person->chains[i].stays[j]->chain = &person->chains[i];
}

enum environment chain_environment(const struct chain *chain, int day)
{
	enum environment most = UNK;
	const struct stay *last = NULL;
	bool covered = false;

	for (size_t i = 0; i < chain->count; i++) {
		const struct stay *stay = chain->stays[i];

		if (stay_covers(stay, day)) {
			covered = true;
			if (stay->environment > most)
				most = stay->environment;
		}
		if (stay->until <= day && (!last || stay->until > last->until))
			last = stay;
	}
	return covered || !last ? most : last->environment;
}

/* Whoever is not there yet is added. */
static struct person *extract_person(struct extract *extract, const char *id)
{
	struct person *person;

	for (size_t i = extract->count; i-- > 0;)
		if (same(extract->people[i].id, id))
			return &extract->people[i];
	extract->people = room_for(extract->people, extract->count,
				   sizeof *extract->people);
	person = &extract->people[extract->count++];
	person->id = id;
	person->seed = "";
	person->died_on = person->contact = MISSING_DATE;
	return person;
}

static void add_deaths(struct extract *extract)
{
	const struct sheet *sheet = &extract->persons;

	for (size_t i = 0; i < sheet->rows; i++)
		extract_person(extract, sheet_cell(sheet, i, "person_id"))
			->died_on = sheet_date(sheet, i, "died_on");
}

static void add_stays(struct extract *extract)
{
	const struct sheet *sheet = &extract->placements;
	bool *kept = NULL;

	for (size_t i = 0; i < sheet->rows; i++) {
		struct stay *stay = stay_read(sheet, i);
		struct person *person = extract_person(
			extract, sheet_cell(sheet, i, "person_id"));

		kept = room_for(kept, i, sizeof *kept);
		kept[i] = stay_usable(sheet, kept, stay);
		if (!kept[i])
			continue;
		person->seed = stay->seed;
		person->stays = room_for(person->stays, person->count,
					 sizeof *person->stays);
		person->stays[person->count++] = stay;
	}
	free(kept);
}

static void add_contacts(struct extract *extract, const char *folder)
{
	struct sheet sheet = sheet_read(folder, "reviews.csv");

	for (size_t i = 0; i < sheet.rows; i++) {
		struct person *person = extract_person(
			extract, sheet_cell(&sheet, i, "person_id"));
		int done = sheet_date(&sheet, i, "done_on");

		if (done <= extract->rules.as_at && done > person->contact)
			person->contact = done;
	}
}

static struct stay *extract_stay(struct extract *extract, const char *id)
{
	for (size_t i = 0; i < extract->count; i++)
		for (size_t j = 0; j < extract->people[i].count; j++)
			if (same(extract->people[i].stays[j]->id, id))
				return extract->people[i].stays[j];
	return NULL;
}

static void add_leave(struct extract *extract, const char *folder)
{
	struct sheet sheet = sheet_read(folder, "leave.csv");

	for (size_t i = 0; i < sheet.rows; i++) {
		struct leave leave = {
			.start = sheet_date(&sheet, i, "start_date"),
			.until = sheet_date(&sheet, i, "end_date"),
			.extended = same(sheet_cell(&sheet, i, "leave_type"),
					 "S17EXT"),
		};
		struct stay *stay = extract_stay(
			extract, sheet_cell(&sheet, i, "stay_id"));

		if (!stay)
			continue;
		if (leave.until == MISSING_DATE)
			leave.until = NEVER;
		stay->leaves = room_for(stay->leaves, stay->leave_count,
					sizeof leave);
		stay->leaves[stay->leave_count++] = leave;
	}
}

/* Which ends count, and what chains the stays make. */
static void person_settle(struct person *person, const struct rules *rules)
{
	for (size_t i = 0; i < person->count; i++) {
		struct stay *stay = person->stays[i];

		if (!stay->hospital)
			continue;
		if (stay->end == MISSING_DATE)
			impute_end(stay, person);
		end_stay(stay, person);
	}
	if (person->count)
		qsort(person->stays, person->count, sizeof *person->stays,
		      compare_stays);
	person_find_chains(person, rules);
}

static int compare_people(const void *left, const void *right)
{
	const struct person *a = left, *b = right;

	return strcmp(a->id, b->id);
}

struct extract extract_read(const char *folder, struct rules rules)
{
	struct extract extract = {
		.placements = sheet_read(folder, "placements.csv"),
		.persons = sheet_read(folder, "persons.csv"),
		.rules = rules,
	};

	add_deaths(&extract);
	add_stays(&extract);
	add_contacts(&extract, folder);
	add_leave(&extract, folder);
	for (size_t i = 0; i < extract.count; i++)
		person_settle(&extract.people[i], &extract.rules);
	if (extract.count)
		qsort(extract.people, extract.count, sizeof *extract.people,
		      compare_people);
	return extract;
}
