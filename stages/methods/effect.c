/* effect - what the ratio of two rates says, in words. */
#include "stages/methods/effect.h"

#include <math.h>
#include <stdbool.h>
#include <stddef.h>

#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "stages/methods/words.h"

/* A change in percent; its sign only where asked for. */
static const char *change(struct pool *pool, double ratio, bool sign)
{
	double percent = number_round(100 * (ratio - 1), 1);

	return text_format(pool, "%s%s%%", sign && percent > 0 ? "+" : "",
			   words_number(pool, sign ? percent : fabs(percent),
					1));
}

const char *effect_words(struct pool *pool, double ratio, struct interval ends,
			 double confidence, const struct effect_phrase *phrase)
{
	bool rises = ends.lower > 1, falls = ends.upper < 1;
	bool clear = rises || falls;
	/* the smaller size first */
	double first = falls ? ends.upper : ends.lower;
	double last = falls ? ends.lower : ends.upper;
	char percent[NUMBER_ROOM];
	size_t size;

	if (isnan(ratio) || isnan(ends.lower) || isnan(ends.upper))
		return NULL;
	size = number_write(percent, number_round(100 * confidence, 6));
	return text_format(pool, "%s %s%s (%.*s%% interval: %s to %s)",
			   rises   ? phrase->up
			   : falls ? phrase->down
				   : text_format(pool, "%s:", phrase->unclear),
			   change(pool, ratio, !clear), phrase->tail, (int)size,
			   percent, change(pool, first, !clear),
			   change(pool, last, !clear));
}
