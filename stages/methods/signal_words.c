/* signal_words - what special causes and verdicts are called in streams. */
#include "stages/methods/signal.h"

#include "pipeline/pool.h"
#include "pipeline/text.h"

const char *cause_name(enum cause cause)
{
	static const char *const names[] = {
		[CAUSE_NONE] = "none",
		[ABOVE_LIMIT] = "above_limit",
		[BELOW_LIMIT] = "below_limit",
		[TREND_UP] = "trend_up",
		[TREND_DOWN] = "trend_down",
		[TWO_OF_THREE_HIGH] = "two_of_three_high",
		[TWO_OF_THREE_LOW] = "two_of_three_low",
		[FOUR_OF_FIVE_HIGH] = "four_of_five_high",
		[FOUR_OF_FIVE_LOW] = "four_of_five_low",
		[SHIFT_HIGH] = "shift_high",
		[SHIFT_LOW] = "shift_low",
	};

	return names[cause];
}

const char *point_type_name(enum point_type type)
{
	static const char *const names[] = {
		[COMMON_CAUSE] = "common_cause",
		[IMPROVEMENT] = "improvement",
		[CONCERN] = "concern",
		[NEUTRAL_HIGH] = "neutral_high",
		[NEUTRAL_LOW] = "neutral_low",
	};

	return names[type];
}

const char *variation_name(enum variation variation)
{
	static const char *const names[] = {
		[VARIATION_UNKNOWN] = "not_known",
		[VARIATION_COMMON] = "common_cause",
		[IMPROVEMENT_HIGH] = "improvement_high",
		[IMPROVEMENT_LOW] = "improvement_low",
		[CONCERN_HIGH] = "concern_high",
		[CONCERN_LOW] = "concern_low",
		[VARIATION_HIGH] = "neutral_high",
		[VARIATION_LOW] = "neutral_low",
	};

	return names[variation];
}

const char *assurance_name(enum assurance assurance)
{
	static const char *const names[] = {
		[ASSURANCE_UNKNOWN] = "not_known",
		[PASS] = "pass",
		[FAIL] = "fail",
		[HIT_OR_MISS] = "hit_or_miss",
	};

	return names[assurance];
}

const char *causes_words(struct pool *pool, unsigned short causes)
{
	const char *words = "";

	for (int cause = CAUSE_NONE + 1; cause < CAUSE_COUNT; cause++)
		if (causes >> cause & 1)
			words = text_format(pool, "%s%s%s", words,
					    *words ? "," : "",
					    cause_name((enum cause)cause));
	return *words ? words : cause_name(CAUSE_NONE);
}
