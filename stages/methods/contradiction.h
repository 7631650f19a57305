/* contradiction - what rows say against each other.
 *
 * Each rule looks at several stays of a person, or several periods of a
 * series, so no dictionary can check it a row at a time. Nothing is repaired
 * here; the stages that measure have rules of their own for such rows.
 */
#ifndef METHODS_CONTRADICTION_H
#define METHODS_CONTRADICTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A stay, as one row has it: there are as many as stays, so few bytes. */
struct claim {
	uint32_t person;
	int start;
	int end; /* FOREVER (spell.h): none was given */
	bool in_hospital;
	bool to_hospital; /* left for another hospital, as it says */
	uint32_t row;     /* the caller's own number */
};

enum contradiction {
	OVERLAPS,      /* begins before another hospital stay has ended */
	NEVER_ENDS,    /* has no end although a later hospital stay began */
	LEADS_NOWHERE, /* left for a hospital where no stay begins */
	LEAVES_A_GAP,  /* a period begins days after the one before it */
	COVERS_AGAIN   /* a period begins before the one before it ended */
};

struct contradictions {
	int gap;   /* days within which the next stay must begin */
	int as_at; /* what must have happened by then; FOREVER for all */
	/* told of each: the row it concerns, and the row it contradicts
	 * (SIZE_MAX for none) */
	void (*report)(void *context, enum contradiction contradiction,
		       size_t row, size_t other);
	void *context;
};

/* Sorts the stays by person, start, end and row, and reports what is wrong
 * among the hospital stays of each person. A stay without an end is taken to
 * end when the person's next one begins. Linear but for stays inside each
 * other. */
void contradictions_find(const struct contradictions *find,
			 struct claim *claims, size_t count);

/* A period that something was reported for. */
struct reported {
	size_t series;
	int start, end; /* both belong to it */
	size_t row;
};

/* Sorts them by series, start, end and row, and reports each that does not
 * begin on the day after all before it have ended, with the row that ended
 * last. */
void contradictions_find_in_series(const struct contradictions *find,
				   struct reported *periods, size_t count);

#endif
