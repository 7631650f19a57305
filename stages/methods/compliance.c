/* compliance - results of criteria in a clinical audit. */
#include "stages/methods/compliance.h"

#include <math.h>
#include <stddef.h>

static const struct {
	const char *word; /* in extracts; NULL: not one of theirs */
	const char *name, *label;
} results[CHECK_RESULTS] = {
	[CHECK_MET] = { "MET", "met", "Met" },
	[CHECK_PARTLY] = { "PARTLY", "partly", "Partly met" },
	[CHECK_NOT_MET] = { "NOT_MET", "not_met", "Not met" },
	[CHECK_NOT_RECORDED] = { "NOT_RECORDED", "not_recorded",
				 "Not recorded" },
	[CHECK_NOT_ALLOWED] = { NULL, "not_allowed", "Exception not allowed" },
	[CHECK_EXCEPTION] = { "EXCEPTION", "exceptions", "Exceptions" },
	[CHECK_NOT_APPLICABLE] = { "NA", "not_applicable", "Not applicable" },
};

enum check_result check_result_of(struct slice word)
{
	for (int i = 0; i < CHECK_RESULTS; i++)
		if (results[i].word && slice_is(word, results[i].word))
			return (enum check_result)i;
	return CHECK_UNKNOWN;
}

const char *check_result_name(enum check_result result)
{
	return results[result].name;
}

const char *check_result_label(enum check_result result)
{
	return results[result].label;
}

bool exception_allowed(struct slice code, struct slice allowed)
{
	struct slice one;

	if (!code.size)
		return true;
	while ((one = slice_cut(&allowed, '|')).at)
		if (slice_equals(slice_trim(one), code))
			return true;
	return false;
}

bool compliance_counts(enum check_result result)
{
	return result <= CHECK_NOT_ALLOWED || result == CHECK_UNKNOWN;
}

void compliance_add(struct compliance *compliance, enum check_result result)
{
	if (result == CHECK_UNKNOWN)
		result = CHECK_NOT_RECORDED;
	compliance->counts[result]++;
}

static long count_up_to(const struct compliance *compliance,
			enum check_result last)
{
	long sum = 0;

	for (int i = 0; i <= (int)last; i++)
		sum += compliance->counts[i];
	return sum;
}

long compliance_rows(const struct compliance *compliance)
{
	return count_up_to(compliance, CHECK_NOT_APPLICABLE);
}

long compliance_denominator(const struct compliance *compliance)
{
	return count_up_to(compliance, CHECK_NOT_ALLOWED);
}

const char *compliance_rag(const struct compliance *compliance, double standard,
			   double tolerance)
{
	long all = compliance_denominator(compliance);
	/* not divided, so that a standard that is just met is met */
	double met = 100 * (double)compliance->counts[CHECK_MET];

	if (isnan(standard))
		return NULL;
	if (all < COLOUR_FROM)
		return "GREY";
	if (met >= standard * (double)all)
		return "GREEN";
	return met >= (standard - tolerance) * (double)all ? "AMBER" : "RED";
}
