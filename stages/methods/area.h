/* area - the standardised rate of an area (standardise.h), or why it has none.
 *
 * Nothing is filled in: a stratum whose count, people or standard are missing
 * makes the rate missing.
 */
#ifndef METHODS_AREA_H
#define METHODS_AREA_H

#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/level.h"
#include "stages/methods/standardise.h"

/* The strata of an area; begins as { 0 }, lives until exit. */
struct area {
	struct direct_stratum *strata;
	struct indirect_stratum *reference;
	size_t count;
	bool no_count, no_of, no_weight, no_reference;
};

void area_add(struct area *area, struct direct_stratum stratum,
	      struct indirect_stratum reference);

enum area_method { AREA_DIRECT, AREA_RATIO, AREA_RATE };

struct area_plan {
	enum area_method method;
	bool gamma;     /* the interval of a direct rate, not Dobson's */
	bool repeated;  /* counts are of people who had it so many times */
	double minimum; /* no direct rate for fewer events */
	double per;     /* what results are for */
	struct levels levels;
};

/* Missing is NAN; reason says why, or is NULL. */
struct area_rate {
	double observed, of;
	double expected, reference; /* not of a direct rate */
	double value;
	struct interval *ends; /* by level; live until exit */
	const char *reason;
};

struct area_rate area_rate_of(const struct area *area,
			      const struct area_plan *plan);

#endif
