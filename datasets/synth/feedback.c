/* feedback - the table feedback. */
#include "datasets/synth/feedback.h"

#include <string.h>

#include "datasets/synth/criteria.h"
#include "datasets/synth/stays.h"
#include "pipeline/date.h"

enum { YEAR = 365, CHILDREN_DAYS = 36 };

/* A survey a year, the last one three weeks before the end. */
static int yearly_date(const struct extracts *extracts, int survey)
{
	return extracts->last - 21 - survey * YEAR;
}

static bool yearly_held(const struct extracts *extracts, int survey)
{
	return survey < YEARS_MOST &&
	       yearly_date(extracts, survey) >= extracts->first;
}

/* Children are asked each quarter, wherever they are placed. */
static int quarterly_date(const struct extracts *extracts, int survey)
{
	return date_add_months(extracts->last + 1, -3 * survey) - CHILDREN_DAYS;
}

static bool quarterly_held(const struct extracts *extracts, int survey)
{
	return survey < QUARTERS_MOST &&
	       quarterly_date(extracts, survey) >= extracts->first;
}

static bool is_child(const struct person *person)
{
	return person->age_band == 0;
}

void feedback_invite(const struct extracts *extracts, struct invited *invited)
{
	struct extracts copy = *extracts;
	const struct stay *stay;
	struct person person;

	for (long number = 1; number <= copy.people; number++) {
		life_draw(&person, &copy, number);
		for (int s = 0; yearly_held(&copy, s); s++) {
			stay = life_stay_on(&person, &copy,
					    yearly_date(&copy, s));
			if (stay)
				invited->people[s][stay->site->number]++;
		}
		for (int s = 0; is_child(&person) && quarterly_held(&copy, s);
		     s++) {
			stay = life_placed_on(&person, &copy,
					      quarterly_date(&copy, s));
			if (stay)
				invited->children[s][stay->site->number]++;
		}
	}
}

/* One questionnaire: who answers it, about which place, on what day, and how
 * many had been invited there. */
struct response {
	const char *respondent;
	const struct site *site;
	int date;
	long invited;
};

static void write_score(struct sheet *sheet, struct random *random, int mean)
{
	int score = (mean + random_between(random, -180, 180) + 50) / 100;

	if (random_chance(random, 400))
		sheet_blank(sheet, 1);
	else
		sheet_whole(sheet, score < 1 ? 1 : score > 5 ? 5 : score);
}

static void write_answers(struct extracts *extracts,
			  const struct person *person, struct random *random,
			  const struct response *response)
{
	struct sheet *sheet = extracts->sheets[FEEDBACK];
	bool apart = random == &person->fates;
	int day = response->date + random_below(random, 14);

	for (size_t q = 0; q < question_count; q++) {
		long number = apart ? ++extracts->child_answers
				    : ++extracts->answers;

		sheet_id(sheet, apart ? 'C' : 'B', number,
			 extracts->digits + 2);
		if (strcmp(response->respondent, "PERSON") == 0)
			stays_person_cell(extracts, sheet, person);
		else
			sheet_blank(sheet, 1);
		stays_site_cell(sheet, response->site);
		sheet_text(sheet, response->respondent);
		sheet_date(sheet, day);
		sheet_text(sheet, "EXPERIENCE");
		sheet_text(sheet, questions[q].id);
		write_score(sheet, random, questions[q].mean);
		sheet_whole(sheet, response->invited);
		sheet_end(sheet);
	}
}

static void write_yearly(struct extracts *extracts, struct person *person,
			 const struct invited *invited, int survey)
{
	static const struct {
		const char *respondent;
		int in_ten_thousand;
	} kinds[] = { { "PERSON", 6200 },
		      { "FAMILY", 3400 },
		      { "ADVOCATE", 2100 } };
	int date = yearly_date(extracts, survey);
	const struct stay *stay = life_stay_on(person, extracts, date);

	for (size_t k = is_child(person); stay && k < 3; k++) {
		struct response response = {
			.respondent = kinds[k].respondent,
			.site = stay->site,
			.date = date,
			.invited = invited->people[survey][stay->site->number],
		};

		if (random_chance(&person->random, kinds[k].in_ten_thousand))
			write_answers(extracts, person, &person->random,
				      &response);
	}
}

static void write_quarterly(struct extracts *extracts, struct person *person,
			    const struct invited *invited, int survey)
{
	int date = quarterly_date(extracts, survey);
	const struct stay *stay = life_placed_on(person, extracts, date);

	if (!stay || !random_chance(&person->fates, 8000))
		return;
	write_answers(extracts, person, &person->fates,
		      &(struct response){
			      .respondent = "PERSON",
			      .site = stay->site,
			      .date = date,
			      .invited = invited->children[survey]
							  [stay->site->number],
		      });
}

void feedback_write(struct extracts *extracts, struct person *person,
		    const struct invited *invited)
{
	for (int s = 0; yearly_held(extracts, s); s++)
		write_yearly(extracts, person, invited, s);
	for (int s = 0; is_child(person) && quarterly_held(extracts, s); s++)
		write_quarterly(extracts, person, invited, s);
}
