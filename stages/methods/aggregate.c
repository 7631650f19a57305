/* aggregate - what many values come to. */
#include "stages/methods/aggregate.h"

#include <math.h>
#include <string.h>

#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "pipeline/keyset.h"
#include "pipeline/table.h"
#include "stages/methods/words.h"

static void add_record(const struct aggregate *aggregate, struct cell *cell,
		       const struct datum *datum)
{
	(void)aggregate;
	cell->n += !datum->missing;
}

static void add_missing(const struct aggregate *aggregate, struct cell *cell,
			const struct datum *datum)
{
	(void)aggregate;
	cell->n += datum->missing;
}

/* The group's number always has the same size, so that the two parts of the
 * key cannot run into each other. */
static void add_distinct(const struct aggregate *aggregate, struct cell *cell,
			 const struct datum *datum)
{
	static struct key key;

	if (datum->missing)
		return;
	key_begin(&key);
	key_add(&key, datum->raw);
	key_add(&key, (struct slice){ (const char *)&cell->group,
				      sizeof cell->group });
	cell->n += keyset_add(aggregate->seen, key.text);
}

static void add_sum(const struct aggregate *aggregate, struct cell *cell,
		    const struct datum *datum)
{
	(void)aggregate;
	if (datum->missing)
		return;
	cell->n++;
	sum_add(&cell->sum, datum->number);
}

/* Most cells have none, and should not have room for one. */
static struct tally *tally_of(struct cell *cell)
{
	if (!cell->tally)
		cell->tally = pool_take(pool_run(), sizeof *cell->tally);
	return cell->tally;
}

static void add_tally(const struct aggregate *aggregate, struct cell *cell,
		      const struct datum *datum)
{
	(void)aggregate;
	tally_add(tally_of(cell), datum->number, 1);
}

static void add_range(const struct aggregate *aggregate, struct cell *cell,
		      const struct datum *datum)
{
	(void)aggregate;
	if (datum->missing)
		return;
	if (!cell->n || datum->number < cell->least)
		cell->least = datum->number;
	if (!cell->n || datum->number > cell->most)
		cell->most = datum->number;
	cell->n++;
}

static void add_flag(const struct aggregate *aggregate, struct cell *cell,
		     const struct datum *datum)
{
	(void)aggregate;
	if (datum->missing)
		return;
	cell->n++;
	cell->yes += datum->number > 0;
}

static double answer_n(const struct aggregate *aggregate, struct cell *cell)
{
	(void)aggregate;
	return (double)cell->n;
}

static double answer_sum(const struct aggregate *aggregate, struct cell *cell)
{
	(void)aggregate;
	return sum_of(&cell->sum);
}

static double answer_mean(const struct aggregate *aggregate, struct cell *cell)
{
	(void)aggregate;
	return cell->n ? sum_of(&cell->sum) / (double)cell->n : (double)NAN;
}

static double answer_sd(const struct aggregate *aggregate, struct cell *cell)
{
	(void)aggregate;
	tally_sort(tally_of(cell));
	return tally_deviation(cell->tally);
}

static double answer_quantile(const struct aggregate *aggregate,
			      struct cell *cell)
{
	tally_sort(tally_of(cell));
	return tally_quantile(cell->tally, aggregate->share,
			      aggregate->quantile_type);
}

static double answer_min(const struct aggregate *aggregate, struct cell *cell)
{
	(void)aggregate;
	return cell->n ? cell->least : (double)NAN;
}

static double answer_max(const struct aggregate *aggregate, struct cell *cell)
{
	(void)aggregate;
	return cell->n ? cell->most : (double)NAN;
}

static double answer_yes(const struct aggregate *aggregate, struct cell *cell)
{
	(void)aggregate;
	return (double)cell->yes;
}

static double answer_no(const struct aggregate *aggregate, struct cell *cell)
{
	(void)aggregate;
	return (double)(cell->n - cell->yes);
}

static double answer_pct(const struct aggregate *aggregate, struct cell *cell)
{
	(void)aggregate;
	return cell->n ? 100 * (double)cell->yes / (double)cell->n
		       : (double)NAN;
}

static const struct function functions[] = {
	{ "count", RECORDS, "1", "number", add_record, answer_n },
	{ "missing", ANY, "1", "missing", add_missing, answer_n },
	{ "distinct", ANY, "1", "different", add_distinct, answer_n },
	{ "sum", NUMBERS, NULL, "sum", add_sum, answer_sum },
	{ "mean", NUMBERS, NULL, "mean", add_sum, answer_mean },
	{ "sd", NUMBERS, NULL, "SD", add_tally, answer_sd },
	{ "median", NUMBERS, NULL, "median", add_tally, answer_quantile },
	{ "min", ORDERED, NULL, "least", add_range, answer_min },
	{ "max", ORDERED, NULL, "greatest", add_range, answer_max },
	{ "yes", FLAGS, "1", "yes", add_flag, answer_yes },
	{ "no", FLAGS, "1", "no", add_flag, answer_no },
	{ "pct", FLAGS, "%", "share of yes", add_flag, answer_pct },
};

enum { FUNCTIONS = sizeof functions / sizeof *functions };

static const struct function quantile = { "q",  NUMBERS,   NULL,
					  NULL, add_tally, answer_quantile };

static const struct function *find_function(struct slice name, double *share)
{
	struct slice digits = { name.at + 1, name.size - 1 };

	for (size_t i = 0; i < FUNCTIONS; i++)
		if (slice_is(name, functions[i].name))
			return &functions[i];
	if (!name.size || *name.at != 'q' || !number_read(digits, share) ||
	    *share < 0 || *share > 100)
		return NULL;
	*share /= 100;
	return &quantile;
}

bool aggregate_named(struct slice name, int quantile_type,
		     struct aggregate *aggregate)
{
	*aggregate = (struct aggregate){ .share = 0.5,
					 .quantile_type = quantile_type };
	aggregate->function = find_function(name, &aggregate->share);
	if (!aggregate->function)
		return false;
	if (aggregate_tells_groups(aggregate))
		aggregate->seen = keyset_new();
	return true;
}

const char *aggregate_nearest(const char *name)
{
	const char *names[FUNCTIONS];

	for (size_t i = 0; i < FUNCTIONS; i++)
		names[i] = functions[i].name;
	return text_nearest(name, names, FUNCTIONS);
}

size_t aggregate_room(const struct aggregate *aggregate)
{
	bool counts = aggregate->function->add == add_record ||
		      aggregate->function->add == add_missing;

	return counts ? offsetof(struct cell, group) : sizeof(struct cell);
}

bool aggregate_tells_groups(const struct aggregate *aggregate)
{
	return aggregate->function->add == add_distinct;
}

bool aggregate_alike(const struct aggregate *a, const struct aggregate *b)
{
	return a->function->add == b->function->add;
}

double aggregate_answer(const struct aggregate *aggregate, struct cell *cell)
{
	return aggregate->function->answer(aggregate, cell);
}

/* "bed_days" as "Bed days". */
static const char *words_of(const char *name)
{
	char *words = pool_copy(pool_run(), name, strlen(name));

	for (char *at = words; *at; at++)
		if (*at == '_')
			*at = ' ';
	return words_capital(pool_run(), words);
}

/* A count that has got a name is called by it; anything else by what its
 * values are. */
const char *aggregate_label(const struct aggregate *aggregate,
			    const char *label, const char *name)
{
	const struct function *function = aggregate->function;

	if (name && function->answer == answer_n && strlen(name) > 1)
		return words_of(name);
	if (!label)
		return words_of(function->words);
	if (function == &quantile)
		return text_format(pool_run(), "%s, %g%% quantile", label,
				   aggregate->share * 100);
	return text_format(pool_run(), "%s, %s", label, function->words);
}
