/* leave - days away from a bed that is held.
 *
 * Leave (section 17, home, trial, absence without leave, physical hospital)
 * neither breaks a chain nor takes days from it; it is shown apart. It is a
 * spell of days [start, end) that belongs to a stay, by the stay's id, and
 * counts only on days that the stay covers.
 *
 * Extended section 17 leave under particular court judgments is of its own
 * kind: Assuring Transformation leaves people on it out of its inpatient
 * counts from 30 November 2024.
 */
#ifndef METHODS_LEAVE_H
#define METHODS_LEAVE_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/text.h"
#include "stages/methods/spell.h"

struct leave {
	struct spell spell;
	bool extended;
	size_t next; /* earlier leave of the same stay + 1; 0: none */
};

/* Begins as { 0 }. */
struct leave_book {
	struct table *stays;
	size_t *latest; /* by number of the stay: leave + 1 */
	struct leave *leaves;
	size_t count;
	struct spell *spells; /* room for one stay */
	struct spell *told;   /* what leave_tell() has counted of a chain */
	size_t told_count;
};

void leave_add(struct leave_book *book, struct slice stay, struct spell spell,
	       bool extended);

/* The spells of leave of a stay, of extended leave only or of any, cut to the
 * spell of the stay, as disjoint spells in order; *count of them. They live
 * until the next call. */
const struct spell *leave_of(struct leave_book *book, struct slice id,
			     struct spell stay, bool extended, size_t *count);

/* Days of any leave that the stay adds to those of its chain: a day of leave
 * from two stays is told of the first. Stays come in the order of the chain;
 * begins is true for the first of it. */
int leave_tell(struct leave_book *book, struct slice id, struct spell stay,
	       bool begins);

/* Spells as text, "2024-12-01/2025-02-01;2025-03-01/", and whether one in such
 * a text covers the day. The text is in the pool; NULL for no spells. */
char *leave_text(struct pool *pool, const struct spell *spells, size_t count);
bool leave_covers(struct slice text, int day);

/* What an option of the choices auto, yes and no means on a day: whether people
 * on extended leave are left out. */
#define LEAVE_CHOICES "auto|yes|no"
#define LEAVE_HELP                                                             \
	"leave out people on extended section 17 leave; auto: from 30 "        \
	"November 2024"
bool leave_left_out(const char *choice, int day);

#endif
