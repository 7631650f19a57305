/* distance - how far two places are from each other in a straight line.
 *
 * Distances are in kilometres along the great circle of a sphere, by the
 * haversine formula, which is exact for small distances too (R. W. Sinnott,
 * "Virtues of the haversine", Sky and Telescope 68, 1984):
 *	h = sin^2(dlat/2) + cos(lat1) cos(lat2) sin^2(dlon/2)
 *	d = 2 R asin(sqrt(h)), R = 6371.0088 km, the mean radius (IUGG).
 * It is short of the ellipsoid by at most 0.33% within Great Britain. Roads
 * are longer.
 */
#ifndef METHODS_DISTANCE_H
#define METHODS_DISTANCE_H

#include <stdbool.h>

/* Degrees north and east; NAN where the place is not known. */
struct place {
	double latitude, longitude;
};

bool place_known(struct place place);

/* NAN when either place is not known. */
double distance_km(struct place from, struct place to);

/* Whether a distance that the source supplied is so far from the computed one
 * that it should be looked at: by more than 5 km and more than 10% of the
 * computed one (M05). false when either is missing. */
bool distance_differs(double computed, double supplied);

#endif
