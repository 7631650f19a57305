/* chart_row - all that a chart says of one of its points, in the words and
 * numbers of a table.
 */
#ifndef METHODS_CHART_ROW_H
#define METHODS_CHART_ROW_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/layout.h"
#include "stages/methods/chart.h"

/* What is given of a point besides its time. */
struct chart_point {
	double value, of, deviation, target;
	enum direction better;
	bool ghost;
};

/* Texts need no escapes, but for the user's reason for a phase. Missing
 * numbers are NAN, missing texts NULL; flags are Y and N. */
struct chart_row {
	double value;
	struct limits limits;
	char baseline;
	double phase; /* from 1 */
	const char *phase_reason;
	const char *special_cause, *point_type;
	double target;
	const char *variation, *assurance;
	char trial;
	double screened;
	const char *reason; /* "" for none */
	const char *chart;
	double numerator, denominator;
	/* where the profile tests runs */
	double useful, longest, longest_most, crossings, crossings_least;
	char runs_signal;
	/* left to the caller, since not everybody asks for them */
	const char *causes, *suggested;
	char hidden;
};

/* Its columns: those that are always there, those of ratios and of tested runs
 * (tables that end with an empty row), and three that some tables have. A unit
 * or label of NULL is that of the values. */
extern const struct member chart_row_always[];
extern const struct member chart_row_ratios[];
extern const struct member chart_row_runs[];
extern const struct member chart_row_causes;
extern const struct member chart_row_suggested;
extern const struct member chart_row_hidden;

/* Of point i, which is in that phase. */
struct chart_row chart_row_of(const struct chart *chart,
			      const struct phase *phase, size_t i,
			      const struct chart_point *point);

#endif
