/* curve_parts - what the parts of curve.h know of each other. */
#ifndef CHARTS_DRAW_CURVE_PARTS_H
#define CHARTS_DRAW_CURVE_PARTS_H

#include "charts/draw/curve.h"

enum marker curves_marker_of(const struct curve *curve);
enum ink curves_ink_of(const struct curves *curves, const struct curve *curve);
bool curves_has_values(const struct curves *curves);
/* Whether something in the panel is hidden. */
bool curves_hide(const struct curves *curves);
size_t curves_make_labels(const struct page *page, const struct curves *curves,
			  double width, struct end_label *labels);

/* Values, in words, are named by the points that have one. */
struct curves_summary {
	size_t values, hidden, missing;
	const struct curve_point *first, *last, *least, *greatest;
};
void curves_add(struct curves_summary *summary, const struct curve *curve);
struct curves_summary curves_summarise(const struct curves *panels,
				       size_t count);
const char *curves_value(struct pool *pool, const struct curves *curves,
			 double number);

/* 1 where the values of the curve rise by more than chance, -1 where they
 * fall, 0 otherwise: the test of Mann (1945, Econometrica 13:245) and Kendall,
 * two-sided at 1%, its variance corrected for ties, and for neighbours that are
 * alike by (1 + r) / (1 - r), where r > 0 is their correlation about a straight
 * line (Bayley and Hammersley 1946; about the line, Yue and Wang 2004), unless
 * nearly all pairs of values go one way (S is three quarters of their number).
 * 0 for fewer than CURVE_TREND_LEAST values and for more than CURVE_TREND_MOST,
 * whose pairs are too many to compare. */
enum { CURVE_TREND_LEAST = 8, CURVE_TREND_MOST = 1000 };
int curve_trend(struct pool *pool, const struct curve *curve);

#endif
