/* funnel_set - the units of one funnel, and all that is found of them. */
#ifndef METHODS_FUNNEL_SET_H
#define METHODS_FUNNEL_SET_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/layout.h"
#include "stages/methods/funnel_book.h"
#include "stages/methods/level.h"

/* The type of that name, one of proportion, rate, ratio and counts. */
enum funnel_type funnel_type_of(const char *name);
/* Its scale in that book; rates and ratios leave a choice. */
enum funnel_scale funnel_scale_of(enum funnel_type type, bool prefers_log,
				  const char *book);

/* When units are judged by limits that allow for overdispersion. */
enum funnel_adjust { ADJUST_AUTO, ADJUST_ALWAYS, ADJUST_NEVER };

struct funnel_set {
	/* given */
	const struct funnel_book *book;
	struct levels levels;
	enum funnel_adjust adjust;
	bool unrounded;     /* against the rounding of FunnelPlotR */
	double minimum;     /* units with fewer events are not judged */
	struct unit *units; /* with a count, and a denominator over 0 */
	size_t count;
	/* given, and found by funnel_set_fit() */
	struct funnel funnel;
	bool adjusted; /* judged so */
	/* found by funnel_set_limits(): by level, then by unit */
	struct interval *chance, *wider;
};

/* Finds values, scores and dispersion. */
void funnel_set_fit(struct funnel_set *set);

/* Finds the limits of all units. */
void funnel_set_limits(struct funnel_set *set);

/* Puts FUNNEL_AXIS units in place of those of a set that was fitted, whose
 * limits make a curve: of so many people, days or expected events; for rates
 * and ratios of PHEindicatormethods of so many events. years: that a rate
 * covers. points has room for FUNNEL_AXIS. */
void funnel_set_axis(struct funnel_set *set, double years, double *points);

/* What is said of a unit. */
struct funnel_row {
	double value, target;
	double z, z_used;
	char extreme;
	double z_adjusted;
	const char *position;  /* the farthest limit that is passed: within,
				  above_99_8; NULL where there is none, or it
				  is not judged */
	const char *judged_by; /* adjusted, chance */
	double phi, tau2, units, units_used;
	const char *reason; /* why something is missing, or NULL */
};

/* Its columns before and behind its limits: tables that end with an empty row.
 * A unit of NULL is that of the values; what the value and the centre line are
 * called depends on the type of funnel. */
extern const struct member funnel_row_value[];
extern const struct member funnel_row_centre[];
extern const struct member funnel_row_before[];
extern const struct member funnel_row_behind[];

/* Of unit i; values are per so much of the denominator. */
struct funnel_row funnel_row_of(const struct funnel_set *set, size_t i,
				double per);
/* Of one that has no part in the funnel, for that reason. */
struct funnel_row funnel_row_without(const char *reason);

#endif
