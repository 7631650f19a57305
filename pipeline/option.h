/* option - a table of options that is also their documentation.
 *
 * Each row points at exactly one variable, whose value before the call is the
 * default. `--name VALUE` and `--name=VALUE`; a flag takes no value; `--`
 * ends the options. An unknown option ends with BAD_USAGE and the nearest
 * name.
 */
#ifndef PIPELINE_OPTION_H
#define PIPELINE_OPTION_H

#include <stdbool.h>
#include <stddef.h>

struct list {
	const char **items;
	size_t count;
};

struct option {
	const char *name;  /* without the dashes; NULL ends the table */
	const char *value; /* what the value is called: DAYS, FILE */
	const char *help;  /* one line, no full stop */
	bool *flag;
	const char **text;
	long *whole;
	double *real;
	int *date;
	struct list *list;   /* may be given more than once */
	const char *choices; /* "low|high": the only texts allowed */
	long least, most;    /* of a whole number; both 0: any */
};

/* Reads argv and fills the variables; operands go to *operands. */
void option_read(const struct option *options, int argc, char **argv,
		 struct list *operands);

#endif
