/* chain_row - what is told of a stay, and of the chain that it is in. */
#include "stages/methods/chain_row.h"

#include <math.h>

#include "pipeline/date.h"

const struct member chain_row_members[] = {
	{ { "hospital", FLAG, "-", "Hospital" },
	  offsetof(struct chain_row, hospital) },
	{ { "environment", TEXT, "-", "Environment" },
	  offsetof(struct chain_row, environment) },
	{ { "end_used", DATE, "-", "End that counts" },
	  offsetof(struct chain_row, end_used) },
	{ { "end_imputed", FLAG, "-", "End imputed" },
	  offsetof(struct chain_row, end_imputed) },
	{ { "overlap", FLAG, "-", "Overlaps an earlier stay" },
	  offsetof(struct chain_row, overlap) },
	{ { "chain_id", TEXT, "-", "Chain of stays" },
	  offsetof(struct chain_row, chain_id),
	  .raw = true },
	{ { "chain_start", DATE, "-", "Start of the chain" },
	  offsetof(struct chain_row, chain_start) },
	{ { "chain_end", DATE, "-", "End of the chain" },
	  offsetof(struct chain_row, chain_end) },
	{ { "chain_since_days", NUMBER, "d", "Since the chain before ended" },
	  offsetof(struct chain_row, since) },
	{ { "joined", TEXT, "-", "How the stay joined its chain" },
	  offsetof(struct chain_row, joined) },
	{ { "gap_days", NUMBER, "d", "Since the latest end before" },
	  offsetof(struct chain_row, gap) },
	{ { "last_ending", FLAG, "-", "Sets the end of the chain" },
	  offsetof(struct chain_row, last_ending) },
	{ { "destination_group", TEXT, "-", "Destination" },
	  offsetof(struct chain_row, destination) },
	{ { "leave_days", NUMBER, "d", "Days on leave" },
	  offsetof(struct chain_row, leave_days) },
	{ { "extended_leave", TEXT, "-", "Extended section 17 leave" },
	  offsetof(struct chain_row, extended_leave) },
	{ { 0 } },
};

static char flag_of(bool holds)
{
	return holds ? 'Y' : 'N';
}

static int until_of(int until)
{
	return until == FOREVER ? MISSING_DATE : until;
}

/* MISSING_DATE stands for days that are not there, too. */
static double days_of(int days)
{
	return days == MISSING_DATE ? (double)NAN : days;
}

static void tell_chain(struct chain_row *row, const struct chain *chain,
		       const struct stay *stay)
{
	row->chain_start = chain->spell.start;
	row->chain_end = until_of(chain->spell.end);
	row->since = days_of(chain->since);
	row->joined = joined_name(stay->joined);
	row->gap = days_of(stay->gap);
	row->last_ending = flag_of(stay->last_ending);
	if (stay->until != FOREVER)
		row->destination = destination_name(stay->destination);
}

struct chain_row chain_row_of(const struct history *history,
			      const struct stay *stay)
{
	struct chain_row row = {
		.hospital = flag_of(stay->hospital),
		.end_used = until_of(stay->until),
		.end_imputed = flag_of(stay->end_imputed),
		.overlap = flag_of(stay->overlap),
		.chain_start = MISSING_DATE,
		.chain_end = MISSING_DATE,
		.since = (double)NAN,
		.gap = (double)NAN,
		.leave_days = (double)NAN,
	};

	if (stay->hospital)
		row.environment = environment_name(stay->environment);
	if (stay->chain)
		tell_chain(&row, &history->chains[stay->chain - 1], stay);
	return row;
}
