/* audit - the tables checklist, criteria, questions and register. */
#include "datasets/synth/audit.h"

#include <string.h>

#include "datasets/synth/criteria.h"
#include "datasets/synth/reviews.h"
#include "datasets/synth/stays.h"
#include "pipeline/date.h"

enum { YEAR = 365, HALF_YEAR = 182 };

/* The criterion that comes before all others of the funding request form. */
static const char form_on_file[] = "F01";

/* One audit: its cycle, its kind and its day. */
struct audit {
	int cycle;
	const char *type;
	int date;
	long number;
	bool no_form; /* none is on file */
	bool concern; /* raised by any answer */
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

/* Who pays nothing signs nothing, and nobody signs what is not there. */
static const char *draw_signature(const struct criterion *criterion,
				  const struct stay *stay,
				  const struct audit *audit,
				  struct random *random)
{
	const char *result = draw_result(criterion, random, audit->cycle > 1);
	bool shared = strcmp(stay->funding, "JOINT") == 0 ||
		      strcmp(stay->funding, "S117") == 0 ||
		      strcmp(stay->funding, "SOCIAL_NHS") == 0;

	if (criterion->signed_by == CARE_FUNDER && !shared)
		return "NA";
	if (audit->no_form || strcmp(result, "PARTLY") == 0)
		return "NOT_MET";
	return result;
}

/* A form may be begun before a placement, but not before an emergency. */
static int draw_form(const struct stay *stay, const struct audit *audit,
		     struct random *random)
{
	int days = stay->emergency ? random_between(random, 2, 26)
				   : random_between(random, -14, 10);

	return audit->no_form ? MISSING_DATE : stay->start + days;
}

static int draw_completed(const struct criterion *criterion,
			  const struct stay *stay, const struct audit *audit,
			  struct random *random)
{
	int date = MISSING_DATE;

	if (criterion->signed_by)
		return MISSING_DATE;
	if (criterion->instrument[0] == 'F')
		date = draw_form(stay, audit, random);
	else if (criterion->instrument[0] == 'Q')
		date = stay->start + random_between(random, -14, 10);
	else if (criterion->instrument[1] == '\0')
		date = audit->date - random_wait(random, 70);
	return date > audit->date ? MISSING_DATE : date;
}

static void write_check(struct extracts *extracts, struct person *person,
			const struct stay *stay, struct audit *audit,
			const struct criterion *criterion)
{
	struct sheet *sheet = extracts->sheets[CHECKLIST];
	bool signature = criterion->signed_by != NOBODY;
	struct random *random = signature ? &person->contacts : &person->random;
	const char *result = signature ? draw_signature(criterion, stay, audit,
							random)
				       : draw_result(criterion, random,
						     audit->cycle > 1);
	bool exception = strcmp(result, "EXCEPTION") == 0;
	char code[3] = { 0 };
	int concerns = signature ? 0 : result[0] == 'N' ? 14 : 2;

	if (strcmp(criterion->id, form_on_file) == 0)
		audit->no_form = strcmp(result, "NOT_MET") == 0 ||
				 strcmp(result, "NOT_RECORDED") == 0;
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
	audit->concern |= stays_chance_cell(sheet, random, concerns);
	sheet_end(sheet);
}

/* A baseline a year before the end, a spot check half a year after it, and the
 * re-audit in the last month. */
void audit_write_checks(struct extracts *extracts, struct person *person)
{
	int last = extracts->last;
	struct audit audits[] = {
		{ .cycle = 1, .type = "BASELINE", .date = last - YEAR },
		{ .cycle = 2, .type = "SPOT", .date = last - HALF_YEAR },
		{ .cycle = 2, .type = "REAUDIT", .date = last - 20 },
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
		if (audits[a].concern && !stay->site->in_county)
			reviews_write_concern(extracts, person, stay,
					      audits[a].date);
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
	bool died = person->died_on != MISSING_DATE;
	int last = died ? person->died_on : extracts->last;
	int entered = extracts->first + random_below(random, 60);
	bool moved = !admitted && crisis == MISSING_DATE &&
		     random_chance(random, 1200);

	stays_person_cell(extracts, sheet, person);
	sheet_date(sheet, entered < last ? entered : last);
	sheet_date(sheet, died    ? last
			  : moved ? last - random_below(random, 200)
				  : MISSING_DATE);
	sheet_text(sheet, died ? "DIED" : moved ? "STABLE" : NULL);
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

/* The day of a crisis of somebody who is at home: one in three within the last
 * two months, the others on any day since the person left hospital. */
static int draw_crisis(const struct person *person,
		       const struct extracts *extracts, struct random *random)
{
	int since = extracts->first + 60;

	for (size_t i = 0; i < person->stay_count; i++)
		if (person->stays[i].site->hospital &&
		    person->stays[i].end > since)
			since = person->stays[i].end;
	if (since > extracts->last - 60 || random_chance(random, 3300))
		since = extracts->last - 60;
	return since + 1 + random_below(random, extracts->last - since);
}

/* A row for the crisis before an admission, one for a crisis that was met in
 * the community, and one for how things stand, which every child has. */
void audit_write_register(struct extracts *extracts, struct person *person)
{
	struct random *random = &person->random;
	const struct stay *stay = admission(person, extracts);
	bool inside = life_stay_on(person, extracts, extracts->last);
	int span = extracts->last - extracts->first;

	if (stay && random_chance(random, 7000))
		write_register_row(extracts, person, "RED",
				   stay->start - random_below(random, 22),
				   true);
	if (!inside && random_chance(random, 4500) && span > 60 &&
	    person->died_on == MISSING_DATE)
		write_register_row(extracts, person, "RED",
				   draw_crisis(person, extracts, random),
				   false);
	if (random_chance(random, 8000) || person->age_band == 0)
		write_register_row(extracts, person,
				   inside                        ? "BLUE"
				   : random_chance(random, 3000) ? "AMBER"
								 : "GREEN",
				   MISSING_DATE, false);
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

void audit_write_rest(struct extracts *extracts)
{
	write_criteria(extracts);
	write_questions(extracts);
}
