/* compliance - results of criteria in a clinical audit, and what they come to.
 *
 * compliance = met / (met + partly + not met + not recorded + not allowed).
 * Allowed exceptions, and cases that a criterion does not apply to, are
 * outside the denominator (HQIP, Best practice in clinical audit, 2020).
 */
#ifndef METHODS_COMPLIANCE_H
#define METHODS_COMPLIANCE_H

#include <stdbool.h>

#include "pipeline/text.h"

/* Those up to CHECK_NOT_ALLOWED are in the denominator. */
enum check_result {
	CHECK_MET,
	CHECK_PARTLY,
	CHECK_NOT_MET,
	CHECK_NOT_RECORDED,
	CHECK_NOT_ALLOWED, /* an exception that the criterion does not allow */
	CHECK_EXCEPTION,
	CHECK_NOT_APPLICABLE,
	CHECK_RESULTS,
	CHECK_UNKNOWN /* missing, or not on the list: counts as not recorded */
};

/* How many cases it takes to tell a percentage, an interval, a colour. */
enum { PERCENT_FROM = 20, INTERVAL_FROM = 10, COLOUR_FROM = 5 };

struct compliance {
	long counts[CHECK_RESULTS];
};

/* MET PARTLY NOT_MET NOT_RECORDED EXCEPTION NA; unknown for other words. */
enum check_result check_result_of(struct slice word);
/* The name of its column, and words for it. */
const char *check_result_name(enum check_result result);
const char *check_result_label(enum check_result result);

/* Whether the code is one of those allowed, parted by '|'. A missing code is
 * believed; where none are allowed no other one is. */
bool exception_allowed(struct slice code, struct slice allowed);

/* Whether such a result is in the denominator; one that is not known is. */
bool compliance_counts(enum check_result result);
void compliance_add(struct compliance *compliance, enum check_result result);
long compliance_rows(const struct compliance *compliance);
long compliance_denominator(const struct compliance *compliance);

/* GREEN, AMBER, RED or GREY against the standard (percent): green from it on,
 * amber up to tolerance points below, grey for fewer than COLOUR_FROM cases.
 * NULL when the standard is missing. */
const char *compliance_rag(const struct compliance *compliance, double standard,
			   double tolerance);

#endif
