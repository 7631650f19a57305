/* standardise - rates with the age, or another make-up, of areas taken out.
 *
 * The one decision here: nothing is filled in. A stratum whose count or people
 * are missing makes its area's rate missing, with the reason, because leaving
 * it out would make the area younger or older than it is.
 */
#include "pipeline/stage.h"

#include <string.h>

#include "pipeline/groups.h"
#include "stages/methods/area.h"
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

struct columns {
	int count, of, weight, times, events, among;
};

struct input {
	struct columns columns;
	struct groups groups;
	struct area *areas; /* by number of the group */
	struct area_plan plan;
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

	area_add(area, stratum, reference);
}

static void read_rows(struct input *input, struct reader *in)
{
	while (reader_next(in)) {
		bool fresh;
		size_t number = groups_put(&input->groups, &fresh);

		if (fresh)
			input->areas = array_grow(input->areas, number,
						  sizeof *input->areas);
		add_stratum(&input->areas[number], in, &input->columns);
	}
}

static void write_area(struct writer *out, const struct input *input,
		       size_t number)
{
	struct area_rate rate = area_rate_of(&input->areas[number],
					     &input->plan);

	groups_write(out, &input->groups, number);
	writer_number(out, bounded(rate.observed));
	writer_number(out, bounded(rate.of));
	if (!is_direct()) {
		writer_number(out, bounded(rate.expected));
		writer_number(out, bounded(rate.reference));
	}
	writer_number(out, bounded(rate.value));
	for (size_t i = 0; i < input->plan.levels.count; i++) {
		writer_number(out, bounded(rate.ends[i].lower));
		writer_number(out, bounded(rate.ends[i].upper));
	}
	writer_string(out, rate.reason);
	writer_end_record(out);
}

static void declare(struct writer *out, const struct input *input)
{
	const struct reader *in = input->groups.in;

	groups_declare(out, &input->groups);
	writer_column_like(out, in, input->columns.count);
	writer_column_like(out, in, input->columns.of);
	if (!is_direct()) {
		writer_column(out, "expected", NUMBER, "1", "Expected");
		writer_column(out, "reference", NUMBER, "1",
			      "Crude rate of the reference");
	}
	writer_column(out, "value", NUMBER, "1", "Standardised");
	for (size_t i = 0; i < input->plan.levels.count; i++)
		level_declare_ends(out, &input->plan.levels.items[i], "1");
	writer_column(out, "reason", TEXT, "-", "Reason");
}

static struct area_plan make_plan(void)
{
	if (!(per > 0))
		fail(BAD_USAGE, "--per: it is not above 0");
	return (struct area_plan){
		.method = is_direct()               ? AREA_DIRECT
			  : !strcmp(method, "rate") ? AREA_RATE
						    : AREA_RATIO,
		.gamma = !strcmp(interval, "gamma"),
		.repeated = times_name != NULL,
		.minimum = minimum,
		.per = per,
		.levels = levels_read(confidence, "--confidence"),
	};
}

int main(int argc, char **argv)
{
	struct input input = { 0 };
	struct reader *in;
	struct writer *out;
	const size_t *sorted;

	stage_begin(&stage, argc, argv);
	input.plan = make_plan();
	in = stage_read(NULL);
	input.columns = find_columns(in);
	input.groups = groups_of(in, by);
	out = stage_write(NULL);
	declare(out, &input);
	read_rows(&input, in);
	sorted = table_sorted(input.groups.table);
	for (size_t i = 0; i < table_count(input.groups.table); i++)
		write_area(out, &input, sorted[i]);
	return stage_end();
}
