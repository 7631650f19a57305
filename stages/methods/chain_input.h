/* chain_input - stays and leave as the placements tell of them. */
#ifndef METHODS_CHAIN_INPUT_H
#define METHODS_CHAIN_INPUT_H

#include "stages/methods/chain.h"
#include "stages/methods/leave.h"

struct reader;

struct chain_columns {
	int person, stay, start, end, died, setting, hospital;
	int security, locked, destination, reason;
};

/* A column that is needed and not there is BAD_USAGE. */
struct chain_columns chain_columns_find(const struct reader *in);

/* The stay of the present record, which has a start; its row is the number of
 * the record, and its id lives until the next call. No person, and an end
 * before the start, are BAD_DATA. */
struct stay chain_input_stay(struct reader *in, const struct chain_columns *at);

/* Adds the leave of a whole stream. */
void chain_input_leave(struct leave_book *book, struct reader *in);

#endif
