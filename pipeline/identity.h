/* identity - what would identify a person, told from header words and cells.
 *
 * It errs towards refusing: a cell is refused when it looks like an
 * identifier, whatever it may really be. It cannot know a name when it sees
 * one, so the header words are looked at too.
 */
#ifndef PIPELINE_IDENTITY_H
#define PIPELINE_IDENTITY_H

#include "pipeline/text.h"

/* What the cell looks like, for the words "holds what looks like ...", or
 * NULL:
 *	an NHS number	ten digits, together or grouped 3 3 4, whose check
 *			digit is right (modulus 11, NHS Data Dictionary);
 *			runs that begin 00 are never issued and let pass
 *	a full postcode	outward and inward part together
 *	an e-mail address
 *	a telephone number	+44 or 0 and then nine or ten digits
 */
const char *identity_of_cell(struct slice cell);

/* What a column of that name would hold, for "is named like ...", or NULL. */
const char *identity_of_header(struct slice word);

/* The cell as it may be shown in a message or a list of rejects: as it stands
 * when it is one short word, else its shape (letters as a, digits as 9), so
 * that a note typed into the wrong cell does not get out. Lives in the pool.
 */
struct pool;
struct slice identity_shape(struct pool *pool, struct slice cell);

#endif
