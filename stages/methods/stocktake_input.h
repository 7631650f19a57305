/* stocktake_input - the answers of a stocktake as a stream holds them.
 *
 * Without a column area_code or round all answers are of one area, or one
 * round. An answer that is none of the codes is BAD_DATA.
 */
#ifndef METHODS_STOCKTAKE_INPUT_H
#define METHODS_STOCKTAKE_INPUT_H

#include "pipeline/reader.h"
#include "stages/methods/stocktake.h"

struct form {
	struct reader *in;
	int area, round, question, section, topic, polarity, conditional,
		duplicate;
	int answer, second;
};

struct form form_of(struct reader *in);

/* The present record's answer. */
struct reply form_reply(const struct form *form);

/* Sections go by the number that their names begin with (2 before "10
 * Transition"), and by name where that is the same or there is none. */
int compare_sections(struct slice left, struct slice right);

#endif
