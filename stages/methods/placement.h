/* placement - what the codes of a placement mean for stays and moves.
 *
 * A code that is missing, UNKNOWN or on no list is unknown, never an error:
 * the border has counted it already.
 */
#ifndef METHODS_PLACEMENT_H
#define METHODS_PLACEMENT_H

#include <stdbool.h>

#include "pipeline/text.h"

/* From least to most restrictive, so that the greater of two is the more
 * restrictive. What is not known never outranks what is. */
enum environment {
	ENVIRONMENT_UNKNOWN,
	ENVIRONMENT_OPEN,
	ENVIRONMENT_LOCKED,
	ENVIRONMENT_LOW,
	ENVIRONMENT_MEDIUM,
	ENVIRONMENT_HIGH
};

enum { ENVIRONMENT_COUNT = ENVIRONMENT_HIGH + 1 };

/* By ward security (0 to 3, 4 for psychiatric intensive care) and, where that
 * is 0, by the ward's lock ('Y', 'N' or 0 when missing). */
enum environment environment_of(struct slice security, char locked);
/* UNK OPEN LOCKED LOW MED HIGH */
const char *environment_name(enum environment environment);
/* The environment of that name; unknown for any other word. */
enum environment environment_named(struct slice name);
/* LOCKED, LOW, MED and HIGH are. */
bool environment_is_locked(enum environment environment);

/* Where somebody went, by discharge destination. */
enum destination {
	DESTINATION_UNKNOWN,
	DESTINATION_COMMUNITY,
	DESTINATION_HOSPITAL,
	DESTINATION_GENERAL_WARD, /* 51; counted as hospital */
	DESTINATION_PENAL,        /* prison, court or custody */
	DESTINATION_HOSPICE,
	DESTINATION_DIED,
	DESTINATION_REPATRIATED,
	DESTINATION_NOT_APPLICABLE
};

enum { DESTINATION_COUNT = DESTINATION_NOT_APPLICABLE + 1 };

/* The destination of that code for a stay that ended on that day, or
 * MISSING_DATE: 54, 65 and 85 were retired on 1 October 2021 and mean nothing
 * after it (M03, after NHS England's LDA tables). */
enum destination destination_of(struct slice code, int end);
/* COMMUNITY HOSPITAL PENAL HOSPICE DIED REPATRIATED NOT_APPLICABLE UNKNOWN */
const char *destination_name(enum destination destination);

/* Whether the setting is a hospital: all are but RESHOME, SUPPLIV, CHILDHOME,
 * SCHOOL and OWNHOME. One that is not known counts as a hospital, because the
 * extract is one of hospital placements. */
bool setting_is_hospital(struct slice setting);
/* Whether a placement is in a hospital: as its flag says ('Y' or 'N'), or
 * where that is missing (0) as its setting does. */
bool placement_in_hospital(char is_hospital, struct slice setting);

#endif
