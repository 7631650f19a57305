/* kind - the kinds of control charts, a row of a table each. */
#include "stages/methods/kind.h"

#include <string.h>

#include "stages/methods/counts.h"
#include "stages/methods/subgroups.h"
#include "stages/methods/xmr.h"

static const struct kind kinds[] = {
	{ "xmr", OTHER_MAY_DIVIDE, false, xmr_limit },
	{ "mr", OTHER_MAY_DIVIDE, true, mr_limit },
	{ "run", OTHER_MAY_DIVIDE, false, run_limit },
	{ "p", OTHER_DIVIDES, false, p_limit },
	{ "u", OTHER_DIVIDES, false, u_limit },
	{ "c", OTHER_NONE, false, c_limit },
	{ "p-prime", OTHER_DIVIDES, false, pprime_limit },
	{ "u-prime", OTHER_DIVIDES, false, uprime_limit },
	{ "i-prime", OTHER_DIVIDES, false, iprime_limit },
	{ "xbar", OTHER_SIZE, false, xbar_limit },
	{ "s", OTHER_SIZE, false, s_limit },
	{ "g", OTHER_NONE, false, g_limit },
	{ "t", OTHER_NONE, false, t_limit },
};

const struct kind *kind_of(const char *name)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (!strcmp(kinds[i].name, name))
			return &kinds[i];
	return NULL;
}

const char *kind_refusal(const struct kind *kind, bool of, bool deviation)
{
	enum other other = kind ? kind->other : OTHER_MAY_DIVIDE;

	if (other == OTHER_SIZE)
		return of && deviation
			       ? NULL
			       : "needs the sizes of subgroups, --of, and "
				 "their standard deviations, --deviation";
	if (deviation)
		return "has no use for --deviation";
	if (other == OTHER_DIVIDES && !of)
		return "needs denominators: --of";
	return other == OTHER_NONE && of ? "has no denominators" : NULL;
}
