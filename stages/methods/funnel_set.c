/* funnel_set - the units of one funnel, and all that is found of them. */
#include "stages/methods/funnel_set.h"

#include <math.h>
#include <string.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"

const struct member funnel_row_value[] = {
	{ { "value", NUMBER, NULL, NULL }, offsetof(struct funnel_row, value) },
	{ { 0 } },
};

const struct member funnel_row_centre[] = {
	{ { "target", NUMBER, NULL, NULL },
	  offsetof(struct funnel_row, target) },
	{ { 0 } },
};

const struct member funnel_row_before[] = {
	{ { "z", NUMBER, "1", "Score" }, offsetof(struct funnel_row, z) },
	{ { "z_used", NUMBER, "1", "Score behind phi" },
	  offsetof(struct funnel_row, z_used) },
	{ { "extreme", FLAG, "-", "Score drawn in or left out" },
	  offsetof(struct funnel_row, extreme) },
	{ { "z_adjusted", NUMBER, "1", "Score judged by" },
	  offsetof(struct funnel_row, z_adjusted) },
	{ { 0 } },
};

const struct member funnel_row_behind[] = {
	{ { "position", TEXT, "-", "Position" },
	  offsetof(struct funnel_row, position) },
	{ { "judged_by", TEXT, "-", "Judged by" },
	  offsetof(struct funnel_row, judged_by) },
	{ { "phi", NUMBER, "1", "Overdispersion" },
	  offsetof(struct funnel_row, phi) },
	{ { "tau2", NUMBER, "1", "Variance between units" },
	  offsetof(struct funnel_row, tau2) },
	{ { "units", NUMBER, "1", "Units" },
	  offsetof(struct funnel_row, units) },
	{ { "units_used", NUMBER, "1", "Units behind phi" },
	  offsetof(struct funnel_row, units_used) },
	{ { "reason", TEXT, "-", "Reason" },
	  offsetof(struct funnel_row, reason) },
	{ { 0 } },
};

enum funnel_type funnel_type_of(const char *name)
{
	static const char *const names[] = {
		[PROPORTION_FUNNEL] = "proportion",
		[RATE_FUNNEL] = "rate",
		[RATIO_FUNNEL] = "ratio",
		[COUNT_FUNNEL] = "counts",
	};
	int type = PROPORTION_FUNNEL;

	while (strcmp(names[type], name))
		type++;
	return (enum funnel_type)type;
}

/* PowerBI-Funnels knows no logarithm of a ratio. */
enum funnel_scale funnel_scale_of(enum funnel_type type, bool prefers_log,
				  const char *book)
{
	if (type == PROPORTION_FUNNEL)
		return ARCSINE_SCALE;
	if (type == COUNT_FUNNEL)
		return COUNT_SCALE;
	if (!strcmp(book, "powerbi"))
		return ROOT_SCALE;
	return prefers_log ? LOG_SCALE : ROOT_SCALE;
}

static bool goes_by(const struct funnel_set *set, const char *book)
{
	return !strcmp(set->book->name, book);
}

static bool judges_adjusted(const struct funnel_set *set)
{
	const struct funnel *funnel = &set->funnel;

	if (set->adjust == ADJUST_NEVER || goes_by(set, "phe"))
		return false;
	if (goes_by(set, "powerbi"))
		return funnel->tau2 > 0;
	return set->adjust == ADJUST_ALWAYS || funnel->infinite ||
	       funnel->phi > 1;
}

/* FunnelPlotR tells nothing of a dispersion that it is not to draw. */
static void forget_dispersion(struct funnel_set *set)
{
	if (goes_by(set, "funnelplotr") && set->adjust == ADJUST_NEVER) {
		set->funnel.phi = set->funnel.tau2 = 0;
		set->funnel.infinite = false;
	}
}

void funnel_set_fit(struct funnel_set *set)
{
	bool rounds = goes_by(set, "funnelplotr") && !set->unrounded &&
		      set->funnel.scale == LOG_SCALE;

	for (size_t i = 0; i < set->count; i++) {
		struct unit *unit = &set->units[i];

		unit->value = unit->count / unit->of;
		if (rounds)
			unit->of = funnel_rounded(unit->of);
	}
	funnel_fit(&set->funnel, set->units, set->count, set->book->strict);
	forget_dispersion(set);
	set->adjusted = judges_adjusted(set);
}

void funnel_set_limits(struct funnel_set *set)
{
	size_t room = set->levels.count * set->count + 1;

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

void funnel_set_axis(struct funnel_set *set, double years, double *points)
{
	struct unit *line = pool_take(pool_run(), FUNNEL_AXIS * sizeof *line);
	bool phe = goes_by(set, "phe");

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
}

static const char *reason_of(const struct funnel_set *set,
			     const struct unit *unit, struct interval ends)
{
	if (unit->count < set->minimum)
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

/* The farthest limit that is passed; *last is the last one looked at. */
static const char *position_of(const struct funnel_set *set, size_t unit,
			       struct interval *last)
{
	const struct unit *at = &set->units[unit];
	const struct interval *limits = set->adjusted ? set->wider
						      : set->chance;
	const char *position = NULL;
	double farthest = 0;

	for (size_t l = 0; l < set->levels.count; l++) {
		const struct level *level = &set->levels.items[l];
		struct interval ends = limits[l * set->count + unit];
		int side = funnel_position(set->book, &set->funnel, at, ends,
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
	return at->count < set->minimum ? NULL : position;
}

struct funnel_row funnel_row_of(const struct funnel_set *set, size_t i,
				double per)
{
	const struct unit *unit = &set->units[i];
	const struct funnel *funnel = &set->funnel;
	struct interval last = { NAN, NAN };
	const char *position = position_of(set, i, &last);

	return (struct funnel_row){
		.value = per * unit->value,
		.target = per * funnel->target,
		.z = unit->z,
		.z_used = unit->z_used,
		.extreme = isnan(unit->z)  ? 0
			   : unit->extreme ? 'Y'
					   : 'N',
		.z_adjusted = funnel_book_z(set->book, funnel, unit,
					    set->adjusted),
		.position = position,
		.judged_by = set->adjusted ? "adjusted" : "chance",
		.phi = funnel->phi,
		.tau2 = funnel->tau2,
		.units = (double)set->count,
		.units_used = (double)funnel->used,
		.reason = reason_of(set, unit, last),
	};
}

struct funnel_row funnel_row_without(const char *reason)
{
	return (struct funnel_row){
		.value = (double)NAN,
		.target = (double)NAN,
		.z = (double)NAN,
		.z_used = (double)NAN,
		.z_adjusted = (double)NAN,
		.phi = (double)NAN,
		.tau2 = (double)NAN,
		.units = (double)NAN,
		.units_used = (double)NAN,
		.reason = reason,
	};
}
