/* chain_row - what is told of a stay, and of the chain that it is in. */
#ifndef METHODS_CHAIN_ROW_H
#define METHODS_CHAIN_ROW_H

#include "pipeline/layout.h"
#include "stages/methods/chain.h"

/* Missing numbers are NAN, missing dates MISSING_DATE, missing texts NULL;
 * flags are Y and N. What is told of the chain is missing for a stay in none.
 */
struct chain_row {
	char hospital;
	const char *environment;
	int end_used;
	char end_imputed, overlap;
	const char *chain_id; /* left to the caller, as it stands in a stream */
	int chain_start, chain_end;
	double since;
	const char *joined;
	double gap;
	char last_ending;
	const char *destination;
	/* left to the caller */
	double leave_days;
	const char *extended_leave;
};

/* Its columns: a table that ends with an empty row. */
extern const struct member chain_row_members[];

/* Of a stay of the history, whose chains were linked. */
struct chain_row chain_row_of(const struct history *history,
			      const struct stay *stay);

#endif
