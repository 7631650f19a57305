/* change - the last value of a series beside those before it, in words. */
#include "stages/methods/change.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "pipeline/date.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "stages/methods/words.h"

static bool is_year(enum every every)
{
	return every == EVERY_YEAR || every == EVERY_FINANCIAL_YEAR;
}

/* Which of the periods has that day in it, or SIZE_MAX. */
static size_t period_of(enum every every, int day, const int *starts,
			size_t count)
{
	long wanted = period_number(every, day);

	while (count-- > 0 && period_number(every, starts[count]) >= wanted)
		if (period_number(every, starts[count]) == wanted)
			return count;
	return SIZE_MAX;
}

struct change change_of(enum every every, const int *starts,
			const double *values, const bool *hidden, size_t count)
{
	struct change change = { .every = every,
				 .start = MISSING_DATE,
				 .value = (double)NAN,
				 .previous = (double)NAN,
				 .year_before = (double)NAN };
	size_t previous, year_before;

	while (count && isnan(values[count - 1]) && !hidden[count - 1])
		count--;
	if (!count)
		return change;
	change.start = period_start(every, starts[count - 1]);
	change.value = values[count - 1];
	change.value_hidden = hidden[count - 1];
	previous = period_of(every, change.start - 1, starts, count);
	if (previous != SIZE_MAX) {
		change.previous = values[previous];
		change.previous_hidden = hidden[previous];
	}
	year_before = period_of(every, date_add_months(change.start, -12),
				starts, count);
	if (year_before != SIZE_MAX) {
		change.year_before = values[year_before];
		change.year_hidden = hidden[year_before];
	}
	return change;
}

/* "January" of "January 2014". */
static const char *month_name(struct pool *pool, int date)
{
	const char *words = words_date(pool, date, PERIOD_MONTH);

	return pool_copy(pool, words, strcspn(words, " "));
}

const char *change_period(struct pool *pool, enum every every, int start)
{
	start = period_start(every, start);
	if (every == EVERY_QUARTER)
		return text_format(pool, "%s to %s", month_name(pool, start),
				   words_date(pool, date_add_months(start, 2),
					      PERIOD_MONTH));
	if (every == EVERY_MONTH)
		return words_date(pool, start, PERIOD_MONTH);
	return words_date(pool, start,
			  is_year(every) ? PERIOD_YEAR : PERIOD_DAY);
}

int change_decimals(const struct change *change)
{
	const double values[] = { change->value, change->previous,
				  change->year_before };

	return words_decimals(values, 3);
}

/* The value beside an earlier one: -1 down, 0 the same, 1 up. */
static int way_of(const struct change *change, double earlier)
{
	int decimals = change_decimals(change);
	double now = number_round(change->value, decimals);
	double then = number_round(earlier, decimals);

	return (now > then) - (now < then);
}

static const char *beside(struct pool *pool, const struct change *change,
			  double earlier, const char *unit, const char *when)
{
	static const char *const ways[] = { "down from ", "the same as",
					    "up from " };
	int way = way_of(change, earlier);

	return text_format(pool, "%s%s %s", ways[way + 1],
			   way ? words_fixed(pool, earlier,
					     change_decimals(change), unit)
			       : "",
			   when);
}

/* Both earlier values, of which the last one went the same way. */
static const char *beside_both(struct pool *pool, const struct change *change,
			       const char *unit, const char *first,
			       const char *when)
{
	if (!way_of(change, change->year_before))
		return text_format(pool, "%s and %s", first, when);
	return text_format(pool, "%s and %s %s", first,
			   words_fixed(pool, change->year_before,
				       change_decimals(change), unit),
			   when);
}

static const char *lacking(struct pool *pool, const char *when, bool hidden)
{
	return text_format(pool, "%s is %s", when,
			   hidden ? "hidden" : "not known");
}

const char *change_words(struct pool *pool, const struct change *change,
			 const char *unit)
{
	static const char year[] = "a year before";
	bool yearly = is_year(change->every);
	const char *before = text_format(pool, "the %s before",
					 yearly ? "year"
						: every_name(change->every));
	const char *first, *second;

	if (isnan(change->value))
		return "";
	first = isnan(change->previous)
			? lacking(pool, before, change->previous_hidden)
			: beside(pool, change, change->previous, unit, before);
	if (yearly)
		return first;
	if (!isnan(change->previous) && !isnan(change->year_before) &&
	    way_of(change, change->previous) ==
		    way_of(change, change->year_before))
		return beside_both(pool, change, unit, first, year);
	second = isnan(change->year_before)
			 ? lacking(pool, year, change->year_hidden)
			 : beside(pool, change, change->year_before, unit,
				  year);
	return text_format(pool, "%s, %s", first, second);
}

enum cause change_cause(const char *name)
{
	for (int cause = CAUSE_NONE + 1; cause < CAUSE_COUNT; cause++)
		if (!strcmp(cause_name((enum cause)cause), name))
			return (enum cause)cause;
	return CAUSE_NONE;
}

/* Each cause that tells up from down is followed by its opposite. */
static bool is_high(enum cause cause)
{
	return (cause - ABOVE_LIMIT) % 2 == 0;
}

/* How many points there are up to the last one that has a cause. */
static size_t caused(const enum cause *causes, size_t count)
{
	while (count && causes[count - 1] == CAUSE_NONE)
		count--;
	return count;
}

size_t change_since(const enum cause *causes, size_t count)
{
	size_t last = caused(causes, count), since;

	if (!last)
		return SIZE_MAX;
	for (since = last - 1; since; since--)
		if (causes[since - 1] == CAUSE_NONE ||
		    is_high(causes[since - 1]) != is_high(causes[last - 1]))
			break;
	return since;
}

/* A quarter is known by its first month there: "since July 2013". */
static const char *since_words(struct pool *pool, enum every every, int start)
{
	return change_period(pool, every == EVERY_QUARTER ? EVERY_MONTH : every,
			     every == EVERY_QUARTER ? period_start(every, start)
						    : start);
}

static const char *cause_words(enum cause cause)
{
	static const char *const words[] = {
		[CAUSE_NONE] = "within its usual range",
		[ABOVE_LIMIT] = "above its usual range",
		[BELOW_LIMIT] = "below its usual range",
		[TREND_UP] = "rising",
		[TREND_DOWN] = "falling",
		[TWO_OF_THREE_HIGH] = "near the top of its usual range",
		[TWO_OF_THREE_LOW] = "near the foot of its usual range",
		[FOUR_OF_FIVE_HIGH] = "high in its usual range",
		[FOUR_OF_FIVE_LOW] = "low in its usual range",
		[SHIFT_HIGH] = "above its usual level",
		[SHIFT_LOW] = "below its usual level",
	};

	return words[cause];
}

const char *reading_words(struct pool *pool, enum every every,
			  const enum cause *causes, const int *dates,
			  size_t count)
{
	size_t side = change_since(causes, count), same;
	const char *words;
	enum cause cause;

	if (side == SIZE_MAX)
		return cause_words(CAUSE_NONE);
	same = caused(causes, count) - 1;
	cause = causes[same];
	while (same > side && causes[same - 1] == cause)
		same--;
	if (same + 1 == caused(causes, count))
		words = text_format(pool, "%s in %s", cause_words(cause),
				    change_period(pool, every, dates[same]));
	else
		words = text_format(pool, "%s since %s", cause_words(cause),
				    since_words(pool, every, dates[same]));
	if (same == side)
		return words;
	return text_format(pool, "%s, %s since %s", words,
			   is_high(cause) ? "high" : "low",
			   since_words(pool, every, dates[side]));
}
