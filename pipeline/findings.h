/* findings - the stream of what is wrong with the rows of an extract.
 *
 * A value is shown as it may be: what is no code, and holds no digit, is of no
 * use there, but may be a name, so only its outline is.
 */
#ifndef PIPELINE_FINDINGS_H
#define PIPELINE_FINDINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/dictionary.h"
#include "pipeline/writer.h"

struct pool;

struct finding {
	const char *file;
	size_t line;
	const struct field *field; /* NULL: the row as a whole */
	struct slice value;
	const char *rule;
	bool error; /* the row is rejected; else it is kept, with a warning */
};

void findings_declare(struct writer *out);
/* room: for the value as it is shown. */
void findings_write(struct writer *out, const struct finding *finding,
		    struct pool *room);

#endif
