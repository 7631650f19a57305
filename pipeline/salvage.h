/* salvage - the head and tail of a stream that a foreign filter has gone
 * through, whose lines come in any order.
 *
 * It collects what the lines say and gives it to a new stream, in order again.
 * Whether an end line was among them is all it says about completeness.
 */
#ifndef PIPELINE_SALVAGE_H
#define PIPELINE_SALVAGE_H

#include <stdbool.h>

#include "pipeline/header.h"
#include "pipeline/text.h"

struct salvage {
	struct header header;
	bool ended; /* an end line came */
};

/* Whether the line belongs to a head or tail. */
bool salvage_is_line(struct slice line);

/* Takes such a line. Returns NULL, or what is wrong with it, to be said after
 * the line itself. *of_head tells heads from tails. */
const char *salvage_take(struct salvage *salvage, struct slice line,
			 bool *of_head);

/* Makes the facts and steps those of the head, whose one step so far comes
 * after them. Columns are left to the caller. */
void salvage_give_head(struct salvage *salvage, struct header *head);

/* Adds flow lines and sources, then the own step's flow: in, what the step
 * before wrote; out, so many records as are left. A remark says so where the
 * foreign filter has changed their number. */
void salvage_give_tail(struct salvage *salvage, struct header *head,
		       size_t count);

#endif
