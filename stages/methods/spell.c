/* spell - the date rules that everything about stays rests on. */
#include "stages/methods/spell.h"

bool spell_covers(struct spell spell, int day)
{
	return spell.start <= day && day < spell.end;
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

struct flow_of_spell spell_flow(struct spell spell, struct period period)
{
	bool before = spell.start < period.start;
	bool begins = !before && spell.start <= period.end;
	bool lasts = spell.end > period.end;
	bool ends = !lasts && spell.end >= period.start;

	return (struct flow_of_spell){
		.open_start = before && (lasts || ends),
		.admission_only = begins && lasts,
		.discharge_only = before && ends,
		.both = begins && ends,
		.open_end = (before || begins) && lasts,
	};
}
