/* promise - what became of somebody who was to leave a hospital by a day.
 *
 * The promise of 2012 (Transforming care, Department of Health): whoever was
 * found to be in hospital wrongly was to have moved to the community by
 * 1 June 2014. Somebody's placements on the day of the list are set against
 * those on the day of the target.
 */
#ifndef METHODS_PROMISE_H
#define METHODS_PROMISE_H

#include <stddef.h>

#include "pipeline/text.h"
#include "stages/methods/placement.h"
#include "stages/methods/spell.h"

/* A stay in hospital, or a placement elsewhere. */
struct promise_stay {
	struct spell spell;
	bool hospital;
	enum environment environment;
	enum destination destination; /* where a stay led to */
	struct slice site;
	double distance; /* km from home; NAN where not known */
};

enum promise_outcome {
	OUTCOME_STILL_IN, /* in the same hospital, perhaps again */
	OUTCOME_OTHER_HOSPITAL,
	OUTCOME_COMMUNITY,
	OUTCOME_CUSTODY, /* prison or court */
	OUTCOME_DIED,
	OUTCOME_UNKNOWN
};

/* STILL_IN OTHER_HOSPITAL COMMUNITY CUSTODY DIED UNKNOWN */
const char *promise_outcome_name(enum promise_outcome outcome);

struct promise {
	enum promise_outcome outcome;
	const struct promise_stay *from; /* on the day of the list */
	enum environment environment[2]; /* on the list, on the target day */
	double distance[2];
	/* 'Y', 'N', or 0 where it cannot be told; of whoever moved, to the
	 * community or another hospital */
	char moved, nearer, less_restrictive, both;
};

/* Nearer is by more than so many kilometres. */
enum { PROMISE_NEARER_KM = 1 };

/* Whether somebody was in hospital on the day. */
bool promise_listed(const struct promise_stay *stays, size_t count, int day);

/* What had become by the target day of somebody who was listed; died is the
 * day of death, or FOREVER. Of several placements on one day the one that began
 * last says where somebody was, hospitals first, and the most restrictive one
 * how; what is not known makes nothing less restrictive but the community. */
struct promise promise_find(const struct promise_stay *stays, size_t count,
			    int listed, int target, int died);

#endif
