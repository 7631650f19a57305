/* attrition - flow diagrams: how many records each step kept.
 *
 * As in the CONSORT statement (Schulz and others 2010): boxes downwards with
 * what is there after each step, and beside the way between two of them a box
 * with how many were left out there, and why. Numbers add up, but where a step
 * makes records of another kind: the way to it is dashed.
 */
#ifndef CHARTS_DRAW_ATTRITION_H
#define CHARTS_DRAW_ATTRITION_H

#include "charts/draw/axis.h"

/* A number of records: NAN where it is not known, or hidden because it is
 * small. */
struct attrition_count {
	double value;
	bool hidden;
};

struct attrition_loss {
	struct attrition_count count;
	const char *why; /* "" for no reason given */
};

struct attrition_step {
	const char *name;
	struct attrition_count kept;
	struct attrition_loss *losses; /* on the way to it */
	size_t loss_count;
	bool remade; /* records of another kind than before */
};

struct attrition {
	struct attrition_step *steps;
	size_t count;
	const char *noun;     /* what is counted, in the plural: "records" */
	const char *name;     /* of the panel; "" */
	const double *target; /* percent of those at first that each step should
				 keep; NULL: none */
};

/* A loss for every step that kept fewer than the one before and says not why;
 * a first step that lost some gets one before it. */
void attrition_prepare(struct pool *pool, struct attrition *attrition);
/* The number of the first step that does not keep what the one before it kept
 * less what was left out; count when all do. */
size_t attrition_wrong(const struct attrition *attrition);

/* How high a panel of that width must be. */
double attrition_height(struct pool *pool, const struct attrition *attrition,
			const struct faces *faces, double width);
void attrition_draw(const struct page *page, struct box panel,
		    const struct attrition *attrition);

/* An entry for steps that miss the target, where there are any. */
enum { ATTRITION_LEGEND_MOST = 1 };
size_t attrition_legend(struct pool *pool, const struct attrition *panels,
			size_t count, struct legend *legend);

const char *attrition_message(struct pool *pool, const struct attrition *panels,
			      size_t count);
const char *attrition_note(const struct attrition *panels, size_t count);
const char *attrition_used(struct pool *pool, const struct attrition *panels,
			   size_t count);
const char *attrition_description(struct pool *pool,
				  const struct attrition *panels, size_t count);

#endif
