/* identity - what would identify a person, told from header words and cells.
 *
 * It errs towards refusing: a cell is refused when it looks like an
 * identifier, whatever it may really be. It cannot know every name when it sees
 * one (names.h), so the header words are looked at too.
 */
#ifndef PIPELINE_IDENTITY_H
#define PIPELINE_IDENTITY_H

#include "pipeline/text.h"

/* What the cell looks like, for the words "holds what looks like ...", or
 * NULL:
 *	an NHS number	ten digits whose check digit is right (modulus 11, NHS
 *			Data Dictionary), together, grouped 3 3 4 by blanks,
 *			hyphens, dots or strokes, or with blanks anywhere;
 *			runs that begin 00 are never issued and let pass, and
 *			so do the decimals of a number and pieces of a longer
 *			code (pseudonyms made by hashing)
 *	a full postcode	outward and inward part, together or with blanks between
 *	an e-mail address
 *	a telephone number	+ and ten to fifteen digits; 0044 and nine to
 *			eleven; 0, a digit but 0 4 6, and eight or nine
 *	a name		that stands behind a title (names.h)
 *	a date of birth	a word of birth, and a day, month or year behind it
 *
 * Digits and letters of full width, blanks and hyphens of any kind count as
 * their ASCII twins; characters without width are not seen.
 */
const char *identity_of_cell(struct slice cell);

/* The same of a key of people, and of a role: a name too where the cell is made
 * like one (names.h). */
const char *identity_of_key(struct slice key);
const char *identity_of_role(struct slice role);

/* What a column of that name would hold, for "is named like ...", or NULL. */
const char *identity_of_header(struct slice word);

/* The cell as it may be shown in a message or a list of rejects: as it stands
 * when it is one short word, else its outline (letters as a, digits as 9), so
 * that a note typed into the wrong cell does not get out. Both live in the
 * pool.
 */
struct pool;
struct slice identity_shape(struct pool *pool, struct slice cell);
struct slice identity_outline(struct pool *pool, struct slice cell);

/* Puts outlines into a message where it repeats what looks like an identifier,
 * up to the end of what is quoted. */
void identity_hide(char *line, size_t size);

#endif
