/* terms - what a regression over time is made of. */
#include "stages/methods/terms.h"

#include <math.h>

#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

void terms_add(struct terms *terms, struct term term)
{
	terms->items = array_grow(terms->items, terms->count, sizeof term);
	terms->items[terms->count++] = term;
}

void terms_add_levels(struct terms *terms, const char *column, size_t value,
		      const char *const *levels, size_t count)
{
	for (size_t i = 1; i < count; i++)
		terms_add(terms,
			  (struct term){
				  .kind = TERM_CATEGORY,
				  .name = text_format(pool_run(), "%s=%s",
						      column, levels[i]),
				  .value = value,
				  .level = i,
				  .base = levels[0],
			  });
}

/* How many seasons a year has, told by its periods; 0 for none. */
static size_t seasons(enum every every)
{
	return every == EVERY_MONTH ? 12 : every == EVERY_QUARTER ? 4 : 0;
}

bool terms_add_season(struct terms *terms, enum every every, bool wave)
{
	size_t count = seasons(every);

	if (wave && count) {
		terms_add(terms, (struct term){ .kind = TERM_WAVE,
						.name = "season_sine",
						.lead = -0.25 });
		terms_add(terms, (struct term){ .kind = TERM_WAVE,
						.name = "season_cosine" });
		return true;
	}
	for (size_t i = 1; i < count; i++)
		terms_add(terms,
			  (struct term){
				  .kind = TERM_SEASON,
				  .name = text_format(pool_run(), "%s_%02zu",
						      every_name(every), i + 1),
				  .level = i,
				  .base = every == EVERY_MONTH
						  ? "January"
						  : "January to March",
			  });
	return count > 0;
}

/* Months count from January, and quarters from the first. */
static size_t season_of(enum every every, double x)
{
	long count = (long)seasons(every);
	long first = period_number(every, date_of(2000, 1, 1));
	long number;

	if (!count)
		return 0;
	number = ((long)x - first) % count;
	return (size_t)(number < 0 ? number + count : number);
}

double term_value(const struct term *term, const struct timescale *scale,
		  const struct moment *moment)
{
	const double turn = 2 * acos(-1);
	double x = moment->x;

	switch (term->kind) {
	case TERM_INTERCEPT:
		return 1;
	case TERM_TIME:
		return x - scale->origin;
	case TERM_LEVEL:
		return x >= scale->break_at;
	case TERM_SLOPE:
		return fmax(x - scale->break_at, 0);
	case TERM_NUMBER:
		return moment->values[term->value];
	case TERM_CATEGORY:
		return moment->values[term->value] == (double)term->level;
	case TERM_SEASON:
		return season_of(scale->every, x) == term->level;
	case TERM_WAVE:
		return cos(turn * ((double)season_of(scale->every, x) /
					   (double)seasons(scale->every) +
				   term->lead));
	}
	return NAN;
}

static struct effect_phrase compared_with(const char *base, struct pool *pool)
{
	return (struct effect_phrase){
		text_format(pool, "higher than %s by", base),
		text_format(pool, "lower than %s by", base),
		text_format(pool, "no clear difference from %s", base), ""
	};
}

bool term_phrase(const struct term *term, const struct timescale *scale,
		 struct pool *pool, struct effect_phrase *phrase)
{
	static const struct effect_phrase phrases[] = {
		[TERM_TIME] = { "rises by", "falls by", "no clear trend", "" },
		[TERM_LEVEL] = { "steps up by", "steps down by",
				 "no clear step", " at the break" },
		[TERM_SLOPE] = { "turns up by", "turns down by",
				 "no clear change of slope", "" },
		[TERM_NUMBER] = { "rises by", "falls by", "no clear change",
				  "" },
	};
	const char *step = scale->dates ? every_name(scale->every)
					: "unit of time";

	if (term->kind == TERM_INTERCEPT || term->kind == TERM_WAVE)
		return false;
	if (term->base) {
		*phrase = compared_with(term->base, pool);
		return true;
	}
	*phrase = phrases[term->kind];
	if (term->kind == TERM_NUMBER)
		phrase->tail = text_format(pool, " a unit of %s", term->name);
	else if (term->kind != TERM_LEVEL)
		phrase->tail = text_format(pool, " a %s", step);
	return true;
}
