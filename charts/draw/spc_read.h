/* spc_read - the points of control charts out of the streams of `limits`.
 *
 * Columns go by the names that `limits` gives them. A word that it does not
 * write, and a point without a date, end with BAD_DATA.
 */
#ifndef CHARTS_DRAW_SPC_READ_H
#define CHARTS_DRAW_SPC_READ_H

#include "charts/draw/figure.h"
#include "charts/draw/spc.h"

struct spc_columns {
	int x, value, mean, lower, upper, target, baseline, phase;
	int phase_reason, cause, type, variation, assurance, trial, screened;
	int reason;
};

/* Dates are in the column x, or for NULL in the first one of dates. */
struct spc_columns spc_columns_of(const struct figure *figure, const char *x);

/* The present record as one more point of the chart, with what every row of a
 * series says of the whole; the last one counts. target: in place of the
 * column's, unless NAN. */
void spc_read(const struct figure *figure, const struct spc_columns *columns,
	      double target, struct spc *chart);

#endif
