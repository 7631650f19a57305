/* header - what a stream says about itself.
 *
 *	#%stream	1
 *	#%fact	as_at	2014-03-31
 *	#%step	1	-	ingest	placements placements.csv
 *	#%step	2	1	chain	--gap 1
 *	#%column	person_id	text	-	Person
 *	#%column	los_days	number	d	Length of stay
 *	person_id	los_days
 *	P014	688
 *	P015	\N
 *	#%flow	1	1234	1229	5 rejected
 *	#%flow	2	1229	57
 *	#%source	1	placements.csv	sha256:9f2c...
 *	#%end	57
 *
 * Fields are split at TAB, records at LF, escaped as in text.h; a first field
 * that begins with '#' is written '\#'. Facts are true of the whole table.
 * Steps form a graph: number, the numbers of the steps it reads from
 * (comma-separated, or '-'), program, arguments. Flow lines give records in,
 * records out and a remark for each step.
 */
#ifndef PIPELINE_HEADER_H
#define PIPELINE_HEADER_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/text.h"

enum type { TEXT, NUMBER, DATE, TIME, FLAG };

enum { NONE = -1 }; /* the column that is not there */

struct column {
	const char *name; /* lower case letters, digits, '_' */
	enum type type;
	const char *unit;  /* UCUM; "-" for none */
	const char *label; /* words for people: chart axes use it */
};

struct fact {
	const char *name;
	const char *value;
};

struct step {
	int number;
	const char *parents; /* "1,4" or "-" */
	const char *program;
	const char *arguments;
};

struct flow {
	int step;
	size_t in;
	size_t out;
	const char *remark; /* "" for none */
};

struct source {
	int step;
	const char *name;
	const char *digest; /* sha256:... */
};

struct header {
	struct column *columns;
	size_t column_count;
	struct fact *facts;
	size_t fact_count;
	struct step *steps;
	size_t step_count;
	struct flow *flows;
	size_t flow_count;
	struct source *sources;
	size_t source_count;
};

const char *type_name(enum type type);
/* The type of that name, or NONE. */
int type_of(struct slice name);

/* Whether a column may be called that: lower case letters, digits and '_'. */
bool column_is_name(struct slice name);

/* Reads "name[:type[:unit[:label]]]", the notation of `seal` and of examples;
 * the type is text where none is given. false when it is not that. */
bool column_read(struct slice notation, struct column *column);

/* Whether the step may stand at that place of a head, 0 for the first: steps
 * are numbered 1, 2, 3 ... and read from those before them only. */
bool step_fits(const struct step *step, size_t place);

/* The index of the column, or NONE. */
int header_find(const struct header *header, const char *name);
/* The value of the fact, or NULL. */
const char *header_fact(const struct header *header, const char *name);

void header_add_column(struct header *header, struct column column);
/* Adds the fact, or replaces its value. */
void header_set_fact(struct header *header, const char *name,
		     const char *value);
void header_add_step(struct header *header, struct step step);
void header_add_flow(struct header *header, struct flow flow);
void header_add_source(struct header *header, struct source source);

#endif
