/* timerule - how long something may take, by what a record says. */
#include "stages/methods/timerule.h"

#include <math.h>
#include <string.h>

#include "pipeline/ascii.h"
#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/pool.h"
#include "pipeline/reader.h"
#include "stages/methods/deadline.h"
#include "stages/methods/holidays.h"
#include "stages/methods/rowtest.h"

struct timerule {
	struct rowtests tests;
	const char *text;
	struct allowance allowance;
	int date;   /* missing: it is no date */
	int column; /* NONE: it is no column */
};

static void read_time(struct timerule *rule, const struct reader *in,
		      const char *notation)
{
	struct slice time = slice_of(rule->text);

	if (allowance_read(time, &rule->allowance) ||
	    date_read(time, &rule->date))
		return;
	if (!column_is_name(time) || ascii_is_digit(time.at[0]))
		fail(BAD_USAGE,
		     "'%s': '%s' is no time: write days (28d), working days "
		     "(5wd), months (6m), a date, or a column of days",
		     notation, rule->text);
	rule->column = reader_column_of(in, rule->text, NUMBER);
}

struct timerules timerules_read(const struct list *notations,
				const struct reader *in,
				const char *holidays_path)
{
	struct timerules rules = { .count = notations->count };

	rules.items = pool_take(pool_run(), rules.count * sizeof *rules.items);
	for (size_t i = 0; i < rules.count; i++) {
		struct timerule *rule = &rules.items[i];
		const char *notation = notations->items[i];
		const char *colon = strrchr(notation, ':');
		struct slice conditions = { 0 };

		if (colon)
			conditions = (struct slice){
				notation, (size_t)(colon - notation)
			};
		rule->text = colon ? colon + 1 : notation;
		rule->date = MISSING_DATE;
		rule->column = NONE;
		rowtest_add_list(&rule->tests, in, conditions);
		read_time(rule, in, notation);
	}
	rules.holidays = holidays_read(holidays_path);
	return rules;
}

/* The rule for the present record, or NULL. */
static const struct timerule *find(const struct timerules *rules,
				   struct reader *in)
{
	for (size_t i = 0; i < rules->count; i++)
		if (rowtest_holds(in, &rules->items[i].tests, false))
			return &rules->items[i];
	return NULL;
}

static int due_on(const struct timerule *rule, const struct reader *in,
		  int from, struct holidays holidays)
{
	double days;

	if (rule->date != MISSING_DATE)
		return rule->date;
	if (from == MISSING_DATE)
		return MISSING_DATE;
	if (rule->column == NONE)
		return allowance_after(rule->allowance, from, holidays);
	days = reader_number(in, rule->column);
	if (isnan(days))
		return MISSING_DATE;
	if (!(fabs(days) < 1e6))
		reader_refuse(in, rule->column, "is no number of days");
	return from + (int)floor(days);
}

static bool counts_working_days(const struct timerule *rule)
{
	return rule->date == MISSING_DATE && rule->column == NONE &&
	       rule->allowance.unit == ALLOW_WORKING_DAYS;
}

struct due timerules_due(struct timerules *rules, struct reader *in, int from)
{
	const struct timerule *rule = find(rules, in);
	struct due due = { MISSING_DATE, NULL };

	if (!rule)
		return due;
	due.on = due_on(rule, in, from, rules->holidays);
	due.within = rule->text;
	if (due.on != MISSING_DATE && counts_working_days(rule) &&
	    !holidays_cover(rules->holidays, from, due.on))
		rules->beyond++;
	return due;
}
