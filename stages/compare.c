/* compare - whether two audit cycles, or providers, differ by more than chance.
 *
 * The one decision here: everything is told of the second against the first,
 * with an interval that is sound for small samples, and with the tests that
 * others would do beside it. The statistics are in methods/association.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "stages/methods/association.h"
#include "stages/methods/level.h"
#include "stages/methods/statistics.h"

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
		"first with Newcombe's interval, the chi-squared test plain and "
		"corrected, and Fisher's exact test with the odds ratio (its "
		"conditional estimate). rates (events per days at risk): their ratio "
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

/* One of those compared. */
struct member {
	struct slice label; /* raw */
	double order;       /* of a number or date */
	struct sample sample;
};

struct group {
	struct member *members;
	size_t count;
	double pairs, gained, lost;
};

struct columns {
	int *by;
	size_t by_count;
	int between, count, of, before, after;
};

struct input {
	const struct kind *kind;
	struct columns columns;
	bool ordered; /* by number or date */
	struct table *keys, *member_keys;
	size_t *member_places; /* in the group, by number of the key */
	struct group *groups;
	struct level level;
};

struct column_text {
	const char *name, *label;
};

/* A kind of comparison: what it needs, what it adds, and how a pair, or else a
 * whole group, is written. */
struct kind {
	const char *name;
	bool paired; /* answers, and not counts of --between */
	const struct column_text *adds;
	void (*pair)(struct writer *out, const struct input *input,
		     const struct member *first, const struct member *second);
	void (*whole)(struct writer *out, const struct input *input,
		      struct group *group);
};

static void write_figure(struct writer *out, double number)
{
	writer_number(out, bounded(number));
}

static void write_test(struct writer *out, struct test test)
{
	write_figure(out, test.statistic);
	write_figure(out, test.p);
}

/* Missing where nothing could be told. */
static void write_verdict(struct writer *out, bool told, bool higher,
			  bool lower)
{
	bool better = strcmp(direction, "down") ? higher : lower;

	if (!told)
		writer_missing(out);
	else if (!higher && !lower)
		writer_string(out, "no_clear_change");
	else if (!strcmp(direction, "neutral"))
		writer_string(out, higher ? "higher" : "lower");
	else
		writer_string(out, better ? "improved" : "worse");
}

static void write_missing(struct writer *out, size_t count)
{
	while (count--)
		writer_missing(out);
}

/* What keeps two samples from being compared at all. */
static const char *fault_of(const struct member *first,
			    const struct member *second)
{
	if (!second)
		return "there is only one to compare";
	if (isnan(first->sample.x + second->sample.x))
		return "a count is missing";
	if (isnan(first->sample.n + second->sample.n))
		return "a denominator is missing";
	if (!(first->sample.n > 0 && second->sample.n > 0))
		return "a denominator is 0";
	return NULL;
}

static bool is_whole(double number)
{
	return floor(number) == number;
}

static bool are_whole(const struct sample *first, const struct sample *second)
{
	return is_whole(first->x) && is_whole(second->x) &&
	       is_whole(first->n) && is_whole(second->n);
}

static struct interval difference_interval(const struct input *input,
					   const struct sample *first,
					   const struct sample *second)
{
	double level = input->level.share;

	if (!strcmp(interval, "newcombe"))
		return interval_newcombe(first->x, first->n, second->x,
					 second->n, level);
	return (strcmp(interval, "wald") ? interval_wald_corrected
					 : interval_wald)(first->x, first->n,
							  second->x, second->n,
							  level);
}

static const char *proportion_reason(struct test plain,
				     const struct exact *exact)
{
	if (isnan(plain.p))
		return "nobody has it, or everybody: there is nothing to test";
	if (isnan(exact->p))
		return "no exact test: counts are not whole, or above a "
		       "million";
	return isinf(exact->ends.upper) ? "the odds ratio has no upper end"
					: NULL;
}

static void write_proportions(struct writer *out, const struct input *input,
			      const struct member *a, const struct member *b)
{
	const struct sample *first = &a->sample, *second = &b->sample;
	struct interval ends = difference_interval(input, first, second);
	struct test plain = chi_squared_test(*first, *second, false);
	struct exact exact = { NAN, { NAN, NAN }, NAN };

	if (are_whole(first, second))
		exact = fisher_test(*first, *second, input->level.share);
	write_figure(out, per * (second->x / second->n - first->x / first->n));
	write_figure(out, per * ends.lower);
	write_figure(out, per * ends.upper);
	write_test(out, plain);
	write_test(out, chi_squared_test(*first, *second, true));
	write_figure(out, exact.ratio);
	write_figure(out, exact.ends.lower);
	write_figure(out, exact.ends.upper);
	writer_number(out, exact.p);
	write_verdict(out, true, ends.lower > 0, ends.upper < 0);
	writer_string(out, proportion_reason(plain, &exact));
}

static const char *rate_reason(bool whole, const struct exact *exact)
{
	if (!whole)
		return "counts are not whole";
	if (isnan(exact->ratio))
		return "there were no events";
	if (isinf(exact->ends.upper))
		return "no event in the first: the ratio has no upper end";
	return isnan(exact->p) ? "no exact p: more than a million events"
			       : NULL;
}

static void write_rates(struct writer *out, const struct input *input,
			const struct member *a, const struct member *b)
{
	struct exact exact = { NAN, { NAN, NAN }, NAN };
	bool whole = is_whole(a->sample.x) && is_whole(b->sample.x);

	if (whole)
		exact = rate_ratio_test(a->sample, b->sample,
					input->level.share);
	write_figure(out, exact.ratio);
	write_figure(out, exact.ends.lower);
	write_figure(out, exact.ends.upper);
	writer_number(out, exact.p);
	write_verdict(out, !isnan(exact.ratio), exact.ends.lower > 1,
		      exact.ends.upper < 1);
	writer_string(out, rate_reason(whole, &exact));
}

static void write_trend(struct writer *out, const struct input *input,
			struct group *group)
{
	size_t count = group->count;
	struct sample *samples = pool_take(pool_run(),
					   (count + 1) * sizeof *samples);
	double *scores = pool_take(pool_run(), (count + 1) * sizeof *scores);
	double middle = 0, n = 0, rise = 0;
	struct test test;
	bool clear;

	for (size_t i = 0; i < count; i++) {
		samples[i] = group->members[i].sample;
		scores[i] = input->ordered ? group->members[i].order
					   : (double)i;
		middle += samples[i].n * scores[i];
		n += samples[i].n;
	}
	for (size_t i = 0; i < count; i++)
		rise += samples[i].x * (scores[i] - middle / n);
	test = armitage_test(samples, scores, count);
	clear = test.p < 1 - input->level.share;
	writer_whole(out, (long)count);
	write_test(out, test);
	write_verdict(out, !isnan(test.p), clear && rise > 0,
		      clear && rise < 0);
	writer_string(out, isnan(test.p) ? "fewer than two to compare, one "
					   "without its numbers, or all alike"
					 : NULL);
}

static void write_paired(struct writer *out, const struct input *input,
			 struct group *group)
{
	double gained = group->gained, lost = group->lost;
	double p = is_whole(gained) && is_whole(lost)
			   ? mcnemar_exact(gained, lost)
			   : (double)NAN;
	bool clear = p < 1 - input->level.share;

	write_figure(out, group->pairs);
	write_figure(out, gained);
	write_figure(out, lost);
	write_test(out, mcnemar_test(gained, lost, false));
	write_test(out, mcnemar_test(gained, lost, true));
	writer_number(out, p);
	write_verdict(out, !isnan(p), clear && gained > lost,
		      clear && gained < lost);
	writer_string(out, gained + lost > 0 ? NULL : "nobody changed");
}

static const struct column_text proportion_columns[] = {
	{ "difference", "Difference" },
	{ "lower_*", "Lower end of the *% interval" },
	{ "upper_*", "Upper end of the *% interval" },
	{ "chi_squared", "Chi-squared" },
	{ "p", "p" },
	{ "chi_squared_corrected", "Chi-squared, corrected" },
	{ "p_corrected", "p, corrected" },
	{ "odds_ratio", "Odds ratio" },
	{ "odds_ratio_lower_*", "Odds ratio, lower end of the *% interval" },
	{ "odds_ratio_upper_*", "Odds ratio, upper end of the *% interval" },
	{ "p_exact", "p, exact" },
	{ 0 },
};

static const struct column_text rate_columns[] = {
	{ "rate_ratio", "Rate ratio" },
	{ "lower_*", "Lower end of the *% interval" },
	{ "upper_*", "Upper end of the *% interval" },
	{ "p_exact", "p, exact" },
	{ 0 },
};

static const struct column_text trend_columns[] = {
	{ "groups", "Groups" },
	{ "chi_squared", "Chi-squared for trend" },
	{ "p", "p" },
	{ 0 },
};

static const struct column_text paired_columns[] = {
	{ "pairs", "Pairs" },
	{ "gained", "Changed to it" },
	{ "lost", "Changed from it" },
	{ "chi_squared", "McNemar's chi-squared" },
	{ "p", "p" },
	{ "chi_squared_corrected", "McNemar's chi-squared, corrected" },
	{ "p_corrected", "p, corrected" },
	{ "p_exact", "p, exact" },
	{ 0 },
};

static const struct kind kinds[] = {
	{ "proportions", false, proportion_columns, .pair = write_proportions },
	{ "rates", false, rate_columns, .pair = write_rates },
	{ "trend", false, trend_columns, .whole = write_trend },
	{ "paired", true, paired_columns, .whole = write_paired },
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

static struct columns find_columns(const struct reader *in,
				   const struct kind *kind)
{
	struct columns columns = { .between = NONE, .of = NONE };

	if (by)
		columns.by = reader_columns(in, by, &columns.by_count);
	if (kind->paired) {
		columns.before = reader_column(in, before_name);
		columns.after = reader_column(in, after_name);
		columns.count = reader_optional(in, count_name);
		return columns;
	}
	columns.between = reader_column(in, between);
	columns.count = reader_column_of(in, count_name, NUMBER);
	columns.of = reader_column_of(in, of_name, NUMBER);
	return columns;
}

static struct group *group_of(struct input *input, const struct reader *in,
			      struct key *key)
{
	size_t number;
	bool fresh;

	key_begin(key);
	for (size_t i = 0; i < input->columns.by_count; i++)
		key_add(key, reader_raw(in, input->columns.by[i]));
	number = table_put(input->keys, key->text, &fresh);
	if (fresh)
		input->groups = array_grow(input->groups, number,
					   sizeof *input->groups);
	return &input->groups[number];
}

static double order_of(const struct reader *in, int column)
{
	enum type type = reader_header(in)->columns[column].type;

	if (reader_missing(in, column))
		reader_refuse(in, column, "is none to compare");
	return type == NUMBER ? reader_number(in, column)
	       : type == DATE ? (double)reader_date(in, column)
			      : 0;
}

/* The member of its group; the key holds that of the group. */
static struct member *member_of(struct input *input, const struct reader *in,
				struct group *group, struct key *key)
{
	int column = input->columns.between;
	struct slice label = reader_raw(in, column);
	struct member *member;
	size_t number;
	bool fresh;

	key_add(key, label);
	number = table_put(input->member_keys, key->text, &fresh);
	if (!fresh)
		return &group->members[input->member_places[number]];
	input->member_places = array_grow(input->member_places, number,
					  sizeof *input->member_places);
	input->member_places[number] = group->count;
	group->members = array_grow(group->members, group->count,
				    sizeof *group->members);
	member = &group->members[group->count++];
	member->order = order_of(in, column);
	member->label = (struct slice){ slice_string(pool_run(), label),
					label.size };
	return member;
}

static void add_sample(const struct input *input, const struct reader *in,
		       struct member *member)
{
	const struct columns *columns = &input->columns;
	double x = reader_number(in, columns->count);
	double n = reader_number(in, columns->of);

	if (x < 0)
		reader_refuse(in, columns->count, "is negative");
	if (n < 0)
		reader_refuse(in, columns->of, "is negative");
	if (x > n && strcmp(kind_name, "rates"))
		reader_refuse(in, columns->count,
			      "is more than its denominator");
	member->sample.x += x;
	member->sample.n += n;
}

/* Pairs of which an answer is missing tell nothing of a change. */
static void add_pair(const struct input *input, struct reader *in,
		     struct group *group)
{
	const struct columns *columns = &input->columns;
	double times = columns->count == NONE
			       ? 1
			       : reader_number(in, columns->count);
	bool was, is;

	if (reader_missing(in, columns->before) ||
	    reader_missing(in, columns->after) || isnan(times))
		return;
	if (times < 0)
		reader_refuse(in, columns->count, "is negative");
	was = slice_is(reader_text(in, columns->before), yes);
	is = slice_is(reader_text(in, columns->after), yes);
	group->pairs += times;
	group->gained += !was && is ? times : 0;
	group->lost += was && !is ? times : 0;
}

static void read_rows(struct input *input, struct reader *in)
{
	struct key key = { 0 };

	while (reader_next(in)) {
		struct group *group = group_of(input, in, &key);

		if (input->kind->paired)
			add_pair(input, in, group);
		else
			add_sample(input, in,
				   member_of(input, in, group, &key));
	}
}

static int by_order(const void *a, const void *b)
{
	const struct member *x = a, *y = b;

	if (x->order != y->order)
		return x->order < y->order ? -1 : 1;
	return slice_compare(x->label, y->label);
}

static void write_member(struct writer *out, const struct member *member)
{
	if (!member) {
		write_missing(out, 4);
		return;
	}
	writer_raw(out, member->label);
	write_figure(out, member->sample.x);
	write_figure(out, member->sample.n);
	write_figure(out, member->sample.n > 0
				  ? per * member->sample.x / member->sample.n
				  : (double)NAN);
}

static size_t column_count(const struct kind *kind)
{
	size_t count = 0;

	while (kind->adds[count].name)
		count++;
	return count;
}

static void write_pair(struct writer *out, const struct input *input,
		       const struct member *first, const struct member *second)
{
	const char *fault = fault_of(first, second);

	write_member(out, first);
	write_member(out, second);
	if (!fault) {
		input->kind->pair(out, input, first, second);
		return;
	}
	write_missing(out, column_count(input->kind) + 1);
	writer_string(out, fault);
}

static void write_key(struct writer *out, struct slice key)
{
	while (by && key.at)
		writer_raw(out, slice_cut(&key, '\t'));
}

static void write_group(struct writer *out, const struct input *input,
			struct group *group, struct slice key)
{
	bool previous = !strcmp(with, "previous");
	size_t i = 1;

	if (group->count)
		qsort(group->members, group->count, sizeof *group->members,
		      by_order);
	if (input->kind->whole) {
		write_key(out, key);
		input->kind->whole(out, input, group);
		writer_end_record(out);
		return;
	}
	do {
		write_key(out, key);
		write_pair(out, input, &group->members[previous ? i - 1 : 0],
			   i < group->count ? &group->members[i] : NULL);
		writer_end_record(out);
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

static void declare_member(struct writer *out, const struct reader *in,
			   int column, const char *which, const char *label)
{
	const char *unit = per == 100 ? "%" : "1";
	struct pool *pool = pool_run();

	writer_column(out, which, reader_header(in)->columns[column].type, "-",
		      label);
	writer_column(out, text_format(pool, "%s_n", which), NUMBER, "1",
		      text_format(pool, "%s, number", label));
	writer_column(out, text_format(pool, "%s_of", which), NUMBER, "1",
		      text_format(pool, "%s, of", label));
	writer_column(out, text_format(pool, "%s_value", which), NUMBER, unit,
		      text_format(pool, "%s, value", label));
}

static void declare(struct writer *out, const struct reader *in,
		    const struct input *input)
{
	const struct kind *kind = input->kind;

	for (size_t i = 0; i < input->columns.by_count; i++)
		writer_column_like(out, in, input->columns.by[i]);
	if (kind->pair) {
		declare_member(out, in, input->columns.between, "first",
			       "First");
		declare_member(out, in, input->columns.between, "second",
			       "Second");
	}
	for (const struct column_text *add = kind->adds; add->name; add++)
		writer_column(out, with_level(add->name, input->level.name),
			      NUMBER, "1",
			      with_level(add->label, input->level.text));
	writer_column(out, "verdict", TEXT, "-", "Verdict");
	writer_column(out, "reason", TEXT, "-", "Reason");
}

static struct level read_confidence(void)
{
	struct levels levels = levels_read(confidence, "--confidence");

	if (levels.count > 1)
		fail(BAD_USAGE, "--confidence: one is enough here");
	return levels.items[0];
}

int main(int argc, char **argv)
{
	struct input input = { .keys = table_new(),
			       .member_keys = table_new() };
	struct reader *in;
	struct writer *out;
	const size_t *sorted;

	stage_begin(&stage, argc, argv);
	input.kind = find_kind();
	input.level = read_confidence();
	in = stage_read(NULL);
	input.columns = find_columns(in, input.kind);
	if (!input.kind->paired)
		input.ordered = reader_header(in)
					->columns[input.columns.between]
					.type != TEXT;
	out = stage_write(NULL);
	declare(out, in, &input);
	read_rows(&input, in);
	sorted = table_sorted(input.keys);
	for (size_t i = 0; i < table_count(input.keys); i++)
		write_group(out, &input, &input.groups[sorted[i]],
			    table_key(input.keys, sorted[i]));
	return stage_end();
}
