/* reviews - the table reviews.
 *
 * What a worker does for a person, and what the host is told, has ids and draws
 * of its own: a contact more moves nothing else of the folder.
 */
#include "datasets/synth/reviews.h"

#include <string.h>

#include "datasets/synth/stays.h"
#include "pipeline/date.h"

enum { WEEK = 7, YEAR = 365, HALF_YEAR = 182, QUARTER = 91 };

/* A review or contact that comes round: first so many days after the stay
 * began, then every so many days; 0 for once. */
static const struct cycle {
	const char *type;
	int first, every;
	int undone;    /* never held, in a hundred */
	bool attended; /* says who was there */
	bool is_review;
} cycles[] = {
	{ "CTR_POST", 28, 0, 12, true, true },
	{ "CTR_INPT", HALF_YEAR, HALF_YEAR, 15, true, true },
	{ "PLACEMENT", QUARTER, HALF_YEAR, 10, true, true },
	{ "CARE_PLAN", 28, QUARTER, 8, false, true },
	{ "CPA", QUARTER, HALF_YEAR, 6, true, true },
	{ "VISIT", 56, 56, 12, false, false },
	{ "ADVOCATE", 14, 56, 9, false, false },
	{ "FAMILY", 28, QUARTER, 10, false, false },
};

static const struct choice modes[] = { { 82, "F2F" },
				       { 14, "PHONE" },
				       { 2, "LETTER" },
				       { 2, NULL },
				       { 0, NULL } };
static const struct choice notice_modes[] = { { 60, "PHONE" },
					      { 40, "LETTER" },
					      { 0, NULL } };
static const struct choice ctr_outcomes[] = {
	{ 38, "4" }, { 18, "1" }, { 12, "3" }, { 10, "2" }, { 8, "5" },
	{ 5, "7" },  { 4, "6" },  { 3, "8" },  { 2, NULL }, { 0, NULL }
};
static const struct choice outcomes[] = { { 74, "CONTINUE" },
					  { 14, "CHANGE" },
					  { 8, "CONCERN" },
					  { 4, NULL },
					  { 0, NULL } };
static const struct choice recipients[] = { { 62, "BOTH" },
					    { 22, "HOST_COMM" },
					    { 12, "HOST_LA_CONTRACTS" },
					    { 4, NULL },
					    { 0, NULL } };
/* The cells after outcome: six of who attended, and the recipient. */
enum { LAST_CELLS = 7 };

static void write_attendance(struct sheet *sheet, struct random *random,
			     bool attended)
{
	static const int shares[] = { 78, 52, 64, 71, 58, 24 };
	size_t count = sizeof shares / sizeof *shares;

	if (!attended) {
		sheet_blank(sheet, (int)count);
		return;
	}
	for (size_t i = 0; i < count; i++)
		stays_chance_cell(sheet, random, shares[i]);
}

/* The cells from person_id to due_on. */
static void write_subject(struct extracts *extracts,
			  const struct person *person, const struct stay *stay,
			  const char *type, int due)
{
	struct sheet *sheet = extracts->sheets[REVIEWS];

	stays_person_cell(extracts, sheet, person);
	stays_stay_cell(extracts, sheet, stay);
	stays_provider_cell(sheet, stay->site);
	sheet_text(sheet, type);
	sheet_date(sheet, due);
}

/* A review of one person's stay; done is MISSING_DATE when outstanding. */
static void write_review(struct extracts *extracts, struct person *person,
			 const struct stay *stay, const struct cycle *cycle,
			 const int dates[2])
{
	struct sheet *sheet = extracts->sheets[REVIEWS];
	struct random *random = &person->random;
	int due = dates[0], done = dates[1];
	bool ctr = strncmp(cycle->type, "CTR_", 4) == 0;
	bool letter = strcmp(cycle->type, "HOSTLETTER") == 0;

	sheet_id(sheet, 'V', ++extracts->reviews, extracts->digits + 2);
	write_subject(extracts, person, stay, cycle->type, due);
	sheet_date(sheet,
		   random_chance(random, 6000) ? due - WEEK : MISSING_DATE);
	sheet_date(sheet, done);
	sheet_text(sheet, letter                 ? "LETTER"
			  : done == MISSING_DATE ? NULL
						 : random_code(random, modes));
	sheet_text(sheet, done == MISSING_DATE || letter ? NULL
			  : ctr ? random_code(random, ctr_outcomes)
				: random_code(random, outcomes));
	write_attendance(sheet, random,
			 cycle->attended && done != MISSING_DATE);
	sheet_text(sheet, letter ? random_code(random, recipients) : NULL);
	sheet_end(sheet);
}

/* A contact of a worker, or a notice to a host. */
static void write_contact(struct extracts *extracts, struct person *person,
			  const struct stay *stay, const char *type,
			  const int dates[2])
{
	struct sheet *sheet = extracts->sheets[REVIEWS];
	bool notice = strcmp(type, "HOSTCONCERN") == 0;

	sheet_id(sheet, 'K', ++extracts->contacts, extracts->digits + 2);
	write_subject(extracts, person, stay, type, dates[0]);
	sheet_blank(sheet, 1);
	sheet_date(sheet, dates[1]);
	if (dates[1] == MISSING_DATE)
		sheet_blank(sheet, 1);
	else
		sheet_text(sheet, random_code(&person->contacts,
					      notice ? notice_modes : modes));
	sheet_blank(sheet, 1 + LAST_CELLS);
	sheet_end(sheet);
}

/* A little early, on the day, or late; outstanding when that is after the
 * last day or never came. */
static int draw_done(const struct extracts *extracts, struct random *random,
		     int due, int undone)
{
	int done = due + random_between(random, -10, 6);

	if (random_chance(random, 2500))
		done = due + random_wait(random, 35);
	if (done > extracts->last || random_chance(random, undone * 100))
		return MISSING_DATE;
	return done;
}

static void write_cycle(struct extracts *extracts, struct person *person,
			const struct stay *stay, const struct cycle *cycle)
{
	int from, to, every = cycle->every;
	int due = stay->start + cycle->first;

	if (!life_within(stay, extracts, &from, &to))
		return;
	if (every == 0 && !stay->begins_chain)
		return;
	if (every > 0 && stay->site->level >= LOW_SECURE &&
	    strcmp(cycle->type, "CTR_INPT") == 0)
		every = YEAR;
	while (due < from && every > 0)
		due += every;
	while (due >= from && due <= to) {
		int dates[] = { due, draw_done(extracts, &person->random, due,
					       cycle->undone) };

		if (person->forgotten && cycle->is_review)
			dates[1] = MISSING_DATE;
		write_review(extracts, person, stay, cycle, dates);
		if (every == 0)
			return;
		due += every;
	}
}

/* The named worker comes every six weeks. */
static void write_worker(struct extracts *extracts, struct person *person,
			 const struct stay *stay)
{
	enum { FIRST = 14, EVERY = 42, UNDONE = 18 };
	int from, to;

	if (stay->worker_since == MISSING_DATE ||
	    !life_within(stay, extracts, &from, &to))
		return;
	for (int due = stay->worker_since + FIRST; due <= to; due += EVERY) {
		int dates[] = { due, MISSING_DATE };

		if (due < from)
			continue;
		dates[1] = draw_done(extracts, &person->contacts, due, UNDONE);
		write_contact(extracts, person, stay, "COORD", dates);
	}
}

/* The letter to the host when a stay outside the county begins, and the
 * meeting before a move. */
static void write_beginnings(struct extracts *extracts, struct person *person,
			     const struct stay *stay)
{
	static const struct cycle letter = { .type = "HOSTLETTER",
					     .undone = 14 };
	static const struct cycle meeting = { .type = "BIM",
					      .undone = 25,
					      .attended = true };
	struct random *random = &person->random;
	int dates[] = { stay->start, MISSING_DATE };

	if (stay->start < extracts->first)
		return;
	if (!stay->site->in_county) {
		dates[1] = draw_done(extracts, random, stay->start, 14);
		write_review(extracts, person, stay, &letter, dates);
	}
	if (!stay->begins_chain && stay->site->hospital) {
		dates[1] = draw_done(extracts, random, stay->start - 5, 25);
		write_review(extracts, person, stay, &meeting, dates);
	}
}

/* The meeting before somebody leaves hospital for a home. */
static void write_leaving(struct extracts *extracts, struct person *person,
			  const struct stay *stay)
{
	int due = stay->start - 5;
	int dates[] = { due, draw_done(extracts, &person->fates, due, 30) };

	if (due >= extracts->first)
		write_contact(extracts, person, stay, "BIM", dates);
}

void reviews_write(struct extracts *extracts, struct person *person)
{
	for (size_t i = 0; i < person->stay_count; i++) {
		const struct stay *stay = &person->stays[i];

		write_beginnings(extracts, person, stay);
		if (!stay->site->hospital) {
			if (i > 0)
				write_leaving(extracts, person, stay);
			continue;
		}
		for (size_t c = 0; c < sizeof cycles / sizeof *cycles; c++)
			write_cycle(extracts, person, stay, &cycles[c]);
		write_worker(extracts, person, stay);
	}
}

/* Most hosts are told within a week, some weeks later, some never. */
void reviews_write_concern(struct extracts *extracts, struct person *person,
			   const struct stay *stay, int date)
{
	struct random *random = &person->contacts;
	int dates[] = { date + WEEK, date + random_below(random, WEEK) };

	if (random_chance(random, 2200))
		dates[1] = date + WEEK + 1 + random_wait(random, 18);
	if (random_chance(random, 1400) || dates[1] > extracts->last)
		dates[1] = MISSING_DATE;
	write_contact(extracts, person, stay, "HOSTCONCERN", dates);
}

/* The cells done_on, mode and outcome of a review of a provider. */
static void write_held(const struct extracts *extracts, struct random *random,
		       int due, int undone)
{
	struct sheet *sheet = extracts->sheets[REVIEWS];
	int done = draw_done(extracts, random, due, undone);

	sheet_date(sheet, done);
	if (done == MISSING_DATE) {
		sheet_blank(sheet, 2);
		return;
	}
	sheet_text(sheet, "F2F");
	sheet_text(sheet, random_code(random, outcomes));
}

static void write_provider(struct extracts *extracts, struct random *random,
			   const struct cycle *kind, int provider)
{
	struct sheet *sheet = extracts->sheets[REVIEWS];
	struct site site = { .provider = provider };
	int due = extracts->first + kind->first + WEEK * provider;

	for (; due <= extracts->last; due += kind->every) {
		sheet_id(sheet, 'V', ++extracts->reviews, extracts->digits + 2);
		sheet_blank(sheet, 2);
		stays_provider_cell(sheet, &site);
		sheet_text(sheet, kind->type);
		sheet_date(sheet, due);
		sheet_date(sheet, due - WEEK);
		write_held(extracts, random, due, kind->undone);
		sheet_blank(sheet, LAST_CELLS);
		sheet_end(sheet);
	}
}

/* Of every provider contract reviews each quarter, quality visits each
 * half-year and an annual review; a meeting on quality each quarter. */
void reviews_write_providers(struct extracts *extracts)
{
	static const struct cycle kinds[] = {
		{ .type = "CONTRACT",
		  .first = 60,
		  .every = QUARTER,
		  .undone = 8 },
		{ .type = "QAVISIT",
		  .first = 100,
		  .every = HALF_YEAR,
		  .undone = 12 },
		{ .type = "ANNUAL", .first = 200, .every = YEAR, .undone = 30 }
	};
	static const struct cycle meeting = { .type = "QA_MEETING",
					      .first = 30,
					      .every = QUARTER,
					      .undone = 21 };
	struct random random = random_start(extracts->seed, UINT64_MAX);
	struct random apart = random_start(extracts->seed, UINT64_MAX - 2);

	for (int i = 0; i < PROVIDERS * 3; i++)
		write_provider(extracts, &random, &kinds[i % 3], i / 3 + 1);
	for (int provider = 1; provider <= PROVIDERS; provider++)
		write_provider(extracts, &apart, &meeting, provider);
}
