/* kind - the kinds of control charts, a row of a table each. */
#ifndef METHODS_KIND_H
#define METHODS_KIND_H

#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/points.h"

/* What the second column of a series is to a kind. */
enum other {
	OTHER_NONE,       /* it has none */
	OTHER_MAY_DIVIDE, /* a denominator, where there is one */
	OTHER_DIVIDES,    /* a denominator, always */
	OTHER_SIZE        /* the size of a subgroup, with its deviation */
};

struct kind {
	const char *name;
	enum other other;
	bool limits_only; /* no rule but that of the limits */
	struct finding (*limit)(const struct points *points,
				const struct profile *profile,
				struct limits *limits);
};

/* For options: "xmr|mr|...". */
#define KIND_CHOICES "xmr|mr|run|p|u|c|p-prime|u-prime|i-prime|xbar|s|g|t"

/* Why a kind (NULL: any that has no subgroups) cannot be made of a series
 * with, or without, a second column and deviations; NULL when it can. */
const char *kind_refusal(const struct kind *kind, bool of, bool deviation);

/* The kind of that name, or NULL. */
const struct kind *kind_of(const char *name);

#endif
