/* standardise - rates with the age, or another make-up, of areas taken out.
 *
 * The one decision here: nothing is filled in. A stratum whose count or people
 * are missing makes its area's rate missing, with the reason, because leaving
 * it out would make the area younger or older than it is.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <string.h>

#include "stages/methods/level.h"
#include "stages/methods/standardise.h"
#include "stages/methods/statistics.h"

static const char *by;
static const char *method = "direct";
static const char *count_name = "n";
static const char *of_name = "population";
static const char *weight_name = "standard";
static const char *times_name;
static const char *events_name = "reference_n";
static const char *among_name = "reference_population";
static const char *interval = "dobson";
static double minimum = 10;
static double per = 1;
static const char *confidence = "95";

static const struct option options[] = {
	{ "by", "COLUMNS", "a rate for each group of these columns",
	  .text = &by },
	{ "method", "METHOD", "how", .text = &method,
	  .choices = "direct|ratio|rate" },
	{ "count", "COLUMN", "events in a stratum", .text = &count_name },
	{ "of", "COLUMN", "people, or days at risk, in it", .text = &of_name },
	{ "weight", "COLUMN", "direct: the standard population in it",
	  .text = &weight_name },
	{ "times", "COLUMN",
	  "direct: the count is of people, each of whom had it so often",
	  .text = &times_name },
	{ "reference-count", "COLUMN", "ratio, rate: events of the reference",
	  .text = &events_name },
	{ "reference-of", "COLUMN", "ratio, rate: people of the reference",
	  .text = &among_name },
	{ "interval", "METHOD", "direct: of the rate", .text = &interval,
	  .choices = "dobson|gamma" },
	{ "minimum", "N", "direct: no rate for fewer events",
	  .real = &minimum },
	{ "per", "NUMBER", "what results are for: 100, 100000", .real = &per },
	{ "confidence", "PERCENT,...", "how sure to be", .text = &confidence },
	{ 0 },
};

static const struct stage stage = {
	.name = "standardise",
	.purpose = "standardise rates by age or another make-up",
	.about =
		"A record is a stratum (an age band) of an area. direct: the rate "
		"that the area would have if its strata were as large as those of "
		"the standard population, with Dobson's interval about Byar's, or "
		"the gamma interval of Fay and Feuer, which suits few events "
		"(--minimum 0). Fewer than 10 events give no rate otherwise.\n\n"
		"ratio: observed over expected events, which are those that the "
		"reference's rates would give; times 100 with --per 100. rate: that "
		"ratio times the crude rate of the reference. Both have the interval "
		"of the count: exact (Poisson) under 10 events, Byar's from 10.\n\n"
		"Where the same people have the event again and again, count people "
		"by how often they had it, one record a stratum and frequency: "
		"--times. Then the interval allows for it.",
	.options = options,
	.reads = "the columns that the options name",
	.writes =
		"the columns of --by, the count and people of all strata, for "
		"ratio and rate expected reference, then value, lower_95 "
		"upper_95 for each confidence, reason",
	.example = "--by area --count n --of people --weight standard "
		   "--per 1000",
	.input = "area\tage\tn:number\tpeople:number\tstandard:number\n"
		 "A\t0-64\t10\t1000\t800\n"
		 "A\t65+\t30\t1000\t200\n"
		 "B\t0-64\t20\t2000\t800\n"
		 "B\t65+\t6\t200\t200\n",
};

/* The strata of an area. */
struct area {
	struct direct_stratum *strata;
	struct indirect_stratum *reference;
	size_t count;
	bool no_count, no_of, no_standard;
};

struct columns {
	int *by;
	size_t by_count;
	int count, of, weight, times, events, among;
};

struct input {
	struct columns columns;
	struct table *keys;
	struct area *areas;
	struct levels levels;
};

/* What there is to say of an area. */
struct result {
	double of, expected, reference, value;
	struct interval *ends; /* by level */
	const char *reason;
};

static bool is_direct(void)
{
	return !strcmp(method, "direct");
}

static struct columns find_columns(const struct reader *in)
{
	bool direct = is_direct();
	struct columns columns = {
		.count = reader_column_of(in, count_name, NUMBER),
		.of = reader_column_of(in, of_name, NUMBER),
		.weight = NONE,
		.times = NONE,
		.events = NONE,
		.among = NONE,
	};

	if (by)
		columns.by = reader_columns(in, by, &columns.by_count);
	if (direct)
		columns.weight = reader_column_of(in, weight_name, NUMBER);
	if (direct && times_name)
		columns.times = reader_column_of(in, times_name, NUMBER);
	if (!direct) {
		columns.events = reader_column_of(in, events_name, NUMBER);
		columns.among = reader_column_of(in, among_name, NUMBER);
	}
	return columns;
}

static double number_at(const struct reader *in, int column)
{
	double number = reader_number(in, column);

	if (number < 0)
		reader_refuse(in, column, "is negative");
	return number;
}

static void add_stratum(struct area *area, const struct reader *in,
			const struct columns *at)
{
	struct direct_stratum stratum = {
		number_at(in, at->count),
		number_at(in, at->of),
		number_at(in, at->weight),
		at->times == NONE ? 1 : number_at(in, at->times),
	};
	struct indirect_stratum reference = { stratum.of,
					      number_at(in, at->events),
					      number_at(in, at->among) };

	area->no_count |= isnan(stratum.count) || isnan(stratum.times);
	area->no_of |= !(stratum.of > 0);
	area->no_standard |= is_direct() ? isnan(stratum.weight)
					 : isnan(reference.events) ||
						   !(reference.among > 0);
	area->strata = array_grow(area->strata, area->count,
				  sizeof *area->strata);
	area->reference = array_grow(area->reference, area->count,
				     sizeof *area->reference);
	area->strata[area->count] = stratum;
	area->reference[area->count++] = reference;
}

static void read_rows(struct input *input, struct reader *in)
{
	const struct columns *columns = &input->columns;
	struct key key = { 0 };

	while (reader_next(in)) {
		size_t number;
		bool fresh;

		key_begin(&key);
		for (size_t i = 0; i < columns->by_count; i++)
			key_add(&key, reader_raw(in, columns->by[i]));
		number = table_put(input->keys, key.text, &fresh);
		if (fresh)
			input->areas = array_grow(input->areas, number,
						  sizeof *input->areas);
		add_stratum(&input->areas[number], in, columns);
	}
}

/* People, and the standard population, are told again for each frequency. */
struct totals {
	double of, weight;
};

static struct totals totals_of(const struct area *area, double times)
{
	struct totals totals = { 0, 0 };

	for (size_t i = 0; i < area->count; i++) {
		bool counts = area->strata[i].times == times;

		totals.of += counts ? area->strata[i].of : 0;
		totals.weight += counts ? area->strata[i].weight : 0;
	}
	return totals;
}

/* Every frequency must have all strata, or the people of some would count as
 * nobody. */
static bool is_whole(const struct area *area, const struct totals *totals)
{
	for (size_t i = 0; times_name && i < area->count; i++) {
		struct totals other = totals_of(area, area->strata[i].times);

		if (other.of != totals->of || other.weight != totals->weight)
			return false;
	}
	return true;
}

static const char *missing_part(const struct area *area)
{
	if (area->no_count)
		return "a count is missing";
	if (area->no_of)
		return "a stratum's people are missing, or 0";
	if (area->no_standard)
		return is_direct() ? "a stratum's weight is missing"
				   : "a stratum's reference is missing, or of "
				     "nobody";
	return NULL;
}

static struct interval direct_interval(const struct direct *direct,
				       double confidence_share)
{
	return strcmp(interval, "dobson")
		       ? interval_gamma(direct, confidence_share)
		       : interval_dobson(direct, confidence_share);
}

static void find_direct(struct result *result, const struct area *area,
			const struct levels *levels)
{
	struct totals totals = totals_of(area, area->strata[0].times);
	struct direct direct = direct_rate(area->strata, area->count,
					   totals.weight);

	result->of = totals.of;
	if (!result->reason && !is_whole(area, &totals))
		result->reason = "strata differ between numbers of times";
	else if (!result->reason && !(totals.weight > 0))
		result->reason = "the weights add up to 0";
	else if (!result->reason && direct.count < minimum)
		result->reason = text_format(pool_run(), "fewer than %g events",
					     minimum);
	if (result->reason)
		return;
	result->value = per * direct.value;
	for (size_t i = 0; i < levels->count; i++)
		result->ends[i] = interval_scaled(
			direct_interval(&direct, levels->items[i].share), 1,
			per);
	if (isnan(result->ends[0].upper))
		result->reason = "no events: Dobson's interval needs one";
}

static void find_indirect(struct result *result, const struct area *area,
			  double observed, const struct levels *levels)
{
	struct indirect indirect = indirect_rate(area->reference, area->count);
	bool rate = !strcmp(method, "rate");
	double factor = per * (rate ? indirect.reference : 1);

	for (size_t i = 0; i < area->count; i++)
		result->of += area->strata[i].of;
	result->expected = indirect.expected;
	result->reference = per * indirect.reference;
	if (!result->reason && !(indirect.expected > 0))
		result->reason = "no events are expected";
	if (result->reason)
		return;
	result->value = factor * observed / indirect.expected;
	for (size_t i = 0; i < levels->count; i++)
		result->ends[i] = interval_scaled(
			interval_count(observed, levels->items[i].share),
			indirect.expected, factor);
}

static void write_area(struct writer *out, const struct input *input,
		       const struct area *area, struct slice key)
{
	const struct levels *levels = &input->levels;
	struct result result = { 0, NAN, NAN, NAN, NULL, missing_part(area) };
	double observed = 0;

	result.ends = pool_take(pool_run(),
				levels->count * sizeof *result.ends);
	for (size_t i = 0; i < levels->count; i++)
		result.ends[i] = (struct interval){ NAN, NAN };
	for (size_t i = 0; i < area->count; i++)
		observed += area->strata[i].times * area->strata[i].count;
	if (is_direct())
		find_direct(&result, area, levels);
	else
		find_indirect(&result, area, observed, levels);
	while (by && key.at)
		writer_raw(out, slice_cut(&key, '\t'));
	writer_number(out, bounded(observed));
	writer_number(out, bounded(result.of));
	if (!is_direct()) {
		writer_number(out, bounded(result.expected));
		writer_number(out, bounded(result.reference));
	}
	writer_number(out, bounded(result.value));
	for (size_t i = 0; i < levels->count; i++) {
		writer_number(out, bounded(result.ends[i].lower));
		writer_number(out, bounded(result.ends[i].upper));
	}
	writer_string(out, result.reason);
	writer_end_record(out);
}

static void declare(struct writer *out, const struct reader *in,
		    const struct input *input)
{
	const struct columns *columns = &input->columns;
	struct pool *pool = pool_run();

	for (size_t i = 0; i < columns->by_count; i++)
		writer_column_like(out, in, columns->by[i]);
	writer_column_like(out, in, columns->count);
	writer_column_like(out, in, columns->of);
	if (!is_direct()) {
		writer_column(out, "expected", NUMBER, "1", "Expected");
		writer_column(out, "reference", NUMBER, "1",
			      "Crude rate of the reference");
	}
	writer_column(out, "value", NUMBER, "1", "Standardised");
	for (size_t i = 0; i < input->levels.count; i++) {
		const struct level *level = &input->levels.items[i];

		writer_column(out, text_format(pool, "lower_%s", level->name),
			      NUMBER, "1",
			      text_format(pool,
					  "Lower end of the %s%% interval",
					  level->text));
		writer_column(out, text_format(pool, "upper_%s", level->name),
			      NUMBER, "1",
			      text_format(pool,
					  "Upper end of the %s%% interval",
					  level->text));
	}
	writer_column(out, "reason", TEXT, "-", "Reason");
}

int main(int argc, char **argv)
{
	struct input input = { .keys = table_new() };
	struct reader *in;
	struct writer *out;
	const size_t *sorted;

	stage_begin(&stage, argc, argv);
	if (!(per > 0))
		fail(BAD_USAGE, "--per: it is not above 0");
	input.levels = levels_read(confidence, "--confidence");
	in = stage_read(NULL);
	input.columns = find_columns(in);
	out = stage_write(NULL);
	declare(out, in, &input);
	read_rows(&input, in);
	sorted = table_sorted(input.keys);
	for (size_t i = 0; i < table_count(input.keys); i++)
		write_area(out, &input, &input.areas[sorted[i]],
			   table_key(input.keys, sorted[i]));
	return stage_end();
}
