/* provenance - where tables come from, as HTML: steps, records kept, sources.
 */
#ifndef METHODS_PROVENANCE_H
#define METHODS_PROVENANCE_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/header.h"

struct output;

/* The steps of one table in their order: the command, the steps it reads from,
 * and, where they may be told, the records in and out and what it remarked.
 * Counts of records are counts of people where a record is a person. */
void provenance_steps(struct output *output, const struct header *head,
		      bool counts);

/* What several tables together were made from: each source, and each step that
 * remarked on the records that came to it; each once, however many tables it
 * serves. Begin with { 0 }. */
struct provenance {
	struct origin *sources;
	size_t source_count;
	struct origin *remarks;
	size_t remark_count;
};

/* In words. */
struct origin {
	const char *name; /* of the file, or of the program */
	const char *in;   /* records */
	const char *out;  /* records; NULL for a source */
	const char *remark;
	const char *detail; /* its digest, or the arguments */
};

void provenance_add(struct provenance *provenance, const struct header *head);
/* In the order of their names; counts and remarks where they may be told. */
void provenance_sources(struct output *output,
			const struct provenance *provenance, bool counts);
void provenance_remarks(struct output *output,
			const struct provenance *provenance);

#endif
