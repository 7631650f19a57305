/* audit - the tables reviews, checklist, criteria, feedback, questions and
 * register. */
#include "datasets/synth/audit.h"

#include <string.h>

#include "datasets/synth/criteria.h"
#include "datasets/synth/stays.h"
#include "pipeline/date.h"

enum { YEAR = 365, HALF_YEAR = 182 };

/* A review or contact that comes round: first so many days after the stay
 * began, then every so many days; 0 for once. */
static const struct cycle {
	const char *type;
	int first, every;
	int undone;    /* never held, in a hundred */
	bool attended; /* says who was there */
} cycles[] = {
	{ "CTR_POST", 28, 0, 12, true },
	{ "CTR_INPT", HALF_YEAR, HALF_YEAR, 15, true },
	{ "PLACEMENT", 91, HALF_YEAR, 10, true },
	{ "CARE_PLAN", 28, 91, 8, false },
	{ "CPA", 91, HALF_YEAR, 6, true },
	{ "VISIT", 56, 56, 12, false },
	{ "ADVOCATE", 14, 56, 9, false },
	{ "FAMILY", 28, 91, 10, false },
};

static const struct choice modes[] = { { 82, "F2F" },
				       { 14, "PHONE" },
				       { 2, "LETTER" },
				       { 2, NULL },
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
	stays_person_cell(extracts, sheet, person);
	stays_stay_cell(extracts, sheet, stay);
	stays_provider_cell(sheet, stay->site);
	sheet_text(sheet, cycle->type);
	sheet_date(sheet, due);
	sheet_date(sheet, random_chance(random, 6000) ? due - 7 : MISSING_DATE);
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
		const int dates[] = { due, draw_done(extracts, &person->random,
						     due, cycle->undone) };

		write_review(extracts, person, stay, cycle, dates);
		if (every == 0)
			return;
		due += every;
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

static void write_reviews(struct extracts *extracts, struct person *person)
{
	for (size_t i = 0; i < person->stay_count; i++) {
		const struct stay *stay = &person->stays[i];

		write_beginnings(extracts, person, stay);
		if (!stay->site->hospital)
			continue;
		for (size_t c = 0; c < sizeof cycles / sizeof *cycles; c++)
			write_cycle(extracts, person, stay, &cycles[c]);
	}
}

/* One audit: its cycle, its kind and its day. */
struct audit {
	int cycle;
	const char *type;
	int date;
	long number;
};

static bool applies(const struct criterion *criterion,
		    const struct person *person, const struct stay *stay,
		    int date)
{
	const char *population = criterion->population;

	if (strcmp(population, "new") == 0)
		return stay->begins_chain && stay->start > date - YEAR;
	if (strcmp(population, "HEALTH") == 0)
		return strcmp(stay->funding, "HEALTH") == 0;
	if (strcmp(population, "CYP") == 0)
		return person->age_band == 0;
	if (strcmp(population, "OOA") == 0)
		return !stay->site->in_county;
	if (strcmp(population, "emergency") == 0)
		return stay->emergency;
	return true;
}

static const char *draw_result(const struct criterion *criterion,
			       struct random *random, bool reaudit)
{
	if (random_chance(random, 250))
		return "NA";
	if (criterion->exceptions && random_chance(random, 700))
		return "EXCEPTION";
	if (random_chance(random, reaudit ? 300 : 700))
		return "NOT_RECORDED";
	if (random_chance(random,
			  (reaudit ? criterion->reaudit : criterion->baseline) *
				  100))
		return "MET";
	return random_chance(random, 3000) ? "PARTLY" : "NOT_MET";
}

static int draw_completed(const struct criterion *criterion,
			  const struct stay *stay, const struct audit *audit,
			  struct random *random)
{
	int date = MISSING_DATE;

	if (strchr("FQ", criterion->instrument[0]))
		date = stay->start + random_between(random, -14, 10);
	else if (criterion->instrument[1] == '\0')
		date = audit->date - random_wait(random, 70);
	return date > audit->date ? MISSING_DATE : date;
}

static void write_check(struct extracts *extracts, struct person *person,
			const struct stay *stay, const struct audit *audit,
			const struct criterion *criterion)
{
	struct sheet *sheet = extracts->sheets[CHECKLIST];
	struct random *random = &person->random;
	const char *result = draw_result(criterion, random, audit->cycle > 1);
	bool exception = strcmp(result, "EXCEPTION") == 0;
	char code[3] = { 0 };

	if (exception)
		memcpy(code, criterion->exceptions, 2);
	sheet_id(sheet, 'A', audit->number, extracts->digits + 1);
	sheet_whole(sheet, audit->cycle);
	sheet_text(sheet, audit->type);
	sheet_text(sheet, criterion->id);
	stays_person_cell(extracts, sheet, person);
	stays_provider_cell(sheet, stay->site);
	stays_stay_cell(extracts, sheet, stay);
	sheet_date(sheet, audit->date);
	sheet_date(sheet,
		   strcmp(result, "NOT_RECORDED") == 0
			   ? MISSING_DATE
			   : draw_completed(criterion, stay, audit, random));
	sheet_text(sheet, result);
	sheet_text(sheet, exception ? code : NULL);
	sheet_text(sheet, audit->cycle > 2 ? "COMMISSIONER" : "COORDINATOR");
	stays_chance_cell(sheet, random, result[0] == 'N' ? 14 : 2);
	sheet_end(sheet);
}

/* A baseline a year before the end, a spot check half a year after it, and the
 * re-audit in the last month. */
static void write_audits(struct extracts *extracts, struct person *person)
{
	int last = extracts->last;
	struct audit audits[] = {
		{ 1, "BASELINE", last - YEAR, 0 },
		{ 2, "SPOT", last - HALF_YEAR, 0 },
		{ 2, "REAUDIT", last - 20, 0 },
	};

	for (size_t a = 0; a < sizeof audits / sizeof *audits; a++) {
		const struct stay *stay = life_stay_on(person, extracts,
						       audits[a].date);
		bool spot = strcmp(audits[a].type, "SPOT") == 0;

		if (!stay || audits[a].date < extracts->first)
			continue;
		audits[a].number = ++extracts->audits;
		for (size_t c = 0; c < criterion_count; c++) {
			bool spotted = criteria[c].instrument[0] == 'S';

			if (spot == spotted &&
			    applies(&criteria[c], person, stay, audits[a].date))
				write_check(extracts, person, stay, &audits[a],
					    &criteria[c]);
		}
	}
}

/* A survey a year, the last one three weeks before the end. */
static int survey_date(const struct extracts *extracts, int survey)
{
	return extracts->last - 21 - survey * YEAR;
}

static bool survey_held(const struct extracts *extracts, int survey)
{
	return survey < SURVEYS_MOST &&
	       survey_date(extracts, survey) >= extracts->first;
}

void audit_invite(const struct extracts *extracts, struct invited *invited)
{
	struct extracts copy = *extracts;
	struct person person;

	for (long number = 1; number <= copy.people; number++) {
		life_draw(&person, &copy, number);
		for (int s = 0; survey_held(&copy, s); s++) {
			const struct stay *stay = life_stay_on(
				&person, &copy, survey_date(&copy, s));

			if (stay)
				invited->people[s][stay->site->number]++;
		}
	}
}

static void write_answers(struct extracts *extracts, struct person *person,
			  const char *respondent, int date, long invited)
{
	struct sheet *sheet = extracts->sheets[FEEDBACK];
	struct random *random = &person->random;
	const struct stay *stay = life_stay_on(person, extracts, date);
	int day = date + random_below(random, 14);

	for (size_t q = 0; q < question_count; q++) {
		int score = (questions[q].mean +
			     random_between(random, -180, 180) + 50) /
			    100;

		sheet_id(sheet, 'B', ++extracts->answers, extracts->digits + 2);
		if (strcmp(respondent, "PERSON") == 0)
			stays_person_cell(extracts, sheet, person);
		else
			sheet_blank(sheet, 1);
		stays_site_cell(sheet, stay->site);
		sheet_text(sheet, respondent);
		sheet_date(sheet, day);
		sheet_text(sheet, "EXPERIENCE");
		sheet_text(sheet, questions[q].id);
		if (random_chance(random, 400))
			sheet_blank(sheet, 1);
		else
			sheet_whole(sheet, score < 1   ? 1
					   : score > 5 ? 5
						       : score);
		sheet_whole(sheet, invited);
		sheet_end(sheet);
	}
}

static void write_feedback(struct extracts *extracts, struct person *person,
			   const struct invited *invited)
{
	static const struct {
		const char *respondent;
		int in_ten_thousand;
	} kinds[] = { { "PERSON", 6200 },
		      { "FAMILY", 3400 },
		      { "ADVOCATE", 2100 } };

	for (int s = 0; survey_held(extracts, s); s++) {
		int date = survey_date(extracts, s);
		const struct stay *stay = life_stay_on(person, extracts, date);

		for (size_t k = 0; stay && k < 3; k++)
			if (random_chance(&person->random,
					  kinds[k].in_ten_thousand))
				write_answers(
					extracts, person, kinds[k].respondent,
					date,
					invited->people[s][stay->site->number]);
	}
}

/* The admission within the period that a crisis came before, or NULL. */
static const struct stay *admission(const struct person *person,
				    const struct extracts *extracts)
{
	for (size_t i = 0; i < person->stay_count; i++) {
		const struct stay *stay = &person->stays[i];

		if (stay->site->hospital && stay->begins_chain &&
		    stay->start > extracts->first + 60 &&
		    strcmp(stay->site->setting, "RESPITE") != 0)
			return stay;
	}
	return NULL;
}

static const struct choice crisis_outcomes[] = { { 60, "COMMUNITY" },
						 { 25, "RESPITE" },
						 { 8, "S136" },
						 { 7, "OTHER" },
						 { 0, NULL } };
static const struct choice services[] = { { 35, "SUPPLIV" }, { 25, "RESHOME" },
					  { 15, "OWNHOME" }, { 10, "SCHOOL" },
					  { 15, NULL },      { 0, NULL } };

/* From crisis_on on: blank when there was no crisis. */
static void write_crisis(struct extracts *extracts, struct random *random,
			 int crisis, bool admitted)
{
	struct sheet *sheet = extracts->sheets[REGISTER];

	sheet_date(sheet, crisis);
	if (crisis == MISSING_DATE) {
		sheet_blank(sheet, 4);
		return;
	}
	sheet_text(sheet, admitted ? "ADMITTED"
				   : random_code(random, crisis_outcomes));
	stays_chance_cell(sheet, random, admitted ? 15 : 85);
	stays_past_cell(extracts, sheet, crisis + random_wait(random, 8));
	stays_past_cell(extracts, sheet, crisis + random_wait(random, 16));
}

static void write_register_row(struct extracts *extracts, struct person *person,
			       const char *risk, int crisis, bool admitted)
{
	struct sheet *sheet = extracts->sheets[REGISTER];
	struct random *random = &person->random;
	int last = extracts->last;
	int entered = extracts->first + random_below(random, 60);
	bool moved = !admitted && crisis == MISSING_DATE &&
		     random_chance(random, 1200);

	stays_person_cell(extracts, sheet, person);
	sheet_date(sheet, entered);
	sheet_date(sheet,
		   moved ? last - random_below(random, 200) : MISSING_DATE);
	sheet_text(sheet, moved ? "STABLE" : NULL);
	sheet_text(sheet, risk);
	sheet_date(sheet, crisis != MISSING_DATE
				  ? crisis - 1
				  : last - random_below(random, 300));
	stays_chance_cell(sheet, random, 82);
	sheet_date(sheet, last - random_wait(random, 55));
	write_crisis(extracts, random, crisis, admitted);
	stays_chance_cell(sheet, random, 40);
	if (person->birth_year)
		sheet_whole(sheet, person->birth_year + 18);
	else
		sheet_blank(sheet, 1);
	sheet_text(sheet, random_code(random, services));
	sheet_end(sheet);
}

/* A row for the crisis before an admission, one for a crisis that was met in
 * the community, and one for how things stand. */
static void write_register(struct extracts *extracts, struct person *person)
{
	struct random *random = &person->random;
	const struct stay *stay = admission(person, extracts);
	bool inside = life_stay_on(person, extracts, extracts->last);
	int span = extracts->last - extracts->first;

	if (stay && random_chance(random, 7000))
		write_register_row(extracts, person, "RED",
				   stay->start - random_below(random, 22),
				   true);
	if (!inside && random_chance(random, 4500) && span > 60)
		write_register_row(extracts, person, "RED",
				   extracts->last - random_below(random, 60),
				   false);
	if (random_chance(random, 8000))
		write_register_row(extracts, person,
				   inside                        ? "BLUE"
				   : random_chance(random, 3000) ? "AMBER"
								 : "GREEN",
				   MISSING_DATE, false);
}

void audit_write(struct extracts *extracts, struct person *person,
		 const struct invited *invited)
{
	write_reviews(extracts, person);
	write_audits(extracts, person);
	write_feedback(extracts, person, invited);
	write_register(extracts, person);
}

static void write_criteria(struct extracts *extracts)
{
	struct sheet *sheet = extracts->sheets[CRITERIA];

	for (size_t i = 0; i < criterion_count; i++) {
		const struct criterion *criterion = &criteria[i];

		sheet_text(sheet, criterion->id);
		sheet_text(sheet, criterion->instrument);
		sheet_text(sheet, criterion->source);
		sheet_text(sheet, criterion->statement);
		sheet_text(sheet, criterion->population);
		sheet_whole(sheet, criterion->standard);
		sheet_text(sheet, criterion->exceptions);
		sheet_whole(sheet, criterion->weight);
		sheet_date(sheet, extracts->first);
		sheet_blank(sheet, 1);
		sheet_end(sheet);
	}
}

static void write_questions(struct extracts *extracts)
{
	struct sheet *sheet = extracts->sheets[QUESTIONS];

	for (size_t i = 0; i < question_count; i++) {
		sheet_text(sheet, questions[i].id);
		sheet_text(sheet, "EXPERIENCE");
		sheet_text(sheet, questions[i].statement);
		sheet_whole(sheet, 4);
		sheet_date(sheet, extracts->first);
		sheet_blank(sheet, 1);
		sheet_end(sheet);
	}
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

/* Contract reviews each quarter, quality visits each half-year and an annual
 * review of every provider. */
static void write_provider_reviews(struct extracts *extracts)
{
	static const struct cycle kinds[] = {
		{ "CONTRACT", 60, 91, 8, false },
		{ "QAVISIT", 100, HALF_YEAR, 12, false },
		{ "ANNUAL", 200, YEAR, 10, false }
	};
	struct sheet *sheet = extracts->sheets[REVIEWS];
	struct random random = random_start(extracts->seed, UINT64_MAX);

	for (size_t i = 0; i < PROVIDERS * 3; i++) {
		const struct cycle *kind = &kinds[i % 3];
		struct site site = { .provider = (int)(i / 3) + 1 };
		int due = extracts->first + kind->first + 7 * site.provider;

		for (; due <= extracts->last; due += kind->every) {
			sheet_id(sheet, 'V', ++extracts->reviews,
				 extracts->digits + 2);
			sheet_blank(sheet, 2);
			stays_provider_cell(sheet, &site);
			sheet_text(sheet, kind->type);
			sheet_date(sheet, due);
			sheet_date(sheet, due - 7);
			write_held(extracts, &random, due, kind->undone);
			sheet_blank(sheet, 7);
			sheet_end(sheet);
		}
	}
}

void audit_write_rest(struct extracts *extracts)
{
	write_criteria(extracts);
	write_questions(extracts);
	write_provider_reviews(extracts);
}
