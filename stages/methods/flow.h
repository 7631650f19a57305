/* flow - admissions and discharges of spells in periods (M03).
 *
 * Counts are whole numbers that add up over groups and shards. Kinds of
 * admission and of discharge stand next to each other, in the order of their
 * columns.
 */
#ifndef METHODS_FLOW_H
#define METHODS_FLOW_H

#include "pipeline/text.h"
#include "stages/methods/spell.h"

enum flow_count {
	OPEN_START,
	ADMISSIONS,
	FIRST,
	READMITTED_30,
	READMITTED_365,
	READMITTED_LATER,
	TRANSFERS_IN,
	DISCHARGES,
	TO_COMMUNITY,
	TO_HOSPITAL,
	TO_PENAL,
	TO_HOSPICE,
	DIED,
	REPATRIATED,
	NOT_APPLICABLE,
	TO_UNKNOWN,
	TRANSFERS_OUT,
	ADMISSIONS_ONLY,
	DISCHARGES_ONLY,
	BOTH,
	OPEN_END,
	FLOW_COUNTS
};

struct flow_cell {
	long counts[FLOW_COUNTS];
};

/* The name of the column, words for it, and for kinds the word of a list:
 * FIRST, READMISSION_30, COMMUNITY, TRANSFER ... (NULL for totals). */
struct flow_words {
	const char *name;
	const char *label;
	const char *kind;
};
const struct flow_words *flow_words(enum flow_count count);

/* The kind of an admission so many days after the person's chain of stays
 * before ended: up to 30, 31 to 365, more; FIRST for NAN, no chain before. */
enum flow_count flow_admission(double since);
/* The kind of a discharge to that group of destinations (placement.h). */
enum flow_count flow_discharge(struct slice group);

/* Counts a spell, of one kind of admission and one of discharge, in every
 * period of the calendar; cells has one for each. Totals are not counted. */
void flow_add(struct flow_cell *cells, const struct calendar *calendar,
	      struct spell spell, enum flow_count admission,
	      enum flow_count discharge);

/* Fills in the totals of a cell from the kinds. Returns whether they agree with
 * what else was counted: admissions = admissions_only + both, discharges =
 * discharges_only + both, open_end = open_start + admissions - discharges. */
bool flow_total(struct flow_cell *cell, bool transfers_count);

#endif
