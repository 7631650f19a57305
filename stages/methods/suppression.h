/* suppression - which numbers of a set of tables must be hidden, so that no
 * small one among them can be worked out.
 *
 * A cell is a whole number that is not below 0: one that is printed, rounded,
 * or one that is not but belongs to a sum that everybody knows. A cell that
 * stands in several tables is one cell. Sums bind cells: a total and its
 * parts, a whole and what is left of it, the ends of a period and what happened
 * in it.
 *
 * Hidden are, in this order and until nothing more is to be hidden,
 *	SMALL		1 to below - 1, and 0 where zeros are hidden
 *	TOGETHER	what belongs to few people, by suppression_follow()
 *	REST		parts that leave 1 to below - 1 of their total
 *	ZERO		zeros of a sum that has a hidden number: they narrow
 *what that can be
 *	COVER		where one cell of a sum alone is hidden, the smallest
 *			other part above 0, else the total
 * and COVER again for each small number until it is safe: until there is
 * another set of numbers that gives the same print, and in which it is not
 * small. Such a set proves that nobody can tell from sums that the number is
 * small, let alone which one it is: by whatever means he solves them, that set
 * is among the solutions. It is looked for by moving the number and mending
 * each sum that no longer holds, first with hidden cells, then within what
 * rounding leaves open; the number of steps is bounded, and where it is not
 * found in time, more is hidden.
 *
 * A reader may take a hidden number to be 1 or more where no other number of a
 * sum is hidden, since a 0 would be shown; elsewhere to be 0 or more, unless
 * suppression_know() says that no zeros occur.
 *
 * Time and memory grow with the number of cells and terms.
 */
#ifndef METHODS_SUPPRESSION_H
#define METHODS_SUPPRESSION_H

#include <stdbool.h>
#include <stddef.h>

enum hidden {
	NOT_HIDDEN,
	HIDDEN_SMALL,
	HIDDEN_TOGETHER,
	HIDDEN_REST,
	HIDDEN_ZERO,
	HIDDEN_COVER,
	HIDDEN_BEFORE, /* because of what was published before */
	HIDDEN_KINDS
};

/* What is done with small numbers. */
struct hiding {
	long below;    /* counts under it are small; at least 2 */
	long round_to; /* what others are rounded to; 1: not at all */
	bool zeros;    /* 0 is hidden too */
};

struct suppression;
struct term {
	size_t cell;
	int sign; /* 1 or -1 */
};

struct suppression *suppression_new(struct hiding hiding);
/* A cell; returns its number: 0, 1, 2 ... Not printed unless said so. */
size_t suppression_cell(struct suppression *suppression, long value);
void suppression_print(struct suppression *suppression, size_t cell);
/* It is no count of its own, such as restraints less incidents: whatever it is,
 * nobody minds. */
void suppression_ignore(struct suppression *suppression, size_t cell);
long suppression_value(const struct suppression *suppression, size_t cell);

/* The whole is the sum of the terms, which are copied. Where it is not, in
 * truth, nobody can use it: it is left out, and the answer is false. */
bool suppression_sum(struct suppression *suppression, size_t whole,
		     const struct term *terms, size_t count);
/* The cell is hidden where the other one is and is not 0. */
void suppression_follow(struct suppression *suppression, size_t cell,
			size_t other);
/* What is known of the cell from elsewhere, as long as it is true. */
void suppression_know(struct suppression *suppression, size_t cell, long least,
		      long most);
/* Hides the cell whatever it holds, as it was hidden before. */
void suppression_withhold(struct suppression *suppression, size_t cell);

/* Decides. Returns of how many small numbers it could not be shown that they
 * are safe. */
size_t suppression_run(struct suppression *suppression);
enum hidden suppression_hidden(const struct suppression *suppression,
			       size_t cell);

/* What is printed for a number that is shown: rounded, halves up. */
long hiding_print(struct hiding hiding, long value);
/* The numbers for which that is printed and which are not small: from *least
 * to *most. */
void hiding_range(struct hiding hiding, long print, long *least, long *most);

#endif
