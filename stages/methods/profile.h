/* profile - the books of rules that a control chart may follow.
 *
 * Three are for use, and safe where nothing varies; three follow a package to
 * the letter, edges and all, so that its charts can be reproduced.
 *
 * mdc2023	Making Data Count (NHS England) as its tools work since late
 *		2023: the default.
 * anhoej	the runs of a series tested as a whole (Anhoej and Olesen
 *		2014), and a point beyond a limit; no other rule.
 * weco		the Western Electric rules (1956): a limit, 2 of 3, 4 of 5,
 *		8 on one side; no trend.
 * ptd		the R package NHSRplotthedots 0.2.2 to the letter.
 * qicharts2	the R package qicharts2 0.8.1 to the letter.
 * powerbi	the PowerBI-SPC visual (478773a) to the letter.
 *
 *			mdc2023	anhoej	weco	ptd	qicharts2 powerbi
 * mean ranges to a	2.66	3/1.128	3/1.128	2.66	3/1.128	3/1.128
 *   limit (xmr, t)
 * passes of screening	1	1	1	1	1	1
 * trend, points	7	-	-	7	-	7
 * shift, points	7	by run	8	7	by run	7
 *				length			length
 * 2 of 3		yes	-	yes	yes	-	yes
 *   the third point	same	-	any-	same	-	not
 *			side		where	side		opposite
 *   beyond a limit	counts	-	counts	does	-	counts
 *   counts as far out				not
 * 4 of 5		-	-	yes	-	-	-
 * trial limits under	12	10	12	13	-	-
 *			values	values	values	points
 *
 * To the letter also means that screening which leaves zeros only, or nothing,
 * is applied (limits on the mean, or no limits); by ptd that trial limits, or
 * none, give verdicts, that a rebase date that is no point is ignored, and that
 * the end of a trend before another is named by the step between them; by
 * qicharts2 that a ghost beyond a limit is named, and what is told of single
 * kinds of charts in xmr.h and counts.h.
 *
 * Two habits of Making Data Count's own tools are left out of all: showing an
 * improvement where another rule finds a concern, which hides a breach of a
 * limit, and taking a target on a limit for one beyond it.
 */
#ifndef METHODS_PROFILE_H
#define METHODS_PROFILE_H

#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/movingrange.h"
#include "stages/methods/signal.h"

struct profile {
	const char *name;
	double factor; /* from the centre to a limit: mean moving ranges */
	struct screening screening;
	size_t least;        /* values (points) for more than trial limits */
	bool least_of_phase; /* counted over the phase, not its baseline */
	bool trial_verdict;  /* trial or missing limits still give one */
	bool literal_rebase; /* only at a date that is a point */
	bool literal_kinds;  /* and ghosts, as qicharts2 has them */
	struct signal_rules rules;
};

/* The profile of that name, or NULL. */
const struct profile *profile_of(const char *name);

#endif
