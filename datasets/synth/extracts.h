/* extracts - the folder being made: its tables, its period, its counters.
 *
 * Memory does not grow with records: what is kept is one person at a time, and
 * counts for each provider and month.
 */
#ifndef DATASETS_SYNTH_EXTRACTS_H
#define DATASETS_SYNTH_EXTRACTS_H

#include <stdbool.h>
#include <stdint.h>

#include "datasets/synth/random.h"
#include "datasets/synth/sheet.h"

enum table_number {
	PERSONS,
	PLACEMENTS,
	LEAVE,
	INCIDENTS,
	RESTRAINTS,
	REVIEWS,
	CHECKLIST,
	CRITERIA,
	KPI_RETURNS,
	KPIS,
	PROVIDERS_TABLE,
	FEEDBACK,
	QUESTIONS,
	REGISTER,
	TRAINING,
	ANCHORS,
	STOCKTAKE,
	TABLES
};

/* Where dirt falls. Events and returns are many, so it falls there a tenth as
 * often. */
enum dirt_place {
	DIRT_IN_MOVES,
	DIRT_IN_STAYS,
	DIRT_IN_PEOPLE,
	DIRT_IN_INCIDENTS,
	DIRT_IN_RESTRAINTS,
	DIRT_IN_RETURNS,
	DIRT_PLACES
};

/* What one provider did in one month, as its KPI returns will say. */
struct month_count {
	long bed_days;
	long restraints;
	long seclusions;
	long incidents;
};

struct extracts {
	const char *folder;
	long people;
	int months;
	uint64_t seed;
	int first, last; /* days of the period, both included */
	int dirt;        /* in ten thousand */
	int digits;      /* of a person's number */
	struct sheet *sheets[TABLES];
	/* Records or groups numbered so far. */
	long stays, spells, incidents, restraints, reviews, contacts, audits,
		answers, child_answers, unit_incidents;
	int turns[DIRT_PLACES];
	struct month_count *counts; /* provider - 1, then month */
};

/* Fills what follows from people, months and last. */
void extracts_begin(struct extracts *extracts);
/* Opens every table, or only the one of that name (BAD_USAGE when there is
 * none). */
void extracts_open(struct extracts *extracts, const char *only);
void extracts_close(struct extracts *extracts);

/* The first day of that month of the period; month extracts->months is the day
 * after the last. */
int extracts_month(const struct extracts *extracts, int month);
/* The month that the day falls in, counted from 0. */
int extracts_month_of(const struct extracts *extracts, int date);
struct month_count *extracts_count(const struct extracts *extracts,
				   int provider, int month);

/* Which of so many kinds of dirt falls here, or kinds itself when none does.
 * The kinds of one place take turns, so that a small folder has them all. */
int extracts_dirt(struct extracts *extracts, struct random *random,
		  enum dirt_place place, int kinds);

#endif
