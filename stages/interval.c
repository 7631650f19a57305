/* interval - confidence intervals for counts, rates and proportions.
 *
 * Every measure that is a count over a denominator gets its interval here, so
 * there is one place that decides how; methods/interval has the formulas.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <string.h>

#include "pipeline/naming.h"
#include "stages/methods/interval.h"

static const char *count_name = "n";
static const char *of;
static const char *method_name = "wilson";
static const char *confidence = "95";
static double per = 1;
static const char *name = "value";

static const struct option options[] = {
	{ "count", "COLUMN", "the numerator, or the events",
	  .text = &count_name },
	{ "of", "COLUMN", "the denominator; a count may be without",
	  .text = &of },
	{ "method", "NAME", "how", .text = &method_name,
	  .choices = "wilson|clopper-pearson|count|poisson|byar" },
	{ "confidence", "PERCENT,...", "how sure to be", .text = &confidence },
	{ "per", "NUMBER", "the denominator that results are for: 100, 1000",
	  .real = &per },
	{ "name", "COLUMN", "the new column of the ratio itself",
	  .text = &name },
	{ 0 },
};

static const struct stage stage = {
	.name = "interval",
	.purpose = "add confidence intervals of proportions, rates or counts",
	.about =
		"For proportions: wilson (the score interval) or clopper-pearson "
		"(exact). For events, which may be more than the denominator: count "
		"(exact Poisson for fewer than 10, Byar's approximation from 10: the "
		"rule of the UK public health bodies), poisson or byar throughout.\n\n"
		"Each confidence adds two columns: 95 adds lower_95 and upper_95, "
		"99.8 adds lower_99_8 and upper_99_8. Where the count or the "
		"denominator is missing, or the denominator is 0, so are they.",
	.options = options,
	.reads = "the columns that --count and --of name",
	.writes = "all columns, then the ratio and two for each confidence",
	.example = "--count met --of applicable --per 100 --name met_pct "
		   "--confidence 95,99.8",
	.input = "criterion\tmet:number\tapplicable:number\n"
		 "P01\t7\t9\n"
		 "P02\t9\t9\n"
		 "P03\t0\t0\n",
};

struct method {
	const char *name;
	struct interval (*proportion)(double x, double n, double confidence);
	struct interval (*count)(double events, double confidence);
};

static const struct method methods[] = {
	{ "wilson", interval_wilson, NULL },
	{ "clopper-pearson", interval_clopper_pearson, NULL },
	{ "count", NULL, interval_count },
	{ "poisson", NULL, interval_poisson },
	{ "byar", NULL, interval_byar },
};

/* The options allow no other name. */
static const struct method *find_method(void)
{
	const struct method *method = methods;

	while (strcmp(method->name, method_name))
		method++;
	if (method->proportion && !of)
		fail(BAD_USAGE, "--of is missing: a proportion needs its "
				"denominator");
	return method;
}

struct levels {
	double *shares;
	size_t count;
};

/* "99.8" as 0.998, exactly the double that 0.998 is. */
static double read_level(struct slice text)
{
	double percent;

	if (!number_read(text, &percent) || !(percent > 0 && percent < 100))
		fail(BAD_USAGE,
		     "--confidence: '%.*s' is not a percentage "
		     "between 0 and 100",
		     (int)text.size, text.at);
	return number_round(percent / 100, 12);
}

static void add_column(struct writer *out, const char *side, const char *label,
		       struct slice level)
{
	char *column = text_format(pool_run(), "%s_%.*s", side, (int)level.size,
				   level.at);

	for (char *at = column; *at; at++)
		if (*at == '.')
			*at = '_';
	writer_column(out, naming_checked(slice_of(column)), NUMBER,
		      per == 100 ? "%" : "1",
		      text_format(pool_run(), "%s of the %.*s%% interval",
				  label, (int)level.size, level.at));
}

static struct levels describe(struct writer *out)
{
	struct slice rest = slice_of(confidence);
	struct levels levels = { 0 };

	writer_column(out, naming_checked(slice_of(name)), NUMBER,
		      per == 100 ? "%" : "1", name);
	while (rest.at) {
		struct slice text = slice_trim(slice_cut(&rest, ','));
		double level = read_level(text);

		levels.shares = array_grow(levels.shares, levels.count,
					   sizeof *levels.shares);
		levels.shares[levels.count++] = level;
		add_column(out, "lower", "Lower end", text);
		add_column(out, "upper", "Upper end", text);
	}
	return levels;
}

static struct interval interval_at(const struct method *method, double x,
				   double n, double level)
{
	if (method->proportion)
		return interval_scaled(method->proportion(x, n, level), 1, per);
	return interval_scaled(method->count(x, level), n, per);
}

int main(int argc, char **argv)
{
	const struct method *method;
	struct reader *in;
	struct writer *out;
	struct levels levels;
	int count, whole;

	stage_begin(&stage, argc, argv);
	method = find_method();
	in = stage_read(NULL);
	count = reader_column_of(in, count_name, NUMBER);
	whole = of ? reader_column_of(in, of, NUMBER) : NONE;
	out = stage_write(NULL);
	writer_columns_like(out, in);
	levels = describe(out);
	while (reader_next(in)) {
		double x = reader_number(in, count);
		double n = of ? reader_number(in, whole) : 1;

		if (x < 0)
			reader_refuse(in, count, "is negative");
		if (method->proportion && x > n)
			reader_refuse(in, count,
				      "is more than its "
				      "denominator");
		writer_copy(out, in);
		writer_number(out, n > 0 ? per * x / n : (double)NAN);
		for (size_t i = 0; i < levels.count; i++) {
			struct interval ends = interval_at(method, x, n,
							   levels.shares[i]);

			writer_number(out, ends.lower);
			writer_number(out, ends.upper);
		}
		writer_end_record(out);
	}
	return stage_end();
}
