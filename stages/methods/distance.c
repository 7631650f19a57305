/* distance - how far two places are from each other in a straight line. */
#include "stages/methods/distance.h"

#include <math.h>

static const double earth_radius = 6371.0088;

bool place_known(struct place place)
{
	return !isnan(place.latitude) && !isnan(place.longitude);
}

/* Rounding can bring h above 1 for places opposite each other. */
double distance_km(struct place from, struct place to)
{
	const double radians = M_PI / 180;
	double dlat = (to.latitude - from.latitude) * radians;
	double dlon = (to.longitude - from.longitude) * radians;
	double h = pow(sin(dlat / 2), 2) + cos(from.latitude * radians) *
						   cos(to.latitude * radians) *
						   pow(sin(dlon / 2), 2);

	if (isnan(h))
		return h;
	return 2 * earth_radius * asin(fmin(1, sqrt(h)));
}

bool distance_differs(double computed, double supplied)
{
	return fabs(supplied - computed) > fmax(5, computed * 0.1);
}
