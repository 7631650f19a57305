/* remark - what the reader of a control chart must know, in words. */
#include "stages/methods/remark.h"

#include <math.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"

const char *remark_join(struct pool *pool, const char *text, const char *more)
{
	if (!*text || !*more)
		return *text ? text : more;
	return text_format(pool, "%s; %s", text, more);
}

static const char *remark_trial(struct pool *pool,
				const struct control *control,
				const struct phase *phase)
{
	bool whole = control->profile.least_of_phase;

	if (!phase->trial)
		return "";
	return text_format(pool, "%s: %zu of %zu %s",
			   phase->bare ? "too few points yet" : "trial limits",
			   whole ? phase->count : phase->finding.used,
			   control->profile.least, whole ? "points" : "values");
}

static const char *remark_runs(struct pool *pool, const struct run_test *runs)
{
	const char *text = "";

	if (!runs->signal)
		return "";
	if (runs->longest > runs->longest_most)
		text = text_format(pool,
				   "a run of %zu points, %zu at most by chance",
				   runs->longest, runs->longest_most);
	if (runs->crossings < runs->crossings_least)
		text = remark_join(
			pool, text,
			text_format(pool,
				    "%zu crossing%s of the centre, %zu at "
				    "least by chance",
				    runs->crossings,
				    runs->crossings == 1 ? "" : "s",
				    runs->crossings_least));
	return text;
}

const char *remark_phase(struct pool *pool, const struct control *control,
			 const struct phase *phase)
{
	const char *text = remark_join(pool, note_words(phase->finding.note),
				       remark_trial(pool, control, phase));

	return remark_join(pool, text, remark_runs(pool, &phase->runs));
}

static const char *remark_ratio(double numerator, double denominator)
{
	if (isnan(denominator))
		return "there is no denominator";
	if (!(denominator > 0))
		return "the denominator is 0";
	return isnan(numerator) ? "there is no numerator"
				: "the numbers are too large";
}

const char *remark_point(const struct control *control,
			 const struct series *series, size_t i)
{
	bool bare = isnan(series->limits[i].upper);
	double size;

	if (control->kind->other == OTHER_SIZE) {
		size = series->of[i];
		if (size >= 2 || (isnan(size) && isnan(series->given[i])))
			return "";
		return "no limits: the subgroup is under two";
	}
	if (!control_divides(control, series) || !isnan(series->values[i]))
		return "";
	return text_format(series->pool, "no value%s: %s",
			   bare ? " and no limits" : "",
			   remark_ratio(series->given[i], series->of[i]));
}

const char *remark_suggestion(struct pool *pool,
			      const struct suggestion *suggestion)
{
	return text_format(
		pool,
		"limits might be rebased, if what changed is known: %zu points "
		"in a row %s the centre, no such run on the other side since, "
		"and a mean of %.6g in the %zu values from there on, of %.6g "
		"before",
		suggestion->run, suggestion->high ? "above" : "below",
		suggestion->after, suggestion->values, suggestion->before);
}
