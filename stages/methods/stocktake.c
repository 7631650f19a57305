/* stocktake - points for the answers of a stocktake (measure M13). */
#include "stages/methods/stocktake.h"

#include <math.h>

static const struct {
	const char *code;
	double points, reversed;
	bool leaves;
} answers[ANSWER_COUNT] = {
	[YES] = { "Y", 2, 0, false },
	[PARTLY] = { "P", 1, 1, false },
	[NO] = { "N", 0, 2, false },
	[NOT_APPLICABLE] = { "NA", 0, 0, true },
	[NOT_KNOWN] = { "NK", 0, 0, false },
	[BLANK] = { "BLANK", 0, 0, false },
};

bool answer_read(struct slice code, enum answer *answer)
{
	if (!code.at) {
		*answer = BLANK;
		return true;
	}
	if (slice_is(code, "UNKNOWN")) {
		*answer = NOT_KNOWN;
		return true;
	}
	for (int i = 0; i < ANSWER_COUNT; i++)
		if (slice_is(code, answers[i].code)) {
			*answer = (enum answer)i;
			return true;
		}
	return false;
}

const char *answer_code(enum answer answer)
{
	return answers[answer].code;
}

double reply_points(const struct reply *reply)
{
	if (answers[reply->answer].leaves ||
	    (reply->answer == BLANK && reply->conditional))
		return (double)NAN;
	return reply->reverse ? answers[reply->answer].reversed
			      : answers[reply->answer].points;
}

void score_add(struct score *score, const struct reply *reply)
{
	double points = reply_points(reply);

	score->questions++;
	if (reply->coded_twice)
		score->pairs[reply->answer * ANSWER_COUNT + reply->second]++;
	if (isnan(points)) {
		score->not_applicable++;
		return;
	}
	score->counted++;
	score->points += points;
	score->not_known += reply->answer == NOT_KNOWN;
	score->unanswered += reply->answer == BLANK;
}

double score_percent(double points, double most)
{
	return most > 0 ? 100 * points / most : (double)NAN;
}
