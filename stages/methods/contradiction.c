/* contradiction - what rows say against each other. */
#include "stages/methods/contradiction.h"

#include <stdlib.h>

#include "stages/methods/spell.h"

static int compare(const void *left, const void *right)
{
	const struct claim *a = left, *b = right;

	if (a->person != b->person)
		return a->person < b->person ? -1 : 1;
	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->end != b->end)
		return a->end < b->end ? -1 : 1;
	return (a->row > b->row) - (a->row < b->row);
}

/* Ends a stay without an end where the next later hospital stay begins. */
static void end_open_stay(const struct contradictions *find,
			  struct claim *claims, size_t i, size_t count)
{
	for (size_t j = i + 1; claims[i].end == FOREVER && j < count; j++) {
		if (!claims[j].in_hospital ||
		    claims[j].start == claims[i].start)
			continue;
		find->report(find->context, NEVER_ENDS, claims[i].row,
			     claims[j].row);
		claims[i].end = claims[j].start;
	}
}

/* Whether a hospital stay goes on from, or begins soon after, the end of
 * stay i; longest: the end of those before it. */
static bool leads_on(const struct contradictions *find,
		     const struct claim *claims, size_t i, size_t count,
		     int longest)
{
	int end = claims[i].end;

	if (longest > end)
		return true;
	for (size_t j = i + 1; j < count && claims[j].start <= end + find->gap;
	     j++)
		if (claims[j].in_hospital &&
		    (claims[j].start >= end || claims[j].end > end))
			return true;
	return false;
}

/* The stays of one person. */
static void find_in_person(const struct contradictions *find,
			   struct claim *claims, size_t count)
{
	int longest = INT_MIN;
	size_t longest_row = SIZE_MAX;

	for (size_t i = 0; i < count; i++) {
		const struct claim *claim = &claims[i];

		if (!claim->in_hospital)
			continue;
		end_open_stay(find, claims, i, count);
		if (claim->start < longest)
			find->report(find->context, OVERLAPS, claim->row,
				     longest_row);
		if (claim->to_hospital && claim->end < FOREVER - find->gap &&
		    claim->end + find->gap <= find->as_at &&
		    !leads_on(find, claims, i, count, longest))
			find->report(find->context, LEADS_NOWHERE, claim->row,
				     SIZE_MAX);
		if (claim->end > longest) {
			longest = claim->end;
			longest_row = claim->row;
		}
	}
}

void contradictions_find(const struct contradictions *find,
			 struct claim *claims, size_t count)
{
	size_t first = 0;

	if (count)
		qsort(claims, count, sizeof *claims, compare);
	for (size_t i = 1; i <= count; i++) {
		if (i < count && claims[i].person == claims[first].person)
			continue;
		find_in_person(find, claims + first, i - first);
		first = i;
	}
}

static int compare_reported(const void *left, const void *right)
{
	const struct reported *a = left, *b = right;

	if (a->series != b->series)
		return a->series < b->series ? -1 : 1;
	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->end != b->end)
		return a->end < b->end ? -1 : 1;
	return (a->row > b->row) - (a->row < b->row);
}

void contradictions_find_in_series(const struct contradictions *find,
				   struct reported *periods, size_t count)
{
	const struct reported *last = periods;

	if (count)
		qsort(periods, count, sizeof *periods, compare_reported);
	for (size_t i = 1; i < count; i++) {
		const struct reported *period = &periods[i];

		if (period->series == last->series &&
		    period->start != last->end + 1)
			find->report(find->context,
				     period->start > last->end ? LEAVES_A_GAP
							       : COVERS_AGAIN,
				     period->row, last->row);
		if (period->series != last->series || period->end > last->end)
			last = period;
	}
}
