/* spell - the date rules that everything about stays rests on. */
#include "stages/methods/spell.h"

#include <stdlib.h>

bool spell_covers(struct spell spell, int day)
{
	return spell.start <= day && spell.end > day;
}

int spell_length(struct spell spell, int day)
{
	return (spell.end < day ? spell.end : day) - spell.start;
}

int spell_bed_days(struct spell spell, struct period period)
{
	int after = period.end + 1;
	int end = spell.end < after ? spell.end : after;
	int start = spell.start > period.start ? spell.start : period.start;

	return end > start ? end - start : 0;
}

bool spell_touches(struct spell spell, struct period period)
{
	return spell.start <= period.end && spell.end >= period.start;
}

/* Each line is the definition as it is written, not derived from another, so
 * that the identity between them is worth asserting. */
struct spell_flow spell_flow(struct spell spell, struct period period)
{
	int a = period.start, b = period.end;
	bool starts = spell.start >= a && spell.start <= b;
	bool ends = spell.end >= a && spell.end <= b;

	return (struct spell_flow){
		.open_start = spell.start < a && spell.end >= a,
		.admission_only = starts && spell.end > b,
		.discharge_only = spell.start < a && ends,
		.both = starts && ends,
		.open_end = spell_covers(spell, b),
	};
}

static int compare_spells(const void *a, const void *b)
{
	const struct spell *x = a, *y = b;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return (x->end > y->end) - (x->end < y->end);
}

size_t spell_union(struct spell *spells, size_t count)
{
	size_t kept = 0;

	if (count)
		qsort(spells, count, sizeof *spells, compare_spells);
	for (size_t i = 0; i < count; i++) {
		struct spell *last = kept ? &spells[kept - 1] : NULL;

		if (!last || spells[i].start > last->end)
			spells[kept++] = spells[i];
		else if (spells[i].end > last->end)
			last->end = spells[i].end;
	}
	return kept;
}
