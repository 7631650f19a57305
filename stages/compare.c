/* compare - whether two audit cycles, or providers, differ by more than chance.
 *
 * The one decision here: everything is told of the second against the first,
 * with an interval that is sound for small samples, and with the tests that
 * others would do beside it. The statistics are in methods/contrast.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <string.h>

#include "pipeline/layout.h"
#include "stages/methods/contrast.h"
#include "stages/methods/contrast_input.h"
#include "stages/methods/level.h"

static const char *by;
static const char *between;
static const char *kind_name = "proportions";
static const char *count_name = "n";
static const char *of_name;
static const char *before_name;
static const char *after_name;
static const char *yes = "Y";
static const char *with = "previous";
static const char *interval = "newcombe";
static const char *confidence = "95";
static const char *direction = "neutral";
static double per = 1;

static const struct option options[] = {
	{ "by", "COLUMNS", "a comparison for each group of these columns",
	  .text = &by },
	{ "between", "COLUMN", "what is compared: a cycle, a provider",
	  .text = &between },
	{ "kind", "KIND", "what is compared of them", .text = &kind_name,
	  .choices = "proportions|rates|paired|trend" },
	{ "count", "COLUMN", "people with it, or events", .text = &count_name },
	{ "of", "COLUMN", "all people, or days at risk", .text = &of_name },
	{ "before", "COLUMN", "for paired, the answer the first time",
	  .text = &before_name },
	{ "after", "COLUMN", "for paired, the answer the second time",
	  .text = &after_name },
	{ "yes", "ANSWER", "for paired, the answer that is counted",
	  .text = &yes },
	{ "with", "WHICH", "each is compared with the one before, or the first",
	  .text = &with, .choices = "previous|first" },
	{ "interval", "METHOD", "of the difference of proportions",
	  .text = &interval, .choices = "newcombe|wald|wald-corrected" },
	{ "confidence", "PERCENT", "how sure to be", .text = &confidence },
	{ "direction", "WAY", "better is up or down", .text = &direction,
	  .choices = "up|down|neutral" },
	{ "per", "NUMBER", "the denominator that values are for: 100, 1000",
	  .real = &per },
	{ 0 },
};

static const struct stage stage = {
	.name = "compare",
	.purpose =
		"test whether cycles or providers differ by more than chance",
	.about =
		"proportions (people with it, of people): the difference second - "
		"first with Newcombe's interval, the relative risk second / first "
		"with the interval of its logarithm (Katz), the chi-squared test "
		"plain and corrected, and Fisher's exact test with the odds ratio (its "
		"conditional estimate, to more digits than R's fisher.test, which "
		"stops at three or four). rates (events per days at risk): their ratio "
		"second / first, exact. Records of the same group and --between are "
		"added up; numbers and dates are compared in their order, other "
		"words in byte order.\n\n"
		"trend: whether proportions rise or fall over all of --between "
		"(Cochran-Armitage), which are as far apart as their numbers say, or "
		"else equally far. paired: whether more of the same people changed from another "
		"answer to --yes than away from it (McNemar); records count as "
		"often as --count says, where it is there.\n\n"
		"verdict is higher, lower or no_clear_change, improved or worse for "
		"higher and lower where --direction says which is better: clear when "
		"the interval leaves out no difference. With many comparisons some "
		"are clear by chance: one in twenty at 95%. reason says why something "
		"is missing.",
	.options = options,
	.reads = "the columns that the options name",
	.writes = "the columns of --by, then for each kind first, second and "
		  "their numbers, or how many were compared; estimates with "
		  "lower_95 and upper_95, statistics and p; verdict, reason",
	.example = "--by criterion --between cycle --count met --of applicable",
	.input = "criterion\tcycle:number\tmet:number\tapplicable:number\n"
		 "C1\t1\t32\t50\n"
		 "C1\t2\t44\t50\n"
		 "C2\t1\t0\t15\n"
		 "C2\t2\t4\t16\n",
};

/* A party as it is written. */
struct side {
	const char *label; /* raw */
	struct sample sample;
	double value;
};

struct pair {
	struct side first, second;
};

struct input {
	const struct kind *kind;
	struct level level;
	struct contrast_input data;
};

/* A kind of comparison: what it needs, what it adds, and what it says of a
 * pair, or else of a whole group. */
struct kind {
	const char *name;
	bool paired; /* answers, and not counts of --between */
	const struct member *members;
	struct contrast (*pair)(const struct input *input,
				const struct sample *first,
				const struct sample *second);
	struct contrast (*whole)(const struct input *input,
				 const struct party_group *group);
};

static struct interval difference_interval(const struct sample *first,
					   const struct sample *second,
					   double level)
{
	if (!strcmp(interval, "newcombe"))
		return interval_newcombe(first->x, first->n, second->x,
					 second->n, level);
	return (strcmp(interval, "wald") ? interval_wald_corrected
					 : interval_wald)(first->x, first->n,
							  second->x, second->n,
							  level);
}

static struct contrast of_proportions(const struct input *input,
				      const struct sample *first,
				      const struct sample *second)
{
	double level = input->level.share;
	struct contrast found = contrast_proportions(
		*first, *second, difference_interval(first, second, level),
		level);

	found.difference *= per;
	found.ends.lower *= per;
	found.ends.upper *= per;
	return found;
}

static struct contrast of_rates(const struct input *input,
				const struct sample *first,
				const struct sample *second)
{
	return contrast_rates(*first, *second, input->level.share);
}

static struct contrast of_trend(const struct input *input,
				const struct party_group *group)
{
	size_t count = group->count;
	struct sample *samples = pool_take(pool_run(),
					   (count + 1) * sizeof *samples);
	double *scores = pool_take(pool_run(), (count + 1) * sizeof *scores);

	for (size_t i = 0; i < count; i++) {
		samples[i] = group->parties[i].sample;
		scores[i] = input->data.ordered ? group->parties[i].order
						: (double)i;
	}
	return contrast_trend(samples, scores, count, input->level.share);
}

static struct contrast of_pairs(const struct input *input,
				const struct party_group *group)
{
	return contrast_pairs(group->pairs, group->gained, group->lost,
			      input->level.share);
}

static const struct kind kinds[] = {
	{ "proportions", false, contrast_proportion_members,
	  .pair = of_proportions },
	{ "rates", false, contrast_rate_members, .pair = of_rates },
	{ "trend", false, contrast_trend_members, .whole = of_trend },
	{ "paired", true, contrast_pair_members, .whole = of_pairs },
};

static void need(bool needed, const char *given, const char *option)
{
	if (needed && !given)
		fail(BAD_USAGE, "--%s is missing: --kind %s needs it", option,
		     kind_name);
}

/* The options allow no other name. */
static const struct kind *find_kind(void)
{
	const struct kind *kind = kinds;

	while (strcmp(kind->name, kind_name))
		kind++;
	need(!kind->paired, between, "between");
	need(!kind->paired, of_name, "of");
	need(kind->paired, before_name, "before");
	need(kind->paired, after_name, "after");
	return kind;
}

/* What is written: of groups compared as wholes there are no pairs. */
struct report {
	struct writer *out;
	const struct input *input;
	struct layout pair, contrast;
};

static void write_found(struct report *report, struct contrast found)
{
	found.verdict = contrast_verdict(&found, direction);
	layout_write(report->out, &report->contrast, &found);
	writer_end_record(report->out);
}

static struct side side_of(const struct party *party)
{
	struct sample sample = { NAN, NAN };

	if (party)
		sample = party->sample;
	return (struct side){
		.label = party ? party->label.at : NULL,
		.sample = sample,
		.value = sample.n > 0 ? per * sample.x / sample.n : (double)NAN,
	};
}

static void write_pair(struct report *report, const struct party *first,
		       const struct party *second)
{
	const struct input *input = report->input;
	struct pair pair = { side_of(first), side_of(second) };
	const char *fault = "there is only one to compare";

	if (second)
		fault = contrast_fault(&first->sample, &second->sample);
	layout_write(report->out, &report->pair, &pair);
	write_found(report, fault ? contrast_none(fault)
				  : input->kind->pair(input, &first->sample,
						      &second->sample));
}

static void write_group(struct report *report, size_t number)
{
	const struct input *input = report->input;
	const struct groups *groups = &input->data.groups;
	const struct party_group *group = &input->data.items[number];
	bool previous = !strcmp(with, "previous");
	size_t i = 1;

	if (input->kind->whole) {
		groups_write(report->out, groups, number);
		write_found(report, input->kind->whole(input, group));
		return;
	}
	do {
		groups_write(report->out, groups, number);
		write_pair(report, &group->parties[previous ? i - 1 : 0],
			   i < group->count ? &group->parties[i] : NULL);
	} while (++i < group->count);
}

/* With the level in place of each asterisk. */
static const char *with_level(const char *text, const char *level)
{
	const char *at = strchr(text, '*');

	if (!at)
		return text;
	return text_format(pool_run(), "%.*s%s%s", (int)(at - text), text,
			   level, at + 1);
}

static void add_side(struct layout *layout, const struct input *input,
		     size_t place, const char *which, const char *label)
{
	const struct contrast_input *data = &input->data;
	struct pool *pool = pool_run();
	const struct member members[] = {
		{ { which,
		    reader_header(data->groups.in)->columns[data->between].type,
		    "-", label },
		  offsetof(struct side, label),
		  .raw = true },
		{ { text_format(pool, "%s_n", which), NUMBER, "1",
		    text_format(pool, "%s, number", label) },
		  offsetof(struct side, sample.x) },
		{ { text_format(pool, "%s_of", which), NUMBER, "1",
		    text_format(pool, "%s, of", label) },
		  offsetof(struct side, sample.n) },
		{ { text_format(pool, "%s_value", which), NUMBER,
		    per == 100 ? "%" : "1",
		    text_format(pool, "%s, value", label) },
		  offsetof(struct side, value) },
	};

	for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
		struct member member = members[i];

		member.place += place;
		layout_add(layout, member);
	}
}

static void describe(struct report *report)
{
	const struct input *input = report->input;
	const struct kind *kind = input->kind;

	if (kind->pair) {
		add_side(&report->pair, input, offsetof(struct pair, first),
			 "first", "First");
		add_side(&report->pair, input, offsetof(struct pair, second),
			 "second", "Second");
	}
	for (size_t i = 0; kind->members[i].column.name; i++) {
		struct member member = kind->members[i];

		member.column.name = with_level(member.column.name,
						input->level.name);
		member.column.label = with_level(member.column.label,
						 input->level.text);
		layout_add(&report->contrast, member);
	}
	layout_add_all(&report->contrast, contrast_all_members, NULL);
	groups_declare(report->out, &input->data.groups);
	layout_declare(report->out, &report->pair);
	layout_declare(report->out, &report->contrast);
}

static struct contrast_input find_columns(const struct reader *in,
					  const struct kind *kind)
{
	const struct contrast_columns named = {
		.by = by,
		.count = count_name,
		.between = between,
		.of = of_name,
		.shares = strcmp(kind->name, "rates") != 0,
		.paired = kind->paired,
		.before = before_name,
		.after = after_name,
		.yes = yes,
	};

	return contrast_input_find(in, &named);
}

int main(int argc, char **argv)
{
	struct input input = { 0 };
	struct report report = { .input = &input };
	struct reader *in;
	const size_t *sorted;

	stage_begin(&stage, argc, argv);
	input.kind = find_kind();
	input.level = level_read(confidence, "--confidence");
	in = stage_read(NULL);
	input.data = find_columns(in, input.kind);
	report.out = stage_write(NULL);
	describe(&report);
	contrast_input_read(&input.data, in);
	sorted = table_sorted(input.data.groups.table);
	for (size_t i = 0; i < table_count(input.data.groups.table); i++)
		write_group(&report, sorted[i]);
	return stage_end();
}
