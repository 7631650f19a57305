/* stocktake - points for the answers of a stocktake (measure M13).
 *
 * Y is worth 2, P 1, N 0; a question of reverse polarity turns Y and N round.
 * Not known and not answered are worth nothing and stay in the denominator;
 * not applicable leaves it, and so does an unanswered question that is asked
 * only on a condition.
 */
#ifndef METHODS_STOCKTAKE_H
#define METHODS_STOCKTAKE_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/text.h"

enum answer { YES, PARTLY, NO, NOT_APPLICABLE, NOT_KNOWN, BLANK };

enum { ANSWER_COUNT = BLANK + 1, POINTS_MOST = 2 };

/* The answer of that code: Y, P, N, NA, NK, BLANK; a missing code is BLANK,
 * UNKNOWN is NOT_KNOWN. false for any other. */
bool answer_read(struct slice code, enum answer *answer);
const char *answer_code(enum answer answer);

struct reply {
	enum answer answer;
	enum answer second; /* the second coder's */
	bool coded_twice;   /* there is a second */
	bool reverse;
	bool conditional;
};

/* NAN when the reply leaves the score. */
double reply_points(const struct reply *reply);

/* Replies added up; begin as { 0 }. */
struct score {
	size_t questions;
	size_t counted;               /* in the score */
	size_t not_applicable;        /* out of it */
	size_t not_known, unanswered; /* in it, for nothing */
	double points;
	size_t pairs[ANSWER_COUNT * ANSWER_COUNT]; /* see agreement.h */
};

void score_add(struct score *score, const struct reply *reply);

/* 100 * points / most; NAN where no point can be had. */
double score_percent(double points, double most);

#endif
