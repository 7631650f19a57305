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
