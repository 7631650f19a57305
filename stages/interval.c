/* interval - confidence intervals for counts, rates, proportions and means.
 *
 * Every measure that is a count over a denominator gets its interval here, so
 * there is one place that decides how; methods/interval has the formulas.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <string.h>

#include "pipeline/naming.h"
#include "stages/methods/interval.h"
#include "stages/methods/level.h"
#include "stages/methods/statistics.h"

static const char *count_name = "n";
static const char *of;
static const char *method_name = "wilson";
static const char *confidence = "95";
static const char *spread;
static double per = 1;
static const char *name = "value";

static const struct option options[] = {
	{ "count", "COLUMN", "the numerator, the events, or the mean",
	  .text = &count_name },
	{ "of", "COLUMN", "the denominator; a count may be without",
	  .text = &of },
	{ "method", "NAME", "how", .text = &method_name,
	  .choices =
		  "wilson|wilson-corrected|clopper-pearson|count|poisson|byar|student" },
	{ "spread", "COLUMN", "for student, the standard deviation",
	  .text = &spread },
	{ "confidence", "PERCENT,...", "how sure to be", .text = &confidence },
	{ "per", "NUMBER", "the denominator that results are for: 100, 1000",
	  .real = &per },
	{ "name", "COLUMN", "the new column of the ratio itself",
	  .text = &name },
	{ 0 },
};

static const struct stage stage = {
	.name = "interval",
	.purpose = "add confidence intervals of proportions, rates, counts or "
		   "means",
	.about =
		"For proportions: wilson (the score interval), clopper-pearson (exact) "
		"or wilson-corrected (for continuity: that of R's prop.test). For events, which may be more than the denominator: count "
		"(exact Poisson for fewer than 10, Byar's approximation from 10: the "
		"rule of the UK public health bodies), poisson or byar throughout. For "
		"the mean of --of values, which summarise finds with their standard "
		"deviation: student.\n\n"
		"Each confidence adds two columns: 95 adds lower_95 and upper_95, "
		"99.8 adds lower_99_8 and upper_99_8. Where the count or the "
		"denominator is missing, or the denominator is 0, so are they, and "
		"those of a mean of fewer than two.",
	.options = options,
	.reads = "the columns that --count, --of and --spread name",
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
	struct interval (*mean)(double mean, double deviation, double n,
				double confidence);
};

static const struct method methods[] = {
	{ "wilson", .proportion = interval_wilson },
	{ "wilson-corrected", .proportion = interval_wilson_corrected },
	{ "clopper-pearson", .proportion = interval_clopper_pearson },
	{ "count", .count = interval_count },
	{ "poisson", .count = interval_poisson },
	{ "byar", .count = interval_byar },
	{ "student", .mean = interval_student },
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
	if (method->mean && (!of || !spread))
		fail(BAD_USAGE, "--%s is missing: a mean needs its %s",
		     of ? "spread" : "of",
		     of ? "standard deviation" : "number of values");
	return method;
}

static void add_column(struct writer *out, const char *side, const char *label,
		       const struct level *level)
{
	writer_column(out, text_format(pool_run(), "%s_%s", side, level->name),
		      NUMBER, per == 100 ? "%" : "1",
		      text_format(pool_run(), "%s of the %s%% interval", label,
				  level->text));
}

static struct levels describe(struct writer *out)
{
	struct levels levels = levels_read(confidence, "--confidence");

	writer_column(out, naming_checked(slice_of(name)), NUMBER,
		      per == 100 ? "%" : "1", name);
	for (size_t i = 0; i < levels.count; i++) {
		add_column(out, "lower", "Lower end", &levels.items[i]);
		add_column(out, "upper", "Upper end", &levels.items[i]);
	}
	return levels;
}

/* A record's numbers; the denominator is 1 where there is none. */
struct figures {
	double x, n, deviation;
};

static double ratio_of(const struct method *method,
		       const struct figures *figures)
{
	if (method->mean)
		return per * figures->x;
	return figures->n > 0 ? per * figures->x / figures->n : (double)NAN;
}

static struct interval interval_at(const struct method *method,
				   const struct figures *figures, double level)
{
	double x = figures->x, n = figures->n;

	if (method->proportion)
		return interval_scaled(method->proportion(x, n, level), 1, per);
	if (method->mean)
		return interval_scaled(
			method->mean(x, figures->deviation, n, level), 1, per);
	return interval_scaled(method->count(x, level), n, per);
}

/* The columns of the figures. */
struct columns {
	int count, of, spread;
};

static struct figures read_figures(const struct reader *in,
				   const struct columns *at,
				   const struct method *method)
{
	struct figures figures = {
		.x = reader_number(in, at->count),
		.n = of ? reader_number(in, at->of) : 1,
		.deviation = reader_number(in, at->spread),
	};

	if (figures.x < 0 && !method->mean)
		reader_refuse(in, at->count, "is negative");
	if (method->proportion && figures.x > figures.n)
		reader_refuse(in, at->count, "is more than its denominator");
	if (figures.deviation < 0)
		reader_refuse(in, at->spread, "is negative");
	return figures;
}

int main(int argc, char **argv)
{
	struct columns at = { .of = NONE, .spread = NONE };
	const struct method *method;
	struct reader *in;
	struct writer *out;
	struct levels levels;

	stage_begin(&stage, argc, argv);
	method = find_method();
	in = stage_read(NULL);
	at.count = reader_column_of(in, count_name, NUMBER);
	if (of)
		at.of = reader_column_of(in, of, NUMBER);
	if (method->mean)
		at.spread = reader_column_of(in, spread, NUMBER);
	out = stage_write(NULL);
	writer_columns_like(out, in);
	levels = describe(out);
	while (reader_next(in)) {
		struct figures figures = read_figures(in, &at, method);

		writer_copy(out, in);
		writer_number(out, bounded(ratio_of(method, &figures)));
		for (size_t i = 0; i < levels.count; i++) {
			struct interval ends = interval_at(
				method, &figures, levels.items[i].share);

			writer_number(out, bounded(ends.lower));
			writer_number(out, bounded(ends.upper));
		}
		writer_end_record(out);
	}
	return stage_end();
}
