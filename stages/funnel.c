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

#include "pipeline/naming.h"
#include "stages/methods/funnel_book.h"
#include "stages/methods/level.h"
#include "stages/methods/statistics.h"

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
		"counts, and that of --scale otherwise (Spiegelhalter 2005). Scores "
		"at either end are drawn in to the 10% and 90% quantiles first "
		"(winsorised), so that a few outliers do not hide themselves; "
		"judged_by is chance or adjusted, extreme is Y for scores that were "
		"drawn in. The SHMI of NHS England is --type ratio --scale log "
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

/* A unit, and what it was summed from. */
struct place {
	struct unit unit;
	bool no_count, no_of;
	struct slice key;
};

struct columns {
	int *by, *within;
	size_t by_count, within_count;
	int count, of, rate;
};

struct input {
	struct columns columns;
	struct table *keys;
	struct place *places;
};

/* The units of one funnel, and what was found of them. Ends are by level,
 * then by unit. */
struct set {
	const struct funnel_book *book;
	struct levels levels;
	struct funnel funnel;
	struct place **places;
	struct unit *units;
	size_t count;
	bool adjusted; /* judged so */
	struct interval *chance, *wider;
};

static struct columns find_columns(const struct reader *in)
{
	struct columns columns = { .of = NONE, .rate = NONE };

	columns.by = reader_columns(in, by, &columns.by_count);
	if (within)
		columns.within = reader_columns(in, within,
						&columns.within_count);
	columns.count = reader_column_of(in, count_name, NUMBER);
	if (of_name)
		columns.of = reader_column_of(in, of_name, NUMBER);
	if (rate_name)
		columns.rate = reader_column_of(in, rate_name, NUMBER);
	return columns;
}

static enum funnel_type funnel_type(void)
{
	static const char *const names[] = {
		[PROPORTION_FUNNEL] = "proportion",
		[RATE_FUNNEL] = "rate",
		[RATIO_FUNNEL] = "ratio",
		[COUNT_FUNNEL] = "counts",
	};
	int type = PROPORTION_FUNNEL;

	while (strcmp(names[type], type_name_given))
		type++;
	return (enum funnel_type)type;
}

/* PowerBI-Funnels knows no logarithm of a ratio. */
static enum funnel_scale funnel_scale(enum funnel_type type)
{
	if (type == PROPORTION_FUNNEL)
		return ARCSINE_SCALE;
	if (type == COUNT_FUNNEL)
		return COUNT_SCALE;
	if (!strcmp(compatible, "powerbi"))
		return ROOT_SCALE;
	return strcmp(scale, "log") ? ROOT_SCALE : LOG_SCALE;
}

static void check_compatible(void)
{
	bool own = !strcmp(compatible, "own"), phe = !strcmp(compatible, "phe");

	if (!own && !phe && funnel_type() == RATE_FUNNEL)
		fail(BAD_USAGE,
		     "--compatible: %s knows no rates: give it a ratio, "
		     "with the expected events",
		     compatible);
	if (phe && funnel_type() == COUNT_FUNNEL)
		fail(BAD_USAGE, "--compatible: phe knows no ratios of counts");
}

static void check_options(void)
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
	check_compatible();
}

/* A denominator that was not observed but follows from the rate; without
 * events the one that was observed. */
static double denominator(const struct reader *in,
			  const struct columns *columns, double count)
{
	double of = reader_number(in, columns->of);

	if (columns->rate != NONE && count != 0)
		of = per * count / reader_number(in, columns->rate);
	if (of < 0)
		reader_refuse(in, columns->of, "is negative");
	if (columns->rate != NONE && isinf(of))
		reader_refuse(in, columns->rate, "is no rate of events");
	return of;
}

static struct place *place_of(struct input *input, const struct reader *in)
{
	static struct key key;
	const struct columns *columns = &input->columns;
	size_t number;
	bool fresh;

	key_begin(&key);
	for (size_t i = 0; i < columns->within_count; i++)
		key_add(&key, reader_raw(in, columns->within[i]));
	for (size_t i = 0; i < columns->by_count; i++)
		key_add(&key, reader_raw(in, columns->by[i]));
	number = table_put(input->keys, key.text, &fresh);
	if (!fresh && columns->rate != NONE)
		reader_refuse(in, columns->by[0],
			      "has a second row: rates cannot be added up");
	if (fresh)
		input->places = array_grow(input->places, number,
					   sizeof *input->places);
	return &input->places[number];
}

static void read_rows(struct input *input, struct reader *in)
{
	const struct columns *columns = &input->columns;
	bool share = funnel_type() == PROPORTION_FUNNEL;

	while (reader_next(in)) {
		struct place *place = place_of(input, in);
		double count = reader_number(in, columns->count);
		double of = denominator(in, columns, count);

		if (count < 0)
			reader_refuse(in, columns->count, "is negative");
		if (share && count > of)
			reader_refuse(in, columns->count,
				      "is more than its denominator");
		place->no_count |= isnan(count);
		place->no_of |= isnan(of);
		place->unit.count += count;
		place->unit.of += of;
	}
}

static bool is_sound(const struct place *place)
{
	return !place->no_count && !place->no_of && place->unit.of > 0;
}

/* The fields of --within. */
static struct slice set_key(const struct columns *columns, struct slice key)
{
	struct slice rest = key;

	if (!columns->within_count)
		return (struct slice){ key.at, 0 };
	for (size_t i = 0; i < columns->within_count; i++)
		slice_cut(&rest, '\t');
	key.size = (size_t)(rest.at - key.at);
	return key;
}

static bool judges_adjusted(const struct set *set)
{
	const struct funnel *funnel = &set->funnel;

	if (!strcmp(adjust, "never") || !strcmp(compatible, "phe"))
		return false;
	if (!strcmp(compatible, "powerbi"))
		return funnel->tau2 > 0;
	return !strcmp(adjust, "always") || funnel->infinite || funnel->phi > 1;
}

static void find_limits(struct set *set)
{
	size_t room = (set->levels.count * set->count + 1);

	set->chance = pool_take(pool_run(), room * sizeof *set->chance);
	set->wider = pool_take(pool_run(), room * sizeof *set->wider);
	for (size_t l = 0; l < set->levels.count; l++) {
		struct funnel_limits which = { set->levels.items[l].share,
					       false };
		struct interval *chance = set->chance + l * set->count;
		struct interval *wider = set->wider + l * set->count;

		set->book->limits(&set->funnel, set->units, set->count, which,
				  chance);
		for (size_t i = 0; i < set->count; i++)
			wider[i] = chance[i];
		which.adjusted = true;
		set->book->limits(&set->funnel, set->units, set->count, which,
				  wider);
	}
}

/* FunnelPlotR tells nothing of a dispersion that it is not to draw. */
static void forget_dispersion(struct set *set)
{
	if (!strcmp(compatible, "funnelplotr") && !strcmp(adjust, "never")) {
		set->funnel.phi = set->funnel.tau2 = 0;
		set->funnel.infinite = false;
	}
}

static void fit_set(struct set *set)
{
	bool rounds = !strcmp(compatible, "funnelplotr") && !unrounded &&
		      set->funnel.scale == LOG_SCALE;

	set->units = pool_take(pool_run(),
			       (set->count + 1) * sizeof *set->units);
	for (size_t i = 0; i < set->count; i++) {
		struct unit *unit = &set->places[i]->unit;

		unit->value = unit->count / unit->of;
		if (rounds)
			unit->of = funnel_rounded(unit->of);
		set->units[i] = *unit;
	}
	funnel_fit(&set->funnel, set->units, set->count, set->book->strict);
	forget_dispersion(set);
	set->adjusted = judges_adjusted(set);
}

static void write_ends(struct writer *out, const struct set *set,
		       struct interval ends)
{
	double upper = per * ends.upper;

	if (set->funnel.type == PROPORTION_FUNNEL && upper > set->book->cap)
		upper = set->book->cap;
	writer_number(out, bounded(per * ends.lower));
	writer_number(out, bounded(upper));
}

static const char *reason_of(const struct set *set, const struct unit *unit,
			     struct interval ends)
{
	if (unit->count < minimum)
		return "too few events to be judged";
	if (set->funnel.infinite)
		return "phi is infinite: a unit without events has no "
		       "logarithm";
	if (!isfinite(unit->z))
		return "no z: nothing was observed, and nothing has no "
		       "logarithm";
	if (set->funnel.used < 2)
		return "no tau2: fewer than two units have a z";
	if (isinf(ends.upper))
		return "no upper limit: the two counts are too small";
	if (isnan(ends.lower) || isnan(ends.upper))
		return "this package has no such limit here";
	return NULL;
}

/* The farthest limit that is passed; missing where there is none, or the unit
 * is not judged. */
static const char *position_of(const struct set *set, size_t i,
			       struct interval *last)
{
	const struct unit *unit = &set->units[i];
	const char *position = NULL;
	double farthest = 0;

	for (size_t l = 0; l < set->levels.count; l++) {
		const struct level *level = &set->levels.items[l];
		size_t place = l * set->count + i;
		struct interval ends = set->adjusted ? set->wider[place]
						     : set->chance[place];
		int side = funnel_position(set->book, &set->funnel, unit, ends,
					   level->share);

		*last = ends;
		if (!position && !(isnan(ends.lower) && isnan(ends.upper)))
			position = "within";
		if (!side || level->share < farthest)
			continue;
		farthest = level->share;
		position = text_format(pool_run(), "%s_%s",
				       side > 0 ? "above" : "below",
				       level->name);
	}
	return unit->count < minimum ? NULL : position;
}

static void write_unit(struct writer *out, const struct set *set, size_t i)
{
	const struct unit *unit = &set->units[i];
	struct interval last = { NAN, NAN };
	const char *position = position_of(set, i, &last);

	writer_number(out, unit->of);
	writer_number(out, bounded(per * unit->value));
	writer_number(out, bounded(per * set->funnel.target));
	writer_number(out, bounded(unit->z));
	writer_number(out, bounded(unit->z_used));
	writer_flag(out, isnan(unit->z) ? 0 : unit->extreme ? 'Y' : 'N');
	writer_number(out, bounded(funnel_book_z(set->book, &set->funnel, unit,
						 set->adjusted)));
	for (size_t l = 0; l < set->levels.count; l++) {
		write_ends(out, set, set->chance[l * set->count + i]);
		write_ends(out, set, set->wider[l * set->count + i]);
	}
	writer_string(out, position);
	writer_string(out, set->adjusted ? "adjusted" : "chance");
	writer_number(out, bounded(set->funnel.phi));
	writer_number(out, bounded(set->funnel.tau2));
	writer_whole(out, (long)set->count);
	writer_whole(out, (long)set->funnel.used);
	writer_string(out, reason_of(set, unit, last));
	writer_end_record(out);
}

/* A unit that has no value, and so has no part in the funnel. */
static void write_unsound(struct writer *out, const struct set *set,
			  const struct place *place)
{
	writer_number(out, place->no_of ? (double)NAN : place->unit.of);
	for (size_t i = 0; i < 6 + 4 * set->levels.count + 6; i++)
		writer_missing(out);
	writer_string(out, place->no_count ? "the count is missing"
			   : place->no_of  ? "the denominator is missing"
					   : "the denominator is 0");
	writer_end_record(out);
}

static void write_key(struct writer *out, struct slice key)
{
	while (key.at)
		writer_raw(out, slice_cut(&key, '\t'));
}

static void write_units(struct writer *out, struct set *set, struct place **all,
			size_t count)
{
	size_t sound = 0;

	find_limits(set);
	for (size_t i = 0; i < count; i++) {
		const struct place *place = all[i];

		write_key(out, place->key);
		writer_number(out, place->no_count ? (double)NAN
						   : place->unit.count);
		if (is_sound(place))
			write_unit(out, set, sound++);
		else
			write_unsound(out, set, place);
	}
}

static struct slice trimmed_tab(struct slice key)
{
	key.size -= key.size > 0;
	return key;
}

/* Limits where there is no unit: of so many people, days or expected events;
 * for rates and ratios of PHEindicatormethods, of so many events. */
static void write_curve(struct writer *out, struct set *set, struct slice key)
{
	struct unit *line = pool_take(pool_run(), FUNNEL_AXIS * sizeof *line);
	double points[FUNNEL_AXIS];
	bool phe = !strcmp(compatible, "phe");

	if (!set->count)
		return;
	if (phe)
		funnel_axis_phe(&set->funnel, set->units, set->count, years,
				points);
	else
		funnel_axis(set->units, set->count, points);
	for (size_t i = 0; i < FUNNEL_AXIS; i++)
		line[i] = (struct unit){
			.count = phe ? points[i]
				     : points[i] * set->funnel.target,
			.of = points[i],
		};
	set->units = line;
	set->count = FUNNEL_AXIS;
	find_limits(set);
	for (size_t i = 0; i < FUNNEL_AXIS; i++) {
		if (within)
			write_key(out, key);
		writer_number(out, bounded(points[i]));
		writer_number(out, bounded(per * set->funnel.target));
		for (size_t l = 0; l < set->levels.count; l++) {
			write_ends(out, set, set->chance[l * set->count + i]);
			write_ends(out, set, set->wider[l * set->count + i]);
		}
		writer_end_record(out);
	}
}

static void write_set(struct writer *out, const struct set *pattern,
		      struct place **all, size_t count, struct slice key)
{
	struct set set = *pattern;

	set.places = pool_take(pool_run(), count * sizeof *set.places);
	for (size_t i = 0; i < count; i++)
		if (is_sound(all[i]))
			set.places[set.count++] = all[i];
	fit_set(&set);
	if (curve)
		write_curve(out, &set, trimmed_tab(key));
	else
		write_units(out, &set, all, count);
}

static void write_sets(struct writer *out, const struct input *input,
		       const struct set *pattern)
{
	size_t count = table_count(input->keys), first = 0;
	const size_t *sorted = table_sorted(input->keys);
	struct place **all = pool_take(pool_run(), (count + 1) * sizeof *all);

	for (size_t i = 0; i < count; i++) {
		all[i] = &input->places[sorted[i]];
		all[i]->key = table_key(input->keys, sorted[i]);
	}
	for (size_t i = 1; i <= count; i++) {
		struct slice key = set_key(&input->columns, all[first]->key);

		if (i < count &&
		    slice_equals(key, set_key(&input->columns, all[i]->key)))
			continue;
		write_set(out, pattern, all + first, i - first, key);
		first = i;
	}
}

static void declare_limits(struct writer *out, const struct levels *levels,
			   const char *unit)
{
	for (size_t i = 0; i < levels->count; i++) {
		const struct level *level = &levels->items[i];
		const char *name = level->name, *text = level->text;
		struct pool *pool = pool_run();

		writer_column(out, text_format(pool, "lower_%s", name), NUMBER,
			      unit,
			      text_format(pool, "Lower %s%% limit", text));
		writer_column(out, text_format(pool, "upper_%s", name), NUMBER,
			      unit,
			      text_format(pool, "Upper %s%% limit", text));
		writer_column(out, text_format(pool, "adjusted_lower_%s", name),
			      NUMBER, unit,
			      text_format(pool, "Adjusted lower %s%% limit",
					  text));
		writer_column(out, text_format(pool, "adjusted_upper_%s", name),
			      NUMBER, unit,
			      text_format(pool, "Adjusted upper %s%% limit",
					  text));
	}
}

static void declare_axis(struct writer *out, const struct reader *in,
			 const struct columns *columns)
{
	bool events = !strcmp(compatible, "phe") &&
		      funnel_type() != PROPORTION_FUNNEL;

	writer_column_like(out, in,
			   events || !of_name ? columns->count : columns->of);
}

static void declare(struct writer *out, const struct reader *in,
		    const struct columns *columns, const struct levels *levels)
{
	const char *unit = per == 100 ? "%" : "1";

	for (size_t i = 0; i < columns->within_count; i++)
		writer_column_like(out, in, columns->within[i]);
	if (curve) {
		declare_axis(out, in, columns);
		writer_column(out, "target", NUMBER, unit, "Target");
		declare_limits(out, levels, unit);
		return;
	}
	for (size_t i = 0; i < columns->by_count; i++)
		writer_column_like(out, in, columns->by[i]);
	writer_column_like(out, in, columns->count);
	if (of_name)
		writer_column_like(out, in, columns->of);
	else
		writer_column(out, "of", NUMBER, "1", "Denominator");
	writer_column(out, "value", NUMBER, unit, "Value");
	writer_column(out, "target", NUMBER, unit, "Target");
	writer_column(out, "z", NUMBER, "1", "Score");
	writer_column(out, "z_used", NUMBER, "1", "Score behind phi");
	writer_column(out, "extreme", FLAG, "-", "Score drawn in or left out");
	writer_column(out, "z_adjusted", NUMBER, "1", "Score judged by");
	declare_limits(out, levels, unit);
	writer_column(out, "position", TEXT, "-", "Position");
	writer_column(out, "judged_by", TEXT, "-", "Judged by");
	writer_column(out, "phi", NUMBER, "1", "Overdispersion");
	writer_column(out, "tau2", NUMBER, "1", "Variance between units");
	writer_column(out, "units", NUMBER, "1", "Units");
	writer_column(out, "units_used", NUMBER, "1", "Units behind phi");
	writer_column(out, "reason", TEXT, "-", "Reason");
}

int main(int argc, char **argv)
{
	struct input input = { .keys = table_new() };
	struct set pattern = { 0 };
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	check_options();
	pattern.book = funnel_book(compatible);
	pattern.levels = levels_read(limits_given, "--limits");
	pattern.funnel = (struct funnel){
		.type = funnel_type(),
		.scale = funnel_scale(funnel_type()),
		.leaves_out = leave_out,
		.trim = trim / 100,
		.target = target / per,
	};
	in = stage_read(NULL);
	input.columns = find_columns(in);
	out = stage_write(NULL);
	declare(out, in, &input.columns, &pattern.levels);
	read_rows(&input, in);
	write_sets(out, &input, &pattern);
	return stage_end();
}
