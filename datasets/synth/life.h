/* life - one made-up person: who they are, and where they stayed.
 *
 * Shaped by the Learning Disability Census of 30 September 2013 (published/):
 * of the people in hospital on the last day 5.7% are under 18, 92.1% are 18 to
 * 64 and 2.2% older; 60.0% have been there a year or more and 17.6% five years
 * or more, 18.5% came within three months; 68.3% were given an antipsychotic.
 * Three in four are men (2015).
 */
#ifndef DATASETS_SYNTH_LIFE_H
#define DATASETS_SYNTH_LIFE_H

#include <stdbool.h>
#include <stddef.h>

#include "datasets/synth/county.h"
#include "datasets/synth/extracts.h"
#include "datasets/synth/random.h"

/* What is wrong with the record of a stay. */
enum flaw {
	END_BEFORE_START,
	WRITTEN_TWICE,
	UNKNOWN_CODE,
	NO_START,
	NO_DESTINATION,
	SECURE_BUT_OPEN,
	NO_SUCH_PERSON,
	NO_SUCH_DAY,
	NO_SECURITY,
	FLAWS,
	FLAWLESS = FLAWS
};

struct stay {
	long number;
	long spell;
	const struct site *site;
	int start;
	int end; /* MISSING_DATE: still there */
	bool begins_chain;
	bool end_lost; /* it ended, but the record does not say so */
	const char *destination;
	const char *reason;
	const char *funding;
	int worker_since; /* MISSING_DATE: no worker is named */
	bool planned;
	bool emergency;
	enum flaw flaw;
};

enum { MOST_STAYS = 24 };

struct person {
	long number;
	struct random random;
	/* For what moves no other draw: contacts of the worker, notices to
	 * hosts, signatures, breakdowns, the ends of authorisations. */
	struct random contacts;
	/* For what befalls few, and for what children are asked. */
	struct random fates;
	int age_band;   /* 0 under 18 .. 6 is 65 and over */
	int birth_year; /* 0: not given */
	bool man;
	char antipsychotic;          /* R, P or N */
	const struct district *home; /* NULL: unknown */
	int died_on;
	bool forgotten;    /* no review of the person is ever held */
	bool winterbourne; /* of the cohort fixed after the review */
	/* Mean days between events; 0 for never. */
	int days_to_restraint, days_to_event;
	struct stay stays[MOST_STAYS];
	size_t stay_count;
};

/* The person of that number: the same for one seed whatever came before, but
 * for the turns of the dirt. */
void life_draw(struct person *person, struct extracts *extracts, long number);

/* The stay's first and last day within the period: from, up to and including;
 * false when there is none. */
bool life_within(const struct stay *stay, const struct extracts *extracts,
		 int *from, int *to);
/* The day the stay ended, or the day after the last of the period. */
int life_end(const struct stay *stay, const struct extracts *extracts);
/* The hospital stay that covers the day, or NULL. */
const struct stay *life_stay_on(const struct person *person,
				const struct extracts *extracts, int date);
/* The stay of any kind that covers the day, the one that began last, or
 * NULL. */
const struct stay *life_placed_on(const struct person *person,
				  const struct extracts *extracts, int date);

#endif
