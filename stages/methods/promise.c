/* promise - what became of somebody who was to leave a hospital by a day. */
#include "stages/methods/promise.h"

#include <math.h>

const char *promise_outcome_name(enum promise_outcome outcome)
{
	static const char *const names[] = { "STILL_IN",  "OTHER_HOSPITAL",
					     "COMMUNITY", "CUSTODY",
					     "DIED",      "UNKNOWN" };

	return names[outcome];
}

/* Where somebody was on a day: the placement of the kind that began last. */
static const struct promise_stay *find_stay(const struct promise_stay *stays,
					    size_t count, int day,
					    bool hospital)
{
	const struct promise_stay *found = NULL;

	for (size_t i = 0; i < count; i++)
		if (stays[i].hospital == hospital &&
		    spell_covers(stays[i].spell, day) &&
		    (!found || stays[i].spell.start >= found->spell.start))
			found = &stays[i];
	return found;
}

static enum environment find_environment(const struct promise_stay *stays,
					 size_t count, int day)
{
	enum environment most = ENVIRONMENT_UNKNOWN;

	for (size_t i = 0; i < count; i++)
		if (stays[i].hospital && spell_covers(stays[i].spell, day) &&
		    stays[i].environment > most)
			most = stays[i].environment;
	return most;
}

bool promise_listed(const struct promise_stay *stays, size_t count, int day)
{
	return find_stay(stays, count, day, true);
}

/* Where the hospital stay that ended last by the day led to. */
static enum destination find_destination(const struct promise_stay *stays,
					 size_t count, int day)
{
	const struct promise_stay *last = NULL;

	for (size_t i = 0; i < count; i++)
		if (stays[i].hospital && stays[i].spell.end <= day &&
		    (!last || stays[i].spell.end >= last->spell.end))
			last = &stays[i];
	return last ? last->destination : DESTINATION_UNKNOWN;
}

static enum promise_outcome outcome_of(enum destination destination)
{
	switch (destination) {
	case DESTINATION_COMMUNITY:
		return OUTCOME_COMMUNITY;
	case DESTINATION_HOSPITAL:
	case DESTINATION_GENERAL_WARD:
		return OUTCOME_OTHER_HOSPITAL;
	case DESTINATION_PENAL:
		return OUTCOME_CUSTODY;
	case DESTINATION_DIED:
		return OUTCOME_DIED;
	default:
		return OUTCOME_UNKNOWN;
	}
}

static bool same_site(const struct promise_stay *a,
		      const struct promise_stay *b)
{
	return slice_equals(a->site, b->site);
}

static char answer(bool yes)
{
	return yes ? 'Y' : 'N';
}

static void compare(struct promise *promise)
{
	enum environment before = promise->environment[0];
	enum environment after = promise->environment[1];
	double nearer = promise->distance[0] - promise->distance[1];
	bool home = promise->outcome == OUTCOME_COMMUNITY;

	promise->moved = answer(home ||
				promise->outcome == OUTCOME_OTHER_HOSPITAL);
	if (promise->moved == 'N')
		return;
	if (!isnan(nearer))
		promise->nearer = answer(nearer > PROMISE_NEARER_KM);
	if (home)
		promise->less_restrictive = 'Y';
	else if (before != ENVIRONMENT_UNKNOWN && after != ENVIRONMENT_UNKNOWN)
		promise->less_restrictive = answer(after < before);
	if (promise->nearer == 'N' || promise->less_restrictive == 'N')
		promise->both = 'N';
	else if (promise->nearer && promise->less_restrictive)
		promise->both = 'Y';
}

struct promise promise_find(const struct promise_stay *stays, size_t count,
			    int listed, int target, int died)
{
	const struct promise_stay *old = find_stay(stays, count, listed, true);
	const struct promise_stay *in = find_stay(stays, count, target, true);
	const struct promise_stay *out = find_stay(stays, count, target, false);
	struct promise promise = { .from = old,
				   .distance = { old->distance, NAN } };

	promise.environment[0] = find_environment(stays, count, listed);
	promise.environment[1] = find_environment(stays, count, target);
	if (died <= target)
		promise.outcome = OUTCOME_DIED;
	else if (in)
		promise.outcome = same_site(old, in) ? OUTCOME_STILL_IN
						     : OUTCOME_OTHER_HOSPITAL;
	else if (out)
		promise.outcome = OUTCOME_COMMUNITY;
	else
		promise.outcome = outcome_of(
			find_destination(stays, count, target));
	if (promise.outcome != OUTCOME_DIED && (in || out))
		promise.distance[1] = in ? in->distance : out->distance;
	compare(&promise);
	return promise;
}
