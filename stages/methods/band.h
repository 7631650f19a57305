/* band - the group that a number falls in.
 *
 * A list of bands is in order of its lower limits. A band reaches from its
 * lower limit up to, but without, the lower limit of the next one, so that no
 * number between two bands is lost: with bands 0-10 and 11-30 a value of 10.5
 * is in the first, as 10.5 completed minutes are 10 minutes. The last band
 * reaches to below its upper limit + 1, or for ever where it has none; so
 * does a band before a hole in the list. (The national code compares both
 * limits inclusively and loses 10.5: MEASURES M09.)
 *
 * A band without any limit is that of missing values.
 */
#ifndef METHODS_BAND_H
#define METHODS_BAND_H

#include <stddef.h>

struct band {
	double least; /* NAN: no lower limit */
	double most;  /* NAN: no upper limit */
	const char *label;
	long order;
};

struct bands {
	struct band *items;
	size_t count;
	const struct band *unknown; /* of missing values, or NULL */
};

/* Puts the bands in order in place and finds the one of missing values.
 * Returns NULL, or what is wrong with the list as the end of a sentence. */
const char *bands_set(struct bands *bands, struct band *items, size_t count);

/* The band of the value; that of missing values for NAN; NULL for none. */
const struct band *bands_find(const struct bands *bands, double value);

/* How far a number is from the nearest border between two bands, when it is
 * rounded to a whole number before it is banded: the border between 0-10 and
 * 11-20 is 10.5. INFINITY for a list of one band, NAN for a missing value. */
double bands_border(const struct bands *bands, double value);

#endif
