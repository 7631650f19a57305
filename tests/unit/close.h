/* close - doubles compared as doubles: cmocka's own check rounds them to
 * float. Include after cmocka.h. */
#ifndef UNIT_CLOSE_H
#define UNIT_CLOSE_H

#include <math.h>
#include <stdbool.h>

/* Equal up to so much of the expected value; NAN equals only NAN. */
static inline bool is_close(double got, double expected, double tolerance)
{
	if (isnan(got) || isnan(expected))
		return isnan(got) && isnan(expected);
	return fabs(got - expected) <= tolerance * fmax(fabs(expected), 1e-3);
}

static inline void check_close(double got, double expected, double tolerance)
{
	if (!is_close(got, expected, tolerance))
		fail_msg("got %.17g, expected %.17g", got, expected);
}

#endif
