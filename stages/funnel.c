/* funnel - which providers differ from the rest by more than chance.
 *
 * The one decision here: limits belong to a unit's own denominator, and to the
 * chance that goes with its kind of count; what units differ by beyond chance
 * widens them only where it was found. What others' charts would show is a
 * matter of --compatible. The statistics are in methods/funnel.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <string.h>

#include "stages/methods/funnel_input.h"
#include "stages/methods/funnel_report.h"
#include "stages/methods/funnel_set.h"

static const char *by;
static const char *within;
static const char *count_name = "n";
static const char *of_name;
static const char *rate_name;
static const char *type_name_given = "proportion";
static double target = NAN;
static double per = 1;
static const char *limits_given = "95,99.8";
static const char *adjust = "auto";
static const char *scale = "root";
static double trim = 10;
static bool leave_out;
static double minimum;
static const char *compatible = "own";
static bool unrounded;
static bool curve;
static double years = 1;

static const struct option options[] = {
	{ "by", "COLUMNS", "a unit for each group of these columns (needed)",
	  .text = &by },
	{ "within", "COLUMNS", "a funnel for each group of these columns",
	  .text = &within },
	{ "count", "COLUMN", "people with it, or events", .text = &count_name },
	{ "of", "COLUMN", "all people, days at risk, expected events (needed)",
	  .text = &of_name },
	{ "type", "TYPE", "what the count is of", .text = &type_name_given,
	  .choices = "proportion|rate|ratio|counts" },
	{ "target", "NUMBER",
	  "what units are compared with, per --per; otherwise all units "
	  "together, and 1 for a ratio",
	  .real = &target },
	{ "per", "NUMBER", "the denominator that values are for: 100, 1000",
	  .real = &per },
	{ "limits", "PERCENT,...", "how far out the limits are",
	  .text = &limits_given },
	{ "adjust", "WHEN", "judge by limits that allow for overdispersion",
	  .text = &adjust, .choices = "auto|always|never" },
	{ "scale", "SCALE", "of rates and ratios, for that", .text = &scale,
	  .choices = "root|log" },
	{ "trim", "PERCENT", "scores at each end that are drawn in first",
	  .real = &trim },
	{ "leave-out", .flag = &leave_out,
	  .help = "leave those units out of phi and tau2, in place of drawing "
		  "them in" },
	{ "minimum", "N", "units with fewer events are not judged",
	  .real = &minimum },
	{ "rate", "COLUMN",
	  "a rate that was standardised before; the denominator is worked "
	  "back from it",
	  .text = &rate_name },
	{ "compatible", "PACKAGE", "limits to the letter of a package",
	  .text = &compatible, .choices = "own|funnelplotr|powerbi|phe" },
	{ "unrounded", .flag = &unrounded,
	  .help = "with funnelplotr and the log scale: expected events as they "
		  "are, not to two decimals" },
	{ "curve", .flag = &curve,
	  .help = "in place of units, the limits at 100 denominators, for "
		  "drawing" },
	{ "years", "N", "with --curve and phe: years that a rate covers",
	  .real = &years },
	{ 0 },
};

static const struct stage stage = {
	.name = "funnel",
	.purpose = "find units that differ from the rest by more than chance",
	.about =
		"Records of a unit are added up. Each unit gets limits about the "
		"target at its own denominator: exact ones, from the binomial "
		"distribution for a proportion (of people) and from the Poisson "
		"distribution for a rate (events per days at risk) or a ratio "
		"(observed to expected events). counts is the ratio of two counts, "
		"of which one is binomial given both. position is within, above_95, "
		"below_99_8 and so on: the farthest limit that is passed; a value "
		"on a limit is within it.\n\n"
		"Units often differ for reasons that nobody asked about. phi tells "
		"how much more than by chance: 1 is chance alone. Above 1 units are "
		"judged by adjusted limits, which add tau2, the variance between "
		"units, on the arcsine scale for a proportion, the logarithm for "
		"counts, and that of --scale otherwise (Spiegelhalter 2005); "
		"where few events are expected the exact limit may be the wider one, "
		"and stands. Scores at either end are drawn in to the 10% and 90% "
		"quantiles first (winsorised), so that a few outliers do not hide "
		"themselves; judged_by is chance or adjusted, extreme is Y for scores "
		"that were drawn in. The SHMI of NHS England is --type ratio --scale log "
		"--leave-out.\n\n"
		"--compatible gives the limits, and the defects, of FunnelPlotR "
		"0.6.0, PowerBI-Funnels and PHEindicatormethods 2.1.0, to compare "
		"with charts that were drawn by them; the first two know no rates, "
		"the last no counts. reason says why something is "
		"missing.",
	.options = options,
	.reads = "the columns that --by, --within, --count, --of and --rate "
		 "name",
	.writes = "the columns of --within and --by, the count and the "
		  "denominator, value target z z_used extreme z_adjusted; for "
		  "each limit lower_95 upper_95 adjusted_lower_95 "
		  "adjusted_upper_95; position judged_by phi tau2 units "
		  "units_used reason; with --curve the denominator, target and "
		  "the limits",
	.example = "--by provider_id --count restraints --of bed_days "
		   "--type rate --per 1000",
	.input = "provider_id\trestraints:number\tbed_days:number:d\n"
		 "PR1\t12\t4000\n"
		 "PR2\t95\t11000\n"
		 "PR3\t4\t900\n"
		 "PR4\t0\t1500\n",
};

static void check_compatible(enum funnel_type type)
{
	bool own = !strcmp(compatible, "own"), phe = !strcmp(compatible, "phe");

	if (!own && !phe && type == RATE_FUNNEL)
		fail(BAD_USAGE,
		     "--compatible: %s knows no rates: give it a ratio, "
		     "with the expected events",
		     compatible);
	if (phe && type == COUNT_FUNNEL)
		fail(BAD_USAGE, "--compatible: phe knows no ratios of counts");
}

static void check_options(enum funnel_type type)
{
	if (!by)
		fail(BAD_USAGE, "--by is missing: it says what a unit is");
	if (!of_name && !rate_name)
		fail(BAD_USAGE, "--of is missing: a unit needs its "
				"denominator");
	if (!(trim >= 0 && trim < 50))
		fail(BAD_USAGE, "--trim: it is not between 0 and 50");
	if (!(per > 0))
		fail(BAD_USAGE, "--per: it is not above 0");
	if (!(years > 0))
		fail(BAD_USAGE, "--years: it is not above 0");
	if (!isnan(target) && !(target > 0))
		fail(BAD_USAGE, "--target: it is not above 0");
	check_compatible(type);
}

/* What a funnel begins as: without units. */
static struct funnel_set make_pattern(enum funnel_type type)
{
	return (struct funnel_set){
		.book = funnel_book(compatible),
		.levels = levels_read(limits_given, "--limits"),
		.adjust = !strcmp(adjust, "always")  ? ADJUST_ALWAYS
			  : !strcmp(adjust, "never") ? ADJUST_NEVER
						     : ADJUST_AUTO,
		.unrounded = unrounded,
		.minimum = minimum,
		.funnel = { .type = type,
			    .scale = funnel_scale_of(
				    type, !strcmp(scale, "log"), compatible),
			    .leaves_out = leave_out,
			    .trim = trim / 100,
			    .target = target / per },
	};
}

static struct funnel_input find_columns(const struct reader *in,
					enum funnel_type type)
{
	const struct funnel_columns named = {
		.by = by,
		.within = within,
		.count = count_name,
		.of = of_name,
		.rate = rate_name,
		.per = per,
		.shares = type == PROPORTION_FUNNEL,
	};

	return funnel_input_find(in, &named);
}

int main(int argc, char **argv)
{
	struct funnel_input input;
	struct funnel_report report;
	struct funnel_set pattern;
	enum funnel_type type;
	struct reader *in;

	stage_begin(&stage, argc, argv);
	type = funnel_type_of(type_name_given);
	check_options(type);
	pattern = make_pattern(type);
	in = stage_read(NULL);
	input = find_columns(in, type);
	report = (struct funnel_report){
		.out = stage_write(NULL),
		.input = &input,
		.per = per,
		.curve = curve,
		.by_events = !strcmp(compatible, "phe"),
		.years = years,
	};
	funnel_report_declare(&report, &pattern);
	funnel_input_read(&input, in);
	funnel_report_write(&report, &pattern);
	return stage_end();
}
