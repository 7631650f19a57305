/* points - the points of one phase, and what kinds of charts find in them.
 *
 * A kind of chart is one function: from the points, and from the profile that
 * says how, it fills the limits of every point and tells how it came to them.
 *
 *	struct finding xmr_limit(const struct points *points,
 *				 const struct profile *profile,
 *				 struct limits *limits);
 *
 * Only the points of the base set the limits, but all get them. Points out of
 * the base are passed over: a moving range bridges them. A missing value in
 * the base has no range on either side. Limits that cannot be are missing
 * (NAN), and the note says why; limits are in the unit of the values.
 */
#ifndef METHODS_POINTS_H
#define METHODS_POINTS_H

#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/profile.h"
#include "stages/methods/signal.h"

struct points {
	size_t count;
	double *values;           /* what is charted; mr and s set it */
	const double *numerators; /* NULL: the values are no ratios */
	const double *of; /* denominators, or sizes of subgroups; NULL */
	const double *deviations; /* within subgroups; NULL */
	const bool *base;
	double *room; /* for 2 x count numbers */
};

enum note {
	NOTE_SOUND,
	NOTE_NO_VALUES,    /* nothing but missing: no centre, no limits */
	NOTE_NO_RANGE,     /* no two neighbours: a centre, no limits */
	NOTE_CONSTANT,     /* nothing varies: the limits are the centre */
	NOTE_ALL_SCREENED, /* screening left no range: no limits */
	NOTE_UNSCREENED,   /* would have left only zeros: not applied */
	NOTE_MEDIAN,       /* a run chart: a centre, no limits */
	NOTE_IMPOSSIBLE,   /* values that such a chart cannot have */
	NOTE_ONE_EACH,     /* no subgroup of two: no spread, no limits */
	NOTE_TOO_LARGE     /* beyond what numbers can hold */
};

struct finding {
	size_t used;     /* values behind the limits */
	size_t screened; /* ranges left out */
	enum note note;
};

/* Copies the numbers of the base, missing ones included; how many. */
size_t points_gather(const struct points *points, const double *from,
		     double *to);

/* The sum of those of them that belong to a value, and that many *used. */
double points_sum(const struct points *points, const double *of, size_t *used);

/* The centre, and limits at three, near limits at two standard deviations. */
struct limits limits_about(double centre, double deviation);

/* Cuts limits at 0 and at the most that a value can be. */
void limits_cut(struct limits *limits, double most);

/* What a mean range has to say of the limits that follow from it. */
enum note note_of_range(enum range_note note);

/* Why limits are as they are, in words; "" for sound ones. */
const char *note_words(enum note note);

#endif
