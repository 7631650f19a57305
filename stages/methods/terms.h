/* terms - what a regression over time is made of: time, a break, seasons,
 * columns; each a number for every row, and words for what it means.
 *
 * Time is counted in periods of the calendar (or is a number as it stands),
 * from an origin. At a break the rate may step to another level, and its
 * slope may turn; both count from the period of the break on, which is 0
 * periods after it (Wagner et al. 2002, Journal of Clinical Pharmacy and
 * Therapeutics 27:299, segmented regression). A season is a level for each
 * month or quarter but the first of the year, or one wave a year: a sine and
 * a cosine (Stolwijk et al. 1999, J Epidemiol Community Health 53:235).
 */
#ifndef METHODS_TERMS_H
#define METHODS_TERMS_H

#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/calendar.h"
#include "stages/methods/effect.h"

struct timescale {
	bool dates; /* x is the number of a period; else a number as it is */
	enum every every;
	double origin;   /* the x from which time counts */
	double break_at; /* the x of the break; missing: none */
};

/* What a row has to offer. */
struct moment {
	double x;
	const double *values; /* of columns: numbers, or numbers of levels */
};

enum term_kind {
	TERM_INTERCEPT,
	TERM_TIME,
	TERM_LEVEL,
	TERM_SLOPE,
	TERM_NUMBER,   /* a column of numbers */
	TERM_CATEGORY, /* one level of a column of texts */
	TERM_SEASON,
	TERM_WAVE
};

struct term {
	enum term_kind kind;
	const char *name;
	size_t value;     /* which of the row's values; CATEGORY, NUMBER */
	size_t level;     /* CATEGORY, SEASON */
	const char *base; /* the level that it is compared with */
	double lead;      /* WAVE: before a cosine, in years */
};

/* The terms of a model; begins as { 0 }, lives until exit. */
struct terms {
	struct term *items;
	size_t count;
};

void terms_add(struct terms *terms, struct term term);
/* The levels but the first, which the others are compared with. */
void terms_add_levels(struct terms *terms, const char *column, size_t value,
		      const char *const *levels, size_t count);
/* false where the periods are neither months nor quarters. */
bool terms_add_season(struct terms *terms, enum every every, bool wave);

/* The number that stands in the design for this row. */
double term_value(const struct term *term, const struct timescale *scale,
		  const struct moment *moment);

/* The words for its effect; false where it means nothing by itself. */
bool term_phrase(const struct term *term, const struct timescale *scale,
		 struct pool *pool, struct effect_phrase *phrase);

#endif
