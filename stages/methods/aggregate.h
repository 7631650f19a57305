/* aggregate - what many values come to: counts, sums, means, quantiles.
 *
 * A function is a row of a table: what it takes, how a value adds to a cell,
 * how the cell answers. A cell holds what is known of one group; functions
 * that are filled alike (mean and sum, median and q25) can share one. Missing
 * values are left out of everything but `missing`. Sums do not lose the small
 * to the large (statistics.h); quantiles and spreads are exact (quantile.h).
 * What is `distinct` is remembered in a key set (keyset.h): at most 16 bytes
 * for each different value of a group.
 */
#ifndef METHODS_AGGREGATE_H
#define METHODS_AGGREGATE_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/text.h"
#include "stages/methods/quantile.h"
#include "stages/methods/statistics.h"

struct keyset;

/* What a function is fed with. RECORDS: nothing, or whether a value is
 * missing; ANY: that, and the value as it is written; ORDERED: numbers or
 * days. */
enum takes { RECORDS, ANY, NUMBERS, ORDERED, FLAGS };

/* One value; what the function does not take is not looked at. */
struct datum {
	bool missing;
	struct slice raw; /* of ANY: equal for equal values */
	double number;    /* NAN when missing; a flag is 1 for Y, else 0 */
};

/* What is known of one group. Begins as { 0 }, with the group's number where
 * aggregate_tells_groups(). Small, because there is one for each group and
 * they all compete for the processor's cache. */
struct cell {
	size_t n;
	union {
		size_t group; /* its number, for distinct */
		size_t yes;
		struct {
			double least, most;
		};
		struct sum sum;
		struct tally *tally; /* NULL: of nothing */
	};
};

struct aggregate {
	const struct function *function;
	double share;        /* of a quantile, 0 to 1 */
	int quantile_type;   /* one that quantile_has_type() */
	struct keyset *seen; /* value and group, of distinct */
};

struct function {
	const char *name;
	enum takes takes;
	const char *unit;  /* of the answer; NULL: that of the values */
	const char *words; /* after what the values are; NULL for a quantile */
	void (*add)(const struct aggregate *aggregate, struct cell *cell,
		    const struct datum *datum);
	double (*answer)(const struct aggregate *aggregate, struct cell *cell);
};

/* The function of that name, q0 to q100 with any decimals being quantiles;
 * false when there is none. */
bool aggregate_named(struct slice name, int quantile_type,
		     struct aggregate *aggregate);
/* The nearest name to one that is none, or NULL. */
const char *aggregate_nearest(const char *name);

/* How many bytes of a cell it uses, from the first on: a table of groups needs
 * no more for each. */
size_t aggregate_room(const struct aggregate *aggregate);
/* Whether each cell must be told the number of its group. */
bool aggregate_tells_groups(const struct aggregate *aggregate);
/* Whether a cell that one has filled answers the other, of the same values. */
bool aggregate_alike(const struct aggregate *a, const struct aggregate *b);

/* Adds a value to the cell; no function call in between, since this is done
 * for every record. */
static inline void aggregate_add(const struct aggregate *aggregate,
				 struct cell *cell, const struct datum *datum)
{
	aggregate->function->add(aggregate, cell, datum);
}

/* The answer of the cell; NAN of no values, but for counts and sums, which are
 * then 0. The cell must not be added to after it. */
double aggregate_answer(const struct aggregate *aggregate, struct cell *cell);

/* What the answers are, for people to read. label: what the values are, or
 * NULL for records; name: how the answers are called where somebody named
 * them, which is what a count is then labelled by, or NULL. Lives until
 * exit. */
const char *aggregate_label(const struct aggregate *aggregate,
			    const char *label, const char *name);

#endif
