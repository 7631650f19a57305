/* events - the tables incidents and restraints. */
#include "datasets/synth/events.h"

#include "datasets/synth/stays.h"
#include "pipeline/date.h"

enum { HOUR = 60, DAY = 24 * HOUR };

/* One event in the life of a person: day, minute, place. */
struct event {
	const struct stay *stay;
	int date;
	int minute;
	long incident;
};

/* Evenings are the hardest. */
static int draw_minute(struct random *random)
{
	static const int weights[] = {
		2, 1, 1, 1, 1,  2,  4,  6,  7,  8, 8, 9,
		9, 8, 8, 9, 10, 11, 12, 12, 10, 7, 5, 3
	};

	return (int)random_pick(random, weights, 24) * HOUR +
	       random_below(random, HOUR);
}

static const struct choice restrained_for[] = { { 45, "ASSLT" }, { 35, "SH" },
						{ 8, "SI" },     { 6, "S5-07" },
						{ 6, "ALLEG" },  { 0, NULL } };
static const struct choice other_events[] = {
	{ 28, "SH" },   { 24, "ACC" },  { 16, "ASSLT" }, { 9, "SAFE" },
	{ 6, "COMP" },  { 5, "ALLEG" }, { 5, "AWOL" },   { 4, "SI" },
	{ 2, "S5-03" }, { 1, "S5-09" }, { 0, NULL }
};
static const struct choice severities[] = { { 52, "0" }, { 32, "1" },
					    { 11, "2" }, { 2, "3" },
					    { 3, NULL }, { 0, NULL } };
static const struct choice families[] = {
	{ 62, "Y" },           { 18, "N" }, { 3, "NA_INVOLVED" },
	{ 9, "NA_NOCONSENT" }, { 8, NULL }, { 0, NULL }
};
static const struct choice safeguarding[] = {
	{ 14, "OPEN" },   { 16, "SUBST" }, { 10, "PARTLY" }, { 22, "UNSUBST" },
	{ 8, "INCONCL" }, { 30, "NFA" },   { 0, NULL }
};

/* A date some days after the event, or blank that many times in a hundred. */
static void lag_cell(const struct extracts *extracts, struct sheet *sheet,
		     struct random *random, int date, int blank_in_hundred)
{
	static const int lags[] = { 0, 0, 0, 1, 1, 2, 3, 5, 9, 16 };
	int lag = lags[random_below(random, 10)];

	if (random_chance(random, blank_in_hundred * 100))
		sheet_blank(sheet, 1);
	else
		stays_past_cell(extracts, sheet, date + lag);
}

static void write_reports(const struct extracts *extracts,
			  struct random *random, int date, bool early)
{
	struct sheet *sheet = extracts->sheets[INCIDENTS];

	lag_cell(extracts, sheet, random, date, 40);
	lag_cell(extracts, sheet, random, date, 12);
	if (early)
		sheet_date(sheet, date - 2);
	else
		lag_cell(extracts, sheet, random, date, 8);
	lag_cell(extracts, sheet, random, date, 45);
	lag_cell(extracts, sheet, random, date, 70);
}

static void write_incident(struct extracts *extracts, struct person *person,
			   const struct event *event, const char *type)
{
	enum { TOLD_EARLY, UNKNOWN_TYPE, TWICE, NO_DATE, KINDS };
	struct sheet *sheet = extracts->sheets[INCIDENTS];
	struct random *random = &person->random;
	int dirt = extracts_dirt(extracts, random, DIRT_IN_INCIDENTS, KINDS);
	bool safe = type[0] == 'S' && type[1] == 'A';
	int minute = random_chance(random, 9300) ? event->minute : MISSING_TIME;

	for (int copies = dirt == TWICE ? 2 : 1; copies > 0; copies--) {
		sheet_id(sheet, 'I', event->incident, extracts->digits + 2);
		stays_person_cell(extracts, sheet, person);
		stays_stay_cell(extracts, sheet, event->stay);
		stays_provider_cell(sheet, event->stay->site);
		sheet_date(sheet, dirt == NO_DATE ? MISSING_DATE : event->date);
		sheet_time(sheet, minute);
		sheet_blank(sheet, 2);
		sheet_text(sheet, dirt == UNKNOWN_TYPE ? "OTHER" : type);
		sheet_text(sheet, random_code(random, severities));
		write_reports(extracts, random, event->date,
			      dirt == TOLD_EARLY);
		sheet_text(sheet, random_code(random, families));
		stays_chance_cell(sheet, random, 45);
		sheet_text(sheet,
			   safe ? random_code(random, safeguarding) : NULL);
		lag_cell(extracts, sheet, random,
			 event->date + random_wait(random, 30), 20);
		sheet_end(sheet);
	}
}

/* Types with how long they last: minutes at least, and on average beyond
 * that. */
static const struct intervention {
	int weight;
	const char *type;
	int least, beyond;
} interventions[] = {
	{ 22, "07", 1, 8 },         { 11, "08", 2, 6 }, { 17, "09", 2, 12 },
	{ 9, "01", 1, 9 },          { 8, "10", 1, 10 }, { 12, "11", 2, 12 },
	{ 3, "12", 1, 6 },          { 4, "13", 1, 10 }, { 1, "04", 15, 40 },
	{ 7, "14", 1, 4 },          { 2, "16", 1, 3 },  { 9, "05", 30, 700 },
	{ 1, "06", DAY, 15 * DAY },
};

static const struct intervention *draw_intervention(struct random *random)
{
	enum { COUNT = sizeof interventions / sizeof *interventions };
	int weights[COUNT];

	for (size_t i = 0; i < COUNT; i++)
		weights[i] = interventions[i].weight;
	return &interventions[random_pick(random, weights, COUNT)];
}

static const struct choice reasons[] = {
	{ 42, "10" }, { 26, "11" }, { 9, "12" }, { 8, "13" }, { 5, "17" },
	{ 4, "14" },  { 2, "19" },  { 2, "98" }, { 2, "99" }, { 0, NULL }
};
static const struct choice debriefs[] = { { 50, "Y" },        { 24, "N" },
					  { 16, "DECLINED" }, { 2, "NA" },
					  { 8, NULL },        { 0, NULL } };

/* Start and end, as a day and a minute each. What goes on beyond the stay ends
 * with it; what goes on beyond the last day has no end yet. */
static void write_duration(const struct extracts *extracts,
			   const struct event *event, int minutes, bool timed)
{
	struct sheet *sheet = extracts->sheets[RESTRAINTS];
	int end = event->minute + minutes;
	int date = event->date + (end >= 0 ? end / DAY : -1);
	int limit = life_end(event->stay, extracts);

	end = (end + DAY) % DAY;
	if (date >= limit && limit <= extracts->last) {
		date = limit;
		end = event->date == limit ? event->minute : 8 * HOUR;
	}
	sheet_date(sheet, event->date);
	sheet_time(sheet, timed ? event->minute : MISSING_TIME);
	stays_past_cell(extracts, sheet, date);
	sheet_time(sheet, date <= extracts->last ? end : MISSING_TIME);
}

static void write_circumstances(struct sheet *sheet, struct random *random)
{
	static const int shares[] = { 38, 3, 2, 9, 12, 4, 84, 61 };

	sheet_text(sheet, random_code(random, reasons));
	for (size_t i = 0; i < sizeof shares / sizeof *shares; i++)
		stays_chance_cell(sheet, random, shares[i]);
	sheet_text(sheet, random_code(random, debriefs));
	sheet_text(sheet, random_code(random, debriefs));
	sheet_flag(sheet, random_chance(random, 200) ? 'Y' : 'N');
}

static void count_restraint(const struct extracts *extracts,
			    const struct event *event,
			    const struct intervention *intervention)
{
	struct month_count *count = extracts_count(
		extracts, event->stay->site->provider,
		extracts_month_of(extracts, event->date));

	count->restraints++;
	count->seclusions += intervention->type[1] == '5';
}

static void write_restraint(struct extracts *extracts, struct person *person,
			    struct event event)
{
	enum {
		OUTSIDE,
		ENDS_EARLY,
		UNKNOWN_TYPE,
		NO_TIME,
		NO_STAY,
		INSTANT,
		KINDS
	};
	struct sheet *sheet = extracts->sheets[RESTRAINTS];
	struct random *random = &person->random;
	const struct intervention *intervention = draw_intervention(random);
	int minutes = intervention->least +
		      random_wait(random, intervention->beyond);
	int dirt = extracts_dirt(extracts, random, DIRT_IN_RESTRAINTS, KINDS);

	count_restraint(extracts, &event, intervention);
	sheet_id(sheet, 'R', ++extracts->restraints, extracts->digits + 2);
	sheet_id(sheet, 'I', event.incident, extracts->digits + 2);
	stays_person_cell(extracts, sheet, person);
	if (dirt == NO_STAY)
		sheet_blank(sheet, 1);
	else
		stays_stay_cell(extracts, sheet, event.stay);
	sheet_text(sheet, dirt == UNKNOWN_TYPE ? "99" : intervention->type);
	if (dirt == OUTSIDE)
		event.date = event.stay->start - 40;
	if (dirt == ENDS_EARLY)
		minutes = -15;
	if (dirt == INSTANT)
		minutes = 0;
	write_duration(extracts, &event, minutes, dirt != NO_TIME);
	write_circumstances(sheet, random);
	sheet_end(sheet);
}

/* An incident and the restraints used in it, up to three. */
static void restrain(struct extracts *extracts, struct person *person,
		     struct event event)
{
	static const int weights[] = { 78, 18, 4 };
	struct random *random = &person->random;
	int count = 1 + (int)random_pick(random, weights, 3);

	write_incident(extracts, person, &event,
		       random_code(random, restrained_for));
	for (; count > 0; count--) {
		write_restraint(extracts, person, event);
		event.minute += random_below(random, 10);
		if (event.minute >= DAY)
			return;
	}
}

static struct event next_event(struct extracts *extracts, struct person *person,
			       const struct stay *stay, int date)
{
	struct month_count *count = extracts_count(
		extracts, stay->site->provider,
		extracts_month_of(extracts, date));

	count->incidents++;
	return (struct event){ .stay = stay,
			       .date = date,
			       .minute = draw_minute(&person->random),
			       .incident = ++extracts->incidents };
}

/* Days between restraints are drawn for the highest rate of the site, and
 * only a share of them is kept while the lower one holds. */
static void write_restraints(struct extracts *extracts, struct person *person,
			     const struct stay *stay, int from, int to)
{
	struct random *random = &person->random;
	const struct site *site = stay->site;
	int change = extracts_month(extracts,
				    extracts->months - site->factor_months);
	int mean = person->days_to_restraint * 1000 / site->restraint_factor;

	for (int tenths = from * 10 + random_wait(random, mean);
	     tenths / 10 < to; tenths += random_wait(random, mean)) {
		int date = tenths / 10;
		bool before = site->factor_months && date < change;

		if (before &&
		    !random_chance(random, 1000000 / site->restraint_factor))
			continue;
		restrain(extracts, person,
			 next_event(extracts, person, stay, date));
	}
}

static void write_other_events(struct extracts *extracts, struct person *person,
			       const struct stay *stay, int from, int to)
{
	struct random *random = &person->random;

	for (int date = from + random_wait(random, person->days_to_event);
	     date < to; date += random_wait(random, person->days_to_event)) {
		struct event event = next_event(extracts, person, stay, date);

		write_incident(extracts, person, &event,
			       random_code(random, other_events));
	}
}

static void count_bed_days(struct extracts *extracts, const struct stay *stay,
			   int from, int to)
{
	while (from < to) {
		int month = extracts_month_of(extracts, from);
		int next = extracts_month(extracts, month + 1);
		int end = next < to ? next : to;

		extracts_count(extracts, stay->site->provider, month)
			->bed_days += end - from;
		from = end;
	}
}

/* What happens to a whole unit is nobody's own event. */
static void write_unit_event(struct extracts *extracts, struct random *random,
			     const struct site *site, int date)
{
	static const struct choice types[] = { { 60, "ACC" },
					       { 40, "COMP" },
					       { 0, NULL } };
	struct sheet *sheet = extracts->sheets[INCIDENTS];

	sheet_id(sheet, 'U', ++extracts->unit_incidents, extracts->digits + 2);
	sheet_blank(sheet, 2);
	stays_provider_cell(sheet, site);
	sheet_date(sheet, date);
	sheet_time(sheet, draw_minute(random));
	sheet_blank(sheet, 2);
	sheet_text(sheet, random_code(random, types));
	sheet_text(sheet, random_code(random, severities));
	write_reports(extracts, random, date, false);
	sheet_blank(sheet, 3);
	lag_cell(extracts, sheet, random, date, 20);
	sheet_end(sheet);
}

void events_write(struct extracts *extracts, struct person *person)
{
	for (size_t i = 0; i < person->stay_count; i++) {
		const struct stay *stay = &person->stays[i];
		int from, to;

		if (!life_within(stay, extracts, &from, &to))
			continue;
		write_other_events(extracts, person, stay, from, to);
		if (!stay->site->hospital)
			continue;
		count_bed_days(extracts, stay, from,
			       life_end(stay, extracts) <= extracts->last
				       ? life_end(stay, extracts)
				       : extracts->last + 1);
		if (person->days_to_restraint)
			write_restraints(extracts, person, stay, from, to);
		if (random_chance(&person->fates, 600))
			write_unit_event(extracts, &person->fates, stay->site,
					 random_between(&person->fates, from,
							to));
	}
}

/* The day moves on evenly, so the file is in order of date; each person has
 * one stay with one provider. */
void events_write_bench(const struct extracts *extracts, long rows)
{
	struct random random = random_start(extracts->seed, 0);
	struct sheet *sheet = sheet_open(
		extracts->folder, "incidents",
		"incident_id,person_id,stay_id,provider_id,occurred_on,"
		"occurred_at,event_type,severity,closed_on",
		true);
	long days = extracts->last - extracts->first + 1;

	for (long row = 0; row < rows; row++) {
		int person = random_below(&random, (int)extracts->people);
		int date = extracts->first + (int)(row * days / rows);
		sheet_id(sheet, 'I', row + 1, 7);
		sheet_id(sheet, 'P', person + 1, extracts->digits);
		sheet_id(sheet, 'S', person + 1, extracts->digits + 1);
		stays_provider_cell(sheet, &county_sites[person % 11]);
		sheet_date(sheet, date);
		sheet_time(sheet, draw_minute(&random));
		sheet_text(sheet, random_code(&random, other_events));
		sheet_text(sheet, random_code(&random, severities));
		lag_cell(extracts, sheet, &random, date, 20);
		sheet_end(sheet);
	}
	sheet_close(sheet);
}
