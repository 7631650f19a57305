/* disclosure - tables of counts, made safe to publish by a plan.
 *
 * The tables that go into one pack are looked at together, because they tell of
 * the same people: a number hidden in one of them must not be read in another,
 * nor be what is left when others are taken off. Here the sums of the plan
 * become sums of cells, for suppression.h to decide on.
 *
 * Rates are made of counts as they are
 * published, so that they tell nothing new; medians and quartiles stay exact
 * and are shown from middles_from people on, where the number of these is shown
 * too.
 *
 * A table that was published before is set beside the new one, by its keys.
 * What was hidden of a period that had ended stays hidden, what was shown is
 * known; and a count is hidden that differs by 1 to below - 1 from what was
 * published.
 */
#ifndef METHODS_DISCLOSURE_H
#define METHODS_DISCLOSURE_H

#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/disclosure_sums.h"
#include "stages/methods/suppression.h"

/* A number to be printed. */
struct published {
	double number; /* missing when hidden, or when there was none */
	bool hidden;
};

/* How many numbers of a table are hidden, by reason. */
struct hidden_counts {
	size_t numbers, shown;
	size_t hidden[HIDDEN_KINDS];
};

struct disclosure;

struct disclosure *disclosure_new(struct hiding hiding, long middles_from);
/* Adds a table; returns its number: 0, 1, 2 ... */
size_t disclosure_add(struct disclosure *disclosure, struct sheet_table table);
/* Decides on all of them; returns how many small numbers might be worked out.
 */
size_t disclosure_run(struct disclosure *disclosure);
/* How many sums of the plan did not hold, and were no use to anybody. */
size_t disclosure_untrue(const struct disclosure *disclosure);

/* Whether the row is published at all. */
bool disclosure_has_row(const struct disclosure *disclosure, size_t table,
			size_t row);
/* Of counts, rates or medians by their place in the plan. */
struct published disclosure_count(const struct disclosure *disclosure,
				  size_t table, size_t row, size_t count);
struct published disclosure_rate(const struct disclosure *disclosure,
				 size_t table, size_t row, size_t rate);
struct published disclosure_middle(const struct disclosure *disclosure,
				   size_t table, size_t row, size_t middle);
/* What was done with a count. */
enum hidden disclosure_why(const struct disclosure *disclosure, size_t table,
			   size_t row, size_t count);

#endif
